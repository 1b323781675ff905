"""Glued, cut, lost and broken text: what is reported, and where silence is right."""

from __future__ import annotations

import pytest

from tests.parsers.checks.reading import found, held, lines

FILLED = """\
# The lighthouse at Corran

The lighthouse at Corran was built in 1887 by two brothers from Oban, who also built the pier.

Its lamp burned oil until 1923, when the keepers laid a cable from the village to the rock.

The keepers left in 1986, and since then a computer in Edinburgh has looked after the lamp.

Visitors may climb the tower on Sundays. The stairs have 144 steps and no landing at all.

In bad weather the ferry does not run, and the key stays in the post office on the mainland.
"""


def with_line(text: str) -> str:
    return FILLED + "\n" + text + "\n"


def test_a_text_without_faults_has_no_finding() -> None:
    assert found(FILLED, select="P") == []


# --- glued ------------------------------------------------------------------------------------

DUMP = """\
Der Fluss und die Mühle

May 2025
wind powerArchive: May 2025
Eine Mühle am Fluss mahlt wieder Korn, nachdem sie vierzig Jahre lang stillgestanden hatte.

Die Mühle am Fluss mahlt wieder Korn. Vierzig Jahre lang hatte sie stillgestanden, bis ein Verein
sie kaufte.

Was der Verein vorhat

Der Verein will im Sommer Besucher einladen und ihnen zeigen, wie aus Körnern Mehl wird.

Related topics

wind power31 related articles

Archive

May 20251204 published articles
"""


def test_labels_of_the_head_that_run_into_one_another_are_one_finding() -> None:
    (finding,) = found(DUMP, select="P101", suffix="txt")
    assert finding.severity == "warning"
    assert "powerArchive" in finding.message
    assert lines(finding) == {("page0.txt", 4)}


def test_labels_apart_are_no_finding() -> None:
    assert found(DUMP.replace("powerArchive", "power Archive"), select="P101", suffix="txt") == []


def test_a_count_glued_to_its_name_is_found_and_taken_apart() -> None:
    topic, archive = found(DUMP, select="P102", suffix="txt")
    assert topic.computation == "wind power | 31 related articles"
    assert "two numbers" in archive.message
    assert "20251204" in archive.message


def test_sentences_joined_without_a_blank_are_found() -> None:
    text = with_line("The pier was repaired.Visitors may fish from it. It is free.")
    (finding,) = found(text, select="P104")
    assert finding.message == "no blank in “repaired.Visitors”"


@pytest.mark.parametrize(
    "line",
    [
        "The site runs on Node.js and its code calls console.log after `keepers.Visitors` only.",
        "See https://example.org/keepers.Visitors for the computer.The lamp, it says.",
        "Keepers used a YouTube channel and an iPhone, and the OpenStreetMap of the rock.",
    ],
)
def test_names_and_addresses_are_not_glued(line: str) -> None:
    findings = found(with_line(line), select="P104")
    assert [f for f in findings if "keepers.Visitors" in f.message or f.severity != "info"] == [
        f for f in findings if "computer.The" in f.message
    ]


# --- cut --------------------------------------------------------------------------------------


def test_a_paragraph_that_ends_in_the_middle_of_a_sentence_breaks_off() -> None:
    text = with_line("The tower was painted white. In the spring of 1990 it was painted with the")
    (finding,) = found(text, select="P203")
    assert finding.severity == "warning"
    assert "with the" in finding.message
    assert finding.locations[0].quote == "the"


def test_a_paragraph_cut_inside_a_word_of_the_page_breaks_off() -> None:
    text = with_line("The tower was painted white. In the spring of 1990 it was shown to all visit")
    (finding,) = found(text, select="P203")
    assert finding.severity == "warning"


def test_a_missing_full_stop_alone_is_information() -> None:
    text = with_line("The tower was painted white. In the spring of 1990 it was painted again")
    (finding,) = found(text, select="P203")
    assert finding.severity == "info"


@pytest.mark.parametrize(
    "line",
    [
        "The tower was painted white. In spring it was shown to the\n\n- mayor\n- vicar",
        "The tower was painted white. More on the paint and its makers at https://example.org/of",
        "Photograph by the keepers of the lighthouse, lent by the museum of the village in 1990",
    ],
)
def test_paragraphs_that_lead_on_or_end_otherwise_do_not_break_off(line: str) -> None:
    assert [f for f in found(with_line(line), select="P203") if f.severity != "info"] == []


def test_where_no_paragraph_has_a_stop_none_breaks_off() -> None:
    assert found(FILLED.replace(".", ""), select="P203") == []


LEAD = (
    "The museum of clocks in Besançon has opened its cellar to the public for the first time since "
    "the war, and shows there forty clocks that nobody has wound for eighty years."
)
ASKED = f"""\
Clocks in the cellar

May 2025
Archive: May 2025
The museum shows forty clocks.

{LEAD}

Under the museum

The cellar is dry, cool and dark, which is why the clocks were put there in the summer of 1939.

FAQ

What does the museum show?

{LEAD[:100]}…
"""


def test_an_answer_cut_inside_a_word_is_found_with_what_it_is_the_beginning_of() -> None:
    findings = found(ASKED, select="P202", suffix="txt")
    if not findings:
        pytest.skip("the reader of formats does not take this for questions and answers")
    (finding,) = findings
    assert "100 characters" in finding.message
    (fact,) = held(ASKED, select="P202", suffix="txt")
    assert fact.locations[0].quote == LEAD[:100]


# --- lost and broken --------------------------------------------------------------------------


def test_a_bracket_that_is_never_closed_is_found() -> None:
    (finding,) = found(with_line("The bell (cast in 1912 hangs in the porch."), select="P301")
    assert "never closed" in finding.message
    assert finding.locations[0].quote == "("


def test_a_bracket_that_is_never_opened_is_found() -> None:
    (finding,) = found(with_line("The bell cast in 1912) hangs in the porch."), select="P301")
    assert "never opened" in finding.message


def test_brackets_of_east_asia_are_checked_too() -> None:
    text = FILLED + "\n灯台（1887年に建てられた。\n"
    (finding,) = found(text, select="P301")
    assert finding.locations[0].quote == "（"


@pytest.mark.parametrize(
    "line",
    [
        "Choose a) the stairs, b) the lift, or c) the rope.",
        "The share lies in [0, 1) for all towers :)",
        "It costs 8 (eight) pounds (or ten with a guide).",
        "Call `f(x` to see the error.",
        "1) Buy a ticket. 2) Climb.",
        "Two remarks (the first (short) and the second).",
    ],
)
def test_brackets_that_need_no_partner(line: str) -> None:
    assert found(with_line(line), select="P301") == []


TABLE = """\
| Tower | Steps | Year |
|---|---:|---:|
| Corran | 144 | 1887 |
| Oban | 90 | 1901 |
| Muck | 61 | 1954 |
"""


def test_a_regular_table_holds() -> None:
    assert found(with_line(TABLE), select="P302") == []
    (fact,) = held(with_line(TABLE), select="P302")
    assert fact.computation == "3 rows of 3 cells"


def test_a_row_with_a_cell_too_few_is_found() -> None:
    (finding,) = found(with_line(TABLE.replace("| Oban | 90 |", "| Oban |")), select="P302")
    assert "1 row" in finding.message
    assert lines(finding) == {("page0.md", FILLED.count("\n") + 5)}


def test_a_table_whose_rule_does_not_fit_is_found() -> None:
    text = with_line(TABLE.replace("| Tower | Steps | Year |", "| Tower | Steps |"))
    codes = {finding.code for finding in found(text, select="P3")}
    assert codes & {"P302", "P308"}


@pytest.mark.parametrize("line", ["The cafÃ© is open.", "Itâ€™s open.", "Ð¡Ð°Ð´ Ð¾ÑÐºÑ€Ñ‹Ñ‚."])
def test_text_read_in_the_wrong_encoding_is_found(line: str) -> None:
    (finding,) = found(with_line(line), select="P303")
    assert finding.severity == "warning"


@pytest.mark.parametrize(
    "line",
    ["«AMANHû", "Ça coûte 3 € à Besançon.", "Ã e Â são letras.", "ÅNGSTRÖM, Ærø, Þór, ß"],
)
def test_letters_that_only_look_like_it_are_not(line: str) -> None:
    assert found(with_line(line), select="P303") == []


def test_lost_characters_are_found() -> None:
    (finding,) = found(with_line("The caf\ufffd is open."), select="P304")
    assert "caf\ufffd" in finding.message


def test_control_characters_are_found_once_an_edition() -> None:
    (finding,) = found(with_line("The \x07bell\x07 rings."), select="P305")
    assert "2 hidden characters" in finding.message
    assert len(finding.locations) == 2


@pytest.mark.parametrize(
    "line",
    [
        "The bridge was opened by {{mayor_name}} on Sunday.",
        "Lorem ipsum dolor sit amet, consectetur.",
        "TODO: ask the mayor about the bridge.",
        "The bridge is %d metres long.",
        "The bridge has [object Object] lamps.",
    ],
)
def test_placeholders_are_found(line: str) -> None:
    assert [f.code for f in found(with_line(line), select="P306")] == ["P306"]


@pytest.mark.parametrize(
    "line",
    [
        "Write `{{ name }}` where the name should stand, and `%s` for a text.",
        "She bought a to-do list; todo el mundo lo sabe.",
        "About 50 %d'eau, says the label: {{a}}, {{b}}, {{c}} and {{d}} are filled in later.",
    ],
)
def test_code_and_subjects_are_no_placeholders(line: str) -> None:
    assert found(with_line(line), select="P306") == []


def test_a_paragraph_that_stands_twice_in_a_row_is_found() -> None:
    paragraph = FILLED.split("\n\n")[2]
    (finding,) = found(FILLED.replace(paragraph, f"{paragraph}\n\n{paragraph}"), select="P307")
    assert finding.severity == "warning"
    assert {line for _, line in lines(finding)} == {5, 7}


def test_a_doubled_word_is_no_fault() -> None:
    assert (
        found(with_line("It was very very cold, and that that was said was so."), select="P") == []
    )


def test_the_same_fault_in_two_editions_is_one_finding() -> None:
    text = with_line("The bell (cast in 1912 hangs in the porch.")
    (finding,) = found(text, text, select="P301")
    assert {path for path, _ in lines(finding)} == {"page0.md", "page1.md"}


@pytest.mark.parametrize(
    "text", ["", "\n\n", "|", "| |\n|-|", "(", "# ", "…", "\ufffd", "a" * 5000]
)
def test_no_text_makes_a_rule_fail(text: str) -> None:
    found(text, select="P")
    found(text, text + "x", select="X")
    found(text, select="L")
