"""What differs between two maps, as data. An `old` key, index or citation belongs to the old map, a `new` one to the new."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import ArgumentMap, Citation, Standing
    from argmap.standing import Reason


@dataclass(frozen=True, slots=True)
class ClaimPair:
    """The same claim in both maps, by key."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class StepPair:
    """The same step in both maps, by index; or one that was put in the place of another."""

    old: int
    new: int


@dataclass(frozen=True, slots=True)
class CitationChange:
    """A citation of a claim that both maps have: added where `old` is None, removed where `new` is."""

    claim: ClaimPair
    old: Citation | None
    new: Citation | None


class Part(StrEnum):
    """What a detail belongs to."""

    MAP = "map"
    CLAIM = "claim"
    STEP = "step"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Detail:
    """Another field that changed, from text to text; empty where it was or is not written.

    `old` and `new` name the part: keys of claims and sources, the index of a step, nothing for the map.
    """

    part: Part
    old: str
    new: str
    field: str
    before: str
    after: str


class CauseKind(StrEnum):
    """What can make a claim's standing change."""

    ADDED = "added"
    REMOVED = "removed"
    CLAIM = "claim"
    ASSUMED = "assumed"
    CITATIONS = "citations"


@dataclass(frozen=True, slots=True)
class Cause:
    """Why a standing changed: a step was added (`new`) or removed (`old`), or a claim (`claim`) stands otherwise than before.

    For ASSUMED and CITATIONS it is the claim itself that is no longer, or now, assumed or cited.
    """

    kind: CauseKind
    old: int | None = None
    new: int | None = None
    claim: ClaimPair | None = None


@dataclass(frozen=True, slots=True)
class StandingChange:
    """A claim that stands otherwise than before, with the reasons of both standings and what made the difference."""

    claim: ClaimPair
    before: Standing
    after: Standing
    reason_before: Reason
    reason_after: Reason
    causes: tuple[Cause, ...]


@dataclass(frozen=True)
class Diff:
    """All that differs in what two maps say. How they are laid out, their comments and their order do not count.

    `claims` pairs what is the same claim. `added` and `removed` are claims; `moved` are steps whose premises now
    speak to something else; `turned` are steps that speak against what they spoke for, or for what they spoke
    against, or that now lead from their target to their premise; `recast` are steps that were support and are
    evidence, or were evidence and are support; `regrouped` are steps to the same target that gained or lost a
    premise; steps of added and removed claims are among `steps_added` and `steps_removed`.
    """

    old: ArgumentMap
    new: ArgumentMap
    claims: Mapping[str, str]
    added: tuple[str, ...]
    removed: tuple[str, ...]
    reworded: tuple[ClaimPair, ...]
    renamed: tuple[ClaimPair, ...]
    moved: tuple[StepPair, ...]
    turned: tuple[StepPair, ...]
    recast: tuple[StepPair, ...]
    regrouped: tuple[StepPair, ...]
    steps_added: tuple[int, ...]
    steps_removed: tuple[int, ...]
    citations: tuple[CitationChange, ...]
    sources_added: tuple[str, ...]
    sources_removed: tuple[str, ...]
    details: tuple[Detail, ...]
    standings: tuple[StandingChange, ...]

    @property
    def same(self) -> bool:
        """Whether both maps say the same."""
        return not any(
            getattr(self, field.name) for field in fields(self) if field.name not in {"old", "new", "claims"}
        )
