"""Articles written for other programs, and read back."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.formats import parse
from parsers.library import load
from parsers.model import Article, ListBlock, Page, Table, block_text
from parsers.reports import export

DOCUMENTS = sorted((Path(__file__).parents[1] / "documents" / "pages").glob("*"))
PROPERTY = settings(max_examples=60, deadline=None)
MARKDOWN = st.lists(
    st.sampled_from([*"ab #>-*_`[]()!|\\\n\n~&<1.:", "é", "語", "**", "[^1]", "\n\n", "|---|\n"]),
    max_size=120,
).map("".join)


def article(page: Page) -> Article:
    return Article(id="a", editions=(page,))


def shape(page: Page) -> list[tuple[str, list[str], int]]:
    return [
        (block.kind, block_text(block).split(), block.quoted)
        for role, block in page.flow
        if role in ("lead", "body", "title")
    ]


class TestJson:
    @pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
    def test_reads_back_equal(self, path: Path) -> None:
        written = (article(parse(path.read_bytes(), path.name)),)
        assert export.from_json(export.to_json(written)) == written

    @PROPERTY
    @given(MARKDOWN, st.sampled_from(["x.md", "x.txt"]))
    def test_any_page_reads_back_equal(self, text: str, name: str) -> None:
        written = (article(parse(text.encode(), name)),)
        assert export.from_json(export.to_json(written)) == written

    def test_the_sample_reads_back_equal(self) -> None:
        articles = load([]).articles
        assert export.from_json(export.to_json(articles)) == articles


class TestMarkdown:
    @pytest.mark.parametrize(
        "path", [path for path in DOCUMENTS if path.suffix == ".md"], ids=lambda path: path.name
    )
    def test_reads_back_as_the_same_blocks(self, path: Path) -> None:
        page = parse(path.read_bytes(), path.name)
        again = parse(export.to_markdown(article(page)).encode(), "again.md")
        assert shape(again) == shape(page)
        assert again.language == page.language
        assert [t.text for t in again.topics] == [t.text for t in page.topics]

    def test_a_page_dump_keeps_its_tables_lists_and_headings(self) -> None:
        [found] = load([]).articles
        again = parse(export.to_markdown(found, ["ko"]).encode(), "again.md")
        page = found.editions[1]
        assert page.language == "ko"
        assert [b.flat for b in again.body if isinstance(b, Table)] == [
            b.flat for b in page.body if isinstance(b, Table)
        ]
        assert [i.text for b in again.body if isinstance(b, ListBlock) for i in b.items][:4] == [
            i.text for b in page.body if isinstance(b, ListBlock) for i in b.items
        ]
        assert again.title is not None
        assert page.title is not None
        assert again.title.text == page.title.text
        assert again.original_title is not None
        assert page.original_title is not None
        assert again.original_title.text == page.original_title.text
        assert again.summary[0].text == page.summary[0].text

    @PROPERTY
    @given(st.text("ab*_`[]()!|\\~&<>#-1. :é語", min_size=1, max_size=60))
    def test_plain_text_is_not_taken_for_markup(self, text: str) -> None:
        page = parse(f"Title\n\nq {text} q".encode(), "x.txt")
        again = parse(export.to_markdown(article(page)).encode(), "again.md")
        paragraphs = [block for block in page.body if block.kind == "paragraph"]
        found = [block for block in again.body if block.kind == "paragraph"]
        if paragraphs and not paragraphs[0].marks and "&" not in text:
            assert found[0].text.split() == paragraphs[0].text.split()


class TestCsvAndHtml:
    def test_a_table_as_csv(self) -> None:
        page = parse(b'| a | "b", c |\n|---|---|\n| 1 | x\\|y |\n', "t.md")
        [table] = [block for block in page.body if isinstance(block, Table)]
        rows = list(csv.reader(io.StringIO(export.table_to_csv(table))))
        assert rows == [["a", '"b", c'], ["1", "x|y"]]

    def test_one_table_by_number(self) -> None:
        articles = load([]).articles
        whole = export.write(articles, "csv")
        first = export.write(articles, "csv", table=1)
        assert whole.startswith(first)
        with pytest.raises(ValueError, match="there are 6"):
            export.write(articles, "csv", table=7)

    def test_html_escapes_every_text_and_opens_only_the_web(self) -> None:
        source = "# <script>x</script>\n\n[a](javascript:alert(1)) [b](https://e.org) <img src=x>\n"
        written = export.write([article(parse(source.encode(), "a.md"))], "html")
        assert "<script" not in written
        assert "<img" not in written
        assert 'href="javascript' not in written
        assert 'href="https://e.org"' in written

    def test_wrong_use_is_told(self) -> None:
        articles = load([]).articles
        with pytest.raises(ValueError, match="no edition in xx"):
            export.write(articles, "json", languages=["xx"])
        with pytest.raises(ValueError, match="csv"):
            export.write(articles, "json", table=1)

    def test_a_translation_memory_of_the_sample(self) -> None:
        assert export.write(load([]).articles, "tmx").startswith("<?xml")
