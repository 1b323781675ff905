"""Plants one error in a clean document, and says where it is and which rules name its cause.

Numbers are planted by hand (`plants.toml`); what needs no understanding of the text is planted by
the generators below: a number, year or currency changed in one edition, pieces dropped, texts cut,
glued, damaged, doubled or swapped.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
CLEAN = FOLDER / "clean"


@dataclass(frozen=True)
class Planted:
    """Documents with one error.

    `texts` are name and text of each edition; `spots` are (name, 1-based line) where a finding may
    stand; `families` are beginnings of the codes of the rules that name the right cause.
    """

    kind: str
    texts: tuple[tuple[str, str], ...]
    spots: frozenset[tuple[str, int]]
    families: tuple[str, ...]
    what: str


@cache
def clean() -> dict[str, str]:
    """Return the clean documents by name."""
    return {path.name: path.read_text("utf-8") for path in sorted(CLEAN.iterdir())}


@cache
def articles() -> dict[str, tuple[str, ...]]:
    """Return the names of the editions of each clean article."""
    found: dict[str, tuple[str, ...]] = {}
    for name in clean():
        stem = name.split(".")[0]
        found[stem] = (*found.get(stem, ()), name)
    return found


def pairs() -> list[tuple[str, str]]:
    """Return (edition, other edition) for every edition that has a counterpart."""
    return [(a, b) for names in articles().values() for a in names for b in names if a != b]


def line_of(text: str, offset: int) -> int:
    """Return the 1-based line of an offset."""
    return text.count("\n", 0, offset) + 1


def by_hand() -> Iterator[Planted]:
    """Yield the errors of `plants.toml`, each in its document alone."""
    table = tomllib.loads((FOLDER / "plants.toml").read_text("utf-8"))
    for name, entries in table.items():
        text = clean()[name]
        for kind, families, find, replacement in entries:
            if text.count(find) != 1 or find == replacement:
                raise ValueError(f"{name}: “{find}” does not stand there once")
            start = text.index(find)
            yield Planted(
                kind=kind,
                texts=((name, text.replace(find, replacement)),),
                spots=frozenset({(name, line_of(text, start))}),
                families=tuple(families.split()),
                what=f"{find} -> {replacement}",
            )


# --- what needs no understanding --------------------------------------------------------------

_TABLE_LINE = re.compile(r"^\|", re.MULTILINE)


@dataclass(frozen=True)
class Piece:
    """A line of a document: `number` is 1-based."""

    number: int
    text: str
    kind: str


def pieces(text: str) -> list[Piece]:
    """Return the lines of a document with what they are."""
    found: list[Piece] = []
    front = text.startswith("---\n")
    for number, line in enumerate(text.split("\n"), start=1):
        if front:
            kind = "front"
            front = not (number > 1 and line == "---")
        elif not line.strip():
            kind = "blank"
        elif line.startswith("|"):
            kind = "rule" if set(line) <= set("|-: ") else "row"
        elif line.startswith("#"):
            kind = "heading"
        elif re.match(r"\d+\. |- ", line):
            kind = "item"
        elif len(line) * (2 if any(c > "\u2e80" for c in line) else 1) > 90:
            kind = "paragraph"
        else:
            kind = "short"
        found.append(Piece(number, line, kind))
    return found


def replaced(text: str, number: int, line: str | None) -> str:
    """Return the text with one line replaced, or dropped with the blank line after it."""
    lines = text.split("\n")
    if line is None and lines[number - 1].startswith("|"):
        return "\n".join(lines[: number - 1] + lines[number:])
    if line is None:
        after = number if number < len(lines) and not lines[number].strip() else number - 1
        return "\n".join(lines[: number - 1] + lines[after + 1 if after == number else number :])
    return "\n".join([*lines[: number - 1], line, *lines[number:]])


def _sample(rng: random.Random, text: str, kind: str, count: int) -> list[Piece]:
    found = [piece for piece in pieces(text) if piece.kind == kind]
    return sorted(rng.sample(found, min(count, len(found))), key=lambda piece: piece.number)


def one(
    kind: str, name: str, piece: Piece, line: str, families: str, text: str | None = None
) -> Planted:
    """Return one edition alone with one line replaced."""
    base = clean()[name]
    return Planted(
        kind=kind,
        texts=((name, text if text is not None else replaced(base, piece.number, line)),),
        spots=frozenset({(name, piece.number)}),
        families=tuple(families.split()),
        what=f"{name}:{piece.number} {line[:60]}",
    )


_NUMBER = re.compile(r"(?<![\w.,-])\d[\d.,]*\d(?![\w-])|(?<![\w.,-])[3-9](?![\w.,-])")
_YEAR = re.compile(r"(?<!\d)20[12]\d(?!\d)")
_CURRENCIES = (
    ("€", "$"), ("₩", "¥"), ("euros", "dollars"), (" euro", " dollar"), (" Euro", " Dollar"),
    ("억 원", "억 달러"), ("億円", "億ドル"), ("亿日元", "亿美元"), ("$", "€"),
)  # fmt: skip


def _counterpart(name: str, other: str, piece: Piece) -> int:
    """Return the line of the other edition that faces a line: the clean editions run parallel."""
    mine = clean()[name].split("\n")
    if len(mine) != len(clean()[other].split("\n")):
        raise ValueError(f"{name} and {other} do not run parallel")
    return piece.number


def across(
    kind: str, name: str, other: str, piece: Piece, line: str | None, families: str
) -> Planted:
    """Return both editions, one with a line replaced or dropped."""
    spots = {(other, _counterpart(name, other, piece))}
    if line is not None:
        spots.add((name, piece.number))
    texts = {name: replaced(clean()[name], piece.number, line), other: clean()[other]}
    return Planted(
        kind=kind,
        texts=tuple((key, texts[key]) for key in sorted(texts)),
        spots=frozenset(spots),
        families=tuple(families.split()),
        what=f"{name}:{piece.number} {(line or 'dropped')[:60]}",
    )


def _altered(rng: random.Random, number: str) -> str:
    digits = [i for i, char in enumerate(number) if char.isdigit()]
    at = digits[0] if len(digits) < 3 else rng.choice(digits[:2])
    old = int(number[at])
    new = rng.choice([d for d in range(1, 10) if abs(d - old) >= 2])
    return number[:at] + str(new) + number[at + 1 :]


def editions(rng: random.Random) -> Iterator[Planted]:
    """Yield changes of one edition that the other does not have."""
    for name, other in pairs():
        text = clean()[name]
        prose = [p for p in pieces(text) if p.kind in ("paragraph", "item")]
        with_number = [p for p in prose if _NUMBER.search(_YEAR.sub("....", p.text))]
        for piece in rng.sample(with_number, min(5, len(with_number))):
            hidden = _YEAR.sub("....", piece.text)
            match = rng.choice(list(_NUMBER.finditer(hidden)))
            line = (
                piece.text[: match.start()]
                + _altered(rng, match.group())
                + piece.text[match.end() :]
            )
            yield across("number in one edition", name, other, piece, line, "X1")
        with_year = [p for p in prose if _YEAR.search(p.text)]
        for piece in rng.sample(with_year, min(2, len(with_year))):
            line = _YEAR.sub(lambda m: str(int(m.group()) + 2), piece.text, count=1)
            yield across("year in one edition", name, other, piece, line, "X1")
        rows = [p for p in pieces(text) if p.kind == "row" and _NUMBER.search(p.text)]
        for piece in rng.sample(rows, min(2, len(rows))):
            match = rng.choice(list(_NUMBER.finditer(piece.text)))
            new = _altered(rng, match.group())
            line = piece.text[: match.start()] + new + piece.text[match.end() :]
            yield across("cell in one edition", name, other, piece, line, "X1")
        for old, new in _CURRENCIES:
            with_money = [
                p
                for p in prose
                if re.search(rf"\d[\w ,.]*{re.escape(old)}|{re.escape(old)}\d", p.text)
            ]
            if with_money:
                piece = rng.choice(with_money)
                line = piece.text.replace(old, new, 1)
                yield across("currency in one edition", name, other, piece, line, "X1")
                break
        for piece, line in _shortened(rng, text):
            yield across("dropped sentence", name, other, piece, line, "X105 X201")
        for piece in _sample(rng, text, "paragraph", 2):
            yield across("dropped paragraph", name, other, piece, None, "X2")
        for piece in rng.sample(rows[1:], min(1, len(rows) - 1)):
            yield across("dropped row", name, other, piece, None, "X2")
        for piece in _sample(rng, text, "paragraph", 1):
            facing = clean()[other].split("\n")[piece.number - 1]
            yield across("swapped language", name, other, piece, facing, "L1")
        sections = [p for p in pieces(text) if p.kind == "heading" and p.text.startswith("## ")]
        for piece in sections[1:2]:
            yield across("dropped heading", name, other, piece, None, "X205")


_SENTENCE = re.compile(r"(?<=[a-zß-ÿ다].)\s+(?=[^\W\da-z])|(?<=。)")
_TELLING = re.compile(
    r"\d[\d.,]*\s?%|[€₩$]\d|\d\s?(?:억 원|億円|亿日元|(?:miljoen |Millionen |000 )?euro)"
)


def _shortened(rng: random.Random, text: str) -> list[tuple[Piece, str]]:
    """Return two paragraphs without one of their sentences, one that tells an amount."""
    found: list[tuple[Piece, str]] = []
    for piece in pieces(text):
        sentences = [s for s in _SENTENCE.split(piece.text) if s]
        if piece.kind != "paragraph" or len(sentences) < 2:
            continue
        for at, sentence in enumerate(sentences):
            rest = sentences[:at] + sentences[at + 1 :]
            amounts = [match.group() for match in _TELLING.finditer(sentence)]
            others = text.replace(piece.text, " ".join(rest))
            if any(amount not in others for amount in amounts):
                found.append((piece, ("" if sentence[-1] == "。" else " ").join(rest)))
    return rng.sample(found, min(2, len(found)))


def _glue(line: str) -> str | None:
    match = re.search(r"(?<=[a-zß-ÿ]{2}\.) (?=[A-Z][a-z])", line)
    return line[: match.start()] + line[match.end() :] if match else None


def _mojibake(line: str) -> str | None:
    match = re.search(r"[\u00c0-\u024f’“”–]", line)
    if match is None:
        return None
    wrong = match.group().encode().decode("cp1252", errors="replace")
    return None if "\ufffd" in wrong else line[: match.start()] + wrong + line[match.end() :]


def _bracket(line: str) -> str | None:
    words = line.split(" ")
    return " ".join([*words[:3], "(" + words[3], *words[4:]]) if len(words) > 6 else None


def _placeholder(line: str) -> str | None:
    words = line.split(" ")
    return " ".join([*words[:3], "{{name}}", *words[4:]]) if len(words) > 6 else None


def _lost(line: str) -> str | None:
    return line[:20] + "\ufffd" + line[21:]


def _control(line: str) -> str | None:
    return line[:20] + "\u0007" + line[20:]


def _cut(line: str) -> str | None:
    bare = line[: len(line) * 3 // 4].rstrip(" .,;:，。、!?)")
    return bare if len(bare) * (2 if any(c > "\u2e80" for c in bare) else 1) > 90 else None


def _doubled(line: str) -> str | None:
    return f"{line}\n\n{line}"


_DAMAGES: tuple[tuple[str, str, Callable[[str], str | None]], ...] = (
    ("glued sentences", "P104", _glue),
    ("mojibake", "P303", _mojibake),
    ("lost bracket", "P301", _bracket),
    ("placeholder", "P306", _placeholder),
    ("lost character", "P304", _lost),
    ("control character", "P305", _control),
    ("cut paragraph", "P203", _cut),
    ("doubled paragraph", "P307", _doubled),
)


def damages(rng: random.Random) -> Iterator[Planted]:
    """Yield single editions with one text damaged."""
    for name, text in clean().items():
        paragraphs = [p for p in pieces(text) if p.kind == "paragraph"]
        for kind, family, damage in _DAMAGES:
            for piece in rng.sample(paragraphs, len(paragraphs)):
                line = damage(piece.text)
                if line is not None:
                    planted = one(kind, name, piece, line, family)
                    yield _with_second_spot(planted, name, piece) if "\n" in line else planted
                    break
        for piece in _sample(rng, text, "row", 1):
            cells = piece.text.rstrip("|").split("|")
            yield one("lost cell", name, piece, "|".join(cells[:-1]) + "|", "P302 P308")


def _with_second_spot(planted: Planted, name: str, piece: Piece) -> Planted:
    return Planted(
        planted.kind,
        planted.texts,
        planted.spots | {(name, piece.number + 2)},
        planted.families,
        planted.what,
    )


def teasers(rng: random.Random) -> Iterator[Planted]:
    """Yield documents with teasers that were cut at one length, glued into one line."""
    for name, text in clean().items():
        if not name.endswith(".txt"):
            continue
        others = [other for other in clean() if other != name and ".en." in other]
        for length in (100, 120, 140):
            chosen = rng.sample(others, 3)
            items = "".join(
                re.sub(r"^# ", "", heading(clean()[other]))
                + first_paragraph(clean()[other])[:length]
                for other in chosen
            )
            dump = f"{text.rstrip()}\n\nFurther Reading\n\n{items}\n"
            number = dump.rstrip("\n").count("\n") + 1
            for kind, families in (("cut teasers", "P201"), ("glued teasers", "P103")):
                yield Planted(
                    kind,
                    ((name, dump),),
                    frozenset({(name, number)}),
                    (families,),
                    f"{name}: teasers of {length}",
                )


def heading(text: str) -> str:
    """Return the title of a clean document."""
    return next(
        (p.text for p in pieces(text) if p.kind == "heading"),
        text.split("\n", 1)[0],
    )


def first_paragraph(text: str) -> str:
    """Return the first paragraph of a clean document."""
    return next(
        p.text for p in pieces(text)[1:] if p.kind == "paragraph" and p.text != heading(text)
    )


def all_planted(seed: int = 7) -> list[Planted]:
    """Return every planted document; the same seed gives the same ones."""
    return [
        *by_hand(),
        *editions(random.Random(seed)),
        *damages(random.Random(seed)),
        *teasers(random.Random(seed)),
    ]
