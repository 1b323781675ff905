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
