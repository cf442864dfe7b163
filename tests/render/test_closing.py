from handmade import argmap, claim, printed
from helpers import reading_of

MAIN = """\
argmap: 1
title: On lamps
kind: debate
include: {essay: essay.yaml, other: other.yaml}
thesis:
  text: Lamps are good.
  support:
    - ref: essay/light
  rebuttals:
    - text: Lamps cost money.
claims:
  - ref: essay/light
    rebuttals:
      - The moon gives light too.
      - ref: other/sun
  - ref: essay/day
    support:
      - Days are short.
"""

ESSAY = """\
argmap: 1
title: An essay on light
kind: reconstruction
of: essay
sources: {essay: {title: On light, author: A. Writer}}
thesis:
  text: Light is good.
  at: p. 1
  support:
    - {id: light, text: Lamps give light., at: p. 2, evidence: [{text: One sees it., quote: see}]}
    - {id: day, text: Day is better., at: p. 3}
    - {text: Light is cheap., at: p. 3}
"""

OTHER = """\
argmap: 1
title: Suns
kind: debate
thesis: {id: sun, text: The sun gives light.}
"""

INCLUDING = """\
On lamps
debate · 4 claims, and 4 from included maps · 1 source cited
+ support 2   » evidence 1   − rebuttal 3

Thesis  Lamps are good.
│
├─ + support   Lamps give light. [essay/light]
│  │           — A. Writer, p. 2
│  ├─ » evidence  One sees it. [essay/]
│  │              “see” — A. Writer
│  ├─ − rebuttal  The moon gives light too. (no source) (added here)
│  └─ − rebuttal  The sun gives light. (no source) [other/sun] (added here)
│
└─ − rebuttal  Lamps cost money. (no source)

Bearing on no thesis

Claim   Day is better. [essay/day]
│       — A. Writer, p. 3
│
└─ + support   Days are short. (no source) (added here)

Unanswered objections: 3 of 3
  − rebuttal Lamps cost money.
  − rebuttal The moon gives light too.
  − rebuttal The sun gives light. [other/sun]
Neither a reason nor a source: 4 of 8 claims, marked (no source)

Sources
  essay/essay  A. Writer, On light (3 claims)

From essay: An essay on light, 3 of 5 claims shown; the rest: argmap show
  essay.yaml
"""


def test_included_maps_are_told_apart_from_ones_own_additions(tmp_path):
    reading = reading_of(MAIN, tmp_path, {"essay.yaml": ESSAY, "other.yaml": OTHER})
    assert printed(reading.map, 100).replace(f"{tmp_path}/", "") == INCLUDING


def test_only_the_nearest_unanswered_objections_are_listed():
    keys = [f"c{index}" for index in range(13)]
    steps = [
        ("support", "c0", "t"),
        *(("rebuttal", key, "c0") for key in keys[1:]),
        ("rebuttal", "n", "t"),
        ("rebuttal", "&n", "c0"),
    ]
    listed = printed(argmap(["t", *keys, "n"], steps)).split("Unanswered")[1].splitlines()
    assert listed[:3] == [" objections: 14 of 14", "  − rebuttal Text of n. [n]", "  − rebuttal Text of c1. [c1]"]
    assert listed[10:12] == ["  − rebuttal Text of c9. [c9]", "  … and 3 more"]


def test_answered_objections_and_parts_without_any():
    whole = argmap(["t", "a", "b", "c"], [("rebuttal", "a", "t"), ("undercut", "b", 0), ("support", "c", "a")])
    assert "Unanswered objections: none of 1\n" in printed(whole)
    assert "Unanswered objections: there are no objections in this part\n" in printed(whole, depth=0)
    assert "Unanswered objections: none of 1\n" in printed(whole, depth=1)


def test_long_ids_and_keys_give_way_to_texts():
    long = "an-id-of-nearly-as-many-letters-as-a-narrow-page-has"
    shown = printed(argmap([claim("t", sources=[long]), long], [("rebuttal", long, "t")], sources=[long]), 40)
    assert "  − rebuttal Text of an-id-of-nearly-as…\n" in shown
    assert f"  {long[:36]}\n    {long[36:]}\n              Title of" in shown
