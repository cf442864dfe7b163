"""DOT, the language of Graphviz: what the pictures are made from, and a format of its own."""

from __future__ import annotations

from collections import UserString
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import pydot

from argmap.export import boxes, legend, lines
from argmap.export.clusters import clusters
from argmap.export.drawing import Drawing
from argmap.export.escape import plain, quoted, visible
from argmap.export.labels import BODY, SMALL
from argmap.export.stagger import Fit, fitted
from argmap.export.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.export.drawing import Attributes
    from argmap.export.style import Style
    from argmap.model import ArgumentMap
    from argmap.standing import Standings

_TITLE: Final = (16.0, 30.0)  # points of its letters, em of its lines
_HEADING: Final = (10.0, 17.0)  # the same for a cluster's
_FONT: Final = "Arial"


def to_dot(
    argmap: ArgumentMap,
    style: Style,
    hidden: Mapping[str, int] = MappingProxyType({}),
    standings: Standings | None = None,
) -> str:
    """Draw a map. `hidden` tells for a claim's key how many claims are left out below it, `standings` what stands."""
    drawing = Drawing(argmap, style, hidden, standings)
    plan = drawing.plan
    graph = _graph(drawing)
    nodes = {
        **{name: boxes.claim_box(drawing, argmap.claims[key]) for key, name in plan.boxes.items()},
        **{name: boxes.joint(drawing, argmap.steps[index]) for index, name in plan.joints.items()},
    }
    sizes = {name: boxes.points(node) for name, node in nodes.items()}
    fit = fitted(plan, sizes) if style.direction.is_vertical else Fit()
    explained = legend.nodes(drawing)
    ordered = {**explained, **nodes} if fit.leans_right else {**nodes, **explained}
    for name, node in ordered.items():
        graph.add_node(pydot.Node(name, **_verbatim(node)))
    _level(graph, "min" if drawing.is_backward else "max", [*plan.theses, *([legend.WORDS] if explained else [])])
    for frame in _frames(drawing):
        graph.add_subgraph(frame)
    for link in plan.links:
        tail, head, edge = lines.drawn(drawing, link, fit.shifts.get(link, 0))
        graph.add_edge(pydot.Edge(tail, head, **_verbatim(edge)))
    for tail, head, edge in legend.edges(drawing):
        graph.add_edge(pydot.Edge(tail, head, **_verbatim(edge)))
    return graph.to_string(indent=2)


def _verbatim(attributes: Attributes) -> Attributes:
    """Have pydot write values as they are, in quotes where they need them, and not look through every character."""
    return {name: UserString(value) for name, value in attributes.items()}


def _graph(drawing: Drawing) -> pydot.Dot:
    palette, vertical = drawing.palette, drawing.style.direction.is_vertical
    graph = pydot.Dot(
        "argmap",
        graph_type="digraph",
        rankdir="TB" if vertical else "LR",
        nodesep="0.22",
        ranksep="0.26" if vertical else "0.35",
        newrank="true" if drawing.style.group else "false",  # only then may a rank cross the frames
        fontname=_FONT,
        fontsize=f"{_TITLE[0]:g}",
        fontcolor=f'"{palette.ink}"',
        bgcolor=f'"{palette.paper}"',
        label=plain(wrap(visible(drawing.argmap.title), _TITLE[1])),
        labelloc="t",
    )
    graph.set_node_defaults(
        shape="box",
        style='"rounded,filled"',
        fixedsize="true",
        margin="0",
        fontname=_FONT,
        fontsize=f"{BODY:g}",
        fontcolor=f'"{palette.ink}"',
        color=f'"{palette.border}"',
        fillcolor=f'"{palette.paper}"',
        penwidth="1.1",
    )
    graph.set_edge_defaults(
        fontname=_FONT,
        fontsize=f"{SMALL:g}",
        fontcolor=f'"{palette.ink}"',
        arrowsize="0.85",
        dir="back" if drawing.is_backward else "forward",
    )
    return graph


def _level(graph: pydot.Dot, rank: str, names: list[str]) -> None:
    """Put nodes on one rank: with `min` the first of all, with `max` the last."""
    level = pydot.Subgraph("theses", rank=rank)
    for name in names:
        level.add_node(pydot.Node(name))
    graph.add_subgraph(level)


def _frames(drawing: Drawing) -> Iterator[pydot.Subgraph]:
    """Frame the claims that belong together."""
    group = drawing.style.group
    for number, (heading, nodes) in enumerate(clusters(drawing.plan, group) if group else ()):
        frame = pydot.Subgraph(
            f"cluster_{number}",
            id=quoted(f"group-{number}"),
            label=plain(wrap(visible(heading), _HEADING[1]), r"\l"),
            tooltip=quoted(heading),
            labelloc="b",
            labeljust="l",
            fontsize=f"{_HEADING[0]:g}",
            style='"rounded,dashed"',
            color=f'"{drawing.palette.faint}"',
            margin="10",
        )
        for name in nodes:
            frame.add_node(pydot.Node(name))
        yield frame
