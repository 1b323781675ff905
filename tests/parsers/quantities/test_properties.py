"""Properties that hold for any text, and for values formatted as CLDR formats them."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.quantities import find, languages, names

babel_numbers = pytest.importorskip("babel.numbers")
babel_units = pytest.importorskip("babel.units")

LOCALES = {"zh": "zh_Hans", "zh-Hant": "zh_Hant"}
ALPHABET = (
    "0123456789又分の之点².,-+%$€£~<>/:()'\"` \n\tabkMBQx×½第三百万억원年月日ドルमिलियनмлрд٣٫٬دولار"
)

texts = st.one_of(st.text(), st.text(alphabet=ALPHABET, max_size=80))
tags = st.one_of(st.sampled_from(languages()), st.none(), st.just("xx"))


@given(text=texts, language=tags)
@settings(max_examples=300, deadline=None)
def test_any_text_gives_quantities_that_quote_it(text: str, language: str | None) -> None:
    end = 0
    for quantity in find(text, language):
        assert end <= quantity.start < quantity.end <= len(text)
        assert text[quantity.start : quantity.end] == quantity.text
        assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high
        end = quantity.end
    for start, stop in names(text, language):
        assert 0 <= start < stop <= len(text)


@pytest.mark.parametrize("language", languages())
@given(value=st.decimals(min_value=0, max_value=10**9, places=2))
@settings(max_examples=25, deadline=None)
def test_numbers_in_the_format_of_cldr_are_read_back(language: str, value: Decimal) -> None:
    locale = LOCALES.get(language, language)
    text = babel_numbers.format_decimal(
        value, locale=locale, format="#,##0.00", numbering_system="latn"
    )
    found = find(f"{text} %", language)
    assert [(quantity.value, quantity.unit) for quantity in found] == [(value, "percent")]


@pytest.mark.parametrize("code", ["USD", "EUR", "GBP", "JPY"])
@pytest.mark.parametrize("language", languages())
@given(value=st.integers(min_value=2, max_value=999_999))
@settings(max_examples=10, deadline=None)
def test_currencies_in_the_format_of_cldr_are_read_back(
    language: str, code: str, value: int
) -> None:
    locale = LOCALES.get(language, language)
    symbol = babel_numbers.format_currency(
        value, code, format=None, locale=locale, numbering_system="latn", decimal_quantization=False
    )
    name = babel_numbers.format_currency(
        value, code, locale=locale, format_type="name", numbering_system="latn",
        decimal_quantization=False,
    )  # fmt: skip
    for text in (symbol, name):
        found = [quantity for quantity in find(text, language) if quantity.kind == "currency"]
        assert [(quantity.value, quantity.unit) for quantity in found] == [
            (Decimal(value), code)
        ], text


UNITS = {
    "length-kilometer": "kilometer",
    "mass-kilogram": "kilogram",
    "power-megawatt": "megawatt",
    "duration-month": "month",
    "duration-hour": "hour",
    "area-square-meter": "square-meter",
    "volume-liter": "liter",
    "digital-gigabyte": "gigabyte",
}


@pytest.mark.parametrize("length", ["long", "short"])
@pytest.mark.parametrize("language", languages())
@given(value=st.integers(min_value=3, max_value=99_999), unit=st.sampled_from(sorted(UNITS)))
@settings(max_examples=15, deadline=None)
def test_units_in_the_format_of_cldr_are_read_back(
    language: str, length: str, value: int, unit: str
) -> None:
    locale = LOCALES.get(language, language)
    text = babel_units.format_unit(
        value, unit, length=length, locale=locale, numbering_system="latn"
    )
    name = text.strip("\u200f").lstrip("0123456789.,\u00a0\u202f '").strip()
    if unit in text or len(name) < 2:
        return  # Babel found no pattern; or a single letter, which could stand for anything
    assert [(quantity.value, quantity.unit) for quantity in find(text, language)] == [
        (Decimal(value), UNITS[unit])
    ], text


@pytest.mark.parametrize("language", languages())
@given(value=st.integers(min_value=2, max_value=999), power=st.sampled_from([3, 6, 9]))
@settings(max_examples=15, deadline=None)
def test_compact_numbers_of_cldr_are_read_back(language: str, value: int, power: int) -> None:
    locale = LOCALES.get(language, language)
    text = babel_numbers.format_compact_decimal(
        value * 10**power,
        locale=locale,
        format_type="short" if locale[:2] in ("zh", "ja", "ko") else "long",
        fraction_digits=2,
    )
    found = find(f"{text} %", language)
    assert [quantity.value for quantity in found] == [value * 10**power], text
