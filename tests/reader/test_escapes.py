"""Backslashes in double quotes: a control character that comes of one is hardly meant."""

from __future__ import annotations

import pytest

WARNED = [
    (r'"We use \alpha here."', "2:17", r"`\a` is the control character U+0007, and stands in `\alpha`"),
    (r'"\theta is small, and \alpha too."', "2:10", "U+0009"),
    (r'"A \rho"', "2:12", "U+000D"),
    (r'"Look: \newton"', "2:16", r"U+000A, and stands in `\newton`"),
    (r'"A \Lambda"', "2:12", "U+2028"),
    (r'"A b \0"', "2:14", "U+0000"),
    (r'"A b \x1b[31m"', "2:14", "U+001B"),
    (r'"A b \u0007"', "2:14", "U+0007"),
    (r'"A b \U0000009b"', "2:14", "U+009B"),
    ('"A b\n  and \\\\ \\beta\n  c"', "3:10", "U+0008"),
]


@pytest.mark.parametrize(("text", "place", "message"), WARNED)
def test_control_characters_that_come_of_a_backslash(read_text, text, place, message):
    (problem,) = read_text(f"argmap: 1\nthesis: {text}\n").diagnostics
    assert f"{problem.location} {problem.rule.code}" == f"map.yaml:{place} AM012"
    assert message in problem.message
    assert "single quotes" in problem.help


@pytest.mark.parametrize(
    "text",
    [
        r'"We use \\alpha here."',
        r"'We use \alpha here.'",
        r"We use \alpha here.",
        r'"He said \"yes\" to caf\u00e9s\_only."',
        '"One line.\\nAnother.\\n"',
        '"One line\\\n  goes on."',
        ">-\n  We use \\alpha here.",
        "'A \"quoted \\alpha\" b'",
    ],
)
def test_other_backslashes_are_fine(found, text):
    assert found(f"argmap: 1\nthesis: {text}\n") == []


def test_the_quotation_mark_that_ends_a_text_ends_the_search(found):
    assert found('argmap: 1\ntitle: "A b"  # in \\TeX \\alpha\nthesis: A b\n') == []
