"""What is in another language on purpose: verse, commands, literature, messages, titles."""

from __future__ import annotations

import pytest

from tests.parsers.checks.reading import found
from tests.parsers.checks.test_language import EN, NL

VERSE = """\
*The lamp is old, the lamp is bright,*
*and ships go by it in the night,*
*and nobody has ever known*
*why it was set upon a stone.*
"""
COMMANDS = """\
lamp cluster show north with its constraint colocation add stone
lamp cluster show south with its constraint order promote
lamp cluster push the whole of north and south to the tower
"""
BOOKS = """\
- Harbour, Ann. Theory of lamps and the towers that they are set upon. Quay Press, 1998.
- Stone, Bo. Introduction to the old lamps of the northern coast. Springer, 2003.
- Tower, Cy. An account of the ships that went by in the night, with remarks on why nobody has
  ever known what the stone below the tower is made of, and how it was found. Wiley, 2011.
"""
MESSAGE = (
    "The lamp is made by a small company in the town, which also supplies lights for ships "
    "https://t.co/7QklTY pic.twitter.com/BMX3ay3\n"
)


def codes(piece: str) -> list[str]:
    return [finding.code for finding in found(f"{NL}\n{piece}", select="L")]


@pytest.mark.parametrize("piece", [VERSE, COMMANDS, BOOKS, MESSAGE, "한국어\n"])
def test_what_is_set_apart_is_not_translated(piece: str) -> None:
    assert codes(piece) == []


def test_prose_of_several_lines_is() -> None:
    assert codes(EN.replace(", which", ",\nwhich")) == ["L103"]


def test_titles_of_talks_make_no_body() -> None:
    titles = "\n\n".join(
        f"[{title}](https://quay.example/{at})"
        for at, title in enumerate(
            [
                "The lamps of the north and how they were made by three small companies",
                "Enhancing the use of old towers for ships that pass by in the night",
                "Why nobody has ever known what the stone below the tower is made of",
            ]
        )
    )
    head = "# De lezingen van de dag van de vuurtorens, gehouden in de oude haven van de stad\n\n"
    told = (
        "The lamps of the north were made by three small companies. Nobody has ever known why "
        "the towers were set upon stone, and who paid for it.\n\n"
        "The ships that pass by in the night have used them since the harbour was dug."
    )
    assert [f.code for f in found(f"{head}{titles}", select="L101")] == []
    page = (
        f"---\nsummary: Een overzicht van de lezingen die in de haven zijn gehouden.\n---\n{head}"
    )
    assert [f.code for f in found(f"{page}{titles}", select="L101")] == []
    assert [f.code for f in found(f"{page}{told}", select="L101")] == ["L101"]
