from __future__ import annotations

from dataclasses import replace

import networkx as nx
import pytest
from helpers import map_of

from argmap.model import Side, Standing

BRIDGE = """
    argmap: 1
    thesis:
      text: The bridge is safe.
      support:
        - id: inspected
          text: It was inspected.
          undercuts:
            - id: hasty
              text: Reports are hasty.
              undercuts:
                - {id: careful, text: Not this one.}
        - premises:
            - {id: rule, text: Inspected bridges are safe.}
            - ref: inspected
      rebuttals:
        - {id: rust, text: Its bolts rust.}
"""


def test_steps_are_found_by_what_they_bear_on():
    argmap = map_of(BRIDGE)
    assert [step.premises for step in argmap.steps_for("thesis")] == [("inspected",), ("rule", "inspected"), ("rust",)]
    first = argmap.steps_for("thesis")[0]
    (hasty,) = argmap.undercuts_of(first)
    assert hasty.premises == ("hasty",)
    assert [step.premises for step in argmap.undercuts_of(hasty)] == [("careful",)]
    assert argmap.steps_for("rust") == argmap.steps_for("nobody") == ()


def test_steps_are_found_by_their_premises():
    argmap = map_of(BRIDGE)
    assert [step.index for step in argmap.uses_of("inspected")] == [0, 3]
    assert argmap.uses_of("thesis") == ()


def test_a_premise_given_twice_is_one_use():
    argmap = map_of(
        "argmap: 1\nthesis: {text: A b, support: [{premises: [{ref: x}, {ref: y}]}]}\n"
        "claims: [{id: x, text: A c}, {id: y, text: A d}]"
    )
    twice = replace(argmap, steps={0: replace(argmap.steps[0], premises=("x", "x"))})
    assert len(twice.uses_of("x")) == 1


def test_an_undercut_bears_on_a_claim_in_the_end():
    argmap = map_of(BRIDGE)
    assert {argmap.conclusion_of(step) for step in argmap.steps.values()} == {"thesis"}


def test_the_graph_has_claims_and_steps_as_nodes_and_is_frozen():
    argmap = map_of(BRIDGE)
    graph = argmap.graph
    assert list(graph) == [*argmap.claims, *argmap.steps]
    assert set(graph.edges) == {
        ("inspected", 0),
        (0, "thesis"),
        ("hasty", 1),
        (1, 0),
        ("careful", 2),
        (2, 1),
        ("rule", 3),
        ("inspected", 3),
        (3, "thesis"),
        ("rust", 4),
        (4, "thesis"),
    }
    assert argmap.graph is graph
    with pytest.raises(nx.NetworkXError):
        graph.add_node("x")


def test_sides_and_standings_have_their_words():
    assert [side for side in Side if side.speaks_for] == [Side.SUPPORT, Side.EVIDENCE]
    assert [*Standing] == ["stands", "defeated", "undecided"]
