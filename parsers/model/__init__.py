"""The article model: what a page says, where it says it, and what was found in it.

Everything is frozen. A piece of text is a `Passage`: plain text (markup is kept beside it as
`Mark`s), with `runs` that lead from any offset in it back to the file. Offsets are code points;
lines and columns are 1-based and point into the file as it lies on disk.
"""

from parsers.model.articles import Article, Bead
from parsers.model.blocks import (
    Alignment,
    Block,
    BlockBase,
    Callout,
    Code,
    Heading,
    Image,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Row,
    Rule,
    Table,
    Unread,
    block_text,
)
from parsers.model.findings import Finding, Location, Severity, Verdict
from parsers.model.pages import (
    Counted,
    Cut,
    Footnote,
    Notice,
    Page,
    Placed,
    Problem,
    PublicationDate,
    QuestionAnswer,
    Related,
    Role,
    Section,
)
from parsers.model.passages import Frozen, Mark, MarkKind, Passage, Run, Span
from parsers.model.quantities import Quantity, QuantityKind

SCHEMA_VERSION = 1

__all__ = [
    "SCHEMA_VERSION",
    "Alignment",
    "Article",
    "Bead",
    "Block",
    "BlockBase",
    "Callout",
    "Code",
    "Counted",
    "Cut",
    "Finding",
    "Footnote",
    "Frozen",
    "Heading",
    "Image",
    "ListBlock",
    "ListItem",
    "Location",
    "Mark",
    "MarkKind",
    "Notice",
    "Page",
    "Paragraph",
    "Passage",
    "Placed",
    "Problem",
    "PublicationDate",
    "Quantity",
    "QuantityKind",
    "QuestionAnswer",
    "Quote",
    "Related",
    "Role",
    "Row",
    "Rule",
    "Run",
    "Section",
    "Severity",
    "Span",
    "Table",
    "Unread",
    "Verdict",
    "block_text",
]
