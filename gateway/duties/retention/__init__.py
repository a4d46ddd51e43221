"""The end of keeping (Art. 5(1)(e) GDPR): what is due, and the sweep that ends it."""
