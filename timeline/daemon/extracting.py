"""`python -m timeline.daemon.extracting FILE_NUMBER SETTINGS`: the process that extracts events; the settings of nlp as JSON."""

import sys

from timeline.daemon.extraction import extract_here
from timeline.daemon.serving import serve
from timeline.settings import NlpSettings

if __name__ == "__main__":
    serve(int(sys.argv[1]), extract_here(NlpSettings.model_validate_json(sys.argv[2])))
