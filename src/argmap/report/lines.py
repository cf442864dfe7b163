"""Text from maps and paths made safe for a terminal, and a source line cut to what can be shown."""

from __future__ import annotations

import re
import unicodedata
from json import dumps

WIDEST = 100
"""How much of a source line is shown, in characters: minified YAML may be one line of megabytes."""

# Controls, bidirectional formatting, line separators, and the halves of a pair that no encoding can hold.
_STEERING = "\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff"
_HIDDEN = re.compile(f"[\x00-\x1f{_STEERING}]")
_BEYOND_JSON = re.compile(f"[{_STEERING}\U00010000-\U0010ffff]")


def safe(text: str) -> str:
    """Show characters that steer a terminal by their code, so that none reaches it."""
    return _HIDDEN.sub(lambda hit: f"<U+{ord(hit[0]):04X}>", text)


def escaped(json: str) -> str:
    """Write what steers a terminal, and JSON leaves alone, in JSON's own escapes.

    So is what lies beyond four hexadecimal digits: the rest an output that lacks letters escapes as JSON does.
    """
    return _BEYOND_JSON.sub(lambda hit: dumps(hit[0])[1:-1] if hit[0] > "\x7f" else "\\u007f", json)


def excerpt(line: str, column: int, end_column: int) -> tuple[str, str]:
    """Give a line, and below it carets under the columns (from 1, end exclusive), as a terminal aligns them."""
    first = max(0, column - 1 - WIDEST // 2) if column > WIDEST - 20 else 0
    shown = line[first : first + WIDEST]
    start = column - 1 - first
    marked = line[column - 1 : end_column - 1][: WIDEST - start]
    lead, tail = "…" if first else "", "…" if first + WIDEST < len(line) else ""
    blank = " " * (len(lead) + cells(safe(shown[:start].replace("\t", " "))))
    return lead + safe(shown.replace("\t", " ")) + tail, blank + "^" * max(1, cells(safe(marked.replace("\t", " "))))


def cells(text: str) -> int:
    """Give the width of a text in terminal cells (Unicode Standard Annex 11: wide characters take two)."""
    return sum(_cell(character) for character in text) if not text.isascii() else len(text)


def _cell(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
