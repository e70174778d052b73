"""Bytes become an `Edition`: one module a source format, one door, `read()`."""
