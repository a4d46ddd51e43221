"""Personal, tax and document numbers of Spain, one a file."""
