"""Measures detection and intents on annotated sets; writes no text of theirs anywhere."""
