"""X: what differs between the editions of an article."""
