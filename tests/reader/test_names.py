from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.reader.names import (
    did_you_mean,
    id_help,
    internal_key,
    is_id,
    nearest,
    normal,
    quoted,
    suggested_id,
)


@pytest.mark.parametrize("name", ["a", "7", "proxy-war", "a_b", "-", "Größe", "真理", "हिन्दी", "e\u0301", "x" * 64])
def test_ids(name):
    assert is_id(name)


@pytest.mark.parametrize("name", ["", "a b", "a/b", "~1234abcd", "a.b", "a:b", "🙂", "x" * 65, "a\n", "\u202ea", "a\0"])
def test_what_is_no_id(name):
    assert not is_id(name)


def test_names_are_compared_composed():
    assert normal("e\u0301") == "\u00e9"


def test_the_key_of_a_claim_without_an_id():
    digits = hashlib.sha256(b"The bridge is safe.").hexdigest()[:8]
    assert internal_key("The  bridge\nis safe. ") == f"~{digits}"
    assert internal_key("e\u0301 b") == internal_key("\u00e9 b")
    assert not is_id(internal_key("x"))


@pytest.mark.parametrize(
    ("name", "better"), [("safe bridge!", "safe-bridge"), ("a/b", "a-b"), ("!!", ""), ("", ""), ("x" * 70, "x" * 64)]
)
def test_suggests_an_id(name, better):
    assert suggested_id(name) == better
    assert (f"For instance `{better}`." in id_help(name)) == bool(better)


@given(st.text(max_size=100))
def test_what_is_suggested_is_an_id(name):
    assert not suggested_id(name) or is_id(suggested_id(name))


def test_offers_the_nearest_name():
    assert nearest("inspectd", ["report", "inspected"]) == "inspected"
    assert nearest("inspectd", ["report"]) == ""
    assert nearest("inspectd", []) == ""
    assert did_you_mean("inspectd", ["inspected"]) == "Did you mean `inspected`?"
    assert did_you_mean("x", ["inspected"]) == ""


def test_quotes_a_text_on_one_short_line():
    assert quoted("a\n  b") == "`a b`"
    assert quoted("x" * 60) == f"`{'x' * 60}`"
    assert quoted("x" * 61) == f"`{'x' * 59}…`"


@given(st.text())
def test_quotes_any_text_on_one_short_line(text):
    shown = quoted(text)
    assert len(shown) <= 62
    assert len(shown.splitlines()) == 1
