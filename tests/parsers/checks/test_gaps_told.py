"""N315: differences of amounts in other sentences, of rows of tables, and what is left of all."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        # A word for "so" between two sentences of one amount each.
        (
            "en",
            "The pier cost £86 million. Planned were £54 million, or £{} million less.",
            "32",
            "42",
        ),
        (
            "de",
            (
                "Der Bau kostete 86 Millionen Euro. Geplant waren 54 Millionen, also {} Millionen "
                "Euro weniger."
            ),
            "32",
            "42",
        ),
        (
            "nl",
            (
                "De bouw kostte 86 miljoen euro. Gepland was 54 miljoen euro, dus {} miljoen euro "
                "minder."
            ),
            "32",
            "42",
        ),
        # A whole and its parts, of which only the whole is compared.
        (
            "es",
            (
                "En el valle viven 158 cabras, 97 hembras y 61 machos. Son {} más que las 131 del "
                "censo anterior."
            ),
            "27",
            "37",
        ),
        # Measured by an amount, where what is measured is told in the paragraph before.
        (
            "en",
            (
                "The port will spend $75 million on cranes.\n\nThe plan is ${} million larger than "
                "the $52 million that its rival has set aside."
            ),
            "23",
            "33",
        ),
        # By how much, not to what.
        ("ja", "来場者は3万5000人で、前年の2万7000人から{}人増えた。", "8000", "6000"),
        # What a gap comes to.
        (
            "sv",
            (
                "Rekordåret levererades 3 460 ton. Torråret "
                "stannade på 2 180 ton. Skillnaden mellan "
                "åren uppgår till {} ton."
            ),
            "1 280",
            "1 820",
        ),
        ("ja", "起点の標高は4m、終点は538mで、標高差は{}mである。", "534", "543"),
        (
            "it",
            (
                "Con 2.900 metri di salita in tutto il percorso va "
                "dai 460 metri del paese ai 1.830 del passo, una "
                "differenza di quota di {} metri."
            ),
            "1.370",
            "1.730",
        ),
        ("zh", "过去坐车要85分钟；如今只需22分钟，缩短{}分钟。", "63", "53"),
        ("zh", "全年产茶216.8吨，比上年的180吨多出{}吨。", "36.8", "38.8"),
        # A loss and a profit, with the currency left out.
        (
            "es",
            (
                "La firma pasó de una pérdida de 7 millones a un beneficio de 11,5 millones. "
                "La mejora es de {} millones."
            ),
            "18,5",
            "4,5",
        ),
        (
            "nl",
            "De EBITDA was 31,4 miljoen euro, {} miljoen meer dan de 22,8 miljoen van vorig jaar.",
            "8,6",
            "6,8",
        ),
        # What is left, where a share tells what of.
        (
            "en",
            (
                "The bridge costs £85 million.\n\nThe state pays 80 per cent, £68 million. The "
                "remaining £{} million comes from tolls."
            ),
            "17",
            "27",
        ),
        (
            "sv",
            (
                "Vagnarna kostar 35 miljoner kronor styck, hela ordern 1 750 miljoner kronor.\n\n"
                "Regionen betalar 1 225 miljoner kronor, eller "
                "70 procent. Staten står för resterande {} "
                "miljoner kronor."
            ),
            "525",
            "552",
        ),
        (
            "zh",
            "全市去年收集旧衣90万吨。\n\n进入正规渠道的为36万吨，占40%；其余{}万吨去向不明。",
            "54",
            "64",
        ),
        (
            "ko",
            (
                "총사업비는 3조 1,800억 원이며 1km당 60억 "
                "원이 든다. 이 가운데 4,600억 원은 국비이고, "
                "나머지 {}억 원은 민간이 댄다."
            ),
            "2조 7,200",
            "2조 2,700",
        ),
    ],
)
def test_a_difference_of_what_was_told_before(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert not failing(text.format(right), language)
    assert failing(text.format(wrong), language)


FERRIES = """| Ferry | 2022 | 2023 |
|---|---|---|
| Alma | 41,200 | 43,900 |
| Brio | 28,600 | 31,450 |
| Cora | 19,300 | 18,100 |
| Total | 89,100 | 93,450 |
"""


@pytest.mark.parametrize(
    ("said", "right", "wrong"),
    [
        ("The Alma rose from 41,200 to 43,900. That is {} more than the Brio.", "12,450", "14,450"),
        ("The Brio carried 31,450, {} more than the Cora.", "13,350", "15,350"),
        (
            "The ferries carried 93,450 people. That is {} more than the year before.",
            "4,350",
            "6,350",
        ),
    ],
)
def test_a_difference_to_a_row_or_a_year_of_a_table(said: str, right: str, wrong: str) -> None:
    for told, wrongly in ((right, False), (wrong, True)):
        assert bool(failing(f"{said.format(told)}\n\n{FERRIES}")) is wrongly


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # An amount to which another has grown.
        ("ja", "来場者は前年の2万7000人から3万5000人に増えた。"),
        # A road that once took longer, and what has become of it.
        ("ko", "배로 40분 걸리던 길을 이제는 차로 5분이면 건너 이동 시간이 35분 짧아졌다."),
        # The name of an amount that begins like a word for a gap.
        (
            "fr",
            (
                "Les ventes ont atteint 96,4 millions d'euros. Les frais ont été de 21,7 millions. "
                "L'excédent brut d'exploitation atteint 51,8 millions d'euros."
            ),
        ),
        (
            "pl",
            (
                "Sprzedaż wyniosła 640 mln zł. Rok temu było to 590 mln zł. Zysk netto wyniósł "
                "31 mln zł."
            ),
        ),
    ],
)
def test_what_is_no_difference_of_them(language: str, text: str) -> None:
    assert not failing(text, language)
