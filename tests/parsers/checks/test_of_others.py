"""Counts and prices of others than those told before: none of them is checked against these."""

from __future__ import annotations

import pytest

from parsers.checks import check
from parsers.checks.analysis.mentions import mentions
from parsers.checks.context import Context
from parsers.checks.facts.evidence import is_multiplied
from parsers.formats import parse
from parsers.model import Article
from tests.parsers.checks.pages import article
from tests.parsers.checks.test_statements import failing

_PLANS = """| Vendor | Plan 2025 ($ a seat) | Plan 2026 ($ a seat) | Requests |
|---|---:|---:|---:|
| Brimble | 24 | 30 | 1,200 |
| Hasker | 19 | 19 | 600 |
| Osmere | 32 | 36 | 1,800 |
| Tollan | 20 | 28 | 1,000 |
"""


_SIZES = """| Library | Size |
|---|---:|
| Arlo | 34.6 kB |
| Bilt | 7.3 kB |
| Bilt View | 37.0 kB |
| Corm | 28.7 kB |
"""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            f"{_SIZES}\n\nArlo takes 34.6 kB, Bilt along with Bilt View 45.1 kB with its texts.",
        ),
        ("en", f"{_PLANS}\n\nAt Osmere requests last. The other three vendors let them lapse."),
        ("en", f"{_PLANS}\n\nOf the cost of a request, Osmere asks 2.0 cents, Hasker 3.2 cents."),
        (
            "fr",
            (
                "Lorne gagnera 48 MW grâce à une ancienne aciérie. Les deux autres sites se "
                "contenteront de 12 MW chacun."
            ),
        ),
        (
            "de",
            (
                "Lorne gewinnt 48 MW durch ein altes Stahlwerk. Die übrigen zwei Standorte kommen "
                "auf je 12 MW."
            ),
        ),
    ],
)
def test_what_is_told_of_others(language: str, text: str) -> None:
    assert failing(text, language) == []


def test_so_many_each_are_still_held_against_what_all_have() -> None:
    text = "Les deux sites gagneront 48 MW, soit {} MW chacun."
    assert failing(text.format(24), "fr") == []
    assert [finding.code for finding in failing(text.format(12), "fr")] == ["N302"]


def test_nothing_at_all_is_no_multiple_of_something() -> None:
    found = mentions(Context(article("The yard lost $0 of its $25 million; 4 boats sank.", "en")))
    nothing = next(mention for mention in found if mention.interval.value == 0)
    something = next(mention for mention in found if mention.interval.value == 25e6)
    assert not is_multiplied(nothing, something.interval)


_YEARS = """| Year | Masts shipped | Growth | Revenue ($m) | Growth |
|---|---:|---:|---:|---:|
| 2023 | 1,240 | – | 434 | – |
| 2024 | 1,860 | 50.0% | 614 | 41.5% |
| 2025 | 2,620 | 40.9% | 812 | 32.2% |
| 2026 | 3,570 | 36.3% | 1,035 | 27.5% |
| 2027 | 4,640 | 30.0% | 1,253 | 21.1% |
| 2028 | 5,570 | 20.0% | 1,448 | 15.6% |
"""
_STATIONS = """| Model | Capacity (Wh) | Price (€) |
|---|---:|---:|
| Lumen P2000 | 2,048 | 1,499 |
| Lumen P1500 | 1,536 | 1,199 |
| Voltea Max | 2,400 | 1,899 |
"""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # the growth of units is a cell, and revenue is told behind it
        ("en", f"Shipments rose by 40.9% in 2025, revenue by 32.2%.\n\n{_YEARS}"),
        # a part of what is announced
        ("en", f"{_STATIONS}\n\nThe Lumen P2000 gave 1,762 Wh, or 86% of the capacity announced."),
        # a model is no number
        ("fr", f"{_STATIONS}\n\nPar rapport à la P1500, la hausse est de 300 €, soit 25 %."),
        # growth that slows down
        ("de", "Das Wachstum lässt nach: von 45,0 Prozent in diesem Jahr auf 25,0 Prozent."),
        # what is left of ten parts is one
        (
            "ko",
            (
                "해동 트램 총사업비 4,860억 원 확정\n\n트램의 총사업비는 4,860억 원이다.\n\n"
                "착공은 봄이다.\n\n국비가 60%, 시비가 30%, 사업비의 나머지 486억 원은 도가 낸다."
            ),
        ),
        # more than in another year than its own
        (
            "es",
            (
                "| Año | Ventas (M€) | Crecimiento |\n|---|---:|---:|\n| 2023 | 7,2 | 30,9 % |\n"
                "| 2024 | 9,6 | 33,3 % |\n| 2025 | 13,9 | 44,8 % |\n\n"
                "Facturó 13,9 millones, un 44,8 % más que en 2024."
            ),
        ),
    ],
)
def test_what_is_told_of_a_part_or_of_another_column(language: str, text: str) -> None:
    assert failing(text, language) == []


def test_a_measure_is_no_slip_of_a_column_beside_that_of_its_unit() -> None:
    table = """| Card | Rate (tokens/s) | Power (W) |
|---|---:|---:|
| Halla N2 | 4,140 | 180 |
| Orrin R8 | 6,300 | 350 |
| Tamsin C5 | 3,720 | 240 |
"""
    text = f"{table}\n\nA server with eight cards of Halla N2 draws 1,440 W in all."
    assert failing(text) == []


@pytest.mark.parametrize(("header", "codes"), [("Gross margin", []), ("Share", ["N203"])])
def test_margins_are_no_shares_of_a_whole_by_chance(header: str, codes: list[str]) -> None:
    table = f"""| Maker | Sales abroad (GWh) | {header} |
|---|---:|---:|
| Arlo | 33 | 24% |
| Bilt | 9 | 16% |
| Corm | 11 | 19% |
| Dorn | 4 | 7% |
| Total | 57 | – |
"""
    assert [finding.code for finding in failing(table)] == codes


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ko", "전체 50에서 2.5 증가 = 5% vs 일부 5에서 2.5 증가 = 50% → 무관"),
        # what is left is told next
        (
            "en",
            (
                "Of the €61bn, Germany accounts for €17bn, Spain for €12bn, Poland for €11bn and "
                "Italy for €9bn. The remaining €12bn is spread over 13 countries."
            ),
        ),
        ("en", "It tells why the correlation of the two masts drops from -1.0 to -0.57."),
    ],
)
def test_a_change_by_an_amount_or_below_nothing_and_parts_of_a_whole(
    language: str, text: str
) -> None:
    assert failing(text, language) == []


def test_a_total_of_marks_is_no_sum_of_them() -> None:
    table = """| Gerät | Energie (40 %) | Laden (20 %) | Lärm (20 %) | Bedienung (20 %) | Gesamt |
|---|---:|---:|---:|---:|---:|
| Arlo | 1,4 | 1,4 | 2,0 | 2,3 | 1,7 |
| Bilt | 1,7 | 2,3 | 1,5 | 1,6 | 1,8 |
| Corm | 2,7 | 2,6 | 3,1 | 2,8 | 2,8 |
| Dorn | 3,1 | 4,2 | 3,4 | 2,6 | 3,3 |
"""
    assert failing(table, "de") == []


_FORMATS = """| Format | Stan na 31 marca | Otwarcia | Zamknięcia | Stan na 30 czerwca | Udział |
|---|---:|---:|---:|---:|---:|
| Duże | 405 | 9 | 2 | 412 | 31,6 proc. |
| Małe | 729 | 19 | 10 | 738 | {} |
| Drogerie | 150 | 3 | 0 | 153 | 11,7 proc. |
| Razem | 1 284 | 31 | 12 | 1 303 | 100 proc. |
"""


def test_shares_are_of_the_column_that_all_of_them_fit() -> None:
    assert failing(_FORMATS.format("56,6 proc."), "pl") == []
    assert [f.code for f in failing(_FORMATS.format("65,6 proc."), "pl")] == ["N203"]


_TABLES = [
    # a change of a share is in points, whatever sign they have
    (
        "fr",
        (
            "| Indicateur | T2 2025 | T2 2024 | Variation |\n|---|---:|---:|---:|\n"
            "| Passagers (millions) | 3,42 | 3,18 | +7,5 % |\n"
            "| Sièges (milliards) | 5,61 | 5,29 | +6,0 % |\n"
            "| Trajets (milliards) | 4,87 | 4,51 | +8,0 % |\n"
            "| Occupation | 86,8 % | 85,3 % | +1,5 pt |\n"
        ),
    ),
    # what adds up is no quotient of the columns beside it
    (
        "zh",
        (
            "| 公司 | 2024年发射 | 2025年发射 | 其中成功 | 质量（吨） |\n"
            "|---|---:|---:|---:|---:|\n"
            "| 星河 | 6 | 9 | 9 | 48.6 |\n| 长岭 | 5 | 6 | 5 | 21.3 |\n"
            "| 北川 | 3 | 4 | 4 | 12.4 |\n"
            "| 远山 | 2 | 3 | 2 | 5.1 |\n| 天目 | 1 | 2 | 2 | 2.2 |\n"
            "| 合计 | 17 | 24 | 22 | 89.6 |\n"
        ),
    ),
    # "計算" is no total
    (
        "ja",
        (
            "| 項目 | 旧 | 新 | 差 |\n|---|---:|---:|---:|\n| 計算 | 640 | 380 | −260 |\n"
            "| 保存 | 210 | 150 | −60 |\n| 通信 | 90 | 95 | +5 |\n| 監視 | 60 | 75 | +15 |\n"
            "| 合計 | 1,000 | 700 | −300 |\n"
        ),
    ),
    # all others together come first in no list
    (
        "it",
        (
            "La Lombardia guida la classifica con il 22% delle vendite.\n\n"
            "| Regione | Quota delle vendite |\n|---|---:|\n| Lombardia | 22% |\n| Emilia | 16% |\n"
            "| Veneto | 15% |\n| Toscana | 12% |\n| Lazio | 8% |\n| Altre regioni | 27% |\n"
        ),
    ),
    # a share in words is no figure of a column
    (
        "zh",
        (
            "东海仍是第一大市场,占总量的三成半以上。\n\n"
            "| 航线 | 万箱 | 增速 | 占比 |\n|---|---:|---:|---:|\n"
            "| 东海 | 460 | 15.0% | 36.8% |\n| 西洋 | 310 | 24.0% | 24.8% |\n"
            "| 北洋 | 205 | -4.2% | 16.4% |\n"
            "| 南洋 | 175 | 25.0% | 14.0% |\n| 近海 | 100 | 4.2% | 8.0% |\n"
        ),
    ),
    # "up 301 MW" is what was added, and a share of neither
    (
        "en",
        "Live capacity reached 3,756 MW, up 301 MW, or 8.7%, in twelve months.",
    ),
    # two ends of a change are no part and whole
    (
        "sv",
        (
            "Avskjutningen sjönk med 425 djur, från 2 550 till 2 125, men utfallet var oförändrat: "
            "85 procent båda säsongerna."
        ),
    ),
    # parts in the scale of their sum
    (
        "fr",
        (
            "Sur neuf mois, le résultat se monte à 612 millions : 236 au premier trimestre, 208 au "
            "deuxième, 168 au troisième."
        ),
    ),
    # a range is no pair of values
    ("fr", "La flotte croît de 5 à 6 %, deux fois plus vite que la demande."),
    # shares of several things, one held against the others
    (
        "es",
        (
            "Solo el 7 % de las pymes españolas tiene seguro, frente al 11 % de las francesas y al "
            "19 % de las británicas."
        ),
    ),
    # a part of another amount
    (
        "es",
        (
            "Las primas sumaron 248 millones de euros, más que los 214 millones de 2024.\n\n"
            "La mitad "
            "de las primas, 124 millones, procede de grandes empresas."
        ),
    ),
    # a triangle is a minus
    (
        "ja",
        (
            "| 事業 | 26年上期(億円) | 25年上期(億円) | 増減率 |\n|---|---:|---:|---:|\n"
            "| 家庭 | 642 | 468 | 37.2% |\n| 携帯 | 385 | 418 | ▲7.9% |\n"
            "| PC | 154 | 96 | 60.4% |\n"
            "| 他 | 103 | 88 | 17.0% |\n"
        ),
    ),
    # other things are counted than those of the column
    (
        "es",
        (
            "| Banda | Bloques ofrecidos | Bloques vendidos | Precio base (M$) |\n"
            "|---|---:|---:|---:|\n"
            "| 700 MHz | 6 | 6 | 24,0 |\n| 3,5 GHz | 30 | 26 | 5,5 |\n| Total | 36 | 32 | |\n\n"
            "Los seis bloques de 700 MHz salieron a 24 millones cada uno y, después de 23 rondas, "
            "en total se vendieron 6."
        ),
    ),
    # another statement, and the amount of it
    (
        "es",
        (
            "El club ingresó 197,0 millones, un 6,2 % menos que en el ejercicio anterior, y gastó "
            "201,5 millones."
        ),
    ),
    # what a table below says the unit of
    (
        "es",
        (
            "# Más de 117 millones de hogares en 2030\n\n| País | 2025 | 2030 |\n|---|---:|---:|\n"
            "| Brasil | 45,9 | 54,0 |\n| México | 22,4 | 28,5 |\n| Otros | 24,7 | 34,5 |\n"
            "| Total | 93,0 | 117,0 |\n\nMillones de hogares con fibra."
        ),
    ),
    # the margin of the sentence before, which the table does not have
    (
        "ko",
        (
            "| 부문 | 2025년 매출 | 2026년 매출 | 증감률 | 2026년 이익 |\n"
            "|---|---:|---:|---:|---:|\n"
            "| 기억 | 6조1200억원 | 8조4700억원 | 38.4% | 2조5800억원 |\n"
            "| 화상 | 1조1800억원 | 1조3400억원 | 13.6% | 2400억원 |\n\n"
            "기억의 이익률은 30.5%로 부문 중 가장 높았다. 화상은 17.9%로 그 뒤를 이었다."
        ),
    ),
    # a price by what was sold
    (
        "en",
        (
            "Phones fetched 137.8 billion apps, 1.0% fewer than the 139.2 billion of the year "
            "before, so that the average one was worth $1.21, up from $1.12."
        ),
    ),
    # a small count in words is taken off too
    (
        "en",
        (
            "The pool accepts 500 connections. Three are reserved for the root and we leave 12 for "
            "tests, so 485 remain for us."
        ),
    ),
]


@pytest.mark.parametrize(("language", "text"), _TABLES)
def test_columns_and_values_that_something_else_is_told_of(language: str, text: str) -> None:
    assert failing(text, language) == []


def test_how_long_a_clause_of_its_own_says_is_not_counted_from_a_year_before_it() -> None:
    text = "lang: en\ndate: 2025-05-02\n---\n\n# X\n\nThe boat was built in 1983{} for 31 years."
    for behind, codes in ((", which has served the island", []), (" and has run", ["N506"])):
        page = parse(f"---\n{text.format(behind)}".encode(), "x.md")
        found = check(Article(id="x", editions=(page,)), select=["N"])
        assert [f.code for f in found if f.kind == "fail"] == codes


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # points of a plane are no values that rise or fall
        ("zh", "我们希望尽可能少地从(0,0)到达(7,6)（右下角）。"),
        # "of" and "in" tell where the things are, not which
        ("en", "It searched for events with two detectors of data in O1, O2, and O3 again."),
        # other things are counted with them
        ("zh", "作者把流程拆成 3 个角色 + 4 个阶段：\n\n- 甲角色\n- 乙角色\n- 丙角色"),
        # what was told before
        (
            "en",
            (
                "The last three points are somewhat deep: we only named a single lamp, and that "
                "got us to anything that a harbour needs."
            ),
        ),
        # sizes of memory are powers of two, whatever has them
        (
            "en",
            (
                "The default buffer of 128 MB is fine for a lamp, but not for a yard.\n\nWe rented "
                "a server with 128 GB of memory for the lamp of the yard."
            ),
        ),
        # how many there are, the sentence itself shows
        (
            "en",
            (
                "We saw four failure modes: loss (20%), fire (15%), flood (10%) and theft (55%)."
                "\n\n| Failure mode | Logs |\n|---|---:|\n| Loss | 12 |\n| Fire | 9 |\n"
                "| Flood | 4 |\n"
            ),
        ),
    ],
)
def test_counts_and_sizes_of_real_pages_that_are_right(language: str, text: str) -> None:
    assert failing(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # what so many times so much make is told, and the amount is another
        (
            "es",
            (
                "El festival reunió a 24.000 espectadores en ocho días, una media de 3.000 "
                "diarios. La cifra es el doble que la de la primera edición, a la que asistieron "
                "12.000 personas."
            ),
        ),
        # the portion of a whole that is named before it
        (
            "es",
            (
                "Los ingresos sumaron 58,59 millones de euros. De esa cantidad, 47,25 millones se "
                "repartirán entre los 1.260 socios, una media de 37.500 euros por cabeza."
            ),
        ),
        # a difference from what was told before
        (
            "ko",
            (
                "누리는 지난해 매출 2조1600억 원을 기록했다. 매출은 2024년 1조2000억 원보다 "
                "9600억 원 늘었고, 영업이익은 1980억 원에서 불어났다."
            ),
        ),
        # an amount and a percentage are no two ends
        ("it", "Perdita: 23,0 milioni, in aumento del 15% rispetto ai 20,0 milioni del 2023."),
        # the first end of a change has the scale of the second
        (
            "es",
            (
                "Los graneles líquidos bajaron de 7,4 a 7,2 millones de toneladas.\n\n"
                "| Tráfico (millones de toneladas) | 2022 | 2023 |\n|---|---:|---:|\n"
                "| Graneles líquidos | 7,4 | 7,2 |\n| Contenedores | 4,9 | 5,6 |\n"
            ),
        ),
        # so much for each is no cell of two powers of ten more
        (
            "sv",
            (
                "Halm har flest elbilar, och där går det 15 bilar på varje laddpunkt.\n\n"
                "| Kommun | Laddpunkter | Elbilar |\n|---|---:|---:|\n"
                "| Halm | 100 | 1 500 |\n| Stor | 60 | 940 |\n"
            ),
        ),
        # millions of which the rate leaves the word out
        ("es", "La línea tendría 9 kilómetros y un coste de 207 millones, 23 por kilómetro."),
        # a price that "but" sets apart from what a year costs
        (
            "en",
            (
                "A truck has the highest price, 580,000 yuan, but costs only 135,000 yuan a year "
                "to run, and its five-year cost is the lowest."
            ),
        ),
        # an average of what its own sentence tells
        (
            "fr",
            (
                "En Saxe, 630 mégawattheures sont répartis sur 28 installations seulement, soit "
                "22,5 mégawattheures par installation en moyenne.\n\n"
                "| Land | Installations | Capacité (MWh) |\n|---|---:|---:|\n"
                "| Bavière | 62 | 1 050 |\n| Holstein | 50 | 840 |\n| Saxe | 28 | 630 |\n"
            ),
        ),
    ],
)
def test_amounts_of_others_are_held_against_nothing_else(language: str, text: str) -> None:
    assert failing(text, language) == []
