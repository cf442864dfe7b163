"""One file of a map, read but not yet joined to others: names are still names."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from argmap.model import Kind, Side, Source, Standing
from argmap.reader.names import normal
from argmap.reader.nodes import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from argmap.diagnostics import Location


class Lost:
    """The words in parts of a file that could not be read: a name that may be among them is not unknown.

    `everything` is set where even the words are not known.
    """

    def __init__(self) -> None:
        self.words: set[str] = set()
        self.everything = False

    def __bool__(self) -> bool:
        return self.everything or bool(self.words)

    def __contains__(self, name: str) -> bool:
        return self.everything or name in self.words

    def add(self, node: Node) -> None:
        """Gather the words of a part."""
        queue = [node]
        while queue:
            here = queue.pop()
            if isinstance(here, Scalar):
                self.words.add(normal(here.value.strip()))
            elif isinstance(here, Sequence):
                queue += here.items
            elif isinstance(here, Mapping):
                queue += (part for pair in here.pairs for part in pair)
            else:
                self.everything = True


class Name(NamedTuple):
    """A name as written: of a claim or source of this file, or `alias/name` of an included one."""

    text: str
    location: Location


class StepName(NamedTuple):
    """A step written elsewhere, named by its premises and its target."""

    premises: tuple[Name, ...]
    target: Name | StepName
    location: Location

    @property
    def depth(self) -> int:
        """How many steps are named: 1 where the target is a claim, 2 where it is a step to a claim, and so on."""
        depth, target = 1, self.target
        while isinstance(target, StepName):
            depth, target = depth + 1, target.target
        return depth


@dataclass(slots=True, eq=False)
class DraftCitation:
    """A citation whose source is still a name; None where a reconstruction leaves it to `of`.

    An empty name is one that could not be read.
    """

    location: Location
    source: Name | None = None
    at: str = ""
    quote: str = ""
    by: str = ""
    at_location: Location | None = None
    quote_location: Location | None = None


@dataclass(slots=True, eq=False)
class DraftClaim:
    """A claim that this file states."""

    location: Location
    text: str = ""
    id: Name | None = None
    label: str = ""
    qualifier: str = ""
    when: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()
    assumed: bool = False
    implicit: bool = False
    citations: list[DraftCitation] = field(default_factory=list)


Premise = int | Name
"""A claim of this file by its number, or one that is pointed to."""


class StepNumber(NamedTuple):
    """A step of this file by its number, as the target of an undercut."""

    number: int


Target = int | Name | StepNumber | StepName


@dataclass(slots=True, eq=False)
class DraftStep:
    """A step whose premises and target may still be names; a premise is None where it could not be read."""

    premises: tuple[Premise | None, ...]
    target: Target
    side: Side
    location: Location
    note: str = ""


@dataclass(slots=True, eq=False)
class Draft:
    """All that one file says, and what of it was lost; `lost_sources` is that of the file of sources.

    `named` are the claims that entries of `claims` point to.
    """

    path: str
    lost: Lost = field(default_factory=Lost)
    lost_sources: Lost = field(default_factory=Lost)
    title: str = ""
    kind: Kind = Kind.ESSAY
    of: Name | None = None
    note: str = ""
    includes: list[tuple[Name, Name]] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=dict)
    sources_file: Name | None = None
    claims: list[DraftClaim] = field(default_factory=list)
    steps: list[DraftStep] = field(default_factory=list)
    theses: list[int] = field(default_factory=list)
    named: list[Name] = field(default_factory=list)
    citations: list[tuple[Name, DraftCitation]] = field(default_factory=list)
    expectations: list[tuple[Name, Standing]] = field(default_factory=list)
