"""Personal, tax and document numbers of Greece, one a file."""
