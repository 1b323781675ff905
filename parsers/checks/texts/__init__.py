"""P: glued, cut, and lost or broken text."""
