"""N303 and N307: what is announced by its number and then told one by one, or divided."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_real_statements import numeric_alarms
from tests.parsers.checks.test_statements import failing


def _codes(text: str, language: str = "en") -> set[str]:
    return {finding.code for finding in failing(text, language)}


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        (
            "en",
            (
                "The mayor sees {} obstacles on the way to a new bridge: the river police "
                "must agree, the bank wants a second opinion, and nobody knows who owns "
                "the eastern shore."
            ),
            "three",
            "four",
        ),
        (
            "en",
            (
                "{} rules apply to anyone who borrows a boat from the club:\n\n- bring it "
                "back dry\n- sign the book\n- leave the oars in the shed\n- wear a vest\n"
            ),
            "Four",
            "Five",
        ),
        (
            "nl",
            (
                "De directie noemt {} redenen voor de sluiting: de huur is verdubbeld, het "
                "personeel is moe en de oven is stuk."
            ),
            "drie",
            "vier",
        ),
        (
            "nl",
            (
                "Het plan telt {} stappen. Eerst wordt de kade hersteld. Daarna komt het "
                "hek. Tot slot krijgt het plein nieuwe bomen."
            ),
            "drie",
            "vier",
        ),
        (
            "de",
            (
                "{} Bedingungen stellt die Bank: Der Umsatz darf nicht sinken, die Halle "
                "muss verkauft werden, und der Gründer tritt ab."
            ),
            "Drei",
            "Vier",
        ),
        (
            "de",
            (
                "Der Umbau gliedert sich in {} Abschnitte.\n\n| Abschnitt | Kosten (Mio. "
                "€) |\n|---|---:|\n| Keller | 1,2 |\n| Saal | 3,4 |\n| Dach | 2,0 |\n"
            ),
            "drei",
            "vier",
        ),
        (
            "fr",
            (
                "La mairie avance {} arguments : le toit fuit, la chaudière date de 1970 "
                "et personne ne veut payer."
            ),
            "trois",
            "quatre",
        ),
        (
            "fr",
            (
                "Le chantier comporte {} étapes. D'abord, on démonte la grue. Ensuite "
                "viennent les fondations. Enfin, on pose les rails."
            ),
            "trois",
            "quatre",
        ),
        (
            "es",
            (
                "El comité puso {} condiciones: que se publiquen las actas, que se audite "
                "la caja y que el presidente dimita."
            ),
            "tres",
            "cuatro",
        ),
        (
            "es",
            (
                "De los {} molinos, Arlo es el más alto.\n\n| Molino | Altura (m) "
                "|\n|---|---:|\n| Arlo | 40 |\n| Bilt | 31 |\n| Corm | 12 |\n| Dent | 9 |\n"
            ),
            "cuatro",
            "cinco",
        ),
        (
            "it",
            (
                "Il sindaco ha elencato {} problemi: le buche, i rifiuti e la mancanza di "
                "autobus la sera."
            ),
            "tre",
            "quattro",
        ),
        (
            "pt",
            (
                "O relatório aponta {} causas: a seca prolongada, a falta de braços e o "
                "preço do gasóleo."
            ),
            "três",
            "quatro",
        ),
        (
            "pt",
            (
                "A obra terá {} fases. A primeira é a demolição. A segunda é a estrutura. "
                "A terceira é o telhado."
            ),
            "três",
            "quatro",
        ),
        (
            "sv",
            (
                "Kommunen ställer {} krav: att bullret mäts, att grannarna hörs och att "
                "träden står kvar."
            ),
            "tre",
            "fyra",
        ),
        (
            "pl",
            "Zarząd wymienia {} powody: drożejący prąd, brak kierowców oraz stary tabor.",
            "trzy",
            "cztery",
        ),
        (
            "pl",
            "Burmistrz postawił {} warunki:\n\n- remont dachu\n- nowa kotłownia\n- audyt\n",
            "trzy",
            "cztery",
        ),
        (
            "tr",
            (
                "Belediye {} öneri sundu: durağın taşınması, ışıkların yenilenmesi ve "
                "kaldırımın genişletilmesi."
            ),
            "üç",
            "dört",
        ),
        (
            "ru",
            ("Совет назвал {} причины: подорожал цемент, сменился подрядчик и не хватило рабочих."),
            "три",
            "четыре",
        ),
        (
            "ru",
            (
                "Авторы выделяют {} риска. Во-первых, нет воды. Во-вторых, дороги размыты. "
                "В-третьих, бюджет не принят."
            ),
            "три",
            "четыре",
        ),
        (
            "ko",
            "위원회는 {} 가지 조건을 내걸었다.\n\n- 회계 공개\n- 이사 교체\n- 임금 동결\n",
            "세",
            "네",
        ),
        (
            "ko",
            (
                "보고서는 {} 가지 이유를 들었다. 첫째, 물이 부족하다. "
                "둘째, 도로가 낡았다. 셋째, 일손이 없다."
            ),
            "세",
            "네",
        ),
        (
            "ja",
            "報告書は{}の理由を挙げる。第一に水が足りない。第二に道路が古い。第三に人手がない。",
            "三つ",
            "四つ",
        ),
        (
            "ja",
            (
                "工事は{}の区間に分けて進める。"
                "\n\n| 区間 | 費用（億円） |\n|---|---:|\n| 北 | 12 |\n| 中 | 20 "
                "|\n| 南 | 9 |\n"
            ),
            "三つ",
            "四つ",
        ),
        (
            "zh",
            "委员会提出{}个条件：一是公开账目；二是更换董事；三是冻结工资。",
            "三",
            "四",
        ),
        (
            "zh",
            (
                "{}个部门中，研发部增长最快。"
                "\n\n| 部门 | 人数 |\n|---|---:|\n| 研发部 | 120 |\n| 销售部 | 80 "
                "|\n| 行政部 | 30 |\n| 客服部 | 45 |\n"
            ),
            "四",
            "五",
        ),
        (
            "ar",
            "تضمن التقرير {} أسباب:\n\n- نقص المياه\n- قدم الطرق\n- قلة العمال\n",
            "ثلاثة",
            "أربعة",
        ),
        (
            "hi",
            "समिति ने {} कारण बताए:\n\n- पानी की कमी\n- टूटी सड़कें\n- मज़दूरों की कमी\n",
            "तीन",
            "चार",
        ),
    ],
)
def test_what_is_announced_is_as_many_as_are_told(
    language: str, text: str, right: str, wrong: str
) -> None:
    """Behind a colon, in a list, by ordinals, clauses or sentences, in the rows of a table."""
    assert failing(text.format(right), language) == []
    assert len(_codes(text.format(wrong), language) & {"N303", "N307"}) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            (
                "The council heard three speakers on the plan: it was a long evening, and "
                "nobody left early."
            ),
        ),
        (
            "en",
            "Of the three bids, two came from abroad; the jury liked the third, and said so.",
        ),
        (
            "en",
            (
                "Two questions remain. Who pays? And who decides? The council will vote on "
                "Monday. And then the summer starts."
            ),
        ),
        (
            "en",
            (
                "There are three reasons. The first two are about money. And the last is "
                "about pride."
            ),
        ),
        (
            "en",
            (
                "The plan has three parts. The roof will be mended in May. The walls "
                "follow in June and July. The doors come next. And then there is the "
                "garden, which is a story of its own."
            ),
        ),
        (
            "de",
            (
                "Drei Punkte sind offen. Wer zahlt, ist unklar. Und wann gebaut wird, weiß "
                "auch niemand; das Datum steht nicht fest."
            ),
        ),
        (
            "de",
            "Vier Fragen zum Umbau: Wir haben nachgefragt, und das Amt hat geantwortet.",
        ),
        (
            "nl",
            (
                "De wethouder noemde twee problemen: de kade en, als het regent, het plein "
                "en de kelder."
            ),
        ),
        (
            "fr",
            (
                "Il y a quatre façons de traverser : à pied ou à vélo, en bac et, l'hiver, "
                "sur la glace."
            ),
        ),
        (
            "es",
            (
                "Tres motivos lo explican, según la empresa: la sequía, y con ella la "
                "falta de pasto y la subida del pienso."
            ),
        ),
        (
            "it",
            (
                "Ci sono tre strade per il passo: quella vecchia, chiusa d'inverno, e la "
                "galleria. La terza è privata."
            ),
        ),
        (
            "pt",
            "As quatro etapas seguintes foram adiadas: faltou dinheiro e faltou tempo.",
        ),
        (
            "sv",
            "Tre frågor återstår: vem som betalar, och när. Den tredje vill ingen ställa.",
        ),
        (
            "pl",
            "Radni zadali trzy pytania: o koszty i o terminy. Na trzecie nikt nie odpowiedział.",
        ),
        (
            "ru",
            "У проекта три части: северная и южная уже готовы, центральная строится.",
        ),
        (
            "ko",
            "세 가지 조건 가운데 두 가지가 충족됐다. 하나는 예산이고, 하나는 부지다.",
        ),
        (
            "ja",
            "四つの案のうち二つが残った。費用の安い案と、早く終わる案だ。",
        ),
        (
            "zh",
            "三个条件里有两个已经满足：账目公开，董事更换。",
        ),
        (
            "en",
            (
                "## Three ways to cross\n\nThe ferry is slow. The bridge is closed until "
                "May. Swimming is forbidden, and the tunnel was never built. Finally, "
                "there is the cable car."
            ),
        ),
        (
            "en",
            (
                "Arlo is the largest of the three inland mills.\n\n| Mill | Height (m) "
                "|\n|---|---:|\n| Arlo | 40 |\n| Bilt | 31 |\n| Corm | 12 |\n| Dent | 9 |\n"
            ),
        ),
        (
            "tr",
            "Üç koşuldan ikisi yerine geldi: bütçe ve arsa.",
        ),
        (
            "de",
            (
                "Die Stadt wächst in drei Richtungen: nach Norden, wo der Hafen liegt, und "
                "entlang des Flusses nach Osten und Westen."
            ),
        ),
    ],
)
def test_counts_whose_things_need_not_all_be_told_at_once(language: str, text: str) -> None:
    assert failing(text, language) == []


def test_paragraphs_set_off_by_bold_words_are_what_was_announced() -> None:
    text = (
        "# Bells\n\nThe board gives {} reasons.\n\n**Cost.** Gas is dear.\n\n**Time.** It takes "
        "months.\n\n**People.** Nobody wants the job.\n\n## Next\n\nWe wait.\n"
    )
    assert numeric_alarms(text.format("three")) == []
    (found,) = numeric_alarms(text.format("four"))
    assert found == "N303 four announced, 3 told one by one"


def test_headings_below_a_section_are_what_it_announced() -> None:
    text = (
        "# Bells\n\n## The way ahead\n\nThere are {} options.\n\n### A bridge\n\nIt is dear.\n\n"
        "### A ferry\n\nIt is slow.\n\n### A tunnel\n\nIt is dark.\n\n## Votes\n\nIn May.\n"
    )
    assert numeric_alarms(text.format("three")) == []
    assert numeric_alarms(text.format("four")) == ["N303 four announced, 3 told one by one"]
    assert numeric_alarms(text.format("two")) == []  # one heading may tell of something else


def test_a_colon_far_behind_a_count_opens_the_list_of_what_stands_before_it() -> None:
    text = (
        "Three of us tried {} programs on the same mix of machines: a tower, a laptop and a phone."
    )
    assert failing(text.format("five")) == []
    assert failing(text.format("four")) == []


def test_one_of_all_there_are_names_a_row_of_the_table_that_has_them_all() -> None:
    table = "\n\n| Line | Riders |\n|---|---:|\n| Harbour | 40 |\n| Hill | 31 |\n| Park | 12 |\n"
    text = "Harbour is the busiest of the {} tram routes."
    assert failing(text.format("three") + table) == []
    assert _codes(text.format("four") + table) == {"N307"}
    korean = "\n\n| 노선 | 승객 |\n|---|---:|\n| 항구선 | 40 |\n| 언덕선 | 31 |\n| 공원선 | 12 |\n"
    assert failing("항구선에서는 다섯 명 중 한 명이 걷는다." + korean, "ko") == []
    assert _codes("네 노선 가운데 항구선이 가장 붐빈다." + korean, "ko") == {"N307"}


def test_chief_things_may_be_fewer_than_the_rows_but_never_more() -> None:
    table = "\n\n| Porto | Navi |\n|---|---:|\n| Arlo | 40 |\n| Bilt | 31 |\n| Corm | 12 |\n"
    table += "| Dent | 9 |\n"
    text = "I {} porti principali contano più navi dell'anno scorso."
    assert failing(text.format("tre") + table, "it") == []
    assert _codes(text.format("cinque") + table, "it") == {"N307"}
