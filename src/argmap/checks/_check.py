"""What a check is: a rule, and the generator that finds where it is broken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import cleandoc
from types import MappingProxyType
from typing import TYPE_CHECKING, Generic, TypeVar

from argmap.diagnostics import Location, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

Found = Iterator[tuple[Location, str, str]]  # where, what is wrong, what to do about it
Subject = TypeVar("Subject")  # what is looked at: a map, or its citations held against their texts

EVERY_KIND: Mapping[str, Severity | None] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Check(Generic[Subject]):
    """A rule and what finds its breaches.

    `whole` marks a rule about something that is not there: it runs only where the reader found no errors,
    since a part of the map that could not be read would be missed a second time. `beside` marks one that looks into
    the map's bibliography, too, which is no map and so not checked by itself.
    """

    rule: Rule
    find: Callable[[Subject], Found]
    whole: bool
    beside: bool = False


def check(
    code: str,
    severity: Severity,
    *,
    kinds: Mapping[str, Severity | None] = EVERY_KIND,
    whole: bool = False,
    beside: bool = False,
) -> Callable[[Callable[[Subject], Found]], Check[Subject]]:
    """Make a check of a generator function: its name and docstring become the rule's name and explanation.

    The function gives a place in `ArgumentMap.path` where the fault lies in that file: what it finds in an
    included file is dropped, because that file is checked by itself.
    """

    def made(find: Callable[[Subject], Found]) -> Check[Subject]:
        name = find.__name__.replace("_", "-")
        return Check(Rule(code, name, severity, cleandoc(find.__doc__ or ""), kinds), find, whole, beside)

    return made
