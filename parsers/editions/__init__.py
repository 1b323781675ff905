"""Which pages are editions of one article, and what faces what."""
