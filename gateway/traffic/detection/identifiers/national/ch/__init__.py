"""Personal, tax and document numbers of Switzerland, one a file."""
