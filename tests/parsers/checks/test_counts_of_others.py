"""N303: counts whose list is another one than what stands behind them, each beside a wrong one."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing


def codes(text: str, language: str) -> list[str]:
    return [finding.code for finding in failing(text, language) if finding.code == "N303"]


@pytest.mark.parametrize(
    ("language", "silent", "told"),
    [
        (
            "en",
            "Attack surface five: secrets, outbound access, and stolen passwords",
            "Five attack surfaces: secrets, access, and passwords",
        ),
        (
            "es",
            "Te damos tres tareas, en cada una hay dos versiones: escritorio y teléfono.",
            "Te damos cuatro versiones: escritorio, teléfono y reloj.",
        ),
        (
            "es",
            "Sigue una secuencia de cinco pasos: Si no se abre la puerta, la guardia llama y lee.",
            "El puerto tiene cinco compuertas: la norte, la sur, y la vieja.",
        ),
        (
            "en",
            "You see four devices: the lamp, a lantern; the gauge; and the gates Arlo, Bo and Cy.",
            "You see four devices: the lamp, a lantern; the gauge; and the gate of the lock.",
        ),
        (
            "ko",
            "북쪽 WebGPU, Arlo WebGPU, Arlo WASM, SMaLL, TTS 두 구간 생성을 본다.",
            "항구에는 Arlo, Bilt, Corm, Dole 두 갑문이 있다.",
        ),
        (
            "ko",
            "서로 맞서는 두 지표(예: 조위, 수문, 등대)를 함께 본다.",
            "항구에는 Arlo, Bilt, Corm, Dole 두 등대가 있다.",
        ),
    ],
)
def test_a_list_of_something_else(language: str, silent: str, told: str) -> None:
    assert codes(silent, language) == []
    assert codes(told, language) == ["N303"]


STEPS = "# Pasos\n\nComplete los siguientes {}\n\n1. Abra.\n2. Lea.\n3. Cierre.\n4. Llame.\n"


def test_a_number_that_names_a_thing_counts_no_steps() -> None:
    assert codes(STEPS.format("pasos para abrir la puerta 3 con llave"), "es") == []
    assert codes(STEPS.format("3 pasos para configurar la compuerta:"), "es") == ["N303"]


def test_the_last_paragraph_of_a_text_is_no_further_one_of_what_is_counted() -> None:
    told = (
        "The office asks for three trials.\n\nThe first is a night with both gates open. The "
        "second is a day without a pilot. The third is a storm."
    )
    assert codes(f"{told}\n\nLastly the office answers whoever asks why.", "en") == []
    assert codes(f"{told} The last is a calm.", "en") == ["N303"]


@pytest.mark.parametrize(
    ("language", "silent", "told"),
    [
        (  # the number of a version, behind a name
            "en",
            "See these pages about Harbour 3 locks:\n\n- Arlo\n- Bilt\n- Corm\n- Dole\n",
            "See these pages about 3 locks:\n\n- Arlo\n- Bilt\n- Corm\n- Dole\n",
        ),
        (  # at most so many
            "en",
            "So a crew may hold up to two keys:\n\n- the gate's\n- the tower's\n- the shed's\n",
            "So a crew must hold two keys:\n\n- the gate's\n- the tower's\n- the shed's\n",
        ),
        (  # what lies between two things
            "fr",
            "Ce que fait un lien entre deux ports :\n\n- il ouvre\n- il lit\n- il ferme\n",
            "Ce que font les deux ports :\n\n- Arlo\n- Bilt\n- Corm\n".replace("les ", ""),
        ),
        (  # some of them
            "ko",
            (
                "올해는 총 8개의 강연이 진행되었고, 흥미로운 몇몇 강연은 다음과 같다:"
                "\n\n- 하나\n- 둘\n- 셋\n- 넷\n- 다섯\n- 여섯\n"
            ),
            "올해의 8개 강연은 다음과 같다:\n\n- 하나\n- 둘\n- 셋\n- 넷\n- 다섯\n- 여섯\n",
        ),
        (  # the end of a title
            "zh",
            "游戏《星谷》、《山》和《怒拳 4》都用它。",
            "港口有星谷、山、怒拳四座闸门。",
        ),
        (  # the number of a level, in Latin letters
            "zh",
            "使用level 3：\n\n- 一\n- 二\n",
            "有3个级别：\n\n- 一\n- 二\n",
        ),
        (  # the number of a chapter
            "zh",
            "已读完 第 4 章 要点:查询、类型、检索。",
            "要点有四个:查询、类型、检索。",
        ),
        (  # summed up before
            "ja",
            "手口には、入口、出口、屋根の3種類がある。\n\n- 鍵を換える\n- 窓を閉める\n",
            "次の3種類がある：\n\n- 入口\n- 出口\n",
        ),
    ],
)
def test_a_count_that_announces_nothing(language: str, silent: str, told: str) -> None:
    assert codes(silent, language) == []
    assert codes(told, language) == ["N303"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # two clauses behind a dash, of which the count before it says nothing
        (
            "en",
            (
                "A change to any input, even one made three levels deep — the plan can shift, and "
                "the depot can close."
            ),
        ),
        # a part of a mark out of ten
        ("ko", "목표: 6.5/10 → 8.5/10 근거: 항구, 다리, 철도, 시장 네 곳의 조사 결과 종합"),
        # what follows from one another is not parted by commas
        ("ko", "원본 5단계: 예약 → 결제 → 배송 의도적 생략: 반품, 교환, 환불은 다루지 않음"),
        # the noun of the count in capitals, with an "s"
        ("en", "The list is one entry with all 4 source URLs and IDE matrix showing all 4 IDEs."),
        # what each of the things has
        ("ko", "브로커 서버 3대: 8코어, 메모리 32GB, NVMe 1TB, 네트워크 10Gbps"),
        ("en", "A port is known by its full five-tuple: `(kind, source, target, gate, port)`."),
    ],
)
def test_what_stands_behind_a_count_and_is_no_list_of_it(language: str, text: str) -> None:
    assert failing(text, language) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (
            (
                "Think of it as three distinct questions about every part that a yard buys: what "
                "is in it, who made it, and how was it made."
            ),
            [],
        ),
        (
            (
                "Think of it as four distinct questions about every part that a yard buys: what "
                "is in it, who made it, and how was it made."
            ),
            ["N303"],
        ),
    ],
)
def test_questions_are_listed_whatever_word_they_begin_with(text: str, codes: list[str]) -> None:
    assert [finding.code for finding in failing(text)] == codes


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # "avgift" is no average
        (
            "sv",
            (
                "## Tre delar i stället för två\n\n| Pris | 2025 | 2026 |\n|---|---:|---:|\n"
                "| Fast avgift | 395 kr | 265 kr |\n| Överföring | 32 öre | 8 öre |\n"
                "| Effekt | – | 54 kr |\n"
            ),
        ),
        # the first row is what the steps start from
        (
            "de",
            (
                "## Vier Schritte, die sich lohnen\n\n| Schritt | Größe (MB) | Ersparnis (MB) |\n"
                "|---|---:|---:|\n| Ausgangslage | 1.860 | – |\n| 1. Basis | 1.120 | 740 |\n"
                "| 2. Stufen | 486 | 634 |\n| 3. Reihenfolge | 391 | 95 |\n"
                "| 4. Pakete | 214 | 177 |\n"
            ),
        ),
        # a row of all others
        (
            "zh",
            (
                "## 四家厂商占去九成五\n\n| 厂商 | 份额 |\n|---|---:|\n"
                "| 远山 | 45% |\n| 星河 | 25% |\n"
                "| 科达 | 15% |\n| 默然 | 10% |\n| 其他 | 5% |\n"
            ),
        ),
        # a header that says what the rows are measured on
        (
            "en",
            (
                "Two of our four pools were late.\n\n"
                "| Pools B and D, created to delivered | 2 May |\n"
                "|---|---:|\n| p50 | 0.4 s |\n| p95 | 1.9 s |\n| p99 | 6.2 s |\n"
            ),
        ),
    ],
)
def test_rows_may_be_counted_in_several_ways(language: str, text: str) -> None:
    assert failing(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They flew 41 times: 38 flights reached orbit.\n\n| Year | Flights |"),
        ("pl", "Rakiety odleciały 41 razy. Udało się 38 lotów.\n\n| Rok | Loty |"),
    ],
)
def test_a_count_beside_the_total_of_the_table_is_of_some_of_them(language: str, text: str) -> None:
    rows = "\n|---|---:|\n| 2023 | 8 |\n| 2024 | 14 |\n| 2025 | 19 |\n| Total | 41 |"
    assert failing(text + rows, language) == []
