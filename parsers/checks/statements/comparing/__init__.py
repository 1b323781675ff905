"""Changes, shares and multiples told in prose."""
