"""A report of a crash that can be sent to anybody: where it happened, nothing of what was read."""

import os
import platform
import sys
import traceback
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import TracebackType
from typing import Final

_SHOWN_PACKAGES: Final = ("diglot", "textual", "rich", "pydantic")
_SHOWN_VARIABLES: Final = (
    "TERM",
    "COLORTERM",
    "TERM_PROGRAM",
    "LANG",
    "LC_ALL",
    "LC_CTYPE",
    "NO_COLOR",
)


def report(error: BaseException) -> str:
    """Return the report of an exception and those it came from.

    It holds types of exceptions, places in the code, versions and the kind of terminal. Messages
    and values of variables are left out: they may quote the text that was open.
    """
    lines = ["diglot crash report", f"time: {datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC"]
    lines.append(f"python: {platform.python_version()} on {platform.platform()}")
    lines += [f"{name}: {_version(name)}" for name in _SHOWN_PACKAGES]
    lines += [f"{name}={value}" for name in _SHOWN_VARIABLES if (value := os.environ.get(name))]
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        lines += ["", f"{type(cause).__module__}.{type(cause).__qualname__}, raised at"]
        lines += _places(cause.__traceback__)
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines) + "\n"


def write_report(error: BaseException, folder: Path) -> Path | None:
    """Write the report to a new file in `folder`; return its path, None if that is not possible."""
    path = folder / f"crash-{datetime.now(UTC):%Y%m%d-%H%M%S}-{os.getpid()}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with path.open("x", encoding="utf-8") as file:
            file.write(report(error))
    except OSError:
        return None
    return path


def _places(trace: TracebackType | None) -> list[str]:
    """Return the places of a traceback, file names from their package on."""
    return [
        f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]


def _short(name: str) -> str:
    """Return a file name without the folders of this machine, which may bear a person's name."""
    for folder in sorted(filter(None, sys.path), key=len, reverse=True):
        if name.startswith(folder + os.sep):
            return name[len(folder) + 1 :]
    return Path(name).name


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"
