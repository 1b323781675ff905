"""Pages in Chinese and Japanese, and pages that mix languages, told in other words."""

import pytest

from parsers.languages import detect
from tests.parsers.checks.reading import found
from tests.parsers.checks.test_real_pages import raised

ZH = """\
# 维尔姆港

维尔姆港建于1884年，第一艘船在1886年春天驶入港口。领航员住在办公室楼上，晴天时能看到远处的船。

1953年的风暴摧毁了外墙。一年之内它又重新建了起来，比以前更高，也更坚固，从那以后再也没有船只失事。

{}

守塔人每天晚上点亮灯塔。他们把油装进灯里，然后爬上楼梯，一直等到太阳升起，再把灯熄灭，回家睡觉。
"""


class TestItemsThatRunOn:
    @pytest.mark.parametrize(
        "piece",
        [
            "为什么要换灯？1）旧灯太暗，船看不清楚，2）油太贵（涨了一倍），3）守塔人太累。",
            "旧灯有几个问题，（见旧记录）1）太暗，2）太贵，领航员因此常常看不清楚方向。",
        ],
    )
    def test_a_number_and_a_bracket_count_through_whatever_stands_before(self, piece: str) -> None:
        assert raised(piece, "P301", ZH) == []

    def test_a_bracket_that_no_number_explains(self) -> None:
        assert raised("1）旧灯太暗，船看不清楚，2）油太贵涨了一倍），3）守塔人太累。", "P301", ZH)


class TestListsBesideACount:
    @pytest.mark.parametrize(
        "piece",
        [
            "作者从亮度、价格、Oil 和 Gas 的消耗、安全、寿命 5 个方面比较了灯。",
            "新灯有三个好处：亮度、价格和寿命的改善以及对船只的帮助。",
            "港口分四个部分：码头、灯塔、办公室以及仓库和水手的住处。",
            "报告从收入出发、经过油费扣除、煤费扣除、人工扣除三类调整得出结果。",
            "四类共同特征：风暴后的损失很小、没有船只失事、没有人受伤。",
            "看灯的时候、不是从上往下看、是看四个地方：",
            "守塔人面临两种选择: 一种便宜的、不用学习的、老式的路线；一种是很贵的路线。",
            "从换灯、修墙、刷漆到完工、前后两个多月没有停过一天。",
        ],
    )
    def test_clauses_and_items_within_items_are_not_counted(self, piece: str) -> None:
        assert raised(piece, "N303", ZH) == []

    def test_a_plain_list_is(self) -> None:
        assert raised("港口分四个部分：码头、灯塔、仓库。", "N303", ZH)
        assert raised("码头、灯塔、仓库、船坞三个地方都在修理。", "N303", ZH)


class TestLanguagesInOneText:
    def test_a_sentence_full_of_terms_is_in_the_language_of_its_letters(self) -> None:
        piece = "keeper group 下面的 tower 里的每个 lamp 只能分给某个 keeper group 下的一个 keeper"
        assert (
            raised(f"{piece} (当然 the lamp of the tower is lit by another group 也可以)", "L", ZH)
            == []
        )

    def test_english_that_nobody_translated(self) -> None:
        piece = (
            "The lamp is lit by the keepers of the tower. They carry the oil up the stairs, and "
            "wait until the sun has risen. Nobody else is allowed to touch it."
        )
        assert raised(piece, "L", ZH)

    def test_what_the_writer_says_between_names_and_quotations(self) -> None:
        quoted = (
            "The lamp of the tower is lit by the keepers, who carry the oil up the stairs, and "
            "wait there until the sun has risen over the outer wall of the harbour."
        )
        parts = [
            f"## {n}. A new lamp for the tower\n\n这里讲了新的灯。\n\n{quoted}" for n in range(1, 5)
        ]
        assert found("# Lamps 4.1\n\n" + "\n\n".join(parts), select="L") == []

    def test_markup_that_nothing_reads_is_no_body(self) -> None:
        rows = '<lamp id="tower" class="harbour.lamps.Tower" name="the lamp of the tower"/>\n'
        said = "灯塔的设置写在这个文件里，守塔人可以自己修改。"
        text = f"# Tower的三种灯\n\n{said}\n\n<lamps>\n{rows * 12}</lamps>\n\n{said[:12]}。\n"
        assert found(text, select="L") == []

    def test_japanese_with_a_remark_in_brackets(self) -> None:
        assert detect("Nerves(電源)で灯台にトライ(ついたり消えたりしました) (Lamp)") == "ja"


class TestEndsOfParagraphs:
    def test_items_that_are_broken_by_hand(self) -> None:
        told = "There is a plan for the old lamp of the tower. It is to be"
        items = "Brighter than the old one  \nCheaper for all pilots  \nLit by gas in winter"
        assert raised(f"{told}:  \n{items}", "P203") == []
        assert raised(f"{told} brighter than the old one was in winter", "P203")


class TestNamesAndNotes:
    @pytest.mark.parametrize(
        "piece",
        [
            "The TODO Group lights the lamps. Four more pilots have spoken about forming TODO:",
            "The light was lit by Ann Ek (TODO Lamp Keeper) and by Bo Alm in the same year.",
        ],
    )
    def test_the_word_of_a_note_can_be_a_name(self, piece: str) -> None:
        assert raised(piece, "P306") == []

    def test_a_note_in_brackets(self) -> None:
        assert raised("The light was lit by Ann Ek (TODO ask the pilots) in that year.", "P306")


class TestProgramsThatNothingMarks:
    @pytest.mark.parametrize(
        "piece",
        [
            "alter table lamps change tower tower_name varchar(40 after the column of keepers",
            "public Lamp light(final int tower, final String keeperOfTheTower {",
            "if (lamp == null || tower.height() < 20 || tower.keeper() == null &&",
            "PARTITION by range COLUMNS(lit_at_night_by_the_keepers)(",
        ],
    )
    def test_brackets_of_theirs(self, piece: str) -> None:
        assert raised(piece, "P301") == []

    def test_a_sentence_about_a_table(self) -> None:
        assert raised("The keepers create a table (of the tides and of the lamps for us.", "P301")


def test_a_note_under_a_table_is_its_last_row() -> None:
    rows = "| Lamp | Lit | Height |\n|---|---|---|\n| Oil* | 1884 | 20 m |\n| Gas | 1911 | 30 m |\n"
    assert raised(f"{rows}| * Only in winter |", "P302") == []
    assert raised(f"{rows}| Electric |", "P302")
