"""A teaser that breaks off is told, where the others show that teasers end with a stop."""

import pytest

from parsers.checks import engine
from parsers.formats import parse
from parsers.model import Article, Finding

PAGE = """The quay of Aldersund

May 2026

The quay was built in 1911 and carries two cranes.

What it carries

Both cranes were made in Gothenburg, and one of them still turns.

Related articles

A crane for sale
The younger of the two cranes goes to the harbour of Skagen in the spring.

The oldest ferry
She has crossed the sound for ninety years, and crosses it twice a day.

Ice in the sound
No ship came through for eleven days, {last}
"""


def told(*pages: str) -> list[Finding]:
    editions = tuple(
        parse(page.encode(), f"quay.{number}.txt") for number, page in enumerate(pages)
    )
    found = engine.check(Article(id="quay", editions=editions))
    return [finding for finding in found if finding.code in ("P201", "P203")]


def test_the_one_without_a_stop_is_told() -> None:
    (finding,) = told(PAGE.format(last="and the post went over the i"))
    assert finding.message == ("a teaser breaks off after “the i”; the other 2 end with a stop")
    assert finding.severity == "warning"
    assert finding.locations[0].line == 20


@pytest.mark.parametrize("last", ["and the post waited.", "and the post waited…", "or did it?"])
def test_teasers_that_end_are_not(last: str) -> None:
    assert told(PAGE.format(last=last)) == []


def test_nor_where_several_have_none() -> None:
    page = PAGE.format(last="and the post went over the ice").replace("twice a day.", "twice a day")
    assert told(page) == []


def test_nor_where_the_other_edition_has_none_there_either() -> None:
    page = PAGE.format(last="and the post went over the ice")
    assert told(page, page.replace("The quay of Aldersund", "The old quay of Aldersund")) == []
    whole = page.replace("over the ice", "over the ice.").replace("The quay of", "The old quay of")
    assert len(told(page, whole)) == 1
