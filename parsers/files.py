"""From what a user names to the bytes of regular files, safely: folders, globs, links, devices.

Nothing here raises for a bad path: each is a `ReadError`, and the others are still read.
"""

from __future__ import annotations

import errno
import glob
import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from parsers.catalogue import ReadError
from parsers.text import safe_line

MAX_BYTES = 64 * 1024 * 1024
"""Size of a file that is read."""

MAX_FILES = 100_000
"""Files of one library."""

MAX_DEPTH = 64
"""Folders within folders."""

EXTENSIONS = (".txt", ".md", ".mdx", ".markdown")
"""Endings of the files that a folder is searched for; a file named outright may have any."""

STDIN = "-"
"""The path that stands for standard input."""


@dataclass
class Listing:
    """The files that some paths stand for, each once, in order."""

    files: list[str] = field(default_factory=list)
    errors: list[ReadError] = field(default_factory=list)


def error(path: str, message: str, hint: str, line: int | None = None) -> ReadError:
    """Return a ReadError whose path and message are safe to print."""
    return ReadError(safe_line(path), line, safe_line(message), hint)


def list_files(paths: Sequence[str | Path]) -> Listing:
    """Return the files that paths stand for: files, folders (searched through), globs and "-"."""
    listing = Listing()
    seen: set[tuple[int, int]] = set()
    for named in paths:
        path = os.fspath(named)
        if path == STDIN:
            if STDIN not in listing.files:
                listing.files.append(STDIN)
            continue
        if "\0" in path:
            listing.errors.append(error(path, "no such file", "a name cannot hold a NUL"))
            continue
        if not os.path.lexists(path) and glob.has_magic(path):
            matches = _matching(path)
            if not matches:
                listing.errors.append(
                    error(path, "no file matches the pattern", "check the pattern's spelling")
                )
            for match in matches:
                _add(listing, match, seen)
            continue
        _add(listing, path, seen)
    if len(listing.files) > MAX_FILES:
        more = len(listing.files) - MAX_FILES
        listing.errors.append(
            error(
                listing.files[MAX_FILES],
                f"{more} files beyond the {MAX_FILES:,} that a library may have are left out",
                "open a part of the folder",
            )
        )
        del listing.files[MAX_FILES:]
    return listing


def _matching(pattern: str) -> list[str]:
    anchor = Path(pattern).anchor
    try:
        return sorted(map(str, Path(anchor).glob(pattern[len(anchor) :])))
    except (OSError, ValueError, NotImplementedError):
        return []


def _add(listing: Listing, path: str, seen: set[tuple[int, int]]) -> None:
    try:
        status = Path(path).stat()
    except (OSError, ValueError) as problem:
        listing.errors.append(_failed(path, problem))
        return
    if not stat.S_ISDIR(status.st_mode):
        _add_file(listing, path, status, seen)
        return
    before = len(listing.files), len(listing.errors)
    _add_folder(listing, path, seen, frozenset())
    if (len(listing.files), len(listing.errors)) == before:
        kinds = ", ".join(EXTENSIONS)
        listing.errors.append(
            error(path, "no articles in this folder", f"it is searched for {kinds} files")
        )


def _add_folder(
    listing: Listing, path: str, seen: set[tuple[int, int]], above: frozenset[tuple[int, int]]
) -> None:
    try:
        status = Path(path).stat()
        with os.scandir(path) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as problem:
        listing.errors.append(_failed(path, problem))
        return
    here = (status.st_dev, status.st_ino)
    if here in above:
        listing.errors.append(
            error(path, "the link leads back to a folder above it", "remove the link")
        )
        return
    if len(above) >= MAX_DEPTH:
        listing.errors.append(
            error(path, f"folders are nested deeper than {MAX_DEPTH}", "open it on its own")
        )
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        try:
            status = entry.stat()
        except OSError as problem:
            if entry.name.lower().endswith(EXTENSIONS):
                listing.errors.append(_failed(entry.path, problem))
            continue
        if stat.S_ISDIR(status.st_mode):
            _add_folder(listing, entry.path, seen, above | {here})
        elif entry.name.lower().endswith(EXTENSIONS):
            _add_file(listing, entry.path, status, seen)


def _add_file(
    listing: Listing, path: str, status: os.stat_result, seen: set[tuple[int, int]]
) -> None:
    identity = (status.st_dev, status.st_ino)
    if identity in seen:
        return
    seen.add(identity)
    if stat.S_ISREG(status.st_mode):
        listing.files.append(path)
    else:
        listing.errors.append(_irregular(path, status.st_mode))


def read_bytes(path: str) -> bytes | ReadError:
    """Return the bytes of a regular file within the bound on its size.

    The file is opened without waiting and looked at once open, so that one which has become a
    pipe since it was listed does not hang.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY)
    except (OSError, ValueError) as problem:
        return _failed(path, problem)
    try:
        with os.fdopen(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                return _irregular(path, status.st_mode)
            data = file.read(MAX_BYTES + 1)
    except OSError as problem:
        return _failed(path, problem)
    return bounded(path, data)


def bounded(path: str, data: bytes) -> bytes | ReadError:
    """Return the bytes, or an error where they are none or more than the bound."""
    if len(data) > MAX_BYTES:
        return error(
            path, f"larger than the {MAX_BYTES >> 20} MB that are read", "split it into parts"
        )
    if not data.strip():
        return error(path, "the file is empty", "nothing to read", 1)
    return data


def _irregular(path: str, mode: int) -> ReadError:
    if stat.S_ISFIFO(mode):
        return error(path, "a pipe, not a file", "give its content on standard input: -")
    if stat.S_ISDIR(mode):
        return error(path, "a folder, not a file", "it was a file when it was listed")
    if stat.S_ISSOCK(mode):
        return error(path, "a socket, not a file", "give regular files")
    return error(path, "a device, not a file", "give regular files")


_REASONS = {
    errno.ENOENT: ("no such file", "check the name; the file may have been moved meanwhile"),
    errno.EACCES: ("permission denied", "make it readable: chmod u+r"),
    errno.EPERM: ("permission denied", "make it readable: chmod u+r"),
    errno.ELOOP: ("a loop of symbolic links", "remove one of the links"),
    errno.ENAMETOOLONG: ("the name is too long", "check the name"),
    errno.ENOTDIR: ("no such file", "a part of the path is a file, not a folder"),
    errno.ENXIO: ("a device or socket, not a file", "give regular files"),
}


def _failed(path: str, problem: OSError | ValueError) -> ReadError:
    if isinstance(problem, OSError):
        if problem.errno == errno.ENOENT and Path(path).is_symlink():
            return error(path, "the link leads nowhere", "remove it or restore what it names")
        known = _REASONS.get(problem.errno or 0)
        if known is not None:
            return error(path, *known)
        return error(path, problem.strerror or "could not be read", "try another copy")
    return error(path, "no such file", "check the name")
