"""Files kept in a folder of the user's cache under keys: whole or not at all, and not too many.

A key names all that the data was made from, so that what is found under it is right or is not
there. A folder that is missing, damaged, another user's or not to be written to is none: nothing
here raises for it. Any number of processes may read and write at once.
"""

from __future__ import annotations

import hashlib
import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

_UNFINISHED = 8
"""Files that are being written; more than that are what killed processes left behind."""

_ENDING = ".json"
_PART = ".part"


class Folder:
    """A folder of files under keys, of which those used least lately go first.

    At most `most` files of `room` bytes together are kept, the newest in any case, and none larger
    than `largest` bytes is. With `spread`, each is in a folder of those whose keys begin alike (two
    characters), and `most` and `room` are those of each of these folders.
    """

    def __init__(
        self, path: Path, *, most: int, largest: int, room: int | None = None, spread: bool = False
    ) -> None:
        """Keep files below `path`, which is made when the first is written."""
        self._path = path
        self._most = most
        self._largest = largest
        self._room = room
        self._spread = spread
        self._grown: set[Path] = set()
        self._own: bool | None = None

    def read(self, key: str) -> bytes | None:
        """Return what is kept under a key, which counts as used; None if nothing sound is."""
        if not self._is_own():
            return None
        path = self._file(key)
        try:
            # What another user has put there is not opened, or not believed.
            descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOFOLLOW)
            with os.fdopen(descriptor, "rb") as file:
                status = os.fstat(descriptor)
                if not (
                    stat.S_ISREG(status.st_mode)
                    and status.st_uid == os.getuid()
                    and status.st_size <= self._largest
                ):
                    return None
                written = file.read(self._largest)
        except OSError:
            return None
        digest, _, data = written.partition(b"\n")
        if digest != _digest(key, data):
            return None
        with suppress(OSError):
            os.utime(path)
        return data

    def write(self, key: str, data: bytes) -> None:
        """Keep data under a key, in the place of what was there."""
        path = self._file(key)
        if len(data) + 65 > self._largest or self._is_own() is False:
            return
        try:
            for made in (self._path, path.parent):  # the mode is that of the last part alone
                made.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._own = None
            if not self._is_own():
                return
            handle, name = tempfile.mkstemp(dir=path.parent, suffix=_PART)
            try:
                with os.fdopen(handle, "wb") as stream:
                    stream.write(_digest(key, data) + b"\n" + data)
                Path(name).replace(path)
            except OSError:
                Path(name).unlink()
                return
        except OSError:
            return
        self._grown.add(path.parent)

    def trim(self) -> None:
        """Drop what is too much in the folders that were written to."""
        for folder in self._grown:
            taken = 0
            files = _by_age(folder)
            kept = [(status, path) for status, path in files if path.suffix == _ENDING]
            unfinished = [path for _, path in files if path.suffix == _PART]
            for number, (status, path) in enumerate(kept):
                taken += status.st_size
                over = self._room is not None and taken > self._room
                if number >= self._most or (number and over):
                    with suppress(OSError):
                        path.unlink()
            for path in unfinished[_UNFINISHED:]:
                with suppress(OSError):
                    path.unlink()
        self._grown.clear()

    def _file(self, key: str) -> Path:
        """Return where a file is kept, or would be."""
        if self._spread:
            return self._path / key[:2] / f"{key[2:]}{_ENDING}"
        return self._path / f"{key}{_ENDING}"

    def _is_own(self) -> bool | None:
        """Tell whether nobody else can have put anything into the folder; None: it is not there.

        One that others may look into is closed to them.
        """
        if self._own is None:
            try:
                status = self._path.stat()
            except FileNotFoundError:
                return None
            except OSError:
                self._own = False
                return False
            self._own = (
                stat.S_ISDIR(status.st_mode)
                and status.st_uid == os.getuid()
                and not status.st_mode & 0o022
            )
            if self._own and status.st_mode & 0o077:
                with suppress(OSError):
                    self._path.chmod(0o700)
        return self._own


def _by_age(folder: Path) -> list[tuple[os.stat_result, Path]]:
    """Return the files of a folder, the newest first; another process may take some away."""
    found: list[tuple[os.stat_result, Path]] = []
    with suppress(OSError):
        for path in folder.iterdir():
            with suppress(OSError):
                found.append((path.stat(follow_symlinks=False), path))
    return sorted(found, key=lambda each: (-each[0].st_mtime_ns, each[1]))


def _digest(key: str, data: bytes) -> bytes:
    """Return what tells whether a file is as it was written, and under the key it stands."""
    digest = hashlib.sha256(key.encode())
    digest.update(b"\0")
    digest.update(data)
    return digest.hexdigest().encode()
