"""Bilingual dictionaries that the system has, or that a person has put into the data folder.

FreeDict's are read in the format of the DICT server: Debian and others install them as
/usr/share/dictd/freedict-deu-fra.index and .dict.dz (package dict-freedict-deu-fra). For Chinese
and English, CC-CEDICT is read as it is distributed (cedict_ts.u8, or gzipped), from the same
folders or from `diglot` in the user's data folder. Nothing is downloaded, and without them nothing
is missing but a little certainty.
"""

from __future__ import annotations

import gzip
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from platformdirs import user_data_path

from parsers.compiled import compiled
from parsers.editions.stored import stored
from parsers.editions.tokens import tokens
from parsers.languages import primary

FOLDERS = (Path("/usr/share/dictd"), Path("/usr/local/share/dictd"), Path("/opt/local/share/dictd"))

_THREE_LETTERS = {
    "af": "afr", "ar": "ara", "bg": "bul", "br": "bre", "ca": "cat", "cs": "ces", "cy": "cym",
    "da": "dan", "de": "deu", "el": "ell", "en": "eng", "es": "spa", "fi": "fin", "fr": "fra",
    "ga": "gle", "hi": "hin", "hr": "hrv", "hu": "hun", "id": "ind", "is": "isl", "it": "ita",
    "ja": "jpn", "ku": "kur", "la": "lat", "lt": "lit", "nl": "nld", "no": "nor", "pl": "pol",
    "pt": "por", "ro": "ron", "ru": "rus", "sk": "slk", "sr": "srp", "sv": "swe", "sw": "swh",
    "tr": "tur", "uk": "ukr",
}  # fmt: skip
"""ISO 639-3 codes, which FreeDict names its dictionaries by."""

_WEIGHT = 0.5
"""How surely a word and its translation in a dictionary stand for each other in a text."""

_LARGEST = 64 * 1024 * 1024
"""Bytes of a dictionary beyond which it is left alone."""

_NOTE = compiled(r"<[^>]*>|\([^)]*\)|\[[^\]]*\]|/[^/]*/|\d+\.")
_ENDINGS = (".index", ".dict.dz")
_CHINESE = ("cedict_ts.u8", "cedict_ts.u8.gz", "cedict_1_0_ts_utf-8_mdbg.txt.gz")
"""Names that CC-CEDICT is distributed under."""

_CHINESE_ENTRY = compiled(r"(\S{1,2}) (\S{1,2}) \[[^\]]*\] /(.*)/")
"""Traditional and simplified form of a word of at most two characters, and its glosses."""

_ARTICLE = compiled(r"^(?:to be|to|an?|the) ")
_GLOSSES = 3
_SENSE = compiled(r"\d+\.\s")
_APART = compiled(r"[,;]")
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_VALUES = {letter: value for value, letter in enumerate(_LETTERS)}

Dictionary = dict[str, dict[str, float]]


def dictionary(left: str | None, right: str | None) -> Dictionary:
    """Return the lexicon of two languages (BCP 47), from dictionaries in either direction.

    It is empty where the system has none, or they cannot be read.
    """
    if left is None or right is None:
        return {}
    tags = [primary(tag).split("-")[0] for tag in (left, right)]
    if sorted(tags) == ["en", "zh"]:
        folders = (*FOLDERS, user_data_path("diglot"))
        return _load_chinese(tags[0] == "zh", folders)
    a, b = (_THREE_LETTERS.get(tag) for tag in tags)
    return {} if a is None or b is None or a == b else _load(a, b, FOLDERS)


def _dated(paths: Iterable[Path]) -> list[str]:
    """Return what tells whether any of some files is another than before; nothing of none."""
    found = []
    for path in paths:
        with suppress(OSError):
            status = path.stat()
            found.append(f"{path} {status.st_size} {status.st_mtime_ns}")
    return found


@lru_cache(maxsize=8)
def _load(left: str, right: str, folders: Sequence[Path]) -> Dictionary:
    names = f"freedict-{left}-{right}", f"freedict-{right}-{left}"
    sources = _dated(f / f"{name}{end}" for f in folders for name in names for end in _ENDINGS)

    def made() -> Dictionary:
        forth = _pairs(names[0], folders)
        back = [(word, other, weight) for other, word, weight in _pairs(names[1], folders)]
        return _gathered([*forth, *back])

    return stored((left, right, *sources), made) if sources else {}


@lru_cache(maxsize=2)
def _load_chinese(chinese_left: bool, folders: Sequence[Path]) -> Dictionary:
    sources = _dated(folder / name for folder in folders for name in _CHINESE)

    def made() -> Dictionary:
        pairs = _chinese_pairs(folders)
        return _gathered((a, b, w) if chinese_left else (b, a, w) for a, b, w in pairs)

    return stored((f"chinese {chinese_left}", *sources), made) if sources else {}


def _gathered(pairs: Iterable[tuple[str, str, float]]) -> Dictionary:
    found: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for word, other, weight in pairs:
        found[word][other] = max(weight, found[word].get(other, 0.0))
    return dict(found)


def _chinese_pairs(folders: Sequence[Path]) -> Iterator[tuple[str, str, float]]:
    """Yield the pairs of tokens of the first CC-CEDICT that is found, with weights.

    Words of one character or two are one token each; longer ones, and glosses of several words,
    are left out.
    """
    for path in (folder / name for folder in folders for name in _CHINESE):
        try:
            if path.stat().st_size > _LARGEST:
                continue
            with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as stream:
                lines = stream.read(_LARGEST).decode("utf-8", "replace").split("\n")
        except (OSError, EOFError, zlib.error):
            continue
        for match in filter(None, map(_CHINESE_ENTRY.match, lines)):
            glosses = [
                _ARTICLE.sub("", _NOTE.sub("", each).strip()) for each in match[3].split("/")
            ]
            for rank, gloss in enumerate(glosses[:_GLOSSES]):
                said = tokens(gloss)
                if len(said) == 1 and said[0][0] == "w":
                    for word in {match[1], match[2]}:
                        yield "h:" + word, said[0], _WEIGHT / 2**rank
        return


def _pairs(name: str, folders: Sequence[Path]) -> list[tuple[str, str, float]]:
    """Return the pairs of tokens of one dictionary's headwords and translations, with weights."""
    for folder in folders:
        index, packed = folder / f"{name}.index", folder / f"{name}.dict.dz"
        try:
            if packed.stat().st_size > _LARGEST:
                continue
            with gzip.open(packed) as stream:
                data = stream.read(_LARGEST)
            lines = index.read_text("utf-8", "replace").split("\n")
        except (OSError, EOFError, zlib.error):
            continue
        return [pair for line in lines for pair in _entry(line, data)]
    return []


def _entry(line: str, data: bytes) -> list[tuple[str, str, float]]:
    """Return the translations of one headword; each further sense weighs half of the one before."""
    fields = line.split("\t")
    if len(fields) < 3 or fields[0].startswith("00"):
        return []
    start, length = _number(fields[1]), _number(fields[2])
    article = data[start : start + length].decode("utf-8", "replace").split("\n")
    words = tokens(fields[0])
    if len(article) < 2 or len(words) != 1:
        return []
    senses = [article[1], *(line for line in article[2:] if _SENSE.match(line))]
    return [
        (words[0], found[0], _WEIGHT / 2**rank)
        for rank, sense in enumerate(senses)
        for found in map(tokens, _APART.split(_NOTE.sub("", sense)))
        if len(found) == 1
    ]


def _number(text: str) -> int:
    """Return a number that a DICT index writes in base 64 (dictfmt(1)); 0 if it is none."""
    value = 0
    for letter in text.strip():
        value = value * 64 + _VALUES.get(letter, 0)
    return value
