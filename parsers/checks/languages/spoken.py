"""What shows the language of a text, and what does not: code, names, literature, links."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from parsers.checks.analysis.wording import bare_words
from parsers.checks.letters import weight
from parsers.checks.programs import PROGRAM
from parsers.compiled import compiled
from parsers.expressions import deferred
from parsers.languages import detect, knows, primary, same, script
from parsers.model import Block, ListBlock, Page

TEXT_KINDS = ("paragraph", "callout", "list", "heading")
ENOUGH = 60
"""Letters, in the measure of an alphabet, from which on a text shows its language by itself."""

_OWN = 8
"""Letters in a script that names are not written in, from which on a text is in that script."""
_BADLY_KNOWN = frozenset(("sa", "sw", "so", "ku", "ug", "ckb", "tt", "ba", "cv", "tl", "mg"))
"""Languages that the model takes for others in every tenth paragraph or so."""
_LITERATURE = compiled(
    r"^\s*\[[^\[\]\n]+\]:?\s*(?:https?:|/|《)"
    r"|\b[A-Z]\.\s?\((?:19|20)\d\d\)[.,:]|\b\d{1,4}\s?\(\d{1,3}\)[:,]\s?\d+[-–]\d+"
    r"|\bISBN\b|\b(?:Press|Springer|Wiley|Elsevier|Verlag|Addison-Wesley)\b[^.\n]*\b(?:19|20)\d\d\b"
    r"|\bpic\.twitter\.com/|//t\.co/\w"
    r"|\bet al\b|\barXiv\b|\bdoi\b|\bIn Proc|\bProceedings of\b|^\s*\[\d+\]\s.*\b(?:19|20)\d\d\b",
    re.DOTALL | re.MULTILINE,
)
"""What entries of a bibliography have, and messages quoted from elsewhere: none is translated."""
_NO_WORDS = compiled(
    r"(?<!\w)@[\w-]+|\\begin\{.*?\\end\{\w+\*?\}"
    r"|(?<![A-Za-z0-9_])[A-Za-z_][A-Za-z0-9_]*+(?:::[A-Za-z_][A-Za-z0-9_.]*+)+"
    r"|(?<![A-Za-z0-9_])[A-Za-z0-9_]*+\s?=\s?\"[^\"\n]*\"",
    re.DOTALL,
)
"""Handles, formulas, names in a program and its assignments."""
_SAID = compiled('"[^"\n]{24,}"|“[^”\n]{24,}”|«[^»\n]{24,}»|„[^“”\n]{24,}[“”]|「[^」\n]{12,}」')
"""What is quoted, and may be in the language in which it was said."""
_NAME_MARKS = ("code", "math", "link", "image", "footnote")


def first_of_body(page: Page) -> int | None:
    """Return the number of the first block of running text of the body."""
    for number, (role, block) in enumerate(page.flow):
        if role in ("lead", "body") and block.kind in ("paragraph", "callout", "quote", "list"):
            return number
    return None


def body_words(page: Page) -> str:
    """Return words of the body that show its language and script: of the beginning."""
    return bare_words(" ".join(b.text for b in page.body if b.kind in TEXT_KINDS)[:4000])


def question_labels(page: Page) -> tuple[str, ...]:
    """Return the heading over the questions, if the page has one."""
    return (page.questions_label.text,) if page.questions_label is not None else ()


def tells(page: Page, language: str, least: int) -> bool:
    """Tell whether a block of the body has prose in a language, of so many letters at least.

    Names and titles, in a list or linked one by one, are none.
    """
    return any(
        same(block.language, language)
        and not lists_names(block)
        and weight(bare_words(prose(block))) >= least
        for block in page.body
        if block.kind in ("paragraph", "callout", "quote", "list")
    )


def is_told(own: Sequence[str | None]) -> bool:
    """Tell whether the languages of a page are such that the model tells others from them."""
    tags = [tag for tag in own if tag is not None]
    return any(map(knows, tags)) and not any(primary(tag) in _BADLY_KNOWN for tag in tags)


def lists_names(block: Block) -> bool:
    """Tell whether a block is a list of names or addresses: few words an item."""
    if not isinstance(block, ListBlock):
        return False
    words = re.findall(r"(?<![\w./-])[^\W\d_]{2,}(?![\w/-])", bare_words(block.text))
    return len(words) < 4 * len(block.items)


def lists_terms(block: Block, own: str | None) -> bool:
    """Tell whether items of a list are in the page's language, with terms of another in others."""
    if not isinstance(block, ListBlock) or own is None:
        return False
    told = sum(same(detect(item.text, own), own) for item in block.items)
    return told >= max(2, len(block.items) / 3)


_COMMAND = compiled(r"(?:\s--[a-z][\w-]*\b[^\n]*){2}|^\s*(?:\$|sudo)\s", re.MULTILINE)
"""What a line for a shell has: it is in no language."""


_CHANGE = deferred(
    r"https?://|(?<!\w)#\d{2,}|\bcommit\s[0-9a-f]{7}|\bby\s@\w|/(?:pulls?|issues|commit)/\w"
)
"""What entries of a list of changes, or of readings, refer to: they keep their language."""


def _lists_changes(block: Block) -> bool:
    """Tell whether most items of a list refer to changes, to issues of a project, or to a page."""
    if not isinstance(block, ListBlock):
        return False
    told = sum(
        _CHANGE.search(" ".join((item.text, *(mark.target or "" for mark in item.marks))))
        is not None
        for item in block.items
    )
    return 2 * told > len(block.items)


_NO_TEXT = compiled(
    r"(?i:\blorem ipsum\b)|^\s*(?:NAME|SYNOPSIS|DESCRIPTION|RETURN VALUE|OPTIONS|ERRORS)\s"
)
"""Filler text, and the sections of manual pages, which are quoted as they are."""


def in_listing(page: Page, number: int) -> bool:
    """Tell whether a block is a line of a listing whose lines are numbered: "04 Loading …"."""
    match = _NUMBERED_LINE.match(page.flow[number].block.text)
    if match is None:
        return False
    beside = (page.flow[n].block.text for n in (number - 1, number + 1) if 0 <= n < len(page.flow))
    others = [int(other[1]) for text in beside if (other := _NUMBERED_LINE.match(text))]
    return any(abs(other - int(match[1])) in (1, 2) for other in others)


_NUMBERED_LINE = compiled(r"\s*(\d{2,3})\s+\S")


def set_apart(block: Block) -> bool:
    """Tell whether a block is literature, a command, or set in italics as a quotation is.

    A list of changes to a program counts as literature.
    """
    if _LITERATURE.search(block.text) or _COMMAND.search(block.text) or _lists_changes(block):
        return True
    if PROGRAM.search(block.text) or _NO_TEXT.search(block.text):
        return True
    slanted = sum(mark.end - mark.start for mark in block.marks if mark.kind == "emphasis")
    return slanted >= 0.9 * len(block.text) or _is_commands(block)


def _is_commands(block: Block) -> bool:
    """Tell whether a paragraph of several lines has no stop and no colon: commands, settings."""
    lines = block.end_line - block.locate(0, 0).line + 1
    return block.kind == "paragraph" and lines > 1 and not _PAUSE.search(block.text)


_PAUSE = deferred(r"[^\W\d_]{2}[)\]\"”'’»]*[.!?:;,…](?:\s|$)|[\u3000-\u303f\uff01-\uff1f]")
"""What prose of several lines has: the end of a sentence, or a pause in one."""


def prose(block: Block) -> str:
    """Return the text of a block without code, formulas, handles and what links are called.

    A link in running text is read with it; where links are most of a block, they are titles.
    """
    marks = [mark for mark in block.marks if mark.kind in _NAME_MARKS]
    linked = sum(mark.end - mark.start for mark in marks if mark.kind == "link")
    pieces: list[str] = []
    done = 0
    for mark in sorted(marks, key=lambda mark: mark.start):
        titled = mark.kind != "link" or 2 * linked > len(block.text)
        if titled and mark.end > done:
            pieces += (block.text[done : max(mark.start, done)], " ")
            done = mark.end
    return _SAID.sub(" ", _NO_WORDS.sub(" ", "".join((*pieces, block.text[done:]))))


def explains(text: str, scripts: frozenset[str | None]) -> bool:
    """Tell whether a text has several words in scripts of the page other than the Latin one."""
    if ("Latn" in scripts and len(scripts) == 1) or script(text) != "Latn":
        return False
    if {"Kana", "Hani"} & scripts and re.search("[\u3001\u3002\uff0c\uff08\uff1a]", text):
        return True
    wanted = scripts | ({"Kana", "Hani"} if scripts & {"Kana", "Hani"} else set())
    words = re.findall(r"[^\W\d_]+", text)
    return sum(weight(w) for w in words if (s := script(w)) in wanted and s != "Latn") >= _OWN


def share(text: str, scripts: frozenset[str | None]) -> float:
    """Return the share of the letters of a text that are in some scripts."""
    words = [(weight(word), script(word)) for word in re.findall(r"[^\W\d_]+", text)]
    total = sum(size for size, _ in words)
    return sum(size for size, written in words if written in scripts) / max(total, 1.0)


def in_sentences(block: Block, text: str) -> bool:
    """Tell whether a text in Latin letters on a page in another script is prose that was left so.

    Titles, names, messages, commands and short quotations are in English on many pages, in the
    middle of Chinese, Japanese or Korean; two sentences of prose are not. `text` is the block's
    without code and links.
    """
    if block.kind not in ("paragraph", "callout", "list"):
        return False
    if re.search("[\u2e80-\u9fff\uac00-\ud7a3\uff01-\uff5e]", block.text):
        return False
    if any(
        mark.kind in ("strong", "emphasis") and mark.end - mark.start >= 0.9 * len(block.text)
        for mark in block.marks
    ):
        return False
    ends = len(re.findall(r"[a-z0-9)][.!?](?=\s|$)", text))
    return ends >= _SENTENCES and in_words(text, _PROSE_WORDS)


_SENTENCES = 2
_PROSE_WORDS = 20
"""Different words of a paragraph that is prose, and no title or message."""


_TONGUES = compiled(
    r"\b(?:english|englisch|engels|anglais|ingl[eé]s|inglês|inglese|deutsch|german|duits|allemand"
    r"|alemán|alemão|tedesco|français|french|französisch|frans|francés|francês|francese|español"
    r"|spanish|spanisch|spaans|espagnol|espanhol|spagnolo|português|portuguese|nederlands|dutch"
    r"|italiano|italian|polski|svenska|русский|chinese|japanese|korean)\b"
    r"|英文|英語|英语|中文|日本語|日语|日語|한국어|영어|по-русски",
    re.IGNORECASE,
)


def names_language(heading: str) -> bool:
    """Tell whether a heading says in which language what follows is.

    A short one names it, "English version"; a longer one has its code in brackets, "A talk (ES)".
    """
    short = len(heading.split()) <= 5
    return _TAGGED.search(heading) is not None or (short and _TONGUES.search(heading) is not None)


_TAGGED = compiled(r"[(\[](?:EN|DE|NL|FR|ES|IT|PT|PL|RU|SV|TR|CA|EU|GL)[)\]]")


def halves(text: str) -> tuple[str, str]:
    """Return a text in two, parted between words or, without blanks, between letters."""
    words = text.split()
    if len(words) < 4:
        return text[: len(text) // 2], text[len(text) // 2 :]
    half = len(words) // 2
    return " ".join(words[:half]), " ".join(words[half:])


def in_words(text: str, least: int) -> bool:
    """Tell whether a text has words enough that are no names, which are in no language."""
    words = re.findall(r"[^\W\d_]{2,}", text)
    return (
        len({word.casefold() for word in words}) >= least
        and sum(word[0].islower() for word in words) >= len(words) // 2
    )


_PLACES = 3
"""Places at which a page has another script than its own, from which on it is the writer's."""


def written_between(every: Sequence[tuple[bool, Block]]) -> bool:
    """Tell whether text in another script stands in several places of a page in Latin letters.

    Names, titles, quotations and commands in English can outweigh what the writer says between.
    """
    if any(own and script(block.text) != "Latn" for own, block in every):
        return False
    others = [not own and script(block.text) != "Latn" for own, block in every]
    return sum(here and not last for last, here in pairwise((False, *others))) >= _PLACES
