"""Sources from the bibliography that a writer has: the entries of CSL-JSON and of BibTeX, by their citation keys."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from argmap.model import Source
from argmap.reader.names import nearest, normal, quoted
from argmap.reader.nodes import Mapping, Scalar, Sequence
from argmap.reader.rules import DUPLICATE_CITATION_KEY, NO_CITATION_KEY, UNKNOWN_FIELD, WRONG_TYPE
from argmap.reader.sources import CSL_NAMES, KNOWN, read_source, read_sources

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.reader.context import Context
    from argmap.reader.nodes import Node

Item = tuple[Scalar, Mapping]
"""An entry: its citation key, and its fields by the names of CSL."""

TEXTS = frozenset({".txt", ".text", ".md", ".markdown"})
"""What a plain text's name ends with: reference managers write the paths of PDF files under `file`."""

_SHORT = {"journalAbbreviation": "container-title-short", "shortTitle": "title-short"}
_PASSED_OVER = frozenset({"id", "citation-key", "categories", "custom", "multi", "system_id"})
_NAME_PARTS = frozenset({"literal", "given", "dropping-particle", "non-dropping-particle", "family", "suffix"})
_SLIP = 3  # letters more or less, from which on a name is hardly a slip of another
_LISTS = ("items", "references")


def read_csl(context: Context, root: Node) -> dict[str, Source]:
    """Read the sources of a CSL-JSON file: a list of items, or one below `items` or `references`."""
    if isinstance(root, Mapping):
        inner = next((value for name in _LISTS if isinstance(value := root.get(name), Sequence)), None)
        if inner is None:
            return read_sources(context, Scalar("sources", 0, 0, 0, 0, plain=True), root)
        root = inner
    if not isinstance(root, Sequence):
        help = "CSL-JSON is a list of items, each with an `id`."
        context.report(WRONG_TYPE, root, "this file is no bibliography in CSL-JSON", help)
        return {}
    return read_items(context, [item for node in root.items if (item := _item(context, node))])


def read_items(context: Context, items: Iterable[Item]) -> dict[str, Source]:
    """Read entries; of several with the same key the first counts, and the others are reported."""
    sources: dict[str, Source] = {}
    for name, fields in items:
        key = citable(name.value)
        if key in sources:
            message = f"the citation key {quoted(key)} stands twice: first on line {sources[key].location.line}"
            context.report(DUPLICATE_CITATION_KEY, name, message, "Give one of the entries another key, or remove it.")
        else:
            known = _known(context, fields)
            sources[key] = read_source(context, key, name, known) if known.pairs else Source(key, context.place(name))
    return sources


def citable(key: str) -> str:
    """Give what cites an entry: its key, of a web address (as some programs write) its last part."""
    return normal(key.strip().rpartition("/")[2] or key.strip())


def _item(context: Context, node: Node) -> Item | None:
    """Give an item of CSL-JSON with its key: that for citing, if it has one, else its id."""
    if not isinstance(node, Mapping):
        context.report(WRONG_TYPE, node, "an item of CSL-JSON is an object with an `id`", "")
        return None
    keys = [node.get(name) for name in ("citation-key", "id")]
    key = next((one for one in keys if isinstance(one, Scalar) and one.value.strip() and not one.missing), None)
    if key is None:
        context.report(NO_CITATION_KEY, node, "this entry has no key, so nothing can cite it", "Give it an `id`.")
        return None
    return key, node


def _known(context: Context, fields: Mapping) -> Mapping:
    """Give the fields that are read; those that are no one's stay unread, and what looks misspelt is reported."""
    kept = Mapping(fields.line, fields.column)
    for key, value in fields.pairs:
        name = _SHORT.get(key.value, key.value)
        if name in _PASSED_OVER or _is_empty(value) or (name == "file" and not _is_text(value)):
            continue
        if name in KNOWN:
            known = Scalar(name, key.line, key.column, key.end_line, key.end_column, key.plain)
            kept.pairs.append((known, _plain_names(value) if name in CSL_NAMES else value))
        elif (near := nearest(name, KNOWN)) and abs(len(near) - len(name)) < _SLIP:
            message = f"{quoted(name)} is no field that argmap reads"
            context.report(UNKNOWN_FIELD, key, message, f"Did you mean `{near}`?")
    return kept


def _is_empty(node: Node) -> bool:
    if isinstance(node, Scalar):
        return node.missing or not node.value.strip()
    return isinstance(node, Sequence) and not node.items


def _is_text(node: Node) -> bool:
    return isinstance(node, Scalar) and Path(node.value.strip()).suffix.lower() in TEXTS


def _plain_names(node: Node) -> Node:
    """Leave out of names what tells only how to sort and print them."""
    if isinstance(node, Sequence):
        plain = [_plain_names(item) for item in node.items]
        return Sequence(node.line, node.column, plain)
    if not isinstance(node, Mapping):
        return node
    kept = [pair for pair in node.pairs if pair[0].value in _NAME_PARTS and not _is_empty(pair[1])]
    return Mapping(node.line, node.column, kept)
