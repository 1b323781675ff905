"""Which row of a table an amount of prose is of: the one named nearest before it."""

from __future__ import annotations

import re
from typing import NamedTuple

from parsers.checks.analysis.mentions import Mention
from parsers.checks.analysis.rownames import Key, Sentences, positions, short_keys


class Subject(NamedTuple):
    """A row that a mention may speak of, and how sure that is."""

    key: Key
    alone: bool


def subject_of(mention: Mention, keys: list[Key], sentences: Sentences) -> Subject | None:
    """Return the row that a mention speaks of: the nearest named before it, or the only one."""
    start, words = sentences.of(mention)
    here = mention.place.start - start
    named: list[tuple[int, Key]] = []
    for key in keys:
        if key.year is not None:
            continue
        named += [(at, key) for at in positions(key.name, words)]
    full = {key.row for _, key in named}
    for key in short_keys(keys[0].grid) if keys else ():
        if key.row not in full:
            named += [
                (at, key)
                for at in positions(key.name, words)
                if not mention.text.text[start + at].islower()
            ]
    named = [
        (at, key)
        for at, key in named
        if not any(
            other.row != key.row and key.name in other.name and o <= at < o + len(other.name)
            for o, other in named
        )
    ]
    rows = {key.row for _, key in named}
    if not named:
        label = _labelled(mention, keys)
        return Subject(label, True) if label is not None else None
    if len(rows) == 1:
        return Subject(named[0][1], True)
    before = [(at, key) for at, key in named if at < here]
    if before:
        return Subject(max(before, key=lambda pair: pair[0])[1], False)
    at, key = min(named, key=lambda pair: pair[0])
    return Subject(key, False) if not re.search("[,;，、；]", words[here:at]) else None


def _labelled(mention: Mention, keys: list[Key]) -> Key | None:
    label = getattr(mention.text.block, "label", None)
    if not label:
        return None
    found = [key for key in keys if key.year is None and positions(key.name, label.casefold())]
    return found[0] if len(found) == 1 else None


def subject_before(mention: Mention, keys: list[Key]) -> Key | None:
    """Return the one row that the sentence before a mention's names, where its own names none."""
    number = mention.group[2]
    if not number:
        return None
    sentence = mention.text.sentences[number - 1]
    words = mention.text.text[sentence.start : sentence.end].casefold()
    named = [key for key in keys if key.year is None and positions(key.name, words)]
    return named[0] if len(named) == 1 else None
