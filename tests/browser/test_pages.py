"""The matrix as a page in a browser: it needs nothing from elsewhere, and what a map says is only text."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from browsing import asked, complaints, opened

from argmap import load
from argmap.matrix import matrix
from argmap.render.matrix.html import as_html

KASHMIR = Path(__file__).parent.parent.parent / "maps" / "kashmir.yaml"

MAP = """\
argmap: 1
title: "<script>document.title = 'run'</script> & <b>bold</b>"
sources:
  one: {title: "<img src=x onerror=alert(1)>"}
thesis:
  text: "T </td><script>document.title = 'run'</script>"
  support:
    - {text: "A b", source: one, at: '"><script>document.title = "run"</script>'}
"""


def page_of(folder):
    (folder / "map.yaml").write_text(MAP, encoding="utf-8")
    page = folder / "matrix.html"
    with page.open("wb") as out:
        command = [sys.executable, "-m", "argmap", "matrix", "map.yaml", "--format", "html"]
        subprocess.run(command, cwd=folder, stdout=out, check=True)
    return page


def test_what_a_map_says_is_only_text(tmp_path):
    page = opened(page_of(tmp_path))
    assert "<title>run</title>" not in page
    assert "&lt;script&gt;document.title = 'run'&lt;/script&gt;" in page


def test_the_browser_has_nothing_to_complain_of(tmp_path):
    page = page_of(tmp_path)
    assert "://" not in page.read_text(encoding="utf-8")
    assert complaints(page) == []


# Of each word in the table: the word, on how many lines it is, and how far it sticks out of its cell, in pixels.
WORDS = r"""
const found = [];
for (const details of document.querySelectorAll('details')) details.open = true;
for (const cell of document.querySelectorAll('th, td')) {
  const box = cell.getBoundingClientRect();
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    for (const word of texts.currentNode.data.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      const range = document.createRange();
      range.setStart(texts.currentNode, word.index);
      range.setEnd(texts.currentNode, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].map(one => Math.round(one.top)));
      const at = range.getBoundingClientRect();
      found.push([word[0], lines.size, Math.max(box.left - at.left, at.right - box.right)]);
    }
  }
}
return found;
"""
# How wide the window and the table are, where the first row's heading and the head of the last column are after
# scrolling all the way to the right and down, and how much of the window that heading takes.
SCROLLED = """
const [heading, row] = ['thead th:last-child', 'tbody tr:last-child th'].map(one => document.querySelector(one));
const across = document.querySelector('table').scrollWidth / innerWidth;
scrollTo(row.getBoundingClientRect().left + 10000, row.getBoundingClientRect().top);
return [across, row.getBoundingClientRect().left, heading.getBoundingClientRect().top, row.offsetWidth / innerWidth];
"""
# How far the page, as it is printed, sticks out of its width.
PRINTED = """
for (const rule of document.styleSheets[0].cssRules) if (rule.media) rule.media.mediaText = 'all';
return document.documentElement.scrollWidth - document.documentElement.clientWidth;
"""
PAPER = 1032  # pixels across of A4 on its side, less the margins
# Of each piece of the map in Arabic letters or Latin: its text, and whether it runs from the right.
DIRECTIONS = """
const found = {};
for (const one of document.querySelectorAll('h1, th > div, li, dt, dd, bdi')) {
  found[one.textContent] = getComputedStyle(one).direction;
}
return found;
"""
ARABIC = """\
argmap: 1
title: الجسر 2030 (bridge)
sources:
  تقرير: {title: تقرير الجسر (2030)}
  report: {title: On the bridge}
thesis:
  id: needed
  text: نحتاج الجسر (bridge) الآن.
  support:
    - {text: العبارة بطيئة (slow) جدا., source: تقرير, at: p. 3, quote: العبارة بطيئة (2030).}
    - {text: It is short., source: report}
    - {text: الطريق (route 5) أقصر., source: report}
"""
ORDINARY = 20  # letters of a word that is never broken


def table_of(path, depth=1):
    """Give the style and the body of a map's page, for a page that may run a script."""
    page = as_html(matrix(load(path), depth))
    return re.search("<style>.*</style>", page, re.DOTALL)[0] + re.search("<body>(.*)</body>", page, re.DOTALL)[1]


def map_of_sources(folder, number):
    """Write a map with so many sources, half of which rebut: some with long quotes, one with a word without end."""
    sources = "".join(f"  source-{at}: {{title: Title {at}}}\n" for at in range(number))
    claims = [
        f"    - {{text: Unquestionably reason {at}, source: source-{at}, quote: incontrovertible evidence of {at}}}\n"
        for at in range(number)
    ]
    claims[0] = f"    - {{text: {'endless' * 40}, source: source-0, at: {'nowhere' * 40}}}\n"
    half = number // 2
    path = folder / "map.yaml"
    path.write_text(
        f"argmap: 1\nsources:\n{sources}thesis:\n  text: The bridge is needed.\n  support:\n{''.join(claims[:half])}"
        f"  rebuttals:\n{''.join(claims[half:])}",
        encoding="utf-8",
    )
    return path


@pytest.mark.parametrize(("number", "width"), [(60, 1400), (6, 1200), (6, 500), (2, 1200)])
def test_no_cell_is_narrower_than_its_words(tmp_path, number, width):
    found = asked(tmp_path, table_of(map_of_sources(tmp_path, number)), WORDS, width)
    assert len(found) > 10 * number
    assert [told for told in found if len(told[0]) <= ORDINARY and told[1] > 1] == []
    assert [told for told in found if told[2] > 0] == [], "and what is too long for a column is broken"


@pytest.mark.parametrize("width", [500, 1400])
def test_words_of_a_real_map_are_whole(tmp_path, width):
    found = asked(tmp_path, table_of(KASHMIR), WORDS, width)
    assert [told for told in found if len(told[0]) <= ORDINARY and (told[1] > 1 or told[2] > 0)] == []


@pytest.mark.parametrize("number", [2, 5, 60])
def test_what_is_printed_is_no_wider_than_paper(tmp_path, number):
    assert asked(tmp_path, table_of(map_of_sources(tmp_path, number)), PRINTED, PAPER) == 0


@pytest.mark.parametrize("width", [500, 1400])
def test_headings_stay_in_sight(tmp_path, width):
    across, left, top, share = asked(tmp_path, table_of(map_of_sources(tmp_path, 60)), SCROLLED, width)
    assert across > 1
    assert (left, top) == (0, 0)
    assert share < 0.6


def test_each_text_of_a_map_runs_its_own_way(tmp_path):
    (tmp_path / "map.yaml").write_text(ARABIC, encoding="utf-8")
    found = asked(tmp_path, table_of(tmp_path / "map.yaml"), DIRECTIONS)
    arabic = re.compile("[\u0600-\u06ff]")
    for text, direction in found.items():
        assert direction == ("rtl" if arabic.search(text) else "ltr"), text
    texts = ["نحتاج الجسر (bridge) الآن. needed", "تقرير", "It is short.", "no place", "الطريق (route 5) أقصر."]
    assert {*texts} <= {*found}, "and names of claims are apart from what stands around them"
