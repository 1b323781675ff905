"""Brackets without a partner."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from parsers.checks.analysis.wording import bare_words
from parsers.checks.context import Context, Text
from parsers.checks.drafts import Draft
from parsers.checks.letters import weight
from parsers.checks.programs import PROGRAM
from parsers.checks.registry import rule
from parsers.compiled import compiled
from parsers.expressions import deferred
from parsers.model import ListBlock, block_text

_WORDY = 15
"""Letters that a text has if it is no piece of code."""

_PAIRS = {")": "(", "]": "[", "}": "{", "）": "（", "」": "「", "』": "『", "》": "《", "】": "【"}
_CLOSING = {opening: close for close, opening in _PAIRS.items()}
_BRACKETS = compiled("[" + re.escape("".join(_PAIRS) + "".join(_PAIRS.values())) + "]")
_INTERVAL = compiled(
    r"[\[(]\s*[-−+]?[\d.,∞]{1,40}\s*[,;]\s*[-−+]?[\d.,∞]{1,40}\s*[\])]|[\[\]]\d[^\[\]]*[\[\]]"
    r"|\[\s*[-−+]?[\w.∞-]{1,16}\s*,\s*[-−+]?[\w.∞-]{1,16}\s*\)"
    r"|\(\s*[-−+]?[\w.∞-]{1,16}\s*,\s*[-−+]?[\w.∞-]{1,16}\s*\]"
)
_SHRUG = compiled(
    r"¯\\_\(ツ\)_/¯|\(\^{1,2}_?\^?;+\)?|\([^\w\s()]*[εωДдー・]+[^\w\s()]*\)?"
    r"|[:;：；=](?:['’^_*-]\s?)?[(（](?=[\s.,!?)\]\"”]|$)"
)
_SINGLE = compiled(r"(?<=[;,.(){}\[\]<>]\s)[(){}\[\]](?=\s)")
"""A bracket that stands alone behind another sign that does is spoken of."""
_FACE = compiled(
    r"[:;：；=]\s?(?:['’^o_*-]\s?)?(?:）|([)\]])(?=\1*(?:[)\s.,:!?。，、！？”\"'’\u3400-\u9fff]|$)))"
)
_ENUMERATOR = compiled(
    r"(?<=[\u3400-\u9fff])\d{1,2}[)）]"
    r"|(?:^|(?<=[\s(（;,:；，：。、–—#*_“‘'\"「『\u200b]))(?:[^\W_]{1,3}|[IVXivx]{1,5}|\d{1,3}(?:\.\d{1,3})+)[.]?[)）]"
    r"|^[*†‡]{1,3}[)）]|^\s*\d{1,2}\s[)）](?=\s)|(?<=\s\.)(?:ex|예)\)"
)
_TAKEN = compiled(r"[(（](?=[^\W_]{1,3}[)）])")
"""What opens an enumerator, or stands before one that has but one bracket: "(c) and b))"."""
_CUT_CELL = deferred(r"[^()（）\[\]|\n]*(?:…|\.{3})[\"”'’»]?\s*(?:\||$)", re.MULTILINE)
"""The rest of a cell that a program cut, from a bracket on."""
_SHORT_QUOTATION = deferred(r"(?<!\w)[\"“„](?=\S)[^\"“”„\n]{1,24}(?<=\S)[\"”“](?!\w)")
"""A name or a sign or two as somebody else wrote them."""
_IN_TICKS = compiled(r"(?<!`)(`+)(?!`)[^\n]+?(?<!`)\1(?!`)")
"""Code in formats in which no mark says so."""
_LABEL = compiled(r"\s*[^\s()（）]{1,12}\)\s")
"""What a title in Korean may begin with, to say what it is about: "Go) maps"."""
_NUMBERED = compiled(r"(?<![\d.,(（])(\d{1,2})[)）]")
"""A number with a closing bracket, as items that run on in a paragraph have it."""
_SPOKEN_OF = compiled(
    r"(?i:\b(?:missing|(?:un)?expected|unmatched|unbalanced|stray|token)\s)[\"'`“]?[(){}\[\]]"
    r"|(?<!\w)[\"'“‘「][^\s\"'“”‘’「」]{1,6}[\"'”’」](?!\w)|[\[(（]\s*\w+\s*[,，]\s*\w+\s*[\])）]"
)
"""A sign or two in quotation marks, and half-open intervals with a comma of any width."""

_SAYS_IN_CHAT = compiled(r"^\s*<[^<>\s]{1,24}>\s", re.MULTILINE)
"""Who says a line, in the protocol of a chat: nobody corrects what was typed there."""

_ALIKE = str.maketrans("（）", "()")
"""Brackets of another width: whoever types two scripts mixes them, and nothing is lost by it."""


_CUT = compiled(r"(?:…|\.{3})[\"'”’»]?\s*$")
"""How a text ends that a program cut."""
_GOES_ON = deferred(r"[.!?;:…。！？；：][\"'”’»」』)\]）*_]*$")
"""What ends a block that the next does not go on with."""


@rule(
    "P301",
    "unbalanced-brackets",
    "warning",
    "A bracket is opened and not closed, or closed and not opened.",
    explanation="A bracket without its partner in a paragraph is a sign that words were lost. "
    "Enumerators such as “a)”, half-open intervals, smileys, code and texts that were cut are left "
    "alone.",
    fails="The dam (built in 1961 holds back four cubic kilometres.",
    holds="The dam (built in 1961) holds back four cubic kilometres.",
)
def unbalanced_brackets(context: Context) -> Iterator[Draft]:
    """Report paragraphs, headings and list items with one bracket too many."""
    for text in context.texts:
        if text.block.kind not in ("paragraph", "callout", "heading", "quote", "list"):
            continue
        if text.role in ("teaser", "answer", "unread", "tags") or _CUT.search(text.text):
            continue
        if not _BRACKETS.search(text.text):
            continue
        if weight(bare_words(text.text)) < _WORDY:
            continue
        alone = _lonely(text, _without(text, *_CODE, "link"))
        if not 1 <= len(alone) <= 2 or PROGRAM.search(text.text):
            continue
        if len(_SAYS_IN_CHAT.findall(text.text)) >= 2 or _closed_beyond(text, alone[-1]):
            continue
        if not (_lonely(text, _without(text, *_CODE)) and _lonely(text, text.text)):
            continue  # what a link is called, or is taken for a sign, has the partner
        if all(_spans_paragraphs(context, text, at) or _goes_on(context, text, at) for at in alone):
            continue
        if text.language.partition("-")[0] in ("ru", "uk") and text.text[alone[0]] == ")":
            continue  # a smile needs no eyes there
        if all(_as_written(text, at) for at in alone):
            continue
        at = alone[0]
        char = text.text[at]
        what = "closed but never opened" if char in _PAIRS else "opened but never closed"
        line_start = max(text.text.rfind("\n", 0, at) + 1, at - 40)
        yield Draft(
            f"a bracket is {what}: “{text.text[line_start : at + 40].strip()}”",
            tuple(text.place(offset, offset + 1) for offset in alone),
            severity="info" if char in "{}" else None,  # of a template or a program, as a rule
        )


def _as_written(text: Text, at: int) -> bool:
    """Tell whether a bracket without a partner is quoted, cut off, a label's, or before code."""
    value, char = text.text, text.text[at]
    if any(match.start() < at < match.end() for match in _SHORT_QUOTATION.finditer(value)):
        return True
    if char in _PAIRS:
        label = _LABEL.match(value) if text.block.kind == "heading" else None
        return label is not None and at < label.end() and text.language.startswith("ko")
    coded = any(mark.kind == "code" and mark.end <= at for mark in text.block.marks)
    return _CUT_CELL.match(value, at + 1) is not None or (coded and not value[at + 1 :].strip())


def _spans_paragraphs(context: Context, text: Text, at: int) -> bool:
    """Tell whether a bracket that begins a paragraph is closed where one of the next ends."""
    flow = context.pages[text.first.edition].flow
    here = text.first.block
    bare = text.text.strip().translate(_ALIKE)
    char = text.text[at].translate(_ALIKE)
    opens = char not in _PAIRS
    if not (bare.startswith(char) if opens else bare.rstrip(".。").endswith(char)):
        return False
    others = flow[here + 1 : here + 4] if opens else flow[max(here - 3, 0) : here]
    for _, block in others:
        other = block_text(block).strip().translate(_ALIKE)
        if opens and _PAIRS.get(other.rstrip(".。")[-1:]) == char:
            return True
        if not opens and other.startswith(_PAIRS[char]):
            return True
    return False


def _goes_on(context: Context, text: Text, at: int) -> bool:
    """Tell whether a sentence that blank lines part has the partner of a bracket in another part.

    Text that was wrapped by hand, and `<p>` in Markdown, come so: no part but the last has an end.
    """
    flow = context.pages[text.first.edition].flow
    here = text.first.block
    char = text.text[at].translate(_ALIKE)
    opens = char not in _PAIRS
    step = 1 if opens else -1
    partner = _CLOSING[char] if opens else _PAIRS[char]
    for number in range(here + step, here + _PARTS * step, step):
        before = number - 1 if opens else number
        if before < 0 or max(before + 1, number) >= len(flow):
            return False
        block = flow[number].block
        if block.kind not in (text.block.kind, "unread") or _GOES_ON.search(
            flow[before].block.text.rstrip()
        ):
            return False
        other = block.text.translate(_ALIKE)
        if any(other[place] == partner for place in _alone(other)):
            return True
    return False


_PARTS = 4
"""Blocks that a sentence may be parted into."""


def _lonely(text: Text, value: str) -> list[int]:
    """Return the brackets without a partner in their line, or elsewhere in paragraph or item.

    A line may be broken by hand anywhere in a sentence.
    """
    alone = _alone(value)
    if not alone or "\n" not in value:
        return alone
    block = text.block
    ends = {item.start - 1 for item in block.items} if isinstance(block, ListBlock) else set()
    beyond = _alone("".join(" " if c == "\n" and n not in ends else c for n, c in enumerate(value)))
    return [at for at in alone if at in beyond]


def _closed_beyond(text: Text, at: int) -> bool:
    """Tell whether a bracket is closed inside of code, or in what a colon leads up to."""
    char = text.text[at].translate(_ALIKE)
    closing = next((close for close, opening in _PAIRS.items() if opening == char), None)
    if closing is None:
        return False
    end = text.text.find("\n", at)
    line = text.text[at : end if end >= 0 else len(text.text)]
    if line.rstrip().endswith((":", "：")):
        return True
    return any(
        mark.kind == "code"
        and at < mark.start < at + len(line)
        and (shown := text.text[mark.start : mark.end]).count(closing) > shown.count(char)
        for mark in text.block.marks
    )


_CODE = ("code", "math", "image")
"""Marks of what is no text."""


def _without(text: Text, *kinds: str) -> str:
    """Return the text with marks of some kinds, intervals, smileys and enumerators blanked out."""
    whole = _SINGLE.sub(" ", _INTERVAL.sub(lambda match: " " * len(match.group()), text.text))
    pieces: list[str] = []
    done = 0
    for mark in sorted(text.block.marks, key=lambda mark: mark.start):
        if mark.kind in kinds and mark.end > done:
            start = max(mark.start, done)
            pieces += (whole[done:start], " " * (mark.end - start))
            done = mark.end
    value = "".join((*pieces, whole[done:]))
    for pattern in (_IN_TICKS, _INTERVAL, _SHRUG, _SPOKEN_OF):
        value = pattern.sub(lambda match: " " * len(match.group()), value)
    return value


def _alone(value: str) -> list[int]:
    """Return the offsets of the brackets that have no partner in their line."""
    lonely: list[int] = []
    start = 0
    counted = _counted_through(value)
    for line in value.translate(_ALIKE).split("\n"):
        opened: list[tuple[str, int]] = []
        waiting: Counter[str] = Counter()
        here: list[int] = []
        smiles = len(_FACE.findall(line))
        taken = _TAKEN.search(line)
        enumerators = {match.end() - 1 for match in _ENUMERATOR.finditer(line)}
        for match in _BRACKETS.finditer(line):
            char, at = match.group(), match.start()
            if char not in _PAIRS:
                opened.append((char, start + at))
                waiting[char] += 1
            elif waiting[_PAIRS[char]]:
                while opened[-1][0] != _PAIRS[char]:
                    other, place = opened.pop()
                    waiting[other] -= 1
                    here.append(place)
                opened.pop()
                waiting[_PAIRS[char]] -= 1
            elif smiles or (at and line[at - 1] == char and _FACE.search(line[: at + 1])):
                smiles -= smiles > 0  # of a face, or of the bracket that a face was taken for
            elif at - 1 in enumerators and taken is not None and taken.start() < at - 1:
                pass  # closes what an enumerator before was taken to close
            elif at not in enumerators and start + at not in counted:
                here.append(start + at)
        lonely += here + [at for _, at in opened]
        start += len(line) + 1
    return sorted(lonely)


def _counted_through(value: str) -> set[int]:
    """Return the brackets behind numbers that count from 1: "Why? 1) it is slow, 2) it is old".

    Whatever stands before them, numbers that follow each other so are those of items.
    """
    found: list[int] = []
    last = 0
    for match in _NUMBERED.finditer(value):
        number = int(match.group(1))
        if number in (1, last + 1) or (found and number == last):  # a number may be told twice
            found.append(match.end() - 1)
            last = number
    return set(found) if len(found) >= 2 else set()
