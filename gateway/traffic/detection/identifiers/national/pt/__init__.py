"""Personal, tax and document numbers of Portugal, one a file."""
