"""What names look like in each language: hand-written packs, and word lists built for them."""
