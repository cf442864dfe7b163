"""What commands share: the options that several take, and reading a map or explaining why not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from typer.models import TyperPath

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model import ArgumentMap

FOUND = 1
"""Exit status: problems were found."""

NOT_RUN = 2
"""Exit status: the command could not run."""


def require_path(path: str) -> str:
    """Give a path, or raise a usage error where it is empty, as that of an unset variable is."""
    if not path:
        message = "the path is empty: name a file, or `-` for standard input"
        raise typer.BadParameter(message)
    return path


def _folder(path: str | None) -> str | None:
    if path is not None and not Path(path).is_dir():
        raise typer.BadParameter(f"there is no folder {path}")
    return path


MapPath = Annotated[
    str, typer.Argument(metavar="MAP", callback=require_path, help="The map's file, or `-` for standard input.")
]
Root = Annotated[
    str | None,
    typer.Option(
        "--root",
        metavar="DIR",
        callback=_folder,
        help="The folder that included files must stay in [default: the project's].",
    ),
]


class _Folders(TyperPath):
    """A folder that is there. In a variable, what `$X:` leaves where X is unset names none."""

    def split_envvar_value(self, rv: str) -> Sequence[str]:
        return [folder for folder in super().split_envvar_value(rv) if folder]


Texts = Annotated[
    list[Path] | None,
    typer.Option(
        "--texts",
        metavar="DIR",
        click_type=_Folders(exists=True, file_okay=False),
        envvar="ARGMAP_SOURCES",
        help="A folder where texts of sources are found by file name, to check quotes; may be given again.",
    ),
]
Sources = Annotated[
    list[Path] | None,
    typer.Option(
        "--sources",
        "--texts",
        metavar="DIR",
        click_type=_Folders(exists=True, file_okay=False),
        envvar="ARGMAP_SOURCES",
        help="A folder where texts of sources are found by file name, to check quotes; may be given again.",
    ),
]


def read_map(path: str, root: str | None) -> ArgumentMap:
    """Read a map; with errors, print them to standard error and end."""
    from argmap.diagnostics import Severity
    from argmap.reader import read
    from argmap.report import REPORTS, Findings, ReportFormat, census

    reading = read(path, root=root)
    if reading.map is not None and not reading.has_errors:
        return reading.map
    errors = [problem for problem in reading.diagnostics if problem.severity is Severity.ERROR]
    maps = [reading.map] if reading.map else []
    findings = Findings(tuple(errors), reading.texts, census(maps, int(not reading.unreadable), errors))
    typer.echo(REPORTS[ReportFormat.TEXT](findings), err=True, nl=False)
    raise typer.Exit(NOT_RUN if reading.unreadable else FOUND)
