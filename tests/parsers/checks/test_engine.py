"""The engine: what it does with rules, whatever the rules say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import pytest

from parsers.checks import Draft, Suppression, check, engine, explain, registry, rule, rules, run
from parsers.checks.context import Context
from parsers.model import Article, Severity
from tests.parsers.checks.pages import article, page

TEXT = """A title

The first river is long. The second river is longer.

| River | Length |
|---|---|
| Aa | 12 km |
| Bee | 7 km |

The first river is long. It floods."""


@pytest.fixture(autouse=True)
def only_own_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start from the engine's own rules; what a test declares is forgotten after it."""
    own = {r.code: r for r in rules() if r.code.startswith("E9")}
    monkeypatch.setattr(registry, "_TABLE", own)


def declare(
    code: str, *, severity: Severity = "error", word: str = "river", computation: str = ""
) -> None:
    @rule(code, f"finds-{code}", severity, "Finds a word.", explanation="", fails="")
    def finds(context: Context) -> Iterator[Draft]:
        for text in context.texts:
            start = text.text.find(word)
            if start >= 0:
                yield Draft(f"{word}!", (text.place(start, start + len(word)),), computation)

    finds.__qualname__ = code


def test_a_rule_is_found_by_code_and_by_name_and_listed_in_order() -> None:
    declare("N902")
    declare("N901")
    assert [r.code for r in rules()] == ["E901", "E902", "N901", "N902"]
    assert explain("n901").name == "finds-N901"
    assert explain("finds-N902").code == "N902"
    with pytest.raises(KeyError):
        explain("N903")


def test_two_rules_cannot_share_a_code() -> None:
    declare("N901")
    with pytest.raises(ValueError, match="N901"):

        @rule("N901", "other", "error", "Other.", explanation="", fails="")
        def other(context: Context) -> Iterable[Draft]:
            return ()


def test_a_finding_quotes_its_place_in_the_file() -> None:
    declare("N901", word="7 km")
    (finding,) = check(article(TEXT))
    (place,) = finding.locations
    assert (place.quote, place.line, place.column, place.end_column) == ("7 km", 8, 9, 13)
    assert place.role == "primary"


def test_the_same_text_in_two_editions_is_one_finding_with_both_places() -> None:
    declare("N901")
    both = Article(
        id="a", editions=(page(TEXT, path="a.txt"), page("Titel" + TEXT[7:], path="b.txt"))
    )
    findings = check(both)
    assert [[p.path for p in f.locations] for f in findings] == [["a.txt", "b.txt"]] * 2
    assert check(both) == check(both)


def test_what_is_computed_alike_in_two_translations_is_one_finding() -> None:
    declare("N901", word="km", computation="1 + 1 = 2")
    both = Article(
        id="a",
        editions=(page("T\n\nIt is 7 km.", path="a.txt"), page("T\n\nEs sind 7 km.", path="b.txt")),
    )
    (finding,) = check(both)
    assert [p.path for p in finding.locations] == ["a.txt", "b.txt"]


def test_a_fingerprint_outlives_moved_lines_and_tells_repeats_apart() -> None:
    declare("N901", word="river is long")
    before = check(article(TEXT))
    after = check(article(TEXT.replace("A title\n", "A title\n\nA new line.\n")))
    assert [f.fingerprint for f in before] == [f.fingerprint for f in after]
    assert [f.locations[0].line for f in before] != [f.locations[0].line for f in after]
    assert len({f.fingerprint for f in before}) == len(before) == 2


def test_graver_findings_come_first() -> None:
    declare("N901", severity="info")
    declare("N902", severity="warning", word="km")
    assert [f.severity for f in check(article(TEXT))] == ["warning", "info", "info"]


def test_rules_are_selected_and_ignored_by_code_beginning_or_name() -> None:
    declare("N901")
    declare("P901")

    def codes(select: Sequence[str] = (), ignore: Sequence[str] = ()) -> set[str]:
        return {f.code for f in check(article(TEXT), select=select, ignore=ignore)}

    assert codes(select=["N"]) == {"N901"}
    assert codes(select=["finds-P901"]) == {"P901"}
    assert codes(ignore=["n9"]) == {"P901"}
    assert codes(select=["N", "P"], ignore=["N901"]) == {"P901"}


def test_a_rule_that_raises_is_reported_and_the_rest_run() -> None:
    declare("N902")

    @rule("N901", "broken", "error", "Breaks.", explanation="", fails="")
    def broken(context: Context) -> Iterator[Draft]:
        yield Draft("before the fall", (context.texts[0].place(0, 1),))
        raise ZeroDivisionError("growth from zero")

    outcome = run(article(TEXT))
    assert {f.code for f in outcome.findings} == {"E901", "N901", "N902"}
    assert "growth from zero" in outcome.failures[0].message
    (reported,) = [f for f in outcome.findings if f.code == "E901"]
    assert "N901 (broken)" in reported.message


def test_what_holds_is_given_only_when_asked_for() -> None:
    @rule("N901", "holding", "error", "Holds.", explanation="", fails="")
    def holding(context: Context) -> Iterator[Draft]:
        yield Draft("12 > 7", (context.texts[0].place(0, 1),), "12 − 7 = 5", "holds")

    assert check(article(TEXT)) == []
    (finding,) = check(article(TEXT), holds=True)
    assert finding.kind == "holds"


def test_what_holds_is_counted_where_it_is_not_listed_and_renames_nothing_that_fails() -> None:
    @rule("N901", "both", "error", "Says of a word that it is right and that it is wrong.",
          explanation="", fails="")  # fmt: skip
    def both(context: Context) -> Iterator[Draft]:
        for text in context.texts:
            if "river" in text.text:
                place = text.place(text.text.find("river"), text.text.find("river") + 5)
                yield Draft("right", (place,), "a", "holds")
                yield Draft("wrong", (place,), "b")

    made = article(TEXT)
    listed, counted = run(made), run(made, holds=False)
    assert len(listed.holds) == listed.held == counted.held == 2
    assert counted.holds == ()
    assert counted.findings == listed.findings
    prints = [finding.fingerprint for finding in (*listed.findings, *listed.holds)]
    assert len(set(prints)) == 4


def test_a_suppression_hides_by_code_path_and_fingerprint() -> None:
    declare("N901", word="floods")
    (finding,) = check(article(TEXT))
    assert check(article(TEXT), suppressions=[Suppression("N9")]) == []
    assert check(article(TEXT), suppressions=[Suppression(finding.fingerprint)]) == []
    left = check(article(TEXT), suppressions=[Suppression("N901", "other/*", "elsewhere")])
    assert left == [finding]
    outcome = run(article(TEXT), suppressions=[Suppression("N901", "page.*", "as agreed")])
    assert outcome.suppressed == (finding,)


def test_a_suppression_in_the_front_matter_that_hides_nothing_is_reported() -> None:
    declare("N901", word="floods")
    declare("N902", word="no such word")
    entries = (("diglot.ignore", "N901 it does flood; N902 just in case"),)
    made = Article(id="a", editions=(page(TEXT, metadata=entries),))
    (finding,) = check(made)
    assert finding.code == "E902"
    assert "N902 just in case" in finding.message
    assert check(made, select=["N"]) == []


def test_repeats_are_capped_and_the_rest_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "MAX_REPEATS", 3)
    declare("N901", word="x")
    findings = check(article("T\n\n" + "\n\n".join(f"x {n}" for n in range(8))))
    assert len(findings) == 3
    assert findings[-1].message.endswith("(and 5 more like it, not listed)")


def test_places_beyond_a_text_and_an_article_without_text_do_no_harm() -> None:
    @rule("N901", "beyond", "error", "Points beyond.", explanation="", fails="")
    def beyond(context: Context) -> Iterator[Draft]:
        yield Draft("far", (context.texts[0].place(5, 10_000),))
        yield Draft("nowhere", (context.texts[0].place(0, 1)._replace(block=999),))

    findings = check(article(TEXT))
    assert [f.locations[0].quote for f in findings] == ["le"]
    bare = page(TEXT).model_copy(update={"title": None, "lead": (), "sections": ()})
    outcome = run(Article(id="a", editions=(bare,)))
    assert [failure.code for failure in outcome.failures] == ["N901"]
