"""What a path or address says about a page: its language, and the day it was published."""

from __future__ import annotations

import re

from parsers.compiled import compiled

_LANGUAGES = frozenset(
    re.findall(
        "..",
        "aaabafakamanarasavayazbabebgbhbibmbnbobrbscacechcocrcscucvcydadedvdzeeeleneoeseteufa"
        "fffifjfofrfygagdglgngugvhahehihohrhthuhyhziaidieigiiikioisitiujajvkakgkikjkkklkmknko"
        "krkskukvkwkylalblglilnloltlulvmgmhmimkmlmnmrmsmtmynanbndnengnlnnnonrnvnyocojomorospa"
        "piplpsptqurmrnrorurwsascsdsesgsiskslsmsnsosqsrssstsusvswtatetgthtitktltntotrtstttwty"
        "ugukuruzvevivowawoxhyiyozazhzu",
    )
)
"""The codes of ISO 639-1."""

_TAG = r"(?P<tag>(?P<code>[a-z]{2})(?:[-_](?:[A-Z]{2}|[A-Z][a-z]{3}|[a-z]{2}))?)"
_BEFORE_ENDING = compiled(rf"\.{_TAG}\.(?:txt|md|markdown|html?)$")
_FOLDER = compiled(rf"(?:^|/){_TAG}/(?:articles?/)?[^/]+$")
_DATED = compiled(r"(?:^|/)(\d{4})-?(\d{2})-?(\d{2})-[^/]*$")


def language_of_path(path: str) -> str | None:
    """Return the language that a path names: `name.nl.txt`, `nl/name.txt`, `nl/article/name`."""
    match = _BEFORE_ENDING.search(path) or _FOLDER.search(path)
    if match is None or match["code"] not in _LANGUAGES:
        return None
    return match["tag"].replace("_", "-")


def day_of_path(path: str) -> str | None:
    """Return the day, YYYY-MM-DD, with which the last part of a path begins, or None."""
    match = _DATED.search(path)
    if match is None or not (1 <= int(match[2]) <= 12 and 1 <= int(match[3]) <= 31):
        return None
    return "-".join(match.groups())
