"""Who says what: a map's main claims by the sources that speak to them.

Each cell gathers, for one claim and one source, the citations of that source at the claim and at all that bears on
it, by what the citing claim does there. A chain of reasons works as its first step does; what speaks against an
attack answers it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from argmap.model import Side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from argmap.model import ArgumentMap, Citation, Step


class Relation(StrEnum):
    """What a source does to a claim, by a claim that cites it.

    CITES: the claim itself cites it. SUPPORTS: on a way of support and evidence. REBUTS and UNDERCUTS: through a
    rebuttal or an undercut of the claim, of a step to it or of what supports it. ANSWERS: against one of those.
    """

    CITES = "cites"
    SUPPORTS = "supports"
    REBUTS = "rebuts"
    UNDERCUTS = "undercuts"
    ANSWERS = "answers"


@dataclass(frozen=True, slots=True)
class Mention:
    """A citation, and the key of the claim that makes it."""

    claim: str
    citation: Citation


Cell = dict[Relation, tuple[Mention, ...]]
Bearing = tuple[str, Relation]  # a claim, and what it does to the row at hand


@dataclass(frozen=True)
class Matrix:
    """Cells by the claim of their row and the source of their column; a pair without a cell says nothing.

    `rows` are keys of claims, `levels` how many steps each lies below a thesis; `columns` are keys of sources.
    """

    map: ArgumentMap
    rows: tuple[str, ...]
    levels: Mapping[str, int]
    columns: tuple[str, ...]
    cells: Mapping[tuple[str, str], Cell]

    @property
    def empty_rows(self) -> tuple[str, ...]:
        """The claims that no source speaks to."""
        spoken = {row for row, _ in self.cells}
        return tuple(row for row in self.rows if row not in spoken)

    @property
    def empty_columns(self) -> tuple[str, ...]:
        """The sources that speak to none of the claims."""
        speaking = {column for _, column in self.cells}
        return tuple(column for column in self.columns if column not in speaking)


def matrix(argmap: ArgumentMap, depth: int = 1) -> Matrix:
    """Set the claims at most so many steps below the theses against all sources of the map."""
    levels = _outline(argmap, depth)
    gathering = _Gathering(argmap)
    cells: dict[tuple[str, str], Cell] = {}
    for row in levels:
        for source, cell in gathering.row(row).items():
            cells[row, source] = {relation: tuple(cell[relation]) for relation in Relation if relation in cell}
    return Matrix(argmap, tuple(levels), levels, tuple(argmap.sources), cells)


def _outline(argmap: ArgumentMap, depth: int) -> dict[str, int]:
    """Give the claims to a depth below the theses with their level, each after the claim that it is nearest below.

    An undercut lies one step below the step that it attacks.
    """
    levels = dict.fromkeys(argmap.theses, 0)
    children: defaultdict[str, list[str]] = defaultdict(list)
    waiting: defaultdict[int, list[tuple[str, Step]]] = defaultdict(
        list
    )  # steps by level, each with what it lies below
    waiting[1] = [(key, step) for key in levels for step in argmap.steps_for(key)]
    for level in range(1, depth + 1):
        for parent, step in waiting[level]:
            waiting[level + 1] += [(parent, undercut) for undercut in argmap.undercuts_of(step)]
            for key in step.premises:
                if key not in levels:
                    levels[key] = level
                    children[parent].append(key)
                    waiting[level + 1] += [(key, below) for below in argmap.steps_for(key)]
        if not waiting[level + 1]:
            break
    return {key: levels[key] for key in _preorder(argmap.theses, children)}


def _preorder(roots: Iterable[str], children: Mapping[str, list[str]]) -> Iterator[str]:
    stack = [*reversed([*dict.fromkeys(roots)])]
    while stack:
        key = stack.pop()
        yield key
        stack += reversed(children.get(key, []))


class _Gathering:
    """Gathers rows; what bears on a claim, and what it cites, is looked up once however many rows it is below."""

    def __init__(self, argmap: ArgumentMap) -> None:
        self.argmap = argmap
        self.mentions = {
            key: tuple(Mention(key, one) for one in claim.citations) for key, claim in argmap.claims.items()
        }
        self.known: dict[Bearing, tuple[Bearing, ...]] = {}

    def row(self, row: str) -> dict[str, dict[Relation, list[Mention]]]:
        """Gather what all that bears on a claim cites, by source and relation."""
        found: defaultdict[str, dict[Relation, list[Mention]]] = defaultdict(dict)
        queue = [(row, Relation.CITES)]
        seen = {*queue}
        for bearing in queue:  # grows while it is read
            key, relation = bearing
            for mention in self.mentions[key]:
                found[mention.citation.source].setdefault(relation, []).append(mention)
            below = self.known.get(bearing)
            if below is None:
                below = self.known[bearing] = tuple(dict.fromkeys(_below(self.argmap, *bearing)))
            for one in below:
                if one not in seen and one[0] != row:
                    seen.add(one)
                    queue.append(one)
        return found


def _below(argmap: ArgumentMap, key: str, relation: Relation) -> Iterator[Bearing]:
    """Give the claims that bear on a claim, and what each does to the row of which that claim does so much."""
    steps = [(step, _after(relation, step.side)) for step in argmap.steps_for(key)]
    for step, does in steps:  # grows while it is read
        yield from ((premise, does) for premise in step.premises)
        steps += [(undercut, _after(does, Side.UNDERCUT)) for undercut in argmap.undercuts_of(step)]


def _after(relation: Relation, side: Side) -> Relation:
    """Give what a step of that side does to a row, below something of which the relation to the row is given."""
    if side.speaks_for:
        return Relation.SUPPORTS if relation is Relation.CITES else relation
    if relation in {Relation.REBUTS, Relation.UNDERCUTS}:
        return Relation.ANSWERS
    return Relation.REBUTS if side is Side.REBUTTAL else Relation.UNDERCUTS
