"""Personal, tax and document numbers of Ukraine, one a file."""
