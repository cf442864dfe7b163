"""AM4: quotes, and the places that `at` names, held against the texts of the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.checks._check import Found, check
from argmap.checks._words import path_named, source_named
from argmap.diagnostics import Severity
from argmap.reader.names import did_you_mean, quoted
from argmap.texts.at import Unit, count, written
from argmap.texts.quotes import Status
from argmap.texts.search import nearest, parts_of
from argmap.texts.shelf import Missing

if TYPE_CHECKING:
    from argmap.diagnostics import Location
    from argmap.texts.at import At
    from argmap.texts.quotes import Checked, Cited
    from argmap.texts.text import Text

_MANY = 8  # places that are listed
_WORDS = {Unit.LINE: "line", Unit.PAGE: "page", Unit.PARAGRAPH: "paragraph"}


@check("AM412", Severity.ERROR)
def quote_not_found(cited: Cited) -> Found:
    """A quote stands in the text that it is said to be from.

    White space, line breaks, hyphens and dashes, quotation marks and apostrophes, ligatures, invisible characters and
    letter case may differ. `[…]`, `…` or `...` stands for what is left out: the parts must come in order, near each
    other. All else is a misquotation.

    Bad:
        argmap: 1
        title: Does the bridge need repair?
        kind: essay
        sources:
          inspection:
            title: Report on the state of the bridge
            file: inspection.txt
        thesis:
          text: The bridge needs repair.
          source: inspection
          quote: two piers have cracks
        # file: inspection.txt
        We found that two piers are cracked.

    Good:
        argmap: 1
        title: Does the bridge need repair?
        kind: essay
        sources:
          inspection:
            title: Report on the state of the bridge
            file: inspection.txt
        thesis:
          text: The bridge needs repair.
          source: inspection
          quote: we found […] two piers are cracked
        # file: inspection.txt
        We found that two piers are cracked.
    """
    for one in cited.own:
        if one.status is Status.ABSENT and not isinstance(one.text, Missing) and not cited.elsewhere(one):
            message, help = _absent(one, one.text)
            yield _at_quote(one), message, help + _passed_over(cited, one)


@check("AM413", Severity.ERROR)
def quote_in_another_source(cited: Cited) -> Found:
    """A quote is credited to the source that has it.

    Bad:
        argmap: 1
        title: Does the bridge need repair?
        kind: essay
        sources:
          inspection:
            title: Report on the state of the bridge
            file: inspection.txt
          diary:
            title: The bridge keeper's diary
            file: diary.txt
        thesis:
          text: The bridge needs repair.
          source: inspection
          quote: the railing came loose
          support:
            - text: The piers are cracked.
              source: diary
              at: 3 May
        # file: inspection.txt
        We found that two piers are cracked.
        # file: diary.txt
        Today the railing came loose.

    Good:
        argmap: 1
        title: Does the bridge need repair?
        kind: essay
        sources:
          inspection:
            title: Report on the state of the bridge
            file: inspection.txt
          diary:
            title: The bridge keeper's diary
            file: diary.txt
        thesis:
          text: The bridge needs repair.
          source: diary
          quote: the railing came loose
          support:
            - text: The piers are cracked.
              source: inspection
        # file: inspection.txt
        We found that two piers are cracked.
        # file: diary.txt
        Today the railing came loose.
    """
    for one in cited.own:
        if one.status is Status.ABSENT and (others := cited.elsewhere(one)):
            source, place = others[0]
            message = f"{quoted(one.citation.quote)} is not in {source_named(one.source)}, but in {source_named(source)}, {written(place, Unit.LINE)}"
            yield (
                _at_quote(one),
                message,
                f"Write `source: {source.key}`, or quote what {source_named(one.source)} says.",
            )


@check("AM414", Severity.WARNING)
def quote_elsewhere(cited: Cited) -> Found:
    """A quote stands where `at` says, as far as a text can tell.

    Compared are `line 42`, `lines 40-45`, `p. 3` (pages end with form feeds), `¶ 7` (paragraphs) and `§ Heading`.

    Bad:
        argmap: 1
        title: Does the bridge need repair?
        kind: essay
        sources:
          inspection:
            title: Report on the state of the bridge
            file: inspection.txt
        thesis:
          text: The bridge needs repair.
          source: inspection
          at: line 1
          quote: two piers are cracked
        # file: inspection.txt
        We looked at all piers.
        We found that two piers are cracked.

    Good:
        argmap: 1
        title: Does the bridge need repair?
        kind: essay
        sources:
          inspection:
            title: Report on the state of the bridge
            file: inspection.txt
        thesis:
          text: The bridge needs repair.
          source: inspection
          at: line 2
          quote: two piers are cracked
        # file: inspection.txt
        We looked at all piers.
        We found that two piers are cracked.
    """
    for one in cited.own:
        if one.status is Status.ELSEWHERE and one.known:
            places = _places(one)
            message = f"{quoted(one.citation.quote)} is not at {quoted(one.citation.at)}, but at {_listed(places)}"
            yield (
                _at_place(one),
                message,
                f"Write `at: {places[0]}`{', or the place that you mean' if places[1:] else ''}.",
            )


@check("AM415", Severity.WARNING)
def no_such_place(cited: Cited) -> Found:
    """The place that `at` names is in the text: no line, page or paragraph past its end, no heading that it lacks.

    Bad:
        argmap: 1
        title: Does the bridge need repair?
        kind: essay
        sources:
          inspection:
            title: Report on the state of the bridge
            file: inspection.txt
        thesis:
          text: The bridge needs repair.
          source: inspection
          at: line 12
        # file: inspection.txt
        We found that two piers are cracked.

    Good:
        argmap: 1
        title: Does the bridge need repair?
        kind: essay
        sources:
          inspection:
            title: Report on the state of the bridge
            file: inspection.txt
        thesis:
          text: The bridge needs repair.
          source: inspection
          at: line 1
        # file: inspection.txt
        We found that two piers are cracked.
    """
    for one in cited.own:
        if not one.known and not isinstance(one.text, Missing) and one.at:
            message, help = _unknown_place(one, one.text, one.at)
            yield _at_place(one), message, f"The quote is found: write `at: {_places(one)[0]}`." if one.spans else help


@check("AM416", Severity.INFO)
def ambiguous_quote(cited: Cited) -> Found:
    """A quote that stands in several places of a text says, with `at`, which of them is meant.

    Mostly it is too short: a word or two.

    Bad:
        argmap: 1
        title: Does the bridge need repair?
        kind: essay
        sources:
          inspection:
            title: Report on the state of the bridge
            file: inspection.txt
        thesis:
          text: The bridge needs repair.
          source: inspection
          quote: piers
        # file: inspection.txt
        We looked at all piers.
        We found that two piers are cracked.

    Good:
        argmap: 1
        title: Does the bridge need repair?
        kind: essay
        sources:
          inspection:
            title: Report on the state of the bridge
            file: inspection.txt
        thesis:
          text: The bridge needs repair.
          source: inspection
          quote: two piers
        # file: inspection.txt
        We looked at all piers.
        We found that two piers are cracked.
    """
    for one in cited.own:
        if one.status is Status.FOUND and len(one.spans) > 1 and not one.citation.at:
            message = f"{quoted(one.citation.quote)} stands {len(one.spans)} times in {source_named(one.source)}: {_listed(_places(one))}"
            yield _at_quote(one), message, "Say with `at` which is meant, or quote more words."


def _at_quote(one: Checked) -> Location:
    return one.citation.quote_location or one.citation.location


def _at_place(one: Checked) -> Location:
    return one.citation.at_location or one.citation.location


def _places(one: Checked) -> list[str]:
    """Give the places of a quote in the form that its `at` has, each once."""
    unit = one.at.unit if one.at else Unit.LINE
    text = one.text
    return [*dict.fromkeys(written(text.place(span), unit) for span in one.spans if not isinstance(text, Missing))]


def _listed(places: list[str]) -> str:
    if len(places) > _MANY:
        return f"{', '.join(places[:_MANY])} and {len(places) - _MANY} more"
    return " and ".join(filter(None, [", ".join(places[:-1]), places[-1]]))


def _absent(one: Checked, text: Text) -> tuple[str, str]:
    """Say that a quote is not in a text, and what comes nearest to it."""
    quote, name = quoted(one.citation.quote), f"{source_named(one.source)} ({path_named(text.path)})"
    parts = parts_of(text, one.citation.quote)
    lost = next((part for part, span in parts if span is None), None)
    if lost is None:
        lines = [written(text.place(span), Unit.LINE) for _, span in parts if span]
        message = f"the parts of {quote} stand in {name}, but not in this order near each other: {_listed(lines)}"
        return message, "Quote what stands together, or cite each part by itself under `cites`."
    near = nearest(text, lost)
    if near is None:
        return (
            f"{quote} is not in {name}, nor is anything like it",
            "Quote word for word, or cite the text that has it.",
        )
    place, passage = written(text.place(near.span), Unit.LINE), quoted(text.passage(near.span))
    message = f"{quote} is not in {name}: nearest is {passage}, {place}, {near.percent}% alike"
    return message, "Quote word for word; `[…]` stands for what is left out."


def _passed_over(cited: Cited, one: Checked) -> str:
    """Tell of the texts that have the file name of the one that was searched, which may not be the one that is meant."""
    others = cited.shelf.others(cited.argmap.path, one.source)
    if not others:
        return ""
    first = f"{path_named(others[0])}{f' and {len(others) - 1} more' if others[1:] else ''}"
    return f" Not searched: {first}, since the first text of a name counts."


def _unknown_place(one: Checked, text: Text, at: At) -> tuple[str, str]:
    """Say that a text has no such place, and what it has."""
    if at.unit is Unit.SECTION:
        message = f"the text of {source_named(one.source)} has no heading {quoted(at.heading)}"
        return message, did_you_mean(at.heading, [heading.words for heading in text.headings])
    total = count(text, at.unit)
    counted = f"{total:,} {_WORDS[at.unit]}{'' if total == 1 else 's'}"
    message = f"{quoted(one.citation.at)} is not there: the text of {source_named(one.source)} has {counted}"
    return message, "Pages are counted by the form feeds of the text." if at.unit is Unit.PAGE else ""
