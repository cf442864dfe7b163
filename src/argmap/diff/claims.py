"""Which claims of two maps are the same: by id, by text, by nearly the same text, by likeness under the same parent."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING
from unicodedata import normalize

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Sequence

    from argmap.model import ArgumentMap, Side

    Match = dict[str, str]

# Percent of likeness that makes a rewording: anywhere, and under the same parent; of claims to which their authors gave
# different ids the second number is asked.
ANYWHERE = (75, 88)
SAME_PARENT = (60, 75)
RARE = 12  # the rarest words of a text, by which candidates are found
CANDIDATES = 10  # texts that are compared with one text
CROWD = 60  # texts that share a word, of which no more are looked at
MOST_PAIRS = 20_000  # comparisons under one parent
LONG = 12  # letters of a "word" that is rather a sentence of a script without blanks
WORD = re.compile(r"\w+")


def match_claims(old: ArgumentMap, new: ArgumentMap) -> Match:
    """Give the new key of each old claim that is in both maps."""
    match = {key: key for key, claim in old.claims.items() if claim.id and key in new.claims and new.claims[key].id}
    _Pairing(old, new, match).run()
    return {key: match[key] for key in old.claims if key in match}


def spaced(text: str) -> str:
    """Give text in the form that is compared: NFC, with single blanks."""
    return " ".join((text if text.isascii() else normalize("NFC", text)).split())


class _Pairing:
    """Pairs what is left of two maps, pass by pass; `match` grows."""

    def __init__(self, old: ArgumentMap, new: ArgumentMap, match: Match) -> None:
        self.old, self.new, self.match = old, new, match
        self.taken = {*match.values()}
        self.before = {key: spaced(claim.text) for key, claim in old.claims.items() if key not in match}
        self.after = {key: spaced(claim.text) for key, claim in new.claims.items() if key not in self.taken}

    def run(self) -> None:
        self._by_text()
        if self._left(self.before, self.match) and self._left(self.after, self.taken):
            likeness = _likeness()
            self._by_near_text(likeness)
            self._by_parent(likeness)

    @staticmethod
    def _left(texts: dict[str, str], gone: Container[str]) -> list[str]:
        return [key for key in texts if key not in gone]

    def _pair(self, before: str, after: str) -> None:
        self.match[before] = after
        self.taken.add(after)

    def _by_text(self) -> None:
        """Pair equal texts: first those of the same key, then in written order."""
        for key, text in self.before.items():
            if self.after.get(key) == text:
                self._pair(key, key)
        places: defaultdict[str, list[str]] = defaultdict(list)
        for key in reversed(self._left(self.after, self.taken)):
            places[self.after[key]].append(key)
        for key in self._left(self.before, self.match):
            if same := places.get(self.before[key]):
                self._pair(key, same.pop())

    def _by_near_text(self, likeness: Callable[[str, str], float]) -> None:
        """Pair texts that are nearly the same, the likest first."""
        before, after = self._left(self.before, self.match), self._left(self.after, self.taken)
        index = _Index([self.after[key] for key in after])
        found = [
            (likeness(self.before[key], self.after[after[place]]), number, place)
            for number, key in enumerate(before)
            for place in index.candidates(self.before[key])
        ]
        for score, number, place in sorted(found, key=lambda hit: (-hit[0], hit[1], hit[2])):
            self._try(before[number], after[place], score, ANYWHERE)

    def _try(self, before: str, after: str, score: float, needed: tuple[int, int]) -> bool:
        """Pair two claims that are free and alike enough."""
        named = bool(self.old.claims[before].id and self.new.claims[after].id)
        if score < needed[named] or before in self.match or after in self.taken:
            return False
        self._pair(before, after)
        return True

    def _by_parent(self, likeness: Callable[[str, str], float]) -> None:
        """Pair claims that are alike and stand in the same way under claims that are paired, from the top down."""
        queue = [*self.match.items()]
        for parents in queue:  # grows while it is read
            before = _children(self.old, parents[0], self.match, self.before)
            after = _children(self.new, parents[1], self.taken, self.after) if before else {}
            for side, keys in before.items():
                others = after.get(side, [])
                if not others or len(keys) * len(others) > MOST_PAIRS:
                    continue
                found = [(likeness(self.before[a], self.after[b]), a, b) for a in keys for b in others]
                for score, a, b in sorted(found, key=lambda hit: -hit[0]):  # stable: in written order
                    if self._try(a, b, score, SAME_PARENT):
                        queue.append((a, b))


def _children(argmap: ArgumentMap, parent: str, gone: Container[str], texts: dict[str, str]) -> dict[Side, list[str]]:
    """Give the unpaired claims that speak to a claim, or against a step that leads from it, by side."""
    steps = [*argmap.steps_for(parent)]
    steps += [undercut for step in argmap.uses_of(parent) for undercut in argmap.undercuts_of(step)]
    found: defaultdict[Side, list[str]] = defaultdict(list)
    for step in steps:
        found[step.side] += [key for key in step.premises if key in texts and key not in gone]
    return {side: [*dict.fromkeys(keys)] for side, keys in found.items() if keys}


def _likeness() -> Callable[[str, str], float]:
    """Give the measure of likeness of two texts in percent, whatever the order of their words."""
    from rapidfuzz import fuzz  # asked only where claims were added and removed

    return lambda before, after: max(fuzz.ratio(before, after), fuzz.token_sort_ratio(before, after))


class _Index:
    """Finds among texts those that share rare words with another, in time that does not grow with their number."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.places: defaultdict[str, list[int]] = defaultdict(list)
        for place, text in enumerate(texts):
            for word in dict.fromkeys(_words(text)):
                self.places[word].append(place)

    def candidates(self, text: str) -> list[int]:
        """Give the places of a few texts that are likely to be near."""
        known = [self.places[word] for word in dict.fromkeys(_words(text)) if word in self.places]
        votes: Counter[int] = Counter()
        for places in sorted(known, key=len)[:RARE]:
            votes.update(places[:CROWD])
        return [place for place, _ in votes.most_common(CANDIDATES)]


def _words(text: str) -> Iterator[str]:
    """Give the words of a text; of scripts that set no blanks, pairs of letters."""
    for word in WORD.findall(text.casefold()):
        if len(word) <= LONG:
            yield word
        else:
            yield from (word[start : start + 2] for start in range(len(word) - 1))
