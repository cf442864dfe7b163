"""What a run of checks found, and what it covered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from argmap.model import ArgumentMap, Claim, Source, Step


@dataclass(frozen=True, slots=True)
class Census:
    """Counts of one run: each claim, step and source once, however many maps include it."""

    files: int
    claims: int
    steps: int
    sources: int
    errors: int
    warnings: int
    infos: int

    def __str__(self) -> str:
        """Give the census as one line."""
        things = [(self.files, "map"), (self.claims, "claim"), (self.steps, "step"), (self.sources, "source")]
        problems = [(self.errors, "error"), (self.warnings, "warning"), (self.infos, "info")]
        found = ", ".join(_counted(*problem) for problem in problems if problem[0]) or "no problems"
        return f"{', '.join(_counted(*thing) for thing in things)}: {found}"


@dataclass(frozen=True, slots=True)
class Findings:
    """What a run found: diagnostics in the order of places, the texts of the files by path, and the census."""

    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    census: Census


def census(maps: Iterable[ArgumentMap], files: int, diagnostics: Iterable[Diagnostic]) -> Census:
    """Count what maps hold, by place, and the diagnostics by severity."""
    maps = tuple(maps)
    severities = [problem.severity for problem in diagnostics]
    return Census(
        files,
        _places([argmap.claims.values() for argmap in maps]),
        _places([argmap.steps.values() for argmap in maps]),
        _places([argmap.sources.values() for argmap in maps]),
        *(severities.count(severity) for severity in Severity),
    )


def _places(maps: Sequence[Collection[Claim | Step | Source]]) -> int:
    """Count the places of parts; in one map each part has its own."""
    return len(maps[0]) if len(maps) == 1 else len({part.location for parts in maps for part in parts})


def _counted(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
