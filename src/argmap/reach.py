"""What bears on what in a map, downwards, and where trees of it begin. No recursion, however long a chain is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import ArgumentMap, Step


def bearing_on(argmap: ArgumentMap, claim: str) -> list[Step]:
    """Give the steps for a claim, then the undercuts of those, then the undercuts of these."""
    steps = [*argmap.steps_for(claim)]
    for step in steps:  # grows while it is read
        steps.extend(argmap.undercuts_of(step))
    return steps


def below_claims(argmap: ArgumentMap, roots: Iterable[str]) -> dict[str, None]:
    """Give the roots and every claim that bears on them, as the keys of a dict."""
    found: dict[str, None] = {}
    for root in roots:
        descend(argmap, root, found)
    return found


def descend(argmap: ArgumentMap, root: str, found: dict[str, None]) -> None:
    """Add to `found` the root and what bears on it, as far as that is not there yet."""
    queue = [] if root in found else [root]
    found[root] = None
    for key in queue:  # grows while it is read
        for step in bearing_on(argmap, key):
            new = [premise for premise in step.premises if premise not in found]
            found.update(dict.fromkeys(new))
            queue.extend(new)


def roots(argmap: ArgumentMap) -> tuple[list[str], list[str]]:
    """Give the claims to show trees of: the theses, and those outside whatever bears on a thesis.

    Everything written in the map's own file has a place below one of them. A claim of an included map is shown only
    where the thesis or the map's own file leads to it: whoever includes a long text for one of its claims wants that
    claim, and can show the text by itself.
    """
    found = below_claims(argmap, argmap.theses)
    outside = []
    for key in (*(key for key in argmap.claims if _own(argmap, key)), *argmap.claims):
        if key not in found and (_own(argmap, key) or _added_to(argmap, key)):
            outside.append(_top(argmap, key))
            descend(argmap, outside[-1], found)
    return [*argmap.theses], outside


def _own(argmap: ArgumentMap, claim: str) -> bool:
    return argmap.claims[claim].location.path == argmap.path


def _added_to(argmap: ArgumentMap, claim: str) -> bool:
    """Tell whether the map's own file speaks for or against a claim, or undercuts what does."""
    return any(step.location.path == argmap.path for step in bearing_on(argmap, claim))


def _top(argmap: ArgumentMap, claim: str) -> str:
    """Climb from a claim to what it bears on, within the map's own file, by the step where it is stated."""
    climbed = {claim}
    while _own(argmap, claim) and (uses := argmap.uses_of(claim)):
        above = argmap.conclusion_of(next((step for step in uses if _states(step, claim)), uses[0]))
        if above in climbed:
            break
        climbed.add(above)
        claim = above
    return claim


def _states(step: Step, claim: str) -> bool:
    return not step.by_ref[step.premises.index(claim)]
