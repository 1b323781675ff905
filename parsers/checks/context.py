"""What rules are given: an article's texts, each analysed once and only when asked for.

A text that stands in several editions is one `Text` with several occurrences, so that it is read
and reported once.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from parsers.checks.drafts import Place
from parsers.checks.letters import weight
from parsers.compiled import compiled
from parsers.lazily import cached_property
from parsers.model import Article, Block, Page, Quantity, Role, Table, block_text
from parsers.sentences import split

if TYPE_CHECKING:
    from parsers.editions.kinship import Reason
    from parsers.model import Bead


class Occurrence(NamedTuple):
    """Where a text stands: `edition` in `Article.editions`, `block` in `Page.flow`."""

    edition: int
    block: int


class Sentence(NamedTuple):
    """A sentence as a stretch of its text."""

    start: int
    end: int


class Text:
    """One distinct block of the article, and where it stands."""

    def __init__(
        self,
        block: Block,
        role: Role,
        section: int,
        language: str,
        occurrences: tuple[Occurrence, ...],
    ) -> None:
        self.block = block
        self.role = role
        self.section = section
        self.language = language
        self.occurrences = occurrences
        self.first = occurrences[0]
        """The occurrence that stands for all."""
        self.memo: dict[str, Any] = {}
        """What modules of rules have worked out for this text, by their own names."""
        self.around = ("", "")
        """Of a table, what its caption may be: the texts right before and right after it."""
        self._memos: list[dict[Any, Any]] = []

    def memo_of_part(self) -> dict[Any, Any]:
        """Return a new place for what is worked out for a part of the text: a sentence, a cell."""
        self._memos.append({})
        return self._memos[-1]

    def forget(self) -> None:
        """Let go of what has been worked out for the text and its parts."""
        for memo in self._memos:
            memo.clear()
        self.memo.clear()

    @property
    def editions(self) -> tuple[int, ...]:
        """The editions that have this text."""
        return tuple(occurrence.edition for occurrence in self.occurrences)

    @cached_property
    def text(self) -> str:
        """The text that offsets in this block count in (of a table: `Table.flat`)."""
        return block_text(self.block)

    @cached_property
    def weight(self) -> float:
        """How many letters of an alphabet the text amounts to."""
        return weight(self.text)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the text, without surrounding blanks."""
        return tuple(Sentence(*span) for span in split(self.text, self.language))

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The quantities of the text in order; of a table, ask its cells. Code has none."""
        if isinstance(self.block, Table):
            return ()
        return without_code(self.block, quantities_of(self.text, self.language))

    def quantities_between(self, start: int, end: int) -> tuple[Quantity, ...]:
        """Return the quantities that begin in `text[start:end]`."""
        first = bisect_left(self.quantities, start, key=attrgetter("start"))
        return self.quantities[first : bisect_left(self.quantities, end, key=attrgetter("start"))]

    def sentence_at(self, offset: int) -> Sentence:
        """Return the sentence that holds an offset (the whole text if none does)."""
        at = bisect_right(self.sentences, offset, key=itemgetter(0)) - 1
        if at >= 0 and offset < self.sentences[at].end:
            return self.sentences[at]
        return Sentence(0, len(self.text))

    def place(self, start: int, end: int) -> Place:
        """Return `text[start:end]` as a place in the first edition that has it."""
        return _new(Place, (*self.first, start, end))

    def cell_place(self, row: int, column: int) -> Place:
        """Return a cell of a table as a place; `row` counts in `Table.all_rows`."""
        if not isinstance(self.block, Table):
            return self.place(0, len(self.text))
        start = self.block.cell_offset(row, column)
        return self.place(start, start + len(self.block.all_rows[row].cells[column]))


_new = tuple.__new__
"""What makes a named tuple of its values in half the time that its name takes."""


def quantities_of(text: str, language: str) -> tuple[Quantity, ...]:
    """Return the quantities of a text in order of their places."""
    from parsers.quantities import find  # its tables are wanted only where there is a digit

    return tuple(find(text, language))


def without_code(block: Block, found: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """Return the quantities of a block that stand outside its code and formulas."""
    formal = [mark for mark in block.marks if mark.kind in ("code", "math")]
    if not found or not (formal or "." in block_text(block)):
        return found
    text = block_text(block)
    found = tuple(q for q in found if not _VERSIONED.search(text, max(q.start - 4, 0), q.start))
    return tuple(
        quantity
        for quantity in found
        if not any(mark.start < quantity.end and quantity.start < mark.end for mark in formal)
    )


_VERSIONED = compiled(r"\d\.$")
"""What stands before a figure that is the tail of a version: "0.3.7"."""


class Context:
    """An article as rules see it, built once for all of them."""

    def __init__(self, article: Article, beads: Sequence[Bead] | None = None) -> None:
        """See an article; `beads` are those of `align`, where they are known already."""
        self.article = article
        self._beads = beads
        self.memo: dict[str, Any] = {}
        """What modules of rules have worked out for the article, by their own names."""

    @property
    def pages(self) -> tuple[Page, ...]:
        """The editions."""
        return self.article.editions

    @cached_property
    def beads(self) -> tuple[Bead, ...]:
        """The aligned blocks of the editions; one bead a block where there is one edition."""
        if self._beads is not None:
            return tuple(self._beads)
        from parsers.editions import align  # only some rules need it

        return tuple(align(self.article))

    @cached_property
    def apart(self) -> dict[int, Reason]:
        """The editions that are not compared with the others, and why."""
        from parsers.editions.kinship import set_apart  # only rules across editions need it

        return set_apart(self.article)

    @cached_property
    def across(self) -> tuple[Context, tuple[int, ...]]:
        """What is compared across editions, and which of these editions each there is."""
        if not self.apart:
            return self, tuple(range(len(self.pages)))
        from parsers.editions.kinship import without

        left = without(self.article, self.beads, self.apart)
        return Context(left.article, left.beads), left.editions

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """The distinct texts, in the order of the first edition that has each."""
        found: dict[tuple[str, str, int], list[Occurrence]] = defaultdict(list)
        first: dict[tuple[str, str, int], tuple[Block, Role, int, str]] = {}
        for edition, page in enumerate(self.pages):
            seen: Counter[tuple[str, str]] = Counter()
            section = 0
            for number, (role, block) in enumerate(page.flow):
                if block.kind == "heading":
                    section += 1
                text = block_text(block)
                seen[block.kind, text] += 1
                key = (block.kind, text, seen[block.kind, text])
                found[key].append(Occurrence(edition, number))
                first.setdefault(key, (block, role, section, language_of(page, block)))
        return tuple(Text(*first[key], tuple(places)) for key, places in found.items())

    @cached_property
    def _by_occurrence(self) -> dict[tuple[int, int], Text]:
        return {place: text for text in self.texts for place in text.occurrences}

    def text(self, edition: int, block: int) -> Text:
        """Return the text of a block of an edition."""
        return self._by_occurrence[edition, block]

    def before(self, text: Text, most: int) -> tuple[Text, ...]:
        """Return the paragraphs of its language right before a text, the nearest first."""
        edition, block = text.first
        found = []
        for number in range(block - 1, max(block - 1 - most, -1), -1):
            other = self._by_occurrence.get((edition, number))
            if other is None or other.language != text.language:
                break
            if other.block.kind == "paragraph":
                found.append(other)
        return tuple(found)

    def has_text(self, edition: int, block: int) -> bool:
        """Tell whether an edition has a block of that number."""
        return (edition, block) in self._by_occurrence

    @cached_property
    def _prose(self) -> tuple[Text, ...]:
        return tuple(
            text
            for text in self.texts
            if text.block.kind in ("paragraph", "callout", "list", "quote", "heading")
            and text.role not in ("tags", "notice", "label", "counted", "unread", "date")
        )

    def prose(self) -> Iterator[Text]:
        """Yield the texts that make statements of this article: no code, tables, rules, labels."""
        return iter(self._prose)

    @cached_property
    def _tables(self) -> tuple[Text, ...]:
        found = tuple(text for text in self.texts if isinstance(text.block, Table))
        for text in found:
            flow, at = self.pages[text.first.edition].flow, text.first.block
            text.around = (
                block_text(flow[at - 1].block) if at and _leads(flow[at - 1].block) else "",
                block_text(flow[at + 1].block)
                if at + 1 < len(flow) and flow[at + 1].block.kind == "paragraph"
                else "",
            )
        return found

    def tables(self) -> Iterator[Text]:
        """Yield the distinct tables."""
        return iter(self._tables)

    def forget(self) -> None:
        """Let go of all that was worked out, when no rule will ask for it any more.

        Sentences know their texts, and texts their sentences: what refers to one another in circles
        is not freed when the context is, but only when the collector of cycles comes to walk over
        all that a program holds.
        """
        if "across" in self.__dict__ and self.across[0] is not self:
            self.across[0].forget()
        for text in self.__dict__.get("texts", ()):
            text.forget()
        self.memo.clear()


def _leads(block: Block) -> bool:
    """Tell whether a block before a table may be its caption."""
    return block.kind in ("paragraph", "heading", "callout")


def language_of(page: Page, block: Block) -> str:
    """Return the language of a block as far as known: its own, the body's, the edition's."""
    known = page.body_language or page.language or page.declared_language
    if known == "ja" and isinstance(block, Table) and str(block.language).startswith("zh"):
        return known  # cells without kana, which no table needs, look Chinese by themselves
    tag = block.language or known or "en"
    if page.decimal_mark is None:
        return tag
    from parsers.quantities.notation import notated  # its tables are wanted only where digits are

    return notated(tag, page)
