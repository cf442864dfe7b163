"""What went wrong where YAML took a sentence for its own: libyaml's errors in a writer's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from argmap.diagnostics import Location
from argmap.reader import misread, quotes
from argmap.reader.causes import cause
from argmap.reader.decode import lines_of
from argmap.reader.names import quoted
from argmap.reader.rules import ALIAS, TAG, YAML_SYNTAX
from argmap.reader.signs import QUOTE, STARTERS, quote

if TYPE_CHECKING:
    from collections.abc import Sequence

    import yaml

    from argmap.diagnostics import Diagnostic
    from argmap.reader.nodes import Node

_ALIGN = "Indent keys that belong together by the same number of blanks, and use no tabs."
_NAME = re.compile("[a-z]+(?=:)")
_PREFIX = re.compile(r"^\s*(?:- +)*(?:[\w-]+: +)?(?:- +)*")

_CLOSE = "Close it; where it belongs to a sentence, put the whole sentence in quotes."

# Words of libyaml's problems, in the order in which they tell.
_PROBLEMS = {
    "sequence entries are not allowed": ("a list begins beside its key", "Put the dash on the next line."),
    "unexpected end of stream": quotes.OPEN,
    "document indicator": quotes.OPEN,
    "escape": (
        "a backslash in double quotes begins a sign of YAML's own, and there is none like this",
        "Write the text in single quotes, or the backslash twice.",
    ),
}
_BRACKETS = ("[", "{")
_BEGINS = {
    "while scanning a simple key",
    "while scanning a quoted scalar",
    "while parsing a flow sequence",
    "while parsing a flow mapping",
}

_Fault = tuple[str, str, int | None]


def unreadable_character(path: str, text: str, error: yaml.reader.ReaderError) -> Diagnostic:
    """Explain a character that YAML allows nowhere: its first place is that of the error, which libyaml gives in bytes."""
    before = lines_of(text[: text.index(chr(error.character))])
    line, column = len(before), len(before[-1]) + 1
    message = f"the control character U+{error.character:04X} stands here, and YAML text may hold none"
    return YAML_SYNTAX.found(Location(path, line, column, line, column + 1), message, "Remove it.")


def syntax_error(path: str, lines: Sequence[str], error: yaml.MarkedYAMLError, inside: Node | None) -> Diagnostic:
    """Explain a syntax error: where the sentence at fault begins, what YAML made of it, how to write it.

    `inside` is the list or mapping that was open.
    """
    problem, context = str(error.problem), str(error.context)
    begins = context in _BEGINS and "escape" not in problem
    # The marks of a loader's errors are always there; the type stubs allow for errors made by hand.
    mark: Any = error.context_mark if begins else error.problem_mark
    if inside and context == "while parsing a flow node":
        mark = inside
    if hit := misread.fence(lines, mark.line) or cause(problem, lines, mark.line):
        number, slip = hit
        return YAML_SYNTAX.found(slip.location(path, number), slip.message, slip.help)
    line = lines[mark.line] if mark.line < len(lines) else ""
    bracket = line[mark.column : mark.column + 1]
    if context.startswith("while parsing a flow") and bracket in _BRACKETS:
        message, help, column = f"a `{bracket}` is opened here and never closed", _CLOSE, None
    elif dashed := misread.dashed(line, error):
        message, help, column = *dashed, None
    else:
        message, help, column = _explain(problem, line, mark.column)
    at = mark.column if column is None else column
    return YAML_SYNTAX.found(Location(path, mark.line + 1, at + 1, mark.line + 1, at + 2), message, help)


def _explain(problem: str, line: str, column: int) -> _Fault:
    """Give a message, what to do, and the column of the fault where it is not libyaml's."""
    start = len(line) - len(_PREFIX.sub("", line, count=1))
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent:
        return "a tab indents this line, and YAML counts blanks only", "Replace the tab by blanks.", indent.index("\t")
    if "mapping values are not allowed" in problem:
        return _colon(line, column, start)
    if known := next((fault for words, fault in _PROBLEMS.items() if words in problem), None):
        return *known, None
    if line[column : column + 1] == "\t":
        return _tab(line[:column])
    if (name := _NAME.match(line, column)) and (second := misread.second_key(line, name.end())):
        return second.message, second.help, second.column
    return _structure(problem, line, start if start <= column else len(line))


def _tab(before: str) -> _Fault:
    """Explain a tab within a line, from what stands before it."""
    if before.strip(" -"):
        return "a tab stands here, and YAML separates by blanks only", "Replace the tab by a blank.", None
    message = "a tab follows the dash, and where a list or keys may begin YAML takes blanks only"
    return message, "Replace the tab after the dash by a blank.", None


def _structure(problem: str, line: str, start: int) -> _Fault:
    if re.match(r"\s*\* ", line):
        return "`*` begins no entry of a list", "Begin each entry with a dash and a blank: `- `.", start
    if (first := line[start : start + 1]) in STARTERS:
        return STARTERS[first], QUOTE, start
    if "could not find expected ':'" in problem:
        return _lone_line(line)
    if "did not find expected" in problem:
        return "this line is indented like neither its neighbours nor a part of them", _ALIGN, None
    return f"this is not YAML: {problem}", QUOTE, None


def _colon(line: str, column: int, start: int) -> _Fault:
    if re.fullmatch(r"\s*(?:- +)?[\w-]+", line[:column]):
        message = "this key is indented deeper than the text above it, and YAML takes it for more of that text"
        return message, _ALIGN, min(column, len(line) - len(line.lstrip(" -")))
    if second := misread.second_key(line, column):
        return second.message, second.help, second.column
    return (
        "`: ` stands inside a sentence, and YAML takes what is before it for a key",
        quote(line[start:]),
        column if start <= column else None,
    )


def _lone_line(line: str) -> _Fault:
    if re.match(r"\s*-\S", line):
        return "a dash without a blank after it begins no list entry", "Put a blank after the dash.", None
    help, slip = misread.without_colon(line)
    if slip:
        return slip.message, slip.help, slip.column
    return "this line is neither a key with `: ` nor an indented part of the text above it", help, None


def alias(location: Location, lines: Sequence[str]) -> Diagnostic:
    """Explain an alias: a pointer where maps use `ref`, or a sentence that begins with an asterisk."""
    name = _at(lines, location)
    message = f"{quoted(name)} is a YAML alias, which maps do not use"
    return ALIAS.found(
        location, message, "To point to a claim, write `ref: id`; a sentence that begins with `*` goes in quotes."
    )


def anchor(location: Location, name: str) -> Diagnostic:
    """Explain an anchor."""
    message = f"{quoted(f'&{name}')} is a YAML anchor, which maps do not use"
    return ALIAS.found(
        location, message, "Give the claim an `id` instead; a sentence that begins with `&` goes in quotes."
    )


def tag(location: Location, lines: Sequence[str]) -> Diagnostic:
    """Explain a tag."""
    name = _at(lines, location).split()[0]
    message = f"{quoted(name)} is a YAML tag, which maps do not use: a value is the text that stands there"
    return TAG.found(location, message, "Remove it; a sentence that begins with `!` goes in quotes.")


def _at(lines: Sequence[str], location: Location) -> str:
    """Give the text at a location, within its first line."""
    line = lines[location.line - 1]
    end = location.end_column - 1 if location.end_line == location.line else len(line)
    return line[location.column - 1 : end]
