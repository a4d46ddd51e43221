"""Personal, tax and document numbers of Czechia, one a file."""
