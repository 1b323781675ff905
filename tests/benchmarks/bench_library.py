"""How fast a folder is checked: `python -m tests.benchmarks.bench_library [PAGES] [JOBS]`.

Writes a library of made-up pages (2,000 of about 8 KB if not told otherwise) and runs `check` over
it, each time as a process of its own: with nothing remembered, again, and after pages have changed.
Prints a table of pages a second and of the processor time of a page, and both as multiples of the
goal: 100 pages a second with two processors, 20 ms of processor time a page. What is remembered is
in a new cache, not in the user's. Says, too, what the bundled sample takes, of which nothing is
remembered, as a multiple of what `python -c pass` takes.

On a machine that does other work, too, the clock tells of that, and processor time grows with what
the others do to its caches; compare two versions only by runs in turn.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.made_library import write

PAGES, JOBS = 2_000, 2
GOAL = 100
"""Pages a second."""
COLD_RUNS = 7


class Cost(NamedTuple):
    """What a process took: seconds on the clock, and seconds of processors, children included."""

    clock: float
    processor: float


def cost(argv: list[str]) -> Cost:
    """Run a command, whatever it returns, and say what it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    subprocess.run(argv, check=False, capture_output=True)
    clock = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return Cost(clock, used)


def least(argv: list[str], runs: int = COLD_RUNS) -> Cost:
    """Return the least of several runs, which other work on the machine disturbed least."""
    costs = [cost(argv) for _ in range(runs)]
    return Cost(min(each.clock for each in costs), min(each.processor for each in costs))


def main(arguments: list[str]) -> None:
    """Measure and print."""
    pages = int(arguments[0]) if arguments else PAGES
    jobs = arguments[1] if len(arguments) > 1 else str(JOBS)
    python = sys.executable
    floor = least([python, "-c", "pass"])
    cold = least([python, "-m", "tui", "check"])
    say = sys.stdout.write
    say(f"python -c pass: {floor.clock * 1000:.0f} ms, {floor.processor * 1000:.0f} of processor\n")
    say(
        f"check of the sample, cold: {cold.clock:.2f} s, {cold.clock / floor.clock:.0f} x "
        f"python -c pass; processor {cold.processor:.2f} s, "
        f"{cold.processor / floor.processor:.0f} x\n"
    )
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as cache:
        os.environ["XDG_CACHE_HOME"] = cache
        library = Path(folder)
        size = write(library, pages)
        say(f"\n{pages} pages of {size / pages / 1000:.1f} KB, --jobs {jobs}\n\n")
        say("| check | pages/s | of the goal | processor a page | of the goal |\n")
        say("|---|---:|---:|---:|---:|\n")
        for name, change in STEPS.items():
            change(library)
            taken = cost([python, "-m", "tui", "check", "--jobs", jobs, folder])
            rate, each = pages / taken.clock, taken.processor / pages * 1000
            say(
                f"| {name} | {rate:,.0f} | x {rate / GOAL:.2f} | {each:.1f} ms "
                f"| x {each / (JOBS * 1000 / GOAL):.2f} |\n"
            )
            sys.stdout.flush()


def _with_another_number(page: Path) -> None:
    """Write a page with the last digit of its first amount changed."""
    text = page.read_text(encoding="utf-8")
    at = text.index("|---")
    page.write_text(text[:at].replace("7", "8") + text[at:], encoding="utf-8")


def _pages(library: Path, editions: int) -> list[Path]:
    """Return the first pages of the articles that have so many editions."""
    numbers = Counter(path.name.partition(".")[0] for path in library.iterdir())
    chosen = sorted(number for number, count in numbers.items() if count == editions)
    return [min(library.glob(f"{number}.*")) for number in chosen]


def _one_page(library: Path) -> None:
    _with_another_number(_pages(library, 1)[7])


def _one_edition(library: Path) -> None:
    _with_another_number(_pages(library, 2)[7])


def _every_thirtieth(library: Path) -> None:
    for path in _pages(library, 1)[::15]:
        _with_another_number(path)


STEPS: dict[str, Callable[[Path], object]] = {
    "the first time": lambda _: None,
    "again": lambda _: None,
    "one page changed": _one_page,
    "one of two editions changed": _one_edition,
    "one page in thirty changed": _every_thirtieth,
}
"""What is done to the library before each run."""


if __name__ == "__main__":
    main(sys.argv[1:])
