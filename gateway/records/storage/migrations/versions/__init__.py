"""Revisions, in order. Never changed once released."""
