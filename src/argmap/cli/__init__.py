"""The command line: each command in a file of its own, named in `_commands`."""

from __future__ import annotations

import codecs
import io
import os
import sys
from json import dumps
from typing import Annotated

import typer

from argmap.cli._commands import SETTINGS, OnDemand
from argmap.cli._common import NOT_RUN

app = typer.Typer(
    name="argmap",
    help="Argument maps in plain YAML: check them like code, show them as terminal trees, draw them.",
    cls=OnDemand,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings=SETTINGS,
)


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"argmap {version('argmap')}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Hold the options that stand before a command."""


def _as_json(error: UnicodeError) -> tuple[str, int]:
    """Escape letters that an output lacks as JSON does: then JSON stays JSON, and people can read them as well."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return dumps(error.object[error.start : error.end])[1:-1], error.end


def main() -> None:
    """Run the command line; output that cannot be written is told in one line, with exit status 2."""
    codecs.register_error("argmap", _as_json)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal says which letters it has, and a user may; else programs read this, and expect UTF-8.
            told = stream.isatty() or "PYTHONIOENCODING" in os.environ
            stream.reconfigure(encoding=None if told else "utf-8", errors="argmap")
    try:
        app(prog_name="argmap")
    except OSError as error:  # Typer itself sees to a reader that stopped reading (`| head`)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left unwritten must not fail again
        where = f"{error.filename}: " if error.filename else ""
        try:
            typer.echo(f"argmap: {where}{(error.strerror or str(error)).lower()}", err=True)
        except OSError:  # nor is standard error sure to have room
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
        sys.exit(NOT_RUN)
