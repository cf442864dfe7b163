"""Rows of an outline set as lines: guides, mark and word, the text, and below it in its column what belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Side
from argmap.render.look import DIM
from argmap.render.outline import Part
from argmap.render.text import wrap
from argmap.render.words import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.render.look import Page
    from argmap.render.outline import Row
    from argmap.render.text import Line
    from argmap.render.words import Words

WIDE = 72  # cells of a page, from which on texts stand in a column of their own; else they run on below their mark
BESIDE_WORD = 12  # cells from a row's mark to its text: the mark, a word of at most eight letters, blanks
BESIDE_ROOT = 8
BELOW_MARK = 2
GUIDE = 3  # cells of one level


class Tree:
    """Sets the rows of one map on one page.

    Deep down the guides would leave no room for text. After so many levels the indentation starts again at the left
    edge, behind a line that says how deep this is and below what; a row of dots marks those lines.
    """

    def __init__(self, words: Words, page: Page) -> None:
        self.page, self.words = page, words
        self.wide = page.width >= WIDE
        least = min(max(page.width * 2 // 5, 16), 48)
        self.levels = max(
            (page.width - len(page.glyphs.deep) - (BESIDE_WORD if self.wide else BELOW_MARK) - least) // GUIDE, 2
        )

    def lines(self, rows: Iterable[Row]) -> Iterator[Line]:
        """Give the lines of rows that come in the order of an outline."""
        guides: list[str] = []
        starts = [""]  # for each start of the indentation the claim below which it is
        above = ""
        for row in rows:
            level = max(row.depth - 1, 0)
            fold = level // self.levels
            turned = fold != len(starts) - 1
            del guides[level:], starts[fold + 1 :]
            if fold == len(starts):
                starts.append(above)
            if turned and fold:
                yield from self._start(fold, starts[fold])
            if row.depth == 1:
                yield [(self.page.glyphs.line, DIM)]
            stem = (self.page.glyphs.deep if fold else "") + "".join(guides[fold * self.levels :])
            fork, guide = self._guides(row)
            line = self.page.glyphs.line if row.parent and row.depth // self.levels == fold else ""
            yield from self._set(row, stem + fork, stem + guide + line)
            guides += [guide] if guide else []
            above = row.claim or above

    def _guides(self, row: Row) -> tuple[str, str]:
        """Give what leads to a row, and what stands in its place in further lines; a root has neither."""
        glyphs = self.page.glyphs
        if not row.depth:
            return "", ""
        if row.step and row.step.side is Side.UNDERCUT and row.part is not Part.PREMISE:
            fork = glyphs.undercut_end if row.last else glyphs.undercut_fork
        else:
            fork = glyphs.end if row.last else glyphs.fork
        return fork, (" " if row.last else glyphs.line).ljust(GUIDE)

    def _set(self, row: Row, first: str, rest: str) -> Iterator[Line]:
        """Give the lines of one row: the first behind guides, mark and word, the others below its text."""
        mark, word, style = self.words.head(row)
        column = (BESIDE_WORD if mark else BESIDE_ROOT) if self.wide else BELOW_MARK
        runs = self.words.runs(row, self.page.width - len(first) - column)
        lead = f"{mark} " if mark else ""
        if self.wide:
            lead = f"{lead}{word}".ljust(column)
        else:
            runs = [(f"{word}:", style), *runs]
        pad = rest.ljust(len(first) + column)
        for number, line in enumerate(wrap(runs, self.page.width - len(pad))):
            yield [(pad, DIM), *line] if number else [(first, DIM), (lead, style), *line]
        for runs in self.words.below(row):
            for number, line in enumerate(wrap(runs, self.page.width - len(pad) - 2)):
                yield [(pad + "  " if number else pad, DIM), *line]

    def _start(self, fold: int, claim: str) -> Iterator[Line]:
        """Give the line that says where the indentation has started again."""
        text = f"{counted(fold * self.levels, 'level')} down, below {self.words.short(claim)}:"
        for line in wrap([(text, DIM)], self.page.width - len(self.page.glyphs.deep)):
            yield [(self.page.glyphs.deep, DIM), *line]
