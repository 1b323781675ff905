"""A title and a summary of few words: the text under them knows in which language they are."""

from __future__ import annotations

import pytest

from parsers.formats import parse
from tests.parsers.checks.reading import found

BODIES = {
    "de": "Am Hafen wurde im Frühling gebaut. Die Pilotinnen haben lange gewartet, bis der neue "
    "Kran endlich stand, und nun heben sie wieder Boote aus dem Wasser. Im Sommer kommen die "
    "Gäste, die den Leuchtturm sehen wollen, und im Herbst wird alles noch einmal gestrichen.",
    "nl": "In de haven werd dit voorjaar gebouwd. De loodsen hebben lang gewacht tot de nieuwe "
    "kraan er stond, en nu tillen zij weer boten uit het water. In de zomer komen de gasten die "
    "de vuurtoren willen zien, en in het najaar wordt alles nog een keer geverfd.",
    "pt": "Quando instalamos o farol no porto, usamos a tabela das marés e os caracteres gravados "
    "na pedra. A instalação durou três meses, e os pilotos esperaram via rádio que a nova grua "
    "ficasse pronta. No verão chegam os visitantes, e no outono tudo é pintado mais uma vez.",
    "en": "The harbour was built on in the spring. The pilots connect the crane to a catalog of "
    "compliant boats, and they have waited for it for a long time. In summer the guests arrive "
    "who want to see the lighthouse, and in autumn all of it is painted once more.",
    "zh": "港口在春天扩建了。领航员们等了很久，新的起重机终于立起来了，他们又能把船吊出水面了。"
    "夏天，想看灯塔的客人们来了，到了秋天，一切又要重新粉刷一遍，大家都很高兴。",
}
ENGLISH = "Tips on how to light the lamps of a harbour, and how to keep them lit in every storm."


def page(language: str, title: str, summary: str) -> str:
    return f'---\ntitle: "{title}"\ndescription: "{summary}"\n---\n\n{BODIES[language]}\n'


@pytest.mark.parametrize(
    ("language", "title", "summary"),
    [
        ("nl", "Vuurtorenverwijdering", ENGLISH),
        ("zh", "harbour-light", ENGLISH),
        ("zh", "灯塔的维护", ENGLISH),
        ("pt", "Instalando o FAROL 3.0 via Composer", "Instalando o Farol via Composer."),
        ("pt", "Tabelas de marés", "Entenda a tabela de marés e encodes no porto."),
        ("en", "REST catalog", "Connect a REST catalog for PilotWave."),
    ],
)
def test_few_words_are_in_the_language_of_the_text(language: str, title: str, summary: str) -> None:
    text = page(language, title, summary)
    assert parse(text.encode(), "a.md").language == language
    assert found(text, select="L101") == []


@pytest.mark.parametrize(
    ("language", "title", "summary"),
    [
        ("en", "Die Lampen am Hafen", "Wie man die Lampen eines Hafens anzündet und pflegt."),
        ("de", "How the lamps of a harbour are lit", ENGLISH),
        ("pt", "De lampen van de haven", "Hoe men de lampen van een haven aansteekt in een storm."),
    ],
)
def test_a_head_that_is_surely_in_another_language(language: str, title: str, summary: str) -> None:
    assert [f.code for f in found(page(language, title, summary), select="L101")] == ["L101"]


def test_a_summary_alone_that_was_not_translated_is_a_paragraph_in_another_language() -> None:
    (finding,) = found(page("nl", "Vuurtorenverwijdering", ENGLISH), select="L")
    assert finding.message == "a paragraph is in English (en), the text around it in Dutch (nl)"
    assert finding.locations[0].line == 3


def test_words_of_a_body_translated_in_part_do_not_speak_for_the_rest() -> None:
    translated = "Os pilotos acendem a lâmpada do farol, e as ameaças comuns são as tempestades."
    english = "\n\n".join([BODIES["en"]] * 3)
    text = f'---\ntitle: "Ameaças comuns"\ndescription: "{translated}"\n---\n\n{translated}\n\n'
    assert parse(f"{text}{english}\n".encode(), "a.md").language == "pt"
