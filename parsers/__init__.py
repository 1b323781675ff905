"""What the pages say: parsing, quantities, editions, checks and reports, without any interface."""

__version__ = "0.1.0"
