"""Lexicons kept in the user's cache folder, so that a dictionary is read through once.

A lexicon is stored under a key of what it was made from. A cache that is missing, damaged or not
to be written to is none: the lexicon is made anew, and the same.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from platformdirs import user_cache_path

_VERSION = 1
"""To be raised where lexicons are made in another way from the same."""

_MOST = 16
"""Lexicons that are kept; the oldest go first."""

Lexicon = dict[str, dict[str, float]]


def stored(sources: Iterable[str], make: Callable[[], Lexicon]) -> Lexicon:
    """Return the lexicon made from `sources` (any words that name and date them), stored or anew.

    An empty one is not stored.
    """
    key = hashlib.sha256("\0".join((str(_VERSION), *sources)).encode()).hexdigest()[:24]
    path = user_cache_path("diglot") / "lexicons" / f"{key}.json"
    found = _read(path)
    if found is None:
        found = make()
        if found:
            _write(path, found)
    return found


def _read(path: Path) -> Lexicon | None:
    try:
        data = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(data, dict) or not data:
        return None
    for entry in data.values():
        if not isinstance(entry, dict):
            return None
        if not all(isinstance(weight, float) and 0 <= weight <= 1 for weight in entry.values()):
            return None
    return data


def _write(path: Path, lexicon: Lexicon) -> None:
    """Write a file whole or not at all, and drop the oldest if there are many."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                json.dump(lexicon, stream, ensure_ascii=False)
            Path(name).replace(path)
        except OSError:
            Path(name).unlink()
            return
        kept = sorted(path.parent.glob("*.json"), key=lambda each: each.stat().st_mtime)
        for old in kept[:-_MOST]:
            old.unlink(missing_ok=True)
    except OSError:
        return
