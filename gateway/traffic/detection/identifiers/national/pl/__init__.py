"""Personal, tax and document numbers of Poland, one a file."""
