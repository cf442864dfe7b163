"""A drawing in words, for readers of screens: what it argues, how much there is of it, what it leaves out."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from argmap.model import Side

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.focus import Focus

_STEPS: Final[Mapping[Side, tuple[str, str]]] = {
    Side.SUPPORT: ("support", "supports"),
    Side.EVIDENCE: ("piece of evidence", "pieces of evidence"),
    Side.REBUTTAL: ("rebuttal", "rebuttals"),
    Side.UNDERCUT: ("undercut", "undercuts"),
}


def description(part: Focus) -> str:
    """Describe what a drawing of that part of a map shows."""
    theses = [part.map.claims[key].text for key in part.map.theses]
    named = f"{'Thesis' if len(theses) == 1 else 'Theses'}: {' / '.join(theses)}"
    left_out = f" {counted(part.left_out, 'further claim', 'further claims')} left out." if part.left_out else ""
    return f"Argument map: {_counts(part)}. {named}{left_out}"


def counted(number: int, one: str, many: str) -> str:
    """Give a number with its noun."""
    return f"{number:,} {one if number == 1 else many}"


def _counts(part: Focus) -> str:
    sides = Counter(step.side for step in part.map.steps.values())
    claims = counted(len(part.map.claims), "claim", "claims")
    return ", ".join([claims, *(counted(sides[side], *words) for side, words in _STEPS.items() if sides[side])])
