"""The command line: each command in a file of its own, registered here by hand."""

from __future__ import annotations

import gc
import os
import sys
from typing import Annotated

import typer

from argmap.cli.check import check
from argmap.cli.export import export
from argmap.cli.show import show

COMMANDS = (check, show, export)

app = typer.Typer(
    name="argmap",
    help="Argument maps in plain YAML: check them like code, show them as terminal trees, draw them.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for _command in COMMANDS:
    app.command()(_command)


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


def main() -> None:
    """Run the command line; a reader that stopped reading (`| head`) is no error of ours."""
    gc.disable()  # a command lives for seconds and leaves hardly a cycle; collecting costs a quarter of a large map's time
    try:
        app()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
