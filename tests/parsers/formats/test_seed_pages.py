"""The two pages of the sample, read exactly as an editor reads them."""

import json
from pathlib import Path
from typing import Any

import pytest

from parsers.formats import parse
from parsers.model import Block, Callout, ListBlock, Page, Paragraph, Table
from tests.parsers.formats.expect import there

ROOT = Path(__file__).parents[3]
GOLD = json.loads((ROOT / "tests/data/seed_pages.json").read_text(encoding="utf-8"))


def load(edition: str) -> tuple[dict[str, Any], Page]:
    gold = GOLD["editions"][edition]
    return gold, parse((ROOT / "seeds" / gold["file"]).read_bytes(), gold["file"])


def described(block: Block) -> dict[str, Any]:
    if isinstance(block, Table):
        return {
            "kind": "table",
            "line": block.line,
            "end_line": block.end_line,
            "columns": list(there(block.header).cells),
            "rows": [list(row.cells) for row in block.rows],
            "shape": [len(block.rows), block.width],
        }
    if isinstance(block, ListBlock):
        return {
            "kind": "ordered_list" if block.ordered else "list",
            "line": block.line,
            "end_line": block.end_line,
            "start": block.first,
            "items": [item.text for item in block.items],
        }
    if isinstance(block, Callout):
        return {"kind": "callout", "label": block.label, "line": block.line, "text": block.body}
    assert isinstance(block, Paragraph)
    if block.label is not None:
        return {
            "kind": "labelled_paragraph",
            "label": block.label,
            "line": block.line,
            "text": block.body,
        }
    return {"kind": "paragraph", "line": block.line, "text": block.text}


@pytest.mark.parametrize("edition", ["nl", "ko"])
class TestSeed:
    def test_file(self, edition: str) -> None:
        gold, page = load(edition)
        assert page.format == "page_dump"
        assert page.sha256 == gold["sha256"]
        assert page.character_count == gold["chars"]
        assert page.byte_count == gold["bytes"]
        assert page.line_count == gold["lines"]
        assert page.problems == ()
        assert page.unread == ()

    def test_head(self, edition: str) -> None:
        gold, page = load(edition)
        assert there(page.title).text == gold["title"]
        assert there(page.title).line == 1
        assert page.language == gold["language"]
        assert page.body_language == gold["body_language"]
        assert there(page.date).value == gold["date"]
        assert there(page.date).printed.text == gold["date_text"]
        assert there(page.date).precision == "month"
        assert [topic.text for topic in page.topics] == gold["topics_header"]
        assert there(page.archive).text == gold["archive_header"]
        assert [line.text for line in page.summary] == [gold["summary"]]
        assert page.summary[0].language == gold["summary_language"]
        assert [notice.passage.text for notice in page.notices] == gold["notices"]
        assert [notice.kind for notice in page.notices] == [gold["notice_kind"]]
        assert page.source is None
        assert page.details == ()

    def test_body(self, edition: str) -> None:
        gold, page = load(edition)
        assert [block.text for block in page.lead] == [gold["lead"]]
        assert page.lead[0].language == gold["lead_language"]
        assert [
            {
                "title": there(section.heading).text,
                "line": there(section.heading).line,
                "blocks": [described(block) for block in section.blocks],
            }
            for section in page.sections
        ] == gold["sections"]
        assert all(there(section.heading).level == 2 for section in page.sections)

    def test_callouts_are_about_the_table_before_them(self, edition: str) -> None:
        _, page = load(edition)
        for section in page.sections:
            for at, block in enumerate(section.blocks):
                if isinstance(block, Callout):
                    assert isinstance(section.blocks[at - there(block.about)], Table)

    def test_counts(self, edition: str) -> None:
        gold, page = load(edition)
        for found, expected in (
            (page.related_topics, gold["related_topics"]),
            (page.archives, gold["archives"]),
        ):
            assert [
                {"name": counted.name.text, "count": counted.count, "raw": counted.raw.text}
                for counted in found
            ] == expected

    def test_related(self, edition: str) -> None:
        gold, page = load(edition)
        assert [
            {
                "title": there(related.title).text,
                "teaser": there(related.teaser).text,
                "truncated": related.cut is not None,
                "title_len": len(there(related.title).text),
                "teaser_len": there(related.cut).length,
            }
            for related in page.related
        ] == gold["related"]
        [raw] = page.related_raw
        assert raw.text == "".join(there(r.title).text + there(r.teaser).text for r in page.related)

    def test_questions(self, edition: str) -> None:
        gold, page = load(edition)
        assert there(page.questions_label).text == gold["faq_heading"]
        assert there(page.questions_label).language == gold["faq_heading_language"]
        for pair, expected in zip(page.questions, gold["faq"], strict=True):
            [answer] = pair.answer
            assert pair.question.text == expected["question"]
            assert pair.question.language == expected["question_language"]
            assert answer.text == expected["answer"]
            assert answer.language == expected["answer_language"]
            assert [pair.question.line, answer.line] == expected["lines"]
            if expected["truncated"]:
                assert there(pair.cut).length == expected["answer_len_without_ellipsis"]
                assert expected["cut_from"].startswith(
                    {"lead": "lead", "section 1": "first paragraph of the first section"}[
                        there(there(pair.cut).of)
                    ]
                )
            else:
                assert pair.cut is None
        assert there(page.original_title).text == gold["original_title_from_faq"]
        assert there(page.original_title).language == "en"

    def test_every_passage_leads_back_to_its_text(self, edition: str) -> None:
        gold, page = load(edition)
        lines = (ROOT / "seeds" / gold["file"]).read_text(encoding="utf-8").split("\n")
        for _, block in page.flow:
            if isinstance(block, Table):
                continue
            span = block.locate(0, len(block.text))
            if span.line == span.end_line:
                piece = lines[span.line - 1][span.column - 1 : span.end_column - 1]
                assert piece == block.text
        for section in page.sections:
            for block in section.blocks:
                if isinstance(block, Table):
                    for row in block.all_rows:
                        for cell, column in zip(row.cells, row.columns, strict=True):
                            assert lines[row.line - 1].startswith(cell, column - 1)
