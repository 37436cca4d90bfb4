"""How the C library keeps what the daemon's threads free.

One rule: it is asked once, before there is a thread.
"""

import ctypes

M_ARENA_MAX = -8  # malloc.h
HEAPS = 2


def share_heaps() -> None:
    """Lets all threads share HEAPS heaps; where the C library is not glibc, nothing is asked.

    glibc gives each thread a heap of its own and keeps what is freed in it. Read and written pages of SQLite wander from thread to
    thread: after 30,000 articles there were seven heaps of 45 MB.
    """
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(M_ARENA_MAX, HEAPS)
