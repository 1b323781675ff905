"""N506: the one length of time of a sentence with two dates, and years since what began."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing, holding


def _codes(text: str, language: str) -> list[str]:
    return [finding.code for finding in failing(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        ("en", "From 2019 to 2027, in {} years, the port will move its cranes.", 8, 6),
        ("en", "The mill opened in 1931 and closed in 1974, after {} years of service.", 43, 53),
        ("nl", "De sluis werd in 1950 geopend en vierde in 2025 haar {}-jarig bestaan.", 75, 85),
        ("nl", "De bouw begon in 2021 en eindigt in 2027, {} jaar na de start.", 6, 9),
        ("de", "Die 1962 gegründete Kellerei feiert 2027 ihr {}-jähriges Bestehen.", 65, 75),
        ("de", "Von 1931 bis 1958 leitete sie, insgesamt {} Jahre lang, das Kurhaus.", 27, 37),
        ("fr", "Le pont, ouvert en 1984, a fêté ses {} ans en 2024.", 40, 50),
        ("es", "La fábrica, fundada en 1931, tenía {} años al cierre de 2025.", 94, 84),
        ("pt", "A concessão é de {} anos, de 2026 a 2046.", 20, 30),
        ("it", "Il piano vale 90 milioni in {} anni, dal 2025 al 2030.", 6, 8),
        ("sv", "Flottningen pågick från 1858 till 1970, i {} år.", 112, 122),
        ("pl", "Budowa trwała od 2015 do 2022 roku, łącznie {} lat.", 7, 9),
        ("ru", "Заводу, основанному в 1897 году, в 2024-м исполнилось {} лет.", 127, 137),
        ("ko", "1988년에 공원으로 지정되었으며 2024년에 지정 {}주년을 맞았다.", 36, 26),
        ("ja", "橋は1968年に着工し、{}年の工事を経て1975年に完成した。", 7, 11),
        ("zh", "大桥2017年3月开工，2021年12月建成，工期历时{}年9个月。", 4, 6),
        ("en", "The town signed a {}-year contract in 2016, so the deal runs until 2028.", 12, 14),
        ("ru", "Работы начали в 2019 году и завершили в 2024-м: стройка заняла {} лет.", 5, 7),
        ("ru", "Договор подписан на {} лет в 2019 году и истекает в 2034-м.", 15, 17),
        ("tr", "Şirket {} yıllık lisansı 2019'da aldı; süresi 2044'te dolacak.", 25, 30),
        ("tr", "Temeli 2018'de atılan hattın yapımı {} yıl sürdü ve 2024'te tamamlandı.", 6, 8),
        ("sv", "Loppet kördes första gången 1974 och firade {} år 2024.", 50, 60),
        ("sv", "Kanalen grävdes mellan 1814 och 1835, ett arbete som alltså tog {} år.", 21, 11),
        ("fr", "Classée en 1984, la réserve a célébré ses {} ans en 2024.", 40, 50),
    ],
)
def test_a_length_told_with_two_dates_is_what_lies_between_them(
    language: str, text: str, right: int, wrong: int
) -> None:
    assert failing(text.format(right), language) == []
    assert "N506" in holding(text.format(right), language)
    assert _codes(text.format(wrong), language) == ["N506"]


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        ("en", "Founded in 1887, the bank was {} years old. It lent more in 2025.", 138, 128),
        (
            "de",
            "Das Haus wurde 1887 gegründet und bestand seit {} Jahren.\n\n2025 kamen mehr.",
            138,
            128,
        ),
        ("fr", "Créé en 1999, il fêtait cette année ses {} ans.\n\nEn 2024, tout va bien.", 25, 35),
        ("pt", "O clube, fundado em 1931, completou {} anos.\n\nEm 2024 ganhou a taça.", 93, 83),
    ],
)
def test_years_since_a_beginning_reach_a_year_that_is_told(
    language: str, text: str, right: int, wrong: int
) -> None:
    assert failing(text.format(right), language) == []
    assert _codes(text.format(wrong), language) == ["N506"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The mill opened in 1998 and closed in 2009 after making losses for five years."),
        ("en", "The club moved in 2012 and signed a ten-year contract in 2018."),
        ("en", "It opened in 2010, moved in 2016 and closed three years later."),
        ("en", "In 2014 and in 2019 it gained, in the other three years it lost."),
        ("en", "Prices rose from 2019 to 2024 more than in the previous ten years."),
        ("en", "From 2014 to 2020 the sales of the shop fell in three years."),
        ("en", "She joined in 1995 and left in 2015, 48 years old."),
        ("en", "The 2012 loan, renewed in 2018, runs for ten years."),
        ("en", "In 2019 it was, as in 2013, the wettest summer in ten years."),
        ("nl", "De zaal uit 2012 werd in 2018 gekocht, drie jaar na de brand."),
        ("de", "Die Brücke wurde 2015 gesperrt und 2021 nach drei Jahren Bauzeit ersetzt."),
        ("de", "2014 gegründet, zog der Verein 2019 um, zwei Jahre nach dem Brand."),
        ("de", "Die Messe findet seit 2014 alle zwei Jahre statt, zuletzt 2018."),
        ("fr", "Ouvert en 2009 et agrandi en 2015, il a été vendu au bout de trois ans."),
        ("es", "En 2012 renovó por diez años el contrato firmado en 2008."),
        ("it", "Nato nel 2012, nel 2018 ha firmato un contratto di dieci anni."),
        ("sv", "Skolan öppnade 2010 och flyttade 2016, tre år efter branden."),
        ("pl", "Szkołę otwarto w 2010 roku, a w 2016 przedłużono umowę o kolejne trzy lata."),
        ("ko", "2009년 문을 연 이 가게는 2015년부터 3년간 문을 닫았다."),
        ("zh", "2009年提出构想，2015年才列入规划，此后又过了三年才动工。"),
        ("ja", "2010年に開業し、2016年には3年連続の赤字となった。"),
        ("en", "The house was sold in 2010 and rebuilt in 2014; the works took two years."),
        ("en", "She took over the 30-year lease in 2018 and will sell the house in 2035."),
        ("en", "In 2012 he signed for the club, which in 2018 had played for ten years."),
        ("fr", "Ouverte en 1998, elle a fêté en 2014 son rachat et ses dix ans de succès."),
    ],
)
def test_lengths_of_other_things_than_the_two_dates_are_left_alone(
    language: str, text: str
) -> None:
    assert failing(text, language) == []
