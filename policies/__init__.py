"""What the law and the controller ask of an exchange: policies, pure decisions, legal texts.

Knows nothing of the gateway or of the audit log; no network, no database, no clock of its own.
"""
