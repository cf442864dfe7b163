"""Quotation marks that are never closed: YAML reads on to the next one, however far below, and complains only there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from argmap.reader.nodes import Mapping, Scalar, Sequence
from argmap.reader.slips import Slip

if TYPE_CHECKING:
    from collections.abc import Sequence as Items

    import yaml

    from argmap.reader.nodes import Node

OPEN = (
    "a quotation mark is opened here and never closed",
    "Close it; where it belongs to the text, put the whole text in quotes of the other sort.",
)

_MARKS = ('"', "'")
_BEGINS = re.compile(r" *(?:-(?:\s|$)|#|[\w-]+:(?:\s|$))")
_KEY = re.compile(r"[\w-]+:\s")


def unclosed(last: Node | None, lines: Items[str], error: yaml.MarkedYAMLError) -> tuple[int, Slip] | None:
    """Find the mark that was left open where an error was met: its line, from 0, and what to say.

    `last` is what was read last. A text that runs over keys and entries of those around it was meant to end before them.
    """
    problem: Any = error.problem_mark
    spans = [(error.context_mark.line, error.context_mark.column, problem.line)] if error.context_mark else []
    if isinstance(last := _innermost(last), Scalar):
        spans.insert(0, (last.line, last.column, last.end_line))
    return next(
        ((line, Slip(*OPEN, column)) for line, column, end in spans if _runs_over(lines, line, column, end)), None
    )


def swallowed(node: Scalar, lines: Items[str]) -> Slip | None:
    """Tell whether a quoted text that YAML could read runs over keys or entries: then its mark was closed too late."""
    if not _runs_over(lines, node.line, node.column, node.end_line):
        return None
    message = f"this quotation is closed on line {node.end_line + 1}, and swallows what looks like a key or an entry before it"
    help = "Close it where the sentence ends; if the text does go on, indent each of its lines further than its key or dash."
    return Slip(message, help, node.column)


def _innermost(node: Node | None) -> Node | None:
    """Give what stands at the end of a list or mapping."""
    while True:
        if isinstance(node, Sequence) and node.items:
            node = node.items[-1]
        elif isinstance(node, Mapping) and node.pairs:
            node = node.pairs[-1][1]
        else:
            return node


def _runs_over(lines: Items[str], number: int, column: int, end: int) -> bool:
    """Tell whether a quoted text that begins there holds a line that looks like a key or an entry, and is not indented below it."""
    if number >= len(lines) or not lines[number].startswith(_MARKS, column):
        return False
    most = _indent(lines[number], column)
    below = (line for line in lines[number + 1 : end + 1] if _BEGINS.match(line))
    return any(len(line) - len(line.lstrip()) <= most for line in below)


def _indent(line: str, column: int) -> int:
    """Give the column of the key or dash that a quoted text belongs to: what is indented no further is none of it."""
    start = len(line) - len(line.lstrip(" -"))
    if start < column:
        return start
    if _KEY.match(line, column + 1):
        return column
    return line.rfind("-", 0, column) if "-" in line[:column] else column - 1
