"""Articles as news desks and engineers write them, wholly consistent, and errors planted by hand.

Three sets in `press/`: articles of many languages in `seen` and `apart`, most of them in one
edition, and saved pages in the form of the dumps, each in two or three editions, in `dumps`. In
`plants.toml` of each set: [kind, text to find (once in the file), replacement].
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from parsers.model import Finding
from tests.planted.plant import Planted, line_of
from tests.planted.score import check

FOLDER = Path(__file__).parent / "press"
SETS = ("seen", "apart", "dumps")

_ACROSS = {
    "in one edition": ("X",),
    "dropped": ("X",),
    "cut teaser": ("P", "X"),
    "swapped language": ("L", "X"),
}
"""What kinds of errors are called that are looked for among all editions, and the families of the
rules that may tell of them."""


@cache
def documents(name: str) -> dict[str, str]:
    """Return the texts of a set by file name."""
    paths = sorted(path for path in (FOLDER / name).iterdir() if path.suffix != ".toml")
    return {path.name: path.read_text("utf-8") for path in paths}


@cache
def articles(name: str) -> dict[str, tuple[str, ...]]:
    """Return the names of the editions of each article of a set."""
    found: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for file in documents(name):
        found[file.split(".")[0]] += (file,)
    return dict(found)


@cache
def clean_findings(name: str) -> dict[str, list[Finding]]:
    """Return what is found in each article of a set, and in each of several editions alone."""
    texts = documents(name)
    found: dict[str, list[Finding]] = {}
    for article, files in articles(name).items():
        found[article] = check((file, texts[file]) for file in files)
        if len(files) > 1:
            for file in files:
                found[file] = check([(file, texts[file])])
    return found


def planted(name: str) -> Iterator[Planted]:
    """Yield the errors of a set, each alone: in its document, or in all editions of the article."""
    texts = documents(name)
    table = tomllib.loads((FOLDER / name / "plants.toml").read_text("utf-8"))
    for file, entries in table.items():
        text = texts[file]
        for kind, find, replacement in entries:
            if text.count(find) != 1 or find == replacement:
                raise ValueError(f"{name}/{file}: “{find}” does not stand there once")
            across = next((found for word, found in _ACROSS.items() if word in kind), ())
            files = articles(name)[file.split(".")[0]] if across else (file,)
            changed = text.replace(find, replacement)
            line = line_of(text, text.index(find) + _common(find, replacement))
            lines = range(1, text.count("\n") + 2) if "dropped" in kind else (line,)
            yield Planted(
                kind=kind,
                texts=tuple((other, changed if other == file else texts[other]) for other in files),
                spots=frozenset((file, number) for number in lines),
                families=across or ("N",),
                what=f"{file}: {find} -> {replacement}",
            )


def _common(one: str, other: str) -> int:
    """Return how many characters two texts have in common at their beginning."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
