"""Why pages are editions of one article."""

from __future__ import annotations

import pytest

from parsers.editions.together import Tie, tie
from parsers.formats import parse
from parsers.model import Page


def _page(path: str, text: str, front: str = "") -> Page:
    head = f"---\n{front}\n---\n" if front else ""
    return parse(f"{head}{text}\n".encode(), path)


ENGLISH = "# The new quay of Aldra\n\nThe quay cost €12 million, and it is 480 metres long."
GERMAN = (
    "# Der neue Kai von Aldra\n\nDer Kai hat 12 Millionen Euro gekostet und ist 480 Meter lang."
)


@pytest.mark.parametrize(
    ("one", "other", "front", "said"),
    [
        ("post.en.md", "post.de.md", ("", ""), "path"),
        ("en/post.md", "de/post.md", ("", ""), "path"),
        ("a.md", "b.md", ("translation_key: quay", "translation_key: quay"), "key"),
        ("a.md", "b.md", ("slug: new-quay-of-aldra", "slug: new-quay-of-aldra"), "slug"),
        ("a.md", "b.md", ("", ""), "content"),
        ("a.md", "b.md", ("translation_key: quay", "translation_key: lock"), "content"),
        ("post.en.md", "post.de.md", ("translation_key: x", "translation_key: x"), "key"),
    ],
)
def test_the_surest_of_what_two_pages_share(
    one: str, other: str, front: tuple[str, str], said: Tie
) -> None:
    pages = [_page(one, ENGLISH, front[0]), _page(other, GERMAN, front[1])]
    assert tie(pages[0], pages[1:]) == said
    assert tie(pages[1], pages[:1]) == said
