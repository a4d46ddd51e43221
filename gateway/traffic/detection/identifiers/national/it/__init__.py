"""Personal, tax and document numbers of Italy, one a file."""
