"""How the small models of this room are built: corpora, written chat, training."""
