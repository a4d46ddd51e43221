"""Personal, tax and document numbers of Lithuania, one a file."""
