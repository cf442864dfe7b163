"""From a map to a picture: in full, more cheaply, folded. A program that refuses what is too much stands in for an engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from drawing import PICTURE, Told, program
from helpers import map_of

from argmap.export import engine, layout, svg
from argmap.export.engine import DrawingError, Output
from argmap.export.options import Engine

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.model import ArgumentMap

SVG = Output("svg", svg.parsed)
FEWER = "trying with fewer rounds of tidying: more lines may cross one another"
FEWEST = (
    "trying with the fewest rounds of tidying and straight lines, which may cross boxes: "
    "a longer --time-limit may avoid them, or drawing a part (--depth, --focus)"
)
MANY = "len({*__import__('re').findall(r'Claim.(\\d+)', text)}) > 50"
"""Whether a drawing has more than fifty claims."""


def tree(children: int, depth: int) -> ArgumentMap:
    """Give a map whose claims each have so many supports, to a depth."""
    claims = [[0]]
    for _ in range(depth):
        claims.append([*range(claims[-1][-1] + 1, claims[-1][-1] + 1 + children * len(claims[-1]))])
    lines = ["argmap: 1", "title: Tree", "kind: debate", "thesis:", "  id: c0", "  text: Claim 0", "  support:"]
    lines += [f"    - ref: c{child}" for child in claims[1]]
    lines.append("claims:")
    for upper, lower in zip(claims[1:], [*claims[2:], []], strict=True):
        for position, claim in enumerate(upper):
            lines += [f"  - id: c{claim}", f"    text: Claim {claim}", *(["    support:"] if lower else [])]
            lines += [f"      - ref: c{child}" for child in lower[position * children : (position + 1) * children]]
    return map_of("\n".join(lines))


def drawn(argmap: ArgumentMap, told: Told, **chosen: object) -> layout.Drawing[object]:
    options = told.options(engine=Engine.SYSTEM, **chosen)
    return layout.drawn(argmap, SVG, options, engine.programs(options.engine))


@pytest.fixture
def refuse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Have an engine that crashes where a Python expression on `text` holds."""

    def set_engine(condition: str) -> str:
        path = program(tmp_path, "dot", f"if {condition}: sys.exit(101)\nprint({PICTURE!r})")
        monkeypatch.setenv("ARGMAP_DOT", path)
        return f"{path} (ARGMAP_DOT) crashed (exit status 101)"

    return set_engine


def test_a_map_is_drawn_as_it_is_if_it_can_be(refuse) -> None:
    refuse("False")
    told = Told()
    drawing = drawn(tree(2, 2), told)
    assert len(drawing.shown.map.claims) == 7
    assert not told.lines


def test_cheaper_settings_are_the_second_and_third_try(refuse) -> None:
    crash = refuse("'mclimit=0.05;' not in text")
    told = Told()
    assert len(drawn(tree(2, 2), told).shown.map.claims) == 7
    assert told.lines == [crash, FEWER, crash, FEWEST]


def test_a_large_map_is_laid_out_with_less_care_from_the_start(refuse, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "_LARGE", 121)
    crash = refuse("'mclimit=0.1;' not in text")
    told = Told()
    drawn(tree(3, 4), told)
    assert told.lines == ["laying 121 claims out with fewer rounds of tidying: more lines may cross one another"]
    refuse("'mclimit=0.1;' in text")
    drawn(tree(3, 4), told)
    assert told.lines[2:] == [crash, FEWEST]


def test_a_folded_view_is_the_last_try(refuse) -> None:
    crash = refuse(MANY)
    told = Told()
    drawing = drawn(tree(3, 4), told)
    assert drawing.shown.left_out == 121 - 40
    assert told.lines == [
        crash,
        FEWER,
        crash,
        FEWEST,
        crash,
        "trying a folded view: --depth 3, 40 of 121 claims; the rest is left out",
    ]


def test_a_view_that_is_folded_already_is_folded_further(refuse) -> None:
    refuse(MANY)
    told = Told()
    drawing = drawn(tree(3, 5), told, depth=4)
    assert drawing.shown.left_out == 364 - 40
    assert told.lines[-1] == "trying a folded view: --depth 3, 40 of 364 claims; the rest is left out"


def test_a_map_that_no_engine_draws_is_an_error_that_says_so_once(refuse) -> None:
    crash = refuse("True")
    told = Told()
    with pytest.raises(DrawingError) as caught:
        drawn(tree(3, 4), told)
    assert str(caught.value) == f"no engine could draw the map, whole or folded: {crash}"


def test_folding_that_folds_nothing_away_is_not_tried(refuse) -> None:
    refuse("True")
    told = Told()
    with pytest.raises(DrawingError):
        drawn(tree(110, 1), told)
    assert [line for line in told.lines if line.startswith("trying")] == [FEWER, FEWEST]


def test_a_setting_wins_over_the_drawings_own() -> None:
    graph = 'digraph { rankdir=TB; n0 [label="}"]; n0 -> n1 }\n'
    (pure,) = engine.programs(Engine.EMBEDDED)
    tall, wide = (
        svg.size(engine.draw(text, SVG, [pure], Told().options()))
        for text in (graph, layout._set(graph, {"rankdir": "LR"}))
    )
    assert tall[0] < tall[1]
    assert wide[0] > wide[1]
