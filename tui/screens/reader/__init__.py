"""The reader screen: one article, its editions side by side, and all that can be done there."""
