from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.steering import as_json, safe


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
    written = as_json({"text": [text]})
    assert json.loads(written) == {"text": [text]}
    assert all(safe(line) == line for line in written.split("\n"))


def test_letters_stay_as_they_are():
    assert as_json("é 真理 🙂 \u200d") == '"é 真理 🙂 \u200d"\n'
