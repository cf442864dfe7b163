import json
from io import StringIO

from arguing import argue
from handmade import argmap, claim
from rich.console import Console

from argmap.cruxes import cruxes
from argmap.render.cruxes import Hinges, answer
from argmap.render.json import envelope


def text(*answers, most=10, width=70, ascii=False):
    file = StringIO()
    console = Console(file=file, width=width, height=25, color_system=None)
    console.print(Hinges(answers, most, ascii), end="", crop=False)
    return file.getvalue()


STEPS = "b + a; c + a; d - a; e + d"


def test_single_claims_then_pairs_each_claim_in_full_once():
    assert text(cruxes(argue(STEPS), "a")) == (
        "This is a. [a] ◐ undecided (contested)\n"
        "4 claims bear on it.\n"
        "\n"
        "Single claims that it hangs on: 2\n"
        "  if [e] fell then ● stands (1 other claim would change)\n"
        "      [e] This is e.\n"
        "  if [d] fell then ● stands\n"
        "      [d] This is d.\n"
        "Pairs that it hangs on: 1\n"
        "  if [b] fell and [c] fell then ○ defeated\n"
        "      [b] This is b.\n"
        "      [c] This is c.\n"
    )


def test_a_claim_that_returns_and_ascii():
    out = text(cruxes(argue("b + a; c - b"), "a"), ascii=True)
    assert "  if [c] fell then = stands (1 other claim would change)\n" in out
    assert "  if [b] stood then = stands\n" in out
    assert out.isascii()


def test_the_rest_is_counted_and_several_claims_are_told_apart():
    answers = [cruxes(argue(STEPS), claim) for claim in "ab"]
    out = text(*answers, most=1)
    assert "  … and 1 more\n" in out
    assert out.endswith("\n\nThis is b. [b] ● stands\nNo claim bears on it.\n")


def test_what_was_not_tried_is_said():
    out = text(cruxes(argue(STEPS), "a", is_over=lambda: True))
    assert out.endswith(
        "Single claims that it hangs on: none found yet\nPairs that it hangs on: none found yet\n\n"
        "Not everything was tried: 0 of 4 claims tried, and not all pairs.\n"
    )


def test_one_claim_bears_and_a_claim_without_an_id_goes_by_its_text():
    out = text(cruxes(argmap(["t", claim("~1", "[red] \x1b[31m it")], [("rebuttal", "~1", "t")]), "t"))
    assert "\n1 claim bears on it.\n" in out
    assert "  if “[red] ␛[31m it” fell then ● stands\n" in out


def test_the_answer_as_data():
    shape = json.loads(envelope("cruxes", answer([cruxes(argue(STEPS), "a")])))
    assert (shape["version"], shape["command"], shape["map"]) == (1, "cruxes", "map.yaml")
    (told,) = shape["claims"]
    assert (told["claim"], told["standing"], told["candidates"], told["tried"]) == ("a", "undecided", 4, 4)
    assert told["complete"]
    assert told["singles"][0] == {
        "if": [{"claim": "e", "text": "This is e.", "standing": "defeated"}],
        "then": "stands",
        "carries": 1,
    }
    assert [one["claim"] for one in told["pairs"][0]["if"]] == ["b", "c"]
