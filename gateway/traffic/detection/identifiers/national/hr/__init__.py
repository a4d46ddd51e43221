"""Personal, tax and document numbers of Croatia, one a file."""
