"""Personal, tax and document numbers of France, one a file."""
