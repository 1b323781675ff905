"""The engine: runs the rules over an article and turns their drafts into findings."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase

from parsers.checks import registry
from parsers.checks.causes import joined
from parsers.checks.context import Context, Occurrence
from parsers.checks.drafts import Draft, Place
from parsers.checks.families import load
from parsers.checks.record import by_record, fails_by_record
from parsers.checks.registry import Rule
from parsers.checks.suppress import Suppression, suppressions_of
from parsers.frozen import dataclass
from parsers.model import Article, Bead, Finding, Location, block_text

MAX_REPEATS = 25
"""How many findings of one rule are listed one by one for an article."""

_SEVERITY_ORDER = {"error": 0, "warning": 1, "info": 2}
_QUOTE_LIMIT = 400


@dataclass(frozen=True)
class Failure:
    """A rule that raised: which, and what; the other rules ran."""

    code: str
    rule: str
    message: str


@dataclass(frozen=True)
class Outcome:
    """All that running the rules over one article gave.

    `findings` are those that fail, `holds` the relations checked that hold, `held` how many these
    are, listed or not, `suppressed` those that a suppression took out of `findings`, `failures`
    the rules that raised.
    """

    findings: tuple[Finding, ...]
    holds: tuple[Finding, ...]
    suppressed: tuple[Finding, ...]
    failures: tuple[Failure, ...]
    held: int = 0


def rules() -> tuple[Rule, ...]:
    """Return all rules, ordered by code."""
    load()
    return registry.table()


def explain(code: str) -> Rule:
    """Return the rule with a code or a name (in any case). Raises KeyError if there is none."""
    wanted = code.strip().casefold()
    for rule in rules():
        if wanted in (rule.code.casefold(), rule.name.casefold()):
            return rule
    raise KeyError(code)


def selected(rule: Rule, select: Sequence[str], ignore: Sequence[str]) -> bool:
    """Tell whether a rule is to run; entries are names, codes or beginnings of codes."""

    def named(entries: Sequence[str]) -> bool:
        return any(
            rule.name == entry or rule.code.startswith(entry.upper()) for entry in entries if entry
        )

    return (not select or named(select)) and not named(ignore)


def check(
    article: Article,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    holds: bool = False,
    suppressions: Sequence[Suppression] = (),
    beads: Sequence[Bead] | None = None,
) -> list[Finding]:
    """Run the rules over an article and return what they found, gravest first.

    `select` and `ignore` name rules by name, code or beginning of a code. With `holds`, relations
    that were checked and hold follow. Never raises for what the article says: a rule that fails
    is itself reported, under E901. `beads` are the article's, where they are known already.
    """
    outcome = run(
        article,
        select=select,
        ignore=ignore,
        holds=holds,
        suppressions=suppressions,
        beads=beads,
    )
    return [*outcome.findings, *outcome.holds]


def run(
    article: Article,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    holds: bool = True,
    suppressions: Sequence[Suppression] = (),
    beads: Sequence[Bead] | None = None,
) -> Outcome:
    """Run the rules over an article; see `Outcome`.

    Without `holds`, what holds is only counted: mostly it is much, and to gather the places of each
    takes time.
    """
    context = Context(article, beads)
    failures: list[Failure] = []
    drafts: list[tuple[Rule, Draft]] = []
    active = [rule for rule in rules() if selected(rule, select, ignore)]
    for rule in active:
        try:
            drafts.extend((rule, draft) for draft in _drafts(context, rule) if draft.places)
        except Exception as error:  # one broken rule must not silence the others
            failures.append(Failure(rule.code, rule.name, f"{type(error).__name__}: {error}"))
    told = [
        (rule, draft) for rule, draft in joined(context, _merged(drafts)) if _stands(context, draft)
    ]
    if any(fails_by_record(rule, draft) for rule, draft in told):
        told = by_record(context, told, _held(context, drafts, active))
    found = _numbered(
        _finding(context, rule, draft) for rule, draft in told if holds or draft.kind != "holds"
    )
    given = (*suppressions, *suppressions_of(article))
    used: set[Suppression] = set()
    failing: list[Finding] = []
    suppressed: list[Finding] = []
    for finding in found:
        if finding.kind == "holds":
            continue
        matching = [entry for entry in given if entry.covers(finding)]
        used.update(matching)
        (suppressed if matching else failing).append(finding)
    held = sum(draft.kind == "holds" for _, draft in told)
    context.forget()
    codes = {rule.code for rule in active}
    paths = [page.path for page in article.editions]
    if any(code.startswith("E9") for code in codes):
        failing += [_failed(article, failure) for failure in failures]
        failing += [
            _unused(article, entry)
            for entry in dict.fromkeys(given)
            if entry not in used
            and any(fnmatchcase(path, entry.path) for path in paths)
            and any(entry.names(code) for code in codes)
        ]
    return Outcome(
        findings=tuple(_capped(sorted(failing, key=_order))),
        holds=tuple(sorted((f for f in found if f.kind == "holds"), key=_order)),
        suppressed=tuple(sorted(suppressed, key=_order)),
        failures=tuple(failures),
        held=held,
    )


def _drafts(context: Context, rule: Rule) -> Iterator[Draft]:
    """Yield what a rule reports; what is across editions, of those that can be compared."""
    if rule.whole or not context.apart:
        yield from rule.check(context)
        return
    compared, editions = context.across
    if not editions:
        return
    for draft in rule.check(compared):
        places = tuple(p._replace(edition=editions[p.edition]) for p in draft.places)
        yield replace(draft, places=places)


def _held(
    context: Context, drafts: Sequence[tuple[Rule, Draft]], active: Sequence[Rule]
) -> list[Draft]:
    """Return what holds by the rules that recompute statements, those too that were not asked for.

    How grave a finding is must not depend on which rules run beside its own.
    """
    held = [draft for rule, draft in drafts if rule.recomputed and draft.kind == "holds"]
    for rule in rules():
        if rule.recomputed and rule not in active:
            try:
                held += [draft for draft in rule.check(context) if draft.kind == "holds"]
            except Exception:  # noqa: S112 - it was not asked for: whoever does is told
                continue
    return held


def _stands(context: Context, draft: Draft) -> bool:
    """Tell whether a place of a draft is in a text of the article."""
    return any(context.has_text(place.edition, place.block) for place in draft.places)


def _merged(drafts: Iterable[tuple[Rule, Draft]]) -> list[tuple[Rule, Draft]]:
    """Join drafts that say the same of different editions: one cause, one finding."""
    merged: dict[tuple[str, str, str, str], tuple[Rule, Draft]] = {}
    result: list[tuple[str, str, str, str]] = []
    repeats: Counter[tuple[str, str, str, str]] = Counter()
    for rule, draft in drafts:
        key = (rule.code, draft.kind, draft.message, draft.computation)
        earlier = merged.get(key)
        if earlier is not None and draft.computation:
            before = earlier[1]
            if {p.edition for p in before.places}.isdisjoint(p.edition for p in draft.places):
                places = (
                    *before.places[: before.primary],
                    *draft.places[: draft.primary],
                    *before.places[before.primary :],
                    *draft.places[draft.primary :],
                )
                joined = Draft(
                    before.message,
                    places,
                    before.computation,
                    before.kind,
                    before.severity,
                    before.primary + draft.primary,
                    before.linked or draft.linked,
                )
                merged[key] = (rule, joined)
                continue
        repeats[key] += 1
        if repeats[key] > 1:
            key = (*key[:3], f"{key[3]}\0{repeats[key]}")
        merged[key] = (rule, draft)
        result.append(key)
    return [merged[key] for key in result]


def _finding(context: Context, rule: Rule, draft: Draft) -> Finding:
    locations: list[Location] = []
    seen: set[Place] = set()
    for index, place in enumerate(draft.places):
        role = "primary" if index < max(draft.primary, 1) else "evidence"
        if not context.has_text(place.edition, place.block):
            continue
        for occurrence in context.text(place.edition, place.block).occurrences:
            here = Place(occurrence.edition, occurrence.block, place.start, place.end)
            if here not in seen:
                seen.add(here)
                locations.append(_location(context, occurrence, place.start, place.end, role))
    locations.sort(key=lambda location: location.role != "primary")
    return Finding(
        code=rule.code,
        rule=rule.name,
        severity=draft.severity or rule.severity,
        kind=draft.kind,
        message=draft.message,
        computation=draft.computation,
        fingerprint=_fingerprint(rule.code, locations),
        locations=tuple(locations),
    )


def _location(
    context: Context, occurrence: Occurrence, start: int, end: int, role: str
) -> Location:
    page = context.pages[occurrence.edition]
    block = page.flow[occurrence.block].block
    text = block_text(block)
    start = min(max(start, 0), len(text))
    end = min(max(end, start), len(text))
    span = block.locate(start, end)
    quote = text[start:end]
    return Location(
        path=page.path,
        line=span.line,
        column=span.column,
        end_line=span.end_line,
        end_column=span.end_column,
        language=block.language or page.body_language or page.language,
        quote=quote if len(quote) <= _QUOTE_LIMIT else quote[: _QUOTE_LIMIT - 1] + "…",
        role="primary" if role == "primary" else "evidence",
        edition=occurrence.edition,
        block=occurrence.block,
        start=start,
        end=end,
    )


def _fingerprint(code: str, locations: Sequence[Location]) -> str:
    """Hash the rule and what it quotes: stable when lines move or editions are added."""
    quotes = dict.fromkeys(
        (location.role, re.sub(r"\s+", " ", location.quote).strip().casefold())
        for location in locations
    )
    digest = hashlib.sha256(code.encode())
    for role, quote in quotes:
        digest.update(f"\0{role}\0{quote}".encode())
    return digest.hexdigest()[:16]


def _numbered(findings: Iterable[Finding]) -> list[Finding]:
    """Tell findings with equal quotes apart by their order in the text.

    Those that fail come first: what else was checked and holds changes none of their numbers.
    """
    counts: Counter[str] = Counter()
    result: list[Finding] = []
    for finding in sorted(findings, key=lambda each: (each.kind == "holds", _order(each))):
        counts[finding.fingerprint] += 1
        number = counts[finding.fingerprint]
        if number > 1:
            finding = finding.model_copy(update={"fingerprint": f"{finding.fingerprint}-{number}"})
        result.append(finding)
    return result


def _order(finding: Finding) -> tuple[int, int, int, int, str, str]:
    first = finding.locations[0]
    return (
        _SEVERITY_ORDER[finding.severity],
        first.edition,
        first.block,
        first.start,
        finding.code,
        finding.message,
    )


def _capped(findings: Sequence[Finding]) -> list[Finding]:
    """List at most `MAX_REPEATS` findings of a rule; the last one listed counts the rest."""
    totals = Counter(finding.code for finding in findings)
    listed: dict[str, int] = defaultdict(int)
    result: list[Finding] = []
    for finding in findings:
        listed[finding.code] += 1
        if listed[finding.code] == MAX_REPEATS and totals[finding.code] > MAX_REPEATS:
            rest = totals[finding.code] - MAX_REPEATS
            finding = finding.model_copy(
                update={"message": f"{finding.message} (and {rest} more like it, not listed)"}
            )
        if listed[finding.code] <= MAX_REPEATS:
            result.append(finding)
    return result


def _failed(article: Article, failure: Failure) -> Finding:
    message = f"the rule {failure.code} ({failure.rule}) could not be run: {failure.message}"
    return _of_the_article(article, "E901", "rule-failed", message, 0)


def _unused(article: Article, entry: Suppression) -> Finding:
    edition = next(
        (n for n, page in enumerate(article.editions) if fnmatchcase(page.path, entry.path)), 0
    )
    message = f"nothing is left to suppress by “{entry.code} {entry.reason}”".rstrip()
    return _of_the_article(article, "E902", "unused-suppression", message, edition)


def _of_the_article(article: Article, code: str, name: str, message: str, edition: int) -> Finding:
    page = article.editions[edition]
    location = Location(
        path=page.path,
        line=1,
        column=1,
        end_line=1,
        end_column=1,
        language=page.language,
        quote="",
        role="primary",
        edition=edition,
        block=0,
        start=0,
        end=0,
    )
    digest = hashlib.sha256(f"{code}\0{message}".encode()).hexdigest()[:16]
    return Finding(
        code=code,
        rule=name,
        severity="warning",
        kind="fail",
        message=message,
        fingerprint=digest,
        locations=(location,),
    )


@registry.rule(
    "E901",
    "rule-failed",
    "warning",
    "A rule could not be run on the article; the others were.",
    explanation="This is a defect of the program, not of the article; please report it.",
    fails="a rule raised an error",
)
def _rule_failed(context: Context) -> Iterable[Draft]:
    """Report nothing itself: the engine reports rules that raise."""
    del context
    return ()


@registry.rule(
    "E902",
    "unused-suppression",
    "warning",
    "A suppression matches no finding any more.",
    explanation="What it was for has been corrected or has moved; take the entry out, lest it "
    "hide something else one day.",
    fails="diglot.ignore: N201 (and no growth rate is wrong)",
    holds="diglot.ignore: N201 (and a growth rate is wrong)",
)
def _unused_suppression(context: Context) -> Iterable[Draft]:
    """Report nothing itself: the engine knows which suppressions were used."""
    del context
    return ()
