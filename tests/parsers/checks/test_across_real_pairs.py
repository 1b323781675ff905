"""What editions by other people differ in without being wrong, and where it cannot be told."""

from __future__ import annotations

import pytest

from parsers.checks import engine
from parsers.formats import parse
from parsers.model import Article
from tests.parsers.checks.reading import found

EN = """\
# The Ferry of Rennick

The ferry of Rennick runs from six in the morning until ten at night, and every hour on Sundays.

Its deck takes 24 cars and 190 people, and since 2019 it has run on batteries from the mainland.

{}

In winter a hovercraft takes over. It carries 18 people and no cars, and it is louder by far.

Tickets are sold on board. Children, pensioners and bicycles travel free of charge all year.
"""

ES = """\
# El transbordador de Rennick

El transbordador de Rennick circula de seis de la mañana a diez de la noche, y los domingos cada
hora.

Su cubierta admite 24 coches y 190 personas, y desde 2019 funciona con baterías cargadas en tierra.

{}

En invierno lo releva un aerodeslizador. Lleva a 18 personas y ningún coche, y hace mucho más ruido.

Los billetes se venden a bordo. Los niños, los jubilados y las bicicletas viajan gratis todo el año.
"""


def warned(ours: str, theirs: str, select: str) -> list[str]:
    drafts = found(EN.format(ours), ES.format(theirs), select=select)
    return [each.code for each in drafts if each.severity != "info"]


def test_a_comma_that_groups_thousands_where_the_language_has_decimal_commas() -> None:
    ours = "The tunnel that was planned in its place would have cost $1.5 billion."
    theirs = "El túnel que se planeó en su lugar habría costado {} millones de dólares."
    assert warned(ours, theirs.format("1,500"), "X1") == []
    assert warned(ours, theirs.format("1.500"), "X1") == []
    assert warned(ours, theirs.format("2,500"), "X1") == ["X101"]


def test_links_that_say_the_number_they_lead_to_are_of_two_things() -> None:
    link = "{} [RK-{}](https://registry.example/rules/{}.html) {}"
    ours = link.format("The rule", 409, 409, "holds for the deck and for the gangway of the ferry.")
    theirs = link.format("La regla", 419, 419, "vale para la cubierta y la pasarela del buque.")
    assert warned(ours, theirs, "X302") == []
    assert warned(ours, theirs.replace("RK-419", "RK-409"), "X302") == ["X302"]


def test_pages_with_quite_different_numbers_are_no_slip() -> None:
    ours = "More is [in the minutes](https://council.example/minutes/18639) of the last meeting."
    theirs = "Hay más [en el acta](https://council.example/minutes/{}) de la última sesión."
    assert warned(ours, theirs.format(17305), "X302") == []
    assert warned(ours, theirs.format(18693), "X302") == ["X302"]


@pytest.mark.parametrize(
    ("ours", "theirs", "codes"),
    [
        ("graph TD\nDeck --> Pier", "graph TD\nDeck[甲板] --> Pier[栈桥]", []),
        ("total = fares() * 2\nprint(total)", "total = fares * 2\nprint(total)", []),
        ("<p>Fare: {fare}</p>\n<b>Sunday</b>", "<p>Precio: {fare}</p>\n<b>domingo</b>", []),
        ("<p id=4>{fare}</p>\n<b>Sunday</b>", "<p id=5>{fare}</p>\n<b>domingo</b>", ["X303"]),
        ("total = fares() * 2\nprint(total)", "total = fares() * 3\nprint(total)", ["X303"]),
    ],
)
def test_labels_texts_that_are_shown_and_optional_brackets_in_code_are_no_warning(
    ours: str, theirs: str, codes: list[str]
) -> None:
    assert warned(f"```\n{ours}\n```", f"```\n{theirs}\n```", "X303") == codes


def test_a_paragraph_that_went_into_the_next_one_is_not_missing() -> None:
    ours = "We thank the crew for every crossing.\n\nThe ferry is run by the council of Rennick."
    theirs = "Gracias a la tripulación. El ferri lo lleva el ayuntamiento de Rennick."
    assert warned(ours, theirs, "X201") == []


def test_a_list_that_was_shortened_is_not_missing() -> None:
    ours = (
        "- Arrive a quarter of an hour before the ferry leaves, or your place goes to others\n"
        "- Switch the engine off as soon as you are on the deck, and leave the key in the car\n"
        "- Keep your dog on the lead on the pier and on the deck, and at the rear of the ship\n"
        "- Take nothing out of the lockers with the life jackets unless the crew tells you to\n"
    )
    assert warned(ours, "- Apague el motor\n- Lleve atado al perro\n", "X201") == []


def test_a_paragraph_that_is_missing_is_a_warning() -> None:
    ours = "The pier was built in 1911 by the Velder brothers, of granite from the island quarry."
    assert warned(ours, "", "X201") == ["X201"]


def test_what_is_translated_already_is_not_foreign_in_a_page_that_is_being_translated() -> None:
    text = EN.format("The harbour office sells maps of the island and lends out bicycles.")
    half = text.replace("# The Ferry of Rennick", "# The Ferry of Rennick\n\n## Πότε πηγαίνει")
    article = Article(id="a", editions=(parse(half.encode(), "source/el/api/ferry.md"),))
    assert engine.run(article, select=("L103",)).findings == ()
    article = Article(id="a", editions=(parse(half.encode(), "source/api/ferry.md"),))
    assert [each.code for each in engine.run(article, select=("L103",)).findings] == ["L103"]


class TestWhatOneEditionOrdersOrPrintsInItsOwnWay:
    def test_columns_in_another_order_are_missing_nowhere(self) -> None:
        head = "|---|---|---|---|---|\n"
        ours = "| Boat | Length | Since | Crew | Deck |\n" + head
        ours += "| Alba | 42 m | 2019 | 5 | 24 |\n| Bora | 38 m | 2011 | 4 | 18 |"
        theirs = "| Barco | Eslora | Manga | Calado | Desde |\n" + head
        theirs += "| Alba | 42 m | 7,2 m | 3,1 m | 2019 |\n| Bora | 38 m | 6,9 m | 2,8 m | 2011 |"
        assert warned(ours, theirs, "X202") == []

    def test_a_column_that_is(self) -> None:
        ours = (
            "| Boat | Length | Since |\n|---|---|---|\n| Alba | 42 m | 2019 |\n| Bora | 38 m | 2011"
        )
        theirs = "| Barco | Desde |\n|---|---|\n| Alba | 2019 |\n| Bora | 2011 |"
        assert warned(ours, theirs, "X202") == ["X202"]

    def test_items_that_are_sorted_otherwise(self) -> None:
        ours = "* Alba, 42 m\n* Bora, 38 m\n* Cora, 35 m\n* Dora, 33 m\n* Elba, 29 m"
        theirs = "* Bora, 38 m\n* Alba, 42 m\n* Dora, 33 m\n* Cora, 35 m\n* Fara, 27 m"
        assert warned(ours, theirs, "X101") == []

    def test_small_letters_for_bytes_and_one_sign_for_two_currencies(self) -> None:
        ours = "The timetable is a file of 4kb, and printing it costs 25 JPY at the office."
        theirs = (
            "El horario es un archivo de 4 KB, e imprimirlo cuesta {} en la oficina del puerto."
        )
        assert warned(ours, theirs.format("25 JPY"), "X103") == []
        assert warned(ours.replace("25 JPY", "¥25"), theirs.format("25 CNY"), "X103") == []
        assert warned(ours, theirs.format("25 CNY"), "X103") == ["X103"]

    def test_a_language_at_the_end_of_a_file_s_name(self) -> None:
        ours = "The terms have changed; see [their history](https://port.example/history/terms.md)."
        theirs = "Los términos han cambiado; véase [su historia]({})."
        assert warned(ours, theirs.format("https://port.example/history/terms_es.md"), "X302") == []
        assert warned(ours, theirs.format("https://port.example/history/termos.md"), "X302")


def test_cents_are_of_the_currency_that_the_article_speaks_of() -> None:
    ours = (
        "The yard expects that both winters will be mild. The port has promised to pay for lamps, "
        "at {} apiece. They will burn until 2049 at the latest."
    )
    theirs = (
        "O estaleiro espera que os dois invernos sejam amenos. O porto prometeu pagar as lâmpadas, "
        "a {} cada. Vão arder até 2049, o mais tardar."
    )
    for (ours_told, theirs_told), codes in {
        ("60 cents", "60 cêntimos"): [],
        ("60 dollars", "60 euros"): ["X103"],
    }.items():
        pages = (
            parse(f"Lamps\n\n{ours.format(ours_told)}\n".encode(), "x.en.txt"),
            parse(f"Lâmpadas\n\n{theirs.format(theirs_told)}\n".encode(), "x.pt.txt"),
        )
        made = engine.check(Article(id="x", editions=pages), select=["X103"])
        assert [finding.code for finding in made if finding.kind == "fail"] == codes
