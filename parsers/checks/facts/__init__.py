"""N1: one fact with two values."""
