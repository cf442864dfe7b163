"""How links are drawn: line, arrowhead, word, and what they do to the layout."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from argmap.export import tooltips
from argmap.export.escape import markup, quoted
from argmap.export.palette import RELATIONS
from argmap.export.tables import cell, row, table

if TYPE_CHECKING:
    from argmap.export.drawing import Attributes, Drawing
    from argmap.export.palette import Palette
    from argmap.export.plan import Link
    from argmap.model import Side, Step

THIN: Final = 0.55
"""How thick the lines of an included map's steps are, to those of this map's own."""
_WIDTHS: Final = {"solid": 1.5, "dashed": 1.7, "dotted": 2.4}
_RAIL: Final = 1.0  # each line of a double one
_MUTUAL: Final = "rebut each other"


def step_word(step: Step) -> str:
    """Give the word for what a step does."""
    relation = RELATIONS[step.side]
    return relation.word if len({*step.premises}) == 1 else relation.linked


def line(drawing: Drawing, side: Side, *, thin: bool = False) -> Attributes:
    """Give the attributes of a line of that relation, with its arrowhead."""
    relation, palette = RELATIONS[side], drawing.palette
    colour, width = palette.lines[side], _WIDTHS[relation.style]
    if relation.double:
        width = _RAIL
        rails = [colour, palette.paper, colour]
        # a tail is painted in the second colour, a head in the first
        colour = ":".join([palette.paper, *rails, palette.paper] if drawing.is_backward else rails)
    return {
        "style": relation.style,
        "color": f'"{colour}"',
        "arrowtail" if drawing.is_backward else "arrowhead": relation.arrowhead,
        "penwidth": f"{width * (THIN if thin else 1):.2g}",
    }


def drawn(drawing: Drawing, link: Link, shift: int = 0) -> tuple[str, str, Attributes]:
    """Give the edge that draws a link: where it starts and ends in DOT, and its attributes.

    Its tail is put so many ranks further from its head than it must be.
    """
    step, joined = link.step, link.step.index in drawing.plan.joints
    included = drawing.origin(step) is not None
    part = f"-{link.tail}" if joined else ""
    edge = {
        "id": quoted(f"step-{step.index}{part}"),
        "class": quoted(f"step {step.side}{' included' if included else ''}"),
        "tooltip": quoted(*(tooltips.of_mutual if link.mutual else tooltips.of_step)(drawing, step)),
        **line(drawing, step.side, thin=included),
    }
    if not joined:
        edge["label"] = _label(_MUTUAL if link.mutual else step_word(step), drawing.palette)
    if not link.ends:
        edge |= {"arrowtail": "none"} if drawing.is_backward else {"arrowhead": "none"}
    if link.mutual:
        edge |= dict.fromkeys(("arrowhead", "arrowtail"), RELATIONS[step.side].arrowhead) | {"dir": "both"}
    if link in drawing.plan.loose and link.head not in drawing.plan.theses:
        edge["constraint"] = "false"
    elif shift:
        edge["minlen"] = str(1 + shift)
    return (link.head, link.tail, edge) if drawing.is_backward else (link.tail, link.head, edge)


def _label(word: str, palette: Palette) -> str:
    """Set a word beside a line, on a ground of paper that keeps it legible where other lines cross it."""
    return f"<{table(row(cell('', width=5), cell(markup(word), bgcolor=palette.paper)))}>"
