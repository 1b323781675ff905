"""So much for one: products, rates and averages told in prose."""
