"""Personal, tax and document numbers of Slovenia, one a file."""
