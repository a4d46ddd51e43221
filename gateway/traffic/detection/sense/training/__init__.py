"""Builds `model.npz` from a published encoder and marked messages; never imported by what runs."""
