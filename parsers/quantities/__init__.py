"""Numbers in running text: value, unit and interval."""
