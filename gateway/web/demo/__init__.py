"""The demo: a page that shows one conversation from three sides, and an assistant to talk to."""
