"""Alignments as a translation memory, in TMX 1.4b, which translation tools exchange.

The format is that of the Localization Industry Standards Association (2005).
Beads with an empty side are no translations and are left out, and so are those that are the same
text on both sides: a body that was not translated would be learned as the other language.
Characters that XML 1.0 cannot hold are replaced by U+FFFD.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

from parsers import __version__
from parsers.compiled import compiled
from parsers.editions.levels import Alignment, Level, Side

_SEGMENT = {"block": "paragraph", "sentence": "sentence", "line": "sentence"}
_NOT_XML = compiled("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_UNKNOWN = "und"
"""Language tag of a text whose language could not be told (BCP 47)."""


def render(alignments: Iterable[Alignment]) -> str:
    """Return alignments as one TMX document; the source language is that of the left sides.

    Where these are several, the header says "*all*" and each unit its own.
    Each unit carries the confidence and the files with their lines as properties.
    """
    listed = list(alignments)
    level: Level = listed[0].level if listed else "block"
    sources = {_tag(alignment.left) for alignment in listed} or {_UNKNOWN}
    source = sources.pop() if len(sources) == 1 else "*all*"
    header = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'
        '<tmx version="1.4">\n'
        f'<header creationtool="diglot" creationtoolversion={quoteattr(__version__)}'
        f' segtype="{_SEGMENT[level]}" o-tmf="diglot" adminlang="en"'
        f' srclang={quoteattr(source)} datatype="plaintext"/>\n'
        "<body>\n"
    )
    pieces = [header]
    for alignment in listed:
        pieces += _units(alignment)
    pieces.append("</body>\n</tmx>\n")
    return "".join(pieces)


def _units(alignment: Alignment) -> Iterable[str]:
    for link in alignment.links:
        if not link.left or not link.right:
            continue
        left = _segment(alignment.left, link.left, alignment.level)
        right = _segment(alignment.right, link.right, alignment.level)
        if left and right and left != right:
            yield (
                f"<tu srclang={quoteattr(_tag(alignment.left))}>\n"
                f'<prop type="x-score">{link.score:.3f}</prop>\n'
                f"{_variant(alignment.left, link.left, left)}"
                f"{_variant(alignment.right, link.right, right)}</tu>\n"
            )


def _segment(side: Side, numbers: Iterable[int], level: Level) -> str:
    joint = "\n" if level == "block" else _joint(side.language)
    return _NOT_XML.sub("\ufffd", joint.join(side.units[n].text for n in numbers)).strip()


def _variant(side: Side, numbers: Sequence[int], text: str) -> str:
    place = _NOT_XML.sub("\ufffd", f"{side.path}:{side.units[numbers[0]].line}")
    return (
        f"<tuv xml:lang={quoteattr(_tag(side))}>\n"
        f'<prop type="x-place">{escape(place)}</prop>\n'
        f"<seg>{escape(text)}</seg>\n</tuv>\n"
    )


def _joint(language: str | None) -> str:
    """Return what stands between two sentences."""
    return "" if (language or "").split("-")[0] in ("zh", "ja", "yue", "th") else " "


def _tag(side: Side) -> str:
    return side.language or _UNKNOWN
