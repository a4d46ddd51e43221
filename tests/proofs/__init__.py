"""The long proofs: kills, thousands, fuzz. Run by `make prove`; each can be resumed."""
