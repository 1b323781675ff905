"""N2: arithmetic of tables."""
