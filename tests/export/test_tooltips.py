from dataclasses import replace

import pytest
from handmade import argmap, at, claim

from argmap.export import tooltips
from argmap.export.drawing import Drawing
from argmap.export.style import Style
from argmap.model import Citation, Source

SOURCES = {
    "talks": Source("talks", at(), title="The Talks", author="David Lewis", year="1981"),
    "bare": Source("bare", at()),
}


def of_claim(one):
    return [*tooltips.of_claim(replace(argmap([one]), sources=SOURCES), one)]


def of_step(index, steps, of=tooltips.of_step, note=""):
    whole = argmap("abct", steps)
    return [*of(Drawing(whole, Style()), replace(whole.steps[index], note=note))]


def test_a_claim_is_told_in_full():
    told = claim("a", "It can. " * 90, label="Can", qualifier="may", when="2007", note="Said twice.")
    assert of_claim(told) == ["Can", "It can. " * 90, "Qualifier: may", "When: 2007", "Note: Said twice."]


@pytest.mark.parametrize(
    ("citation", "told"),
    [
        (
            Citation("talks", at(), at="p. 3", quote="about to", by="Kasuri"),
            "— Kasuri, in David Lewis, The Talks, 1981, p. 3: “about to”",
        ),
        (Citation("talks", at()), "— David Lewis, The Talks, 1981"),
        (Citation("bare", at(), at="p. 3"), "— bare, p. 3"),
        (Citation("unknown", at()), "— unknown"),
    ],
)
def test_citations_are_told_in_full(citation, told):
    assert of_claim(replace(claim("a", "It can."), citations=(citation,)))[1:] == [told]


@pytest.mark.parametrize(
    ("side", "premises", "told"),
    [
        ("support", "a", "“a” supports “t”"),
        ("evidence", "a", "“a” is evidence for “t”"),
        ("rebuttal", "a b", "“a” and “b” together rebut “t”"),
        ("support", "a a", "“a” supports “t”"),
    ],
)
def test_a_step_is_a_sentence(side, premises, told):
    assert of_step(0, [(side, premises, "t")]) == [told]


def test_an_undercut_names_the_step_that_it_attacks():
    steps = [("support", "a", "t"), ("undercut", "b", 0), ("undercut", "c", 1)]
    assert of_step(1, steps) == ["“b” undercuts the step from “a” to “t”"]
    assert of_step(2, steps) == ["“c” undercuts the undercut by “b”"]


def test_the_note_of_a_step_is_told():
    assert of_step(0, [("support", "a", "t")], note="By analogy.")[1:] == ["Note: By analogy."]


def test_claims_that_rebut_each_other_share_a_sentence():
    steps = [("rebuttal", "a", "b"), ("rebuttal", "b", "a")]
    assert of_step(0, steps, tooltips.of_mutual, "Both cannot be.") == [
        "“a” and “b” rebut each other",
        "Note: Both cannot be.",
    ]
