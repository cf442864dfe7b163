"""What is advised where a name, a key or a list is written after another rule than maps have."""

from __future__ import annotations

import pytest

HEAD = "argmap: 1\nsources: {a: A book, b: B}\n"
THESIS = f"{HEAD}thesis:\n  text: A b.\n"

ADVICE = [
    ("argmap: 1\nthesis: A b.\nclaims:\n  b: B is c.\n  c: C is d.\n", "4:3 AM102", "- id: b"),
    ("argmap: 1\ntheses:\n  b: B is c.\n", "3:3 AM102", "- id: b"),
    ("argmap: 1\nthesis: A b.\nclaims:\n  b:\n    text: B is c.\n", "4:3 AM102", "- id: b"),
    ("argmap: 1\nthesis: A b.\nclaims:\n  id: b\n  text: B is c.\n", "4:3 AM102", "Put a dash"),
    (
        f"{THESIS}  support: [{{id: c, text: A c.}}, {{id: d, text: A d.}}]\n  rebuttals: [{{ref: [c, d]}}]\n",
        "6:21 AM102",
        "`- ref: c`",
    ),
    (f"{THESIS}  support:\n    - ref:\n      - c\n      - d\n", "7:7 AM102", "under `premises:` if they"),
    (f"{THESIS}  support: [{{ref: [[c]]}}]\n", "5:19 AM102", "`- ref: id`"),
    (f"{THESIS}  support: [{{id: c, text: A c.}}]\n  rebuttals:\n    - ref: c, thesis\n", "7:12 AM201", "`- ref: c`"),
    (f"{THESIS}  rebuttals:\n    - ref: zz, thesis, yy\n", "6:12 AM201", "Only a claim with"),
    (f"{THESIS}  support:\n    - premises:\n        c: One is.\n        d: Two is.\n", "7:9 AM102", "- id: c"),
    (f"{THESIS}  support:\n    c: One is.\n    d: Two is.\n", "6:5 AM102", "- id: c"),
    (
        f"{THESIS}  support:\n    - premises:\n        text: One is.\n",
        "7:9 AM102",
        "Each premise is an entry with a dash",
    ),
    (f"{THESIS}  support:\n    - premises: One is and two is.\n", "6:17 AM102", "Each premise is an entry with a dash"),
    (f"{THESIS}  tags: x, y\n", "5:9 AM102", "Write `tags: [x, y]`."),
    (f"{THESIS}  tags: x\n", "5:9 AM102", "Write `tags: [x]`."),
    (f"{THESIS}  tags: x]\n", "5:9 AM102", "Write `tags: [x, y]`."),
    (f"{THESIS}  tags: {{x: y}}\n", "5:10 AM102", "Write `tags: [x, y]`."),
    (f"{THESIS}  source: [a, b]\n", "5:11 AM102", "a list under `cites:`"),
    (f"{THESIS}  cites: [a]\n", "5:11 AM102", "`- source: a`"),
    (f"{THESIS}  cites: [a book]\n", "5:11 AM102", "`- source: id`"),
    (f"{THESIS}  source: a BOOK\n", "5:11 AM402", "write its id, `source: a`"),
    (f"{THESIS}  source: a, p. 12\n", "5:11 AM402", "`source: a` and, below it, `at: p. 12`"),
    (f"{THESIS}  source: zz, p. 12\n", "5:11 AM402", "Add it to `sources`"),
    (f"{HEAD}thesis:\n  id: main\n  text: A b.\n  rebuttals: [{{ref: thesis}}]\n", "6:21 AM201", "write `main`"),
    (
        f"{HEAD}theses:\n  - {{id: c, text: A b.}}\n  - {{id: d, text: A c., rebuttals: [{{ref: thesis}}]}}\n",
        "5:43 AM201",
        "`c` or `d`",
    ),
    (f"{HEAD}theses:\n  - {{text: A b., rebuttals: [{{ref: thesis}}]}}\n", "4:36 AM201", "Only a claim with"),
    (f"{THESIS}  rebuttals: [{{id: thesis, text: A c.}}]\n", "5:20 AM202", "give it an `id` of its own"),
    (f"claims: [{{id: thesis, text: A c.}}]\n{THESIS}", "5:9 AM202", "give it an `id` of its own"),
    (f"{THESIS}  id: thesis\n  rebuttals: [{{id: thesis, text: A c.}}]\n", "6:20 AM202", "Give one of the claims"),
    (f"{THESIS}  support:\n    - text: A c.\n      premises: [A d., A e.]\n", "6:7 AM111", "write it as a `note`"),
    (f"{THESIS}claims:\n  - text: A c.\n    undercuts: [A d.]\n", "7:5 AM109", "beside the `ref`"),
    ("argmap: 1\nthesis: A b.\nexpect: {thesis: stand}\n", "3:18 AM107", "Did you mean `stands`?"),
    ("argmap: 1\nsources: {a: {title: A, journal: J}}\nthesis: A b.\n", "2:25 AM101", "`container-title`"),
    ("argmap: 1\nsources: {a: {title: A, Date: J}}\nthesis: A b.\n", "2:25 AM101", "`issued`"),
    (
        f"{THESIS}  support: [{{id: c, text: A c.}}]\nsteps:\n  - {{from: c, to: c, undercuts: [A d.]}}\n",
        "7:6 AM208",
        "leads to `c` at all",
    ),
]


@pytest.mark.parametrize(("text", "place", "help"), ADVICE)
def test_advice_fits_what_was_meant(read_text, text, place, help):
    problem = next(each for each in read_text(text).diagnostics if each.rule.code == place.split()[1])
    assert f"{problem.location} {problem.rule.code}" == f"map.yaml:{place}"
    assert help in problem.help


def test_what_is_meant_is_told_once(found):
    assert all(len(found(text)) == 1 for text, *_ in ADVICE)


def test_a_mistyped_name_of_an_included_claim_uses_the_include(found):
    text = "argmap: 1\ninclude: {a: a.yaml}\nthesis: {text: A b., support: [{ref: a.thesis}]}\n"
    assert found(text, {"a.yaml": "argmap: 1\nthesis: A c.\n"}) == ["3:38 AM201"]


def test_no_standing(read_text):
    (problem,) = read_text("argmap: 1\nthesis: A b.\nexpect: {thesis: stand}\n").diagnostics
    assert problem.message == "`stand` is no standing of a claim"


@pytest.mark.parametrize(
    ("depth", "target"), [(1, "the step from `c` to `thesis`"), (9, "the step from `c` to " * 8 + "\u2026")]
)
def test_a_target_that_is_a_step(read_text, depth, target):
    name = "{from: c, to: " * depth + "thesis" + "}" * depth
    steps = f"steps:\n  - {{from: d, to: {name}, undercuts: [A e.]}}\n"
    undercuts = "undercuts: [{ref: c, " * (depth - 1) + "note: x" + "}]" * (depth - 1)
    support = f"  support:\n    - id: c\n      text: A c.\n      {undercuts}\n    - {{id: d, text: A d.}}\n"
    (problem,) = read_text(f"{THESIS}{support}{steps}").diagnostics
    assert problem.message == f"no step leads from `d` to {target}"
