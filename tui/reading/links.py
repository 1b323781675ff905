"""Where an address of a page leads: into the page, into the library, or out into the web.

Texts are data: an address is looked up and shown. Only http and https addresses are ever handed
to anything else, and those in the form that RFC 3986 gives them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from os.path import normpath
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from parsers.catalogue import Library
from parsers.fragments import names_of_headings
from parsers.model import Page
from parsers.text import safe_line
from tui.layout.notes import note_places

LONGEST = 2000
"""Characters of an address that is handed on; longer ones no browser promises to take."""

_LONGEST_TOLD = 300
"""Characters of an address that is worth its bytes each time its words are drawn."""

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\]")


@dataclass(frozen=True, slots=True)
class Inside:
    """A place of a page of the library: the page, and a block in it if the address names one."""

    page: Page
    block: int = 0
    missing: str = ""
    """What the page was to have and has not: the name of a heading."""


@dataclass(frozen=True, slots=True)
class Web:
    """An address on the web: as it is handed on, and what a person should know of it."""

    address: str
    warning: str = ""


@dataclass(frozen=True, slots=True)
class Nowhere:
    """An address that is not followed, and why."""

    address: str
    reason: str


Destination = Inside | Web | Nowhere


def resolve(address: str, page: Page, library: Library | None) -> Destination:
    """Return where an address on a page leads."""
    address = address.strip()
    if address.startswith("#") or not address:
        return _inside(page, address[1:])
    if _SCHEME.match(address) or address.startswith("//"):
        return _outside(address)
    path, _, anchor = address.partition("#")
    wanted = unquote(path.partition("?")[0])
    found = _page_at(wanted, page, library)
    if found is None:
        return Nowhere(safe_line(address), "no such page in this library")
    return _inside(found, anchor)


def _page_at(path: str, page: Page, library: Library | None) -> Page | None:
    """Return the page of the library at a path, seen from another page.

    Nothing is read: only what was opened can be gone to.
    """
    if library is None or "\0" in path or path.startswith("/"):
        return None
    wanted = normpath(Path(page.path).absolute().parent / path)
    pages = (each for article in library.articles for each in article.editions)
    return next((p for p in pages if normpath(Path(p.path).absolute()) == wanted), None)


# --- inside a page ----------------------------------------------------------------------------


def _inside(page: Page, anchor: str) -> Inside:
    if not anchor:
        return Inside(page)
    name = unquote(anchor)
    block = block_of_anchor(page, name)
    return Inside(page, block) if block is not None else Inside(page, 0, safe_line(name))


def block_of_anchor(page: Page, name: str) -> int | None:
    """Return the block that a name of an address's fragment means: a heading, or a note."""
    wanted = name.casefold()
    for block, named in names_of_headings(page):
        if named.casefold() == wanted:
            return block
    notes = dict(note_places(page))
    for prefix in ("fn:", "fn-", "fn", "note-", ""):
        if name.startswith(prefix) and name[len(prefix) :] in notes:
            return notes[name[len(prefix) :]]
    return None


# --- out into the web ---------------------------------------------------------------------------


@lru_cache(maxsize=4096)
def hyperlink(address: str) -> str | None:
    """Return an address as a terminal may be told it, to open where a person asks the terminal to.

    None for all but those http and https addresses of which there is nothing to be warned, and
    that are written in plain letters: "xn--" stands for others, which may look like these.
    """
    if not (address.isascii() and address.isprintable()) or "xn--" in address.lower():
        return None
    found = _outside(address.strip())
    if not isinstance(found, Web) or found.warning or len(found.address) > _LONGEST_TOLD:
        return None
    return found.address


def _outside(address: str) -> Destination:
    shown = safe_line(address)
    scheme = address.partition(":")[0].lower()
    if scheme not in ("http", "https"):
        return Nowhere(shown, "only http and https addresses are followed")
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
        plain = host.encode("idna").decode("ascii") if not host.isascii() else host
    except ValueError:  # also of a host that IDNA cannot write
        return Nowhere(shown, "the address is not a valid one")
    bare = f"[{plain}]" if ":" in plain else plain
    if not _HOST.fullmatch(bare):
        return Nowhere(shown, "the address has no valid host")
    where = bare + (f":{port}" if port is not None else "")
    made = urlunsplit(
        (
            scheme,
            where,
            _escaped(parts.path, "/"),
            _escaped(parts.query, "/?&=+"),
            _escaped(parts.fragment, "/?"),
        )
    )
    if len(made) > LONGEST:
        return Nowhere(shown, f"longer than {LONGEST:,} characters")
    return Web(made, _warning(parts.netloc, host, bare))


def _escaped(part: str, kept: str) -> str:
    """Percent-encode what an address may not hold as it is; what is encoded already stays."""
    return quote(part, safe="%:@!$'()*,;~-._" + kept)


def _warning(netloc: str, host: str, plain: str) -> str:
    """Say where an address leads that looks as if it led elsewhere."""
    if "@" in netloc:
        return f"the name before @ is left out: this leads to {plain}"
    if plain.strip("[]") != host:
        return f"{safe_line(host)} is written in other letters: {plain}"
    return ""
