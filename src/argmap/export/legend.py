"""The legend: what the lines and boxes of this drawing mean, in words, and nothing that does not occur in it.

It is a little map beside the thesis, of the same lines that run the same way. One table holds the words, another
the feet of the lines, and each line runs between two of their cells.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from argmap.export.labels import SMALL
from argmap.export.lines import line
from argmap.export.palette import RELATIONS
from argmap.export.standing import has_fallen
from argmap.export.tables import cell, fixed, row, table
from argmap.export.widths import width
from argmap.model import Side

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from argmap.export.drawing import Attributes, Drawing
    from argmap.model import ArgumentMap

WORDS: Final = "words"
_FEET: Final = "feet"
_ROW: Final = 15  # points of a row's height
_COLUMN: Final = 76  # points of a column's width
_SWATCH: Final = 30  # points of a sample box with the gap after it
_GAP: Final = 8


def nodes(drawing: Drawing) -> Mapping[str, Attributes]:
    """Give the legend's two tables by the nodes' names, or none where there is nothing to explain."""
    sides = _sides(drawing.argmap)
    if not sides:
        return {}
    words, feet = _columns(drawing, sides) if drawing.style.direction.is_vertical else _rows(drawing, sides)
    return {WORDS: _node(WORDS, words), _FEET: _node(_FEET, feet)}


def _columns(drawing: Drawing, sides: Sequence[Side]) -> tuple[Sequence[str], Sequence[str]]:
    """Give the rows of both tables where lines run down or up: a column for each relation, samples at the feet."""
    across = ceil(max(_COLUMN, _widest(drawing) / len(sides)))
    words = row(*(fixed(RELATIONS[side].word, across, _ROW, port=side) for side in sides))
    feet = row(*(fixed("", across, 1, port=side) for side in sides))
    samples = [row(cell(sample, colspan=len(sides), height=_ROW)) for sample in _samples(drawing, across * len(sides))]
    return [words], [feet, *samples] if drawing.is_backward else [*samples, feet]


def _rows(drawing: Drawing, sides: Sequence[Side]) -> tuple[Sequence[str], Sequence[str]]:
    """Give the rows of both tables where lines run left or right: one for each relation, samples below the words."""
    across = ceil(max(_COLUMN, _widest(drawing)))
    edge = "right" if drawing.is_backward else "left"
    words = [row(fixed(f"&#160;{RELATIONS[side].word}&#160;", across, _ROW, port=side, align=edge)) for side in sides]
    feet = [row(fixed("", 1, _ROW, port=side)) for side in sides]
    samples = [row(cell(sample, height=_ROW)) for sample in _samples(drawing, across)]
    return [*words, *samples], [*feet, *(row(fixed("", 1, _ROW)) for _ in samples)]


def edges(drawing: Drawing) -> Iterator[tuple[str, str, Attributes]]:
    """Give the legend's lines: where each starts and ends in DOT, and its attributes."""
    first, second = (WORDS, _FEET) if drawing.is_backward else (_FEET, WORDS)
    leaving, entering = ("s", "n") if drawing.style.direction.is_vertical else ("e", "w")
    for side in _sides(drawing.argmap):
        named = {"id": f'"legend-{side}"', "class": '"legend"', "tooltip": f'"{RELATIONS[side].word}"'}
        yield f"{first}:{side}:{leaving}", f"{second}:{side}:{entering}", named | line(drawing, side)


def _sides(argmap: ArgumentMap) -> Sequence[Side]:
    """Give the relations that occur."""
    found = {step.side for step in argmap.steps.values()}
    return [side for side in Side if side in found]


def _looks(drawing: Drawing) -> Mapping[str, Mapping[str, str]]:
    """Give the looks of the boxes to be explained, by the words that explain them."""
    argmap, palette = drawing.argmap, drawing.palette
    looks = {}
    if any(claim.implicit for claim in argmap.claims.values()):
        looks["implicit: left unsaid"] = {"color": palette.border, "style": "rounded,dashed"}
    if any(map(drawing.origin, argmap.claims.values())) or any(map(drawing.origin, argmap.steps.values())):
        grey = {"color": palette.faint, "bgcolor": palette.included, "style": "rounded"}
        looks["from an included map; thin lines: its own steps"] = grey
    if has_fallen(drawing):
        looks["○ defeated; ● stands; ◊ undecided"] = {
            "color": palette.faint,
            "bgcolor": palette.defeated,
            "style": "rounded",
        }
    return looks


def _widest(drawing: Drawing) -> float:
    return max((width(words) * SMALL + _SWATCH for words in _looks(drawing)), default=0.0)


def _samples(drawing: Drawing, across: int) -> Iterator[str]:
    """Give tables of that width, each with a small box and the words that explain it."""
    down = _ROW - 4
    for words, looks in _looks(drawing).items():
        box = fixed("", _SWATCH - _GAP, down, border=1, **looks)
        yield table(row(box, fixed("", _GAP, down), fixed(words, across - _SWATCH, down, align="left")))


def _node(name: str, rows: Sequence[str]) -> Attributes:
    return {
        "id": f'"legend-{name}"',
        "class": '"legend"',
        "label": f"<{table(*rows)}>",
        "tooltip": '"How to read this map"',
        "shape": "plain",
        "style": '""',
        "fixedsize": "false",
        "fontsize": f"{SMALL:g}",
    }
