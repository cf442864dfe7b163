"""The embedded engine places claims as Graphviz does: the native one that wrote `ranks.txt`, and any that is here."""

from __future__ import annotations

import shutil

import pytest
import ranks

from argmap.export import engine
from argmap.export.options import Engine

EMBEDDED = engine.programs(Engine.EMBEDDED)[0].command[0]
HERE = [EMBEDDED, *filter(None, [shutil.which("dot")])]


@pytest.mark.parametrize("program", HERE)
def test_a_moderately_large_map_is_laid_out_as_native_graphviz_does(program: str) -> None:
    placed = ranks.laid_out(program, ranks.GRAPH.read_text(encoding="utf-8"))
    assert placed == ranks.RANKS.read_text(encoding="utf-8")
    assert len(placed.split()) > 150


@pytest.mark.parametrize("program", HERE)
def test_what_an_export_draws_today_is_laid_out_alike(program: str) -> None:
    graph = ranks.graph()
    rows = ranks.laid_out(program, graph).splitlines()
    assert rows == ranks.laid_out(EMBEDDED, graph).splitlines()
    assert "n0" in rows[0].split()
