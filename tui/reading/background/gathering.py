"""Reading a library file by file, telling how many have been read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tui.reading.background.aside import Tell

if TYPE_CHECKING:
    from parsers.catalogue import Library, ReadError
    from parsers.model import Page

_TOLD = 50
"""Times that it is told how far the reading is, at most."""


def size_of(files: Sequence[str]) -> int:
    """Return how many bytes files hold together; those that cannot be asked count nothing."""
    total = 0
    for file in files:
        with suppress(OSError, ValueError):
            total += Path(file).stat().st_size
    return total


def gather(
    tell: Tell,
    paths: Sequence[str],
    *,
    stdin: bytes | None,
    together: Sequence[Sequence[Path]],
) -> Library:
    """Read a library as `parsers.library.load` does; `tell` is given the number of files read."""
    from parsers.library import assemble, iter_pages, list_files, sample_paths

    listing = list_files(paths or sample_paths())
    step = max(len(listing.files) // _TOLD, 1)

    def read() -> Iterator[Page | ReadError]:
        for count, page in enumerate(iter_pages(listing, stdin=stdin)):
            yield page
            if count % step == 0:
                tell(count)

    return assemble(read(), together)
