"""N401: places told by an ordinal alone, against every order of the table that may be meant."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing, holding

_ROWS = "| Arlo | 365 |\n| Bilt | 290 |\n| Corm | 166 |\n| Dorn | 121 |\n"
_TABLE = "| {} | {} (t) |\n|---|---|\n" + _ROWS + "\n{}"
_HEADS = {
    "en": ("Port", "Cargo"),
    "nl": ("Haven", "Vracht"),
    "de": ("Hafen", "Fracht"),
    "fr": ("Port", "Fret"),
    "es": ("Puerto", "Carga"),
    "pt": ("Porto", "Carga"),
    "it": ("Porto", "Carico"),
    "sv": ("Hamn", "Last"),
    "pl": ("Port", "Ładunek"),
    "ru": ("Порт", "Груз"),
    "tr": ("Liman", "Yük"),
    "ko": ("항구", "화물"),
    "ja": ("港", "貨物"),
    "zh": ("港口", "货物"),
}


def _page(language: str, said: str) -> str:
    return _TABLE.format(*_HEADS[language], said)


@pytest.mark.parametrize(
    ("language", "said", "right", "wrong"),
    [
        ("en", "Corm came {} after a slow start.", "third", "second"),
        ("en", "Corm is in {} place.", "third", "fourth"),
        ("nl", "Corm, dat als {} eindigde, groeide.", "derde", "tweede"),
        ("de", "Auf dem {} Platz liegt Corm.", "dritten", "zweiten"),
        ("fr", "Corm arrive en {} position.", "troisième", "deuxième"),
        ("es", "Corm ocupa el {} lugar.", "tercer", "segundo"),
        ("pt", "Corm ficou em {} lugar.", "terceiro", "quarto"),
        ("it", "Al {} posto si colloca Corm.", "terzo", "secondo"),
        ("sv", "Corm kom på {} plats.", "tredje", "andra"),
        ("pl", "Corm jest na {} miejscu.", "trzecim", "drugim"),
        ("ru", "На {} месте Corm.", "третьем", "втором"),
        ("tr", "Corm {} sırada yer aldı.", "üçüncü", "ikinci"),
        ("ko", "Corm은 네 곳 가운데 {} 번째로 많았다.", "세", "두"),
        ("ja", "Cormは{}位に入った。", "3", "2"),
        ("zh", "Corm排名第{}。", "三", "二"),
    ],
)
def test_a_row_has_the_place_that_it_is_said_to_have(
    language: str, said: str, right: str, wrong: str
) -> None:
    assert failing(_page(language, said.format(right)), language) == []
    assert "N401" in holding(_page(language, said.format(right)), language)
    found = failing(_page(language, said.format(wrong)), language)
    assert [finding.code for finding in found] == ["N401"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Corm ranked second in the national league."),
        ("en", "In 2019 Corm came second."),
        ("en", "Corm could have come second, if it had grown."),
        ("en", "Corm moved past Dorn into second place."),
        ("en", "Corm was second with its plea for a new quay."),
        ("de", "Corm liegt bundesweit auf dem zweiten Platz."),
        ("fr", "Corm est au deuxième rang européen."),
        ("es", "Corm ocupa el segundo lugar del país."),
        ("ja", "Cormは全国で2位に入った。"),
        ("ko", "Corm은 지난해 전국 2위에 올랐다."),
        ("zh", "Corm在全国排名第二。"),
        ("tr", "Bilt'in ardından üçüncü sıraya Corm yerleşti."),
        ("en", "Behind Bilt, Corm is in third place."),
    ],
)
def test_places_among_others_or_at_other_times_are_left_alone(language: str, said: str) -> None:
    assert failing(_page(language, said), language) == []
