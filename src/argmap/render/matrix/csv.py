"""Claims by sources, for spreadsheets: one line a claim, one column a source."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from argmap.render.matrix.words import claim_name, place
from argmap.render.text import visible

if TYPE_CHECKING:
    from argmap.matrix import Cell, Matrix
    from argmap.model import ArgumentMap

FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What spreadsheets take a cell that begins with it for: a formula, run when the file is opened."""


def as_csv(matrix: Matrix) -> str:
    """Give the table as RFC 4180 has it. Texts that would be formulas stand behind an apostrophe, as OWASP advises."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(map(_plain, ["level", "claim", "text", *matrix.columns]))
    for row in matrix.rows:
        claim = matrix.map.claims[row]
        head = [str(matrix.levels[row]), claim_name(matrix.map, row), claim.text]
        cells = [_cell(matrix.map, matrix.cells.get((row, key))) for key in matrix.columns]
        writer.writerow(map(_plain, [*head, *cells]))
    return file.getvalue()


def _cell(argmap: ArgumentMap, cell: Cell | None) -> str:
    told = (
        f"{relation} {len(mentions)}: "
        + "; ".join(f"{place(one)} ({claim_name(argmap, one.claim)})" for one in mentions)
        for relation, mentions in (cell or {}).items()
    )
    return " | ".join(told)


def _plain(text: str) -> str:
    shown = visible(text).strip()
    return f"'{shown}" if shown.startswith(FORMULA) else shown
