"""Personal, tax and document numbers of the United States, one a file."""
