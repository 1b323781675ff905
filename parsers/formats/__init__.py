"""One module per kind of file, and the table that chooses among them."""
