"""What is kept, packed, in the cache of the user; nothing of it can run as code.

Nothing is kept of a run whose program was changed while it ran, or so shortly before that other
modules may have been loaded than those that are there now.
"""

from __future__ import annotations

import time
import zlib
from contextlib import suppress
from typing import Generic, TypeVar

from parsers.kept import Folder
from tui.commands.memory.plain import read, written
from tui.commands.memory.program import Program, program

_MOST = 200
"""Files in each of 256 folders."""

_ROOM = 256 * 1024
"""Bytes of the files in each, 64 MiB in all."""

_LARGEST = 16 * 1024 * 1024
"""Bytes of a file beyond which it is none."""

_UNPACKED = 256 * 1024 * 1024
"""The same, of what is packed in it."""

_WAIT = 5.0
"""Seconds after which what was found is written, so that little is lost where a run is ended."""

_Kind = TypeVar("_Kind")


class Store:
    """Data under keys, for a program in the state that is part of the keys."""

    def __init__(self, folder: Folder, state: Program) -> None:
        """Keep data in a folder; see `of_user`."""
        self._folder = folder
        self._state = state
        self._waiting: dict[str, bytes] = {}
        self._since = time.monotonic()

    @classmethod
    def of_user(cls, name: str, state: Program) -> Store:
        """Return a store in the cache of the user."""
        from platformdirs import user_cache_path

        path = user_cache_path("diglot") / name
        return cls(Folder(path, most=_MOST, largest=_LARGEST, room=_ROOM, spread=True), state)

    def __getstate__(self) -> tuple[Folder, Program]:
        """Another process may look things up; this one keeps what is found."""
        return self._folder, self._state

    def __setstate__(self, state: tuple[Folder, Program]) -> None:
        self.__init__(*state)  # type: ignore[misc]

    def get(self, key: str) -> bytes | None:
        """Return the data under a key; None where nothing sound is."""
        packed = self._folder.read(key)
        if packed is None:
            return None
        unpacking = zlib.decompressobj()
        try:
            data = unpacking.decompress(packed, _UNPACKED)
        except zlib.error:
            return None
        return data if unpacking.eof else None

    def put(self, key: str, data: bytes) -> None:
        """Keep data under a key, from the next `finish` on, which is called now and then."""
        self._waiting[key] = zlib.compress(data, 1)
        if time.monotonic() - self._since > _WAIT:
            self.finish()

    def finish(self) -> None:
        """Write what is to be kept, if the program is still what it was."""
        if self._waiting and program() == self._state:
            for key, data in self._waiting.items():
                self._folder.write(key, data)
        self._waiting.clear()
        self._since = time.monotonic()

    def close(self) -> None:
        """Write what is to be kept, and drop what is too much."""
        self.finish()
        self._folder.trim()


class Kept(Generic[_Kind]):
    """Objects of one class of the model."""

    def __init__(self, kind: type[_Kind], store: Store) -> None:
        """Keep objects of a class in a store."""
        self._kind = kind
        self.store = store

    def of(self, key: str) -> _Kind | None:
        """Return the object with a key."""
        data = self.store.get(key)
        return self._read(data) if data is not None else None

    def keep(self, key: str, found: _Kind) -> None:
        """Keep an object, if it is read back as what it is.

        JSON tells numbers, truth values and texts apart, so that what is equal is the same.
        """
        with suppress(ValueError):
            data = written(found)
            if self._read(data) == found:
                self.store.put(key, data)

    def _read(self, data: bytes) -> _Kind | None:
        try:
            found = read(data)
        except ValueError:
            return None
        return found if isinstance(found, self._kind) else None
