"""Personal, tax and document numbers of Sweden, one a file."""
