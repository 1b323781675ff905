"""Reading a short library in a process of its own, while this one still imports its interface.

Importing Textual takes as long as reading two pages and aligning them; with two processors they
can be done at the same time. An article that is alone is checked there, too, so that the first
keys are not held up. Where a process cannot be forked, or anything at all goes wrong in it,
nothing is said and everything is done in the usual way.
"""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from parsers.frozen import dataclass

if TYPE_CHECKING:
    from parsers.catalogue import Library
    from parsers.editions.differences import Difference
    from parsers.model import Bead
    from tui.configuration.settings import Configuration
    from tui.reading.found import Found

LARGEST = 512 * 1024
"""Bytes up to which all files together are read this way; more would have to be handed over."""


@dataclass(frozen=True)
class Fetched:
    """A library as read, and the beads of its article where it has just one."""

    library: Library
    beads: tuple[Bead, ...] | None


@dataclass(frozen=True)
class Checked:
    """What the rules found in the only article of a library, and in what its editions differ."""

    found: Found
    differences: tuple[Difference, ...]


class Prefetch:
    """A library that is being read. To be made before any thread is started."""

    def __init__(self, paths: Sequence[str], configuration: Configuration) -> None:
        """Begin to read; nothing happens where that would not be quicker."""
        self._pipe: BinaryIO | None = None
        self._process = 0
        if not hasattr(os, "fork") or not _short(paths):
            return
        source, sink = os.pipe()
        self._process = os.fork()
        if self._process == 0:
            os.close(source)
            _read_and_leave(list(paths), configuration, sink)
        os.close(sink)
        self._pipe = os.fdopen(source, "rb")

    def result(self) -> Fetched | None:
        """Wait for what was read; None if it has to be read in the usual way."""
        fetched = self._next()
        if isinstance(fetched, Fetched):
            return fetched
        self.drop()
        return None

    def checked(self) -> Checked | None:
        """Wait for what was found, once; None if the article has to be checked in the usual way."""
        checked = self._next()
        self.drop()
        return checked if isinstance(checked, Checked) else None

    def _next(self) -> object:
        """Return what comes next out of the other process, None where nothing does."""
        if self._pipe is None:
            return None
        try:
            # What comes through this pipe was written by a fork of this very process.
            return pickle.load(self._pipe)  # noqa: S301
        except Exception:
            return None

    def drop(self) -> None:
        """End the other process, whatever it is doing."""
        process, self._process = self._process, 0
        if process:
            with suppress(OSError):
                os.kill(process, signal.SIGKILL)
            with suppress(OSError):
                os.waitpid(process, 0)


def _short(paths: Sequence[str]) -> bool:
    """Tell whether paths are a few files, or folders of a few, that are short."""
    total = 0
    for path in paths:
        try:
            entry = Path(path)
            files = sorted(entry.iterdir())[:33] if entry.is_dir() else [entry]
            if len(files) > 32:
                return False
            total += sum(file.stat().st_size for file in files)
        except OSError:
            return False
    return total <= LARGEST


def _read_and_leave(paths: list[str], configuration: Configuration, sink: int) -> None:
    """Read, check, write the results, and end without a trace (in the other process)."""
    code = 1
    try:
        # The terminal's signals are for the process that shows something.
        for number in (signal.SIGINT, signal.SIGTSTP, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        with os.fdopen(sink, "wb") as pipe:
            _read_and_check(paths, configuration, pipe)
        code = 0
    finally:
        os._exit(code)


def _read_and_check(paths: list[str], configuration: Configuration, pipe: BinaryIO) -> None:
    from parsers.compiled import keep, recall

    if configuration.cache:
        recall()
    from parsers.editions import align
    from parsers.library import load

    together = [article.pages for article in configuration.together]
    library = load(paths, jobs=1, together=together)
    beads = align(library.articles[0]) if len(library.articles) == 1 else None
    pickle.dump(Fetched(library, beads), pipe, protocol=pickle.HIGHEST_PROTOCOL)
    pipe.flush()
    if beads is None:
        return
    from tui.reading.opened import Opened, check_article, compare

    # The one that shows the text goes first where there is one processor only.
    os.nice(5)
    opened = Opened(library.articles[0], beads)
    checked = Checked(check_article(opened.article, configuration), compare(opened))
    pickle.dump(checked, pipe, protocol=pickle.HIGHEST_PROTOCOL)
    pipe.flush()
    if configuration.cache:
        keep()
