"""What the articles of a folder teach of two languages: the lexicons, ready for use.

How they are learned, and what they depend on, is told in `pooling`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING

from parsers.frozen import dataclass
from parsers.languages import primary
from parsers.model import Page

if TYPE_CHECKING:
    from parsers.editions.similarity import Lexicon

Tongues = tuple[str, str]
"""Two languages, in alphabetical order."""


@dataclass(frozen=True)
class Pool:
    """The lexicons of pairs of languages; an empty pool knows nothing."""

    lexicons: Mapping[Tongues, Lexicon] = field(default_factory=dict)

    def between(self, left: Page, right: Page) -> Lexicon | None:
        """Return what is known of the languages of two pages, from the left's to the right's."""
        tongues = tongue(left), tongue(right)
        found = self.lexicons.get((min(tongues), max(tongues)))
        return found if found is None or tongues[0] < tongues[1] else _turned(found)


def tongue(page: Page) -> str:
    """Return the language that a page's body is in, as far as it tells languages apart."""
    tag = page.body_language or page.language or page.declared_language
    return primary(tag) if tag is not None else ""


def _turned(lexicon: Lexicon) -> Lexicon:
    found: dict[str, dict[str, float]] = {}
    for word, others in lexicon.items():
        for other, weight in others.items():
            found.setdefault(other, {})[word] = weight
    return found
