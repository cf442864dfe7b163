"""How the nodes are drawn: claims by shape, border and fill, joints as small frames around a word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from argmap.export import tooltips
from argmap.export.escape import quoted, web_address
from argmap.export.labels import SMALL, claim_label
from argmap.export.lines import THIN, step_word
from argmap.export.standing import claim_looks, claim_words, step_looks, step_words
from argmap.export.widths import width
from argmap.model import Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.export.drawing import Attributes, Drawing
    from argmap.model import ArgumentMap, Claim, Step

_POINTS: Final = 72.0  # to the inch
_JOINT: Final = 16.0  # points of a joint's height


def claim_box(drawing: Drawing, claim: Claim) -> Attributes:
    """Give the attributes of a claim's node."""
    palette = drawing.palette
    classes = [*_classes(drawing, claim)]
    label = claim_label(drawing, claim)
    box = {
        "id": quoted(f"claim-{claim.key}"),
        "class": quoted(" ".join(["claim", *classes])),
        "label": label.markup,
        "tooltip": quoted(*tooltips.of_claim(drawing.argmap, claim), *filter(None, [claim_words(drawing, claim)])),
        **_size(label.width, label.height),
    }
    looks = {
        "included": {"fillcolor": f'"{palette.included}"', "color": f'"{palette.faint}"', "penwidth": "0.8"},
        "evidence": {"shape": "note", "style": "filled"},
        "implicit": {"style": '"filled,dashed"' if "evidence" in classes else '"rounded,filled,dashed"'},
        "thesis": {"fillcolor": f'"{palette.thesis}"', "penwidth": "1.4", "peripheries": "2"},
    }
    for sort, look in looks.items():
        if sort in classes:
            box |= look
    box |= claim_looks(drawing, claim)
    if address := _address(drawing.argmap, claim):
        box |= {"URL": quoted(address), "target": "_blank"}
    return box


def _classes(drawing: Drawing, claim: Claim) -> Iterator[str]:
    """Give the sorts that a claim is of, which are the classes of its node."""
    sorts = {
        "thesis": claim.key in drawing.argmap.theses,
        "evidence": any(step.side is Side.EVIDENCE for step in drawing.argmap.uses_of(claim.key)),
        "implicit": claim.implicit,
        "assumed": claim.assumed,
        "included": drawing.origin(claim) is not None,
    }
    yield from (sort for sort, holds in sorts.items() if holds)
    if drawing.standings:
        yield drawing.standings.claims[claim.key]


def _address(argmap: ArgumentMap, claim: Claim) -> str:
    """Give the web address of the first source cited that has one."""
    cited = [argmap.sources[citation.source] for citation in claim.citations if citation.source in argmap.sources]
    return next(filter(None, (web_address(source.fields.get("URL", "")) for source in cited)), "")


def joint(drawing: Drawing, step: Step) -> Attributes:
    """Give the attributes of the node where a step's premises meet and on which undercuts of it end."""
    word = step_words(drawing, step, step_word(step))
    own = drawing.origin(step) is None
    return {
        "id": quoted(f"step-{step.index}"),
        "class": quoted(f"step {step.side}{'' if own else ' included'}"),
        "label": quoted(word),
        "tooltip": quoted(*tooltips.of_step(drawing, step)),
        "fontsize": f"{SMALL:g}",
        "color": f'"{drawing.palette.lines[step.side]}"',
        "penwidth": f"{1.2 if own else 1.2 * THIN:.2g}",
        **_size(width(word) * SMALL + 12, _JOINT),
        **step_looks(drawing, step),
    }


def _size(across: float, down: float) -> Attributes:
    return {"width": f"{across / _POINTS:.2f}", "height": f"{down / _POINTS:.2f}"}


def points(box: Attributes) -> tuple[float, float]:
    """Give the width and height of a node with those attributes."""
    return float(box["width"]) * _POINTS, float(box["height"]) * _POINTS
