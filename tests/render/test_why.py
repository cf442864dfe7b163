import json
from io import StringIO

from arguing import argmaps, made
from handmade import argmap, claim
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from argmap.model import Side
from argmap.render.json import envelope
from argmap.render.why import MOST_CHANGES, Reasons, answer
from argmap.why import why

STEPS = [("support", "a", "t"), ("rebuttal", "b c", "t"), ("rebuttal", "d", "t"), ("undercut", "u", 2)]


def text(reasons, width=70, *, ascii=False):
    file = StringIO()
    Console(file=file, width=width, height=25, color_system=None).print(Reasons(reasons, ascii), end="", crop=False)
    return file.getvalue()


def test_a_claim_its_reason_and_what_it_follows_from():
    map = argmap(["t", claim("a", sources=["s"]), *"bcdu"], STEPS, sources=["s"])
    assert text(why(map, ["t"])) == (
        "Thesis: Text of t. [t] ◐ undecided (contested)\n"
        "│ Undecided, because [a] for it and [b] with [c] against it both\n"
        "│   stand.\n"
        "│ map.yaml:1\n"
        "│\n"
        "├─ + support: Text of a. [a] ● stands\n"
        "│    — Title of s\n"
        "│    map.yaml:1\n"
        "│\n"
        "└─ \u2212 rebuttal: only together:\n"
        "   ├─ & premise: Text of b. (no source) [b] ● stands\n"
        "   │    map.yaml:1\n"
        "   └─ & premise: Text of c. (no source) [c] ● stands\n"
        "        map.yaml:1\n"
    )


def test_what_is_supposed_and_what_changes():
    out = text(why(argmap("tabcdu", STEPS), ["t", "u"], without=["b"], assume=["u"]), 80, ascii=True)
    assert out.startswith("Supposed: [b] falls\nSupposed: [u] stands\n\nThesis  Text of t. [t] = stands\n")
    assert "\n\nClaim   Text of u. [u] = stands (supposed)\n        Stands, because it is supposed so.\n" in out
    assert out.endswith(
        "\n\nWhat changes: 2 claims\n  [t] was ? undecided and is = stands\n  [b] was = stands and is / defeated\n"
    )


def test_a_supposition_that_changes_nothing_says_so():
    assert text(why(argmap("ta", [("support", "a", "t")]), ["t"], assume=["a"])).endswith("\nWhat changes: nothing\n")


def test_many_changes_are_counted():
    chain = made([([f"c{n + 1}"], f"c{n}", Side.SUPPORT) for n in range(40)])
    out = text(why(chain, ["c0"], without=["c40"]))
    assert "\nWhat changes: 41 claims\n" in out
    assert out.endswith(f"  … and {41 - MOST_CHANGES} more\n")


def test_a_circle_is_told_from_end_to_end():
    out = text(why(argmap("tab", [("support", "&a", "t"), ("support", "&b", "a"), ("support", "&a", "b")]), ["t"]), 80)
    assert "Undecided, because it waits on [a], which is undecided itself.\n" in out
    assert "The circle: [a] — [b] — [a]\n" in out
    assert "(circular, see above: a) ◐ undecided (open)\n" in out


def test_a_long_circle_is_cut():
    circle = made([([f"c{(n + 1) % 100}"], f"c{n}", Side.SUPPORT) for n in range(100)])
    assert "[c18] — [c19] — … — [c0]\n" in text(why(circle, ["c0"]), 500)


def test_of_many_alike_the_others_are_counted():
    out = text(why(argmap("tabcdefg", [("rebuttal", one, "t") for one in "abcdefg"]), ["t"]))
    assert "\u2212 rebuttal: and 6 more: stands\n" in out


def test_text_is_data():
    hostile = "[red]no[/red] :smile: \x1b[31mred\u202e end"
    out = text(why(argmap([claim("t", hostile), claim("~1", hostile)], [("rebuttal", "~1", "t")]), ["t"]), 200)
    assert out.count("[red]no[/red] :smile: ␛[31mred\\u202e end") >= 2
    assert "\x1b" not in out


def test_the_answer_as_data():
    map = argmap(["t", claim("a", sources=["s"]), *"bcdu"], STEPS, sources=["s"])
    shape = json.loads(envelope("why", answer(why(map, ["t"], without=["u"]))))
    assert [*shape] == ["version", "command", "map", "without", "assume", "claims", "changes"]
    assert (shape["command"], shape["map"], shape["without"], shape["assume"]) == ("why", "map.yaml", ["u"], [])
    assert shape["changes"] == [{"claim": "u", "before": "stands", "after": "defeated"}]
    (told,) = shape["claims"]
    assert (told["claim"], told["standing"], told["reason"]) == ("t", "undecided", "contested")
    assert told["because"] == "`a` for it and `b` with `c` against it both stand"
    assert (told["unanswered"], told["circle"]) == ([["b", "c"], ["d"]], [])
    assert [(row["depth"], row["part"], row.get("claim")) for row in told["rows"]] == [
        (0, "claim", "t"),
        (1, "step", "a"),
        (1, "linked", None),
        (2, "premise", "b"),
        (2, "premise", "c"),
        (1, "step", "d"),
        (2, "step", "u"),
    ]
    assert told["rows"][1]["cites"] == [{"source": "s"}]
    assert (told["rows"][-1]["side"], told["rows"][-1]["step"]) == ("undercut", "defeated")


@given(argmaps(), st.data())
def test_every_explanation_can_be_printed_and_told(argmap, data):
    asked = data.draw(st.sampled_from([*argmap.claims]))
    reasons = why(argmap, [asked], without=data.draw(st.lists(st.sampled_from([*argmap.claims]), max_size=2)))
    width = data.draw(st.integers(20, 100))
    assert max(len(line) for line in text(reasons, width).splitlines()) <= width
    assert json.loads(envelope("why", answer(reasons)))["claims"][0]["claim"] == asked
