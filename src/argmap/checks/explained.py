"""A rule's explanation, taken apart: what it says, why, and its two examples."""

from __future__ import annotations

import re
from dataclasses import dataclass
from inspect import cleandoc
from textwrap import dedent
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.diagnostics import Rule

MAP = "map.yaml"

_NEXT_FILE = re.compile(r"^# file: (.+)\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Explained:
    """What a rule states in one sentence, more about it, and a map that breaks it beside one that keeps it.

    A map's files are given by name, `map.yaml` first. A rule about what no text can show has no examples.
    """

    statement: str
    reason: str
    bad: Mapping[str, str]
    good: Mapping[str, str]


def explained(rule: Rule) -> Explained:
    """Take a rule's `doc` apart: a sentence, paragraphs, and indented YAML below `Bad:` and below `Good:`.

    A line `# file: name.yaml` in an example begins a further file.
    """
    about, _, examples = cleandoc(rule.doc).partition("\n\nBad:\n")
    statement, _, reason = about.partition("\n\n")
    bad, _, good = examples.partition("\n\nGood:\n")
    return Explained(statement, reason, _files(bad), _files(good))


def _files(example: str) -> dict[str, str]:
    if not example:
        return {}
    first, *others = _NEXT_FILE.split(f"{dedent(example)}\n")
    return {MAP: first, **dict(zip(others[::2], others[1::2], strict=True))}
