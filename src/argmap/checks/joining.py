"""AM3: what hangs together, and what was thought of in one place only."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from argmap.checks._check import Found, check
from argmap.checks._parts import groups, is_here, same_premises
from argmap.checks._words import all_named, described, named, placed
from argmap.diagnostics import Severity
from argmap.model import Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap, Step


@check("AM306", Severity.INFO, whole=True)
def joined_to_no_thesis(argmap: ArgumentMap) -> Found:
    """Every claim should be joined to a thesis by steps, in whichever direction they run.

    What no chain of support, rebuttals and undercuts leads to or from has no part in the argument: often a step
    was forgotten, or a note would do. Claims that are joined to one another are reported once.

    Bad:
        argmap: 1
        title: Should the orchard be kept?
        kind: essay
        thesis:
          text: The orchard should be kept.
          support:
            - Its trees still bear.
        claims:
          - text: The lane beside it floods in winter.

    Good:
        argmap: 1
        title: Should the orchard be kept?
        kind: essay
        thesis:
          text: The orchard should be kept.
          support:
            - Its trees still bear.
          rebuttals:
            - The lane beside it floods in winter.
    """
    island_of = _islands(argmap)
    sizes = Counter(island_of.values())
    theses = chain(argmap.theses, *(included.theses for included in argmap.included))
    joined = {island_of[key] for key in theses}
    for key, claim in argmap.claims.items():
        island = island_of[key]
        if island not in joined and is_here(argmap, claim):
            joined.add(island)
            yield (
                claim.location,
                f"no step joins {named(argmap, key)} to a thesis{_and_others(sizes[island] - 1)}",
                "Put it under the claim that it speaks for or against, point to it there with `ref`, or take it out.",
            )


@check("AM309", Severity.INFO, whole=True)
def undercut_elsewhere(argmap: ArgumentMap) -> Found:
    """Where a claim is used again, think again of what undercut its first use.

    Every use of a claim is a step of its own, which starts without undercuts. What keeps a claim from speaking for
    one thing may keep it from speaking for another, and what takes the force of a rebuttal there may take it here.
    Steps that have an undercut themselves are left alone, and undercuts that are rebutted or undercut in turn.

    Bad:
        argmap: 1
        title: Should the town keep its ferry?
        kind: essay
        thesis:
          text: The town should keep its ferry.
          support:
            - id: survey
              text: In a survey, most were for the ferry.
              undercuts:
                - Only passengers were asked.
            - text: The ferry would find passengers enough.
              support:
                - ref: survey

    Good:
        argmap: 1
        title: Should the town keep its ferry?
        kind: essay
        thesis:
          text: The town should keep its ferry.
          support:
            - id: survey
              text: In a survey, most were for the ferry.
              undercuts:
                - id: who
                  text: Only passengers were asked.
            - text: The ferry would find passengers enough.
              support:
                - ref: survey
                  undercuts:
                    - ref: who
    """
    for step, other, undercut in _undercut_elsewhere(argmap):
        message = (
            f"{described(argmap, other)} is undercut by {all_named(argmap, undercut.premises)} "
            f"at {placed(argmap, undercut.location)}, and the step here is not"
        )
        help = "If the undercut tells here too, point to it with `ref` under `undercuts` of this entry."
        yield step.location, message, help


def _and_others(number: int) -> str:
    if not number:
        return ""
    return f", nor the {'claim' if number == 1 else f'{number} claims'} joined to it"


def _undercut_elsewhere(argmap: ArgumentMap) -> Iterator[tuple[Step, Step, Step]]:
    """Give steps of this file without undercuts, each with another of the same premises and side, and its undercut."""
    for steps in same_premises(argmap):
        for one_side in groups(steps, lambda step: Side.SUPPORT if step.side.speaks_for else step.side):
            attacked = [(step, undercut) for step in one_side for undercut in _open_undercuts(argmap, step)[:1]]
            for step in one_side:
                others = (pair for pair in attacked if _may_tell(argmap, pair[0], step))
                if is_here(argmap, step) and not argmap.undercuts_of(step) and (other := next(others, None)):
                    yield step, *other


def _may_tell(argmap: ArgumentMap, other: Step, step: Step) -> bool:
    """Tell whether a step's undercuts may concern another: not if it has the same target or speaks of one of them."""
    undercutting = [key for undercut in argmap.undercuts_of(other) for key in undercut.premises]
    return step.target != other.target and step.target not in undercutting


def _open_undercuts(argmap: ArgumentMap, step: Step) -> list[Step]:
    """Give the undercuts of a step that another rule does not forbid and against which nothing is said."""
    return [
        undercut
        for undercut in argmap.undercuts_of(step)
        if not set(undercut.premises) <= set(step.premises)
        and not argmap.undercuts_of(undercut)
        and not any(attack.side is Side.REBUTTAL for key in undercut.premises for attack in argmap.steps_for(key))
    ]


def _islands(argmap: ArgumentMap) -> dict[str, str]:
    """Give for each claim one that stands for all claims that hang together with it by steps.

    This is union-find with path halving (Tarjan & van Leeuwen, JACM 1984): nearly linear, and without recursion.
    """
    above = {key: key for key in argmap.claims}
    for step in argmap.steps.values():
        target = step.target if isinstance(step.target, str) else argmap.steps[step.target].premises[0]
        for key in step.premises:
            above[_top(above, key)] = _top(above, target)
    return {key: _top(above, key) for key in above}


def _top(above: dict[str, str], key: str) -> str:
    while above[key] != key:
        above[key] = above[above[key]]
        key = above[key]
    return key
