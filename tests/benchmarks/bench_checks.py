"""How long the rules take: `python -m tests.benchmarks.bench_checks` prints seconds and ratios.

The floor is one pass over the text that only splits it into words, so that the figures can be
compared between machines; the growth from half the length to the whole shows that cost is linear.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable

from parsers.checks import run
from parsers.model import Article
from tests.parsers.checks.pages import article

_PARAGRAPH = (
    "In {year} the harbour of Aldra moved {n} tonnes of grain, and Brask moved {m}. The quay at "
    "Corm, which cost €{n} million, has three cranes: Dent, Ebb and Fenn. Output rose from {n} MW "
    "to {m} MW, and the price fell from €{m} to €{n}. Nobody knows what the winter will bring."
)


def prose(length: int) -> Article:
    """Return an article of about `length` characters of running text full of numbers."""
    pieces: list[str] = []
    size = number = 0
    while size < length:
        number += 1
        pieces.append(_PARAGRAPH.format(year=2000 + number % 30, n=100 + number, m=317 + number))
        size += len(pieces[-1])
    return article("A title\n\n" + "\n\n".join(pieces))


def table(rows: int) -> Article:
    """Return an article with one table of four columns."""
    lines = "\n".join(f"| Row {n} | {n * 3} | {n * 7} | {n * 10} |" for n in range(1, rows + 1))
    return article(f"T\n\n| Name | A | B | Sum |\n|---|---|---|---|\n{lines}")


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time of one run."""
    started = time.process_time()
    work()
    return time.process_time() - started


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def main() -> None:
    """Measure and print."""
    half, whole = prose(500_000), prose(1_000_000)
    text = "\n".join(getattr(block, "text", "") for block in whole.editions[0].body)
    floor = seconds(lambda: re.findall(r"\w+", text))
    one, two = seconds(lambda: run(half)), seconds(lambda: run(whole))
    _say(f"1 MB of prose: {two:.2f} s, {two / floor:.0f} x the floor")
    _say(f"from 0.5 MB to 1 MB: x {two / one:.2f}")
    small, large = table(5_000), table(10_000)
    few, many = seconds(lambda: run(small)), seconds(lambda: run(large))
    _say(f"10,000 rows: {many:.2f} s; from 5,000: x {many / few:.2f}")


if __name__ == "__main__":
    main()
