from dataclasses import replace

import pytest
import yaml
from checks.building import PATH, at, built
from checks.examples import diagnose
from hypothesis import given
from hypothesis import strategies as st

from argmap import checks
from argmap.checks import CHECKS, run
from argmap.checks._check import check
from argmap.diagnostics import Severity
from argmap.model import Kind, Side

EMPTY = built([])


@pytest.fixture
def only(monkeypatch):
    """Run one made-up check instead of the project's."""

    def put(made):
        monkeypatch.setattr(checks, "CHECKS", (made,))

    return put


def test_a_function_becomes_a_rule():
    @check("AM999", Severity.WARNING, kinds={Kind.ESSAY: Severity.ERROR, Kind.RECONSTRUCTION: None})
    def made_up_rule(argmap):
        """State it.

        And why.
        """
        yield at(3), f"{argmap.title} is wrong", "mend it"

    rule = made_up_rule.rule
    assert (rule.code, rule.name, rule.severity, rule.doc) == (
        "AM999",
        "made-up-rule",
        Severity.WARNING,
        "State it.\n\nAnd why.",
    )
    assert [rule.severity_in(kind) for kind in Kind] == [Severity.ERROR, Severity.WARNING, None]


@pytest.mark.parametrize(
    ("kind", "severities"), [(Kind.ESSAY, ["error"]), (Kind.DEBATE, ["warning"]), (Kind.RECONSTRUCTION, [])]
)
def test_the_severity_is_that_of_the_kind(only, kind, severities):
    @check("AM999", Severity.WARNING, kinds={Kind.ESSAY: Severity.ERROR, Kind.RECONSTRUCTION: None})
    def made_up_rule(argmap):
        """State it."""
        yield at(3), f"{argmap.title} is wrong", "mend it"

    only(made_up_rule)
    found = run(replace(EMPTY, kind=kind), complete=True)
    assert [problem.severity for problem in found] == severities
    assert [(problem.location, problem.message, problem.help) for problem in found] == [
        (at(3), "Built is wrong", "mend it") for _ in severities
    ]


def test_what_is_found_elsewhere_is_left_out_and_the_rest_sorted(only):
    @check("AM999", Severity.ERROR)
    def made_up_rule(argmap):
        """State it."""
        yield from ((at(line, path), argmap.title, "") for line, path in [(9, PATH), (1, "other.yaml"), (2, PATH)])

    only(made_up_rule)
    assert [problem.location for problem in run(EMPTY, complete=True)] == [at(2), at(9)]


@pytest.mark.parametrize("complete", [True, False])
def test_rules_about_absence_wait_for_a_whole_map(only, complete):
    @check("AM999", Severity.ERROR, whole=True)
    def made_up_rule(argmap):
        """State it."""
        yield at(1), argmap.title, ""

    only(made_up_rule)
    assert len(run(EMPTY, complete=complete)) == complete


KEYS = st.sampled_from([*"abcdefg"])


@st.composite
def written_steps(draw):
    """Give steps of which some undercut earlier ones."""
    steps = [(["a"], "t", Side.SUPPORT)]
    for _ in range(draw(st.integers(0, 15))):
        side = draw(st.sampled_from(Side))
        target = st.integers(0, len(steps) - 1) if side is Side.UNDERCUT else st.one_of(KEYS, st.just("t"))
        steps.append((draw(st.lists(KEYS, min_size=1, max_size=3, unique=True)), draw(target), side))
    return steps


def shuffled(steps, order):
    """Write the steps in another order; undercuts go on naming the same steps."""
    place = {old: new for new, old in enumerate(order)}
    moved = [steps[old] for old in order]
    return [
        (premises[::-1], place[target] if isinstance(target, int) else target, side) for premises, target, side in moved
    ]


def codes(argmap):
    return {problem.rule.code for problem in run(replace(argmap, theses=("t",)), complete=True)}


@given(written_steps(), st.data())
def test_the_order_of_writing_changes_no_code(steps, data):
    order = data.draw(st.permutations(range(len(steps))))
    assert codes(built(steps)) == codes(built(shuffled(steps, order)))


ENTRIES = st.lists(
    st.one_of(
        st.builds(lambda key: {"ref": key}, KEYS),
        st.builds(lambda keys: {"premises": [{"ref": key} for key in keys]}, st.lists(KEYS, min_size=2, max_size=3)),
        st.sampled_from(["A text", "a  TEXT", "[/b] another", "अन्य पाठ"]),
    ),
    max_size=3,
)
CLAIMS = st.lists(st.fixed_dictionaries({"support": ENTRIES, "rebuttals": ENTRIES}), min_size=7, max_size=7)


@given(CLAIMS, st.data())
def test_the_order_of_writing_changes_no_code_in_text(claims, data):
    named = [{"id": key, "text": f"Claim {key}"} | claim for key, claim in zip("abcdefg", claims, strict=True)]
    written = [{key: value for key, value in claim.items() if value} for claim in named]
    head = {"argmap": 1, "thesis": {"text": "T", "support": [{"ref": "a"}]}}
    one, other = (
        {problem.rule.code for problem in diagnose({"map.yaml": yaml.safe_dump(head | {"claims": order})})}
        for order in (written, data.draw(st.permutations(written)))
    )
    assert one == other
    assert one <= {"AM301", "AM302", "AM303", "AM304", "AM305", "AM306", "AM307", "AM308", "AM502", "AM504"}


@given(written_steps(), st.integers(0, 8))
def test_findings_do_not_depend_on_the_run_and_lie_in_this_file(steps, foreign):
    argmap = built(steps)
    elsewhere = {
        index: replace(step, location=at(step.location.line, "other.yaml")) if index < foreign else step
        for index, step in argmap.steps.items()
    }
    mixed = replace(argmap, steps=elsewhere)
    found = run(mixed, complete=True)
    assert found == run(replace(mixed), complete=True)
    assert {problem.location.path for problem in found} <= {PATH}
    assert all(problem.message and problem.help for problem in found)


def test_every_check_takes_an_empty_map():
    assert [[*each.find(EMPTY)] for each in CHECKS] == [[] for _ in CHECKS]
