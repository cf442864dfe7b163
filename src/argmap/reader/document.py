"""A whole file: its top-level keys, each to its reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Kind, Side, Standing
from argmap.reader import keys
from argmap.reader.claims import ClaimReader
from argmap.reader.draft import Draft, Name, StepName
from argmap.reader.names import is_id, normal
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
        self.draft = Draft(context.path)
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

    def _known_version(self, root: Mapping) -> bool:
        value = root.get("argmap")
        if value is None:
            if not {"thesis", "theses", "claims"} & {*root}:
                self.context.report(
                    UNKNOWN_VERSION, root, "this is no argument map: it does not say `argmap: 1`", _BEGIN
                )
                return False
            self.context.report(
                UNKNOWN_VERSION, root, "this map does not say which version of the format it is in", _BEGIN
            )
            return True
        if isinstance(value, Scalar) and value.value == VERSION:
            return True
        if not isinstance(value, Broken):
            shown = f" `{value.value}`" if isinstance(value, Scalar) and value.value else ""
            self.context.report(
                UNKNOWN_VERSION,
                value,
                f"this argmap does not know version{shown} of the format",
                "Write `argmap: 1`, or use a newer argmap.",
            )
        return False

    def _keys(self, root: Mapping) -> None:
        strange = False
        for key, value in root.pairs:
            if reader := self._readers.get(key.value):
                reader(key, value)
            else:
                strange = True
                keys.unknown(self.context, key, keys.MAP, "a map")
        self._whole(root, strange=strange)

    def _whole(self, root: Mapping, *, strange: bool) -> None:
        """Check what only the whole file shows."""
        if "thesis" in root and "theses" in root:
            both = next(key for key, _ in root.pairs if key.value == "theses")
            self.context.report(
                NO_THESIS,
                both,
                "a map has a `thesis` or `theses`, and this one has both",
                "Move the thesis into the list.",
            )
        elif "thesis" not in root and "theses" not in root and not strange:
            self.context.report(
                NO_THESIS, root, "this map has no thesis", "Write what it argues for or against under `thesis:`."
            )
        if self.draft.kind is Kind.RECONSTRUCTION:
            if "of" not in root:
                kind = next(key for key, _ in root.pairs if key.value == "kind")
                self.context.report(
                    MISSING_KEY,
                    kind,
                    "a reconstruction says which source it restates",
                    "Write `of:` and the id of one of its `sources`.",
                )
            return
        for citation in self._citations():
            if citation.source is None:
                help = "Write `source:` and the id of one of the map's `sources`."
                self.context.found.append(MISSING_KEY.found(citation.location, "this citation names no source", help))

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
        self.draft.of = self._name(key, value)

    def _name(self, key: Scalar, value: Node) -> Name | None:
        text = normal(self.context.word(key, value))
        return Name(text, self.context.place(value)) if text else None

    def _include(self, key: Scalar, node: Node) -> None:
        for alias, value in self.context.pairs(key, node, _ALIAS_FORM):
            path = self.context.word(alias, value)
            if not is_id(normal(alias.value)):
                self.context.report(
                    BAD_ID, alias, f"`{alias.value}` is no alias", "Use letters, digits, `-` and `_`, at most 64."
                )
            if path:
                name = Name(normal(alias.value), self.context.place(alias))
                self.draft.includes.append((name, Name(path, self.context.place(value))))

    def _sources(self, key: Scalar, node: Node) -> None:
        if isinstance(node, Scalar) and not node.missing:
            self.draft.sources_file = self._path(key, node)
        else:
            self.draft.sources = read_sources(self.context, key, node)

    def _path(self, key: Scalar, node: Scalar) -> Name | None:
        path = self.context.word(key, node)
        return Name(path, self.context.place(node)) if path else None

    def _thesis(self, key: Scalar, node: Node) -> None:
        if isinstance(node, Scalar) and node.missing:
            self.context.empty(key, node)
            return
        number = self.claims.stated(node, "a thesis")
        if number is None:
            return
        self.draft.theses.append(number)
        claim = self.draft.claims[number]
        claim.id = claim.id or Name("thesis", claim.location)

    def _theses(self, key: Scalar, node: Node) -> None:
        numbers = [self.claims.stated(item, "a thesis") for item in self.context.items(key, node)]
        self.draft.theses += [number for number in numbers if number is not None]

    def _claims(self, key: Scalar, node: Node) -> None:
        for item in self.context.items(key, node):
            self.claims.top(item)

    def _steps(self, key: Scalar, node: Node) -> None:
        for item in self.context.items(key, node):
            pairs = self.context.pairs(key, item, "Write `from:`, `to:` and `undercuts:`.")
            if not pairs or not isinstance(item, Mapping):
                continue
            for name, _ in pairs:
                if name.value not in keys.STEP:
                    keys.unknown(self.context, name, keys.STEP, "an entry of `steps`")
            named = self._step_name(item)
            undercuts = next(((name, value) for name, value in pairs if name.value == "undercuts"), None)
            if undercuts is None:
                self.context.report(
                    MISSING_KEY,
                    item,
                    "an entry of `steps` has no `undercuts`",
                    "Write what attacks that step under `undercuts:`.",
                )
            elif named:
                self.claims.entries(*undercuts, named, Side.UNDERCUT)

    def _step_name(self, node: Mapping) -> StepName | None:
        """Read `from` and `to`, where `to` may itself name a step."""
        start = end = None
        for key, value in node.pairs:
            if key.value == "from":
                items = [value] if isinstance(value, Scalar) else self.context.items(key, value)
                names = [self._name(key, item) for item in items]
                start = tuple(name for name in names if name) if None not in names else None
            elif key.value == "to":
                end = self._step_name(value) if isinstance(value, Mapping) else self._name(key, value)
        for missing in (name for name in keys.STEP_NAME if name not in node):
            self.context.report(
                MISSING_KEY, node, f"a step is named by `from` and `to`, and `{missing}` is not here", "Write both."
            )
        return StepName(start, end, self.context.place(node)) if start and end else None

    def _expect(self, key: Scalar, node: Node) -> None:
        for name, value in self.context.pairs(key, node, "Write each as `id: stands`, `defeated` or `undecided`."):
            word = self.context.choice(name, value, [*Standing])
            if word:
                self.draft.expectations.append((Name(normal(name.value), self.context.place(name)), Standing(word)))
