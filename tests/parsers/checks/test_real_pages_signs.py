"""Signs and words on real pages that are meant as they stand, each beside one that is not."""

from __future__ import annotations

import pytest

from tests.parsers.checks.reading import found
from tests.parsers.checks.test_real_pages import PAGE, raised


class TestSigns:
    @pytest.mark.parametrize(
        ("rule", "meant", "broken"),
        [
            (
                "P306",
                "What is no number (NaN) shows as a dash, and ask whether it is NaN.",
                "The tide was NaN.",
            ),
            ("P303", "Names with Å·Ä·Ö come first, and Å·Ä·Ö go last.", "The cafÃ©s are Ã¶pen."),
            ("P301", "## SyntaxError: missing ) after argument list", "## The gates) of the north"),
            ("P301", "3.1.2) How the gates of the harbour are closed", "The gates) are closed."),
        ],
    )
    def test_signs_that_are_spoken_of(self, rule: str, meant: str, broken: str) -> None:
        assert raised(meant, rule) == []
        assert [finding.code for finding in raised(broken, rule)] == [rule]

    def test_letters_piled_with_marks_on_purpose(self) -> None:
        piled = "The harbour goes m" + "a" + "\u0335\u0328\u0329\u0347" * 60 + "d in a storm."
        assert raised(piled, "P305") == []
        assert found(PAGE.format(piled), select="P305")


class TestEnds:
    def test_a_tag_behind_the_last_sentence(self) -> None:
        told = "The crane lifts boats. It was bought in Leith long ago, and it is green"
        assert raised(f"{told}. #harbourlife", "P203") == []
        assert raised(told, "P203")

    def test_a_word_of_another_language_that_no_sentence_ends_with_there(self) -> None:
        # "com", "no" and "del" stand before something in Portuguese and Spanish.
        told = "Whoever wants to visit the crane of the harbour of Velm writes to harbour dot {}"
        assert raised(told.format("com"), "P203") == []
        assert raised(told.format("the"), "P203")


class TestSites:
    def test_a_title_of_another_page_may_hold_a_format_code(self) -> None:
        title = "7.4: finding %s in names"
        assert raised(f"- [{title}](https://quay.example/a)", "P306") == []
        assert raised(f"- {title}", "P306")

    def test_a_site_fills_in_its_variables(self) -> None:
        told = "The harbour has {{crane_count}} cranes."
        assert raised(f"{told}\n\n!!! note\n\n    They are old.", "P306") == []
        assert raised(told, "P306")

    def test_a_title_of_code_may_hold_code(self) -> None:
        code = (
            '```shell title="What `tides` says"\nReading the north gate (of two\n\n'
            "The gauge was read by hand, and nobody has told why it was not read again\n```"
        )
        page = found(PAGE.format(code), select="P")
        assert [finding for finding in page if finding.severity != "info"] == []
        assert raised(code.replace("```", "", 1), "P301")

    def test_three_parts_and_another_thing(self) -> None:
        items = "- The first part\n- The second part\n- The third part\n- Words"
        assert raised(f"The guide has three parts and a glossary:\n\n{items}", "N303") == []
        assert raised(f"The guide has three parts:\n\n{items}", "N303")
