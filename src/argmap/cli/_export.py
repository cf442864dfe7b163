"""What `argmap export` does: see that the result has somewhere to go, make it, bring it there."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NoReturn

import typer

from argmap.cli._answer import wrong_name
from argmap.cli._common import NOT_RUN, read_map
from argmap.cli._output import STANDARD, fault_of, write, write_standard
from argmap.export.engine import DrawingError
from argmap.export.options import Format, Options, format_named
from argmap.export.registry import EXPORTERS
from argmap.focus import UnknownNameError
from argmap.render.text import visible


def format_of(output: str, format: Format | None, path: str) -> Format:
    """Give the format to make of a map. What cannot go where it shall ends the command with a usage error."""
    try:
        if output != STANDARD:
            _check_file(output, path)
        chosen = format_named(output, format)
        if output == STANDARD:
            _check_terminal(chosen)
    except ValueError as error:
        raise typer.BadParameter(visible(str(error)), param_hint="'--output' / '-o'") from None
    return chosen


def _check_file(output: str, path: str) -> None:
    if fault := fault_of(output):
        raise ValueError(f"`{output}` cannot be written: {fault}")
    if Path(output).exists() and Path(path).exists() and Path(output).samefile(path):
        raise ValueError(f"`{output}` is the map itself")


def _check_terminal(format: Format) -> None:
    if not format.is_text and sys.stdout and sys.stdout.isatty():
        raise ValueError(f"a terminal cannot show {format.upper()}: name a file with -o, or pipe it on")


def export_map(path: str, root: str | None, output: str, format: Format, options: Options) -> None:
    """Make a file of a map, or end the command with what was in the way."""
    argmap = read_map(path, root)
    try:
        data = EXPORTERS[format](argmap, options)
    except UnknownNameError as error:
        raise wrong_name(error) from None
    except DrawingError as error:
        _end(str(error))
    if output == STANDARD:
        write_standard(data)
        return
    try:
        write(output, data)
    except OSError as error:
        _end(f"`{output}` could not be written: {error.strerror}")
    tell(f"wrote {output} ({len(data) / 1000:,.0f} kB)")


def _end(message: str) -> NoReturn:
    tell(f"Error: {message}")
    raise typer.Exit(NOT_RUN)


def tell(message: str) -> None:
    """Print a message to standard error, on a line of its own."""
    typer.echo(visible(message), err=True)
