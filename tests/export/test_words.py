"""The words beside lines, judged by where they are in drawings of the engine that comes with argmap."""

from pathlib import Path

import pytest
from drawing import Told
from geometry import boxes, crossed, lines

from argmap import load
from argmap.export import scene, svg
from argmap.export.options import Engine
from argmap.export.style import Direction, Group, Style

ROOT = Path(__file__).parents[2]


def drawn(name, **style):
    style = Style(**style)
    return svg.picture(load(ROOT / name, root=str(ROOT)), Told().options(engine=Engine.EMBEDDED, style=style))


def away(word, line):
    """Give how far a word is from a line, in points."""
    return min(max(word.left - x, x - word.right, word.top - y, y - word.bottom, 0) for x, y in line.points)


def misleading(root):
    """Give the lines whose words are far from them, and nearer to another."""
    every = lines(root)
    return [
        line.name
        for line in every
        if line.word and (own := away(line.word, line)) > 10 and any(away(line.word, one) < own for one in every)
    ]


@pytest.mark.parametrize(
    "style", [{}, {"direction": Direction.UP}, {"direction": Direction.RIGHT}, {"group": Group.TAG}]
)
@pytest.mark.parametrize("name", ["examples/smoke-ball.yaml", "maps/sources/open-letter.yaml"])
def test_a_word_stands_by_its_own_line(name, style):
    root = drawn(name, **style)
    assert any(line.word for line in lines(root))
    assert misleading(root) == []
    assert crossed(root) == []


def test_words_do_not_cover_one_another():
    words = [line.word for line in lines(drawn("maps/sources/outsource.yaml")) if line.word]
    assert not [(a, b) for place, a in enumerate(words) for b in words[:place] if a.covers(b)]


def test_a_word_moves_with_its_ground():
    root = drawn("maps/sources/open-letter.yaml")
    for group in root.iter(f"{scene.NAMESPACE}g"):
        if "edge" in group.get("class", "").split():
            for line in lines(group):
                text = next(group.iter(f"{scene.NAMESPACE}text"), None)
                assert (text is None) == (line.word is None)
                if text is not None and line.word:
                    assert line.word.left == pytest.approx(float(text.get("x", "")), abs=0.1)
                    assert line.word.top < float(text.get("y", "")) < line.word.bottom


def test_a_map_of_one_claim_has_nothing_to_place(tmp_path):
    path = tmp_path / "one.yaml"
    path.write_text("argmap: 1\ntitle: One\nkind: debate\nthesis: It is so.\n")
    root = svg.picture(load(path), Told().options(engine=Engine.EMBEDDED))
    assert len(boxes(root)) == 1
