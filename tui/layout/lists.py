"""Lists: markers in a column of their own, the text hanging beside them."""

from __future__ import annotations

from parsers.model import ListBlock, ListItem
from tui.layout.cells import cell_len
from tui.layout.line import Fragment, Line, line_width
from tui.layout.options import Options, signs
from tui.layout.parts import LEAST, Part, Prefix, flowed

_UTMOST = 4
"""Cells for the text that no marker takes away, be it cut."""


def list_parts(block: ListBlock, width: int, options: Options, outer: Line) -> list[Part]:
    """Return a part for each item (or further paragraph of one)."""
    markers = [_marker(item, options) for item in block.items]
    columns = _marker_columns(block.items, markers)
    room = width - line_width(outer)
    parts: list[Part] = []
    for item, marker in zip(block.items, markers, strict=True):
        before = sum(columns.get(depth, options.indent) for depth in range(item.depth))
        own = columns.get(item.depth, options.indent)
        if before + own > room - LEAST:
            before = max(room - LEAST - own, 0)
        own = min(own, max(room - _UTMOST, 0))
        parts.append(_item(item, marker, before, own, width, options, outer))
    return parts


def _item(
    item: ListItem, marker: str, before: int, own: int, width: int, options: Options, outer: Line
) -> Part:
    style = "marker marker.done" if item.checked else "marker"
    if cell_len(marker) > own:  # in a pane of a dozen cells: the box without its number, or none
        marker = marker.split(" ", 1)[-1] if cell_len(marker.split(" ", 1)[-1]) <= own else ""
    lead = marker.rjust(own) if marker[:1].isdigit() else marker.ljust(own)
    pad = (Fragment(" " * before, "text"),) if before else ()
    rest = (Fragment(" " * (before + own), "text"),) if before + own else ()
    prefix = Prefix((*pad, Fragment(lead, style)) if lead else pad, rest)
    return flowed(
        item.text,
        width,
        "text",
        options,
        prefix=prefix.inside(outer),
        offset=item.start,
        marks=item.marks,
        language=item.language,
    )


def _marker(item: ListItem, options: Options) -> str:
    """Return the marker as drawn, with the space behind it; "" for a further paragraph."""
    if not item.marker:
        return ""
    if item.checked is not None:
        box = "[x] " if item.checked else "[ ] "
        return f"{item.marker} {box}" if item.marker[0].isdigit() else box
    if len(item.marker) == 1 and not item.marker.isalnum():
        bullets = signs(options).bullets
        return bullets[min(item.depth, len(bullets) - 1)] + " "
    return item.marker + " "


def _marker_columns(items: tuple[ListItem, ...], markers: list[str]) -> dict[int, int]:
    """Return the width of the marker column at each depth."""
    columns: dict[int, int] = {}
    for item, marker in zip(items, markers, strict=True):
        columns[item.depth] = max(columns.get(item.depth, 0), cell_len(marker))
    return {depth: size for depth, size in columns.items() if size}
