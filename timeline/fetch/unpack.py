"""A body unpacked as it comes, never beyond its cap: a gzip bomb of 1 MB is 1 GB when it is unpacked whole."""

import zlib

from timeline.errors import FetchError

ENCODINGS = "gzip, deflate"
_GZIP_OR_ZLIB = 47  # zlib's own detection of both headers
_RAW = -15  # "deflate" without a header, which some servers send


class Unpacker:
    """Takes chunks as they came, gives bytes; raises FetchError (too-large, malformed) beyond the cap or for what is no such stream."""

    def __init__(self, encoding: str, cap: int, url: str) -> None:
        self._url, self._cap, self._size = url, cap, 0
        words = encoding.strip().lower()
        if words not in ("", "identity", "gzip", "x-gzip", "deflate"):
            raise FetchError("malformed", f"{url}: the body is encoded as {encoding!r}, which was not asked for; tell the publisher")
        self._stream = zlib.decompressobj(_GZIP_OR_ZLIB) if words not in ("", "identity") else None
        self._is_first = True

    def feed(self, chunk: bytes) -> bytes:
        """What this chunk holds."""
        return self._counted(chunk) if self._stream is None else self._unpacked(chunk)

    def _unpacked(self, chunk: bytes) -> bytes:
        assert self._stream is not None
        room = self._cap - self._size + 1
        try:
            part = self._stream.decompress(chunk, room)
        except zlib.error as error:
            if not self._is_first:
                raise FetchError("malformed", f"{self._url}: a broken compressed body ({error}); it is asked again later") from error
            self._stream, self._is_first = zlib.decompressobj(_RAW), False
            return self._unpacked(chunk)
        self._is_first = False
        return self._counted(part)

    def _counted(self, part: bytes) -> bytes:
        self._size += len(part)
        if self._size > self._cap:
            raise FetchError("too-large", f"{self._url}: more than {self._cap} bytes; raise fetch.max_bytes if this is a real feed")
        return part
