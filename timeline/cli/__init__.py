"""The command line: thin functions that read arguments, call the line and print; each command a module."""
