"""What `check` writes, in each of its formats."""

import json
import re
from typing import Any, Literal
from xml.etree import ElementTree

import pytest

from parsers.model import (
    Article,
    Finding,
    Location,
    Page,
    Paragraph,
    Row,
    Run,
    Section,
    Severity,
    Table,
)
from parsers.reports import CHECK_FORMATS, render
from parsers.reports.model import (
    BaselineError,
    CheckedArticle,
    CheckReport,
    FailOn,
    ReadError,
    RuleNote,
    exit_code,
    read_baseline,
)
from parsers.reports.sarif import uri

PROSE = "Revenue was 250 million, of which 3 < 4 | 5 were lost."
TABLE = Table(
    runs=(Run(0, 60, 5, 1),),
    end_line=6,
    header=Row(cells=("Plant", "출력"), starts=(60, 68), columns=(3, 11), line=5),
    rows=(Row(cells=("北京", "25 MW"), starts=(80, 85), columns=(3, 8), line=6),),
)
LINE = Paragraph(text=PROSE, runs=(Run(0, 0, 3, 1),), end_line=3)
FIELDS: dict[str, Any] = {
    "path": "news/plant a.txt",
    "format": "text",
    "sha256": "0" * 64,
    "byte_count": 100,
    "character_count": 100,
    "line_count": 6,
    "encoding": "utf-8",
    "language": "en",
    "sections": (Section(heading=None, blocks=(LINE, TABLE)),),
}
PAGE = Page(**FIELDS)
ARTICLE = Article(id="plant", editions=(PAGE,))


def place(
    block: int, start: int, end: int, role: Literal["primary", "evidence"] = "primary"
) -> Location:
    source = PAGE.flow[block].block
    span = source.locate(start, end)
    text = source.flat if isinstance(source, Table) else source.text
    return Location(
        path=PAGE.path,
        line=span.line,
        column=span.column,
        end_line=span.end_line,
        end_column=span.end_column,
        language="en",
        quote=text[start:end],
        role=role,
        edition=0,
        block=block,
        start=start,
        end=end,
    )


CELL = TABLE.cell_offset(1, 1)
FAIL = Finding(
    code="N101",
    rule="one-fact-two-values",
    severity="error",
    kind="fail",
    message="250 million here, 25 MW there: 100%, <b>wrong</b>",
    computation="250 / 25 = 10\n10 = 10^1",
    fingerprint="f1",
    locations=(place(0, 12, 23), place(1, CELL, CELL + 5, "evidence")),
)
NOTE = FAIL.model_copy(
    update={"code": "P201", "rule": "cut", "severity": "info", "fingerprint": "f2", "locations": ()}
)
HOLD = FAIL.model_copy(update={"kind": "holds", "code": "N302", "fingerprint": "f3"})
REPORT = CheckReport(
    articles=(CheckedArticle.of(ARTICLE, [FAIL, NOTE, HOLD]),),
    rules=(RuleNote("N101", "one-fact-two-values", "One fact has two values.", "error"),),
)
BROKEN = CheckReport(articles=(), errors=(ReadError("x:y,z.bin", "not text\n100%", 7),))


def test_every_format_of_the_table_can_be_written() -> None:
    for name in CHECK_FORMATS:
        text = render(REPORT, name)
        assert text.endswith("\n")
        assert "\x1b" not in text


def test_an_unknown_format_is_an_error() -> None:
    with pytest.raises(KeyError):
        render(REPORT, "yaml")


def test_concise_is_one_line_a_finding() -> None:
    lines = render(REPORT, "concise").splitlines()
    assert lines[0] == (
        "news/plant a.txt:3:13: N101 error 250 million here, 25 MW there: 100%, <b>wrong</b>"
    )
    assert len(lines) == 3
    assert lines[1].startswith("-: P201 info")
    assert " holds " in lines[2]


def test_concise_is_empty_where_nothing_was_found() -> None:
    assert render(CheckReport(articles=()), "concise") == ""


def test_full_marks_the_words_under_the_line_and_indents_the_working() -> None:
    text = render(REPORT, "full")
    first = text.split("\n\n")[0].splitlines()
    assert first[1:] == [
        "  --> news/plant a.txt:3:13 [en]",
        "    | Revenue was 250 million, of which 3 < 4 | 5 were lost.",
        "    |             ^^^^^^^^^^^",
        "      news/plant a.txt:6:8 [en]",
        "    | 北京 | 25 MW",
        "    |        ^^^^^",
        "    = 250 / 25 = 10",
        "    = 10 = 10^1",
    ]
    assert text.splitlines()[-1] == "1 error, 0 warnings, 1 info; 1 checked and right"


def test_full_shows_a_window_of_a_long_line() -> None:
    long = LINE.model_copy(update={"text": "a" * 5000 + "X" + "b" * 5000})
    sections = (Section(heading=None, blocks=(long,)),)
    page = Page(**{**FIELDS, "sections": sections})
    where = FAIL.locations[0].model_copy(update={"start": 5000, "end": 5001, "quote": "X"})
    finding = FAIL.model_copy(update={"locations": (where,)})
    checked = CheckedArticle.of(Article(id="a", editions=(page,)), [finding])
    line = render(CheckReport(articles=(checked,)), "full").splitlines()[2]
    assert re.fullmatch(r"    \| …a+Xb+…", line)
    assert len(line) < 120


def test_a_location_outside_the_article_is_quoted_as_it_says() -> None:
    astray = FAIL.locations[0].model_copy(update={"block": 99})
    finding = FAIL.model_copy(update={"locations": (astray,)})
    text = render(CheckReport(articles=(CheckedArticle.of(ARTICLE, [finding]),)), "full")
    assert "    | 250 million\n" in text


def test_json_has_exactly_the_keys_of_the_contract() -> None:
    data = json.loads(render(REPORT, "json"))
    assert list(data) == ["schema", "articles", "errors", "summary"]
    assert data["schema"] == 1
    (article,) = data["articles"]
    assert list(article) == ["id", "editions", "findings"]
    assert article["editions"] == [{"path": "news/plant a.txt", "language": "en"}]
    assert list(article["findings"][0]) == [
        "code",
        "rule",
        "severity",
        "kind",
        "message",
        "computation",
        "fingerprint",
        "locations",
        "verdict",
    ]
    assert article["findings"][0]["locations"][1] == {
        "path": "news/plant a.txt",
        "line": 6,
        "column": 8,
        "end_line": 6,
        "end_column": 13,
        "language": "en",
        "quote": "25 MW",
        "role": "evidence",
    }
    assert data["summary"] == {
        "articles": 1,
        "editions": 1,
        "error": 1,
        "warning": 0,
        "info": 1,
        "holds": 1,
        "known": 0,
        "unreadable": 0,
    }


def test_json_names_files_that_could_not_be_read() -> None:
    data = json.loads(render(BROKEN, "json"))
    assert data["errors"] == [
        {"path": "x:y,z.bin", "line": 7, "column": None, "message": "not text\n100%"}
    ]


def test_jsonl_is_one_finding_a_line() -> None:
    lines = render(REPORT, "jsonl").splitlines()
    assert [json.loads(line)["fingerprint"] for line in lines] == ["f1", "f2", "f3"]
    whole = json.loads(render(REPORT, "json"))["articles"][0]["findings"]
    assert [json.loads(line) for line in lines] == whole


def test_sarif_names_rules_levels_and_places() -> None:
    log = json.loads(render(REPORT, "sarif"))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["N101", "N302", "P201"]
    assert rules[0]["shortDescription"] == {"text": "One fact has two values."}
    fail, note, hold = run["results"]
    assert (fail["kind"], fail["level"]) == ("fail", "error")
    assert (note["kind"], note["level"]) == ("fail", "note")
    assert (hold["kind"], hold["level"]) == ("pass", "none")
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    physical = fail["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"] == {"uri": "news/plant%20a.txt"}
    assert physical["region"]["startColumn"] == 13
    assert fail["relatedLocations"][0]["physicalLocation"]["region"]["snippet"]["text"] == "25 MW"
    assert fail["partialFingerprints"] == {"diglot/v1": "f1"}


def test_sarif_says_when_a_file_could_not_be_read() -> None:
    (run,) = json.loads(render(BROKEN, "sarif"))["runs"]
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "not text\n100%"


def test_a_dismissed_finding_is_suppressed_in_sarif() -> None:
    dismissed = FAIL.model_copy(update={"verdict": "dismissed"})
    report = CheckReport(articles=(CheckedArticle.of(ARTICLE, [dismissed]),))
    result = json.loads(render(report, "sarif"))["runs"][0]["results"][0]
    assert result["suppressions"] == [{"kind": "external", "status": "accepted"}]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a/b.txt", "a/b.txt"),
        ("./a/../b c#1.txt", "b%20c%231.txt"),
        ("/srv/한글.txt", "file:///srv/%ED%95%9C%EA%B8%80.txt"),
        ("C:\\x\\y.md", "file:///C:/x/y.md"),
    ],
)
def test_paths_become_uris(path: str, expected: str) -> None:
    assert uri(path) == expected


def test_junit_is_xml_with_a_case_a_finding() -> None:
    root = ElementTree.fromstring(render(REPORT, "junit"))
    (suite,) = root
    assert suite.attrib["tests"] == "3"
    assert suite.attrib["failures"] == "1"
    assert suite.attrib["skipped"] == "1"
    fail, note, hold = suite
    assert fail[0].tag == "failure"
    assert fail[0].attrib["message"] == FAIL.message
    assert "250 / 25 = 10" in (fail[0].text or "")
    assert note[0].tag == "skipped"
    assert len(hold) == 0


def test_junit_replaces_what_xml_cannot_hold() -> None:
    odd = FAIL.model_copy(update={"message": "a\x00b\ufffec"})
    report = CheckReport(articles=(CheckedArticle.of(ARTICLE, [odd]),))
    root = ElementTree.fromstring(render(report, "junit"))
    assert root[0][0][0].attrib["message"] == "a\ufffdb\ufffdc"


def test_an_article_without_findings_is_a_case_that_passes() -> None:
    report = CheckReport(articles=(CheckedArticle.of(ARTICLE, []),))
    (suite,) = ElementTree.fromstring(render(report, "junit"))
    assert (suite.attrib["tests"], len(suite), len(suite[0])) == ("1", 1, 0)


def test_github_commands_are_escaped() -> None:
    lines = render(REPORT, "github").splitlines()
    assert lines[0] == (
        "::error file=news/plant a.txt,line=3,col=13,endLine=3,endColumn=24,"
        "title=N101 one-fact-two-values::250 million here, 25 MW there: 100%25, <b>wrong</b>"
        "%0A250 / 25 = 10%0A10 = 10^1"
    )
    assert lines[1].startswith("::notice title=P201 cut::")
    assert len(lines) == 2
    assert render(BROKEN, "github") == (
        "::error file=x%3Ay%2Cz.bin,line=7,title=unreadable::not text%0A100%25\n"
    )


def test_markdown_shows_text_as_it_is() -> None:
    text = render(REPORT, "markdown")
    assert "## plant" in text
    assert "&lt;b>wrong&lt;/b>" in text
    assert "`news/plant a.txt:3:13`: 250 million" in text
    assert "  - `250 / 25 = 10`\n" in text


def test_markdown_fences_backticks() -> None:
    odd = FAIL.model_copy(update={"computation": "`` a ` b"})
    report = CheckReport(articles=(CheckedArticle.of(ARTICLE, [odd]),))
    assert "``` `` a ` b ```" in render(report, "markdown")


def test_what_holds_is_counted_when_it_is_not_listed() -> None:
    short = REPORT.without_holds()
    assert [f.fingerprint for f in short.findings] == ["f1", "f2"]
    assert short.holds == 1
    assert short.without_holds().holds == 1


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_findings_of_the_baseline_are_known_and_not_counted(name: str) -> None:
    baseline = read_baseline(render(REPORT, name))
    rest = REPORT.without_known(baseline)
    assert [f.kind for f in rest.findings] == ["holds"]
    assert rest.known == 2
    assert exit_code(rest, "info") == 0
    assert "2 known from the baseline" in render(rest, "full")


@pytest.mark.parametrize("text", ["not json", "[]", '{"a": 1}', '{"articles": [{}]}x'])
def test_a_baseline_that_is_no_report_is_refused(text: str) -> None:
    with pytest.raises(BaselineError):
        read_baseline(text)


def test_an_empty_baseline_knows_nothing() -> None:
    assert read_baseline('{"schema": 1, "articles": []}') == frozenset()


@pytest.mark.parametrize(
    ("severity", "fail_on", "expected"),
    [
        ("error", "error", 1),
        ("warning", "error", 0),
        ("warning", "warning", 1),
        ("info", "warning", 0),
        ("info", "info", 1),
        ("error", "never", 0),
    ],
)
def test_exit_code_follows_the_severity(severity: Severity, fail_on: FailOn, expected: int) -> None:
    finding = FAIL.model_copy(update={"severity": severity})
    report = CheckReport(articles=(CheckedArticle.of(ARTICLE, [finding]),))
    assert exit_code(report, fail_on) == expected


def test_what_holds_or_was_dismissed_never_fails() -> None:
    dismissed = FAIL.model_copy(update={"verdict": "dismissed"})
    report = CheckReport(articles=(CheckedArticle.of(ARTICLE, [HOLD, dismissed]),))
    assert exit_code(report, "info") == 0


def test_an_unreadable_file_is_exit_code_2_whatever_else() -> None:
    assert exit_code(BROKEN, "never") == 2
