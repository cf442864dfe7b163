"""Texts below `>` or `|` that are not indented further: YAML takes them for no part of the text, which is then empty."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.reader import keys, sources
from argmap.reader.slips import Slip

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST = 20  # lines of one sentence; looking at all above each strange line takes the square of their number
_MARK = re.compile(r" *(?:- +)*(?:(?P<key>[\w-]+): +)?(?P<mark>[>|][-+\d]*)\s*(?:#.*)?$")
_LINE = re.compile(r"(?P<indent> *)(?:(?P<dash>-)\s|(?P<key>[\w-]+):(?:\s|$))?")

Found = tuple[int, Slip]


def unindented(lines: Sequence[str], number: int) -> Found | None:
    """Find the text that a line belongs to, if it stands unindented below a mark: its first line, from 0, and what to say."""
    for _ in range(_MOST):
        if number >= len(lines) or (text := _sentence(lines[number])) is None:
            return None
        above = next((place for place in range(number - 1, -1, -1) if lines[place].strip()), None)
        if above is None:
            return None
        if hit := _MARK.match(lines[above]):
            return _below(hit, text, number)
        if _indent(lines[above]) != _indent(lines[number]):
            return None
        number = above
    return None


def next_line(lines: Sequence[str], number: int) -> int:
    """Give the first line below another that is not blank, or the number of lines."""
    return next((place for place in range(number + 1, len(lines)) if lines[place].strip()), len(lines))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _known(name: str | None) -> bool:
    return name in keys.KNOWN or name in sources.KNOWN


def _sentence(line: str) -> re.Match[str] | None:
    """Take a line for one of a sentence, unless it begins with a key of the format or is a key alone."""
    hit = _LINE.match(line)
    return None if hit is None or _known(hit["key"]) or (hit["key"] and hit.end() == len(line)) else hit


def _below(mark: re.Match[str], text: re.Match[str], number: int) -> Found | None:
    """Say what is wrong with the line below a mark, if it is no other entry and not indented as it should be."""
    line, key, column = mark.string, mark["key"], text.end("indent")
    owner = mark.start("key") if key else line.rfind("-", 0, mark.start("mark"))
    entry = text["dash"] and (not key or column != owner)
    if column > owner or entry or (key and not _known(key)):
        return None
    name = f"`{key}`" if key else "the dash"
    begun = f"`{key}: {mark['mark']}`" if key else f"`{mark['mark']}`"
    message = f"this line is indented no further than {name}, and so it is no part of the text that {begun} begins"
    return number, Slip(message, f"Indent each line of the sentence further than {name}.", column)
