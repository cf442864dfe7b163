"""`argmap show` with texts at hand, and `argmap show --sources`."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from argmap.cli import app

MAP = "argmap: 1\nsources:\n  s: {title: S, file: s.txt}\nthesis: {text: T, source: s, quote: two piers}\n"


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("map.yaml").write_text(MAP, "utf-8")
    for folder in ("texts", "more"):
        Path(folder).mkdir()
    Path("texts/s.txt").write_text("All piers hold,\ntwo piers are cracked.\n", "utf-8")


def run(*arguments, **environment):
    return CliRunner(env=environment).invoke(app, ["show", *arguments])


@pytest.mark.parametrize(
    "arguments",
    [
        ["map.yaml", "--sources", "texts"],
        ["--sources", "texts", "map.yaml"],
        ["map.yaml", "--sources", "more", "--sources", "texts"],
        ["map.yaml", "--sources", "--texts", "texts"],
    ],
)
def test_the_list_of_sources_with_texts(arguments):
    result = run(*arguments)
    assert result.exit_code == 0
    assert "1 source · 1 quote: 1 found\n" in result.output


def test_the_list_of_sources_without_texts():
    for arguments in (["map.yaml", "--sources"], ["--sources", "map.yaml"]):
        assert "1 source · 1 quote: 1 unchecked\n" in run(*arguments).output
    assert "1 quote: 1 found" in run("map.yaml", "--sources", ARGMAP_SOURCES="more:texts").output


def test_the_tree_with_texts():
    assert "“two piers” — S, line 2" in run("map.yaml", "--texts", "texts").output
    assert "“two piers” — S, line 2" in run("map.yaml", ARGMAP_SOURCES="texts:").output
    assert "“two piers” — S\n" in run("map.yaml").output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["map.yaml", "map.yaml"], "one map is shown at a time, and here are 2"),
        (["map.yaml", "texts"], "one map is shown at a time, and here are 2"),
        ([""], "the path is empty"),
        (["", "map.yaml", "--sources"], "the path is empty"),
        (["texts", "--sources"], "no map is named"),
        (["map.yaml", "--texts", "nowhere"], "nowhere"),
    ],
)
def test_usage_errors(arguments, said):
    result = run(*arguments)
    assert result.exit_code == 2
    assert said in " ".join(result.stderr.split())


def test_a_folder_is_no_map():
    assert run("texts").exit_code == 2
