"""Personal, tax and document numbers of Romania, one a file."""
