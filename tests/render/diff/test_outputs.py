import json
import re
from io import StringIO

import pytest
from diff_helpers import TOWN, changed
from handmade import argmap, argmaps, claim
from hypothesis import given, settings
from rich.console import Console

from argmap.diff import diff
from argmap.render.diff.json import as_json
from argmap.render.diff.markdown import as_markdown
from argmap.render.diff.sections import sections, summary
from argmap.render.diff.text import DiffPage

HOSTILE = "[bold]x[/y] \x1b[31m\u202e<script>alert(1)</script> **b** `c` @you"
EDITS = (
    ("The way to the hospital becomes much shorter.", "The way to school becomes much shorter."),
    ("at: p. 4", "at: p. 5"),
    ("id: hurry, text: Hardly", "id: haste, text: Hardly"),
    ("text: Nobody lives near it.}", "text: Nobody lives near it., rebuttals: [{id: mill, text: The mill is near.}]}"),
    ("    - Somebody might fall into the river.\n", ""),
    ("Ann Bell", "Ben Bell"),
)


def page(found, width=70, encoding="utf-8", **options):
    class File(StringIO):
        pass

    File.encoding = encoding
    console = Console(
        width=width,
        file=File(),
        **{"color_system": None, "markup": False, "emoji": False, "highlight": False, **options},
    )
    console.print(DiffPage("old.yaml", "new.yaml", found))
    return console.file.getvalue()


def test_the_page():
    assert (
        page(changed(*EDITS))
        == """\
From old.yaml to new.yaml
Claims: 1 added, 1 removed, 1 reworded, 1 renamed; steps: 1 added, 1
  removed; 1 citation, 1 detail, 2 standings changed.

Standing
  ~ [noise] from defeated (rebutted) to stands (asserted)
      because [far] is now defeated
  ~ [far] from stands (asserted) to defeated (rebutted)
      because the rebuttal by [mill] was added

Claims added
  + [mill] The mill is near. (map.yaml:22)
      as rebuttal of [far]

Claims removed
  - Somebody might fall into the river. (map.yaml:23)
      as rebuttal of [thesis]

Claims reworded
  ~ [shorter] The way to [-the hospital-]{+school+} becomes much
    shorter.

Claims renamed
  ~ was [hurry] and is now [haste]
      Hardly anybody is in a hurry.

Citations
  ~ [shorter]
      was survey p. 4
      now survey p. 5

Details
  ~ survey author: [-Ann-]{+Ben+} Bell
"""
    )


def test_the_same():
    assert page(changed()) == "From old.yaml to new.yaml\nNothing that is said differs.\n"
    assert as_markdown("a", "b", changed()) == "### From a to b\n\nNothing that is said differs.\n"
    assert json.loads(as_json("a", "b", changed()))["same"] is True


def test_colours_stand_beside_the_marks():
    coloured = page(changed(*EDITS), color_system="standard", force_terminal=True)
    assert "\x1b[31m[-the hospital-]\x1b[0m\x1b[32m{+school+}\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == page(changed(*EDITS))


@pytest.mark.parametrize("width", [20, 40, 60, 120])
def test_no_line_is_wider_than_the_page(width):
    assert max(map(len, page(changed(*EDITS), width=width).splitlines())) <= width


def steps_page(old, new, claims="t a b c d"):
    found = diff(argmap(claims.split(), old), argmap(claims.split(), new))
    return {
        section.title: [[" ".join(word.text for word in line) for line in item.lines] for item in section.items]
        for section in sections(found)
    }, found


def test_steps_are_told_in_both_forms():
    told, found = steps_page(
        [("support", "a", "t"), ("support", "b", "t"), ("support", "c d", "t")],
        [("support", "a", "b"), ("rebuttal", "b", "t"), ("support", "c d a", "t")],
    )
    assert told["Moved"] == [["was [a] as support of [t]", "now [a] as support of [b]"]]
    assert told["Turned round"] == [["was [b] as support of [t]", "now [b] as rebuttal of [t]"]]
    assert told["Premises added or removed"] == [
        ["was [c] & [d] as support of [t]", "now [c] & [d] & [a] as support of [t]"]
    ]
    assert told["Standing"] == [
        ["[t] from stands (supported) to undecided (contested)", "because the support by [b] is now a rebuttal"]
    ]
    assert summary(found) == "Steps: 1 moved, 1 turned round, 1 regrouped; 1 standing changed."


def test_support_that_became_evidence_is_told_as_such():
    told, found = steps_page([("support", "a", "t")], [("evidence", "a", "t")])
    assert told == {"Recast as evidence or support": [["was [a] as support of [t]", "now [a] as evidence for [t]"]]}
    assert summary(found) == "Steps: 1 recast."
    assert "#### Recast as evidence or support (1)" in as_markdown("a", "b", found)
    told = json.loads(as_json("a", "b", found))
    (pair,) = told["steps"]["recast"]
    assert (told["same"], told["steps"]["turned"]) == (False, [])
    assert (pair["old"]["side"], pair["new"]["side"]) == ("support", "evidence")


def test_steps_between_claims_that_stay_are_told_by_themselves():
    told, found = steps_page([("support", "a", "t")], [("support", "b", "t"), ("undercut", "c d", 0)])
    assert told["Steps added"] == [["[b] as support of [t]"], ["[c] & [d] as undercut of the support by [b] of [t]"]]
    assert told["Steps removed"] == [["[a] as support of [t]"]]
    assert summary(found).startswith("Steps: 2 added, 1 removed")


def test_a_claim_added_with_others_names_them():
    old, new = (
        argmap(["t", "a"]),
        argmap(
            ["t", "a", "n", claim("~1", "Quite another thing.")],
            [("support", "n a", "t"), ("undercut", "~1", 0)],
            theses=("t", "n"),
        ),
    )
    told = {
        section.title: [[" ".join(word.text for word in line) for line in item.lines] for item in section.items]
        for section in sections(diff(old, new))
    }
    assert told["Claims added"] == [
        ["[n] Text of n. (map.yaml:1)", "as support of [t] together with [a]", "a thesis"],
        ["Quite another thing. (map.yaml:1)", "as undercut of the support by [n] & [a] of [t]"],
    ]


def test_causes_in_words():
    bare, sourced = ["t", "r"], [claim("t", sources=("s",)), "r"]
    steps = [("rebuttal", "r", "t")]

    def causes(old, new):
        found = diff(old, new)
        (section,) = [one for one in sections(found) if one.title == "Standing"]
        return [" ".join(word.text for word in line) for item in section.items for line in item.lines[1:]]

    assert causes(argmap(bare, steps), argmap(sourced, steps)) == ["because it now cites a source"]
    assert causes(argmap(sourced, steps), argmap(bare, steps)) == ["because it no longer cites a source"]
    assumed = argmap([claim("t", assumed=True), "r"], steps)
    assert causes(argmap(bare, steps), assumed) == ["because it is now assumed"]
    assert causes(argmap(bare), argmap(bare, steps)) == ["because the rebuttal by [r] was added"]
    assert causes(argmap(bare, steps), argmap(bare)) == ["because the rebuttal by [r] was removed"]
    supported = [("support", "a", "t")]
    undercut = [*supported, ("undercut", "u", 0)]
    three = ["t", "a", "u"]
    assert causes(argmap(three, supported), argmap(three, undercut)) == [
        "because the undercut by [u] of the step from [a] was added"
    ]
    many = [f"c{number}" for number in range(9)]
    against = [("rebuttal", key, "t") for key in many]
    assert causes(argmap(["t", *many]), argmap(["t", *many], against))[-1] == "and for 3 more reasons"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            [("support", "a", "t")],
            [("rebuttal", "a", "t")],
            {"t": ["because the support by [a] is now a rebuttal"]},
        ),
        (
            [("rebuttal", "a", "t")],
            [("evidence", "a", "t")],
            {"t": ["because the rebuttal by [a] is now evidence"]},
        ),
        (
            [("rebuttal", "a", "t"), ("rebuttal", "b", "a")],
            [("rebuttal", "a", "t"), ("rebuttal", "a", "b")],
            {
                "t": ["because [a] now stands"],
                "a": ["because the rebuttal of [a] by [b] is now the rebuttal of [b] by [a]"],
                "b": ["because the rebuttal of [a] by [b] is now the rebuttal of [b] by [a]"],
            },
        ),
        (
            [("support", "a", "b"), ("rebuttal", "t", "b")],
            [("rebuttal", "b", "a"), ("rebuttal", "t", "b")],
            {"b": ["because the support of [b] by [a] is now the rebuttal of [a] by [b]"]},
        ),
        (
            [("support", "a", "t")],
            [("rebuttal", "a", "b")],
            {"b": ["because the support by [a] was moved and is now a rebuttal"]},
        ),
        (
            [("support", "b", "t"), ("undercut", "a", 0)],
            [("support", "b", "t"), ("rebuttal", "a", "b")],
            {"b": ["because the undercut by [a] of the step from [b] was moved and is now a rebuttal"]},
        ),
        (
            [("rebuttal", "a", "t")],
            [("rebuttal", "a", "b")],
            {"t": ["because the rebuttal by [a] was moved"], "b": ["because the rebuttal by [a] was moved"]},
        ),
        (
            [("support", "a", "t"), ("rebuttal", "b", "a")],
            [("evidence", "a", "t")],
            {"t": ["because [a] now stands"], "a": ["because the rebuttal by [b] was removed"]},
        ),
    ],
)
def test_causes_name_what_a_step_was_and_became(old, new, told):
    found, claims = {}, ["t", "a", "b"]
    for section in sections(diff(argmap(claims, old), argmap(claims, new))):
        for item in section.items if section.title == "Standing" else ():
            name, *causes = [" ".join(word.text for word in line) for line in item.lines]
            found[name[1]] = causes
    assert found == told


def test_details_in_words():
    text = TOWN + "expect: {noise: defeated}\n"
    note = text.replace("    - premises:\n", "    - note: Both.\n      premises:\n")
    found = changed(
        ("title: A bridge", "title: The bridge"),
        ("expect: {noise: defeated}\n", ""),
        ("note: Both.", "note: Only both."),
        text=note,
    )
    (section,) = [one for one in sections(found) if one.title == "Details"]
    assert [" ".join([item.mark, *(word.text for word in item.lines[0])]) for item in section.items] == [
        "~ title: A The  bridge",
        "- [noise] expect: defeated",
        "~ [cheap] & [thrift] as support of [thesis] note: Both Only both .",
    ]
    of = json.loads(as_json("a", "b", found))["details"][-1]["of"]
    assert (of["side"], of["premises"], of["target"]) == ("support", ["cheap", "thrift"], "thesis")


def test_sources_in_words():
    found = changed(
        ("survey: {title: Traffic survey, author: Ann Bell}", "count: {title: A count}"),
        ("source: survey", "source: count"),
    )
    text = page(found)
    assert "\nSources\n  + count A count\n  - survey Ann Bell, Traffic survey\n" in text
    assert "\nCitations\n  - [shorter] survey p. 4\n  + [shorter] count p. 4\n" in text


def test_quotes_are_told():
    assert "+ [noise] survey p. 1 “a hum”" in page(
        changed(("makes noise.\n", "makes noise.\n      source: survey\n      at: p. 1\n      quote: a hum\n"))
    )


def test_a_removed_step_is_a_cause_for_programs_too():
    answer = json.loads(as_json("a", "b", diff(argmap(["t", "r"], [("rebuttal", "r", "t")]), argmap(["t", "r"]))))
    (cause,) = answer["standings"][0]["causes"]
    assert (cause["kind"], cause["step"]["premises"], cause["step"]["target"]) == ("removed", ["r"], "t")


def test_a_claim_that_lost_its_id():
    assert "was [noise] and is now without an id" in page(
        changed(("    - id: noise\n      text: The", "    - text: The"))
    )


def test_markdown():
    text = as_markdown("HEAD:a.yaml", "a.yaml", changed(*EDITS))
    assert text.startswith("### From HEAD:a.yaml to a.yaml\n\nClaims: 1 added")
    assert (
        "\n#### Claims reworded (1)\n\n- `~` <b>\\[shorter\\]</b> The way to <del>the hospital</del><ins>school</ins> becomes much shorter.\n"
        in text
    )
    assert (
        "\n- `+` <b>\\[mill\\]</b> The mill is near. <em>(map.yaml:22)</em>\n  - as rebuttal of <b>\\[far\\]</b>\n"
        in text
    )


def test_markdown_folds_long_lists_away():
    keys = [f"k{number}" for number in range(20)]
    text = as_markdown("a", "b", diff(argmap(["t"]), argmap(["t", *keys])))
    assert "<details>\n<summary>Claims added (20)</summary>\n\n- `+`" in text
    assert text.endswith("\n\n</details>\n")


def hostile():
    named = {"title": HOSTILE, "note": HOSTILE}
    old = argmap([claim("t", HOSTILE), claim("~1", f"{HOSTILE} a b c")], [("support", "~1", "t")], **named)
    new = argmap(
        [claim("t", f"{HOSTILE} and more"), claim("~2", "Another.", sources=(HOSTILE,))],
        [("rebuttal", "~2", "t")],
        sources=(HOSTILE,),
    )
    return diff(old, new)


def test_text_of_a_map_is_data_in_every_output():
    text = page(hostile(), width=200)
    assert "[bold]x[/y] \u241b[31m\\u202e<script>" in text
    markdown = as_markdown(HOSTILE, HOSTILE, hostile())
    assert "@\u2060you" in markdown
    for output in (text, markdown):
        assert "\x1b" not in output
        assert "\u202e" not in output
    assert "<script" not in markdown
    assert "**" not in markdown.replace("\\*", "")
    assert json.loads(as_json(HOSTILE, "b", hostile()))["old"]["name"] == HOSTILE


def test_another_encoding():
    page(hostile(), encoding="ascii").encode("ascii")


def test_json():
    answer = json.loads(as_json("old.yaml", "new.yaml", changed(*EDITS)))
    assert [*answer] == [
        "version",
        "command",
        "same",
        "old",
        "new",
        "claims",
        "steps",
        "citations",
        "sources",
        "details",
        "standings",
    ]
    assert answer["old"] == {"name": "old.yaml", "title": "A bridge", "claims": 8, "steps": 6}
    assert answer["claims"]["added"] == [{"claim": "mill", "text": "The mill is near.", "path": "map.yaml", "line": 22}]
    assert answer["claims"]["renamed"] == [{"old": "hurry", "new": "haste"}]
    assert answer["claims"]["reworded"][0]["before"] == "The way to the hospital becomes much shorter."
    assert answer["steps"]["added"][0]["target"] == "far"
    assert answer["citations"] == [
        {
            "claim": "shorter",
            "old": {"source": "survey", "at": "p. 4", "quote": "", "by": ""},
            "new": {"source": "survey", "at": "p. 5", "quote": "", "by": ""},
        }
    ]
    assert answer["details"] == [
        {"part": "source", "of": "survey", "field": "author", "before": "Ann Bell", "after": "Ben Bell"}
    ]
    far = next(one for one in answer["standings"] if one["claim"] == "far")
    assert (far["before"], far["after"], far["reason_after"]) == ("stands", "defeated", "rebutted")
    assert far["causes"][0]["kind"] == "added"
    assert far["causes"][0]["step"]["premises"] == ["mill"]


@settings(max_examples=40)
@given(argmaps(), argmaps())
def test_any_diff_is_told(old, new):
    found = diff(old, new)
    assert page(found)
    assert as_markdown("a", "b", found).endswith("\n")
    assert json.loads(as_json("a", "b", found))["same"] == found.same
    assert found.same == (summary(found) == "Nothing that is said differs.")
