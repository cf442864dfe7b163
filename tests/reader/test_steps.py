from __future__ import annotations

import pytest
from helpers import map_of

MAP = """\
argmap: 1
thesis:
  text: A thesis
  support:
    - id: x
      text: An x
      undercuts:
        - id: u
          text: An undercut
          undercuts:
            - id: v
              text: Another
    - premises: [{id: p, text: A p}, {ref: x}]
  rebuttals:
    - ref: x
    - {id: r, text: A rebuttal}
claims:
  - {id: lone, text: Alone}
steps:
"""


def test_names_a_step_by_its_premises_and_its_target():
    argmap = map_of(
        f"""{MAP}
  - {{from: r, to: thesis, undercuts: [A one]}}
  - {{from: [x, p], to: thesis, undercuts: [{{text: A two, undercuts: [A three]}}]}}
  - {{from: u, to: {{from: x, to: thesis}}, undercuts: [A four]}}
""".replace("    - ref: x\n", "")
    )
    new = {argmap.claims[step.premises[0]].text: step.target for step in argmap.steps.values()}
    keys = {step.premises: step.index for step in argmap.steps.values()}
    assert new["A one"] == keys["r",]
    assert new["A two"] == keys["p", "x"]
    assert argmap.claims[argmap.steps[new["A three"]].premises[0]].text == "A two"
    assert new["A four"] == keys["u",]


def test_steps_nested_in_the_name_of_a_step_may_be_written_later():
    argmap = map_of(
        f"""{MAP}
  - from: w
    to: {{from: v, to: {{from: u, to: {{from: x, to: thesis}}}}}}
    undercuts: [A last]
  - from: v
    to: {{from: u, to: {{from: x, to: thesis}}}}
    undercuts: [{{id: w, text: A w}}]
""".replace("    - ref: x\n", "")
    )
    last = next(step for step in argmap.steps.values() if argmap.claims[step.premises[0]].text == "A last")
    assert argmap.steps[last.target].premises == ("w",)
    assert argmap.conclusion_of(last) == "thesis"


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("{from: r, to: thesis, undercuts: [A b]}", []),
        ("{from: [r], to: thesis, undercuts: [A b]}", []),
        ("{from: x, to: thesis, undercuts: [A b]}", ["20:6 AM208"]),
        ("{from: lone, to: thesis, undercuts: [A b]}", ["20:6 AM208"]),
        ("{from: [x, lone], to: thesis, undercuts: [A b]}", ["20:6 AM208"]),
        ("{from: p, to: thesis, undercuts: [A b]}", ["20:6 AM208"]),
        ("{from: x, to: lone, undercuts: [A b]}", ["20:6 AM208"]),
        ("{from: u, to: {from: r, to: thesis}, undercuts: [A b]}", ["20:6 AM208"]),
        ("{from: u, to: {from: lone, to: thesis}, undercuts: [A b]}", ["20:20 AM208"]),
        ("{from: u, to: {from: x, to: thesis}, undercuts: [A b]}", ["20:20 AM208"]),
        ("{from: nobody, to: thesis, undercuts: [A b]}", ["20:12 AM201"]),
        ("{from: r, to: nobody, undercuts: [A b]}", ["20:19 AM201"]),
        ("{from: [r, nobody], to: thesis, undercuts: [A b]}", ["20:16 AM201"]),
        ("{from: r, undercuts: [A b]}", ["20:6 AM103"]),
        ("{to: thesis, undercuts: [A b]}", ["20:6 AM103"]),
        ("{from: r, to: thesis}", ["20:6 AM103"]),
        ("{undercuts: [A b]}", ["20:6 AM103"]),
        ("{from: r, to: {from: x}, undercuts: [A b]}", ["20:20 AM103"]),
        ("{from: r, to: {from: x, to: thesis, undercuts: [A b]}, undercuts: [A b]}", ["20:20 AM208", "20:41 AM111"]),
        ("{from: r, to: {from: x, tu: thesis}, undercuts: [A b]}", ["20:29 AM101"]),
        ("{from: r, to: thesis, undercuts: }", ["20:27 AM104"]),
        ("{from: r, to: thesis, undercuts: A b}", ["20:38 AM102"]),
        ("{from: r, to: thesis, undercuts: [A b], note: x}", ["20:45 AM111"]),
        ("{from: , to: thesis, undercuts: [A b]}", ["20:6 AM104"]),
        ("{from: [], to: thesis, undercuts: [A b]}", ["20:12 AM104"]),
        ("{from: {x: y}, to: thesis, undercuts: [A b]}", ["20:13 AM102"]),
        ("{from: *x , to: thesis, undercuts: [A b]}", ["20:12 AM006"]),
        ("{from: r, to: , undercuts: [A b]}", ["20:15 AM104"]),
        ("{from: r, to: {}, undercuts: [A b]}", ["20:19 AM103"]),
        ("{from: r, to: [thesis], undercuts: [A b]}", ["20:19 AM102"]),
        ("{}", ["20:5 AM104"]),
        ("~", ["20:5 AM104"]),
        ("A b", ["20:5 AM102"]),
        ("[a]", ["20:5 AM102"]),
    ],
)
def test_what_may_stand_under_steps(found, entry, expected):
    assert found(f"{MAP}  - {entry}\n") == expected


def test_the_help_lists_the_steps_that_there_are(read_text):
    (problem,) = read_text(f"{MAP}  - {{from: lone, to: thesis, undercuts: [A b]}}\n").diagnostics
    assert problem.message == "no step leads from `lone` to `thesis`"
    assert problem.help == "Steps to `thesis` come from `x`; `p` and `x`; `x`; `r`."
    (problem,) = read_text(f"{MAP}  - {{from: x, to: lone, undercuts: [A b]}}\n").diagnostics
    assert problem.help == "No step leads to `lone` at all."
    (problem,) = read_text(f"{MAP}  - {{from: x, to: thesis, undercuts: [A b]}}\n").diagnostics
    assert problem.message == "2 steps lead from `x` to `thesis`: map.yaml:5:7, map.yaml:15:7"


def test_the_help_lists_no_more_than_eight(read_text):
    support = "\n".join(f"    - {{id: s{number}, text: A {number} b}}" for number in range(9))
    text = f"argmap: 1\nthesis:\n  text: A b\n  support:\n{support}\nsteps:\n  - from: thesis\n    to: thesis\n    undercuts: [c d]\n"
    (problem,) = read_text(text).diagnostics
    assert problem.help.endswith("`s7` ….")


@pytest.mark.parametrize("text", [f"{MAP}  x\n", MAP, f"{MAP}  a: b\n"])
def test_steps_are_a_list(found, text):
    assert len(found(text)) == 1


def test_names_of_steps_nested_to_the_bound(read_text):
    name = "{from: x, to: " * 190 + "thesis" + "}" * 190
    reading = read_text(f"argmap: 1\nthesis: A b\nsteps:\n  - from: x\n    to: {name}\n    undercuts: [c d]\n")
    assert [problem.rule.code for problem in reading.diagnostics] == ["AM201"]


def test_a_step_that_may_stand_in_what_could_not_be_read_is_not_told(found):
    text = f"{MAP}  - {{from: lone, to: r, undercuts: [A b]}}\n"
    assert found(text.replace("thesis:\n  text", "thesis:\n  suport: [{ref: lone}]\n  text")) == ["3:3 AM101"]
    assert found(text.replace("- ref: x", "- ref: nobody")) == ["15:12 AM201"]


def test_each_entry_that_names_no_step_is_told(found):
    entry = "  - {from: lone, to: thesis, undercuts: [A b]}\n"
    assert found(f"{MAP}{entry}{entry}") == ["20:6 AM208", "21:6 AM208"]
