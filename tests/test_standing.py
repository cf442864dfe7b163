"""Standing: known cases, and what holds of every map."""

import time
from dataclasses import replace

import pytest
from arguing import argmaps, argue, made
from frameworks import standing_by_definition
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from py_arg.abstract_argumentation_classes.abstract_argumentation_framework import AbstractArgumentationFramework
from py_arg.abstract_argumentation_classes.argument import Argument
from py_arg.abstract_argumentation_classes.defeat import Defeat
from py_arg.algorithms.semantics.get_grounded_extension import get_grounded_extension

from argmap.model import Side, Standing
from argmap.standing import Reason, evaluate, unanswered

STANDS, DEFEATED, UNDECIDED = Standing
MARKS = {"stands": "1", "defeated": "0", "undecided": "?"}


def said(argmap, **supposed):
    """Give what stands in short: `a1 b0 c?`, the claims in written order."""
    return " ".join(f"{key}{MARKS[standing]}" for key, standing in evaluate(argmap, **supposed).claims.items())


def reasons(argmap, **supposed):
    return " ".join(evaluate(argmap, **supposed).reasons.values())


@pytest.mark.parametrize(
    ("steps", "options", "standings", "why"),
    [
        pytest.param("", {"alone": "a"}, "a1", "asserted", id="a bare claim"),
        pytest.param("b + a", {}, "a1 b1", "supported asserted", id="support"),
        pytest.param("b - a", {}, "a0 b1", "rebutted asserted", id="a bare claim rebutted"),
        pytest.param("b - a; c - b", {}, "a1 b0 c1", "asserted rebutted asserted", id="reinstatement"),
        pytest.param("b - a; a - b", {}, "a? b?", "open open", id="mutual rebuttal"),
        pytest.param("b - a; c - b; a - c", {}, "a? b? c?", "open open open", id="odd loop"),
        pytest.param("b - a; c - b; d - c; a - d", {}, "a? b? c? d?", "open open open open", id="even loop"),
        pytest.param("a - a", {}, "a?", "open", id="a claim against itself"),
        pytest.param(
            "b - a; a - b; a - c; b - c; c - d", {}, "a? b? c? d?", "open open open open", id="floating reinstatement"
        ),
        pytest.param("b + a; c + b; b + c", {}, "a? b? c?", "open open open", id="circular support"),
        pytest.param(
            "b + a; a + b; c + b", {}, "a1 b1 c1", "supported supported asserted", id="a circle with outside ground"
        ),
        pytest.param("b + a; c - a", {}, "a? b1 c1", "contested asserted asserted", id="supported and rebutted"),
        pytest.param("b - a", {"cited": "a"}, "a? b1", "contested asserted", id="cited and rebutted"),
        pytest.param("b - a", {"assumed": "a"}, "a? b1", "contested asserted", id="assumed and rebutted"),
        pytest.param("b - a", {"assumed": "b"}, "a0 b1", "rebutted assumed", id="rebutted by an assumption"),
        pytest.param(
            "b + a; c - b", {}, "a0 b0 c1", "unsupported rebutted asserted", id="support falls and so does the claim"
        ),
        pytest.param(
            "b + a; c - b", {"cited": "a"}, "a0 b0 c1", "unsupported rebutted asserted", id="a citation is no support"
        ),
        pytest.param(
            "b + a; c - b", {"assumed": "a"}, "a1 b0 c1", "assumed rebutted asserted", id="what is assumed needs none"
        ),
        pytest.param(
            "b + a; c - b; d + a", {}, "a1 b0 c1 d1", "supported rebutted asserted asserted", id="other support"
        ),
        pytest.param(
            "b c + a; d - b", {}, "a0 b0 c1 d1", "unsupported rebutted asserted asserted", id="linked, one defeated"
        ),
        pytest.param(
            "b c - a; d - b", {}, "a1 b0 c1 d1", "asserted rebutted asserted asserted", id="linked rebuttal falls"
        ),
        pytest.param(
            "b + a; c x 0; d x 1", {}, "a1 b1 c1 d1", "supported asserted asserted asserted", id="undercut undercut"
        ),
        pytest.param("b - a; c x 0", {}, "a1 b1 c1", "asserted asserted asserted", id="a rebuttal undercut"),
        pytest.param(
            "b + a; b + c; d x 0",
            {},
            "a0 b1 c1 d1",
            "unsupported asserted supported asserted",
            id="one premise in two steps, of which one is undercut",
        ),
        pytest.param("b + a; b x 0", {}, "a0 b1", "unsupported asserted", id="a premise that undercuts its own step"),
        pytest.param("b + a; a x 0", {}, "a? b1", "open asserted", id="a conclusion that undercuts its own support"),
        pytest.param(
            "red + looks; looks + is; lamp x 1",
            {},
            "looks1 red1 is0 lamp1",
            "supported asserted unsupported asserted",
            id="Pollock's red light: the thing looks red, yet nothing says it is",
        ),
        pytest.param(
            "born law + british; aliens x 0",
            {"cited": "born", "assumed": "law"},
            "british0 born1 law1 aliens1",
            "unsupported asserted assumed asserted",
            id="Toulmin's Harry: born in Bermuda, but both his parents were aliens",
        ),
        pytest.param(
            "born law + british; aliens x 0; british-parents - aliens",
            {"cited": "born", "assumed": "law"},
            "british1 born1 law1 aliens0 british-parents1",
            "supported asserted assumed rebutted asserted",
            id="Toulmin's Harry: the exception does not hold",
        ),
    ],
)
def test_known_cases(steps, options, standings, why):
    argmap = argue(steps, **options)
    assert said(argmap) == standings
    assert reasons(argmap) == why


def test_an_undercut_fells_the_step_and_leaves_the_premise():
    standings = evaluate(argue("b + a; c x 0"))
    assert standings.steps == {0: DEFEATED, 1: STANDS}
    assert standings.claims == {"a": DEFEATED, "b": STANDS, "c": STANDS}


def test_a_claim_waits_on_what_is_contested():
    argmap = argue("b + a; c + b; d - b")
    assert (said(argmap), reasons(argmap)) == ("a? b? c1 d1", "open contested asserted asserted")


def test_a_rebuttal_from_a_contested_claim_leaves_a_bare_claim_open():
    argmap = argue("b - a; c + b; d - b")
    assert (said(argmap), reasons(argmap)) == ("a? b? c1 d1", "open contested asserted asserted")


@pytest.mark.parametrize(
    ("supposed", "standings", "why"),
    [
        ({"without": ["b"]}, "a0 b0 c1", "unsupported supposed asserted"),
        ({"without": ["c"]}, "a1 b1 c0", "supported asserted supposed"),
        ({"assume": ["a"]}, "a1 b1 c1", "supposed asserted asserted"),
        ({"assume": ["c"], "without": ["c"]}, "a1 b1 c0", "supported asserted supposed"),
        ({"assume": ["nobody"], "without": ["nothing"]}, "a? b1 c1", "contested asserted asserted"),
    ],
)
def test_what_if(supposed, standings, why):
    argmap = argue("b + a; c - a")
    assert said(argmap, **supposed) == standings
    assert reasons(argmap, **supposed) == why


def test_unanswered_rebuttals_are_those_that_stand_in_written_order():
    argmap = argue("b + a; c - a; d - a; e - d; f - a; g x 0")
    steps = unanswered(argmap, evaluate(argmap), "a")
    assert [step.premises for step in steps] == [("c",), ("f",)]


@given(argmaps())
@settings(max_examples=300, deadline=None)
def test_it_is_the_grounded_interpretation_with_denials(argmap):
    standings = evaluate(argmap)
    assert (dict(standings.claims), dict(standings.steps)) == standing_by_definition(argmap)


PAIRS = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=20, unique=True)


@given(PAIRS)
def test_bare_claims_and_rebuttals_are_dungs_grounded_extension(pairs):
    names = [f"c{number}" for number in range(8)]
    argmap = made([([names[a]], names[b], Side.REBUTTAL) for a, b in pairs], names)
    arguments = [Argument(name) for name in names]
    defeats = [Defeat(arguments[a], arguments[b]) for a, b in pairs]
    accepted = {
        argument.name for argument in get_grounded_extension(AbstractArgumentationFramework("", arguments, defeats))
    }
    attacked = {names[b] for a, b in pairs if names[a] in accepted}
    for key, standing in evaluate(argmap).claims.items():
        assert standing is (STANDS if key in accepted else DEFEATED if key in attacked else UNDECIDED)


@given(argmaps(), st.randoms(use_true_random=False))
def test_the_order_of_writing_does_not_matter(argmap, chance):
    claims, steps = [*argmap.claims.items()], [*argmap.steps.items()]
    chance.shuffle(claims)
    chance.shuffle(steps)
    mixed = replace(argmap, claims=dict(claims), steps=dict(steps))
    assert evaluate(mixed) == evaluate(argmap)


@given(argmaps(), st.data())
def test_a_standing_rebuttal_never_makes_its_target_stand(argmap, data):
    target = data.draw(st.sampled_from([*argmap.claims]))
    assume(evaluate(argmap).claims[target] is not STANDS)
    written = [(step.premises, step.target, step.side) for step in argmap.steps.values()]
    fields = {
        "cited": [key for key, claim in argmap.claims.items() if claim.citations],
        "assumed": [key for key, claim in argmap.claims.items() if claim.assumed],
    }
    more = made([*written, (["new"], target, Side.REBUTTAL)], argmap.claims, **fields)
    assert evaluate(more).claims[target] is not STANDS


@given(st.integers(1, 8), st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=8))
def test_circular_support_without_outside_ground_is_undecided(size, chords):
    around = [(number, (number + 1) % size) for number in range(size)]
    arrows = dict.fromkeys([*around, *((a % size, b % size) for a, b in chords)])
    argmap = made([([f"c{a}"], f"c{b}", Side.SUPPORT) for a, b in arrows])
    standings = evaluate(argmap)
    assert {*standings.claims.values()} == {*standings.steps.values()} == {UNDECIDED}
    assert {*standings.reasons.values()} == {Reason.OPEN}


@given(argmaps())
def test_a_reason_fits_its_standing(argmap):
    fitting = {
        STANDS: {Reason.ASSERTED, Reason.ASSUMED, Reason.SUPPORTED},
        DEFEATED: {Reason.REBUTTED, Reason.UNSUPPORTED},
        UNDECIDED: {Reason.CONTESTED, Reason.OPEN},
    }
    standings = evaluate(argmap)
    for key, standing in standings.claims.items():
        assert standings.reasons[key] in fitting[standing]


@given(argmaps(), st.data())
def test_supposing_what_holds_changes_nothing_else(argmap, data):
    key = data.draw(st.sampled_from([*argmap.claims]))
    before = evaluate(argmap)
    assume(before.claims[key] is not UNDECIDED)
    supposed = {"assume" if before.claims[key] is STANDS else "without": [key]}
    after = evaluate(argmap, **supposed)
    decided = {one: standing for one, standing in before.claims.items() if standing is not UNDECIDED}
    assert decided.items() <= after.claims.items()


def test_a_chain_of_any_length():
    length = 20_000
    argmap = made([([f"c{number + 1}"], f"c{number}", Side.REBUTTAL) for number in range(length)])
    standings = evaluate(argmap)
    assert [*standings.claims.values()][-4:] == [DEFEATED, STANDS, DEFEATED, STANDS]
    assert standings.claims["c0"] is STANDS


def test_ten_thousand_rebuttals_of_one_claim():
    argmap = made([([f"c{number}"], "t", Side.REBUTTAL) for number in range(10_000)])
    standings = evaluate(argmap)
    assert standings.reasons["t"] is Reason.REBUTTED
    assert len(unanswered(argmap, standings, "t")) == 10_000


def test_time_is_linear_in_the_map():
    def seconds(size):
        sides = [Side.SUPPORT, Side.REBUTTAL, Side.EVIDENCE]
        argmap = made([([f"c{n}"], f"c{n * 7 // 11}", sides[n * n % 3]) for n in range(1, size)])
        evaluate(argmap)
        times = []
        for _ in range(3):
            start = time.process_time()
            evaluate(argmap)
            times.append(time.process_time() - start)
        return min(times)

    assert seconds(10_000) < 40 * seconds(1_000)
