import pytest
from checks.building import built
from checks.examples import diagnosed, questions

from argmap.checks import run
from argmap.diagnostics import Severity
from argmap.model import Side


def asked(text, files=None):
    """Give the places and codes of what AM5 asks: `4:9 AM502`."""
    return [
        f"{problem.location.line}:{problem.location.column} {problem.rule.code}" for problem in questions(text, files)
    ]


MAP = """\
    argmap: 1
    thesis:
      id: t
      text: T
      support:
        - {id: a, text: A}
      rebuttals:
        - {id: b, text: B, rebuttals: [{id: c, text: C}]}
    expect:
      %s
    """


@pytest.mark.parametrize("expected", ["t: stands", "b: defeated", "c: stands"])
def test_what_is_expected_and_follows_is_no_finding(expected):
    assert asked(MAP % expected) == []


@pytest.mark.parametrize(
    ("expected", "message"),
    [
        ("t: undecided", "`t` is expected to be undecided but stands: `a` supports it, and no rebuttal of it stands"),
        ("b: stands", "`b` is expected to stand but is defeated: `c` rebuts it, and only its assertion speaks for it"),
        ("c: defeated", "`c` is expected to be defeated but stands: it is asserted, and nothing speaks against it"),
    ],
)
def test_what_is_expected_and_does_not_follow_is_an_error_with_the_reason(expected, message):
    (problem,) = questions(MAP % expected)
    assert (problem.rule.code, problem.severity, problem.message) == ("AM501", Severity.ERROR, message)
    assert problem.location.line == 10


def test_a_contested_claim_that_should_stand_is_told_with_both_sides():
    problem = questions(MAP.replace(", rebuttals: [{id: c, text: C}]", "") % "t: stands")[-1]
    assert problem.message == "`t` is expected to stand but is undecided: `a` for it and `b` against it both stand"


def test_expectations_of_an_included_map_are_its_own():
    included = "argmap: 1\nthesis: {id: o, text: O}\nexpect:\n  o: stands\n"
    text = """\
        argmap: 1
        include:
          other: other.yaml
        thesis:
          text: T
          support:
            - ref: other/o
        claims:
          - ref: other/o
            rebuttals:
              - No
        """
    assert asked(text, {"other.yaml": included}) == []


def test_each_unanswered_rebuttal_of_each_thesis_is_asked_about():
    text = """\
        argmap: 1
        theses:
          - text: T
            rebuttals:
              - A
              - text: B
                rebuttals:
                  - C
          - text: U
            rebuttals:
              - premises: [D, E]
        """
    assert asked(text) == ["5:9 AM502", "11:9 AM502"]
    assert questions(text)[1].message == 'nothing answers this rebuttal of "U" by "D" and "E"'


def test_an_undercut_answers_a_rebuttal_and_a_contested_premise_half():
    text = """\
        argmap: 1
        thesis:
          text: T
          rebuttals:
            - text: A
              undercuts:
                - U
            - text: B
              support:
                - S
              rebuttals:
                - C
        """
    assert asked(text) == []


SOURCES = """\
    argmap: 1
    sources: {s: {title: S}, r: {title: R}}
    kind: %s
    thesis:
      text: T
      support:
        - {text: A, source: s}
        - {text: B, source: r, support: [B too]}
        - {text: C, assumed: true}
        - {text: D, implicit: true}
        - text: E
        - premises:
            - text: F
              evidence:
                - {text: G, source: s}
            - H
      rebuttals:
        - text: I
          undercuts:
            - J
    """


def test_support_that_rests_on_nothing():
    assert asked(SOURCES % "debate") == ["8:38 AM503", "11:13 AM503", "16:11 AM503"]


def test_a_reconstruction_is_asked_for_places_instead():
    text = SOURCES.replace("title: S}", "title: S}, of: {title: O}").replace("thesis:", "of: of\n    thesis:")
    assert asked(text % "reconstruction") == []


def test_a_map_without_any_source_is_not_asked_for_them():
    assert (
        asked("argmap: 1\nthesis:\n  text: T\n  support:\n    - A\n  rebuttals:\n    - {text: B, undercuts: [C]}\n")
        == []
    )


@pytest.mark.parametrize(
    ("below", "codes"),
    [
        ("support: [A]", ["3:9 AM504"]),
        ("support: [{text: A, support: [B]}]", ["3:9 AM504"]),
        ("support: [{text: A, rebuttals: [B]}]", []),
        ("support: [{text: A, undercuts: [B]}]", []),
        ("support: [{text: A, support: [{text: C, undercuts: [B]}]}]", []),
        ("rebuttals: [{text: A, undercuts: [B]}]", []),
    ],
)
def test_a_thesis_that_is_argued_for_should_have_met_an_objection(below, codes):
    assert asked(f"argmap: 1\nthesis:\n  text: T\n  {below}\n") == codes


def test_a_thesis_without_an_argument_is_let_alone():
    assert asked("argmap: 1\nthesis: T\n") == []


def test_nothing_is_asked_where_the_map_has_errors():
    assert {
        problem.rule.code for problem in diagnosed(MAP.replace("{id: c, text: C}", "{ref: d}") % "t: defeated")
    } == {"AM201"}


def test_circular_support_and_many_rebuttals():
    circle = built([(["a"], "t", Side.SUPPORT), (["t"], "a", Side.SUPPORT)])
    assert "AM504" in {problem.rule.code for problem in run(circle, complete=True)}
    many = built([([f"c{number}"], "t", Side.REBUTTAL) for number in range(10_000)])
    assert len(run(many, complete=True)) == 10_000
