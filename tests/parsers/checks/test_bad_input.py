"""Whatever stands in a page, the rules neither raise nor take long."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.checks import run
from parsers.formats import parse
from parsers.model import Article
from tests.parsers.checks.pages import article, page
from tests.planted.plant import clean

_CELLS = st.one_of(
    st.sampled_from(
        [
            "",
            "–",
            "n/a",
            "0",
            "−5",
            "1,000",
            "1.000",
            "$3B",
            "12 %",
            "~8",
            "2024",
            "10x",
            "5–7",
            "٣",
        ]
    ),
    st.text(alphabet="ab 019,.%$€年億から−()\t", max_size=12),
)


@settings(max_examples=60, deadline=None)
@given(
    rows=st.lists(st.lists(_CELLS, min_size=1, max_size=6), min_size=2, max_size=8),
    headers=st.lists(
        st.sampled_from(["", "Year", "Total", "CAGR", "2020", "2024", "Share (%)", "合計", "($M)"]),
        min_size=1,
        max_size=6,
    ),
)
def test_any_table_is_survived(rows: list[list[str]], headers: list[str]) -> None:
    lines = [headers, ["---"] * len(headers), *rows]
    table = "\n".join("| " + " | ".join(c.replace("|", "") for c in line) + " |" for line in lines)
    outcome = run(article(f"T\n\n{table.replace(chr(9), ' ')}"), select=["N"])
    assert outcome.failures == ()


@settings(max_examples=60, deadline=None)
@given(
    text=st.lists(
        st.sampled_from(
            [
                "from",
                "to",
                "30",
                "27",
                "%",
                "$5",
                "million",
                "a",
                "cut",
                "of",
                "each",
                "together",
                "three",
                ":",
                ",",
                ".",
                "and",
                "(",
                ")",
                "will",
                "by",
                "2024",
                "2030–2020",
                "highest",
                "includes",
                "von",
                "auf",
                "から",
                "到",
                "年",
                "10x",
                "doubled",
                "of",
                "the",
                "€",
                "\xa0",
                "−",
            ]
        ),
        max_size=40,
    ),
    language=st.sampled_from(["en", "de", "nl", "fr", "ja", "zh", "ko", "ru", "xx", "en-GB"]),
)
def test_any_sentence_is_survived(text: list[str], language: str) -> None:
    outcome = run(article("T\n\n" + (" ".join(text) or "x"), language), select=["N"])
    assert outcome.failures == ()


@pytest.mark.parametrize(
    "table",
    [
        "| Only a header |\n|---|",
        "| A | B |\n|---|---|\n| x |\n| y | 1 | 2 | 3 |\n| Total | 4 |",
        "| A | B |\n|---|---|\n| Total | 4 |",
        "| | |\n|---|---|\n| | |\n| | |",
        "| A | 2020 | 2020 | CAGR |\n|---|---|---|---|\n| x | 1 | 2 | 3% |\n| y | 2 | 4 | 6% |",
        "| A | Before | After | Change |\n|---|---|---|---|\n| x | 0 | 0 | 0% |\n| y | 0 | 5 | ∞ |",
    ],
)
def test_odd_tables(table: str) -> None:
    outcome = run(article(f"T\n\n{table}"), select=["N"])
    assert outcome.failures == ()
    assert outcome.findings == ()


def test_a_table_without_a_header_and_an_empty_page() -> None:
    made = page("T\n\n| A | B |\n|---|---|\n| x | 1 |\n| y | 2 |\n| Total | 9 |")
    table = made.lead[0]
    bare = made.model_copy(update={"lead": (table.model_copy(update={"header": None}),)})
    empty = made.model_copy(update={"lead": (), "title": None})
    for each in (bare, empty):
        assert run(Article(id="a", editions=(each,)), select=["N"]).failures == ()
    assert run(Article(id="a", editions=(empty, bare)), select=["N"]).failures == ()


def test_ten_thousand_rows() -> None:
    rows = "\n".join(f"| Row {n} | {n * 3} | {n * 7} | {n * 10} |" for n in range(1, 10_001))
    made = article(f"T\n\n| Name | A | B | C |\n|---|---|---|---|\n{rows}")
    started = time.process_time()
    outcome = run(made, select=["N"])
    assert outcome.failures == ()
    assert outcome.findings == ()
    assert time.process_time() - started < 12


_ODD = [
    "0",
    "-5",
    "−0,3",
    "1e30",
    "0.0000001",
    "999999999999999999",
    "½",
    "٣",
    "",
    "0 %",
    "20",
    "-1 %",
]


@settings(max_examples=80, deadline=None)
@given(
    name=st.sampled_from(sorted(clean())),
    changes=st.lists(st.tuples(st.integers(0, 200), st.sampled_from(_ODD)), min_size=1, max_size=4),
)
def test_any_number_may_stand_in_an_article(name: str, changes: list[tuple[int, str]]) -> None:
    text = clean()[name]
    for at, odd in changes:
        numbers = list(re.finditer(r"\d[\d.,]*", text))
        number = numbers[at % len(numbers)]
        text = text[: number.start()] + odd + text[number.end() :]
    outcome = run(Article(id="odd", editions=(parse(text.encode(), name),)), select=["N", "L"])
    assert outcome.failures == ()


@pytest.mark.parametrize(
    "piece",
    [
        "The quay cost €{n} million, and {m}% is paid. ",
        "word (one [two “three ",
        "Wort ({m} von zehn, ",
        "de drie havens, ",
    ],
)
def test_the_time_that_a_paragraph_takes_grows_with_its_length(piece: str) -> None:
    def seconds(size: int) -> float:
        made = "".join(piece.format(n=n, m=10 + n % 80) for n in range(1, size // len(piece) + 1))
        whole = article(f"A title\n\n{made}")
        started = time.process_time()
        run(whole)
        return time.process_time() - started

    seconds(2_000)
    short, long = min(seconds(8_000), seconds(8_000)), seconds(64_000)
    assert long < 24 * max(short, 0.02)  # eight times as long; by the square it would be 64


def test_what_goes_on_for_pages_without_a_stop_is_not_read_as_a_statement() -> None:
    told = "The port has three cranes: Arlo, Bilt, Corm and Dent"
    codes = [f.code for f in run(article(f"A title\n\n{told}.")).findings]
    assert "N303" in codes
    endless = " and the wind blew on over the water" * 200
    codes = [f.code for f in run(article(f"A title\n\nIt rained{endless}. {told}.")).findings]
    assert "N303" in codes
    codes = [f.code for f in run(article(f"A title\n\nIt rained{endless}; {told}.")).findings]
    assert "N303" not in codes
