"""Who is speaking, and in which conversation: subject, reference, link."""
