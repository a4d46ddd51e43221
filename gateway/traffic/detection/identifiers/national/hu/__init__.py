"""Personal, tax and document numbers of Hungary, one a file."""
