"""What a run of checks found, and what it covered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from argmap.model import ArgumentMap, Claim, Source, Step
    from argmap.texts.quotes import Checked


@dataclass(frozen=True, slots=True)
class Census:
    """Counts of one run: each claim, step and source once, however many maps include it.

    `files` are those that could be read. `quotes_found` are those that stand where they are said to.
    """

    files: int
    claims: int
    steps: int
    sources: int
    errors: int
    warnings: int
    infos: int
    quotes: int = 0
    quotes_found: int = 0

    def __str__(self) -> str:
        """Give the census as one line."""
        things = [(self.files, "map"), (self.claims, "claim"), (self.steps, "step"), (self.sources, "source")]
        quotes = [f"{_counted(self.quotes, 'quote')} ({self.quotes_found:,} found)"] if self.quotes else []
        problems = [(self.errors, "error"), (self.warnings, "warning"), (self.infos, "info")]
        found = ", ".join(_counted(*problem) for problem in problems if problem[0]) or "no problems"
        return f"{', '.join([*(_counted(*thing) for thing in things), *quotes])}: {found}"


@dataclass(frozen=True, slots=True)
class Findings:
    """What a run found: diagnostics in the order of places, the texts of the files by path, the census, the quotes."""

    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    census: Census
    quotes: tuple[Checked, ...] = ()


def census(
    maps: Iterable[ArgumentMap], files: int, diagnostics: Iterable[Diagnostic], quotes: Iterable[Checked] = ()
) -> Census:
    """Count what maps hold, by place, the diagnostics by severity, and the quotes."""
    maps = tuple(maps)
    found = [one.status == "found" for one in quotes]
    severities = [problem.severity for problem in diagnostics]
    return Census(
        files=files,
        claims=_places([argmap.claims.values() for argmap in maps]),
        steps=_places([argmap.steps.values() for argmap in maps]),
        sources=_places([argmap.sources.values() for argmap in maps]),
        errors=severities.count(Severity.ERROR),
        warnings=severities.count(Severity.WARNING),
        infos=severities.count(Severity.INFO),
        quotes=len(found),
        quotes_found=sum(found),
    )


def _places(maps: Sequence[Collection[Claim | Step | Source]]) -> int:
    """Count the places of parts; in one map each part has its own."""
    return len(maps[0]) if len(maps) == 1 else len({part.location for parts in maps for part in parts})


def _counted(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
