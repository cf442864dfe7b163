"""What the outputs of a matrix share: names of rows and sources, and the places in a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.matrix import Matrix, Mention
    from argmap.model import ArgumentMap, Claim, Source

SHORT = 60  # characters of a text that stands for a claim without an id


def row_name(claim: Claim) -> str:
    """Give a claim's short name: its label, otherwise its text."""
    return claim.label or claim.text


def claim_name(argmap: ArgumentMap, key: str) -> str:
    """Give a claim's id, or the beginning of its text where it has none."""
    claim = argmap.claims[key]
    if claim.id:
        return key
    return claim.text if len(claim.text) <= SHORT else f"{claim.text[: SHORT - 1].rstrip()}…"


def source_name(source: Source) -> str:
    """Give a source's author, title and year, as far as they are known."""
    title = f"{source.title} ({source.year})" if source.title and source.year else source.title or source.year
    return ", ".join(filter(None, [source.author, title]))


def place(mention: Mention) -> str:
    """Give where in its source a citation is, and who says it there if not the source's author."""
    return ", ".join(filter(None, [mention.citation.by, mention.citation.at])) or "no place"


def gaps(matrix: Matrix) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Tell what no source speaks to, and which source speaks to nothing here."""
    rows = tuple(claim_name(matrix.map, key) for key in matrix.empty_rows)
    if rows:
        yield "No source speaks to", rows
    if matrix.empty_columns:
        yield "Speaks to none of these claims", matrix.empty_columns
