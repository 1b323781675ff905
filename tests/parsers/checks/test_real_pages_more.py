"""More of what pages of other people hold, told in other words: each silent, and its like told."""

from __future__ import annotations

import pytest

from parsers.checks import run
from tests.parsers.checks.pages import article
from tests.parsers.checks.test_real_pages import raised
from tests.parsers.checks.test_real_statements import numeric_alarms


def numbers(text: str) -> list[str]:
    """Return the numeric alarms of a sentence or a block under a heading."""
    return numeric_alarms(f"# The harbour\n\n{text}\n")


class TestTexts:
    def test_colours_of_what_a_program_printed(self) -> None:
        printed = "```\n\x1b[38;5;14m> \x1b[1mtides\x1b[0m --today\n```"
        assert raised(printed, "P305") == []
        assert raised(f"The gate\x1b[1m opens at noon.\n\n{printed}", "P305")
        assert raised("```\ntides \x07 --today\n```", "P305")

    def test_a_smile_before_the_end_of_a_bracket(self) -> None:
        assert raised("Ask the pilot (you may tease him, who painted the office =]).", "P301") == []
        assert raised("Ask the pilot (you may tease him, who painted the office].", "P301")

    def test_the_name_of_a_society_is_no_note_to_the_author(self) -> None:
        assert raised("It was written by Ann (Port) and Sourav (TODO Steward).", "P306") == []
        assert raised("It was written by Ann (Port) and (TODO ask him).", "P306")

    @pytest.mark.parametrize("opens", ['??? question "What do they mean?"', '=== "Winter"'])
    def test_a_table_in_a_box_of_a_site_generator(self, opens: str) -> None:
        rows = "| Light | Means |\n    |---|---|---|\n    | red | stop |"
        assert raised(f"{opens}\n    {rows}", "P308") == []
        assert raised(f"Lights:\n{rows}".replace("    ", ""), "P308")

    def test_a_name_of_a_program_of_which_the_code_has_others(self) -> None:
        code = "\n\n```go\nfunc run(g *lightgroup.Lamp) {}\n```"
        told = "Upon an update the office reads the lightgroup.Boats of the harbour, and boats go."
        assert raised(told + code, "P104") == []
        assert raised(told.replace("lightgroup.B", "lights.B") + code, "P104")

    def test_versions_told_line_by_line(self) -> None:
        page = (
            "# 灯台の手引き\n\n"
            + "港の灯台は毎晩かならず点灯します。船はその光をたよりに入港します。\n\n" * 9
        )
        assert (
            raised(
                "",
                "P203",
                page
                + "読むときは、次の版に読み替えてください。\n灯: 1.14.2\n鐘: 25.1.2\n\n"
                + "終わりです。",
            )
            == []
        )
        assert raised(
            "",
            "P203",
            page
            + "読むときは次の版に読み替えてください。鐘は海の上でもよく聞こえると\n\n"
            + "終わりです。",
        )

    def test_a_face_drawn_with_signs_is_in_no_language(self) -> None:
        assert raised("┬──┬ ノ(ò\\_óノ)", "L103") == []
        assert raised("港の灯台は毎晩かならず点灯します。", "L103")


class TestCounts:
    @pytest.mark.parametrize(
        "text",
        [
            "Das Amt teilt die Häfen in vier verschiedene Stufen: Stufe 1 bis Stufe 3, sowie Land.",
            "They hired two pilots with experience in Velm, Ann Rask and Bo Lind.",
            "O rádio só tem 2 passos: escolha o canal (o do cais), escolha a voz, e pronto.",
            (
                "Each line of the log has four parts. The first is a date. The second part is a "
                "code. The third part is the name of a ship. The final part is what it said."
            ),
            "4-reviewer audit（Reviewer B）finding：\n\n- 北边的灯塔\n- 新码头",
            "## 주요 변동 4건 — 항구\n\n등대의 새 소식 3건이 올라왔다.\n\n## 선박 — 신규 3건",
        ],
    )
    def test_what_is_counted_otherwise_raises_no_alarm(self, text: str) -> None:
        assert numbers(text) == []

    @pytest.mark.parametrize(
        "text",
        [
            "They opened three plants in Arlo, Bilt, Corm and Dell.",
            "A caixa tem 2 partes: a imagem, o cais e a ponte.",
            (
                "Each line of the log has five parts. The first is a date. The second part is a "
                "code. The third part is the name of a ship. The final part is what it said."
            ),
        ],
    )
    def test_one_too_many_is_told(self, text: str) -> None:
        assert [alarm[:4] for alarm in numbers(text)] == ["N303"]


class TestNumbers:
    @pytest.mark.parametrize(
        "text",
        [
            "港口决定把泊船税的最高税率从45%削减到25%。",
            "并且，港口应将增值税率从17%下调到12%，大家都同意。",
        ],
    )
    def test_what_is_said_otherwise_raises_no_alarm(self, text: str) -> None:
        assert numbers(text) == []

    def test_a_verb_between_two_values_says_which_way_they_go(self) -> None:
        assert [a[:4] for a in numbers("港口的税率从12%降低到17%，大家都同意。")] == ["N502"]

    def test_how_often_something_comes_is_no_length(self) -> None:
        text = (
            "---\ndate: 2016-12-09\n---\n\n# The harbour\n\nAll that is written goes into the "
            "tables until January 16. Then the office turns to the next. The tables are printed "
            "every two weeks until January 16.\n"
        )
        assert numeric_alarms(text) == []
        assert numeric_alarms(text.replace("printed every", "printed for")) != []

    def test_a_length_of_time_that_the_dates_do_not_have(self) -> None:
        wrong = "It opened on January 9, 2017. It was open for two weeks, until January 16, 2017."
        assert [alarm[:4] for alarm in numbers(wrong)] == ["N506"]

    def test_values_weighed_by_their_chance_are_shares_of_nothing(self) -> None:
        table = (
            "The dice of the harbour pays as follows when a sailor throws it.\n\n"
            "| Roll | Chance | Pays | Worth |\n|---|---|---|---|\n| 1 | 16.66% | 0 | 0 |\n"
            "| 2 | 16.66% | 0 | 0 |\n| 3 | 16.66% | 1 | 0.1666 |\n| 4 | 16.66% | 2 | 0.3332 |\n"
            "| 5 | 16.66% | 3 | 0.4998 |\n| 6 | 16.66% | 4 | 0.6664 |"
        )
        assert numbers(table) == []

    def test_a_series_is_no_rank(self) -> None:
        table = (
            "\n\n| 科目 | 燈塔公司（12） | 早餐店 |\n|---|---|---|\n"
            "| 年營收 | 3,507 億 | 61.3 萬/月 |\n"
            "| 毛利率 | 34% | 65% |\n| 淨利率 | ~3.8% | 4.0% |"
        )
        told = "燈塔公司的淨利率只有 3.8%，跟系列第一篇分析的那間早餐店幾乎相同。"
        assert numbers(told + table) == []


class TestOtherDialects:
    def test_bars_in_code_part_no_cells_everywhere(self) -> None:
        table = "| Sign | Means |\n|---|---|\n| `a|b` | a or b |\n| `a&b` | a and b |"
        assert raised(table, "P302") == []
        assert raised(table.replace("`", ""), "P302")

    def test_rows_that_lack_their_last_cells_by_habit(self) -> None:
        head = "| Week | Ships | Light | Crew |\n|---|---|---|---|\n| 1 | 4 | red | Ann |\n"
        pause = "| {} | winter pause |\n"
        rows = "".join(pause.format(week) for week in (2, 3, 4))
        assert raised(head + rows + "| 5 | 6 | red | Bo |", "P302") == []
        assert raised(head + pause.format(2) + "| 5 | 6 | red | Bo |", "P302")

    def test_an_address_stands_under_all_that_is_from_there(self) -> None:
        address = "> https://harbour.example/notes/of-the-keepers-and-the-pilots/part-one"
        told = "The keepers row to the wall at noon, and to the tower at night, says the office."
        assert raised(f"> It is so.\n\n{address}\n\n> It was so.\n\n{address}", "P307") == []
        assert raised(f"{told}\n\n{told}", "P307")

    def test_what_opens_a_box_is_in_no_language(self) -> None:
        page = (
            "# Le port\n\n" + "Le port fut creusé il y a longtemps, et les marins y sont bien.\n\n"
        )
        box = (
            "/// html | div[style='display: flex; flex-wrap: wrap; justify-content: space-evenly']"
        )
        text = "The harbour was dug a long time ago, and the sailors are well there, they say."
        assert raised(box, "L103", page * 4 + "{}\n\n" + page) == []
        assert raised(text, "L103", page * 4 + "{}\n\n" + page)

    def test_a_description_that_a_program_cut(self) -> None:
        head = (
            "---\ntitle: The harbour\ndescription:\n  '## Light {}\n"
            "  red (see [the list](https'\n---\n\n"
        )
        page = "The light is red at night, and the pilots see it from afar.\n"
        assert raised("in short: the lamp is", "P301", head + page)
        assert (
            raised("in short: the lamp is", "P301", head.replace("(https'", "(https://...'") + page)
            == []
        )

    def test_headings_go_on_with_what_lacks_its_colon(self) -> None:
        told = "The light has many uses in the harbour of Velm. Some of them are"
        (one,) = raised(f"{told}\n\n## For the pilots\n\nThey see it.", "P203")
        assert "ends without a stop" in one.message
        (one,) = raised(f"{told}\n\nThey see it from afar, as all of them say.", "P203")
        assert "breaks off" in one.message


def test_a_running_total_may_begin_anew_for_each_group() -> None:
    rows = ("1 | 10.0 | 10.0", "1 | 20.0 | 30.0", "1 | 30.0 | 60.0", "1 | 15.0 | 75.0")
    again = ("2 | 40.0 | 40.0", "2 | 50.0 | {}")
    head = "| Group | Amount | running_total |\n|---|---|---|\n"
    table = head + "\n".join(f"| {row} |" for row in (*rows, *again))
    assert numbers(table.format("90.0")) == []
    assert [found[:4] for found in numbers(table.format("190.0"))] == ["N205"]


def test_codes_in_cells_are_no_amounts() -> None:
    lines = ("`0` | 0 | 1", "`10` | 7 | 9", "`110` | 9 | 12", "`1110` | 12 | 16", "`111` | 4 | 7")
    head = "| Range | Prefix | Value bits | Total bits |\n|---|---|---|---|\n"
    table = head + "\n".join(f"| r{n} | {line} |" for n, line in enumerate(lines))
    assert numbers(table) == []
    assert [found[:4] for found in numbers(table.replace("`", ""))] == ["N202"]


def test_a_clause_without_letters_behind_a_colon_counts_nothing() -> None:
    text = "X\n\nThere are two signs that say so: & and ', with ' being divided into the two."
    assert run(article(text)).failures == ()


def test_a_value_that_a_page_talks_of_is_none_that_a_program_left() -> None:
    told = "Each gauge may return NaN values. With the rules for NaN values settled, it is still "
    assert raised(told + "open whether a sum with a NaN is a NaN.", "P306") == []
    assert raised("The gauge stood at NaN.", "P306")


def test_terms_that_two_languages_share_do_not_make_a_paragraph_foreign() -> None:
    told = "Returns a code equivalent of latitude and longitude, with precision specified in bits."
    assert raised(told, "L103") == []
    french = (
        "Cette fonction renvoie un code qui correspond à la latitude et à la longitude du lieu, "
        "avec une précision que l'on donne en bits et que le bureau ne vérifie pas."
    )
    assert raised(french, "L103")


def test_a_row_may_tell_one_of_the_factors_and_not_the_product() -> None:
    text = (
        "Trial runs: it draws 1,000 lots for each of the 16 kinds.\n\n| Name | Value |\n|---|---|\n"
    )
    assert numbers(text + "| Trial runs | 16 (small, large, late) |\n| Lots | 12 |") == []


@pytest.mark.parametrize(
    "text",
    [
        (
            "Grâce au bureau :\n\n- 75% des pilotes disent avoir trouvé des lampes auxquelles "
            "penser,\n- 1 pilote sur 3 déclare avoir montré sa lampe à plus de gens,\n- 1 sur 3 "
            "déclare qu’elle est plus à l’aise pour fixer ses heures,\n- 1 sur 4 cite spontanément "
            "la cloche comme un bien,\n- 1 sur 5 déclare avoir élargi son port."
        ),
        "两小时内又收到5条警报，分别来自阿罗、贝尔、科尔和登特。",
    ],
)
def test_what_is_listed_need_not_be_all_that_is_counted(text: str) -> None:
    assert numbers(text) == []
