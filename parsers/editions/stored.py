"""Lexicons kept in the user's cache folder, so that a dictionary is read through once.

A lexicon is stored under a key of what it was made from. A cache that is missing, damaged or not
to be written to is none: the lexicon is made anew, and the same.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable

from platformdirs import user_cache_path

from parsers.kept import Folder

_VERSION = 2
"""To be raised where lexicons are made in another way from the same."""

_MOST = 16
"""Lexicons that are kept; those that were used least lately go first."""

_LARGEST = 32 * 1024 * 1024
"""Bytes of a stored lexicon beyond which it is none."""

Lexicon = dict[str, dict[str, float]]


def stored(
    sources: Iterable[str],
    make: Callable[[], Lexicon],
    folder: str = "lexicons",
    most: int = _MOST,
) -> Lexicon:
    """Return the lexicon made from `sources` (any words that name and date them), stored or anew.

    An empty one is not stored. Of the lexicons of one `folder`, `most` are kept. Any number of
    processes may do so at once.
    """
    key = hashlib.sha256("\0".join((str(_VERSION), *sources)).encode()).hexdigest()[:24]
    kept = Folder(user_cache_path("diglot") / folder, most=most, largest=_LARGEST)
    written = kept.read(key)
    found = _read(written) if written is not None else None
    if found is None:
        found = make()
        if found:
            _write(kept, key, found)
    return found


def _read(written: bytes) -> Lexicon | None:
    try:
        data = json.loads(written)
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict) or not data:
        return None
    for entry in data.values():
        if not isinstance(entry, dict):
            return None
        if not all(isinstance(weight, float) and 0 <= weight <= 1 for weight in entry.values()):
            return None
    return data


def _write(kept: Folder, key: str, lexicon: Lexicon) -> None:
    try:
        written = json.dumps(lexicon, ensure_ascii=False).encode()
    except UnicodeError:
        return
    kept.write(key, written)
    kept.trim()
