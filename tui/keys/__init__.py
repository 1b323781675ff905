"""Keys: the tables of actions that bindings, hints, help and palette are made from."""
