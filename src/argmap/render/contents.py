"""What `argmap show` tells, as data for programs: the map or a part of it, flat, and the list of its sources."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import asdict
from typing import TYPE_CHECKING

from argmap.model import Side
from argmap.render.gaps import is_bare
from argmap.render.shown import Shown
from argmap.standing import unanswered
from argmap.texts.quotes import Status
from argmap.texts.shelf import Missing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.diagnostics import Location
    from argmap.focus import Focus
    from argmap.model import Citation, Claim, Included, Source, Step
    from argmap.standing import Standings
    from argmap.texts.quotes import Checked, Cited

    Fields = dict[str, object]


def answer(focus: Focus, standings: Standings | None, cited: Cited) -> Fields:
    """Give a part of a map for `argmap.render.json.envelope`: without `standings` it does not tell what stands.

    What a map does not say is left out, but for texts that every map, claim and source may be asked for.
    """
    part, shown = focus.map, Shown(focus)
    checked = {one.citation.location: one for one in cited.citations}
    return {
        "map": part.path,
        "title": part.title,
        "kind": part.kind,
        **_said({"of": part.of, "note": part.note}),
        "left_out": len(focus.whole.claims) - len(shown.claims),
        "theses": [*part.theses],
        **({"unanswered": [_unanswered(focus, standings, key) for key in part.theses]} if standings else {}),
        "claims": [_claim(focus, claim, standings, checked) for claim in shown.claims],
        "steps": [_step(step, standings) for _, step in sorted(shown.steps.items())],
        "sources": [{**_source(one), "claims": shown.citing[one.key]} for one in shown.sources],
        "included": [_included(shown, one) for one in focus.whole.included],
    }


def _said(fields: Mapping[str, object]) -> Fields:
    """Give the fields that say something."""
    return {name: value for name, value in fields.items() if value}


def _unanswered(focus: Focus, standings: Standings, thesis: str) -> Fields:
    """Give the rebuttals of a thesis in the whole map: how many there are, and the numbers of those that stand."""
    rebuttals = sum(step.side is Side.REBUTTAL for step in focus.whole.steps_for(thesis))
    steps = [step.index for step in unanswered(focus.whole, standings, thesis)]
    return {"claim": thesis, "rebuttals": rebuttals, "steps": steps}


def _claim(focus: Focus, claim: Claim, standings: Standings | None, checked: Mapping[Location, Checked]) -> Fields:
    stands = {"standing": standings.claims[claim.key], "reason": standings.reasons[claim.key]} if standings else {}
    said = {
        "id": claim.id,
        "label": claim.label,
        "qualifier": claim.qualifier,
        "when": claim.when,
        "note": claim.note,
        "tags": [*claim.tags],
        "assumed": claim.assumed,
        "implicit": claim.implicit,
        "bare": is_bare(focus.whole, claim),
        "hidden": focus.hidden.get(claim.key, 0),
    }
    return {
        "claim": claim.key,
        "text": claim.text,
        **stands,
        **_said(said),
        "path": claim.location.path,
        "line": claim.location.line,
        "column": claim.location.column,
        "cites": [_citation(one, checked.get(one.location)) for one in claim.citations],
    }


def _citation(citation: Citation, checked: Checked | None) -> Fields:
    """Give a citation, and of a quote what came of looking for it and where it is."""
    fields = _said({"source": citation.source, "at": citation.at, "quote": citation.quote, "by": citation.by})
    if not checked or not citation.quote:
        return fields
    return {**fields, "status": checked.status, "place": asdict(checked.place) if checked.place else None}


def _step(step: Step, standings: Standings | None) -> Fields:
    return {
        "step": step.index,
        "side": step.side,
        "premises": [*step.premises],
        "by_ref": [*step.by_ref],
        ("attacks" if isinstance(step.target, int) else "target"): step.target,
        **({"standing": standings.steps[step.index]} if standings else {}),
        **_said({"note": step.note}),
        "path": step.location.path,
        "line": step.location.line,
        "column": step.location.column,
    }


def _source(source: Source) -> Fields:
    said = {"author": source.author, "title": source.title, "year": source.year}
    return {"source": source.key, **said, **_said({"stance": source.stance, "note": source.note, "file": source.file})}


def _included(shown: Shown, one: Included) -> Fields:
    """Give an included map: what the keys of its claims begin with, and how many of them are shown."""
    return {
        "prefix": one.prefix,
        "path": one.path,
        "title": one.title,
        "theses": [*one.theses],
        "claims": sum(claim.location.path == one.path for claim in shown.focus.whole.claims.values()),
        "shown": sum(claim.location.path == one.path for claim in shown.claims),
    }


def listing(cited: Cited) -> Fields:
    """Give the sources of a map: what cites each, what came of its quotes, and where its text is."""
    argmap = cited.argmap
    quotes: defaultdict[str, Counter[Status]] = defaultdict(Counter)
    for one in cited.citations:
        quotes[one.citation.source][one.status] += bool(one.citation.quote)
    claims = Counter(key for claim in argmap.claims.values() for key in {one.source for one in claim.citations})
    sources = [
        {
            **_source(source),
            "claims": claims[key],
            "quotes": {status: quotes[key][status] for status in Status},
            **_text(cited, source),
        }
        for key, source in argmap.sources.items()
    ]
    return {"map": argmap.path, "title": argmap.title, "sources": sources}


def _text(cited: Cited, source: Source) -> Fields:
    """Give the path of a source's text, or null and why it is not at hand."""
    text = cited.shelf.text(cited.argmap.path, source)
    if isinstance(text, Missing):
        return {"text": None, "lack": text.lack.name.lower(), **_said({"reason": text.reason})}
    return {"text": text.path}
