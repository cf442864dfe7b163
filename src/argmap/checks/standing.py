"""AM5: what stands and what is left unanswered, computed as `argmap why` explains it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.checks._check import Found, check
from argmap.checks._words import all_named, named
from argmap.diagnostics import Severity
from argmap.model import Kind, Side, Standing
from argmap.standing import evaluate, unanswered

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

EXPECTED = {
    Standing.STANDS: "expected to stand",
    Standing.DEFEATED: "expected to be defeated",
    Standing.UNDECIDED: "expected to be undecided",
}
FOUND = {Standing.STANDS: "stands", Standing.DEFEATED: "is defeated", Standing.UNDECIDED: "is undecided"}


@check("AM501", Severity.ERROR, whole=True)
def expectation_not_met(argmap: ArgumentMap) -> Found:
    """What the map expects of a claim is what follows from the map.

    `expect` lists what should come out, as a test does for a program: then a change that tips the argument over is
    noticed. The message gives the next reason; `argmap why` gives them all.

    Bad:
        argmap: 1
        thesis:
          id: repair
          text: The bridge needs repair.
          support:
            - Two piers are cracked.
          rebuttals:
            - The cracks are in the paint.
        expect:
          repair: stands

    Good:
        argmap: 1
        thesis:
          id: repair
          text: The bridge needs repair.
          support:
            - Two piers are cracked.
          rebuttals:
            - text: The cracks are in the paint.
              rebuttals:
                - The cores that were drilled show them in the stone.
        expect:
          repair: stands
    """
    from argmap.why import sentence  # most maps say what they expect rightly, or nothing

    if not argmap.expectations:
        return
    standings = evaluate(argmap)
    for expected in argmap.expectations:
        standing = standings.claims[expected.claim]
        if standing is not expected.standing:
            because = sentence(argmap, standings, expected.claim, lambda key: named(argmap, key))
            yield (
                expected.location,
                f"{named(argmap, expected.claim)} is {EXPECTED[expected.standing]} but {FOUND[standing]}: {because}",
                "`argmap why` shows what it follows from. Mend the argument, or what is expected of it.",
            )


@check("AM502", Severity.INFO, whole=True)
def unanswered_rebuttal(argmap: ArgumentMap) -> Found:
    """A rebuttal of the thesis is answered.

    A rebuttal that stands keeps the thesis from standing. An essay owes it an answer: an undercut of the step, or
    a rebuttal of what it says. A debate may leave it open, and a reconstruction can only tell that its text does.

    Bad:
        argmap: 1
        kind: essay
        thesis:
          text: The bridge needs repair.
          support:
            - Two piers are cracked.
          rebuttals:
            - The cracks are in the paint.

    Good:
        argmap: 1
        kind: essay
        thesis:
          text: The bridge needs repair.
          support:
            - Two piers are cracked.
          rebuttals:
            - text: The cracks are in the paint.
              rebuttals:
                - The cores that were drilled show them in the stone.
    """
    if all(step.side.speaks_for for thesis in argmap.theses for step in argmap.steps_for(thesis)):
        return
    standings = evaluate(argmap)
    for thesis in argmap.theses:
        for step in unanswered(argmap, standings, thesis):
            yield (
                step.location,
                f"nothing answers this rebuttal of {named(argmap, thesis)} by {all_named(argmap, step.premises)}",
                "Undercut the step (`undercuts` beside it), rebut the claim, or let the thesis give way to it.",
            )


@check("AM503", Severity.INFO, kinds={Kind.RECONSTRUCTION: None}, whole=True)
def ungrounded_support(argmap: ArgumentMap) -> Found:
    """What supports a claim should itself have support or a source, or be marked as assumed or implicit.

    Somewhere every argument comes to an end. Readers should see whether that is at a source, at something that is
    taken for granted, or at something that was not thought about. The rule keeps quiet in a map that cites nothing
    at all, and in a reconstruction, where AM404 asks for the place in the text.

    Bad:
        argmap: 1
        title: Does the bridge need repair?
        sources:
          inspection:
            title: Report on the state of the bridge
        thesis:
          text: The bridge needs repair.
          support:
            - text: Two piers are cracked.
              source: inspection
            - The cracks will grow in the next frost.
          rebuttals:
            - text: The report is from a dry summer.
              rebuttals:
                - It was drawn up in March.

    Good:
        argmap: 1
        title: Does the bridge need repair?
        sources:
          inspection:
            title: Report on the state of the bridge
        thesis:
          text: The bridge needs repair.
          support:
            - text: Two piers are cracked.
              source: inspection
            - text: The cracks will grow in the next frost.
              assumed: true
          rebuttals:
            - text: The report is from a dry summer.
              rebuttals:
                - It was drawn up in March.
    """
    if not any(claim.citations for claim in argmap.claims.values()):
        return
    for key, claim in argmap.claims.items():
        if claim.citations or claim.assumed or claim.implicit or key in argmap.theses:
            continue
        supports = any(step.side is Side.SUPPORT for step in argmap.uses_of(key))
        if supports and not any(step.side.speaks_for for step in argmap.steps_for(key)):
            yield (
                claim.location,
                f"{named(argmap, key)} supports a claim but has neither support nor a source",
                "Name a source, give a reason, or mark it `assumed: true` or `implicit: true`.",
            )


@check("AM504", Severity.INFO, kinds={Kind.RECONSTRUCTION: None}, whole=True)
def no_rebuttal_considered(argmap: ArgumentMap) -> Found:
    """An argument for a thesis should consider what speaks against it.

    Where no rebuttal and no undercut bears on a thesis that is argued for, either nothing can be said against it,
    and then it hardly needs an argument, or what can be said was not looked for.

    Bad:
        argmap: 1
        thesis:
          text: The bridge needs repair.
          support:
            - Two piers are cracked.

    Good:
        argmap: 1
        thesis:
          text: The bridge needs repair.
          support:
            - text: Two piers are cracked.
              rebuttals:
                - text: The cracks are in the paint.
                  rebuttals:
                    - The cores that were drilled show them in the stone.
    """
    for thesis in argmap.theses:
        if argmap.steps_for(thesis) and not _is_opposed(argmap, thesis):
            yield (
                argmap.claims[thesis].location,
                f"nothing is said against {named(argmap, thesis)}, nor against what supports it",
                "Write down the best `rebuttals` or `undercuts` that you know, and your answers to them.",
            )


def _is_opposed(argmap: ArgumentMap, claim: str) -> bool:
    """Tell whether a rebuttal or an undercut bears on a claim or on what it rests on."""
    queue = [claim]
    seen = {claim}
    for key in queue:  # grows while it is read
        for step in argmap.steps_for(key):
            if not step.side.speaks_for or argmap.undercuts_of(step):
                return True
            queue += [premise for premise in dict.fromkeys(step.premises) if premise not in seen]
            seen.update(step.premises)
    return False
