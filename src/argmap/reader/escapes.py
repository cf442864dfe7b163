"""Escapes in double quotes of which a control character came, where a backslash was meant."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from argmap.reader.names import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.reader.nodes import Scalar

_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)")
# A line break is one blank in a text, and stands between sentences; before the rest of a word it was not meant.
_BEFORE_WORD = re.compile(r"\\n[a-z]")
_NAMED = dict(zip("0abtnvfreNLP", "\0\a\b\t\n\v\f\r\x1b\x85\u2028\u2029", strict=True))
_CONTROL = {"Cc", "Zl", "Zp"}

HELP = "Put the text in single quotes, or write the backslash twice."


def control_escape(node: Scalar, lines: Sequence[str]) -> tuple[int, int, str] | None:
    """Find in a quoted text its first escape to a control character: its line and column from 0, and what to say."""
    if not lines[node.line].startswith('"', node.column):
        return None
    for number, start, line in _source(node, lines):
        for hit in _ESCAPE.finditer(line, start):
            sign = _sign(hit[0])
            if unicodedata.category(sign) in _CONTROL and not _line_break(line, hit.start(), start):
                word = quoted(re.split(r'[\s"]', line[hit.start() :], maxsplit=1)[0])
                message = f"in double quotes {quoted(hit[0])} is the control character U+{ord(sign):04X}, and stands in {word}"
                return number, hit.start(), message
    return None


def _source(node: Scalar, lines: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Give the lines of a text as they are written, each with its number and the column where the text begins."""
    for number in range(node.line, node.end_line + 1):
        line = lines[number]
        yield (
            number,
            node.column if number == node.line else 0,
            line[: node.end_column] if number == node.end_line else line,
        )


def _sign(escape: str) -> str:
    """Give the character that an escape stands for, or the one after its backslash."""
    letter, digits = escape[1], escape[2:]
    return chr(int(digits, 16)) if digits else _NAMED.get(letter, letter)


def _line_break(line: str, at: int, start: int) -> bool:
    """Tell whether an escape is a line break that may well be meant."""
    begins_word = at == start + 1 or line[at - 1] in " ($"
    return line.startswith("\\n", at) and not (begins_word and _BEFORE_WORD.match(line, at))
