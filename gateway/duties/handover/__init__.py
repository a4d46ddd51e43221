"""The human side of a conversation: who may act when, the queue, an agent's words."""
