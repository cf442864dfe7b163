"""What else differs: citations, sources, and the other fields of a map and its parts."""

from __future__ import annotations

from collections import Counter, defaultdict
from json import dumps
from typing import TYPE_CHECKING

from argmap.diff.answer import CitationChange, ClaimPair, Detail, Part

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.model import ArgumentMap, Citation, Claim, Source

    Content = tuple[str | None, str, str, str]  # a citation's source in the new map, its place, quote and speaker


def match_sources(old: ArgumentMap, new: ArgumentMap) -> dict[str, str]:
    """Give the new key of each old source that is in both maps: by key, then by what is written of it."""
    match = {key: key for key in old.sources if key in new.sources}
    places: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for key, source in reversed([*new.sources.items()]):
        if key not in match:
            places[_written(source)].append(key)
    for key, source in old.sources.items():
        if key not in match and (same := places.get(_written(source))):
            match[key] = same.pop()
    return match


def _written(source: Source) -> tuple[str, ...]:
    return source.author, source.title, source.year, source.file


def citation_changes(
    old: ArgumentMap, new: ArgumentMap, claims: Mapping[str, str], sources: Mapping[str, str]
) -> Iterator[CitationChange]:
    """Compare the citations of the claims that both maps have, whatever their order."""
    for key, other in claims.items():
        before, after = old.claims[key].citations, new.claims[other].citations
        if before or after:
            yield from _changed(ClaimPair(key, other), before, after, sources)


def _changed(
    claim: ClaimPair, before: tuple[Citation, ...], after: tuple[Citation, ...], sources: Mapping[str, str]
) -> Iterator[CitationChange]:
    were = [_content(one, sources.get(one.source)) for one in before]
    are = [_content(one, one.source) for one in after]
    if were == are:
        return
    removed, added = _beyond(before, were, Counter(are)), _beyond(after, are, Counter(were))
    for one in removed:
        fitting = next((other for other in added if other.source == sources.get(one.source)), None)
        if fitting:
            added.remove(fitting)
        yield CitationChange(claim, one, fitting)
    yield from (CitationChange(claim, None, one) for one in added)


def _beyond(citations: tuple[Citation, ...], contents: list[Content], others: Counter[Content]) -> list[Citation]:
    """Give the citations that the other map has not, or not so often; `others` are counted down."""
    found = []
    for citation, content in zip(citations, contents, strict=True):
        if others[content]:
            others[content] -= 1
        else:
            found.append(citation)
    return found


def _content(citation: Citation, source: str | None) -> Content:
    return source, citation.at, citation.quote, citation.by


def details(
    old: ArgumentMap,
    new: ArgumentMap,
    claims: Mapping[str, str],
    steps: Mapping[int, int],
    sources: Mapping[str, str],
) -> Iterator[Detail]:
    """Compare what is left: of the map, its sources, the claims and the steps that both maps have."""
    yield from _map_details(old, new, claims, sources)
    for key, other in sources.items():
        yield from _fields(Part.SOURCE, key, other, _source(old.sources[key]), _source(new.sources[other]))
    for key, other in claims.items():
        yield from _fields(Part.CLAIM, key, other, _claim(old.claims[key]), _claim(new.claims[other]))
    for index, place in steps.items():
        before, after = old.steps[index], new.steps[place]
        yield from _fields(Part.STEP, str(index), str(place), {"note": before.note}, {"note": after.note})


def _map_details(
    old: ArgumentMap, new: ArgumentMap, claims: Mapping[str, str], sources: Mapping[str, str]
) -> Iterator[Detail]:
    before = {"title": old.title, "kind": old.kind, "of": sources.get(old.of, old.of), "note": old.note}
    after = {"title": new.title, "kind": new.kind, "of": new.of, "note": new.note}
    yield from _fields(Part.MAP, "", "", before, after)
    theses = {claims.get(key, key) for key in old.theses}
    if theses != {*new.theses}:
        yield Detail(Part.MAP, "", "", "theses", ", ".join(old.theses), ", ".join(new.theses))
    expected = {claims.get(one.claim, one.claim): one for one in old.expectations}
    expects = {one.claim: one for one in new.expectations}
    for key in dict.fromkeys([*expected, *expects]):
        was, now = expected.get(key), expects.get(key)
        if was is None or now is None or was.standing is not now.standing:
            names = was.claim if was else key, key
            yield Detail(Part.CLAIM, *names, "expect", was.standing if was else "", now.standing if now else "")


def _source(source: Source) -> dict[str, str]:
    own = {"author": source.author, "year": source.year, "file": source.file, "stance": source.stance}
    return {**source.fields, **{name: text for name, text in own.items() if text}, "note": source.note}


def _claim(claim: Claim) -> dict[str, str]:
    flags = {"assumed": claim.assumed, "implicit": claim.implicit}
    texts = {"label": claim.label, "qualifier": claim.qualifier, "when": claim.when, "note": claim.note}
    return {
        **texts,
        "tags": ", ".join(map(_tag, claim.tags)),
        **{name: "true" * value for name, value in flags.items()},
    }


def _tag(tag: str) -> str:
    """Give a tag as one of a list: in quotes where it has a comma itself, or looks as if it were in quotes."""
    return dumps(tag, ensure_ascii=False) if "," in tag or tag.startswith('"') else tag


def _fields(part: Part, old: str, new: str, before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Detail]:
    if before == after:
        return
    for name in dict.fromkeys([*before, *after]):
        was, now = before.get(name, ""), after.get(name, "")
        if was != now:
            yield Detail(part, old, new, name, was, now)
