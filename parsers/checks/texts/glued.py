"""Glued text: pieces that the page prints with nothing between them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from parsers.checks.context import Context, Text
from parsers.checks.drafts import Draft, Place
from parsers.checks.registry import rule
from parsers.compiled import compiled
from parsers.languages import primary
from parsers.model import Mark, Page, Passage, Related, Severity

_WORD = compiled(r"[^\W\d_]+")
_CAPITAL_INSIDE = compiled("[A-ZÀ-ÖØ-Þ](?<=[a-zß-öø-ÿ][A-ZÀ-ÖØ-Þ])")
_CAPITAL_AT_STOP = compiled("[.!?][A-ZÀ-ÖØ-Þ]")
"""Without these no words are joined: they are sought in far less time."""
_CASE_JOIN = compiled(
    r"(?<![\w./@#:&=?-])(?P<left>[a-zß-öø-ÿ]{4,})(?P<right>[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,})(?![\w(/@:-])"
)
_STOP_JOIN = compiled(
    r"(?<![\w./@:-])(?P<left>[a-zß-öø-ÿ]{3,}|[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{3,})[.!?]"
    r"(?P<right>[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]*)(?= [^\W_])"
)


@rule(
    "P101",
    "glued-labels",
    "warning",
    "Labels of the head of the page are printed with nothing between them.",
    explanation="Source, topics and archive of a page are separate pieces. Printed without a "
    "separator, the last letter of one runs into the first of the next, and neither can be read "
    "or searched for. The topics that the page names elsewhere show where one piece ends.",
    fails="wind powerArchive: May 2025",
    holds="wind power · Archive: May 2025",
)
def glued_labels(context: Context) -> Iterator[Draft]:
    """Report head lines whose pieces run into one another: one finding a line."""
    for text in context.texts:
        if text.role != "tags":
            continue
        page = context.pages[text.first.edition]
        if page.head_line is None or page.head_line.text != text.text:
            continue
        seams = _head_seams(page, text.text)
        if seams:
            joins = ", ".join(f"“{_around(text.text, at)}”" for at in seams)
            yield Draft(f"labels run into one another: {joins}", (text.place(0, len(text.text)),))


def _head_seams(page: Page, line: str) -> list[int]:
    """Return the offsets in the head line where two pieces meet with nothing between them."""
    head = page.head_line
    if head is None or not head.runs:
        return []
    base = head.runs[0].start
    edges: set[int] = set()
    for piece in (*page.topics, *((page.source,) if page.source is not None else ())):
        if piece.runs:
            start = piece.runs[0].start - base
            edges.update((start, start + len(piece.text)))
    return sorted(at for at in edges if _touching(line, at))


def _touching(line: str, at: int) -> bool:
    return 0 < at < len(line) and line[at - 1].isalnum() and line[at].isalnum()


def _around(line: str, at: int) -> str:
    """Return the two words that meet at an offset, as they stand."""
    left = re.search(r"\S{0,24}$", line[:at])
    right = re.match(r"\S{0,24}", line[at:])
    return (left.group() if left else "") + (right.group() if right else "")


@rule(
    "P102",
    "glued-count",
    "warning",
    "A name and a count are printed with nothing between them.",
    explanation="“wind power” and “31 articles” printed as “wind power31 articles” read as one "
    "word; where the name ends in digits, as a month and year do, two numbers become one.",
    fails="wind power31 related articles",
    holds="wind power: 31 related articles",
)
def glued_count(context: Context) -> Iterator[Draft]:
    """Report lines of topics or archives whose name runs into their count."""
    for text in context.texts:
        if text.role != "counted":
            continue
        for entry in _entries(context.pages[text.first.edition]):
            if entry.raw.text != text.text or not entry.raw.runs or not entry.name.runs:
                continue
            at = entry.name.runs[0].start - entry.raw.runs[0].start + len(entry.name.text)
            if not _touching(text.text, at):
                continue
            join = f"“{_around(text.text, at)}”"
            if text.text[at - 1].isdigit():
                message = f"two numbers run into one another: {join}"
            else:
                message = f"a name and its count run into one another: {join}"
            parts = f"{entry.name.text} | {text.text[at:]}"
            yield Draft(message, (text.place(0, len(text.text)),), computation=parts)
            break


def _entries(page: Page) -> tuple[_Entry, ...]:
    return tuple(_Entry(entry.name, entry.raw) for entry in (*page.related_topics, *page.archives))


class _Entry:
    """A name and the line that it was split out of."""

    def __init__(self, name: Passage, raw: Passage) -> None:
        self.name = name
        self.raw = raw


@rule(
    "P103",
    "glued-related",
    "warning",
    "Titles and teasers of related articles are printed in one line with nothing between them.",
    explanation="Each title runs into its teaser and each teaser into the next title. The pieces "
    "are told apart by their lengths, by the names that a title and its teaser share, and by the "
    "other editions; the reader of the page sees one long line.",
    fails="Wind pays offA new study shows … by 2030.Sun pays off tooEven in the north …",
    holds="Wind pays off\nA new study shows …\n\nSun pays off too\nEven in the north …",
)
def glued_related(context: Context) -> Iterator[Draft]:
    """Report lines that hold several related articles, or a title and its teaser."""
    for edition, page in enumerate(context.pages):
        blocks = _related_blocks(page)
        for raw in page.related_raw:
            places: list[Place] = []
            joins: list[str] = []
            for piece, block in blocks:
                if not _within(piece, raw):
                    continue
                at = piece.runs[0].start - raw.runs[0].start
                first = re.match(r"\S{1,40}", piece.text)
                place = Place(edition, block, 0, first.end() if first else 0)
                if _meets(raw.text, at):
                    joins.append(_around(raw.text, at))
                    places.append(place)
            if joins:
                shown = ", ".join(f"“{join}”" for join in joins[:8])
                yield Draft(
                    f"titles and teasers run into one another at {len(joins)} "
                    f"{'place' if len(joins) == 1 else 'places'}: {shown}",
                    tuple(places),
                    primary=len(places),
                )
            elif not page.related:
                yield from _unsplit(edition, page, raw)


def _meets(line: str, at: int) -> bool:
    """Tell whether a piece begins at an offset with no blank before it."""
    return 0 < at < len(line) and not line[at - 1].isspace() and not line[at].isspace()


def _unsplit(edition: int, page: Page, raw: Passage) -> Iterator[Draft]:
    """Report a line that could not be split but is plainly several texts."""
    for number, (_, block) in enumerate(page.flow):
        if block.runs == raw.runs and len(raw.text) > 300:
            yield Draft(
                "a line that seems to hold several texts could not be taken apart",
                (Place(edition, number, 0, len(raw.text)),),
                severity="info",
            )


def _related_blocks(page: Page) -> list[tuple[Passage, int]]:
    """Return the titles and teasers of the page with the numbers of their blocks."""
    pieces = _pieces(page.related)
    numbers = [n for n, (role, _) in enumerate(page.flow) if role in ("related_title", "teaser")]
    return list(zip(pieces, numbers, strict=False)) if page.related else []


def _pieces(related: Iterable[Related]) -> list[Passage]:
    found: list[Passage] = []
    for item in related:
        found.append(item.title)
        if item.teaser is not None:
            found.append(item.teaser)
    return found


def _within(piece: Passage, raw: Passage) -> bool:
    if not piece.runs or not raw.runs:
        return False
    start = raw.runs[0].start
    return start <= piece.runs[0].start < start + max(len(raw.text), 1)


@rule(
    "P104",
    "glued-words",
    "warning",
    "Two words, or two sentences, are joined without a blank.",
    explanation="A small letter followed by a capital, or a full stop followed by a capital "
    "without a blank, is where two texts were joined. Many names look the same (they are written "
    "so more than once, or their parts are no words of the text), so it is reported only where "
    "the halves stand alone elsewhere in the article and the joined form stands nowhere else.",
    fails="The mill opened.Its owner",
    holds="The mill opened. Its owner",
)
def glued_words(context: Context) -> Iterator[Draft]:
    """Report joins in running text whose halves are words of the article.

    Where many sentences of an edition are joined, a program did it: they are one finding.
    """
    joined: Counter[str] = Counter()
    found: list[tuple[Text, re.Match[str]]] = []
    for text in context.texts:
        if text.block.kind not in ("paragraph", "callout", "list", "quote", "heading"):
            continue
        for sign, pattern in ((_CAPITAL_INSIDE, _CASE_JOIN), (_CAPITAL_AT_STOP, _STOP_JOIN)):
            for match in pattern.finditer(text.text) if sign.search(text.text) else ():
                joined[match.group()] += 1
                if not _marked(text.block.marks, match.start(), match.end()):
                    found.append((text, match))
    words = _vocabulary(context) if found else Counter()
    sentences: dict[int, list[tuple[Text, re.Match[str]]]] = defaultdict(list)
    for text, match in found:
        if joined[match.group()] != 1 or _of_code(context, match):
            continue
        if not (_words(match, words) or _between_sentences(context, text, match)):
            continue
        if match.re is _STOP_JOIN and not _like_a_name(text, match):
            sentences[text.first.edition].append((text, match))
        else:
            yield _joined([(text, match)], "info")
    for joins in sentences.values():
        parts = [joins] if len(joins) >= _MANY else [[join] for join in joins]
        yield from (_joined(part, None) for part in parts)


_MANY = 4
"""Sentences of an edition joined to the next from which on it has one cause."""
_NAMED = 4
"""Joins that the finding for many names."""
_SHOWN = 24
"""Places of one finding, at most."""


def _joined(joins: Sequence[tuple[Text, re.Match[str]]], severity: Severity | None) -> Draft:
    """Return the finding for words joined in one place, or for sentences joined in many."""
    names = ", ".join(f"“{match.group()}”" for _, match in joins[:_NAMED])
    more = f" and {len(joins) - _NAMED} more" if len(joins) > _NAMED else ""
    places = tuple(text.place(*match.span()) for text, match in joins[:_SHOWN])
    return Draft(f"no blank in {names}{more}", places, severity=severity, primary=len(places))


def _like_a_name(text: Text, match: re.Match[str]) -> bool:
    """Tell whether a join may be a name: "Anna.K", "Block.Two", or "net.Server" among Chinese.

    Nouns of German begin with a capital, too.
    """
    before = match.string[max(match.start() - 2, 0) : match.start()]
    alone = re.fullmatch(r"[A-Za-z,'’]\s", before) is None
    if alone and primary(text.language or "")[:2] in ("zh", "ja", "ko"):
        return True
    return len(match["right"]) == 1 or (
        match["left"][0].isupper() and primary(text.language or "") != "de"
    )


_SIGNS = compiled(r"[=*({]\s*$")
"""What stands before a name in a program, and before no sentence."""


def _of_code(context: Context, match: re.Match[str]) -> bool:
    """Tell whether a join is a name of a program: in the page's code, or beside its signs.

    So it is where the code has other names in what stands before the dot: "server.Listen".
    """
    name = match.group()
    if _SIGNS.search(match.string[: match.start()]):
        return True
    qualified = rf"|(?<!\w){match['left']}\.[A-Z]\w" if match.re is _STOP_JOIN else ""
    named = compiled(re.escape(name) + qualified)
    for text in context.texts:
        if text.block.kind == "code" and named.search(text.text):
            return True
        if any(
            mark.kind == "code" and named.search(text.text[mark.start : mark.end])
            for mark in text.block.marks
        ):
            return True
    return False


_HOSTS = frozenset(("com", "org", "net", "io", "info", "gouv", "gov", "js", "edu"))
"""What follows the stop of an address, in small letters."""

_SENTENCE_WORDS = 3
"""Words before a stop and after it that make it the stop of a sentence and not one in a name."""


def _between_sentences(context: Context, text: Text, match: re.Match[str]) -> bool:
    """Tell whether a stop without a blank parts two sentences of prose.

    It does where both sides run on as sentences do, on a page that shows no code: names with a stop
    in them stand on pages about programs.
    """
    if match.re is not _STOP_JOIN:
        return False
    if not match["left"].islower() and primary(text.language or "") != "de":  # its nouns
        return False
    if match["right"].casefold() in _HOSTS or text.block.kind not in ("paragraph", "callout"):
        return False
    before = re.split(r"[.!?:;]\s", match.string[: match.end("left")])[-1]
    after = re.split(r"[.!?:;](?:\s|$)", match.string[match.start("right") :])[0]
    if min(len(_WORD.findall(side)) for side in (before, after)) < _SENTENCE_WORDS:
        return False
    return not any(
        other.block.kind == "code" or any(mark.kind == "code" for mark in other.block.marks)
        for other in context.texts
    )


def _words(match: re.Match[str], words: Counter[str]) -> bool:
    """Tell whether the halves of a join stand elsewhere as words.

    Halves that a full stop parts have been counted as words here; of these, the second decides.
    """
    left, right = match["left"].casefold(), match["right"].casefold()
    if match.re is _STOP_JOIN:
        numbered = match.string[match.end() + 1 : match.end() + 2].isdigit()
        return words[right] > 1 and not numbered
    return words[left] > 0 and words[right] > 0


def _vocabulary(context: Context) -> Counter[str]:
    """Count the words of the article, in small letters."""
    return Counter(
        match.group().casefold()
        for text in context.texts
        if text.block.kind != "code"
        for match in _WORD.finditer(text.text)
    )


def _marked(marks: Iterable[Mark], start: int, end: int) -> bool:
    """Tell whether code, mathematics or an address overlaps a stretch."""
    return any(
        mark.kind in ("code", "math", "link") and mark.start < end and start < mark.end
        for mark in marks
    )
