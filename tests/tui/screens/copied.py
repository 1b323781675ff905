"""Documents and helpers for the tests of the cursor and of copying."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from parsers.model import block_text
from tests.tui.driving import reader, settled
from tui.app.application import DiglotApp
from tui.app.settings import Settings
from tui.configuration.sources import load
from tui.widgets.columns import Layer

DUTCH = """\
# De haven van Brede

De haven opende in 1962. Zij kostte 25 miljoen euro en telt 40 ligplaatsen. De vissers klagen.

## Wat er komt

- Een nieuwe kade van 300 meter.
- Een loods met *zonnepanelen*.

| Schip | Lengte | Jaar |
|---|---|---|
| Anna | 24 m | 1971 |
| Berta | 18 m | 1985 |

De gemeente beslist in mei.
"""

KOREAN = """\
# 브레데 항구

항구는 1962년에 문을 열었다. 비용은 2500만 유로였다. 선석은 40개이다. 어부들은 불평한다.

## 앞으로의 계획

- 300미터 길이의 새 부두.
- *태양광* 창고.

| 배 | 길이 | 연도 |
|---|---|---|
| 안나 | 24 m | 1971 |
| 베르타 | 18 m | 1985 |

시는 5월에 결정한다.
"""

ENGLISH = """\
# The Old Market

The market opens again after 11 years. The repair cost 5 million dollars. The traders are glad.
"""

ARABIC = """\
# السوق القديم

يعود السوق إلى العمل بعد 11 عاما. وكلف الترميم 5 ملايين دولار. والتجار سعداء.
"""


def pair(folder: Path, **texts: str) -> list[Path]:
    """Write editions of one article, by language, and return their paths."""
    files = [folder / f"page.{language}.md" for language in texts]
    for file, text in zip(files, texts.values(), strict=True):
        file.write_text(text, "utf-8")
    return files


@asynccontextmanager
async def copying(
    paths: list[Path],
    clipboard: Path,
    *,
    size: tuple[int, int] = (110, 40),
    visual_order: bool = False,
) -> AsyncIterator[Pilot[None]]:
    """Run the app so that what is copied can be read in a file."""
    configuration = load({"reader.clipboard-file": str(clipboard)}, environ={}, paths=[])
    settings = Settings(configuration=configuration, visual_order=visual_order)
    app = DiglotApp([str(path) for path in paths], settings)
    async with app.run_test(size=size, notifications=True) as pilot:
        await settled(pilot)
        yield pilot


def lit(pilot: Pilot[None], edition: int) -> list[str]:
    """Return the sentences of an edition beside which there is a bar."""
    return _marked(pilot, Layer.SENTENCE, edition, bars=True)


def selected(pilot: Pilot[None], edition: int = 0) -> str:
    """Return what is shown as selected in an edition."""
    return "\n".join(_marked(pilot, Layer.SELECTION, edition, bars=False))


def _marked(pilot: Pilot[None], layer: Layer, edition: int, *, bars: bool) -> list[str]:
    screen = reader(pilot)
    assert screen.opened is not None
    flow = screen.opened.editions[edition].flow
    return [
        block_text(flow[block].block)[overlay.start : overlay.end]
        for (shown, block), overlays in sorted(screen.columns._overlays.get(layer, {}).items())
        for overlay in overlays
        if shown == edition and bool(overlay.bar) == bars
    ]
