"""Bytes to the terminal for what a reader does: `python -m tests.benchmarks.bench_terminal`.

Prints Markdown tables: the bundled sample in two panes of a terminal of 120 by 40, on several kinds
of terminal, written by Textual's own driver and by diglot's, and one page in `less` beside it; what
OpenSSH carries of it, with and without compression; and the time a frame takes. With arguments,
other files are opened instead of the sample.
"""

import re
import shlex
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from itertools import product
from pathlib import Path

from tests.emulated_terminal import XTERM
from tests.pty_session import PtySession
from tests.tui.terminal.ssh_server import DIGLOT, Line, missing, started
from tui.terminal.difference import Difference

COLUMNS, ROWS = 120, 40

ACTIONS: tuple[tuple[str, str, int | None], ...] = (
    ("line down", "j", 400),
    ("line up", "k", 400),
    ("page down", " ", 10_000),
    ("page up", "b", 10_000),
    ("next heading", "]", 10_000),
    ("to the other pane (highlight)", "\t", 250),
    ("cursor to the next sentence", ")", 250),
)
"""What is done in two panes without a sidebar: name, key, goal in bytes."""

BESIDE: tuple[tuple[str, str, int | None], ...] = (
    ("line down beside the sidebar", "j", None),
    ("page down beside the sidebar", " ", 10_000),
    ("into the sidebar", "\\", 10_000),
    ("highlight in the sidebar", "j", None),
    ("close the sidebar", "\\", 10_000),
)

COUNTED = re.compile(r"\d+ (error|warning|note)")

REPEATED = 5
"""Times an action is done; the median is shown."""

LESS = {"line down": "j", "line up": "k"}
"""The keys of `less`; its pages are those of one page, not comparable with two panes."""

TERMINALS: dict[str, tuple[Mapping[str, str | None], bool]] = {
    "true colour": ({}, True),
    "… no margins": ({}, False),
    "xterm-256color": ({"COLORTERM": None}, True),
    "xterm": ({"TERM": "xterm", "COLORTERM": None}, True),
    "tmux, screen": ({"TERM": "tmux-256color", "COLORTERM": None}, False),
    "linux": ({"TERM": "linux", "COLORTERM": None}, False),
    "vt100": ({"TERM": "vt100", "COLORTERM": None}, False),
}
"""Kinds of terminal: the environment, and whether there are left and right margins.

The first two are xterm-256color with COLORTERM=truecolor; kitty and Alacritty have no margins."""

FULL = replace(XTERM, margins=True)


@contextmanager
def reader(
    driver: str,
    files: Sequence[str],
    env: Mapping[str, str | None] | None = None,
    *,
    margins: bool = True,
) -> Iterator[PtySession]:
    """Open the reader with a driver and wait until it stands still."""
    with tempfile.TemporaryDirectory() as home:
        places = {f"XDG_{kind}_HOME": home for kind in ("STATE", "DATA", "CONFIG", "CACHE")}
        argv = [sys.executable, "-m", "tui", "--driver", driver, *files]
        settings = {**places, **(env or {})}
        with PtySession(argv, COLUMNS, ROWS, settings, margins=margins) as session:
            session.wait_for(lambda lines: "%" in lines[-1], timeout=60)
            # Findings come a little later and change what the sidebar shows, if there are any.
            with suppress(TimeoutError):
                session.wait_for(lambda lines: bool(COUNTED.search(lines[-1])), timeout=20)
            session.settle(1.5)
            yield session


def measured(
    driver: str, files: Sequence[str], env: Mapping[str, str | None], *, margins: bool
) -> dict[str, int]:
    """Return the bytes of each action, the median where it is repeated."""
    with reader(driver, files, env, margins=margins) as session:
        found = {"first screen": session.received}
        for name, key, _ in BESIDE:
            found[name] = len(session.key(key, 0.4, first=3.0))
        session.key("jj", 0.4)
        for name, key, _ in ACTIONS:
            sizes = [len(session.key(key, 0.3)) for _ in range(REPEATED)]
            found[name] = int(statistics.median(sizes))
        session.send("q")
        return found


def measured_less(file: str) -> dict[str, int]:
    """Return the bytes of the same actions on one page in `less`."""
    if shutil.which("less") is None:
        return {}
    with PtySession(["less", file], COLUMNS, ROWS, {"LESS": None}) as session:
        session.settle(0.5)
        found = {"first screen": session.received}
        samples: dict[str, list[int]] = {}
        for name, key in list(LESS.items()) * 3:
            samples.setdefault(name, []).append(len(session.key(key * 4, 0.2)) // 4)
        return found | {name: int(statistics.median(sizes)) for name, sizes in samples.items()}


def frame_times(files: Sequence[str]) -> list[tuple[str, float]]:
    """Return, for the longest frame of each action, milliseconds to find the difference."""
    times = []
    with reader("plain", files) as session:
        difference = Difference(FULL, COLUMNS, ROWS)
        for frame in _frames(session.output):
            difference.write(frame)
        for name, key in [("line down", "j"), ("page down", " "), ("sidebar", "\\")]:
            spent = []
            for _ in range(6):
                # The longest frame of each key: the others change a clock or a cursor.
                each = []
                for frame in _frames(session.key(key, 0.4)):
                    start = time.process_time()
                    difference.write(frame)
                    each.append((time.process_time() - start) * 1000)
                spent.append(max(each, default=0.0))
            times.append((name, statistics.median(spent)))
    return times


def _frames(output: bytes) -> list[str]:
    return re.findall(r"\x1b\[\?2026h(.*?)\x1b\[\?2026l", output.decode(), re.DOTALL)


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table, numbers to the right."""
    lines = [f"| {' | '.join(heads)} |", "|---" + "|---:" * (len(heads) - 1) + "|"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)])


def carried(files: Sequence[str]) -> list[list[str]]:
    """Return rows of what OpenSSH carries to the reader's terminal, encryption and all."""
    if missing():
        return []
    shown = [*files] or [str(path.absolute()) for path in sorted(Path("seeds").glob("*.txt"))]
    rows = []
    with tempfile.TemporaryDirectory() as folder, started(Path(folder)) as server:
        for driver, option in product(("plain", "auto"), ((), ("-C",))):
            program = shlex.join([str(DIGLOT), "--driver", driver, *shown])
            here = replace(server, home=f"home-{driver}{''.join(option)}")
            with (
                Line(server.port) as line,
                PtySession(
                    here.command(program, *option, port=line.port), COLUMNS, ROWS
                ) as session,
            ):
                session.wait_for(lambda lines: bool(COUNTED.search(lines[-1])), timeout=60)
                session.settle(1.0)
                row = [line.received]
                for key in ("j", " "):
                    before = line.received
                    for _ in range(REPEATED):
                        session.key(key, 0.3)
                    row.append((line.received - before) // REPEATED)
                session.send("q")
                session.wait()
            name = {"plain": "Textual", "auto": "diglot"}[driver]
            rows.append([f"{name}, {'`ssh -C`' if option else '`ssh`'}", *map("{:,}".format, row)])
    return rows


def main(files: Sequence[str]) -> None:
    """Measure and print."""
    sample = sorted(Path("seeds").glob("*.txt"))
    less = measured_less(files[0] if files else str(sample[0]))
    goals = {name: goal for name, _, goal in (("first screen", "", 20_000), *ACTIONS, *BESIDE)}
    found = {
        name: [measured(driver, files, env, margins=margins) for driver in ("plain", "auto")]
        for name, (env, margins) in TERMINALS.items()
    }
    rows = []
    for action in ("first screen", *(name for name, _, _ in (*ACTIONS, *BESIDE))):
        goal = goals[action]
        row = [action, f"{goal:,}" if goal else "", f"{less[action]:,}" if action in less else ""]
        row += [f"{stock[action]:,} → {ours[action]:,}" for stock, ours in found.values()]
        rows.append(row)
    heads = ["bytes: Textual → diglot", "goal", "`less`, one page", *found]
    _say(table(heads, rows))
    if rows := carried(files):
        heads = ["bytes that OpenSSH carries", "until checked", "line down", "page down"]
        _say("\n" + table(heads, rows))
    rows = [[name, f"{spent:.2f} ms"] for name, spent in frame_times(files)]
    _say("\n" + table(["processor time of a frame", "median"], rows))


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
