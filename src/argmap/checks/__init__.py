"""What argmap looks for in a map that was read: every rule is named here.

The first digit of a code is its theme. AM0, AM1 and AM2 are the reader's, and so are the rules of AM3 and AM4
that are about names and entries as they are written; the rest is said of the merged map.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.checks import circles, joining, repeats, sources
from argmap.diagnostics import Diagnostic
from argmap.reader.rules import RULES as READER_RULES

if TYPE_CHECKING:
    from argmap.checks._check import Check
    from argmap.diagnostics import Rule
    from argmap.model import ArgumentMap

CHECKS: tuple[Check, ...] = (
    circles.circular_support,
    circles.self_support,
    circles.self_rebuttal,
    repeats.for_and_against,
    repeats.same_step_twice,
    joining.joined_to_no_thesis,
    repeats.same_text_twice,
    joining.undercut_elsewhere,
    sources.evidence_without_source,
    sources.unused_source,
    sources.uncited_in_reconstruction,
    sources.one_source,
)

RULES: tuple[Rule, ...] = tuple(sorted((*READER_RULES, *(check.rule for check in CHECKS)), key=lambda rule: rule.code))


def run(argmap: ArgumentMap, *, complete: bool) -> tuple[Diagnostic, ...]:
    """Give what is wrong with a map, by place; `complete` tells whether the reader found no errors in it.

    What lies in an included file is left out, because that file is checked by itself.
    """
    found: list[Diagnostic] = []
    for check in CHECKS:
        severity = check.rule.severity_in(argmap.kind)
        if severity and (complete or not check.whole):
            found += (
                Diagnostic(location, check.rule, message, help, severity)
                for location, message, help in check.find(argmap)
                if location.path == argmap.path
            )
    return tuple(sorted(found, key=lambda diagnostic: diagnostic.order))
