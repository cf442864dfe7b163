"""Where Graphviz puts the claims of a moderately large map: what layout engines are held against.

`python tests/ranks.py /usr/bin/dot` writes anew, with that native Graphviz, the graph that exports make
of the map (`export/ranks.dot`) and how it is laid out (`export/ranks.txt`: a rank a line, from left to right).
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from itertools import groupby
from pathlib import Path

from argmap.export.dot import to_dot
from argmap.export.style import Style
from argmap.reader import read

GRAPH = Path(__file__).with_name("export") / "ranks.dot"
RANKS = Path(__file__).with_name("export") / "ranks.txt"
CLAIMS = 120


def graph() -> str:
    """Give the graph that an export makes of the map."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ranks.yaml"
        path.write_text(_map(), encoding="utf-8")
        reading = read(str(path))
    assert reading.map is not None, reading.diagnostics
    return to_dot(reading.map, Style())


def laid_out(program: str, dot: str) -> str:
    """Give the nodes of a graph as a layout engine places them: a rank a line, from left to right."""
    plain = subprocess.run([program, "-Tplain"], input=dot, capture_output=True, text=True, check=True).stdout
    nodes = [line.split()[1:4] for line in plain.splitlines() if line.startswith("node ")]
    places = sorted((-float(y), float(x), name) for name, x, y in nodes)
    ranks = groupby(places, key=lambda place: place[0])
    return "".join(f"{' '.join(name for _, _, name in rank)}\n" for _, rank in ranks)


def _map() -> str:
    """Write a map with every kind of step, with linked premises and claims used twice. No step leads to a later claim."""
    head = ["argmap: 1", "title: Ranks", "kind: debate", "sources: {book: {title: A book}}"]
    claims = [line for number in range(1, CLAIMS) for line in _claim(number)]
    thesis = [line[2:] for line in _claim(0)]
    thesis[0] = f" {thesis[0][1:]}"
    return "\n".join([*head, "thesis:", *thesis, "claims:", *claims, ""])


def _claim(number: int) -> list[str]:
    lines = [
        f"  - id: c{number}",
        f"    text: Claim {number} is put in {number % 9 + 3} words{' or more' * (number % 5)}.",
    ]
    below = [child for child in range(3 * number + 1, 3 * number + 4) if child < CLAIMS]
    shared = [child for child in range(3 * number + 4, 3 * number + 7) if child % 13 == 0 and child < CLAIMS]
    sides = {"support": [child for child in below if child % 7] + shared, "rebuttals": [c for c in below if not c % 7]}
    for side, children in sides.items():
        lines += [f"    {side}:"] * bool(children)
        lines += [line for child in children for line in _entry(number, child)]
    if number % 8 == 5:
        lines += ["    evidence:", f"      - {{text: Evidence {number}, source: book, at: p. {number}}}"]
    return lines


def _entry(parent: int, child: int) -> list[str]:
    linked = child % 10 == 3
    premises = [f"      - premises: [{{ref: c{child}}}, {{text: Moreover {parent} {child}}}]"]
    lines = premises if linked else [f"      - ref: c{child}"]
    return [*lines, f"        undercuts: [Not from {child} to {parent}]"] if child % 11 == 2 else lines


if __name__ == "__main__":
    GRAPH.write_text(graph(), encoding="utf-8")
    RANKS.write_text(laid_out(sys.argv[1], GRAPH.read_text(encoding="utf-8")), encoding="utf-8")
