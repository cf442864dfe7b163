import pytest
from handmade import argmap

from argmap.render.diff.words import MOST_PIECES, Role, bearing_of, beginning, compared, name_of


def marked(before, after):
    shown = {Role.GONE: "[-{}-]", Role.COME: "{{+{}+}}", Role.PLAIN: "{}"}
    return "".join(shown[word.role].format(word.text) for word in compared(before, after))


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("It is so.", "It is not so.", "It is {+not +}so."),
        ("It is not so.", "It is so.", "It is [-not -]so."),
        ("a single border dispute", "even one border dispute", "[-a single-]{+even one+} border dispute"),
        ("so", "so, or not", "so{+, or not+}"),
        ("", "all", "{+all+}"),
        ("same", "same", "same"),
    ],
)
def test_lost_and_gained_words_are_marked(before, after, shown):
    assert marked(before, after) == shown


def test_endless_texts_are_not_compared_word_by_word():
    long = "a " * MOST_PIECES
    assert [word.role for word in compared(long, f"{long} b")] == [Role.GONE, Role.COME]


def test_claims_without_an_id_are_named_by_their_beginning():
    made = argmap(["t", "~1"])
    assert name_of(made, "t").text == "[t]"
    assert name_of(made, "~1").text == "“Text of ~1.”"
    assert beginning("word " * 50) == ("word " * 12).rstrip()[:59].rstrip() + "…"


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (0, "support of [t]"),
        (1, "rebuttal of [a]"),
        (2, "evidence for [a]"),
        (3, "undercut of the support by [a] & [b] of [t]"),
        (4, "undercut of the evidence by [b] for [a]"),
        (5, "undercut of the undercut by [c]"),
    ],
)
def test_what_a_step_does(step, words):
    steps = [
        ("support", "a b", "t"),
        ("rebuttal", "c", "a"),
        ("evidence", "b", "a"),
        ("undercut", "c", 0),
        ("undercut", "c", 2),
        ("undercut", "d", 3),
    ]
    made = argmap("t a b c d".split(), steps)
    assert " ".join(word.text for word in bearing_of(made, made.steps[step])) == words
