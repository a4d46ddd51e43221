"""What people are owed: their rights, an end to keeping, a human, proof; main paths, no pages."""
