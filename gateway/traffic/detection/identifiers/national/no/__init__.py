"""Personal, tax and document numbers of Norway, one a file."""
