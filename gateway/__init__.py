"""The gateway: one proxy between people and any AI assistant. Read `relay.py` first."""

__version__ = "0.1.0"
