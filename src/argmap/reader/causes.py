"""Syntax errors whose cause stands above them or cannot be seen: libyaml complains where it gives up."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.reader.misread import colon_above
from argmap.reader.names import quoted
from argmap.reader.slips import Slip, slip

if TYPE_CHECKING:
    from collections.abc import Sequence

_BEGINS = re.compile(r"\s*(?:-(?:\s|$)|[\w-]+[:\uff1a])")
_KEY = re.compile(r"\s*([a-z]+):(?:\s|$)")
_BARE = re.compile(r"\s*- +(?![\w-]+:(?:\s|$))[^\s'\"{\[]")
_THESIS = re.compile(r"thesis:\s+[^\s'\"{\[>|]")
_CUT = re.compile(r"(?<=\S) +#\S")
_COLON = "mapping values are not allowed"
_NO_KEY = ("could not find expected ':'", "did not find expected")


def cause(problem: str, lines: Sequence[str], number: int) -> tuple[int, Slip] | None:
    """Find the cause of a problem that libyaml met in that line, counted from 0: its line and what to say."""
    colon = _COLON in problem
    if number >= len(lines) or not (colon or any(words in problem for words in _NO_KEY)):
        return None
    above = _beginning(lines, number)
    for place in (number,) if above is None else (number, above):
        if found := slip(lines[place]):
            return place, found
    if colon:
        if missing := colon_above(lines, number):
            return missing
        below = _key_below_text(lines, number, above)
        return (number, below) if below else None
    return _cut(lines, number)


def _beginning(lines: Sequence[str], number: int) -> int | None:
    """Give the line where the text begins that stands above a line."""
    return next((place for place in range(number - 1, -1, -1) if _BEGINS.match(lines[place])), None)


def _key_below_text(lines: Sequence[str], number: int, above: int | None) -> Slip | None:
    """Explain a key that stands below a text without the key `text`."""
    key = _KEY.match(lines[number])
    if above is None or key is None:
        return None
    column, name = key.start(1), key[1]
    if (bare := _BARE.match(lines[above])) and bare.end() - 1 <= column:
        message = f"`{name}` stands below a sentence without a key, and YAML takes it for more of that sentence"
        return Slip(message, f"Write `- text:` before the sentence, and align `{name}` with `text`.", column)
    if _THESIS.match(lines[above]):
        message = f"`{name}` stands below the sentence of the thesis, and YAML takes it for more of that sentence"
        help = (
            f"Write the sentence on a line of its own below `thesis:`, after `text:`, and align `{name}` with `text`."
        )
        return Slip(message, help, column)
    return None


def _cut(lines: Sequence[str], number: int) -> tuple[int, Slip] | None:
    """Explain a text of several lines that a `#` cut."""
    above = next((place for place in range(number - 1, -1, -1) if lines[place].strip()), None)
    if above is None or not (hit := _CUT.search(lines[above])):
        return None
    rest = lines[above][hit.end() - 2 :]
    message = f"YAML takes {quoted(rest)} for a comment, and the text ends before it: the next line is no part of it"
    return above, Slip(message, "Put the text in quotes, or on lines of its own below `text: >-`.", hit.end() - 2)
