from __future__ import annotations

import pytest

from argmap.diagnostics import Diagnostic, Location, Rule, Severity

PLACE = Location("map.yaml", 2, 3, 2, 9)
RULE = Rule("AM999", "bad-thing", Severity.WARNING, "What is bad.", {"essay": Severity.ERROR, "debate": None})


def test_a_location_is_shown_as_editors_take_it():
    assert str(PLACE) == "map.yaml:2:3"


def test_locations_are_in_the_order_of_the_text():
    later = Location("map.yaml", 10, 1, 10, 2)
    other = Location("other.yaml", 1, 1, 1, 2)
    assert sorted([other, later, PLACE]) == [PLACE, later, other]


def test_severities_are_ranked_from_the_worst():
    assert [severity.rank for severity in (Severity.ERROR, Severity.WARNING, Severity.INFO)] == [0, 1, 2]


@pytest.mark.parametrize(
    ("kind", "severity"), [("essay", Severity.ERROR), ("debate", None), ("reconstruction", Severity.WARNING)]
)
def test_a_rule_may_weigh_differently_in_a_kind_of_map(kind, severity):
    assert RULE.severity_in(kind) is severity


def test_a_rule_makes_diagnostics():
    assert RULE.found(PLACE, "this is bad") == Diagnostic(PLACE, RULE, "this is bad", "", Severity.WARNING)
    assert RULE.found(PLACE, "this is bad", "Mend it.").help == "Mend it."


def test_diagnostics_are_values_in_the_order_of_place_code_and_message():
    one, two = RULE.found(PLACE, "a"), RULE.found(PLACE, "b")
    other = Rule("AM001", "other-thing", Severity.ERROR, "").found(PLACE, "c")
    assert sorted([two, one, other], key=lambda problem: problem.order) == [other, one, two]
    assert len({one, RULE.found(PLACE, "a"), two}) == 2
