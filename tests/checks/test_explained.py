from argmap.checks.explained import explained
from argmap.diagnostics import Rule, Severity


def rule(doc):
    return Rule("AM999", "made-up", Severity.ERROR, doc)


def test_a_rule_is_taken_apart():
    parts = explained(
        rule(
            """No map may be blue.

            Blue is
            hard to print.

            It fades, too.

            Bad:
                colour: blue

                more: blue
                # file: folder/second.yaml
                colour: red
                # file: third.yaml
                colour: green

            Good:
                colour: red
            """
        )
    )
    assert parts.statement == "No map may be blue."
    assert parts.reason == "Blue is\nhard to print.\n\nIt fades, too."
    assert parts.bad == {
        "map.yaml": "colour: blue\n\nmore: blue\n",
        "folder/second.yaml": "colour: red\n",
        "third.yaml": "colour: green\n",
    }
    assert parts.good == {"map.yaml": "colour: red\n"}


def test_a_rule_may_have_no_examples_and_no_reason():
    parts = explained(rule("The file is there."))
    assert (parts.statement, parts.reason, parts.bad, parts.good) == ("The file is there.", "", {}, {})
