"""Headings that keep their name in addresses face each other, and lead where links say."""

from __future__ import annotations

import pytest

from parsers.editions import align, group
from parsers.formats import parse
from parsers.fragments import gives_names, names_of_headings, slug_of
from parsers.model import Article, Heading, Page, block_text
from tui.reading.links import Inside, resolve


def page(text: str, path: str) -> Page:
    return parse(text.encode(), path)


ENGLISH = """# The old lock

## Setup

Nobody may open the gates alone.

## What you need

Bring a rope and a lamp.

## Closing

Turn the wheel twice.
"""

GERMAN = """# Die alte Schleuse

## Über diesen Text {#about}

Er gehört allen, die hier wohnen, und wird jedes Jahr neu aufgeschrieben.

## Aufbau {#setup}

Niemand darf die Tore allein öffnen.

## Was man braucht { #what-you-need }

Ein Seil und eine Lampe.

## Schließen {: #closing .small }

Zweimal am Rad drehen.
"""


@pytest.mark.parametrize(
    ("line", "text", "name"),
    [
        ("## Aufbau {#setup}", "Aufbau", "setup"),
        ("## Aufbau { #setup .wide }", "Aufbau", "setup"),
        ("## Aufbau {: #setup}", "Aufbau", "setup"),
        ("## Aufbau {/* #setup */}", "Aufbau", "setup"),
        ("## Aufbau", "Aufbau", None),
        ("## Mengen {1, 2}", "Mengen {1, 2}", None),
    ],
)
def test_a_heading_says_its_name(line: str, text: str, name: str | None) -> None:
    blocks = [p.block for p in page(f"# T\n\n{line}\n\nWords.\n", "a.md").flow]
    heading = next(b for b in blocks if isinstance(b, Heading) and b.level == 2)
    assert (heading.text, heading.anchor) == (text, name)


def test_headings_without_a_name_have_that_of_their_words() -> None:
    named = [name for _, name in names_of_headings(page(ENGLISH, "a.md"))]
    assert named == ["the-old-lock", "setup", "what-you-need", "closing"]
    assert slug_of("Größe & Maß") == "größe--maß"


def test_headings_of_one_name_face_each_other() -> None:
    editions = (page(ENGLISH, "lock.en.md"), page(GERMAN, "lock.de.md"))
    assert not gives_names(editions[0])
    assert gives_names(editions[1])
    facing = {
        tuple(
            " / ".join(block_text(editions[n].flow[i].block) for i in side)
            for n, side in enumerate(bead.sides)
        )
        for bead in align(Article(id="lock", editions=editions))
    }
    assert ("Setup", "Aufbau") in facing
    assert ("What you need", "Was man braucht") in facing
    assert ("Closing", "Schließen") in facing
    assert ("", "Über diesen Text") in facing


def test_a_link_leads_to_the_heading_that_has_its_name() -> None:
    german = page(GERMAN, "lock.de.md")
    (place,) = [n for n, p in enumerate(german.flow) if block_text(p.block) == "Aufbau"]
    assert resolve("#setup", german, None) == Inside(german, place)


def test_pages_whose_headings_keep_their_names_are_one_article() -> None:
    names = ["filling-the-tank", "winter-storage", "spare-parts", "changing-the-blade"]
    english = "# The saw\n" + "".join(
        f"\n## {name.replace('-', ' ').capitalize()}\n\nSome words on it.\n" for name in names
    )
    korean = "# 톱\n" + "".join(
        f"\n## 제목 {{#{name}}}\n\n그것에 대한 몇 마디 말.\n" for name in names
    )
    other = "# 나무\n" + "".join(f"\n## 제목\n\n그것에 대한 몇 마디 {n}.\n" for n in "가나다라")
    pages = [page(english, "a.md"), page(korean, "b.md"), page(other, "c.md")]
    together = [sorted(e.path for e in article.editions) for article in group(pages)]
    assert ["a.md", "b.md"] in together
