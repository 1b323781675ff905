"""Three editions and four: each difference is told once, and the odd one out is named.

An editor hands in the editions in any order. Whichever of them is wrong, first, middle or last,
one finding says so, and what the reader marks are the same words.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest

from parsers.checks import engine
from parsers.editions import align
from parsers.editions.differences import Difference, differences
from parsers.formats import parse
from parsers.model import Article, Finding, block_text

EDITIONS = {
    "en": """\
# A canal lock for €38 million

The lock at Oudevaart will cost €38 million and open in 2029. It replaces one of 1911.

The chamber is 140 metres long. About 65% of the gates comes from a yard in the south.

| Part | Cost (€ million) | Ready |
|---|---:|---:|
| Gates | 12.5 | 2027 |
| Chamber | 17.0 | 2028 |
| Bridge | 8.5 | 2029 |

The builder uses the crane LR-1750 and keeps to the standard EN 1993-2, as the law requires.

Every day 320 barges wait here. The town hopes that pleasure boats will follow them soon.

- The water freezes seldom.
- The quay is being raised.
- The ferry stays in service.

Read [the plan](https://example.org/en/locks/oudevaart/plan-2026.html) with `lockctl show`.
""",
    "de": """\
# Eine Schleuse für 38 Millionen Euro

Die Schleuse bei Oudevaart kostet 38 Millionen Euro und öffnet 2029. Sie ersetzt eine von 1911.

Die Kammer ist 140 Meter lang. Rund 65 % der Tore kommen von einer Werft im Süden.

| Teil | Kosten (Mio. Euro) | Fertig |
|---|---:|---:|
| Tore | 12,5 | 2027 |
| Kammer | 17,0 | 2028 |
| Brücke | 8,5 | 2029 |

Die Baufirma nutzt den Kran LR-1750 und hält die Norm EN 1993-2 ein, wie es das Gesetz verlangt.

Jeden Tag warten hier 320 Kähne. Die Stadt hofft, dass ihnen bald Sportboote folgen werden.

- Das Wasser friert selten zu.
- Der Kai wird erhöht.
- Die Fähre bleibt in Betrieb.

Lesen Sie [den Plan](https://example.org/de/locks/oudevaart/plan-2026.html) mit `lockctl show`.
""",
    "nl": """\
# Een sluis voor 38 miljoen euro

De sluis bij Oudevaart kost 38 miljoen euro en gaat open in 2029. Ze vervangt er een uit 1911.

De kolk is 140 meter lang. Ongeveer 65% van de deuren komt van een werf in het zuiden.

| Deel | Kosten (mln. euro) | Klaar |
|---|---:|---:|
| Deuren | 12,5 | 2027 |
| Kolk | 17,0 | 2028 |
| Brug | 8,5 | 2029 |

De bouwer gebruikt de kraan LR-1750 en houdt zich aan de norm EN 1993-2, zoals de wet dat eist.

Elke dag wachten hier 320 schuiten. De stad hoopt dat de plezierboten hun spoedig volgen.

- Het water vriest zelden dicht.
- De kade wordt verhoogd.
- De veerpont blijft varen.

Lees [het plan](https://example.org/nl/locks/oudevaart/plan-2026.html) met `lockctl show`.
""",
    "fr": """\
# Une écluse pour 38 millions d'euros

L'écluse d'Oudevaart coûtera 38 millions d'euros et ouvrira en 2029. Elle en remplace une de 1911.

Le sas a 140 mètres de long. Environ 65 % des portes viennent d'un chantier naval du sud.

| Partie | Coût (M€) | Prêt |
|---|---:|---:|
| Portes | 12,5 | 2027 |
| Sas | 17,0 | 2028 |
| Pont | 8,5 | 2029 |

L'entreprise emploie la grue LR-1750 et respecte la norme EN 1993-2, comme la loi l'exige.

Chaque jour 320 péniches attendent ici. La ville espère que les bateaux de plaisance suivront.

- L'eau gèle rarement.
- Le quai est rehaussé.
- Le bac reste en service.

Lisez [le plan](https://example.org/fr/locks/oudevaart/plan-2026.html) avec `lockctl show`.
""",
}
NAMES = {"en": "English (en)", "de": "German (de)", "nl": "Dutch (nl)", "fr": "French (fr)"}
FOUR = tuple(EDITIONS)
ORDERS = [*permutations(("en", "de", "nl")), *(FOUR[n:] + FOUR[:n] for n in range(4))]


def article(order: Sequence[str], **changes: tuple[str, str]) -> Article:
    """Return the editions in an order, with (old, new) replaced in some."""
    pages = []
    for tag in order:
        text = EDITIONS[tag]
        if tag in changes:
            old, new = changes[tag]
            assert text.count(old) == 1
            text = text.replace(old, new)
        pages.append(parse(text.encode(), f"lock.{tag}.md"))
    return Article(id="lock", editions=tuple(pages))


def found(made: Article, select: str = "X") -> list[Finding]:
    outcome = engine.run(made, select=(select,))
    assert not outcome.failures
    return list(outcome.findings)


def primary(finding: Finding) -> dict[str, str]:
    """Return what is quoted first, by file."""
    return {place.path: place.quote for place in finding.locations if place.role == "primary"}


def evidence(finding: Finding) -> dict[str, str]:
    return {place.path: place.quote for place in finding.locations if place.role == "evidence"}


def told(made: Article) -> tuple[Difference, ...]:
    return differences(made, align(made))


def marked(made: Article, difference: Difference) -> dict[str, str]:
    """Return what the reader marks, by file."""
    return {
        made.editions[mark.edition].path: block_text(
            made.editions[mark.edition].flow[mark.block].block
        )[mark.start : mark.end]
        for mark in difference.marks
    }


@pytest.mark.parametrize("order", ORDERS, ids="-".join)
def test_faithful_translations_have_no_finding_and_no_mark(order: tuple[str, ...]) -> None:
    made = article(order)
    assert found(made) == []
    assert told(made) == ()


def test_what_agrees_in_all_editions_holds_once() -> None:
    outcome = engine.run(article(("en", "de", "nl")), select=("X",))
    held = [(finding.code, finding.message) for finding in outcome.holds]
    assert ("X101", "3 figures agree in all 3 editions") in held
    assert ("X102", "6 cells with figures agree in all 3 editions") in held
    assert [code for code, _ in held].count("X201") == 1
    assert len(held) == len(set(map(str, outcome.holds)))


@pytest.mark.parametrize("order", ORDERS, ids="-".join)
def test_of_three_or_four_the_one_with_another_year_is_named(order: tuple[str, ...]) -> None:
    made = article(order, de=("öffnet 2029", "öffnet 2026"))
    (finding,) = found(made)
    assert finding.code == "X101"
    assert finding.message.startswith("German (de) differs from ")
    assert finding.message.endswith(": “2026” against “2029”")
    assert all(NAMES[tag] in finding.message for tag in order)
    assert primary(finding) == {"lock.de.md": "2026"}
    assert evidence(finding) == {f"lock.{tag}.md": "2029" for tag in order if tag != "de"}
    (difference,) = told(made)
    assert marked(made, difference) == {**primary(finding), **evidence(finding)}
    assert [made.editions[edition].path for edition in difference.parties[0]] == ["lock.de.md"]


@pytest.mark.parametrize("order", ORDERS[:6], ids="-".join)
def test_where_all_three_say_another_year_none_is_named(order: tuple[str, ...]) -> None:
    made = article(order, de=("öffnet 2029", "öffnet 2026"), nl=("open in 2029", "open in 2027"))
    (finding,) = found(made)
    assert finding.message.startswith("the editions differ: ")
    assert len(primary(finding)) == 3
    assert evidence(finding) == {}
    assert len(told(made)) == 1


def test_two_against_two_are_told_in_pairs() -> None:
    made = article(
        ("en", "de", "nl", "fr"),
        de=("öffnet 2029", "öffnet 2026"),
        nl=("open in 2029", "open in 2026"),
    )
    (finding,) = found(made)
    assert finding.message == (
        "the editions differ: English (en) and French (fr): “2029”; "
        "German (de) and Dutch (nl): “2026”"
    )


def test_two_editions_that_err_in_their_own_ways_are_both_named() -> None:
    made = article(
        ("en", "de", "nl", "fr"),
        en=("open in 2029", "open in 2024"),
        nl=("open in 2029", "open in 2026"),
    )
    (finding,) = found(made)
    assert finding.message == (
        "the editions differ: English (en): “2024”; Dutch (nl): “2026”; "
        "German (de) and French (fr): “2029”"
    )
    assert primary(finding) == {"lock.en.md": "2024", "lock.nl.md": "2026"}


CHANGES = [
    ("X101", {"en": ("140 metres", "410 metres")}, "410 metres", "number"),
    ("X102", {"de": ("| 17,0 |", "| 71,0 |")}, "71,0", "cell"),
    (
        "X103",
        {"nl": ("kost 38 miljoen euro", "kost 38 miljoen dollar")},
        "38 miljoen dollar",
        "number",
    ),
    ("X301", {"de": ("LR-1750", "LR-1570")}, "LR-1570", "name"),
    ("X302", {"en": ("plan-2026", "plan-2025")}, "the plan", "link"),
]


@pytest.mark.parametrize(("code", "change", "quote", "kind"), CHANGES)
@pytest.mark.parametrize("order", ORDERS, ids="-".join)
def test_what_one_edition_says_otherwise_is_one_finding_and_one_mark(
    order: tuple[str, ...],
    code: str,
    change: dict[str, tuple[str, str]],
    quote: str,
    kind: str,
) -> None:
    made = article(order, **change)
    (finding,) = found(made)
    assert finding.code == code
    (tag,) = change
    assert primary(finding) == {f"lock.{tag}.md": quote}
    assert evidence(finding).keys() == {f"lock.{other}.md" for other in order if other != tag}
    (difference,) = told(made)
    assert difference.kind == kind
    assert marked(made, difference) == {**primary(finding), **evidence(finding)}


LACKING = [
    ("X105", "de", (" Rund 65 % der Tore kommen von einer Werft im Süden.", "")),
    ("X202", "nl", ("| Kolk | 17,0 | 2028 |\n", "")),
    ("X203", "en", ("- The quay is being raised.\n", "")),
    (
        "X201",
        "de",
        (EDITIONS["de"].split("\n\n")[5] + "\n\n", ""),
    ),
    ("X303", "nl", ("`lockctl show`", "de opdracht")),
    (
        "X302",
        "de",
        ("[den Plan](https://example.org/de/locks/oudevaart/plan-2026.html)", "den Plan"),
    ),
]
"""What one edition lacks."""


@pytest.mark.parametrize(("code", "tag", "change"), LACKING)
@pytest.mark.parametrize("order", ORDERS, ids="-".join)
def test_what_one_edition_lacks_is_one_finding(
    order: tuple[str, ...], code: str, tag: str, change: tuple[str, str]
) -> None:
    (finding,) = found(article(order, **{tag: change}))
    assert finding.code == code
    assert NAMES[tag] in finding.message


@pytest.mark.parametrize("order", ORDERS, ids="-".join)
def test_what_two_editions_lack_is_one_finding(order: tuple[str, ...]) -> None:
    gone = {
        "de": (" Rund 65 % der Tore kommen von einer Werft im Süden.", ""),
        "nl": (" Ongeveer 65% van de deuren komt van een werf in het zuiden.", ""),
    }
    made = article(order, **gone)
    (finding,) = found(made)
    assert finding.code == "X105"
    both = [NAMES[tag] for tag in order if tag in gone]
    assert finding.message.endswith(f"nowhere in {' and '.join(both)}")
    assert set(primary(finding)) == {f"lock.{tag}.md" for tag in order if tag not in gone}
    (difference,) = told(made)
    assert {made.editions[edition].path for edition in difference.lacking} == {
        "lock.de.md",
        "lock.nl.md",
    }


@pytest.mark.parametrize("order", ORDERS, ids="-".join)
def test_a_paragraph_and_a_row_that_two_editions_lack_are_one_finding_each(
    order: tuple[str, ...],
) -> None:
    paragraphs = {
        "de": EDITIONS["de"].split("\n\n")[5] + "\n\n",
        "nl": EDITIONS["nl"].split("\n\n")[5] + "\n\n",
    }
    made = article(order, **{tag: (text, "") for tag, text in paragraphs.items()})
    (finding,) = found(made, "X201")
    both = [NAMES[tag] for tag in order if tag in paragraphs]
    assert f"a paragraph is missing in {' and '.join(both)}" in finding.message
    made = article(
        order, de=("| Kammer | 17,0 | 2028 |\n", ""), nl=("| Kolk | 17,0 | 2028 |\n", "")
    )
    (finding,) = found(made)
    assert finding.message.startswith(f"1 row is missing in {' and '.join(both)}")


@pytest.mark.parametrize("order", ORDERS, ids="-".join)
def test_a_shorter_version_is_told_once_beside_full_ones(order: tuple[str, ...]) -> None:
    text = EDITIONS["de"]
    rest = "\n\n".join(text.split("\n\n")[3:])
    (finding,) = found(article(order, de=(rest, "")), "X201")
    assert "German (de): it is a shorter version" in finding.message


@pytest.mark.parametrize("order", ORDERS[:6], ids="-".join)
def test_a_page_without_a_body_is_told_once(order: tuple[str, ...]) -> None:
    rest = EDITIONS["nl"].partition("\n\n")[2]
    (finding,) = found(article(order, nl=(rest, "")), "X201")
    assert finding.message == "the edition in Dutch (nl) has no body"
