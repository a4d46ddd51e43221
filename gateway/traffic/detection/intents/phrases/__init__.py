"""Phrases by language: one module each, all of the shape of `table.PhraseTable`."""
