"""What is framed together: the claims of one source or of one tag that are joined to one another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.export.style import Group

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from argmap.export.plan import Plan
    from argmap.model import ArgumentMap, Claim


class Cluster(NamedTuple):
    """A frame's heading, and the names of the nodes within it in the drawing's order."""

    heading: str
    nodes: Sequence[str]


def clusters(plan: Plan, group: Group) -> Iterator[Cluster]:
    """Give the frames, those of one heading after one another, in the order in which the headings first occur.

    Nodes share a frame only where links lead from one to the other within it. Engines would draw claims that are
    far apart into one frame too, but then lose account of what stands there, and lead lines through boxes.
    """
    for heading, keys in _headed(plan.argmap, group).items():
        nodes = dict.fromkeys((*(plan.boxes[key] for key in keys), *_joints_within(plan, {*keys})))
        yield from (Cluster(heading, piece) for piece in _joined(plan, nodes))


def _headed(argmap: ArgumentMap, group: Group) -> Mapping[str, Sequence[str]]:
    """Give the keys of the claims that share a heading."""
    found: dict[str, list[str]] = {}
    for key, claim in argmap.claims.items():
        heading = _source(argmap, claim) if group is Group.SOURCE else "".join(claim.tags[:1])
        if heading:
            found.setdefault(heading, []).append(key)
    return found


def _source(argmap: ArgumentMap, claim: Claim) -> str:
    """Name the included map that states a claim, otherwise the first source that it cites."""
    stating = [included for included in argmap.included if included.path == claim.location.path]
    if stating:
        return stating[0].title
    cited = [argmap.sources[citation.source] for citation in claim.citations if citation.source in argmap.sources]
    return cited[0].title or cited[0].key if cited else ""


def _joints_within(plan: Plan, keys: set[str]) -> Iterator[str]:
    """Give the joints of the steps that lead from claims of that set to one of them."""
    for index, name in plan.joints.items():
        step = plan.argmap.steps[index]
        if keys.issuperset((*step.premises, plan.argmap.conclusion_of(step))):
            yield name


def _joined(plan: Plan, nodes: Mapping[str, None]) -> Iterator[Sequence[str]]:
    """Cut nodes into pieces that hang together by links which rule the ranks."""
    beside: dict[str, list[str]] = {node: [] for node in nodes}
    for link in plan.links:
        if link.tail in beside and link.head in beside and link not in plan.loose:
            beside[link.tail].append(link.head)
            beside[link.head].append(link.tail)
    pieces: dict[str, int] = {}
    for number, node in enumerate(nodes):
        if node not in pieces:
            pieces[node] = number
            waiting = [node]
            while waiting:
                fresh = [other for other in beside[waiting.pop()] if other not in pieces]
                pieces.update(dict.fromkeys(fresh, number))
                waiting += fresh
    found: dict[int, list[str]] = {}
    for node in nodes:
        found.setdefault(pieces[node], []).append(node)
    yield from found.values()
