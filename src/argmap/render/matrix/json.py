"""Claims by sources, for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.render.json import envelope
from argmap.render.matrix.words import source_name

if TYPE_CHECKING:
    from argmap.matrix import Matrix, Mention

    Fields = dict[str, object]


def as_json(matrix: Matrix) -> str:
    """Give rows, columns, the cells that say something, and what is empty; claims and sources are named by key."""
    claims = matrix.map.claims
    whole = {
        "title": matrix.map.title,
        "rows": [{"claim": key, "text": claims[key].text, "level": matrix.levels[key]} for key in matrix.rows],
        "columns": [{"source": key, "name": source_name(matrix.map.sources[key])} for key in matrix.columns],
        "cells": [
            {
                "claim": row,
                "source": column,
                **{relation: [*map(_mention, mentions)] for relation, mentions in cell.items()},
            }
            for (row, column), cell in matrix.cells.items()
        ],
        "empty_rows": [*matrix.empty_rows],
        "empty_columns": [*matrix.empty_columns],
    }
    return envelope("matrix", whole)


def _mention(mention: Mention) -> Fields:
    citation = mention.citation
    return {"claim": mention.claim, "at": citation.at, "by": citation.by, "quote": citation.quote}
