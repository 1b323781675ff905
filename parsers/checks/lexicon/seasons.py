"""Parts of a year told beside it, by language: the word, and the first and last month it may mean.

Words stand right before the year, in Chinese, Japanese and Korean right behind it. Languages of
both halves of the globe have no seasons here, for they do not tell which months are meant.
"""

from __future__ import annotations

_SPRING, _SUMMER, _AUTUMN = (3, 6), (6, 9), (9, 12)
_EARLY, _MIDDLE, _LATE = (1, 4), (4, 9), (9, 12)

PARTS: dict[str, tuple[tuple[str, tuple[int, int]], ...]] = {
    "en": (
        ("spring(?: of)?", _SPRING),
        ("summer(?: of)?", _SUMMER),
        ("(?:autumn|fall)(?: of)?", _AUTUMN),
        ("early(?: in)?|(?:start|beginning) of", _EARLY),
        ("mid|middle of", _MIDDLE),
        ("late(?: in)?|end of", _LATE),
    ),
    "nl": (
        ("voorjaar(?: van)?|lente(?: van)?", _SPRING),
        ("zomer(?: van)?", _SUMMER),
        ("najaar(?: van)?|herfst(?: van)?", _AUTUMN),
        ("begin(?: van)?", _EARLY),
        ("medio|half", _MIDDLE),
        ("eind(?: van)?|einde(?: van)?", _LATE),
    ),
    "de": (
        ("Frühjahr|Frühling", _SPRING),
        ("Sommer", _SUMMER),
        ("Herbst", _AUTUMN),
        ("Anfang|Beginn", _EARLY),
        ("Mitte", _MIDDLE),
        ("Ende", _LATE),
    ),
    "fr": (
        ("printemps(?: de)?", _SPRING),
        ("été(?: de)?", _SUMMER),
        ("automne(?: de)?", _AUTUMN),
        ("début|début de", _EARLY),
        ("mi|milieu(?: de)?", _MIDDLE),
        ("fin|fin de", _LATE),
    ),
    "es": (
        ("(?:principios|comienzos|inicios) de", _EARLY),
        ("mediados de", _MIDDLE),
        ("(?:finales|fines) de", _LATE),
    ),
    "pt": (
        ("(?:início|começo) de", _EARLY),
        ("meados de", _MIDDLE),
        ("(?:fim|final|finais) de", _LATE),
    ),
    "it": (
        ("primavera(?: del)?", _SPRING),
        ("estate(?: del)?", _SUMMER),
        ("autunno(?: del)?", _AUTUMN),
        ("inizio(?: del)?|inizi del", _EARLY),
        ("metà(?: del)?", _MIDDLE),
        ("fine(?: del)?", _LATE),
    ),
    "sv": (
        ("våren", _SPRING),
        ("sommaren", _SUMMER),
        ("hösten", _AUTUMN),
        ("början av|början på", _EARLY),
        ("mitten av", _MIDDLE),
        ("slutet av|årsskiftet", _LATE),
    ),
    "pl": (
        ("wiosn(?:a|y|ą|ę)", _SPRING),
        ("lat(?:o|a|em)", _SUMMER),
        ("jesie(?:ń|ni|nią)", _AUTUMN),
        ("począt(?:ek|ku|kiem)", _EARLY),
        ("połow(?:a|y|ie)", _MIDDLE),
        ("ko(?:niec|ńca|ńcem|ńcu)", _LATE),
    ),
    "ru": (
        ("весн(?:а|ы|е|ой|у)", _SPRING),
        ("лет(?:о|а|ом)", _SUMMER),
        ("осен(?:ь|и|ью)", _AUTUMN),
        ("начал(?:о|а|е|у)", _EARLY),
        ("середин(?:а|ы|е)", _MIDDLE),
        ("кон(?:ец|ца|це|цу)", _LATE),
    ),
    "ko": (
        ("봄", _SPRING),
        ("여름", _SUMMER),
        ("가을", _AUTUMN),
        ("(?:연)?초", _EARLY),
        ("중반", _MIDDLE),
        ("(?:연)?말", _LATE),
    ),
    "ja": (
        ("の?春", _SPRING),
        ("の?夏", _SUMMER),
        ("の?秋", _AUTUMN),
        ("初め|初頭|始め", _EARLY),
        ("半ば|中頃", _MIDDLE),
        ("末", _LATE),
    ),
    "zh": (
        ("春", _SPRING),
        ("夏", _SUMMER),
        ("秋", _AUTUMN),
        ("初", _EARLY),
        ("中", _MIDDLE),
        ("底|末", _LATE),
    ),
}
