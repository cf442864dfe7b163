"""`argmap cruxes` as a command: names, limits, formats, and the bar that a terminal gets."""

import json
import os
import pty
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from argmap.cli import app
from argmap.cli.cruxes import _shared

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


def cruxes(*args):
    result = CliRunner(env={"COLUMNS": "90", "TERM": "xterm"}).invoke(app, ["cruxes", *args])
    return result.exit_code, result.stdout, result.stderr


def test_the_thesis_hangs_on_claims(tea):
    status, out, err = cruxes(tea)
    assert (status, err) == (0, "")
    assert "  if [wakes] fell then ● stands\n" in out
    assert "  if [calm] fell then ○ defeated\n" in out


def test_a_claim_and_how_many_are_shown_can_be_chosen(tea):
    assert cruxes(tea, "coffee w")[1] == "Coffee wakes. [wakes] ● stands\nNo claim bears on it.\n"
    assert "  … and 1 more\n" in cruxes(tea, "--most", "1")[1]


def test_a_search_without_time_says_so(tea):
    status, out, _ = cruxes(tea, "--time-limit", "0")
    assert status == 0
    assert "Not everything was tried: 0 of 2 claims tried, and not all pairs.\n" in out


def test_programs_get_json(tea):
    told = json.loads(cruxes(tea, "--format", "json")[1])
    assert (told["command"], len(told["claims"][0]["singles"])) == ("cruxes", 2)


def test_what_cannot_be_answered(tea, tmp_path):
    status, out, err = cruxes(tea, "wake")
    assert (status, out) == (2, "")
    assert "`wakes`" in err
    (tmp_path / "broken.yaml").write_text(MAP.replace("id: wakes", "ref: nowhere"), encoding="utf-8")
    assert cruxes(str(tmp_path / "broken.yaml"))[:2] == (1, "")


def test_a_bar_is_drawn_on_a_terminal_only(tmp_path):
    claims = "".join(f"    - {{text: Reason {n}., rebuttals: [But {n}.]}}\n" for n in range(400))
    (tmp_path / "large.yaml").write_text(f"argmap: 1\nthesis:\n  text: T\n  support:\n{claims}", encoding="utf-8")
    ours, theirs = pty.openpty()
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "TERM": "xterm"}
    command = [sys.executable, "-m", "argmap", "cruxes", str(tmp_path / "large.yaml")]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, env=env, check=True)
    os.close(theirs)
    drawn = b""
    while chunk := _read(ours):
        drawn += chunk
    assert "━" in drawn.decode("utf-8", "replace")
    assert b"\x1b" not in done.stdout


def _read(terminal):
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""


def test_a_limit_that_is_no_number_is_wrong_usage(tea):
    status, _, err = cruxes(tea, "--time-limit", "nan")
    assert status == 2
    assert "nan is no number of seconds" in err


def test_each_claim_asked_about_has_its_share_of_the_time(monkeypatch):
    now = 100.0
    monkeypatch.setattr("argmap.cli.cruxes.time.monotonic", lambda: now)
    shares = _shared(["a", "b", "c"], 30)
    ends = []
    for _, is_over in shares:
        begun = now
        while not is_over():
            now += 1
        ends.append(now - begun)
        now = begun + 4 if len(ends) == 2 else now  # the second is done early, and the third has what it leaves
    assert ends == [11, 10, 16]


def test_a_search_leaves_what_is_not_its_own(monkeypatch):
    monkeypatch.setattr("argmap.cli.cruxes.time.monotonic", lambda: 0.0)
    assert [(claim, is_over()) for claim, is_over in _shared(["a", "b"], 0.5)] == [("a", False), ("b", False)]
