"""`python -m timeline.daemon.parsing FILE_NUMBER`: the process that parses feeds."""

import sys

from timeline.daemon.serving import serve
from timeline.feeds import parse_feed

if __name__ == "__main__":
    serve(int(sys.argv[1]), lambda asked: parse_feed(*asked))
