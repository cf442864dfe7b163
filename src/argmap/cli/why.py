"""`argmap why`: why a claim stands or not, and what would change if others did or did not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli._answer import AnswerFormat, Ascii, Format, Width
from argmap.cli._common import MapPath, Root

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


def why(
    path: MapPath,
    claim: Annotated[
        str | None,
        typer.Argument(metavar="[ID]", help="A claim: its id, or how its text begins [default: each thesis]."),
    ] = None,
    without: Annotated[
        list[str] | None,
        typer.Option("--without", metavar="ID", help="Suppose that a claim falls; may be given again."),
    ] = None,
    assume: Annotated[
        list[str] | None,
        typer.Option("--assume", metavar="ID", help="Suppose that a claim stands; may be given again."),
    ] = None,
    format: Format = AnswerFormat.TEXT,
    ascii: Ascii = False,
    width: Width = None,
    root: Root = None,
) -> None:
    """Say why a claim stands, is defeated or undecided, down to unanswered rebuttals and what is only asserted.

    With `--without` or `--assume`, say what follows and which claims change.
    """
    from argmap import why as reasons
    from argmap.cli._answer import claims_of
    from argmap.cli._common import read_map
    from argmap.cli._console import console
    from argmap.render.json import envelope
    from argmap.render.why import Reasons, answer

    argmap = read_map(path, root)
    asked = claims_of(argmap, [claim], "[ID]") if claim is not None else [*argmap.theses]
    falls = claims_of(argmap, without or [], "--without")
    stands = claims_of(argmap, assume or [], "--assume")
    _check_apart(dict(zip(falls, without or [], strict=True)), stands)
    found = reasons.why(argmap, asked, without=falls, assume=stands)
    if format is AnswerFormat.JSON:
        typer.echo(envelope("why", answer(found)), nl=False)
    else:
        console(width).print(Reasons(found, ascii), end="", crop=False)


def _check_apart(falls: Mapping[str, str], stands: Collection[str]) -> None:
    """Refuse to suppose of one claim both that it falls, with the name it was given for that, and that it stands."""
    from argmap.render.text import visible

    both = next((name for key, name in falls.items() if key in stands), None)
    if both is not None:
        message = f"`{visible(both)}` cannot be supposed both to fall and to stand: give it to one of them"
        raise typer.BadParameter(message, param_hint="'--without' / '--assume'")
