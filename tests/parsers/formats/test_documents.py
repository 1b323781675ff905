"""Invented documents of many kinds and languages, read as a reader would want them."""

from pathlib import Path

import pytest

from parsers.formats import Known, parse, resplit_related
from parsers.model import Callout, Code, Heading, Image, ListBlock, Page, Paragraph, Quote, Table
from tests.parsers.formats.expect import as_a, there

PAGES = Path(__file__).parents[2] / "documents" / "pages"
ALL = sorted(PAGES.glob("*"))


def read(name: str) -> Page:
    return parse((PAGES / name).read_bytes(), name)


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
class TestEveryDocument:
    def test_language_is_found_without_a_name_that_tells_it(self, path: Path) -> None:
        _, language, ending = path.name.split(".")
        page = parse(path.read_bytes(), f"name.{ending}")
        assert page.language == language
        assert read(path.name).declared_language == language

    def test_every_letter_of_the_file_is_somewhere_on_the_page(self, path: Path) -> None:
        page = read(path.name)
        covered: set[int] = set()
        if page.source is not None:
            span = page.source.locate(0, len(there(page.source).text))
            covered.update(range(span.start, span.end))
        for _, block in page.flow:
            size = len(block.flat) if isinstance(block, Table) else len(block.text)
            for at in range(size):
                covered.add(block.locate(at, at + 1).start)
        text = path.read_text(encoding="utf-8")
        if page.format == "markdown":
            return
        missing = [
            number
            for number, char in enumerate(text)
            if number not in covered and char.isalnum() and not text[number - 1].isdigit()
        ]
        # The markers of lists, and nothing else: "1." and its like.
        assert [text[number] for number in missing if not text[number].isdigit()] == []

    def test_every_offset_leads_to_its_character(self, path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        for _, block in read(path.name).flow:
            flat = block.flat if isinstance(block, Table) else block.text
            for at, char in enumerate(flat):
                span = block.locate(at, at + 1)
                assert text[span.start] == char or char.isspace()
                line = text.split("\n")[span.line - 1]
                assert char.isspace() or line[span.column - 1] == char


class TestPageDumps:
    @pytest.mark.parametrize("language", ["de", "fr", "zh"])
    def test_editions_in_other_languages(self, language: str | None) -> None:
        page = read(f"harbour.{language}.txt")
        assert page.format == "page_dump"
        assert (page.language, page.body_language) == (language, "en")
        assert there(page.date).value == "2025-03"
        assert there(page.source).text == "Hacker News"
        assert [topic.text for topic in page.topics] == ["water policy", "desalination"]
        assert [(c.name.text, c.count) for c in page.related_topics] == [
            ("water policy", 41),
            ("desalination", 7),
        ]
        assert [(c.name.text, c.count) for c in page.archives] == [("March 2025", 1048)]
        assert [notice.kind for notice in page.notices] == ["body_not_translated"]
        assert (
            there(page.original_title).text == "Three Towns, One Plant: The End of a Water Quarrel"
        )
        assert [q.cut and (there(q.cut).length, there(q.cut).of) for q in page.questions] == [
            (180, "lead"),
            (220, "section 1"),
            None,
        ]

    def test_body(self) -> None:
        _, plant, deciders, last = (read("harbour.de.txt").lead, *read("harbour.de.txt").sections)
        assert [block.kind for block in plant.blocks] == ["paragraph", "table", "callout"]
        callout = plant.blocks[2]
        assert isinstance(callout, Callout)
        assert (callout.label, callout.about) == ("Key Figure", 1)
        marks = plant.blocks[0].marks
        assert [plant.blocks[0].text[mark.start : mark.end] for mark in marks] == ["brine-loop"]
        labels = [block.label for block in deciders.blocks if isinstance(block, Paragraph)]
        assert labels == ["Nordhaven", "Skerry & Elva", None]
        items = deciders.blocks[-1]
        assert isinstance(items, ListBlock)
        assert [item.marker for item in items.items] == ["1.", "2.", "3."]
        assert there(last.heading).text == "What Comes Next"

    @pytest.mark.parametrize("language", ["de", "fr"])
    def test_further_reading_is_split(self, language: str | None) -> None:
        page = read(f"harbour.{language}.txt")
        assert len(page.related) == 3
        assert all(len(there(related.teaser).text) == 120 for related in page.related)
        assert all(there(related.cut).evident for related in page.related)
        assert page.related[2].title.text.startswith(("Nordhaven sucht", "Nordhaven cherche"))

    def test_what_cannot_be_told_apart_stays_as_it_is_and_is_reported(self) -> None:
        page = read("harbour.zh.txt")
        assert page.related == ()
        assert page.related_raw[0].text.startswith("斯凯里的堤坝为何不够高")
        assert [problem.line for problem in page.problems] == [page.related_raw[0].line]

    def test_known_titles_tell_it_apart(self) -> None:
        page = resplit_related(
            read("harbour.zh.txt"), Known(["斯凯里的堤坝为何不够高", "埃尔瓦港出售旧船厂"])
        )
        assert [there(related.title).text for related in page.related] == [
            "斯凯里的堤坝为何不够高",
            "埃尔瓦港出售旧船厂",
        ]
        assert page.problems == ()

    def test_full_width_punctuation_is_as_good(self) -> None:
        text = (PAGES / "harbour.zh.txt").read_text(encoding="utf-8")
        text = text.replace("归档:", "归档：").replace("?", "？").replace(",", "，")
        page = parse(text.replace("\n", "\r\n").encode("utf-16"), "x.txt")
        assert there(page.archive).text == "March 2025"
        assert [topic.text for topic in page.topics] == ["water policy", "desalination"]
        assert len(page.questions) == 3
        assert [notice.kind for notice in page.notices] == ["body_not_translated"]

    def test_an_item_with_stars_and_without_topics(self) -> None:
        page = read("tool.en.txt")
        assert there(page.source).text == "GitHub"
        assert [detail.text for detail in page.details] == ["⭐ 2310📈 +87"]
        assert page.topics == ()
        assert page.original_title is None

    def test_a_digest_with_its_own_headings(self) -> None:
        page = read("digest.en.txt")
        assert len(page.summary) == 3
        assert [(there(s.heading).text, there(s.heading).level) for s in page.sections] == [
            ("Coastal Daily 0304", 2),
            ("🔬 Research", 3),
            ("🚢 Shipping", 3),
            ("What To Watch", 2),
        ]

    @pytest.mark.parametrize("cut", range(0, 3000, 97))
    def test_a_file_cut_anywhere_still_reads(self, cut: int) -> None:
        data = (PAGES / "harbour.de.txt").read_bytes()[: 4400 - cut]
        page = parse(data, "cut.txt")
        assert there(page.title).text.startswith("Drei Städte")


class TestAddresses:
    @pytest.mark.parametrize(
        ("path", "language"),
        [
            ("a/name.nl.txt", "nl"),
            ("pt-BR/article/20250304-water.txt", "pt-BR"),
            ("zh-Hant/name.md", "zh-Hant"),
            ("name.qq.txt", None),
            ("notes/name.v2.txt", None),
            ("made-in.txt", None),
        ],
    )
    def test_language(self, path: str, language: str | None) -> None:
        assert parse(b"12", path).declared_language == language

    def test_the_day_completes_the_month_of_the_page(self) -> None:
        data = (PAGES / "harbour.de.txt").read_bytes()
        assert there(parse(data, "de/article/20250304-water.txt").date).value == "2025-03-04"
        assert there(parse(data, "de/article/20240304-water.txt").date).value == "2025-03"


class TestMarkdown:
    def test_front_matter(self) -> None:
        page = read("report.nl.md")
        assert page.declared_language == "nl"
        assert (there(page.date).value, there(page.date).precision) == ("2025-03-04", "day")
        assert [topic.text for topic in page.topics] == ["bruggen", "tol"]
        assert [detail.text for detail in page.details] == ["De redactie"]
        assert ("author", "De redactie") in page.metadata

    def test_a_value_that_is_quoted_over_several_lines(self) -> None:
        single = "---\ntitle: Bruggen\ndescription:\n  'De brug: gaat\n  open.'\n---\n\nTekst.\n"
        double = (
            '---\ntitle: Bruggen\ndescription: "De brug is 48 m\\\n  eter lang."\n---\n\nTekst.\n'
        )
        for text, told in (
            (single, "De brug: gaat open."),
            (double, "De brug is 48 meter lang."),
        ):
            page = parse(text.encode(), "brug.md")
            assert [passage.text for passage in page.summary] == [told]

    def test_blocks(self) -> None:
        page = read("report.nl.md")
        lead = page.lead[0]
        assert [(m.kind, lead.text[m.start : m.end], m.target) for m in lead.marks] == [
            ("strong", "48 miljoen euro", None),
            ("emphasis", "twaalf jaar", None),
            ("link", "gemeentebestuur", "https://example.org/brug"),
            ("footnote", "[bron]", "bron"),
        ]
        [section] = page.sections
        kinds = [block.kind for block in section.blocks]
        assert kinds == [
            "table", "paragraph", "list", "quote", "quote", "code", "list", "image",
        ]  # fmt: skip
        table = as_a(Table, section.blocks[0])
        assert table.alignments == ("left", "right", "centre")
        assert there(table.header).cells == ("Jaar", "Tol", "kosten")
        assert as_a(Paragraph, section.blocks[1]).label == "Let op"
        ordered, tasks = (as_a(ListBlock, section.blocks[at]) for at in (2, 6))
        image = as_a(Image, section.blocks[7])
        assert [(item.marker, item.depth) for item in ordered.items] == [
            ("1.", 0), ("2.", 0), ("-", 1), ("-", 1), ("3.", 0),
        ]  # fmt: skip
        assert [item.checked for item in tasks.items] == [True, False]
        assert image.target == "brug.jpg"
        assert as_a(Code, section.blocks[5]).info == "python"
        [note] = page.footnotes
        assert (note.name, note.blocks[0].text) == (
            "bron",
            "Jaarverslag van de gemeente, tabel 7.",
        )

    def test_quotes_and_escapes(self) -> None:
        page = parse(b"# T\n\n> one\n> > two\n\nnot \\*bold\\* &amp; so\n", "x.md")
        assert [b.quoted for b in page.body if isinstance(b, Quote)] == [1, 2]
        [paragraph] = [b for b in page.body if isinstance(b, Paragraph)]
        assert paragraph.text == "not *bold* & so"
        assert paragraph.locate(4, 5).column == 6


class TestPlainText:
    def test_hard_wrapped_paragraphs_are_joined(self) -> None:
        page = read("voyage.en.txt")
        paragraphs = [b for b in page.body if isinstance(b, Paragraph)]
        assert len(paragraphs) == 4
        assert "with a fair wind and a crew of thirty-one" in paragraphs[0].text
        assert "\n" not in paragraphs[0].text
        headings = [b.text for b in page.body if isinstance(b, Heading)]
        assert headings[-2:] == ["CHAPTER I", "CHAPTER II"]

    def test_east_asian_lines_are_joined_without_blanks(self) -> None:
        line = (
            "港町の古い市場が十一年ぶりに開かれることになり、町の人びとは朝早くから集まったという"
        )
        page = parse(f"題\n\n{line}\n{line}\n{line}。\n".encode(), "x.txt")
        assert page.lead[0].text == f"{line}{line}{line}。"

    @pytest.mark.parametrize("name", ["market.ja.txt", "souk.ar.txt", "bazaar.hi.txt"])
    def test_title_date_and_headings(self, name: str) -> None:
        page = read(name)
        assert there(page.date).value == "2025-03-04"
        assert len(page.sections) == 1

    def test_a_table_in_it(self) -> None:
        [table] = [b for b in read("market.ja.txt").body if isinstance(b, Table)]
        assert table.rows[0].cells == ("魚", "120トン", "150トン")
        assert table.cell(2, 1).locate(0, 2).line == table.rows[1].line


class TestRunInLabels:
    @pytest.mark.parametrize(
        "text",
        [
            "Storage: The plant keeps two days of water in a tank.",
            "Skerry & Elva: They vote together and always have done.",
            "What happens now: The court rules on Friday. After that, work begins.",
        ],
    )
    def test_labels(self, text: str) -> None:
        [block] = parse(f"T\n\n{text}\n".encode(), "x.txt").lead
        paragraph = as_a(Paragraph, block)
        assert paragraph.label == text.split(":")[0]
        assert paragraph.body == text.split(": ", 1)[1]

    @pytest.mark.parametrize(
        "text",
        [
            "The council members are becoming engineers themselves: They now draw the maps.",
            "One question is left: Who pays for the pipeline to the sea?",
            "An open point: Will the limit hold in summer? Nobody knows.",
            "The winner is clear: Nordhaven takes it all, for now at least.",
            "At 10:30 the ferry leaves and nobody knows when it returns.",
            "See https://example.org for the whole report of the council.",
            "He said it plainly, to all of us: Nothing will change before May.",
        ],
    )
    def test_ordinary_sentences(self, text: str) -> None:
        [block] = parse(f"T\n\n{text}\n".encode(), "x.txt").lead
        paragraph = as_a(Paragraph, block)
        assert paragraph.label is None
