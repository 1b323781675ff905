"""Expressions that are compiled when a text calls for them match what compiled ones match."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.checks.analysis.patterns import beginnings, followed, in_any_case, whole_words
from parsers.expressions import deferred, guarded


def test_an_expression_is_not_looked_at_before_it_is_used() -> None:
    broken = deferred("(")  # compiling it would raise
    with pytest.raises(re.error):
        broken.search("a")


def test_a_deferred_expression_is_used_as_a_compiled_one() -> None:
    pattern = deferred(r"(\d+) apples", re.IGNORECASE)
    found = pattern.search("we had 12 APPLES")
    assert found is not None
    assert found.group(1) == "12"
    assert pattern.sub("pears", "3 apples left") == "pears left"
    assert pattern.pattern == r"(\d+) apples"


def test_a_guarded_expression_is_compiled_for_the_first_text_with_what_it_needs() -> None:
    compiled: list[str] = []

    def compile_it() -> re.Pattern[str]:
        compiled.append("once")
        return re.compile("gain|loss", re.IGNORECASE)

    pattern = guarded(["gain", "loss"], compile_it)
    assert pattern.search("The year was calm.") is None
    assert pattern.match("calm") is pattern.fullmatch("calm") is None
    assert list(pattern.finditer("calm")) == []
    assert pattern.sub("", "calm") == "calm"
    assert compiled == []
    assert [m.group() for m in pattern.finditer("A Loss after a gain")] == ["Loss", "gain"]
    assert pattern.search("a gain of 3", 4) is None
    assert compiled == ["once"]


def test_a_guarded_expression_looks_only_at_the_part_that_is_asked_for() -> None:
    pattern = guarded(["gain"], lambda: re.compile("gain"))
    assert pattern.search("a gain of 3", 4) is None
    assert pattern.search("a gain of 3", 0, 5) is None
    assert pattern.search("a gain of 3", 2, 6) is not None


def test_after_many_looks_an_expression_is_compiled_whatever_the_text() -> None:
    compiled: list[str] = []

    def compile_it() -> re.Pattern[str]:
        compiled.append("once")
        return re.compile("gain")

    pattern = guarded(["gain"], compile_it)
    for _ in range(1000):
        assert pattern.search("calm") is None
    assert compiled == ["once"]


@pytest.mark.parametrize(
    ("listed", "text"),
    [
        ("increas(?:e|ing)", "\u0130NCREASE"),
        ("in\u0131\u015f", "INI\u015f"),
        ("sixth", "\u017fixth"),
        ("kelvin", "\u212aelvin"),
        ("stra\u00dfe", "STRA\u00dfE"),
        ("of(?:fer)?s?", "an OF"),
        ("ups?", "up"),
        ("(?:its|their) share", "Their share"),
        ("[ai]n all", "in all"),
    ],
)
def test_letters_of_any_case_call_for_a_list(listed: str, text: str) -> None:
    plain = re.compile(f"(?:{listed})", re.IGNORECASE).search(text)
    assert plain is not None
    assert whole_words(listed).search(text) is not None
    assert beginnings(listed).search(text) is not None


@given(st.text("aAbBsS\u017fiI\u0131\u0130 kK\u212a", max_size=12))
def test_lists_are_found_as_by_the_plain_expression(text: str) -> None:
    listed = "ab?s|sk+|ib|(?:k|i)a"
    plain = re.compile(rf"(?<![^\W\d_])(?i:{listed})(?![^\W\d_])")
    found = [match.span() for match in whole_words(listed).finditer(text)]
    assert found == [match.span() for match in plain.finditer(text)]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"(?<!\w)(?:promis(?:es?|ed)|aim(?:s|ed)?)\s$", "They Promised "),
        (r"\s?(?:in|op)(?!\w)", "op"),
        (r"^\s?(?:x|y)", " Y"),
        (r"(?<=[a(b])c", "AC"),
        (r"(?:de\s)?het", "Het"),
        (r"(?:^|\b)(?:ab)\s", "an AB "),
        (r"\s*(?:a)", "  A"),
        ("a|b?", "b"),
        ("\u6539\u5584|optim", "OPTIMal"),
        ("[\u4ece\u5f9e]a", "\u5f9eA"),
    ],
)
def test_what_a_pattern_asks_for_ahead_of_its_words_hides_no_match(pattern: str, text: str) -> None:
    plain = re.search(pattern, text, re.IGNORECASE)
    found = in_any_case(pattern).search(text)
    assert plain is not None
    assert found is not None
    assert found.span() == plain.span()


@pytest.mark.parametrize(
    "text", ["first half", "a Half", "half", "first-half", "behalf", "My HALF"]
)
def test_what_may_not_stand_before_a_word_is_asked_for_as_by_the_plain_expression(
    text: str,
) -> None:
    listed = "(?<!first[ -])(?<!second )half|whole"
    plain = re.compile(rf"(?<![^\W\d_])(?i:{listed})(?![^\W\d_])")
    some = followed([(listed, "")])
    found = [match.span() for match in whole_words(listed).finditer(text)]
    assert some is not None
    assert found == [match.span() for match in plain.finditer(text)]
    assert (some.search(text) is not None) == bool(found)
