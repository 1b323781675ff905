"""Reading a long document against reading the sample: `python -m tests.benchmarks.bench_reading`.

Two invented editions of 5 MB together are opened beside the sample, each in a real pseudo-terminal
of 120 by 40. What a key costs is processor time of the process over many presses; memory is the
resident set (VmRSS) once everything is read and checked, against an empty Textual app in the same
run. The first hit of a search is by the clock, from the last letter to the match on the screen.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.startup import EMPTY
from tests.pty_session import PtySession

COLUMNS, ROWS = 120, 40
PRESSES = 60
FRAME = 1 / 60

_ENGLISH = (
    "The harbour of the old town was dredged {n} times before the war, and the silt was carried "
    "to the fields behind the dike. Nobody kept the books of those years, so that what it cost "
    "is known from letters only. "
)
_DUTCH = (
    "De haven van de oude stad werd voor de oorlog {n} keer uitgebaggerd, en het slib werd naar "
    "de velden achter de dijk gebracht. Niemand hield de boeken van die jaren bij, zodat men "
    "alleen uit brieven weet wat het kostte. "
)

_NEEDLES = {1: "zandlopers", 50: "ijsvogels", 97: "korenmolens"}
"""Words that stand nowhere else, by the per cent of the way through the document; without its last
letter each stands at the beginning, too."""


def write_long(folder: Path, megabytes: float = 2.5) -> list[str]:
    """Write two editions of `megabytes` each; return their paths."""
    paths = []
    for language, sentence in (("en", _ENGLISH), ("nl", _DUTCH)):
        needles = {0: " ".join(word[:-1] for word in _NEEDLES.values()), **_NEEDLES}
        parts, size, number = [f"# {'Harbours' if language == 'en' else 'Havens'}\n"], 0, 0
        while size < megabytes * 1e6:
            if number % 12 == 0:
                parts.append(f"## {number // 12 + 1}\n")
            needle = needles.pop(int(size / (megabytes * 1e4)), "")
            parts.append(sentence.format(n=number) * 3 + needle + "\n")
            size += len(parts[-1])
            number += 1
        path = folder / f"long.{language}.md"
        path.write_text("\n".join(parts), encoding="utf-8")
        paths.append(str(path))
    return paths


def processor_time(pid: int) -> float:
    """Return the seconds that a process has computed so far, all its threads together."""
    fields = Path(f"/proc/{pid}/stat").read_text("ascii", "replace").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident(pid: int) -> float:
    """Return the megabytes of memory that a process has in use (VmRSS)."""
    for line in Path(f"/proc/{pid}/status").read_text("ascii", "replace").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


@contextmanager
def opened(argv: Sequence[str], until: str, timeout: float = 300) -> Iterator[PtySession]:
    """Run a program and wait until a text is on its last line and it computes no more."""
    with tempfile.TemporaryDirectory() as home:
        places: dict[str, str | None] = {
            f"XDG_{kind}_HOME": home for kind in ("STATE", "DATA", "CONFIG", "CACHE")
        }
        places["PYTHONDONTWRITEBYTECODE"] = None
        with PtySession([sys.executable, *argv], COLUMNS, ROWS, places) as session:
            session.wait_for(lambda lines: until in lines[-1] or until in lines[0], timeout)
            before = -1.0
            while (now := processor_time(session.pid)) - before > 0.02:
                before = now
                session.settle(0.5, timeout=1.0)
            yield session


def cost_of(session: PtySession, key: str) -> float:
    """Return the milliseconds of processor time that a press of a key costs.

    `key` is pressed, and the one that undoes it, in turn: a short article has an end.
    """
    session.key("g" + key[0] * 3, 0.3)
    before = processor_time(session.pid)
    for press in range(PRESSES):
        session.send(key[press % 2])
        session.settle(0.03, timeout=0.5)
    return (processor_time(session.pid) - before) / PRESSES * 1000


def first_hit(session: PtySession, word: str) -> float:
    """Return the seconds from the last letter of a word to its first match on the screen."""
    session.key("g", 0.3)
    session.key("/" + word[:-1], 0.5)
    started = time.perf_counter()
    session.send(word[-1])
    session.wait_for(lambda lines: any(word in line for line in lines[1:-1]), timeout=20)
    spent = time.perf_counter() - started
    session.key("\r", 0.5)
    session.key("\x1b", 0.3)
    return spent


def main() -> None:
    """Measure and print a table."""
    seeds = sorted(str(path) for path in (Path(__file__).parents[2] / "seeds").glob("*.txt"))
    with opened(["-c", EMPTY], "first paint") as session:
        empty = resident(session.pid)
    figures: dict[str, tuple[float, float, float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        long = write_long(Path(folder))
        for name, paths in (("seeds", seeds), ("long", long)):
            with opened(["-m", "tui", *paths], " note") as session:
                session.key("\\", 0.5)  # close the docked sidebar: two panes
                session.key("\\", 0.5)
                line, page = cost_of(session, "jk"), cost_of(session, " b")
                figures[name] = line, page, resident(session.pid)
                if name == "long":
                    hits = [first_hit(session, word) for word in _NEEDLES.values()]
    (line, page, memory), (long_line, long_page, long_memory) = figures["seeds"], figures["long"]
    rows = [
        ("line key, 5 MB : sample", f"{long_line:.1f} ms", f"{line:.1f} ms", long_line / line, 1.5),
        ("page key, 5 MB : sample", f"{long_page:.1f} ms", f"{page:.1f} ms", long_page / page, 1.5),
        ("memory, sample : empty app", f"{memory:.0f} MB", f"{empty:.0f} MB", memory / empty, 1.6),
        (
            "memory, 5 MB : empty app",
            f"{long_memory:.0f} MB",
            f"{empty:.0f} MB",
            long_memory / empty,
            2.0,
        ),
    ]
    for percent, hit in zip(_NEEDLES, hits, strict=True):
        what = f"search in 5 MB, hit at {percent} % : two frames"
        rows.append((what, f"{hit * 1e3:.0f} ms", f"{FRAME * 2e3:.0f} ms", hit / FRAME / 2, 1.0))
    sys.stdout.write("| what : peer | ours | peer | ratio | goal |\n|---|---:|---:|---:|---:|\n")
    for what, ours, peer, ratio, goal in rows:
        sys.stdout.write(f"| {what} | {ours} | {peer} | {ratio:.2f} | {goal} |\n")


if __name__ == "__main__":
    main()
