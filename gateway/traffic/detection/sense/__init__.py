"""A small multilingual encoder of our own: what a short text means, as numbers, in any language."""
