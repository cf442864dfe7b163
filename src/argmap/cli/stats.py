"""`argmap stats`: counts of maps."""

from __future__ import annotations

from typing import Annotated

import typer

from argmap.cli._answer import AnswerFormat, Format, Width
from argmap.cli._common import Root


def stats(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[MAPS]...", help="Files, folders, or `-` for standard input [default: maps]."),
    ] = None,
    format: Format = AnswerFormat.TEXT,
    width: Width = None,
    root: Root = None,
) -> None:
    """Count claims, steps, depth, evidence, unanswered rebuttals and sources: of one map in full, of several in a table.

    Exit status: 0, or 1 if a map could not be read without errors (they are shown and nothing is counted), 2 if not at all.
    """
    from argmap.cli._check import find_files
    from argmap.cli._maps import read_maps
    from argmap.render.stats import StatsPage, as_json
    from argmap.stats import stats, total

    maps = read_maps(find_files(paths or [], "MAPS"), root)
    answers, whole = [stats(argmap) for argmap in maps], total(maps)
    if format is AnswerFormat.JSON:
        typer.echo(as_json(answers, whole), nl=False)
    else:
        from argmap.cli._console import console

        console(width).print(StatsPage(answers, whole))
