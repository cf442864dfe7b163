"""A source line cut to what can be shown, and how wide text is in a terminal."""

from __future__ import annotations

import unicodedata

from argmap.steering import safe

WIDEST = 100
"""How much of a source line is shown, in characters: minified YAML may be one line of megabytes."""


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
