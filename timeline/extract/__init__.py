"""Event types as data to mentions: triggers, roles, quotes, status."""
