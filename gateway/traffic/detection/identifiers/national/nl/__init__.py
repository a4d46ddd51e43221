"""Personal, tax and document numbers of the Netherlands, one a file."""
