"""Personal, tax and document numbers of Luxembourg, one a file."""
