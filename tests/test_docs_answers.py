"""docs/answers.md names every key of the answers for programs, and every format."""

import json
import re
from pathlib import Path

import pytest
from diff_helpers import TOWN, changed, placed
from helpers import map_of

from argmap.cli.diff import DiffFormat
from argmap.cli.matrix import MatrixFormat
from argmap.matrix import matrix
from argmap.render.diff.json import as_json as diff_json
from argmap.render.matrix.json import as_json as matrix_json
from argmap.render.stats import as_json as stats_json
from argmap.stats import stats, total

PAGE = Path(__file__).parent.parent.joinpath("docs/answers.md").read_text("utf-8")
SHAPES = PAGE[PAGE.index("## For programs") :]
MAP = placed(map_of(TOWN))
FOUND = changed(
    ("at: p. 4", "at: p. 5"),
    ("Ann Bell", "Ben Bell"),
    ("makes noise", "makes much noise"),
    ("id: hurry", "id: haste"),
    ("it.}\n", "it., rebuttals: [The mill is.]}\n"),
    ("    - Somebody might fall into the river.\n", ""),
)


def keys(value):
    if isinstance(value, dict):
        return {*value} | {key for inner in value.values() for key in keys(inner)}
    return {key for inner in value for key in keys(inner)} if isinstance(value, list) else set()


@pytest.mark.parametrize(
    "answer", [stats_json([stats(MAP)], total([MAP])), matrix_json(matrix(MAP)), diff_json("a", "b", FOUND)]
)
def test_every_key_is_documented(answer):
    assert keys(json.loads(answer)) - {*re.findall(r"`(\w+)`", SHAPES)} == set()


def test_every_format_is_named():
    assert {*DiffFormat, *MatrixFormat} - {"text"} <= {*re.findall(r"\w+", PAGE)}
