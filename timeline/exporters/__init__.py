"""Timeline rows to files: one module a format, each a function from rows and a stream.

Streamed: a row is written before the next is read.
"""
