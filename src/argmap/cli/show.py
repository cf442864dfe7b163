"""`argmap show`: a map as a tree in the terminal."""

from __future__ import annotations

from typing import Annotated

import typer

from argmap.cli._answer import AnswerFormat, Ascii, Format, Width
from argmap.cli._common import Root, Texts


def show(
    paths: Annotated[list[str], typer.Argument(metavar="MAP", help="The map's file, or `-` for standard input.")],
    below: Annotated[
        str | None,
        typer.Option(
            "--focus", metavar="ID", help="Show a claim and what bears on it: its id, or how its text begins."
        ),
    ] = None,
    depth: Annotated[int | None, typer.Option("--depth", min=0, help="Show so many steps below the thesis.")] = None,
    source: Annotated[
        str | None,
        typer.Option("--source", metavar="NAME", help="Show what cites a source, and the way to the thesis."),
    ] = None,
    sources: Annotated[
        bool,
        typer.Option(
            "--sources",
            help="List the sources instead: stance, claims, quotes checked and not. Folders named after it hold texts.",
        ),
    ] = False,
    standing: Annotated[
        bool, typer.Option("--standing/--no-standing", help="Say of each claim whether it stands.")
    ] = True,
    texts: Texts = None,
    format: Format = AnswerFormat.TEXT,
    ascii: Ascii = False,
    width: Width = None,
    root: Root = None,
) -> None:
    """Show a map as a tree: what speaks for and against each claim, where it comes from, and what stands."""
    from argmap.cli._answer import wrong_name
    from argmap.cli._common import read_map
    from argmap.cli._console import console
    from argmap.cli._show import map_and_folders
    from argmap.focus import UnknownNameError, focus
    from argmap.render.contents import answer, listing
    from argmap.render.json import envelope
    from argmap.render.show import Show
    from argmap.render.sources import Sources
    from argmap.standing import evaluate
    from argmap.texts.quotes import look_up
    from argmap.texts.shelf import Shelf

    path, folders = map_and_folders(paths, listing=sources)
    argmap = read_map(path, root)
    cited = look_up(argmap, Shelf([*map(str, texts or []), *folders], root))
    try:
        part = focus(argmap, below=below, depth=depth, source=source)
    except UnknownNameError as error:
        raise wrong_name(error) from None
    standings = evaluate(argmap) if standing and not sources else None
    if format is AnswerFormat.JSON:
        typer.echo(envelope("show", listing(cited) if sources else answer(part, standings, cited)), nl=False)
    else:
        page = Sources(cited, ascii) if sources else Show(part, ascii, standings, cited)
        console(width).print(page, end="", crop=False)
