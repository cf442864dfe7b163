"""`argmap check`: what is wrong with maps, and where."""

from __future__ import annotations

from typing import Annotated

import typer

from argmap.cli._common import Root, Sources
from argmap.diagnostics import Severity
from argmap.report import ReportFormat


def check(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATHS]...", help="Files, folders, or `-` for standard input [default: maps]."),
    ] = None,
    format: Annotated[
        ReportFormat, typer.Option("--format", "-f", help="How to print what is found.")
    ] = ReportFormat.TEXT,
    ignore: Annotated[
        list[str] | None,
        typer.Option("--ignore", metavar="RULE", help="Leave out a rule, by its code or name; may be given again."),
    ] = None,
    fail_level: Annotated[
        Severity, typer.Option("--fail-level", help="The mildest severity that fails the run.")
    ] = Severity.ERROR,
    sources: Sources = None,
    root: Root = None,
) -> None:
    """Check maps: report every problem with its place, and what to do about it.

    Exit status: 0 if nothing at or above the failing level was found, 1 if something was, 2 if the check could not run.
    """
    from argmap import api
    from argmap.cli._check import find_files, status_of, wrong_rule
    from argmap.report import REPORTS

    if wrong := wrong_rule(ignore or []):
        raise typer.BadParameter(wrong, param_hint="'--ignore'")
    texts = [str(folder) for folder in sources or []]
    findings = api.check(find_files(paths or []), root=root, ignore=ignore or [], texts=texts)
    typer.echo(REPORTS[format](findings), nl=False)
    raise typer.Exit(status_of(findings, fail_level))
