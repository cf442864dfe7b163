"""AM4: what claims cite, as far as it can be told without the source's text."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from argmap.checks._check import Found, check
from argmap.checks._parts import groups, is_here
from argmap.checks._words import all_named, named
from argmap.diagnostics import Severity
from argmap.model import Kind, Side

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import ArgumentMap, Citation, Step

ENOUGH = 2  # citations: a single one is always of one source


@check("AM401", Severity.ERROR, whole=True)
def evidence_without_source(argmap: ArgumentMap) -> Found:
    """Evidence cites where it is to be found.

    Evidence that nobody can look up is a bare claim. It is then better called support: `evidence` is what a map
    rests on outside of itself.

    Bad:
        argmap: 1
        title: Does the bridge need repair?
        kind: essay
        thesis:
          text: The bridge needs repair.
          evidence:
            - The inspection found cracks in two piers.

    Good:
        argmap: 1
        title: Does the bridge need repair?
        kind: essay
        sources:
          inspection:
            title: Report on the state of the bridge
            author: Public Works Department
        thesis:
          text: The bridge needs repair.
          evidence:
            - text: Two piers are cracked.
              source: inspection
              at: p. 4
    """
    told: set[str] = set()
    for step in argmap.steps.values():
        if step.side is Side.EVIDENCE and is_here(argmap, step):
            for key in step.premises:
                if key not in told and not argmap.claims[key].citations:
                    told.add(key)
                    yield (
                        step.location,
                        f"{named(argmap, key)} is given as evidence but cites no source",
                        "Name its `source`, and where in it (`at`), or move it to `support`.",
                    )


@check("AM403", Severity.WARNING, whole=True)
def unused_source(argmap: ArgumentMap) -> Found:
    """Every source that is listed is cited by a claim.

    A list of works that the argument does not draw on promises more than it holds. Sources in a file of their
    own, which other maps may share, are not reported.

    Bad:
        argmap: 1
        title: Does the bridge need repair?
        kind: essay
        sources:
          inspection:
            title: Report on the state of the bridge
        thesis:
          text: The bridge needs repair.

    Good:
        argmap: 1
        title: Does the bridge need repair?
        kind: essay
        sources:
          inspection:
            title: Report on the state of the bridge
        thesis:
          text: The bridge needs repair.
          evidence:
            - text: Two piers are cracked.
              source: inspection
    """
    used = {citation.source for claim in argmap.claims.values() for citation in claim.citations}
    for key, source in argmap.sources.items():
        if key not in used and key != argmap.of:
            yield (
                source.location,
                f"no claim cites the source `{key}`",
                "Cite it where the map draws on it, or take it out.",
            )


@check("AM404", Severity.WARNING, kinds={Kind.ESSAY: None, Kind.DEBATE: None}, whole=True)
def uncited_in_reconstruction(argmap: ArgumentMap) -> Found:
    """In a reconstruction, every claim says where its text is restated, or that the text leaves it unsaid.

    Otherwise readers cannot tell what the author of the text says from what the author of the map adds.

    Bad:
        argmap: 1
        title: The argument of the report
        kind: reconstruction
        of: report
        sources:
          report:
            title: Report on the state of the bridge
        thesis:
          text: The bridge needs repair.
          at: p. 1
          support:
            - The cracks will grow in the next frost.

    Good:
        argmap: 1
        title: The argument of the report
        kind: reconstruction
        of: report
        sources:
          report:
            title: Report on the state of the bridge
        thesis:
          text: The bridge needs repair.
          at: p. 1
          support:
            - text: The cracks will grow in the next frost.
              at: p. 5
            - text: A bridge with growing cracks is not safe.
              implicit: true
    """
    for key, claim in argmap.claims.items():
        if not claim.citations and not claim.implicit:
            yield (
                claim.location,
                f"{named(argmap, key)} does not say where in `{argmap.of}` it is found",
                "Give `at` or a `quote`, or write `implicit: true` if the text leaves it unsaid.",
            )


@check("AM405", Severity.INFO, kinds={Kind.RECONSTRUCTION: None}, whole=True)
def one_source(argmap: ArgumentMap) -> Found:
    """Support for a thesis should draw on more than one source.

    If everything that is cited for a thesis is in one text, the thesis stands and falls with that text. A
    reconstruction does so by its nature and is left alone, and so is a thesis with a single citation.

    Bad:
        argmap: 1
        title: Does the bridge need repair?
        kind: essay
        sources:
          inspection:
            title: Report on the state of the bridge
        thesis:
          text: The bridge needs repair.
          evidence:
            - text: Two piers are cracked.
              source: inspection
              at: p. 4
            - text: The railing has come loose.
              source: inspection
              at: p. 9

    Good:
        argmap: 1
        title: Does the bridge need repair?
        kind: essay
        sources:
          inspection:
            title: Report on the state of the bridge
          diary:
            title: The bridge keeper's diary
        thesis:
          text: The bridge needs repair.
          evidence:
            - text: Two piers are cracked.
              source: inspection
              at: p. 4
            - text: The railing has come loose.
              source: diary
              at: 3 May
    """
    for thesis in argmap.theses:
        cited = _sources_of(_citations_below(argmap, [thesis]))
        if len(cited) == 1 and cited.total() >= ENOUGH:
            (source,) = cited
            yield (
                argmap.claims[thesis].location,
                f"all that is cited for {named(argmap, thesis)} is in one source: `{source}`, {cited.total()} times",
                "Look for another source that bears it out, or for one that does not.",
            )


@check("AM417", Severity.INFO, kinds={Kind.RECONSTRUCTION: None}, whole=True)
def double_counting(argmap: ArgumentMap) -> Found:
    """Supports that rest on one and the same source are not independent of one another.

    Two supports of a thesis that both come down to one text, or two supports of any claim that come down to one
    place in it, look like two witnesses and are one. Where that text is all that is cited for the thesis, AM405
    says so instead.

    Bad:
        argmap: 1
        title: Does the bridge need repair?
        kind: essay
        sources:
          inspection:
            title: Report on the state of the bridge
          diary:
            title: The bridge keeper's diary
        thesis:
          text: The bridge needs repair.
          support:
            - text: Two piers are cracked.
              source: inspection
              at: p. 4
            - text: The railing has come loose.
              source: inspection
              at: p. 9
            - text: It sways in the wind.
              source: diary

    Good:
        argmap: 1
        title: Does the bridge need repair?
        kind: essay
        sources:
          inspection:
            title: Report on the state of the bridge
          diary:
            title: The bridge keeper's diary
        thesis:
          text: The bridge needs repair.
          support:
            - premises:
                - text: Two piers are cracked.
                  source: inspection
                  at: p. 4
                - text: The railing has come loose.
                  source: inspection
                  at: p. 9
            - text: It sways in the wind.
              source: diary
    """
    for target, steps in _supports(argmap).items():
        is_thesis = target in argmap.theses
        if is_thesis and len(_sources_of(_citations_below(argmap, [target]))) == 1:
            continue
        for witness, together in _by_witness(argmap, steps, by_source=is_thesis).items():
            _, second, *_ = together
            names = [all_named(argmap, step.premises) for step in together]
            where = f"`{witness[0]}`" + (f" at {witness[1]}" if witness[1] else "")
            yield (
                second.location,
                f"{len(names)} supports of {named(argmap, target)} rest on {where} alone: {'; '.join(names)}",
                "Count them as one (`premises`), or look for a source of its own for each.",
            )


def _supports(argmap: ArgumentMap) -> dict[str, list[Step]]:
    """Give the claims that several steps of this file speak for, with those steps."""
    here = (step for step in argmap.steps.values() if step.side.speaks_for and is_here(argmap, step))
    return {str(steps[0].target): steps for steps in groups(here, lambda step: step.target)}


def _by_witness(argmap: ArgumentMap, steps: list[Step], *, by_source: bool) -> dict[tuple[str, str], list[Step]]:
    """Give the steps that come down to the same source, or the same place in it, alone, where there are several."""
    found: defaultdict[tuple[str, str], list[Step]] = defaultdict(list)
    for step in steps:
        cited = {(one.source, "" if by_source else one.at) for one in _citations_below(argmap, step.premises)}
        if len(cited) == 1 and (by_source or all(at for _, at in cited)):
            found[cited.pop()].append(step)
    return {witness: together for witness, together in found.items() if len(together) > 1}


def _sources_of(citations: Iterable[Citation]) -> Counter[str]:
    return Counter(citation.source for citation in citations)


def _citations_below(argmap: ArgumentMap, claims: Iterable[str]) -> list[Citation]:
    """Give the citations of claims and of all that they rest on, over steps that speak for it."""
    queue = [*dict.fromkeys(claims)]
    seen = {*queue}
    for key in queue:  # grows while it is read
        for step in argmap.steps_for(key):
            if step.side.speaks_for:
                queue += [premise for premise in dict.fromkeys(step.premises) if premise not in seen]
                seen.update(step.premises)
    return [citation for key in queue for citation in argmap.claims[key].citations]
