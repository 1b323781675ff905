"""Articles: the editions that belong together, side by side."""

from __future__ import annotations

from parsers.frozen import dataclass
from parsers.model.pages import Page
from parsers.model.passages import Frozen


@dataclass(frozen=True, kw_only=True, slots=True)
class Bead(Frozen):
    """Aligned blocks or sentences; one side per edition, in the editions' order."""

    sides: tuple[tuple[int, ...], ...]
    """Ascending indices into each edition's flow (or sentence list)."""
    score: float
    """Confidence, 0 to 1."""
    moved: bool = False
    """Stands elsewhere in one of the editions."""
    shared: bool = False
    """The same text, to the letter, in all editions."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Article(Frozen):
    """The editions that belong together."""

    id: str
    editions: tuple[Page, ...]

    @property
    def title(self) -> str:
        """The first edition's title, or its path."""
        first = self.editions[0]
        return first.title.text if first.title is not None else first.path
