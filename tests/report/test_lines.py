from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.report.lines import cells, excerpt
from argmap.steering import safe


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("abc", 3), ("真理", 4), ("e\u0301", 1), ("\u200dx", 1), ("\uff21", 2), ("🙂", 2), ("é", 1)],
)
def test_cells(text, width):
    assert cells(text) == width


@pytest.mark.parametrize(
    ("line", "column", "end", "carets"),
    [
        ("text: bad", 7, 10, "      ^^^"),
        ("真理: bad", 5, 8, "      ^^^"),
        ("真理: bad", 1, 3, "^^^^"),
        ("e\u0301e\u0301: bad", 7, 10, "    ^^^"),
        ("\ttext", 1, 2, "^"),
        ("a\tb", 3, 4, "  ^"),
        ("bad\x1b: x", 3, 5, "  ^^^^^^^^^"),
        ("text:", 6, 7, "     ^"),
        ("", 1, 2, "^"),
    ],
)
def test_carets_stand_under_what_they_mark(line, column, end, carets):
    assert excerpt(line, column, end)[1] == carets


def test_a_long_line_is_cut_around_the_place():
    shown, carets = excerpt("x" * 5000 + "BAD" + "y" * 5000, 5001, 5004)
    assert shown[carets.index("^") : carets.rindex("^") + 1] == "BAD"
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert len(shown) == 102


def test_carets_end_where_the_line_is_cut():
    shown, carets = excerpt("x" * 5000, 11, 4000)
    assert len(carets) == len(shown) - 1 == 100


@given(st.text(max_size=300), st.integers(1, 320), st.integers(1, 320))
def test_any_line_and_columns(line, column, end):
    shown, carets = excerpt(line, column, max(end, column + 1))
    assert safe(shown) == shown
    assert set(carets.strip()) == {"^"}
    assert len(shown.splitlines()) <= 1
