"""JUnit XML, as continuous integration servers read it: an article a suite, a finding a case."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from parsers.compiled import compiled
from parsers.model import Finding
from parsers.reports.concise import primary_place
from parsers.reports.model import CheckedArticle, CheckReport

_NOT_XML = compiled("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0, section 2.2, does not allow in a document, not even escaped."""


def render(report: CheckReport) -> str:
    """Return the report as XML; what holds is a case that passes, `info` one that is skipped."""
    suites = Element("testsuites", name="diglot")
    for article in report.articles:
        _suite(suites, article)
    if report.errors:
        suite = SubElement(
            suites,
            "testsuite",
            name="unreadable files",
            tests=str(len(report.errors)),
            failures="0",
            errors=str(len(report.errors)),
        )
        for error in report.errors:
            case = SubElement(suite, "testcase", name=_safe(error.path), classname="diglot.read")
            SubElement(case, "error", type="unreadable", message=_safe(error.message))
    indent(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(suites, encoding="unicode")}\n'


def _suite(suites: Element, article: CheckedArticle) -> None:
    failing = [f for f in article.findings if f.kind == "fail" and f.severity != "info"]
    skipped = [f for f in article.findings if f.kind == "fail" and f.severity == "info"]
    suite = SubElement(
        suites,
        "testsuite",
        name=_safe(article.id),
        tests=str(max(len(article.findings), 1)),
        failures=str(len(failing)),
        errors="0",
        skipped=str(len(skipped)),
    )
    for finding in article.findings:
        _case(suite, finding)
    if not article.findings:
        SubElement(suite, "testcase", name="nothing found", classname="diglot.check")


def _case(suite: Element, finding: Finding) -> None:
    place = primary_place(finding)
    case = SubElement(
        suite,
        "testcase",
        name=_safe(f"{finding.code} {place}"),
        classname=f"diglot.{finding.rule}",
    )
    path = next((location.path for location in finding.locations), "")
    if path:
        case.set("file", _safe(path))
        case.set("line", str(finding.locations[0].line))
    if finding.kind == "holds":
        return
    name = "skipped" if finding.severity == "info" else "failure"
    outcome = SubElement(case, name, message=_safe(finding.message))
    if name == "failure":
        outcome.set("type", finding.severity)
    quotes = [
        f"{location.path}:{location.line}:{location.column}: {location.quote}"
        for location in finding.locations
    ]
    outcome.text = _safe("\n".join([*quotes, finding.computation]).rstrip())


def _safe(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
