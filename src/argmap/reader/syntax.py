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
from argmap.reader import blocks, quotes, signs, traps
from argmap.reader.decode import lines_of
from argmap.reader.names import quoted
from argmap.reader.nodes import Broken, Mapping, Node, Scalar, Sequence, location_of
from argmap.reader.rules import ALIAS, DUPLICATE_KEY, SEVERAL_DOCUMENTS, TOO_DEEP, TOO_LARGE, WRONG_TYPE, YAML_SYNTAX
from argmap.reader.slips import indents_oddly, slip

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
        self._odd = indents_oddly(text)
        self._inside: Sequence | Mapping | None = None
        self._key: Scalar | Broken | None = None
        self._outer: list[tuple[Sequence | Mapping | None, Scalar | Broken | None]] = []

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text, as libyaml counts them."""
        return lines_of(self.text)

    def compose(self) -> None:
        """Read events to the end, or to the first that cannot be read past."""
        try:
            self._read_events(_LOADER(self.text))
        except yaml.reader.ReaderError as error:
            self._give_up(traps.unreadable_character(self.path, self.text, error))
        except yaml.MarkedYAMLError as error:
            problem = self._explain(error)
            follows = any(0 <= problem.location.line - earlier.location.line <= 1 for earlier in self.found)
            self._give_up(None if follows else problem)
        except _StopError as stop:
            self._give_up(stop.problem)

    def _explain(self, error: yaml.MarkedYAMLError) -> Diagnostic:
        last = self._key or self._inside or self.root
        marks = [mark.line for mark in (error.context_mark, error.problem_mark) if mark]
        hits = (blocks.unindented(self.lines, line) for line in marks)
        if hit := quotes.unclosed(last, self.lines, error) or next(filter(None, hits), None):
            return YAML_SYNTAX.found(hit[1].location(self.path, hit[0]), hit[1].message, hit[1].help)
        return traps.syntax_error(self.path, self.lines, error, self._inside)

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
        if len(self._outer) >= self.limits.depth:
            message = f"lists and mappings are nested more than {self.limits.depth} deep here"
            help = "State the deep claims under `claims` with an `id`, and point to them with `ref`."
            self._stop(TOO_DEEP, _location(self.path, event), message, help)
        self._outer.append((self._inside, self._key))
        self._inside, self._key = node, None

    def _close(self, _event: yaml.Event) -> None:
        self._inside, self._key = self._outer.pop()

    def _add(self, node: Node) -> None:
        self._room -= 1
        if self._room < 0:
            message, help = f"this file has more than {self.limits.nodes:,} parts", "Split it with `include`."
            self._stop(TOO_LARGE, location_of(self.path, node), message, help)
        inside, key = self._inside, self._key
        if inside is None:
            self.root = node
        elif isinstance(inside, Sequence):
            inside.items.append(node)
        elif key is None:
            self._key = self._read_key(inside, node)
        elif isinstance(key, Scalar):
            self._key = None
            inside.pairs.append((key, node))
        else:
            self._key = None
            inside.whole = False
            self.lost.append(node)

    def _read_key(self, inside: Mapping, node: Node) -> Scalar | Broken:
        """Take a node as the key of the mapping that is open, or report why it cannot be one."""
        if self._odd and isinstance(node, Scalar) and node.plain and (fault := slip(node.value)) and not fault.key:
            self._stop(YAML_SYNTAX, location_of(self.path, node), fault.message, fault.help)
        if isinstance(node, Scalar) and node.value not in inside.keys and (node.value != "<<" or not node.plain):
            inside.keys[node.value] = node
            return node
        if not isinstance(node, Scalar):
            self.lost.append(node)
        if not isinstance(node, Broken):
            self.found.append(self._no_key(inside, node))
        return Broken(node.line, node.column)

    def _no_key(self, inside: Mapping, node: Scalar | Sequence | Mapping) -> Diagnostic:
        place = location_of(self.path, node)
        if not isinstance(node, Scalar):
            return WRONG_TYPE.found(place, "a key must be a word, and this is a list or a mapping", signs.QUOTE)
        first = inside.keys.get(node.value)
        if first is None:
            help = "State a claim once with an `id` and point to it with `ref`."
            return ALIAS.found(place, "a merge key (`<<`), which maps do not use", help)
        message = (
            f"the key {quoted(node.value)} stands twice here: first on line {first.line + 1}, column {first.column + 1}"
        )
        help = "Keep one: YAML readers silently drop the other. In a list, begin the second entry with a dash."
        return DUPLICATE_KEY.found(place, message, help)


def compose(path: str, text: str, limits: Limits) -> Composer:
    """Read a YAML text: `root` is None where nothing is written, `complete` false where it could not be read through."""
    composer = Composer(path, text, limits)
    composer.compose()
    return composer


def _location(path: str, event: yaml.Event) -> Location:
    start: Any = event.start_mark
    end: Any = event.end_mark
    return Location(path, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
