"""BibTeX and BibLaTeX files: entries with their fields under the names of CSL.

Parsing is bibtexparser's, and TeX's accents and commands are pylatexenc's; both are loaded only for such a file. Which
field becomes which follows the table of BibLaTeX's manual (section 2.2) and the types of CSL 1.0.2.
"""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Any

from argmap.reader.names import quoted
from argmap.reader.nodes import Mapping, Scalar, Sequence
from argmap.reader.rules import BROKEN_BIBLIOGRAPHY, NO_CITATION_KEY, UNKNOWN_ENTRY_TYPE
from argmap.reader.sources import CSL_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bibtexparser.model import Block, Entry

    from argmap.reader.bibliography import Item
    from argmap.reader.context import Context
    from argmap.reader.nodes import Node

TYPES = {
    **dict.fromkeys(("article", "suppperiodical", "periodical"), "article-journal"),
    **dict.fromkeys(
        ("book", "mvbook", "collection", "mvcollection", "proceedings", "mvproceedings", "reference"), "book"
    ),
    **dict.fromkeys(("inbook", "bookinbook", "suppbook", "incollection", "suppcollection"), "chapter"),
    **dict.fromkeys(("inproceedings", "conference"), "paper-conference"),
    **dict.fromkeys(("mastersthesis", "phdthesis", "thesis"), "thesis"),
    **dict.fromkeys(("techreport", "report", "manual"), "report"),
    **dict.fromkeys(("online", "electronic", "www"), "webpage"),
    **dict.fromkeys(("misc", "unpublished"), "document"),
    "booklet": "pamphlet",
    "dataset": "dataset",
    "inreference": "entry-encyclopedia",
    "patent": "patent",
    "software": "software",
    "newspaper": "article-newspaper",
    "letter": "personal_communication",
    "movie": "motion_picture",
    "legislation": "legislation",
    "jurisdiction": "legal_case",
}
_NO_SOURCES = frozenset({"set", "xdata"})

FIELDS = {
    **dict.fromkeys(("journal", "journaltitle", "booktitle", "maintitle"), "container-title"),
    **dict.fromkeys(("address", "location"), "publisher-place"),
    **dict.fromkeys(("school", "institution", "organization", "publisher"), "publisher"),
    **dict.fromkeys(("date", "year"), "issued"),
    **dict.fromkeys(("langid", "language"), "language"),
    "shortjournal": "container-title-short",
    "shorttitle": "title-short",
    "number": "issue",
    "pages": "page",
    "pagetotal": "number-of-pages",
    "doi": "DOI",
    "isbn": "ISBN",
    "issn": "ISSN",
    "url": "URL",
    "urldate": "accessed",
    "origdate": "original-date",
    "eventdate": "event-date",
    "eventtitle": "event-title",
    "series": "collection-title",
    "chapter": "chapter-number",
    "volumes": "number-of-volumes",
    "keywords": "keyword",
    "type": "genre",
    "bookauthor": "container-author",
    "editora": "editorial-director",
}
_PASSED_OVER = frozenset(
    "month day subtitle titleaddon booksubtitle booktitleaddon journalsubtitle issuetitle mainsubtitle howpublished "
    "eprint eprinttype eprintclass archiveprefix primaryclass crossref xref xdata key ids options sortkey sortname "
    "sortyear sorttitle presort shorthand shortauthor shorteditor eid nameaddon pubstate addendum annote annotation "
    "related relatedtype entryset entrysubtype execute gender hyphenation label library pagination bookpagination "
    "part isan ismn isrn iswc afterword foreword introduction commentator annotator holder venue timestamp owner".split()
)
"""What CSL has no place for, or what belongs to another field."""

_OF_THE_WHOLE = {"title": "booktitle", "subtitle": "booksubtitle", "titleaddon": "booktitleaddon"}
_Given = dict[str, tuple[str, int]]

_VERBATIM = frozenset(
    {"DOI", "URL", "ISBN", "ISSN", "file", "stance", "issued", "accessed", "original-date", "event-date"}
)
_MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_PART = re.compile(r'"([^"]*)"|\{([^{}]*)\}|([\w:.-]+)')
_PARTS = re.compile(rf"(?:{_PART.pattern})(?:\s*#\s*(?:{_PART.pattern}))+")
_KEY = re.compile(r"@\s*\w+\s*[{(]\s*([^\s,{}()]+)")


def read_bibtex(context: Context, text: str) -> Iterator[Item]:
    """Give the entries of a BibTeX file; entries that cannot be read are reported, and their keys are lost."""
    from bibtexparser.entrypoint import parse_string

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # what it would say there is reported with its place
    library = parse_string(text)
    strings = {key.lower(): str(string.value) for key, string in library.strings_dict.items()}
    blocks = sorted(library.blocks, key=lambda block: block.start_line or 0)
    entries = [entry for block in blocks if (entry := _entry(context, block)) is not None]
    named = {entry.key.strip().lower(): entry for entry in entries}
    for entry in entries:
        if entry.entry_type.lower() not in _NO_SOURCES:
            yield from _item(context, entry, _given(entry, named, strings))


def _entry(context: Context, block: Block) -> Entry | None:
    """Give the entry that a block holds; report what of it cannot be read."""
    from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, Entry, ParsingFailedBlock

    if isinstance(block, DuplicateBlockKeyBlock):
        inner = block.ignore_error_block
        return inner if isinstance(inner, Entry) else None  # its key is found twice later
    if isinstance(block, DuplicateFieldKeyBlock):
        names = ", ".join(sorted(quoted(name) for name in block.duplicate_keys))
        _broken(context, block, f"a field stands twice in this entry: {names}", "Keep one of them.")
        inner = block.ignore_error_block
        return inner if isinstance(inner, Entry) else None
    if isinstance(block, ParsingFailedBlock):
        key = _KEY.match(block.raw or "")
        named = f"the entry {quoted(key[1])}" if key else "this entry"
        help = "Look for a brace, a quotation mark or a comma that is missing."
        _broken(context, block, f"{named} cannot be read: it does not end before the next one", help)
        if key:
            context.lost.words.add(key[1])
        return None
    return block if isinstance(block, Entry) else None


def _broken(context: Context, block: Block, message: str, help: str) -> None:
    line = block.start_line or 0
    context.report(BROKEN_BIBLIOGRAPHY, _word(context, "@", line, 0), message, help)


def _given(entry: Entry, named: dict[str, Entry], strings: dict[str, str]) -> _Given:
    """Give an entry's fields with the lines that they begin on, then those of the entries that `crossref` leads to.

    As in BibLaTeX (section 2.4.1 and appendix B of its manual) the title of a whole becomes the `booktitle` of its part,
    and what an entry says itself stays.
    """
    given: _Given = {}
    seen: set[str] = set()
    while entry.key not in seen:
        renamed = _OF_THE_WHOLE if seen else {}
        seen.add(entry.key)
        for field in entry.fields:
            key, line = field.key.lower(), field.start_line or entry.start_line or 0
            given.setdefault(renamed.get(key, key), (_joined(_bare(str(field.value)), strings), line))
        whole = next((str(field.value) for field in entry.fields if field.key.lower() == "crossref"), "")
        entry = named.get(_bare(whole).strip().lower(), entry)
    return given


def _item(context: Context, entry: Entry, given: _Given) -> Iterator[Item]:
    """Give an entry with its fields under CSL's names."""
    line = entry.start_line or 0
    if not entry.key.strip():
        help = "Write it after the brace, with a comma."
        context.report(
            NO_CITATION_KEY, _word(context, "@", line, 0), "this entry has no key, so nothing can cite it", help
        )
        return
    name = _word(context, entry.key.strip(), line, 1)
    kind = TYPES.get(entry.entry_type.lower(), "")
    if not kind:
        known = ", ".join(f"@{one}" for one in ("article", "book", "incollection", "report", "online", "misc"))
        message = f"{quoted('@' + entry.entry_type)} is no type of BibTeX or BibLaTeX; it is read like `@misc`"
        context.report(UNKNOWN_ENTRY_TYPE, name, message, f"Often used are {known}.")
    fields = Mapping(line, 0, [(_word(context, "type", line, 0), _scalar(kind or "document", line))])
    if "year" in given:
        year, at = given["year"]
        given["year"] = _date(year, given.get("month", ("", 0))[0]), at
    if "title" in given and "subtitle" in given:
        given["title"] = f"{given['title'][0]}: {given['subtitle'][0]}", given["title"][1]
    for key, (value, at) in given.items():
        csl = _csl_name(key, kind)
        if csl and not any(pair[0].value == csl for pair in fields.pairs) and not (key == "year" and "date" in given):
            place = _word(context, key, at, 0)
            fields.pairs.append((Scalar(csl, *_ends(place), plain=True), _value(csl, value, at)))
    yield name, fields


def _csl_name(key: str, kind: str) -> str:
    """Give CSL's name of a field; what is neither BibTeX's nor CSL's keeps its own."""
    if key == "number" and kind == "report":
        return "number"
    return "" if key in _PASSED_OVER else FIELDS.get(key, key)


def _value(csl: str, value: str, line: int) -> Node:
    if csl in _VERBATIM:
        return _scalar(value, line)
    if csl in CSL_NAMES:
        return Sequence(line, 0, [_scalar(name, line) for name in _names(value)])
    return _scalar(_plain(value), line)


def _names(value: str) -> Iterable[str]:
    """Give names as they are spoken; `others` stands for further ones."""
    from bibtexparser.middlewares.names import parse_single_name_into_parts, split_multiple_persons_names

    for name in split_multiple_persons_names(value):
        if name.strip() == "others":
            yield "others"
        elif name.strip():
            parts = parse_single_name_into_parts(name, strict=False)
            yield _plain(" ".join([*parts.first, *parts.von, *parts.last, *parts.jr]))


def _plain(value: str) -> str:
    """Give a value without TeX: accents as letters, commands as what they set, braces left out."""
    if not set("\\{}$~&%#^_-`'") & set(value):
        return value
    from pylatexenc.latex2text import LatexNodes2Text

    reader: Any = LatexNodes2Text(math_mode="text", strict_latex_spaces=False)
    return " ".join(str(reader.latex_to_text(value)).split())


def _date(year: str, month: str) -> str:
    number = _MONTHS.get(month.strip().lower()[:3]) or (int(month) if month.isdecimal() else 0)
    return f"{year}-{number:02}" if number and year.isdecimal() else year


def _bare(value: str) -> str:
    """Take off the braces or quotation marks that the parser leaves on entries with a fault."""
    inner = value[1:-1]
    return inner if value[:1] + value[-1:] in {"{}", '""'} and "{" not in inner else value


def _joined(value: str, strings: dict[str, str]) -> str:
    """Put together what `#` joins, with abbreviations written out."""
    if "#" not in value or not _PARTS.fullmatch(value):
        return value
    return "".join(text or braced or strings.get(word.lower(), word) for text, braced, word in _PART.findall(value))


def _word(context: Context, word: str, line: int, column: int) -> Scalar:
    """Give a word with its place on a line, or the line's beginning where it does not stand there."""
    row = context.lines[line] if line < len(context.lines) else ""
    start = max(row.find(word, column), 0)
    return Scalar(word, line, start, line, start + len(word), plain=False)


def _ends(node: Scalar) -> tuple[int, int, int, int]:
    return node.line, node.column, node.end_line, node.end_column


def _scalar(value: str, line: int) -> Scalar:
    return Scalar(value, line, 0, line, 1, plain=False)
