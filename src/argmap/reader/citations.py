"""Citations, flat on a claim or in a list under `cites`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.reader import keys
from argmap.reader.draft import DraftCitation, Name
from argmap.reader.names import is_id, normal
from argmap.reader.nodes import Mapping, Node, Scalar, Sequence
from argmap.reader.rules import WRONG_TYPE

if TYPE_CHECKING:
    from argmap.reader.context import Context
    from argmap.reader.nodes import Pairs


def read_citation(context: Context, pairs: Pairs, *, whole: bool) -> DraftCitation:
    """Read the citation that these keys make; `whole` is false where others beside them could not be read."""
    key, value = pairs[0]
    citation = DraftCitation(context.place(value if isinstance(value, Scalar) else key))
    read = [_read(context, citation, key, value) for key, value in pairs]
    if citation.source is None and not (whole and all(read)):
        citation.source = Name("", citation.location)
    return citation


def _read(context: Context, citation: DraftCitation, key: Scalar, value: Node) -> bool:
    """Read one key of a citation; false if that cannot be."""
    if key.value == "source" and isinstance(value, Sequence):
        help = "Write a list under `cites:` instead, with `- source: id` for each."
        context.report(WRONG_TYPE, value, "`source` takes one source, and this is a list", help)
    text = context.prose(key, value) if key.value == "quote" else context.word(key, value)
    place = context.place(value)
    if key.value == "source":
        citation.location = place
        citation.source = Name(normal(text), place)
    elif key.value == "at":
        citation.at, citation.at_location = text, place
    elif key.value == "quote":
        citation.quote, citation.quote_location = text, place
    else:
        citation.by = text
    return bool(text)


def read_cites(context: Context, key: Scalar, node: Node) -> list[DraftCitation]:
    """Read a list of citations."""
    read = []
    for item in context.items(key, node):
        name = item.value if isinstance(item, Scalar) and is_id(item.value) else "id"
        context.pairs(key, item, f"Write `- source: {name}`, and `at`, `quote` or `by` below `source`.")
        if isinstance(item, Mapping):
            own = [(name, value) for name, value in item.pairs if name.value in keys.CITATION]
            strange = [(name, value) for name, value in item.pairs if name.value not in keys.CITATION]
            keys.report_strange(context, strange, keys.CITATION, "a citation")
            if own:
                read.append(read_citation(context, own, whole=keys.all_known(item, keys.CITATION)))
    return read
