"""N3: arithmetic of statements."""
