"""The rights of the people whose data is kept: access, a portable copy, erasure (Chapter III)."""
