"""What a rule reports: places in the article, and what is to be said of them."""

from __future__ import annotations

from typing import Literal, NamedTuple

from parsers.frozen import dataclass
from parsers.model import Severity


class Place(NamedTuple):
    """A stretch of a block: code points `start:end` of the text of block `block` of an edition.

    `edition` counts in `Article.editions`, `block` in `Page.flow`. A place in a text that several
    editions share names one of them; the engine adds the others.
    """

    edition: int
    block: int
    start: int
    end: int


@dataclass(frozen=True)
class Draft:
    """What a rule found, before the engine numbers, locates and orders it.

    The first `primary` of the `places` are where the reader should look (at least one); the others
    are evidence. `severity` overrides that of the rule; it is of no account where `kind` is
    `holds`. `linked` says that the text itself leaves little doubt of which values a statement is,
    so that less else in it need be right for what fails to be more than a note. `made` is what
    the amount at the first place would have to be, where a rule has worked that out: in base units.
    """

    message: str
    places: tuple[Place, ...]
    computation: str = ""
    kind: Literal["fail", "holds"] = "fail"
    severity: Severity | None = None
    primary: int = 1
    linked: bool = False
    made: float | None = None
