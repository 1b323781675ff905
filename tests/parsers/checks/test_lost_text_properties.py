"""Whatever the texts are, the rules about texts and editions come to an end without an error."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.parsers.checks.reading import outcome

PIECES = st.sampled_from(
    [
        "# A title\n\n",
        "The mill was built in 1887 and costs €4.5 million a year, 12% more than before.\n\n",
        "De molen kost 4,5 miljoen euro per jaar, 12% meer dan in 2024, zegt de molenaar (oud.\n\n",
        "水車は1887年に建てられた。費用は年に450万ユーロ。\n\n",
        "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 |\n\n",
        "|||\n|-|\n|\n\n",
        "1. one\n2. two {{x}}\n\n",
        "```\nx = (1\n```\n\n",
        "[a link](https://example.org/en/a) and [another](http://example.org/b#c)\n\n",
        "Further Reading\n\nOne thing and anotherThe first thing is that itTwo thingsThe sec\n\n",
        "\u0000\u202e\ufffd Ã© â€™ ((((]]]\n",
        "% %s $ € 12.34.56 -0 1e999 ²³ ½ ٣٤٥ ۵\n\n",
        "---\nlang: nl\n---\n",
        "> “quoted\n\n",
        "May 2026\n",
        "wind powerArchive: May 2026\n",
    ]
)
TEXTS = st.lists(
    st.one_of(PIECES, st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=40)),
    max_size=12,
).map("".join)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_no_text_makes_a_rule_of_one_edition_fail(text: str) -> None:
    for select in ("L", "P"):
        assert outcome((text,), select, "md").failures == ()


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_no_two_texts_make_a_rule_across_editions_fail(one: str, two: str) -> None:
    result = outcome((one, two), "X", "md")
    assert result.failures == ()
    for finding in (*result.findings, *result.holds):
        for place in finding.locations:
            assert 0 <= place.start <= place.end


@settings(max_examples=30, deadline=None)
@given(TEXTS)
def test_an_edition_compared_with_itself_differs_in_nothing(text: str) -> None:
    assert outcome((text, text), "X", "md").findings == ()
