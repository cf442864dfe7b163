from __future__ import annotations

import pytest

from argmap.diagnostics import Location
from argmap.reader.nodes import Broken, Mapping, Scalar, Sequence, location_of

KEY = Scalar("key", 1, 4, 1, 7, plain=True)


@pytest.mark.parametrize(
    ("node", "place"),
    [
        (KEY, (2, 5, 2, 8)),
        (Sequence(1, 4, [KEY]), (2, 5, 2, 6)),
        (Mapping(0, 0, [(KEY, KEY)]), (2, 5, 2, 8)),
        (Mapping(1, 4), (2, 5, 2, 6)),
        (Broken(1, 4), (2, 5, 2, 6)),
    ],
)
def test_places_count_from_one(node, place):
    assert location_of("map.yaml", node) == Location("map.yaml", *place)


def test_only_plain_scalars_can_be_missing():
    assert Scalar("null", 0, 0, 0, 4, plain=True).missing
    assert not Scalar("null", 0, 0, 0, 6, plain=False).missing
    assert not Scalar("x", 0, 0, 0, 1, plain=True).missing


@pytest.mark.parametrize(
    ("value", "text"),
    [("a", "a"), (" a  b\n", "a  b"), ("a\n\n  b \n c", "a b c"), ("\u00a0a\u2028", "a"), (" \n ", ""), ("", "")],
)
def test_the_text_of_a_scalar_is_one_line(value, text):
    assert Scalar(value, 0, 0, 0, 0, plain=False).text == text


def test_a_mapping_knows_its_keys():
    mapping = Mapping(0, 0, [(KEY, Broken(0, 0))], {"key": KEY})
    assert "key" in mapping
    assert "other" not in mapping
    assert mapping.get("key") == Broken(0, 0)
    assert mapping.get("other") is None
