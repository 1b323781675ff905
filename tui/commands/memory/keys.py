"""Keys of what is kept: each names all that the result depends on.

The result of an article (`examine`) depends on

- the article as it was read and put together, to the last field: its id, and of each page, in
  order, everything, from path, digest of the bytes, and languages (by folder, front matter or
  text) to the places of all blocks. So whatever had a part in reading and grouping counts by what
  came of it: other files of the folder, `[[article]]`s of the configuration, models of languages;
- the rules that were asked for, and whether what holds is listed;
- the `[[suppress]]`s of the configuration with the folders they count from, and, if there are
  any, where the pages really lie, which decides whether one of these concerns them;
- what faces what in it, where other articles helped to tell: the beads, or the pages that
  the lexicons of its languages are learned from, whichever is at hand;
- the program and its system (see `program`).

A page depends on the bytes of its file, the path as it was given, and the program.

What the whole run gives depends on the same, and of the articles on what they are read from: the
files, each by the name that it was found under and its bytes, in order.

What is done with results afterwards is in no key, for it is done anew each time: `--fail-on`,
`--baseline`, `--notes`, `--format`, `--output`, and what is said of suppressions that hid nothing.
How many processes there are (`--jobs`) changes nothing.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from parsers.editions.pool import Tongues, tongue
from parsers.model import Article, Bead, Page
from tui.configuration.settings import Configuration

if TYPE_CHECKING:
    from parsers.editions.pooling import Chosen

_FORM = 1
"""To be raised where results are written in another way."""


class Keys:
    """Makes the keys of one run, of the program and system with a digest."""

    def __init__(self, program: str, configuration: Configuration) -> None:
        """Make keys of what is asked for by a configuration."""
        silences = [(s.code, s.path, s.reason, str(s.folder)) for s in configuration.silences]
        self._program = program
        self._asked = _digest(
            _FORM,
            program,
            configuration.select,
            configuration.ignore,
            configuration.holds,
            silences,
        )
        self._together = [list(map(str, article.pages)) for article in configuration.together]
        self._by_place = bool(silences)
        self._pages: dict[int, tuple[Page, str]] = {}
        self._lessons: dict[Tongues, str] = {}

    def of_run(self, files: Sequence[tuple[str, str]]) -> str:
        """Return the key of a run over files: path as given, and digest of the bytes."""
        paths = [path for path, _ in files]
        places = _places(paths) if self._by_place or self._together else []
        return _digest("run", self._asked, self._together, list(files), places)

    def of_file(self, path: str, digest: str) -> str:
        """Return the key of the page that a file with a path and a digest of its bytes holds."""
        return _digest("page", _FORM, self._program, path, digest)

    def of_article(self, article: Article) -> str:
        """Return the key of an article, but for what other articles teach."""
        places = _places([page.path for page in article.editions]) if self._by_place else []
        pages = [self._of_page(page) for page in article.editions]
        return _digest("article", self._asked, article.id, pages, places)

    def of_taught(self, article: Article, own: str, chosen: Chosen) -> str | None:
        """Return the key of an article (`own`) with the pages that its languages are learned from.

        None where nothing is learned of them.
        """
        lessons = [self._of_lesson(tongues, chosen) for tongues in tongues_of(article, chosen)]
        return _digest("taught", own, lessons) if lessons else None

    def _of_page(self, page: Page) -> str:
        known = self._pages.get(id(page))
        if known is None:
            # The page is kept with it, lest its number is given to another.
            self._pages[id(page)] = known = page, _digest(page)
        return known[1]

    def _of_lesson(self, tongues: Tongues, chosen: Chosen) -> str:
        if tongues not in self._lessons:
            pairs = [list(map(self._of_page, pair)) for pair in chosen[tongues]]
            self._lessons[tongues] = _digest(tongues, pairs)
        return self._lessons[tongues]


def of_result(own: str, beads: Sequence[Bead] | None) -> str:
    """Return the key of the result of an article (`own`) with what faces what, if that is told."""
    return _digest("result", own, None if beads is None else list(beads))


def tongues_of(article: Article, known: Mapping[Tongues, object]) -> list[Tongues]:
    """Return the pairs of languages of an article's editions of which something is known."""
    spoken = sorted(set(map(tongue, article.editions)))
    return [pair for pair in combinations(spoken, 2) if pair in known]


def _places(paths: Sequence[str]) -> list[str]:
    return list(map(os.path.realpath, paths))


def _digest(*parts: object) -> str:
    """Return a digest of texts, numbers, and lists or classes of the model made of these.

    Their representations tell them apart: each names its class, its fields and what is in these.
    """
    return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()
