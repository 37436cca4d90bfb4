"""The bundled sample feeds: the only addresses with the scheme `file:` that are read ("file:sample/NAME.xml")."""

import hashlib
import re

from timeline.errors import ConfigError, FetchError
from timeline.fetch.request import Fetched, FetchRequest
from timeline.model import Validators
from timeline.resources import resource

_NAME = re.compile(r"file:sample/([a-z0-9-]+\.xml)")


def read_sample(request: FetchRequest) -> Fetched:
    """The bundled feed, with a hash as its ETag. Raises FetchError (scheme-refused, not-found)."""
    named = _NAME.fullmatch(request.url)
    if named is None:
        raise FetchError(
            "scheme-refused", f"{request.url}: files are not read, but for the bundled sample; give an address with http or https"
        )
    try:
        body = resource(f"config/sample/{named[1]}").read_bytes()
    except ConfigError as error:
        raise FetchError("not-found", f"{request.url}: there is no such bundled sample; {error}") from error
    mark = Validators(etag=hashlib.sha256(body).hexdigest())
    known = request.validators is not None and request.validators.etag == mark.etag
    return Fetched(
        url=request.url,
        status=304 if known else 200,
        body=b"" if known else body,
        content_type="application/rss+xml",
        validators=mark,
        headers={},
    )
