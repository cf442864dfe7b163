"""One mistake gives one diagnostic: a good map with one token gone or changed, at every place."""

from __future__ import annotations

import re
from collections import Counter

import pytest

GOOD = """\
argmap: 1
title: Is the bridge safe?
kind: debate
sources:
  report:
    title: The inspection report
    author: Ann Lee
    issued: 2007-05-01
  press: The local newspaper
thesis:
  text: The bridge is safe.
  support:
    - id: inspected
      text: It was inspected last year.
      evidence:
        - text: The report says so.
          source: report
          at: p. 3
          quote: found no fault
      undercuts:
        - Reports are often hasty.
    - premises:
        - text: Inspected bridges are safe.
        - ref: inspected
      note: a syllogism
  rebuttals:
    - Its bolts rust.
claims:
  - id: new
    text: It is new.
    cites:
      - source: press
steps:
  - from: inspected
    to: thesis
    undercuts:
      - ref: new
expect:
  inspected: stands
"""
TOKENS = [match.span() for match in re.finditer(r"\n *|[ ]+|\w+|[^\w\s]", GOOD)]


def test_the_map_is_good(found):
    assert found(GOOD) == []


@pytest.mark.parametrize("change", ["", "x", "- ", '"', "#", "*x ", "\n", "[", "\t"])
def test_one_change_gives_one_diagnostic_or_two(read_text, change):
    counts = Counter()
    for start, end in TOKENS:
        problems = read_text(GOOD[:start] + change + GOOD[end:]).diagnostics
        counts[len(problems)] += 1
        assert len({(problem.location.line, problem.location.column) for problem in problems}) == len(problems)
    assert max(counts) <= 3, counts
    assert counts[0] + counts[1] >= 0.95 * len(TOKENS), counts


def test_one_line_gone_gives_one_diagnostic_or_two(read_text):
    lines = GOOD.splitlines(keepends=True)
    for number in range(len(lines)):
        problems = read_text("".join(lines[:number] + lines[number + 1 :])).diagnostics
        assert len(problems) <= 2, (lines[number], problems)
