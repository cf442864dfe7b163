"""The part of docs/rules.md that is made from the rules themselves; cog puts it there."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from argmap.checks import RULES
from argmap.checks.explained import MAP, explained
from argmap.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.diagnostics import Rule

THEMES = {
    "AM0": "Reading: the file as bytes and as YAML",
    "AM1": "Format: keys and values",
    "AM2": "References: names, and the files that a map includes",
    "AM3": "Structure: how claims and steps hang together",
    "AM4": "Sources: what claims cite",
    "AM5": "Standing: what follows from the map, and what it leaves unanswered",
}


def page() -> str:
    """Give the table of all rules, then by theme each rule with its explanation and examples."""
    return "\n".join(["", *_table(), *(line for theme in THEMES for line in _theme(theme)), ""])


def _table() -> Iterator[str]:
    yield f"| code | name | {' | '.join(Kind)} |"
    yield f"|---|---|{'---|' * len(Kind)}"
    for rule in RULES:
        severities = " | ".join(rule.severity_in(kind) or "off" for kind in Kind)
        yield f"| [{rule.code}](#{rule.code.lower()}-{rule.name}) | {rule.name} | {severities} |"


def _theme(theme: str) -> Iterator[str]:
    yield from ("", f"## {theme} {THEMES[theme]}")
    for rule in RULES:
        if rule.code.startswith(theme):
            yield from _section(rule)


def _section(rule: Rule) -> Iterator[str]:
    parts = explained(rule)
    yield from ("", f"### {rule.code} {rule.name}", "", parts.statement)
    if parts.reason:
        yield from ("", parts.reason)
    yield from ("", f"*{_severity(rule)}*")
    yield from _example("Bad:", parts.bad)
    yield from _example("Good:", parts.good)


def _severity(rule: Rule) -> str:
    """Say how much a rule weighs, kind by kind where that differs."""
    if len({rule.severity_in(kind) for kind in Kind}) == 1:
        return f"{rule.severity.capitalize()}."
    kinds = sorted(Kind, key=lambda kind: rule.severity_in(kind) is None)
    weights = [
        f"{severity or 'off'} in {' and '.join(f'{kind}s' for kind in alike)}"
        for severity, alike in groupby(kinds, key=rule.severity_in)
    ]
    return f"{'; '.join(weights).capitalize()}."


def _example(title: str, files: Mapping[str, str]) -> Iterator[str]:
    for name, text in files.items():
        yield from ("", title if name == MAP else f"and `{name}`:", "", "```yaml", text.rstrip("\n"), "```")
