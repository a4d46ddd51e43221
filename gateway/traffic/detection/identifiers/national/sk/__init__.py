"""Personal, tax and document numbers of Slovakia, one a file."""
