"""Blocks put together by hand, and any texts."""

from collections.abc import Iterable, Sequence
from typing import Any

from hypothesis import strategies as st

from parsers.model import Code, Heading, ListBlock, ListItem, Mark, MarkKind, Paragraph, Row, Table

TEXTS = {
    "nl": "De spoorlijn langs de kust kost € 25 miljard (ruim 25 % meer dan beraamd), zegt men.",
    "ko": "해안 철도의 공사비는 250억 유로(예상보다 25% 증가)라고 “책임자”가 말했다.",
    "ja": "海岸線の鉄道は、「予算」より25%高い。きっと、もっとかかるだろう……と言った。",
    "zh": "沿海铁路的造价为“250亿欧元”,比预算高出25%(官方数字)。这是为什么?",
    "ar": "تبلغ تكلفة السكك الحديدية الساحلية 25 مليار يورو (أي أكثر بنسبة 25٪ من المتوقع).",
    "he": "מסילת הרכבת לאורך החוף עולה 25 מיליארד אירו (25% יותר מהצפוי), כך אומרים.",
    "hi": "तटीय रेलवे की लागत 25 अरब यूरो है, जो अनुमान से 25% अधिक है। क्षत्रिय कहते हैं।",
    "th": "ทางรถไฟเลียบชายฝั่งมีค่าใช้จ่ายสองหมื่นห้าพันล้านยูโรซึ่งมากกว่าที่คาดไว้ร้อยละยี่สิบห้า",
    "emoji": "Bauer 👨‍👩‍👧‍👦 und 🏳️‍🌈 mit 👍🏽 am ☁️-Tag 🇳🇱🇰🇷 im 1️⃣. Zug, ❤️‍🔥 e\u0301te\u0301",
    "url": "zie https://example.org/een/heel/lang/pad/naar_een-bestand.html?vraag=1&antwoord=2#hier",
    "soft": "Donau\u00adschiff\u00adfahrt\u00adgesell\u00adschaft\u200bund\u2060so\u00a0weiter",
}

_PIECES = st.one_of(
    st.sampled_from(list(TEXTS.values())),
    st.text(max_size=30),
    st.text(
        alphabet="ab c-/.,()“”—%$1\u00ad\u200b\u200d\ufe0fé한가日本、。「」ゃー☁👩กำเ", max_size=30
    ),
    st.sampled_from([" ", "  ", "\t", " — ", "\u00a0", "\u3000"]),
)


def any_text(lines: bool = True) -> st.SearchStrategy[str]:
    """Texts of every script, odd characters included; no controls, as the boundary leaves them."""
    joined = st.lists(_PIECES, max_size=5).map("".join)
    unwanted = {*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029} - {0x09}
    if lines:
        unwanted -= {0x0A}
    dropped = dict.fromkeys(unwanted)
    return joined.map(lambda text: text.translate(dropped))


def paragraph(text: str, marks: Iterable[Mark] = (), **more: Any) -> Paragraph:
    return Paragraph(text=text, runs=(), end_line=1, marks=tuple(marks), **more)


def heading(level: int, text: str) -> Heading:
    return Heading(level=level, text=text, runs=(), end_line=1)


def code(text: str, info: str = "") -> Code:
    return Code(text=text, info=info, runs=(), end_line=1)


def bullets(*items: tuple[Any, ...]) -> ListBlock:
    """A list from (depth, marker, text[, checked])."""
    made: list[ListItem] = []
    texts: list[str] = []
    at = 0
    for depth, marker, text, *checked in items:
        made.append(
            ListItem(
                text=text,
                runs=(),
                start=at,
                depth=depth,
                marker=marker,
                checked=checked[0] if checked else None,
            )
        )
        texts.append(text)
        at += len(text) + 1
    return ListBlock(text="\n".join(texts), runs=(), end_line=1, items=tuple(made))


def row(*cells: str) -> Row:
    places = tuple(range(len(cells)))
    return Row(cells=cells, starts=places, columns=tuple(p + 1 for p in places), line=1)


def table(header: Sequence[str] | None, *rows: Sequence[str], **more: Any) -> Table:
    return Table(
        runs=(),
        end_line=1,
        header=row(*header) if header is not None else None,
        rows=tuple(row(*cells) for cells in rows),
        **more,
    )


def mark(start: int, end: int, kind: MarkKind) -> Mark:
    return Mark(start=start, end=end, kind=kind)
