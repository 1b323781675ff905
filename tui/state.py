"""What is remembered between visits: places, marks and verdicts, in SQLite."""

from __future__ import annotations

import getpass
import json
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from parsers.frozen import dataclass
from parsers.model import Verdict

_MIGRATIONS = (
    """
    CREATE TABLE place (article TEXT PRIMARY KEY, place TEXT NOT NULL, changed TEXT NOT NULL);
    CREATE TABLE verdict (
        fingerprint TEXT PRIMARY KEY,
        verdict TEXT,
        comment TEXT NOT NULL DEFAULT '',
        who TEXT NOT NULL,
        changed TEXT NOT NULL
    );
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);
    """,
    """
    CREATE TABLE mark (
        article TEXT NOT NULL,
        name TEXT NOT NULL,
        place TEXT NOT NULL,
        changed TEXT NOT NULL,
        PRIMARY KEY (article, name)
    );
    """,
    """
    CREATE TABLE pin (sides TEXT PRIMARY KEY, first TEXT NOT NULL, changed TEXT NOT NULL);
    CREATE INDEX pin_first ON pin (first);
    CREATE TABLE together (pages TEXT PRIMARY KEY, joined INTEGER NOT NULL, changed TEXT NOT NULL);
    """,
)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a reviewer decided on a finding, and when."""

    verdict: Verdict | None
    comment: str
    who: str
    changed: str


class State:
    """A small store; every change is on disk when the call returns.

    Where the folder cannot be written, everything works but is forgotten at the end, and `problem`
    says why.
    """

    def __init__(self, path: Path | None) -> None:
        """Open the store at `path`; None keeps it in memory only."""
        self.problem = ""
        try:
            self._connection = self._open(path)
        except (OSError, sqlite3.Error) as error:
            self.problem = f"positions and verdicts will not be kept: {path}: {error}"
            self._connection = self._open(None)

    @staticmethod
    def _open(path: Path | None) -> sqlite3.Connection:
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(
            str(path) if path is not None else ":memory:",
            isolation_level=None,
            check_same_thread=False,
            timeout=2,
        )
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        for number, script in enumerate(_MIGRATIONS[version:], start=version + 1):
            connection.executescript(f"BEGIN; {script}; PRAGMA user_version = {number}; COMMIT;")
        return connection

    def close(self) -> None:
        """Close the store."""
        self._connection.close()

    # --- places -----------------------------------------------------------------------------

    def place(self, article: str) -> dict[str, Any]:
        """Return what was kept of an article: position, panes, sorted tables; {} if nothing."""
        row = self._connection.execute(
            "SELECT place FROM place WHERE article = ?", (article,)
        ).fetchone()
        if row is None:
            return {}
        try:
            kept = json.loads(row[0])
        except ValueError:
            return {}
        return kept if isinstance(kept, dict) else {}

    def keep_place(self, article: str, place: dict[str, Any]) -> None:
        """Remember where a reader is in an article."""
        self._write(
            "INSERT INTO place VALUES (?, ?, ?) ON CONFLICT (article) DO UPDATE"
            " SET place = excluded.place, changed = excluded.changed",
            (article, json.dumps(place), _now()),
        )

    def marks(self, article: str) -> dict[str, dict[str, Any]]:
        """Return the places of an article that were marked, by the names of the marks."""
        rows = self._connection.execute(
            "SELECT name, place FROM mark WHERE article = ?", (article,)
        ).fetchall()
        found = {}
        for name, text in rows:
            try:
                place = json.loads(text)
            except ValueError:
                continue
            if isinstance(place, dict):
                found[name] = place
        return found

    def keep_mark(self, article: str, name: str, place: dict[str, Any]) -> None:
        """Mark a place of an article under a name, in the place of what had that name."""
        self._write(
            "INSERT INTO mark VALUES (?, ?, ?, ?) ON CONFLICT (article, name) DO UPDATE"
            " SET place = excluded.place, changed = excluded.changed",
            (article, name, json.dumps(place), _now()),
        )

    # --- what a person put together ----------------------------------------------------------

    def pins(self, paths: Sequence[str]) -> list[list[tuple[str, int, str]]]:
        """Return the pins between these pages, each as (path, block, digest of its text)."""
        marks = ", ".join("?" * len(paths))
        rows = self._connection.execute(
            f"SELECT sides FROM pin WHERE first IN ({marks}) ORDER BY changed, sides",  # noqa: S608
            tuple(paths),
        ).fetchall()
        found = []
        for (row,) in rows:
            sides = [
                (str(path), int(block), str(digest)) for path, block, digest in json.loads(row)
            ]
            if {path for path, _, _ in sides} <= set(paths):
                found.append(sides)
        return found

    def keep_pins(
        self, paths: Sequence[str], pins: Sequence[Sequence[tuple[str, int, str]]]
    ) -> None:
        """Keep these pins between pages, and no others."""
        wanted = {json.dumps(sorted(pin)): min(path for path, _, _ in pin) for pin in pins}
        for before in self.pins(paths):
            sides = json.dumps(sorted(before))
            if sides not in wanted:
                self._write("DELETE FROM pin WHERE sides = ?", (sides,))
        for sides, first in wanted.items():
            self._write("INSERT OR IGNORE INTO pin VALUES (?, ?, ?)", (sides, first, _now()))

    def groupings(self) -> list[tuple[tuple[str, ...], bool]]:
        """Return the pages that were joined (True) or split (False) by hand, the last one last."""
        rows = self._connection.execute(
            "SELECT pages, joined FROM together ORDER BY changed, rowid"
        ).fetchall()
        return [(tuple(map(str, json.loads(pages))), bool(joined)) for pages, joined in rows]

    def keep_grouping(self, pages: Sequence[str], *, joined: bool) -> None:
        """Remember that pages are one article, or one each, whatever was said of them before."""
        for before, _ in self.groupings():
            if set(before) & set(pages):
                self._write("DELETE FROM together WHERE pages = ?", (json.dumps(list(before)),))
        self._write(
            "INSERT OR REPLACE INTO together VALUES (?, ?, ?)",
            (json.dumps(list(pages)), int(joined), _now()),
        )

    # --- settings ---------------------------------------------------------------------------

    def setting(self, name: str) -> object:
        """Return a value that was kept, None if there is none."""
        row = self._connection.execute(
            "SELECT value FROM setting WHERE name = ?", (name,)
        ).fetchone()
        try:
            kept: object = json.loads(row[0]) if row is not None else None
        except ValueError:
            return None
        return kept

    def keep_setting(self, name: str, value: object) -> None:
        """Keep a value under a name."""
        self._write(
            "INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE"
            " SET value = excluded.value",
            (name, json.dumps(value)),
        )

    def keep_library(self, paths: Sequence[str]) -> None:
        """Remember the files and folders that are being read."""
        self.keep_setting("library", [str(Path(path).absolute()) for path in paths])

    def last_library(self) -> list[str]:
        """Return what was read last, as far as it is still there."""
        kept = self.setting("library")
        known = [path for path in kept if isinstance(path, str)] if isinstance(kept, list) else []
        return [path for path in known if Path(path).exists() or any(c in path for c in "*?[")]

    # --- verdicts ---------------------------------------------------------------------------

    def decision(self, fingerprint: str) -> Decision | None:
        """Return what was decided on a finding."""
        row = self._connection.execute(
            "SELECT verdict, comment, who, changed FROM verdict WHERE fingerprint = ?",
            (fingerprint,),
        ).fetchone()
        return None if row is None else Decision(*row)

    def decide(
        self, fingerprint: str, verdict: Verdict | None, comment: str | None = None
    ) -> Decision:
        """Keep a verdict (None withdraws it) and, if given, a comment; return what is kept."""
        before = self.decision(fingerprint)
        kept = comment if comment is not None else (before.comment if before else "")
        decision = Decision(verdict, kept, _user(), _now())
        self._write(
            "INSERT INTO verdict VALUES (?, ?, ?, ?, ?) ON CONFLICT (fingerprint) DO UPDATE"
            " SET verdict = excluded.verdict, comment = excluded.comment, who = excluded.who,"
            " changed = excluded.changed",
            (fingerprint, verdict, kept, decision.who, decision.changed),
        )
        return decision

    def _write(self, statement: str, values: tuple[object, ...]) -> None:
        try:
            self._connection.execute(statement, values)
        except sqlite3.Error as error:
            self.problem = f"could not be kept: {error}"


def state_path() -> Path:
    """Return where the store lies: under the XDG state folder."""
    from platformdirs import user_state_path

    return user_state_path("diglot", appauthor=False) / "state.sqlite3"


def _now() -> str:
    return datetime.now(tz=UTC).isoformat(timespec="seconds")


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "unknown"
