"""The engines: finding them, and their bad days. The real one that comes with argmap is the judge of the good ones."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from importlib import metadata
from pathlib import Path

import pytest
from drawing import PICTURE, Told, drawing_program, program

from argmap.export import engine, svg
from argmap.export.engine import DrawingError, Output, Program
from argmap.export.options import Engine

GRAPH = 'digraph { n0 [label="stands"]; n1 -> n0 }'
SVG = Output("svg", svg.parsed)


def fake(folder: Path, name: str, body: str) -> Program:
    return Program(name, (program(folder, name, body),))


def drawn(told: Told, *engines: Program, seconds: float = 20) -> str:
    picture = engine.draw(GRAPH, SVG, engines, told.options(seconds=seconds))
    return " ".join(svg.shown_text(picture).split())


def test_the_embedded_engine_draws_and_says_nothing() -> None:
    told = Told()
    assert drawn(told, *engine.programs(Engine.EMBEDDED)) == "stands n1"
    assert told.lines == []


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "sys.stderr.write('\\nthread main panicked\\n at line 1'); sys.exit(101)",
            "bad crashed (exit status 101: thread main panicked)",
        ),
        ("os.kill(os.getpid(), signal.SIGSEGV)", "bad crashed (SIGSEGV)"),
        ("print('all went well')", "bad gave no complete SVG (it is no SVG: syntax error: line 1, column 0)"),
        ("", "bad gave no complete SVG (it is no SVG: no element found: line 1, column 0)"),
        (f"print({PICTURE[:-6]!r})", "bad gave no complete SVG (it is no SVG: no element found: line 2, column 0)"),
        ("print('<svg width=\"1pt\"></svg>')", "bad gave no complete SVG (it has no 'height')"),
        ('print(\'<p width="1pt" height="1pt"></p>\')', "bad gave no complete SVG (its root is 'p')"),
        (
            "print('Warning: x\\nError: in\\tline 1', file=sys.stderr); sys.exit(1)",
            "bad gave no complete SVG (Error: in line 1)",
        ),
        ("print('\\x1b[31m' + 300 * 'x', file=sys.stderr); sys.exit(1)", f"bad gave no complete SVG ([31m{196 * 'x'})"),
    ],
)
def test_the_next_engine_draws_where_one_fails(tmp_path: Path, body: str, told: str) -> None:
    good = Program("good", (drawing_program(tmp_path, "good"),))
    heard = Told()
    assert drawn(heard, fake(tmp_path, "bad", body), good) == "drawn"
    assert heard.lines == [told, "good drew it instead"]


def test_a_whole_picture_is_kept_though_the_engine_complains(tmp_path: Path) -> None:
    told = Told()
    complaining = f"print({PICTURE!r}); sys.stderr.write('Error: lost n1 n0 edge'); sys.exit(1)"
    assert drawn(told, fake(tmp_path, "dot", complaining)) == "drawn"
    assert told.lines == ["dot drew the map, but complained: Error: lost n1 n0 edge"]


def test_a_whole_picture_is_kept_though_the_engine_says_not_why_it_complains(tmp_path: Path) -> None:
    told = Told()
    assert drawn(told, fake(tmp_path, "dot", f"print({PICTURE!r}); sys.exit(1)")) == "drawn"
    assert told.lines == ["dot drew the map, but complained: it did not say of what"]


def test_an_engine_that_never_ends_is_ended_with_all_that_it_started(tmp_path: Path) -> None:
    started = tmp_path / "started"
    body = f"""
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
open({str(started)!r}, "w").write(str(child.pid))
time.sleep(60)"""
    before = time.monotonic()
    with pytest.raises(DrawingError, match="slow did not finish within 1 s"):
        drawn(Told(), fake(tmp_path, "slow", body), seconds=1)
    assert time.monotonic() - before < 50
    assert has_ended(int(started.read_text(encoding="utf-8")))


def has_ended(process: int) -> bool:
    for _ in range(100):
        state = Path(f"/proc/{process}/stat")
        if not state.exists() or " Z " in state.read_text(encoding="utf-8"):
            return True
        time.sleep(0.05)
    return False


def test_engines_share_the_time(tmp_path: Path) -> None:
    told = Told()
    slow, good = fake(tmp_path, "slow", "time.sleep(60)"), Program("good", (drawing_program(tmp_path, "good"),))
    assert drawn(told, slow, good, seconds=2) == "drawn"
    assert told.lines == ["slow did not finish within 1 s", "good drew it instead"]


def test_what_every_engine_did_is_in_the_error(tmp_path: Path) -> None:
    folder = tmp_path / "no-program"
    folder.mkdir()
    with pytest.raises(DrawingError) as caught:
        drawn(Told(), Program("first", (str(folder),)), fake(tmp_path, "second", "sys.exit(3)"))
    assert str(caught.value) == "first could not be started: Permission denied; second crashed (exit status 3)"


def test_a_graph_larger_than_a_pipe_goes_to_an_engine_that_reads_none_of_it(tmp_path: Path) -> None:
    path = tmp_path / "deaf"
    path.write_text(f"#!/bin/sh\nprintf '%s' '{PICTURE}'\n", encoding="utf-8")
    path.chmod(0o755)
    output = engine.draw("x" * 1_000_000, SVG, [Program("deaf", (str(path),))], Told().options())
    assert svg.shown_text(output) == "drawn"


def test_half_of_a_surrogate_pair_reaches_an_engine_as_a_question_mark() -> None:
    graph = 'digraph { n0 [label="\ud800!"] }'
    picture = engine.draw(graph, SVG, engine.programs(Engine.EMBEDDED), Told().options())
    assert svg.shown_text(picture) == "?!"


def test_the_program_that_the_environment_names_goes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = drawing_program(tmp_path, "my-dot")
    monkeypatch.setenv("ARGMAP_DOT", path)
    named = Program(f"{path} (ARGMAP_DOT)", (path, "-q"))
    assert engine.programs(Engine.SYSTEM) == (named,)
    assert engine.programs(Engine.AUTO)[:2] == (named, *engine.programs(Engine.EMBEDDED))
    assert drawn(Told(), *engine.programs(Engine.AUTO)) == "drawn"


@pytest.mark.parametrize("choice", [Engine.AUTO, Engine.SYSTEM])
def test_a_name_in_the_environment_that_leads_nowhere_is_an_error(
    choice: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARGMAP_DOT", "/nowhere/dot")
    with pytest.raises(DrawingError, match="ARGMAP_DOT is `/nowhere/dot`, which is no program that can be run"):
        engine.programs(choice)


def test_the_embedded_engine_needs_no_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ARGMAP_DOT", raising=False)
    monkeypatch.setenv("PATH", "")
    assert engine.programs(Engine.AUTO)[0].name == "graphviz-pure"


def test_the_systems_graphviz_is_found_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ARGMAP_DOT", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    path = drawing_program(tmp_path, "dot")
    assert engine.programs(Engine.SYSTEM) == (Program("Graphviz", (path, "-q")),)


@pytest.mark.parametrize(
    ("choice", "remedy"),
    [
        (Engine.AUTO, "run `pip install graphviz-pure`, or install Graphviz"),
        (Engine.EMBEDDED, "run `pip install graphviz-pure`"),
        (Engine.SYSTEM, "install Graphviz (https://graphviz.org/download), or name its dot in ARGMAP_DOT"),
    ],
)
def test_no_engine_at_all_is_an_error_that_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, choice: Engine, remedy: str
) -> None:
    without_package(monkeypatch, tmp_path)
    with pytest.raises(DrawingError) as caught:
        engine.programs(choice)
    assert f"no layout engine was found: {remedy}" in str(caught.value)
    assert "or export to DOT" in str(caught.value)


def without_package(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Have no engine anywhere: neither as a package, nor beside Python, nor on the path."""

    def missing(_: str) -> None:
        raise metadata.PackageNotFoundError

    monkeypatch.delenv("ARGMAP_DOT", raising=False)
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr(engine.metadata, "distribution", missing)
    monkeypatch.setattr(engine.sysconfig, "get_path", lambda _: str(folder))
    monkeypatch.setattr(engine.importlib.util, "find_spec", lambda _: None)


def test_the_embedded_engine_is_found_beside_python_without_its_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_package(monkeypatch, tmp_path)
    path = drawing_program(tmp_path, "graphviz-pure")
    assert engine.programs(Engine.EMBEDDED)[0].command == (path, "-q")


def test_the_embedded_engine_is_found_on_the_path_without_its_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_package(monkeypatch, tmp_path / "empty")
    monkeypatch.setenv("PATH", str(tmp_path))
    path = drawing_program(tmp_path, "graphviz-pure")
    assert engine.programs(Engine.EMBEDDED)[0].command == (path, "-q")


def test_the_embedded_engine_is_found_where_pip_install_target_puts_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There the record still names `../../bin`, and the program lies in `bin` beside the package."""
    without_package(monkeypatch, tmp_path / "empty")
    package = tmp_path / "graphviz_pure-0.2.2.dist-info"
    package.mkdir()
    (package / "METADATA").write_text("Name: graphviz-pure\nVersion: 0.2.2\n", encoding="utf-8")
    (package / "RECORD").write_text("../../bin/graphviz-pure,,\n", encoding="utf-8")
    monkeypatch.setattr(engine.metadata, "distribution", lambda _: metadata.PathDistribution(package))
    path = drawing_program(tmp_path / "bin", "graphviz-pure")
    assert engine.programs(Engine.EMBEDDED)[0].command == (path, "-q")


def test_pygraphviz_is_the_last_resort_and_runs_in_a_process_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A package of that name stands in for the real one, with the two calls that are made of it."""
    without_package(monkeypatch, tmp_path)
    monkeypatch.setattr(engine.importlib.util, "find_spec", lambda _: "found")
    (tmp_path / "pygraphviz.py").write_text(
        f"""
class AGraph:
    def from_string(self, text):
        self.text = text

    def draw(self, format, prog):
        assert (self.text, format, prog) == ({GRAPH!r}, "svg", "dot")
        return {PICTURE.encode()!r}
""",
        encoding="utf-8",
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    (last,) = engine.programs(Engine.AUTO)
    assert last.has_pdf
    assert drawn(Told(), last) == "drawn"


def test_pygraphviz_says_what_is_wrong_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    without_package(monkeypatch, tmp_path)
    monkeypatch.setattr(engine.importlib.util, "find_spec", lambda _: "found")
    (tmp_path / "pygraphviz.py").write_text("raise ImportError('libX11.so.6 is missing')", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with pytest.raises(DrawingError, match=r"pygraphviz gave no complete SVG \(libX11.so.6 is missing\)"):
        drawn(Told(), *engine.programs(Engine.AUTO))


def test_three_runs_give_the_same_bytes() -> None:
    pure = engine.programs(Engine.EMBEDDED)[0]
    assert len({engine.run(pure, ["-Tsvg"], GRAPH.encode(), 20)[0] for _ in range(3)}) == 1


def test_where_there_are_no_groups_of_processes_the_program_itself_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "killpg")
    process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    engine._stop(process)
    assert process.wait(10) == -signal.SIGKILL
