"""What a person may set: where it is read from, what it may be, and where each value came from."""
