"""How long the rules take: `python -m tests.benchmarks.bench_checks` prints seconds and ratios.

The floor is one pass over the text that only splits it into words, so that the figures can be
compared between machines; the growth from half the length to the whole shows that cost is linear.
With a word (`… bench_checks doubling`), a table of texts of many kinds, each of 250 KB to 1 MB.
"""

from __future__ import annotations

import gc
import random
import re
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial

from parsers.checks import run
from parsers.formats import parse
from parsers.model import Article
from tests.benchmarks.made_library import page
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


SIZES = (250_000, 500_000, 1_000_000)
_ROW = "| Plant {n} | €{n} million | {m}% | {k} |"
KINDS: dict[str, tuple[str, str, str]] = {
    # what stands first, a piece ({n}, {m} and {k} count), what stands between two pieces
    "numbers": ("# Title\n\n", _PARAGRAPH.replace("{year}", "20{m}"), "\n\n"),
    "short paragraphs": ("# Title\n\n", "Point {n}: Aldra has {k} ships and {m} quays", "\n\n"),
    "one paragraph": ("# Title\n\n", "The quay cost €{n} million, and {m}% is paid.", " "),
    "one table": ("# T\n\n| Name | Cost | Share | Jobs |\n|---|---|---|---|\n", _ROW, "\n"),
    "tables": (
        "# Title\n\n",
        "Plant {n} costs €{n} million.\n\n| Plant | Cost | Share | Jobs |\n|---|---|---|---|\n"
        + "\n".join((_ROW, _ROW.replace("t {n}", "t {m}"), _ROW.replace("t {n}", "t {k}"))),
        "\n\n",
    ),
    "headings": ("# Title\n\n", "## Section {n}\n\nIn 20{m} it had {k} rooms.", "\n\n"),
    "nested lists": ("# Title\n\n", "{indent}- item {n} has {k} parts", "\n"),
    "no blanks": ("# Title\n\n", "abcdefghijklmnop", ""),
    "digits": ("# Title\n\n", "1234567890", ""),
    "open tags": ("# Title\n\n", "<a href b ", ""),
    "open brackets": ("# Title\n\n", "word (one [two “three ", ""),
}


def grown(kind: str, size: int) -> bytes:
    """Return a text of a kind of about `size` bytes."""
    head, piece, gap = KINDS[kind]
    pieces: list[str] = []
    length = 0
    while length < size:
        number = len(pieces) + 1
        indent = "  " * (number % 30)
        values = {"n": number, "m": 10 + number % 90, "k": 3 * number, "indent": indent}
        pieces.append(piece.format(**values))
        length += len(pieces[-1].encode()) + len(gap)
    return (head + gap.join(pieces) + "\n").encode()


def mixed(size: int) -> Iterator[str]:
    """Yield the pieces of a long article of ordinary prose."""
    yield page("en", random.Random(1), paragraphs=size // 340)


def doubling() -> None:
    """Print, for each kind of text, what reading and checking take as it grows."""
    _say(f"{'':18}" + "".join(f"{size // 1000:>8} KB" for size in SIZES) + "   of reading; growth")
    for kind in ("prose", *KINDS):
        texts = ["".join(mixed(s)).encode() if kind == "prose" else grown(kind, s) for s in SIZES]
        whole: list[float] = []
        reading: list[float] = []
        for text in texts:
            reading.append(seconds(partial(parse, text, "page.md")))
            made = Article(id="made", editions=(parse(text, "page.md"),))
            whole.append(reading[-1] + seconds(partial(run, made)))
        times = "".join(f"{each:9.2f} s" for each in whole)
        _say(f"{kind:18}{times}   {reading[-1]:5.2f} s; x {whole[-1] / max(whole[-2], 1e-9):.1f}")


def main() -> None:
    """Measure and print."""
    gc.set_threshold(100_000, 50, 50)  # as `diglot check` does
    if sys.argv[1:]:
        doubling()
        return
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
