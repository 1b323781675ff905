"""The records of the command `quantities`."""

import json

import pytest

from parsers.quantities.jsonl import answer, records


def test_a_record_has_the_keys_of_the_contract() -> None:
    text = "Costs:\nabout $2.5 million"
    (record,) = records(text, "en", lambda offset: text.count("\n", 0, offset) + 1)
    assert record == {
        "text": "$2.5 million",
        "start": 13,
        "end": 25,
        "kind": "currency",
        "value": "2500000",
        "low": "2250000",
        "high": "2750000",
        "unit": "USD",
        "approximate": True,
        "line": 2,
    }


def test_an_answer_keeps_the_id_and_counts_lines() -> None:
    line = json.dumps({"id": 7, "language": "nl", "text": "Eerst niets.\nDan 3,5 km."})
    answered = answer(line)
    assert answered["id"] == 7
    assert [(q["value"], q["unit"], q["line"]) for q in answered["quantities"]] == [
        ("3.5", "kilometer", 2)
    ]
    assert json.loads(json.dumps(answered)) == answered


def test_the_language_may_be_left_out() -> None:
    assert answer('{"id": "a", "text": "5 %"}')["quantities"][0]["unit"] == "percent"


def test_a_range_and_a_compound_say_so() -> None:
    (record,) = records("$5-7 billion per year", "en", lambda _: 1)
    assert (record["low"], record["high"], record["per"], record["range"]) == (
        "5000000000",
        "7000000000",
        ["year"],
        True,
    )


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("", "not JSON"),
        ("{", "not JSON"),
        ("[1]", "expected an object"),
        ('{"id": 1}', '"text" is missing'),
        ('{"text": "5"}', '"id" is missing'),
        ('{"id": 1, "text": 5}', '"text" is missing or no string'),
        ('{"id": 1, "text": "5", "language": 3}', '"language" is no string'),
    ],
)
def test_a_bad_line_says_what_is_wrong(line: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        answer(line)
