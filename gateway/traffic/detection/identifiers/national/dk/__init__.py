"""Personal, tax and document numbers of Denmark, one a file."""
