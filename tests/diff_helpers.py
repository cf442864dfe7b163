"""Two maps from one text and a change to it."""

from dataclasses import replace

from helpers import map_of

from argmap.diff import diff

TOWN = """\
argmap: 1
title: A bridge
kind: debate
sources:
  survey: {title: Traffic survey, author: Ann Bell}
thesis:
  text: The town should build the bridge.
  support:
    - id: shorter
      text: The way to the hospital becomes much shorter.
      source: survey
      at: p. 4
      undercuts:
        - {id: hurry, text: Hardly anybody is in a hurry.}
    - premises:
        - {id: cheap, text: The bridge is cheap., assumed: true}
        - {id: thrift, text: What is cheap should be built., assumed: true}
  rebuttals:
    - id: noise
      text: The bridge makes noise.
      rebuttals:
        - {id: far, text: Nobody lives near it.}
    - Somebody might fall into the river.
"""


def changed(*replacements, text=TOWN):
    """Compare the town's map with one in which texts are replaced."""
    new = text
    for before, after in replacements:
        assert before in new, before
        new = new.replace(before, after)
    return diff(placed(map_of(text)), placed(map_of(new)))


def placed(argmap):
    """Give the map as if it were read from `map.yaml` here."""
    parts = [
        {key: replace(one, location=one.location._replace(path="map.yaml")) for key, one in of.items()}
        for of in (argmap.claims, argmap.steps)
    ]
    return replace(argmap, path="map.yaml", claims=parts[0], steps=parts[1])
