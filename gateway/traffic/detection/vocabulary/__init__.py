"""How often frequent words are used in each language, to tell languages apart in short messages."""
