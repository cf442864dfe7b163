"""Files joined to one flat map: names become keys, and steps find their premises and targets."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from argmap.model import ArgumentMap, Citation, Claim, Expectation, Included, Kind, Step
from argmap.reader.draft import Name, StepName, StepNumber
from argmap.reader.names import listed, quoted
from argmap.reader.rules import TOO_FEW_PREMISES, UNMATCHED_STEP
from argmap.reader.scope import Scope
from argmap.reader.step_index import StepIndex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.diagnostics import Diagnostic
    from argmap.model import Source
    from argmap.reader.draft import DraftCitation, DraftStep, Premise
    from argmap.reader.files import File
    from argmap.reader.includes import Place

_MOST_SHOWN = 8


class _Numbered(NamedTuple):
    """A step of one file with its number there; `numbers` gives the indices of that file's steps so far."""

    scope: Scope
    draft: DraftStep
    number: int
    numbers: dict[int, int]


class Linker:
    """Joins the places of one map, nearest first; `scopes` are the names of each file."""

    def __init__(self, places: Sequence[Place]) -> None:
        self.places = places
        self.scopes = {place.file: Scope(place, self._source_prefix(place)) for place in places}
        for place in places:
            self.scopes[place.file].includes = {
                alias: self.scopes[child.file] if child else None for alias, child in place.includes.items()
            }
        self._steps: dict[int, Step] = {}
        self._index = StepIndex(self._steps)
        self._complete = not any(place.file.draft.lost for place in places)

    def _source_prefix(self, place: Place) -> str:
        """Give what the keys of its sources begin with: for a file of sources, the prefix of the nearest map that names it."""
        named = _sources_path(place.file)
        return next(
            (other.prefix for other in self.places if named and _sources_path(other.file) == named), place.prefix
        )

    def link(self) -> ArgumentMap:
        """Make the map; what is wrong is then in the scopes."""
        first = self.places[0]
        scope, draft = self.scopes[first.file], first.file.draft
        self._link_steps()
        for scope_of_file in self.scopes.values():
            for name in scope_of_file.place.file.draft.named:
                scope_of_file.claim(name)
        return ArgumentMap(
            path=first.file.path,
            title=draft.title,
            kind=draft.kind,
            note=draft.note,
            of=(scope.source(draft.of) or "") if draft.of else "",
            claims=self._claims(),
            steps=self._steps,
            theses=tuple(scope.keys[number] for number in draft.theses),
            sources=self._sources(),
            expectations=tuple(self._expectations(scope)),
            included=tuple(self._included(place) for place in self.places[1:]),
        )

    def _sources(self) -> dict[str, Source]:
        sources: dict[str, Source] = {}
        for scope in self.scopes.values():
            for name, source in scope.place.file.draft.sources.items():
                sources.setdefault(scope.sources[name], replace(source, key=scope.sources[name]))
        return sources

    def _claims(self) -> dict[str, Claim]:
        cited = self._citations()
        claims: dict[str, Claim] = {}
        for scope in self.scopes.values():
            for key, claim in zip(scope.keys, scope.place.file.draft.claims, strict=True):
                claims[key] = Claim(
                    key,
                    claim.text,
                    claim.location,
                    claim.id.text if claim.id else "",
                    claim.label,
                    claim.qualifier,
                    claim.when,
                    claim.note,
                    claim.tags,
                    claim.assumed,
                    claim.implicit,
                    tuple(cited[key]) if key in cited else (),
                )
        return claims

    def _citations(self) -> dict[str, list[Citation]]:
        """Give each claim's citations: those written on it, then those added to it where it is pointed to."""
        cited: defaultdict[str, list[Citation]] = defaultdict(list)
        for scope in self.scopes.values():
            for key, claim in zip(scope.keys, scope.place.file.draft.claims, strict=True):
                for draft in claim.citations:
                    cited[key] += self._citation(scope, draft)
        for scope in self.scopes.values():
            for name, draft in scope.place.file.draft.citations:
                citations = [*self._citation(scope, draft)]
                if target := scope.claim(name):
                    cited[target] += citations
        return cited

    def _citation(self, scope: Scope, draft: DraftCitation) -> Iterable[Citation]:
        of = scope.place.file.draft.of if scope.place.file.draft.kind is Kind.RECONSTRUCTION else None
        name = draft.source or (of._replace(location=draft.location) if of else None)
        if name and (key := scope.sources.get(of.text) if of and not draft.source else scope.source(name)):
            yield Citation(
                key, draft.location, draft.at, draft.quote, draft.by, draft.at_location, draft.quote_location
            )

    def _expectations(self, scope: Scope) -> Iterable[Expectation]:
        for name, standing in scope.place.file.draft.expectations:
            if key := scope.claim(name):
                yield Expectation(key, standing, name.location)

    def _included(self, place: Place) -> Included:
        scope, draft = self.scopes[place.file], place.file.draft
        return Included(
            prefix=place.prefix,
            path=place.file.path,
            title=draft.title,
            kind=draft.kind,
            theses=tuple(scope.keys[number] for number in draft.theses),
            of=scope.sources.get(draft.of.text, "") if draft.of else "",
            direct=place.parent is self.places[0],
            location=place.location,
        )

    def _link_steps(self) -> None:
        """Number the steps, an included map's before those of the map that includes it, and find their targets.

        Undercuts of steps written elsewhere come last, those of undercuts after those of plain steps: which
        step is meant shows only when it is there, wherever it is written.
        """
        elsewhere: list[tuple[int, _Numbered]] = []
        for scope in self._inner_first():
            numbers: dict[int, int] = {}
            late: dict[int, int] = {}
            for number, draft in enumerate(scope.place.file.draft.steps):
                numbered = _Numbered(scope, draft, number, numbers)
                if isinstance(draft.target, StepName):
                    late[number] = draft.target.depth
                elif isinstance(draft.target, StepNumber) and draft.target.number in late:
                    late[number] = late[draft.target.number]
                else:
                    self._add(numbered)
                    continue
                elsewhere.append((late[number], numbered))
        for _, numbered in sorted(elsewhere, key=lambda item: item[0]):
            self._add(numbered)

    def _inner_first(self) -> Iterable[Scope]:
        """Give the scopes in written order, each after those it includes."""
        done: set[Place] = set()
        trail = [(self.places[0], False)]
        while trail:
            place, left = trail.pop()
            if left:
                yield self.scopes[place.file]
            elif place not in done:
                done.add(place)
                trail.append((place, True))
                trail += [(child, False) for child in reversed(place.includes.values()) if child]

    def _add(self, numbered: _Numbered) -> None:
        scope, draft, number, numbers = numbered
        target = self._target(scope, draft, numbers)
        keys = [key for premise in draft.premises if (key := self._key(scope, premise)) is not None]
        if target is None or not keys or len(keys) < len(draft.premises):
            self._complete &= isinstance(draft.target, StepName)
            return
        if len(keys) > 1:
            self._report_twice(scope, draft, keys)
        index = numbers[number] = len(self._steps)
        by_ref = [isinstance(premise, Name) for premise in draft.premises]
        self._steps[index] = Step(index, (*keys,), target, draft.side, draft.location, (*by_ref,), draft.note)

    def _report_twice(self, scope: Scope, draft: DraftStep, keys: Sequence[str]) -> None:
        """Report a premise that is linked with itself."""
        twice = next((key for key, number in Counter(keys).items() if number > 1), None)
        if twice is not None:
            message = f"{quoted(twice)} stands twice among these premises"
            help = "Name each claim once: premises are linked where each adds something."
            scope.found.append(TOO_FEW_PREMISES.found(draft.location, message, help))

    def _key(self, scope: Scope, premise: Premise | None) -> str | None:
        if isinstance(premise, Name):
            return scope.claim(premise)
        return None if premise is None else scope.keys[premise]

    def _target(self, scope: Scope, draft: DraftStep, numbers: dict[int, int]) -> str | int | None:
        if isinstance(draft.target, StepNumber):
            return numbers.get(draft.target.number)
        if isinstance(draft.target, StepName):
            return self._named_step(scope, draft.target)
        return self._key(scope, draft.target)

    def _named_step(self, scope: Scope, name: StepName) -> int | None:
        """Give the one step that is named, or report that there is none or more than one."""
        names = [name]
        while isinstance(names[-1].target, StepName):
            names.append(names[-1].target)
        begins = [[scope.claim(premise) for premise in each.premises] for each in names]
        target: str | int | None = scope.claim(names[-1].target)
        for each, premises in zip(reversed(names), reversed(begins), strict=True):
            if target is None or None in premises:
                return None
            target = self._one_step(scope, each, frozenset(key for key in premises if key), target)
        return target if isinstance(target, int) else None

    def _one_step(self, scope: Scope, name: StepName, premises: frozenset[str], target: str | int) -> int | None:
        found = self._index.between(premises, target)
        if len(found) == 1:
            return found[0].index
        if found or self._complete:
            start = listed(premise.text for premise in name.premises)
            problem = _several(name, start, found) if found else _none(name, start, self._index.leading_to(target))
            scope.found.append(problem)
        return None


def _several(name: StepName, start: str, found: Sequence[Step]) -> Diagnostic:
    places = ", ".join(str(step.location) for step in found[:_MOST_SHOWN]) + _more(found)
    message = f"{len(found)} steps lead from {start} to {_shown(name.target)}: {places}"
    return UNMATCHED_STEP.found(name.location, message, "Write `undercuts` on the entry that you mean.")


def _none(name: StepName, start: str, others: Sequence[Step]) -> Diagnostic:
    target = _shown(name.target)
    help = f"No step leads to {target} at all."
    if others:
        shown = "; ".join(listed(step.premises) for step in others[:_MOST_SHOWN])
        help = f"Steps to {target} come from {shown}{_more(others)}."
    return UNMATCHED_STEP.found(name.location, f"no step leads from {start} to {target}", help)


def _shown(target: Name | StepName) -> str:
    """Give the name of a target, from the outside inwards."""
    outer = ""
    for _ in range(_MOST_SHOWN):
        if isinstance(target, Name):
            return outer + quoted(target.text)
        outer += f"the step from {listed(premise.text for premise in target.premises)} to "
        target = target.target
    return f"{outer}…"


def _more(steps: Sequence[Step]) -> str:
    return " …" if len(steps) > _MOST_SHOWN else ""


def _sources_path(file: File) -> str:
    return file.disk.real(file.named(file.draft.sources_file)) if file.draft.sources_file else ""
