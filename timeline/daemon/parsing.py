"""`python -m timeline.daemon.parsing FILE_NUMBER`: the process that parses feeds and reads articles, a call at a time."""

import sys

from timeline.daemon.serving import serve

if __name__ == "__main__":
    serve(int(sys.argv[1]), lambda asked: asked[0](*asked[1:]))
