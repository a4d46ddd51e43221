"""Wire formats: a provider's bytes into our words and back. Pure; no input or output, no policy."""
