"""Builds the lists and models in `data/` and `models/`; never imported by what serves."""
