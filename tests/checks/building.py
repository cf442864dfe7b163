"""Large maps, built as values because their text would take longer to read than to check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checks.examples import QUESTIONS

from argmap.checks import run
from argmap.diagnostics import Location
from argmap.model import ArgumentMap, Claim, Kind, Side, Step

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.diagnostics import Diagnostic

PATH = "map.yaml"


def built(steps: Iterable[tuple[Sequence[str], str | int, Side]], path: str = PATH) -> ArgumentMap:
    """Make a map of steps: their premises, target and side, one a line; the first target is the thesis."""
    made = {
        index: Step(index, tuple(premises), target, side, at(index + 1, path), tuple(True for _ in premises))
        for index, (premises, target, side) in enumerate(steps)
    }
    names = dict.fromkeys(
        key for step in made.values() for key in (step.target, *step.premises) if isinstance(key, str)
    )
    claims = {key: Claim(key, f"This is {key}.", at(number, path), id=key) for number, key in enumerate(names, 1)}
    return ArgumentMap(PATH, "Built", Kind.DEBATE, claims, made, (*names,)[:1], {})


def checked(argmap: ArgumentMap) -> list[Diagnostic]:
    """Check a whole map, but for the questions of AM5, which are worth asking of every argument."""
    return [problem for problem in run(argmap, complete=True) if not problem.rule.code.startswith(QUESTIONS)]


def at(line: int, path: str = PATH) -> Location:
    return Location(path, line, 1, line, 2)
