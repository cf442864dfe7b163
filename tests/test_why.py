"""Why a claim stands or falls: the rows that explain it, the circle, the sentence, what changes."""

from dataclasses import replace

import pytest
from arguing import argmaps, argue, made
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.model import Side, Standing
from argmap.standing import Reason, evaluate
from argmap.why import MOST, Change, Place, Seen, explain, sentence, why

SIGNS = {Side.SUPPORT: "+", Side.EVIDENCE: "*", Side.REBUTTAL: "-", Side.UNDERCUT: "x"}


def rows(steps, claim="a", **fields):
    """Give the rows in short, a `.` for each level: `a .+b ..xc`; `!` for a claim explained elsewhere, `@` for a circle."""
    argmap = argue(steps, **fields)
    return " ".join(short(row) for row in explain(argmap, evaluate(argmap), claim).rows)


def short(row):
    sign = SIGNS[row.step.side] if row.step else ""
    mark = {Seen.ABOVE: "!", Seen.CIRCLE: "@", None: ""}[row.seen]
    kind = {Place.LINKED: "&", Place.PREMISE: "", Place.MORE: str(row.more)}.get(row.place, "")
    return "." * row.depth + ("" if row.place is Place.PREMISE else sign) + kind + row.claim + mark


@pytest.mark.parametrize(
    ("steps", "fields", "expected"),
    [
        ("", {"alone": "a"}, "a"),
        ("b + a; c + a; d + b", {}, "a .+c .+1"),  # the short way
        ("a + a; b + a", {}, "a .+b .+1"),
        ("b + a; c - a; d - c", {}, "a .+b .-c ..-d"),
        ("b + a; c x 0; d x 1", {}, "a .+b ..xc ...xd"),
        ("b - a; c + b; d - a", {}, "a .-d .-1"),
        ("b + a; c + a; d - b; e x 1", {}, "a .+b ..-d .+c ..xe"),
        ("b + a; c + b; d x 0", {}, "a .+b ..xd"),  # the support of a premise whose step is undercut says nothing
        ("b c + a; d - c", {}, "a .+& ..b ..c ...-d"),
        ("b c + a; d x 0; e + b", {}, "a .+& ..b ..c ..xd"),
        ("b + a; c - a; d - a", {}, "a .+b .-c .-d"),
        ("b - a; a - b", {}, "a .-b ..-a@"),
        ("b + a; c - b; d + b", {}, "a .+b ..+d ..-c"),
        ("b + a; c + a; b + c; d - a; d - b", {}, "a .+b ..-d .+c ..+b!"),
        ("b - a", {"assumed": "a", "cited": "b"}, "a .-b"),
        ("b + a; c + a; d - a; b - d; d - b; e - c", {}, "a .+b ..-d ...-b@ .-d!"),
    ],
)
def test_the_rows_are_what_the_standing_follows_from(steps, fields, expected):
    assert rows(steps, **fields) == expected


def test_what_is_supposed_needs_no_reason():
    assert [row.claim for row in why(argue("b + a; c - a"), ["a"], assume=["a"]).because[0].rows] == ["a"]


def test_of_many_steps_that_say_the_same_some_are_told():
    argmap = made([(["b"], "a", Side.SUPPORT), *(([f"c{n}"], "a", Side.REBUTTAL) for n in range(10_000))])
    (because,) = why(argmap, ["a"]).because
    assert len(because.rows) == 1 + 1 + MOST + 1
    assert because.rows[-1].more == 10_000 - MOST


def test_a_chain_of_any_length_is_explained():
    argmap = made([([f"c{n + 1}"], f"c{n}", Side.SUPPORT) for n in range(10_000)])
    assert len(explain(argmap, evaluate(argmap), "c0").rows) == 10_001


@pytest.mark.parametrize(
    ("steps", "circle"),
    [
        ("b + a; c + b; b + c", "b c"),
        ("b - a; c - b; a - c", "a b c"),
        ("a - a", "a"),
        ("b + a; a x 0", "a"),
        ("b + a", ""),
        ("b + a; c - a", ""),
    ],
)
def test_the_circle_is_told(steps, circle):
    assert why(argue(steps), ["a"]).because[0].circle == tuple(circle.split())


def test_a_map_that_is_only_a_circle():
    argmap = made([([f"c{n}"], f"c{(n + 1) % 5_000}", Side.SUPPORT) for n in range(5_000)])
    assert len(why(argmap, ["c0"]).because[0].circle) == 5_000


@pytest.mark.parametrize(
    ("steps", "fields", "expected"),
    [
        ("", {"alone": "a"}, "it is asserted, and nothing speaks against it"),
        ("b - a; c - b", {}, "it is asserted, and no rebuttal of it stands"),
        ("", {"assumed": "a", "alone": "a"}, "it is assumed, and nothing speaks against it"),
        ("b c + a", {}, "<b> with <c> supports it, and nothing speaks against it"),
        ("b - a", {}, "<b> rebuts it, and only its assertion speaks for it"),
        ("b c + a; d - c", {}, "whatever supports it has fallen: <c> is defeated"),
        ("b + a; c x 0", {}, "whatever supports it has fallen: the step from <b> is undercut by <c>"),
        (
            "b + a; c - b; d e + a; f x 2",
            {},
            "whatever supports it has fallen: <b> is defeated; and the step from <d> with <e> is undercut by <f>",
        ),
        ("b c + a; b d + a; e - b", {}, "whatever supports it has fallen: <b> is defeated"),
        (
            "b + a; c + a; d + a; e x 0; f - c; g - d",
            {},
            "whatever supports it has fallen: the step from <b> is undercut by <e>; <c> is defeated; and <d> is defeated",
        ),
        (
            "b + a; c + a; d + a; e + a; f + a; g - b; g - c; g - d; g - e; g - f",
            {},
            "whatever supports it has fallen: <b> is defeated; <c> is defeated; <d> is defeated; and 2 more",
        ),
        ("b + a; c - a", {}, "<b> for it and <c> against it both stand"),
        ("c - a", {"cited": "a"}, "the source for it and <c> against it both stand"),
        ("c - a", {"assumed": "a"}, "the assumption for it and <c> against it both stand"),
        ("b + a; c - b; d + b", {}, "it waits on <b>, which is undecided itself"),
        ("b + a; a x 0", {}, "it waits on the step from <b>, which is undecided itself"),
    ],
)
def test_the_sentence(steps, fields, expected):
    argmap = argue(steps, **fields)
    assert sentence(argmap, evaluate(argmap), "a", lambda key: f"<{key}>") == expected


def test_the_sentence_of_a_supposition():
    argmap = argue("b + a")
    assert sentence(argmap, evaluate(argmap, without=["a"]), "a", str) == "it is supposed so"


def test_what_changes_is_told_in_written_order():
    answer = why(argue("b + a; c - a; d x 1"), ["a"], without=["d", "b"])
    assert answer.changes == (
        Change("a", Standing.STANDS, Standing.DEFEATED),
        Change("b", Standing.STANDS, Standing.DEFEATED),
        Change("d", Standing.STANDS, Standing.DEFEATED),
    )
    assert (answer.without, answer.assumed) == (("d", "b"), ())
    assert why(argue("b + a"), ["a"]).changes == ()


@given(argmaps(), st.data())
def test_every_map_is_explained(argmap, data):
    """The first row is the claim; each claim is told once; what is not told elsewhere has an explanation below."""
    claim = data.draw(st.sampled_from([*argmap.claims]))
    standings = evaluate(argmap)
    because = explain(argmap, standings, claim)
    told = [row.claim for row in because.rows if row.told]
    assert told[0] == claim
    assert len(told) == len({*told})
    assert {row.claim for row in because.rows if row.seen} <= {*told}
    if standings.reasons[claim] is Reason.OPEN:
        others = {standings.reasons[row.claim] for row in because.rows if row.claim}
        assert because.circle or Reason.CONTESTED in others
    assert sentence(argmap, standings, claim, str)


@given(argmaps(), st.data())
@settings(max_examples=300)
def test_the_rows_say_enough(argmap, data):
    """A map of nothing but the steps that are told gives the claim the same standing."""
    claim = data.draw(st.sampled_from([*argmap.claims]))
    standings = evaluate(argmap)
    rows = explain(argmap, standings, claim).rows
    told = {row.step.index: row.step for row in rows if row.step and row.place is not Place.MORE}
    assert evaluate(replace(argmap, steps=told)).claims[claim] is standings.claims[claim]
