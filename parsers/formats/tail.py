"""What a page prints below the article: topics, archives, further reading, questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from parsers.formats.blocks import is_bare_heading
from parsers.formats.cuts import fixed_length, teaser_cut
from parsers.formats.drafts import Draft
from parsers.formats.glue import count_month, count_topics, is_counted
from parsers.formats.related import NOTHING, Known, split
from parsers.formats.source import Line, groups, trim
from parsers.formats.tail_labels import PartKind, kind_of_label
from parsers.model import Counted, Page, Passage, QuestionAnswer, Related, Unread

_UNSPLIT = "titles and teasers could not be told apart"
_QUESTION_MARKS = ("?", "\uff1f", "\u061f", "\u037e")
_QUESTION_ENDS = (*_QUESTION_MARKS, "か。", "か")
_STOPS = (".", "\u3002", "\u06d4", "\u0964", ":", "\uff1a", ";", ",")
_LONG_LINE = 150
"""Code points from which on a line of further reading may hold a title and a teaser."""


@dataclass
class Part:
    """A labelled part of the tail and its lines, without the label."""

    kind: PartKind
    label: Line
    lines: list[Line] = field(default_factory=list)


@dataclass
class Tail:
    """The parts below the article, in order; `start` is the index of the first line."""

    start: int
    parts: list[Part]


def find_tail(lines: Sequence[Line], after: int) -> Tail | None:
    """Find the furniture below the article, from line index `after` on."""
    parts: list[Part] = []
    for at in range(after, len(lines)):
        kind = _label_kind(lines, at, parts)
        if kind is not None:
            if not parts and not _plausible(kind, lines, at):
                continue
            parts.append(Part(kind, lines[at]))
        elif parts:
            parts[-1].lines.append(lines[at])
    return Tail(parts[0].label.row, parts) if parts else None


def _label_kind(lines: Sequence[Line], at: int, parts: Sequence[Part]) -> PartKind | None:
    """Tell which part a line is the label of, by its word or by what follows it."""
    line = lines[at]
    if line.blank or len(line.text) > 60 or not is_bare_heading(lines, at):
        return None
    seen = {part.kind for part in parts}
    known = kind_of_label(line.text)
    if known is not None and known not in seen:
        return known
    following = _next_group(lines, at + 1)
    if following and all(is_counted(row.text) for row in following):
        if count_month(following[0].text) is not None:
            return "archives" if "archives" not in seen else None
        if not seen and not _next_is_counted(lines, following[-1].row + 1):
            return None
        return "topics" if not seen else None
    if not parts or _asks(line.text) or "questions" in seen:
        return None
    if following and len(following) == 1 and _asks(following[0].text):
        return "questions"
    if "related" not in seen and any(len(row.text) > _LONG_LINE for row in following):
        return "related"
    return None


def _next_is_counted(lines: Sequence[Line], at: int) -> bool:
    """Tell whether the group after the next label is counted, too: "Archive" after "Topics"."""
    label = _next_group(lines, at)
    if len(label) != 1:
        return False
    rows = _next_group(lines, label[0].row + 1)
    return bool(rows) and all(count_month(row.text) is not None for row in rows)


def _plausible(kind: PartKind, lines: Sequence[Line], at: int) -> bool:
    """Tell whether what follows the first label is what it says, not a section of the article."""
    following = _next_group(lines, at + 1)
    if kind in ("topics", "archives"):
        return all(is_counted(row.text) for row in following)
    if kind == "questions":
        return bool(following) and _asks(following[-1].text)
    rows = _until_label(lines, at + 1)
    return 0 < len(rows) <= 2 or bool(_paired(rows)) or all(_is_title(row) for row in rows)


def _until_label(lines: Sequence[Line], at: int) -> list[Line]:
    """Return the lines with text from `at` on up to the label of the next part, or the end."""
    rows: list[Line] = []
    for line in lines[at:]:
        if not line.blank and kind_of_label(line.text) is not None:
            break
        if not line.blank:
            rows.append(line)
    return rows


def _asks(text: str) -> bool:
    """Tell whether a line is a question: by its mark, or as Japanese ends one."""
    return text.rstrip().endswith(_QUESTION_ENDS)


def _is_title(row: Line) -> bool:
    text = row.text.strip()
    return len(text) <= _LONG_LINE and not text.endswith(_STOPS)


def _next_group(lines: Sequence[Line], at: int) -> list[Line]:
    found: list[Line] = []
    for line in lines[at : at + 400]:
        if not line.blank:
            found.append(line)
        elif found:
            break
    return found


def read_tail(draft: Draft, tail: Tail) -> None:
    """Read the parts into the draft."""
    for part in tail.parts:
        label = draft.source.trimmed(part.label)
        rows = [line for line in part.lines if not line.blank]
        if part.kind == "topics":
            draft.related_topics_label = label
            _read_topics(draft, rows)
        elif part.kind == "archives":
            draft.archives_label = label
            _read_archives(draft, rows)
        elif part.kind == "related":
            draft.related_label = label
            _read_related(draft, rows)
        else:
            draft.questions_label = label
            _read_questions(draft, groups(part.lines))


def _read_topics(draft: Draft, rows: Sequence[Line]) -> None:
    text = draft.source.safe.text
    spelt = text[draft.topics_at.start : draft.topics_at.end] if draft.topics_at else ""
    found = count_topics([row.text for row in rows], spelt)
    for row, count in zip(rows, found, strict=True):
        if count is None:
            _unread(draft, row, "no topic with a count")
        else:
            draft.related_topics.append(_counted(draft, row, count.name_end, count.number))


def _read_archives(draft: Draft, rows: Sequence[Line]) -> None:
    for row in rows:
        count = count_month(row.text.strip())
        if count is None:
            _unread(draft, row, "no month with a count")
        else:
            draft.archives.append(_counted(draft, row, count.name_end, count.number))


def _counted(draft: Draft, row: Line, name_end: int, count: int) -> Counted:
    raw = draft.source.trimmed(row)
    start, _ = trim(row.start, row.text)
    first, last = trim(start, raw.text[:name_end])
    return Counted(name=draft.source.passage(first, last), count=count, raw=raw)


def _unread(draft: Draft, row: Line, reason: str) -> None:
    passage = draft.source.trimmed(row)
    draft.unread.append(
        Unread(text=passage.text, runs=passage.runs, end_line=row.number, reason=reason)
    )
    draft.problems.append(draft.source.problem(row, f"kept as it stands: {reason}"))


def _read_related(draft: Draft, rows: Sequence[Line]) -> None:
    draft.related_raw = [draft.source.passage(row.start, row.end) for row in rows]
    paired = _paired(rows)
    if paired:
        cut = fixed_length(teaser.text for _, teaser in paired)
        draft.related = [
            Related(
                title=draft.source.trimmed(title),
                teaser=draft.source.passage(teaser.start, teaser.end),
                cut=teaser_cut(teaser.text, cut),
            )
            for title, teaser in paired
        ]
        return
    for row in rows:
        items = read_related_line(draft.related_raw[rows.index(row)])
        if items is None:
            draft.related = []
            draft.problems.append(draft.source.problem(row, _UNSPLIT))
            return
        draft.related.extend(items)


def _paired(rows: Sequence[Line]) -> list[tuple[Line, Line]]:
    """Return titles with their teasers where they stand on lines of their own, in turn."""
    if len(rows) < 2 or len(rows) % 2:
        return []
    pairs = list(zip(rows[::2], rows[1::2], strict=True))
    if all(_is_title(title) and len(title.text) < len(teaser.text) for title, teaser in pairs):
        return pairs
    return []


def read_related_line(raw: Passage, known: Known = NOTHING) -> list[Related] | None:
    """Split a glued line into related articles; None where no reading can be trusted.

    A short line is one title.
    """
    text = raw.text
    if len(text) <= _LONG_LINE and len(known.items) < 2:
        return [Related(title=part(raw, 0, len(text)), teaser=None)]
    found = split(text, known)
    if found is None:
        return None
    return [
        Related(
            title=part(raw, item.start, item.middle),
            teaser=part(raw, item.middle, item.end),
            cut=teaser_cut(text[item.middle : item.end], found.cut),
        )
        for item in found.items
    ]


def part(passage: Passage, start: int, end: int) -> Passage:
    """Return `text[start:end]` of a passage as a passage of its own, with the marks inside."""
    runs = [run for run in passage.runs if start < run.at < end]
    first = passage.locate(start, start)
    moved = [run._replace(at=run.at - start) for run in runs]
    head = passage.runs[0]._replace(at=0, start=first.start, line=first.line, column=first.column)
    marks = tuple(
        replace(mark, start=mark.start - start, end=mark.end - start)
        for mark in passage.marks
        if start <= mark.start < mark.end <= end
    )
    return Passage(
        text=passage.text[start:end],
        runs=(head, *moved),
        language=passage.language,
        marks=marks,
    )


def _read_questions(draft: Draft, found: Sequence[Sequence[Line]]) -> None:
    """Read questions, each a line of its own that ends in a question mark, and their answers."""
    question: Passage | None = None
    answers: list[Passage] = []
    for row in (line for group in found for line in group):
        passage = draft.source.trimmed(row)
        asks = _asks(passage.text) and len(passage.text) <= 300
        if asks and (question is None or answers):
            if question is not None:
                draft.questions.append(QuestionAnswer(question=question, answer=tuple(answers)))
            question, answers = passage, []
        elif question is None:
            _unread(draft, row, "text before the first question")
        else:
            answers.append(passage)
    if question is not None:
        draft.questions.append(QuestionAnswer(question=question, answer=tuple(answers)))


def resplit_related(page: Page, known: Known) -> Page:
    """Return the page with its further reading split, if more is now known than the page tells."""
    items: list[Related] = []
    if len(page.related_raw) > 1:
        known = Known(known.titles)
    for raw in page.related_raw:
        found = read_related_line(raw, known)
        if found is None:
            return page
        items.extend(found)
    problems = tuple(problem for problem in page.problems if problem.message != _UNSPLIT)
    return page.model_copy(update={"related": tuple(items), "problems": problems})
