"""One file of a map, read but not yet joined to others: names are still names."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from argmap.model import Kind, Side, Source, Standing

if TYPE_CHECKING:
    from argmap.diagnostics import Location


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


@dataclass(slots=True)
class DraftCitation:
    """A citation whose source is still a name; None where a reconstruction leaves it to `of`."""

    location: Location
    source: Name | None = None
    at: str = ""
    quote: str = ""
    by: str = ""
    at_location: Location | None = None
    quote_location: Location | None = None


@dataclass(slots=True)
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


@dataclass(slots=True)
class DraftStep:
    """A step whose premises and target may still be names."""

    premises: tuple[Premise, ...]
    target: Target
    side: Side
    location: Location
    note: str = ""


@dataclass(slots=True)
class Draft:
    """All that one file says."""

    path: str
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
    citations: list[tuple[Name, DraftCitation]] = field(default_factory=list)
    expectations: list[tuple[Name, Standing]] = field(default_factory=list)
