"""In which order letters stand on the screen: UAX #9, Unicode Bidirectional Algorithm.

For terminals that print cells from left to right whatever they hold. Levels are resolved for a
whole paragraph, order for each line of it, as the annex says (rules X1 to X8, W1 to W7, N0 to N2,
I1, I2, then L1, L2 and L4). Letters are not joined: Arabic keeps the shapes that the terminal
gives to single letters.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from tui.layout.cells import measure

_MAX_DEPTH = 125
_EMBEDDINGS = frozenset({"RLE", "LRE", "RLO", "LRO"})
_REMOVED = _EMBEDDINGS | {"PDF", "BN"}
_ISOLATES = frozenset({"LRI", "RLI", "FSI"})
_NEUTRAL = frozenset({"B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI"})

_PAIRS = "()[]{}\u0f3a\u0f3b\u0f3c\u0f3d\u169b\u169c\u2045\u2046\u207d\u207e\u208d\u208e"
_PAIRS += "\u2308\u2309\u230a\u230b\u2768\u2769\u276a\u276b\u276c\u276d\u276e\u276f\u2770\u2771"
_PAIRS += "\u2772\u2773\u2774\u2775\u27e6\u27e7\u27e8\u27e9\u27ea\u27eb\u2983\u2984\u2985\u2986"
_PAIRS += "\u3008\u3009\u300a\u300b\u300c\u300d\u300e\u300f\u3010\u3011\u3014\u3015\u3016\u3017"
_PAIRS += "\u3018\u3019\u301a\u301b\uff08\uff09\uff3b\uff3d\uff5b\uff5d\uff5f\uff60\uff62\uff63"
_CLOSING = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))
_OPENING = {closing: opening for opening, closing in _CLOSING.items()}
_CANONICAL = {"\u2329": "\u3008", "\u232a": "\u3009"}

_MIRRORED = _CLOSING | _OPENING | dict(
    zip("<>«»‹›≤≥≪≫∈∋⊂⊃⊆⊇", "><»«›‹≥≤≫≪∋∈⊃⊂⊇⊆", strict=True)
)  # fmt: skip


def visual_units(
    text: str, start: int, end: int, levels: Sequence[int], base: int
) -> Iterator[tuple[int, int, bool]]:
    """Yield (start, end, reversed) of the stretches of a line in the order they are shown.

    A stretch that reads from left to right is one; one that reads from right to left comes
    cluster by cluster, each by itself still in its own order, marks behind their letter.
    """
    line = list(levels[start:end])
    # L1: spaces at the end of a line, and separators with the spaces before them.
    trailing = True
    for index in range(end - start - 1, -1, -1):
        kind = unicodedata.bidirectional(text[start + index])
        if kind in ("S", "B"):
            trailing = True
        elif kind not in ("WS", "BN") and kind not in _ISOLATES and kind != "PDI":
            trailing = False
        if trailing:
            line[index] = base
    starts, _ = measure(text[start:end])
    units = [(starts[i], starts[i + 1], line[starts[i]]) for i in range(len(starts) - 1)]
    # L2: from the highest level down to the lowest odd one, turn every run of that level or more.
    lowest = min((level for _, _, level in units if level % 2), default=0)
    highest = max((level for _, _, level in units), default=0)
    for level in range(highest, max(lowest, 1) - 1, -1):
        units = list(_turned(units, level))
    for odd, group in groupby(units, key=lambda unit: unit[2] % 2 == 1):
        members = list(group)
        if odd:
            for low, high, _ in members:
                yield start + low, start + high, True
            continue
        low, high = members[0][0], members[0][1]
        for next_low, next_high, _ in members[1:]:
            if next_low != high:
                yield start + low, start + high, False
                low = next_low
            high = next_high
        yield start + low, start + high, False


def _turned(units: list[tuple[int, int, int]], level: int) -> Iterator[tuple[int, int, int]]:
    for high, group in groupby(units, key=lambda unit: unit[2] >= level):
        members = list(group)
        yield from reversed(members) if high else members


def mirrored(char: str) -> str:
    """Return what a character looks like in right-to-left text (rule L4)."""
    return _MIRRORED.get(char, char)


def resolve_levels(text: str, base: int) -> list[int]:
    """Return the embedding level of each character of a paragraph; `base` is 0 or 1."""
    given = [unicodedata.bidirectional(char) or "L" for char in text]
    levels, kinds = _explicit(given, base)
    for sequence, level, before, after in _sequences(given, kinds, levels, base):
        _resolve_weak(sequence, kinds, before)
        _resolve_brackets(text, sequence, kinds, level, before)
        _resolve_neutral(sequence, kinds, level, before, after)
        for index in sequence:
            kind = kinds[index]
            if level % 2 == 0:
                levels[index] = level + {"R": 1, "AN": 2, "EN": 2}.get(kind, 0)
            elif kind in ("L", "EN", "AN"):
                levels[index] = level + 1
    for index, kind in enumerate(kinds):
        if kind == "removed":
            levels[index] = levels[index - 1] if index else base
    return levels


def _first_strong(kinds: Sequence[str], start: int) -> int | None:
    """Return the level of the first strong letter from `start` to the matching PDI (P2, P3)."""
    depth = 0
    for kind in kinds[start:]:
        if kind in _ISOLATES:
            depth += 1
        elif kind == "PDI":
            if depth == 0:
                return None
            depth -= 1
        elif depth == 0 and kind in ("L", "R", "AL"):
            return 0 if kind == "L" else 1
    return None


@dataclass
class _Embeddings:
    """The directional status stack of rules X1 to X8, and its counters."""

    stack: list[tuple[int, str, bool]]
    """Level, override ("", "L", "R"), whether an isolate."""
    lost_isolates: int = 0
    lost_embeddings: int = 0
    isolates: int = 0

    def push(self, right: bool, override: str, isolate: bool) -> bool:
        """Open an embedding or isolate, if the depth allows."""
        level = self.stack[-1][0]
        fresh = (level + 1) | 1 if right else (level + 2) & ~1
        if fresh > _MAX_DEPTH or self.lost_isolates or self.lost_embeddings:
            return False
        self.stack.append((fresh, override, isolate))
        return True

    def embed(self, kind: str) -> None:
        """Open what RLE, LRE, RLO or LRO opens."""
        override = kind[0] if kind[2] == "O" else ""
        if not self.push(kind[0] == "R", override, False) and not self.lost_isolates:
            self.lost_embeddings += 1

    def isolate(self, right: bool) -> None:
        """Open what LRI, RLI or FSI opens."""
        if self.push(right, "", True):
            self.isolates += 1
        else:
            self.lost_isolates += 1

    def end_isolate(self) -> None:
        """Close at a PDI."""
        if self.lost_isolates:
            self.lost_isolates -= 1
        elif self.isolates:
            self.lost_embeddings = 0
            while not self.stack[-1][2]:
                self.stack.pop()
            self.stack.pop()
            self.isolates -= 1

    def end_embedding(self) -> None:
        """Close at a PDF."""
        if self.lost_isolates:
            return
        if self.lost_embeddings:
            self.lost_embeddings -= 1
        elif not self.stack[-1][2] and len(self.stack) > 1:
            self.stack.pop()


def _explicit(kinds: list[str], base: int) -> tuple[list[int], list[str]]:
    """Apply X1 to X9: levels from embeddings, overrides and isolates."""
    levels: list[int] = []
    out: list[str] = []
    open_ones = _Embeddings([(base, "", False)])
    for index, kind in enumerate(kinds):
        if kind == "PDI":
            open_ones.end_isolate()
        level, override, _ = open_ones.stack[-1]
        shown = override or kind
        if kind in _EMBEDDINGS:
            open_ones.embed(kind)
        elif kind in _ISOLATES:
            right = kind == "RLI" or (kind == "FSI" and _first_strong(kinds, index + 1) == 1)
            open_ones.isolate(right)
        elif kind == "PDF":
            open_ones.end_embedding()
        elif kind == "B":
            level, shown = base, kind
        levels.append(level)
        out.append("removed" if kind in _REMOVED else shown)
    return levels, out


_Sequence = tuple[list[int], int, str, str]
"""An isolating run sequence: its indices, its level, and sos and eos of rule X10."""


def _sequences(
    given: Sequence[str], kinds: Sequence[str], levels: Sequence[int], base: int
) -> Iterator[_Sequence]:
    """Yield the isolating run sequences (BD13, X10)."""
    partner = _matching_isolates(given)
    kept = [index for index, kind in enumerate(kinds) if kind != "removed"]
    place = {index: position for position, index in enumerate(kept)}
    runs = [list(group) for _, group in groupby(kept, key=lambda index: levels[index])]
    run_of = {run[0]: run for run in runs}
    for run in runs:
        if given[run[0]] == "PDI" and run[0] in partner:
            continue  # goes on from the run of its initiator
        sequence = list(run)
        while given[sequence[-1]] in _ISOLATES and sequence[-1] in partner:
            follower = run_of.get(partner[sequence[-1]])
            if follower is None:
                break
            sequence += follower
        level = levels[run[0]]
        first, last = place[sequence[0]], place[sequence[-1]]
        before = levels[kept[first - 1]] if first else base
        after = levels[kept[last + 1]] if last + 1 < len(kept) else base
        if given[sequence[-1]] in _ISOLATES:
            after = base
        yield sequence, level, _direction(max(level, before)), _direction(max(level, after))


def _direction(level: int) -> str:
    return "R" if level % 2 else "L"


def _matching_isolates(given: Sequence[str]) -> dict[int, int]:
    """Return which index closes which, both ways (BD9)."""
    partner: dict[int, int] = {}
    stack: list[int] = []
    for index, kind in enumerate(given):
        if kind in _ISOLATES:
            stack.append(index)
        elif kind == "PDI" and stack:
            opened = stack.pop()
            partner[opened], partner[index] = index, opened
        elif kind == "B":
            stack.clear()
    return partner


def _resolve_weak(sequence: Sequence[int], kinds: list[str], before: str) -> None:
    """Apply W1 to W7 to a sequence."""
    _resolve_marks_and_digits(sequence, kinds, before)
    for place in range(1, len(sequence) - 1):  # W4
        kind = kinds[sequence[place]]
        left, right = kinds[sequence[place - 1]], kinds[sequence[place + 1]]
        if left == right and (
            (kind == "ES" and left == "EN") or (kind == "CS" and left in ("EN", "AN"))
        ):
            kinds[sequence[place]] = left
    _resolve_terminators(sequence, kinds)
    strong = before
    for index in sequence:  # W6, W7
        kind = kinds[index]
        if kind in ("ES", "ET", "CS"):
            kinds[index] = "ON"
        elif kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[index] = "L"


def _resolve_marks_and_digits(sequence: Sequence[int], kinds: list[str], before: str) -> None:
    """Apply W1 to W3: marks are like their letter, digits after Arabic letters Arabic."""
    previous = strong = before
    for index in sequence:
        kind = kinds[index]
        if kind == "NSM":
            kind = "ON" if previous in _ISOLATES or previous == "PDI" else previous
        previous = kind
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":
            kind = "AN"
        kinds[index] = kind
    for index in sequence:
        if kinds[index] == "AL":
            kinds[index] = "R"


def _resolve_terminators(sequence: Sequence[int], kinds: list[str]) -> None:
    """Apply W5: signs beside European digits belong to the number."""
    place = 0
    for terminator, group in groupby([kinds[index] == "ET" for index in sequence]):
        end = place + len(list(group))
        beside = {kinds[sequence[at]] for at in (place - 1, end) if 0 <= at < len(sequence)}
        if terminator and "EN" in beside:
            for index in sequence[place:end]:
                kinds[index] = "EN"
        place = end


def _as_strong(kind: str) -> str:
    """Read numbers as right-to-left, as N0 to N2 do; "" for what is neutral."""
    return {"L": "L", "R": "R", "EN": "R", "AN": "R"}.get(kind, "")


def _resolve_brackets(
    text: str, sequence: Sequence[int], kinds: list[str], level: int, before: str
) -> None:
    """Apply N0: a pair of brackets takes one direction."""
    embedding = _direction(level)
    for opening, closing in _bracket_pairs(text, sequence, kinds):
        inside = {_as_strong(kinds[index]) for index in sequence[opening + 1 : closing]}
        chosen = ""
        if embedding in inside:
            chosen = embedding
        elif inside - {""}:
            context = next(
                (
                    strong
                    for index in reversed(sequence[:opening])
                    if (strong := _as_strong(kinds[index]))
                ),
                before,
            )
            chosen = context
        if not chosen:
            continue
        for place in (opening, closing):
            kinds[sequence[place]] = chosen
            for index in sequence[place + 1 :]:
                if unicodedata.bidirectional(text[index]) != "NSM":
                    break
                kinds[index] = chosen


def _bracket_pairs(
    text: str, sequence: Sequence[int], kinds: Sequence[str]
) -> list[tuple[int, int]]:
    """Return places in the sequence of bracket pairs, by the opening one (BD16)."""
    pairs: list[tuple[int, int]] = []
    stack: list[tuple[str, int]] = []
    for place, index in enumerate(sequence):
        if kinds[index] != "ON":
            continue
        char = _CANONICAL.get(text[index], text[index])
        if char in _CLOSING:
            if len(stack) == 63:
                break
            stack.append((_CLOSING[char], place))
        elif char in _OPENING:
            for depth in range(len(stack) - 1, -1, -1):
                if stack[depth][0] == char:
                    pairs.append((stack[depth][1], place))
                    del stack[depth:]
                    break
    return sorted(pairs)


def _resolve_neutral(
    sequence: Sequence[int], kinds: list[str], level: int, before: str, after: str
) -> None:
    """Apply N1 and N2: neutrals take the direction of both sides, else that of the level."""
    left = before
    for neutral, group in groupby(enumerate(sequence), key=lambda pair: kinds[pair[1]] in _NEUTRAL):
        members = list(group)
        if not neutral:
            left = _as_strong(kinds[members[-1][1]]) or left
            continue
        end = members[-1][0] + 1
        right = _as_strong(kinds[sequence[end]]) if end < len(sequence) else after
        for _, index in members:
            kinds[index] = left if left == right else _direction(level)
