"""What runs by itself: feeds polled, entries read, articles extracted, events linked, in one process that owns the database."""
