"""What argmap looks for in a map that was read: every rule is named here.

The first digit of a code is its theme. AM0, AM1 and AM2 are the reader's, and so are the rules of AM3 and AM4
that are about names and entries as they are written; the rest is said of the merged map.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from argmap.checks import bibliography, circles, joining, quoting, repeats, sources, standing, texts
from argmap.diagnostics import Diagnostic
from argmap.reader.rules import RULES as READER_RULES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.checks._check import Check, Subject
    from argmap.diagnostics import Rule
    from argmap.model import ArgumentMap
    from argmap.texts.quotes import Cited

    TEXT_CHECKS: tuple[Check[Cited], ...]
    RULES: tuple[Rule, ...]

CHECKS: tuple[Check[ArgumentMap], ...] = (
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
    quoting.quote_without_words,
    quoting.long_quote,
    sources.double_counting,
    bibliography.unused_entry,
    standing.expectation_not_met,
    standing.unanswered_rebuttal,
    standing.ungrounded_support,
    standing.no_rebuttal_considered,
)

UNUSED_ENTRY = bibliography.unused_entry.rule

MISSING_TEXT_CHECKS: tuple[Check[Cited], ...] = (
    texts.unchecked_quotes,
    texts.text_not_found,
    texts.unreadable_text,
    texts.text_outside,
)
"""What is said of sources that are quoted but whose text is not at hand."""


def __getattr__(name: str) -> object:
    """Give `TEXT_CHECKS` and `RULES`: they need what compares texts, which most runs need not wait for."""
    if name == "TEXT_CHECKS":
        return _text_checks()
    if name == "RULES":
        own = (*(check.rule for check in CHECKS), *(check.rule for check in _text_checks()))
        return tuple(sorted((*READER_RULES, *own), key=lambda rule: rule.code))
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)


@cache
def _text_checks() -> tuple[Check[Cited], ...]:
    """Give what is said of citations that were held against the texts at hand."""
    from argmap.checks import quotes

    return (
        *MISSING_TEXT_CHECKS,
        quotes.quote_not_found,
        quotes.quote_in_another_source,
        quotes.quote_elsewhere,
        quotes.no_such_place,
        quotes.ambiguous_quote,
    )


def run(argmap: ArgumentMap, *, complete: bool, cited: Cited | None = None) -> tuple[Diagnostic, ...]:
    """Give what is wrong with a map, by place; `complete` tells whether the reader found no errors in it.

    `cited` are its citations, where they were held against their texts. What lies in an included file is left out,
    because that file is checked by itself.
    """
    found: list[Diagnostic] = []
    for check in CHECKS:
        if complete or not check.whole:
            found += (
                problem
                for problem in _found(check, argmap, argmap.kind)
                if check.beside or problem.location.path == argmap.path
            )
    if cited:
        for text_check in _text_checks() if cited.has_texts else MISSING_TEXT_CHECKS:
            found += _found(text_check, cited, argmap.kind)
    return tuple(sorted(found, key=lambda diagnostic: diagnostic.order))


def _found(check: Check[Subject], subject: Subject, kind: str) -> Iterable[Diagnostic]:
    if severity := check.rule.severity_in(kind):
        for location, message, help in check.find(subject):
            yield Diagnostic(location, check.rule, message, help, severity)
