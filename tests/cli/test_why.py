"""`argmap why` as a command: names, suppositions, formats, and what cannot be answered."""

import json

import pytest
from typer.testing import CliRunner

from argmap.cli import app

MAP = """\
argmap: 1
thesis:
  text: Tea is better than coffee.
  support:
    - {id: calm, text: Tea calms.}
  rebuttals:
    - {id: wakes, text: Coffee wakes.}
"""


@pytest.fixture
def tea(tmp_path):
    (tmp_path / "tea.yaml").write_text(MAP, encoding="utf-8")
    return str(tmp_path / "tea.yaml")


def why(*args):
    result = CliRunner(env={"COLUMNS": "90", "TERM": "xterm"}).invoke(app, ["why", *args])
    return result.exit_code, result.stdout, result.stderr


def test_the_thesis_is_explained(tea):
    status, out, _ = why(tea)
    assert status == 0
    assert "Undecided, because [calm] for it and [wakes] against it both stand.\n" in out


def test_a_claim_may_be_named_by_how_it_begins(tea):
    assert why(tea, "coffee w")[1].startswith("Claim   Coffee wakes. [wakes] ● stands\n")


def test_what_if(tea):
    status, out, _ = why(tea, "--without", "wakes", "--assume", "calm")
    assert status == 0
    assert out.startswith("Supposed: [wakes] falls\nSupposed: [calm] stands\n\nThesis")
    assert "  [thesis] was ◐ undecided and is ● stands\n" in out


def test_signs_and_width_can_be_chosen(tea):
    out = why(tea, "--ascii", "--width", "40")[1]
    assert out.isascii()
    assert max(map(len, out.splitlines())) <= 40


def test_programs_get_json(tea):
    status, out, _ = why(tea, "calm", "--format", "json", "--without", "calm")
    told = json.loads(out)
    assert (status, told["version"], told["command"]) == (0, 1, "why")
    assert told["claims"][0]["reason"] == "supposed"


@pytest.mark.parametrize(
    ("args", "option"), [(["wake"], "[ID]"), (["--without", "wake"], "--without"), (["--assume", "wake"], "--assume")]
)
def test_an_unknown_claim_is_a_usage_error_that_suggests_others(tea, args, option):
    status, out, err = why(tea, *args)
    assert (status, out) == (2, "")
    assert f"Invalid value for '{option}': no claim is named `wake`" in " ".join(err.split())
    assert "`wakes`" in err


@pytest.mark.parametrize("name", ["wakes", "coffee w"])
def test_a_claim_cannot_be_supposed_both_ways(tea, name):
    status, out, err = why(tea, "--without", "calm", "--without", "wakes", "--assume", name)
    assert (status, out) == (2, "")
    assert "'--without' / '--assume': `wakes` cannot be supposed both to fall and to stand" in " ".join(err.split())


def test_an_empty_path_is_a_usage_error():
    status, out, err = why("")
    assert (status, out) == (2, "")
    assert "Invalid value for 'MAP': the path is empty" in " ".join(err.split())


def test_nothing_is_evaluated_on_guesses(tmp_path):
    path = tmp_path / "broken.yaml"
    path.write_text(MAP.replace("id: wakes", "ref: nowhere"), encoding="utf-8")
    status, out, err = why(str(path))
    assert (status, out) == (1, "")
    assert "AM201" in err
    assert why(str(tmp_path / "missing.yaml"))[0] == 2


def test_a_claim_named_twice_is_supposed_once(tea):
    assert why(tea, "--without", "wakes", "--without", "wakes")[1].count("Supposed:") == 1
