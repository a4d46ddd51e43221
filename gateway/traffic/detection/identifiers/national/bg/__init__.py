"""Personal, tax and document numbers of Bulgaria, one a file."""
