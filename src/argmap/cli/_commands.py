"""The commands by name, each imported when it is asked for: a run needs one, and all the others cost it time."""

from __future__ import annotations

from collections import UserDict
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

COMMANDS = ("check", "show", "export", "stats", "quote", "why", "diff", "matrix", "cruxes")
"""The names of the commands, each that of its module and of the function in it."""

SETTINGS = {"help_option_names": ["-h", "--help"]}


class OnDemand(TyperGroup):
    """The group of all commands."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.commands = _Commands(dict.fromkeys(COMMANDS))


class _Commands(UserDict[str, Any]):
    """What Typer makes of the commands' functions; None until it is asked for."""

    def __getitem__(self, name: str) -> Any:
        self.data[name] = self.data[name] or _command(name)
        return self.data[name]


def _command(name: str) -> Any:
    alone = typer.Typer(add_completion=False, rich_markup_mode=None, context_settings=SETTINGS)
    alone.command(name)(getattr(import_module(f"argmap.cli.{name}"), name))
    return typer.main.get_command(alone)
