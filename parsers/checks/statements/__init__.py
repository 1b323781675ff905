"""N3: arithmetic of statements, by what they do with amounts."""
