import pytest
from checks.building import built, checked
from checks.examples import found, problems

from argmap.checks import run
from argmap.model import Side

OTHER = """\
    argmap: 1
    thesis:
      text: The other thesis
      support:
        - id: a
          text: A
"""


@pytest.mark.parametrize("side", ["support", "evidence"])
def test_for_and_against_names_the_other_place(side):
    (problem,) = problems(
        f"""\
        argmap: 1
        sources:
          s: S
        thesis:
          text: T
          {side}:
            - id: a
              text: A
              source: s
          rebuttals:
            - ref: a
        """
    )
    assert str(problem.location).endswith(":11:7")
    assert problem.message == "`thesis` has `a` against it here and for it at line 7"


def test_linked_premises_for_and_against_in_any_order():
    text = """\
        argmap: 1
        thesis:
          text: T
          rebuttals:
            - premises:
                - id: a
                  text: A
                - id: b
                  text: B
          support:
            - premises:
                - ref: b
                - ref: a
        """
    (problem,) = problems(text)
    assert problem.rule.code == "AM304"
    assert problem.message == "`thesis` has `b` and `a` for it here and against it at line 5"


def test_part_of_linked_premises_is_another_step():
    text = """\
        argmap: 1
        thesis:
          text: T
          support:
            - premises:
                - id: a
                  text: A
                - text: B
            - ref: a
          rebuttals:
            - premises:
                - ref: a
                - text: C
        """
    assert found(text) == []


def test_against_an_included_claim_what_its_own_map_says_for_it():
    text = """\
        argmap: 1
        include:
          other: other.yaml
        thesis:
          text: T
          support:
            - ref: other/thesis
        claims:
          - ref: other/thesis
            rebuttals:
              - ref: other/a
        """
    (problem,) = problems(text, {"other.yaml": OTHER})
    assert problem.rule.code == "AM304"
    assert problem.location.line == 11
    assert problem.message.endswith("against it here and for it at " + problem.location.path[:-8] + "other.yaml:5:7")


def test_claims_about_themselves_are_left_to_their_own_rules():
    text = """\
        argmap: 1
        thesis:
          text: T
          support:
            - ref: thesis
            - ref: thesis
          rebuttals:
            - ref: thesis
        """
    assert found(text) == ["5:7 AM302", "6:7 AM302", "8:7 AM303"]


def test_each_repetition_of_a_step_points_to_the_first():
    text = """\
        argmap: 1
        sources:
          s: S
        thesis:
          text: T
          support:
            - id: a
              text: A
              source: s
            - ref: a
          evidence:
            - ref: a
        """
    two, three = problems(text)
    assert [two.rule.code, three.rule.code] == ["AM305", "AM305"]
    assert two.message == three.message == "the step from `a` to `thesis` is written already, at line 7"


def test_an_undercut_written_twice():
    (problem,) = problems(
        """\
        argmap: 1
        thesis:
          text: T
          support:
            - id: a
              text: A
              undercuts:
                - id: u
                  text: U
                - ref: u
        """
    )
    assert problem.rule.code == "AM305"
    assert problem.message == "the undercut by `u` of the step from `a` is written already, at line 8"


def test_an_undercut_of_an_undercut_written_twice():
    undercut = Side.UNDERCUT
    argmap = built([(["a"], "t", Side.REBUTTAL), (["u"], 0, undercut), (["v"], 1, undercut), (["v"], 1, undercut)])
    assert [each.message for each in run(argmap, complete=False)] == [
        "the undercut by `v` of the undercut from `u` is written already, at line 3"
    ]


def test_a_step_of_an_included_map_written_again_here():
    text = """\
        argmap: 1
        include:
          other: other.yaml
        thesis:
          text: T
          support:
            - ref: other/thesis
        claims:
          - ref: other/thesis
            support:
              - ref: other/a
        """
    assert found(text, {"other.yaml": OTHER}) == ["11:9 AM305"]


def test_many_repetitions_take_no_time_each():
    argmap = built([(["a"], "t", Side.SUPPORT)] * 20_000)
    assert len(checked(argmap)) == 19_999


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The same text", "the  SAME\n   text"),
        ("Caf\u00e9", "Cafe\u0301"),
        ("Stra\u00dfe", "STRASSE"),
        ("\u0915\u0936\u094d\u092e\u0940\u0930", " \u0915\u0936\u094d\u092e\u0940\u0930 "),
        ("\u06a9\u0634\u0645\u06cc\u0631", "\u06a9\u0634\u0645\u06cc\u0631"),
        ("[bold]x[/]", "[bold]X[/]"),
    ],
)
def test_texts_are_compared_without_case_and_spaces(one, other):
    text = f'argmap: 1\nthesis:\n  text: T\n  support:\n    - "{one}"\n  rebuttals:\n    - "{other}"\n'
    (problem,) = problems(text)
    assert problem.rule.code == "AM307"
    assert problem.location.line == 7
    assert problem.message.endswith(" is stated already at line 5")
    assert problem.help == "Give it an `id` there, and point to that with `ref` here."


@pytest.mark.parametrize("other", ["The same texts", "The same-text", "Same text"])
def test_other_texts_are_other_claims(other):
    assert found(f"argmap: 1\nthesis:\n  text: The same text\n  support:\n    - {other}\n") == []


def test_the_help_names_the_claim_to_point_to():
    text = """\
        argmap: 1
        include:
          other: other.yaml
        thesis:
          text: T
          support:
            - id: b
              text: a
              support:
                - ref: other/thesis
        """
    (problem,) = problems(text, {"other.yaml": OTHER})
    assert problem.message.startswith("`b` is stated already at /")
    assert problem.message.endswith("other.yaml:6:13, as `other/a`")
    assert problem.help == "Point to it with `ref: other/a`."


def test_two_maps_may_argue_the_same_thesis():
    text = """\
        argmap: 1
        include:
          other: other.yaml
        thesis:
          text: The other thesis
          support:
            - ref: other/a
        """
    assert found(text, {"other.yaml": OTHER}) == []


def test_a_map_may_not_argue_one_thesis_twice():
    assert found("argmap: 1\ntheses:\n  - text: The same\n  - text: the same\n") == ["4:11 AM307"]


def test_what_two_included_maps_say_is_not_said_here():
    text = """\
        argmap: 1
        include:
          one: one.yaml
          two: two.yaml
        thesis:
          text: T
          support:
            - ref: one/a
            - ref: two/a
        """
    assert found(text, {"one.yaml": OTHER, "two.yaml": OTHER}) == []


def test_claims_whose_text_is_missing_are_not_alike():
    text = """\
        argmap: 1
        thesis:
          text: T
          support:
            - id: a
            - id: b
        """
    assert {line[-5:] for line in found(text)} == {"AM103"}
