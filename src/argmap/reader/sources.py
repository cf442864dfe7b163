"""Sources: CSL's variables, in the map or in a YAML file of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.model import Source
from argmap.reader import keys
from argmap.reader.names import id_help, is_id, listed, nearest, normal, quoted, suggested_id
from argmap.reader.nodes import Broken, Mapping, Node, Scalar, Sequence
from argmap.reader.rules import BAD_ID, EMPTY, UNKNOWN_KEY, WRONG_TYPE

if TYPE_CHECKING:
    from argmap.reader.context import Context

STANCES = ("for", "against", "mixed", "silent")
OWN = ("author", "year", "file", "stance", "note")

# The variables of the Citation Style Language 1.0.2 (docs.citationstyles.org, appendix IV), and `type`.
CSL_NAMES = frozenset(
    "author chair collection-editor compiler composer container-author contributor curator director editor "
    "editorial-director editor-translator executive-producer guest host illustrator interviewer narrator organizer "
    "original-author performer producer recipient reviewed-author script-writer series-creator translator".split()
)
CSL_DATES = frozenset("accessed available-date event-date issued original-date submitted".split())
CSL_TEXTS = frozenset(
    "type id abstract annote archive archive_collection archive_location archive-place authority call-number chapter-number "
    "citation-key citation-number citation-label collection-number collection-title container-title "
    "container-title-short dimensions division DOI edition event event-title event-place first-reference-note-number "
    "genre ISBN ISSN issue jurisdiction keyword language license locator medium note number number-of-pages "
    "number-of-volumes original-publisher original-publisher-place original-title page page-first part-number "
    "part-title PMCID PMID printing-number publisher publisher-place references reviewed-genre reviewed-title scale "
    "section source status supplement-number title title-short URL version volume volume-title volume-title-short "
    "year-suffix".split()
)
KNOWN = tuple(sorted({*OWN, *CSL_NAMES, *CSL_DATES, *CSL_TEXTS}))
_COMMON = ("title", "author", "year", "issued", "container-title", "publisher", "URL", "DOI", "file", "stance", "note")

_MEANT = {
    **dict.fromkeys(("journal", "magazine", "newspaper", "website", "book", "booktitle"), "container-title"),
    **dict.fromkeys(("date", "published", "pubdate"), "issued"),
    **dict.fromkeys(("link", "href", "uri", "web"), "URL"),
    **dict.fromkeys(("by", "writer"), "author"),
    **dict.fromkeys(("city", "address"), "publisher-place"),
    **dict.fromkeys(("path", "text"), "file"),
}


def read_sources(context: Context, key: Scalar, node: Node) -> dict[str, Source]:
    """Read a mapping of ids to sources."""
    sources: dict[str, Source] = {}
    pairs = context.pairs(key, node, "Write each source as `id: title`, or `id:` with keys below it.")
    keys.report_strange(context, [pair for pair in pairs if _is_of_a_claim(*pair)], (), "`sources`")
    for name, value in pairs:
        if _is_of_a_claim(name, value):
            continue
        identifier = normal(name.value)
        if not is_id(identifier):
            context.report(BAD_ID, name, f"{quoted(name.value)} is no id", id_help(identifier))
            context.lost.words.add(suggested_id(identifier))
        sources[identifier] = read_source(context, identifier, name, value)
    return sources


def _is_of_a_claim(name: Scalar, value: Node) -> bool:
    """Tell whether this looks like the list of a claim, as when the `thesis:` above it is forgotten."""
    return name.value in keys.CLAIM and isinstance(value, Sequence)


def read_source(context: Context, identifier: str, name: Scalar, node: Node) -> Source:
    """Read one source: its title alone, or a mapping of its fields."""
    place = context.place(name)
    if isinstance(node, Scalar) and not node.missing:
        title = context.prose(name, node)
        return Source(identifier, place, title=title, fields={"title": title})
    fields = _fields(context, context.pairs(name, node, "Write its title, or keys such as `title:` and `author:`."))
    return Source(
        identifier,
        place,
        title=fields.get("title", ""),
        author=fields.get("author", ""),
        year=fields.get("year") or _year(fields.get("issued", "")),
        file=fields.pop("file", ""),
        stance=fields.pop("stance", ""),
        note=fields.pop("note", ""),
        fields=fields,
    )


def _year(date: str) -> str:
    """Give the year of a date: a negative number at its beginning, its first four digits in a row, or what it begins with."""
    hit = re.match(r"-\d+", date) or re.search(r"\d{4}", date) or re.match(r"\d+", date)
    return hit[0] if hit else ""


def _fields(context: Context, pairs: list[tuple[Scalar, Node]]) -> dict[str, str]:
    fields = {}
    for key, value in pairs:
        if key.value == "stance":
            text = context.choice(key, value, STANCES)
        elif key.value in CSL_NAMES:
            text = _people(context, key, value)
        elif key.value in CSL_DATES:
            text = _date(context, key, value)
        elif key.value in KNOWN:
            text = context.prose(key, value)
        else:
            text = ""
            near = _MEANT.get(key.value.lower()) or nearest(key.value, KNOWN)
            help = (
                f"Did you mean `{near}`?" if near else f"Often used are {listed(_COMMON)}; every CSL variable is known."
            )
            context.report(
                UNKNOWN_KEY,
                key,
                f"{quoted(key.value)} is no key of a source, and what stands under it would be lost",
                help,
            )
        if text:
            fields[key.value] = text
    return fields


def _people(context: Context, key: Scalar, node: Node) -> str:
    """Read one name, or a list of names or of CSL's name parts, as `A`, `A and B` or `A, B and C`."""
    if not isinstance(node, Sequence):
        return context.word(key, node) if not isinstance(node, Mapping) else _person(context, key, node)
    if not node.items:
        context.empty(key, node)
    names = [name for item in node.items if (name := _person(context, key, item))]
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def _person(context: Context, key: Scalar, node: Node) -> str:
    if not isinstance(node, Mapping):
        return context.word(key, node)
    parts = {name.value: context.word(name, value) for name, value in node.pairs}
    known = ("literal", "given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    for name, _ in node.pairs:
        if name.value not in known:
            context.report(
                UNKNOWN_KEY, name, f"{quoted(name.value)} is no part of a name", f"Known are {listed(known)}."
            )
    return " ".join(part for name in known if (part := parts.get(name, "")))


def _date(context: Context, key: Scalar, node: Node) -> str:
    """Read a date: `2007`, `2007-05-01`, or CSL's `date-parts: [[2007, 5, 1]]`, `raw` or `literal`."""
    if not isinstance(node, Mapping):
        return context.word(key, node)
    for name, value in node.pairs:
        if name.value in {"raw", "literal"}:
            return context.word(name, value)
        if name.value == "date-parts" and isinstance(value, Sequence) and value.items:
            return "/".join(_day(context, name, item) for item in value.items)
    context.report(
        WRONG_TYPE,
        node,
        f"`{key.value}` is not a date that argmap reads",
        "Write it plainly, as in `issued: 2007-05-01`.",
    )
    return ""


def _day(context: Context, key: Scalar, node: Node) -> str:
    parts = [context.word(key, item) for item in context.items(key, node)]
    return "-".join(part.zfill(2) for part in parts)


def read_sources_file(context: Context, root: Node | None) -> dict[str, Source]:
    """Read a YAML file of sources: the mapping that a map has under `sources`."""
    if root is None or (isinstance(root, Scalar) and root.missing):
        context.report(
            EMPTY,
            Broken(0, 0),
            "this file holds no sources",
            "Write each source as `id: title`, or `id:` with keys below it.",
        )
        context.lost.everything = True
        return {}
    return read_sources(context, Scalar("sources", 0, 0, 0, 0, plain=True), root)
