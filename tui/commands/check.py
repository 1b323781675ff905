"""`diglot check`: the findings, for people and for programs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from parsers.compiled import keep, recall
from tui.commands.common import (
    collect_seldom,
    configured,
    paths_argument,
    refuse_unknown_codes,
    say_errors,
    setting_option,
    write,
)

if TYPE_CHECKING:
    from parsers.reports.model import CheckReport, FailOn

_FORMATS = ["concise", "full", "json", "jsonl", "sarif", "junit", "github", "markdown"]


@click.command("check")
@paths_argument
@click.option("--format", "form", type=click.Choice(_FORMATS), default="concise", show_default=True)
@setting_option("check.select")
@setting_option("check.ignore")
@setting_option("check.fail-on")
@setting_option("check.holds")
@setting_option("check.cache")
@click.option("--baseline", metavar="FILE", help="A former JSON report; what it lists is left out.")
@click.option("--output", metavar="FILE", help="Write here instead of to standard output.")
@click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    help="Processes to read and check with.  [default: one a processor, where there is much to do]",
)
@click.option(
    "--notes/--no-notes", "show_info", default=None, help="List findings of severity info."
)
def check_command(
    paths: tuple[str, ...],
    form: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: FailOn | None,
    holds: bool | None,
    cache: bool | None,
    baseline: str | None,
    output: str | None,
    jobs: int | None,
    show_info: bool | None,
) -> int:
    """Check articles; report what is wrong, and what holds if asked.

    Exit code 0: nothing at or above --fail-on; 1: something; 2: wrong use, or a file that could
    not be read (the rest is still checked).
    """
    collect_seldom()
    if cache is not False:
        recall()
    from parsers.checks import rules
    from parsers.library import list_files, sample_paths
    from parsers.reports import render
    from parsers.reports.model import CheckReport, ReadError, RuleNote, exit_code, read_baseline
    from tui.commands.examining import examined
    from tui.configuration.settings import codes
    from tui.configuration.silencing import with_unused

    configuration = configured(
        {
            "check.select": codes(select) or None,
            "check.ignore": codes(ignore) or None,
            "check.fail-on": fail_on,
            "check.holds": holds,
            "check.cache": cache,
        }
    )
    refuse_unknown_codes(configuration)
    fail_on = configuration.fail_on
    results, unread = examined(
        list_files(paths or sample_paths()),
        configuration,
        stdin=sys.stdin.buffer.read() if "-" in paths else None,
        jobs=jobs,
        say=say_errors,
    )
    report = CheckReport(
        articles=tuple(with_unused(results, configuration)),
        errors=tuple(ReadError(e.path, e.message, e.line or 0) for e in unread),
        rules=tuple(RuleNote(r.code, r.name, r.summary, r.severity) for r in rules()),
    )
    if baseline is not None:
        try:
            known = read_baseline(Path(baseline).read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise click.ClickException(f"{baseline}: {error}") from error
        report = report.without_known(known)
    code = exit_code(report, fail_on)
    listed = report
    if not (form in _COMPLETE if show_info is None else show_info) and fail_on != "info":
        listed = _without_notes(report)
    write(render(listed, form), output)
    if form == "concise":
        from parsers.reports.concise import tally

        click.echo(f"diglot: {tally(report)}", err=True)
    if configuration.cache:
        keep()
    return code


_COMPLETE = frozenset({"json", "jsonl", "sarif", "junit"})
"""Formats for programs; they list the notes (severity info) unless told not to."""


def _without_notes(report: CheckReport) -> CheckReport:
    from dataclasses import replace

    return replace(
        report,
        articles=tuple(
            article.filtered(
                {
                    index
                    for index, finding in enumerate(article.findings)
                    if finding.kind == "holds" or finding.severity != "info"
                }
            )
            for article in report.articles
        ),
    )
