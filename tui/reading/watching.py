"""Whether files have changed, and the library with the pages that did."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from parsers.catalogue import ReadError
from parsers.files import STDIN
from parsers.model import Page

_QUIET = 0.15
"""Seconds for which a file must not change before it is read: editors write in several steps."""

_LONGEST = 20
"""Times that it is waited for."""


class Stamp(NamedTuple):
    """By what a change of a file is known."""

    modified: int
    size: int
    identity: int


@dataclass
class Watch:
    """The files of an article, and how they were when they were last looked at."""

    pages: tuple[Page, ...]
    since: float
    """When the pages were not read yet, in seconds since the epoch."""
    _stamps: dict[str, Stamp | None] = field(default_factory=dict)

    def changed(self) -> list[Page | ReadError]:
        """Return the pages whose files have changed, as they are now, or why they are not read.

        Looks at the disk and may wait for it: for a worker thread. A file that cannot be read is
        named once.
        """
        from parsers.library import read_page

        found = []
        for page in self.pages:
            if page.path == STDIN or not self._is_changed(page):
                continue
            self._stamps[page.path] = _settled(page.path)
            now = read_page(page.path)
            if isinstance(now, ReadError) or now.sha256 != page.sha256:
                found.append(now)
        return found

    def replace(self, pages: Iterable[Page]) -> None:
        """Watch over pages in the place of those with their paths."""
        fresh = {page.path: page for page in pages}
        self.pages = tuple(fresh.get(page.path, page) for page in self.pages)

    def _is_changed(self, page: Page) -> bool:
        now = _stamp(page.path)
        if page.path in self._stamps:
            return now != self._stamps[page.path]
        self._stamps[page.path] = now
        if now is None:
            return False
        # Changed already, perhaps, between being read and being looked at for the first time.
        return now.size != page.byte_count or now.modified >= int(self.since) * 1_000_000_000


def _stamp(path: str) -> Stamp | None:
    try:
        status = Path(path).stat()
    except (OSError, ValueError):
        return None
    return Stamp(status.st_mtime_ns, status.st_size, status.st_ino)


def _settled(path: str) -> Stamp | None:
    """Return the stamp of a file that has stopped changing."""
    before = _stamp(path)
    for _ in range(_LONGEST):
        time.sleep(_QUIET)
        now = _stamp(path)
        if now == before and now is not None and now.size:
            break
        before = now
    return before
