"""What a drawing consists of before any of it has a look: boxes, joints, and the links between them.

A step with one premise and no undercut is one link, from premise to target. Any other step gets a joint, a small
node where linked premises meet and on which undercuts end, like an S-node of the Argument Interchange Format.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.model import Side

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from argmap.model import ArgumentMap, Step


@dataclass(frozen=True, slots=True)
class Link:
    """A line from one node to another, both by name.

    `ends` tells whether the step's arrowhead is at its head; `mutual`, whether the head rebuts the tail as well.
    """

    step: Step
    tail: str
    head: str
    ends: bool = True
    mutual: bool = False


@dataclass(frozen=True)
class Plan:
    """The nodes and links of a map: a claim's node is named `n` and a number, a joint's `s` and its step's index."""

    argmap: ArgumentMap

    @cached_property
    def boxes(self) -> Mapping[str, str]:
        """Give the nodes' names by the claims' keys."""
        return {key: f"n{number}" for number, key in enumerate(self.argmap.claims)}

    @cached_property
    def joints(self) -> Mapping[int, str]:
        """Give the nodes' names of the steps that are more than a link, by index."""
        return {
            step.index: f"s{step.index}"
            for step in self.argmap.steps.values()
            if len({*step.premises}) > 1 or self.argmap.undercuts_of(step)
        }

    @cached_property
    def theses(self) -> Mapping[str, None]:
        """Give the names of the theses' nodes, in order."""
        return dict.fromkeys(self.boxes[key] for key in self.argmap.theses)

    @cached_property
    def links(self) -> Sequence[Link]:
        """Give the links, in the order of their steps. Two claims that rebut each other are joined by one."""
        links = [link for step in self.argmap.steps.values() for link in self._links(step)]
        first: dict[tuple[str, str, str], int] = {}
        for position, link in enumerate(links):
            if link.step.side is Side.REBUTTAL and link.step.index not in self.joints:
                first.setdefault((link.tail, link.head, link.step.location.path), position)
        twins = {
            position: partner
            for (tail, head, path), position in first.items()
            if (partner := first.get((head, tail, path))) is not None and tail != head
        }
        return tuple(
            Link(link.step, link.tail, link.head, mutual=True) if position in twins else link
            for position, link in enumerate(links)
            if twins.get(position, position) >= position
        )

    def _links(self, step: Step) -> Iterator[Link]:
        target = self.boxes[step.target] if isinstance(step.target, str) else self.joints[step.target]
        joint = self.joints.get(step.index)
        for premise in dict.fromkeys(step.premises):
            yield Link(step, self.boxes[premise], joint or target, ends=not joint)
        if joint:
            yield Link(step, joint, target)

    @cached_property
    def links_to(self) -> Mapping[str, Sequence[Link]]:
        """Give the links that end at each node."""
        found: dict[str, list[Link]] = {}
        for link in self.links:
            found.setdefault(link.head, []).append(link)
        return found

    @cached_property
    def loose(self) -> frozenset[Link]:
        """Give the links that must not rule the ranks: those that close a circle, and those that start at a thesis."""
        loose = {link for link in self.links if link.tail in self.theses}
        done: set[str] = set()
        for root in self._roots():
            if root not in done:
                self._loosen(root, done, loose)
        return frozenset(loose)

    def _loosen(self, root: str, done: set[str], loose: set[Link]) -> None:
        """Walk depth first from a root, and add the links that lead back to the way there."""
        way = {root: iter(self.links_to.get(root, ()))}
        while way:
            node, rest = next(reversed(way.items()))
            link = next(rest, None)
            if link is None:
                done.add(node)
                del way[node]
            elif link.tail in way:
                loose.add(link)
            elif link.tail not in done and link not in loose:
                way[link.tail] = iter(self.links_to.get(link.tail, ()))

    def _roots(self) -> Iterator[str]:
        """Give nodes from which every other can be reached: theses, what bears on nothing, then whatever is left."""
        used = {link.tail for link in self.links}
        yield from self.theses
        yield from (node for node in self.boxes.values() if node not in used)
        yield from self.boxes.values()
        yield from self.joints.values()

    @cached_property
    def ranks(self) -> Mapping[str, int]:
        """Give how many links each node lies below the top, counted on the longest way."""
        firm = [link for link in self.links if link not in self.loose]
        ranks = dict.fromkeys((*self.boxes.values(), *self.joints.values()), 0)
        waiting = dict.fromkeys(ranks, 0)
        for link in firm:
            waiting[link.tail] += 1
        ready = [node for node, count in waiting.items() if not count]
        for node in ready:  # grows while it is read
            for link in self.links_to.get(node, ()):
                if link in self.loose:
                    continue
                ranks[link.tail] = max(ranks[link.tail], ranks[node] + 1)
                waiting[link.tail] -= 1
                if not waiting[link.tail]:
                    ready.append(link.tail)
        return ranks
