"""Editions that are cut off, empty, foreign to one another, of one text, or of many languages."""

from __future__ import annotations

import pytest

from parsers.checks import engine
from parsers.editions import align
from parsers.editions.differences import differences
from parsers.formats import parse
from parsers.model import Article, Finding
from tests.parsers.checks.test_many_editions import EDITIONS

EN, DE, NL, FR = (EDITIONS[tag] for tag in ("en", "de", "nl", "fr"))
BREAD = """\
# Brot backen im Winter

Wer im Winter Brot backt, braucht Geduld, denn der Teig geht langsam auf. Wärme hilft dabei sehr.

Man nimmt Mehl, Wasser und Salz. Der Sauerteig reift lange in einem Topf aus gebranntem Ton.

Am Ende kommt das Brot in den heißen Ofen, und das ganze Haus duftet davon bis zum Abend.

Wer will, gibt Nüsse hinzu oder Kümmel. Die Kinder essen die Kruste am liebsten mit Butter.
"""


def made(*texts: str, tags: tuple[str, ...] = ("en", "de", "nl")) -> Article:
    pages = (parse(text.encode(), f"lock.{tag}.md") for text, tag in zip(texts, tags, strict=False))
    return Article(id="lock", editions=tuple(pages))


def found(article: Article, select: str = "X") -> list[Finding]:
    outcome = engine.run(article, select=(select,))
    assert not outcome.failures
    return list(outcome.findings)


def kinds(article: Article) -> list[str]:
    return [each.kind for each in differences(article, align(article))]


def cut_before(text: str, words: str, end: str = "") -> str:
    return text[: text.index(words)].rstrip() + end


CUT = {
    "with an ellipsis": cut_before(DE, "hält die Norm", " …\n"),
    "with three stops in brackets": cut_before(DE, "hält die Norm", " [...]"),
    "inside a word": cut_before(DE, "etz verlangt"),
}


@pytest.mark.parametrize("text", CUT.values(), ids=CUT)
def test_nothing_is_called_missing_beyond_the_end_of_a_file_that_is_cut(text: str) -> None:
    (finding,) = found(made(EN, text))
    assert finding.severity == "info"
    assert finding.message == (
        "the text in German (de) is cut off; English (en) goes on for 2 blocks"
    )
    assert finding.locations[0].path == "lock.de.md"
    assert kinds(made(EN, text)) == []


def test_of_three_editions_the_one_that_is_cut_is_named_once() -> None:
    for texts in ((EN, CUT["inside a word"], NL), (EN, NL, CUT["inside a word"])):
        article = made(*texts, tags=("en", "de", "nl") if texts[2] is NL else ("en", "nl", "de"))
        (finding,) = found(article)
        assert finding.message == (
            "the text in German (de) is cut off; English (en) and Dutch (nl) go on for 2 blocks"
        )
        assert kinds(article) == []


def test_what_is_missing_before_the_cut_is_missing() -> None:
    whole = EN + "\n\nThe old gates were of oak. They now stand in a park beside the town hall.\n"
    text = cut_before(DE, "mit `lockctl", " …\n").replace(DE.split("\n\n")[5] + "\n\n", "")
    messages = [finding.message for finding in found(made(whole, text), "X201")]
    assert messages == [
        "a paragraph is missing in German (de)",
        "the text in German (de) is cut off; English (en) goes on for a block",
    ]
    assert kinds(made(whole, text)) == ["missing"]


def test_a_page_that_just_ends_sooner_is_shorter_and_not_cut() -> None:
    text = cut_before(DE, "- Das Wasser")
    (finding,) = found(made(EN, text), "X201")
    assert finding.severity == "warning"
    assert "missing in German" in finding.message


def test_figures_of_a_paragraph_that_is_cut_are_not_missed() -> None:
    last = "\n\nDie Schleuse ersetzt eine von 1911, die 22 Millionen kostete, und {}"
    whole = "\n\nThe lock replaces one of 1911 that cost 22 million, and it saves 23% of the power."
    assert found(made(EN + whole, DE + last.format("spart …")), "X1") == []
    (finding,) = found(made(EN + whole, DE + last.format("spart Strom.")), "X1")
    assert finding.code == "X105"


def test_blocks_that_are_the_same_everywhere_are_said_to_be_shared_once() -> None:
    for texts in ((EN, EN), (EN, EN, EN)):
        article = made(*texts)
        assert found(article) == []
        outcome = engine.run(article, select=("X",))
        (held,) = [each for each in outcome.holds if each.code == "X201"]
        assert held.message.endswith("8 of 8 are the same text")
        assert all(bead.shared for bead in align(article))


def test_one_body_in_all_editions_is_one_mark_for_each_that_lacks_a_translation() -> None:
    article = made("# Een sluis\n\n" + EN.partition("\n\n")[2], EN, tags=("nl", "en"))
    assert found(article) == []
    told = differences(article, align(article))
    assert len(told) <= 1


def test_editions_with_nothing_in_common_are_asked_about_in_one_finding() -> None:
    for texts in ((EN, BREAD), (BREAD, EN)):
        article = made(*texts, tags=("en", "de") if texts[0] is EN else ("de", "en"))
        (finding,) = found(article)
        assert (finding.code, finding.severity) == ("X207", "warning")
        assert "share nothing: are they editions of one article?" in finding.message
        assert {each.path for each in finding.locations} == {"lock.en.md", "lock.de.md"}
        assert kinds(article) == []


def test_of_three_editions_the_stranger_is_left_out_and_the_others_are_compared() -> None:
    wrong = NL.replace("140", "410")
    assert wrong != NL
    for texts, tags in (
        ((EN, BREAD, wrong), ("en", "de", "nl")),
        ((BREAD, EN, wrong), ("de", "en", "nl")),
        ((EN, wrong, BREAD), ("en", "nl", "de")),
    ):
        article = made(*texts, tags=tags)
        stranger, number = sorted(found(article), key=lambda each: each.code, reverse=True)
        assert stranger.message == (
            "German (de) shares nothing with the other editions: is it one of this article?"
        )
        assert number.code == "X101"
        assert {each.path for each in number.locations} == {"lock.en.md", "lock.nl.md"}
        assert kinds(article) == ["number"]


def interleaved(one: str, other: str, between: str) -> str:
    parts = zip(one.split("\n\n"), other.split("\n\n"), strict=True)
    return "\n\n".join(between.join(part) for part in parts if not part[0].startswith("-"))


def prose(text: str) -> str:
    return "\n\n".join(part for part in text.split("\n\n") if not part.startswith("-"))


POEM_EN, POEM_DE = (
    "\n\n".join(lines)
    for lines in (
        [
            "The keeper walks along the wall at four.",
            "He counts the boats and shuts the wooden door.",
            "A heron waits below him in the reeds.",
            "She never tells the people what she needs.",
            "By night the water rises, dark and cold.",
        ],
        [
            "Der Wärter geht um vier die Mauer lang.",
            "Er zählt die Boote und verschließt den Gang.",
            "Ein Reiher wartet unter ihm im Schilf.",
            "Er sagt den Leuten niemals, was ihm hilft.",
            "Bei Nacht steigt dunkel und sehr kalt der Fluss.",
        ],
    )
)


@pytest.mark.parametrize("between", ["\n\n", "  \n"], ids=["paragraphs", "lines"])
def test_a_page_that_prints_each_line_in_two_languages_is_not_compared(between: str) -> None:
    both = interleaved(POEM_EN, POEM_DE, between)
    for text, tag in ((POEM_DE, "de"), (POEM_EN, "en")):
        article = made(both, text, tags=("fr", tag))
        (finding,) = found(article)
        assert (finding.code, finding.severity) == ("X208", "info")
        assert finding.message.endswith("it is not compared with the other editions")
        assert finding.locations[0].path == "lock.fr.md"
        assert kinds(article) == []


def test_figures_printed_in_two_languages_one_under_the_other_are_not_too_many() -> None:
    both = interleaved(prose(EN), prose(DE), "\n\n")
    assert [each.code for each in found(made(both, DE, tags=("en", "de")))] == ["X208"]


def test_an_edition_without_text_says_nothing_of_the_others() -> None:
    assert found(made(EN, "", NL)) == []
    assert found(made("\n\n \n", EN)) == []
    assert kinds(made(EN, "", NL)) == []


def test_an_edition_ten_times_as_long_is_told_once() -> None:
    more = "".join(
        f"\n## Abschnitt {n}\n\nIm Jahr {1800 + n} kamen {n * 17 + 3} Schiffe in den Hafen, und "
        f"es regnete lange. Niemand zählte die Boote der Fischer von Ort {n}.\n\nDer Meister "
        f"schrieb, dass die Tore knarren und {n * 3 + 11} Bretter fehlen, was ihn verdross.\n"
        for n in range(1, 60)
    )
    for texts in ((EN, DE + more), (DE + more, EN)):
        article = made(*texts, tags=("en", "de") if texts[0] is EN else ("de", "en"))
        (finding,) = found(article)
        assert finding.code == "X201"
        assert "English (en): it is a shorter version" in finding.message


def test_a_page_that_mixes_four_languages_is_aligned_and_its_figures_agree() -> None:
    blocks = [text.split("\n\n") for text in (DE, EN, NL, FR)]
    mixed = "\n\n".join(blocks[n % 4][n] for n in range(len(blocks[0])))
    assert found(made(EN, mixed)) == []
    wrong = mixed.replace("140", "410")
    assert wrong != mixed
    (finding,) = found(made(EN, wrong))
    assert finding.code == "X101"
