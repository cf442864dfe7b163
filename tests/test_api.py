from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import argmap
from argmap.diagnostics import Severity

GOOD = """\
argmap: 1
thesis:
  text: The bridge is safe.
  rebuttals:
    - text: Its bolts rust.
      rebuttals: [They were replaced.]
"""
BAD = "argmap: 1\nkind: x\nthesis:\n"


@pytest.fixture
def files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.yaml").write_text(GOOD)
    (tmp_path / "bad.yaml").write_text(BAD)
    (tmp_path / "odd.yaml").write_text("argmap: 1\nthesis: 2007\n")
    return tmp_path


@pytest.mark.usefixtures("files")
def test_loads_a_map():
    debate = argmap.load("good.yaml")
    assert isinstance(debate, argmap.ArgumentMap)
    assert [claim.text for claim in debate.claims.values()] == [
        "The bridge is safe.",
        "Its bolts rust.",
        "They were replaced.",
    ]


@pytest.mark.usefixtures("files")
def test_a_warning_does_not_keep_a_map_from_being_loaded():
    assert argmap.load("odd.yaml").claims["thesis"].text == "2007"


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize("path", ["bad.yaml", "missing.yaml"])
def test_a_map_with_errors_raises_them_all(path):
    with pytest.raises(argmap.MapError) as caught:
        argmap.load(path)
    places = [f"{problem.location}: {problem.rule.code}" for problem in caught.value.diagnostics]
    assert places == (
        ["bad.yaml:2:7: AM107", "bad.yaml:3:1: AM104"] if path == "bad.yaml" else ["missing.yaml:1:1: AM001"]
    )
    assert all(place in str(caught.value) for place in places)


@pytest.mark.usefixtures("files")
def test_checks_files_in_the_order_of_places():
    findings = argmap.check(["good.yaml", "odd.yaml", "bad.yaml"], ignore=["no-rebuttal-considered"])
    assert [str(problem.location) for problem in findings.diagnostics] == [
        "bad.yaml:2:7",
        "bad.yaml:3:1",
        "odd.yaml:2:9",
    ]
    assert findings.texts == {"good.yaml": GOOD, "bad.yaml": BAD, "odd.yaml": "argmap: 1\nthesis: 2007\n"}
    assert (findings.census.files, findings.census.errors, findings.census.warnings) == (3, 2, 1)
    assert {problem.severity for problem in findings.diagnostics} == {Severity.ERROR, Severity.WARNING}


@pytest.mark.usefixtures("files")
def test_rules_may_be_left_out():
    assert [problem.rule.code for problem in argmap.check(["bad.yaml"], ignore=["empty"]).diagnostics] == ["AM107"]
    assert argmap.check(["bad.yaml"], ignore=["AM104", "unknown-value"]).diagnostics == ()


@pytest.mark.usefixtures("files")
def test_a_rule_that_is_none_is_refused():
    with pytest.raises(ValueError, match=r"^no rule is called 'AM11'\. Did you mean `AM011`\?$"):
        argmap.check(["good.yaml"], ignore=["AM104", "AM11"])


@pytest.mark.parametrize(("name", "rule"), [("missing.yaml", "AM001"), ("broken.yaml", "AM003")])
def test_what_cannot_be_read_is_never_left_out(files, name, rule):
    (files / "broken.yaml").write_text('argmap: 1\nthesis: "A" b\n')
    assert [problem.rule.code for problem in argmap.check([name], ignore=[rule]).diagnostics] == [rule]


def test_every_public_name_is_there_and_no_other():
    for name in argmap.__all__:
        assert getattr(argmap, name).__name__ == name
    assert {*argmap.__all__} == {*argmap._HOMES}
    with pytest.raises(AttributeError, match="has no attribute 'nope'"):
        _ = argmap.nope


def test_the_public_names_are_listed_before_they_are_used():
    code = "import argmap; print(*dir(argmap))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert {*argmap.__all__} < {*result.stdout.split()}


def test_importing_the_package_imports_nothing_of_it():
    code = "import argmap, sys; print(sorted(name for name in sys.modules if name.startswith('argmap.')))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout.strip() == b"[]"


@pytest.mark.usefixtures("files")
def test_draws_what_the_command_writes():
    bridge = argmap.load("good.yaml")
    assert b"<svg" in argmap.draw(bridge)[:200]
    assert argmap.draw(bridge, "dot", argmap.Options(depth=0)).count(b"It was inspected.") == 0
    look = argmap.Style(direction=argmap.Direction.RIGHT, theme=argmap.Theme.GREY, standing=True)
    assert b"rankdir" in argmap.draw(bridge, "dot", argmap.Options(style=look))
    with pytest.raises(ValueError, match="gif"):
        argmap.draw(bridge, "gif")


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize("one", ["bad.yaml", Path("bad.yaml")])
def test_a_lone_path_is_one_file(one):
    assert argmap.check(one) == argmap.check(["bad.yaml"])
    assert argmap.load(Path("good.yaml")).path == "good.yaml"
