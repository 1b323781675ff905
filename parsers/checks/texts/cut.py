"""Cut text: texts that stop before their end."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from parsers.checks.context import Context, Occurrence, Text
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import stranded
from parsers.checks.registry import rule
from parsers.checks.texts.around import in_open_element, leads_on, marked_end
from parsers.checks.texts.endings import has_end, last_words, tail
from parsers.compiled import compiled
from parsers.expressions import deferred
from parsers.languages import primary
from parsers.lazily import cached_property
from parsers.model import Page, Role

_ELLIPSIS = compiled(r"\s*(?:…|\.{3}|⋯)+\s*$")
_LINE_OF_CHAT = compiled(r"^\s*<[^<>\s]{1,24}>\s", re.MULTILINE)
_WORD_CHARACTER = compiled(r"[^\W_]")

_INNER_STOP = compiled(
    r"(?:[^\W\d_]|[%€$£])[)\]\"”»’']*[.!?](?=\s+[\"“«¿¡(]?[^\W_])|[。！？]|[다요]\."
)
"""The end of a sentence inside a paragraph: what follows begins another one."""

_LABELLED = deferred(
    r"(?<=[.!?。！？ \n])(?:[^\W\d_]+\s?[:：]\s|[^\W\d_]{1,2}：)"
    r"(?:[^.!?。！？:：]|(?<=\d)\.(?=\d)){1,60}$"
)
"""A word, a colon and a value behind the last sentence."""

_LEADING_ON = (
    *"和与及或在是而但以于从把被将让对向由所其并因如至",
    *"はをがにでとのもへや",
    *("ので", "より"),
    *"은는을를의에와과로한할된될",
    *("하고", "하며", "하는"),
)
"""Particles, conjunctions and prepositions of Chinese, Japanese and Korean that end no sentence."""

_LONG = 50
"""Letters from which on a paragraph is expected to end like a sentence."""
_LONGER = 40
"""The same for a paragraph with the end of a sentence inside of it."""

_ELIDED = deferred(r"(?:\b[cdjlmnst]|\bqu|\b(?:de|ne|su|a|da)ll|\bun)['’]$", re.IGNORECASE)
"""What French, Italian and Catalan write for an article before a vowel."""

_SENTENCE_END = deferred("([\u3041-\u30fa\u3400-\u9fff])。|([\uac00-\ud7a3])\\.")
_HIRAGANA = "\u3041-\u3096"
_KOREAN_ENDS = "다요까죠것음함임"
_NOUN_ENDS = "것음함임됨면"
"""Last letters of Korean phrases that are no sentence: notes, rules, and conditions."""
_PROPOSING = "자"
"""How a sentence in Korean ends that says what to do, among others that tell."""
_WIDE_END = "[\u3041-\u30fa\u3400-\u9fff\uac00-\ud7a3\\d]$"
_REGULAR = 8
"""Ends of Japanese or Korean sentences, all of one form, that show how a page ends sentences."""

_PLAIN_ROLES: tuple[Role, ...] = ("lead", "body", "summary")


@rule(
    "P202",
    "cut-answer",
    "warning",
    "An answer stops with an ellipsis in the middle of a sentence.",
    explanation="A text that ends in an ellipsis and is, up to there, the beginning of another "
    "text of the page was cut by a program. That the beginning is copied to the letter is checked "
    "too.",
    fails="Q: What does it cost? A: The price of a plant depends on its si…",
    holds="an answer that is a sentence of its own",
)
def cut_answer(context: Context) -> Iterator[Draft]:
    """Report answers that were cut, and that what is left is a faithful copy."""
    for text in context.texts:
        if text.role != "answer":
            continue
        edition = text.first.edition
        page = context.pages[edition]
        cut = next(
            (
                pair.cut
                for pair in page.questions
                if pair.cut is not None and pair.answer and pair.answer[-1].text == text.text
            ),
            None,
        )
        if cut is None:
            continue
        bare = _ELLIPSIS.sub("", text.text)
        place = tail(text.place(0, len(text.text)), text.text)
        source = _beginning_with(context, edition, bare)
        whole = _whole_word(bare, source)
        inside = "" if whole is None else f", inside “{whole}”"
        if source is None:
            yield Draft(f"the answer is cut at {cut.length} characters", (place,))
            continue
        beyond = source.place(len(bare), min(len(bare) + 24, len(source.text)))
        yield Draft(
            f"the answer is cut at {cut.length} characters{inside}",
            (place, beyond),
            computation=f"{len(bare)} characters + “{text.text[len(bare) :]}”: the beginning of a "
            f"text of {len(source.text)} characters",
        )
        yield Draft(
            "the cut answer is, up to its end, an exact copy of the article's text",
            (text.place(0, len(bare)), source.place(0, len(bare))),
            kind="holds",
        )


def _beginning_with(context: Context, edition: int, beginning: str) -> Text | None:
    if len(beginning) < 20:
        return None
    for text in context.texts:
        if (
            edition in text.editions
            and text.role in _PLAIN_ROLES
            and len(text.text) > len(beginning)
            and text.text.startswith(beginning)
        ):
            return text
    return None


def _whole_word(beginning: str, source: Text | None) -> str | None:
    """Return the word inside which the cut fell, or None if it fell between words."""
    if source is None:
        return None
    rest = source.text[len(beginning) :]
    if not _WORD_CHARACTER.match(rest) or not _WORD_CHARACTER.match(beginning[-1]):
        return None
    left = re.search(r"[^\W_]*$", beginning)
    right = re.match(r"[^\W_]*", rest)
    word = (left.group() if left else "") + (right.group() if right else "")
    return word if len(word) <= 40 else None


@rule(
    "P203",
    "breaks-off",
    "warning",
    "A paragraph breaks off in the middle of a sentence.",
    explanation="Where the other long paragraphs of a page end with a full stop or the like, one "
    "that ends in the middle of a word, with a comma or with a word such as “the” has lost its "
    "end: the file was cut, or a piece was lost in copying. A paragraph of several sentences that "
    "ends in a word without a stop, where all others have one, lacks at least that; where several "
    "do, it is information. "
    "Paragraphs that lead up to a list, a table or code are left alone, and so are captions and "
    "what people say in a conversation.",
    fails="They were delivered in March. In May they will be put into the",
    holds="They were delivered in March. In May they will be put into service.",
)
def breaks_off(context: Context) -> Iterator[Draft]:
    """Report long paragraphs without an end on pages whose paragraphs have one."""
    for edition, page in enumerate(context.pages):
        candidates: list[Text] = []
        stopped = 0
        words = _WordsOf(page)
        for number, (role, block) in enumerate(page.flow):
            if role not in _PLAIN_ROLES or block.kind not in ("paragraph", "callout"):
                continue
            bare = block.text.rstrip()
            if _NOTE.match(bare):
                continue
            least = _LONGER if _INNER_STOP.search(bare) else _LONG
            if context.text(edition, number).weight < least:
                continue
            if has_end(block, bare):
                stopped += 1
            elif (_INNER_STOP.search(bare) or _stranded(bare, page)) and not (
                marked_end(page, number)
                or in_open_element(page, number)
                or (leads_on(page, number) and not _cut_before_table(page, number, bare, words))
            ):
                text = context.text(edition, number)
                if text.first == Occurrence(edition, number):
                    candidates.append(text)
        if not candidates or len(candidates) > max(2, stopped // 8) or stopped < 3:
            continue
        alone = stopped >= _USUAL and len(candidates) <= max(1, stopped // _SELDOM)
        ends = _sentence_ends(block.text for role, block in page.flow if role in _PLAIN_ROLES)
        for text in candidates:
            broken = _unfinished(text.text, words, ends, page) and not _heads_what_follows(
                page, text
            )
            told = "breaks off" if broken else "ends without a stop"
            yield Draft(
                f"the paragraph {told} after “{last_words(text.text)}”; "
                f"the other {stopped} end with a stop",
                (tail(text.place(0, len(text.text)), text.text),),
                severity=None if broken or (alone and _lacks_stop(page, text)) else "info",
            )


_NOTE = compiled(r"[（(]?\s?(?:注|備考|주)\s?\d*\s?[)）:：]|[※†*]")
"""What begins a note below a table or a text, which often has no stop at its end."""

_COPULA = deferred(
    r"(?<!\w)(?:is|are|were|zijn|sind|est|sont|son|es|são|è|sono|är)\s*$", re.IGNORECASE
)


def _heads_what_follows(page: Page, text: Text) -> bool:
    """Tell whether headings go on with a text, which lacks its colon: "some of these are".

    So does a paragraph that is set in bold as a whole, behind a comma.
    """
    after = page.flow[text.first.block + 1 : text.first.block + 2]
    headed = any(entry.block.kind == "heading" for entry in after)
    set_off = any(
        mark.kind == "strong" and mark.end - mark.start >= 0.9 * len(entry.block.text)
        for entry in after
        if entry.block.kind == "paragraph"
        for mark in entry.block.marks
    )
    if set_off and text.text.rstrip().endswith((",", "，", "、")):
        return True
    return headed and _COPULA.search(text.text) is not None


_USUAL = 4
"""Paragraphs with a stop from which on it is the habit of a page."""
_SELDOM = 12
"""Paragraphs with a stop for each that lacks it, where a lack of it is no habit."""


def _lacks_stop(page: Page, text: Text) -> bool:
    """Tell whether a paragraph of several sentences ends in a word: its stop, at least, is lost.

    Names end what has no stop: who wrote it, took the picture, is thanked. Nor has what stands
    last on a page, or is set in bold or italics as a whole; what begins with a pictograph is set as
    a heading is, and what ends with a word, a colon and a value tells a source or a setting.
    """
    bare = text.text.rstrip()
    if primary(text.language or "") == "ko" and bare.endswith((*_NOUN_ENDS, *stranded.NOTED)):
        return False
    if text.role not in ("lead", "body") or text.block.kind != "paragraph":
        return False
    if not bare[-1].isalpha() or not _INNER_STOP.search(bare) or _LINE_OF_CHAT.search(bare):
        return False
    if unicodedata.category(bare[0]) == "So" or _LABELLED.search(bare) or _is_listed(bare):
        return False
    if _TIMED.search(bare) or _leads_up(text):
        return False
    run = _LATIN_END.search(bare)
    last = (run.group() if run is not None else bare.split()[-1]).lstrip("(\"“«„'’[")
    named = last[:1] in "@#" or (last[:1].isupper() and text.language.partition("-")[0] != "de")
    set_off = any(
        mark.kind in ("strong", "emphasis") and mark.end - mark.start >= 0.9 * len(bare)
        for mark in text.block.marks
    )
    return not named and not set_off and text.first.block + 1 < len(page.flow)


_TIMED = compiled(r"\d\.\d+m?s$")
"""A time, as programs end what they tell: "1 failed in 0.15s"."""
_LATIN_END = deferred(r"(?<=[\u2e80-\uffef])[A-Za-z][A-Za-z\d_-]*$")
"""A word in Latin letters at the end of a text that has no blanks before it."""


def _leads_up(text: Text) -> bool:
    """Tell whether a text ends with a word that announces what follows, and lacks a colon only."""
    known = stranded.ANNOUNCING.get(primary(text.language or ""), ())
    return text.text.rstrip().casefold().endswith(known)


def _is_listed(bare: str) -> bool:
    """Tell whether a text is broken by hand into items: the lines before its last have no end.

    Or one of them is a number: that of an account, or a telephone.
    """
    lines = [line.rstrip() for line in bare.split("\n")]
    if any(2 * sum(map(str.isdigit, line)) >= len(line.replace(" ", "")) > 0 for line in lines):
        return True
    return len(lines) > 2 and not any(_STOPPED.search(line) for line in lines[-3:-1])


_STOPPED = deferred(r"[.!?…:;,。！？：；，、]\W*$")
"""The end of a line that another one goes on with, or that ends a sentence."""


class _WordsOf:
    """The words of a page, counted if asked for: on most pages nothing breaks off."""

    def __init__(self, page: Page) -> None:
        self._page = page

    @cached_property
    def counts(self) -> Counter[str]:
        """How often the page has each word."""
        return Counter(_words(" ".join(block.text for _, block in self._page.flow)))


def _words(text: str) -> list[str]:
    return [word.casefold() for word in re.findall(r"[^\W\d_]+", text)]


def _stranded(bare: str, page: Page) -> bool:
    """Tell whether a text ends with a word that no sentence in the page's language ends with."""
    last = re.search(r"[^\W\d_]+$", bare[-40:])
    known = primary(page.body_language or page.language or "")
    return last is not None and last.group() in stranded.STRANDED.get(known, stranded.ANY)


def _sentence_ends(texts: Iterable[str]) -> re.Pattern[str] | None:
    """Return what ends the sentences of a page whose verbs come last, if all end so.

    Japanese prose ends its sentences in hiragana, Korean in one of few endings. Where a page keeps
    to that, a text that ends otherwise stops before its verb.
    """
    found = [match.group(1) or match.group(2) for t in texts for match in _SENTENCE_END.finditer(t)]
    for ends in (_HIRAGANA, _KOREAN_ENDS):
        regular = compiled(f"[{ends}]")
        if len(found) >= _REGULAR and all(map(regular.match, found)):
            return regular
    return None


def _unfinished(text: str, words: _WordsOf, ends: re.Pattern[str] | None, page: Page) -> bool:
    """Tell whether a text that lacks its stop lacks more than that.

    It does if it ends with a comma, a dash or an opening bracket, with a word that no sentence ends
    with, in the middle of a word (the page has words that begin so, but not the word), or, in
    Chinese, Japanese and Korean, with a particle that something follows.
    """
    bare = text.rstrip()
    if bare.endswith((":-(", ":(", ";(", "--", " –", " —", " -")):
        return False  # a face, or a thought that is left open
    if bare[-1] in ",，、-–—(（[「“„«;/&":
        return bool(_INNER_STOP.search(bare)) or bare[-1] < "\u2e80"
    if ends is not None and _SENTENCE_END.search(bare) and re.search(_WIDE_END, bare):
        if _LABELLED.search(bare) or bare.endswith(stranded.NOTED):
            return False
        ended = ends.match(bare[-1]) is not None or bare.endswith(_PROPOSING)
        return not ended or bare.endswith(_LEADING_ON)
    if bare[-1] >= "\u2e80":
        return bare.endswith(_LEADING_ON) and bool(_INNER_STOP.search(bare))
    return bool(_ELIDED.search(bare)) or _stranded(bare, page) or _inside_word(bare, words)


def _inside_word(bare: str, words: _WordsOf) -> bool:
    """Tell whether a text ends inside a word: the page has longer words that begin so, but not it.

    One or two letters after a number are a unit, and capitals an abbreviation.
    """
    if not bare[-1].isalpha() or bare[-1] >= "\u2e80" or bare[-1].isupper():
        return False
    if re.search(r"\d\s*[^\W\d_]{1,2}$", bare):
        return False
    last = _words(bare)[-1]
    if words.counts[last] != 1 or not _INNER_STOP.search(bare):
        return False
    return any(word.startswith(last) and len(word) > len(last) + 1 for word in words.counts)


def _cut_before_table(page: Page, number: int, bare: str, words: _WordsOf) -> bool:
    """Tell whether a text ends inside a word before a table, which no words need to announce."""
    return page.flow[number + 1].block.kind == "table" and _inside_word(bare, words)
