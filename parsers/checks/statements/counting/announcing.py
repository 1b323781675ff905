"""What rules that count what is announced share: the count that announces, and how strongly."""

from __future__ import annotations

import re
from typing import NamedTuple

from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import Phrase, phrase_pattern
from parsers.checks.lexicon import enumerations, listable, lists
from parsers.checks.statements.counted import Number, numbers
from parsers.checks.statements.counting.listing import WIDE_TONGUES, counts_things, is_definite

_NOUN_WORDS = 3
"""Words behind a count among which is the noun of what is counted."""
_REST = 160
"""Code points behind a sentence in which more of what it counts may be told."""
_LEADING = 12
"""Code points before a count that still begins its sentence: "Mere", "There are"."""


class Announcement(NamedTuple):
    """A count that may announce what is then told one by one.

    `listable` tells that its noun is of what is told so (reasons, steps); `leads` that the count
    begins its sentence, so that the sentence is about what is counted.
    """

    phrase: Phrase
    number: Number
    listable: bool
    leads: bool

    @property
    def after(self) -> str:
        """The sentence behind the count."""
        return self.phrase.text.text[self.number.place.end : self.phrase.sentence.end]


def announcements(phrase: Phrase) -> list[Announcement]:
    """Return the counts of a sentence that may announce what they count."""
    if "announcements" not in phrase.memo:
        phrase.memo["announcements"] = [
            Announcement(phrase, number, _is_listable(phrase, number), leads(phrase, number))
            for number in numbers(phrase)
            if counts_things(phrase, number)
            and not _is_part(phrase, number)
            and not number.text.endswith(("+", "＋"))
            and not _is_label(phrase, number)
        ]
    known: list[Announcement] = phrase.memo["announcements"]
    return known


def is_about(phrase: Phrase, number: Number) -> bool:
    """Tell whether a sentence is about what it counts: that leads, or is of what is listed."""
    return leads(phrase, number) or _is_listable(phrase, number)


def goes_on(phrase: Phrase, number: Number) -> bool:
    """Tell whether what is counted is told of again after the sentence: "The third one …".

    One that begins "Finally" or says what "the last one is" tells one more; one that speaks of
    "the last of these" speaks of what has been told.
    """
    rest = phrase.text.text[phrase.sentence.end : phrase.sentence.end + _REST]
    ordinals = enumerations.ORDINALS.get(phrase.language, ())
    at = int(number.value) - 1
    wide = phrase.language in WIDE_TONGUES
    end = "" if wide else r"(?!\w)"
    if at < len(ordinals):
        nth = ordinals[at].split("|(?:number")[0]
        begun = "" if wide else rf"(?:{_BEGUN}|^|[.!?;]\s+|{_BEFORE})"
        if in_any_case(rf"{begun}(?:{nth}){end}").search(rest) is not None:
            return True
    closers, last = listable.CLOSERS.get(phrase.language), enumerations.LAST.get(phrase.language)
    if closers and in_any_case(rf"(?:^|[.!?。！？])\s*(?:{closers}){end}").search(rest):
        return True
    if last is None:
        return False
    if wide:
        return in_any_case(rf"(?:^|[.!?。！？])\s*(?:{last})").search(rest) is not None
    copula = lists.COPULAS.get(phrase.language)
    if copula is None:
        return False
    told = rf"(?<!\w)(?:{last})(?:\s(?:one|un|uno|una))?\s(?:{copula})(?!\w)"
    return in_any_case(told).search(rest) is not None


_BEFORE = r"(?<!\w)(?:the|a|de|het|der|die|das|le|la|el|il|o|a|den|det|ten|als|en|em|in)\s"
_BEGUN = r"^\W*"
"""What stands before an ordinal that tells of one more: an article, or the end of a sentence."""


def _is_part(phrase: Phrase, number: Number) -> bool:
    """Tell whether a count is of things known, out of more, or of some of them: "the two"."""
    if is_definite(phrase, number):
        return True
    before = phrase.text.text[phrase.sentence.start : number.place.start]
    for table in (lists.OUT_OF, lists.OF):
        listed = table.get(phrase.language)
        if listed and in_any_case(rf"(?<!\w)(?:{listed})\s+$").search(before):
            return table is lists.OUT_OF or re.search(r"\d\s\S+\s$", before) is not None
    examples = lists.EXAMPLES.get(phrase.language)
    near = before[-14:] + " " + phrase.text.text[number.place.end : number.place.end + 24]
    if phrase.language in WIDE_TONGUES:
        near = before[-3:]
    return examples is not None and phrase_pattern(examples).search(near) is not None


def _is_label(phrase: Phrase, number: Number) -> bool:
    """Tell whether a figure names one of several things: "a layer 3 switch with", "layer 3 with".

    The words behind it say what the thing has, where those of a count say what is counted.
    """
    listed = lists.HAVING.get(phrase.language)
    behind = phrase.text.text[number.place.end : phrase.sentence.end]
    return listed is not None and re.match(rf"\s+(?:{listed})(?!\w)", behind) is not None


def _is_listable(phrase: Phrase, number: Number) -> bool:
    listed = listable.LISTABLE.get(phrase.language)
    if listed is None:
        return False
    text = phrase.text.text
    if phrase.language in WIDE_TONGUES:
        first = re.match(
            r"[\d一二三四五六七八九十两兩]+|(?:두|세|네|\w+섯|\w+[곱덟홉]|열)", number.text
        )
        begin = number.place.start + (first.end() if first else 1)
        behind = re.split(r"[、，,。：:；;]", text[begin : min(begin + 14, phrase.sentence.end)])[0]
        return in_any_case(listed).match(behind) is not None
    behind = text[number.place.end : phrase.sentence.end]
    words = number.text.split()[1:] + behind.split()[:_NOUN_WORDS]
    if re.match(r"[^\s\u00a0]", behind):
        words = number.text.split()[1:]
    return any(in_any_case(rf"(?:{listed})").match(word) for word in words)


def leads(phrase: Phrase, number: Number) -> bool:
    """Tell whether a count begins its sentence."""
    before = phrase.text.text[phrase.sentence.start : number.place.start]
    return len(before) <= _LEADING and not re.search(r"[,;:]", before)
