"""Errors planted in editions that agree: each kind is told, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from parsers.editions import align
from parsers.editions.differences import differences
from parsers.model import Article, Page
from tests.parsers.editions.mill import PAIRS, blocks, edition

Lines = list[str]
LINK = re.compile(r"\[(.*?)\]\(.*?\)")


def told(left: Page, right: Page) -> list[str]:
    """Return the kinds of the differences between two editions."""
    article = Article(id="mill", editions=(left, right))
    return [each.kind for each in differences(article, align(article))]


def without(number: int) -> Callable[[Lines, Lines], Lines]:
    return lambda lines, _: lines[:number] + lines[number + 1 :]


def changed(number: int, old: str, new: str) -> Callable[[Lines, Lines], Lines]:
    def plant(lines: Lines, _: Lines) -> Lines:
        line = re.sub(old, new, lines[number], count=1)
        assert line != lines[number]
        return [*lines[:number], line, *lines[number + 1 :]]

    return plant


def merged(number: int) -> Callable[[Lines, Lines], Lines]:
    return lambda lines, _: [
        *lines[:number],
        f"{lines[number]} {lines[number + 1]}",
        *lines[number + 2 :],
    ]


def moved(number: int, to: int) -> Callable[[Lines, Lines], Lines]:
    def plant(lines: Lines, _: Lines) -> Lines:
        rest = lines[:number] + lines[number + 1 :]
        return [*rest[:to], lines[number], *rest[to:]]

    return plant


def untranslated(number: int) -> Callable[[Lines, Lines], Lines]:
    return lambda lines, other: [*lines[:number], other[number], *lines[number + 1 :]]


def rows(keep: Callable[[Lines], Lines]) -> Callable[[Lines, Lines], Lines]:
    return lambda lines, _: [*lines[:6], ";".join(keep(lines[6].split(";"))), *lines[7:]]


PLANTED = {
    "missing": [without(n) for n in (2, 5, 8, 10, 11, 12)],
    "untranslated": [untranslated(n) for n in (2, 8, 10, 11, 12)],
    "merged": [merged(n) for n in (1, 4, 10, 11)],
    "moved": [moved(5, 9), moved(4, 11), moved(8, 2)],
    "number": [
        changed(1, "62", "26"),
        changed(1, "2029", "2031"),
        changed(2, r"35(?=\s?%)", "53"),
        changed(4, "2027", "2017"),
        changed(5, "15", "51"),
        changed(8, "48", "84"),
        changed(11, r"4([.,])50", r"5\g<1>40"),
    ],
    "name": [changed(8, "NavData", "X"), changed(12, "TideWorks", "X")],
    "link": [changed(4, LINK.pattern, r"\1")],
    "code": [changed(5, "`millctl speed`", "X")],
    "row_missing": [rows(lambda r: r[:2] + r[3:]), rows(lambda r: r[:-1])],
    "column_missing": [rows(lambda r: ["|".join(row.split("|")[:3]) + "|" for row in r])],
    "cell": [
        changed(6, "17", "71"),
        changed(6, "26", "2.6"),
        changed(6, r"3(\D?)070", r"3\g<1>700"),
    ],
}


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_editions_that_agree_do_not_differ(pair: tuple[str, str]) -> None:
    assert told(edition(pair[0]), edition(pair[1])) == []
    assert told(edition(pair[1]), edition(pair[0])) == []


@pytest.mark.parametrize("kind", PLANTED)
def test_planted_errors_are_told_and_nothing_beside_them(kind: str) -> None:
    missed: list[str] = []
    beside: list[str] = []
    for left, right in PAIRS:
        for at, plant in enumerate(PLANTED[kind]):
            lines = plant(blocks(right), blocks(left))
            kinds = told(edition(left), edition(right, lines))
            if kind not in kinds:
                missed.append(f"{left} {right} {at}: {kinds}")
            beside += [f"{left} {right} {at}: {each}" for each in set(kinds) - {kind}]
    assert (missed, beside) == ([], [])


def test_a_related_article_that_is_missing_is_told() -> None:
    for left, right in PAIRS:
        assert told(edition(left), edition(right, related=1)) == ["related"]
