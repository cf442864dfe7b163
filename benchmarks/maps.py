"""Maps to measure with: made ones of any size, and any map in Argdown's syntax for its command line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap import ArgumentMap

_GROUP = """\
    - id: c{0}
      text: Claim number {0} says something of moderate length about a matter.
      support:
        - text: A reason numbered {0} which is given for the claim above it.
          evidence:
            - text: Evidence {0} is found in the archive.
              source: archive
              at: p. {0}
      rebuttals:
        - Someone objects in the way numbered {0}.
"""


def made(claims: int) -> str:
    """Give a map of about that many claims, in groups of four: a claim, its reason, evidence and a rebuttal."""
    head = "argmap: 1\ntitle: A made map\nsources:\n  archive: The archive\nthesis:\n  text: The thesis of a made map.\n  support:\n"
    return head + "".join(_GROUP.format(number) for number in range(claims // 4))


def to_argdown(argmap: ArgumentMap) -> str:
    """Give a map's claims and relations in Argdown's syntax; an undercut becomes an attack on the step's target."""
    names = {key: f"c{number}" for number, key in enumerate(argmap.claims)}
    stated = [f"[{names[key]}]: {_plain(claim.text)}" for key, claim in argmap.claims.items()]
    related = []
    for step in argmap.steps.values():
        sign = "+" if step.side.speaks_for else "-"
        related += [f"[{names[argmap.conclusion_of(step)]}]\n  {sign} [{names[premise]}]" for premise in step.premises]
    return "\n\n".join([*stated, *related]) + "\n"


def _plain(text: str) -> str:
    """Drop the signs that Argdown takes for markup."""
    return re.sub(r"[^\w\s.,;]", "", text)
