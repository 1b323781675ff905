"""Markdown with paragraphs of HTML in one line: they stay apart."""

from __future__ import annotations

import pytest

from parsers.formats import parse
from parsers.model import block_text


def texts(text: str) -> list[str]:
    return [block_text(block) for _, block in parse(text.encode(), "page.md").flow]


@pytest.mark.parametrize(
    ("line", "read"),
    [
        (
            "Set the foot.</p><p><b>Arrow</b></p><p>The second trick",
            "Set the foot.\nArrow\nThe second",
        ),
        ("A note <div>of one</div> more", "A note \nof one\n more"),
        ("Water is H<sub>2</sub>O and <b>wet</b>.", "Water is H2O and wet."),
    ],
)
def test_what_paragraphs_of_html_hold_is_not_glued(line: str, read: str) -> None:
    page = texts(f"# Title\n\n{line}\n")
    assert page[1].startswith(read)
