"""Numbers that states and their offices give to people: a package a country, a number a file."""
