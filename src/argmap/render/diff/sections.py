"""What differs between two maps, in words: sections of items, for every output that people read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.diff import Part
from argmap.render.diff.causes import Causes
from argmap.render.diff.words import Item, Role, Section, Word, bearing_of, cited, compared, name_of, premises_of
from argmap.render.words import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.diff import CitationChange, ClaimPair, Detail, Diff, StandingChange, StepPair
    from argmap.model import ArgumentMap, Step


def summary(diff: Diff) -> str:
    """Count the changes in one sentence."""
    claims = _counts(
        "claims",
        (diff.added, "added"),
        (diff.removed, "removed"),
        (diff.reworded, "reworded"),
        (diff.renamed, "renamed"),
    )
    steps = _counts(
        "steps",
        (diff.steps_added, "added"),
        (diff.steps_removed, "removed"),
        (diff.moved, "moved"),
        (diff.turned, "turned round"),
        (diff.recast, "recast"),
        (diff.regrouped, "regrouped"),
    )
    sources = _counts("sources", (diff.sources_added, "added"), (diff.sources_removed, "removed"))
    others = ((diff.citations, "citation"), (diff.details, "detail"), (diff.standings, "standing"))
    changed = [counted(len(found), name) for found, name in others if found]
    text = "; ".join(filter(None, [claims, steps, sources, f"{', '.join(changed)} changed" if changed else ""]))
    return f"{text[0].upper()}{text[1:]}." if text else "Nothing that is said differs."


def _counts(name: str, *changes: tuple[Sequence[object], str]) -> str:
    told = [f"{len(found):,} {how}" for found, how in changes if found]
    return f"{name}: {', '.join(told)}" if told else ""


def sections(diff: Diff) -> Iterator[Section]:
    """Put a diff into words, the standings first, leaving out sections without changes."""
    told = _Telling(diff)
    for title, items in (
        ("Standing", map(told.standing, diff.standings)),
        ("Claims added", told.claims("+", diff.new, diff.added, diff.steps_added)),
        ("Claims removed", told.claims("-", diff.old, diff.removed, diff.steps_removed)),
        ("Claims reworded", map(told.reworded, diff.reworded)),
        ("Claims renamed", map(told.renamed, diff.renamed)),
        ("Moved", map(told.changed, diff.moved)),
        ("Turned round", map(told.changed, diff.turned)),
        ("Recast as evidence or support", map(told.changed, diff.recast)),
        ("Premises added or removed", map(told.changed, diff.regrouped)),
        ("Steps added", told.steps("+", diff.new, diff.steps_added, diff.added)),
        ("Steps removed", told.steps("-", diff.old, diff.steps_removed, diff.removed)),
        ("Citations", map(told.citation, diff.citations)),
        ("Sources", told.sources()),
        ("Details", map(told.detail, diff.details)),
    ):
        found = tuple(items)
        if found:
            yield Section(title, found)


class _Telling:
    """Tells the changes of one diff."""

    def __init__(self, diff: Diff) -> None:
        self.old, self.new = diff.old, diff.new
        self.diff = diff
        self.causes = Causes(diff)

    def claims(self, mark: str, argmap: ArgumentMap, keys: Iterable[str], steps: Iterable[int]) -> Iterator[Item]:
        """Tell claims that came or went, and what they spoke to by the steps that came or went with them."""
        known = {*steps}
        for key in keys:
            claim = argmap.claims[key]
            name = [name_of(argmap, key)] if claim.id else []
            place = Word(f"({claim.location.path}:{claim.location.line})", Role.QUIET)
            below = [tuple(_use(argmap, key, step)) for step in argmap.uses_of(key) if step.index in known]
            below += [(Word("a thesis"),)] if key in argmap.theses else []
            yield Item(mark, ((*name, Word(claim.text), place), *below))

    def reworded(self, pair: ClaimPair) -> Item:
        old, new = self.old.claims[pair.old], self.new.claims[pair.new]
        name = [name_of(self.new, pair.new)] if new.id else []
        return Item("~", ((*name, *compared(old.text, new.text)),))

    def renamed(self, pair: ClaimPair) -> Item:
        old, new = self.old.claims[pair.old], self.new.claims[pair.new]
        before = name_of(self.old, pair.old) if old.id else Word("without an id")
        after = name_of(self.new, pair.new) if new.id else Word("without an id")
        return Item("~", ((Word("was"), before, Word("and is now"), after), (Word(new.text),)))

    def changed(self, pair: StepPair) -> Item:
        """Tell a step in both its forms."""
        old, new = self.old.steps[pair.old], self.new.steps[pair.new]
        was = Word("was"), *premises_of(self.old, old), Word("as"), *bearing_of(self.old, old)
        now = Word("now"), *premises_of(self.new, new), Word("as"), *bearing_of(self.new, new)
        return Item("~", (was, now))

    @staticmethod
    def steps(mark: str, argmap: ArgumentMap, indices: Iterable[int], told: Iterable[str]) -> Iterator[Item]:
        """Tell the steps that came or went from claims of which none did: the others are told with their claims."""
        known = {*told}
        for step in (argmap.steps[index] for index in indices):
            if known.isdisjoint(step.premises):
                yield Item(mark, ((*premises_of(argmap, step), Word("as"), *bearing_of(argmap, step)),))

    def citation(self, change: CitationChange) -> Item:
        claim = name_of(self.new, change.claim.new)
        if change.old and change.new:
            return Item("~", ((claim,), (Word("was"), *cited(change.old)), (Word("now"), *cited(change.new))))
        told = [cited(one) for one in (change.old, change.new) if one]
        return Item("-" if change.old else "+", ((claim, *(word for words in told for word in words)),))

    def sources(self) -> Iterator[Item]:
        for mark, argmap, keys in (
            ("+", self.new, self.diff.sources_added),
            ("-", self.old, self.diff.sources_removed),
        ):
            for source in (argmap.sources[key] for key in keys):
                about = ", ".join(filter(None, [source.author, source.title, source.year]))
                yield Item(mark, ((Word(source.key, Role.NAME), Word(about)),))

    def detail(self, detail: Detail) -> Item:
        head = *self._part(detail), Word(f"{detail.field}:")
        if detail.before and detail.after:
            return Item("~", ((*head, *compared(detail.before, detail.after)),))
        return Item("-" if detail.before else "+", ((*head, Word(detail.before or detail.after)),))

    def _part(self, detail: Detail) -> Iterator[Word]:
        if detail.part is Part.CLAIM:
            known = detail.new in self.new.claims
            yield name_of(self.new, detail.new) if known else name_of(self.old, detail.old)
        elif detail.part is Part.SOURCE:
            yield Word(detail.new, Role.NAME)
        elif detail.part is Part.STEP:
            step = self.new.steps[int(detail.new)]
            yield from (*premises_of(self.new, step), Word("as"), *bearing_of(self.new, step))

    def standing(self, change: StandingChange) -> Item:
        """Tell what a claim's standing was and is, and why."""
        was = Word(f"{change.before} ({change.reason_before})")
        now = Word(f"{change.after} ({change.reason_after})", Role.STRONG)
        head = name_of(self.new, change.claim.new), Word("from"), was, Word("to"), now
        return Item("~", (head, *self.causes.lines(change)))


def _use(argmap: ArgumentMap, key: str, step: Step) -> Iterator[Word]:
    yield Word("as")
    yield from bearing_of(argmap, step)
    others = [name_of(argmap, other) for other in step.premises if other != key]
    if others:
        yield Word("together with")
        yield from others
