"""N316: what a ratio is measured by decides which values it is held against."""

from __future__ import annotations

import pytest

from parsers.model import Finding
from tests.parsers.checks.reading import found


def _errors(language: str, text: str) -> list[Finding]:
    findings = found(f"---\nlang: {language}\n---\n\n{text}\n", select="N316")
    return [finding for finding in findings if finding.severity == "error"]


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        ("de", "Von den 480 Anträgen wurden 120 abgelehnt, {}.", "ein Viertel", "ein Drittel"),
        ("nl", "Van de 360 bomen zijn er 120 gekapt, {}.", "een derde", "een kwart"),
        ("fr", "Sur les 720 candidats, 180 ont été reçus, soit {}.", "un quart", "un tiers"),
        ("es", "De los 900 alumnos, 300 van en bici, {}.", "un tercio", "la mitad"),
        ("it", "Dei 560 alberi piantati, 140 sono seccati: {}.", "uno su quattro", "uno su sei"),
        ("pt", "Dos 840 inscritos, 210 desistiram, {}.", "um quarto", "um terço"),
        ("ko", "접수된 서류 800건 가운데 200건, {}이 반려됐다.", "4분의 1", "3분의 1"),
        ("ja", "応募者600人のうち150人、{}が合格した。", "4分の1", "3分の1"),
        ("zh", "参加考试的800人中有200人及格，占{}。", "四分之一", "三分之一"),
        ("zh", "去年卖出1200辆，今年卖出3600辆，是去年的{}。", "三倍", "五倍"),
    ],
)
def test_a_fraction_or_multiple_beside_both_its_values_is_an_error(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert _errors(language, text.format(right)) == []
    (finding,) = _errors(language, text.format(wrong))
    assert finding.code == "N316"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # measured by another year than those whose values the sentence gives
        ("ko", "등록은 2024년 320만 대, 2025년 640만 대로 2023년의 네 배에 이르렀다."),
        ("zh", "2025年销量达到20.5万辆，是上年的2.5倍，其中出口7.4万辆。"),
        # an attribute and ages are no values
        (
            "en",
            "The plant, which cuts 8-inch panes, raised its output 2.5-fold from 20 to 50 tons.",
        ),
        ("ko", "설문에서 10대와 20대를 합쳐 전체의 76.5%였다."),
        # each value has a ratio of its own
        (
            "ru",
            "С шагом в 50 мс стало лучше в 2,5 раза, а с шагом в 150 мс стало лучше в 3,5 раза.",
        ),
        # less time is faster
        ("en", "The build goes from 9.8 seconds to 6.1 seconds (38% faster)."),
        # the values are bounds
        ("en", "Of the 500 authors at least 100 have ten posts, 27% have more than 50."),
        # "less than a tenth" is so
        ("ko", "추론 비용은 0.0007달러로 0.01달러의 10분의 1 미만을 기록했다."),
        # scores of two tests, and a ratio of neither
        ("en", "The solver took 26.86 against the 45.61 of the other, a gain of 2.8 times."),
        # another clause has another subject
        ("ko", "원유는 84.92달러로 3% 넘게 뛰었고, 가스는 91달러를 회복했다."),
    ],
)
def test_a_ratio_measured_by_something_else_is_left_alone(language: str, text: str) -> None:
    assert _errors(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        ("en", "The yard shipped 2.31 million tonnes, down from 2.42 million, a decrease of {}.",
         "4.5%", "8.5%"),
        ("nl", "De akkers groeiden van 27.500 naar 29.150 hectare, een plus van {}.", "6 procent",
         "9 procent"),
    ],
)  # fmt: skip
def test_of_behind_a_change_is_no_end_of_it_and_scales_are_not_applied_twice(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert _errors(language, text.format(right)) == []
    assert _errors(language, text.format(wrong))
