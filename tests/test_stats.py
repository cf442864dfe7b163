from handmade import argmap, argmaps, at, claim
from helpers import map_of
from hypothesis import given

from argmap.model import Kind, Side, Standing
from argmap.standing import Reason
from argmap.stats import ThesisStats, levels_below, stats, total

TOWN = """\
argmap: 1
title: A bridge
kind: essay
sources:
  survey: {title: Traffic survey, author: Ann Bell, year: 2019}
  unused: Nobody cites this
thesis:
  text: Build the bridge.
  support:
    - id: shorter
      text: The way is shorter.
      evidence:
        - text: Half of all journeys cross.
          cites:
            - {source: survey, at: p. 4, quote: every second journey}
            - {source: survey, at: p. 9}
      undercuts:
        - text: Nobody is in a hurry.
          rebuttals: [The ambulance is.]
    - premises:
        - {text: It is cheap., implicit: true}
        - {text: Cheap is good., assumed: true}
  rebuttals:
    - {id: noise, text: It is loud.}
    - text: It is ugly.
      rebuttals: [It is not.]
claims:
  - {id: aside, text: The river is wide.}
"""


def test_a_map_in_numbers():
    counts = stats(
        map_of(
            TOWN.replace("  unused: Nobody cites this\n", "").replace(
                "claims:\n  - {id: aside, text: The river is wide.}\n", ""
            )
        )
    )
    assert (counts.title, counts.kind, counts.claims, counts.included) == ("A bridge", Kind.ESSAY, 10, 0)
    assert counts.steps == {Side.SUPPORT: 2, Side.EVIDENCE: 1, Side.REBUTTAL: 4, Side.UNDERCUT: 1}
    assert (counts.linked, counts.depth, counts.assumed, counts.implicit) == (1, 3, 1, 1)
    assert counts.with_evidence == 2, "the claim that cites, and the one that it is evidence for"
    (survey,) = counts.sources
    assert (survey.author, survey.year, survey.claims, survey.citations, survey.quotes) == ("Ann Bell", "2019", 1, 2, 1)


def test_a_rebuttal_is_unanswered_while_it_stands():
    (thesis,) = stats(
        argmap(["t", "a", "b", "c"], [("rebuttal", "a", "t"), ("rebuttal", "b", "t"), ("rebuttal", "c", "b")])
    ).theses
    assert thesis == ThesisStats("t", "Text of t.", Standing.DEFEATED, Reason.REBUTTED, 2, 1)


def test_the_thesis_without_a_rebuttal_has_none_unanswered():
    counts = stats(argmap(["t"]))
    assert (counts.rebuttals, counts.unanswered, counts.depth, counts.unjoined) == (0, 0, 0, 0)


def test_theses_add_up():
    both = argmap(["t", "u", "a"], [("rebuttal", "a", "t"), ("rebuttal", "a", "u")], theses=("t", "u"))
    assert (stats(both).rebuttals, stats(both).unanswered) == (2, 2)


def test_depth_goes_by_the_shortest_way_and_undercuts_lie_one_deeper():
    steps = [
        ("support", "a", "t"),
        ("support", "b", "a"),
        ("support", "&b", "t"),
        ("undercut", "c", 0),
        ("undercut", "d", 3),
    ]
    assert levels_below(argmap(["t", "a", "b", "c", "d", "x"], steps), ["t"]) == {
        "t": 0,
        "a": 1,
        "b": 1,
        "c": 2,
        "d": 3,
    }


def test_circles_end():
    assert levels_below(argmap(["t", "a"], [("support", "a", "t"), ("support", "&t", "a")]), ["t"]) == {"t": 0, "a": 1}


def test_claims_of_included_maps_and_aside_are_told():
    counts = stats(argmap(["t", claim("css/x", path="css.yaml"), "aside"], [("support", "css/x", "t")]))
    assert (counts.claims, counts.included, counts.unjoined) == (3, 1, 1)


def test_a_source_that_nothing_cites_counts_nothing():
    first, second = stats(argmap(["t", claim("a", sources=("one", "one"))], sources=("one", "two"))).sources
    assert (first.claims, first.citations, second.claims) == (1, 2, 0)


def test_maps_together_count_each_part_once():
    shared = claim("a", path="shared.yaml")
    one = argmap([claim("t", path="one.yaml"), shared])
    other = argmap([claim("t", path="other.yaml"), shared])
    assert total([one, other]).claims == 3
    assert (total([one, one]).claims, total([one, one]).maps) == (2, 2)
    assert at(1, "one.yaml") != at(1, "other.yaml")


@given(argmaps())
def test_every_part_is_counted_once(argmap):
    counts = stats(argmap)
    assert sum(counts.steps.values()) == len(argmap.steps)
    assert sum(counts.standing.values()) == counts.claims == len(argmap.claims)
    assert 0 <= counts.unanswered <= counts.rebuttals
