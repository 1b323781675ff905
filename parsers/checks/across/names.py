"""Names, links and code across editions."""

from __future__ import annotations

from collections.abc import Iterator

from parsers.checks.across.facing import compared, contradiction, edition_name, edition_names
from parsers.checks.context import Context
from parsers.checks.drafts import Draft, Place
from parsers.checks.registry import rule
from parsers.compiled import compiled
from parsers.editions.code_told import LinesApart, compare_code
from parsers.editions.links_told import Address, compare_links
from parsers.editions.names_told import Spelling, compare_names, compare_words
from parsers.editions.parties import Dispute
from parsers.model import Bead

_LATIN_NAME = compiled(
    r"(?<![A-Za-z0-9-])[A-Z][A-Za-z]*[A-Z][A-Za-z]*(?:[-.][A-Z0-9][A-Za-z0-9]*)*(?![A-Za-z0-9])"
)
"""A name with two capitals in Latin letters: most languages keep it ("OpenBSD", "NASA")."""

_PLACES = 3
"""Places of one name that are quoted."""

_LINKS = 6
"""Links that are quoted."""


@rule(
    "X301",
    "names-missing",
    "warning",
    "A name of letters and digits is written nowhere in another edition.",
    explanation="Names such as “XR-70” or “ISO 9001” are not translated. One that an edition has "
    "and another has nowhere, while that one has a similar name the first has nowhere, was "
    "mistyped; one that is just missing, from the edition or from the text that faces it, is "
    "information. Names in words may be translated and are left alone.",
    fails="en: “the XR-70” · pt: “o XR-07”",
    holds="en: “the XR-70” · pt: “o XR-70”",
)
def names_missing(context: Context) -> Iterator[Draft]:
    """Report names of letters and digits that some editions lack or write otherwise."""
    told = compare_names(context.pages, context.beads)
    for dispute in told.mistyped:
        yield _mistyped(context, dispute)
    for lack in told.nowhere:
        places = [place for spelling in lack.having[0] for place in _places(spelling)]
        yield Draft(
            f"“{lack.having[0][0].text}” is written nowhere in "
            + edition_names(context, lack.lacking),
            tuple(places),
            severity="info",
        )
    for _, lack in told.dropped:
        places = [place for name in lack.having for each in name for place in _places(each)]
        verb = "is" if len(lack.having) == 1 else "are"
        yield Draft(
            ", ".join(f"“{name[0].text}”" for name in lack.having)
            + f" {verb} missing in what faces this in {edition_names(context, lack.lacking)}",
            tuple(places),
            primary=len(places),
            severity="info",
        )
    for bead in context.beads:
        yield from _names_agree(context, bead)


@rule(
    "X304",
    "name-changed",
    "warning",
    "A name in words is another one, or misspelt, in another edition.",
    explanation="Names of persons, firms and places in Latin letters are held against each other "
    "where they face themselves in other places of the two editions. Where one stands here and "
    "a name stands in its place there that is like it but for a letter, that faces itself "
    "wherever else it stands, or that the first edition has nowhere, one of the two was changed. "
    "Names that two languages write otherwise throughout are left alone.",
    fails="en: “the mayor of Delft” · fr: “la maire de Leyde”, while Delft is Delft elsewhere",
    holds="en: “the mayor of The Hague” · fr: “la maire de La Haye”",
)
def name_changed(context: Context) -> Iterator[Draft]:
    """Report names in words that stand for one another."""
    for dispute in compare_words(context.pages, context.beads):
        yield _mistyped(context, dispute)


def _places(spelling: Spelling) -> list[Place]:
    return [Place(*spot) for spot in spelling.spots[:_PLACES]]


def _mistyped(context: Context, dispute: Dispute[Spelling]) -> Draft:
    spoken = [party[0] for party in dispute.parties]
    if len(dispute.members) == 2:
        message = ", ".join(
            f"“{each.text}” in {edition_name(context, each.edition)}" for each in spoken
        )
    else:
        parties = [[each.edition for each in party] for party in dispute.parties]
        message = contradiction(context, parties, dispute.odd, [[each.text for each in spoken]])
    return Draft(
        message,
        tuple(_places(spelling)[0] for spelling in dispute.members),
        primary=dispute.told_first,
    )


def _names_agree(context: Context, bead: Bead) -> Iterator[Draft]:
    """Report as holding that titles and summaries have the same Latin names."""
    alike: dict[frozenset[str], list[dict[str, Place]]] = {}
    for edition, side in enumerate(bead.sides):
        found: dict[str, Place] = {}
        for number in side:
            text = context.text(edition, number)
            if text.role in ("title", "summary", "related_title"):
                for match in _LATIN_NAME.finditer(text.text):
                    found.setdefault(match.group(), Place(edition, number, *match.span()))
        if found:
            alike.setdefault(frozenset(found), []).append(found)
    for names, sides in alike.items():
        editions = [next(iter(side.values())).edition for side in sides]
        if any(compared(context, bead, a, b) for a in editions for b in editions if a < b):
            places = tuple(side[name] for side in sides for name in sorted(names))
            yield Draft(
                f"the names agree: {', '.join(sorted(names))}",
                places,
                kind="holds",
                primary=len(places),
            )


@rule(
    "X302",
    "links-differ",
    "warning",
    "A link leads somewhere else in another edition.",
    explanation="Addresses are compared over the whole of the editions, without their language "
    "(“/en/” and “/fr/” are one) and without the place on the page. Where one edition has one "
    "address that the other lacks and the other way round, on one host, a link was changed. A link "
    "that is only missing, where the text that faces it has fewer links, is information; sites "
    "with a host for each language are left alone.",
    fails="en: example.org/v2/guide · it: example.org/v1/guide",
    holds="en: example.org/en/guide · it: example.org/it/guide",
)
def links_differ(context: Context) -> Iterator[Draft]:
    """Report addresses that some editions do not link to."""
    told = compare_links(context.pages, context.beads)
    for dispute in told.changed:
        yield _changed(context, dispute)
    for lack in told.missing:
        places = [Place(*link.spot) for links in lack.having[:_LINKS] for link in links]
        noun = "link is" if len(lack.having) == 1 else "links are"
        yield Draft(
            f"{len(lack.having)} {noun} missing in {edition_names(context, lack.lacking)}",
            tuple(places),
            primary=len(places),
            severity="info",
        )


def _changed(context: Context, dispute: Dispute[Address]) -> Draft:
    told = ", ".join(
        f"to {party[0].target} in {edition_names(context, [each.edition for each in party])}"
        for party in dispute.parties
    )
    return Draft(
        f"a link leads {told}",
        tuple(Place(*link.spot) for link in dispute.members),
        primary=dispute.told_first,
    )


@rule(
    "X303",
    "code-differs",
    "warning",
    "Code differs between two editions.",
    explanation="Code is not translated, apart from its comments and texts in quotation marks. The "
    "rest is compared line by line. Code in running text that the text facing it lacks is "
    "information.",
    fails="en: limit = 40 · es: limit = 400",
    holds="the same code with translated comments",
)
def code_differs(context: Context) -> Iterator[Draft]:
    """Report code that differs in more than words for people, or that some editions lack."""
    told = compare_code(context.pages, context.beads)
    for apart in told.lines:
        yield _lines_differ(context, apart)
    for _, lack in told.missing:
        places = [Place(*code[:4]) for alike in lack.having for code in alike]
        verb = "is" if len(lack.having) == 1 else "are"
        yield Draft(
            ", ".join(f"“{alike[0].bare}”" for alike in lack.having)
            + f" {verb} missing in what faces this in {edition_names(context, lack.lacking)}",
            tuple(places),
            primary=len(places),
            severity="info",
        )


def _lines_differ(context: Context, apart: LinesApart) -> Draft:
    first = apart.disputes[0]
    count = f"{len(apart.disputes)} of {apart.count} lines of code"
    message = f"{count} differ"
    if first.odd:
        odd, usual = (
            [code.edition for party in parties for code in party]
            for parties in (first.parties[: first.odd], first.parties[first.odd :])
        )
        verb = "differs" if len(odd) == 1 else "differ"
        message = f"{edition_names(context, odd)} {verb} from "
        message += f"{edition_names(context, usual)} in {count}"
    return Draft(
        message,
        tuple(Place(*code[:4]) for code in first.members),
        computation=" ≠ ".join(party[0].bare for party in first.parties),
        primary=first.told_first,
        severity="info" if apart.renamed else None,
    )
