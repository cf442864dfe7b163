"""`argmap export`: a map as a drawing, or in another format."""

from __future__ import annotations

from typing import Annotated

import typer

from argmap.cli._common import MapPath, Root
from argmap.export.options import DPI, SECONDS, Engine, Format
from argmap.export.style import Direction, Group, Labels, Theme


def export(
    path: MapPath,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="The file to write; its suffix tells the format.")
    ] = "-",
    format: Annotated[Format | None, typer.Option("--format", "-f", help="The format, whatever the suffix.")] = None,
    below: Annotated[
        str | None,
        typer.Option(
            "--focus", metavar="ID", help="Draw a claim and what bears on it: its id, or how its text begins."
        ),
    ] = None,
    depth: Annotated[int | None, typer.Option("--depth", min=0, help="Draw so many steps below the thesis.")] = None,
    source: Annotated[
        str | None,
        typer.Option("--source", metavar="NAME", help="Draw what cites a source, and the way to the thesis."),
    ] = None,
    direction: Annotated[
        Direction, typer.Option("--direction", help="Where it grows to from the thesis.")
    ] = Direction.DOWN,
    labels: Annotated[Labels, typer.Option("--labels", help="Whole claims, or their short names.")] = Labels.FULL,
    theme: Annotated[
        Theme, typer.Option("--theme", help="Colours, or greys for black and white print.")
    ] = Theme.COLOUR,
    group: Annotated[
        Group | None,
        typer.Option("--group", help="Frame joined claims of one source, or of one tag: the first of each claim."),
    ] = None,
    standing: Annotated[bool, typer.Option("--standing", help="Tell of each claim whether it stands.")] = False,
    engine: Annotated[Engine, typer.Option("--engine", help="Which layout engine draws.")] = Engine.AUTO,
    time_limit: Annotated[
        int,
        typer.Option(
            "--time-limit",
            min=1,
            max=86_400,
            metavar="SECONDS",
            help="For each try at the layout; then a simpler one is tried.",
        ),
    ] = SECONDS,
    dpi: Annotated[int, typer.Option("--dpi", min=10, max=2400, help="Pixels to an inch of a PNG.")] = DPI,
    root: Root = None,
) -> None:
    """Draw a map: SVG, PNG or PDF for people, DOT for Graphviz."""
    from argmap.cli._export import export_map, format_of, tell
    from argmap.export.options import Options
    from argmap.export.style import Style

    chosen = format_of(output, format, path)
    style = Style(direction, labels, theme, group, standing)
    options = Options(
        below=below, depth=depth, source=source, style=style, engine=engine, seconds=time_limit, dpi=dpi, tell=tell
    )
    export_map(path, root, output, chosen, options)
