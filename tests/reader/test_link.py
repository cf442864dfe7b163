from __future__ import annotations

import tracemalloc

import pytest
from helpers import map_of, reading_of

from argmap.model import Side
from argmap.reader import read

OTHER = """\
argmap: 1
kind: debate
sources: {s: S}
thesis:
  text: There
  support:
    - {id: x, text: An x, source: s}
expect: {thesis: defeated}
"""


def test_steps_of_an_included_map_come_first_and_are_its_own(read_text):
    text = "argmap: 1\ninclude: {a: a.yaml}\nthesis: {text: Here, support: [{ref: a/thesis}]}\n"
    argmap = read_text(text, {"a.yaml": OTHER}).map
    assert [(step.premises, step.target, step.location.path) for step in argmap.steps.values()] == [
        (("a/x",), "a/thesis", "a.yaml"),
        (("a/thesis",), "thesis", "map.yaml"),
    ]
    assert list(argmap.claims) == ["thesis", "a/thesis", "a/x"]
    assert argmap.expectations == ()


def test_additions_to_an_included_claim_belong_to_this_map(read_text):
    text = """\
argmap: 1
sources: {own: Own}
include: {a: a.yaml}
thesis: {text: Here, support: [{ref: a/x, rebuttals: [Against]}]}
claims:
  - ref: a/thesis
    cites: [{source: own}, {source: a/s}]
    support: [{ref: thesis, undercuts: [Not so]}]
steps:
  - {from: a/x, to: a/thesis, undercuts: [Nor this]}
"""
    reading = read_text(text, {"a.yaml": OTHER})
    assert reading.diagnostics == ()
    argmap = reading.map
    assert [citation.source for citation in argmap.claims["a/thesis"].citations] == ["own", "a/s"]
    own = [step for step in argmap.steps.values() if step.location.path == "map.yaml"]
    assert [(step.side, step.target) for step in own] == [
        (Side.SUPPORT, "thesis"),
        (Side.REBUTTAL, "a/x"),
        (Side.SUPPORT, "a/thesis"),
        (Side.UNDERCUT, 3),
        (Side.UNDERCUT, 0),
    ]


def test_a_step_with_a_premise_that_is_not_there_is_left_out_with_its_undercuts(read_text):
    text = """\
argmap: 1
thesis:
  text: A b
  support:
    - {ref: nobody, undercuts: [{text: A c, undercuts: [A d]}]}
    - premises: [{ref: nobody}, A e]
    - A f
"""
    reading = read_text(text)
    assert [problem.rule.code for problem in reading.diagnostics] == ["AM201"]
    assert [claim.text for claim in reading.map.claims.values()] == ["A b", "A c", "A d", "A e", "A f"]
    (step,) = reading.map.steps.values()
    assert step.index == 0


def test_of_an_included_reconstruction(read_text):
    files = {"a.yaml": "argmap: 1\nkind: reconstruction\nof: s\nsources: {s: S}\nthesis: {text: A b, at: p. 1}\n"}
    reading = read_text("argmap: 1\ninclude: {a: a.yaml}\nthesis: {text: Here, support: [{ref: a/thesis}]}\n", files)
    assert reading.diagnostics == ()
    assert reading.map.included[0].of == "a/s"
    assert reading.map.claims["a/thesis"].citations[0].source == "a/s"


@pytest.mark.parametrize("of", ["", "of: nobody\n"])
def test_citations_of_a_reconstruction_whose_source_is_unknown_are_left_out(read_text, of):
    text = f"argmap: 1\nkind: reconstruction\n{of}sources: {{s: S}}\nthesis: {{text: A b, at: p. 1}}\n"
    reading = read_text(text)
    assert len(reading.diagnostics) == 1
    assert reading.map.claims["thesis"].citations == ()


def chain(length):
    """Give a map in which each claim is supported by a ref to the next."""
    links = "".join(
        f"  - {{id: c{number}, text: Claim {number} is so., support: [{{ref: c{number + 1}}}]}}\n"
        for number in range(length - 1)
    )
    return f"argmap: 1\nthesis: {{text: A b, support: [{{ref: c0}}]}}\nclaims:\n{links}  - {{id: c{length - 1}, text: The last.}}\n"


def test_a_chain_of_10_000_refs():
    argmap = map_of(chain(10_000))
    assert len(argmap.steps) == 10_000
    assert argmap.steps[9_999].premises == ("c9999",)


def made(count):
    groups = "".join(
        f"    - id: c{number}\n      text: Claim number {number} says something of moderate length about a matter.\n"
        f"      support:\n        - text: A reason numbered {number} is given for it.\n          source: s\n"
        f"      rebuttals:\n        - Someone objects in the way numbered {number}.\n"
        for number in range(count // 3)
    )
    return f"argmap: 1\nsources: {{s: S}}\nthesis:\n  text: A thesis\n  support:\n{groups}"


def test_a_claim_costs_less_than_5_kilobytes(tmp_path):
    path = tmp_path / "map.yaml"
    path.write_text(made(3_000))
    read(str(path))  # loads what is loaded once
    tracemalloc.start()
    argmap = read(str(path)).map
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak / len(argmap.claims) < 5 * 1024


def test_100_000_claims(tmp_path):
    (tmp_path / "map.yaml").write_text(
        "argmap: 1\nthesis: A b\nclaims:\n" + "".join(f"- Claim {n} c\n" for n in range(100_000))
    )
    assert len(read(str(tmp_path / "map.yaml")).map.claims) == 100_001


def test_a_claim_is_not_linked_with_itself(tmp_path):
    text = "argmap: 1\nthesis:\n  text: A b\n  support:\n    - premises: [{text: B c, id: b}, {ref: b}]\n"
    (problem,) = reading_of(text, tmp_path).diagnostics
    assert (problem.rule.code, problem.location.line) == ("AM308", 5)
    assert problem.message == "`b` stands twice among these premises"
