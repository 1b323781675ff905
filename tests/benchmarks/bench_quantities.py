"""Speed of the recogniser: per language, on text that tries to be slow, and at the first call.

Run `python -m tests.benchmarks.bench_quantities`. Figures are processor time, so that a busy
machine does not change them; the texts are the case files, repeated.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from functools import partial

from parsers.quantities import find, languages
from tests.parsers.quantities.cases import read

SIZE = 200_000  # bytes of each text
SLOW = {
    "digits": "7",
    "commas": "1,",
    "blanks": "1 2 ",
    "letters": "a1b",
    "ranges": "12-",
    "groups": "1,234,",
    "words": "twenty ",
    "signs": "$~%",
    "myriads": "1万",
}


def prepare(language: str) -> None:
    """Load the lexicon of a language and compile what it needs."""
    find("5", language)


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time of one run."""
    began = time.process_time()
    work()
    return time.process_time() - began


def main() -> None:
    """Print the figures."""
    write = sys.stdout.write
    for language in languages():
        first = seconds(partial(prepare, language))
        sentences = " ".join(case.text for case in read(language))
        text = sentences * (SIZE // len(sentences.encode()) + 1)
        taken = min(seconds(partial(find, text, language)) for _ in range(3))
        rate = len(text.encode()) / 1000 / taken
        write(f"{language:8} load {first * 1000:5.1f} ms   {rate:6.0f} KB/s, dense with numbers\n")
    for name, piece in SLOW.items():
        half, whole = piece * (SIZE // 2 // len(piece)), piece * (SIZE // len(piece))
        small, large = seconds(partial(find, half, "en")), seconds(partial(find, whole, "en"))
        times = large / max(small, 1e-9)
        write(f"{name:8} {large:6.2f} s for {SIZE // 1000} KB, {times:4.1f} times that of half\n")


if __name__ == "__main__":
    main()
