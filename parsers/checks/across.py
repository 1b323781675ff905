"""The family of rules across editions: the modules that declare them."""

from parsers.checks import (
    across_lists,
    across_names,
    across_numbers,
    across_pieces,
    across_tables,
)

MODULES = (across_numbers, across_tables, across_pieces, across_lists, across_names)
