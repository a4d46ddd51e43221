"""Consent beside the chat: given, refused or withdrawn with a button, and shown (Art. 7 GDPR)."""
