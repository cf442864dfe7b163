"""What stands behind `argmap diff`: reading both versions, and printing the answer in a format."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from argmap.cli._common import NOT_RUN, require_path
from argmap.cli._maps import maps_of
from argmap.cli._output import write_standard
from argmap.diff import diff
from argmap.revisions import GitError, versions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.diff import Diff


def compared(names: Sequence[str], root: str | None) -> tuple[str, str, Diff]:
    """Give the names of two versions and what differs; where they cannot be read, say why and end."""
    for name in names:
        require_path(name)
    if names.count("-") > 1:
        message = "standard input (`-`) can be only one of the two versions: it is read once"
        raise typer.BadParameter(message, param_hint="'OLD NEW'")
    try:
        old, new = versions(names)
        before, after = maps_of([old.read(root), new.read(root)], NOT_RUN)
    except GitError as error:
        from argmap.render.text import visible

        typer.echo(f"Error: {visible(str(error))}", err=True)
        raise typer.Exit(NOT_RUN) from None
    return old.name, new.name, diff(before, after)


def call(arguments: Sequence[str], width: int | None, root: str | None, *, textconv: bool) -> None:
    """Answer git: print a file's text conversion, or compare what it passes to a diff driver."""
    from argmap.cli import _driver
    from argmap.cli._console import console

    if textconv and len(arguments) == 1:
        try:
            write_standard(_driver.converted(arguments[0]).encode())  # whichever letters a locale lacks
        except OSError as error:
            raise typer.BadParameter(f"cannot read this file: {error.strerror}", param_hint="'OLD NEW'") from None
    elif not textconv and len(arguments) in _driver.ARGUMENTS:
        page = console(width)
        for part in _driver.driven(arguments, root):
            try:
                page.print(part)
            except SystemExit:  # so rich ends where the reader has gone, and git takes any status but 0 for a failure
                raise typer.Exit from None
    else:
        expected = "one file" if textconv else "the 7 or 9 arguments that git passes"
        raise typer.BadParameter(f"expected {expected}, not {len(arguments)}", param_hint="'OLD NEW'")
