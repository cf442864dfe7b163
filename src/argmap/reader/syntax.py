"""YAML text to nodes, from libyaml's events.

Composing here rather than with `yaml.compose` keeps three promises: depth is bounded before anything is built
(composing very deep input crashes the interpreter), no value is resolved (a scalar stays the author's text),
and every alias, tag and repeated key is met where it stands. It is also faster than composing with tags.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

import yaml

from argmap.diagnostics import Location
from argmap.reader import traps
from argmap.reader.decode import LINE_BREAK
from argmap.reader.names import quoted
from argmap.reader.nodes import Broken, Mapping, Node, Scalar, Sequence, location_of
from argmap.reader.rules import ALIAS, DUPLICATE_KEY, SEVERAL_DOCUMENTS, TOO_DEEP, TOO_LARGE, WRONG_TYPE

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.diagnostics import Diagnostic, Rule
    from argmap.reader.limits import Limits

_LOADER: Callable[[str], _Events] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Events(Protocol):
    """What is needed of a loader."""

    def get_event(self) -> yaml.Event: ...


class Composer:
    """Builds the node tree of one document, iteratively, collecting what YAML itself gets wrong.

    `lost` are the values whose keys could not be read.
    """

    def __init__(self, path: str, text: str, limits: Limits) -> None:
        self.path = path
        self.text = text
        self.limits = limits
        self.found: list[Diagnostic] = []
        self.root: Node | None = None
        self.complete = True
        self.lost: list[Node] = []
        self._open: list[Sequence | Mapping] = []
        self._keys: list[Scalar | Broken | None] = []

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
            problem = traps.syntax_error(self.path, self.lines, error, self._open[-1] if self._open else None)
            if not any(0 <= problem.location.line - earlier.location.line <= 1 for earlier in self.found):
                self.found.append(problem)  # else it follows from what was found there
            self.complete = False

    def _read_events(self, loader: _Events) -> None:
        nodes = 0
        while not isinstance(event := loader.get_event(), yaml.StreamEndEvent):
            if isinstance(event, yaml.NodeEvent):
                nodes += 1
                if not (self._has_room(nodes, event) and self._node(event)):
                    return
            elif isinstance(event, yaml.CollectionEndEvent):
                self._close()
            elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
                message = "a second YAML document begins here, and a map is one document"
                help = "Remove the `---`, or put the second document in a file of its own."
                self._stop(SEVERAL_DOCUMENTS, event, message, help)
                return

    def _has_room(self, nodes: int, event: yaml.Event) -> bool:
        if nodes > self.limits.nodes:
            self._stop(
                TOO_LARGE, event, f"this file has more than {self.limits.nodes:,} parts", "Split it with `include`."
            )
            return False
        return True

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
        if isinstance(event, yaml.CollectionStartEvent) and isinstance(node, Sequence | Mapping):
            return self._enter(event, node)
        return True

    def _marked(self, event: yaml.NodeEvent) -> Node:
        """Make a node of an event that may carry what maps do not use: an alias, an anchor, a tag."""
        place = _location(self.path, event)
        line, column = place.line - 1, place.column - 1
        if isinstance(event, yaml.AliasEvent):
            self.found.append(traps.alias(place, self.lines))
            return Broken(line, column)
        if event.anchor is not None:
            self.found.append(traps.anchor(place, event.anchor))
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag is not None:
            self.found.append(traps.tag(place, self.lines))
        if isinstance(event, yaml.ScalarEvent):
            return _scalar(event) if event.value else Broken(line, column)
        return Sequence(line, column) if isinstance(event, yaml.SequenceStartEvent) else Mapping(line, column)

    def _enter(self, event: yaml.CollectionStartEvent, node: Sequence | Mapping) -> bool:
        if len(self._open) >= self.limits.depth:
            message = f"lists and mappings are nested more than {self.limits.depth} deep here"
            help = "State the deep claims under `claims` with an `id`, and point to them with `ref`."
            self._stop(TOO_DEEP, event, message, help)
            return False
        self._open.append(node)
        self._keys.append(None)
        return True

    def _close(self) -> None:
        self._open.pop()
        self._keys.pop()

    def _add(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
        elif self._keys[-1] is None:
            self._keys[-1] = self._key(parent, node)
        else:
            key = self._keys[-1]
            self._keys[-1] = None
            if isinstance(key, Scalar):
                parent.pairs.append((key, node))
            else:
                parent.whole = False
                self.lost.append(node)

    def _key(self, parent: Mapping, node: Node) -> Scalar | Broken:
        """Take a node as the key of the mapping that is open, or report why it cannot be one."""
        if not isinstance(node, Scalar):
            self.lost.append(node)
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
        first = parent.keys.setdefault(node.value, node)
        if first is node:
            return node
        message = (
            f"the key {quoted(node.value)} stands twice here: first on line {first.line + 1}, column {first.column + 1}"
        )
        help = "Keep one: YAML readers silently drop the other. In a list, begin the second entry with a dash."
        self.found.append(DUPLICATE_KEY.found(location_of(self.path, node), message, help))
        return Broken(node.line, node.column)


def compose(path: str, text: str, limits: Limits) -> Composer:
    """Read a YAML text: `root` is None where nothing is written, `complete` false where it could not be read through."""
    composer = Composer(path, text, limits)
    composer.compose()
    return composer


def _scalar(event: yaml.ScalarEvent) -> Scalar:
    # Marks of a loader's events are always there; the type stubs allow for events made by hand.
    start: Any = event.start_mark
    end: Any = event.end_mark
    return Scalar(event.value, start.line, start.column, end.line, end.column, not event.style)


def _location(path: str, event: yaml.Event) -> Location:
    start: Any = event.start_mark
    end: Any = event.end_mark
    return Location(path, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
