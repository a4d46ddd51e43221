"""keys.db: wrapped keys, the blind index and the journal of destructions; apart from the data."""
