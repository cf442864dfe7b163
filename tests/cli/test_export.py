"""`argmap export`, run as users run it."""

from __future__ import annotations

import contextlib
import os
import pty
import subprocess
import sys
import textwrap
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest
import typer
from drawing import program
from typer.testing import CliRunner

from argmap.cli import app
from argmap.cli._export import format_of
from argmap.export import engine
from argmap.export.options import Format

if TYPE_CHECKING:
    from pathlib import Path

MAP = """
    argmap: 1
    title: Cats or dogs
    kind: debate
    thesis:
      text: Cats are better than dogs.
      support:
        - Cats wash themselves.
      rebuttals:
        - id: come
          text: Dogs come when they are called.
          support:
            - Dogs like company.
"""
ARGMAP = [sys.executable, "-m", "argmap"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ARGMAP_DOT", raising=False)
    (tmp_path / "pets.yaml").write_text(textwrap.dedent(MAP), encoding="utf-8")
    return tmp_path


def export(*arguments: str) -> tuple[int, str, str]:
    """Run the command; give its status and what it wrote to standard output and to standard error, on one line."""
    result = CliRunner().invoke(app, ["export", *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.exit_code, result.stdout, " ".join(result.stderr.split())


@pytest.mark.parametrize(
    ("name", "beginning"),
    [("a.dot", b"digraph"), ("a.gv", b"digraph"), ("a.svg", b"<?xml"), ("a.png", b"\x89PNG"), ("a.pdf", b"%PDF")],
)
def test_the_suffix_tells_the_format(folder: Path, name: str, beginning: bytes) -> None:
    status, output, told = export("pets.yaml", "-o", name)
    assert (status, output) == (0, "")
    assert (folder / name).read_bytes().lstrip().startswith(beginning)
    assert told.startswith(f"wrote {name} (")
    assert told.endswith(" kB)")


def test_a_format_may_be_named_and_text_goes_to_standard_output(folder: Path) -> None:
    status, output, told = export("pets.yaml", "--format", "svg")
    assert (status, told) == (0, "")
    assert ET.XML(output).tag == "{http://www.w3.org/2000/svg}svg"
    assert export("pets.yaml", "-f", "svg", "-o", "a.txt")[0] == 0
    assert (folder / "a.txt").read_bytes() == output.encode()


@pytest.mark.parametrize("format", ["dot", "svg"])
@pytest.mark.usefixtures("folder")
def test_a_drawing_tells_what_stands_if_asked(format: str) -> None:
    assert "undecided: contested" in export("pets.yaml", "-f", format, "--standing")[1]
    assert "undecided: contested" in export("pets.yaml", "-f", format, "--standing", "--depth", "0")[1]
    assert "undecided" not in export("pets.yaml", "-f", format)[1]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["-o", "a.gif"], "no format is named `gif`: use one of dot, svg, png, pdf, or name one with --format"),
        (["-o", "a"], "`a` has no suffix to tell the format by: use one of dot, svg, png, pdf"),
        (
            [],
            "there is no file to tell the format by: name one with -o, or a format with --format (dot, svg, png, pdf)",
        ),
        (["-f", "gif"], "'gif' is not one of 'dot', 'svg', 'png', 'pdf'"),
        (["-o", "a.svg", "--engine", "neato"], "'neato' is not one of 'auto', 'embedded', 'system'"),
        (["-o", "."], "`.` cannot be written: it is a folder"),
        (["-o", "no/a.svg"], "`no/a.svg` cannot be written: there is no folder `no`"),
        (["-o", "pets.yaml", "-f", "svg"], "`pets.yaml` is the map itself"),
        (["-o", "a.svg", "--focus", "birds"], "no claim is named `birds`"),
        (["-o", "a.svg", "--source", "birds"], "no source is named `birds`"),
        (["-o", "a.svg", "--time-limit", "0"], "'--time-limit'"),
        (["-o", "a.svg", "--dpi", "0"], "'--dpi'"),
    ],
)
def test_a_mistake_in_the_call_is_a_usage_error_and_leaves_no_file(
    folder: Path, arguments: list[str], told: str
) -> None:
    before = (folder / "pets.yaml").read_bytes()
    status, output, complaint = export("pets.yaml", *arguments)
    assert (status, output) == (2, "")
    assert told in complaint
    assert [*folder.iterdir()] == [folder / "pets.yaml"]
    assert (folder / "pets.yaml").read_bytes() == before


def test_a_map_with_errors_is_not_drawn(folder: Path) -> None:
    (folder / "pets.yaml").write_text("argmap: 1\ntitle: T\nkind: debate\nthesis:\n  txt: Typo.\n", encoding="utf-8")
    status, output, complaint = export("pets.yaml", "-o", "a.svg")
    assert (status, output) == (1, "")
    assert "pets.yaml:5:3" in complaint
    assert not (folder / "a.svg").exists()


def test_a_drawing_that_fails_leaves_the_old_file_and_says_why(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARGMAP_DOT", program(folder / "bin", "dot", "sys.exit(101)"))
    (folder / "a.svg").write_text("old", encoding="utf-8")
    status, _, complaint = export("pets.yaml", "-o", "a.svg", "--engine", "system")
    assert status == 2
    assert "Error: no engine could draw the map" in complaint
    assert "crashed (exit status 101)" in complaint
    assert "wrote" not in complaint
    assert (folder / "a.svg").read_text(encoding="utf-8") == "old"


def test_a_slow_engine_is_given_up_for_one_that_draws(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARGMAP_DOT", program(folder / "bin", "dot", "time.sleep(60)"))
    monkeypatch.setenv("PATH", str(folder / "bin"))
    status, _, told = export("pets.yaml", "-o", "a.svg", "--time-limit", "1")
    assert status == 0
    assert "(ARGMAP_DOT) did not finish within 0.5 s graphviz-pure drew it instead wrote a.svg" in told


@pytest.mark.usefixtures("folder")
def test_a_name_of_an_engine_that_leads_nowhere_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARGMAP_DOT", "/nowhere/dot")
    status, _, complaint = export("pets.yaml", "-o", "a.svg")
    assert status == 2
    assert complaint.startswith("Error: ARGMAP_DOT is `/nowhere/dot`, which is no program that can be run")


@pytest.mark.usefixtures("folder")
def test_no_engine_is_an_error_but_dot_needs_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "FINDERS", dict.fromkeys(engine.FINDERS, ()))
    status, _, complaint = export("pets.yaml", "-o", "a.svg")
    assert status == 2
    assert "pip install graphviz-pure" in complaint
    assert export("pets.yaml", "-o", "a.dot")[0] == 0


def test_a_disk_that_fills_up_is_an_error(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", full)
    status, _, complaint = export("pets.yaml", "-o", "a.dot")
    assert (status, complaint) == (2, "Error: `a.dot` could not be written: No space left on device")
    assert [*folder.iterdir()] == [folder / "pets.yaml"]


@pytest.mark.usefixtures("folder")
def test_options_reach_the_drawing() -> None:
    def drawn(*arguments: str) -> str:
        return export("pets.yaml", "-f", "dot", *arguments)[1]

    whole = drawn()
    assert "wash" in whole
    assert "wash" not in drawn("--focus", "come")
    assert "company" not in drawn("--depth", "1")
    narrowed = [
        drawn(*options.split()) for options in ("--direction right", "--theme grey", "--group tag", "--labels short")
    ]
    assert whole not in narrowed[:2]
    assert export("pets.yaml", "-f", "dot", "--direction", "diagonal")[0] == 2


def test_the_resolution_reaches_the_pixels(folder: Path) -> None:
    sizes = []
    for dpi in ("50", "100"):
        assert export("pets.yaml", "-o", "a.png", "--dpi", dpi)[0] == 0
        sizes.append(int.from_bytes((folder / "a.png").read_bytes()[16:20], "big"))
    assert sizes[1] == pytest.approx(2 * sizes[0], abs=2)


@pytest.mark.usefixtures("folder")
def test_text_that_acts_on_a_terminal_is_only_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARGMAP_DOT", "/nowhere/\x1b[31mdot")
    assert "\x1b" not in export("pets.yaml", "-o", "a.svg")[2]
    assert "\x1b" not in export("pets.yaml", "-o", "a\x1b[31m.dot")[2]


def run(folder: Path, *arguments: str, **how: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*ARGMAP, "export", "pets.yaml", *arguments], cwd=folder, check=False, timeout=60, **how)


def test_a_picture_may_be_piped_on(folder: Path) -> None:
    result = run(folder, "-f", "png", "-o", "-", capture_output=True)
    assert result.returncode == 0
    assert result.stdout.startswith(b"\x89PNG\r\n")
    assert result.stderr == b""


def test_standard_input_is_a_map_too(folder: Path) -> None:
    command = [*ARGMAP, "export", "-", "-o", "a.svg"]
    result = subprocess.run(
        command, input=(folder / "pets.yaml").read_bytes(), cwd=folder, check=True, capture_output=True
    )
    assert result.stderr.startswith(b"wrote a.svg")


def test_a_reader_that_stops_reading_is_no_error_of_ours(folder: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    result = run(folder, "-f", "svg", stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert result.returncode == 1
    assert result.stderr == b""


def test_a_terminal_is_not_sent_a_picture(folder: Path) -> None:
    terminal, end = pty.openpty()
    refused = run(folder, "-f", "png", stdout=end, stderr=subprocess.PIPE)
    assert refused.returncode == 2
    assert "a terminal cannot show PNG: name a file with -o, or pipe it on" in " ".join(refused.stderr.decode().split())
    os.close(end)
    os.close(terminal)


@pytest.mark.parametrize("format", Format)
def test_a_terminal_shows_text(monkeypatch: pytest.MonkeyPatch, format: Format) -> None:
    terminal, end = pty.openpty()
    shown = contextlib.nullcontext() if format in {"dot", "svg"} else pytest.raises(typer.BadParameter)
    with os.fdopen(end, "w") as stdout, shown:
        monkeypatch.setattr(sys, "stdout", stdout)
        assert format_of("-", format, "pets.yaml") is format
    os.close(terminal)


def test_nothing_but_python_needs_to_be_on_the_path(folder: Path) -> None:
    result = run(folder, "-o", "a.svg", capture_output=True, env={**os.environ, "PATH": "/nowhere"})
    assert result.returncode == 0
    assert result.stderr.startswith(b"wrote a.svg")


@pytest.mark.usefixtures("folder")
def test_names_of_formats_and_looks_are_shown_without_heavy_imports() -> None:
    heavy = "import sys, argmap.cli; print({'networkx', 'pydot', 'rich', 'resvg_py', 'typst'} & {*sys.modules})"
    result = subprocess.run([sys.executable, "-c", heavy], check=True, capture_output=True)
    assert result.stdout.strip() == b"set()"
