"""The columns of a matrix in the terminal: how wide they are, and their names where there is room for marks alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.render.text import cells

if TYPE_CHECKING:
    from collections.abc import Sequence

LABEL = 28  # cells that a claim's name has at least
WORD = 12  # cells of a column of words: `undercuts 12`
MARK = 5  # cells of a column of marks: `+1234`


def word_widths(heads: Sequence[str], width: int) -> list[int]:
    """Give the cells of each column of words: what its head takes where there is room, for which the widest give way.

    The claims' names keep a quarter of the page.
    """
    whole = [max(WORD, *map(cells, head.split("\n"))) for head in heads]
    room = width - max(LABEL, width // 4) - 2 * len(heads)
    widths = ([min(one, most) for one in whole] for most in range(max(whole, default=0), WORD, -1))
    return next((found for found in widths if sum(found) <= room), [WORD] * len(heads))


def letters(number: int) -> str:
    """Give a column's name as spreadsheets do: A to Z, then AA."""
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
