"""Sources of sites as they lie in repositories: nothing in them that is right raises an alarm."""

import pytest

from parsers.checks import check
from parsers.formats import parse
from parsers.library import assemble
from parsers.model import Article

PROSE = (
    "The ferry to the outer islands leaves at nine. It carries forty cars and six lorries. "
    "In winter it does not sail at all, and the islands are reached over the ice."
)


def article(*pages: tuple[str, str]) -> Article:
    (only,) = assemble(parse(text.encode(), path) for path, text in pages).articles
    return only


def alarms(*pages: tuple[str, str]) -> list[str]:
    return [
        f"{finding.code} {finding.message}"
        for finding in check(article(*pages))
        if finding.severity != "info"
    ]


@pytest.mark.parametrize(
    "piece",
    [
        "Let $f(x) = [0, 1)$ and let $\\{y_t\\}_{t=1}^T$ be what was seen; tickets cost $4 or $5.",
        "$$\n\\left\\{ x_t \\,\\middle|\\, x_t > (0 \\right.\n$$",
        "The tide rises with \\(h = \\frac{a}{b(t\\), as is known to every pilot on this coast.",
        "{% highlight sh %}\nferry --from (harbour\n{% endhighlight %}",
        "{{< tabs >}}\n{{% tab Winter %}}\nOver the ice.\n{{% /tab %}}\n{{< /tabs >}}",
        "More in [the timetable][1] of {{ site.harbour }}.\n\n[1]: {{ site.url }}/timetable",
        '<Timetable season={1}\n  lines={[\n    {label: "north (old"},\n  ]}\n/>',
        "import Boat from './boat'\n\n:::note\nThe boat is small.\n:::",
        '[The boat](https://ferry.example){:target="_blank"} is small. <!-- TODO: a picture -->',
        "I like the small boat best :) and so do the children (they like its horn ;-)",
        "1) buy a ticket, 2) wait on the quay, 3) go aboard when the horn has sounded twice.",
        "A cabin holds [one, three) people, as the pilots say, and nobody counts the dogs.",
        "The value is undefined before the first trip, and `NaN` after the last one of a season.",
    ],
)
def test_what_sites_add_to_markdown_is_no_text(piece: str) -> None:
    head = "---\ntitle: The ferry\n---\n# The ferry[[the-ferry]]"
    text = f"{head}\n\n{PROSE}\n\n{piece}\n\n{PROSE[:47]}\n"
    assert alarms(("docs/ferry.mdx" if "<" in piece else "docs/ferry.md", text)) == []


def test_a_summary_that_the_text_begins_with_is_not_doubled() -> None:
    text = (
        f"---\ntitle: The ferry\nsummary: {PROSE}\n---\n\n{PROSE}\n\nThat is all there is to say.\n"
    )
    assert alarms(("ferry.md", text)) == []


@pytest.mark.parametrize(
    ("english", "other", "language"),
    [
        ("The bridge took 20 million bricks.", "Cây cầu dùng 20 triệu viên gạch.", "vi"),
        ("Published 2017-12-14 16:00 (UTC) here.", "公開 2017-12-15 01:00 (JST) です。", "ja"),
        ("Update to 0.3.5.1, 0.3.7 or later.", "Atualize para 0.3.5.1, 0.3.7 ou posterior.", "pt"),
        ("It cost $3,636 in the first year.", "В первый год это стоило $3,636.", "ru"),
    ],
)
def test_figures_that_say_the_same_in_two_editions_agree(
    english: str, other: str, language: str
) -> None:
    pages = (
        ("en/bridge.md", f"# The bridge\n\n{english}\n"),
        (f"{language}/bridge.md", f"# {other[:12]}\n\n{other}\n"),
    )
    assert [told for told in alarms(*pages) if told.startswith("X")] == []


def test_translated_words_in_code_are_no_difference() -> None:
    left = "Run this:\n\n```js\nlet billion = 1000000000;\nalert('done');\n```\n"
    right = "Lancez ceci :\n\n```js\nlet milliard = 1000000000;\nalert('c\\'est fait');\n```\n"
    pages = (("en/run.md", f"# Running\n\n{left}"), ("fr/run.md", f"# Lancer\n\n{right}"))
    assert [told for told in alarms(*pages) if told.startswith("X303")] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "响应时间大概在 1.2 到 1.5 秒之间下降，取决于负载。",
        "存在两个港口的主要区别：水深、长度和潮汐。",
        "Lower speeds (10 to 30 knots) are the rule in the strait.",
        "The price of a ticket has declined from 2005 to 2016.",
    ],
)
def test_ends_of_a_range_are_no_change(sentence: str) -> None:
    assert alarms(("note.md", f"{sentence}\n")) == []


@pytest.mark.parametrize(
    "page",
    [
        # a title that is a term of art
        (
            "# Deployment Review Meeting Notes and Open Questions\n\nDe veerboot naar de eilanden "
            "vertrekt om negen uur en neemt veertig auto's mee. In de winter vaart "
            "zij niet, en dan bereikt men de eilanden over het ijs.\n"
        ),
        # a heading that quotes
        (
            "# Prom na wyspy\n\nProm na wyspy odpływa o dziewiątej i zabiera auta. "
            "Zimą nie pływa wcale, a na wyspy jeździ się po lodzie.\n\n"
            '### Z kroniki: "The ferry does not sail when the bay is frozen over"\n\n'
            "Tak zapisał kapitan w swoim dzienniku przed wieloma laty.\n"
        ),
        # names in a program
        (
            "# 渡轮\n\n渡轮九点出发，开往外岛，可载四十辆汽车。冬天不开。\n\n"
            "Ferry::Timetable::DefaultPlanner存在错误，"
            "因为Ferry::TimetableUtils.split_departures中的规则不对。\n"
        ),
        # two languages on purpose
        (
            f"# 渡轮 Ferry\n\n{PROSE}\n\n渡轮九点出发，开往外岛，可载四十辆汽车和六辆卡车。\n\n"
            "The crossing takes two hours in fair weather and three in fog.\n\n"
            "天气好时航程两个小时，有雾时三个小时。人们可以在船上吃饭。\n"
        ),
    ],
)
def test_languages_that_are_right_raise_no_alarm(page: str) -> None:
    assert alarms(("page.md", page)) == []


def test_items_of_lists_that_do_not_correspond_are_not_compared() -> None:
    en = f"# Ferries\n\n{PROSE}\n\n- Pier 1.9 opens for 40 cars\n- Pier 22 opens for 60 cars\n"
    de = (
        "# Fähren\n\nDie Fähre zu den äußeren Inseln fährt um neun. Sie nimmt vierzig Autos und "
        "sechs Lastwagen mit. Im Winter fährt sie gar nicht, und man erreicht die Inseln über das "
        "Eis.\n\n- Anleger 20 öffnet für 60 Autos\n- Anleger 7 öffnet für 90 Autos\n"
        "- Anleger 10 öffnet für 40 Autos\n"
    )
    assert [alarm for alarm in alarms(("f.en.md", en), ("f.de.md", de)) if "X1" in alarm] == []


@pytest.mark.parametrize(
    "ending",
    [
        "Figure 3: The ferry leaves the pier. Behind it lie the islands that the ice has cut off",
        "The captain wrote it down. Nobody in the harbour office believed him at first :-(",
    ],
)
def test_captions_and_smiles_do_not_break_off(ending: str) -> None:
    assert alarms(("page.md", "\n\n".join(["# Ferry", PROSE, PROSE[:60] + "far.", ending]))) == []
