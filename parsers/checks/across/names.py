"""Names, links, code and dates across editions."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher

from parsers.checks.across.facing import compared, edition_name, edition_pairs
from parsers.checks.context import Context
from parsers.checks.drafts import Draft, Place
from parsers.checks.registry import rule
from parsers.model import Page, Role

_CODE_NAME = re.compile(
    r"(?<![A-Za-z0-9_./@#&=%-])(?=[A-Za-z0-9.+/-]*[A-Z])(?=[A-Za-z0-9.+/-]*\d)"
    r"[A-Za-z][A-Za-z0-9]*(?:[-./+][A-Za-z0-9]+)*(?![A-Za-z0-9_@])"
)
"""A name of letters and digits with a capital: a model, a standard, a part ("XR-70", "A320neo")."""

_LATIN_NAME = re.compile(
    r"(?<![A-Za-z0-9-])[A-Z][A-Za-z]*[A-Z][A-Za-z]*(?:[-.][A-Z0-9][A-Za-z0-9]*)*(?![A-Za-z0-9])"
)
"""A name with two capitals in Latin letters: most languages keep it ("OpenBSD", "NASA")."""

_QUANTITY_LIKE = re.compile(
    r"^(?:[A-Z]{1,3}\$?\d|Q[1-4]\b|H[12]\b|[A-Z]{3}\d{2,}$|CO2|CO₂|H2O|K€|M€|M\$)|\d(?:[KMBT]|[kMGT]?Wh?|[KMGT]B)$"
)

_MANY = 50
"""Names or links that only one edition has from which on the texts are not translations."""

_NAMING_ROLES: frozenset[Role] = frozenset(("title", "summary", "lead", "body", "footnote"))


def _names(context: Context, edition: int, pattern: re.Pattern[str]) -> dict[str, list[Place]]:
    """Return the names in the running text of an edition, each with its places."""
    found: dict[str, list[Place]] = defaultdict(list)
    for number, (role, block) in enumerate(context.pages[edition].flow):
        if role not in _NAMING_ROLES or block.kind in ("code", "unread", "image", "rule"):
            continue
        for match in pattern.finditer(context.text(edition, number).text):
            found[match.group()].append(Place(edition, number, *match.span()))
    return found


def _everything(page: Page) -> str:
    return "\n".join(text for block in page.flow for text in (_block_text(block.block),)).casefold()


def _block_text(block: object) -> str:
    text = getattr(block, "flat", None) or getattr(block, "text", "")
    return text if isinstance(text, str) else ""


@rule(
    "X301",
    "names-missing",
    "warning",
    "A name of letters and digits is written nowhere in another edition.",
    explanation="Names such as “XR-70” or “ISO 9001” are not translated. One that an edition has "
    "and another has nowhere, while that one has a similar name the first has nowhere, was "
    "mistyped; one that is just missing is information. Names in words may be translated and are "
    "left alone.",
    fails="en: “the XR-70” · pt: “o XR-07”",
    holds="en: “the XR-70” · pt: “o XR-70”",
)
def names_missing(context: Context) -> Iterator[Draft]:
    """Report names of letters and digits that only one edition has."""
    for a, b in edition_pairs(context):
        others = [_names(context, edition, _CODE_NAME) for edition in (a, b)]
        everywhere = [_everything(context.pages[edition]) for edition in (a, b)]
        alone = [
            {
                name: places
                for name, places in names.items()
                if name not in others[1 - side]
                and not _QUANTITY_LIKE.search(name)
                and not _written(name, everywhere[1 - side])
                and not _shared(context, places[0], (b, a)[side])
            }
            for side, names in enumerate(others)
        ]
        if max(map(len, alone)) > _MANY:
            continue
        for name, places in alone[0].items():
            twin = next((other for other in alone[1] if _similar(name, other)), None)
            if twin is not None:
                yield Draft(
                    f"“{name}” in {edition_name(context, a)}, “{twin}” in "
                    f"{edition_name(context, b)}",
                    (places[0], alone[1][twin][0]),
                    primary=2,
                )
                del alone[1][twin]
            else:
                yield _missing(context, name, places, b)
        for name, places in alone[1].items():
            yield _missing(context, name, places, a)
        yield from _summaries_agree(context, a, b)


def _missing(context: Context, name: str, places: list[Place], there: int) -> Draft:
    return Draft(
        f"“{name}” is written nowhere in {edition_name(context, there)}",
        tuple(places[:3]),
        severity="info",
    )


def _written(name: str, text: str) -> bool:
    """Tell whether a name stands in a text, give or take blanks and hyphens."""
    name = name.casefold()
    if name in text:
        return True
    parts = [re.escape(part) for part in re.findall(r"[^\W\d_]+|\d+", name)]
    return bool(re.search(r"[\W_]{0,2}".join(parts), text))


def _shared(context: Context, place: Place, other: int) -> bool:
    """Tell whether the other edition has the same text."""
    return other in context.text(place.edition, place.block).editions


def _similar(one: str, two: str) -> bool:
    """Tell whether two names are alike but for their digits or one letter."""
    shape = [re.sub(r"\d+", "0", name.casefold()) for name in (one, two)]
    if shape[0] == shape[1]:
        return True
    return len(one) == len(two) and sum(x != y for x, y in zip(one, two, strict=True)) == 1


def _summaries_agree(context: Context, a: int, b: int) -> Iterator[Draft]:
    """Report as holding that a title or summary has the same Latin names in both editions."""
    for bead in context.beads:
        if not compared(context, bead, a, b):
            continue
        sides: list[dict[str, Place]] = []
        for edition in (a, b):
            found: dict[str, Place] = {}
            for number in bead.sides[edition]:
                text = context.text(edition, number)
                if text.role not in ("title", "summary", "related_title"):
                    continue
                for match in _LATIN_NAME.finditer(text.text):
                    found.setdefault(match.group(), Place(edition, number, *match.span()))
            sides.append(found)
        common = sides[0].keys() & sides[1].keys()
        if common and len(common) == max(map(len, sides)):
            yield Draft(
                f"the names agree: {', '.join(sorted(common))}",
                tuple(side[name] for side in sides for name in sorted(common)),
                kind="holds",
                primary=2 * len(common),
            )


@rule(
    "X302",
    "links-differ",
    "warning",
    "A link leads somewhere else in another edition.",
    explanation="Addresses are compared over the whole of both editions, without their language "
    "(“/en/” and “/fr/” are one) and without the place on the page. Where one edition has one "
    "address that the other lacks and the other way round, on one host, a link was changed. A link "
    "that is only missing is information; sites with a host for each language are left alone.",
    fails="en: example.org/v2/guide · it: example.org/v1/guide",
    holds="en: example.org/en/guide · it: example.org/it/guide",
)
def links_differ(context: Context) -> Iterator[Draft]:
    """Report addresses that only one edition links to."""
    for a, b in edition_pairs(context):
        sides = [_links(context, edition) for edition in (a, b)]
        if not all(sides):
            continue
        alone = [
            {
                target: place
                for target, place in sides[side].items()
                if target not in sides[1 - side] and not _shared(context, place, (b, a)[side])
            }
            for side in (0, 1)
        ]
        if max(map(len, alone)) > _MANY:
            continue
        for target, place in list(alone[0].items()):
            twins = [other for other in alone[1] if _likeness(target, other) >= _ALIKE]
            if len(twins) == 1:
                yield Draft(
                    f"a link leads to {target} in {edition_name(context, a)}, "
                    f"to {twins[0]} in {edition_name(context, b)}",
                    (place, alone[1].pop(twins[0])),
                    primary=2,
                )
                del alone[0][target]
        for side, there in ((0, b), (1, a)):
            places = list(alone[side].values())
            if places and len(places) <= max(2, len(sides[side]) // 3):
                noun = "link is" if len(places) == 1 else "links are"
                yield Draft(
                    f"{len(places)} {noun} missing in {edition_name(context, there)}",
                    tuple(places[:6]),
                    primary=len(places[:6]),
                    severity="info",
                )


_ALIKE = 0.8


_LAST = 0.6
"""How alike the last parts of two addresses are at least, if the one is the other, changed."""

_TRANSLATED = re.compile(r"%[c-e][0-9a-f]%|[-_](?:eng|fra|deu|spa)\b|[^\x00-\x7f]")
"""Words of a language in an address: the page has one for each."""


def _likeness(one: str, two: str) -> float:
    """Return how alike two addresses of one host are, from 0 to 1."""
    if any(_TRANSLATED.search(address) for address in (one, two)):
        return 0.0
    if SequenceMatcher(None, one.rpartition("/")[2], two.rpartition("/")[2]).ratio() < _LAST:
        return 0.0
    if one.split("/")[0] != two.split("/")[0] or one.startswith(two) or two.startswith(one):
        return 0.0
    return SequenceMatcher(None, one, two).ratio()


def _links(context: Context, edition: int) -> dict[str, Place]:
    found: dict[str, Place] = {}
    for number, (_, block) in enumerate(context.pages[edition].flow):
        for mark in block.marks:
            if mark.kind == "link" and mark.target and mark.target.startswith(("http:", "https:")):
                key = re.sub(
                    r"^https?://(?:www\.)?|#.*$|[?&](?:hl|lang|locale)=[\w-]*", "", mark.target
                )
                key = key.casefold()
                host, _, path = key.partition("/")
                if re.match(r"[a-z]{2}(?:-[a-z]{2,4})?\.|localhost\b|127\.|0\.0\.", host):
                    continue
                path = re.sub(r"(?:^|(?<=/))[a-z]{2}(?:[-_][a-z]{2,4})?(?:/|$)", "", path)
                found.setdefault(
                    f"{host}/{path}".rstrip("/"), Place(edition, number, mark.start, mark.end)
                )
    return found


@rule(
    "X303",
    "code-differs",
    "warning",
    "Code differs between two editions.",
    explanation="Code is not translated, apart from its comments and texts in quotation marks. The "
    "rest is compared line by line.",
    fails="en: limit = 40 · es: limit = 400",
    holds="the same code with translated comments",
)
def code_differs(context: Context) -> Iterator[Draft]:
    """Report code blocks that face each other and differ in more than words for people."""
    for a, b in edition_pairs(context):
        for bead in context.beads:
            if len(bead.sides[a]) != 1 or len(bead.sides[b]) != 1:
                continue
            left, right = (context.text(e, bead.sides[e][0]) for e in (a, b))
            if left.block.kind != "code" or right.block.kind != "code" or left is right:
                continue
            one, two = _bare_code(left.text), _bare_code(right.text)
            wrong = [n for n, (x, y) in enumerate(zip(one, two, strict=False)) if _apart(x, y)]
            if len(one) != len(two) or not 0 < len(wrong) <= max(1, len(one) // 4):
                continue
            if any(SequenceMatcher(None, one[n], two[n]).ratio() < _ALIKE for n in wrong):
                continue
            renamed = all(_renamed(one[n], two[n]) for n in wrong)
            places = [
                Place(edition, bead.sides[edition][0], *_line_span(text.text, wrong[0]))
                for edition, text in ((a, left), (b, right))
            ]
            yield Draft(
                f"{len(wrong)} of {len(one)} lines of code differ",
                tuple(places),
                computation=f"{one[wrong[0]]} ≠ {two[wrong[0]]}",
                primary=2,
                severity="info" if renamed else None,
            )


def _renamed(one: str, two: str) -> bool:
    """Tell whether two lines differ in names only, which some translate: no figure, no sign."""
    left, right = (re.findall(r"[^\W\d_]\w*|\d+|\W", line) for line in (one, two))
    return len(left) == len(right) and all(
        x == y or (x.isidentifier() and y.isidentifier()) for x, y in zip(left, right, strict=True)
    )


_WORDS_IN_CODE = re.compile(r"\\(?:text|textrm|textit|mbox)\s*\{[^{}]*\}|\\[\[\]]|[.,;:\s]+$")
"""Words for people in a formula, its brackets, and the stop that a sentence puts after it."""

_PROMPT = re.compile(r"^\s*[$>%]\s+")


def _apart(one: str, two: str) -> bool:
    """Tell whether two lines of code differ, in more than words of another script."""
    if one == two or (one + two).isascii():
        return one != two
    return re.sub(r"[^\W\d_]+", "", one) != re.sub(r"[^\W\d_]+", "", two)


def _bare_code(text: str) -> list[str]:
    """Return the lines of code without comments, quoted texts and blanks."""
    lines = []
    for line in text.split("\n"):
        bare = re.sub(r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|`[^`]*`", '""', line)
        bare = re.sub(r"(?:#|//|--|;|%).*$|/\*.*?\*/|<!--.*?-->", "", bare)
        if "\\" in bare:  # a formula: its figures are written as the language writes them
            bare = re.sub(r"(?<=\d)(?:[.,]|\\[ ,;]|\s)(?=\d)", "", bare)
        bare = _WORDS_IN_CODE.sub("", _PROMPT.sub("", bare)).replace("$$", "").replace("\\|", "|")
        bare = re.sub(r",?(?:\b[rfbu])?\"\"|,(?=[)\]}])", "", "".join(bare.split()))
        lines.append(bare)
    return lines


def _line_span(text: str, number: int) -> tuple[int, int]:
    lines = text.split("\n")
    start = sum(len(line) + 1 for line in lines[:number])
    return start, start + len(lines[number])


@rule(
    "X104",
    "dates-differ",
    "warning",
    "The date of publication differs between editions, or between places of one page.",
    explanation="Editions of one article carry one date; a date that is less precise than another "
    "does not contradict it. The months of the head line and of the archive must be that of the "
    "date.",
    fails="en: 3 May 2025 · fr: 3 juin 2025",
    holds="en: 3 May 2025 · fr: mai 2025",
)
def dates_differ(context: Context) -> Iterator[Draft]:
    """Report dates of publication that contradict one another, or that they agree."""
    dated: list[tuple[int, str, Place]] = []
    for edition, page in enumerate(context.pages):
        for number, (role, block) in enumerate(page.flow):
            if role == "date" and page.date is not None and page.date.printed.text == block.text:
                dated.append((edition, page.date.value, Place(edition, number, 0, len(block.text))))
    for edition, page in enumerate(context.pages):
        yield from _same_month(context, edition, page)
    if len(dated) < 2:
        return
    counts = Counter(value[:7] for _, value, _ in dated)
    usual = counts.most_common(1)[0][0]
    base = next(entry for entry in dated if entry[1].startswith(usual))
    odd = [e for e in dated if not (e[1].startswith(base[1]) or base[1].startswith(e[1]))]
    if odd:
        shown = ", ".join(f"{value} ({context.pages[e].path})" for e, value, _ in (base, *odd))
        yield Draft(
            f"the editions carry different dates: {shown}",
            (*(place for _, _, place in odd), base[2]),
            primary=len(odd),
        )


def _same_month(context: Context, edition: int, page: Page) -> Iterator[Draft]:
    """Report as holding that the month is printed alike in head, head line and archive."""
    if page.date is None:
        return
    printed = page.date.printed.text
    places: list[Place] = []
    for number, (role, block) in enumerate(page.flow):
        at = block.text.find(printed) if role in ("date", "tags", "counted") else -1
        if at >= 0:
            text = context.text(edition, number)
            if text.first.edition == edition:
                places.append(Place(edition, number, at, at + len(printed)))
    if len(places) > 1:
        yield Draft(
            f"{printed} stands in {len(places)} places alike",
            tuple(places),
            kind="holds",
            primary=len(places),
        )
