"""What differs between two maps, for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.diff import Part
from argmap.render.json import envelope

if TYPE_CHECKING:
    from argmap.diff import Cause, CitationChange, ClaimPair, Detail, Diff, StandingChange, StepPair
    from argmap.model import ArgumentMap, Citation

    Fields = dict[str, object]


def as_json(old: str, new: str, diff: Diff) -> str:
    """Give the changes as one JSON object; claims and sources are named by key, `old` parts belong to the old map."""
    before, after = diff.old, diff.new
    claims = {
        "added": [_claim(after, key) for key in diff.added],
        "removed": [_claim(before, key) for key in diff.removed],
        "reworded": [_reworded(diff, pair) for pair in diff.reworded],
        "renamed": [_pair(pair) for pair in diff.renamed],
    }
    steps = {
        "added": [_step(after, index) for index in diff.steps_added],
        "removed": [_step(before, index) for index in diff.steps_removed],
        "moved": [_steps(diff, pair) for pair in diff.moved],
        "turned": [_steps(diff, pair) for pair in diff.turned],
        "recast": [_steps(diff, pair) for pair in diff.recast],
        "regrouped": [_steps(diff, pair) for pair in diff.regrouped],
    }
    whole = {
        "same": diff.same,
        "old": {"name": old, "title": before.title, "claims": len(before.claims), "steps": len(before.steps)},
        "new": {"name": new, "title": after.title, "claims": len(after.claims), "steps": len(after.steps)},
        "claims": claims,
        "steps": steps,
        "citations": [_citations(change) for change in diff.citations],
        "sources": {"added": [*diff.sources_added], "removed": [*diff.sources_removed]},
        "details": [_detail(diff, detail) for detail in diff.details],
        "standings": [_standing(diff, change) for change in diff.standings],
    }
    return envelope("diff", whole)


def _pair(pair: ClaimPair) -> Fields:
    return {"old": pair.old, "new": pair.new}


def _claim(argmap: ArgumentMap, key: str) -> Fields:
    claim = argmap.claims[key]
    return {"claim": key, "text": claim.text, "path": claim.location.path, "line": claim.location.line}


def _reworded(diff: Diff, pair: ClaimPair) -> Fields:
    return {**_pair(pair), "before": diff.old.claims[pair.old].text, "after": diff.new.claims[pair.new].text}


def _step(argmap: ArgumentMap, index: int) -> Fields:
    """Give a step: `target` is the claim that it speaks to, or `attacks` the step that it undercuts."""
    step = argmap.steps[index]
    fields: Fields = {"side": step.side, "premises": [*step.premises]}
    if isinstance(step.target, str):
        fields["target"] = step.target
    else:
        attacked = argmap.steps[step.target]
        target = attacked.target if isinstance(attacked.target, str) else None
        fields["attacks"] = {"side": attacked.side, "premises": [*attacked.premises], "target": target}
    return {**fields, "path": step.location.path, "line": step.location.line}


def _steps(diff: Diff, pair: StepPair) -> Fields:
    return {"old": _step(diff.old, pair.old), "new": _step(diff.new, pair.new)}


def _citations(change: CitationChange) -> Fields:
    return {"claim": change.claim.new, "old": _citation(change.old), "new": _citation(change.new)}


def _citation(citation: Citation | None) -> Fields | None:
    if citation is None:
        return None
    return {"source": citation.source, "at": citation.at, "quote": citation.quote, "by": citation.by}


def _detail(diff: Diff, detail: Detail) -> Fields:
    of: object = detail.new
    if detail.part is Part.STEP:
        of = _step(diff.new, int(detail.new))
    return {"part": detail.part, "of": of, "field": detail.field, "before": detail.before, "after": detail.after}


def _standing(diff: Diff, change: StandingChange) -> Fields:
    return {
        "claim": change.claim.new,
        "before": change.before,
        "after": change.after,
        "reason_before": change.reason_before,
        "reason_after": change.reason_after,
        "causes": [_cause(diff, cause) for cause in change.causes],
    }


def _cause(diff: Diff, cause: Cause) -> Fields:
    if cause.new is not None:
        return {"kind": cause.kind, "step": _step(diff.new, cause.new)}
    if cause.old is not None:
        return {"kind": cause.kind, "step": _step(diff.old, cause.old)}
    return {"kind": cause.kind, "claim": cause.claim.new if cause.claim else None}
