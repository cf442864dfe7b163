"""AM3: claims that speak for or against themselves."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from argmap.checks._check import Found, check
from argmap.checks._parts import is_here
from argmap.checks._words import all_named, named
from argmap.diagnostics import Severity
from argmap.model import Side

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from argmap.model import ArgumentMap, Step


@check("AM301", Severity.ERROR)
def circular_support(argmap: ArgumentMap) -> Found:
    """No claim may be a reason for itself by way of others.

    A circle of support proves nothing: each of its claims would have to be granted before it is argued for.
    It is reported at the step that leads back to the claim it starts from, and circles that share claims are
    reported once. Rebuttals that run in a circle are no fault: claims that exclude each other rebut one another.

    Bad:
        argmap: 1
        title: Can the witness be believed?
        kind: essay
        thesis:
          text: The witness can be believed.
          support:
            - id: honest
              text: The witness is honest.
              support:
                - text: The witness says so, and does not lie.
                  support:
                    - ref: honest

    Good:
        argmap: 1
        title: Can the witness be believed?
        kind: essay
        thesis:
          text: The witness can be believed.
          support:
            - text: The witness is honest.
              support:
                - The witness had nothing to gain by lying.
    """
    for step, circle in _circles(argmap):
        names = ", which rests on ".join(named(argmap, key) for key in (*circle, circle[0])[1:])
        yield (
            step.location,
            f"support runs in a circle: {named(argmap, circle[0])} rests on {names}",
            "Take out this step or another of the circle: no claim is a reason for itself, however long the way round.",
        )


@check("AM302", Severity.ERROR)
def self_support(argmap: ArgumentMap) -> Found:
    """No claim may be its own support or evidence, alone or as a linked premise.

    Whoever doubts the claim is given no reason to believe it, and whoever believes it needs none.

    Bad:
        argmap: 1
        title: Is the law just?
        kind: essay
        thesis:
          text: The law is just.
          support:
            - ref: thesis

    Good:
        argmap: 1
        title: Is the law just?
        kind: essay
        thesis:
          text: The law is just.
          support:
            - Those whom it binds agreed to it.
    """
    for step in argmap.steps.values():
        if step.side.speaks_for and step.target in step.premises:
            message = f"{named(argmap, str(step.target))} is given as a reason for itself"
            yield step.location, message, "Take it out here, or give a reason that someone who doubts it could accept."


@check("AM303", Severity.ERROR)
def self_rebuttal(argmap: ArgumentMap) -> Found:
    """No claim may rebut itself, and no premise may undercut the very step it makes.

    A claim that speaks against itself can never be settled: it falls if it stands. A premise that undercuts its
    own step takes back what it gives, so that the step bears nothing. Where several linked premises lead to the
    denial of one of them, the others alone are the rebuttal.

    Bad:
        argmap: 1
        title: Can there be certainty?
        kind: debate
        thesis:
          text: Nothing can be known.
          rebuttals:
            - ref: thesis

    Good:
        argmap: 1
        title: Can there be certainty?
        kind: debate
        thesis:
          text: Nothing can be known.
          rebuttals:
            - Whoever says that nothing can be known claims to know it.
    """
    for step in argmap.steps.values():
        if step.side is Side.REBUTTAL and step.target in step.premises:
            message = f"{named(argmap, str(step.target))} is set against itself"
            yield step.location, message, "Take it out here, and state what tells against it."
        elif isinstance(step.target, int) and set(step.premises) <= set(argmap.steps[step.target].premises):
            message = f"{all_named(argmap, step.premises)} cannot both make a step and undercut it"
            yield step.location, message, "State in a claim of its own why the step fails, or take the step out."


def _circles(argmap: ArgumentMap) -> Iterator[tuple[Step, list[str]]]:
    """Give circles of support, each with the step of this file that leads from its last claim back to its first.

    A circle begins at the claim that is written first, as a rule the one nearest to the thesis, and takes the
    shortest way. Of circles that share claims besides the first, one is given.
    """
    reasons = _circular_part(argmap)
    if not reasons:
        return
    import networkx as nx  # costly to load, and most maps have no circle

    graph: nx.DiGraph[str] = nx.DiGraph(reasons)
    tangle_of = {key: keys for keys in nx.strongly_connected_components(graph) if len(keys) > 1 for key in keys}
    done: set[str] = set()
    for key in argmap.claims:
        if key in tangle_of and key not in done:
            closing = [step for step in _uses_here(argmap, key) if step.target in tangle_of[key] and step.target != key]
            if closing:
                done |= tangle_of[key]
                yield from _apart(closing, key, _came_from(key, tangle_of[key], reasons))


def _uses_here(argmap: ArgumentMap, key: str) -> list[Step]:
    """Give the steps of this file that use a claim as a reason."""
    return [step for step in argmap.uses_of(key) if step.side.speaks_for and is_here(argmap, step)]


def _came_from(first: str, tangle: set[str], reasons: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Give for each claim of a tangle the one before it on a shortest way from the first, by breadth-first search."""
    came_from: dict[str, str] = {}
    queue = [first]
    for key in queue:
        new = [premise for premise in reasons[key] if premise in tangle and premise not in came_from]
        came_from |= dict.fromkeys(new, key)
        queue += dict.fromkeys(new)
    return came_from


def _apart(closing: Sequence[Step], first: str, came_from: Mapping[str, str]) -> Iterator[tuple[Step, list[str]]]:
    """Give each closing step its circle, leaving out those that meet an earlier one on the way."""
    seen = {first}
    for step in closing:
        way = [str(step.target)]
        while way[-1] not in seen:
            seen.add(way[-1])
            way.append(came_from[way[-1]])
        if way[-1] == first:
            yield step, way[::-1]


def _circular_part(argmap: ArgumentMap) -> dict[str, list[str]]:
    """Take away claims that are a reason for nothing, until none is left, and give the reasons for those that stay.

    Without a circle nothing stays. This is Kahn's topological sort (CACM 1962), many times faster here than to
    build a graph first and ask networkx.
    """
    uses = Counter(key for step in argmap.steps.values() if step.side.speaks_for for key in step.premises)
    free = [key for key in argmap.claims if not uses[key]]
    for key in free:
        for premise in _reasons(argmap, key):
            uses[premise] -= 1
            if not uses[premise]:
                free.append(premise)
    gone = set(free)
    return {key: [*_reasons(argmap, key)] for key in argmap.claims if key not in gone}


def _reasons(argmap: ArgumentMap, key: str) -> Iterator[str]:
    """Give the premises of the steps that speak for a claim."""
    return (premise for step in argmap.steps_for(key) if step.side.speaks_for for premise in step.premises)
