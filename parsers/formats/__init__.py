"""File formats: bytes in, a `Page` out. A format is one module and one line in `FORMATS`."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from parsers.formats import markdown, page_dump, plain
from parsers.formats.addresses import language_of_path
from parsers.formats.related import Known
from parsers.formats.source import Source
from parsers.formats.tail import resplit_related
from parsers.model import Page
from parsers.text import NotTextError, read_text, safe_line

__all__ = ["FORMATS", "Format", "Known", "NotTextError", "parse", "resplit_related"]

_LARGE = 500_000
"""Bytes from which on a file is large."""


class Format(NamedTuple):
    """A kind of file: `sniff` says from 0 to 1 how surely a text is one, `read` reads it."""

    name: str
    sniff: Callable[[Source], float]
    read: Callable[[Source], Page]


FORMATS = (
    Format("page_dump", page_dump.sniff, page_dump.read),
    Format("markdown", markdown.sniff, markdown.read),
    Format("plain", plain.sniff, plain.read),
)


def parse(data: bytes, path: str, *, declared_language: str | None = None) -> Page:
    """Read a file's bytes as a page, in the format that claims them most surely.

    `path` is what the page calls itself and a hint at its format; no file is opened.
    Raises NotTextError where the bytes are no text.
    """
    source = Source(
        path=safe_line(path),
        sha256=hashlib.sha256(data).hexdigest(),
        byte_count=len(data),
        safe=read_text(data),
        declared_language=declared_language or language_of_path(path),
    )
    with _uncollected(len(data)):
        return max(FORMATS, key=lambda known: known.sniff(source)).read(source)


@contextmanager
def _uncollected(size: int) -> Iterator[None]:
    """Keep the garbage collector off while a large file is read.

    A page has no reference cycles, and passing over its growing heap again and again would take
    about a third of the time.
    """
    if size < _LARGE or not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
