"""Signs of lost text on pages of many sites, told in other words, beside text that is lost."""

import pytest

from tests.parsers.checks.test_real_pages import raised

LISTED = """\
<li>The book of the harbour has it in the list of the tides (

<a target="_blank" href="https://a.example/1),">https://a.example/1),</a> but has no more of it.
"""


class TestBracketsAsTheyAreMeant:
    @pytest.mark.parametrize(
        "piece",
        [
            "1 ) Entering the office of the pilots.",
            "The form says in its own words 'a) Briefly tell' and nothing after that word.",
            "The two forms differ in how they count (c) against b)) and in nothing else at all.",
            'Among the boats were those called "Gull", "wind] ward_it]" and "Light of the wall".',
            "| 96 | 16 | The boats of the outer (and the inner h... | Chapter 8 |\n\nThat was it.",
            'show("the lamp (v" + str(light + 1) + ") is lit tonight by the keepers"',
            'The note says ```if (tide.is("high")) { gate = "[ -f /gates/outer',
            "`tides_of_the_outer_harbour` (",
            LISTED,
        ],
    )
    def test_meant(self, piece: str) -> None:
        assert raised(piece, "P301") == []

    def test_a_title_in_korean_says_first_what_it_is_about(self) -> None:
        page = "# 항구의등대) 방파제 이야기\n\n등대는 세워졌고 첫 배는 그 뒤에 왔다 .ex) 안나호"
        assert raised("", "P301", page) == []
        assert raised("", "P301", page.replace("항구의등대)", "항구의 등대와배)"))
        assert raised("", "P301", page.replace("ex)", "배들과)"))

    def test_code_between_ticks_in_a_plain_text(self) -> None:
        told = "The keeper writes `light(...` into the book of the tower every evening at six."
        assert raised(told, "P301", "The tower\n\n{}\n") == []
        assert raised(told.replace("`", ""), "P301", "The tower\n\n{}\n")
        assert raised(told.replace("`light(...`", "`light` (by hand"), "P301", "The tower\n\n{}\n")

    @pytest.mark.parametrize(
        "piece",
        [
            "The keepers lit it (with oil, and later with gas.",
            'The keepers said that the lamp (of 1911 is "as good as new" and lit it again.',
            "The forms, of which (b) is the newer form), were printed on the outer wall.",
            "The lamps` (a light and a horn` were lit (by hand on the outer wall.",
        ],
    )
    def test_lost(self, piece: str) -> None:
        assert [finding.code for finding in raised(piece, "P301")] == ["P301"]


class TestEndsThatNeedNoStop:
    @pytest.mark.parametrize(
        "end",
        [
            "Shared by [Ann of the pilots](https://a.example/ann) today",
            "*waves with the lamp*",
            "The lamp is lit again. haha",
            "They thank those who light the lamp; and",
            "It tells of the lamp and of more than that… more",
            "The gates failed in 0.15s",
            "The tower has a book in which the pilots write as follows",
            "/* The lamp is old. It is lit by hand. */",
        ],
    )
    def test_on_purpose(self, end: str) -> None:
        assert raised(f"The light was lit with oil, and later on with gas. {end}", "P203") == []

    def test_an_account_in_lines_broken_by_hand(self) -> None:
        lines = "Friends of the tower e.V.\nDE00 1234 5678 9012\nOuter bank. The one on the pier"
        assert raised(lines.replace("\n", "  \n"), "P203") == []
        assert raised(lines.replace("\n", " "), "P203")

    def test_a_comma_before_what_is_set_in_bold(self) -> None:
        told = "The light was lit with oil. And do you know, as nobody has told it so far,"
        assert raised(f"{told}\n\n**that it will be lit tonight!**", "P203") == []
        assert raised(f"{told}\n\nThat it will be lit tonight!", "P203")

    def test_a_link_in_the_last_sentence_gives_no_credit(self) -> None:
        told = "The light was lit with oil. It is the [oldest](https://a.example) one of the coast"
        assert raised(told, "P203")

    KOREAN = "\n\n".join(
        [
            "# 등대",
            "등대는 1884년에 세워졌습니다. 그 뒤로 배들은 밤에도 항구로 들어옵니다.",
            "첫 번째 등지기는 안나였습니다. 안나는 하루도 쉬지 않고 등불을 켰습니다.",
            "폭풍은 1953년에 왔습니다. 방파제는 무너졌지만 등대는 그대로 서 있었습니다.",
            "{}",
            "지금은 아무도 살지 않습니다. 등불은 스스로 켜지고 꺼지며 배들이 그것을 봅니다.",
        ]
    )

    def test_a_note_in_korean_ends_with_what_is_to_be_done(self) -> None:
        proposed = "등불이 꺼지지 않도록 합니다. 이제 등대를 하얗게 칠하자"
        (finding,) = raised(proposed, "P203", self.KOREAN)
        assert "ends without a stop" in finding.message
        told = "등불을 켜는 방법은 그리 특별한 것은 없습니다. 특히 등대가 하얗게 칠해진다는 점"
        assert raised(f"{told}에 주목", "P203", self.KOREAN) == []
        assert raised(f"{told}에", "P203", self.KOREAN)

    CHINESE = "灯塔建于{}年。从那以后，船只在夜里也能安全地驶入港口，没有人再害怕风暴。"

    def test_a_cry_and_what_leads_up_in_chinese(self) -> None:
        page = "\n\n".join(
            [
                "# 灯塔",
                *(self.CHINESE.format(year) for year in range(1880, 1894)),
                "灯塔管理员每天晚上都会点亮灯光，第二天早上再把它熄灭。{}",
                "现在没有人住在那里了。灯光会自己亮起来，也会自己熄灭，船只都能看到它。",
            ]
        )
        assert raised("GATES", "P203", page) == []
        assert raised("具体方式如下", "P203", page) == []
        assert raised("来源：灯塔之书", "P203", page) == []
        assert raised("可用于：船只、灯光、风暴等", "P203", page)
        assert raised("船只都能看到它", "P203", page)


class TestTablesOfTemplates:
    HEAD = "| Lamp | Lit | Height |\n|---|---|---|\n| Oil | 1884 | 20 m |\n"

    @pytest.mark.parametrize(
        "row",
        [
            "{% for lamp in lamps %} | {{ lamp.name }} | {{ lamp.year }} | {{ lamp.height }} |",
            "| Gas | {{< code >}}1911|1912{{< /code >}} | 30 m |",
            "| Gas | {{ year | date: '%Y' }} | 30 m |",
        ],
    )
    def test_a_row_that_a_template_makes_whole(self, row: str) -> None:
        assert raised(f"{self.HEAD}{row}", "P302") == []

    def test_a_row_with_a_bar_too_many(self) -> None:
        assert raised(f"{self.HEAD}| Gas | 1911|1912 | 30 m |", "P302")
        assert raised(f"{self.HEAD}| {{{{ gas }}}} | 1911 | 1912 | 30 m |", "P302")

    def test_a_habit_of_several_tables_is_told_as_information(self) -> None:
        table = "| Field | Value |\n|---|---|\n| Lamp | Oil |\n| Title | The lamp | Velm |\n"
        assert len(raised(f"{table}\nBetween.\n\n{table}", "P302")) == 2
        assert raised("\n\nBetween.\n\n".join([table] * 3), "P302") == []
        # The same number of tables, each with another slip, are no habit.
        slips = [table.replace("Title", name) for name in ("Title", "Colour", "Keeper")]
        assert len(raised("\n\nBetween.\n\n".join(slips), "P302")) == 3


class TestPlaceholdersThatAreMeant:
    @pytest.mark.parametrize(
        ("meant", "left"),
        [
            (
                "The rules demand a canonical NaN, and no other.",
                "The height was NaN, and no other.",
            ),
            ('In the editor, "%s/old/new/g" changes all of them.', "In all %s lamps were lit."),
            ('TIDE="${TIDE} -high -outer"', "The tide ${TIDE} is high."),
            ('- Default: "harbour.${name}"', "- Default of the harbour: ${name}"),
            ("He added it to the TODO: lamps of another colour.", "TODO: lamps of another colour."),
            (
                "- 5 June: a talk on lamps (TBD by the pilots)",
                "The talk (TBD by the pilots) is on.",
            ),
        ],
    )
    def test_beside_one_that_was_left(self, meant: str, left: str) -> None:
        assert raised(meant, "P306") == []
        assert [finding.code for finding in raised(left, "P306")] == ["P306"]

    FILLER = "Lorem ipsum dolor sit amet, consectetuer adipiscing elit."

    def test_a_page_filled_with_filler_is_a_sample(self) -> None:
        assert raised("\n\n## More\n\n".join([self.FILLER] * 3), "P306") == []
        assert len(raised("\n\n## More\n\n".join([self.FILLER] * 2), "P306")) == 2

    def test_a_paragraph_that_stands_often_was_not_pasted_by_chance(self) -> None:
        told = "The lamp is lit every evening at six, and nobody remembers who has lit it before."
        assert raised("\n\n".join([told] * 6), "P307") == []
        assert raised("\n\n".join([told] * 3), "P307")

    def test_a_comment_in_another_markup_is_not_shown(self) -> None:
        assert raised(".. TODO: tell that the lamp can be dropped.", "P306") == []
        assert raised("Later. TODO: tell that the lamp can be dropped.", "P306")


def test_a_line_of_dashes_that_makes_no_table() -> None:
    (finding,) = raised("| Lamp | Lit |\n| :--- | :--- ||\n| Oil | 1884 |", "P308")
    assert finding.message.endswith(
        "its line of dashes, or the line before, has a bar too many or too few"
    )


class TestSentencesThatAProgramJoined:
    SENTENCES = (
        "The lamp is lit with oil.{}Later it was lit with gas, and with gas it burned for years.",
        "The gates were opened by hand.{}Nobody opens them by hand today, for they are heavy.",
        "The pilots live above the office.{}From the office they see the ships of the harbour.",
        "A storm took the outer wall.{}Within a year the wall was built again by the keepers.",
        "The crane lifts the boats in spring.{}Stone was lifted in autumn, and so were the nets.",
    )

    def page(self, joined: int) -> str:
        gaps = ["" if number < joined else " " for number in range(len(self.SENTENCES))]
        return "\n\n".join(map(str.format, self.SENTENCES, gaps))

    def test_many_are_one_finding(self) -> None:
        (finding,) = raised(self.page(5), "P104")
        assert finding.message == (
            "no blank in “oil.Later”, “hand.Nobody”, “office.From”, “wall.Within” and 1 more"
        )
        assert [place.line for place in finding.locations] == [11, 13, 15, 17, 19]

    def test_few_are_told_one_by_one(self) -> None:
        assert len(raised(self.page(3), "P104")) == 3
        assert raised(self.page(0), "P104") == []
