"""Where in their source the citations of a cell are, for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from argmap.render.matrix.words import claim_name, place
from argmap.render.text import visible, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.matrix import Mention
    from argmap.model import ArgumentMap
    from argmap.render.text import Run

HANG = "  "  # before the lines of an entry that follow the first
LEAST = 8  # cells of a line, however far it is set in


def told(argmap: ArgumentMap, mentions: Sequence[Mention], encoding: str) -> Iterator[Run]:
    """Give each place, and the claim that cites."""
    for number, mention in enumerate(mentions, 1):
        yield visible(place(mention), encoding), None
        end = ";" if number < len(mentions) else ""
        yield f"[{visible(claim_name(argmap, mention.claim), encoding)}]{end}", None


def hanging(runs: Iterable[Run], width: int, pad: str) -> Iterator[Text]:
    """Give the lines of one entry, all but the first set in further."""
    for number, line in enumerate(wrap(runs, max(width - len(pad) - len(HANG), LEAST))):
        yield Text.assemble(pad, HANG if number else "", *((words, style or "") for words, style in line))
