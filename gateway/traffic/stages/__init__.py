"""One legal duty a file. A stage sees no wire format and keeps nothing between requests."""
