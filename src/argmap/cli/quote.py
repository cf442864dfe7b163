"""`argmap quote`: where a phrase stands in a text, ready to paste."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


class By(StrEnum):
    """What the places are counted by."""

    LINE = "line"
    PAGE = "page"
    PARAGRAPH = "paragraph"
    SECTION = "section"


def quote(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="The text's file, or `-` for standard input.")],
    phrase: Annotated[list[str], typer.Argument(metavar="PHRASE...", help="The words to look for.")],
    by: Annotated[By, typer.Option("--by", help="What to count by, where the text is so divided.")] = By.LINE,
) -> None:
    """Find a phrase in a text: print each place in the form that `at` takes, and the lines to paste into a map.

    Exit status: 0 if it is found, 1 if not, with the nearest passage, 2 if the text cannot be read.
    """
    from argmap.cli._quote import answer, read_text

    found, words = answer(read_text(text), " ".join(phrase), by.name)
    typer.echo(words, err=not found)
    raise typer.Exit(0 if found else 1)
