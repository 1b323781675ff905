"""What of a text is in no language, and what a language is called in English."""

from parsers.compiled import compiled

_MARKUP = compiled(
    r"<[^<>]*>|https?://\S+|\{[^{}]*\}|`[^`]*`|\b\w++=\"[^\"]*\""
    r"|(?<![\w-])-*+\b[\w-]++(?:[./][\w-]+)+\b"
)
"""What is in no language. The branches for words begin where a word does and give nothing back:
tried at every letter of a long one, they would take quadratic time."""

_NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "ca": "Catalan", "cs": "Czech",
    "cy": "Welsh", "da": "Danish", "de": "German", "el": "Greek", "en": "English",
    "es": "Spanish", "et": "Estonian", "eu": "Basque", "fa": "Persian", "fi": "Finnish",
    "fr": "French", "ga": "Irish", "gl": "Galician", "gu": "Gujarati", "he": "Hebrew",
    "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian",
    "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh",
    "km": "Khmer", "kn": "Kannada", "ko": "Korean", "lo": "Lao", "lt": "Lithuanian",
    "lv": "Latvian", "mk": "Macedonian", "ml": "Malayalam", "mn": "Mongolian", "mr": "Marathi",
    "ms": "Malay", "my": "Burmese", "ne": "Nepali", "nl": "Dutch", "no": "Norwegian",
    "pa": "Punjabi", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
    "si": "Sinhala", "sk": "Slovak", "sl": "Slovenian", "sq": "Albanian", "sr": "Serbian",
    "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "te": "Telugu", "th": "Thai",
    "tl": "Filipino", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "uz": "Uzbek",
    "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def language_name(tag: str | None) -> str:
    """Return the English name of a language, with its tag."""
    if tag is None:
        return "an unknown language"
    name = _NAMES.get(tag.split("-")[0].lower())
    return f"{name} ({tag})" if name else tag


def bare_words(text: str) -> str:
    """Return a text without tags, addresses and code, which are in no language."""
    return _MARKUP.sub(" ", text)
