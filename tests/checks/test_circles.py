import pytest
from checks.building import built, checked
from checks.examples import found, problems

from argmap.checks import run
from argmap.model import Side


def test_a_circle_is_named_in_order_and_placed_at_the_step_back():
    (problem,) = problems(
        """\
        argmap: 1
        thesis:
          text: T
          support:
            - id: a
              text: A
              support:
                - id: b
                  text: B
                  support:
                    - text: A claim without an id, and too long to be quoted in full in a message
                      support:
                        - ref: a
        """
    )
    assert str(problem.location).endswith("map.yaml:13:19")
    assert problem.message == (
        "support runs in a circle: `a` rests on `b`, which rests on "
        '"A claim without an id, and too long to be…", which rests on `a`'
    )
    assert "Take out this step" in problem.help


def test_a_circle_of_two():
    text = """\
        argmap: 1
        thesis:
          text: T
          support:
            - id: a
              text: A
              evidence:
                - ref: b
        sources:
          s: S
        claims:
          - id: b
            text: B
            source: s
            at: p. 1
            support:
              - ref: a
        """
    assert found(text) == ["17:9 AM301"]


def test_a_circle_through_linked_premises():
    text = """\
        argmap: 1
        thesis:
          text: T
          support:
            - premises:
                - text: A
                - id: b
                  text: B
                  support:
                    - premises:
                        - text: C
                        - ref: thesis
        """
    assert found(text) == ["10:15 AM301"]


def test_rebuttals_and_undercuts_may_run_in_circles():
    text = """\
        argmap: 1
        thesis:
          text: T
          rebuttals:
            - id: a
              text: A
              rebuttals:
                - ref: thesis
              support:
                - id: b
                  text: B
                  undercuts:
                    - text: C
                      support:
                        - ref: a
        """
    assert found(text) == []


def test_circles_apart_are_reported_each_and_knots_once():
    support = Side.SUPPORT
    apart = built([(["a"], "t", support), (["t"], "a", support), (["b"], "t", support), (["t"], "b", support)])
    assert [str(each.location) for each in checked(apart)] == ["map.yaml:2:1", "map.yaml:4:1"]
    claims = "tabcd"
    knot = built([([one], other, support) for one in claims for other in claims if one != other])
    assert len(checked(knot)) == 4  # each of the others leads back to the thesis directly


def test_ways_that_meet_before_the_first_claim_are_one_circle():
    support = Side.SUPPORT
    steps = [("a", "t"), ("b", "a"), ("c", "b"), ("d", "b"), ("t", "c"), ("t", "d")]
    found = checked(built([([premise], target, support) for premise, target in steps]))
    assert [each.message for each in found] == [
        "support runs in a circle: `t` rests on `a`, which rests on `b`, which rests on `c`, which rests on `t`"
    ]


@pytest.mark.parametrize("length", [100, 10_000])
def test_a_long_circle_is_named_whole(length):
    names = [f"c{number}" for number in range(length)]
    circle = built(
        [([premise], target, Side.SUPPORT) for target, premise in zip(names, [*names[1:], "c0"], strict=True)]
    )
    (problem,) = checked(circle)
    assert problem.location.line == length
    ways = ", which rests on ".join(f"`{name}`" for name in [*names[1:], "c0"])
    assert problem.message == f"support runs in a circle: `c0` rests on {ways}"


def test_many_small_circles():
    pairs = [(f"a{number}", f"b{number}") for number in range(10_000)]
    steps = [([one], other, Side.SUPPORT) for a, b in pairs for one, other in ((a, b), (b, a))]
    links = [([a], b, Side.SUPPORT) for (a, _), (b, _) in zip(pairs[1:], pairs, strict=False)]
    problems = run(built([*steps, *links]), complete=False)
    assert [each.rule.code for each in problems] == ["AM301"] * 10_000


def test_a_long_chain_is_no_circle():
    chain = built([([f"c{number + 1}"], f"c{number}", Side.SUPPORT) for number in range(100_000)])
    assert checked(chain) == []


INCLUDED = """\
    argmap: 1
    thesis:
      text: Included thesis
      support:
        - id: a
          text: A
          support:
            - id: b
              text: B
"""


def test_a_circle_closed_by_this_map_is_placed_here():
    text = """\
        argmap: 1
        include:
          other: other.yaml
        thesis:
          text: T
          support:
            - ref: other/thesis
        claims:
          - ref: other/b
            support:
              - ref: other/a
        """
    assert found(text, {"other.yaml": INCLUDED}) == ["11:9 AM301"]


def test_a_circle_of_an_included_map_is_its_own_matter():
    text = """\
        argmap: 1
        include:
          other: other.yaml
        thesis:
          text: T
          support:
            - ref: other/thesis
        """
    assert found(text, {"other.yaml": INCLUDED + "              support:\n                - ref: a\n"}) == []


def test_a_circle_of_an_included_map_does_not_hide_one_closed_here():
    text = """\
        argmap: 1
        include:
          other: other.yaml
        thesis:
          text: T
          support:
            - ref: other/thesis
        claims:
          - ref: other/b
            support:
              - ref: other/c
        """
    circular = INCLUDED + "              support:\n                - ref: a\n"
    more = "        - id: c\n          text: C\n          support:\n            - ref: b\n"
    (problem,) = problems(text, {"other.yaml": circular + more})
    assert problem.message == "support runs in a circle: `other/c` rests on `other/b`, which rests on `other/c`"
    assert problem.location.line == 11


def test_a_claim_that_is_its_own_reason_within_a_circle_is_told_of_each():
    support = Side.SUPPORT
    argmap = built([(["t"], "t", support), (["a"], "t", support), (["t"], "a", support)])
    assert [(each.rule.code, each.location.line) for each in checked(argmap)] == [("AM302", 1), ("AM301", 3)]


def test_self_support_alone_linked_and_as_evidence():
    text = """\
        argmap: 1
        sources:
          s: S
        thesis:
          text: T
          source: s
          support:
            - premises:
                - ref: thesis
                - text: A
            - ref: thesis
          evidence:
            - ref: thesis
        """
    assert found(text) == ["8:7 AM302", "11:7 AM302", "13:7 AM302"]


def test_self_rebuttal_alone_and_linked():
    text = """\
        argmap: 1
        thesis:
          text: T
          rebuttals:
            - ref: thesis
            - premises:
                - ref: thesis
                - text: A
        """
    assert found(text) == ["5:7 AM303", "6:7 AM303"]


def test_a_premise_that_undercuts_its_own_step():
    (problem,) = problems(
        """\
        argmap: 1
        thesis:
          text: T
          support:
            - premises:
                - id: a
                  text: A
                - id: b
                  text: B
              undercuts:
                - ref: b
            - text: C
              support:
                - premises:
                    - ref: a
                    - ref: b
        """
    )
    assert problem.rule.code == "AM303"
    assert problem.message == "`b` cannot both make a step and undercut it"


def test_a_premise_may_help_to_undercut_and_a_conclusion_may():
    text = """\
        argmap: 1
        thesis:
          text: T
          support:
            - id: a
              text: A
              undercuts:
                - premises:
                    - ref: a
                    - text: B
                - ref: thesis
        """
    assert found(text) == []
