"""Drawings in a browser: whatever fonts it has, text stays within its box."""

import re
from pathlib import Path

import pytest
from browsing import asked

from argmap import Options, draw, load
from argmap.export.style import Style

ROOT = Path(__file__).parent.parent.parent
MAPS = [
    *sorted(path for path in (ROOT / "examples").glob("*.yaml") if not path.stem.endswith("-sources")),
    *sorted((ROOT / "maps").rglob("*.yaml")),
]
# Each text of a claim or a joint, and how far it sticks out of the figure around it at the worst side, in pixels.
OVERRUNS = """
const found = [];
for (const node of document.querySelectorAll('g.node.claim, g.node.step')) {
  const figures = [...node.querySelectorAll('path, polygon, ellipse')].map(one => one.getBoundingClientRect());
  const [left, top] = ['left', 'top'].map(side => Math.min(...figures.map(one => one[side])));
  const [right, bottom] = ['right', 'bottom'].map(side => Math.max(...figures.map(one => one[side])));
  for (const text of node.querySelectorAll('text')) {
    const at = text.getBoundingClientRect();
    found.push([text.textContent, Math.max(left - at.left, at.right - right, top - at.top, at.bottom - bottom)]);
  }
}
return found;
"""
# How wide each text would be if it were not held to a width, and the width that it is held to.
WIDTHS = """
const found = [];
for (const text of document.querySelectorAll('text[textLength]')) {
  const told = parseFloat(text.getAttribute('textLength'));
  text.removeAttribute('textLength');
  found.push([text.textContent, text.getComputedTextLength(), told]);
}
return found;
"""


def drawn(path, font):
    """Draw a map with all that can stand in its boxes, set in that font."""
    picture = draw(load(path, root=str(ROOT)), "svg", Options(style=Style(standing=True))).decode()
    return re.sub(r'font-family="[^"]*"', f'font-family="{font}"', picture[picture.index("<svg") :])


@pytest.mark.parametrize("font", ["Liberation Sans", "DejaVu Sans"])
def test_text_stays_within_its_box(tmp_path, font):
    found = asked(tmp_path, "".join(drawn(path, font) for path in MAPS), OVERRUNS)
    assert len(found) > sum(len(load(path, root=str(ROOT)).claims) for path in MAPS)
    assert [told for told in found if told[1] > 0] == []


def test_the_fonts_are_there_and_differ(tmp_path):
    line = '<svg><text font-family="{}">Track II diplomacy</text></svg>'
    question = "return [...document.querySelectorAll('text')].map(text => text.getComputedTextLength());"
    fonts = ["Liberation Sans", "DejaVu Sans", "serif"]
    assert len({*asked(tmp_path, "".join(line.format(font) for font in fonts), question)}) == len(fonts)


def test_widths_are_those_that_the_font_has(tmp_path):
    for text, natural, told in asked(tmp_path, drawn(ROOT / "maps" / "kashmir.yaml", "Liberation Sans"), WIDTHS):
        assert natural == pytest.approx(told, rel=0.03, abs=0.5), text
