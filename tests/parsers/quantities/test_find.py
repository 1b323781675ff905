"""What `find` promises beyond the sentences of the case files."""

import time
from decimal import Decimal

import pytest

from parsers.model import Quantity
from parsers.quantities import find, names
from parsers.quantities.headers import read_header


def one(text: str, language: str | None = "en") -> Quantity:
    found = find(text, language)
    assert len(found) == 1, found
    return found[0]


def interval(text: str, language: str | None = "en") -> tuple[Decimal | None, Decimal | None]:
    quantity = one(text, language)
    return quantity.low, quantity.high


# --- one value in many spellings --------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("25 miljard dollar", "nl"),
        ("250억 달러", "ko"),
        ("$25 Billion", "en"),
        ("US$25bn", "en"),
        ("USD 25,000,000,000", "en"),
        ("25 Mrd. Dollar", "de"),
        ("२५ अरब डॉलर", "hi"),
        ("250億ドル", "ja"),
        ("250亿美元", "zh"),
        ("250億美元", "zh-Hant"),
        ("25 milliards de dollars", "fr"),
        ("25 Md$", "fr"),
        ("25 mil millones de dólares", "es"),
        ("25 bilhões de dólares", "pt"),
        ("25 mil milhões de dólares", "pt"),
        ("25 miliardi di dollari", "it"),
        ("25 miljarder dollar", "sv"),
        ("25 mld dolarów", "pl"),
        ("25 milyar dolar", "tr"),
        ("25 млрд долларов", "ru"),
        ("25 مليار دولار", "ar"),
        ("$25B", None),
    ],
)
def test_one_amount_is_one_value_in_every_language(text: str, language: str | None) -> None:
    quantity = one(text, language)
    assert (quantity.value, quantity.unit, quantity.kind) == (
        Decimal(25_000_000_000),
        "USD",
        "currency",
    )
    assert quantity.text == text


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("1,234,567.8", "en", "1234567.8"),
        ("1.234.567,8", "nl", "1234567.8"),
        ("1 234 567,8", "fr", "1234567.8"),
        ("1'234'567.8", "en", "1234567.8"),
        ("12,34,567", "hi", "1234567"),
        ("１，２３４", "ja", "1234"),
        ("1.234", "de", "1234"),
        ("1.234", "en", "1.234"),
        ("5,00", "en", "5"),
        ("5.00", "de", "5"),
        ("7만 5천 4백", "ko", "75400"),
        ("3億5000万", "ja", "350000000"),
        ("二百五十万", "zh", None),
        ("10^6", "en", "1000000"),
        ("1.5e3", "en", "1500"),
        ("3 hundred and 21", "en", "321"),
        ("-12.5", "en", "-12.5"),
        ("3分の1", "ja", "0.3333333333333333333333333333"),
    ],
)
def test_numbers_follow_the_custom_of_the_language(
    text: str, language: str, value: str | None
) -> None:
    found = find(text, language)
    assert [str(quantity.value) for quantity in found] == ([] if value is None else [value])


def test_a_text_that_clearly_uses_the_other_marks_is_read_by_them() -> None:
    text = "De omzet was $1,250.75; de winst 4,200 dollar."
    assert [quantity.value for quantity in find(text, "nl")] == [Decimal("1250.75"), 4200]


# --- intervals --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("32%", "31.5", "32.5"),
        ("$45B", "44500000000", "45500000000"),
        ("$8.00", "7.995", "8.005"),
        ("2.3 million", "2250000", "2350000"),
        ("~100 km", "90", "110"),
        ("about $50", "45", "55"),
        ("est. 40 %", "36", "44"),
        ("below 50%", None, "50"),
        ("<5 kg", None, "5"),
        ("less than 20 km", None, "20"),
        ("40%+", "40", None),
        ("at least 3 km", "3", None),
        ("more than $5", "5", None),
        ("up to 12 km", None, "12.5"),
        ("12-18 months", "12", "18"),
        ("$5-7 billion", "5000000000", "7000000000"),
        ("between 5 and 7 %", "5", "7"),
        ("2027", "2027", "2028"),
    ],
)
def test_the_interval_is_what_the_wording_stands_for(
    text: str, low: str | None, high: str | None
) -> None:
    expected = (
        None if low is None else Decimal(low),
        None if high is None else Decimal(high),
    )
    assert interval(text) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("약 100억 원", "ko"),
        ("ca. 100 Euro", "de"),
        ("zo'n 100 euro", "nl"),
        ("environ 100 euros", "fr"),
        ("100元左右", "zh"),
        ("約100円", "ja"),
        ("около 100 рублей", "ru"),
        ("लगभग 100 रुपये", "hi"),
        ("yaklaşık 100 lira", "tr"),
    ],
)
def test_words_for_about_widen_the_interval(text: str, language: str) -> None:
    quantity = one(text, language)
    assert quantity.approximate
    assert quantity.value is not None
    assert quantity.low == quantity.value * Decimal("0.9")


@pytest.mark.parametrize(
    ("text", "language", "open_side"),
    [
        ("mehr als 5 km", "de", "high"),
        ("100억 달러 이상", "ko", "high"),
        ("50% 미만", "ko", "low"),
        ("超过5公里", "zh", "high"),
        ("5キロ以下", "ja", "low"),
        ("plus de 5 km", "fr", "high"),
        ("moins de 5 km", "fr", "low"),
        ("%50'nin altında", "tr", "low"),
        ("500 से अधिक लोग", "hi", "high"),
    ],
)
def test_bounds_leave_one_side_open(text: str, language: str, open_side: str) -> None:
    quantity = one(text, language)
    assert getattr(quantity, open_side) is None
    assert getattr(quantity, "low" if open_side == "high" else "high") is not None


# --- names, versions, references --------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "GPT-5.5", "H100", "v5e", "FP8", "the A320neo", "COVID-19", "Orion 3.5 Pro", "iPhone 15",
        "Fortune 50)", "Section 4.2", "No. 7", "§ 12", "24/7", "50/50", "192.168.1.2", "v2.3.1",
        "+1-222-333-4444", "https://example.org/2024/05/12", "`x = 42`", "3:1", "1920x1080",
        "mail a7@example.org", "#1234", "file_12", "4x4", "9-to-5",
    ],
)  # fmt: skip
def test_names_and_references_are_no_quantities(text: str) -> None:
    assert find(text, "en") == []


def test_names_are_told_with_their_spans() -> None:
    text = "The Falcon-9 and the H100 beat Orion 3.5 by 12%."
    assert [text[start:end] for start, end in names(text, "en")] == [
        "Falcon-9",
        "H100",
        "Orion 3.5",
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("In 2027 zal de bouw beginnen.", "nl"),
        ("IN 2027 ALL CARS MUST COMPLY", "en"),
        ("In 2027 won the party again.", "en"),
        ("En 2027 a changé la donne.", "fr"),
        ("Nel 2027 ha vinto.", "it"),
    ],
)
def test_a_year_before_a_word_that_is_also_a_unit_stays_a_year(text: str, language: str) -> None:
    quantity = one(text, language)
    assert (quantity.kind, quantity.value, quantity.unit) == ("year", Decimal(2027), "")


def test_digits_glued_after_a_month_and_year_are_not_trusted() -> None:
    assert find("May 20251408 articles", "en") == []


# --- units ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "unit", "per"),
    [
        ("$250K/cluster/year", "USD", ("cluster", "year")),
        ("$250,000 per cluster per year", "USD", ("cluster", "year")),
        ("€5 a month", "EUR", ("month",)),
        ("36 frames per second", "frames", ("second",)),
        ("120 km/h", "kilometer-per-hour", ()),
        ("10 Gbps", "gigabit", ("second",)),
        ("150MW", "megawatt", ()),
        ("150 mW", "milliwatt", ()),
        ("7 GB", "gigabyte", ()),
        ("25 °C", "celsius", ()),
    ],
)
def test_units_are_canonical(text: str, unit: str, per: tuple[str, ...]) -> None:
    quantity = one(text)
    assert (quantity.unit, quantity.per) == (unit, per)


@pytest.mark.parametrize(
    ("text", "language", "per"),
    [
        ("It took in $5 million a year.", "en", ("year",)),
        ("It took in $5 million a year earlier.", "en", ()),
        ("It took in $5 million a month before.", "en", ()),
        ("It took in $5 million a year before tax.", "en", ("year",)),
        ("Es waren 5 Millionen Euro im Jahr.", "de", ("year",)),
        ("Es waren 5 Millionen Euro im Jahr zuvor.", "de", ()),
        ("Erano 5 milioni di euro l'anno.", "it", ("year",)),
        ("Erano 5 milioni di euro l'anno prima.", "it", ()),
    ],
)
def test_a_time_before_is_no_denominator(text: str, language: str, per: tuple[str, ...]) -> None:
    assert one(text, language).per == per


def test_minor_units_are_told_in_the_major_one() -> None:
    assert (one("50 cents").value, one("50 cents").unit) == (Decimal("0.5"), "USD")
    assert one("15 dollars and 20 cents").value == Decimal("15.2")
    assert one("50 Cent", "de").unit == "EUR"


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        ("Q1 2027", "en", "2027-Q1"),
        ("1Q27", "en", "2027-Q1"),
        ("T3 2024", "fr", "2024-Q3"),
        ("H1 2025", "en", "2025-H1"),
        ("2025-03-14", "en", "2025-03-14"),
        ("14.03.2025", "de", "2025-03-14"),
        ("3/14/2025", "en", "2025-03-14"),
        ("March 14, 2025", "en", "2025-03-14"),
        ("März 2025", "de", "2025-03"),
        ("2025年3月", "ja", "2025-03"),
        ("14:30", "en", "T14:30"),
        ("2025-2028", "en", "2025/2028"),
        ("1990s", "en", "1990/1999"),
    ],
)
def test_dates_are_iso(text: str, language: str, date: str) -> None:
    quantity = one(text, language)
    assert quantity.date == date
    assert quantity.text == text


def test_an_unknown_language_is_read_neutrally() -> None:
    found = find("xyzzy $5M, 30% ja 12 kg", "fi")
    assert [(quantity.value, quantity.unit) for quantity in found] == [
        (Decimal(5_000_000), "USD"),
        (Decimal(30), "percent"),
        (Decimal(12), "kilogram"),
    ]


# --- numbers in words -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("a million dollars", "en", 1_000_000),
        ("half a billion dollars", "en", 500_000_000),
        ("two hundred and fifty dollars", "en", 250),
        ("tweehonderd miljoen euro", "nl", 200_000_000),
        ("deux cents millions d'euros", "fr", 200_000_000),
        ("cien mil euros", "es", 100_000),
        ("mil e duzentos reais", "pt", 1200),
        ("eine Million Euro", "de", 1_000_000),
        ("один миллион рублей", "ru", 1_000_000),
        ("ملياري دولار", "ar", 2_000_000_000),
        ("दो करोड़ रुपये", "hi", 20_000_000),
        ("一百万美元", "zh", 1_000_000),
        ("一億円", "ja", 100_000_000),
    ],
)
def test_amounts_in_words_are_read(text: str, language: str, value: int) -> None:
    quantity = one(text, language)
    assert (quantity.value, quantity.text) == (Decimal(value), text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("several thousand dollars", "en"),
        ("millions of dollars", "en"),
        ("enkele duizend euro", "nl"),
        ("mehrere tausend Euro", "de"),
        ("plusieurs millions d'euros", "fr"),
        ("miles de dólares", "es"),
        ("migliaia di euro", "it"),
        ("тысячи рублей", "ru"),
        ("수백만 달러", "ko"),
        ("数百万円", "ja"),
        ("几十亿元", "zh"),
    ],
)
def test_amounts_left_open_are_not(text: str, language: str) -> None:
    assert find(text, language) == []


@pytest.mark.parametrize("piece", ["7", "1,", "1.", "1 ", "12-", "1,234,", "a1", "1/", "a1,"])
def test_a_long_line_of_digits_and_marks_does_not_hang(piece: str) -> None:
    began = time.process_time()
    find(piece * (400_000 // len(piece)), "en")
    assert time.process_time() - began < 5


def test_a_zero_that_fills_a_gap_between_years_and_months_is_passed() -> None:
    assert [q.text for q in find("工程历时37年零6个月。", "zh")][:1] == ["37年"]


@pytest.mark.parametrize(
    ("text", "language", "amount", "unit"),
    [
        ("重さは1480グラムだ。", "ja", "1480グラム", "gram"),
        ("线路全长1120公里。", "zh", "1120公里", "kilometer"),
        ("지난해보다 1480톤 늘었다.", "ko", "1480톤", "tonne"),
    ],
)
def test_four_digits_before_a_unit_written_out_are_no_year(
    text: str, language: str, amount: str, unit: str
) -> None:
    assert [(q.text, q.unit) for q in find(text, language)] == [(amount, unit)]


@pytest.mark.parametrize("blank", ["\u00a0", "\u2009", "\u202f"])
@pytest.mark.parametrize("language", ["en", "pt", "ko", "fr"])
def test_blanks_that_do_not_break_group_digits_in_any_language(language: str, blank: str) -> None:
    assert [q.value for q in find(f"24{blank}200", language)] == [24_200]
    assert [q.value for q in find(f"2024{blank}150", language)] == [2024, 150]


def test_blanks_group_digits_where_they_do_so_elsewhere_in_the_text() -> None:
    text = "Colhem 16 000 e 9 500 toneladas."
    assert [q.value for q in find(text, "pt")] == [16_000, 9_500]
    assert [q.value for q in find("9 500", "pt")] == [9_500]  # all there is, as in a cell
    assert [q.value for q in find("Na fase 5 500 toneladas.", "pt")] == [500]


@pytest.mark.parametrize(
    ("header", "language", "kind", "scale"),
    [
        ("Tekort 2024 (× € 1.000)", "nl", "currency", 1_000),
        ("Verlies (x 1.000 euro)", "nl", "currency", 1_000),
        ("Output (1,000 t)", "en", "dimension", 1_000),
        ("Umsatz (1000 €)", "de", "currency", 1_000),
        ("Recettes (1 000 000 €)", "fr", "currency", 1_000_000),
        ("Population (in 1,000s)", "en", None, 1_000),
        ("Cost ($/1,000 tokens)", "en", "currency", 1),
        ("Sites (top 1,000 only)", "en", None, 1),
    ],
)
def test_a_header_may_say_what_number_its_cells_are_multiples_of(
    header: str, language: str, kind: str | None, scale: int
) -> None:
    read = read_header(header, language)
    assert read.kind == kind
    assert read.scale == scale


@pytest.mark.parametrize(
    ("text", "printed", "value", "low"),
    [
        ("占总量的三成半以上", "三成半", Decimal(35), Decimal(35)),
        ("约占三成五，", "三成五", Decimal(35), Decimal("34.5")),
        ("占三成一年内翻番", "三成", Decimal(30), Decimal(25)),
    ],
)
def test_tenths_may_have_hundredths_behind_them(
    text: str, printed: str, value: Decimal, low: Decimal
) -> None:
    (share,) = (q for q in find(text, "zh") if q.kind == "percent")
    assert (share.text, share.value, share.low) == (printed, value, low)
