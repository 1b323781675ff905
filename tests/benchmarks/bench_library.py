"""How fast a folder is checked: `python -m tests.benchmarks.bench_library [PAGES] [JOBS]`.

Writes a library of made-up pages (2,000 of about 8 KB if not told otherwise) and runs `check` over
it as a process of its own, and over the bundled sample. Prints pages a second, the processor time
of a page, and both as multiples of what `python -c pass` takes on the machine. The goal is 100
pages a second with two processors, 20 ms of processor time a page. Nothing of a former run helps:
the cache that `check` may keep is a new one.

On a machine that does other work, too, processor time grows with what the others do to its caches;
compare two versions only by runs in turn.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.made_library import write

PAGES, JOBS = 2_000, 2
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
        size = write(Path(folder), pages)
        taken = cost([python, "-m", "tui", "check", "--jobs", jobs, folder])
    say(
        f"{pages} pages of {size / pages / 1000:.1f} KB, --jobs {jobs}: {taken.clock:.1f} s, "
        f"{pages / taken.clock:.0f} pages/s; {taken.processor / pages * 1000:.1f} ms of processor "
        f"a page, {taken.processor / pages / floor.processor:.1f} x python -c pass\n"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
