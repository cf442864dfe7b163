"""A map as the terminal shows it: what it is, its trees, what it leaves open, its sources."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from rich.segment import Segment

from argmap.render.closing import included, left_open, sources
from argmap.render.header import header
from argmap.render.look import ASCII, BOLD, NARROWEST, UNICODE, Page
from argmap.render.outline import Part
from argmap.render.sheet import Sheet
from argmap.render.tree import Tree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console, ConsoleOptions

    from argmap.focus import Focus
    from argmap.render.text import Line
    from argmap.standing import Standings
    from argmap.texts.quotes import Cited


@dataclass(frozen=True)
class Show:
    """The answer of `argmap show`. With `ascii`, or where the console's encoding lacks them, the signs are ASCII.

    `standings` are those of the whole map; without them the answer does not tell what stands. `cited` are the citations
    held against the texts at hand; without them it does not tell where quotes are found.
    """

    focus: Focus
    ascii: bool = False
    standings: Standings | None = None
    cited: Cited | None = None

    def __rich_console__(self, _: Console, options: ConsoleOptions) -> Iterator[Segment]:
        """Yield the lines, as wide as the console."""
        glyphs = ASCII if self.ascii or options.ascii_only else UNICODE
        page = Page(max(options.max_width, NARROWEST), glyphs, options.encoding)
        for line in _lines(Sheet(self.focus, page, self.standings, self.cited)):
            yield from (Segment(text, style) for text, style in line if text)
            yield Segment.line()


def _lines(sheet: Sheet) -> Iterator[Line]:
    yield from header(sheet)
    yield from _trees(sheet)
    below = [[*part(sheet)] for part in (left_open, sources)] + ([] if sheet.is_part else [[*included(sheet)]])
    yield from chain.from_iterable([[], *lines] for lines in below if lines)


def _trees(sheet: Sheet) -> Iterator[Line]:
    """Give each tree after a blank line, and a heading before those that bear on none."""
    tree = Tree(sheet.words, sheet.page)
    starts = [index for index, row in enumerate(sheet.rows) if row.part is Part.ROOT]
    theses, _ = sheet.roots
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(sheet.rows)], strict=True)):
        yield []
        if number == len(theses):
            yield [("Bearing on no thesis", BOLD)]
            yield []
        yield from tree.lines(sheet.rows[start:end])
