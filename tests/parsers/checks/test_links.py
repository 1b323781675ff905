"""How plainly a text says of which two values a ratio or a difference is."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing

_PLAIN = [
    ("en", "The orchard sold 84 tonnes of pears, up {} on the 70 tonnes of 2022.", "20%", "26%"),
    ("en", "The yard built 45 boats, after 60 a year before. That is a fall of {}.", "25%", "39%"),
    ("de", "Die Imker füllten 92 Tonnen ab, {} mehr als die 80 Tonnen von 2022.",
     "15 Prozent", "23 Prozent"),
    ("nl", "De haven telde 4.600 schepen, {} meer dan de 4.000 van 2021.",
     "15 procent", "24 procent"),
    ("fr", "Le moulin a vendu 56 tonnes de farine, contre 70 tonnes en 2021, soit {} de moins.",
     "20 %", "36 %"),
    ("es", "La cooperativa envasó 96 toneladas, un {} por encima de las 80 toneladas de 2021.",
     "20 %", "29 %"),
    ("pt", "A quinta colheu 63 toneladas, {} acima das 50 toneladas de 2021.", "26%", "38%"),
    ("it", ("Il consorzio ha venduto 72 tonnellate, in crescita del {} sulle 60 tonnellate del "
     "2021."), "20%", "31%"),
    ("zh", "果园全年产量92吨，比上年的80吨增长{}。", "15%", "23%"),
    ("ko", "올해 수확량은 92톤으로 지난해 80톤보다 {} 늘었다.", "15%", "23%"),
    ("ja", "収穫量は92トンで、前年の80トンから{}増えた。", "15%", "23%"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "right", "wrong"), _PLAIN)
def test_a_change_told_with_both_its_ends_needs_no_slip_to_be_wrong(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert failing(text.format(right), language) == []
    assert failing(text.format(wrong), language) != []


_WRONG_BASE = [
    ("en", "The mill took in 3,600 sacks and sold 900 of them, so that {} was sold.",
     "one in four", "one in three"),
    ("en", "The price rose by {} to 300 dollars (a year before: 240 dollars).", "25%", "20%"),
    ("de", "Der Absatz sank um {} auf 60 Tonnen (Vorjahr: 80 Tonnen).",
     "25 Prozent", "33,3 Prozent"),
    ("it", "I soci sono passati da 400 a 500 ({}).", "+25%", "+20%"),
    ("es", "Los socios pasaron de 400 a 500 ({}).", "+25 %", "+20 %"),
    ("zh", "投产前有员工800人，目前增加到1000人，增幅为{}。", "25%", "20%"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "right", "wrong"), _WRONG_BASE)
def test_a_ratio_measured_by_the_wrong_value_is_wrong(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert failing(text.format(right), language) == []
    assert failing(text.format(wrong), language) != []


_WITH_DIFFERENCE = [
    ("en", ("The brewery sold 1,365 casks, 65 more than the 1,300 a year before. The growth comes "
     "to {}."), "5%", "8%"),
    ("es", ("La imprenta tiró 1.365 ejemplares, 65 más que los 1.300 de un año antes. El aumento "
     "fue del {}."), "5 %", "8 %"),
    ("fr", ("Le phare a reçu 13 650 visiteurs. C'est 650 de plus qu'en 2022, où il en avait compté "
     "13 000. La croissance s'élève à {}."), "5 %", "9 %"),
    ("de", ("Das Ergebnis kletterte von 250 auf 300 Millionen Euro, ein Plus von 50 Millionen Euro "
     "oder {}."), "20 Prozent", "16,7 Prozent"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "right", "wrong"), _WITH_DIFFERENCE)
def test_values_told_with_their_difference_are_those_of_a_percentage(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert failing(text.format(right), language) == []
    assert failing(text.format(wrong), language) != []


_SHARES = [
    ("pl", ("Zakład osiągnął 2,34 mld zł przychodów, o 12,5 proc. więcej niż rok wcześniej. Na "
     "eksport przypadło 819 mln zł, czyli {} sprzedaży."), "35 proc.", "38 proc."),
    ("en", "Of 2,700 olive trees, {} are diseased, and those 1,800 will be felled.",
     "two thirds", "three quarters"),
    ("en", ("The post office handed out 9,000 parcels. A third of them were late. Another 3,600 "
     "parcels, equal to {} of the total, came by boat."), "40%", "45%"),
    ("nl", "Op 20.000 leden werden 15.000 geldige stemmen uitgebracht, {}.",
     "75 procent", "65 procent"),
    ("it", "Dei 40.000 ingressi, 30.000 erano a pagamento, pari al {} del totale.", "75%", "65%"),
    ("ja", "総面積は2400ヘクタールで、このうち森林は1800ヘクタールと全体の{}を占める。",
     "75%", "65%"),
    ("zh", "项目总投资60亿元，其中甲公司出资36亿元，占{}。", "60%", "68%"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "right", "wrong"), _SHARES)
def test_a_share_of_what_the_text_has_just_told_is_held_against_it(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert failing(text.format(right), language) == []
    assert failing(text.format(wrong), language) != []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", ("Nella valle vi sono tre stagni: quello di Serra, di 9,4 km², quello di Brana e "
         "quello del Falco, che con 1,8 km² misura un quarto di Brana.")),
        ("pl", "Z funduszy pochodzi 600 mln zł (60 proc.), pozostałe 400 mln zł daje budżet."),
        ("zh", "下半年收入60亿元，高于上半年的40亿元，占全年的60%。"),
        ("tr", "İmtiyaz 25 yıllık. Yolcu sayısını sekiz yılda iki katına çıkardık."),
        ("it", ("Con debiti per 300 milioni il valore arriva a 2.400 milioni di euro, cioè 6,0 "
         "volte l'ARR.")),
        ("ja", "収穫量は23万1,000トンと前年の21万トンを2万1,000トン、10.0%上回る見込みである。"),
        ("zh", "响应时间从2.650毫秒下降到1.901毫秒，性能提升了28.2%。"),
        ("es", "Norte, con 2.900 barcas, tiene siete de cada diez de los 4.050 que suman todas."),
        ("en", "Operating profit rose by €16.5 million, or 44%. Staff costs were €36 million."),
    ],
)  # fmt: skip
def test_a_ratio_of_other_values_than_those_beside_it_is_none_of_them(
    language: str, text: str
) -> None:
    assert failing(text, language) == []


_DIFFERENCES = [
    ("nl", ("De sluis kostte 21,4 miljoen euro, {} miljoen minder dan de begrote 24,3 miljoen "
     "euro."), "2,9", "3,9"),
    ("pl", "Latarnia ma 42 m wysokości, o {} m więcej niż poprzedniczka, która mierzyła 28 m.",
     "14", "16"),
    ("en", "The old quay cost £700,000. That is £{} less than the average of £750,000.",
     "50,000", "150,000"),
    ("nl", ("De kade kostte 58 miljoen euro. Dat is {} miljoen euro minder dan de geplande 64 "
     "miljoen euro."), "6", "9"),
    ("de", ("Die Halle kostete 58 Millionen Euro. Das sind {} Millionen Euro weniger als die "
     "geplanten 64 Millionen Euro."), "6", "9"),
    ("pt", "A escola tem 780 alunos, {} a mais que em dezembro de 2021, quando eram 720.",
     "60", "160"),
    ("ko", "경기당 평균은 1만7000명이다. 지난 시즌 평균 1만5200명보다 {}명 많다.", "1800", "2900"),
    ("zh", "东段236公里，西段176公里，新桥成本20.4万元，比旧桥的34万元低{}万元。", "13.6", "17.6"),
    ("de", ("Das Werk schloss mit einem Überschuss von 5,2 Millionen Euro ab. Im Vorjahr stand ein "
     "Defizit von 3,6 Millionen Euro; das Ergebnis verbesserte sich um {} Millionen Euro."),
     "8,8", "7,8"),
    ("es", ("El puerto tuvo un resultado positivo de 3,8 millones de euros. En 2021 había perdido "
     "9,4 millones de euros, por lo que la mejora fue de {} millones de euros."), "13,2", "5,6"),
    ("ja", "職員は現在5,400人ですが、6,600人が必要で、今のままでは{}人足りません。",
     "1,200", "2,200"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "right", "wrong"), _DIFFERENCES)
def test_a_difference_from_an_amount_that_is_named_needs_no_slip_to_be_wrong(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert failing(text.format(right), language) == []
    assert [f.code for f in failing(text.format(wrong), language)] == ["N315"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", ("Den första etappen har en kapacitet på 18 GWh. Ett batteri rymmer 75 kWh. Med den "
         "andra etappen, på 12 GWh, blir det 30 GWh.")),
        ("en", ("It spent $100 million less than in 2024 and ended the year at $10.8 billion. The "
         "next spent $21.0 billion.")),
    ],
)  # fmt: skip
def test_amounts_of_quite_another_size_or_time_are_not_what_a_difference_is_of(
    language: str, text: str
) -> None:
    assert failing(text, language) == []


_THEN = [
    ("pl", ("Skansen odwiedziło w ubiegłym roku 840 tys. osób, {} więcej niż dziesięć lat temu, "
     "kiedy sprzedano 420 tys. biletów."), "dwa razy", "trzy razy"),
    ("sv", "Skolan har i höst 14 400 elever, {} så många som 1994, då 3 600 var inskrivna.",
     "fyra gånger", "tre gånger"),
    ("ru", ("Забег собрал 6480 участников, {} больше, чем в прошлом году, когда на старт вышли "
     "3240 человек."), "вдвое", "втрое"),
    ("de", ("Die Lifte haben im Winter 436.000 Gäste befördert. Das sind {} mehr als im Winter "
     "zuvor, als 400.000 gezählt wurden."), "9 Prozent", "11 Prozent"),
    ("sv", ("Scenen gav 186 föreställningar och nådde 78 120 besökare. Det är en ökning med {} "
     "från 2023, då 65 100 personer löste biljett."), "20 procent", "12 procent"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "right", "wrong"), _THEN)
def test_what_there_was_at_the_time_compared_with_is_one_of_two_values(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert failing(text.format(right), language) == []
    assert [f.code for f in failing(text.format(wrong), language)] == ["N316"]


_WHOLES = [
    ("de", ("Der Dienst nahm 48.000 Pakete an. Das waren 2.400 mehr als im Jahr davor, in dem "
     "45.600 gezählt wurden. {} der Pakete, also 12.000, kam im Juli."), "Ein Viertel",
     "Ein Drittel"),
    ("it", ("Alle urne si sono recati 15.190 elettori sui 24.500 aventi diritto: l'affluenza è "
     "stata dunque del {}."), "62%", "68%"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "right", "wrong"), _WHOLES)
def test_a_portion_of_things_named_is_of_the_number_of_them(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert failing(text.format(right), language) == []
    assert failing(text.format(wrong), language) != []
