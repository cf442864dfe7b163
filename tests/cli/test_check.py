from __future__ import annotations

import json
import os

import pytest
from typer.testing import CliRunner

from argmap.cli import app

GOOD = """\
argmap: 1
thesis:
  text: The bridge is safe.
  rebuttals:
    - text: Its bolts rust.
      rebuttals: [They were replaced.]
"""
ODD = "argmap: 1\nthesis: 2007\n"
BAD = "argmap: 1\nthesis:\n"


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def run(*arguments, files=None, stdin=None):
        for name, content in (files or {}).items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return CliRunner().invoke(app, ["check", *arguments], input=stdin)

    return run


def test_a_clean_map_ends_with_0_and_a_census(run):
    result = run("map.yaml", files={"map.yaml": GOOD})
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.endswith("1 map, 3 claims, 2 steps, 0 sources: no problems\n")


def test_an_error_ends_with_1_and_its_place(run):
    result = run("map.yaml", files={"map.yaml": BAD})
    assert result.exit_code == 1
    assert result.stdout.startswith(
        "map.yaml:2:1: error AM104 empty: nothing is written under `thesis`\n  2 | thesis:\n"
    )


@pytest.mark.parametrize(("level", "status"), [("error", 0), ("warning", 1), ("info", 1)])
def test_the_failing_level(run, level, status):
    assert run("map.yaml", "--fail-level", level, files={"map.yaml": ODD}).exit_code == status


@pytest.mark.parametrize(
    "path", ["missing.yaml", "x" * 300, "loop.yaml", "\udcff.yaml", "no/such/folder.yaml", "not-a-folder.yaml/x"]
)
def test_a_path_that_cannot_be_read_ends_with_2(run, tmp_path, path):
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    result = run(path, "map.yaml", files={"map.yaml": GOOD, "not-a-folder.yaml": GOOD})
    assert result.exit_code == 2
    assert "AM001 unreadable-file" in result.stdout
    assert "\udcff" not in result.stdout


def test_what_cannot_be_read_is_not_counted(run):
    assert run("missing.yaml").stdout.endswith("  help: Check the path and its rights.\n")
    both = run("missing.yaml", "map.yaml", files={"map.yaml": GOOD})
    assert "\n1 map, " in both.stdout
    assert both.stdout.endswith(": 1 error\n")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "no folder `maps` here"),
        ([""], "the path is empty"),
        (["map.yaml", ""], "the path is empty"),
        (["empty"], "the folder empty holds no maps"),
        (["--ignore", "nope", "map.yaml"], "no rule is called 'nope'"),
        (["--ignore", "empti", "map.yaml"], "Did you mean `empty`?"),
        (["--ignore", "AM001", "map.yaml"], "cannot be left out"),
        (["--ignore", "unreadable-file", "map.yaml"], "cannot be left out"),
        (["--ignore", "AM003", "map.yaml"], "cannot be left out"),
        (["--ignore", "several-documents", "map.yaml"], "cannot be left out"),
        (["--fail-level", "x", "map.yaml"], "'x'"),
        (["--format", "x", "map.yaml"], "'x'"),
        (["--root", "nowhere", "map.yaml"], "there is no folder nowhere"),
        (["--nope"], "No such option"),
    ],
)
def test_wrong_usage_ends_with_2(run, tmp_path, arguments, words):
    (tmp_path / "empty").mkdir()
    result = run(*arguments, files={"map.yaml": GOOD})
    assert result.exit_code == 2
    assert result.stdout == ""
    assert words in " ".join(result.stderr.split())


def test_a_folder_means_the_maps_below_it_sorted(run, tmp_path):
    files = {
        "maps/b.yaml": BAD,
        "maps/a.yml": b"\xef\xbb\xbf" + BAD.encode(),
        "maps/sub/c.yaml": f"# a comment\n\n{BAD}",
        "maps/json.yaml": '{"argmap": 1, "thesis": ""}',
        "maps/other.yaml": "x: 1\nthesis-of: y\n  thesis: z\nsynthesis: z\n",
        "maps/p.yaml": "thesis: A b\n",
        "maps/q.yaml": "theses:\n  - A b\n",
        "maps/r.yaml": "Argmap: 1\nThesis: A b\n",
        "maps/s.yaml": "  argmap: 1\n  thesis:\n",
        "maps/n.yaml": "'thesis': A b\n",
        "maps/o.yaml": "argmap:1\n",
        "maps/notes.txt": BAD,
        "maps/.hidden.yaml": BAD,
        "maps/.git/d.yaml": BAD,
        "maps/folder.yaml/e.yaml": BAD,
    }
    (tmp_path / "maps").mkdir()
    os.mkfifo(tmp_path / "maps" / "pipe.yaml")
    (tmp_path / "maps" / "broken-link.yaml").symlink_to("nothing")
    result = run("-f", "concise", files=files)
    assert result.exit_code == 1
    assert [line.partition(":")[0] for line in result.stdout.splitlines()] == [
        "maps/a.yml",
        "maps/b.yaml",
        "maps/folder.yaml/e.yaml",
        "maps/json.yaml",
        *(f"maps/{name}.yaml" for name in "nopqrs"),
        "maps/sub/c.yaml",
    ]
    assert run(files=files).stdout == run("maps").stdout


def test_a_file_that_may_not_be_read_might_be_a_map(run, tmp_path, monkeypatch):
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / "a.yaml").touch()

    def refuse(*_arguments):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.open", refuse)
    result = run("maps")
    assert result.exit_code == 2
    assert "maps/a.yaml:1:1: error AM001 unreadable-file: cannot read this file: permission denied" in result.stdout


def test_each_file_is_checked_once(run, tmp_path):
    (tmp_path / "link.yaml").symlink_to("maps/a.yaml")
    result = run("maps", "maps/a.yaml", "./maps/a.yaml", "link.yaml", files={"maps/a.yaml": BAD})
    assert result.stdout.endswith("1 map, 0 claims, 0 steps, 0 sources: 1 error\n")


def test_standard_input(run):
    result = run("-", "-", stdin=BAD)
    assert result.exit_code == 1
    assert result.stdout.startswith("-:2:1: error AM104")
    assert result.stdout.endswith("1 map, 0 claims, 0 steps, 0 sources: 1 error\n")


def test_standard_input_may_include(run):
    text = "argmap: 1\ninclude: {a: sub/a.yaml}\nthesis: {text: A b, support: [{ref: a/thesis}]}\n"
    result = run("-", "-f", "json", stdin=text, files={"sub/a.yaml": GOOD})
    assert json.loads(result.stdout)["summary"]["claims"] == 4


def test_errors_of_an_included_map_are_told_once(run):
    files = {
        "map.yaml": "argmap: 1\ninclude: {a: a.yaml}\nthesis: {text: A b, support: [{ref: a/x}]}\n",
        "a.yaml": "argmap: 1\nkind: x\nthesis: {id: x, text: A c}\n",
    }
    assert run("map.yaml", "-f", "concise", files=files).stdout.startswith("map.yaml:2:14: error AM206")
    both = run("map.yaml", "a.yaml", "-f", "concise")
    assert [line.split()[2] for line in both.stdout.splitlines() if " error " in line] == ["AM107"]
    assert both.exit_code == 1


@pytest.mark.parametrize("rule", ["AM104", "empty"])
def test_a_rule_may_be_left_out(run, rule):
    assert run("map.yaml", "--ignore", rule, files={"map.yaml": BAD}).exit_code == 0


def test_json_is_whole_and_hostile_text_is_data(run):
    text = 'argmap: 1\nthesis: {text: A b, "zz\\e[31m\u202e": x}\n'
    result = run("map.yaml", "-f", "json", files={"map.yaml": text})
    assert not {"\x1b", "\u202e"} & {*result.stdout}
    whole = json.loads(result.stdout)
    assert whole["summary"]["errors"] == 1
    assert "\u202e" in whole["diagnostics"][0]["message"]
    assert not {"\x1b", "\u202e"} & {*run("map.yaml").stdout}


def test_a_root_allows_more(run):
    files = {
        "in/map.yaml": "argmap: 1\ninclude: {a: ../a.yaml}\nthesis: {text: A b, support: [{ref: a/thesis}]}\n",
        "a.yaml": GOOD,
    }
    assert "AM205" in run("in/map.yaml", files=files).stdout
    assert "AM205" not in run("in/map.yaml", "--root", ".").stdout


@pytest.mark.parametrize(
    ("content", "status"),
    [
        ("", 1),
        (" \n", 1),
        ("- a\n", 1),
        (b"\x89PNG\x00\xff", 1),
        ("argmap: 1\nthesis: café\n".encode("latin-1"), 1),
        (GOOD.encode("utf-16"), 1),
        ("[" * 1_000_000, 1),
        ("- " * 3000, 1),
        ("argmap: 1\nthesis: !!python/object/apply:os.system [ls]\n", 1),
        ("argmap: 1\nthesis: A b\n---\nargmap: 1\n", 1),
        ("argmap: 1\nthesis: " + "A b " * 200_000, 0),
        (b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode(), 0),
    ],
)
def test_strange_files_are_told_never_raised(run, content, status):
    result = run("map.yaml", files={"map.yaml": content})
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert result.exit_code == status
    assert result.stdout.count(" error ") == status
