"""LiteLLM's proxy with Presidio, as a user would pick it: how it is set up and started."""
