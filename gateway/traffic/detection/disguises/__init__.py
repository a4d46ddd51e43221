"""Ways in which personal data is written so that no pattern meets it, and how each is undone."""
