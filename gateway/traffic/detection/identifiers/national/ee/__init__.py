"""Personal, tax and document numbers of Estonia, one a file."""
