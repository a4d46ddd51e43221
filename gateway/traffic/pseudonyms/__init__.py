"""Placeholders: their grammar, the map of one conversation, and putting the values back.

No detection, no storage, no wire formats: texts and findings come in, texts and vault entries go
out.
"""
