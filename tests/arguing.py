"""Maps in short notation, and at random with circles: what standing is tested on, without the reader."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hypothesis import strategies as st

from argmap.diagnostics import Location
from argmap.model import ArgumentMap, Citation, Claim, Kind, Side, Step

SIGNS = {"+": Side.SUPPORT, "*": Side.EVIDENCE, "-": Side.REBUTTAL, "x": Side.UNDERCUT}
Written = tuple[Sequence[str], str | int, Side]


def argue(steps: str, *, alone: str = "", cited: str = "", assumed: str = "") -> ArgumentMap:
    """Make a map of `b + a; c d - a; e x 1`: b for a, c and d together against a, e against step 1 (they count from 0).

    The first target is the thesis; `alone` names claims that no step has.
    """
    written: list[Written] = []
    for text in filter(None, steps.split(";")):
        *premises, sign, target = text.split()
        written.append((premises, int(target) if sign == "x" else target, SIGNS[sign]))
    return made(written, alone.split(), cited=cited.split(), assumed=assumed.split())


def made(
    written: Iterable[Written], alone: Iterable[str] = (), *, cited: Iterable[str] = (), assumed: Iterable[str] = ()
) -> ArgumentMap:
    """Make a map of steps: premises, target, side; each claim is stated on a line of its own."""
    steps = [Step(number, tuple(p), t, s, at(number), (True,) * len(p)) for number, (p, t, s) in enumerate(written)]
    names = dict.fromkeys(
        [name for step in steps for name in (step.target, *step.premises) if isinstance(name, str)] + [*alone]
    )
    citations = dict.fromkeys(cited, (Citation("book", at(0)),))
    claims = {
        key: Claim(key, f"This is {key}.", at(number), id=key, assumed=key in assumed, citations=citations.get(key, ()))
        for number, key in enumerate(names)
    }
    return ArgumentMap("map.yaml", "Made", Kind.DEBATE, claims, {s.index: s for s in steps}, (*names,)[:1], {})


def at(number: int) -> Location:
    return Location("map.yaml", number + 1, 1, number + 1, 2)


SIDES = st.sampled_from([Side.SUPPORT, Side.EVIDENCE, Side.REBUTTAL])


@st.composite
def argmaps(draw: st.DrawFn, most: int = 6, more_steps: int = 9) -> ArgumentMap:
    """Draw a small map: claims shared and circular, linked premises, undercuts of any step, some claims cited or assumed."""
    names = [f"c{number}" for number in range(draw(st.integers(1, most)))]
    some = st.lists(st.sampled_from(names), max_size=2)
    written: list[Written] = []
    for number in range(draw(st.integers(0, more_steps))):
        premises = draw(st.lists(st.sampled_from(names), min_size=1, max_size=3, unique=True))
        if number and draw(st.integers(0, 2)) == 0:
            written.append((premises, draw(st.integers(0, number - 1)), Side.UNDERCUT))
        else:
            written.append((premises, draw(st.sampled_from(names)), draw(SIDES)))
    return made(written, names, cited=draw(some), assumed=draw(some))
