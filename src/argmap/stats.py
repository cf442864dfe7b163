"""Counts of a map: claims, steps by side, depth, evidence, sources, and what stands."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.model import Kind, Side, Standing
from argmap.standing import Reason, evaluate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.model import ArgumentMap, Claim, Step
    from argmap.standing import Standings


@dataclass(frozen=True, slots=True)
class ThesisStats:
    """A thesis, whether it stands and why, its direct rebuttals, and those of them that stand: the unanswered ones."""

    claim: str
    text: str
    standing: Standing
    reason: Reason
    rebuttals: int
    unanswered: int


@dataclass(frozen=True, slots=True)
class SourceStats:
    """How much a map draws on a source: claims that cite it, citations of it, and those of them that quote it."""

    source: str
    author: str
    title: str
    year: str
    claims: int
    citations: int
    quotes: int


@dataclass(frozen=True, slots=True)
class Stats:
    """The counts of one map, with all that it includes.

    `included` are claims that other files state. `with_evidence` are claims that cite a source or have a step of
    evidence; `linked` are steps of several premises. `depth` is the number of steps from a thesis to the claim farthest
    from it, each by its shortest way, where an undercut counts one more than the step that it attacks; `unjoined`
    are claims that bear on no thesis.
    """

    path: str
    title: str
    kind: Kind
    theses: tuple[ThesisStats, ...]
    claims: int
    included: int
    with_evidence: int
    assumed: int
    implicit: int
    unjoined: int
    steps: Mapping[Side, int]
    linked: int
    depth: int
    standing: Mapping[Standing, int]
    sources: tuple[SourceStats, ...]

    @property
    def rebuttals(self) -> int:
        """The direct rebuttals of all theses."""
        return sum(thesis.rebuttals for thesis in self.theses)

    @property
    def unanswered(self) -> int:
        """Those of them that stand."""
        return sum(thesis.unanswered for thesis in self.theses)


@dataclass(frozen=True, slots=True)
class Total:
    """What several maps hold together, each claim, step and source once however many maps include it."""

    maps: int
    claims: int
    steps: int
    sources: int


def stats(argmap: ArgumentMap) -> Stats:
    """Count what a map holds; time and memory are linear in it."""
    claims = argmap.claims.values()
    standings = evaluate(argmap)
    sides = Counter(step.side for step in argmap.steps.values())
    values = Counter(standings.claims.values())
    levels = levels_below(argmap, argmap.theses)
    return Stats(
        path=argmap.path,
        title=argmap.title,
        kind=argmap.kind,
        theses=tuple(_thesis(argmap, key, standings) for key in argmap.theses),
        claims=len(claims),
        included=sum(claim.location.path != argmap.path for claim in claims),
        with_evidence=sum(_has_evidence(argmap, claim) for claim in claims),
        assumed=sum(claim.assumed for claim in claims),
        implicit=sum(claim.implicit for claim in claims),
        unjoined=len(claims) - len(levels),
        steps={side: sides[side] for side in Side},
        linked=sum(len(step.premises) > 1 for step in argmap.steps.values()),
        depth=max(levels.values(), default=0),
        standing={value: values[value] for value in Standing},
        sources=_sources(argmap),
    )


def total(maps: Iterable[ArgumentMap]) -> Total:
    """Count what maps hold together, by the places where parts are written."""
    maps = tuple(maps)
    return Total(
        len(maps),
        len({claim.location for argmap in maps for claim in argmap.claims.values()}),
        len({step.location for argmap in maps for step in argmap.steps.values()}),
        len({source.location for argmap in maps for source in argmap.sources.values()}),
    )


def levels_below(argmap: ArgumentMap, roots: Iterable[str]) -> dict[str, int]:
    """Give for the roots and each claim that bears on them the least number of steps that lie between."""
    found = dict.fromkeys(roots, 0)
    claims = [*found]
    steps: list[Step] = []
    level = 0
    while claims or steps:
        level += 1
        undercuts = [undercut for step in steps for undercut in argmap.undercuts_of(step)]
        steps = [*(step for claim in claims for step in argmap.steps_for(claim)), *undercuts]
        claims = [*dict.fromkeys(key for step in steps for key in step.premises if key not in found)]
        found.update(dict.fromkeys(claims, level))
    return found


def _thesis(argmap: ArgumentMap, key: str, standings: Standings) -> ThesisStats:
    rebuttals = [step for step in argmap.steps_for(key) if step.side is Side.REBUTTAL]
    unanswered = sum(standings.steps[step.index] is Standing.STANDS for step in rebuttals)
    text = argmap.claims[key].text
    return ThesisStats(key, text, standings.claims[key], standings.reasons[key], len(rebuttals), unanswered)


def _has_evidence(argmap: ArgumentMap, claim: Claim) -> bool:
    return bool(claim.citations) or any(step.side is Side.EVIDENCE for step in argmap.steps_for(claim.key))


def _sources(argmap: ArgumentMap) -> tuple[SourceStats, ...]:
    claims: Counter[str] = Counter()
    citations: Counter[str] = Counter()
    quotes: Counter[str] = Counter()
    for claim in argmap.claims.values():
        claims.update({citation.source for citation in claim.citations})
        citations.update(citation.source for citation in claim.citations)
        quotes.update(citation.source for citation in claim.citations if citation.quote)
    return tuple(
        SourceStats(key, source.author, source.title, source.year, claims[key], citations[key], quotes[key])
        for key, source in argmap.sources.items()
    )
