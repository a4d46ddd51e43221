"""Ratios, measured in one run on one machine. Run by `make bench`; never part of a test."""
