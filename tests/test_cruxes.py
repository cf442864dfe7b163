"""What a claim hangs on: the same as trying every claim and every pair afresh, and far sooner."""

import time
from itertools import combinations, count, product

import pytest
from arguing import argmaps, argue, made
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.cruxes import MOST_PAIRS, Crux, Flip, cruxes
from argmap.model import Side, Standing
from argmap.standing import evaluate

STANDS, DEFEATED, UNDECIDED = Standing
MARKS = {STANDS: "1", DEFEATED: "0", UNDECIDED: "?"}


def told(steps, claim="a", **fields):
    """Give the cruxes in short, `b0>?` for "if b fell, undecided", pairs joined by `&`."""
    answer = cruxes(argue(steps, **fields), claim)
    return " ".join(short(crux) for crux in (*answer.singles, *answer.pairs))


def short(crux):
    return "&".join(f"{flip.claim}{flip.stands:d}" for flip in crux.flips) + ">" + MARKS[crux.outcome]


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ("b + a", "b0>0"),
        ("b + a; c + a", "b0&c0>0"),
        ("b - a; c - a", "b0&c0>1"),
        ("b + a; c - a", "b0>0 c0>1"),
        ("b + a; c + a; d - a", "d0>1 b0&c0>0"),
        ("b - a; c - b", "c0>0 b1>0"),
        ("b c + a", "b0>0 c0>0"),
        ("b + a; c x 0", "c0>1"),
        ("b + a; c + b", "c0>0 b0>0"),
        ("b - a; a - b", "b0>1 b1>0"),
        ("b + a; c - b; d - b", "b1>1 c0&d0>1"),
    ],
)
def test_known_cases(steps, expected):
    assert told(steps) == expected


def test_a_claim_that_nothing_bears_on_hangs_on_nothing():
    answer = cruxes(argue("b + a"), "b")
    assert (answer.singles, answer.pairs, answer.candidates, answer.complete) == ((), (), 0, True)


def test_cruxes_that_carry_more_come_first():
    assert told("b + a; c + a; b + d; b + e; f - a; c + e") == "f0>1 b0&c0>0"
    answer = cruxes(argue("b c + a; c + d"), "a")
    assert [(short(crux), crux.carries) for crux in answer.singles] == [("c0>0", 1), ("b0>0", 0)]


def by_trying(argmap, claim):
    """Try each claim and each pair by evaluating the map afresh."""
    before = evaluate(argmap).claims
    flips = [
        Flip(key, stands)
        for key in argmap.claims
        for stands in (False, True)
        if key != claim and before[key] is not (STANDS if stands else DEFEATED)
    ]
    found = {}
    for size in (1, 2):
        for group in combinations(flips, size):
            if len({flip.claim for flip in group}) < size or any((flip,) in found for flip in group):
                continue
            after = evaluate(
                argmap,
                assume=[flip.claim for flip in group if flip.stands],
                without=[flip.claim for flip in group if not flip.stands],
            ).claims
            if after[claim] is not before[claim]:
                others = {key for key in argmap.claims if before[key] is not after[key]}
                found[group] = Crux(group, after[claim], len(others - {claim} - {flip.claim for flip in group}))
    return {frozenset(flips): crux for flips, crux in found.items()}


@given(argmaps(), st.data())
@settings(max_examples=150, deadline=None)
def test_they_are_those_that_trying_everything_finds(argmap, data):
    claim = data.draw(st.sampled_from([*argmap.claims]))
    answer = cruxes(argmap, claim)
    found = {frozenset(crux.flips): crux for crux in (*answer.singles, *answer.pairs)}
    expected = by_trying(argmap, claim)
    assert {*found} == {*expected}
    for flips, crux in found.items():
        assert (crux.outcome, crux.carries) == (expected[flips].outcome, expected[flips].carries)
    assert answer.complete


def test_a_search_that_is_over_gives_what_it_has():
    argmap = made([([f"c{n}"], "t", Side.SUPPORT) for n in range(20)] + [(["r"], "t", Side.REBUTTAL)])
    for limit in (0, 5, 30):
        ticks = count()
        answer = cruxes(argmap, "t", is_over=lambda ticks=ticks, limit=limit: next(ticks) >= limit)
        assert (answer.complete, answer.tried) == (False, min(limit, 21))


def test_a_search_that_is_over_among_the_pairs_gives_those_found():
    chains = [([f"{side}{n + 1}"], f"{side}{n}", Side.SUPPORT) for side, n in product("ab", range(8))]
    argmap = made([(["a0"], "t", Side.SUPPORT), (["b0"], "t", Side.SUPPORT), *chains])
    ticks = count()
    answer = cruxes(argmap, "t", is_over=lambda: next(ticks) >= 50)
    assert (len(answer.pairs), answer.tried, answer.complete) == (6, 18, False)


def test_progress_is_told():
    seen = []
    cruxes(argue("b + a; c + a"), "a", tell=seen.append)
    assert [(one.doing, one.done, one.total) for one in seen] == [
        ("single claims", 1, 2),
        ("single claims", 2, 2),
        ("pairs that meet", 0, 2),
        ("pairs that meet", 1, 2),
        ("pairs", 0, None),
    ]


def test_more_pairs_than_anybody_reads_are_not_sought():
    chains = [([f"{side}{n + 1}"], f"{side}{n}", Side.SUPPORT) for side, n in product("ab", range(60))]
    argmap = made([(["a0"], "t", Side.SUPPORT), (["b0"], "t", Side.SUPPORT), *chains])
    answer = cruxes(argmap, "t")
    assert (len(answer.pairs), answer.complete) == (MOST_PAIRS, False)


SHAPES = {
    "a chain": [([f"c{n + 1}"], f"c{n}", Side.SUPPORT) for n in range(10_000)],
    "many rebuttals": [(["s"], "c0", Side.SUPPORT), *(([f"c{n}"], "c0", Side.REBUTTAL) for n in range(1, 10_000))],
    "many supports": [([f"c{n}"], "c0", Side.SUPPORT) for n in range(1, 10_000)],
    "a tree": [([f"c{n}"], f"c{(n - 1) // 3}", [Side.SUPPORT, Side.REBUTTAL][n % 5 == 0]) for n in range(1, 10_000)],
}


@pytest.mark.parametrize("shape", [*SHAPES])
def test_ten_thousand_claims_take_seconds(shape):
    argmap = made(SHAPES[shape])
    start = time.process_time()
    answer = cruxes(argmap, "c0", is_over=lambda: time.process_time() - start > 20)
    assert answer.tried == len(argmap.claims) - 1
    assert answer.complete
