"""Where national law differs: a file for each country, its typed model, and the lists of codes."""
