"""Pages to check, of which some have errors and some belong together."""

from pathlib import Path

from parsers.formats import parse
from parsers.model import Article
from tests.parsers.editions.test_pool import FOLDER

_BRIDGE = """---
lang: en
---

# The bridge over the {name}

The new bridge over the {name} will be opened to cyclists in spring, the council said on Monday.

| Part | Cost (€ million) | Steel (tonnes) |
|---|---:|---:|
| Piers | 12 | {piers} |
| Deck | 31 | 31 |
| Rails | 4 | 20 |
| Total | 47 | {total} |
"""


def bridge(piers: str = "12", total: str = "63", name: str = "Meander") -> str:
    """Return a page whose steel adds up if `total` is 51 more than `piers`."""
    return _BRIDGE.format(name=name, piers=piers, total=total)


def article_of(text: str) -> Article:
    """Return an article of one page."""
    return Article(id="bridge", editions=(parse(text.encode(), "bridge.md"),))


def write_library(folder: Path) -> None:
    """Write 16 pages: 6 articles in two languages that teach one another, and 4 in one."""
    folder.mkdir()
    for article in FOLDER:
        for page in article.editions:
            body = [placed.block.text for placed in page.flow]
            (folder / page.path).write_text("\n\n".join(["# Mills", *body]), encoding="utf-8")
    for number, name in enumerate(("Meander", "Sorrow", "Tarn", "Wend")):
        text = bridge(str(12 + 10 * number), "63", name)
        (folder / f"bridge{number}.md").write_text(text, encoding="utf-8")
