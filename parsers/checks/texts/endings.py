"""How texts end: with a stop or what stands for one, and with which words."""

from __future__ import annotations

import unicodedata

from parsers.checks.drafts import Place
from parsers.compiled import compiled
from parsers.expressions import deferred
from parsers.model import Block, Paragraph

_STOPPED = compiled(r"[.!?;:…。！？；：؟۔।॥⋯*|]['\"’”“»«)\]）」』】》*_\s]*$|\.{3}\s*$")
_FACE = deferred(
    r"(?:^|\s)(?:[:;=8][-'’^o]?[DPpOo0/\\|3*()\[\]]+|\\?[oO]/|[xX]D+|\^_?\^)[*_\s]*$|[~～〜♪][~～〜)）\s]*$|[ぁ-ゖァ-ヺー。.](?:w+|笑)$|[:;]\s?[(（]\s*$"
    r"|[ㄱ-ㅎㅏ-ㅣ]{2,}[~!.\s]*$|(?:^|\s)(?i:(?:ha|he|ja|je|rs|k){2,}h?|lol)[*_\s]*$"
)
"""A smile or a drawn-out sound, which ends what it stands behind."""
_STOPPED_ASIDE = deferred(r"[.!?…。！？][\"”'’»」』]?\s*[(（\[][^()（）\[\]]*[)）\]][*_\s]*$")
"""What stands in brackets behind a sentence, and needs no stop: "So it was. (photo: Ann)"."""
_TRAILING = deferred(r"(?:、、|，，|,,)\s*$|(?:…|\.{3})\s?[^\W\d_]+\s*$|[;；]\s[^\W\d_]{1,4}\s*$")
"""A pause drawn out with commas, a link to the rest, and what is before the last of a list."""
_LAST_WORD = compiled(r"\S{1,40}\s*$")


def has_end(block: Block, bare: str) -> bool:
    """Tell whether a text has an end: a stop, a picture, a smile, an aside, an interruption."""
    return (
        _STOPPED.search(bare) is not None
        or unicodedata.category(bare[-1]) in ("So", "Sk", "Mn")
        or _FACE.search(bare) is not None
        or _STOPPED_ASIDE.search(bare) is not None
        or _TRAILING.search(bare) is not None
        or (_is_spoken(block) and bare.endswith(("-", "–", "—")))
    )


def _is_spoken(block: Block) -> bool:
    """Tell whether a name before a colon says who says a text."""
    return isinstance(block, Paragraph) and block.label is not None


def last_words(text: str) -> str:
    """Return the last word or two of a text."""
    return " ".join(text.rstrip()[-24:].split()[-2:]) if " " in text[-24:] else text[-8:]


def tail(place: Place, text: str) -> Place:
    """Return the place of the last word of a text, which may have been cut inside."""
    match = _LAST_WORD.search(text)
    return place._replace(start=match.start() if match else 0)
