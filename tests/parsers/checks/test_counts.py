"""N303 and N307: counts against what is listed beside and after them, and what they are all of."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing, holding


def _codes(text: str, language: str = "en") -> list[str]:
    return [finding.code for finding in failing(text, language)]


@pytest.mark.parametrize(
    ("language", "sentence", "right", "wrong"),
    [
        (
            "en",
            (
                "The council gives {} reasons: the roof of the old hall leaks badly in autumn, the "
                "heating has to be replaced within a year, and nobody wants to pay the rent."
            ),
            "three",
            "four",
        ),
        (
            "it",
            (
                "Il comune prevede {} interventi: una pista lungo il canale per chi va a scuola, "
                "un parcheggio davanti alla stazione e la chiusura del centro alle auto."
            ),
            "tre",
            "quattro",
        ),
        (
            "tr",
            (
                "Belediye {} önlem açıkladı: yolun iki yanına ağaç dikilmesi, otobüslerin "
                "sıklaşması ve eski pazarın yeniden açılması."
            ),
            "üç",
            "dört",
        ),
    ],
)
def test_a_colon_opens_at_most_as_many_clauses_as_its_signs_part(
    language: str, sentence: str, right: str, wrong: str
) -> None:
    assert failing(sentence.format(right), language) == []
    (found,) = failing(sentence.format(wrong), language)
    assert (found.code, found.severity) == ("N303", "warning")
    assert "3 listed at most" in found.message


def test_clauses_that_count_kinds_of_the_things_are_no_list_of_them() -> None:
    assert failing("The line owns six ships: three for the bay, two for the river and a tug.") == []
    assert failing("The key has three words: two names and a number.") == []


def test_names_between_dashes_are_what_the_count_before_them_counts() -> None:
    sentence = "{} old kinds of apple — bramley, russet, pearmain and codlin — stand in the garden."
    assert failing(sentence.format("Four")) == []
    assert _codes(sentence.format("Five")) == ["N303"]


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        (
            "en",
            (
                "The study names {} limits. First, the sample is small. Second, nobody was asked "
                "twice. Third, the winter was mild."
            ),
            "three",
            "four",
        ),
        (
            "ru",
            (
                "Отчёт называет {} риска. Первый – нехватка воды. Второй – дороги, которые "
                "никто не чинит. Третий – кадры."
            ),
            "три",
            "четыре",
        ),
        (
            "ja",
            (
                "計画には{}の課題がある。\n\n第一は土地で、買い取りが進んでいない。第二は水だ。"
                "第三は人手で、募集しても集まらない。"
            ),
            "三つ",
            "四つ",
        ),
        (
            "fr",
            (
                "Le rapport retient {} causes. La première est le gel. La deuxième est le manque "
                "de bras. La troisième tient aux prix. Enfin, la route reste fermée."
            ),
            "quatre",
            "cinq",
        ),
    ],
)
def test_what_is_announced_is_counted_through_by_ordinals(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert failing(text.format(right), language) == []
    assert "N303" in holding(text.format(right), language)
    assert _codes(text.format(wrong), language) == ["N303"]


def test_a_count_that_words_behind_its_noun_narrow_is_not_of_all() -> None:
    plants = _ROWS.format("Plant")
    assert failing(f"The five plants that closed last year were old.{plants}") == []
    assert _codes(f"All went well. The five plants grew again.{plants}") == ["N307"]


def test_ordinals_that_leave_room_for_more_say_nothing() -> None:
    text = "There are four limits. First, the sample is small. Second, nobody was asked twice. "
    assert failing(text + "Third, the winter was mild. And the price was never told.") == []
    assert failing("These four cities grew. First came Arlo. Second was Bilt. Third, Corm.") == []


def test_a_list_of_paragraphs_with_dashes_or_numbers_is_a_list() -> None:
    dashes = "The permit sets {} dates:\n\n– the end of May for the piers;\n\n– July for the deck;"
    dashes += "\n\n– October for the lamps.\n\nThe rest is open.\n"
    assert failing(dashes.format("three")) == []
    assert _codes(dashes.format("four")) == ["N303"]
    numbered = "The auditors make {} demands, all of which the board has met:\n\n"
    numbered += "1. Keep a list.\n\n2. Lock the door.\n\n3. Ask twice.\n\n4. Count.\n"
    assert _codes(numbered.format("four")) == []
    assert _codes(numbered.format("six")) == ["N303"]


def test_a_list_that_a_sentence_without_a_colon_says_will_follow() -> None:
    items = "\n\n- 桟橋の修理\n- 街灯の交換\n- 観光案内の多言語化\n"
    assert failing(f"使い道は次の三つに限られる。{items}", "ja") == []
    assert _codes(f"使い道は次の四つに限られる。{items}", "ja") == ["N303"]


_ROWS = (
    "\n\n| {} | Cost (€) |\n|---|---|\n| Arlo | 40 |\n| Bilt | 31 |\n| Corm | 12 |\n| Dent | 9 |\n"
)


def test_no_part_of_the_things_of_a_table_is_more_than_all_of_them() -> None:
    plants = _ROWS.format("Plant")
    assert failing(f"We looked at four plants, all of them old.{plants}") == []
    assert failing(f"We looked at three plants, all of them old.{plants}") == []
    assert _codes(f"We looked at five plants, all of them old.{plants}") == ["N307"]
    assert failing(f"We looked at five plants abroad, all of them old.{plants}") == []
    others = plants.replace("Dent", "Others")
    assert failing(f"We looked at five plants, all of them old.{others}") == []


@pytest.mark.parametrize(
    ("language", "header", "sentence", "right", "wrong"),
    [
        ("de", "Haus", "In drei der {} Häuser ging es aufwärts.", "vier", "fünf"),
        ("fr", "Secteur", "La hausse tient à trois secteurs sur {}.", "quatre", "cinq"),
        ("ja", "部門", "{}部門のうち減収はDentだけだ。", "4", "5"),
    ],
)
def test_a_count_of_all_there_are_in_several_languages(
    language: str, header: str, sentence: str, right: str, wrong: str
) -> None:
    table = _ROWS.format(header).replace(" (€)", "")
    assert failing(f"{sentence.format(right)}{table}", language) == []
    assert _codes(f"{sentence.format(wrong)}{table}", language) == ["N307"]


def test_a_count_that_an_adjective_behind_its_noun_narrows_is_not_of_all() -> None:
    table = _ROWS.format("Universidad").replace("Cost", "Gasto")
    text = "A eso se suman los alumnos de las {} universidades{}."
    assert failing(text.format("tres", " privadas") + table, "es") == []
    assert _codes(text.format("cinco", "") + table, "es") == ["N307"]


def test_without_a_table_a_count_of_all_is_held_against_the_others_of_those_things() -> None:
    text = (
        "The grid links five islands.\n\n## The {} islands\n\nThe largest of the five islands is "
        "Orla. On the two islands to the west there is no cable yet."
    )
    assert failing(text.format("five")) == []
    assert failing(text.format("four")) == []
    (found,) = failing(text.format("six"))
    assert (found.code, found.message) == ("N307", "six islands here, five in 2 places")


def test_things_that_another_table_has_across_are_counted_there() -> None:
    text = """# Trial

| Season | Rain (mm) | Full (kg) | Half (kg) | Third (kg) | Dry (kg) |
|---|---:|---:|---:|---:|---:|
| 2023 | 288 | 218 | 185 | 126 | 31 |
| 2024 | 401 | 231 | 201 | 145 | 45 |

The driest season was the worst for all {} treatments.

| Treatment | Water (m³) | Harvest (kg) |
|---|---:|---:|
| Full | 620 | 224 |
| Half | 403 | 193 |
| Third | 248 | 139 |
"""
    assert failing(text.format("four"), "en") == []
    assert [f.code for f in failing(text.format("five"), "en")] == ["N307"]
