"""Slips that YAML reads without a complaint, as part of a text: a list, a key without its blank, a blank that is none."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from argmap.diagnostics import Location

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.reader.nodes import Scalar

# Blanks that look like the one that YAML knows, or like nothing at all.
_ODD = "[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]"
WIDE_COLON = "\uff1a"

_ODD_INDENT = re.compile(rf"^[ -]*{_ODD}", re.MULTILINE)
_SLIP = re.compile(
    rf" *(?:- +)*(?:(?P<indent>{_ODD})|-(?P<dash>{_ODD})|(?P<key>[\w-]+)(?:(?P<wide>{WIDE_COLON})|:(?P<colon>{_ODD})|(?<=[a-z])(?P<glued>:)[^\s/]))"
)
_BULLET = re.compile(r"(-|[*•])(?:\s|$)")

_MARK = re.compile("-|[*+] |[\u2022\u2023\u25e6\u25aa\u00b7\u2013\u2014]|\\(?(?:\\d+|[a-z])[.)] ")


class Slip(NamedTuple):
    """A fault with its column from 0; `key` is the word before a colon, where that is at fault."""

    message: str
    help: str
    column: int
    key: str = ""

    def location(self, path: str, number: int) -> Location:
        """Give its place in the line of that number, from 0."""
        return Location(path, number + 1, self.column + 1, number + 1, self.column + 2)


def indents_oddly(text: str) -> bool:
    """Tell whether a line of a text begins with a blank that YAML does not take for one."""
    return not text.isascii() and _ODD_INDENT.search(text) is not None


def slip(line: str, start: int = 0) -> Slip | None:
    """Find, where a line begins, a blank that is none or a colon that makes no key."""
    if not (hit := _SLIP.match(line, start)):
        return None
    sort, key = hit.lastgroup or "", hit["key"] or ""
    if sort == "wide":
        return Slip(
            f"the colon after `{key}` is the full-width one, and YAML takes no key here",
            "Write `:` and a blank.",
            hit.start(sort),
            key,
        )
    if sort == "glued":
        message = f"no blank stands after the colon of `{key}`, and YAML takes no key here"
        return Slip(message, f"Write `{key}:`, a blank, and the text.", hit.start(sort), key)
    sign = hit[sort]
    place = {"indent": "indents this line", "dash": "stands after the dash", "colon": "stands after the colon"}[sort]
    message = f"U+{ord(sign):04X} ({unicodedata.name(sign).lower()}) {place}, and YAML does not take it for a blank"
    return Slip(message, "Replace it by an ordinary blank.", hit.start(sort), key)


def run_together(node: Scalar, lines: Sequence[str], keys: frozenset[str]) -> tuple[int, Slip] | None:
    """Find in a plain text, by the number of its line, the first list entry or key that it swallowed."""
    for number in range(node.line, min(node.end_line + 1, len(lines))):
        line = lines[number]
        start = node.column if number == node.line else len(line) - len(line.lstrip())
        if number > node.line and (hit := _BULLET.match(line, start)):
            return number, _entry(hit[1], start)
        if (found := slip(line, start)) and found.key in keys:
            return number, found
    return None


def _entry(bullet: str, column: int) -> Slip:
    message = (
        f"this line begins with `{bullet}`, and YAML takes it for more of the text above it, not for an entry of a list"
    )
    help = (
        "Align it with the entry above, or write `text:` before the text and `support:` before the list below it; "
        "in a sentence of several lines, put the dash at the end of a line, or the sentence in quotes."
    )
    return Slip(message, help, column)


def bullet_help(text: str) -> str:
    """Say what to do about a list whose entries begin with other marks than a dash and a blank, or nothing if it is none."""
    if found := slip(text):
        return found.help if found.key else f"{found.message}. {found.help}"
    if text.startswith("-"):
        return "Put a blank after each dash."
    hit = _MARK.match(text)
    return (
        f"An entry of a list begins with a dash and a blank: write `- ` instead of `{hit[0].strip()}`." if hit else ""
    )
