"""What a result depends on beside the pages and the options: the program, and the system it is on.

All of it is in every key, so that nothing is found any more that another program, or the same on
another system, has found:

- the source of diglot: name, size and times of change of every file of its packages, data files
  included, wherever they are. The time at which the file system took note of the change counts,
  too, which no tool sets back; the content need not be read.
- what is installed beside it: name (which has the version in it) and date of every distribution
  that Python may find, and where it looks for modules.
  (A library that is edited where it is installed is not noticed.)
- Python itself: version, build, kind of machine, and the flags that it was started with.
- the bilingual dictionaries of the system and of the user: name, size and date of each file. They
  help to align sentences.

No rule and no reader of formats looks at the time, the locale, the environment, the network or
other files.
"""

from __future__ import annotations

import hashlib
import os
import platform
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from parsers.frozen import dataclass

_SETTLED = 5.0
"""Seconds since the last change of a source from which on what runs is surely what is there: a
process takes less from its start until it looks at its sources."""


@dataclass(frozen=True, slots=True)
class Program:
    """The program and its system as they are; `settled` where they were so when it was started."""

    digest: str
    settled: bool


def program() -> Program | None:
    """Look at the program and its system; None where its files cannot be looked at."""
    from platformdirs import user_data_path

    import parsers
    import tui
    from parsers.editions.dictionaries import FOLDERS

    packages = [Path(os.path.realpath(package.__path__[0])) for package in (parsers, tui)]
    try:
        sources = [found for package in packages for found in _sources(str(package))]
    except OSError:
        return None
    seen = (
        sources,
        list(_distributions(sys.path)),
        (sys.version, sys.implementation.cache_tag, platform.machine(), repr(sys.flags)),
        [found for folder in (*FOLDERS, user_data_path("diglot")) for found in _dated(str(folder))],
    )
    latest = max(changed for *_, changed in sources) / 1e9
    digest = hashlib.sha256(repr(seen).encode("utf-8", "surrogatepass")).hexdigest()
    return Program(digest, time.time() - latest > _SETTLED)


def _sources(folder: str) -> Iterator[tuple[str, int, int, int]]:
    """Yield path, size and times of change of the files of a package, in order."""
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.name == "__pycache__":
            continue
        if entry.is_dir():
            yield from _sources(entry.path)
        else:
            status = entry.stat()
            yield entry.path, status.st_size, status.st_mtime_ns, status.st_ctime_ns


def _distributions(folders: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Yield the folders that modules are looked for in, each with the distributions in it."""
    for folder in folders:
        dated = (f"{name} {time}" for name, _, time, _ in _dated(folder or os.curdir, _INSTALLED))
        yield (folder, *dated)


_INSTALLED = (".dist-info", ".egg-info", ".egg-link", ".pth")


def _dated(folder: str, endings: tuple[str, ...] = ("",)) -> list[tuple[str, int, int, int]]:
    """Return path, size and times of change of what is in a folder; nothing if it is not there."""
    try:
        with os.scandir(folder) as found:
            dated = [(e.path, e.stat()) for e in found if e.name.endswith(endings)]
    except OSError:
        return []
    return sorted((path, s.st_size, s.st_mtime_ns, s.st_ctime_ns) for path, s in dated)
