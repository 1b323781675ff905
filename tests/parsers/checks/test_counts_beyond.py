"""N307: counts of more things than the table of them has rows, wherever the text has them."""

from __future__ import annotations

import pytest

from tests.parsers.checks.reading import found

PAGE = """---
lang: {language}
---

# Alda

{said}

## Brom

Corum deli.

| {header} | 2023 | 2024 |
|---|---|---|
| Norvik | 420 | 431 |
| Solenta | 265 | 250 |
| Marek | 190 | 214 |
"""


def told(language: str, header: str, said: str) -> list[str]:
    page = PAGE.format(language=language, header=header, said=said)
    return [finding.message for finding in found(page, select="N307")]


@pytest.mark.parametrize(
    ("language", "header", "said", "right", "wrong"),
    [
        ("en", "Harbour", "We asked all {} small northern harbours.", "three", "four"),
        ("en", "Harbour", "Oldest of the {} harbours that land herring.", "three", "five"),
        ("nl", "Sluis", "Bij de {} drukste sluizen wachten schippers langer.", "drie", "vijf"),
        ("nl", "Fabrikant", "Er bleven {} grote spelers over in de haven.", "drie", "vijf"),
        ("de", "Anbieter", "Die {} größten Netzbetreiber haben gestern berichtet.", "drei", "vier"),
        ("de", "Werft", "Für die {} untersuchten Werften ändert sich wenig.", "drei", "vier"),
        ("fr", "Port", "Pour les {} ports étudiés, rien ne change.", "trois", "quatre"),
        ("es", "Puerto", "Al menos uno de los {} puertos cerrará en otoño.", "tres", "cinco"),
        ("it", "Azienda", "Le {} società hanno chiuso il bilancio.", "tre", "quattro"),
        ("sv", "Hamn", "De {} största hamnarna fick nya kranar.", "tre", "fyra"),
        ("pl", "Gatunek", "Policzono ptaki {} rzadkich gatunków.", "trzech", "czterech"),
        ("ko", "업체", "국내 {}는 모두 설비를 늘리고 있다.", "3개사", "4개사"),
        ("tr", "Liman", "Ülkedeki {} büyük limanın hepsi büyüdü.", "üç", "dört"),
        ("ja", "企業", "国内大手{}はそろって増産に動いた。", "3社", "5社"),
        ("zh", "公司", "国内{}今年都在扩产。", "三家公司", "四家公司"),
    ],
)  # fmt: skip
def test_no_more_things_are_counted_than_their_table_has(
    language: str, header: str, said: str, right: str, wrong: str
) -> None:
    assert told(language, header, said.format(right)) == []
    (message,) = told(language, header, said.format(wrong))
    assert message.startswith(wrong[:2])
    assert message.endswith("the table has 3 rows")


@pytest.mark.parametrize(
    "said",
    [
        "At least four harbours are asking for money.",  # no exact number
        "Four other harbours were left out.",  # of others
        "The four harbours that closed in 1990 are gone.",  # not those of today
        "Four harbours abroad were asked as well.",
        "Fees at four harbours grew to $612 million.",  # of no row, and not what they make
        "We asked ten harbours.",  # another table's, if any
        "Two harbours grew.",  # some of them
        "The board has four members.",  # of something else
        "Open: 4 small harbours",  # a figure, of whatever list
    ],
)
def test_what_is_counted_may_be_others_than_those_of_the_table(said: str) -> None:
    page = PAGE.replace("| 2023 | 2024 |", "| 2023 ($ million) | 2024 ($ million) |")
    page = page.format(language="en", header="Harbour", said=said)
    assert found(page, select="N307") == []


def test_a_count_that_stands_twice_or_fits_another_table_of_the_things_is_right() -> None:
    twice = "The four harbours grew.\n\nAll four harbours have a pilot."
    assert told("en", "Harbour", twice) == []
    two = PAGE + "\n| Harbour | Depth |\n|---|---|\n| Orla | 9 |\n| Marek | 8 |\n"
    said = two.format(language="en", header="Harbour", said="The four harbours grew.")
    assert found(said, select="N307") == []


def test_a_table_with_a_row_of_others_does_not_tell_how_many_there_are() -> None:
    said = "We asked four small northern harbours."
    page = PAGE.format(language="en", header="Harbour", said=said)
    assert len(found(page, select="N307")) == 1
    assert found(page.replace("Marek", "Other harbours"), select="N307") == []


ABOVE = """# Alda

{}

| {} | Price |
|---|---|
| Norvik | 42 |
| Solenta | 26 |
| Marek | 19 |
"""


@pytest.mark.parametrize(
    ("said", "silent"),
    [
        ("Last winter saw {} large closures.", False),
        ("{} decisions tell how much has changed.", False),
        ("Every figure is the median of {} measurements.", True),  # of each row
        ("We timed each one {} times.", True),
        ("The {} decisions are well known.", True),  # told of before
        ("{} judges gave up to 5 points.", True),  # one count of two
    ],
)
def test_the_sentence_before_a_table_counts_its_rows_if_it_is_about_them(
    said: str, silent: bool
) -> None:
    right = ABOVE.format(said.format("Three" if said[0] == "{" else "three"), "Yard")
    assert found(right, select="N307") == []
    wrong = ABOVE.format(said.format("Five" if said[0] == "{" else "five"), "Yard")
    assert [f.message for f in found(wrong, select="N307")] == (
        [] if silent else [f"{'Five' if said[0] == '{' else 'five'} here, the table has 3 rows"]
    )


def test_a_table_of_years_has_no_row_for_each_thing() -> None:
    page = ABOVE.format("The harbour closed five berths.", "Year")
    page = page.replace("Norvik", "2022").replace("Solenta", "2023").replace("Marek", "2024")
    assert found(page, select="N307") == []


HEADED = """# Alda

{above}## {heading}

Corum deli.

| Rederi | Price |
|---|---|
| Norvik | 42 |
| Solenta | 26 |
| Marek | 19 |
{below}"""


@pytest.mark.parametrize("heading", ["{} fleets, two models", "The {} at a glance, all told"])
def test_a_heading_that_begins_with_a_count_is_about_the_rows_of_its_table(heading: str) -> None:
    for word, silent in [("Two", True), ("Three", True), ("Four", False)]:
        told = heading.format(word if heading[0] == "{" else word.lower() + " boats")
        page = HEADED.format(above="", heading=told, below="")
        assert (found(page, select="N307") == []) is silent


def test_a_heading_above_two_tables_or_of_things_told_elsewhere_is_left_alone() -> None:
    below = "\nAlda.\n\n| Tug | Age |\n|---|---|\n| Cor | 7 |\n| Dol | 8 |\n"
    assert found(HEADED.format(above="", heading="Four fleets", below=below), select="N307") == []
    above = "## Alda\n\n| Tug | Age |\n|---|---|\n| A | 7 |\n| B | 8 |\n| C | 9 |\n| D | 7 |\n\n"
    assert found(HEADED.format(above=above, heading="Four tugs", below=""), select="N307") == []
    assert (
        found(HEADED.format(above="", heading="Prices of four tugs", below=""), select="N307") == []
    )


@pytest.mark.parametrize(
    ("language", "header", "title", "right", "wrong"),
    [
        ("en", "Model", "{} kettles tested: the loudest wins", "Three", "Four"),
        ("de", "Modell", "{} Wasserkocher im Test", "Drei", "Fünf"),
        ("es", "Producto", "{} cafeteras a prueba", "Tres", "Cuatro"),
        ("ja", "製品", "{}の電気ケトルを比べた", "3台", "4台"),
    ],
)
def test_a_title_counts_the_models_of_a_test(
    language: str, header: str, title: str, right: str, wrong: str
) -> None:
    page = PAGE.replace("# Alda", "# " + title).replace("2023 | 2024", "A (€) | B (€)")
    said = "どれも静かで速い。" if language == "ja" else "Alda corum."
    page = page.replace("{said}", said).replace("{language}", language)
    page = page.replace("{header}", header)
    assert found(page.replace("{}", right), select="N307") == []
    assert len(found(page.replace("{}", wrong), select="N307")) == 1
    ports = page.replace(f"| {header} |", "| Xylo |")
    assert found(ports.replace("{}", wrong), select="N307") == []


@pytest.mark.parametrize(
    ("language", "header", "said", "wrong"),
    [
        ("nl", "Bedrijf", "De {} grootste ketens deden mee.", "vier"),
        ("it", "Azienda", "Abbiamo chiesto a {} costruttori.", "quattro"),
        ("fr", "Enseigne", "Les {} distributeurs et enseignes ont répondu.", "trois"),
    ],
)
def test_chains_banks_and_builders_are_companies(
    language: str, header: str, said: str, wrong: str
) -> None:
    assert (told(language, header, said.format(wrong)) == []) is (wrong == "trois")


def test_a_number_in_a_heading_counts_nothing() -> None:
    page = HEADED.format(above="", heading="No.{}：Lowdefy", below="").replace(
        "Corum deli", "早い。"
    )
    page = "---\nlang: ja\n---\n\n" + page.replace("Rederi", "項目").replace("Price", "価格")
    assert found(page.replace("{}", "4"), select="N307") == []
    assert len(found(page.replace("No.{}：Lowdefy", "4社の船"), select="N307")) == 1
