"""Who comes in, what goes out, what is due."""
