"""The argument map: flat, merged from its files, immutable.

Claims and steps (inferences) are the two sorts of part, as the Argument Interchange Format's I-nodes and
S-nodes are (Chesñevar et al., "Towards an argument interchange format", KER 2006). Nesting in the YAML ends
in the reader: here a claim knows only its text and its citations, and steps say what speaks for what.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import networkx as nx

    from argmap.diagnostics import Location


class Kind(StrEnum):
    """What a map is: an essay argues a thesis, a debate weighs one, a reconstruction restates one text."""

    ESSAY = "essay"
    DEBATE = "debate"
    RECONSTRUCTION = "reconstruction"


class Side(StrEnum):
    """How a step bears on its target."""

    SUPPORT = "support"
    EVIDENCE = "evidence"
    REBUTTAL = "rebuttal"
    UNDERCUT = "undercut"

    def __init__(self, word: str) -> None:
        self.speaks_for = word in {"support", "evidence"}
        """Whether the step speaks for its target rather than against it."""


class Standing(StrEnum):
    """The three values of a claim or a step, in the words that users read."""

    STANDS = "stands"
    DEFEATED = "defeated"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a claim is to be found: a source's key in `ArgumentMap.sources`, a place in it, a short quote.

    `by` names who says it, if not the source's author. `location` is that of the source's name, or of the
    first key written; `at_location` and `quote_location` are those of the values, where they are written.
    """

    source: str
    location: Location
    at: str = ""
    quote: str = ""
    by: str = ""
    at_location: Location | None = None
    quote_location: Location | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement. `key` is its unique name in this map; `id` is the one its author wrote, or empty.

    `key` is the id, in an included map with that map's prefix (`css/proxy-war`), or for a claim without an
    id `~` and eight hexadecimal digits. `location` is that of the text; its path is the file that states it.
    """

    key: str
    text: str
    location: Location
    id: str = ""
    label: str = ""
    qualifier: str = ""
    when: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()
    assumed: bool = False
    implicit: bool = False
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """An inference from its premises to its target.

    `target` is a claim's key, or for an undercut the index of the step that it attacks. `index` stays the
    same in a map narrowed by `argmap.focus`. `by_ref` tells for each premise whether it was pointed to
    with `ref` (True) or stated at this place (False). `location` is that of the entry; its path is the file
    whose author made the step.
    """

    index: int
    premises: tuple[str, ...]
    target: str | int
    side: Side
    location: Location
    by_ref: tuple[bool, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A text that claims cite. `fields` are the CSL variables as written, in written order.

    `author` and `year` are the readable forms. `file` is the path of its plain text, relative to the file
    that names it, or empty. `location` is that of its name.
    """

    key: str
    location: Location
    title: str = ""
    author: str = ""
    year: str = ""
    file: str = ""
    stance: str = ""
    note: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Expectation:
    """What the author expects of a claim's standing."""

    claim: str
    standing: Standing
    location: Location


@dataclass(frozen=True, slots=True)
class Included:
    """A map that this one includes, directly or through another, listed once for each file.

    `prefix` is what its keys begin with (`css/`); `direct` tells whether this map names it itself, and then
    `location` is that of its alias here; otherwise that of the alias in the map that names it.
    """

    prefix: str
    path: str
    title: str
    kind: Kind
    theses: tuple[str, ...]
    of: str
    direct: bool
    location: Location


@dataclass(frozen=True)
class ArgumentMap:
    """A whole map: claims in written order by key, steps by index, sources by key.

    `theses` are keys of claims. `path` is the file as the user named it.
    """

    path: str
    title: str
    kind: Kind
    claims: Mapping[str, Claim]
    steps: Mapping[int, Step]
    theses: tuple[str, ...]
    sources: Mapping[str, Source]
    of: str = ""
    note: str = ""
    expectations: tuple[Expectation, ...] = ()
    included: tuple[Included, ...] = ()

    def steps_for(self, claim: str) -> tuple[Step, ...]:
        """Give the steps whose target is that claim, in written order: support, evidence and rebuttals."""
        return self._by_target.get(claim, ())

    def undercuts_of(self, step: Step) -> tuple[Step, ...]:
        """Give the steps that attack that step, in written order."""
        return self._by_target.get(step.index, ())

    def uses_of(self, claim: str) -> tuple[Step, ...]:
        """Give the steps that have that claim among their premises, in written order."""
        return self._by_premise.get(claim, ())

    def conclusion_of(self, step: Step) -> str:
        """Give the claim that a step bears on in the end: an undercut's is that of the step it attacks."""
        while isinstance(step.target, int):
            step = self.steps[step.target]
        return step.target

    @cached_property
    def _by_target(self) -> dict[str | int, tuple[Step, ...]]:
        return _grouped((step.target, step) for step in self.steps.values())

    @cached_property
    def _by_premise(self) -> dict[str | int, tuple[Step, ...]]:
        return _grouped((key, step) for step in self.steps.values() for key in dict.fromkeys(step.premises))

    @cached_property
    def graph(self) -> nx.DiGraph[str | int]:
        """The map as a frozen directed graph: nodes are claims' keys and steps' indices.

        Edges run premise -> step -> target, where a target is a claim or a step.
        """
        import networkx as nx  # costs more than all else at start-up, and most commands never ask for the graph

        graph: nx.DiGraph[str | int] = nx.DiGraph()
        graph.add_nodes_from(self.claims)
        graph.add_nodes_from(self.steps)
        graph.add_edges_from((premise, index) for index, step in self.steps.items() for premise in step.premises)
        graph.add_edges_from((index, step.target) for index, step in self.steps.items())
        nx.freeze(graph)
        return graph


def _grouped(pairs: Iterable[tuple[str | int, Step]]) -> dict[str | int, tuple[Step, ...]]:
    groups: defaultdict[str | int, list[Step]] = defaultdict(list)
    for key, step in pairs:
        groups[key].append(step)
    return {key: tuple(steps) for key, steps in groups.items()}
