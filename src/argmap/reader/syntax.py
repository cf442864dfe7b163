"""YAML text to nodes, from libyaml's events.

Composing here rather than with `yaml.compose` keeps three promises: depth is bounded before anything is built
(composing very deep input crashes the interpreter), no value is resolved (a scalar stays the author's text),
and every alias, tag and repeated key is met where it stands. It is also faster than composing with tags.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, NoReturn, Protocol

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


class _StopError(Exception):
    """Nothing more can be read."""

    def __init__(self, problem: Diagnostic) -> None:
        self.problem = problem
        super().__init__(problem.message)


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
        self._room = limits.nodes
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
            self._give_up(traps.unreadable_character(self.path, self.text, error))
        except yaml.MarkedYAMLError as error:
            problem = traps.syntax_error(self.path, self.lines, error, self._open[-1] if self._open else None)
            follows = any(0 <= problem.location.line - earlier.location.line <= 1 for earlier in self.found)
            self._give_up(None if follows else problem)
        except _StopError as stop:
            self._give_up(stop.problem)

    def _give_up(self, problem: Diagnostic | None) -> None:
        if problem:
            self.found.append(problem)
        self.complete = False

    def _read_events(self, loader: _Events) -> None:
        take: dict[type[yaml.Event], Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.AliasEvent: self._alias,
            yaml.SequenceStartEvent: self._sequence,
            yaml.SequenceEndEvent: self._close,
            yaml.MappingStartEvent: self._mapping,
            yaml.MappingEndEvent: self._close,
            yaml.DocumentStartEvent: self._document,
            yaml.DocumentEndEvent: lambda _event: None,
            yaml.StreamStartEvent: lambda _event: None,
        }
        while (sort := type(event := loader.get_event())) is not yaml.StreamEndEvent:
            take[sort](event)

    def _stop(self, rule: Rule, place: Location, message: str, help: str) -> NoReturn:
        raise _StopError(rule.found(place, message, help))

    def _document(self, event: yaml.Event) -> None:
        if self.root is not None:
            message = "a second YAML document begins here, and a map is one document"
            help = "Remove the `---`, or put the second document in a file of its own."
            self._stop(SEVERAL_DOCUMENTS, _location(self.path, event), message, help)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        # Marks of a loader's events are always there; the type stubs allow for events made by hand.
        start: Any = event.start_mark
        end: Any = event.end_mark
        node = Scalar(event.value, start.line, start.column, end.line, end.column, not event.style)
        if event.anchor is None and event.tag is None:
            self._add(node)
            return
        self._report_marks(event)
        self._add(node if node.value else Broken(node.line, node.column))

    def _alias(self, event: yaml.AliasEvent) -> None:
        place = _location(self.path, event)
        self.found.append(traps.alias(place, self.lines))
        self._add(Broken(place.line - 1, place.column - 1))

    def _sequence(self, event: yaml.SequenceStartEvent) -> None:
        start: Any = event.start_mark
        self._enter(event, Sequence(start.line, start.column))

    def _mapping(self, event: yaml.MappingStartEvent) -> None:
        start: Any = event.start_mark
        self._enter(event, Mapping(start.line, start.column))

    def _report_marks(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        """Report what maps do not use: an anchor, a tag."""
        if event.anchor is not None:
            self.found.append(traps.anchor(_location(self.path, event), event.anchor))
        if event.tag is not None:
            self.found.append(traps.tag(_location(self.path, event), self.lines))

    def _enter(self, event: yaml.CollectionStartEvent, node: Sequence | Mapping) -> None:
        if event.anchor is not None or event.tag is not None:
            self._report_marks(event)
        self._add(node)
        if len(self._open) >= self.limits.depth:
            message = f"lists and mappings are nested more than {self.limits.depth} deep here"
            help = "State the deep claims under `claims` with an `id`, and point to them with `ref`."
            self._stop(TOO_DEEP, _location(self.path, event), message, help)
        self._open.append(node)
        self._keys.append(None)

    def _close(self, _event: yaml.Event) -> None:
        self._open.pop()
        self._keys.pop()

    def _add(self, node: Node) -> None:
        self._room -= 1
        if self._room < 0:
            message, help = f"this file has more than {self.limits.nodes:,} parts", "Split it with `include`."
            self._stop(TOO_LARGE, location_of(self.path, node), message, help)
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


def _location(path: str, event: yaml.Event) -> Location:
    start: Any = event.start_mark
    end: Any = event.end_mark
    return Location(path, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
