"""Numbers and addresses with a shape that can be checked: one kind a file."""
