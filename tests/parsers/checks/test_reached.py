"""N506: anniversaries with the year they are reached in, works with their beginning and end."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        ("en", "The choir was founded in 1921. In {} it celebrated its centenary.", 2021, 2012),
        (
            "nl",
            "Het koor werd in 1931 opgericht. In {} vierde het zijn 90-jarig bestaan.",
            2021,
            2012,
        ),
        ("de", "Die Brücke wurde 1931 eröffnet. Im Jahr {} war sie 90 Jahre alt.", 2021, 2012),
        ("fr", "La chorale a été fondée en 1921. En {}, elle a fêté son centenaire.", 2021, 2012),
        ("es", "El coro fue fundado en 1921. En {} celebró su centenario.", 2021, 2012),
        ("it", "Il coro fu fondato nel 1921. Nel {} ha festeggiato il centenario.", 2021, 2012),
        ("pt", "O coro foi fundado em 1921. Em {} celebrou o seu centenário.", 2021, 2012),
        ("sv", "Linjen invigdes 1961. År {}, efter 60 år i trafik, lades den ned.", 2021, 2012),
        ("pl", "Chór został założony w 1921 roku. W {} roku obchodził stulecie.", 2021, 2012),
        ("zh", "合唱团创办于1961年。{}年,合唱团举行了建团60周年音乐会。", 2021, 2012),
    ],
)
def test_an_anniversary_reached_in_a_year(language: str, text: str, right: int, wrong: int) -> None:
    assert failing(text.format(right), language) == []
    assert [f.code for f in failing(text.format(wrong), language)] == ["N506"]


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        ("en", "Digging starts in 2031 and will take {} years; in 2035 the lock opens.", 4, 7),
        ("nl", "De aanleg begint in 2031 en duurt {} jaar; in 2035 vaart het eerste schip.", 4, 7),
        ("de", "Der Bau beginnt 2031 und dauert {} Jahre; 2035 fährt das erste Schiff.", 4, 7),
        ("pt", "A obra começa em 2031, vai durar {} anos e termina em 2035.", 4, 7),
        ("ko", "2031년에 착공한 이 수문은 {}년간의 공사 끝에 2035년 완공됐다.", 4, 7),
        ("ja", "水門は2031年に着工し、{}年後の2035年に完成する。", 4, 7),
        ("it", "Nata nel 2003 e quotata dal 2011, {} anni dopo la nascita, cresce.", 8, 12),
        ("fr", "- Anne Ferrol, de 1988 à 2013 ({} ans, le plus long mandat) ;", 25, 15),
        (
            "pl",
            "Windę uruchomiono w 2003 roku, a w 2015 roku, po {} latach pracy, stanęła.",
            12,
            16,
        ),
    ],
)
def test_works_from_a_beginning_to_an_end(language: str, text: str, right: int, wrong: int) -> None:
    assert failing(text.format(right), language) == []
    assert [f.code for f in failing(text.format(wrong), language)] == ["N506"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The choir was founded in 1921. In 2012 the hall celebrated its 80th anniversary."),
        ("en", "The course began in 2031 and takes two days; in 2035 it was held twice."),
        ("de", "Der Verein wurde 1921 gegründet. 2012 feierte die Halle ihr 75-jähriges Bestehen."),
        ("en", "Work began in 2003. In 2012 a guard retired after 30 years of service."),
    ],
)
def test_ages_of_something_else(language: str, text: str) -> None:
    assert failing(text, language) == []
