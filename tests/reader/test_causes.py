"""Syntax errors whose cause stands above the place where libyaml gives up, or cannot be seen."""

from __future__ import annotations

import pytest

HEAD = "argmap: 1\nthesis:\n  text: The bridge is safe.\n  support:\n"
BLANK = "ordinary blank"

CAUSES = [
    (
        f"{HEAD}    - Dogs are good.\n      support:\n        - They walk.\n",
        "6:7",
        "below a sentence without",
        "`- text:`",
    ),
    (
        f"{HEAD}    - Dogs are\n      good.\n      evidence:\n        - X\n",
        "7:7",
        "`evidence` stands below",
        "`- text:`",
    ),
    ("argmap: 1\nthesis: A b.\n  support:\n    - X\n", "3:3", "the sentence of the thesis", "after `text:`"),
    ("argmap: 1\nthesis:\n  text:We go.\n  support:\n    - X y\n", "3:7", "the colon of `text`", "`text:`, a blank"),
    ("argmap:1\nthesis: A b.\n", "1:7", "the colon of `argmap`", "`argmap:`, a blank"),
    ("argmap: 1\nthesis:We should go\n", "2:7", "the colon of `thesis`", "`thesis:`, a blank"),
    (f"{HEAD}    - text:We go\n      note: x\n", "5:11", "the colon of `text`", "`text:`, a blank"),
    (
        "argmap: 1\nthesis:\n  text: They were\n    ranked #1 in\n    the league.\n",
        "4:12",
        "`#1 in` for a comment",
        "quotes",
    ),
    (f"{HEAD}    - They were\n      ranked  #1 in\n\n      the league.\n", "6:15", "`#1 in` for a comment", "quotes"),
    (f"{HEAD}    * A is b.\n    * C is d.\n", "5:5", "`*` begins no entry", "`- `"),
    ("argmap: 1\nthesis\uff1aA b.\n", "2:7", "the full-width one", "Write `:`"),
    ("argmap\uff1a1\nthesis: A b.\n", "1:7", "the full-width one", "Write `:`"),
    ("argmap:\u00a01\nthesis: A b.\n", "1:8", "U+00A0 (no-break space) stands after the colon", BLANK),
    (f"{HEAD}    - A is b.\n    -\u00a0C is d.\n", "6:6", "U+00A0 (no-break space) stands after the dash", BLANK),
    ("argmap: 1\nthesis:\n\u00a0\u00a0text: A b.\n", "3:1", "U+00A0 (no-break space) indents this line", BLANK),
    ("argmap: 1\nthesis:\n  text: A b.\n\u3000support:\n    - A c.\n", "4:1", "U+3000 (ideographic space)", BLANK),
    ("argmap: 1\n\u200bthesis: A b.\n", "2:1", "U+200B (zero width space) indents this line", BLANK),
]


@pytest.mark.parametrize(("text", "place", "message", "help"), CAUSES)
def test_the_cause_is_told_and_not_where_libyaml_gave_up(read_text, text, place, message, help):
    (problem,) = read_text(text).diagnostics
    assert f"{problem.location} {problem.rule.code}" == f"map.yaml:{place} AM003"
    assert message in problem.message
    assert help in problem.help


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (f"{HEAD}    - text: One is so.\n        note: deeper\n", "indented deeper than the text above"),
        (f"{HEAD}    - 12:30 it was\n      note: x\n", "`note` stands below a sentence without"),
        (f"{HEAD}    - See http://a.b now\n      note x: y\n", "inside a sentence"),
        (f"{HEAD}    - One.  # a comment\n    lone line\n", "neither a key"),
        ("  x: 1\n y: 2\n", "like neither its neighbours"),
    ],
)
def test_other_errors_keep_their_words(read_text, text, message):
    (problem,) = read_text(text).diagnostics
    assert message in problem.message


def test_odd_blanks_within_texts_are_fine(found):
    assert found("argmap: 1\ntitle: |-\n  A\n  \u00a0b\nthesis: >-\n  A\n  \u00a0b\n") == []
