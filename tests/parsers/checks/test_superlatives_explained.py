"""A superlative contradicts a table only where every word of its clause is known to be of it."""

from __future__ import annotations

import pytest

from tests.parsers.checks.reading import found


def _rows(text: str) -> str:
    lines = [f"| {line.strip()} |" for line in text.strip().split("\n")]
    ruled = [lines[0], "|" + "---|" * lines[0].count(" | ") + "---|", *lines[1:]]
    return "\n".join(ruled)


_TABLES = {
    "en": """Ferry | Passengers 2024 | Passengers 2025 | Crossings | Fare (€)
        Maren | 412,000 | 398,000 | 2,900 | 14
        Solvei | 255,000 | 301,000 | 3,400 | 19
        Tidewing | 180,000 | 176,000 | 1,150 | 23
        Oysterman | 96,000 | 88,000 | 1,600 | 9""",
    "de": """Bad | Besucher 2023 | Besucher 2024 | Kosten (Mio. €)
        Nordbad | 142.000 | 151.000 | 3,4
        Seebad | 88.000 | 97.500 | 1,9
        Hallenbad | 61.000 | 58.000 | 2,2
        Waldbad | 33.000 | 41.000 | 0,8""",
    "fr": """Musée | Entrées 2023 | Entrées 2024 | Salles
        Musée d'Arvel | 210 000 | 198 000 | 34
        Maison Corbin | 64 000 | 79 000 | 12
        Fort Lys | 120 000 | 126 000 | 21
        Moulin Bleu | 41 000 | 39 000 | 6""",
    "es": """Bodega | Botellas 2023 | Botellas 2024 | Empleados
        Arancel | 920.000 | 870.000 | 64
        Torrealba | 510.000 | 602.000 | 41
        Montesol | 350.000 | 341.000 | 70
        Vadillo | 120.000 | 133.000 | 12""",
    "pt": """Praia | Banhistas 2023 | Banhistas 2024 | Postos
        Areal | 71.000 | 80.500 | 18
        Pedrinha | 52.000 | 49.000 | 22
        Marejada | 23.000 | 30.000 | 8
        Foz Velha | 15.000 | 14.500 | 5""",
    "ja": """温泉 | 宿泊客2023年（人） | 宿泊客2024年（人） | 旅館数
        白滝 | 81,000 | 92,000 | 14
        湯平 | 120,000 | 118,000 | 31
        赤石 | 45,000 | 61,000 | 9
        沢渡 | 30,000 | 29,000 | 11""",
    "ko": """시장 | 점포 | 매출(억 원) | 증가율
        남천시장 | 198 | 640 | 4.1%
        동문시장 | 171 | 820 | 9.2%
        서호시장 | 88 | 210 | 12.5%
        중앙시장 | 331 | 790 | 2.8%""",
}


def _codes(language: str, text: str) -> list[str]:
    page = f"---\nlang: {language}\n---\n\n# A–Z\n\n{_rows(_TABLES[language])}\n\n{text}\n"
    return [f.code for f in found(page, select="N401")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # a verb that the table knows nothing of tells what is most
        ("es", "Vadillo fue la bodega que más premios ganó."),
        ("pt", "A Marejada foi a que mais areia perdeu."),
        ("de", "Das Hallenbad heizt am teuersten."),
        # so does a noun beside it
        ("ja", "雪の被害が最も大きかったのは赤石だ。"),
        ("fr", "Fort Lys reste le premier site militaire de la région."),
        # the largest is not the one whose clause comes next
        ("en", "The smallest shrinks further, Maren keeps its hold and the rest wait."),
        # what is left behind has not the place of what leaves it behind
        ("en", "It outpaced Tidewing by adding 46,000, the largest gain of the four."),
        # the last but one
        ("en", "Oysterman carried the most passengers but one."),
        # a price that no row has is of something else
        ("de", "Das Hallenbad war mit gut 340 Euro am teuersten."),
    ],
)
def test_a_word_that_nothing_explains_makes_it_one_of_something_else(
    language: str, text: str
) -> None:
    assert _codes(language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Torrealba tiene con diferencia el mayor número de empleados."),
        ("pt", "A praia com mais banhistas continua a ser a Pedrinha."),
        ("de", "Weiterhin am teuersten ist das Hallenbad."),
        ("ja", "伸び率が最も高かったのは湯平だった。"),
        ("fr", "Fort Lys enregistre de loin la plus forte progression."),
        ("en", "Oysterman remains by far the busiest of the four."),
        # the noun tells the column, whatever the verb beside the name
        ("en", "Tidewing ferried the most passengers."),
        ("es", "Torrealba es la que más botellas llena."),
    ],
)
def test_one_whose_words_all_are_of_the_table_is_held_against_it(language: str, text: str) -> None:
    assert _codes(language, text) == ["N401"]


def test_a_word_for_size_right_before_it_makes_it_one_of_size() -> None:
    """In “증가율은 규모가 가장 작은 …” the rate is of the row, and the size is the smallest."""
    assert _codes("ko", "증가율은 규모가 가장 작은 서호시장이 12.5%로 가장 높다.") == []


_ITEMS = """Item | Planned | Spent
    Hulls | 112 | 118
    Grid link | 14 | 22
    Chargers | 31 | 33
    Training | 9 | 10"""
_HARVEST = """Provincia | Cosecha 2023 (miles de t) | Cosecha 2024 (miles de t)
    Ardales | 40,0 | 60,0
    Benahavel | 10,0 | 11,2
    Comares | 5,0 | 6,0
    Dehesas | 15,0 | 17,3"""


@pytest.mark.parametrize(
    ("language", "table", "text"),
    [
        # one that is passed over is the smallest itself
        ("en", _ITEMS, "The grid link was the smallest but one of the items in the plan."),
        # its verb stands in the sentence before
        (
            "es",
            _HARVEST,
            "Ardales es también la que más crece. Benahavel, menos dependiente, es la que menos.",
        ),
    ],
)
def test_one_that_passes_over_a_row_or_leaves_its_verb_out_says_too_little(
    language: str, table: str, text: str
) -> None:
    page = f"---\nlang: {language}\n---\n\n# Harbour\n\n{_rows(table)}\n\n{text}\n"
    assert [f.message for f in found(page, select="N401")] == []


def test_without_that_it_is_held_against_the_table() -> None:
    page = f"# Harbour\n\n{_rows(_ITEMS)}\n\nThe grid link was the smallest of the items.\n"
    assert [f.code for f in found(page, select="N401")] == ["N401"]
