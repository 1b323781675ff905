"""N310: portions of wholes told in prose, that make the amount stated or do not."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing, holding


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        (
            "en",
            "The house costs $30,000. The state pays 30% of the cost, that is {}.",
            "$9,000",
            "$900",
        ),
        ("en", "The club got 40% of the $600 million, thus {}.", "$240 million", "$200 million"),
        (
            "en",
            "Roof and walls cost €80 million. A bank lends {}, a quarter of the cost.",
            "€20 million",
            "€40 million",
        ),
        (
            "nl",
            "De brug kost 80 miljoen euro. Het rijk geeft {}, een kwart van de kosten.",
            "20 miljoen euro",
            "40 miljoen euro",
        ),
        (
            "de",
            "Die Halle kostet 40.000 Euro. Das Land trägt 30 % der Kosten, das sind {}.",
            "12.000 Euro",
            "21.000 Euro",
        ),
        (
            "fr",
            "Le pont coûte 40 000 euros. L'État paie 30 % du coût, soit {}.",
            "12 000 euros",
            "21 000 euros",
        ),
        (
            "es",
            "El puente cuesta 90 millones de euros. El banco presta {}, un tercio del costo.",
            "30 millones de euros",
            "45 millones de euros",
        ),
        (
            "it",
            "Il ponte costa 90 milioni di euro. La banca presta {}, un terzo del costo.",
            "30 milioni di euro",
            "45 milioni di euro",
        ),
        ("ja", "補助は総額500億円の40%にあたる。残りの{}は銀行が貸す。", "300億円", "350億円"),
        ("zh", "补贴占总额500亿元的40%,其余{}来自银行。", "300亿元", "350亿元"),
        ("ko", "보조금은 총액 500억 원의 40%다. 나머지 {}은 은행이 댄다.", "300억 원", "350억 원"),
    ],
)
def test_a_portion_of_a_whole(language: str, text: str, right: str, wrong: str) -> None:
    assert failing(text.format(right), language) == []
    assert "N310" in holding(text.format(right), language)
    assert [f.code for f in failing(text.format(wrong), language)] == ["N310"]


def test_a_share_of_the_total_of_the_listing_before_it() -> None:
    text = (
        "Of the 80 million crowns, 60 million went to wages, 12 million to rent and 8 million to "
        "power. Wages made up {} of the total."
    )
    assert failing(text.format("75%")) == []
    assert "N310" in holding(text.format("75%"))
    assert [f.code for f in failing(text.format("57%"))] == ["N310"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The house costs $30,000. The bank lends $50,000, half of its yearly budget."),
        ("en", "The house costs $30,000. The state pays 30% of the interest, that is $700."),
        ("en", "About 40% of the $600 million, roughly $250 million, is spent."),
        (
            "en",
            "The bridge costs €80 million. A bank lends €7 million, a quarter of the first stage.",
        ),
        ("de", "Die Halle kostet 40.000 Euro. Ein Viertel der Mieter zahlt 900 Euro."),
        ("fr", "Le pont coûte 40 000 euros. Un tiers des habitants, soit 900 personnes, paient."),
        ("zh", "补贴约占总额500亿元的40%,其余部分来自3亿元的基金。"),
        ("ja", "補助は500億円の40%にあたる。残りの工事は30億円かかる。"),
    ],
)
def test_a_portion_of_something_else(language: str, text: str) -> None:
    assert failing(text, language) == []


def test_a_share_of_those_asked_is_no_portion_of_what_was_told_before() -> None:
    sold = "The yard sold 3,200,000 oars. "
    asked = "In our survey of 1,206 owners the weight was the usual complaint, named by 38%."
    assert not failing(sold + asked)
    assert failing(sold + "To clubs 1,206,000 oars, or 48% of the total, were sold.")
