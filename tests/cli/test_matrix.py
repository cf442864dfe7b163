import csv
import json
from io import StringIO

import pytest
from typer.testing import CliRunner

from argmap.cli import app
from argmap.cli.matrix import MatrixFormat
from argmap.render.matrix.formats import FORMATS

MAP = "argmap: 1\ntitle: Tea\nsources: {leaf: Leaves}\nthesis:\n  text: Tea is good.\n  support:\n    - {id: calm, text: It calms., source: leaf, at: p. 3, support: [Why not.]}\n"


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tea.yaml").write_text(MAP, encoding="utf-8")
    return lambda *args: CliRunner().invoke(app, ["matrix", *args])


def test_the_table(run):
    done = run("tea.yaml")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.startswith("Tea\n\nClaim ")
    assert "  It calms. [calm] " in done.stdout
    assert "\n    leaf cites: p. 3 [calm]\n" in run("tea.yaml", "--places").stdout


def test_depth_chooses_the_rows(run):
    rows = [len(json.loads(run("tea.yaml", "--depth", depth, "-f", "json").stdout)["rows"]) for depth in "012"]
    assert rows == [1, 2, 3]


def test_every_format_but_text_is_a_function():
    assert [*FORMATS] == [format for format in MatrixFormat if format is not MatrixFormat.TEXT]


def test_a_spreadsheet_to_standard_output(run):
    done = run("tea.yaml", "--format", "csv")
    assert [*csv.reader(StringIO(done.stdout))][1] == ["0", "thesis", "Tea is good.", "supports 1: p. 3 (calm)"]


def test_a_map_with_errors_is_shown_and_not_evaluated(run, tmp_path):
    (tmp_path / "bad.yaml").write_text("argmap: 1\nthesis: {txt: a}\n", encoding="utf-8")
    done = run("bad.yaml")
    assert (done.exit_code, done.stdout) == (1, "")
    assert run("absent.yaml").exit_code == 2
    assert run("tea.yaml", "--depth", "-1").exit_code == 2
