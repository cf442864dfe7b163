"""AM3: the same claim or the same step written twice."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from argmap.checks._check import Found, check
from argmap.checks._parts import again, groups, is_here, same_premises
from argmap.checks._words import all_named, described, named, placed
from argmap.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap, Claim, Step


@check("AM304", Severity.ERROR)
def for_and_against(argmap: ArgumentMap) -> Found:
    """No premises may speak both for and against the same claim.

    A map that says both says nothing: readers cannot tell which way the premises are meant to tell. What cuts
    both ways does so under two aspects, and each of them is a claim.

    Bad:
        argmap: 1
        title: Should the river be dammed?
        kind: debate
        thesis:
          text: The river should be dammed.
          support:
            - id: floods
              text: The dam would change the floods.
          rebuttals:
            - ref: floods

    Good:
        argmap: 1
        title: Should the river be dammed?
        kind: debate
        thesis:
          text: The river should be dammed.
          support:
            - The dam would keep the spring floods from the town.
          rebuttals:
            - The dam would keep the spring floods from the fields.
    """
    for steps in _same_premises_and_target(argmap):
        one_a_side: dict[bool, Step] = {}
        for step in steps:
            one_a_side.setdefault(step.side.speaks_for, step)
        for step, other in again(argmap, [*one_a_side.values()]):
            message = (
                f"{named(argmap, str(step.target))} has {all_named(argmap, step.premises)} {_bearing(step)} it here "
                f"and {_bearing(other)} it at {placed(argmap, other.location)}"
            )
            yield step.location, message, "Take one of the two out, or state in two claims how it tells each way."


@check("AM305", Severity.ERROR)
def same_step_twice(argmap: ArgumentMap) -> Found:
    """No step may be written twice: from the same premises to the same target, on the same side.

    A reason does not gain weight by being repeated, and undercuts of one of the steps would leave the other in
    force. Support and evidence are one side: both speak for their target.

    Bad:
        argmap: 1
        title: Should the library open on Sundays?
        kind: essay
        thesis:
          text: The library should open on Sundays.
          support:
            - id: workers
              text: Many people have no other day to read.
            - ref: workers

    Good:
        argmap: 1
        title: Should the library open on Sundays?
        kind: essay
        thesis:
          text: The library should open on Sundays.
          support:
            - Many people have no other day to read.
    """
    for steps in _same_premises_and_target(argmap):
        for step, other in (pair for one_side in groups(steps, _bearing) for pair in again(argmap, one_side)):
            message = f"{described(argmap, step)} is written already, at {placed(argmap, other.location)}"
            yield step.location, message, "Take one of the two out; what undercuts it belongs to the one that stays."


@check("AM307", Severity.WARNING)
def same_text_twice(argmap: ArgumentMap) -> Found:
    """Every claim is stated once, and pointed to from everywhere else.

    Two claims with the same text are two claims to argmap: what speaks for or against one of them leaves the
    other as it was. Case, spaces and line breaks make no difference here.

    Bad:
        argmap: 1
        title: Should the library open on Sundays?
        kind: debate
        thesis:
          text: The library should open on Sundays.
          support:
            - text: Many people have no other day to read.
              support:
                - Most shops are shut on Sundays.
          rebuttals:
            - text: The library would be empty.
              support:
                - Most shops are shut on Sundays.

    Good:
        argmap: 1
        title: Should the library open on Sundays?
        kind: debate
        thesis:
          text: The library should open on Sundays.
          support:
            - text: Many people have no other day to read.
              support:
                - id: shut
                  text: Most shops are shut on Sundays.
          rebuttals:
            - text: The library would be empty.
              support:
                - ref: shut
    """
    for claims in groups((claim for claim in argmap.claims.values() if claim.text), _compared):
        for claim, other in again(argmap, claims):
            if claim.key in argmap.theses and not is_here(argmap, other):
                continue  # two maps may argue the same thesis, and a thesis cannot be a `ref`
            message = f"{named(argmap, claim.key)} is stated already at {placed(argmap, other.location)}"
            if "~" in other.key:
                yield claim.location, message, "Give it an `id` there, and point to that with `ref` here."
            else:
                yield claim.location, f"{message}, as `{other.key}`", f"Point to it with `ref: {other.key}`."


def _same_premises_and_target(argmap: ArgumentMap) -> Iterator[list[Step]]:
    """Give such steps, but for those from a claim to itself, which are the matter of other rules."""
    for steps in same_premises(argmap):
        yield from groups((step for step in steps if step.target not in step.premises), lambda step: step.target)


def _bearing(step: Step) -> str:
    return "for" if step.side.speaks_for else "against"


def _compared(claim: Claim) -> str:
    """Give a claim's text as it is compared: in NFC, without regard to case, every stretch of blanks as one."""
    return unicodedata.normalize("NFC", " ".join(claim.text.split()).casefold())
