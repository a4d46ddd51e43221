"""How names change: grammatical forms and fond forms, for linking, masking and restoring."""
