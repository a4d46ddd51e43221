"""What the main path needs from the outside, as Protocols, one subject a file. No code."""
