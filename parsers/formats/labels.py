"""Run-in labels ("Storage: The plant ...") and the callouts among them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from parsers.compiled import compiled
from parsers.model import Block, Callout, Paragraph, Table

MAX_LABEL = 60
"""Code points a label may have."""

_LABEL = compiled(
    rf"(?P<label>[^\s:\uff1a][^:\uff1a\n]{{0,{MAX_LABEL - 1}}}?)\s?[:\uff1a]"
    r"(?:\s+|(?<=\uff1a)|(?<=[\u3040-\u9fff\uac00-\ud7a3]:))(?=\S)"
)
_INNER_STOP = compiled(r"[.!?;\u3002\uff01\uff1f\uff1b\uff0c\u060c](?:\s|$)|[\u3002\uff0c]|,\s")
_SENTENCE_END = compiled(
    r"[.!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964][\"')\]\u201d\u2019\u300d\u00bb]*(?=\s|$|[\u3040-\u9fff])"
)

_VERBS = """
    is are was were be has have had will would can could may might must should does did says said
    means remains becomes seems looks zijn waren heeft hebben wordt worden kan moet zal ist sind war
    hat haben wird werden kann muss est sont était ont peut doit sera es son era fue ha han puede
    debe será é são foi tem têm pode deve sono può sarà är var har ska er blir jest są był ma może
"""
_FINITE = frozenset(_VERBS.split())
"""Finite verbs so common that a short phrase with one of them is a clause, not a label."""


class Label(NamedTuple):
    """A run-in label and where the text after it begins."""

    text: str
    body_start: int
    certain: bool


def find_label(text: str) -> Label | None:
    """Return the run-in label of a paragraph, or None.

    `certain` is false where the wording alone could as well be a sentence with a colon in it; then
    a neighbour with a label must speak for it.
    """
    match = _LABEL.match(text)
    if match is None:
        return None
    label, body = match["label"].strip(), text[match.end() :]
    if _INNER_STOP.search(label) or not _begins_like_a_name(label) or not _is_statement(body):
        return None
    words = label.split()
    if len(words) > 6 or "://" in text[: match.end() + 2]:
        return None
    if any(char.isdigit() for char in label) and body[:1].isdigit() and len(words) == 1:
        return None  # a time of day, a ratio
    cased = [word for word in words if word[0].isupper() or word[0].islower()]
    if not cased:
        return Label(label, match.end(), certain=False)
    if any(word.casefold() in _FINITE for word in words):
        return None
    titled = all(word[0].isupper() or len(word) <= 3 for word in cased)
    certain = titled or (len(words) <= 5 and len(_SENTENCE_END.findall(body)) >= 2)
    return Label(label, match.end(), certain)


def _begins_like_a_name(label: str) -> bool:
    return not label[0].islower() and any(char.isalpha() for char in label)


def _is_statement(body: str) -> bool:
    """Tell whether the text after the colon is a sentence of its own, and no question.

    A question after a colon is what the words before it announce.
    """
    if len(body) < 20 or body[0].islower():
        return False
    end = _SENTENCE_END.search(body)
    if end is None:
        return len(body) >= 60
    return end[0][0] not in "?\uff1f\u061f"


def label_blocks(blocks: Sequence[Block]) -> list[Block]:
    """Give paragraphs their run-in labels; a labelled remark right after a table is a callout."""
    labels = [
        find_label(block.text) if isinstance(block, Paragraph) and block.label is None else None
        for block in blocks
    ]
    accepted = [
        label if label is not None and (label.certain or _has_company(labels, at)) else None
        for at, label in enumerate(labels)
    ]
    after_table = [at > 0 and isinstance(blocks[at - 1], Table) for at in range(len(blocks))]
    remarks = Counter(
        label.text for at, label in enumerate(labels) if label is not None and after_table[at]
    )
    result: list[Block] = []
    for at, block in enumerate(blocks):
        label = accepted[at] or (labels[at] if after_table[at] else None)
        if label is None or not isinstance(block, Paragraph):
            result.append(block)
        elif after_table[at] and (remarks[label.text] > 1 or not _labelled(accepted, at + 1)):
            result.append(_callout(block, label))
        else:
            result.append(
                block.model_copy(update={"label": label.text, "body_start": label.body_start})
            )
    return result


def _labelled(labels: Sequence[Label | None], at: int) -> bool:
    return at < len(labels) and labels[at] is not None


def _has_company(labels: Sequence[Label | None], at: int) -> bool:
    return _labelled(labels, at + 1) or (at > 0 and labels[at - 1] is not None)


def _callout(block: Paragraph, label: Label) -> Callout:
    return Callout(
        text=block.text,
        runs=block.runs,
        language=block.language,
        marks=block.marks,
        end_line=block.end_line,
        quoted=block.quoted,
        label=label.text,
        body_start=label.body_start,
        about=1,
    )
