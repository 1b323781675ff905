"""N105: an amount in another scale than the earlier one that its sentence sets it against."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing

_SAID = {
    "en": ("Fees brought in £{}, against £61.7 million in the spring.", "58.2 million"),
    "nl": ("De omzet kwam uit op 58,2 {} euro, tegen 61,7 miljoen een jaar eerder.", "miljoen"),
    "de": ("Der Umsatz lag bei 4,12 {} Euro (Vorjahr: 3,95 Milliarden Euro).", "Milliarden"),
    "fr": ("Les dons atteignent 7,4 {} d'euros, contre 6,9 millions en 2023.", "millions"),
    "es": ("Las ventas fueron de 7,4 {} de euros, frente a 6,9 millones en 2023.", "millones"),
    "pt": ("A receita foi de R$ 26,8 {}, ante R$ 27,8 bilhões no ano anterior.", "bilhões"),
    "it": ("I ricavi sono di 4,74 {} di euro, contro i 5,58 miliardi del 2023.", "miliardi"),
    "pl": ("Sprzedaż wyniosła 57,2 {} zł, wobec 59,9 mld zł rok wcześniej.", "mld"),
    "sv": ("Intäkterna blev 5,4 {} kronor, jämfört med 5,1 miljarder kronor 2023.", "miljarder"),
    "ru": ("Выручка составила 5,4 {} рублей против 5,1 млрд рублей годом ранее.", "млрд"),
    "ja": ("売上高は前期の620億円から640{}円に増えた。", "億"),
    "zh": ("营业收入为64.2{}元，上年同期为61.5亿元。", "亿"),
}
_WRONG = {
    "58.2 million": "58.2 billion",
    "miljoen": "miljard",
    "Milliarden": "Millionen",
    "millions": "milliards",
    "millones": "mil",
    "bilhões": "milhões",
    "miliardi": "milioni",
    "mld": "mln",
    "miljarder": "miljoner",
    "млрд": "млн",
    "億": "万",
    "亿": "万",
}


def _codes(text: str, language: str) -> set[str]:
    return {finding.code for finding in failing(text, language)}


@pytest.mark.parametrize("language", _SAID)
def test_millions_set_against_billions(language: str) -> None:
    text, right = _SAID[language]
    assert "N105" not in _codes(text.format(right), language)
    assert "N105" in _codes(text.format(_WRONG[right]), language)


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        ("en", "The fleet grew from 4,400 MW to 5.5 {}, an increase of a quarter.", "GW", "MW"),
        (
            "fr",
            "Il a reçu 3,2 {} d'euros, 25 % de plus que 2,56 millions.",
            "millions",
            "milliards",
        ),
    ],
)
def test_a_change_that_only_another_scale_makes(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert "N105" not in _codes(text.format(right), language)
    assert "N105" in _codes(text.format(wrong), language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The order is worth €216 million, against €600,000 for each of the trams."),
        ("en", "Sales grew a thousandfold, from $2.1 million to $2.4 billion."),
        ("de", "Die Studie kostete 180 Millionen Euro, gegen 150.000 Euro je Patient."),
        ("ja", "総額は1億8,000万円で、1店当たりでは18万円だった。"),
        ("zh", "总投资为618亿元，而平均每公里造价为0.8亿元。"),
    ],
)
def test_one_of_each_and_what_grew_many_times(language: str, text: str) -> None:
    assert "N105" not in _codes(text, language)
