"""The results that are kept, as they are written: JSON that is validated, packed.

A result stands under the key of all that it depends on (`keys`). What else is kept only refers to
results: that of an article to its own, that of a whole run to those of all its articles.

Nothing is kept of a run whose program was changed while it ran, or so shortly before that other
modules may have been loaded than those that are there now.
"""

from __future__ import annotations

import time
import zlib
from collections.abc import Sequence
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Any

from parsers.kept import Folder
from tui.commands.memory.program import Program, program
from tui.configuration.silencing import Examined

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_FOLDER = "checked"

_MOST = 200
"""Files in each of 256 folders: results of articles, and references to them."""

_ROOM = 512 * 1024
"""Bytes of the files in each, 128 MiB in all."""

_LARGEST = 16 * 1024 * 1024
"""Bytes of a result as it is kept."""

_UNPACKED = 256 * 1024 * 1024
"""Bytes of a result beyond which it is none."""

_WAIT = 5.0
"""Seconds after which what was found is written, so that little is lost where a run is ended."""


class Results:
    """The results that are kept of former runs, and those of this one that are to be."""

    def __init__(self, folder: Folder, state: Program) -> None:
        """Keep results in a folder; the program is in a state which is part of all keys."""
        self._folder = folder
        self._state = state
        self._waiting: dict[str, bytes] = {}
        self._since = time.monotonic()

    @classmethod
    def of_user(cls, state: Program) -> Results:
        """Return what is kept in the cache of the user."""
        from platformdirs import user_cache_path

        folder = user_cache_path("diglot") / _FOLDER
        kept = Folder(folder, most=_MOST, largest=_LARGEST, room=_ROOM, spread=True)
        return cls(kept, state)

    def __getstate__(self) -> tuple[Folder, Program]:
        """Another process may look results up; this one keeps what is found."""
        return self._folder, self._state

    def __setstate__(self, state: tuple[Folder, Program]) -> None:
        self.__init__(*state)  # type: ignore[misc]

    def of(self, key: str) -> Examined | None:
        """Return the result with a key."""
        written = self._read(key)
        return self._parsed(written) if written is not None else None

    def behind(self, key: str) -> list[str] | None:
        """Return the keys of the results that a reference leads to."""
        written = self._read(key)
        if written is None:
            return None
        keys = written.decode("ascii", "replace").split("\n")
        return keys if all(len(each) == len(key) for each in keys) else None

    def keep(self, key: str, examined: Examined) -> None:
        """Keep a result."""
        with suppress(ValueError):  # a text that cannot be written
            self._put(key, self._adapter.dump_json(examined))

    def refer(self, key: str, results: Sequence[str]) -> None:
        """Have a key lead to results."""
        self._put(key, "\n".join(results).encode())

    def finish(self) -> None:
        """Write what is to be kept, if the program is still what it was; drop what is too much."""
        if self._waiting and program() == self._state:
            for key, data in self._waiting.items():
                self._folder.write(key, data)
            self._folder.trim()
        self._waiting.clear()
        self._since = time.monotonic()

    def _put(self, key: str, data: bytes) -> None:
        self._waiting[key] = zlib.compress(data, 1)
        if time.monotonic() - self._since > _WAIT:
            self.finish()

    def _read(self, key: str) -> bytes | None:
        packed = self._folder.read(key)
        if packed is None:
            return None
        unpacking = zlib.decompressobj()
        try:
            data = unpacking.decompress(packed, _UNPACKED)
        except zlib.error:
            return None
        return data if unpacking.eof else None

    def _parsed(self, written: bytes) -> Examined | None:
        try:
            found = self._adapter.validate_json(written, strict=True)
        except ValueError:
            return None
        return found if isinstance(found, Examined) else None

    @cached_property
    def _adapter(self) -> TypeAdapter[Any]:
        # Few runs need it, and importing it takes longer than checking a page.
        from pydantic import TypeAdapter

        return TypeAdapter(Examined)
