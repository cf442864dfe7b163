"""What names mean in one file: its ids, its sources, and through aliases those of included maps."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from argmap.reader.names import internal_key, nearest, one_ref, quoted
from argmap.reader.rules import DUPLICATE_ID, UNKNOWN_REF, UNKNOWN_SOURCE, UNUSED_INCLUDE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.diagnostics import Diagnostic, Location, Rule
    from argmap.reader.draft import DraftClaim, Name
    from argmap.reader.includes import Place

_THESIS = "thesis"
_MOST_LIKENED = 20  # likening each unknown name to each known one takes the product of their numbers
_WHAT = {UNKNOWN_REF: "claim", UNKNOWN_SOURCE: "source"}
_NO_LIKENESS = {
    UNKNOWN_REF: "Only a claim with a written `id` can be named; for a claim of an included map write `alias/id`.",
    UNKNOWN_SOURCE: "Add it to `sources`, or cite one that is there.",
}


class Scope:
    """The names of one file. `keys` are its claims' keys by number; unknown names are gathered, then reported once each."""

    def __init__(self, place: Place, source_prefix: str) -> None:
        self.place = place
        self.found: list[Diagnostic] = []
        self.ids: dict[str, str] = {}
        self.keys: list[str] = []
        self.sources = {name: source_prefix + name for name in place.file.draft.sources}
        self.includes: dict[str, Scope | None] = {}
        self.used: set[str] = set()
        self._unknown: defaultdict[tuple[Rule, str], list[Location]] = defaultdict(list)
        self._name_claims(place.file.draft.claims)

    def _name_claims(self, claims: Iterable[DraftClaim]) -> None:
        taken: defaultdict[str, int] = defaultdict(int)
        first: dict[str, Name] = {}
        for claim in claims:
            if claim.id and claim.id.text not in self.ids:
                key = self.ids[claim.id.text] = self.place.prefix + claim.id.text
                first[claim.id.text] = claim.id
            else:
                if claim.id:
                    self._duplicate(claim.id, first[claim.id.text])
                bare = internal_key(claim.text)
                taken[bare] += 1
                key = self.place.prefix + bare + (f".{taken[bare]}" if taken[bare] > 1 else "")
            self.keys.append(key)

    def _duplicate(self, name: Name, first: Name) -> None:
        message = f"the id {quoted(name.text)} is taken: it first stands at {first.location}"
        help = "Give one of the claims another id, or point to the first with `ref`."
        if name.text == _THESIS and self._thesis_unnamed():
            help = "A thesis without an `id` is named `thesis`: give it an `id` of its own, or the other claim another."
        self.found.append(DUPLICATE_ID.found(name.location, message, help))

    def _thesis_unnamed(self) -> bool:
        """Tell whether the thesis has its name without a written `id`: it then stands where its claim does."""
        draft = self.place.file.draft
        theses = [draft.claims[number] for number in draft.theses[:1]]
        return any(claim.id and claim.id.location == claim.location for claim in theses)

    def claim(self, name: Name) -> str | None:
        """Give the key of the claim that a name means here; None, and noted, where it means none."""
        scope = self._owner(name, UNKNOWN_REF)
        return self._found(name, UNKNOWN_REF, scope, scope.ids) if scope and name.text else None

    def source(self, name: Name) -> str | None:
        """Give the key of the source that a name means here; None, and noted, where it means none."""
        scope = self._owner(name, UNKNOWN_SOURCE)
        return self._found(name, UNKNOWN_SOURCE, scope, scope.sources) if scope and name.text else None

    def _owner(self, name: Name, rule: Rule) -> Scope | None:
        """Follow a name's aliases; None where one is unknown, and noted, or leads to a file that is not there."""
        scope: Scope = self
        for alias in name.text.split("/")[:-1]:
            scope.used.add(alias)
            child = scope.includes.get(alias)
            if alias not in scope.includes and alias not in scope.place.file.draft.lost:
                self._unknown[rule, name.text].append(name.location)
            if child is None:
                return None
            scope = child
        return scope

    def _found(self, name: Name, rule: Rule, scope: Scope, names: Mapping[str, str]) -> str | None:
        last = name.text.rpartition("/")[2]
        key, draft = names.get(last), scope.place.file.draft
        if key is None and last not in draft.lost and (rule is UNKNOWN_REF or last not in draft.lost_sources):
            self._unknown[rule, name.text].append(name.location)
        return key

    def report(self) -> list[Diagnostic]:
        """Report each unknown name once, and includes that nothing here uses."""
        known = (
            {UNKNOWN_REF: [*self._known_claims()], UNKNOWN_SOURCE: [*self._known_sources()]} if self._unknown else {}
        )
        for number, ((rule, text), named) in enumerate(self._unknown.items()):
            first, *others = dict.fromkeys(named)
            more = f" (and {len(others)} more times in this file)" if others else ""
            near = nearest(text, known[rule]) if number < _MOST_LIKENED else ""
            self.used.add(near.rpartition("/")[0])
            told = self._mistaken(rule, text) if number < _MOST_LIKENED else ""
            help = told or (f"Did you mean `{near}`?" if near else _NO_LIKENESS[rule])
            message = f"no {_WHAT[rule]} is named {quoted(text)}{more}"
            self.found.append(rule.found(first, message, help))
        self.found += self._unused()
        return [*self.place.found, *self.found]

    def _mistaken(self, rule: Rule, text: str) -> str:
        """Say what an unknown name is that is written after another rule than names are."""
        draft = self.place.file.draft
        if rule is UNKNOWN_REF:
            parts = [part.strip() for part in text.split(",")]
            if len(parts) > 1 and all(part in self.ids for part in parts):
                return one_ref(parts[0])
            names = [quoted(claim.id.text) for number in draft.theses if (claim := draft.claims[number]).id]
            return (
                f"The thesis has an `id` of its own: write {' or '.join(names)}." if text == _THESIS and names else ""
            )
        title = next((name for name, source in draft.sources.items() if source.title.casefold() == text.casefold()), "")
        if title:
            return f"This is the title of a source: write its id, `source: {title}`."
        name, comma, place = text.partition(",")
        return f"Write `source: {name}` and, below it, `at: {place.strip()}`." if comma and name in self.sources else ""

    def _unused(self) -> Iterable[Diagnostic]:
        for name, path in self.place.file.draft.includes:
            if name.text not in self.used and self._sound(self.includes[name.text], path.location):
                message = f"{quoted(path.text)} is included as `{name.text}`, and nothing here names any of it"
                help = f"Point to its claims with `ref: {name.text}/…`, or remove the line."
                yield UNUSED_INCLUDE.found(name.location, message, help)

    def _sound(self, child: Scope | None, location: Location) -> bool:
        """Tell whether an include has nothing worse wrong with it than that it is not used."""
        told = any(problem.location == location for problem in self.place.found)
        return child is not None and not told and not child.place.file.broken

    def _known_claims(self) -> Iterable[str]:
        yield from self.ids
        for alias, scope in self.includes.items():
            yield from (f"{alias}/{name}" for name in (scope.ids if scope else ()))

    def _known_sources(self) -> Iterable[str]:
        yield from self.sources
        for alias, scope in self.includes.items():
            yield from (f"{alias}/{name}" for name in (scope.sources if scope else ()))
