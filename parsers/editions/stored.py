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
from contextlib import suppress
from pathlib import Path

from platformdirs import user_cache_path

_VERSION = 2
"""To be raised where lexicons are made in another way from the same."""

_MOST = 16
"""Lexicons that are kept; those that were used least lately go first."""

_UNFINISHED = 8
"""Files that are being written; more than that are what killed processes left behind."""

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
    processes may do so at once: a file is written whole under its name or not at all.
    """
    key = hashlib.sha256("\0".join((str(_VERSION), *sources)).encode()).hexdigest()[:24]
    path = user_cache_path("diglot") / folder / f"{key}.json"
    found = _read(path)
    if found is None:
        found = make()
        if found:
            _write(path, found, most)
    else:
        with suppress(OSError):
            os.utime(path)
    return found


def _read(path: Path) -> Lexicon | None:
    try:
        if path.stat().st_size > _LARGEST:
            return None
        digest, _, written = path.read_bytes().partition(b"\n")
        if digest != _digest(written):
            return None
        data = json.loads(written)
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


def _write(path: Path, lexicon: Lexicon, most: int) -> None:
    """Write a file whole or not at all, and drop the oldest if there are many."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
        try:
            with os.fdopen(handle, "wb") as stream:
                written = json.dumps(lexicon, ensure_ascii=False).encode()
                stream.write(_digest(written) + b"\n" + written)
            Path(name).replace(path)
        except (OSError, UnicodeError):
            Path(name).unlink()
            return
        for old in _by_age(path.parent, "*.json")[:-most]:
            old.unlink(missing_ok=True)
        for left in _by_age(path.parent, "*.part")[:-_UNFINISHED]:
            left.unlink(missing_ok=True)
    except OSError:
        return


def _by_age(folder: Path, pattern: str) -> list[Path]:
    """Return the files of a folder, the oldest first; another process may take some away."""
    found: list[tuple[int, Path]] = []
    for path in folder.glob(pattern):
        with suppress(OSError):
            found.append((path.stat().st_mtime_ns, path))
    return [path for _, path in sorted(found)]


def _digest(written: bytes) -> bytes:
    """Return what tells whether a file is as it was written."""
    return hashlib.sha256(written).hexdigest().encode()
