"""Codes of countries that are codes of other languages too, and are declared for their own."""

from __future__ import annotations

COUNTRIES: dict[str, tuple[str, ...]] = {
    "af": ("fa", "ps"),
    "am": ("hy",),
    "ar": ("es",),
    "ba": ("bs", "hr", "sr"),
    "be": ("nl", "fr", "de"),
    "bn": ("ms",),
    "ca": ("en", "fr"),
    "cy": ("el", "tr"),
    "et": ("am",),
    "ga": ("fr",),
    "gl": ("da",),
    "kn": ("en",),
    "ky": ("en",),
    "la": ("lo",),
    "lb": ("ar", "fr"),
    "ml": ("fr",),
    "mr": ("ar", "fr"),
    "my": ("ms",),
    "ne": ("fr",),
    "pa": ("es",),
    "ps": ("ar",),
    "sa": ("ar",),
    "si": ("sl",),
    "sl": ("en",),
    "sr": ("nl",),
    "sv": ("es",),
    "tg": ("fr",),
    "tl": ("pt",),
    "tt": ("en",),
}
"""Codes of ISO 3166 that ISO 639 gives to another language, with the languages that are official in
the country, after CLDR (territoryInfo): “ba” is Bashkir, and Bosnia and Herzegovina."""
