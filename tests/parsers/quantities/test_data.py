"""The lexicon data: in step with their sources, small, and free of what the tables forbid."""

import json
import tomllib

import pytest

from parsers.quantities import languages
from parsers.quantities.lexicon import lexicon, resolve

generate = pytest.importorskip("parsers.quantities.generate.__main__")


def test_the_committed_data_are_what_the_generator_writes() -> None:
    root = json.loads((generate.DATA / "root.json").read_text(encoding="utf-8"))
    from parsers.quantities.generate.cldr import cldr

    if root["cldr"] != cldr():
        pytest.skip(f"generated from CLDR {root['cldr']}; this Babel has {cldr()}")
    for name in ("root", *languages()):
        committed = (generate.DATA / f"{name}.json").read_text(encoding="utf-8")
        assert generate.build(name) == committed, f"run the generator: {name}.json is out of date"


@pytest.mark.parametrize("language", languages())
def test_a_language_is_small_and_names_the_great_currencies(language: str) -> None:
    path = generate.DATA / f"{language}.json"
    assert path.stat().st_size < 80_000
    codes = set(json.loads(path.read_text(encoding="utf-8"))["currencies"].values())
    assert {"USD", "EUR", "JPY", "CNY"} <= {code.rstrip("?") for code in codes}


@pytest.mark.parametrize("language", languages())
def test_no_supplement_has_a_key_that_nothing_reads(language: str) -> None:
    supplement = tomllib.loads((generate.SUPPLEMENT / f"{language}.toml").read_text("utf-8"))
    source = (generate.HERE / "lexicon.py").read_text(encoding="utf-8")
    source += (generate.HERE / "generate" / "__main__.py").read_text(encoding="utf-8")
    assert [key for key in supplement if f'"{key}"' not in source] == []


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("nl-BE", "nl"),
        ("zh-Hans-CN", "zh"),
        ("zh-TW", "zh-Hant"),
        ("zh_Hant_HK", "zh-Hant"),
        ("pt-PT", "pt"),
        ("EN", "en"),
        ("fi", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_a_tag_finds_its_lexicon(tag: str | None, name: str) -> None:
    assert resolve(tag) == name
    assert lexicon(tag).name == name
