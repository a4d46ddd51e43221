"""Measures detection, placeholders and intents on annotated sets; nothing else may import it.

What it prints of a text, it prints only where `--failures` asks for it.
"""
