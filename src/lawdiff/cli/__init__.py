"""The command line: parse arguments, call the layers below, map errors to messages and exit codes."""
