"""Plain text: any text without markup; its parts are told by their shape."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from parsers.formats.blocks import BlockReader
from parsers.formats.dates import find_date
from parsers.formats.drafts import Draft, sections_of
from parsers.formats.labels import label_blocks
from parsers.formats.preformatted import find_preformatted, underlined
from parsers.formats.source import Line, Source, groups
from parsers.model import Page, PublicationDate

_TITLE = 200
"""Code points that a title may have."""

_DATE_LINE = 60
"""Code points that a line with a date may have to be the page's date line."""


def sniff(source: Source) -> float:
    """Return a low value for anything: plain text is what no other format claims."""
    return 0.1 if source.safe.text.strip() else 0.05


def read(source: Source) -> Page:
    """Read any text: title, date line, then blocks."""
    draft = Draft(source)
    start = _read_head(draft, source.lines)
    found = find_preformatted(source.lines)
    inside = found.rows()
    prose = [line for line in source.lines if line.row not in inside] if inside else source.lines
    reader = BlockReader(source, wrapped=found.marked_up or is_wrapped(prose), preformatted=found)
    blocks = label_blocks(reader.read(source.lines[start:]))
    draft.problems += reader.problems
    draft.lead, draft.sections = sections_of(blocks)
    return draft.page("plain")


def _read_head(draft: Draft, lines: Sequence[Line]) -> int:
    """Read title and date line; return the index of the first line after them."""
    first = next((line for line in lines if not line.blank), None)
    if first is None:
        return len(lines)
    if underlined(lines, first.row):
        draft.title = draft.source.trimmed(first)
        return first.row + 2
    alone = first.row + 1 >= len(lines) or lines[first.row + 1].blank
    following = next((line for line in lines[first.row + 1 :] if not line.blank), None)
    dated = following is not None and _is_date_line(following.text)
    if len(first.text) > _TITLE or not (alone or dated):
        return 0
    draft.title = draft.source.trimmed(first)
    if following is None or not dated:
        return first.row + 1
    found = find_date(following.text)
    if found is not None:
        begin = following.start + found.start
        draft.date = PublicationDate(
            printed=draft.source.passage(begin, following.start + found.end),
            value=found.value,
            precision=found.precision,
        )
        if found.end - found.start < len(following.text.strip()):
            draft.details = [draft.source.trimmed(following)]
    return following.row + 1


def _is_date_line(text: str) -> bool:
    return len(text) <= _DATE_LINE and find_date(text) is not None


def is_wrapped(lines: Sequence[Line]) -> bool:
    """Tell whether paragraphs run over several lines of about one width."""
    long = [
        group
        for group in groups(lines[:4000])
        if len(group) >= 2 and not group[0].text.lstrip().startswith("|")
    ]
    inner = [len(line.text) for group in long for line in group[:-1]]
    if not inner:
        return False
    if sum(map(_goes_on, long)) >= max(_CONTINUED, len(long) // 4):
        return True
    width = sorted(inner)[int(len(inner) * 0.9)]
    full = sum(1 for length in inner if length >= 0.75 * width)
    return 30 <= width <= 120 and full >= 0.6 * len(inner)


_CONTINUED = 4
"""Paragraphs that go on in the middle of a sentence, from which on a text is wrapped."""


def _goes_on(group: Sequence[Line]) -> bool:
    """Tell whether a long line ends with a small letter and the next begins with one."""
    return any(
        60 <= len(line.text) <= 120
        and line.text.rstrip()[-1:].islower()
        and after.text.lstrip()[:1].islower()
        and len(line.text.split()) > 5
        for line, after in pairwise(group)
    )
