"""Dictionaries that the system may have."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from parsers.editions import dictionaries, stored
from parsers.editions.dictionaries import dictionary

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def written(number: int) -> str:
    return "".join(DIGITS[number // 64**place % 64] for place in (3, 2, 1, 0))


def install(folder: Path, name: str, articles: dict[str, str]) -> None:
    body, index = b"", ["00databaseinfo\tA\tA"]
    for word, article in articles.items():
        text = f"{word} /x/ <noun>\n{article}\n".encode()
        index.append(f"{word}\t{written(len(body))}\t{written(len(text))}")
        body += text
    (folder / f"{name}.dict.dz").write_bytes(gzip.compress(body))
    (folder / f"{name}.index").write_text("\n".join(index) + "\n")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(dictionaries, "FOLDERS", (tmp_path,))
    monkeypatch.setattr(dictionaries, "user_data_path", lambda name: tmp_path / name)
    monkeypatch.setattr(stored, "user_cache_path", lambda name: tmp_path / "cache" / name)
    return tmp_path


def test_both_directions_are_read(folder: Path) -> None:
    install(folder, "freedict-nld-deu", {"brug": "Brücke, Steg 2.", "op weg": "unterwegs"})
    install(folder, "freedict-deu-nld", {"Ufer": "oever (van een rivier); kant"})
    found = dictionary("nl", "de-CH")
    assert set(found["w:brug"]) == {"w:bruck", "w:steg"}
    assert set(found["w:oever"]) == {"w:ufer"}
    assert set(found["w:kant"]) == {"w:ufer"}


def test_a_further_sense_weighs_less(folder: Path) -> None:
    entry = "1. pont 2.\nkünstlicher Weg über ein Hindernis\n2. bridge, appareil"
    install(folder, "freedict-deu-fra", {"Brücke": entry})
    assert dictionary("de", "fr")["w:bruck"] == {"w:pont": 0.5, "w:bridg": 0.25, "w:appar": 0.25}


CHINESE = """# CC-CEDICT
橋 桥 [qiao2] /bridge/CL:座[zuo4]/
磨坊 磨坊 [mo4 fang2] /mill/(old) a millhouse/
知道 知道 [zhi1 dao4] /to know/to become aware of/
潮汐能 潮汐能 [chao2 xi1 neng2] /tidal power/
"""


@pytest.mark.parametrize("name", ["cedict_ts.u8", "cedict_ts.u8.gz"])
def test_a_chinese_dictionary_in_the_data_folder_is_read(folder: Path, name: str) -> None:
    (folder / "diglot").mkdir()
    packed = gzip.compress(CHINESE.encode()) if name.endswith("gz") else CHINESE.encode()
    (folder / "diglot" / name).write_bytes(packed)
    chinese = dictionary("zh-Hans", "en")
    assert set(chinese["h:桥"]) == set(chinese["h:橋"]) == {"w:bridg"}
    assert chinese["h:磨坊"] == {"w:mill": 0.5, "w:millh": 0.25}
    assert set(chinese["h:知道"]) == {"w:know"}
    assert set(dictionary("en-GB", "zh")["w:bridg"]) == {"h:桥", "h:橋"}


def test_without_dictionaries_there_is_nothing(folder: Path) -> None:
    assert dictionary("nl", "de") == {}
    assert dictionary("nl", None) == {}
    assert dictionary("nl", "nl-BE") == {}
    assert dictionary("xx", "de") == {}
    assert dictionary("zh", "en") == {}


def test_a_damaged_dictionary_is_left_alone(folder: Path) -> None:
    (folder / "freedict-nld-deu.dict.dz").write_bytes(b"\x1f\x8b\x08 no gzip")
    (folder / "freedict-nld-deu.index").write_text("brug\tA\tB\n")
    assert dictionary("nl", "de") == {}


def forget() -> None:
    dictionaries._load.cache_clear()


def test_a_dictionary_is_read_through_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(folder, "freedict-nld-deu", {"brug": "Brücke"})
    first = dictionary("nl", "de")
    monkeypatch.setattr(dictionaries, "_pairs", lambda *_: pytest.fail("read again"))
    forget()
    assert dictionary("nl", "de") == first == {"w:brug": {"w:bruck": 0.5}}


def test_another_dictionary_under_the_same_name_is_read_anew(folder: Path) -> None:
    install(folder, "freedict-nld-deu", {"brug": "Brücke"})
    dictionary("nl", "de")
    install(folder, "freedict-nld-deu", {"oever": "Ufer, Strand"})
    forget()
    assert set(dictionary("nl", "de")) == {"w:oever"}


@pytest.mark.parametrize("damage", [b"", b"{", b"[1]", b'{"w:brug": {"w:bruck": "x"}}', b"\xff"])
def test_a_damaged_cache_is_none(folder: Path, damage: bytes) -> None:
    install(folder, "freedict-nld-deu", {"brug": "Brücke"})
    dictionary("nl", "de")
    (kept,) = (folder / "cache" / "diglot" / "lexicons").glob("*.json")
    kept.write_bytes(damage)
    forget()
    assert dictionary("nl", "de") == {"w:brug": {"w:bruck": 0.5}}


def test_a_cache_that_cannot_be_written_is_none(folder: Path) -> None:
    install(folder, "freedict-nld-deu", {"brug": "Brücke"})
    (folder / "cache").write_text("a file where the folder should be")
    assert dictionary("nl", "de") == {"w:brug": {"w:bruck": 0.5}}
