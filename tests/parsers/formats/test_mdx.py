"""MDX: Markdown with modules, components and expressions in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from parsers.editions import group
from parsers.formats import parse
from parsers.library import load
from parsers.model import Page, block_text

FERRY = """\
---
title: The Ferry
lang: en
---
import Tabs from '@theme/Tabs';
import {
  Chart,
  Map,
} from '../components';

export const fares = {
  single: 3,
  note: "a brace } in a string",
};

{/* For translators: the harbour is
called Oosthaven. */}

# The Ferry {/* #the-ferry */}

The ferry <Badge text="new" /> leaves at six. <Link to="/map">A map</Link> hangs at the quay.

<Tabs values={[{label: 'Day', value: 'day'}]} onChange={() => go(1 > 0)}>
<TabItem value="day">

By day it sails every hour.

</TabItem>
</Tabs>

<Chart
  data={[1, 2]}
  onClick={() => {
    open();
  }}
/>

<Card title="Fares">A ticket costs 3 euros.</Card>

- <Icon name="bell" /> The bell rings twice.
- <a href="/dogs" style={{ color: 'red' }}>Dogs</a> are welcome.
"""


def prose(page: Page) -> list[str]:
    return [block_text(each.block) for each in page.flow if each.block.kind != "unread"]


def asides(page: Page) -> list[str]:
    return [block_text(each.block) for each in page.flow if each.block.kind == "unread"]


def test_only_what_a_visitor_reads_is_prose() -> None:
    assert prose(parse(FERRY.encode(), "ferry.mdx")) == [
        "The Ferry",
        "The ferry leaves at six. A map hangs at the quay.",
        "By day it sails every hour.",
        "A ticket costs 3 euros.",
        "The bell rings twice.\nDogs are welcome.",
    ]


def test_what_is_no_prose_is_kept_as_it_stands() -> None:
    kept = asides(parse(FERRY.encode(), "ferry.mdx"))
    assert "import {\n  Chart,\n  Map,\n} from '../components';" in kept
    assert 'export const fares = {\n  single: 3,\n  note: "a brace } in a string",\n};' in kept
    assert "{/* For translators: the harbour is\ncalled Oosthaven. */}" in kept
    assert "<Chart\n  data={[1, 2]}\n  onClick={() => {\n    open();\n  }}\n/>" in kept


def test_text_after_a_component_leads_back_to_its_place_in_the_file() -> None:
    page = parse(FERRY.encode(), "ferry.mdx")
    block = next(each.block for each in page.flow if "leaves" in block_text(each.block))
    assert block.kind == "paragraph"
    at = block_text(block).index("leaves")
    span = block.locate(at, at + len("leaves"))
    line = FERRY.splitlines()[span.line - 1]
    assert line[span.column - 1 :].startswith("leaves")


@pytest.mark.parametrize(
    "text",
    [
        "It returns Promise<Array<string>> or Vec<T>.",
        "Export duties rose, and import fell; a < b > c.",
        "import duties rose from 'low' to 'high' in a year",
        "export default settings from the menu before you begin",
        "A List<T> holds no <None>, and <T> stands for its type.",
    ],
)
def test_words_and_types_are_no_components(text: str) -> None:
    assert prose(parse(f"# Title\n\n{text}\n".encode(), "page.md"))[1:] == [text]


def test_a_tag_that_never_ends_is_shown_and_said() -> None:
    page = parse(b"# Title\n\n<Chart\n  data={[1, 2}\n\nAfter it.\n", "page.mdx")
    assert prose(page) == ["Title", "After it."]
    (found,) = [each.block for each in page.flow if each.block.kind == "unread"]
    assert block_text(found) == "<Chart\n  data={[1, 2}"
    assert found.reason == "a component whose tag does not end"


def test_an_export_that_never_ends_is_shown_as_text() -> None:
    page = parse(b"# Title\n\nexport const a = {\n\nAfter it.\n", "page.mdx")
    assert prose(page) == ["Title", "export const a = {", "After it."]


def test_a_component_in_a_quote_stays_in_it() -> None:
    page = parse(b"> <Tip>\n> Bring a coat.\n> </Tip>\n\nAfter it.\n", "page.mdx")
    assert prose(page) == ["Bring a coat.", "After it."]


def test_a_folder_is_searched_for_it(tmp_path: Path) -> None:
    for language, text in (("en", "The ferry leaves at six."), ("nl", "De pont vaart om zes uur.")):
        folder = tmp_path / language
        folder.mkdir()
        (folder / "ferry.mdx").write_text(f"# Ferry\n\n<Tip>\n\n{text}\n\n</Tip>\n")
    library = load([tmp_path])
    assert not library.errors
    assert [len(article.editions) for article in library.articles] == [2]


def test_a_page_whose_translation_is_no_mdx_is_its_edition_all_the_same() -> None:
    pages = [parse(b"# Ferry\n", "docs/en/ferry.mdx"), parse(b"# Pont\n", "docs/nl/ferry.md")]
    assert len(group(pages)) == 1
