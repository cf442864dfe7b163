from __future__ import annotations

import sys

import pytest
from helpers import map_of

from argmap.model import Side

TOP = "argmap: 1\nsources: {report: A report}\nthesis:\n  text: The bridge is safe.\n"
SUPPORT = f"{TOP}  support:\n"


def texts(argmap):
    return [claim.text for claim in argmap.claims.values()]


def test_an_entry_is_a_text_a_claim_a_ref_or_linked_premises():
    argmap = map_of("""
        argmap: 1
        thesis:
          text: The bridge is safe.
          support:
            - It stands.
            - id: inspected
              text: It was inspected.
            - ref: new
              note: as shown
            - premises:
                - Inspected bridges are safe.
                - ref: inspected
              note: a syllogism
          rebuttals:
            - Its bolts rust.
        claims:
          - id: new
            text: It is new.
    """)
    steps = [(step.premises, step.by_ref, step.target, step.side, step.note) for step in argmap.steps.values()]
    stands, linked, rust = (key for key in argmap.claims if key.startswith("~"))
    assert steps == [
        ((stands,), (False,), "thesis", Side.SUPPORT, ""),
        (("inspected",), (False,), "thesis", Side.SUPPORT, ""),
        (("new",), (True,), "thesis", Side.SUPPORT, "as shown"),
        ((linked, "inspected"), (False, True), "thesis", Side.SUPPORT, "a syllogism"),
        ((rust,), (False,), "thesis", Side.REBUTTAL, ""),
    ]


def test_every_field_of_a_claim_is_read():
    argmap = map_of("""
        argmap: 1
        thesis:
          id: safe
          text: The bridge is safe.
          label: safe
          qualifier: probably
          when: 2007
          note: of the old bridge
          tags: [bridge, 12]
          assumed: true
          implicit: false
    """)
    claim = argmap.claims["safe"]
    assert (claim.key, claim.id, claim.label, claim.qualifier) == ("safe", "safe", "safe", "probably")
    assert (claim.when, claim.note, claim.tags) == ("2007", "of the old bridge", ("bridge", "12"))
    assert claim.assumed
    assert not claim.implicit
    assert (claim.location.line, claim.location.column) == (5, 9)


def test_undercuts_attack_the_step_of_their_entry_at_any_depth():
    argmap = map_of(
        """
        argmap: 1
        thesis:
          text: The bridge is safe.
          support:
            - text: It was inspected.
              undercuts:
                - text: Long ago.
                  undercuts:
                    - Bridges age slowly.
                - ref: thesis
            - premises: [One., Two.]
              undercuts:
                - Three.
    """.replace("One.", "One b").replace("Two.", "Two b")
    )
    assert [step.target for step in argmap.steps.values()] == ["thesis", 0, 1, 0, "thesis", 4]


def test_written_order_is_kept_whatever_is_nested_where():
    argmap = map_of(
        """
        argmap: 1
        thesis:
          rebuttals:
            - text: A one
              support: [A two, A three]
              undercuts: [A four]
          text: A thesis
          support:
            - premises:
                - text: A five
                  support:
                    - text: A six
                      rebuttals: [A seven]
                - text: A eight
                  evidence: []
              undercuts: [A nine]
            - A ten
    """.replace("                  evidence: []\n", "")
    )
    numbers = "thesis one two three four five six seven eight nine ten".split()
    assert texts(argmap) == [f"A {number}" for number in numbers]
    keys = {claim.text.removeprefix("A "): key for key, claim in argmap.claims.items()}
    assert [[name for name, key in keys.items() if key in step.premises] for step in argmap.steps.values()] == [
        ["one"],
        ["two"],
        ["three"],
        ["four"],
        ["five", "eight"],
        ["six"],
        ["seven"],
        ["nine"],
        ["ten"],
    ]


def test_additions_to_a_claim_stated_elsewhere():
    argmap = map_of("""
        argmap: 1
        sources: {report: A report, press: The press}
        thesis:
          text: The bridge is safe.
          support:
            - ref: inspected
              support: [By an engineer.]
              rebuttals: [Hardly.]
              evidence:
                - text: The report says so.
                  source: report
              cites:
                - source: press
        claims:
          - id: inspected
            text: It was inspected.
            source: report
          - ref: inspected
            support: [Twice.]
            cites: [{source: press, at: p. 2}]
    """)
    assert [step.side for step in argmap.steps_for("inspected")] == ["support", "rebuttal", "evidence", "support"]
    assert [(cited.source, cited.at) for cited in argmap.claims["inspected"].citations] == [
        ("report", ""),
        ("press", ""),
        ("press", "p. 2"),
    ]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("- ''", ["6:7 AM104"]),
        ("-", ["6:6 AM104"]),
        ("- ~", ["6:7 AM104"]),
        ("- null", ["6:7 AM104"]),
        ("- '   '", ["6:7 AM104"]),
        ("- []", ["6:7 AM102"]),
        ("- [a b]", ["6:7 AM102"]),
        ("- {}", ["6:7 AM103"]),
        ("- 2007", ["6:7 AM112"]),
        ("- text: 2007", ["6:13 AM112"]),
        ("- text: 3.5 %", ["6:13 AM112"]),
        ("- text: ''", ["6:7 AM104"]),
        ("- text: ' '", ["6:13 AM104"]),
        ("- text: ~", ["6:13 AM104"]),
        ("- text: [a b]", ["6:13 AM102"]),
        ("- text: {a b}", ["6:14 AM102"]),
        ("- text: *x", ["6:13 AM006"]),
        ("- {id: x}", ["6:8 AM103"]),
        ("- {id: x y, text: A b}", ["6:12 AM105"]),
        ("- {id: a/b, text: A b}", ["6:12 AM105"]),
        ("- {id: '', text: A b}", ["6:8 AM104"]),
        ("- {id: [x], text: A b}", ["6:12 AM102"]),
        (f"- {{id: {'x' * 65}, text: A b}}", ["6:12 AM105"]),
        (f"- {{id: {'x' * 64}, text: A b}}", []),
        ("- {id: 7, text: A b, label: 7, when: 7, note: 7, qualifier: 7}", []),
        ("- {id: true, text: true, label: no}", []),
        ("- {text: A b, when: []}", ["6:25 AM102"]),
        ("- {text: A b, label: }", ["6:19 AM104"]),
        ("- {text: A b, tags: x}", ["6:25 AM102"]),
        ("- {text: A b, tags: []}", ["6:25 AM104"]),
        ("- {text: A b, tags: [x, ~, [y]]}", ["6:29 AM104", "6:32 AM102"]),
        ("- {text: A b, tags: ~}", ["6:25 AM104"]),
        ("- {text: A b, assumed: yes}", ["6:28 AM102"]),
        ("- {text: A b, assumed: 'true'}", ["6:28 AM102"]),
        ("- {text: A b, implicit: }", ["6:19 AM104"]),
        ("- {text: A b, implicit: *x }", ["6:29 AM006"]),
        ("- {text: A b, implicit: true, assumed: false}", []),
        ("- {text: A b, reasons: [c d]}", ["6:19 AM101"]),
        ("- {texte: A b}", ["6:8 AM101"]),
        ("- {text: A b, kind: essay, expect: {x: stands}}", ["6:19 AM111"]),
        ("- {text: A b, ref: thesis}", ["6:8 AM111"]),
        ("- {text: A b, support: {text: c d}}", ["6:29 AM102"]),
        ("- {text: A b, support: }", ["6:19 AM104"]),
        ("- {text: A b, support: *x }", ["6:28 AM006"]),
        ("- *x", ["6:7 AM006"]),
        ("- ref: thesis", []),
        ("- ref: ", ["6:7 AM104"]),
        ("- ref: [x]", ["6:12 AM102"]),
        ("- ref: nobody", ["6:12 AM201"]),
        ("- {ref: thesis, id: x}", ["6:21 AM111"]),
        ("- {ref: thesis, source: report, at: p. 1}", ["6:21 AM111"]),
        ("- {ref: thesis, reasons: [A b]}", ["6:21 AM101"]),
        ("- {ref: , support: [A b, {id: x, text: C d}]}", ["6:8 AM104"]),
        ("- premises: [A b, C d]", []),
        ("- premises: [A b]", ["6:7 AM308"]),
        ("- premises: []", ["6:17 AM104"]),
        ("- premises: ", ["6:7 AM104"]),
        ("- premises: A b", ["6:17 AM102"]),
        ("- premises: {text: A b}", ["6:18 AM102"]),
        ("- premises: *x", ["6:17 AM006"]),
        ("- premises: [A b, ~]", ["6:23 AM104"]),
        ("- premises: [A b, [c]]", ["6:23 AM102"]),
        ("- premises: [A b, {ref: nobody}]", ["6:29 AM201"]),
        ("- {premises: [A b, C d], text: E f, id: x}", ["6:30 AM111"]),
        ("- {premises: [A b, C d], nots: x}", ["6:30 AM101"]),
        ("- {premises: [{text: A b, undercuts: [E f]}, C d]}", ["6:31 AM109"]),
        ("- {premises: [{ref: thesis, note: x}, C d]}", ["6:33 AM111"]),
        ("- {text: A b, source: report, cites: [{source: report}]}", ["6:35 AM110"]),
    ],
)
def test_what_may_stand_as_an_entry(found, entry, expected):
    assert found(f"{SUPPORT}    {entry}\n") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{TOP}  undercuts: [A b]\n", ["5:3 AM109"]),
        (f"{TOP}claims:\n  - text: A b\n    undercuts: [C d]\n", ["7:5 AM109"]),
        (f"{TOP}claims:\n  - ref: thesis\n    undercuts: [C d]\n", ["7:5 AM109"]),
        (f"{TOP}claims:\n  - ref: thesis\n    note: c d\n", ["7:5 AM111"]),
        (f"{TOP}claims:\n  - premises: [A b, C d]\n", ["6:5 AM111"]),
        (f"{TOP}  evidence:\n    - text: A b\n      support: [C d]\n", ["7:7 AM111"]),
        (f"{TOP}  evidence:\n    - ref: thesis\n      support: [C d]\n", ["7:7 AM111"]),
        (f"{TOP}  evidence:\n    - premises: [A b, C d]\n", ["6:7 AM111"]),
        (f"{TOP}  evidence:\n    - text: A b\n      rebuttals: [C d]\n      undercuts: [E f]\n", []),
        ("argmap: 1\nthesis:\n  ref: thesis\n", ["3:3 AM111"]),
        ("argmap: 1\nthesis:\n  - A b\n  - C d\n", ["3:3 AM102"]),
        ("argmap: 1\nthesis: 'A b'\n", []),
        ("argmap: 1\nthesis: >-\n  A b\n\n  c\n", []),
    ],
)
def test_what_may_stand_where(found, text, expected):
    assert found(text) == expected


def test_undercuts_without_a_step_are_sent_where_they_belong(read_text):
    (on_thesis,) = read_text(f"{TOP}  undercuts: [A b]\n").diagnostics
    assert "`rebuttals`" in on_thesis.help
    (in_member,) = read_text(f"{SUPPORT}    - premises: [{{text: A b, undercuts: [E f]}}, C d]\n").diagnostics
    assert "beside `premises`" in in_member.help


def test_a_list_of_theses_is_sent_to_its_key(read_text):
    (problem,) = read_text("argmap: 1\nthesis: [A b, C d]\n").diagnostics
    assert "`theses:`" in problem.help


def test_what_stands_below_a_mistake_is_still_read(read_text):
    reading = read_text(f"{TOP}  evidence:\n    - text: A b\n      support: [C d]\n  support:\n    - text: x: y\n")
    assert reading.map is None
    reading = read_text(f"{TOP}  evidence:\n    - text: A b\n      support: [C d]\n  support: E f\n")
    assert texts(reading.map) == ["The bridge is safe.", "A b", "C d", "E f"]


def test_inner_line_breaks_are_one_blank(read_text):
    text = "argmap: 1\nthesis:\n  text: |\n    One\n      two\n\n    three\n  note: 'a\n    b'\n"
    claim = read_text(text).map.claims["thesis"]
    assert (claim.text, claim.note) == ("One two three", "a b")


def nested(levels, form):
    """Give a map whose claims are nested so many levels deep, and the bound on depth that this just keeps."""
    inner = "Last one"
    for level in reversed(range(levels)):
        inner = form.replace("LEVEL", str(level)).replace("INNER", inner)
    return f"argmap: 1\nthesis: {inner}\n"


FORMS = {
    "support": ("{text: Claim LEVEL is so, support: [INNER]}", 98),
    "undercuts": ("{text: Claim LEVEL is so, support: [{text: x LEVEL, undercuts: [INNER]}]}", 49),
    "premises": ("{text: Claim LEVEL is so, support: [{premises: [INNER, Other LEVEL is so]}]}", 49),
    "ref": ("{text: Claim LEVEL is so, support: [{ref: thesis, rebuttals: [INNER]}]}", 49),
}


@pytest.mark.parametrize("form", FORMS)
def test_nesting_just_below_the_bound_needs_no_stack(read_text, form):
    shape, levels = FORMS[form]
    text = nested(levels, shape)
    limit, depth = sys.getrecursionlimit(), 0
    frame = sys._getframe()
    while frame := frame.f_back:
        depth += 1
    sys.setrecursionlimit(depth + 80)
    try:
        reading = read_text(text)
    finally:
        sys.setrecursionlimit(limit)
    assert reading.diagnostics == ()
    assert f"Claim {levels - 1} is so" in texts(reading.map)
    assert [problem.rule.code for problem in read_text(nested(201, shape)).diagnostics] == ["AM004"]


def test_so_many_claims_stand_one_below_the_other_as_the_documents_say(found):
    shape, _ = FORMS["support"]
    assert found(nested(99, shape)) == []
    assert [problem.split()[1] for problem in found(nested(100, shape))] == ["AM004"]


@pytest.mark.parametrize(
    ("entry", "meant"),
    [
        ("refs: x", "`ref`"),
        ("reff: x", "`ref`"),
        ("premise: [A c, A d]", "`premises`"),
        ("linked: [A c, A d]", "`premises`"),
        ("{text: A c, refs: x}", ""),
    ],
)
def test_an_entry_may_be_meant_as_a_ref_or_as_linked_premises(read_text, entry, meant):
    (problem,) = read_text(f"{SUPPORT}    - A c\n    - {entry}\n").diagnostics
    assert problem.rule.code == "AM101"
    assert problem.help.startswith(f"Did you mean {meant}?" if meant else "Known here are")
