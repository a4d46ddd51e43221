"""The way out to the assistant: one client, allow-listed headers, bounded answers."""
