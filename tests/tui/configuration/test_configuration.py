"""Settings: where they are read from, which wins, and what is said of a wrong one."""

import os
import subprocess
import sys
import time
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.configuration.documents import lines_of
from tui.configuration.explain import markdown_table, shown
from tui.configuration.problems import ConfigurationError, Problem
from tui.configuration.settings import SETTINGS
from tui.configuration.sources import files, load, project_file, user_file


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person's own settings and a project below it; the project is the present folder."""
    (tmp_path / "own" / "diglot").mkdir(parents=True)
    (tmp_path / "project" / "texts").mkdir(parents=True)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "own"))
    monkeypatch.chdir(tmp_path / "project")
    return tmp_path


def own(home: Path, text: str) -> Path:
    """Write the person's own file."""
    path = home / "own" / "diglot" / "config.toml"
    path.write_text(text, "utf-8")
    return path


def project(home: Path, text: str) -> Path:
    """Write the project's file."""
    path = home / "project" / "diglot.toml"
    path.write_text(text, "utf-8")
    return path


def problems(tmp_path: Path, text: str | bytes) -> list[Problem]:
    """Read one file; return what is wrong with it."""
    path = tmp_path / "some.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    try:
        load(environ={}, paths=[path])
    except ConfigurationError as error:
        return list(error.problems)
    return []


# --- where from, and which wins ---


def test_without_files_everything_is_as_the_table_says(home: Path) -> None:
    assert files() == ()
    configuration = load(environ={})
    assert configuration.values == {setting.path: setting.default for setting in SETTINGS}
    assert (configuration.theme, configuration.measure, configuration.sidebar) == (None, 80, None)
    assert (configuration.fail_on, configuration.holds) == ("warning", False)
    assert str(configuration.origin("reader.measure")) == "default"


def test_later_sources_win_one_setting_at_a_time(home: Path) -> None:
    mine = own(home, '[reader]\nmeasure = 60\ntheme = "light"\nsidebar = "open"\ndriver = "diff"')
    ours = project(home, '[reader]\n\nmeasure = 70\ntheme = "contrast"\nsidebar = "closed"\n')
    environ = {"DIGLOT_MEASURE": "90", "DIGLOT_THEME": "dark"}
    made = load({"reader.measure": 100, "reader.theme": None}, environ=environ)
    assert (made.measure, str(made.origin("reader.measure"))) == (100, "--measure")
    assert (made.theme, str(made.origin("reader.theme"))) == ("dark", "DIGLOT_THEME")
    assert (made.sidebar, str(made.origin("reader.sidebar"))) == (False, f"{ours}:5")
    assert (made.driver, str(made.origin("reader.driver"))) == ("diff", f"{mine}:5")
    assert made.files == (mine, ours)


def test_keys_are_merged_and_lists_of_tables_are_joined(home: Path) -> None:
    own(home, '[keys]\nfind = "F"\nsort = "o"\n[[suppress]]\ncode = "N1"\n')
    project(home, '[keys]\nsort = ["O", "f5"]\n[[suppress]]\ncode = "N2"\npath = "texts/*"\n')
    made = load(environ={})
    assert made.keys == {"find": ("F",), "sort": ("O", "f5")}
    assert [(s.code, s.path, s.folder.name) for s in made.silences] == [
        ("N1", "*", "diglot"),
        ("N2", "texts/*", "project"),
    ]


def test_the_nearest_project_file_above_counts(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert project_file() is None
    ours = project(home, "")
    assert project_file(home / "project" / "texts") == ours
    monkeypatch.chdir(home / "project" / "texts")
    assert files() == (ours,)
    (home / "project" / "texts" / "diglot.toml").mkdir()
    assert project_file() == ours, "a folder of that name is no file"
    assert user_file() == home / "own" / "diglot" / "config.toml"


def test_what_is_no_file_is_passed_over(home: Path) -> None:
    os.mkfifo(home / "project" / "texts" / "diglot.toml")
    ours = project(home, "")
    assert project_file(home / "project" / "texts") == ours
    ours.unlink()
    ours.symlink_to(home / "gone.toml")
    assert project_file() == ours, "a link that leads nowhere is a mistake to be told"


def test_a_folder_that_is_gone_has_no_project(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = home / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert project_file() is None


@pytest.mark.parametrize(
    ("variable", "text", "path", "value"),
    [
        ("DIGLOT_FAIL_ON", "never", "check.fail-on", "never"),
        ("DIGLOT_SELECT", "N1, N201,", "check.select", ("N1", "N201")),
        ("DIGLOT_HOLDS", "yes", "check.holds", True),
        ("DIGLOT_HOLDS", "0", "check.holds", False),
        ("DIGLOT_DRIVER", " plain ", "reader.driver", "plain"),
        ("DIGLOT_MEASURE", "", "reader.measure", 80),
    ],
)
def test_the_environment_says_it_in_text(
    variable: str, text: str, path: str, value: object
) -> None:
    assert load(environ={variable: text}, paths=[]).values[path] == value


@pytest.mark.parametrize(
    ("variable", "text", "words"),
    [
        (
            "DIGLOT_THEME",
            "drak",
            "not one of auto, dark, light, contrast, ansi; did you mean dark?",
        ),
        ("DIGLOT_MEASURE", "wide", "not a whole number (30 to 140)"),
        ("DIGLOT_MEASURE", "7", "not in 30 to 140"),
        ("DIGLOT_HOLDS", "perhaps", "not one of 1, true"),
    ],
)
def test_a_wrong_variable_is_named(variable: str, text: str, words: str) -> None:
    with pytest.raises(ConfigurationError) as raised:
        load(environ={variable: text}, paths=[])
    assert str(raised.value).startswith(f"{variable}: {text!r} is ")
    assert words in str(raised.value)


def test_a_variable_of_another_name_is_nobodys_business() -> None:
    assert load(environ={"DIGLOT_HOME": "x", "diglot_theme": "y"}, paths=[]).theme is None


# --- what is said of a wrong one ---


@pytest.mark.parametrize(
    ("text", "line", "message", "hint"),
    [
        ("[reader]\nmesure = 80", 2, "unknown key 'mesure' in [reader]", "did you mean measure?"),
        ("# a\n\n[raeder]\n", 3, "unknown table or key 'raeder'", "did you mean reader?"),
        ("theme = 'dark'", 1, "unknown table or key 'theme'", "known: reader, keys, check"),
        ("[check]\nfail_on = 'error'", 2, "unknown key 'fail_on'", "did you mean fail-on?"),
        ("[reader]\nmeasure = true", 2, "reader.measure = True is not a whole number", ""),
        ("[reader]\nmeasure = 400", 2, "reader.measure = 400 is not in 30 to 140", ""),
        ("[reader]\n\ntheme = 3", 3, "reader.theme = 3 is not one of auto, dark", ""),
        ("[check]\nholds = 'yes'", 2, "check.holds = 'yes' is not true or false", ""),
        ("[check]\nselect = [1]", 2, "check.select = [1] is not a list of texts", ""),
        ("reader = 3", 1, "reader is a table: [reader]", ""),
        ("[suppress]\ncode = 'N1'", 1, "suppress is a list of tables: [[suppress]]", ""),
        (
            "[[suppress]]\ncode='N1'\n[[suppress]]\npath='x'",
            3,
            "a [[suppress]] needs a code",
            "N201",
        ),
        ("[[suppress]]\ncode = 1", 2, "suppress.code = 1 is not a text", ""),
        ("[[suppress]]\ncode = 'N1'\nfile = 'x'", 3, "unknown key 'file' in [[suppress]]", "path"),
        ("[[suppress]]\ncode = 'N1'\npath = ''", 1, "an empty path means no file", "means all"),
        ("[[article]]\npages = 'a.md'", 2, "pages is not a list of files", "pages = ["),
        ("[[article]]\npages = ['a.md', './a.md']", 2, "an [[article]] has at least two pages", ""),
        ("[[article]]\nparts = []\n", 1, "pages is not a list of files", ""),
        (
            "[[article]]\npages=['a','b']\n[[article]]\npages=['c',\n'b']",
            4,
            "b is in the article of line 1 already",
            "",
        ),
        ("[keys]\nfinde = 'f'", 2, "no action is called 'finde'", "did you mean find?"),
        ("[keys]\nfind = 3", 2, "keys.find is not a key or a list of keys", ""),
        ("[keys]\nfind = []", 2, "keys.find has no key", "leave it out"),
        ("[keys]\nfind = 'pgdown'", 2, "keys.find: no key is called 'pgdown'; did you mean", ""),
        ("[keys]\nfind = 'hyper+x'", 2, "keys.find: no key is called 'hyper+x'", ""),
        ("[keys]\nfind = '\\u0007'", 2, "keys.find: no key is called", ""),
        ("[reader\n", 1, "not TOML: Expected ']'", ""),
        ("a = 1\nb = 'x", 2, "not TOML:", ""),
        (b"a = 1\n# \xff\n", 2, "not UTF-8", ""),
        (b"x = " + b"[" * 100_000, 0, "not TOML: nested too deeply", ""),
        (b"# " + b"x" * (1 << 20), 0, "longer than a configuration can be", ""),
    ],
)
def test_what_is_wrong_is_said_with_its_line(
    tmp_path: Path, text: str | bytes, line: int, message: str, hint: str
) -> None:
    assert {p.origin.where for p in problems(tmp_path, text)} == {str(tmp_path / "some.toml")}
    found = [(p.origin.line, p.message, p.hint) for p in problems(tmp_path, text)]
    assert any(
        at == line and said.startswith(message) and hint in way for at, said, way in found
    ), found


def test_everything_that_is_wrong_is_said_at_once_and_in_order(home: Path) -> None:
    mine = own(home, "[x]\n[reader]\nmeasure = 1\n[check]\nselekt = []\n")
    ours = project(home, "not toml")
    with pytest.raises(ConfigurationError) as raised:
        load(environ={"DIGLOT_THEME": "?"})
    places = [str(problem.origin) for problem in raised.value.problems]
    assert places == [f"{mine}:1", f"{mine}:3", f"{mine}:5", f"{ours}:1", "DIGLOT_THEME"]


def test_what_is_said_holds_no_control_characters(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, '["\\u001b[31m"]\n')
    assert "\x1b" not in str(problem)
    with pytest.raises(ConfigurationError) as raised:
        load(environ={"DIGLOT_THEME": "\x1b]0;x\x07"}, paths=[])
    assert "\x1b" not in str(raised.value)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    link = tmp_path / "link.toml"
    link.symlink_to(tmp_path / "gone.toml")
    with pytest.raises(ConfigurationError, match=r"link\.toml: cannot be read: No such file"):
        load(environ={}, paths=[link])


# --- lines ---


def test_lines_are_those_of_the_keys() -> None:
    text = (
        '# [no]\nreader.theme = "x = 1" # y = 2\n[keys]\n\nfind = [\n  "[", # ]\n  "]",\n]\n'
        'long = """\n[not]\nz = 1\n"""\n"a b".c = \'\'\'\n\'\'\'\n[[suppress]]\ncode = "="\n'
        "[[suppress]]\r\n\r\ncode = {a = [\n1]}\n[suppress.more]\nq = 1\n"
    )
    tomllib.loads(text)
    lines = lines_of(text.replace("\r\n", "\n"))
    assert lines == {
        ("reader",): 2,
        ("reader", "theme"): 2,
        ("keys",): 3,
        ("keys", "find"): 5,
        ("keys", "long"): 9,
        ("keys", "a b"): 13,
        ("keys", "a b", "c"): 13,
        ("suppress",): 15,
        ("suppress", 0): 15,
        ("suppress", 0, "code"): 16,
        ("suppress", 1): 17,
        ("suppress", 1, "code"): 19,
        ("suppress", 1, "more"): 21,
        ("suppress", 1, "more", "q"): 22,
    }


VALUES = st.one_of(
    st.integers(-9, 9).map(str),
    st.sampled_from(['"#"', "'['", '"""\n=\n"""', "'''\n[a]\n'''", "[1,\n2]", '["]",\n"\\""]']),
)
STATEMENTS = st.lists(
    st.tuples(st.sampled_from(["", "# [c] = 1\n", "\n"]), VALUES, st.booleans()), max_size=12
)


@settings(max_examples=60, deadline=None)
@given(STATEMENTS)
def test_every_key_is_found_on_its_line(parts: list[tuple[str, str, bool]]) -> None:
    text, table = "", ""
    expected: dict[tuple[str, ...], int] = {}
    for number, (before, value, opens) in enumerate(parts):
        text += before
        if opens:
            table = f"t{number}"
            expected[(table,)] = text.count("\n") + 1
            text += f"[{table}] # x\n"
        key = f"k{number}"
        expected[(*filter(None, [table]), key)] = text.count("\n") + 1
        text += f"{key} = {value}\n"
    tomllib.loads(text)
    assert lines_of(text) == expected


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="[]{}=\"'\\#\n, a1.", max_size=60))
def test_any_text_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    found = problems(tmp_path_factory.getbasetemp(), text)
    assert bool(found) == bool(text.strip() and not _only_comments(text))
    assert all(1 <= problem.origin.line <= text.count("\n") + 1 for problem in found)


def _only_comments(text: str) -> bool:
    return all(not line.strip() or line.strip().startswith("#") for line in text.split("\n"))


# --- showing, and cost ---


def test_what_is_shown_can_be_read_back(home: Path) -> None:
    project(
        home,
        '[reader]\ntheme="light"\n[check]\nselect=["N1"]\nholds=true\n[keys]\nfind=["F","\\""]\n'
        '[[suppress]]\ncode="N1"\nreason="é \\"so\\""\n[[article]]\npages=["a.md","texts/b.md"]\n',
    )
    made = load(environ={})
    copy = home / "copy.toml"
    copy.write_text("".join(f"{line} # {origin}\n" for line, origin in shown(made)), "utf-8")
    again = load(environ={}, paths=[copy])
    assert (again.values, again.keys) == (made.values, made.keys)
    assert [s.reason for s in again.silences] == ['é "so"']
    assert [a.pages for a in again.together] == [a.pages for a in made.together]


def test_a_project_cannot_name_the_file_that_copies_are_written_to(tmp_path: Path) -> None:
    text = '[reader]\nclipboard-file = "~/.profile"\n'
    own, project = tmp_path / "config.toml", tmp_path / "diglot.toml"
    for file in (own, project):
        file.write_text(text, "utf-8")
    assert load(environ={}, paths=[own]).clipboard_file == Path("~/.profile")
    with pytest.raises(ConfigurationError, match="cannot be set for a project"):
        load(environ={}, paths=[project])
    named = load(environ={"DIGLOT_CLIPBOARD_FILE": "/tmp/copied"}, paths=[])
    assert named.clipboard_file == Path("/tmp/copied")


def test_every_setting_is_in_the_table_for_people() -> None:
    table = markdown_table()
    for setting in SETTINGS:
        assert f"`{setting.path}`" in table
        assert setting.variable in table
        read_back = list(setting.default) if isinstance(setting.default, tuple) else setting.default
        assert setting.checked(read_back) == setting.default


def test_the_readme_has_that_table_and_its_example_is_right(tmp_path: Path) -> None:
    readme = (Path(__file__).parents[3] / "README.md").read_text("utf-8")
    assert markdown_table() in readme
    example = readme.split("```toml\n")[1].split("```")[0]
    assert problems(tmp_path, example) == []
    assert set(tomllib.loads(example)) == {"reader", "keys", "suppress", "article"}


def test_no_file_costs_next_to_nothing(home: Path) -> None:
    load(environ={})
    times = []
    for _ in range(20):
        start = time.perf_counter()
        load(environ={})
        times.append(time.perf_counter() - start)
    assert min(times) < 0.005


def test_reading_settings_imports_neither_textual_nor_toml_without_need() -> None:
    code = (
        "import sys; from tui.configuration.sources import load; load(environ={}, paths=[]);"
        "print([m for m in ('textual', 'tomllib', 'rich', 'parsers.checks') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ
    )
    assert done.stdout.strip() == "[]"
