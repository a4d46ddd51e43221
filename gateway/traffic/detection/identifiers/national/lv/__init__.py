"""Personal, tax and document numbers of Latvia, one a file."""
