# ruff: noqa: RUF001 - the minus sign is the mark of a rebuttal, and scripts are the point

import time
from dataclasses import replace

import pytest
from handmade import argmap, argmaps, chain, claim, printed
from helpers import map_of
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from argmap.render.text import visible

MAP = """\
argmap: 1
title: Should the town build the bridge?
kind: debate
note: Made for the meeting in May.
sources:
  survey: {title: Traffic survey, author: Ann Bell, year: 2019}
  letter: {title: A letter to the council, author: not named}
  unused: {title: Nobody cites this}
thesis:
  text: The town should build the bridge.
  support:
    - id: shorter
      text: The bridge would make the way to the hospital much shorter for everybody on the other bank.
      qualifier: probably
      when: from 2030
      evidence:
        - id: half
          text: Half of all journeys cross the river.
          source: survey
          at: p. 4
          quote: every second journey
          by: the town clerk
          undercuts:
            - id: only-cars
              text: The survey counted only cars.
            - It is old.
            - It rained.
    - premises:
        - id: old
          text: The old bridge will be closed.
          assumed: true
        - text: Nobody wants to swim.
          implicit: true
      note: So they say.
      undercuts:
        - id: ferry
          text: There is the ferry.
          rebuttals:
            - The ferry does not run at night.
    - ref: cost
      undercuts:
        - ref: ferry
  rebuttals:
    - id: cost
      text: The bridge costs more than the town has.
      source: letter
      note: Nobody knows the costs.
    - ref: shorter
    - text: The town could dig a tunnel.
      note: At ten times the cost.
      evidence:
        - ref: half
claims:
  - text: The river is beautiful.
    support:
      - ref: thesis
"""

WIDE = """\
Should the town build the bridge?
debate · 13 claims · 2 sources cited
Made for the meeting in May.
+ support 4   » evidence 2   − rebuttal 4   ✗ undercut 5

Thesis  The town should build the bridge.
│
├─ + support   The bridge would make the way to the hospital much shorter for
│  │           everybody on the other bank. (probably; from 2030) [shorter]
│  └─ » evidence  Half of all journeys cross the river. [half]
│     │           “every second journey” — the town clerk, in Ann Bell (2019),
│     │             p. 4
│     ├╌ ✗ undercut  does not follow: The survey counted only cars. (no source)
│     │              [only-cars]
│     ├╌ ✗ undercut  does not follow: It is old. (no source)
│     └╌ ✗ undercut  does not follow: It rained. (no source)
│
├─ + support   only together:
│  │           note: So they say.
│  ├─ & premise   The old bridge will be closed. (assumed) [old]
│  ├─ & premise   Nobody wants to swim. (implicit)
│  └╌ ✗ undercut  does not follow: There is the ferry. (no source) [ferry]
│     └─ − rebuttal  The ferry does not run at night. (no source)
│
├─ + support   The bridge costs more than the town has. (see below: cost)
│  └╌ ✗ undercut  does not follow: There is the ferry. (see above: ferry)
│
├─ − rebuttal  The bridge costs more than the town has. [cost]
│              — A letter to the council
│              note: Nobody knows the costs.
│
├─ − rebuttal  The bridge would make the way to the hospit… (see above: shorter)
│
└─ − rebuttal  The town could dig a tunnel.
   │           note: At ten times the cost.
   └─ » evidence  Half of all journeys cross the river. (see above: half)
                  undercut elsewhere: [only-cars], “It is old.”, …

Bearing on no thesis

Claim   The river is beautiful.
│
└─ + support   The town should build the bridge. (see above: thesis)

Unanswered objections: 6 of 8
  − rebuttal The bridge costs more than the town has. [cost]
  − rebuttal The bridge would make the way to the hospital much short… [shorter]
  − rebuttal The town could dig a tunnel.
  ✗ undercut The survey counted only cars. [only-cars]
  ✗ undercut It is old.
  ✗ undercut It rained.
Neither a reason nor a source: 5 of 13 claims, marked (no source)

Sources
  survey  Ann Bell, Traffic survey (2019) (1 claim)
  letter  not named, A letter to the council (1 claim)
  unused  Nobody cites this (not cited)
"""
NARROW = """\
Should the town build the bridge?
debate | 13 claims | 2 sources cited
Made for the meeting in May.
+ support 4   > evidence 2   - rebuttal 4
x undercut 5

Thesis: The town should build the bridge.
|
|- + support: The bridge would make the way
|  | to the hospital much shorter for
|  | everybody on the other bank.
|  | (probably; from 2030) [shorter]
|  `- > evidence: Half of all journeys cross
|     | the river. [half]
|     | "every second journey"
|     |   -- the town clerk,
|     |   in Ann Bell (2019), p. 4
|     |~ x undercut: does not follow: The
|     |    survey counted only cars.
|     |    (no source) [only-cars]
|     |~ x undercut: does not follow:
|     |    It is old. (no source)
|     `~ x undercut: does not follow:
|          It rained. (no source)
|
|- + support: only together:
|  | note: So they say.
|  |- & premise: The old bridge will be
|  |    closed. (assumed) [old]
|  |- & premise: Nobody wants to swim.
|  |    (implicit)
|  `~ x undercut: does not follow:
|     | There is the ferry. (no source)
|     | [ferry]
|     `- - rebuttal: The ferry does not run
|          at night. (no source)
|
|- + support: The bridge costs more than the
|  | town... (see below: cost)
|  `~ x undercut: does not follow:
|       There is the ferry.
|       (see above: ferry)
|
|- - rebuttal: The bridge costs more than
|    the town has. [cost]
|    -- A letter to the council
|    note: Nobody knows the costs.
|
|- - rebuttal: The bridge would make the way
|    to the... (see above: shorter)
|
`- - rebuttal: The town could dig a tunnel.
   | note: At ten times the cost.
   `- > evidence: Half of all journeys cross
        the ri... (see above: half)
        undercut elsewhere: [only-cars],
          "It is old.", ...

Bearing on no thesis

Claim: The river is beautiful.
|
`- + support: The town should build the
     bridge. (see above: thesis)

Unanswered objections: 6 of 8
  - rebuttal The bridge costs more... [cost]
  - rebuttal The bridge would m... [shorter]
  - rebuttal The town could dig a tunnel.
  x undercut The survey counted only cars.
  x undercut It is old.
  x undercut It rained.
Neither a reason nor a source: 5 of 13
  claims, marked (no source)

Sources
  survey  Ann Bell, Traffic survey (2019)
          (1 claim)
  letter  not named, A letter to the council
          (1 claim)
  unused  Nobody cites this (not cited)
"""


def test_a_whole_map():
    assert printed(map_of(MAP)) == WIDE


def test_a_narrow_page_and_signs_of_ascii():
    assert printed(map_of(MAP), 44, ascii=True) == NARROW
    assert printed(map_of(MAP), 44, encoding="ascii") == NARROW


ONE_LEVEL = """\
Should the town build the bridge?
debate · 7 of 13 claims · 1 source cited
+ support 4   − rebuttal 3

Thesis  The town should build the bridge.
│
├─ + support   The bridge would make the way to the hospital much shorter for
│  │           everybody on the other bank. (probably; from 2030) [shorter]
│  └─ … left out  4 claims
│
├─ + support   only together:
│  │           note: So they say.
│  ├─ & premise   The old bridge will be closed. (assumed) [old]
│  └─ & premise   Nobody wants to swim. (implicit)
│
├─ + support   The bridge costs more than the town has. (see below: cost)
│
├─ − rebuttal  The bridge costs more than the town has. [cost]
│              — A letter to the council
│              note: Nobody knows the costs.
│
├─ − rebuttal  The bridge would make the way to the hospit… (see above: shorter)
│
├─ − rebuttal  The town could dig a tunnel.
│  │           note: At ten times the cost.
│  └─ … left out  1 claim
│
└─ … left out  2 claims

Bearing on no thesis

Claim   The river is beautiful.
│
└─ + support   The town should build the bridge. (see above: thesis)

Unanswered objections: 3 of 3
  − rebuttal The bridge costs more than the town has. [cost]
  − rebuttal The bridge would make the way to the hospital much short… [shorter]
  − rebuttal The town could dig a tunnel.

Sources
  letter  not named, A letter to the council (1 claim)
"""


def test_a_part_tells_what_it_leaves_out():
    assert printed(map_of(MAP), depth=1) == ONE_LEVEL


BELOW = """\
Should the town build the bridge?
debate · 2 of 13 claims · no source cited
− rebuttal 1

Claim   There is the ferry. (no source) [ferry]
│
└─ − rebuttal  The ferry does not run at night. (no source)

Unanswered objections: 1 of 1
  − rebuttal The ferry does not run at night.
Neither a reason nor a source: 2 of 2 claims, marked (no source)
"""


def test_a_claim_in_focus_is_the_root():
    assert printed(map_of(MAP), below="ferry") == BELOW


def test_text_is_data():
    hostile = "[bold]x[/x] :smile: \x1b[31mred\x1b]8;;u\x07 \u202egnp.exe \x00"
    whole = argmap(
        [claim("t", hostile, note=hostile, qualifier=hostile, when=hostile, sources=["s"]), claim("~1", hostile)],
        [("support", "~1", "t"), ("rebuttal", "&~1", "~1"), ("undercut", "&~1", 0)],
        title=hostile,
        note=hostile,
    )
    source = replace(argmap([], sources=["s"]).sources["s"], title=hostile, author=hostile, year=hostile)
    shown = printed(replace(whole, sources={"s": source}), 200)
    assert not {*shown} & {"\x1b", "\x07", "\x00", "\u202e"}
    assert shown.count("[bold]x[/x] :smile: ␛[31mred␛]8;;u␇ \\u202egnp.exe ␀") >= 8


TEXTS = st.text(
    st.one_of(st.characters(), st.sampled_from("ab  日本。「ा\u200d\u0301\ufe0fہ👩🏽")), min_size=1, max_size=80
)
WISHES = st.sampled_from([{}, {"below": "c0"}, {"depth": 0}, {"depth": 2}, {"source": "s"}])


@given(argmaps(TEXTS), st.integers(20, 120), st.booleans(), st.sampled_from(["utf-8", "ascii", "latin-1"]), WISHES)
def test_any_map_fits_any_page(whole, width, ascii, encoding, wishes):
    shown = printed(whole, width, ascii=ascii, encoding=encoding, **wishes)
    assert all(cell_len(line) <= width for line in shown.split("\n"))
    shown.encode(encoding)


@given(argmaps(TEXTS), st.integers(60, 120))
def test_every_text_appears(whole, width):
    shown = letters(printed(whole, width))
    assert all(letters(visible(one.text)) in shown for one in whole.claims.values())


def letters(text):
    return text.translate(dict.fromkeys(map(ord, " \n│├└┊╌─")))


@pytest.mark.parametrize("width", [40, 200])
def test_a_chain_of_ten_thousand_is_shown_at_once(width):
    start = time.process_time()
    shown = printed(chain(10_000), width)
    assert time.process_time() - start < 30
    assert "Text of c9999." in shown
    assert max(map(len, shown.splitlines())) <= width
