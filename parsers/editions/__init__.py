"""Which pages are editions of one article, and what faces what."""

from parsers.editions.article import align
from parsers.editions.blocks import align_pair
from parsers.editions.grouping import group
from parsers.editions.links import Link

__all__ = ["Link", "align", "align_pair", "group"]
