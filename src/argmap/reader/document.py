"""A whole file: its top-level keys, each to its reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Kind, Standing
from argmap.reader import keys
from argmap.reader.claims import ClaimReader
from argmap.reader.draft import Draft, Name
from argmap.reader.names import id_help, is_id, normal, quoted
from argmap.reader.nodes import Broken, Mapping, Node, Scalar
from argmap.reader.rules import (
    BAD_ID,
    EMPTY,
    MISSING_KEY,
    NO_THESIS,
    UNKNOWN_VERSION,
    WRONG_TYPE,
)
from argmap.reader.sources import read_sources
from argmap.reader.steps import read_name, read_step

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.reader.context import Context
    from argmap.reader.draft import DraftCitation

VERSION = "1"
_BEGIN = "A map begins with `argmap: 1`."
_ALIAS_FORM = "Write each as `alias: path.yaml`; its claims are then `alias/id`."


class DocumentReader:
    """Reads the nodes of one file into a draft."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.draft = Draft(context.path, context.lost)
        self.claims = ClaimReader(context, self.draft)
        self._readers = {
            "argmap": lambda _key, _value: None,
            "title": self._title,
            "kind": self._kind,
            "of": self._of,
            "note": self._note,
            "include": self._include,
            "sources": self._sources,
            "thesis": self._thesis,
            "theses": self._theses,
            "claims": self._claims,
            "steps": self._steps,
            "expect": self._expect,
        }

    def read(self, root: Node | None) -> Draft:
        """Read the file; a file that is no map of a known version is reported and read no further."""
        if root is None or (isinstance(root, Scalar) and root.missing):
            self.context.report(EMPTY, Broken(0, 0), "this file is empty", f"{_BEGIN} Then comes its `thesis:`.")
        elif not isinstance(root, Mapping):
            sort = "list" if not isinstance(root, Scalar) else "text"
            self.context.report(
                WRONG_TYPE,
                root,
                f"a map is keys with values, and this is a {sort}",
                f"{_BEGIN} Then comes its `thesis:`.",
            )
        elif self._known_version(root):
            self._keys(root)
            return self.draft
        self.context.lost.everything = True
        return self.draft

    def _known_version(self, root: Mapping) -> bool:
        value = root.get("argmap")
        if value is None:
            return self._no_version(root)
        if isinstance(value, Scalar) and value.text == VERSION:
            return True
        if isinstance(value, Scalar) and value.missing:
            self.context.empty(root.keys["argmap"], value)
        elif not isinstance(value, Broken):
            shown = f" {quoted(value.value)}" if isinstance(value, Scalar) else ""
            message = f"this argmap does not know version{shown} of the format"
            self.context.report(UNKNOWN_VERSION, value, message, "Write `argmap: 1`, or use a newer argmap.")
        return False

    def _no_version(self, root: Mapping) -> bool:
        """Report that the version is missing; give whether this is a map all the same."""
        if root.keys.keys().isdisjoint({"thesis", "theses", "claims"}):
            message = "this is no argument map: it does not say `argmap: 1`"
            self.context.report(UNKNOWN_VERSION, root, message, _BEGIN)
            return False
        if root.whole:
            message = "this map does not say which version of the format it is in"
            self.context.report(UNKNOWN_VERSION, root, message, _BEGIN)
        return True

    def _keys(self, root: Mapping) -> None:
        for key, value in root.pairs:
            if reader := self._readers.get(key.value):
                reader(key, value)
        strange = [(key, value) for key, value in root.pairs if key.value not in self._readers]
        keys.report_strange(self.context, strange, keys.MAP, "a map")
        self._whole(root)

    def _whole(self, root: Mapping) -> None:
        """Check what only the whole file shows."""
        if "thesis" in root and "theses" in root:
            message, help = "a map has a `thesis` or `theses`, and this one has both", "Move the thesis into the list."
            self.context.report(NO_THESIS, root.keys["theses"], message, help)
        elif "thesis" not in root and "theses" not in root and keys.all_known(root, keys.MAP):
            help = "Write what it argues for or against under `thesis:`."
            self.context.report(NO_THESIS, root, "this map has no thesis", help)
        if not self.draft.theses:
            self.context.lost.words.add("thesis")
        if self.draft.kind is Kind.RECONSTRUCTION:
            if "of" not in root and keys.all_known(root, keys.MAP):
                help = "Write `of:` and the id of one of its `sources`."
                message = "a reconstruction says which source it restates"
                self.context.report(MISSING_KEY, root.keys["kind"], message, help)
            return
        for citation in self._citations():
            if citation.source is None:
                help = "Write `source:` and the id of one of the map's `sources`."
                self.context.report_at(MISSING_KEY, citation.location, "this citation names no source", help)

    def _citations(self) -> Iterable[DraftCitation]:
        yield from (citation for claim in self.draft.claims for citation in claim.citations)
        yield from (citation for _, citation in self.draft.citations)

    def _title(self, key: Scalar, value: Node) -> None:
        self.draft.title = self.context.prose(key, value)

    def _note(self, key: Scalar, value: Node) -> None:
        self.draft.note = self.context.prose(key, value)

    def _kind(self, key: Scalar, value: Node) -> None:
        word = self.context.choice(key, value, [*Kind])
        self.draft.kind = Kind(word) if word else Kind.ESSAY

    def _of(self, key: Scalar, value: Node) -> None:
        self.draft.of = read_name(self.context, key, value)

    def _include(self, key: Scalar, node: Node) -> None:
        for alias, value in self.context.pairs(key, node, _ALIAS_FORM):
            path = self.context.word(alias, value)
            if not is_id(normal(alias.value)):
                self.context.report(BAD_ID, alias, f"{quoted(alias.value)} is no alias", id_help(alias.value))
            name = Name(normal(alias.value), self.context.place(alias))
            self.draft.includes.append((name, Name(path, self.context.place(value))))
        if not self.draft.includes:
            self.context.lost.everything = True

    def _sources(self, key: Scalar, node: Node) -> None:
        if isinstance(node, Scalar) and not node.missing:
            path = self.context.word(key, node)
            self.draft.sources_file = Name(path, self.context.place(node)) if path else None
        else:
            self.draft.sources = read_sources(self.context, key, node)

    def _thesis(self, key: Scalar, node: Node) -> None:
        if isinstance(node, Scalar) and node.missing:
            self.context.empty(key, node)
            return
        number = self.claims.thesis(node)
        if number is None:
            return
        self.draft.theses.append(number)
        claim = self.draft.claims[number]
        claim.id = claim.id or Name("thesis", claim.location)

    def _theses(self, key: Scalar, node: Node) -> None:
        numbers = [self.claims.thesis(item) for item in self.context.items(key, node)]
        self.draft.theses += [number for number in numbers if number is not None]

    def _claims(self, key: Scalar, node: Node) -> None:
        for item in self.context.items(key, node):
            self.claims.top(item)

    def _steps(self, key: Scalar, node: Node) -> None:
        for item in self.context.items(key, node):
            read_step(self.context, self.claims, key, item)

    def _expect(self, key: Scalar, node: Node) -> None:
        for name, value in self.context.pairs(key, node, "Write each as `id: stands`, `defeated` or `undecided`."):
            word = self.context.choice(name, value, [*Standing], "standing of a claim")
            if word:
                self.draft.expectations.append((Name(normal(name.value), self.context.place(name)), Standing(word)))
