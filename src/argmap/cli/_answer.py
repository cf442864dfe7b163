"""What the commands that answer questions about claims share: their options, and naming claims."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.focus import UnknownNameError
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

    try:
        return [find(argmap, name) for name in names]
    except UnknownNameError as error:
        raise wrong_name(error, option) from None


def wrong_name(error: UnknownNameError, claim: str = "--focus") -> typer.BadParameter:
    """Give the usage error of a name that means no claim or source, or several; `claim` is the option for claims."""
    from argmap.focus import UnknownSourceError
    from argmap.render.text import visible

    option = "--source" if isinstance(error, UnknownSourceError) else claim
    return typer.BadParameter(visible(str(error)), param_hint=f"'{option}'")
