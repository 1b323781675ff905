"""In what editions differ, as data."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.editions import align
from parsers.editions.cell_values import _judged
from parsers.editions.cells import match_tables
from parsers.editions.differences import Difference, differences
from parsers.model import (
    Article,
    Cut,
    Mark,
    Notice,
    Page,
    Paragraph,
    Related,
    Run,
    Section,
    Table,
    block_text,
)
from tests.parsers.editions.pages import block, page, passage
from tests.parsers.editions.test_align import DUTCH, GERMAN, KOREAN, dutch, german, korean


def of(*pages: Page) -> tuple[Difference, ...]:
    article = Article(id="x", editions=pages)
    return differences(article, align(article))


def told(pages: Sequence[Page], kind: str) -> list[tuple[tuple[int, ...], list[tuple[int, str]]]]:
    """Return (lacking, [(edition, marked text)]) of the differences of a kind."""
    return [
        (
            each.lacking,
            [
                (
                    mark.edition,
                    block_text(pages[mark.edition].flow[mark.block].block)[mark.start : mark.end],
                )
                for mark in each.marks
            ],
        )
        for each in of(*pages)
        if each.kind == kind
    ]


def test_full_translations_do_not_differ() -> None:
    assert of(dutch(), german()) == ()
    assert of(dutch(), korean()) == ()
    assert of(dutch(), german(), korean()) == ()


def test_a_missing_block_names_the_edition_that_lacks_it() -> None:
    pages = dutch(), german([text for text in GERMAN if "Waterkant" not in text])
    assert told(pages, "missing") == [((1,), [(0, DUTCH[6])])]


def test_a_number_that_differs_is_marked_on_both_sides() -> None:
    body = [text.replace("14 Wochen", "41 Wochen") for text in GERMAN]
    found = told((dutch(), german(body)), "number")
    assert [[text for _, text in marks] for _, marks in found] == [["14 weken", "41 Wochen"]]


def test_a_number_that_means_the_same_is_none() -> None:
    left = page("a", "nl", None, ["De haven kost 25 miljard euro.", "## Slot", "Er is 1.250 ton."])
    right = page("b", "ko", None, ["항구는 250억 유로가 든다.", "## 끝", "1,250톤이 있다."])
    assert told((left, right), "number") == []


def test_a_block_left_in_the_other_language_is_untranslated() -> None:
    body = [*GERMAN[:6], DUTCH[6], *GERMAN[7:]]
    assert told((dutch(), german(body)), "untranslated") == [((1,), [(1, DUTCH[6])])]


def test_an_untranslated_body_is_told_once() -> None:
    right = page("b.txt", "ko", "다리를 고친다", DUTCH, body_language="nl")
    notice = Notice(
        passage=passage("이 글은 네덜란드어로 표시됩니다.", 4), kind="body_not_translated"
    )
    left = page("a.txt", "nl", "Een brug wordt hersteld", DUTCH)
    found = of(left, right.model_copy(update={"notices": (notice,)}))
    assert [(each.kind, each.lacking, each.announced) for each in found] == [
        ("body_untranslated", (1,), True)
    ]
    assert len(found[0].marks) == 6


def test_names_code_and_numbers_alike_in_both_are_not_untranslated() -> None:
    left = page("a", "nl", None, [*DUTCH, "OpenStreetMap", "``` let x = 1", "1987"])
    right = page("b", "de", None, [*GERMAN, "OpenStreetMap", "``` let x = 1", "1987"])
    assert of(left, right) == ()


def test_merged_blocks_are_told() -> None:
    body = [*GERMAN[:6], GERMAN[6] + " " + GERMAN[7], GERMAN[8]]
    found = told((dutch(), german(body)), "merged")
    assert [[edition for edition, _ in marks] for _, marks in found] == [[0, 0, 1]]


def test_a_name_that_is_dropped_is_told_where_the_edition_spells_it_elsewhere() -> None:
    left = [
        *DUTCH,
        "De lamp van BrightCo brandt.",
        "De dienst NavData telt de bussen van BrightCo.",
    ]
    right = [
        *GERMAN,
        "Die Lampe von BrightCo brennt.",
        "Der Dienst NavData zählt alle Busse der Firma.",
    ]
    pages = page("a", "nl", None, left), page("b", "de", None, right)
    assert told(pages, "name") == [((1,), [(0, "BrightCo")])]
    # In Korean the name is only ever transliterated: its absence says nothing.
    right = [*KOREAN, "브라이트코의 램프가 켜진다.", "NavData 서비스가 버스를 센다."]
    assert told((page("a", "nl", None, left), page("b", "ko", None, right)), "name") == []


def marked(source: str, word: str, kind: str, target: str | None = None) -> Paragraph:
    start = source.index(word)
    mark = Mark.model_validate(
        {"start": start, "end": start + len(word), "kind": kind, "target": target}
    )
    return Paragraph(text=source, runs=(Run(0, 0, 90, 1),), end_line=90, marks=(mark,))


def with_extra(base: Page, extra: Paragraph) -> Page:
    last = base.sections[-1]
    section = Section(heading=last.heading, blocks=(*last.blocks, extra))
    return base.model_copy(update={"sections": (*base.sections[:-1], section)})


def test_a_link_that_is_missing_is_told_and_a_localised_one_is_not() -> None:
    here = marked("Lees ook het verslag van de raad.", "verslag", "link", "https://x.example/nl/r")
    there = marked("Lesen Sie auch den Bericht.", "Bericht", "link", "https://x.example/de/r/")
    bare = there.model_copy(update={"marks": ()})
    pages = with_extra(dutch(), here), with_extra(german(), there)
    assert told(pages, "link") == []
    pages = with_extra(dutch(), here), with_extra(german(), bare)
    assert told(pages, "link") == [((1,), [(0, "verslag")])]


def test_code_that_is_missing_is_told() -> None:
    here = marked("Start met brugctl en wacht 10 minuten.", "brugctl", "code")
    there = marked("Starten Sie das Programm und warten Sie 10 Minuten.", "Programm", "strong")
    pages = with_extra(dutch(), here), with_extra(german(), there)
    assert told(pages, "code") == [((1,), [(0, "brugctl")])]


def table(source: str) -> Table:
    found = block("| " + source, 1)
    assert isinstance(found, Table)
    return found


@pytest.mark.parametrize(
    ("left", "right", "rows", "columns", "reordered"),
    [
        (
            "Deel | Kosten // Dek | 7 // Pijler | 9",
            "Teil | Kosten // Fahrbahn | 7 // Pfeiler | 9",
            [(0, 0), (1, 1), (2, 2)],
            [(0, 0), (1, 1)],
            False,
        ),
        (
            "Deel | Kosten // Dek | 7 // Pijler | 9 // Hek | 4",
            "Teil | Kosten // Fahrbahn | 7 // Zaun | 4",
            [(0, 0), (1, 1), (2, None), (3, 2)],
            [(0, 0), (1, 1)],
            False,
        ),
        (
            "Naam | Prijs | Jaar // Kroon | 12 | 1987 // Anker | 31 | 2004",
            "Name | Jahr // Krone | 1987 // Anker | 2004",
            [(0, 0), (1, 1), (2, 2)],
            [(0, 0), (1, None), (2, 1)],
            False,
        ),
        (
            "Naam | Prijs // Kroon | 12 // Zwaan | 31 // Anker | 47",
            "이름 | 값 // 앵커 | 47 // 크라운 | 12 // 백조 | 31",
            [(0, 0), (1, 2), (2, 3), (3, 1)],
            [(0, 0), (1, 1)],
            True,
        ),
    ],
)
def test_tables_are_matched_by_key_and_column(
    left: str,
    right: str,
    rows: list[tuple[int | None, int | None]],
    columns: list[tuple[int | None, int | None]],
    reordered: bool,
) -> None:
    found = match_tables(table(left), table(right))
    assert list(found.rows) == rows
    assert list(found.columns) == columns
    assert found.reordered is reordered


def test_cells_and_rows_that_differ_are_told() -> None:
    body = [text.replace("Geländer | 5", "Geländer | 6") for text in GERMAN]
    assert told((dutch(), german(body)), "cell") == [((), [(0, "5"), (1, "6")])]
    body = [text.replace(" // Geländer | 5", "") for text in GERMAN]
    assert told((dutch(), german(body)), "row_missing") == [((1,), [(0, "Leuning\t5")])]


def test_related_articles_that_differ_are_told() -> None:
    left = page("a", "nl", "Titel", DUTCH, related=["De dijk bij Ooltrecht", "Veerpont NV-7 vaart"])
    right = page("b", "de", "Titel", GERMAN, related=["Fähre NV-7 fährt"])
    assert told((left, right), "related") == [((1,), [(0, "De dijk bij Ooltrecht")])]


def test_nothing_is_missing_beyond_a_known_cut() -> None:
    def teaser(title: str, text: str) -> Related:
        return Related(
            title=passage(title, 500), teaser=passage(text, 501), cut=Cut(length=len(text))
        )

    left = page(
        "a", "nl", "T", DUTCH, related=[teaser("De dijk", "In 1953 brak de dijk over 140 me")]
    )
    right = page("b", "de", "T", GERMAN, related=[teaser("Der Deich", "Der Deich brach 1953")])
    assert of(left, right) == ()


@given(
    st.lists(
        st.lists(st.sampled_from([*DUTCH, *GERMAN, *KOREAN, "``` x", "| a | 1 // b"]), max_size=9),
        min_size=1,
        max_size=3,
    )
)
@settings(max_examples=40, deadline=None)
def test_any_editions_have_differences_within_their_texts(bodies: list[list[str]]) -> None:
    languages = ("nl", "de", "ko")
    pages = [page(f"{n}", languages[n], "T", body) for n, body in enumerate(bodies)]
    for each in of(*pages):
        for mark in each.marks:
            text = block_text(pages[mark.edition].flow[mark.block].block)
            assert 0 <= mark.start <= mark.end <= len(text)


@pytest.mark.parametrize(
    ("left", "right", "differ"),
    [
        ("월(2025년)", "Month (2025)", False),
        ("Change 2023–24", "2024년 변화", False),
        ("Change 2023–24", "2026년 변화", True),
        ("12", "(12)", True),
    ],
)
def test_years_of_headers_that_are_told_otherwise_are_the_same(
    left: str, right: str, differ: bool
) -> None:
    assert _judged((left, right), ("en", "ko")).differs == differ
