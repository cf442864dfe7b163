"""Problems in a map, as values: where, which rule, what is wrong and what to do."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Severity(StrEnum):
    """How much a problem weighs; the order of the members is from worst to mildest."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for an error, 1 for a warning, 2 for an info."""
        return [*Severity].index(self)


class Location(NamedTuple):
    """A stretch of a file. Lines and columns count from 1, in Unicode code points; the end is exclusive."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int

    def __str__(self) -> str:
        """Give `path:line:column`, the form that editors and terminals make clickable."""
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Rule:
    """What argmap looks for: a code whose first digit is the theme, a name, and a severity.

    `doc` says what the rule finds and why it matters, with a `Bad:` and a `Good:` example.
    `kinds` overrides the severity for a kind of map; None there switches the rule off.
    """

    code: str
    name: str
    severity: Severity
    doc: str = field(compare=False)
    kinds: Mapping[str, Severity | None] = field(default_factory=lambda: MappingProxyType({}), compare=False)

    def severity_in(self, kind: str) -> Severity | None:
        """Give the severity in maps of that kind, or None where the rule does not apply."""
        return self.kinds.get(kind, self.severity)

    def found(self, location: Location, message: str, help: str = "") -> Diagnostic:
        """Make a diagnostic of this rule with its default severity."""
        return Diagnostic(location, self, message, help, self.severity)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem: a place, a rule, one sentence on what is wrong, and what to do about it.

    `help` is empty where there is nothing to advise.
    """

    location: Location
    rule: Rule
    message: str
    help: str
    severity: Severity

    @property
    def order(self) -> tuple[Location, str, str]:
        """A sort key: by file, place and code."""
        return self.location, self.rule.code, self.message
