"""Personal, tax and document numbers of the United Kingdom, one a file."""
