"""Who may come in: API keys of tenants' systems, signed tokens of their customers."""
