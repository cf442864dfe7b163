import json

import pytest
from typer.testing import CliRunner

from argmap.cli import app

MAP = "argmap: 1\ntitle: Tea\nthesis:\n  text: Tea is good.\n  rebuttals: [Coffee is better.]\n"


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps/tea.yaml").write_text(MAP, encoding="utf-8")
    return lambda *args: CliRunner().invoke(app, ["stats", *args])


def test_the_default_is_the_folder_of_maps(run):
    done = run("--width", "60")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.startswith("Tea\nmaps/tea.yaml, essay\n\nClaims      2\n")


def test_json_for_programs(run):
    assert json.loads(run("maps/tea.yaml", "--format", "json").stdout)["maps"][0]["claims"] == 2


def test_maps_with_errors_are_shown_and_nothing_is_counted(run, tmp_path):
    (tmp_path / "bad.yaml").write_text("argmap: 1\nthesis: {txt: a}\n", encoding="utf-8")
    done = run("maps", "bad.yaml")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "bad.yaml:2:10: error AM1" in done.stderr


@pytest.mark.parametrize("path", ["absent.yaml", "."])
def test_what_cannot_be_read_ends_with_two(run, path, tmp_path):
    (tmp_path / "maps/tea.yaml").unlink()
    assert run(path).exit_code == 2


def test_errors_of_usage_name_the_arguments_as_the_usage_does(run, tmp_path):
    (tmp_path / "maps/tea.yaml").unlink()
    for arguments in (["maps"], []):
        told = run(*arguments).stderr
        assert "Invalid value for '[MAPS]...'" in told
        assert "PATHS" not in told
    (tmp_path / "maps").rmdir()
    assert "no MAPS are given, and there is no folder `maps` here" in run().stderr
