"""How a drawing tells what stands: by a mark and a word in each box, a darker fill and a thin border for what fell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from argmap.model import Standing
from argmap.standing import Reason, evaluate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.export.drawing import Attributes, Drawing
    from argmap.export.style import Style
    from argmap.focus import Focus
    from argmap.model import Claim, Step
    from argmap.standing import Standings

MARKS: Final[Mapping[Standing, str]] = {Standing.STANDS: "●", Standing.DEFEATED: "○", Standing.UNDECIDED: "◊"}
"""Signs that even plain fonts have."""


def standings_of(part: Focus, style: Style) -> Standings | None:
    """Give what stands, if the style tells it: of the whole map, whatever part is drawn."""
    return evaluate(part.whole) if style.standing else None


def claim_words(drawing: Drawing, claim: Claim) -> str:
    """Say whether a claim stands, and why if it does not; nothing where the drawing does not tell."""
    if not drawing.standings:
        return ""
    standing, reason = drawing.standings.claims[claim.key], drawing.standings.reasons[claim.key]
    told = f": {reason}" if reason in {Reason.REBUTTED, Reason.UNSUPPORTED, Reason.CONTESTED, Reason.OPEN} else ""
    return f"{MARKS[standing]} {standing}{told}"


def claim_looks(drawing: Drawing, claim: Claim) -> Attributes:
    """Give what the box of a defeated claim has of its own."""
    if drawing.standings and drawing.standings.claims[claim.key] is Standing.DEFEATED:
        return {"fillcolor": f'"{drawing.palette.defeated}"', "color": f'"{drawing.palette.faint}"'}
    return {}


def has_fallen(drawing: Drawing) -> bool:
    """Tell whether the drawing shows a claim or a step that is defeated."""
    if not drawing.standings:
        return False
    claims = (drawing.standings.claims[key] for key in drawing.argmap.claims)
    return Standing.DEFEATED in claims or any(_is_undercut(drawing, step) for step in drawing.argmap.steps.values())


def step_words(drawing: Drawing, step: Step, word: str) -> str:
    """Give the word for a step, and that it is undercut if it fell though its premises did not."""
    return f"{MARKS[Standing.DEFEATED]} {word}: undercut" if _is_undercut(drawing, step) else word


def step_looks(drawing: Drawing, step: Step) -> Attributes:
    """Give what the joint of an undercut step has of its own."""
    return {"fillcolor": f'"{drawing.palette.defeated}"'} if _is_undercut(drawing, step) else {}


def _is_undercut(drawing: Drawing, step: Step) -> bool:
    if not drawing.standings or drawing.standings.steps[step.index] is not Standing.DEFEATED:
        return False
    return all(drawing.standings.claims[key] is not Standing.DEFEATED for key in step.premises)
