import re
from pathlib import Path

import pytest
from checks.examples import diagnose

from argmap.checks import (
    CHECKS,
    RULES,
    TEXT_CHECKS,
    bibliography,
    circles,
    joining,
    quotes,
    quoting,
    repeats,
    sources,
    standing,
    texts,
)
from argmap.checks._check import Check
from argmap.checks.explained import explained
from argmap.diagnostics import Severity

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"

BY_CODE = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def codes(files, rule):
    """Give the codes found; an info counts only for the rule that is looked at."""
    problems = diagnose(files)
    return [each.rule.code for each in problems if each.rule is rule or each.severity is not Severity.INFO]


def test_codes_and_names_are_unique_and_in_order():
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_every_check_is_in_the_written_order():
    written = [check.rule.code for check in CHECKS]
    assert written == sorted(written)
    themes = (bibliography, circles, joining, repeats, sources, quoting, standing, texts, quotes)
    made = [each for theme in themes for each in vars(theme).values()]
    assert {each for each in made if isinstance(each, Check)} == {*CHECKS, *TEXT_CHECKS}
    assert [check.rule.code for check in TEXT_CHECKS] == sorted(check.rule.code for check in TEXT_CHECKS)


@BY_CODE
def test_a_rule_has_a_code_a_name_and_an_explanation(rule):
    assert re.fullmatch(r"AM\d\d\d", rule.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    parts = explained(rule)
    assert parts.statement.endswith((".", ":"))
    assert parts.reason or parts.bad


@BY_CODE
def test_the_bad_example_breaks_the_rule_and_no_other(rule):
    example = explained(rule).bad
    assert codes(example, rule) == [rule.code] if example else rule.code == "AM001"


@BY_CODE
def test_the_good_example_is_good(rule):
    example = explained(rule).good
    assert codes(example, rule) == [] if example else rule.code == "AM001"


@BY_CODE
def test_the_page_of_rules_has_it(rule):
    assert f"\n### {rule.code} {rule.name}\n\n{explained(rule).statement}\n" in PAGE.read_text(encoding="utf-8")
