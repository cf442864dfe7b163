from dataclasses import replace

from checks.building import at, built, checked
from checks.examples import found, problems

from argmap.model import Side


def test_claims_that_hang_together_apart_are_one_finding():
    (problem,) = problems(
        """\
        argmap: 1
        thesis:
          text: T
        claims:
          - id: apart
            text: Apart
            support:
              - premises:
                  - text: A
                  - text: B
                undercuts:
                  - text: U
        """
    )
    assert str(problem.location).endswith(":6:11")
    assert problem.rule.code == "AM306"
    assert problem.message == "no step joins `apart` to a thesis, nor the 3 claims joined to it"


def test_one_more_claim_is_one_claim():
    (problem,) = problems("argmap: 1\nthesis: T\nclaims:\n  - text: A\n    rebuttals:\n      - B\n")
    assert problem.message == 'no step joins "A" to a thesis, nor the claim joined to it'


def test_each_island_is_a_finding():
    text = "argmap: 1\nthesis: T\nclaims:\n  - text: A\n    rebuttals:\n      - B\n  - C\n"
    assert found(text) == ["4:11 AM306", "7:5 AM306"]


def test_steps_join_in_either_direction_and_by_what_they_share():
    text = """\
        argmap: 1
        theses:
          - id: one
            text: One
            support:
              - premises:
                  - id: a
                    text: A
                  - text: B
                undercuts:
                  - id: u
                    text: U
          - text: Another thesis stands by itself
        claims:
          - text: What follows from the thesis
            support:
              - ref: one
          - text: What the undercut also speaks against
            rebuttals:
              - ref: u
          - text: What else the premise supports
            support:
              - ref: a
        """
    assert found(text) == []


def test_a_claim_joined_only_to_an_included_thesis_is_joined():
    text = """\
        argmap: 1
        include:
          other: other.yaml
        thesis: T
        claims:
          - ref: other/thesis
            rebuttals:
              - A
        """
    other = "argmap: 1\nthesis: O\nclaims:\n  - B\n"
    assert found(text, {"other.yaml": other}) == []


def test_nothing_is_called_unjoined_while_the_map_has_errors():
    text = "argmap: 1\nthesis:\n  text: T\n  support:\n    - ref: aa\nclaims:\n  - id: a\n    text: A\n"
    assert [line[-5:] for line in found(text)] == ["AM201"]


def test_very_many_claims_apart():
    star = built([(["t"], "thesis", Side.SUPPORT), *(([f"a{n}"], f"b{n}", Side.REBUTTAL) for n in range(10_000))])
    assert len(checked(star)) == 10_000


REUSE = """\
    argmap: 1
    thesis:
      text: T
      support:
        - id: a
          text: A
          undercuts:
            - id: u
              text: U
              {answer}
        - text: B
          {side}:
            - ref: a
              {own}
"""


def reused(answer="when: now", side="support", own="note: again"):
    return found(REUSE.format(answer=answer, side=side, own=own))


def test_a_use_without_the_undercut_of_the_other():
    (problem,) = problems(REUSE.format(answer="when: now", side="support", own="note: again"))
    assert problem.rule.code == "AM309"
    assert problem.location.line == 13
    assert problem.message == "the step from `a` to `thesis` is undercut by `u` at line 8, and the step here is not"


def test_an_undercut_that_is_repeated_answered_or_of_another_side():
    assert reused(own="undercuts: [{ref: u}]") == []
    assert reused(own="undercuts: [Another]") == []
    assert reused(answer="rebuttals: [Not so]") == []
    assert reused(answer="undercuts: [Not so]") == []
    assert reused(side="rebuttals") == []
    assert reused(answer="support: [It is so]") == ["13:11 AM309"]


def test_support_and_evidence_are_one_side():
    steps = [
        (["a"], "t", Side.SUPPORT),
        (["u"], 0, Side.UNDERCUT),
        (["a"], "b", Side.EVIDENCE),
        (["b"], "t", Side.SUPPORT),
    ]
    assert "AM309" in {problem.rule.code for problem in checked(built(steps))}


def test_a_step_written_twice_is_not_also_a_reuse():
    steps = [(["a"], "t", Side.SUPPORT), (["u"], 0, Side.UNDERCUT), (["a"], "t", Side.SUPPORT)]
    assert [problem.rule.code for problem in checked(built(steps))] == ["AM305"]


def test_an_island_is_told_of_at_its_first_claim_in_this_file():
    argmap = built([(["a"], "t", Side.SUPPORT), (["b"], "c", Side.REBUTTAL)])
    claims = {**argmap.claims, "c": replace(argmap.claims["c"], location=at(1, "other.yaml"))}
    (problem,) = checked(replace(argmap, claims=claims))
    assert problem.message == "no step joins `b` to a thesis, nor the claim joined to it"


def test_what_speaks_for_an_undercut_of_its_own_other_step():
    text = """\
        argmap: 1
        thesis:
          text: T
          support:
            - id: a
              text: A
              undercuts:
                - text: U
                  support:
                    - ref: a
        """
    assert found(text) == []


def test_the_undercut_of_an_undercut():
    undercut = Side.UNDERCUT
    steps = [(["a"], "t", Side.SUPPORT), (["b"], "t", Side.SUPPORT)]
    attacks = [(["u"], 0, undercut), (["u"], 1, undercut), (["v"], 2, undercut)]
    (problem,) = checked(built([*steps, *attacks]))
    assert problem.location.line == 4
    assert (
        problem.message
        == "the undercut by `u` of the step from `a` is undercut by `v` at line 5, and the step here is not"
    )


def test_linked_premises_are_compared_as_a_whole():
    support = Side.SUPPORT
    alone = built([(["a", "b"], "t", support), (["u"], 0, Side.UNDERCUT), (["a"], "t", support), (["b"], "u", support)])
    assert checked(alone) == []
    again = built(
        [(["a", "b"], "t", support), (["u"], 0, Side.UNDERCUT), (["b", "a"], "c", support), (["c"], "t", support)]
    )
    assert [problem.rule.code for problem in checked(again)] == ["AM309"]


def test_an_undercut_in_an_included_map():
    text = """\
        argmap: 1
        include:
          other: other.yaml
        thesis:
          text: T
          support:
            - ref: other/a
        """
    other = """\
        argmap: 1
        thesis:
          text: O
          support:
            - id: a
              text: A
              undercuts:
                - U
            - text: B
              support:
                - ref: a
        """
    (problem,) = problems(text, {"other.yaml": other})
    assert problem.location.line == 7
    assert 'is undercut by "U" at /' in problem.message


def test_a_claim_used_very_often():
    uses = [(["a"], f"c{number}", Side.SUPPORT) for number in range(5_000)]
    rebuttals = [(["a"], f"d{number}", Side.REBUTTAL) for number in range(5_000)]
    attacks = [([f"u{number}"], number, Side.UNDERCUT) for number in range(5_000)]
    argmap = built([*uses, *rebuttals, *attacks, (["b"], "c0", Side.SUPPORT)])
    assert checked(argmap) == []
