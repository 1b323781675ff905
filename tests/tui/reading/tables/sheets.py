"""Invented tables, and pages that hold them."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.model import Heading, Page, Row, Section, Table
from tests.tui.layout.made import heading, table

HARBOURS = table(
    ["Haven", "Overslag (mln ton)", "Omzet 2027", "Groei", "Opening", "Opmerking"],
    [
        "Vlissingen",
        "12,5",
        "€ 1,2 miljard",
        "5 %",
        "2024",
        "Diepste bekken; de kade wordt verlengd",
    ],
    ["Delfzijl", "8", "€ 640 mln", "-3 %", "2026", ""],
    ["Harlingen", "n.v.t.", "€ 75 mln", "12 %", "2025", "Alleen garnalen, bieten [en] zout"],
    ["Terneuzen", "10–14", "$ 2 miljard", "0,5 %", "2027", "Kanaal naar Gent"],
    ["Moerdijk", "17", "€ 900 mln", "", "2023", "–"],
)
HARBOURS_KO = table(
    ["항구", "물동량 (백만 톤)", "매출 2027", "성장", "개장", "비고"],
    ["블리싱언", "12.5", "12억 유로", "5%", "2024", "가장 깊은 부두, 안벽 연장 예정"],
    ["델프제일", "9", "6억 4천만 유로", "-3%", "2026", ""],
    ["하를링언", "해당 없음", "7500만 유로", "12%", "2025", "새우와 사탕무와 소금만 취급"],
    ["테르뇌전", "10–14", "20억 달러", "0.5%", "2028", "헨트로 가는 운하"],
    ["무르데이크", "17", "9억 유로", "", "2023", "–"],
)
ORCHARDS = table(
    ["Variety", "2023", "2024", "2025", "2026"],
    ["Early russet", "120 t", "135 t", "150 t", "180 t"],
    ["Winter pearmain", "90 t", "80 t", "95 t", "70 t"],
    ["Late codlin", "40 t", "60 t", "", "110 t"],
)
SEASONS = table(
    ["Year", "Visitors", "Balance"],
    ["2021", "1,200", "-$40,000"],
    ["2022", "1,900", "-$5,000"],
    ["2023", "2,750", "$12,500"],
    ["2024", "2,400", "$9,000"],
    ["2025", "3,100", "$31,000"],
)


def page(
    content: Table, language: str = "nl", title: str = "Havens", path: str = "kust.md"
) -> Page:
    """A page of one section with a table."""
    named: Heading = heading(2, "Overzicht")
    return Page(
        path=path,
        format="markdown",
        sha256="",
        byte_count=0,
        character_count=0,
        line_count=1,
        encoding="utf-8",
        language=language,
        body_language=language,
        title=heading(1, title),
        sections=(Section(heading=named, blocks=(content,)),),
    )


def long_table(rows: int) -> Table:
    """A table of five columns, every row different."""
    places = tuple(range(5))
    made: list[Row] = []
    for number in range(rows):
        mixed = number * 7919 % 100_003
        cells = (
            f"Item {mixed:06}",
            f"{mixed / 7:.2f}",
            f"${mixed * 13 % 5000}.{mixed % 10} million",
            f"{mixed % 1000 / 10} %",
            str(1950 + mixed % 80),
        )
        made.append(Row(cells=cells, starts=places, columns=places, line=number + 3))
    head = Row(
        cells=("Name", "Weight", "Price", "Share", "Year"), starts=places, columns=places, line=1
    )
    return Table(runs=(), end_line=rows + 3, header=head, rows=tuple(made))


def tables(*pairs: tuple[Table, str]) -> list[tuple[Page, Table]]:
    """The pages of editions of one table."""
    return [(page(content, language), content) for content, language in pairs]


Tables = Sequence[tuple[Page, Table]]
