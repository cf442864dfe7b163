"""What the commands that answer questions about claims share: their options, and naming claims."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import ArgumentMap


class AnswerFormat(StrEnum):
    """How an answer is printed: for people, or for programs."""

    TEXT = "text"
    JSON = "json"


Format = Annotated[AnswerFormat, typer.Option("--format", "-f", help="How to print the answer.")]
Width = Annotated[
    int | None, typer.Option("--width", min=20, help="Wrap to so many columns [default: the terminal's].")
]
Ascii = Annotated[bool, typer.Option("--ascii", help="Draw with ASCII signs only.")]


def claims_of(argmap: ArgumentMap, names: Iterable[str], option: str) -> list[str]:
    """Give the keys of the claims that names mean; a usage error names the option where one means none or several."""
    from argmap.focus import UnknownNameError, find
    from argmap.render.text import visible

    try:
        return [find(argmap, name) for name in names]
    except UnknownNameError as error:
        raise typer.BadParameter(visible(str(error)), param_hint=f"'{option}'") from None
