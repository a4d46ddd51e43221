"""Personal, tax and document numbers of Malta, one a file."""
