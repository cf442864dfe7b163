"""Reading the maps that a command answers about: all must be free of errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from argmap.cli._common import FOUND, NOT_RUN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.model import ArgumentMap
    from argmap.reader import Reading


def read_maps(paths: Sequence[str], root: str | None) -> list[ArgumentMap]:
    """Read maps, each file once; with an error in any, print the errors to standard error and end."""
    from argmap.reader import Library, Limits, read

    library = Library(Limits(), listed=paths)
    return maps_of([read(path, root=root, library=library) for path in paths], FOUND)


def maps_of(readings: Sequence[Reading], status: int) -> list[ArgumentMap]:
    """Give the maps of readings, or print their errors and end: with that status, or that of what cannot be read."""
    maps = [reading.map for reading in readings if reading.map is not None and not reading.has_errors]
    if len(maps) == len(readings):
        return maps
    typer.echo(_errors(readings), err=True, nl=False)
    raise typer.Exit(NOT_RUN if any(reading.unreadable for reading in readings) else status)


def _errors(readings: Iterable[Reading]) -> str:
    from argmap.diagnostics import Severity
    from argmap.report import REPORTS, Findings, ReportFormat, census

    faulty = [reading for reading in readings if reading.map is None or reading.has_errors]
    errors = {problem: None for one in faulty for problem in one.diagnostics if problem.severity is Severity.ERROR}
    texts = {path: text for one in faulty for path, text in one.texts.items()}
    files = sum(not one.unreadable for one in faulty)
    counts = census([one.map for one in faulty if one.map], files, errors)
    return REPORTS[ReportFormat.TEXT](Findings(tuple(errors), texts, counts))
