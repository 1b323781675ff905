"""What typesetting costs: `python -m tests.benchmarks.bench_layout`.

Prints seconds of processor time per megabyte of UTF-8 text, for the heights alone (what opening a
document needs) and for all lines drawn, in two widths of pane; and milliseconds for a table of a
hundred thousand rows. The best of three runs.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence

from parsers.model import Paragraph, Placed, Row, Table
from tui.layout.block import height, lay_out, typeset
from tui.layout.table import TableView

SENTENCES = {
    "Dutch": "De spoorlijn langs de kust kost € 25 miljard (ruim 25% meer dan beraamd), zegt men. ",
    "Korean": "해안 철도의 공사비는 250억 유로(예상보다 25% 증가)라고 책임자가 말했다. ",
    "Japanese": "海岸線の鉄道は、「予算」より25%高い。きっと、もっとかかるだろうと言った。",
    "Chinese": "沿海铁路的造价为“250亿欧元”,比预算高出25%(官方数字)。这是为什么?",
    "Arabic": "تبلغ تكلفة السكك الحديدية الساحلية 25 مليار يورو، أي أكثر من المتوقع. ",
    "Hindi": "तटीय रेलवे की लागत 25 अरब यूरो है, जो अनुमान से 25% अधिक है। ",
    "Thai": "ทางรถไฟเลียบชายฝั่งมีค่าใช้จ่ายสองหมื่นห้าพันล้านยูโร ",
}
PARAGRAPH = 600
WIDTHS = (38, 78)


def best(run: Callable[[], object]) -> float:
    """Return the least processor time of three runs, in seconds."""
    times = []
    for _ in range(3):
        begin = time.process_time()
        run()
        times.append(time.process_time() - begin)
    return min(times)


def text_blocks(sentence: str, size: int = 500_000) -> list[Placed]:
    """Return paragraphs of about `size` bytes together."""
    text = sentence * (PARAGRAPH // len(sentence) + 1)
    count = size // len(text.encode()) + 1
    return [Placed("body", Paragraph(text=text, runs=(), end_line=1))] * count


def per_megabyte(blocks: Sequence[Placed], width: int) -> tuple[float, float]:
    """Return seconds per megabyte for the heights and for the lines."""
    size = sum(len(placed.block.text.encode()) for placed in blocks) / 1e6
    heights = best(lambda: [height(placed, width) for placed in blocks])
    lines = best(lambda: [lay_out(placed, width) for placed in blocks])
    return heights / size, lines / size


def long_table(count: int = 100_000) -> Table:
    """Return a table of `count` rows and five columns."""
    rows = tuple(
        Row(
            cells=(str(n), f"the name of row {n}", f"{n * 7 % 1000}.5", f"{n % 90}%", "remark"),
            starts=(0,) * 5,
            columns=(1,) * 5,
            line=n,
        )
        for n in range(count)
    )
    header = Row(
        cells=("id", "name", "value", "share", "note"), starts=(0,) * 5, columns=(1,) * 5, line=0
    )
    return Table(runs=(), end_line=1, header=header, rows=rows)


def main() -> None:
    """Print the figures as a Markdown table."""
    say = sys.stdout.write
    say("| text | " + " | ".join(f"heights, {w} | lines, {w}" for w in WIDTHS) + " |\n")
    say("|---|" + "---:|" * (2 * len(WIDTHS)) + "\n")
    for name, sentence in SENTENCES.items():
        blocks = text_blocks(sentence)
        figures = [figure for width in WIDTHS for figure in per_megabyte(blocks, width)]
        say(f"| {name} | " + " | ".join(f"{figure:.3f} s/MB" for figure in figures) + " |\n")
    table = long_table()
    placed = Placed("body", table)
    typeset(placed, 78).lines(0, 50)
    order = tuple(range(len(table.rows) - 1, -1, -1))
    view = TableView(order=order, sorted_by=0)
    known = best(lambda: typeset(placed, 78, table=view).height)
    shown = best(lambda: typeset(placed, 78, table=view).lines(50_000, 50_050))
    say(
        f"\n100,000 rows: height {known * 1000:.1f} ms, height and 50 lines {shown * 1000:.1f} ms\n"
    )


if __name__ == "__main__":
    main()
