"""What commands share: the options that several take, and reading a map or explaining why not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

FOUND = 1
"""Exit status: problems were found."""

NOT_RUN = 2
"""Exit status: the command could not run."""

MapPath = Annotated[str, typer.Argument(metavar="MAP", help="The map's file, or `-` for standard input.")]
Root = Annotated[
    str | None,
    typer.Option("--root", metavar="DIR", help="The folder that included files must stay in [default: the project's]."),
]


def read_map(path: str, root: str | None) -> ArgumentMap:
    """Read a map; with errors, print them to standard error and end."""
    from argmap.diagnostics import Severity
    from argmap.reader import read
    from argmap.report import REPORTS, ReportFormat, census

    reading = read(path, root=root)
    if reading.map is not None and not reading.has_errors:
        return reading.map
    errors = [problem for problem in reading.diagnostics if problem.severity is Severity.ERROR]
    maps = [reading.map] if reading.map else []
    typer.echo(REPORTS[ReportFormat.TEXT](errors, reading.texts, census(maps, 1, errors)), err=True, nl=False)
    raise typer.Exit(NOT_RUN if reading.unreadable else FOUND)


def maps_below(folder: Path) -> list[Path]:
    """Give the YAML files below a folder that say `argmap:`, sorted; hidden folders are passed over."""
    found = [path for suffix in ("*.yaml", "*.yml") for path in folder.rglob(suffix)]
    return sorted(path for path in found if not _hidden(path.relative_to(folder)) and _is_map(path))


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _is_map(path: Path) -> bool:
    try:
        return any(line.removeprefix(b"\xef\xbb\xbf").startswith(b"argmap") for line in path.read_bytes().splitlines())
    except OSError:
        return True
