"""Sums, parts and differences told in prose."""
