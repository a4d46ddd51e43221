"""How bytes are sealed: the record format, key wrapping and the providers of the topmost key."""
