"""`argmap diff`: what differs between two versions of a map."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from argmap.cli._answer import Width
from argmap.cli._common import FOUND, Root

MOST_NAMES = 3


class DiffFormat(StrEnum):
    """How a diff is printed: for people, for a pull request, or for programs."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


def diff(
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="OLD NEW",
            help="Two maps: files, `REVISION:path` in git, or a revision of the other one. Also `REVISION REVISION PATH`, or a PATH alone: what changed since the last commit.",
            show_default=False,
        ),
    ],
    format: Annotated[
        DiffFormat, typer.Option("--format", "-f", help="How to print the differences.")
    ] = DiffFormat.TEXT,
    driver: Annotated[
        bool, typer.Option("--driver", help="Compare what git passes to an external diff driver; the exit status is 0.")
    ] = False,
    textconv: Annotated[
        bool, typer.Option("--textconv", help="Print one map's YAML with each text on one line, for git to compare.")
    ] = False,
    width: Width = None,
    root: Root = None,
) -> None:
    """Compare two versions of a map: claims, steps, citations, and what stands.

    Exit status: 0 if both say the same, 1 if not, 2 if they could not be compared.
    """
    from argmap.cli._diff import call, compared

    if driver or textconv:
        call(names, width, root, textconv=textconv)
        return
    if len(names) > MOST_NAMES:
        raise typer.BadParameter(f"two versions are compared, and {len(names)} names are given", param_hint="'OLD NEW'")
    old, new, answer = compared(names, root)
    if format is DiffFormat.JSON:
        from argmap.render.diff.json import as_json

        typer.echo(as_json(old, new, answer), nl=False)
    elif format is DiffFormat.MARKDOWN:
        from argmap.render.diff.markdown import as_markdown

        typer.echo(as_markdown(old, new, answer), nl=False)
    else:
        from argmap.cli._console import console
        from argmap.render.diff.text import DiffPage

        console(width).print(DiffPage(old, new, answer))
    raise typer.Exit(0 if answer.same else FOUND)
