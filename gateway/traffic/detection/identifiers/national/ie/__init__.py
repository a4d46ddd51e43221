"""Personal, tax and document numbers of Ireland, one a file."""
