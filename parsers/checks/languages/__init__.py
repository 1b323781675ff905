"""L: languages."""
