"""How each sort of part is drawn: relations by arrowhead, line, word and colour, claims by border and fill.

The hues are those of Okabe and Ito, "Color Universal Design" (2008; Wong, Nature Methods 8:441, 2011), which
colour-blind readers tell apart. Their lightnesses are moved apart, to 17, 31, 44 and 58 of CIE L*, so that a
photocopy keeps the relations apart too; the greys have the same lightnesses.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from argmap.export.style import Theme
from argmap.model import Side

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Relation:
    """How a step is drawn, and the word for it where one premise or several linked ones make it.

    `style` and `arrowhead` are Graphviz's names; a `double` line is drawn as two.
    """

    word: str
    linked: str
    style: str
    arrowhead: str
    double: bool = False


RELATIONS: Final[Mapping[Side, Relation]] = {
    Side.SUPPORT: Relation("supports", "together support", "solid", "normal"),
    Side.EVIDENCE: Relation("is evidence for", "together are evidence", "solid", "onormal", double=True),
    Side.REBUTTAL: Relation("rebuts", "together rebut", "dashed", "tee"),
    Side.UNDERCUT: Relation("undercuts", "together undercut", "dotted", "odiamond"),
}


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a theme: of lines by relation, of ink, of the borders and fills of claims."""

    lines: Mapping[Side, str]
    thesis: str
    included: str
    defeated: str
    paper: str = "#FFFFFF"
    ink: str = "#1A1A1A"
    small: str = "#454545"
    border: str = "#333333"
    faint: str = "#7A7A7A"


PALETTES: Final[Mapping[Theme, Palette]] = {
    Theme.COLOUR: Palette(
        lines={
            Side.SUPPORT: "#11469B",
            Side.EVIDENCE: "#2F9C8A",
            Side.REBUTTAL: "#B04A12",
            Side.UNDERCUT: "#3F1553",
        },
        thesis="#FFF6D6",
        included="#F2F2F2",
        defeated="#D4D4D4",
    ),
    Theme.GREY: Palette(
        lines={
            Side.SUPPORT: "#494949",
            Side.EVIDENCE: "#8B8B8B",
            Side.REBUTTAL: "#686868",
            Side.UNDERCUT: "#2B2B2B",
        },
        thesis="#F7F7F7",
        included="#EFEFEF",
        defeated="#D0D0D0",
    ),
}
