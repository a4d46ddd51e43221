"""Personal, tax and document numbers of Belgium, one a file."""
