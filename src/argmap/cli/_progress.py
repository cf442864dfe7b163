"""A bar on standard error that tells how far a long search is; only a terminal gets one."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.cruxes import Progress

EVERY = 0.1  # seconds between two updates


@contextmanager
def progress_bar() -> Iterator[Callable[[Progress], None]]:
    """Give a function to tell progress to; the bar is gone when the search is over."""
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}", markup=False), BarColumn(20), TimeElapsedColumn())
    console = Console(stderr=True)
    with Bar(
        *columns, console=console, transient=True, disable=not console.is_terminal or console.is_dumb_terminal
    ) as bar:
        task = bar.add_task("putting the map in order", total=None)
        last = 0.0

        def tell(now: Progress) -> None:
            nonlocal last
            if time.monotonic() - last >= EVERY:
                last = time.monotonic()
                of = f"{now.done:,}" if now.total is None else f"{now.done:,} of {now.total:,}"
                bar.update(task, description=f"{now.doing}: {of}", completed=now.done, total=now.total)

        yield tell
