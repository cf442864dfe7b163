"""What differs between two maps: claims, relations, citations, and what stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.diff.answer import (
    Cause,
    CauseKind,
    CitationChange,
    ClaimPair,
    Detail,
    Diff,
    Part,
    StandingChange,
    StepPair,
)
from argmap.diff.claims import match_claims, spaced
from argmap.diff.details import citation_changes, details, match_sources
from argmap.diff.standings import standing_changes
from argmap.diff.steps import match_steps

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

__all__ = [
    "Cause",
    "CauseKind",
    "CitationChange",
    "ClaimPair",
    "Detail",
    "Diff",
    "Part",
    "StandingChange",
    "StepPair",
    "diff",
]


def diff(old: ArgumentMap, new: ArgumentMap) -> Diff:
    """Compare two maps, each with all that it includes.

    Claims are paired by id, then by text, then by nearly the same text, then by likeness under the same parent.
    """
    claims = match_claims(old, new)
    steps = match_steps(old, new, claims)
    sources = match_sources(old, new)
    pairs = [ClaimPair(*pair) for pair in claims.items()]
    known = {*claims.values()}
    sourced = {*sources.values()}
    return Diff(
        old=old,
        new=new,
        claims=claims,
        added=tuple(key for key in new.claims if key not in known),
        removed=tuple(key for key in old.claims if key not in claims),
        reworded=tuple(pair for pair in pairs if _reworded(old, new, pair)),
        renamed=tuple(pair for pair in pairs if _name(old, pair.old) != _name(new, pair.new)),
        moved=tuple(steps.moved),
        turned=tuple(steps.turned),
        recast=tuple(steps.recast),
        regrouped=tuple(steps.regrouped),
        steps_added=tuple(steps.added),
        steps_removed=tuple(steps.removed),
        citations=tuple(citation_changes(old, new, claims, sources)),
        sources_added=tuple(key for key in new.sources if key not in sourced),
        sources_removed=tuple(key for key in old.sources if key not in sources),
        details=tuple(details(old, new, claims, steps.pairs, sources)),
        standings=tuple(standing_changes(old, new, claims, steps.kept)),
    )


def _reworded(old: ArgumentMap, new: ArgumentMap, pair: ClaimPair) -> bool:
    before, after = old.claims[pair.old].text, new.claims[pair.new].text
    return before != after and spaced(before) != spaced(after)


def _name(argmap: ArgumentMap, key: str) -> str:
    """Give the name that an author knows a claim by: nothing where there is no id."""
    return key if argmap.claims[key].id else ""
