"""Pages that are editions of one article."""

from __future__ import annotations

import random

import pytest

from parsers.editions import group
from parsers.editions.names import is_tag, named
from parsers.formats import parse
from parsers.model import Page
from tests.benchmarks.made_library import TONGUES
from tests.benchmarks.made_library import page as made_page
from tests.parsers.editions.pages import page
from tests.parsers.editions.test_align import dutch, german, korean


def paths(pages: list[Page]) -> list[list[str]]:
    return [[edition.path for edition in article.editions] for article in group(pages)]


def empty(path: str, language: str | None, **more: object) -> Page:
    metadata = tuple((str(k), str(v)) for k, v in more.items())
    return page(path, language, metadata=metadata)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("post.nl.md", "post.ko.md"),
        ("post_nl.txt", "post_ko.txt"),
        ("blog/post-nl.html", "blog/post-ko.html"),
        ("nl/blog/post.md", "ko/blog/post.md"),
        ("/srv/nl/article/20310424-slug", "/srv/ko/article/20310424-slug"),
        ("post.md", "post.ko.md"),
        ("content/post.md", "content/ko/post.md"),
        ("nl\\post.md", "ko\\post.md"),
        ("README.nl.md", "README.ko.md"),
        ("README.md", "README_ko-KR.md"),
        ("content/posts/x/index.md", "content/posts/x/index.ko.md"),
        ("a/index.html", "a/ko/index.html"),
        ("docs/guide.mdx", "ko/docs/guide.md"),
        ("site/_posts/nl/2031-05-02-dijk.md", "site/_posts/ko/2031-05-02-dijk.md"),
        ("_posts/2031-05-02-dijk.nl.md", "_posts/2031-05-02-dijk.ko.md"),
        ("_overviews/a/dijk.md", "_ko/overviews/a/dijk.md"),
        ("pages/common/dijk.md", "pages.ko/common/dijk.md"),
        ("docs_nl/dijk.md", "docs_ko/dijk.md"),
        ("docs/guide/dijk.md", "docs/guide-ko/dijk.md"),
        ("content.nl/dijk.md", "content.ko/dijk.md"),
        ("src/content/docs/dijk.mdx", "src/content/docs/ko-kr/dijk.mdx"),
        ("nl-dijk.md", "ko-dijk.md"),
        ("README.md", "README_KR.md"),
        ("challenges/dutch/dijk.md", "challenges/korean/dijk.md"),
        ("dijk_dutch.txt", "dijk_korean.txt"),
        ("i18n/nl/docusaurus-plugin-content-pages/a.md", "src/pages/a.md"),
        (
            "fleet/a.md",
            "i18n/ko_KR/docusaurus-plugin-content-docs-fleet/current/a.md",
        ),
    ],
)
def test_names_of_files_and_folders_decide(left: str, right: str) -> None:
    assert paths([empty(left, "nl"), empty(right, "ko")]) == [[left, right]]


@pytest.mark.parametrize(
    "name",
    ["a.zh-TW.md", "a.zh_TW.md", "a.zh-Hant.md", "zh-tw/a.md", "docs_zh_TW/a.md", "a-tw.md"],
)
def test_traditional_chinese_is_named_by_its_script_or_its_region(name: str) -> None:
    original = "docs/a.md" if name.startswith("docs") else "a.md"
    assert paths([empty(original, "en"), empty(name, "zh-Hant")]) == [[original, name]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pages.md", "no-pages.md"),
        ("ferry.md", "de-ferry.md"),
        ("guide/ferry.md", "guide-it/ferry.md"),
        ("ferry.md", "ferry-english.md"),
    ],
)
def test_a_mark_that_may_be_a_word_counts_only_on_a_page_in_that_language(
    one: str, other: str
) -> None:
    assert paths([empty(one, "nl"), empty(other, "fr")]) == [[one], [other]]


def test_a_slug_that_no_two_pages_of_a_language_have_decides() -> None:
    pages = [
        empty("a1.md", "nl", slug="the-longest-bridge-of-all"),
        empty("b2.md", "de", permalink="/de/the-longest-bridge-of-all/"),
        empty("c3.md", "nl", slug="news-of-the-week"),
        empty("d4.md", "nl", slug="news-of-the-week"),
        empty("e5.md", "de", slug="news-of-the-week"),
        empty("f6.md", "nl", slug="about"),
        empty("g7.md", "de", slug="about"),
    ]
    assert paths(pages) == [["a1.md", "b2.md"], *([each.path] for each in pages[2:])]


def test_the_title_of_its_original_that_a_page_quotes_decides() -> None:
    original = page("a1.txt", "en", "How the Dutch built their longest bridge")
    other = page("c3.txt", "en", "How the Dutch built their longest dyke")
    translated = parse(
        b"---\ntitle: Hoe de langste brug werd gebouwd\n"
        b"original_title: How the Dutch built their longest bridge\n---\n\nDe brug is lang.\n",
        "b2.md",
    )
    assert paths([other, original, translated]) == [["c3.txt"], ["a1.txt", "b2.md"]]


@pytest.mark.parametrize("name", ["lang-ref", "i18n_key", "translationKey"])
def test_front_matter_names_the_article_in_several_ways(name: str) -> None:
    pages = [empty("x1.md", "nl", **{name: "bridge"}), empty("x2.md", "de", **{name: "bridge"})]
    assert len(group(pages)) == 1


def test_a_translation_key_decides() -> None:
    pages = [
        empty("een.md", "nl", translation_key="bridge"),
        empty("zwei.md", "de", translationKey="bridge"),
        empty("drei.md", "de", translationKey="ferry"),
    ]
    assert paths(pages) == [["een.md", "zwei.md"], ["drei.md"]]


def test_addresses_of_the_editions_decide() -> None:
    pages = [
        page("1.html", "nl", metadata=[("canonical", "https://x.example/nl/brug")]),
        page(
            "2.html",
            "de",
            metadata=[
                ("canonical", "https://x.example/de/bruecke"),
                ("hreflang.nl", "https://x.example/nl/brug/"),
            ],
        ),
    ]
    assert paths(pages) == [["1.html", "2.html"]]


def test_a_word_that_looks_like_a_mark_is_none() -> None:
    assert paths([empty("get-over-it.md", "en"), empty("get-over.md", "nl")]) == [
        ["get-over-it.md"],
        ["get-over.md"],
    ]
    assert is_tag("zh-Hant")
    assert not is_tag("images")
    assert named("a/post.pt-BR.md")[0].key == "a/post.md"


def test_one_page_a_language() -> None:
    pages = [empty("a/post.nl.md", "nl"), empty("a/post.md", "nl"), empty("a/post.de.md", "de")]
    found = paths(pages)
    assert ["a/post.nl.md", "a/post.de.md"] in found
    assert ["a/post.md"] in found


def test_contents_decide_where_names_say_nothing() -> None:
    ferry = page(
        "veer.txt",
        "nl",
        "De veerpont vaart weer",
        ["De pont van Ooltrecht vaart sinds 1923.", "## Kaartjes", "Een kaartje kost 2,35 euro."],
    )
    assert paths([dutch(), ferry, german(), korean()]) == [
        ["brug.txt", "bruecke.txt", "dari.txt"],
        ["veer.txt"],
    ]


def test_a_folder_of_pages_of_which_many_stand_alone_is_grouped_by_what_they_say() -> None:
    made = random.Random(3)
    pages, articles = [], {}
    for number in range(36):
        count = 1 if number % 3 == 0 else made.choice((2, 2, 3))
        for language in made.sample(sorted(TONGUES), count):
            text = made_page(language, random.Random(number)).replace(f"lang: {language}\n", "")
            pages.append(parse(text.encode(), f"{made.getrandbits(40):x}.md"))
            articles[pages[-1].path] = number
    made.shuffle(pages)
    found = {frozenset(each) for each in paths(pages)}
    expected = {
        frozenset(path for path, number in articles.items() if number == wanted)
        for wanted in range(36)
    }
    assert found == expected


def release(language: str, version: str, day: int, size: int) -> Page:
    """Return notes that are as alike for two versions as only release notes are."""
    major, minor, patch = version.split(".")
    out, get, thanks = {
        "en": ("Lathe {v} is out", "Get it", "We thank all who found faults in {old}."),
        "de": ("Lathe {v} ist da", "Zum Laden", "Wir danken allen, die Fehler in {old} fanden."),
        "ja": (
            "Lathe {v} を公開しました",
            "入手方法",
            "{old} の不具合を報告した皆さんに感謝します。",
        ),
    }[language]
    old = f"{major}.{minor}.{int(patch) - 1}"
    return page(
        f"{language}{patch}.txt",
        language,
        None,
        [
            out.format(v=version) + f" (2031-03-{day})",
            f"# {get}",
            f"``` https://lathe.example/lathe-{version}.tar.gz\nSIZE: {size} bytes",
            thanks.format(old=old),
        ],
    )


def test_release_notes_of_two_versions_are_no_editions_of_each_other() -> None:
    pages = [
        release("en", "4.2.7", 11, 1_804_211),
        release("de", "4.2.7", 11, 1_804_211),
        release("ja", "3.9.12", 12, 1_611_984),
        release("en", "3.8.5", 13, 1_592_377),
        release("de", "3.7.9", 14, 1_577_416),
    ]
    assert paths(pages)[0] == ["en7.txt", "de7.txt"]
    assert [len(each) for each in paths(pages)] == [2, 1, 1, 1]


def stage(language: str, kind: str, number: int) -> Page:
    """Return notes on one of the versions before 5.2.0 that differ in their stage alone."""
    title, out, get = {
        "en": ("Lathe 5.2.0 {}", "We are glad to announce Lathe 5.2.0-{}.", "Get it"),
        "id": ("Lathe 5.2.0 {}", "Kami dengan senang mengumumkan Lathe 5.2.0-{}.", "Unduh"),
        "ja": ("Lathe 5.2.0 {}", "Lathe 5.2.0-{} を公開しました。", "入手方法"),
    }[language]
    changes = " / ".join(f"turn_{name}({value}) #{value * 31}" for name, value in CHANGES)
    return page(
        f"{language}-{kind}{number}.txt",
        language,
        title.format(f"{kind} {number}"),
        [
            out.format(f"{kind}{number}"),
            f"- {changes}",
            f"# {get}",
            "``` lathe --version 5.2.0\nlathe --upgrade --from 5.1.9 --to 5.2.0",
        ],
    )


CHANGES = [("left", 4106), ("right", 5230), ("fast", 6118), ("slow", 7345), ("away", 8221)]


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (("en", "preview", 2), ("id", "preview", 2), True),
        (("en", "preview", 2), ("ja", "preview", 2), True),
        (("en", "preview", 2), ("id", "preview", 1), False),
        (("en", "preview", 2), ("ja", "preview", 3), False),
    ],
)
def test_titles_with_different_numbers_keep_pages_apart_that_are_alike_otherwise(
    one: tuple[str, str, int], other: tuple[str, str, int], together: bool
) -> None:
    pages = [stage(*one), stage(*other), page("x.txt", "de", "Zum Hafen", ["Er ist zu."])]
    assert (len(paths(pages)[0]) == 2) is together


def command(language: str, name: str, example: str) -> Page:
    """Return the manual page of a command that has the options of all others."""
    said, options = {
        "es": ("Este comando toma una versión.", "Opciones"),
        "el": ("Η εντολή δέχεται μια έκδοση.", "Επιλογές"),
        "uk": ("Ця команда приймає версію.", "Опції"),
    }[language]
    flags = "\n".join(f"--{flag} string" for flag in FLAGS)
    return page(
        f"{language}-{name}.txt",
        language,
        f"lathe {name}",
        [said, f"``` lathe {name} {example}", f"# {options}", f"``` {flags}"],
    )


FLAGS = ["dry-run-first", "cert-file-path", "key-file-path", "post-render-args", "atomic-writes"]


def test_the_manual_pages_of_two_commands_are_no_editions_of_each_other() -> None:
    fit = [command("es", "fit", "[CHUCK]"), command("uk", "fit", "[CHUCK]")]
    assert [len(each) for each in paths(fit)] == [2]
    apart = [command("es", "fit", "[CHUCK]"), command("uk", "upgrade", "[CHUCK] [BED]")]
    assert [len(each) for each in paths(apart)] == [1, 1]
    apart = [command("el", "template", "[BED]"), command("uk", "upgrade", "[CHUCK] [BED]")]
    assert [len(each) for each in paths(apart)] == [1, 1]


def test_numbers_are_the_same_however_a_language_groups_their_digits() -> None:
    figures = [(48_207_311, 5_830), (17_944_020, 2_615), (93_120_478, 7_740)]

    def report(language: str, group_by: str) -> Page:
        words = {"fr": ("Le port", "tonnes", "navires"), "ko": ("항구", "톤", "척의 배")}[language]
        body = [
            f"{words[0]} {a:,} {words[1]}, {b:,} {words[2]}.".replace(",", group_by)
            for a, b in figures
        ]
        return page(f"{language}.txt", language, None, body)

    others = [
        page("f2.txt", "fr", None, ["Le maire parle.", "# Le pont", "Il ferme en 2031."]),
        page("k2.txt", "ko", None, ["학교가 문을 연다.", "# 수업", "2032년에 시작한다."]),
    ]
    assert paths([report("fr", "\u202f"), *others, report("ko", ",")]) == [
        ["fr.txt", "ko.txt"],
        ["f2.txt"],
        ["k2.txt"],
    ]


def test_pages_that_share_next_to_nothing_are_left_apart() -> None:
    english = page("a.txt", "en", None, ["The mayor speaks of the bridge.", "# Work", "It rains."])
    dutch_page = page("b.txt", "nl", None, ["De winter is koud.", "# IJs", "Er wordt geschaatst."])
    assert paths([english, dutch_page]) == [["a.txt"], ["b.txt"]]


def test_pages_of_one_language_are_never_editions_of_each_other() -> None:
    assert paths([dutch(), dutch()]) == [["brug.txt"], ["brug.txt"]]


def test_nothing_gives_nothing() -> None:
    assert group([]) == []
    assert paths([empty("x", None), empty("y", None)]) == [["x"], ["y"]]


def test_a_copy_that_waits_for_its_translator_belongs_to_what_it_was_copied_from() -> None:
    text = "# The Ferry\n\nThe ferry leaves every two hours from six until ten at night.\n"
    other = "# Notes\n\nThis folder is called “no” because nothing in it is to be published.\n"
    pages = [
        parse(text.encode(), "en/ferry.md"),
        parse(text.encode(), "fi/ferry.md"),
        parse(text.replace("ten", "eleven").encode(), "ferry.md"),
        parse(text.encode(), "notes.md"),
        parse(other.encode(), "no/notes.md"),
    ]
    assert paths(pages) == [
        ["en/ferry.md", "fi/ferry.md"],
        ["ferry.md"],
        ["notes.md"],
        ["no/notes.md"],
    ]


def test_a_page_left_in_english_belongs_where_its_folder_says_if_others_there_are_translated() -> (
    None
):
    ours = "# The Ferry\n\nThe ferry leaves every two hours from six until ten at night.\n"
    older = "# The Ferry\n\nAn older page says that there are only three crossings on Sundays.\n"
    finnish = [
        "# Satama\n\nSatama on auki joka päivä aamusta iltaan, ja kahvila on laiturilla.\n",
        "# Majakka\n\nMajakan valo palaa koko yön, ja vartija nukkuu vasta aamulla.\n",
    ]
    pages = [
        parse(ours.encode(), "en/ferry.md"),
        parse(older.encode(), "fi/ferry.md"),
        *(parse(text.encode(), f"fi/{n}.md") for n, text in enumerate(finnish)),
    ]
    assert paths(pages) == [["en/ferry.md", "fi/ferry.md"], ["fi/0.md"], ["fi/1.md"]]
    assert paths(pages[:3]) == [["en/ferry.md"], ["fi/ferry.md"], ["fi/0.md"]]


def test_translations_that_docusaurus_keeps_apart_belong_to_their_originals() -> None:
    assert paths(
        [
            empty("docs/a/intro.md", "en"),
            empty("i18n/ko/docusaurus-plugin-content-docs/current/a/intro.md", "ko"),
            empty("versioned_docs/version-2/a/intro.md", "en"),
            empty("i18n/ko/docusaurus-plugin-content-docs/version-2/a/intro.md", "ko"),
            empty("blog/2031/ferry.md", "en"),
            empty("i18n/ko/docusaurus-plugin-content-blog/2031/ferry.md", "ko"),
        ]
    ) == [
        ["docs/a/intro.md", "i18n/ko/docusaurus-plugin-content-docs/current/a/intro.md"],
        [
            "versioned_docs/version-2/a/intro.md",
            "i18n/ko/docusaurus-plugin-content-docs/version-2/a/intro.md",
        ],
        ["blog/2031/ferry.md", "i18n/ko/docusaurus-plugin-content-blog/2031/ferry.md"],
    ]


def lesson(name: str, language: str, body: list[str]) -> Page:
    """Return a page of a site whose pages all begin and end alike."""
    ready, ask = {
        "en": ("You need SpindleOS 4.2 and a LatheHub account.", "Ask on LatheHub."),
        "nl": ("Nodig zijn SpindleOS 4.2 en een account van LatheHub.", "Vraag het op LatheHub."),
        "fr": ("Il faut SpindleOS 4.2 et un compte LatheHub.", "Demandez sur LatheHub."),
    }[language]
    setup = "``` npm install spindle-tools"
    return page(f"{name}.txt", language, None, [ready, setup, *body, ask])


THREADS = {
    "en": [
        "# Cutting threads",
        "Set the lead screw to 1.75 and begin at the tailstock. Go slowly: 90 turns a minute.",
        "``` spindle thread --pitch 1.75\nspindle run --speed 90",
        "Stop before the shoulder.",
        "- the tool dulls / the belt slips / the chuck is loose",
    ],
    "nl": [
        "# Draad snijden",
        "Zet de leidspil op 1,75 en begin bij de losse kop. Ga langzaam: 90 toeren per minuut.",
        "``` spindle thread --pitch 1.75\nspindle run --speed 90",
        "Stop voor de schouder.",
        "- de beitel wordt bot / de riem slipt / de klauwplaat zit los",
    ],
}
COOLING = {
    "fr": [
        "# Le refroidissement",
        "La pompe donne 12 litres.",
        "``` spindle cool --pump 12",
        "Changez le liquide toutes les 40 heures, et lavez le filtre chaque semaine avec de l'eau.",
        "# Les fuites",
        "Un joint coûte 6,50 euros.",
    ],
    "nl": [
        "# Koelen",
        "De pomp geeft 12 liter.",
        "``` spindle cool --pump 12",
        "Ververs de vloeistof na elke 40 uur, en maak het filter wekelijks schoon met water.",
        "# Lekken",
        "Een pakking kost 6,50 euro.",
    ],
}


def test_two_pages_of_one_site_with_nothing_else_in_common_are_left_apart() -> None:
    pages = [lesson("a", "en", THREADS["en"]), lesson("b", "fr", COOLING["fr"])]
    assert paths(pages) == [["a.txt"], ["b.txt"]]


def test_two_editions_and_a_stranger_of_the_same_site() -> None:
    pages = [
        lesson("a", "en", THREADS["en"]),
        lesson("b", "fr", COOLING["fr"]),
        lesson("c", "nl", THREADS["nl"]),
    ]
    assert paths(pages) == [["a.txt", "c.txt"], ["b.txt"]]
    pages[2] = lesson("d", "nl", COOLING["nl"])
    assert paths(pages) == [["a.txt"], ["b.txt", "d.txt"]]
    assert paths([*pages[:2], lesson("c", "nl", THREADS["nl"]), pages[2]]) == [
        ["a.txt", "c.txt"],
        ["b.txt", "d.txt"],
    ]


def guide(version: int, language: str) -> Page:
    """Return a guide that says next to the same of two versions of a program."""
    flag, speed = {4: ("--belt", 90), 5: ("--drive", 120)}[version]
    texts = {
        "en": [
            "# Starting",
            "Plug it in and wait for {s} seconds.",
            "Then set the depth.",
            "# Care",
        ],
        "de": [
            "# Starten",
            "Einstecken und {s} Sekunden warten.",
            "Dann die Tiefe setzen.",
            "# Pflege",
        ],
    }[language]
    body = [text.format(s=speed) for text in texts]
    body[2:2] = [f"``` lathe run {flag} --depth 2.5\nlathe log --since 1440", "- oil / belt / dust"]
    return page(f"{language}{version}.txt", language, None, body)


def test_each_version_of_a_guide_is_kept_with_its_own_translation() -> None:
    pages = [guide(5, "de"), guide(4, "en"), guide(5, "en"), guide(4, "de")]
    assert paths(pages) == [["de5.txt", "en5.txt"], ["en4.txt", "de4.txt"]]
