"""`argmap matrix`: which source speaks to which claim, and how."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from argmap.cli._answer import Width
from argmap.cli._common import MapPath, Root


class MatrixFormat(StrEnum):
    """How a matrix is printed."""

    TEXT = "text"
    CSV = "csv"
    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"


def matrix(
    path: MapPath,
    depth: Annotated[
        int, typer.Option("--depth", min=0, help="Rows are the claims at most so many steps below a thesis.")
    ] = 1,
    places: Annotated[
        bool, typer.Option("--places", help="List below the table where in its source each citation is.")
    ] = False,
    format: Annotated[MatrixFormat, typer.Option("--format", "-f", help="How to print the table.")] = MatrixFormat.TEXT,
    width: Width = None,
    root: Root = None,
) -> None:
    """Set a map's main claims against its sources: which supports, rebuts or undercuts which, how often and where.

    A source counts for a claim by every citation at the claim and at what bears on it. What no source speaks to is told.
    """
    from argmap.cli._common import read_map
    from argmap.cli._console import console
    from argmap.cli._output import write_standard
    from argmap.matrix import matrix
    from argmap.render.matrix.formats import FORMATS
    from argmap.render.matrix.text import MatrixPage

    answer = matrix(read_map(path, root), depth)
    if format is MatrixFormat.TEXT:
        console(width).print(MatrixPage(answer, places))
    else:
        write_standard(FORMATS[format](answer).encode("utf-8", "backslashreplace"))
