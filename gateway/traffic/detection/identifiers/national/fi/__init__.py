"""Personal, tax and document numbers of Finland, one a file."""
