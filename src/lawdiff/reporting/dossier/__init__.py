"""The annotated report of a reform: what a small TOML file asks for, made from the store, as one page and as JSON.

`description` reads what was asked for, `assembling` makes the record of it (`records`) out of the store, `page` and
`machine` draw it. Nothing here writes a file.
"""
