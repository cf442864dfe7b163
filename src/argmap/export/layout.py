"""From a map to a picture, whatever its size: as it is, then with less care, then folded, each said aloud."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from argmap.export import engine
from argmap.export.dot import to_dot
from argmap.export.engine import DrawingError
from argmap.export.standing import standings_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from argmap.export.engine import Output, Program
    from argmap.export.options import Options
    from argmap.focus import Focus
    from argmap.model import ArgumentMap

T = TypeVar("T")

_FEWER: Final = {"nslimit": "0.5", "nslimit1": "0.5", "mclimit": "0.1"}
_FEWEST: Final = {"nslimit": "0.1", "nslimit1": "0.1", "mclimit": "0.05", "splines": "line"}
"""Attributes of Graphviz: of all that bound its work these gained most on 5,000 claims with 2,500 cross links."""

_LARGE: Final = 3000
"""From so many claims on the layout is not tidied in full: at 5,000 that takes ten seconds, and shows nowhere."""

_FOLDED: Final = (1000, 300, 100)
"""How many claims a folded view may hold."""


@dataclass(frozen=True)
class Drawing(Generic[T]):
    """A picture, and the part of the map that it shows: the one asked for, or a folded view of it."""

    picture: T
    shown: Focus


@dataclass(frozen=True)
class _Attempt:
    shown: Focus
    words: str = ""
    settings: Mapping[str, str] = field(default_factory=dict)


def drawn(argmap: ArgumentMap, output: Output[T], options: Options, engines: Sequence[Program]) -> Drawing[T]:
    """Draw what the options ask for of a map in the first way that an engine can finish. Raises DrawingError if there is none."""
    failures: dict[str, None] = {}
    for attempt in _attempts(argmap, options):
        if attempt.words:
            options.tell(attempt.words)
        shown, style = attempt.shown, options.style
        dot = to_dot(shown.map, style, shown.hidden, standings_of(shown, style))
        try:
            picture = engine.draw(_set(dot, {**output.settings, **attempt.settings}), output, engines, options)
        except DrawingError as error:
            failures[str(error)] = None
        else:
            return Drawing(picture, attempt.shown)
    raise DrawingError(f"no engine could draw the map, whole or folded: {'; '.join(failures)}")


def _attempts(argmap: ArgumentMap, options: Options) -> Iterator[_Attempt]:
    part = options.part_of(argmap)
    size = _size(part)
    if size < _LARGE:
        yield _Attempt(part)
        yield _Attempt(part, "trying with fewer rounds of tidying: more lines may cross one another", _FEWER)
    else:
        yield _Attempt(
            part, f"laying {size:,} claims out with fewer rounds of tidying: more lines may cross one another", _FEWER
        )
    yield _Attempt(
        part,
        "trying with the fewest rounds of tidying and straight lines, which may cross boxes: "
        "a longer --time-limit may avoid them, or drawing a part (--depth, --focus)",
        _FEWEST,
    )
    for most in _FOLDED:
        if most >= size:
            continue
        depth = max(1, bisect_right(range(1, most), most, key=lambda depth: _size(options.part_of(argmap, depth))))
        folded = options.part_of(argmap, depth)
        if _size(folded) < size:
            size = _size(folded)
            yield _Attempt(
                folded,
                f"trying a folded view: --depth {depth}, {size:,} of {len(folded.whole.claims):,} claims; the rest is left out",
            )


def _size(part: Focus) -> int:
    return len(part.map.claims)


def _set(dot: str, settings: Mapping[str, str]) -> str:
    """Set attributes of the whole graph at its end, where they win over what was set before."""
    head, _, tail = dot.rpartition("}")
    return "".join([head, *(f"{name}={value};\n" for name, value in settings.items()), "}", tail])
