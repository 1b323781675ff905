"""Rules, one module per family, and the registry that runs them."""
