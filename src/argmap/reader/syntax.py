"""YAML text to nodes, from libyaml's events.

Composing here rather than with `yaml.compose` keeps three promises: depth is bounded before anything is built
(composing very deep input crashes the interpreter), no value is resolved (a scalar stays the author's text),
and every alias, tag and repeated key is met where it stands. It is also faster than composing with tags.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import yaml

from argmap.diagnostics import Location
from argmap.reader import traps
from argmap.reader.decode import LINE_BREAK
from argmap.reader.nodes import Broken, Mapping, Node, Scalar, Sequence, location_of
from argmap.reader.rules import ALIAS, DUPLICATE_KEY, SEVERAL_DOCUMENTS, TAG, TOO_DEEP, TOO_LARGE, WRONG_TYPE

if TYPE_CHECKING:
    from argmap.diagnostics import Diagnostic, Rule
    from argmap.reader.limits import Limits

Container = Sequence | Mapping

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Composer:
    """Builds the node tree of one document, iteratively, collecting what YAML itself gets wrong."""

    def __init__(self, path: str, text: str, limits: Limits) -> None:
        self.path = path
        self.text = text
        self.limits = limits
        self.found: list[Diagnostic] = []
        self.root: Node | None = None
        self.complete = True
        self._open: list[Container] = []
        self._keys: list[Scalar | Broken | None] = []
        self._seen: list[dict[str, Scalar]] = []

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text, as libyaml counts them."""
        return LINE_BREAK.split(self.text)

    def compose(self) -> None:
        """Read events to the end, or to the first that cannot be read past."""
        try:
            self._read_events(_LOADER(self.text))
        except yaml.reader.ReaderError as error:
            self.found.append(traps.unreadable_character(self.path, self.text, error))
            self.complete = False
        except yaml.MarkedYAMLError as error:
            problem = traps.syntax_error(self.path, self.lines, error)
            if not any(earlier.location.line == problem.location.line for earlier in self.found):
                self.found.append(problem)
            self.complete = False

    def _read_events(self, loader: yaml.SafeLoader) -> None:
        documents = nodes = 0
        while not isinstance(event := loader.get_event(), yaml.StreamEndEvent):
            if isinstance(event, yaml.NodeEvent):
                nodes += 1
                if nodes > self.limits.nodes:
                    self._stop(
                        TOO_LARGE,
                        event,
                        f"this file has more than {self.limits.nodes:,} parts",
                        "Split it with `include`.",
                    )
                    return
                if not self._node(event):
                    return
            elif isinstance(event, yaml.CollectionEndEvent):
                self._close()
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._stop(
                        SEVERAL_DOCUMENTS,
                        event,
                        "a second YAML document begins here, and a map is one document",
                        "Remove the `---`, or put the second document in a file of its own.",
                    )
                    return

    def _stop(self, rule: Rule, event: yaml.Event, message: str, help: str) -> None:
        self.found.append(rule.found(_location(self.path, event), message, help))
        self.complete = False

    def _node(self, event: yaml.NodeEvent) -> bool:
        """Add the node that an event begins; false when nothing more can be read."""
        if isinstance(event, yaml.ScalarEvent) and event.anchor is None and (event.tag is None):
            self._add(_scalar(event))
            return True
        node = self._marked(event)
        self._add(node)
        if isinstance(event, yaml.CollectionStartEvent):
            return self._enter(event, node)
        return True

    def _marked(self, event: yaml.NodeEvent) -> Node:
        """Make a node of an event that may carry what maps do not use: an alias, an anchor, a tag."""
        mark = event.start_mark
        if isinstance(event, yaml.AliasEvent):
            self.found.append(traps.alias(_location(self.path, event), self.lines))
            return Broken(mark.line, mark.column)
        if event.anchor is not None:
            self.found.append(traps.anchor(_location(self.path, event), event.anchor))
        if event.tag is not None:
            self.found.append(traps.tag(_location(self.path, event), self.lines))
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(mark.line, mark.column)
        if isinstance(event, yaml.MappingStartEvent):
            return Mapping(mark.line, mark.column)
        return Broken(mark.line, mark.column)

    def _enter(self, event: yaml.CollectionStartEvent, node: Node) -> bool:
        if len(self._open) >= self.limits.depth:
            self._stop(
                TOO_DEEP,
                event,
                f"lists and mappings are nested more than {self.limits.depth} deep here",
                "State the deep claims under `claims` with an `id`, and point to them with `ref`.",
            )
            return False
        assert isinstance(node, Sequence | Mapping)
        self._open.append(node)
        self._keys.append(None)
        self._seen.append({})
        return True

    def _close(self) -> None:
        self._open.pop()
        self._keys.pop()
        self._seen.pop()

    def _add(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
        elif self._keys[-1] is None:
            self._keys[-1] = self._key(node)
        else:
            key = self._keys[-1]
            self._keys[-1] = None
            if isinstance(key, Scalar):
                parent.pairs.append((key, node))

    def _key(self, node: Node) -> Scalar | Broken:
        """Take a node as the key of the mapping that is open, or report why it cannot be one."""
        if not isinstance(node, Scalar):
            if not isinstance(node, Broken):
                place = location_of(self.path, node)
                self.found.append(
                    WRONG_TYPE.found(place, "a key must be a word, and this is a list or a mapping", traps.QUOTE)
                )
            return Broken(node.line, node.column)
        if node.value == "<<" and node.plain:
            help = "State a claim once with an `id` and point to it with `ref`."
            self.found.append(
                ALIAS.found(location_of(self.path, node), "a merge key (`<<`), which maps do not use", help)
            )
            return Broken(node.line, node.column)
        first = self._seen[-1].setdefault(node.value, node)
        if first is node:
            return node
        message = f"the key `{node.value}` stands twice here: first on line {first.line + 1}, column {first.column + 1}"
        help = "Keep one: YAML readers silently drop the other. In a list, begin the second entry with a dash."
        self.found.append(DUPLICATE_KEY.found(location_of(self.path, node), message, help))
        return Broken(node.line, node.column)


def compose(path: str, text: str, limits: Limits) -> Composer:
    """Read a YAML text: its `root` is None where nothing is written, `complete` is false where it could not be read through."""
    composer = Composer(path, text, limits)
    composer.compose()
    return composer


def _scalar(event: yaml.ScalarEvent) -> Scalar:
    start, end = event.start_mark, event.end_mark
    return Scalar(event.value, start.line, start.column, end.line, end.column, not event.style)


def _location(path: str, event: yaml.Event) -> Location:
    start, end = event.start_mark, event.end_mark
    return Location(path, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
