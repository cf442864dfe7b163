"""Claims by sources, as a table in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.render.markdown import escaped
from argmap.render.matrix.words import claim_name, gaps, place, row_name, source_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.matrix import Cell, Matrix

MOST_PLACES = 4  # of one relation in a cell


def as_markdown(matrix: Matrix) -> str:
    """Give the title, the table, what the columns are, and what is empty."""
    return "\n".join(_lines(matrix)) + "\n"


def _lines(matrix: Matrix) -> Iterator[str]:
    yield f"### {escaped(matrix.map.title) or 'Untitled'}"
    yield ""
    yield _table_row("Claim", *map(escaped, matrix.columns))
    yield _table_row(*["---"] * (len(matrix.columns) + 1))
    for row in matrix.rows:
        cells = (_cell(matrix.cells.get((row, key))) for key in matrix.columns)
        yield _table_row("&emsp;" * matrix.levels[row] + _name(matrix, row), *cells)
    yield ""
    for key in matrix.columns:
        yield f"- <b>{escaped(key)}</b>: {escaped(source_name(matrix.map.sources[key]))}"
    for words, names in gaps(matrix):
        yield ""
        yield f"<b>{words}:</b> {', '.join(map(escaped, names))}"


def _table_row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _name(matrix: Matrix, row: str) -> str:
    claim = matrix.map.claims[row]
    name = escaped(row_name(claim))
    return f"{name} <b>{escaped(claim_name(matrix.map, row))}</b>" if claim.id else name


def _cell(cell: Cell | None) -> str:
    told = []
    for relation, mentions in (cell or {}).items():
        places = [escaped(place(one)) for one in mentions[:MOST_PLACES]]
        more = [f"and {len(mentions) - MOST_PLACES:,} more"] if len(mentions) > MOST_PLACES else []
        told.append(f"{relation} {len(mentions):,} ({'; '.join([*places, *more])})")
    return "<br>".join(told)
