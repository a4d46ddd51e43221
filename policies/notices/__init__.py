"""Legal texts, every version of them kept: `<language>/<name>@<version>.md`, and their book."""
