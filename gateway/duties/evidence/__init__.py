"""Proof that can be handed out: verification of the audit log, and what grows from it."""
