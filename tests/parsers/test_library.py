"""Reading files, folders, globs and standard input as one library."""

import os
import shutil
from pathlib import Path

import pytest

from parsers import files
from parsers.catalogue import ReadError
from parsers.files import list_files
from parsers.library import Library, iter_pages, load, sample_paths
from parsers.model import Page, Passage, Related

PAGES = Path(__file__).parents[1] / "documents" / "pages"


def only_error(library: Library) -> ReadError:
    [error] = library.errors
    assert error.message
    assert error.hint
    return error


def related(title: str, target: str | None = None) -> Related:
    return Related(title=Passage(text=title, runs=()), teaser=None, target=target)


class TestPaths:
    def test_nothing_named_is_the_sample(self) -> None:
        [article] = load([]).articles
        assert [page.language for page in article.editions] == ["nl", "ko"]
        assert [path.suffix for path in sample_paths()] == [".txt", ".txt"]

    def test_a_folder_is_searched_through_but_not_what_is_hidden(self, tmp_path: Path) -> None:
        (tmp_path / "deep" / "er").mkdir(parents=True)
        (tmp_path / ".git").mkdir()
        for name in ("a.txt", "deep/b.md", "deep/er/c.markdown", ".d.txt", ".git/e.txt", "f.png"):
            (tmp_path / name).write_text("Title\n\nText.")
        listing = list_files([tmp_path])
        names = [str(Path(path).relative_to(tmp_path)) for path in listing.files]
        assert names == ["a.txt", "deep/b.md", "deep/er/c.markdown"]
        assert listing.errors == []

    def test_a_file_named_outright_may_have_any_ending_and_counts_once(
        self, tmp_path: Path
    ) -> None:
        file = tmp_path / "notes.log"
        file.write_text("Title\n\nText.")
        link = tmp_path / "same.txt"
        link.symlink_to(file)
        library = load([file, file, link])
        assert len(library.pages) == 1
        assert library.errors == ()

    def test_globs(self, tmp_path: Path) -> None:
        for name in ("a1.txt", "a2.txt", "b.txt"):
            (tmp_path / name).write_text(f"Title {name}\n\nText.")
        assert len(list_files([f"{tmp_path}/a*.txt"]).files) == 2
        assert "pattern" in only_error(load([f"{tmp_path}/z*.txt"])).message

    def test_a_file_whose_name_looks_like_a_glob(self, tmp_path: Path) -> None:
        (tmp_path / "a[1].txt").write_text("Title\n\nText.")
        assert len(load([tmp_path / "a[1].txt"]).pages) == 1

    def test_standard_input(self) -> None:
        [page] = load(["-"], stdin=b"# Title\n\nText, [linked](x).").pages
        assert (page.path, page.format) == ("-", "markdown")
        assert only_error(load(["-"])).path == "-"
        assert "empty" in only_error(load(["-"], stdin=b" \n")).message


class TestBadFiles:
    def test_the_rest_is_still_read(self, tmp_path: Path) -> None:
        shutil.copy(PAGES / "market.ja.txt", tmp_path)
        (tmp_path / "empty.txt").touch()
        (tmp_path / "binary.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
        (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
        library = load([tmp_path, tmp_path / "missing.txt"])
        assert [page.language for page in library.pages] == ["ja"]
        assert [(Path(e.path).name, e.message.split(":")[0]) for e in library.errors] == [
            ("gone.txt", "the link leads nowhere"),
            ("missing.txt", "no such file"),
            ("binary.txt", "not a text file"),
            ("empty.txt", "the file is empty"),
        ]
        assert all(error.hint for error in library.errors)

    def test_a_folder_without_articles(self, tmp_path: Path) -> None:
        assert "no articles" in only_error(load([tmp_path])).message

    def test_pipes_and_devices_do_not_hang(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe.txt")
        assert "pipe" in only_error(load([tmp_path / "pipe.txt"])).message
        assert "pipe" in only_error(load([tmp_path])).message
        assert "device" in only_error(load(["/dev/zero"])).message

    def test_a_file_that_becomes_a_pipe_after_it_was_listed(self, tmp_path: Path) -> None:
        path = tmp_path / "a.txt"
        path.write_text("Title\n\nText.")
        listing = list_files([tmp_path])
        path.unlink()
        os.mkfifo(path)
        [error] = iter_pages(listing)
        assert isinstance(error, ReadError)
        assert "pipe" in error.message

    def test_a_file_that_vanishes_after_it_was_listed(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("Title\n\nText.")
        listing = list_files([tmp_path])
        (tmp_path / "a.txt").unlink()
        [error] = iter_pages(listing)
        assert isinstance(error, ReadError)
        assert error.message == "no such file"

    def test_loops_of_links(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
        (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
        (tmp_path / "c.txt").write_text("Title\n\nText.")
        (tmp_path / "sub").mkdir()
        (tmp_path / "sub" / "up").symlink_to(tmp_path)
        library = load([tmp_path])
        assert len(library.pages) == 1
        assert sorted(error.message for error in library.errors) == [
            "a loop of symbolic links",
            "a loop of symbolic links",
            "the link leads back to a folder above it",
        ]

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
    def test_a_file_without_permission(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("Title\n\nText.")
        (tmp_path / "a.txt").chmod(0)
        assert "permission" in only_error(load([tmp_path])).message

    def test_permission_errors_say_what_to_do(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "a.txt").write_text("Title\n\nText.")

        def refuse(*_: object) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(os, "open", refuse)
        assert "chmod" in only_error(load([tmp_path])).hint

    def test_bounds_are_named(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(files, "MAX_BYTES", 2 << 20)
        monkeypatch.setattr(files, "MAX_FILES", 2)
        (tmp_path / "a.txt").write_bytes(b"x" * (2 << 20) + b"y")
        for name in "bcd":
            (tmp_path / f"{name}.txt").write_text(f"{name}\n\nText.")
        messages = [error.message for error in load([tmp_path]).errors]
        assert messages == [
            "2 files beyond the 2 that a library may have are left out",
            "larger than the 2 MB that are read",
        ]

    def test_names_with_control_characters_and_bytes_that_are_no_text(self, tmp_path: Path) -> None:
        name = os.fsencode(tmp_path) + b"/a\x1b[2J\xff\n.txt"
        Path(os.fsdecode(name)).write_text("Title\n\nText.")
        [page] = load([tmp_path]).pages
        assert page.path.endswith("a\u241b[2J\ufffd\u240a.txt")
        assert only_error(load([tmp_path / "no\x1bpe.txt"])).path.endswith("no\u241bpe.txt")
        assert only_error(load(["nul\0.txt"])).path == "nul\u2400.txt"


class TestReading:
    def test_one_item_comes_for_each_file_and_error(self, tmp_path: Path) -> None:
        shutil.copytree(PAGES, tmp_path / "pages")
        (tmp_path / "broken.txt").symlink_to(tmp_path / "nowhere")
        listing = list_files([tmp_path])
        found = list(iter_pages(listing))
        assert len(found) == len(listing.files) + len(listing.errors)
        assert sum(isinstance(item, Page) for item in found) == len(listing.files)

    def test_several_processes_read_the_same(self) -> None:
        one, two = load([PAGES], jobs=1), load([PAGES], jobs=2)
        assert one.articles == two.articles
        assert one.errors == two.errors

    def test_a_sister_edition_or_known_titles_help_to_split(self, tmp_path: Path) -> None:
        for language in ("de", "zh"):
            shutil.copy(PAGES / f"harbour.{language}.txt", tmp_path)
        for number, title in enumerate(["斯凯里的堤坝为何不够高", "埃尔瓦港出售旧船厂"]):
            (tmp_path / f"{number}.txt").write_text(f"{title}\n\n2025年3月4日\n\n正文在这里。\n")
        library = load([tmp_path])
        [page] = [page for page in library.pages if page.path.endswith("harbour.zh.txt")]
        assert [r.title.text for r in page.related] == [
            "斯凯里的堤坝为何不够高",
            "埃尔瓦港出售旧船厂",
        ]
        target = library.find_related(page, page.related[1])
        assert target is not None
        assert target.editions[0].path.endswith("1.txt")

    def test_related_articles_are_found_by_title_or_address(self) -> None:
        library = load([PAGES / "market.ja.txt", PAGES / "souk.ar.txt"])
        page = library.pages[0]
        found = library.find_related(page, related("عودة السوق  القديم إلى الميناء"))
        assert found is not None
        assert page.title is not None
        assert found.editions[0].language == "ar"
        assert library.find_related(page, related("x", "/articles/souk.ar.html?a=1")) is found
        assert library.find_related(page, related("Unknown")) is None
        assert library.find_related(page, related(page.title.text)) is None
