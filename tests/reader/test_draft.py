from __future__ import annotations

from argmap.diagnostics import Location
from argmap.reader.draft import Lost, Name, StepName
from argmap.reader.nodes import Broken, Mapping, Scalar, Sequence

PLACE = Location("map.yaml", 1, 1, 1, 2)


def scalar(value):
    return Scalar(value, 0, 0, 0, 0, plain=True)


def test_nothing_is_lost_at_first():
    lost = Lost()
    assert not lost
    assert "x" not in lost


def test_gathers_the_words_of_a_part():
    lost = Lost()
    lost.add(
        Mapping(
            0, 0, [(scalar("a"), Sequence(0, 0, [scalar(" b "), Mapping(0, 0, [(scalar("c"), scalar("e\u0301"))])]))]
        )
    )
    assert lost
    assert all(word in lost for word in ("a", "b", "c", "\u00e9"))
    assert "d" not in lost


def test_where_even_the_words_are_unknown_everything_is_lost():
    lost = Lost()
    lost.add(Sequence(0, 0, [Broken(0, 0)]))
    assert lost
    assert "anything" in lost


def test_the_depth_of_a_steps_name():
    inner = StepName((Name("a", PLACE),), Name("t", PLACE), PLACE)
    assert (inner.depth, StepName((Name("b", PLACE),), inner, PLACE).depth) == (1, 2)
