"""What is kept, packed, in the cache of the user; nothing of it can run as code.

Nothing is kept of a run whose program was changed while it ran, or so shortly before that other
modules may have been loaded than those that are there now.
"""

from __future__ import annotations

import time
import zlib
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from parsers.kept import Folder
from tui.commands.memory.program import Program, program

if TYPE_CHECKING:
    from pydantic import TypeAdapter

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
        """Write what is to be kept, if the program is still what it was; drop what is too much."""
        if self._waiting and program() == self._state:
            for key, data in self._waiting.items():
                self._folder.write(key, data)
            self._folder.trim()
        self._waiting.clear()
        self._since = time.monotonic()


class Kept(Generic[_Kind]):
    """Objects of one class, which pydantic writes as JSON, and reads and validates."""

    def __init__(self, kind: type[_Kind], store: Store) -> None:
        """Keep objects of a class in a store."""
        self._kind = kind
        self.store = store

    def __getstate__(self) -> tuple[type[_Kind], Store]:
        return self._kind, self.store

    def __setstate__(self, state: tuple[type[_Kind], Store]) -> None:
        self.__init__(*state)  # type: ignore[misc]

    def of(self, key: str) -> _Kind | None:
        """Return the object with a key."""
        written = self.store.get(key)
        return self._read(written) if written is not None else None

    def keep(self, key: str, found: _Kind) -> None:
        """Keep an object, if it is read back as what it is to the last detail."""
        try:
            written = self._adapter.dump_json(found, warnings="error")
        except ValueError:  # a text that cannot be written
            return
        if repr(self._read(written)) == repr(found):
            self.store.put(key, written)

    def _read(self, written: bytes) -> _Kind | None:
        try:
            return self._adapter.validate_json(written, strict=True)
        except ValueError:
            return None

    @cached_property
    def _adapter(self) -> TypeAdapter[_Kind]:
        # Few runs need it, and importing it takes longer than checking a page.
        from pydantic import TypeAdapter

        return TypeAdapter(self._kind)
