"""Two editions of one article: what differs, what is missing, and what agrees."""

from __future__ import annotations

import pytest

from parsers.checks.engine import run
from parsers.editions import align
from parsers.formats import parse
from parsers.model import Article
from tests.parsers.checks.reading import found, held, lines

EN = """\
# A bridge over the Tana for €45 million

The bridge over the river Tana will cost €45 million and open in 2027. It replaces a ferry.

The deck is 310 metres long. About 60% of the steel comes from a mill in the north.

| Part | Cost (€ million) | Ready |
|---|---:|---:|
| Deck | 21.5 | 2026 |
| Piers | 14.0 | 2026 |
| Roads | 9.5 | 2027 |

The contractor uses the crane LR-1750 and keeps to the standard EN 1993-2, as the law requires.

At the ferry 2,400 cars wait every day. The council hopes that tourists will follow them.

1. The river freezes from November to April.
2. The nearest quarry is 90 km away.
"""

DE = """\
# Eine Brücke über die Tana für 45 Millionen Euro

Die Brücke über den Fluss Tana kostet 45 Millionen Euro und öffnet 2027. Sie ersetzt eine Fähre.

Die Fahrbahn ist 310 Meter lang. Rund 60 % des Stahls kommen aus einem Werk im Norden.

| Teil | Kosten (Mio. Euro) | Fertig |
|---|---:|---:|
| Fahrbahn | 21,5 | 2026 |
| Pfeiler | 14,0 | 2026 |
| Straßen | 9,5 | 2027 |

Die Baufirma nutzt den Kran LR-1750 und hält die Norm EN 1993-2 ein, wie es das Gesetz verlangt.

Täglich warten 2.400 Autos auf die Fähre. Die Gemeinde hofft, dass ihnen die Touristen folgen.

1. Der Fluss ist von November bis April zugefroren.
2. Der nächste Steinbruch liegt 90 km entfernt.
"""


def changed(old: str, new: str) -> str:
    assert DE.count(old) == 1
    return DE.replace(old, new)


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def test_a_faithful_translation_has_no_finding() -> None:
    assert found(EN, DE, select="X") == []


def test_what_agrees_is_reported_as_holding() -> None:
    codes = {finding.code for finding in held(EN, DE, select="X")}
    assert codes >= {"X101", "X102", "X201"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("kostet 45 Millionen Euro", "kostet 4,5 Millionen Euro"),
        ("kostet 45 Millionen Euro", "kostet 45 Milliarden Euro"),
        ("öffnet 2027", "öffnet 2029"),
        ("310 Meter", "130 Meter"),
        ("Rund 60 %", "Rund 80 %"),
        ("2.400 Autos", "4.200 Autos"),
        ("liegt 90 km", "liegt 60 km"),
    ],
)
def test_a_figure_changed_in_one_edition_is_found_with_both_places(old: str, new: str) -> None:
    (finding,) = found(EN, changed(old, new), select="X1")
    assert finding.code == "X101"
    assert finding.severity == "error"
    line = line_of(DE, old)
    assert lines(finding) == {("page0.md", line), ("page1.md", line)}


def test_another_currency_is_found() -> None:
    (finding,) = found(
        EN, changed("kostet 45 Millionen Euro", "kostet 45 Millionen Dollar"), select="X1"
    )
    assert finding.code == "X103"


def test_a_number_with_four_digits_is_none_the_less_that_number_where_it_might_be_a_year() -> None:
    table = "| Tank | Volume |\n|---|---:|\n| A | {} |\n| B | {} |\n"
    grouped, plain = table.format("2,048", "1,800"), table.format("2048", "1800")
    assert found(f"# Tanks\n\n{grouped}", f"# Tanks neu\n\n{plain}", select="X1") == []


def test_cents_of_one_edition_are_those_of_the_other() -> None:
    english, german = "Power costs 20 cents a unit.", "Strom kostet 20 Cent je Einheit."
    assert found(f"# Power\n\n{english}", f"# Strom\n\n{german}", select="X1") == []
    dearer = german.replace("20", "30")
    assert [
        f.code for f in found(f"# Power\n\n{english}", f"# Strom\n\n{dearer}", select="X1")
    ] == ["X101"]


def test_a_figure_in_words_is_no_difference() -> None:
    text = changed("Die Fahrbahn ist 310", "Die zwei Spuren breite Fahrbahn ist 310")
    assert found(EN, text, select="X1") == []


def test_a_sentence_that_moved_is_no_difference() -> None:
    moved = DE.replace("Täglich warten 2.400 Autos auf die Fähre. ", "").replace(
        "Die Fahrbahn ist 310 Meter lang.",
        "Die Fahrbahn ist 310 Meter lang. Täglich warten 2.400 Autos auf die Fähre.",
    )
    assert found(EN, moved, select="X1") == []


def test_a_sentence_with_a_percentage_that_was_left_out_is_found() -> None:
    text = changed(" Rund 60 % des Stahls kommen aus einem Werk im Norden.", "")
    (finding,) = found(EN, text, select="X1")
    assert finding.code == "X105"
    assert "60%" in finding.message
    assert ("page0.md", line_of(EN, "About 60%")) in lines(finding)


def test_a_range_is_said_where_both_its_ends_are() -> None:
    english = "# Ferry\n\nThe tax takes $5 billion to $6 billion of the fare money each year."
    dutch = "# Veerpont\n\nDe heffing stijgt per jaar van 5 naar 6 miljard van het veergeld."
    assert found(english, dutch, select="X1") == []


def test_a_cell_changed_in_one_edition_is_found() -> None:
    (finding,) = found(EN, changed("| Pfeiler | 14,0 |", "| Pfeiler | 41,0 |"), select="X1")
    assert finding.code == "X102"
    assert {place.quote for place in finding.locations} == {"14.0", "41,0"}


def test_a_row_dropped_in_one_edition_is_found() -> None:
    findings = found(EN, changed("| Pfeiler | 14,0 | 2026 |\n", ""), select="X")
    (finding,) = findings
    assert finding.code == "X202"
    assert "Piers" in finding.message


def test_a_column_dropped_in_one_edition_is_found() -> None:
    text = DE
    for old, new in (
        (" Fertig |", ""),
        ("---:|---:|", "---:|"),
        (" 21,5 | 2026 |", " 21,5 |"),
        (" 14,0 | 2026 |", " 14,0 |"),
        (" 9,5 | 2027 |", " 9,5 |"),
    ):
        text = text.replace(old, new)
    (finding,) = found(EN, text, select="X202")
    assert finding.message == "1 column is missing in German (de): “Ready”"


def test_rows_in_another_order_are_no_difference() -> None:
    rows = ("| Pfeiler | 14,0 | 2026 |\n", "| Straßen | 9,5 | 2027 |\n")
    assert found(EN, changed("".join(rows), "".join(reversed(rows))), select="X") == []


@pytest.mark.parametrize("number", [2, 4, 5])
def test_a_paragraph_dropped_in_one_edition_is_found(number: int) -> None:
    blocks = DE.split("\n\n")
    paragraph = blocks[number]
    text = "\n\n".join(block for block in blocks if block != paragraph)
    (finding,) = found(EN, text, select="X2")
    assert finding.code == "X201"
    assert ("page0.md", line_of(DE, paragraph)) in lines(finding)


def test_a_list_item_dropped_in_one_edition_is_found() -> None:
    text = changed("2. Der nächste Steinbruch liegt 90 km entfernt.\n", "")
    (finding,) = found(EN, text, select="X2")
    assert finding.code == "X203"


@pytest.mark.parametrize(("confidence", "expected"), [(0.9, ["X203"]), (0.8, [])])
def test_lists_that_hardly_face_each_other_are_not_counted(
    confidence: float, expected: list[str]
) -> None:
    text = changed("2. Der nächste Steinbruch liegt 90 km entfernt.\n", "")
    pages = tuple(
        parse(edition.encode(), f"page{number}.md") for number, edition in enumerate((EN, text))
    )
    article = Article(id="bridge", editions=pages)
    beads = [bead.model_copy(update={"score": confidence}) for bead in align(article)]
    outcome = run(article, select=("X203",), beads=beads)
    assert [finding.code for finding in outcome.findings] == expected


def test_a_shorter_version_is_one_finding() -> None:
    text = "\n\n".join(DE.split("\n\n")[:2])
    (finding,) = found(EN, text, select="X201")
    assert "have no partner" in finding.message


def test_a_mistyped_name_of_letters_and_digits_is_found() -> None:
    (finding,) = found(EN, changed("LR-1750", "LR-1570"), select="X301")
    assert finding.severity == "warning"
    assert "LR-1750" in finding.message
    assert "LR-1570" in finding.message


def test_a_link_that_leads_elsewhere_is_found() -> None:
    one = EN + "\nSee [the plan](https://example.org/en/bridges/tana/plan-2026.html).\n"
    two = DE + "\nSiehe [den Plan](https://example.org/de/bridges/tana/plan-2025.html).\n"
    (finding,) = found(one, two, select="X302")
    assert finding.severity == "warning"
    assert found(one, two.replace("2025.html", "2026.html"), select="X302") == []


def test_code_that_differs_is_found_but_not_its_comments() -> None:
    code = "\n```python\nlimit = {}\nload(limit)\nwait()\nstop()  # {}\n```\n"
    one, two = EN + code.format(40, "the end"), DE + code.format(40, "das Ende")
    assert found(one, two, select="X303") == []
    (finding,) = found(one, DE + code.format(400, "das Ende"), select="X303")
    assert finding.computation == "limit=40 ≠ limit=400"


def test_dates_of_publication_that_contradict_are_found() -> None:
    one = "---\ndate: 2026-05-03\n---\n\n" + EN
    two = "---\ndate: 2026-06-03\n---\n\n" + DE
    (finding,) = found(one, two, select="X104")
    assert "2026-05-03" in finding.message
    assert found(one, two.replace("2026-06-03", "2026-05-03"), select="X104") == []


def test_the_same_text_in_both_editions_says_nothing() -> None:
    assert found(EN, EN, select="X") == []


def test_a_figure_that_two_editions_contradict_is_one_finding() -> None:
    wrong = changed("öffnet 2027", "öffnet 2028")
    (finding,) = found(EN, wrong, changed("öffnet 2027", "öffnet 2029"), select="X101")
    assert {path for path, _ in lines(finding)} == {"page0.md", "page1.md", "page2.md"}


def test_an_edition_without_a_body_is_one_finding() -> None:
    (finding,) = found(EN, "# Eine Brücke über die Tana\n", select="X201")
    assert "no body" in finding.message
