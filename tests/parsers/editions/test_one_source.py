"""What the reader marks as figures that differ is what the rules report, and nothing else."""

from __future__ import annotations

import pytest

from parsers.checks import engine
from parsers.editions import align
from parsers.editions.differences import differences
from parsers.model import Article, block_text
from tests.parsers.editions.pages import page

LEFT = [
    "De haven kost 25 miljard euro en opent in 2031.",
    "Van de 1.250 huizen is 12% klaar; dat is 3% meer dan vorig jaar.",
    "| Kade | Saldo | Boten // N | -12 | 340 // Zuid | 45 | 1.210 // O | 7 | 88 // W | 31 | 64",
]
RIGHT = [
    "항구에는 250억 유로가 들며 2031년에 문을 연다.",
    "주택 1,250채 가운데 12%가 완공되었다. 지난해보다 3% 많다.",
    "| 부두 | 잔액 | 선박 // 북 | -12 | 340 // 남 | 45 | 1,210 // 동 | 7 | 88 // 서 | 31 | 64",
]
CODES = ("X101", "X102", "X103", "X105")


def both(left: list[str], right: list[str]) -> tuple[set[str], set[str]]:
    """Return what the rules quote and what the reader marks, with the edition before each."""
    pages = page("a.txt", "nl", "De haven", left), page("b.txt", "ko", "항구", right)
    article = Article(id="x", editions=pages)
    reported = {
        f"{place.path}: {place.quote}"
        for finding in engine.check(article, select=CODES)
        for place in finding.locations
    }
    marked = {
        f"{pages[mark.edition].path}: {words[mark.start : mark.end]}"
        for each in differences(article, align(article))
        if each.kind in ("number", "cell")
        for mark in each.marks
        for words in [block_text(pages[mark.edition].flow[mark.block].block)]
    }
    return reported, marked


def test_where_all_figures_agree_nothing_is_reported_and_nothing_marked() -> None:
    assert both(LEFT, RIGHT) == (set(), set())


@pytest.mark.parametrize(
    ("old", "new", "left", "right"),
    [
        ("250억 유로", "25억 유로", "25 miljard euro", "25억 유로"),
        ("250억 유로", "250억 달러", "25 miljard euro", "250억 달러"),
        ("2031년", "2013년", "2031", "2013년"),
        ("12%", "21%", "12%", "21%"),
        (" 지난해보다 3% 많다.", "", "3%", None),
        # A sign, a power of ten, another value, an empty cell.
        ("-12", "12", "-12", "12"),
        ("1,210", "12,100", "1.210", "12,100"),
        ("| 88", "| 89", "88", "89"),
        ("| 31 |", "|  |", "31", ""),
    ],
)
def test_a_planted_error_is_reported_and_marked_at_the_same_words(
    old: str, new: str, left: str, right: str | None
) -> None:
    reported, marked = both(LEFT, [text.replace(old, new) for text in RIGHT])
    expected = {f"a.txt: {left}"} | ({f"b.txt: {right}"} if right is not None else set())
    assert reported == expected
    assert marked == expected


def test_a_column_that_counts_in_thousands_is_no_difference() -> None:
    left = [LEFT[0], "| Kade | Omzet // Noord | 1200 // Zuid | 3500 // Oost | 700"]
    right = [RIGHT[0], "| 부두 | 매출 // 북 | 1.2 // 남 | 3.5 // 동 | 0.7"]
    assert both(left, right) == (set(), set())
