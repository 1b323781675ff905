"""Lost, cut and broken text on pages of other people, told in other words."""

import pytest

from tests.parsers.checks.test_real_pages import raised


class TestBracketsInOneSentence:
    @pytest.mark.parametrize(
        "piece",
        [
            "> The keepers rowed (most of\n>\n> them in the dark, as they said) to the outer wall.",
            "The keepers rowed to the wall (most of  \nthem in the dark, and in the rain.)",
            "<p>\n\nThe keepers rowed (most of\n\nthem in the dark) to the\n\nouter wall.\n\n</p>",
            "(The plans lie in [the folder (its cover](https://a.example) is red). Nobody asks.)",
        ],
    )
    def test_a_line_may_end_anywhere_in_it(self, piece: str) -> None:
        assert raised(piece, "P301") == []

    @pytest.mark.parametrize(
        "piece",
        [
            "PIER=$(/sbin/tides eth0 | grep 'water level:' | cut -d: -f2 && echo the tide is high",
            "gates open --name outer --user-data <(curl --silent https://gates.example/outer",
            "SELECT keeper, count(light FROM towers WHERE lit = 1 GROUP BY keeper ORDER BY keeper;",
            "2024-03-01 06:12:44 INFO the outer gate has opened (by hand, as the keeper reports",
            "[keeper@tower ~]$ light the lamp (and the horn with it) until morning) and then sleep",
            r"\lambda^{n} = -\frac{g * depth}{d * width}\) is how the tide comes in at the gates.",
        ],
    )
    def test_a_program_a_log_and_a_formula_that_nothing_marks(self, piece: str) -> None:
        assert raised(piece, "P301") == []

    @pytest.mark.parametrize(
        "piece",
        [
            "* The tide comes in (twice a day.)\n\n  ( At the outer wall : it comes late )",
            "\\*) apart from the pilots, who have been at work since the light was lit again.",
            '+++ meta = [ ("property", "og:image", "https://a.example/light-on-the-outer-wall.png',
        ],
    )
    def test_signs_that_stand_alone_in_no_sentence(self, piece: str) -> None:
        assert raised(piece, "P301") == []

    def test_a_bracket_that_no_line_closes(self) -> None:
        assert raised("The keepers rowed (most of  \nthem in the dark to the wall.", "P301")
        assert raised("* The wall (of 1953\n* the gates) and the office of the pilots.", "P301")

    def test_a_sentence_that_ended_is_not_gone_on_with(self) -> None:
        piece = "The wall (of granite stands. It is high.\n\nThe pilots know it) and like it."
        assert raised(piece, "P301")


class TestParagraphsThatStopOnPurpose:
    @pytest.mark.parametrize(
        "piece",
        [
            "The light was lit with oil. So the keeper changes it all\n\n[keeper@tower ~]$ mv a b",
            "The light was lit with oil. Then the keeper has to go to\n\n**Tower -> Lamps -> Gas**",
            "The light was lit with oil. It is described as in the line that follows\n\n”",
            "The light was lit with oil. In 1911 it was changed. Source: The book of lamps",
            "📌 The light was lit with oil! Two things that the keepers have changed since",
            '@def title = "The light was lit! A tale of oil" @def oil = true @def gas = true',
            "\\* wall 87f3010 [ann/main] The light was lit with oil. remove the unused lamp",
            "<p>\n\nThe light was lit with oil. In spring they came to the\n\nOuter wall.\n\n</p>",
        ],
    )
    def test_what_goes_on_or_is_no_sentence(self, piece: str) -> None:
        assert raised(piece, "P203") == []

    def test_a_summary_that_ends_with_an_abbreviation(self) -> None:
        told = "The lamp was lit with oil and gas. Now it depends on the OS"
        head = f"---\ntitle: Lamps\ndescription: {told}\n---"
        lit = "The {} of the oslo lamps is old. It was lit in 18{} and has been repaired since."
        texts = [lit.format(*pair) for pair in (("first", 81), ("second", 84), ("third", 86))]
        page = "\n\n".join([head, *texts])
        assert raised("", "P203", page) == []

    def test_laughter_in_korean(self) -> None:
        page = "\n\n".join(
            [
                "# 등대",
                "등대는 1884년에 세워졌습니다. 그 뒤로 배들은 밤에도 항구로 들어옵니다.",
                "첫 번째 등지기는 안나였습니다. 안나는 하루도 쉬지 않고 등불을 켰습니다.",
                "폭풍은 1953년에 왔습니다. 방파제는 무너졌지만 등대는 그대로 서 있었습니다.",
                "그림을 그리고 고치다 보니 왜 이러고 있나 하는 생각이 들었다. 끝이 없다 ㅠㅜ",
                "지금은 아무도 살지 않습니다. 등불은 스스로 켜지고 꺼지며 배들이 그것을 봅니다.",
            ]
        )
        assert raised("", "P203", page) == []


class TestWhatIsLeftOver:
    @pytest.mark.parametrize(
        "piece",
        [
            "The name is not filled in when one writes ${{TOWER}} rather than the other form.",
            "The keepers ask in each case “may [XXX] be lit?”, and write the answer down.",
            r"if \\[\\[ ${tides} == ${most} \\]\\];then",
            "## A sample of a letter\n\nDear pilots, the light is out.\n\n[Your Name]",
        ],
    )
    def test_variables_and_blanks_that_are_spoken_of_or_meant(self, piece: str) -> None:
        assert raised(piece, "P306") == []

    def test_a_note_to_the_author(self) -> None:
        assert raised("The light was lit in 1911. (TODO: by whom?)", "P306")

    @pytest.mark.parametrize(
        "piece",
        [
            "And we all row out to the wall  \nwith a ho and a haul  \nand the light is high.",
            "+---------+-------+ | lamp | lit by night | +---------+-------+ for all of the pilots",
            "“The lamp is lit by the keepers of the tower, and by nobody else, at six o’clock.”",
            '> add_header Set-Cookie "keeper=ann;Domain=.tower.example;Path=/;Max-Age=31536000";',
        ],
    )
    def test_a_refrain_and_a_setting_come_back(self, piece: str) -> None:
        assert raised(f"{piece}\n\nIn between.\n\n{piece}", "P307") == []


class TestTablesAndSigns:
    def test_times_and_a_dash_are_no_letter_misread(self) -> None:
        assert (
            raised("The new lamp is 2×–49× as bright, so the pilots see it from afar.", "P303")
            == []
        )

    def test_rows_that_are_titles_within_a_table(self) -> None:
        rows = "| Lamp | Lit | Height |\n|---|---|---|\n| **Old** |\n| Oil | 1884 | 20 m |\n"
        assert raised(f"{rows}| **New** |\n| Gas | 1911 | 30 m |", "P302") == []
        assert raised(f"{rows}| Gas | 1911 |", "P302")


class TestLanguagesOnPurpose:
    def test_a_list_of_changes_keeps_its_language(self) -> None:
        page = (
            "# Neues vom Turm\n\nDie neue Fassung des Programms ist da, und sie bringt "
            "viele Verbesserungen für alle, die das Licht bedienen.\n\n{}\n\nWir danken allen, die "
            "daran gearbeitet haben, und freuen uns auf das nächste Jahr mit dem neuen Licht."
        )
        changes = (
            "* Fix the lamp that went out when the horn was blown twice in a row (#1204)\n"
            "* Update the tide table to the newest one and drop the old format by @ann in #1207\n"
            "* Remove the gas valve from the settings, as nobody has used it for years (#1210)"
        )
        assert raised(changes, "L", page) == []
        assert raised(changes.replace("#", "no ").replace("by @ann", ""), "L", page)
