"""Claims by sources, as a table in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.matrix import Relation
from argmap.render.markdown import escaped
from argmap.render.matrix.words import claim_name, gaps, place, row_name, source_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.matrix import Cell, Matrix, Mention
    from argmap.model import ArgumentMap

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
        cells = (_cell(matrix.map, matrix.cells.get((row, key))) for key in matrix.columns)
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


def _cell(argmap: ArgumentMap, cell: Cell | None) -> str:
    told = []
    for relation, mentions in (cell or {}).items():
        where = [*dict.fromkeys(filter(None, (_where(argmap, relation, one) for one in mentions)))]
        more = [f"and {len(where) - MOST_PLACES:,} more"] if len(where) > MOST_PLACES else []
        places = f" ({'; '.join([*where[:MOST_PLACES], *more])})" if where else ""
        told.append(f"{relation} {len(mentions):,}{places}")
    return "<br>".join(told)


def _where(argmap: ArgumentMap, relation: Relation, mention: Mention) -> str:
    """Give where in its source a citation is, or which claim makes it, if that does not say and is not the row's own."""
    if mention.citation.at or mention.citation.by:
        return escaped(place(mention))
    if relation is Relation.CITES:
        return ""
    name = escaped(claim_name(argmap, mention.claim))
    return f"<b>{name}</b>" if argmap.claims[mention.claim].id else f"“{name}”"
