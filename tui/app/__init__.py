"""The application: opens and reads again, checks, remembers, and goes between screens."""
