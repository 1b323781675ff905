"""Headings of editions: one that an edition lacks (X205), or has not translated (L103)."""

from __future__ import annotations

import pytest

from tests.parsers.checks.reading import found

_EN = """# The tannery of Ossel

The tannery of Ossel has worked with oak bark since 1874, and sells most of its leather to saddlers.

## Bark and water

Hides lie for fourteen months in pits of bark, while 32 tons of water run through them a day.

The bark comes from the forests of Marrick, where 60 hectares are cut in turn.

## Who still buys it

A saddler of Dorn orders 400 hides a year, and a maker of belts in Lyss another 250.

## What may change

The town plans a filter for 1.8 million euros, of which the tannery would pay a third.
"""

_NL = """# De leerlooierij van Ossel

De looierij van Ossel werkt sinds 1874 met eikenschors en verkoopt haar leer vooral aan zadelmakers.

## Schors en water

De huiden liggen veertien maanden in kuipen met schors, waar 32 ton water per dag doorheen loopt.

De schors komt uit de bossen van Marrick, waar bij toerbeurt 60 hectare wordt gekapt.

## Wie het nog koopt

Een zadelmaker uit Dorn bestelt 400 huiden per jaar, een riemenmaker in Lyss nog eens 250.

## Wat er kan veranderen

De stad wil voor 1,8 miljoen euro een filter bouwen; de looierij zou een derde betalen.
"""

_HEADING = "## Wie het nog koopt\n\n"


def test_editions_divided_alike_lack_no_heading() -> None:
    assert found(_EN, _NL, select="X205") == []


@pytest.mark.parametrize("swapped", [False, True])
def test_a_heading_left_out_is_quoted_with_the_end_of_the_text_before_it(swapped: bool) -> None:
    editions = (_EN, _NL.replace(_HEADING, ""))
    (finding,) = found(*(reversed(editions) if swapped else editions), select="X205")
    assert finding.message == "a heading is missing in Dutch (nl)"
    heading, before = finding.locations
    assert heading.quote == "Who still buys it"
    assert before.quote.endswith("60 hectare wordt gekapt.")


def test_a_heading_run_into_its_paragraph_is_there() -> None:
    run_in = _NL.replace(_HEADING, "**Wie het nog koopt.** ")
    assert found(_EN, run_in, select="X205") == []


def test_an_edition_that_is_divided_otherwise_lacks_no_heading() -> None:
    plain = _NL.replace(_HEADING, "").replace("## Schors en water\n\n", "")
    assert found(_EN, plain, select="X205") == []


def test_what_lies_beyond_a_cut_is_not_missing() -> None:
    cut = _NL[: _NL.index(_HEADING)].rstrip()[:-12] + "…\n"
    assert found(_EN, cut, select="X205") == []


def test_a_heading_with_the_words_of_another_edition_was_not_translated() -> None:
    chinese = """# 奥塞尔的制革厂

奥塞尔的制革厂自1874年起用橡树皮鞣革，大部分皮革卖给马具匠。

## 树皮与水

皮革要在树皮池里浸泡十四个月，每天要用32吨水。

## 谁还在购买

多恩的一位马具匠每年订购400张皮，利斯的一位腰带匠再订250张。
"""
    assert found(_EN, chinese, select="L") == []
    left = chinese.replace("谁还在购买", "Who still buys it")
    (finding,) = found(_EN, left, select="L")
    assert finding.code == "L103"
    assert finding.message.startswith("a heading is in English (en), the text around it in Chinese")
