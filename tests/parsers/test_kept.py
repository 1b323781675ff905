"""Files kept in the user's cache: sound or not there, nobody else's, and not too many."""

import os
import threading
from pathlib import Path

import pytest

from parsers.kept import Folder

KEY = "ab" * 32


def folder(path: Path, **bounds: int) -> Folder:
    return Folder(path / "kept", **{"most": 10, "largest": 1000, **bounds}, spread=True)


def files(path: Path) -> list[Path]:
    return sorted(file for file in (path / "kept").rglob("*") if file.is_file())


def test_what_was_written_is_read_under_its_key_alone(tmp_path: Path) -> None:
    kept = folder(tmp_path)
    assert kept.read(KEY) is None
    kept.write(KEY, b"found")
    assert kept.read(KEY) == b"found"
    assert folder(tmp_path).read(KEY) == b"found"
    assert kept.read("ab" * 31 + "ac") is None


def test_a_file_that_was_moved_to_another_key_is_none(tmp_path: Path) -> None:
    kept = folder(tmp_path)
    kept.write(KEY, b"found")
    (file,) = files(tmp_path)
    file.rename(file.with_name(file.name.replace("abab", "abac", 1)))
    assert kept.read("ababac" + "ab" * 29) is None
    assert kept.read("ababac" + "ab" * 29) is None


@pytest.mark.parametrize("damage", [b"", b"{}", b"\n", b"0" * 64 + b"\nfound", b"x" * 2000])
def test_a_damaged_file_is_none_and_is_replaced(tmp_path: Path, damage: bytes) -> None:
    kept = folder(tmp_path)
    kept.write(KEY, b"found")
    (file,) = files(tmp_path)
    whole = file.read_bytes()
    for broken in (damage, whole[:-1], whole.replace(b"found", b"fouNd")):
        file.write_bytes(broken)
        assert kept.read(KEY) is None
        kept.write(KEY, b"found")
        assert kept.read(KEY) == b"found"


def test_nobody_else_may_look_into_it(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        folder(tmp_path).write(KEY, b"found")
    finally:
        os.umask(before)
    (file,) = files(tmp_path)
    assert file.stat().st_mode & 0o077 == 0
    assert (tmp_path / "kept").stat().st_mode & 0o077 == 0
    # One that others could look into is closed to them; one that they could write to is not used.
    (tmp_path / "kept").chmod(0o755)
    assert folder(tmp_path).read(KEY) == b"found"
    assert (tmp_path / "kept").stat().st_mode & 0o077 == 0
    for mode in (0o777, 0o770, 0o702):
        (tmp_path / "kept").chmod(mode)
        assert folder(tmp_path).read(KEY) is None
        folder(tmp_path).write("cd" * 32, b"found")
    (tmp_path / "kept").chmod(0o700)
    assert files(tmp_path) == [file]


def test_what_another_user_has_put_there_is_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = folder(tmp_path)
    kept.write(KEY, b"found")
    (file,) = files(tmp_path)
    monkeypatch.setattr("os.getuid", lambda: file.stat().st_uid + 1)
    assert kept.read(KEY) is None  # the file
    other = folder(tmp_path)
    assert other.read(KEY) is None  # the folder
    other.write(KEY, b"ours")
    assert b"found" in file.read_bytes()


def test_links_and_pipes_are_not_followed(tmp_path: Path) -> None:
    kept = folder(tmp_path)
    kept.write(KEY, b"found")
    (file,) = files(tmp_path)
    elsewhere = file.rename(tmp_path / "elsewhere")
    file.symlink_to(elsewhere)
    assert kept.read(KEY) is None
    file.unlink()
    os.mkfifo(file)
    assert kept.read(KEY) is None


def test_a_folder_that_cannot_be_made_is_none(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file where the folder should be")
    kept = folder(tmp_path)
    kept.write(KEY, b"found")
    assert kept.read(KEY) is None
    kept.trim()
    nowhere = Folder(Path("/dev/null/none"), most=1, largest=1000)
    nowhere.write(KEY, b"found")
    assert nowhere.read(KEY) is None


def test_what_was_used_least_lately_goes_first(tmp_path: Path) -> None:
    kept = folder(tmp_path, most=3)
    keys = [f"ab{number:062}" for number in range(5)]
    for age, key in enumerate(keys):
        kept.write(key, b"found")
        file = tmp_path / "kept" / key[:2] / f"{key[2:]}.json"
        os.utime(file, ns=(age, age))
    assert kept.read(keys[0]) == b"found"
    kept.trim()
    assert [key in keys[3:] + keys[:1] for key in keys] == [kept.read(k) is not None for k in keys]


def test_many_bytes_go_as_many_files_do_and_too_many_are_never_written(tmp_path: Path) -> None:
    kept = folder(tmp_path, room=1000)
    for age, letter in enumerate("cdef"):
        kept.write(f"ab{letter * 62}", b"x" * 400)
        os.utime(tmp_path / "kept" / "ab" / f"{letter * 62}.json", ns=(age, age))
    kept.trim()
    assert [file.name[0] for file in files(tmp_path)] == ["e", "f"]
    kept.write(KEY, b"x" * 1000)
    assert kept.read(KEY) is None
    # The newest stays, even if there is room for none.
    tight = folder(tmp_path, room=100)
    tight.write(KEY, b"x" * 400)
    tight.trim()
    assert [file.name[0] for file in files(tmp_path)] == ["a"]


def test_what_killed_processes_left_behind_is_swept_up_and_strangers_files_stay(
    tmp_path: Path,
) -> None:
    kept = folder(tmp_path)
    kept.write(KEY, b"found")
    for number in range(30):
        (tmp_path / "kept" / "ab" / f"{number}.part").write_text("left behind")
    (tmp_path / "kept" / "ab" / "notes.txt").write_text("a person's")
    kept.trim()
    names = [file.suffix for file in files(tmp_path)]
    assert names.count(".part") < 10
    assert names.count(".txt") == names.count(".json") == 1


def test_a_full_disk_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = folder(tmp_path)
    kept.write(KEY, b"before")

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    kept.write(KEY, b"after")
    assert kept.read(KEY) == b"before"
    assert len(files(tmp_path)) == 1


def test_many_may_write_and_read_at_once(tmp_path: Path) -> None:
    seen: list[bytes | None] = []

    def work(number: int) -> None:
        kept = folder(tmp_path, most=2, largest=100_000)
        for turn in range(40):
            key = f"ab{turn % 4:062}"
            kept.write(key, b"%d" % (turn % 4) * 9000)
            kept.trim()
            found = kept.read(key)
            seen.append(None if found is None or found == b"%d" % (turn % 4) * 9000 else found)

    threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(seen) == 160
    assert set(seen) == {None}
