"""The neutral words for what is said: messages, answers, the exchange. No input or output here."""
