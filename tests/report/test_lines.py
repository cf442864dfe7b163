from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.report.lines import cells, escaped, excerpt, safe


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain é 真理 🙂", "plain é 真理 🙂"),
        ("\x1b[31mred\x1b[0m", "<U+001B>[31mred<U+001B>[0m"),
        ("\x1b]0;title\x07", "<U+001B>]0;title<U+0007>"),
        ("\x9b2J", "<U+009B>2J"),
        ("a\rb\nc\td", "a<U+000D>b<U+000A>c<U+0009>d"),
        ("\u202eevil\u2066", "<U+202E>evil<U+2066>"),
        ("\u200f\u061c\u2028\u2029", "<U+200F><U+061C><U+2028><U+2029>"),
        ("\udcff", "<U+DCFF>"),
    ],
)
def test_what_steers_a_terminal_is_shown_by_its_code(text, shown):
    assert safe(text) == shown


@given(st.text())
def test_nothing_that_is_shown_steers(text):
    shown = safe(text)
    assert shown.isprintable() or all(ord(character) >= 0xA0 for character in shown if not character.isprintable())
    assert safe(shown) == shown
    assert len(shown.splitlines()) <= 1


@given(st.text())
def test_escapes_in_json_mean_the_same(text):
    written = escaped(json.dumps(text, ensure_ascii=False))
    assert json.loads(written) == text
    assert safe(written) == written


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
