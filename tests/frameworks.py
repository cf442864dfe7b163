"""Standing by definition, slow and plain: what the worklist must agree with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import product
from typing import TYPE_CHECKING

from argmap.model import Side, Standing

if TYPE_CHECKING:
    from argmap.model import ArgumentMap, Claim, Step

Statement = tuple[str, str | int]
World = Mapping[Statement, bool]
Condition = tuple[list[Statement], Callable[[World], bool]]

WORDS = {True: Standing.STANDS, False: Standing.DEFEATED, None: Standing.UNDECIDED}


def standing_by_definition(argmap: ArgumentMap) -> tuple[dict[str, Standing], dict[int, Standing]]:
    """Give the grounded interpretation of the framework with a statement for each claim, each denial and each step."""
    grounded = grounded_interpretation(framework(argmap))
    return (
        {key: WORDS[grounded["claim", key]] for key in argmap.claims},
        {index: WORDS[grounded["step", index]] for index in argmap.steps},
    )


def framework(argmap: ArgumentMap) -> dict[Statement, Condition]:
    """Give an acceptance condition, a function of two-valued worlds, and what it reads for every statement."""
    conditions: dict[Statement, Condition] = {}
    for index, step in argmap.steps.items():
        conditions["step", index] = _step(argmap, step)
    for key, claim in argmap.claims.items():
        conditions["claim", key] = _claim(argmap, claim)
        conditions["denial", key] = _denial(argmap, claim)
    return conditions


def grounded_interpretation(conditions: Mapping[Statement, Condition]) -> dict[Statement, bool | None]:
    """Repeat from "all undecided": a statement is decided where its condition has one value in all completions."""
    now: dict[Statement, bool | None] = dict.fromkeys(conditions)
    while True:
        after = {statement: _agreed(condition, now) for statement, condition in conditions.items()}
        if after == now:
            return now
        now = after


def _agreed(condition: Condition, now: Mapping[Statement, bool | None]) -> bool | None:
    reads, holds = condition
    choices = [[True, False] if now[one] is None else [now[one]] for one in reads]
    results = {holds(dict(zip(reads, world, strict=True))) for world in product(*choices)}
    return results.pop() if len(results) == 1 else None


def _step(argmap: ArgumentMap, step: Step) -> Condition:
    premises = [("claim", key) for key in step.premises]
    undercuts = [("step", undercut.index) for undercut in argmap.undercuts_of(step)]
    return [
        *premises,
        *undercuts,
    ], lambda world: all(world[one] for one in premises) and not any(world[one] for one in undercuts)


def _sides(argmap: ArgumentMap, claim: Claim) -> tuple[list[Statement], list[Statement]]:
    steps = [step for step in argmap.steps.values() if step.target == claim.key]
    return (
        [("step", step.index) for step in steps if step.side is not Side.REBUTTAL],
        [("step", step.index) for step in steps if step.side is Side.REBUTTAL],
    )


def _claim(argmap: ArgumentMap, claim: Claim) -> Condition:
    """A claim is accepted where it is asserted, assumed or supported, and its denial is not."""
    pro, _ = _sides(argmap, claim)
    denial = ("denial", claim.key)
    return [
        *pro,
        denial,
    ], lambda world: (claim.assumed or not pro or any(world[one] for one in pro)) and not world[denial]


def _denial(argmap: ArgumentMap, claim: Claim) -> Condition:
    """A denial is accepted where the claim is rebutted, and is attacked by the claim if that is more than asserted."""
    pro, con = _sides(argmap, claim)
    itself = ("claim", claim.key)
    if pro or claim.assumed or claim.citations:
        return [*con, itself], lambda world: any(world[one] for one in con) and not world[itself]
    return con, lambda world: any(world[one] for one in con)
