"""What a plain text sets as it stands: programs, what they print, drawings, directives.

No such text says so as Markdown's fences do. It is told by how it is set, deeper than the prose
around it, and by what it is made of; reStructuredText announces it, by "::" and by directives.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from parsers.compiled import compiled
from parsers.expressions import deferred
from parsers.formats.pipes import is_separator
from parsers.formats.source import Line, groups

_TAB = 8
"""Columns that a tab stop is wide in plain text."""

_DIRECTIVE = deferred(r"\s*\.\. (?:\|[^|]+\| )?(?P<name>[A-Za-z][\w:+.-]*)::(?:\s|$)")
_TARGET = compiled(r"\s*(?:\.\. _[^:]+:|\.\. \|[^|]+\| |\.\.\s*$|__ \S)")
_OPTION = compiled(r"\s+:[\w-]+:(?:\s|$)")
_AS_IT_STANDS = frozenset(
    re.findall(
        r"\S+",
        "code code-block sourcecode literalinclude parsed-literal highlight prompt console doctest "
        "testcode testoutput math raw toctree include index meta csv-table list-table "
        "productionlist graphviz digraph graph image figure contents only ifconfig role "
        "default-role autosummary automodule autoclass autofunction mermaid uml plantuml jinja "
        "tabularcolumns",
    )
)
"""Directives of docutils and Sphinx whose content is no prose."""

_PROMPT = deferred(r"(?:>>>|\.\.\.|\$|[#%]|[A-Z]:\\[^>]*>|In \[\d+\]:|Out\[\d+\]:)\s+\S|>>>$")
_STATEMENT = deferred(
    r"[{}]\s*[,;)]*\s*(?://.*|/\*.*|\#.*)?$|^[})\]]+[;,]*$"  # braces
    r"|^\S.*[=()\[\]<>*].*;\s*(?://.*|/\*.*)?$"  # a statement of C and its like
    r"|(?<![\w=<>!])[\w.\]\[\"')]+\s*(?:==|[+*/|&:-]?=>?|->|!=|&&|\|\|)\s*[\w\"'(\[{$&*@-]"
    r"|^(?:def|class|function|for|while|if|elif|else|try|except|with|func|fn|sub)\b.*:\s*(?:\#.*)?$"
    r"|^(?:import|from|export|return|echo|sudo|print|printf|local|require|include|use)\b[^.!?]*$"
    r"|^[\w.:>-]+\([^()]*(?:\)[;,]?|,)?$"  # a call
    r"|^[\w.:>-]+\((?:[^()]|\([^()]*\))*\)[;,]?\s*(?:\#.*|//.*)?$"
    r"|^(?:[\"'][^\"']*[\"']\s*[,:]?\s*)+[\])}]*$|^[\[{(].*[,\]})]$"  # literals
    r"|^</?[A-Za-z!?][^<>]*>|</[A-Za-z][^<>]*>$"
    r"|^Traceback \(|^File \"[^\"]+\", line \d|^[A-Za-z.]*(?:Error|Exception|Warning): |^\^+$"
    r"|^(?:#|%|//|--|;|/\*|\*/|\*)(?:\s|$)|^\\|\\$|^@\w+|^#(?:include|define|if|endif|else)\b"
)
"""A line as programs, their data and their reports of errors have it."""
_WORD = deferred(r"[(\"'«„“‘]*[^\W\d_]{2,}(?:['’-][^\W\d_]+)*[)\"'».,;:!?”“’]*")
_STOPPED = deferred(r"[^\W\d_]{2,}[.!?:]$|[\u3002\uff01\uff1f]$")
_SENTENCE_WORDS = 4
"""Words that stand free of a program's signs in a line of prose."""
_PART = 0.7
"""Share of such words among all that a line of prose has."""

_WIDE = 50
"""Code points from which on a line of free words is no command."""
_ITEM = deferred(r"(?:[-*+\u2022]|\(?\w{1,3}[.)])\s")
_LONG = 300
"""Code points that no line of a program or a drawing has, as a rule."""

_LINES = deferred(r"[|+<>^=_/\\\u2190-\u21ff\u2500-\u257f\u2580-\u25ff]|-{2,}|\.{3,}|'-|`-|-\.|\.-")
_DRAWN = 0.3
"""Share of a line's signs that a drawing's line has at least."""
_RULED = compiled(r"\s*(?:\+(?:[-=]+\+)+|={2,}(?:\s+={2,})+)\s*")
"""The first line of a table of reStructuredText, whose cells may have several lines."""
_BAR = compiled(r"\|")


@dataclass(frozen=True, slots=True)
class Preformatted:
    """Areas of some lines: `lengths[row]` lines from `row` on; `marked_up`: reStructuredText."""

    lengths: dict[int, int] = field(default_factory=dict)
    marked_up: bool = False

    def rows(self) -> set[int]:
        """Return every row that lies in an area."""
        return {row + n for row, length in self.lengths.items() for n in range(length)}


def is_marked_up(lines: Iterable[str]) -> bool:
    """Tell whether a text is reStructuredText: by two directives, comments or targets of links."""
    found = (line for line in lines if ".." in line and _marks_up(line))
    return next(found, None) is not None and next(found, None) is not None


def find_preformatted(lines: Sequence[Line]) -> Preformatted:
    """Find the lines of a plain text that are set as they stand; linear in their number."""
    found = Preformatted(marked_up=is_marked_up(line.text for line in lines))
    finder = _Finder(lines, found)
    for group in groups(lines):
        finder.take(group)
    return found


def _marks_up(text: str) -> bool:
    return _DIRECTIVE.match(text) is not None or _TARGET.match(text) is not None


@dataclass
class _Finder:
    lines: Sequence[Line]
    found: Preformatted
    prose: int = 0
    """Columns that the prose before is set in by."""
    leads: str = ""
    """How the prose before ends: "::", ":" or nothing."""
    literal: int = -1
    """What is set deeper than so many columns stands as it is, whatever it is made of."""

    def take(self, group: list[Line]) -> None:
        """Find the areas of lines between two blank ones."""
        while group:
            indent = _indent(group[0])
            if self.literal >= 0 and indent > self.literal:
                length = next(
                    (n for n, line in enumerate(group) if _indent(line) <= self.literal), len(group)
                )
                self._add(group[:length])
                group = group[length:]
                continue
            self.literal = -1
            if self.found.marked_up and _marks_up(group[0].text):
                group = self._directive(group)
                continue
            self._parts(group)
            return

    def _directive(self, group: list[Line]) -> list[Line]:
        """Take a directive with its options, or a comment; return what follows it."""
        indent = _indent(group[0])
        match = _DIRECTIVE.match(group[0].text)
        length = 1
        while length < len(group) and _OPTION.match(group[length].text):
            length += 1
        if match is None:  # a comment or the target of a link, with all that is set deeper
            while length < len(group) and _indent(group[length]) > indent:
                length += 1
        elif match["name"].rpartition(":")[2] in _AS_IT_STANDS:
            self.literal = indent
        elif length == 1 < len(group) and match.end() < len(group[0].text.rstrip()):
            self.prose, self.leads = indent, ""
            return []  # a note whose text begins on its line
        self._add(group[:length])
        self.prose, self.leads = indent, ""
        return group[length:]

    def _parts(self, group: list[Line]) -> None:
        """Find the areas in a paragraph: all of it, or the lines set deeper than its first."""
        indent = _indent(group[0])
        if _RULED.fullmatch(group[0].text) and (
            self.found.marked_up or " " in group[0].text.strip()
        ):
            self._add(group)
            return
        told = self.leads and indent > self.prose
        if self.leads == "::" and told:
            self.literal = self.prose
            self._add(group)
            return
        if _drawn(group) or (len(group) == 1 and indent <= self.prose and _is_prose(group[0].text)):
            if len(group) > 1:
                self._add(group)
                return
        elif _is_code(group, lenient=bool(told), set_in=indent > self.prose):
            self._add(group)
            return
        begin = 0
        leads = ""
        while begin < len(group):
            end = begin + 1
            if begin and _indent(group[begin]) > indent:
                while end < len(group) and _indent(group[end]) > indent:
                    end += 1
                leads = _leads(group[begin - 1].text)
                if _is_code(group[begin:end], lenient=bool(leads), set_in=bool(leads)):
                    self._add(group[begin:end])
                else:
                    leads = ""
            else:
                leads = ""
            begin = end
        self.prose, self.leads = indent, leads or _leads(group[-1].text)

    def _add(self, area: Sequence[Line]) -> None:
        if area:
            self.found.lengths[area[0].row] = len(area)


def _indent(line: Line) -> int:
    text = line.text
    return len(text.expandtabs(_TAB)) - len(text.lstrip().expandtabs(_TAB)) if text else 0


def _leads(text: str) -> str:
    bare = text.rstrip()
    return "::" if bare.endswith("::") else ":" if bare.endswith((":", "：")) else ""


def _is_prose(text: str) -> bool:
    """Tell whether a line is one of running text: words that stand free, most of its tokens."""
    bare = text.strip()
    if len(bare) > _LONG:
        return True
    if _unspaced(bare):
        return True
    tokens = bare.split()
    words = sum(1 for token in tokens if _WORD.fullmatch(token))
    return words >= _SENTENCE_WORDS and words >= _PART * len(tokens) and not _is_statement(bare)


def _is_statement(bare: str) -> bool:
    return _STATEMENT.search(bare) is not None


def _unspaced(text: str) -> bool:
    """Tell whether a text in Chinese, Japanese or Thai is more than a name."""
    return (
        sum(1 for char in text if "\u0e00" <= char <= "\u0eff" or "\u3040" <= char <= "\u9fff") > 8
    )


def _is_code(group: Sequence[Line], *, lenient: bool, set_in: bool) -> bool:
    """Tell whether lines are a program's: `lenient` where a colon leads up to them.

    Lines that are not set in must be so beyond doubt.
    """
    if any(len(line.text) > _LONG for line in group):
        return False
    if not (set_in or lenient) and not _mostly(group, _SIGN):
        return False
    bare = [re.sub(r"^\|\s?", "", line.text.strip()).strip() for line in group]
    signs = [bool(_STATEMENT.search(text) or _PROMPT.match(text)) for text in bare]
    code = sum(signs)
    if (
        lenient
        and not any(
            not sign
            and (
                _STOPPED.search(text)
                or (_is_prose(text) and (text[:1].isupper() or len(text) >= _WIDE))
            )
            for sign, text in zip(signs, bare, strict=True)
        )
        and not _ITEM.match(bare[0])
    ):
        return code > 0 or len(bare) > 1 or not bare[0][:1].isupper()
    prose = sum(1 for text in bare if _is_prose(text) or _STOPPED.search(text))
    if not set_in and not lenient:
        return len(bare) > 1 and code >= 0.75 * len(bare) and prose <= 0.1 * len(bare)
    return code >= 0.5 * len(bare) and prose <= 0.34 * len(bare)


def _mostly(group: Sequence[Line], sign: re.Pattern[str]) -> bool:
    """Tell whether at least half of the lines have a sign: what all else needs, at little cost."""
    return 2 * sum(1 for line in group if sign.search(line.text)) >= len(group)


_SIGN = deferred(r"[{}()\[\];=<>|#$%@\\*]|--|//|: |:$|[\"'],|^\s*(?:import|from|return|echo)\b")
_STROKE = deferred(r"[|+<>^=_/\\\u2190-\u21ff\u2500-\u257f]|--|\.\.\.|'-|`-|-\.|\.-")


def _drawn(group: Sequence[Line]) -> bool:
    """Tell whether lines are a drawing, or columns ruled by bars, and no table of Markdown."""
    if len(group) < 2 or any(len(line.text) > _LONG for line in group):
        return False
    if any(is_separator(line.text) for line in group[:2]):
        return False
    if _is_grid(group):
        return False
    if not _mostly(group, _STROKE):
        return _in_columns(group)
    drawn = 0
    for line in group:
        bare = line.text.strip()
        signs = sum(len(match.group()) for match in _LINES.finditer(bare))
        drawn += signs >= _DRAWN * len(bare.replace(" ", "")) and signs > 0
    return 2 * drawn > len(group) or _in_columns(group)


def _is_grid(group: Sequence[Line]) -> bool:
    """Tell whether all rows have as many bars, as in a table drawn with characters."""
    counts: set[int] = set()
    for line in group:
        bare = line.text.strip()
        if bare[:1] not in "|+" or bare[-1:] not in "|+":
            return False
        if not set(bare) <= set("+-=| :"):
            counts.add(bare.count("|"))
    return len(counts) == 1


def _in_columns(group: Sequence[Line]) -> bool:
    """Tell whether two lines or more have two bars or more below each other, within blanks."""
    places = [
        {match.start() for match in _BAR.finditer(line.text)}
        for line in group
        if line.text.count("|") >= 2
    ]
    return (
        len(places) > 1
        and not group[0].text.lstrip().startswith("|")
        and len(set.intersection(*places)) >= 2
    )


def underlined(lines: Sequence[Line], at: int) -> str:
    """Return the sign that underlines the line at `at` as a title; "" if there is none."""
    if at + 1 >= len(lines) or lines[at].blank:
        return ""
    title, rule = lines[at].text.rstrip(), lines[at + 1].text.strip()
    if len(rule) < 3 or rule.strip(rule[0]) or rule[0] not in "=-~^\"'`#*+.:_" or len(title) > 200:
        return ""
    if not any(char.isalnum() for char in title) or len(rule) < 0.6 * len(title.strip()):
        return ""
    if len(rule) > 2 * len(title.strip()) + 8 or title.strip()[-1] in ",;|":
        return ""
    alone = at == 0 or lines[at - 1].blank or _is_rule(lines[at - 1].text)
    return rule[0] if alone else ""


def _is_rule(text: str) -> bool:
    bare = text.strip()
    return len(bare) >= 3 and not bare.strip(bare[0]) and not bare[0].isalnum()


def is_field(text: str) -> bool:
    """Tell whether a line begins a field of reStructuredText (":param name: what it is")."""
    return text.lstrip().startswith(":") and _FIELD.match(text) is not None


_FIELD = compiled(r"\s*:[A-Za-z][^:`]{0,60}:(?:\s|$)")
