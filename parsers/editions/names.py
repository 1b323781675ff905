"""What a file's name and its metadata say of the language and of the article it belongs to.

Recognised are `post.nl.md`, `post_nl.txt`, `post-pt-BR.html`, `nl-post.md`, `README_CN.md`,
`nl/post.md`, `pages.nl/post.md`, `guide-nl/post.md`, `_nl/post.md` and `article/nl/20260424-slug`;
in the metadata, a translation key, the addresses of the editions and the title of the original.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.compiled import compiled
from parsers.expressions import deferred
from parsers.frozen import dataclass
from parsers.languages import primary
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

_TAG = compiled(
    r"(?P<language>[A-Za-z]{2,3})(?:[-_](?P<script>Hans|Hant|Latn|Cyrl|Arab))?"
    r"(?:[-_](?P<region>[A-Za-z]{2}|419))?",
    re.IGNORECASE,
)
_SUFFIX = compiled(
    r"^(?P<stem>.+?)(?P<mark>[._-])"
    r"(?P<tag>[A-Za-z]{2,3}(?:[-_](?:Hans|Hant|Latn|Cyrl|Arab))?(?:[-_](?:[A-Za-z]{2}|419))?)$",
    re.IGNORECASE,
)
_PREFIX = compiled(r"^(?P<tag>[A-Za-z]{2,3}(?:[-_][A-Z]{2})?)[-_](?P<stem>\w.*)$")
_OTHER_MARKS = (
    compiled(r"(?:(?P<stem>.+)[._-])?(?P<word>[A-Za-z]+[-_][A-Za-z]+)"),
    compiled(r"(?:(?P<stem>.+)[._-])?(?P<word>[A-Za-z]+)"),
)
_OTHER_TAGS = {
    "cn": "zh-CN",
    "tw": "zh-TW",
    "jp": "ja",
    "kr": "ko",
    "ua": "uk",
    "cz": "cs",
    "dk": "da",
    "gr": "el",
    "vn": "vi",
    "ptbr": "pt-BR",
    "arabic": "ar",
    "bengali": "bn",
    "chinese": "zh",
    "simplified-chinese": "zh-Hans",
    "chinese-simplified": "zh-Hans",
    "traditional-chinese": "zh-Hant",
    "chinese-traditional": "zh-Hant",
    "czech": "cs",
    "dutch": "nl",
    "english": "en",
    "french": "fr",
    "german": "de",
    "greek": "el",
    "hindi": "hi",
    "indonesian": "id",
    "italian": "it",
    "japanese": "ja",
    "korean": "ko",
    "persian": "fa",
    "polish": "pl",
    "portuguese": "pt",
    "portuguese-br": "pt-BR",
    "romanian": "ro",
    "russian": "ru",
    "spanish": "es",
    "swedish": "sv",
    "turkish": "tr",
    "ukrainian": "uk",
    "vietnamese": "vi",
}
"""What files are called by instead of a tag: countries, and English names of languages."""

_EXTENSION = compiled(r"\.(?:[A-Za-z][A-Za-z0-9]{0,7})$")

_ENDINGS = dict.fromkeys((".mdx", ".markdown", ".mdown", ".mkd"), ".md")
"""Endings of one kind of file: a translation may be written without the components."""

_PLUGIN = compiled(
    r"(?:^|(?<=/))i18n/(?P<tag>[\w-]+)/docusaurus-plugin-content-(?P<what>docs|blog|pages)"
    r"(?P<name>-[\w-]+)?/(?:(?P<current>current)|(?P<version>version-[^/]+))?/?"
)
"""Where Docusaurus keeps translations: the originals are in `docs`, `versioned_docs`, `blog`."""

_KEYS = frozenset(
    (
        *("translation_key", "translationkey", "translation-key", "translation_id", "trans_id"),
        *("translationid", "translation-id", "ref", "lang-ref", "lang_ref", "i18n_key", "page_id"),
    )
)
_SLUGS = frozenset(("slug", "permalink", "url"))
_ADDRESS_NAMES = deferred(
    r"canonical|hreflang|alternate|^(?:original|source|translat\w+)[_-]?(?:url|link|from|of)$",
    re.IGNORECASE,
)

_TELLING_SLUG = 12
"""Letters from which a slug or a title hardly belongs to two articles by chance."""


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
    ending = _ENDINGS.get(ending, ending)
    folders = [folder.lstrip("_") or folder for folder in folders]
    found: list[Named] = []
    suffix = _SUFFIX.match(stem)
    if suffix is not None and is_tag(suffix["tag"]):
        key = "/".join((*folders, suffix["stem"] + ending))
        found.append(Named(key, suffix["tag"], suffix["mark"] == "."))
    for index in reversed(range(len(folders))):
        for kept, tag, sure in _in_folder(folders[index]):
            rest = [*folders[:index], *kept, *folders[index + 1 :]]
            found.append(Named("/".join((*rest, stem + ending)), tag, sure))
    for left, tag in _otherwise(stem):
        if left:
            found.append(Named("/".join((*folders, left + ending)), tag, False))
    found.sort(key=lambda reading: not reading.sure)
    found.append(Named("/".join((*folders, stem + ending)), None, True))
    return found


def _in_folder(name: str) -> Iterator[tuple[list[str], str, bool]]:
    """Yield what is left of a folder's name, the language that it names, and whether surely."""
    if is_tag(name):
        yield [], name, True
        return
    suffix = _SUFFIX.match(name)
    if suffix is not None and is_tag(suffix["tag"]):
        yield [suffix["stem"]], suffix["tag"], suffix["mark"] == "."
        return
    for left, tag in _otherwise(name):
        yield [left] if left else [], tag, False


def _otherwise(name: str) -> Iterator[tuple[str, str]]:
    """Yield what is left of a name, and the tag that a country, a word or its beginning stands for.

    None of these is sure.
    """
    for mark in _OTHER_MARKS:
        other = mark.fullmatch(name)
        word = other["word"].lower().replace("_", "-") if other is not None else ""
        if other is not None and word in _OTHER_TAGS:
            yield other["stem"] or "", _OTHER_TAGS[word]
            return
    prefix = _PREFIX.match(name)
    if prefix is not None and is_tag(prefix["tag"]):
        yield prefix["stem"], prefix["tag"]


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
    """Return what the page shares with its other editions, the surest first.

    Each key is a name of the kind of key and a value. A mark that may be a word ("get-over-it")
    counts where the page is in that language. A "slug", and an "original" (the title that the page
    was translated from, or has), say something only where no two pages of a language have it.
    """
    found: list[tuple[str, str]] = []
    for name, value in page.metadata:
        bare = name.lower()
        if bare in _KEYS and value.strip():
            found.append(("key", value.strip()))
        elif _ADDRESS_NAMES.search(bare) and "/" in value:
            found.append(("address", value.strip().rstrip("/")))
        elif bare in _SLUGS and len(slug := bare_address(value).strip("/")) >= _TELLING_SLUG:
            found.append(("slug", slug))
    spoken = {
        primary(language).split("-")[0]
        for language in (page.language, page.declared_language, page.body_language)
        if language is not None
    }
    found += [
        ("path", reading.key)
        for reading in named(page.path)
        if reading.sure or (reading.tag and primary(reading.tag).split("-")[0] in spoken)
    ]
    for kind, title in (("original", page.original_title), ("title", page.title)):
        if title is not None and len(title.text) >= _TELLING_SLUG:
            found.append((kind, title.text.casefold()))
    return found
