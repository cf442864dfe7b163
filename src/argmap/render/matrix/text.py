"""Claims by sources, for the terminal: words where there is room, marks where there is not, and as many tables as it takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.style import Style
from rich.table import Table
from rich.text import Text

from argmap.matrix import Relation
from argmap.model import Side
from argmap.render.look import BOLD, COLOURS, DIM
from argmap.render.matrix.columns import LABEL, MARK, WORD, letters, word_widths
from argmap.render.matrix.places import hanging, told
from argmap.render.matrix.words import gaps, row_name, source_name
from argmap.render.text import shorten, visible
from argmap.render.trim import Trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console, ConsoleOptions, RenderableType

    from argmap.matrix import Cell, Matrix

INDENT, DEEPEST = 2, 5  # cells that a claim is set in for each level, and the level from which it is set in no further
LONGEST = 70  # cells of a claim's name
STYLES = {
    Relation.CITES: COLOURS[Side.EVIDENCE],
    Relation.SUPPORTS: COLOURS[Side.SUPPORT],
    Relation.REBUTS: COLOURS[Side.REBUTTAL],
    Relation.UNDERCUTS: COLOURS[Side.UNDERCUT],
    Relation.ANSWERS: Style(color="yellow"),
}
MARKS = dict(zip(Relation, ("=", "+", "-", "x", "~"), strict=True))


@dataclass(frozen=True)
class MatrixPage:
    """The answer of `argmap matrix`, as wide as the console; with `places`, where in its source each citation is."""

    matrix: Matrix
    places: bool = False

    def __rich_console__(self, _: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        """Yield the tables, what the columns are, what is empty, and the places."""
        page = _Page(self.matrix, options.max_width, options.encoding)
        yield Text(page.shown(self.matrix.map.title) or "Untitled", BOLD)
        yield from map(Trimmed, page.tables())
        yield ""
        yield Trimmed(page.legend())
        yield from map(Trimmed, page.gaps())
        if self.places:
            yield from map(Trimmed, page.places())


class _Page:
    """Sets one matrix on a page of a width, for an encoding."""

    def __init__(self, matrix: Matrix, width: int, encoding: str) -> None:
        self.matrix, self.width, self.encoding = matrix, width, encoding
        self.in_words = LABEL + (WORD + 2) * len(matrix.columns) <= width
        self.names = {key: letters(number) for number, key in enumerate(matrix.columns)}

    def shown(self, text: str) -> str:
        return visible(text, self.encoding)

    def tables(self) -> Iterator[RenderableType]:
        if not self.in_words:
            yield Text(", ".join(f"{MARKS[relation]} {relation}" for relation in Relation), DIM)
        size = max(1, (self.width - LABEL) // (MARK + 2))
        columns = self.matrix.columns
        blocks = [columns] if self.in_words else [columns[at : at + size] for at in range(0, len(columns), size)]
        for block in blocks or [()]:
            yield ""
            yield self.table(block)

    def table(self, columns: Sequence[str]) -> Table:
        table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style=BOLD)
        table.add_column("Claim", ratio=1, overflow="fold")
        heads = [self.head(key) for key in columns]
        widths = word_widths(heads, self.width) if self.in_words else [MARK] * len(heads)
        for head, width in zip(heads, widths, strict=True):
            table.add_column(Text(head), width=width, overflow="fold", vertical="top")
        for row in self.matrix.rows:
            table.add_row(self.name(row), *(self.cell(self.matrix.cells.get((row, key))) for key in columns))
        return table

    def head(self, key: str) -> str:
        return self.shown(key).replace("/", "/\n") if self.in_words else self.names[key]

    def name(self, row: str) -> Padding:
        """Give a claim's name, set in below the claim that it bears on."""
        claim = self.matrix.map.claims[row]
        text = Text(shorten(self.shown(row_name(claim)), LONGEST, "..."), overflow="fold")
        text.append(f" [{self.shown(row)}]" if claim.id and claim.id != "thesis" else "", DIM)
        return Padding(text, (0, 0, 0, INDENT * min(self.matrix.levels[row], DEEPEST)))

    def cell(self, cell: Cell | None) -> Text:
        if not cell:
            return Text(".", DIM)
        counts = [(relation, len(mentions)) for relation, mentions in cell.items()]
        return Text("\n").join(
            Text(f"{relation} {number:,}" if self.in_words else f"{MARKS[relation]}{number}", STYLES[relation])
            for relation, number in counts
        )

    def legend(self) -> Table:
        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(style=BOLD, overflow="fold", max_width=self.width // 3)
        grid.add_column(overflow="fold")
        for key in self.matrix.columns:
            about = self.shown(source_name(self.matrix.map.sources[key]))
            name = self.shown(key)
            grid.add_row(Text(name), Text(about)) if self.in_words else grid.add_row(
                self.names[key], Text(f"{name}: {about}")
            )
        return grid

    def gaps(self) -> Iterator[RenderableType]:
        for words, names in gaps(self.matrix):
            yield ""
            yield Text.assemble((f"{words}: ", BOLD), ", ".join(map(self.shown, names)))

    def places(self) -> Iterator[RenderableType]:
        for row in self.matrix.rows:
            spoken = [(key, cell) for key in self.matrix.columns if (cell := self.matrix.cells.get((row, key)))]
            if spoken:
                yield ""
                yield self.name(row)
            pad = " " * INDENT * (1 + min(self.matrix.levels[row], DEEPEST))
            for key, cell in spoken:
                for relation, mentions in cell.items():
                    head = f"{self.shown(key)} {relation}:", STYLES[relation]
                    runs = [head, *told(self.matrix.map, mentions, self.encoding)]
                    yield from hanging(runs, self.width, pad)
