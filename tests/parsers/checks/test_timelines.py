"""N506 and N507: lengths of time against the dates at their ends, weekdays against dates."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing, holding


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        ("en", "Work began in May 2023. The line opened in July 2025, {} months later.", 26, 36),
        ("en", "Six ships met on 3 May 2024, {} weeks after the storm of 5 April 2024.", 4, 9),
        ("en", "The vote is on 2 June 2025, {} days before the strike of 9 June 2025.", 7, 17),
        (
            "nl",
            "De bouw begon in mei 2023. Pas in juli 2025, {} maanden later, was hij af.",
            26,
            16,
        ),
        ("de", "Der Bau begann im Mai 2023, {} Monate später, im Juli 2025, endete er.", 26, 62),
        (
            "fr",
            (
                "Le chantier a commencé en mai 2023. En juillet 2025, {} mois plus tard, "
                "la ligne ouvrait."
            ),
            26,
            62,
        ),
        (
            "es",
            "La obra empezó en mayo de 2023. Terminó en julio de 2025, {} meses después.",
            26,
            36,
        ),
        ("ko", "공사는 2023년 5월에 시작해 {}개월 뒤인 2025년 7월에 끝났다.", 26, 16),
        ("ja", "工事は2023年5月に始まり、{}カ月後の2025年7月に終わった。", 26, 16),
        ("zh", "工程于2023年5月动工，{}个月后、即2025年7月完工。", 26, 16),
    ],
)
def test_how_long_after(language: str, text: str, right: int, wrong: int) -> None:
    assert failing(text.format(right), language) == []
    assert "N506" in holding(text.format(right), language)
    found = failing(text.format(wrong), language)
    assert [f.code for f in found] == ["N506"]


def test_the_working_is_shown() -> None:
    (finding,) = failing("Work began in May 2023. It ended in July 2025, 36 months later.")
    assert finding.message == "about 26 months lie between May 2023 and July 2025, not 36 months"
    assert finding.computation == "2023-05 to 2025-07: 762 to 822 days, stated 36 months"


@pytest.mark.parametrize(
    "text",
    [
        "Work began in May 2023. It ended in July 2025, about 36 months later.",
        "Talks began in July 2022. Work began in May 2023. It ended in July 2025, 36 months later.",
        "It ended in July 2025, 36 months after the flood. The dam is from May 2023.",
        "In May 2023, two years after the war, the bridge opened; the road did in July 2023.",
        "Tickets for 2026 went on sale; 18 months later, in March 2027, none was left.",
    ],
)
def test_lengths_that_may_be_counted_from_elsewhere(text: str) -> None:
    assert failing(text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The council met on {}, 14 October 2025."),
        ("nl", "De raad vergaderde op {} 14 oktober 2025."),
        ("de", "Der Rat tagte am {}, dem 14. Oktober 2025."),
        ("fr", "Le conseil s'est réuni le {} 14 octobre 2025."),
        ("ko", "의회는 2025년 10월 14일 {}에 열렸다."),
        ("ja", "議会は2025年10月14日（{}）に開かれた。"),
        ("zh", "议会于2025年10月14日（{}）召开。"),
    ],
)
def test_a_weekday_is_that_of_its_date(language: str, text: str) -> None:
    tuesday, friday = {
        "en": ("Tuesday", "Friday"),
        "nl": ("dinsdag", "vrijdag"),
        "de": ("Dienstag", "Freitag"),
        "fr": ("mardi", "vendredi"),
        "ko": ("화요일", "금요일"),
        "ja": ("火", "金"),
        "zh": ("星期二", "星期五"),
    }[language]
    assert "N507" in holding(text.format(tuesday), language)
    (finding,) = failing(text.format(friday), language)
    assert finding.code == "N507"
    assert finding.computation == "2025-10-14 falls on a Tuesday"


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        (
            "en",
            "Work began on 3 February 2025. It lasted {} days, and on 8 March the hall was dry.",
            "33",
            "63",
        ),
        ("zh", "项目2025年9月开工,2027年6月投产,建设期{}个月。", "21", "31"),
        (
            "ja",
            "工事は2026年5月に始まり、2028年9月に終わる。{}カ月の工期のうち冬は休む。",
            "28",
            "38",
        ),
        ("de", "Baubeginn war im Mai 2023, Eröffnung im Juli 2025; es dauerte {} Monate.", 26, 37),
    ],
)
def test_what_lasted_so_long_is_held_against_its_two_dates(
    language: str, text: str, right: str | int, wrong: str | int
) -> None:
    assert failing(text.format(right), language) == []
    assert "N506" in holding(text.format(right), language)
    assert [f.code for f in failing(text.format(wrong), language)] == ["N506"]


def test_a_length_among_other_dates_or_lengths_is_left_alone() -> None:
    text = "It opened in May 2023, grew in June 2024 and closed in July 2025; it lasted 9 months."
    assert failing(text) == []
    assert failing("From May 2023 to July 2025 the fair was held. Each lasted 4 months.") == []
