"""What claims and sources are called where there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from argmap.export.escape import visible
from argmap.export.widths import width
from argmap.export.wrap import shorten

if TYPE_CHECKING:
    from argmap.model import Claim, Source

_CLAIM: Final = 20.0  # em: about forty letters
_SOURCE: Final = 24.0


def claim_name(claim: Claim) -> str:
    """Give a claim's label, otherwise the id that its author chose, otherwise the beginning of its text."""
    named = claim.label or (claim.id if claim.id != "thesis" else "")
    return shorten(visible(named or claim.text), _CLAIM)


def source_name(source: Source) -> str:
    """Give a source's author and year where both are known, otherwise its title."""
    if not (source.author and source.year):
        return shorten(visible(source.title or source.author or source.key), _SOURCE)
    author = visible(source.author)
    if width(author) > _SOURCE:
        author = f"{author.partition(', ')[0].partition(' and ')[0]} and others"
    return f"{shorten(author, _SOURCE)} {source.year}"
