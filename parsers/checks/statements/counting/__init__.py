"""Counts told in prose, against what is listed, told one by one, or the rows of a table."""
