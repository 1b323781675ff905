"""The terminal itself: what it can do, and writing to it sparingly."""
