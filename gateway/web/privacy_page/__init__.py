"""The customers' page: what happens to their words, and how to ask for them."""
