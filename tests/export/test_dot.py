import re
from dataclasses import replace
from pathlib import Path

import pytest
from handmade import argmap, argmaps, at, chain, claim, included
from helpers import reading_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pictures import Picture, picture

from argmap.export.dot import to_dot
from argmap.export.escape import visible
from argmap.export.style import Direction, Group, Labels, Style, Theme
from argmap.focus import focus
from argmap.model import Citation, Source

EVERY = """
    argmap: 1
    title: Can Track II diplomacy resolve the Kashmir dispute?
    kind: debate
    include:
      css: css.yaml
    sources:
      talks: {title: Mapping of Outsource Diplomacy, URL: "https://example.org/a?b=1&c=2"}
    thesis:
      text: Track II diplomacy can resolve the Kashmir dispute.
      support:
        - id: near-settlement
          text: An informal channel brought a settlement within reach by 2007.
          evidence:
            - {text: Insiders held that the talks were close to success., source: talks, by: Kasuri, tags: [talks]}
          undercuts:
            - text: Its negotiators were leaders' envoys, so it is no precedent.
              undercuts: ["Envoys can act informally, and these did."]
        - premises:
            - {text: Official diplomacy is blocked., tags: [talks]}
            - {text: Unofficial contact is the only channel left., implicit: true}
      rebuttals:
        - text: The rivals' ideological division keeps their peoples apart.
          id: ideology
          rebuttals:
            - text: Peoples who share a language are not far apart.
              rebuttals:
                - ref: ideology
        - ref: css/thesis
          undercuts: [The essay weighs only one war.]
    claims:
      - ref: css/proxy-war
        rebuttals:
          - ref: ideology
"""
CSS = """
    argmap: 1
    title: Why Track II diplomacy cannot settle Kashmir
    kind: reconstruction
    of: essay
    sources: {essay: {title: The essay}}
    thesis:
      text: Track II diplomacy could not resolve the dispute.
      at: line 11
      support:
        - {id: proxy-war, text: Proxy war goes on., at: line 14}
"""


@pytest.fixture(name="every", scope="module")
def fixture_every(tmp_path_factory):
    reading = reading_of(EVERY, tmp_path_factory.mktemp("every"), {"css.yaml": CSS})
    assert not reading.diagnostics
    return reading.map


def test_a_small_map_as_a_whole():
    argument = argmap(["t", "a"], [("support", "a", "t")], title='Who "won"?')
    assert to_dot(argument, Style()) == Path(__file__).with_name("small.dot").read_text(encoding="utf-8")


def test_every_claim_is_a_node_and_every_step_is_drawn(every):
    made = picture(every)
    assert len(made.named("node", "claim")) == len(every.claims) == 12
    assert {made.title(f"claim-{key}") for key in every.claims} == {f"n{number}" for number in range(12)}
    joints = made.named("node", "step")
    assert len(joints) == 4
    # of 12 steps, 4 with joints and 5 premises, and two claims that rebut each other, which share a line
    assert len(made.named("edge", "step")) == 12 - 1 + 5
    steps = {int(name.split("-")[1]) for name in made.groups if name.startswith("step-")}
    assert len(steps) == 11
    assert steps < {*every.steps}


def test_the_sorts_of_claims_and_steps_are_classes(every):
    made = picture(every)
    assert made.named("node", "thesis") == ["claim-thesis"]
    assert made.named("node", "included") == ["claim-css/thesis", "claim-css/proxy-war"]
    assert [made.texts(name)[0] for name in made.named("node", "implicit")] == ["Unofficial contact is"]
    assert [made.texts(name)[0] for name in made.named("node", "evidence")] == ["Insiders held that the talks"]
    assert len(made.named("edge", "step", "included")) == 1


def test_tooltips_tell_all(every):
    made = picture(every)
    told = made.tooltip(made.named("node", "evidence")[0])
    assert told == "Insiders held that the talks were close to success.\n— Kasuri, in Mapping of Outsource Diplomacy"
    tooltips = [made.tooltip(name) for name in (*made.named("edge", "step"), *made.named("node", "step"))]
    assert "“Peoples who share a language are not far…” and “ideology” rebut each other" in tooltips
    negotiators = "Its negotiators were leaders' envoys, so it…"
    assert f"“Envoys can act informally, and these did.” undercuts the undercut by “{negotiators}”" in tooltips


def test_only_sources_on_the_web_are_links(every):
    made = picture(every)
    assert {name: link for name in made.named("claim") if (link := made.link(name))} == {
        made.named("evidence")[0]: "https://example.org/a?b=1&c=2"
    }


@pytest.mark.parametrize(
    ("direction", "axis", "sign"),
    [(Direction.DOWN, 1, 1), (Direction.UP, 1, -1), (Direction.RIGHT, 0, 1), (Direction.LEFT, 0, -1)],
)
def test_premises_stand_beyond_what_they_bear_on(every, direction, axis, sign):
    made = picture(every, direction=direction)
    thesis = made.box("claim-thesis")[axis] * sign
    others = [made.box(name)[axis] * sign for name in made.named("claim") if name != "claim-thesis"]
    assert thesis < min(others)


@pytest.mark.parametrize("direction", [Direction.DOWN, Direction.UP])
def test_siblings_keep_their_order(direction):
    keys = [f"c{number}" for number in range(5)]
    made = picture(argmap(["t", *keys], [("support", key, "t") for key in keys]), direction=direction)
    lefts = [made.box(f"claim-{key}")[0] for key in keys]
    assert lefts == sorted(lefts)


def test_theses_stand_side_by_side_on_top():
    steps = [
        ("rebuttal", "t", "u"),
        ("rebuttal", "u", "t"),
        ("support", "a", "t"),
        ("support", "a", "b"),
        ("support", "b", "c"),
    ]
    made = picture(argmap("tuabc", steps, theses="tu"))
    tops = {name: made.box(f"claim-{name}")[1] for name in "tuabc"}
    assert tops["t"] == pytest.approx(tops["u"])
    assert all(tops["t"] <= top + 5 for top in tops.values())
    assert "rebut each other" in made.texts("step-0")


def test_what_is_left_out_is_told(every):
    part = focus(every, depth=1)
    made = picture(part.map, part.hidden)
    counts = {name: text for name in made.named("claim") for text in made.texts(name) if text.startswith("+")}
    assert counts == {f"claim-{key}": f"+{count} more" for key, count in part.hidden.items()}
    assert len(counts) >= 3


def test_short_labels_are_names(every):
    made = picture(every, labels=Labels.SHORT)
    assert made.texts("claim-near-settlement") == ["near-settlement"]
    assert made.size() < picture(every).size()


def test_the_grey_theme_holds_no_colour(every):
    colours = re.findall("#[0-9A-F]{6}", to_dot(every, Style(theme=Theme.GREY)))
    assert colours
    assert all(colour[1:3] == colour[3:5] == colour[5:7] for colour in colours)


def test_claims_are_framed_by_source_or_tag(every):
    for group, headings in (
        (Group.SOURCE, ["Mapping of Outsource Diplomacy", "Why Track II diplomacy cannot settle Kashmir"]),
        (Group.TAG, ["talks", "talks"]),
    ):
        made = picture(every, group=group)
        assert [made.tooltip(name) for name in made.named("cluster")] == headings
        assert len(made.named("node", "claim")) == 12


def test_a_frame_holds_the_joints_within_it():
    css = included("css/", "css.yaml")
    claims = ["t", *(claim(f"css/{name}", path="css.yaml") for name in "abc")]
    steps = [("support", "css/a css/b", "css/c"), ("support", "css/b css/c", "t")]
    dot = to_dot(argmap(claims, steps, included=[css]), Style(group=Group.SOURCE))
    frame = dot.partition("subgraph cluster_0 {")[2].partition("}")[0]
    assert re.findall(r"^\s+(\w+);$", frame, re.MULTILINE) == ["n1", "n2", "n3", "s0"]


def test_the_same_map_gives_the_same_dot(every):
    for group in (None, *Group):
        assert to_dot(every, Style(group=group)) == to_dot(replace(every), Style(group=group))


def test_a_map_without_a_title_or_a_step_is_drawn():
    made = picture(argmap("t", title=""))
    assert made.named("node") == ["claim-t"]


def test_seventy_claims_make_no_strip():
    branches = [f"b{number}" for number in range(9)]
    leaves = [(f"{branch}l{number}", branch) for number in range(7) for branch in branches]
    steps = [
        *(("support", branch, "t") for branch in branches),
        *(("rebuttal", leaf, branch) for leaf, branch in leaves),
    ]
    claims = [
        claim(name, f"The claim {name} is as long as claims are wont to be in a debate.") for name in ("t", *branches)
    ]
    claims += [claim(leaf, f"A reason {leaf} against that is about as long as this is.") for leaf, _ in leaves]
    across, down = picture(argmap(claims, steps)).size()
    assert across < 3500
    assert across < 5 * down


@pytest.mark.parametrize("direction", Direction)
@pytest.mark.parametrize(
    "steps",
    [
        [("support", "a", "t"), ("support", "b", "a"), ("support", "a", "b")],
        [("support", "t", "t"), ("support", "a", "a")],
        [("support", "a", "b"), ("evidence", "b", "c"), ("rebuttal", "c", "a")],
        [("support", "a b", "t"), ("rebuttal", "t a", "b"), ("undercut", "t", 0), ("undercut", "a", 2)],
        [("support", "a", "t"), ("evidence", "a", "t"), ("rebuttal", "a", "t")],
    ],
)
def test_circles_and_parallels_are_drawn(steps, direction):
    made = picture(argmap("tabc", steps), direction=direction)
    assert len(made.named("node", "claim")) == 4
    assert {name.split("-")[1] for name in made.named("edge", "step")} >= {str(number) for number in range(len(steps))}


HOSTILE = '"]; n9 [label="x"] <b>&amp;</b> \\N \\G \\l --> ]]> \u202egnorw\u202c \x1b[31m {a|b} graph'


@pytest.mark.parametrize("group", [None, *Group])
@pytest.mark.parametrize("labels", Labels)
def test_hostile_text_is_only_text(group, labels):
    told = claim("a", HOSTILE, label=HOSTILE, qualifier=HOSTILE, when=HOSTILE, note=HOSTILE, tags=(HOSTILE,))
    told = replace(told, citations=(Citation("s", at(), at=HOSTILE, quote=HOSTILE, by=HOSTILE),))
    source = Source("s", at(), title=HOSTILE, author=HOSTILE, year=HOSTILE, fields={"URL": HOSTILE})
    whole = replace(argmap(["t", told], [("support", "a", "t")], title=HOSTILE), sources={"s": source})
    whole = replace(whole, steps={0: replace(whole.steps[0], note=HOSTILE)})
    made = picture(whole, group=group, labels=labels)
    shown = visible(HOSTILE)
    assert len(made.named("node", "claim")) == 2
    assert made.tooltip("claim-a").split("\n")[:5] == [
        shown,
        shown,
        f"Qualifier: {shown}",
        f"When: {shown}",
        f"Note: {shown}",
    ]
    assert made.tooltip("step-0").endswith(f"\nNote: {shown}")
    assert made.link("claim-a") is None
    assert "\n".join(made.texts("graph0")).startswith('"]; n9 [label="x"] <b>&amp;</b>')


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(argmaps(st.text(max_size=60)), st.sampled_from(Direction), st.sampled_from(Labels))
def test_graphviz_draws_every_map(whole, direction, labels):
    dot = to_dot(whole, Style(direction, labels))
    assert dot == to_dot(whole, Style(direction, labels))
    assert len(Picture(dot, whole=False).named("node", "claim")) == len(whole.claims)


def test_a_long_chain_needs_no_recursion():
    dot = to_dot(chain(3000), Style())
    assert dot.count('class="claim') == 3000
