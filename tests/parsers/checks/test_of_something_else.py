"""What a sentence says of something else is not held against the values that happen to be near."""

from __future__ import annotations

import pytest

from parsers.checks.analysis.miswritten import meant_for, slip_from
from parsers.checks.analysis.values import Interval
from tests.parsers.checks.reading import found

_RENTS = """
| District | Rent 2025 (£ a month) |
|---|---:|
| Quay | 1,755 |
| Mill | 1,240 |
| East | 996 |
"""
_MASTS = (
    "Le pays compte 59 000 antennes. Sur les 59 000 antennes, beaucoup sont neuves.\n\n"
    "Alto en a monté 2 240 de plus en douze mois, soit une hausse de 20 %."
)
_PRICES = """
| Cell price (€/kWh) | 2027 | 2030 |
|---|---:|---:|
| Iron | 51 | 46 |
| Sodium | 60 | 33 |
"""


def _page(language: str, text: str) -> str:
    return f"---\nlang: {language}\n---\n\n# Harbour\n\n{text}\n"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # a rise is no part of the whole that the article begins with
        ("fr", _MASTS),
        # the average of one row in another year is none of the column
        ("en", f"East is no bargain any more: in 2019 the average rent was £710.\n{_RENTS}"),
        # weights may put an average anywhere between the least and the most
        ("en", f"On average a district pays a rent of £1,590 a month.\n{_RENTS}"),
        # ten times a difference of two digits is common chance
        ("en", "The wage was €500 in 2023, it is €850 now. What is left of the price is €35."),
        # of two rows and two changes, each has its own
        ("en", f"Iron is to fall by 23 % and sodium by 45 % from 2024 to 2030.\n{_PRICES}"),
        # what precedes a clause with a subject of its own is another thing's change
        ("zh", "船票却跌去四成,门票收入从47.25万元降到40.5万元。"),
        # what the sentence before tells is the whole, and the first of three a part
        (
            "es",
            ("La copa dejó 13,0 millones. De ellos, 8,3 corresponden a la taquilla, 2,6 a las "
            "tiendas y 2,1 a los patrocinadores."),
        ),
        # what something grows from and to is no part of anything
        (
            "pt",
            ("O plano prolonga o molhe em 460 metros, dos atuais 1.640 para 2.100, e compra três "
            "gruas, que se juntarão às oito existentes."),
        ),
        # by how much stocks fell is not what they fell to
        ("zh", "6月末库存为560万平方米,比去年末减少80万平方米,降幅12.5%。"),
        # the product is told, and what the bill was before is another amount
        (
            "fr",
            ("La facture type, pour 120 mètres cubes, s'élève à 492 euros, c'est-à-dire 4,10 euros "
            "par mètre cube. Un an plus tôt, elle était de 480 euros."),
        ),
        # numbers that go on are no factors
        (
            "en",
            ("Four parties stood. Each party's votes are divided by 1, 2, 3 and so on, and the 25 "
            "highest quotients win."),
        ),
        # a portion may be of the whole in the sentence before
        (
            "en",
            ("The service received 400,000 requests. Of these, 280,000 succeeded; the other "
            "120,000, or 30.0%, failed."),
        ),
        # the difference is told, and this is a part of it
        ("en", ("The margin widened to 41.2%, from 38.9%. Some 1.5 points of that 2.3-point gain "
         "came from prices.")),
        # an auxiliary is no word for what is left
        ("pl", "Doszło do 498 wypadków. Zginęło w nich 27 osób, a 561 zostało rannych."),
        # what a run is longer than is no difference
        ("de", ("Jeder zehnte Lauf dauerte länger als 61. Heute sind es 11 Minuten im Median und "
         "19 im 90. Perzentil.")),
        # two counts a clause apart are no part and whole
        ("zh", "这部戏演满13场大约能收回投资的四分之一,其余要靠下半年在六个城市的巡演。"),
        # by half is a change
        ("ar", "سترتفع الطاقة من 16 مليون مسافر إلى 24 مليونا، أي بمقدار النصف."),
        # a portion of one year is not of what another year had
        ("en", ("Their cash flow was $431bn in 2025. In 2022 the share was 30%, on a cash flow "
         "of $270bn.")),
        # so many times one
        ("en", ("An older cistern takes 9 litres a flush. A bag saves about a litre. At 14 flushes "
         "a day that is 14 litres.")),
        # a value beside a change is no end of it
        ("zh", "向量从 30.72 GB 降到 7.68 GB,加上约 6 GB 的图,内存只有全精度版的 37% 左右。"),
        # a rate that is half of another is not one of the values beside it
        (
            "zh",
            ("五家公司的收入合计3120亿元,比上年增加620亿元,增幅为24.8%。"
"也就是说,收入增速还不到开支增速的一半。"),
        ),
        # what falls from one to the other is not so many times the one
        ("it", ("Il cibo buttato, pesato per quattro settimane, è sceso da 2,6 a 1,1 chili "
 "alla settimana.")),
        # sales and profit change each by its own
        ("ko", ("매출은 16조6000억 원으로 지난해보다 33.9% 늘었고, "
"영업이익은 5조3000억 원으로 두 배가 됐다.")),
        # 60 is a percentage, too
        ("nl", ("Duinstroom legt 540 miljoen in en Noorderlicht 360 miljoen, naar hun belangen van "
"60 en 40 procent.")),
        # each of two amounts has its own rate
        ("ko", ("낮은 쪽에서 2030년 시장은 241억 유로(연 15.0%), "
"높은 쪽에서는 335억 유로(연 21.5%)가 된다.")),
        # in millions as what it is of
        ("es", "La deuda neta subió de 3.140 a 3.385 millones, 245 más."),
        # of the growth
        ("ru", "Сыры дали 775 млн из 1 065 млн рублей прироста, то есть почти три четверти."),
        # a part of what each has is no product
        (
            "fr",
            ("Chaque équipe a rencontré quatre fois chacune des cinq autres, soit 20 matchs par "
            "club, dont 10 à domicile."),
        ),
        # ends of two changes are no factor
        (
            "nl",
            ("De paden zijn breder geworden:\n\n- de Ringbrug: van 1,8 naar 4,0 meter;\n"
            "- de Vlasbrug: van 2,2 naar 3,0 meter.\n\n"
            "Op de Ringbrug is het pad dus meer dan twee keer zo breed geworden."),
        ),
        # by how much something is more is no value for a factor
        ("es", "Cuesta 319 euros, 80 más que el Seco Plus y más del triple que el Mini."),
        # "gut die Hälfte" may be more than half
        ("de", "Von 272 Mio. € Mehrumsatz entfielen 148 Mio. € auf Energie, also gut die Hälfte."),
        # three of the five are named
        ("es", "Tres de los cinco modelos (Seco Plus, Brisal y Montero) admiten una manguera."),
        # compared with, and no part of
        (
            "pt",
            "A receita chegou a R$ 336 milhões, alta de 40% em relação aos R$ 240 milhões de 2024.",
        ),
        ("ja", "月間売上高は2億4,000万円で、前年同月の1億7,500万円から37%増えた。"),
        # a ratio that is written as one
        ("en", "It packs logs at 14 to 1 and writes eight times as fast as the old job."),
        # behind a semicolon stands something else
        ("fr", "La ville en plante trois fois plus, soit 1 920 ; environ 1 500 sont en terre."),
        # two sentences, of which the first ends behind a figure
        ("ko", "대출은 1억 2600만 유로로 30%다. 나머지 8400만 유로는 보조금이다."),
        # two firms, each of which rose or fell from its own
        (
            "ko",
            "누리는 1년 전 2,790억 원에서 늘었다. 미르는 2,960억 원에서 15.0% 감소했다.",
        ),
        # "the four" is no fourth
        (
            "en",
            ("There are three. The first is crews, who leave. The second is the price of fuel. The "
            "third is technology. The four makers named figures."),
        ),
        # a lead at two times and now
        ("en", "Its lead, €222m in 2023 and €161m in 2024, is down to €42m."),
        # what has grown is no difference
        (
            "ko",
            ("매출은 2분기보다 15% 늘어난 7조 5000억 원, 영업이익은 1조 8000억 원이다.\n\n"
            "| 2026년(조 원) | 매출 | 영업이익 |\n|---|---|---|\n| 2분기 | 6.5 | 1.3 |\n"
            "| 3분기 | 7.5 | 1.8 |"),
        ),
        # "above the 13" is what it is measured by
        ("en", "The coalition kept 14 of the 25 seats and is now one above the 13 needed."),
    ],
)  # fmt: skip
def test_nothing_is_said_of_values_that_a_sentence_does_not_speak_of(
    language: str, text: str
) -> None:
    findings = found(_page(language, text), select="N3")
    assert [f.message for f in findings if f.severity != "info"] == []


@pytest.mark.parametrize("rent", ["£2,330", "£870", "£3,130"])
def test_an_average_that_no_weights_give_is_wrong(rent: str) -> None:
    text = _page("en", f"On average a district pays a rent of {rent} a month.\n{_RENTS}")
    assert [f.code for f in found(text, select="N313")] == ["N313"]


@pytest.mark.parametrize(
    ("stated", "unit", "right", "weight"),
    [
        (35.0, 1.0, 350.0, 0),  # two digits, ten times off: one pair in fourteen
        (352.0, 1.0, 3520.0, 2),
        (6.2e6, 1e5, 6.2e9, 2),  # millions for billions
        (600e6, 1e6, 600.0, 0),  # one digit alone is evidence of nothing
    ],
)
def test_a_power_of_ten_tells_the_more_the_more_digits_agree(
    stated: float, unit: float, right: float, weight: int
) -> None:
    slip = slip_from(stated, unit, Interval(right, right * 0.999, right * 1.001))
    assert slip is not None
    assert slip.weight == weight


def test_a_value_far_from_what_is_computed_is_meant_for_it_only_as_a_slip() -> None:
    near, far = Interval(1840.0, 1839.0, 1841.0), Interval(6.0, 5.5, 6.5)
    assert meant_for(2000.0, 100.0, near)
    assert meant_for(1480.0, 1.0, near)
    assert not meant_for(6.0, 1.0, near)
    assert not meant_for(1840.0, 10.0, far)


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        ("en", "The yard ordered 18 ferries for a total of €{} million, or €4.5 million a ferry.",
         "81", "91"),
        ("it", "Gli otto traghetti costano {} milioni di euro, 12 milioni di euro ciascuno.",
         "96", "69"),
        ("nl", "Het abonnement kost 10 euro per maand, oftewel {} euro per jaar.", "120", "150"),
    ],
)  # fmt: skip
def test_two_digits_are_enough_where_a_sentence_says_what_is_multiplied(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert found(_page(language, text.format(right)), select="N302") == []
    assert [f.code for f in found(_page(language, text.format(wrong)), select="N302")] == ["N302"]


def test_one_digit_is_no_evidence_of_a_product() -> None:
    text = "车费3公里内每公里1.8元,全程10元。"
    assert found(_page("zh", text), select="N302") == []


_LAPTOPS = """
| Model | Draw, idle (W) | Weight (kg) |
|---|---:|---:|
| Lumen | 3.6 | 2.4 |
| Aster | 4.1 | 1.9 |
"""
_LINES = """
| 航线 | 2024年（万TEU） | 2025年（万TEU） |
|---|---:|---:|
| 欧洲 | 120.5 | 131.2 |
| 美洲 | 88.4 | 90.7 |
| 合计 | 208.9 | 221.9 |
"""
_LOCKERS = """
| Operator | 2023 | 2024 | Tillkomna |
|---|---:|---:|---:|
| Paketo | 5 100 | 6 400 | 1 300 |
| Lådan | 2 300 | 2 650 | 350 |
"""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # a name that begins with a multiple says nothing of two values
        ("en", "With triple glazing the house used 1,200 kWh, without it 2,400 kWh."),
        ("fr", "Avec un triple vitrage, la maison consomme 1 200 kWh au lieu de 2 400 kWh."),
        # what stands in brackets behind an amount is not of the clause behind them
        (
            "ja",
            ("アンケートには500人が答えた。満足という人が230人（46%）で最も多かった。"
            "変わらないは170人（34%）、増えたという人は100人（20%）だった。"),
        ),
        # points do not lie between the rise of one thing and the level of another
        (
            "nl",
            ("De omzet steeg met 7,5% meer dan een jaar eerder. De winst klom naar 150 miljoen, "
            "waardoor de marge met 2,1 procentpunt toenam tot 6,3%."),
        ),
        # a rise is not that of two values of which a fall is told
        (
            "ko",
            ("두 부문의 매출은 12억500만 유로로 6.2% 늘었지만 톤당 가격은 88.0유로에서 71.5유로로 "
            "내렸다."),
        ),
        # nor that of a share with a subject of its own
        (
            "ko",
            ("전력 매출은 5억1800만 유로로 44% 늘었고, 그룹 매출에서 차지하는 비중도 1년 전 "
            "21.5%에서 30.2%로 커졌다."),
        ),
        (
            "ja",
            "新品種の作付けは前年の820ヘクタールから1640ヘクタールへ倍増し、全体の12.5%になった。",
        ),
        # a place in an order is no amount
        ("ja", "売上が45%増えた東光電子は、5位から3位に上がった。"),
        # an attribute of something else has digits like those of a cell by chance
        ("en", f"The Lumen comes with a 36 W charger, the Aster with none.\n{_LAPTOPS}"),
        # the unit of a column may be told in two scripts
        ("zh", f"前三季度完成运量221.9万标准箱（TEU），合计同比增长。\n{_LINES}"),
        # no word of the language is ten thousand, so that none is mistaken for it
        (
            "sv",
            ("Paketo har flest. Lådan delade ut 90 miljoner paket, 13 miljoner fler än Paketo "
            f"i fjol.\n{_LOCKERS}"),
        ),
        # an average is no count
        (
            "pt",
            ("Nos 240 jogos marcaram-se 648 golos, uma média de 2,7.\n\n## Os 27 golos de Rita "
            "Sá\n\nRita Sá fez 27 golos, a segunda 21. Dos 27 golos, seis foram de penálti."),
        ),
    ],
)  # fmt: skip
def test_nothing_is_said_of_two_things_that_a_sentence_keeps_apart(
    language: str, text: str
) -> None:
    failing = [f for f in found(_page(language, text), select="N") if f.severity != "info"]
    assert [(f.code, f.message) for f in failing] == []


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        (
            "en", "The lessor bought 28 trams for $644 million, or ${} million apiece.", "23", "32",
        ),
        (
            "it",
            ("Il Comune ha ordinato sei tram, per una spesa di 21 milioni di euro, {} milioni "
            "l'uno."),
            "3,5", "2,5",
        ),
        (
            "zh",
            "上半年出让用地14宗，收入98亿元，平均每宗{}亿元；去年同期是24宗、180亿元。",
            "7", "9",
        ),
        (
            "ko",
            "15억 유로를 들여 캠퍼스를 짓고 있다. 한 동에 {}억 유로씩 모두 세 동이다.",
            "5", "7",
        ),
        (
            "es",
            ("A lo largo de los 19 partidos pasaron 530.670 espectadores, una media de {} por "
            "encuentro."),
            "27.930", "25.930",
        ),
        (
            "sv",
            ("Styrelsen köper egna aktier för 600 miljoner kronor, fördelade på tre omgångar om "
            "vardera {} miljoner."),
            "200", "300",
        ),
    ],
)  # fmt: skip
def test_what_each_of_so_many_has_is_held_against_what_all_have(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert found(_page(language, text.format(right)), select="N302") == []
    assert [f.code for f in found(_page(language, text.format(wrong)), select="N302")] == ["N302"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # of hours and kilometres there are fractions, and of hours there are more than are told
        ("en", "The pump runs at £4 an hour. Twelve owners paid £60 together."),
        # a ticket of ten may cost less than ten tickets
        ("de", "Eine Fahrt kostet 1,70 Euro je Person, das Heft mit zehn Fahrten 14 Euro."),
        # a part of what is paid for is not all of it
        ("en", "The fund of £42 million is to pay for homes, half of 560, at £150,000 each."),
        # a stage has a number and is none
        ("ko", "규모가 가장 큰 것은 2단계다. 톤당 평균 1만500유로씩 들어 1만2500유로보다 싸다."),
    ],
)
def test_what_each_has_is_not_multiplied_by_any_number_near(language: str, text: str) -> None:
    assert found(_page(language, text), select="N302") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # "each" is of what stands before it, not of the next in the list
        (
            "en",
            "It needs 24 nodes with 8 cores and 32 GB of memory each, 6 database nodes, and disks.",
        ),
        # a number without a unit may be in another one
        (
            "it",
            ("Con quell'acqua si sono irrigati 3.200 ettari, in ragione di 3.500 metri cubi per "
            "ettaro: 11,2 dei 16,5 ettometri cubi."),
        ),
    ],
)  # fmt: skip
def test_a_product_is_of_what_the_words_bind_together(language: str, text: str) -> None:
    assert found(_page(language, text), select="N302") == []
