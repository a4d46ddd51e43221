"""What a message asks for in words: one question a file, one table of phrases a language."""
