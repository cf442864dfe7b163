"""Theme AM4: quotes as they are written, whatever their texts say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.checks._check import Found, check
from argmap.diagnostics import Severity
from argmap.reader.names import quoted

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

LONGEST = 1_000  # characters of a quote: a long paragraph


@check("AM406", Severity.ERROR)
def quote_without_words(argmap: ArgumentMap) -> Found:
    """A quote has words in it.

    Dots, dashes and quotation marks stand in every text, so they say nothing of this one.

    Bad:
        argmap: 1
        title: Does the bridge need repair?
        kind: essay
        sources:
          inspection:
            title: Report on the state of the bridge
        thesis:
          text: The bridge needs repair.
          source: inspection
          quote: "… —"

    Good:
        argmap: 1
        title: Does the bridge need repair?
        kind: essay
        sources:
          inspection:
            title: Report on the state of the bridge
        thesis:
          text: The bridge needs repair.
          source: inspection
          at: p. 9
    """
    for claim in argmap.claims.values():
        for citation in claim.citations:
            if citation.quote and not any(character.isalnum() for character in citation.quote):
                yield (
                    citation.quote_location or citation.location,
                    f"this quote has no words: {quoted(citation.quote)}",
                    "Quote some words of the source, or leave the quote out and say where (`at`).",
                )


@check("AM407", Severity.WARNING)
def long_quote(argmap: ArgumentMap) -> Found:
    """A quote is short: the few words that carry the claim.

    A long one hides which of its words matter, and most texts may be quoted only in small parts. A quote of more than
    1,000 characters is too long.

    Bad:
        argmap: 1
        title: Does the bridge need repair?
        kind: essay
        sources:
          inspection:
            title: Report on the state of the bridge
        thesis:
          text: The bridge needs repair.
          source: inspection
          quote: >-
            Two of the piers that stand in the river are cracked from the water line upwards, and so we came, when we
            had looked at each of them in turn, first from a boat and then, where the water allowed it, on foot, and had
            measured the cracks with such instruments as we had brought with us for the purpose, to the conclusion that
            they ought to be repaired before the next winter. We do not say that the bridge will fall. We say that water
            which freezes in a crack widens it, that the cracks have been widened in this way by every winter since the
            bridge was last looked at, as a comparison with the drawings of that year shows to anybody who takes the
            trouble to make it, and that nobody knows how many more winters the piers will bear. It has been objected
            that repairs cost more than the town can spare in this year. To this we answer that a bridge which is closed
            costs the town more with every market day, since the farmers of the other bank then sell their goods to our
            neighbours, and that a bridge which has fallen costs more than either of these.

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
          quote: they ought to be repaired before the next winter
        # file: inspection.txt
        Two piers are cracked, and they ought to be repaired before the next winter.
    """
    for claim in argmap.claims.values():
        for citation in claim.citations:
            if len(citation.quote) > LONGEST:
                yield (
                    citation.quote_location or citation.location,
                    f"this quote has {len(citation.quote):,} characters, and which of them matter is left to the reader",
                    "Quote the few words that carry the claim; `[…]` stands for what is left out.",
                )
