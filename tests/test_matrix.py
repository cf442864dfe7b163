from collections import Counter

from handmade import argmap, argmaps, claim
from hypothesis import given, settings

from argmap.matrix import Relation, matrix
from argmap.model import Side


def cited(*keys):
    """Give claims that each cite the source of their own name in capitals."""
    return [claim(key, sources=(key.upper(),)) for key in keys]


def cells(steps, keys="t a b c d", depth=0):
    """Give for the thesis (or all rows) what each source does there, by source; claims cite a source of their name."""
    made = argmap(cited(*keys.split()), steps, sources=keys.upper().split())
    found = matrix(made, depth)
    return {f"{row} {column}": " ".join(cell) for (row, column), cell in found.cells.items()}


def test_a_claim_cites_and_what_bears_on_it_supports_rebuts_and_undercuts():
    steps = [("support", "a", "t"), ("evidence", "b", "a"), ("rebuttal", "c", "t"), ("undercut", "d", 0)]
    assert cells(steps) == {"t T": "cites", "t A": "supports", "t C": "rebuts", "t D": "undercuts", "t B": "supports"}


def test_what_supports_an_attack_attacks_too():
    assert cells([("rebuttal", "a", "t"), ("support", "b", "a")], "t a b") == {
        "t T": "cites",
        "t A": "rebuts",
        "t B": "rebuts",
    }
    assert cells([("support", "a", "t"), ("undercut", "b", 0), ("evidence", "c", "b")], "t a b c")["t C"] == "undercuts"


def test_an_attack_on_a_reason_works_against_the_claim():
    assert cells([("support", "a", "t"), ("rebuttal", "b", "a")], "t a b")["t B"] == "rebuts"


def test_an_attack_on_an_attack_answers_it():
    steps = [("rebuttal", "a", "t"), ("rebuttal", "b", "a"), ("undercut", "c", 0), ("support", "d", "b")]
    assert {key: cells(steps)[f"t {key}"] for key in "BCD"} == {"B": "answers", "C": "answers", "D": "answers"}


def test_an_attack_on_an_answer_attacks_again():
    steps = [("rebuttal", "a", "t"), ("rebuttal", "b", "a"), ("undercut", "c", 1), ("rebuttal", "d", "b")]
    assert (cells(steps)["t C"], cells(steps)["t D"]) == ("undercuts", "rebuts")


def test_a_source_may_do_several_things_to_one_claim():
    assert cells([("support", "a", "t"), ("rebuttal", "&a", "t")], "t a")["t A"] == "supports rebuts"


def test_mentions_are_counted_with_their_places_once_each():
    one = claim("a", sources=("S", "S"))
    steps = [("support", "a b", "t"), ("support", "&a", "b")]
    found = matrix(argmap(["t", one, claim("b", sources=("S",))], steps, sources=("S",)), 0)
    assert [mention.claim for mention in found.cells["t", "S"][Relation.SUPPORTS]] == ["a", "a", "b"]


def test_rows_are_the_claims_to_a_depth_each_below_the_nearest_it_bears_on():
    steps = [
        ("support", "a b", "t"),
        ("support", "c", "a"),
        ("undercut", "d", 0),
        ("support", "&c", "u"),
        ("support", "&t", "u"),
    ]
    made = argmap("t a b c d u x".split(), steps, theses=("t", "u"))
    assert matrix(made, 0).rows == ("t", "u")
    assert matrix(made).rows == ("t", "a", "b", "u", "c")
    assert matrix(made, 2).levels == {"t": 0, "a": 1, "b": 1, "d": 2, "u": 0, "c": 1}
    assert matrix(made, 1000).rows == matrix(made, 2).rows, "and what bears on no thesis is no row"


def test_empty_rows_and_columns_are_told():
    made = argmap(["t", *cited("a"), "b"], [("support", "a", "t"), ("support", "b", "t")], sources=("A", "UNUSED"))
    found = matrix(made)
    assert (found.empty_rows, found.empty_columns) == (("b",), ("UNUSED",))


def test_circles_end_and_a_row_does_not_speak_to_itself():
    assert cells([("support", "a", "t"), ("rebuttal", "&t", "a")], "t a", depth=1) == {
        "t T": "cites",
        "t A": "supports",
        "a A": "cites",
        "a T": "rebuts",
    }


def test_a_map_without_sources_has_no_columns():
    found = matrix(argmap(["t"]))
    assert (found.columns, found.cells, found.empty_rows) == ((), {}, ("t",))


@settings(max_examples=40)
@given(argmaps())
def test_every_row_and_cell_is_of_the_map(argmap):
    found = matrix(argmap, 3)
    assert {*found.rows} <= {*argmap.claims}
    assert len(found.rows) == len({*found.rows})
    assert all(row in found.levels and mentions for (row, _), cell in found.cells.items() for mentions in cell.values())


def told(argmap, row):
    """Give what each claim does to a row, by the rules that docs/answers.md states, applied until nothing is new."""
    against = {"rebuttal": Relation.REBUTS, "undercut": Relation.UNDERCUTS}
    attacks = {*against.values()}
    claims, steps = {(row, Relation.CITES)}, set()
    while True:
        new = set()
        for step in argmap.steps.values():
            of = steps if step.side is Side.UNDERCUT else claims
            for target, does in of:
                if target != step.target:
                    continue
                if step.side.speaks_for:
                    new.add((step.index, Relation.SUPPORTS if does is Relation.CITES else does))
                else:
                    new.add((step.index, Relation.ANSWERS if does in attacks else against[step.side]))
        premises = {(key, does) for index, does in new for key in argmap.steps[index].premises if key != row}
        if new <= steps and premises <= claims:
            return claims
        steps |= new
        claims |= premises


@settings(max_examples=100)
@given(argmaps())
def test_every_cell_is_what_the_documented_rules_say(argmap):
    found = matrix(argmap, 2)
    for row in found.rows:
        expected = Counter(
            (citation.source, does) for key, does in told(argmap, row) for citation in argmap.claims[key].citations
        )
        cells = {source: cell for (key, source), cell in found.cells.items() if key == row}
        assert {(source, does): len(all) for source, cell in cells.items() for does, all in cell.items()} == expected
