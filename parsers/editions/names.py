"""What a file's name and its metadata say of the language and of the article it belongs to.

Recognised are `post.nl.md`, `post_nl.txt`, `post-pt-BR.html`, `nl/post.md` and
`article/nl/20260424-slug`; in the metadata, a translation key and the addresses of the editions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from parsers.languages import same
from parsers.model import Page

_CODES = frozenset(
    re.findall(
        r"\w+",
        """
        af am ar as az be bg bn bo br bs ca cs cy da de el en eo es et eu fa fi fo fr fy ga gd gl gu
        ha he hi hr hu hy id ig is it ja jv ka kk km kn ko ku ky la lb lo lt lv mg mi mk ml mn mr ms
        mt my nb ne nl nn no oc or pa pl ps pt rm ro ru rw sa sd si sk sl sm sn so sq sr st su sv sw
        ta te tg th ti tk tl tn tr ts tt ug uk ur uz vi wo xh yi yo zh zu yue fil ckb
        """,
    )
)
"""ISO 639-1 codes of written languages, and a few longer ones in use."""

_TAG = re.compile(
    r"(?P<language>[A-Za-z]{2,3})(?:[-_](?P<script>Hans|Hant|Latn|Cyrl|Arab))?"
    r"(?:[-_](?P<region>[A-Za-z]{2}|419))?",
    re.IGNORECASE,
)
_SUFFIX = re.compile(
    r"^(?P<stem>.+?)(?P<mark>[._-])"
    r"(?P<tag>[A-Za-z]{2,3}(?:[-_](?:Hans|Hant|Latn|Cyrl|Arab))?(?:[-_](?:[A-Za-z]{2}|419))?)$",
    re.IGNORECASE,
)
_EXTENSION = re.compile(r"\.(?:[A-Za-z][A-Za-z0-9]{0,7})$")

_PLUGIN = re.compile(
    r"(?:^|(?<=/))i18n/(?P<tag>[A-Za-z-]+)/docusaurus-plugin-content-(?P<what>docs|blog|pages)"
    r"(?P<name>-[\w-]+)?/(?:(?P<current>current)|(?P<version>version-[^/]+))?/?"
)
"""Where Docusaurus keeps translations: the originals are in `docs`, `versioned_docs`, `blog`."""

_KEYS = frozenset(
    ("translation_key", "translationkey", "translation-key", "translation_id", "ref", "trans_id")
)
_ADDRESS_NAMES = re.compile(r"canonical|hreflang|alternate", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """A file's name without its mark of a language."""

    key: str
    tag: str | None
    sure: bool
    """Whether the mark can hardly be anything else: a folder, or a part between full stops."""


def is_tag(text: str) -> bool:
    """Tell whether a text is a language tag that a file or folder may be named by."""
    match = _TAG.fullmatch(text)
    return match is not None and match["language"].lower() in _CODES


def named(path: str) -> list[Named]:
    """Return the ways to read a path, the surest first; the last has no mark of a language."""
    path = _PLUGIN.sub(_as_original, path.replace("\\", "/"))
    *folders, name = path.split("/")
    extension = _EXTENSION.search(name)
    stem, ending = (name, "")
    if extension is not None and not is_tag(extension.group()[1:]):
        stem, ending = name[: extension.start()], extension.group().lower()
    found: list[Named] = []
    suffix = _SUFFIX.match(stem)
    if suffix is not None and is_tag(suffix["tag"]):
        key = "/".join((*folders, suffix["stem"] + ending))
        found.append(Named(key, suffix["tag"], suffix["mark"] == "."))
    for index in reversed(range(len(folders))):
        if is_tag(folders[index]):
            rest = [*folders[:index], *folders[index + 1 :]]
            found.append(Named("/".join((*rest, stem + ending)), folders[index], True))
    found.append(Named("/".join((*folders, stem + ending)), None, True))
    return found


def _as_original(match: re.Match[str]) -> str:
    """Return the folder of a translation as that of its original, in a folder of its language."""
    what = (match["name"] or "-" + match["what"])[1:]
    folder = f"versioned_{what}/{match['version']}" if match["version"] else what
    return f"{match['tag']}/{'src/pages' if match['what'] == 'pages' else folder}/"


def bare_address(target: str) -> str:
    """Return an address without what a translation may change in it: languages, the protocol."""
    address = target.split("://", 1)[-1].rstrip("/").casefold()
    parts = re.split(r"([/.?#=&])", address)
    return "".join(part for part in parts if not is_tag(part))


def language_of(page: Page) -> str | None:
    """Return the language of an edition: as detected, else as declared, else as its name says."""
    if page.language is not None:
        return page.language
    return meant_language(page) or page.body_language


def meant_language(page: Page) -> str | None:
    """Return the language that metadata or a sure mark in the path say the page is in."""
    if page.declared_language is not None:
        return page.declared_language
    first = named(page.path)[0]
    return first.tag if first.sure else None


def keys(page: Page) -> list[tuple[str, str]]:
    """Return what the page shares with its other editions, for certain, the surest first.

    Each key is a name of the kind of key and a value. A mark that may be a word ("get-over-it")
    counts where the page is in that language.
    """
    found: list[tuple[str, str]] = []
    for name, value in page.metadata:
        bare = name.lower()
        if bare in _KEYS and value.strip():
            found.append(("key", value.strip()))
        elif _ADDRESS_NAMES.search(bare) and "/" in value:
            found.append(("address", value.strip().rstrip("/")))
    for reading in named(page.path):
        agrees = reading.tag is None or any(
            same(reading.tag, language)
            for language in (page.language, page.declared_language, page.body_language)
        )
        if reading.sure or agrees:
            found.append(("path", reading.key))
    return found
