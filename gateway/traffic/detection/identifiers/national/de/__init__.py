"""Personal, tax and document numbers of Germany, one a file."""
