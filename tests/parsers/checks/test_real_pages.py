"""What pages of other people hold, told in other words: right ones are silent, wrong ones told."""

import pytest

from parsers.formats import parse
from parsers.model import Finding
from tests.parsers.checks.reading import found

PAGE = """\
# The harbour of Velm

The harbour of Velm was dug in 1884, and the first ship entered it in the spring of 1886.

Its two cranes were bought in Leith. They lifted stone at first, and later the boats themselves.

The pilots live above the office. On clear days they see the ships before these see the light.

A storm took the outer wall in 1953. It was built again within a year, higher and of one piece.

{}

Since then no ship has been lost, and the pilots have had time to paint the office every spring.
"""


def raised(piece: str, select: str, page: str = PAGE) -> list[Finding]:
    """Return the findings, other than notes, on a page with a piece of text in it."""
    return [f for f in found(page.format(piece), select=select) if f.severity != "info"]


class TestHeads:
    @pytest.mark.parametrize(
        "head",
        [
            '+++\ntitle = "The harbour"\ndate = 2024-03-01\nauthors = ["Ann", "Bo"]\n[extra]\n+++',
            "---\ntitle: The harbour\ndate: 2024-03-01\nauthor: Ann\n",
            "Title: The harbour\nDate: 2024-03-01\nTags: ships, storms\nSlug: harbour\n",
        ],
    )
    def test_names_and_values_before_the_text_are_its_head(self, head: str) -> None:
        page = parse(f"{head}\n\nThe harbour was dug.\n\n---\n\nIt is deep.\n".encode(), "a.md")
        assert page.title is not None
        assert page.title.text == "The harbour"
        assert page.date is not None
        assert page.date.value == "2024-03-01"
        texts = [block.text for _, block in page.flow if block.kind == "paragraph"]
        assert texts[-2:] == ["The harbour was dug.", "It is deep."]

    def test_a_sentence_with_a_colon_is_no_head(self) -> None:
        page = parse(b"title: the word means two things\nand both are right\n\nMore.\n", "a.md")
        assert [block.text for _, block in page.flow] == [
            "title: the word means two things and both are right",
            "More.",
        ]

    def test_a_program_shown_in_html_does_not_end_at_its_blank_lines(self) -> None:
        text = "<p>A list:</p>\n<pre><code>a = [\n\n  (1, 2\n</code></pre>\n\nThat was all of it."
        page = parse(text.encode(), "a.md")
        assert [block.kind for _, block in page.flow] == ["unread", "paragraph"]


class TestBrackets:
    @pytest.mark.parametrize(
        "piece",
        [
            "The tide is in the range [lowWater, +Inf) when the gates are opened by the keepers.",
            "The office is called the nest (by the pilots only :-() and nobody else may enter it.",
            "The keepers were sad about it all :’( and the pilots were even more so that spring.",
            "“[That’s] what we saw,” said the pilots, and the keepers of the light agreed.",
            "The call takes a name (say `open`, or `shut)` in the evening, and it gives a number.",
            "It was a long book, and it was full of signs such as ; { ( } and not much else.",
            "The horn can be heard from afar ( [a recording](https://horn.example) ).",
            "The horn can be heard from afar:\n([a recording](https://horn.example))",
            "（The picture was taken in 1953.\n\nThe wall had not been built again by then.）",
            "「1) the outer wall → 2) the gates」 is the order in which the harbour was built.",
            "The gates are opened (as the pilots know from the table, which begins like this:",
            'The answer was `ok`: "code":200,"data":null) and the gates were opened for the ship.',
            "Braces stand in a template: the name of the ship follows $Ship{ there, as it did.",
        ],
    )
    def test_what_only_looks_unbalanced(self, piece: str) -> None:
        assert raised(piece, "P301") == []

    def test_what_was_typed_in_a_chat(self) -> None:
        chat = "**<ann>** the outer wall (the one of 1953  \n**<bo>** is it still there, I wonder?"
        assert raised(chat, "P301") == []

    def test_a_bracket_too_many_behind_a_link(self) -> None:
        piece = "The plans lie in [the archive](https://archive.example/plans)) and may be copied."
        assert [f.code for f in raised(piece, "P301")] == ["P301"]


class TestGluedSentences:
    @pytest.mark.parametrize(
        "piece",
        [
            "The plan is by Marten.K and his sister; K is what all call her, K to the pilots.",
            "The ship is owned by Harbour.Its and the town; its captain and its crew are not.",
        ],
    )
    def test_names_with_a_stop_in_them(self, piece: str) -> None:
        assert raised(piece, "P104") == []

    def test_two_sentences(self) -> None:
        assert raised("The wall was built of one piece.Its stones came from Leith.", "P104")


class TestParagraphsThatStop:
    def test_without_a_stop_where_all_others_have_one(self) -> None:
        (finding,) = raised(
            "The light was lit with oil. Gas came in 1911 with the new pier", "P203"
        )
        assert (
            "ends without a stop after “new pier”; the other 5 end with a stop" in finding.message
        )

    @pytest.mark.parametrize(
        "piece",
        [
            "The light was lit with oil, and not everybody liked it. They do now! :D",
            "The light was lit with oil. Everybody liked it when it was lit the first time \\o/",
            "The light was lit with oil. The pictures were lent to us by Marten Kolbe",
            "-- The light was lit with oil. So said the oldest of the pilots of the harbour",
            "![The light](light.png)\n\nThe light was lit with oil. Gas came with the new pier",
            "The light was lit with oil. Its lamp is opened by the pilots with this\n\n`open lamp`",
            "**The light was lit with oil. Gas came in 1911 with the new pier**",
            "**Ann**: The light was lit with oil. And when the gas came we were all --",
            (
                "The light was lit with oil. Its strength at a distance of so many miles is\n\n"
                "$s = 4 / d^2$"
            ),
            (
                "The light was lit with oil. The pilots, including Ann, say what it includes\n\n"
                "- ships\n- whales"
            ),
            "The light was lit with oil. (The pictures were lent to us by the pilots of Velm)",
        ],
    )
    def test_what_needs_no_stop(self, piece: str) -> None:
        assert raised(piece, "P203") == []

    def test_where_several_lack_it_it_is_a_habit(self) -> None:
        lines = "The light was lit with oil. Gas came with the pier\n\nShips came. They went again"
        assert raised(lines, "P203") == []


class TestStatements:
    @pytest.mark.parametrize(
        "piece",
        [
            "The call takes three words: two names and a number.",
            "Could you make the drawing smaller, from 0 to 128 boats?",
            "There are four pilots: Kanza, Jon Atak, our head, Murch and Ruben Somsen.",
            (
                "There are readers of the list in Chinese (661, +119), Portuguese (435, +99) and "
                "Italian (120) who write."
            ),
            "60% of the shares are sold, 15% of them all at once, and the remaining 40% are kept.",
            "Of all lists ours dropped from 26 to 29 in the ratings, and Leith fell from 13 to 17.",
            "Most were won by Velm (+280 readers or +155%) and by Leith (+225 readers or +25%).",
            "And now, with 125 boats, so it is like a quarter more or so, 50 at most.",
        ],
    )
    def test_what_is_right(self, piece: str) -> None:
        assert raised(piece, "N") == []

    def test_chinese_and_korean_lists_of_which_one_item_is_two(self) -> None:
        for piece in (
            "内容将从四个方面展开：港口的历史、码头的选型以及实践、在大船维护上的做法、港口的规划。",
            "这样就形成了下层水、岸两个引擎、上层两个码头的完整港口。",
            "**2.0 版**（2025 年 11 月）: 港湾 / 海図の統合、地図への対応、共有、音声の追加",
            "이 색상 모델은 사람의 시각에 기반한 모델로, 명도, 채도, 색상 세 가지 값으로 구성된다.",
            "接下来我们选择对上面(1)、(2)、(4)种类型的故障进行测试。",
            "다음 단계에서는 비율을 바꿉니다. (1%, 10%, 25%, ...) 2편에서 만든 도구를 씁니다.",
        ):
            assert raised(piece, "N") == []

    def test_an_item_that_is_several_by_itself(self) -> None:
        piece = (
            "There were 5 proposals:\n\n- There were 3 proposals of Leith.\n- Ours.\n- One more."
        )
        assert raised(piece, "N303") == []


class TestDoubled:
    SAME = "If the gates are shut, the ships wait outside until the keepers open them again."

    @pytest.mark.parametrize(
        "piece",
        [
            f"## By day\n\n{SAME}\n\n## By night\n\n{SAME}",
            (
                "Where the plans lie and may be seen by all who ask: [the archive](https://a.example/1)"
                "\n\nIn between.\n\n"
                "Where the plans lie and may be seen by all who ask: [the archive](https://a.example/2)"
            ),
            f"![a](a.png)\n\n{SAME}\n\n![b](b.png)\n\n{SAME}",
        ],
    )
    def test_what_is_meant_to_come_again(self, piece: str) -> None:
        assert raised(piece, "P307") == []

    def test_what_was_pasted_twice(self) -> None:
        assert [f.code for f in raised(f"{self.SAME}\n\n{self.SAME}", "P307")] == ["P307"]


CHINESE = """\
# {}

这个港口建于一八八四年，第一艘船在一八八六年春天进港。港口的两台起重机是从国外买来的。

引航员住在办公室的楼上。天气晴朗的时候，他们比船上的人更早看到灯光，也更早知道风向。

{}

从那以后再也没有船只失事，引航员们每年春天都有时间粉刷他们的办公室，并且修理外面的墙。
"""


class TestFillerText:
    FILLER = "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor."

    @pytest.mark.parametrize(
        "piece",
        [
            "Printers set Lorem Ipsum where the words of a page are not written yet.",
            "The filler of the printers begins with “Lorem ipsum dolor sit amet” and goes on so.",
            f"What is Lorem Ipsum? It is a text of Cicero's that lost its sense.\n\n{FILLER}",
            f"# A lorem ipsum of the sea\n\n{FILLER}",
        ],
    )
    def test_what_is_spoken_of(self, piece: str) -> None:
        assert raised(piece, "P306") == []

    @pytest.mark.parametrize("piece", [FILLER, "Lorem ipsum.", f"The wall is new. {FILLER}"])
    def test_what_was_left_in(self, piece: str) -> None:
        assert [f.code for f in raised(piece, "P306")] == ["P306"]


class TestLanguages:
    @pytest.mark.parametrize(
        "piece",
        [
            "- What are you looking at?\n- Which ship will it be this time?",
            "10. Bloom, B. H. (1970), Trade-offs in the coding of ships with errors allowed",
            "sudo ./gates open --percent 100 --harbour velm --wall outer\nThe gates were opened.",
            (
                "## English version\n\nThe harbour was dug in 1884, and the first ship entered it "
                "two years later, in spring. The pilots live above the office and paint it."
            ),
        ],
    )
    def test_what_may_be_in_english_on_a_chinese_page(self, piece: str) -> None:
        assert raised(piece, "L", CHINESE.replace("{}", "港口的历史", 1)) == []

    def test_a_title_of_two_languages_is_no_other_language(self) -> None:
        title = "Special Weekly | Harbours 港口新年展望，Let's have fun together!"
        head = f'---\ntitle: "{title}"\ndescription: "{title}"\n---\n'
        assert raised("风很大。", "L", head + CHINESE[4:]) == []

    def test_a_japanese_title_has_little_but_han(self) -> None:
        page = (
            "---\ntitle: 技術調査 - Velm Harbour の権限境界・承認制御・監査証跡\n---\n\n"
            "この記事では、港の入口にあるゲートの仕組みと、それを動かす人たちの仕事について調べます。"
            "ゲートは毎朝ひらき、夕方になるとしまります。船はそのあいだに港へ入ることができます。\n"
        )
        assert found(page, select="L101") == []

    def test_a_paragraph_that_was_left_in_english(self) -> None:
        piece = (
            "The outer wall was lost in the storm of 1953. It was built again within a year, "
            "because the pilots would not wait any longer for what the town had promised them."
        )
        page = CHINESE.replace("{}", "港口的历史", 1)
        assert [f.code for f in raised(piece, "L", page)] == ["L103"]
