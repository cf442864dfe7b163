"""The command line as a program: how it starts, writes and ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from typer.testing import CliRunner

from argmap.cli import app
from argmap.cli._commands import COMMANDS

BAD = "argmap: 1\nthesis:\n  text: A b\n  “é真理🙂”: x\n"
PROGRAM = [sys.executable, "-m", "argmap"]


@pytest.fixture
def start(tmp_path):
    (tmp_path / "bad.yaml").write_text(BAD, encoding="utf-8")

    def start(*arguments, environment=None, **options):
        return subprocess.run(
            [*PROGRAM, *arguments],
            cwd=tmp_path,
            env={**os.environ, **(environment or {})},
            check=False,
            **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options},
        )

    return start


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        (["--help"], {}),
        (["--version"], {}),
        (["check", "--help"], {}),
        ([], {"_ARGMAP_COMPLETE": "complete_bash", "COMP_WORDS": "argmap ch", "COMP_CWORD": "1"}),
    ],
)
def test_help_version_and_completion_import_nothing_heavy(arguments, environment):
    code = (
        "import atexit, sys, runpy\n"
        "atexit.register(lambda: print('HEAVY', sorted({'networkx', 'pydot', 'rich', 'yaml'} & {*sys.modules})))\n"
        f"sys.argv = ['argmap', *{arguments!r}]\n"
        "runpy.run_module('argmap', run_name='__main__')\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, env={**os.environ, **environment}
    )
    assert "HEAVY []" in result.stdout, result.stderr
    assert result.returncode == 0


def test_a_check_imports_nothing_that_it_does_not_need(tmp_path):
    path = tmp_path / "map.yaml"
    path.write_text("argmap: 1\nthesis: {text: A b, rebuttals: [C d]}\n")
    code = f"import sys\nfrom argmap.cli import app\ntry: app(['check', {str(path)!r}])\nfinally: print(*sys.modules)\n"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "1 map" in result.stderr + result.stdout
    loaded = {*result.stdout.split()}
    assert not loaded & {"networkx", "pydantic", "pydot", "rapidfuzz", "rich"}
    assert {name for name in COMMANDS if f"argmap.cli.{name}" in loaded} == {"check"}


def test_completion_offers_the_commands():
    environment = {"_ARGMAP_COMPLETE": "complete_bash", "COMP_WORDS": "argmap ch", "COMP_CWORD": "1"}
    code = "import sys; sys.argv = ['argmap']; from argmap.cli import app; app(prog_name='argmap')"
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, env={**os.environ, **environment}
    )
    assert result.stdout.split() == ["check"]


def test_help_lists_every_command():
    result = CliRunner().invoke(app, ["--help"])
    assert result.exit_code == 0
    assert all(f"  {command} " in result.stdout for command in COMMANDS)


def test_version():
    result = CliRunner().invoke(app, ["--version"])
    assert (result.exit_code, result.stdout) == (0, f"argmap {version('argmap')}\n")


def test_no_arguments_show_the_help_and_an_unknown_command_is_wrong_usage():
    assert CliRunner().invoke(app, []).exit_code == 2
    assert CliRunner().invoke(app, ["frob"]).exit_code == 2


def test_a_full_disk_is_told_in_one_line(start):
    with Path("/dev/full").open("w") as full:
        result = start("check", "bad.yaml", stdout=full)
    assert (result.returncode, result.stderr) == (2, b"argmap: no space left on device\n")


def test_a_reader_that_stops_reading_is_no_error(start, tmp_path):
    (tmp_path / "many.yaml").write_text("argmap: 1\nthesis: {text: A b, support: [" + "~, " * 5000 + "]}\n")
    ours, theirs = os.pipe()
    os.close(ours)
    result = start("check", "many.yaml", "-f", "concise", stdout=theirs)
    os.close(theirs)
    assert result.stderr == b""


def test_a_closed_output_is_no_error(start):
    result = start("check", "bad.yaml", stdout=None, preexec_fn=lambda: os.close(1))
    assert (result.returncode, result.stderr) == (1, b"")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
@pytest.mark.parametrize("format", ["text", "concise", "json"])
def test_letters_that_an_output_lacks_are_escaped(start, encoding, format):
    result = start("check", "bad.yaml", "-f", format, environment={"PYTHONIOENCODING": encoding})
    assert (result.returncode, result.stderr) == (1, b"")
    written = result.stdout.decode("utf-8" if encoding == "ascii" else encoding)
    if format == "json":
        (problem,) = json.loads(written)["diagnostics"]
        assert problem["message"].startswith("`“é真理🙂”` is no key")
    else:
        assert "真理" in written or r"\u771f\u7406" in written


def test_standard_input_of_the_program(start):
    result = start("check", "-", input=BAD.encode())
    assert result.returncode == 1
    assert result.stdout.decode().startswith("-:4:3: error AM101")


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "good.yaml"),
        ("matrix", "good.yaml", "-f", "csv"),
        ("export", "good.yaml", "-f", "svg"),
        ("why", "good.yaml"),
    ],
)
def test_a_closed_output_is_no_error_of_any_command(start, tmp_path, arguments):
    (tmp_path / "good.yaml").write_text("argmap: 1\nthesis: {text: A b, rebuttals: [C d]}\n")
    result = start(*arguments, stdout=None, preexec_fn=lambda: os.close(1))
    assert (result.returncode, result.stderr) == (0, b"")


def test_what_could_not_run_ends_with_2_even_where_that_cannot_be_told(start):
    with Path("/dev/full").open("w") as full:
        assert start("show", "none.yaml", stderr=full).returncode == 2
