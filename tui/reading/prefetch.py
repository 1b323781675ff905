"""Reading a short library in a process of its own, while this one still imports its interface.

Importing Textual takes as long as reading two pages and aligning them; with two processors they
can be done at the same time. Where a process cannot be forked, or anything at all goes wrong in
it, nothing is said and the library is read in the usual way.
"""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from parsers.catalogue import Library
    from parsers.model import Bead

LARGEST = 512 * 1024
"""Bytes up to which all files together are read this way; more would have to be handed over."""


@dataclass(frozen=True)
class Fetched:
    """A library as read, and the beads of its article where it has just one."""

    library: Library
    beads: tuple[Bead, ...] | None


class Prefetch:
    """A library that is being read. To be made before any thread is started."""

    def __init__(self, paths: Sequence[str], together: Sequence[Sequence[str]]) -> None:
        """Begin to read; nothing happens where that would not be quicker."""
        self._source: int | None = None
        self._process = 0
        if not hasattr(os, "fork") or not _short(paths):
            return
        source, sink = os.pipe()
        self._process = os.fork()
        if self._process == 0:
            os.close(source)
            _read_and_leave(
                list(paths), [[Path(page) for page in pages] for pages in together], sink
            )
        os.close(sink)
        self._source = source

    def result(self) -> Fetched | None:
        """Wait for what was read; None if it has to be read in the usual way."""
        if self._source is None:
            return None
        source, self._source = self._source, None
        with os.fdopen(source, "rb") as pipe:
            data = pipe.read()
        with suppress(ChildProcessError):
            os.waitpid(self._process, 0)
        try:
            # What comes through this pipe was written by a fork of this very process.
            fetched = pickle.loads(data)  # noqa: S301
        except Exception:
            return None
        return fetched if isinstance(fetched, Fetched) else None


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


def _read_and_leave(paths: list[str], together: list[list[Path]], sink: int) -> None:
    """Read, write the result, and end without a trace (in the other process)."""
    code = 1
    try:
        # The terminal's signals are for the process that shows something.
        for number in (signal.SIGINT, signal.SIGTSTP, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        from parsers.editions import align
        from parsers.library import load

        library = load(paths, jobs=1, together=together)
        beads = align(library.articles[0]) if len(library.articles) == 1 else None
        with os.fdopen(sink, "wb") as pipe:
            pickle.dump(Fetched(library, beads), pipe, protocol=pickle.HIGHEST_PROTOCOL)
        code = 0
    finally:
        os._exit(code)
