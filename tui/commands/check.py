"""`diglot check`: the findings, for people and for programs."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.commands.common import (
    configured,
    paths_argument,
    read_library,
    refuse_unknown_codes,
    say_errors,
    setting_option,
    write,
)

if TYPE_CHECKING:
    from parsers.editions.pool import Pool
    from parsers.model import Article
    from parsers.reports.model import CheckReport, FailOn
    from tui.configuration.settings import Configuration
    from tui.configuration.silencing import Examined

_FORMATS = ["concise", "full", "json", "jsonl", "sarif", "junit", "github", "markdown"]


@click.command("check")
@paths_argument
@click.option("--format", "form", type=click.Choice(_FORMATS), default="concise", show_default=True)
@setting_option("check.select")
@setting_option("check.ignore")
@setting_option("check.fail-on")
@setting_option("check.holds")
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
    baseline: str | None,
    output: str | None,
    jobs: int | None,
    show_info: bool | None,
) -> int:
    """Check articles; report what is wrong, and what holds if asked.

    Exit code 0: nothing at or above --fail-on; 1: something; 2: wrong use, or a file that could
    not be read (the rest is still checked).
    """
    _collect_seldom()
    from parsers.checks import rules
    from parsers.reports import render
    from parsers.reports.model import CheckReport, ReadError, RuleNote, exit_code, read_baseline
    from tui.configuration.settings import codes
    from tui.configuration.silencing import with_unused

    configuration = configured(
        {
            "check.select": codes(select) or None,
            "check.ignore": codes(ignore) or None,
            "check.fail-on": fail_on,
            "check.holds": holds,
        }
    )
    refuse_unknown_codes(configuration)
    fail_on = configuration.fail_on
    library = read_library(paths, jobs=jobs, configuration=configuration)
    say_errors(library)
    pool = _pool(configuration, library.articles)
    examined = list(_map(_examiner(configuration, pool), library.articles, jobs))
    report = CheckReport(
        articles=tuple(with_unused(examined, configuration)),
        errors=tuple(ReadError(e.path, e.message, e.line or 0) for e in library.errors),
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
    return code


_COMPLETE = frozenset({"json", "jsonl", "sarif", "junit"})
"""Formats for programs; they list the notes (severity info) unless told not to."""


def _pool(configuration: Configuration, articles: Sequence[Article]) -> Pool | None:
    """Return what the articles teach of their languages; None where that is of no use."""
    from parsers.checks import rules
    from parsers.checks.engine import selected

    across = any(
        rule.code.startswith("X") and selected(rule, configuration.select, configuration.ignore)
        for rule in rules()
    )
    if not across or sum(len(article.editions) > 1 for article in articles) < 2:
        return None
    from parsers.editions.pooling import pool_of

    pool = pool_of(articles)
    return pool if pool.lexicons else None


def _examiner(configuration: Configuration, pool: Pool | None) -> Callable[[Article], Examined]:
    from tui.configuration.silencing import examine

    return partial(
        examine,
        select=configuration.select,
        ignore=configuration.ignore,
        holds=configuration.holds,
        silences=configuration.silences,
        pool=pool,
    )


def _map(
    examine: Callable[[Article], Examined], articles: Sequence[Article], jobs: int | None
) -> Iterable[Examined]:
    """Examine articles in their order, in several processes where that is quicker."""
    if jobs is None:
        from parsers.library import processors

        jobs = processors() if len(articles) >= _PARALLEL_FROM else 1
    jobs = min(jobs, len(articles))
    if jobs < 2:
        return map(examine, articles)
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    from parsers.checks import rules

    chunk = max(min(len(articles) // (jobs * 8), _CHUNK), 1)
    method = "fork" if sys.platform.startswith("linux") else "spawn"
    if method == "fork":
        # A copy of this process has the pages and the rules already, and no thread runs here.
        rules()
        done = {number: examine(articles[number]) for number in _leading(articles)}
        rest = [number for number in range(len(articles)) if number not in done]
        gc.freeze()
        begin = partial(_begin, examine, articles)
        with ProcessPoolExecutor(jobs, mp_context=get_context(method), initializer=begin) as pool:
            done.update(zip(rest, pool.map(_examine_number, rest, chunksize=chunk), strict=True))
        return [done[number] for number in range(len(articles))]
    gc.freeze()
    with ProcessPoolExecutor(
        jobs, mp_context=get_context(method), initializer=_collect_seldom
    ) as pool:
        return list(pool.map(examine, articles, chunksize=chunk))


def _leading(articles: Sequence[Article]) -> list[int]:
    """Return the numbers of the first articles of each language, if they are short.

    Examined before this process is copied, they leave the words of their languages ready in all
    copies, which would each have to get them ready else.
    """
    found: list[int] = []
    known: set[str | None] = set()
    for number, article in enumerate(articles):
        languages = {page.language for page in article.editions}
        size = sum(page.character_count for page in article.editions)
        if not languages <= known and size <= _BRIEF and len(found) < _MOST_LEADING:
            known |= languages
            found.append(number)
    return found


_BRIEF = 20_000
"""Code points of an article up to which the other processors may wait for it."""
_MOST_LEADING = 8

_CHUNK = 12
"""Articles that a process is given at a time: with more, one of them is the last for long."""

_PARALLEL_FROM = 16
"""Articles from which on several processes are quicker: each loads the words of the languages."""

_work: tuple[Callable[[Article], Examined], Sequence[Article]] | None = None
"""In a copied process: what it does with each of the articles that it has got with the copy."""


def _begin(examine: Callable[[Article], Examined], articles: Sequence[Article]) -> None:
    global _work
    _work = examine, articles


def _examine_number(number: int) -> Examined:
    """Examine the article of a number (in a copied process)."""
    assert _work is not None
    examine, articles = _work
    return examine(articles[number])


def _collect_seldom() -> None:
    """Have the collector of cycles run seldom.

    What the rules build is freed by counting references; walking the whole heap after every few
    hundred objects, as the collector does by default, would cost more than the rules.
    """
    gc.set_threshold(100_000, 50, 50)


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
