"""`argmap cruxes`: the claims, and the pairs of claims, that a standing hangs on."""

from __future__ import annotations

import time
from functools import partial
from math import isnan
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli._answer import AnswerFormat, Ascii, Format, Width
from argmap.cli._common import MapPath, Root

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


def _number(seconds: float) -> float:
    if isnan(seconds):
        raise typer.BadParameter("nan is no number of seconds")
    return seconds


def cruxes(
    path: MapPath,
    claim: Annotated[
        str | None,
        typer.Argument(metavar="[ID]", help="A claim: its id, or how its text begins [default: each thesis]."),
    ] = None,
    most: Annotated[int, typer.Option("--most", min=1, help="Show so many single claims, and so many pairs.")] = 10,
    time_limit: Annotated[
        float,
        typer.Option(
            "--time-limit", metavar="SECONDS", min=0, callback=_number, help="Then give what was found by then."
        ),
    ] = 30,
    format: Format = AnswerFormat.TEXT,
    ascii: Ascii = False,
    width: Width = None,
    root: Root = None,
) -> None:
    """Say what the thesis hangs on: the claims, then the pairs, whose fall or return would change whether it stands.

    Those that carry more besides come first. With `--format json` all that was found is given, whatever `--most`.
    """
    from argmap import cruxes as hinges
    from argmap.cli._answer import claims_of
    from argmap.cli._common import read_map
    from argmap.cli._console import console
    from argmap.cli._progress import progress_bar
    from argmap.render.cruxes import Hinges, answer
    from argmap.render.json import envelope

    argmap = read_map(path, root)
    asked = claims_of(argmap, [claim], "[ID]") if claim is not None else [*argmap.theses]
    with progress_bar() as tell:
        found = [hinges.cruxes(argmap, key, is_over=over, tell=tell) for key, over in _shared(asked, time_limit)]
    if format is AnswerFormat.JSON:
        typer.echo(envelope("cruxes", answer(found)), nl=False)
    else:
        console(width).print(Hinges(found, most, ascii), end="", crop=False)


def _shared(claims: Sequence[str], seconds: float) -> Iterator[tuple[str, Callable[[], bool]]]:
    """Give each claim with what tells that its time is over: an equal share of all that those before it have left."""
    end = time.monotonic() + seconds
    for number, claim in enumerate(claims):
        now = time.monotonic()
        own = now + (end - now) / (len(claims) - number)
        yield claim, partial(_is_past, own)


def _is_past(end: float) -> bool:
    return time.monotonic() > end
