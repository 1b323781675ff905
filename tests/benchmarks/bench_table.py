"""The full-screen table with 100,000 rows of 5 columns: `python -m tests.benchmarks.bench_table`.

Each figure is the least and the median of several runs in one process: seconds by the clock, and
processor seconds. Opening is measured through the application, from pushing the screen until its
rows are drawn; sorting by keys, until the rows stand in their new order.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from parsers.model import Page, Table
from tests.tui.driving import screen_lines
from tests.tui.reading.tables.sheets import long_table, page
from tests.tui.screens.zoom_host import Host
from tui.reading.tables.filter import Filter, parse_filter
from tui.reading.tables.sheet import Sheet, SheetView
from tui.reading.tables.statistics import column_statistics

ROWS = 100_000
RUNS = 5


@dataclass
class Figures:
    """Seconds of several runs: by the clock, and of the processor."""

    clock: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)

    def add(self, clock: float, processor: float) -> None:
        """Add one run."""
        self.clock.append(clock)
        self.processor.append(processor)

    def row(self, name: str) -> str:
        """Return a row of the table."""
        cells = [
            f"{min(self.clock):.2f}",
            f"{statistics.median(self.clock):.2f}",
            f"{statistics.median(self.processor):.2f}",
        ]
        return f"| {name} | {' | '.join(cells)} |"


def measured(job: Callable[[], object], figures: Figures) -> None:
    """Do a job once and note what it took."""
    clock, processor = time.perf_counter(), time.process_time()
    job()
    figures.add(time.perf_counter() - clock, time.process_time() - processor)


async def through_the_screen(content: Table, held: Page, opened: Figures, sorted_: Figures) -> None:
    """Open the screen and sort by the first column, once."""
    host = Host([(held, content)])
    clock, processor = time.perf_counter(), time.process_time()
    async with host.run_test(size=(120, 40)) as pilot:
        while not (host.zoom.is_attached and "row 1 of" in screen_lines(pilot)[-1]):
            await asyncio.sleep(0.005)
        opened.add(time.perf_counter() - clock, time.process_time() - processor)
        await host.workers.wait_for_complete()
        clock, processor = time.perf_counter(), time.process_time()
        await pilot.press("s")
        while host.zoom.view.sorted_by is None:
            await asyncio.sleep(0.005)
        sorted_.add(time.perf_counter() - clock, time.process_time() - processor)


def by_itself(
    content: Table, held: Page, note: Callable[[str], Figures], wanted: dict[str, Filter]
) -> None:
    """Sort, filter and count once, without a screen."""
    sheet, view = Sheet(held, content), SheetView()
    for column in range(content.width):
        job = partial(sheet.sorted, view, column, descending=False)
        measured(job, note(f"sort by {sheet.name(column)}"))
    for name, each in wanted.items():
        measured(partial(sheet.filtered, view, each), note(name))
    values = Sheet(held, content).values(2)
    measured(partial(column_statistics, values, range(ROWS)), note("statistics of Price"))


def main() -> None:
    """Measure and print a table."""
    content = long_table(ROWS)
    held = page(content, "en")
    figures: dict[str, Figures] = {}

    def note(name: str) -> Figures:
        return figures.setdefault(name, Figures())

    texts = {"filter: a text": "item 0077", "filter: > 2 billion": "> 2 billion"}
    parsed = {name: parse_filter(text, 2, "Price", "en") for name, text in texts.items()}
    wanted = {name: each for name, each in parsed.items() if each is not None}
    for _ in range(RUNS):
        opened, by_key = note("open, until drawn"), note("sort by key, through the screen")
        asyncio.run(through_the_screen(content, held, opened, by_key))
        by_itself(content, held, note, wanted)
    lines = [
        f"{ROWS:,} rows of {content.width} columns, {RUNS} runs; goal: 1 s each",
        "",
        "| what | least (s) | median (s) | processor (s) |",
        "|---|---|---|---|",
        *[each.row(name) for name, each in figures.items()],
    ]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
