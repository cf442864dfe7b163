"""The terminal that commands print renderables to."""

from __future__ import annotations

import os
import shutil

from rich.console import Console

WIDEST = 120
"""Columns that are used of a wider terminal, unless asked for more: longer lines are hard to read."""


def console(width: int | None) -> Console:
    """Give standard output as a console of that width, otherwise the terminal's or what COLUMNS says, 80 where there is none.

    The height is given too, because rich would else take a dumb terminal to be 80 columns wide.
    """
    size = shutil.get_terminal_size()
    columns = size.columns if "COLUMNS" in os.environ else min(size.columns, WIDEST)
    return Console(width=width or columns, height=size.lines, markup=False, emoji=False, highlight=False)
