"""N303: counts of what the sentences and paragraphs after them tell one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import Phrase, all_phrases
from parsers.checks.context import Context
from parsers.checks.drafts import Draft, Place
from parsers.checks.lexicon import enumerations, listable, prose
from parsers.checks.statements.counted import numbers
from parsers.checks.statements.counting.announcing import Announcement, announcements
from parsers.checks.statements.counting.counted_through import in_sequence
from parsers.checks.statements.counting.listing import WIDE_TONGUES
from parsers.compiled import compiled
from parsers.expressions import deferred
from parsers.model import Heading

ROLES = ("lead", "body", "summary", "footnote")

_SOON, _SOON_WIDE = 5, 12
"""Words, and signs of wide scripts, between a count and the end of its sentence."""
_GAP = 6
"""Sentences between one ordinal and the next, at most."""
_LEAST = 2
_FAR = 2
"""By so many more than are counted through a count of listable things is still of them."""
_LEAST_BOLD = 3
"""Paragraphs that begin in bold that are of one make: two may only stress how they begin."""
_REACH = 80
"""Blocks before and behind a count among which its headings or paragraphs are."""


def told_after(context: Context) -> Iterator[Draft]:
    """Compare the last count of each sentence with what is told after the sentence."""
    sentences = [
        phrase
        for phrase in all_phrases(context)
        if phrase.text.role in ROLES and phrase.text.block.kind in ("paragraph", "heading")
    ]
    for at, phrase in enumerate(sentences):
        told = announcements(phrase)
        if len(told) != 1 or not _ends_with(told[0]):
            continue
        yield from _one_by_one(context, sentences, at, told[0])


def _one_by_one(
    context: Context, sentences: list[Phrase], at: int, told: Announcement
) -> Iterator[Draft]:
    """Yield what the first of several ways of telling makes of a count."""
    ways = (
        _by_ordinals(sentences, at, told),
        _by_adverbs(sentences, at, told),
        _by_paragraphs(context, told),
        _by_clauses(sentences, at, told),
        _by_sentences(sentences, at, told),
    )
    for way in ways:
        found = list(way)
        if found:
            yield from found
            return


def _ends_with(told: Announcement) -> bool:
    """Tell whether a sentence ends with what it counts, or is about it."""
    after, phrase = told.after, told.phrase
    if told.listable and told.leads and phrase.language not in WIDE_TONGUES:
        after = _SAID.sub("", after)  # "There are three risks, Ms Orla says."
    if re.search(r"[:：;；]\s?\S", after):
        return False
    if not re.search(r"[^\W\d_]", after + told.number.text):
        return False  # the number of a figure or a step
    if phrase.language in WIDE_TONGUES:
        return len(after) <= _SOON_WIDE and not re.search("[,，、:：]", after[:-1])
    if re.search(r"[,:].", after):
        return False
    return len(after.split()) <= _SOON or (told.listable and told.leads)


_SAID = deferred(r",\s(?:[^\W\d_][\w'’-]*\s){1,3}[^\W\d_][\w'’-]*\.?$")


def _judged(
    told: Announcement, count: int, places: tuple[Place, ...], working: str, *, most: bool = False
) -> Iterator[Draft]:
    """Compare a count with how many are told; with `most`, only that there are no more."""
    number = told.number
    where = (number.place, *places)
    working = f"{working}; stated {number.text}"
    if number.value == count:
        yield Draft(f"{number.text}, and {count} are told", where, working, "holds")
        return
    off = number.value - count
    if off > 0 or not most:
        message = f"{number.text} announced, {count} told one by one"
        if abs(off) <= (1 if most or count < 3 else 2):
            yield Draft(message, where, working, severity="warning")


@cache
def _ordinals(language: str) -> tuple[re.Pattern[str], ...]:
    lead = r"[\"“„«'‘「『]?(?:(?:the|a|de|het|der|die|das|le|la|el|il|o|a|den|det)\s)?"
    end = "" if language in WIDE_TONGUES else r"(?!\w)"
    listed = enumerations.ORDINALS.get(language, ())
    return tuple(compiled(rf"{lead}(?:{words}){end}", re.IGNORECASE) for words in listed)


@cache
def _begins(words: str, language: str) -> re.Pattern[str]:
    end = "" if language in WIDE_TONGUES else r"(?!\w)"
    return compiled(
        rf"(?:(?:the|de|het|der|die|das|le|la|el|il|o|a)\s)?(?:{words}){end}", re.IGNORECASE
    )


def _beginnings(phrases: Sequence[Phrase]) -> tuple[Place, ...]:
    """Return where sentences begin, as they are quoted."""
    return tuple(
        phrase.text.place(
            phrase.sentence.start, min(phrase.sentence.end, phrase.sentence.start + _QUOTED)
        )
        for phrase in phrases
    )


_QUOTED = 24
"""Code points of a sentence that are quoted."""


def _by_ordinals(sentences: list[Phrase], at: int, told: Announcement) -> Iterator[Draft]:
    """Compare a count with the ordinals that begin the sentences after it."""
    ordinals = _ordinals(told.phrase.language)
    if at + 1 >= len(sentences) or not ordinals:
        return
    following = sentences[at + 1]
    if not ordinals[0].match(following.words):
        return
    if following.text.first.edition != told.phrase.text.first.edition:
        return
    run = _run(sentences, at + 1, ordinals)
    if run is None or len(run) < _LEAST:
        return
    places = _beginnings(run)
    off = told.number.value - len(run)
    together = all(phrase.text is run[0].text for phrase in run)
    far = off == _FAR and together and (told.listable or told.leads)
    near = len(run) >= 3 and (abs(off) == 1 or far)
    if near or told.number.value == len(run):
        yield from _judged(told, len(run), places, f"{len(run)} counted through")


def _by_adverbs(sentences: list[Phrase], at: int, told: Announcement) -> Iterator[Draft]:
    """Compare a count with the sentences after it that adverbs put in a row: "first", "finally"."""
    if not (told.listable or told.leads):
        return
    row = in_sequence(_rest(sentences, at, told), told.phrase.language)
    if len(row) < _LEAST_IN_ROW:
        return
    places = _beginnings(row)
    yield from _judged(told, len(row), places, f"{len(row)} one after another")


_LEAST_IN_ROW = 3


def _run(
    sentences: list[Phrase], first: int, ordinals: tuple[re.Pattern[str], ...]
) -> list[Phrase] | None:
    """Return the sentences that begin "first", "second", …; None where more may be counted."""
    found: list[Phrase] = []
    edition, section = sentences[first].text.first.edition, sentences[first].text.section
    language = sentences[first].language
    last = enumerations.LAST.get(language, "$^")
    more = enumerations.MORE.get(language, "$^")
    gap = 0
    between: list[Phrase] = []
    for phrase in sentences[first:]:
        text = phrase.text
        gap += 1
        between = between[-_GAP:] if gap > 1 else []
        if gap > _GAP or text.first.edition != edition or text.section != section:
            break
        if len(found) < len(ordinals) and ordinals[len(found)].match(phrase.words):
            found.append(phrase)
            gap = 0
        elif len(found) >= _LEAST and _begins(last, language).match(phrase.words):
            if not _ends_the_text(found, phrase, between):
                found.append(phrase)
            break
        elif (
            len(found) >= _LEAST
            and (text is found[-1].text or found[0].text is not found[-1].text)
            and _begins(more, language).match(phrase.words)
        ):
            return None
        between.append(phrase)
    return found


def _ends_the_text(found: list[Phrase], phrase: Phrase, between: list[Phrase]) -> bool:
    """Tell whether "lastly" ends the text and not what is counted: it stands apart from that.

    What was counted is all in one paragraph and this begins another, or one stands between.
    """
    here = phrase.text
    if here is found[-1].text:
        return False
    told = (found[-1].text, here)
    return (len(found) > 1 and found[0].text is found[-1].text) or any(
        each.text is not told[0] and each.text is not told[1] for each in between
    )


def _by_paragraphs(context: Context, told: Announcement) -> Iterator[Draft]:
    """Compare a count with the paragraphs set off by bold words, or the headings, after it.

    One more than announced may be a remark or a summary: only fewer are told of.
    """
    text = told.phrase.text
    if not told.listable or told.phrase.sentence != text.sentences[-1]:
        return
    if any(mark.kind == "strong" and mark.start == 0 for mark in text.block.marks):
        return  # one of such paragraphs itself
    edition, block = text.first
    flow = context.pages[edition].flow
    behind = [entry.block for entry in flow[block + 1 : block + 1 + _REACH]]
    if text.block.kind == "paragraph":
        bold = [
            number
            for number, each in enumerate(
                takewhile(lambda each: each.kind in ("paragraph", "list", "code"), behind)
            )
            if each.kind == "paragraph"
            and any(mark.kind == "strong" and mark.start == 0 for mark in each.marks)
        ]
        if len(bold) >= _LEAST_BOLD and bold[0] == 0:
            yield from _blocks(context, told, [block + 1 + each for each in bold], "paragraphs")
            return
    above = (each.block for each in reversed(flow[max(block - _REACH, 0) : block + 1]))
    level = next((each.level for each in above if isinstance(each, Heading)), 0)
    if not level or not behind or not isinstance(behind[0], Heading) or behind[0].level <= level:
        return
    below = behind[0].level
    under = takewhile(lambda each: not isinstance(each, Heading) or each.level > level, behind)
    heads = [
        block + 1 + number
        for number, each in enumerate(under)
        if isinstance(each, Heading) and each.level == below
    ]
    if len(heads) >= _LEAST:
        yield from _blocks(context, told, heads, "headings")


def _blocks(context: Context, told: Announcement, blocks: list[int], kind: str) -> Iterator[Draft]:
    edition = told.phrase.text.first.edition
    if told.number.value < 3 or len(blocks) > told.number.value:
        return
    texts = [context.text(edition, block) for block in blocks]
    places = tuple(text.place(0, min(len(text.text), 60)) for text in texts)
    yield from _judged(told, len(blocks), places, f"{len(blocks)} {kind}", most=True)


def _by_clauses(sentences: list[Phrase], at: int, told: Announcement) -> Iterator[Draft]:
    """Compare a count with the clauses that semicolons, or signs for lists, part right after it."""
    following = _rest(sentences, at, told)
    if not following or not (told.listable or told.leads):
        return
    phrase = following[0]
    pieces = [piece.strip(" .。") for piece in re.split(r"[;；]", phrase.words)]
    pieces = [piece for piece in pieces if piece]
    if len(pieces) < 3 and phrase.language == "ja":
        pieces = _alike(phrase.words)
    if len(pieces) < 3 or any(re.search("[:：]", piece) for piece in pieces):
        return
    place = phrase.text.place(phrase.sentence.start, phrase.sentence.end)
    shown = f"{len(pieces)}: {', '.join(piece[:20] for piece in pieces)}"
    if abs(told.number.value - len(pieces)) <= 1:
        yield from _judged(told, len(pieces), (place,), shown)


def _alike(words: str) -> list[str]:
    """Return what a Japanese sentence lists, where all of it ends in one noun: "…こと、…ことだ"."""
    bare = re.sub("(?:だ|です|である|など)?[。\\s]*$", "", words)
    pieces = bare.split("、")
    ends = {piece[-2:] for piece in pieces}
    return pieces if len(ends) == 1 and len(pieces[0]) > 2 else []


def _rest(sentences: list[Phrase], at: int, told: Announcement) -> list[Phrase]:
    """Return the sentences after one in its paragraph, or, after a heading, in the next one."""
    text = told.phrase.text
    if text.block.kind == "heading":
        if at + 1 >= len(sentences) or sentences[at + 1].text.block.kind == "heading":
            return []
        text = sentences[at + 1].text
        if text.section != told.phrase.text.section:
            return []
    return list(takewhile(lambda phrase: phrase.text is text, sentences[at + 1 :]))


def _by_sentences(sentences: list[Phrase], at: int, told: Announcement) -> Iterator[Draft]:
    """Report a count of more things than the sentences of its paragraph can tell.

    The last of them begins as the last of several does: "And …", "Finally, …".
    """
    language = told.phrase.language
    closers = listable.CLOSERS.get(language)
    if closers is None or not (told.listable or told.leads):
        return
    following = _rest(sentences, at, told)
    last = next((n for n, each in enumerate(following) if n and _closes(closers, each)), None)
    if last is not None and told.listable and last + 1 < len(following):
        following = following[: last + 1]
        if any("?" in each.words for each in following) or _counts_through(following, language):
            return  # what is told of one of them may well begin with “And”
    if not 2 <= len(following) <= 8:
        return
    first = at == 0 or sentences[at - 1].text is not told.phrase.text
    if not first or told.phrase.text.block.kind == "heading":
        return
    if not _closes(closers, following[-1]) or any(map(_is_several, following)):
        return
    if any(_closes(closers, each) or _begins_with_several(each) for each in following[:-1]):
        return
    places = _beginnings(following)
    working = f"{len(following)} sentences, the last of which closes the list"
    yield from _judged(told, len(following), places, working, most=True)


def _counts_through(following: list[Phrase], language: str) -> bool:
    ordinals = _ordinals(language)
    return any(each.match(phrase.words) for phrase in following for each in ordinals[:1])


def _closes(closers: str, phrase: Phrase) -> bool:
    end = "" if phrase.language in WIDE_TONGUES else r"(?!\w)"
    if in_any_case(rf"(?:{closers}){end}").match(phrase.words):
        return True
    aside = in_any_case(rf"\w+(?:\s\w+)?,\s(?:{closers}),")
    return aside.match(phrase.words) is not None


def _begins_with_several(phrase: Phrase) -> bool:
    """Tell whether a sentence begins with more than one of what is counted: "The first two"."""
    return any(
        number.value >= 2
        and len(phrase.text.text[phrase.sentence.start : number.place.start].split()) <= 2
        for number in numbers(phrase)
    )


def _is_several(phrase: Phrase) -> bool:
    """Tell whether a sentence may tell of more than one of several things, or goes on elsewhere."""
    if re.search(r"[;；]", phrase.words):
        return True
    joins = prose.AND.get(phrase.language)
    if joins is None or phrase.language in WIDE_TONGUES:
        return False
    words = phrase.words.split()[1:6]
    return any(in_any_case(joins).fullmatch(word) for word in words)
