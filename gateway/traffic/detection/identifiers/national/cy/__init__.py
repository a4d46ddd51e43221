"""Personal, tax and document numbers of Cyprus, one a file."""
