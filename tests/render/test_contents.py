"""`argmap show` as data: all that a map says, flat, and what the parts of it leave out."""

import json

from arguing import argmaps
from handmade import argmap, claim
from helpers import map_of, reading_of
from hypothesis import given

from argmap.focus import focus
from argmap.render.contents import answer, listing
from argmap.render.json import envelope
from argmap.standing import evaluate
from argmap.texts.quotes import look_up
from argmap.texts.shelf import Shelf

MAP = """\
argmap: 1
title: Does the bridge need repair?
kind: debate
note: Seen from the bank.
sources:
  report: {author: Ann Bell, title: The state of the bridge, year: 2019, stance: for, file: report.txt}
  lost: {title: A letter}
thesis:
  text: The bridge needs repair.
  support:
    - premises:
        - {id: cracked, text: Two piers are cracked., source: report, at: line 2, quote: cracked to the core}
        - {id: worse, text: Cracks grow., implicit: true}
      note: Only together.
      undercuts:
        - {id: old, text: The cracks are old., tags: [age], when: in 1900}
  rebuttals:
    - {id: dear, text: Repair is dear., note: Ask again., source: lost, quote: never said, by: the keeper}
"""
REPORT = "The bridge.\nTwo piers are cracked to the core.\n"


def told(argmap, *, standing=True, **narrowed):
    standings = evaluate(argmap) if standing else None
    return json.loads(envelope("show", answer(focus(argmap, **narrowed), standings, look_up(argmap, Shelf()))))


def bridge(folder):
    return reading_of(MAP, folder, {"report.txt": REPORT}).map


def test_a_map_as_a_whole(tmp_path):
    data = told(bridge(tmp_path))
    assert (data["version"], data["command"], data["kind"], data["left_out"]) == (1, "show", "debate", 0)
    assert (data["title"], data["note"]) == ("Does the bridge need repair?", "Seen from the bank.")
    assert data["theses"] == ["thesis"]
    assert data["unanswered"] == [{"claim": "thesis", "rebuttals": 1, "steps": [2]}]
    assert data["included"] == []


def test_a_claim_says_what_its_author_wrote_and_what_follows(tmp_path):
    claims = {one["claim"]: one for one in told(bridge(tmp_path))["claims"]}
    assert [*claims] == ["thesis", "cracked", "worse", "old", "dear"]
    place = {"path": str(tmp_path / "map.yaml"), "line": 16, "column": 27}
    assert claims["old"] == {
        "claim": "old",
        "text": "The cracks are old.",
        "standing": "stands",
        "reason": "asserted",
        "id": "old",
        "when": "in 1900",
        "tags": ["age"],
        "bare": True,
        **place,
        "cites": [],
    }
    assert claims["worse"]["implicit"] is True
    assert "bare" not in claims["worse"]


def test_a_step_names_its_target_or_the_step_that_it_attacks(tmp_path):
    steps = told(bridge(tmp_path))["steps"]
    assert [{key: one[key] for key in (*one,) if key not in {"path", "line", "column"}} for one in steps] == [
        {
            "step": 0,
            "side": "support",
            "premises": ["cracked", "worse"],
            "by_ref": [False, False],
            "target": "thesis",
            "standing": "defeated",
            "note": "Only together.",
        },
        {
            "step": 1,
            "side": "undercut",
            "premises": ["old"],
            "by_ref": [False],
            "attacks": 0,
            "standing": "stands",
        },
        {
            "step": 2,
            "side": "rebuttal",
            "premises": ["dear"],
            "by_ref": [False],
            "target": "thesis",
            "standing": "stands",
        },
    ]


def test_of_a_quote_is_told_what_came_of_looking_for_it(tmp_path):
    cites = {one["claim"]: one["cites"] for one in told(bridge(tmp_path))["claims"]}
    (found,) = cites["cracked"]
    assert (found["status"], found["place"]["line"]) == ("found", 2)
    assert cites["dear"] == [
        {"source": "lost", "quote": "never said", "by": "the keeper", "status": "unchecked", "place": None}
    ]


def test_without_standing_nothing_is_said_of_it(tmp_path):
    data = told(bridge(tmp_path), standing=False)
    assert "unanswered" not in data
    assert not any("standing" in one for one in (*data["claims"], *data["steps"]))


def test_a_part_tells_what_it_leaves_out(tmp_path):
    data = told(bridge(tmp_path), depth=0)
    assert (data["left_out"], data["steps"], data["sources"]) == (4, [], [])
    assert data["claims"][0]["hidden"] == 4
    assert data["unanswered"] == [{"claim": "thesis", "rebuttals": 1, "steps": [2]}]


def test_the_sources_of_a_part_are_those_that_it_cites(tmp_path):
    assert [one["source"] for one in told(bridge(tmp_path))["sources"]] == ["report", "lost"]
    assert told(bridge(tmp_path), below="dear")["sources"] == [
        {"source": "lost", "author": "", "title": "A letter", "year": "", "claims": 1}
    ]


INNER = """\
argmap: 1
title: Inner
thesis: {text: T u, support: [{id: reason, text: R s}]}
claims: [{id: spare, text: S t, rebuttals: [Q r]}]
"""


def test_of_an_included_map_that_is_told_which_the_trees_show(tmp_path):
    outer = "argmap: 1\ninclude: {in: in.yaml}\nthesis: {text: A b, support: [ref: in/reason]}\n"
    argmap = reading_of(outer, tmp_path, {"in.yaml": INNER}).map
    data = told(argmap)
    assert [one["claim"] for one in data["claims"]] == ["thesis", "in/reason"]
    assert (data["left_out"], len(data["steps"])) == (3, 1)
    (one,) = data["included"]
    assert (one["prefix"], one["title"], one["theses"]) == ("in/", "Inner", ["in/thesis"])
    assert (one["claims"], one["shown"]) == (4, 1)
    assert told(argmap, depth=0)["left_out"] == 4


@given(argmaps())
def test_nothing_of_the_graph_is_lost(argmap):
    data = told(argmap)
    assert [(one["claim"], one["text"]) for one in data["claims"]] == [
        (claim.key, claim.text) for claim in argmap.claims.values()
    ]
    assert {
        one["step"]: (one["side"], tuple(one["premises"]), one.get("target", one.get("attacks")))
        for one in data["steps"]
    } == {step.index: (step.side, step.premises, step.target) for step in argmap.steps.values()}
    assert {one["claim"]: one["standing"] for one in data["claims"]} == evaluate(argmap).claims


def test_text_is_data():
    hostile = '"}\x1b[31m\u202e\u2028</script>[/red]'
    map = argmap(["t", claim("a", text=hostile)], [("rebuttal", "a", "t")])
    text = envelope("show", answer(focus(map), None, look_up(map, Shelf())))
    assert json.loads(text)["claims"][1]["text"] == hostile
    assert not {"\x1b", "\u202e", "\u2028"} & {*text}


def test_a_chain_of_ten_thousand_is_told_whole():
    lines = "".join(f"  - {{id: c{n}, text: Claim {n}., support: [{{ref: c{n + 1}}}]}}\n" for n in range(10_000))
    map = map_of(
        f"argmap: 1\nthesis: {{text: T u, support: [ref: c0]}}\nclaims:\n{lines}  - {{id: c10000, text: End.}}\n"
    )
    assert len(told(map)["claims"]) == 10_002


def test_the_list_of_sources_tells_where_texts_are(tmp_path):
    map = bridge(tmp_path)
    data = listing(look_up(map, Shelf()))
    report, lost = data["sources"]
    assert (report["text"], report["claims"]) == (str(tmp_path / "report.txt"), 1)
    assert report["quotes"] == {"found": 1, "elsewhere": 0, "absent": 0, "unchecked": 0}
    assert (lost["text"], lost["lack"]) == (None, "unnamed")


def test_why_a_text_is_not_at_hand_is_told(tmp_path):
    (tmp_path / "report.txt").write_bytes(b"%PDF-1.4")
    map = reading_of(MAP, tmp_path).map
    (report, _) = listing(look_up(map, Shelf()))["sources"]
    assert (report["text"], report["lack"]) == (None, "unreadable")
    assert "PDF" in report["reason"]
