"""Frames of an application, made from bytes: a small language in which a fuzzer finds its way."""

from __future__ import annotations

from collections.abc import Sequence

from tests.tui.terminal.frames import CODES, WORDS, Piece, padded, strip
from tui.terminal.capabilities import Capabilities

_MOST_FRAMES = 8


class Bytes:
    """Reads bytes one by one; past the end there are zeros."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    @property
    def more(self) -> bool:
        """Whether any is left."""
        return self._at < len(self._data)

    def take(self, below: int) -> int:
        """Return a number from 0 to less than `below`."""
        value = self._data[self._at] if self.more else 0
        self._at += 1
        return value % below


def frames_of(
    data: bytes, terminals: Sequence[Capabilities]
) -> tuple[Capabilities, int, int, list[str]]:
    """Return a terminal, its columns and rows, and frames.

    The frames scroll the left part, the right part or both, by some lines, put pieces somewhere,
    or change the background.
    """
    source = Bytes(data)
    terminal = terminals[source.take(len(terminals))]
    columns, rows = 4 + source.take(60), 2 + source.take(14)
    split = 1 + source.take(columns - 1)
    lines = [[_piece(source) for _ in range(source.take(5))] for _ in range(3 + source.take(8))]
    tops = [0, 0]
    background = ""
    frames: list[str] = []
    while source.more and len(frames) < _MOST_FRAMES:
        action = source.take(6)
        frame = ""
        if action == 0:
            background = CODES[source.take(len(CODES))]
        elif action <= 3:
            step = source.take(9) - 4
            for side in (0, 1):
                if action & (side + 1):
                    tops[side] += step
        if action <= 3:
            for y in range(source.take(2), rows - source.take(2)):
                left = lines[(tops[0] + y) % len(lines)]
                right = lines[(tops[1] + 5 * y) % len(lines)]
                frame += f"\x1b[{y + 1};1H" + padded(left, split, background)
                frame += f"\x1b[{y + 1};{split + 1}H" + padded(right, columns - split, background)
        else:
            for _ in range(1 + source.take(4)):
                y, x = source.take(rows), source.take(columns)
                pieces = [_piece(source) for _ in range(1 + source.take(4))]
                frame += f"\x1b[{y + 1};{x + 1}H" + strip(pieces, columns - x)
        frames.append(f"{frame}\x1b[{source.take(rows) + 1};{source.take(columns) + 1}H")
    return terminal, columns, rows, frames


def _piece(source: Bytes) -> Piece:
    return CODES[source.take(len(CODES))], WORDS[source.take(len(WORDS))]
