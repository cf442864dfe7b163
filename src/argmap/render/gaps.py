"""What a map leaves open, as far as its structure tells: nothing here says what stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Side

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import ArgumentMap, Claim, Step

ATTACKS = frozenset({Side.REBUTTAL, Side.UNDERCUT})


def is_bare(argmap: ArgumentMap, claim: Claim) -> bool:
    """Tell whether a claim has neither a reason nor a source, and is not a thesis, assumed or implicit either."""
    excused = claim.citations or claim.assumed or claim.implicit or claim.key in argmap.theses
    return not excused and not any(step.side.speaks_for for step in argmap.steps_for(claim.key))


def is_answered(argmap: ArgumentMap, attack: Step) -> bool:
    """Tell whether anything speaks against a step: an undercut of it, or a rebuttal of one of its premises."""
    return bool(argmap.undercuts_of(attack)) or any(
        step.side is Side.REBUTTAL for premise in attack.premises for step in argmap.steps_for(premise)
    )


def objections(argmap: ArgumentMap, theses: Iterable[str]) -> list[Step]:
    """Give the rebuttals and undercuts that work against one of those claims on some way to it, the nearest first.

    A step for a claim works as the claim does, a step against it the other way round.
    """
    found: dict[int, Step] = {}
    queue = [(step, step.side.speaks_for) for thesis in theses for step in argmap.steps_for(thesis)]
    seen = {(step.index, helps) for step, helps in queue}
    for step, helps in queue:  # grows while it is read
        if step.side in ATTACKS and not helps:
            found[step.index] = step
        above = [(undercut, not helps) for undercut in argmap.undercuts_of(step)]
        below = [(one, helps == one.side.speaks_for) for key in step.premises for one in argmap.steps_for(key)]
        new = [(one, works) for one, works in (*above, *below) if (one.index, works) not in seen]
        seen.update((one.index, works) for one, works in new)
        queue.extend(new)
    return [*found.values()]
