"""Compiled expressions kept from one run of a program to the next, as Python keeps byte code.

To compile the expressions that `check` needs for two pages takes a third of its time, and to read
them again takes a fortieth of that. The standard library writes down none (a pickled expression is
its source), so what is kept is what its compiler hands to its engine: `re._compiler` and `_sre`,
which are private. Where they are not as this module expects them, or have changed by a single
version, nothing is kept, and all is compiled as ever; the engine itself refuses code that is not
sound. A program that keeps nothing (see `recall`) calls `re.compile`, no more.
"""

from __future__ import annotations

import hashlib
import marshal
import re
import sys
from array import array
from typing import Any

from parsers.kept import Folder

try:
    import _sre  # type: ignore[import-not-found]
    from re import _compiler, _parser  # type: ignore[attr-defined]

    _STATE = f"{sys.version} {sys.implementation.cache_tag} {_sre.MAGIC} {_sre.CODESIZE}"
    _KNOWN = sys.implementation.name == "cpython" and array("I").itemsize == _sre.CODESIZE
except (ImportError, AttributeError):
    _STATE, _KNOWN = "", False

_FILE = hashlib.sha256(_STATE.encode()).hexdigest()
"""What names the versions of all that expressions are kept for."""

_Kept = tuple[int, bytes, int, tuple[tuple[str, int], ...]]
"""Flags, code, number of groups, names of groups."""

_LARGEST = 16 * 1024 * 1024
"""Bytes of the file beyond which it is none; the expressions of two languages are 1 MB."""
_MOST = 4
"""Versions of Python whose expressions are kept."""
_WORTH = 32
"""New expressions from which on they are worth being written: some 20 ms to compile."""


class _Keeping:
    """What is known of expressions while a program keeps them, by what `_key` makes of each."""

    def __init__(self) -> None:
        self.on = False
        self.known: dict[bytes, _Kept] = {}
        self.new = 0


_keeping = _Keeping()


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` does, from what was kept if it was; raises `re.error` like it."""
    if not _keeping.on:
        return re.compile(pattern, flags)
    key = _key(pattern, int(flags))
    kept = _keeping.known.get(key)
    if kept is not None:
        try:
            return _of_code(pattern, kept)
        except (RuntimeError, TypeError, ValueError, OverflowError):
            del _keeping.known[key]
    try:
        kept = _code_of(pattern, int(flags))
        made = _of_code(pattern, kept)
    except (AttributeError, TypeError, RuntimeError):  # of another version after all
        _keeping.on = False
        return re.compile(pattern, flags)
    _keeping.known[key] = kept
    _keeping.new += 1
    return made


def recall() -> None:
    """Keep expressions from now on, and take those that an earlier run has left in the cache."""
    remember(_folder().read(_FILE))


def keep() -> None:
    """Leave the expressions of this run in the cache, if it had to compile more than a few."""
    data = remembered()
    if data is not None:
        folder = _folder()
        folder.write(_FILE, data)
        folder.trim()


def _folder() -> Folder:
    from platformdirs import user_cache_path

    return Folder(user_cache_path("diglot") / "expressions", most=_MOST, largest=_LARGEST)


def remember(data: bytes | None) -> None:
    """Keep expressions from now on, and begin with what `remembered` gave an earlier run, if any.

    What another version of Python wrote, or what is damaged, counts as nothing.
    """
    _keeping.on = _KNOWN
    if not _KNOWN or data is None:
        return
    try:
        # A caller reads it from where nobody but its user can write (see `parsers.kept`).
        state, known = marshal.loads(data)  # noqa: S302
    except (EOFError, ValueError, TypeError):
        return
    if state == _STATE and isinstance(known, dict):
        _keeping.known.update(known)


def remembered() -> bytes | None:
    """Return what is to be given to `remember` by a later run; None if that has it already."""
    if not _keeping.on or _keeping.new < _WORTH:
        return None
    return marshal.dumps((_STATE, _keeping.known))


def _key(pattern: str, flags: int) -> bytes:
    digest = hashlib.blake2b(digest_size=12)
    digest.update(f"{flags} {pattern}".encode("utf-8", "surrogatepass"))
    return digest.digest()


def _code_of(pattern: str, flags: int) -> _Kept:
    """Compile an expression to what the engine is given."""
    tree = _parser.parse(pattern, flags)
    code: list[int] = _compiler._code(tree, flags)  # noqa: SLF001
    state = tree.state
    return (
        flags | state.flags,
        array("I", code).tobytes(),
        state.groups,
        (*state.groupdict.items(),),
    )


def _of_code(pattern: str, kept: _Kept) -> re.Pattern[str]:
    """Give the engine what an expression was compiled to."""
    flags, written, groups, named = kept
    code = array("I")
    code.frombytes(written)
    names: list[str | None] = [None] * groups
    for name, number in named:
        names[number] = name
    arguments: tuple[Any, ...] = (pattern, flags, code.tolist(), groups - 1, dict(named))
    made: re.Pattern[str] = _sre.compile(*arguments, tuple(names))
    return made
