"""What `check` found in articles that have not changed since, kept to be believed blindly."""
