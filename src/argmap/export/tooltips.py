"""What is told where the pointer rests: a claim in full with what it cites, or a step as a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.export.palette import RELATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.export.drawing import Drawing
    from argmap.model import ArgumentMap, Citation, Claim, Step


def of_claim(argmap: ArgumentMap, claim: Claim) -> Iterator[str]:
    """Tell a claim in full, line by line."""
    if claim.label:
        yield claim.label
    yield claim.text
    told = {"Qualifier": claim.qualifier, "When": claim.when, "Note": claim.note}
    yield from (f"{what}: {text}" for what, text in told.items() if text)
    yield from (_cited(argmap, citation) for citation in claim.citations)


def _cited(argmap: ArgumentMap, citation: Citation) -> str:
    source = argmap.sources.get(citation.source)
    known = (source.author, source.title or source.key, source.year) if source else (citation.source,)
    place = ", ".join(filter(None, (*known, citation.at)))
    quote = f": “{citation.quote}”" if citation.quote else ""
    return f"— {f'{citation.by}, in ' if citation.by else ''}{place}{quote}"


def of_step(drawing: Drawing, step: Step) -> Iterator[str]:
    """Tell a step as a sentence, and its note."""
    relation = RELATIONS[step.side]
    verb = relation.word if len({*step.premises}) == 1 else relation.linked
    yield f"{_premises(drawing, step)} {verb} {_target(drawing, step)}"
    if step.note:
        yield f"Note: {step.note}"


def of_mutual(drawing: Drawing, step: Step) -> Iterator[str]:
    """Tell of two claims that rebut each other, and the notes of both rebuttals."""
    yield f"{_premises(drawing, step)} and {_target(drawing, step)} rebut each other"
    both = (step, *(other for other in drawing.argmap.uses_of(str(step.target)) if other.target in step.premises))
    yield from (f"Note: {one.note}" for one in both if one.note)


def _premises(drawing: Drawing, step: Step) -> str:
    return " and ".join(f"“{drawing.names[key]}”" for key in dict.fromkeys(step.premises))


def _target(drawing: Drawing, step: Step) -> str:
    if isinstance(step.target, str):
        return f"“{drawing.names[step.target]}”"
    attacked = drawing.argmap.steps[step.target]
    if isinstance(attacked.target, str):
        return f"the step from {_premises(drawing, attacked)} to {_target(drawing, attacked)}"
    return f"the undercut by {_premises(drawing, attacked)}"
