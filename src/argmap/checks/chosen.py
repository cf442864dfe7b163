"""Rules that a user names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap import checks
from argmap.reader.names import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable


def fault_of(names: Iterable[str]) -> str:
    """Say which of the names no rule has, as code or as name, and what may be meant; an empty text if there is none."""
    known = {name for rule in checks.RULES for name in (rule.code, rule.name)}
    wrong = next((name for name in names if name not in known), None)
    return "" if wrong is None else f"no rule is called {wrong!r}. {did_you_mean(wrong, sorted(known))}".rstrip()
