"""`python -m timeline.daemon.extracting FILE_NUMBER MODEL`: the process that extracts events."""

import sys

from timeline.daemon.extraction import extract_here
from timeline.daemon.serving import serve

if __name__ == "__main__":
    serve(int(sys.argv[1]), extract_here(sys.argv[2]))
