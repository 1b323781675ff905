"""Related articles and questions below a saved page, printed line by line, in many languages."""

import pytest

from parsers.formats import parse
from parsers.model import Page
from tests.parsers.formats.expect import there

LABELS = [
    ("de", "Verwandte Artikel", "Häufige Fragen"),
    ("nl", "Lees ook", "Veelgestelde vragen"),
    ("fr", "À lire aussi", "Questions fréquentes"),
    ("es", "Artículos relacionados", "Preguntas frecuentes"),
    ("pt", "Leia também", "Perguntas frequentes"),
    ("it", "Leggi anche", "Domande frequenti"),
    ("pl", "Czytaj także", "Często zadawane pytania"),
    ("sv", "Läs också", "Vanliga frågor"),
    ("ru", "Читайте также", "Частые вопросы"),
    ("tr", "İlgili yazılar", "Sıkça sorulan sorular"),
    ("ko", "관련 기사", "자주 묻는 질문"),
    ("ja", "関連記事", "よくある質問"),
    ("zh", "相关文章", "常见问题"),
]

ARTICLE = """The dike at Noordpolder holds

May 2026

A winter of storms did not break the oldest dike of the province, its keepers report.

The test of a century

Water stood against the stones for eleven days, longer than ever since the dike was built.
"""

TAIL = """
{related}

A second dike for the harbour{gap}The board builds another four kilometres of dike from spring on.

Who pays for the sand?{gap}Every household in the polder pays nine euros a year for the sand.

{questions}

How long is the dike{mark}

Eleven kilometres, of which three were raised.

Who looks after it{mark}

A board of seven, chosen every fourth year.
"""


def page(related: str, questions: str, gap: str = "\n", mark: str = "?") -> Page:
    tail = TAIL.format(related=related, questions=questions, gap=gap, mark=mark)
    return parse((ARTICLE + tail).encode(), "dike.txt")


@pytest.mark.parametrize(("language", "related", "questions"), LABELS)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_titles_with_teasers_and_questions_with_answers(
    language: str, related: str, questions: str, gap: str
) -> None:
    read = page(related, questions, gap)
    assert [there(section.heading).text for section in read.sections] == ["The test of a century"]
    assert there(read.related_label).text == related
    assert [(item.title.text, there(item.teaser).text[-13:]) for item in read.related] == [
        ("A second dike for the harbour", "om spring on."),
        ("Who pays for the sand?", "for the sand."),
    ]
    assert there(read.questions_label).text == questions
    assert len(read.questions) == 2
    assert read.problems == ()


def test_japanese_asks_without_a_question_mark() -> None:
    read = page("関連記事", "よくある質問", mark="は何キロメートルか。")
    assert [question.question.text for question in read.questions] == [
        "How long is the dikeは何キロメートルか。",
        "Who looks after itは何キロメートルか。",
    ]


def test_a_section_of_running_text_is_no_list_of_articles() -> None:
    text = ARTICLE + (
        "\nRead more\n\nWhoever wants to read more finds the reports at the board.\n\n"
        "They are printed twice a year. The second one has the maps of all dikes.\n\n"
        "Copies cost four euros.\n"
    )
    read = parse(text.encode(), "dike.txt")
    assert read.related == ()
    assert there(read.sections[-1].heading).text == "Read more"


def test_counts_in_parentheses() -> None:
    text = (
        ARTICLE
        + (
            "\nTemas relacionados\n\nDiques (64 artículos relacionados)\n"
            "\nArchivo\n\nMayo de 2026 (318 artículos publicados)\n"
        )
        + TAIL.format(related="Lea también", questions="Preguntas frecuentes", gap="\n", mark="?")
    )
    read = parse(text.encode(), "dike.txt")
    assert [(item.name.text, item.count) for item in read.related_topics] == [("Diques", 64)]
    assert [(item.name.text, item.count) for item in read.archives] == [("Mayo de 2026", 318)]
    assert len(read.related) == 2


LISTED = """# Tides

The sea rises twice a day.

## HEADING

- [The moon](moon.md): how far it is
- [Storms](../weather/storms.md) — and what they do
- [Spring tides](https://example.org/spring)
"""


def test_links_listed_under_such_a_heading_are_related_articles() -> None:
    read = parse(LISTED.replace("HEADING", "Zie ook").encode(), "tides.md")
    assert read.sections == ()
    assert there(read.related_label).text == "Zie ook"
    assert [(item.title.text, item.target) for item in read.related] == [
        ("The moon", "moon.md"),
        ("Storms", "../weather/storms.md"),
        ("Spring tides", "https://example.org/spring"),
    ]
    assert [item.teaser and item.teaser.text for item in read.related] == [
        "how far it is",
        "and what they do",
        None,
    ]
    title = read.related[1].title
    assert [title.text[mark.start : mark.end] for mark in title.marks] == ["Storms"]
    assert title.locate(0, 6).line == 8


@pytest.mark.parametrize(
    "instead",
    [
        LISTED.replace("HEADING", "The gauges"),  # any other heading
        LISTED.replace("HEADING", "Lees ook").replace("- [Storms]", "- Read about [Storms]"),
        LISTED.replace("HEADING", "Lees ook") + "\nAll of them are short.\n",
        LISTED.replace("HEADING", "Lees ook") + "\n## Thanks\n\nTo the harbour office.\n",
    ],
)
def test_anything_else_stays_a_section(instead: str) -> None:
    read = parse(instead.encode(), "tides.md")
    assert read.related == ()
    assert read.sections
