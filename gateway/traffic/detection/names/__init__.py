"""Who is a person: rules and models a language, and the word lists they read."""
