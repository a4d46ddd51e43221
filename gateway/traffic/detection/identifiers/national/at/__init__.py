"""Personal, tax and document numbers of Austria, one a file."""
