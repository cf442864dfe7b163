from pathlib import Path

import pytest

from argmap.reader import Library, Limits, read
from argmap.reader.disk import DISK, Disk

MAP = "argmap: 1\ninclude: {a: sub/other.yaml}\nsources: refs.yaml\nthesis:\n  text: A.\n  support: [{ref: a/b}]\n"
OTHER = "argmap: 1\nthesis: {id: b, text: B., source: book}\nsources: ../refs.yaml\n"


class Shelf(Disk):
    """Files that lie nowhere but in a dict."""

    def __init__(self, **texts):
        self.texts = texts

    def read(self, path, most):
        if path not in self.texts:
            raise FileNotFoundError(None, "not on this shelf")
        return self.texts[path].encode()[:most]

    def real(self, path):
        return f"shelf/{path}"

    def special(self, path):
        return "it is locked away" if path == "locked.yaml" else ""

    def root(self, path, root):
        assert (path, root) == ("map.yaml", None)
        return Path("shelf")


def reading(**texts):
    return read("map.yaml", library=Library(Limits(), disk=Shelf(**texts)))


def test_a_map_and_all_that_it_names_come_from_the_disk_that_is_given():
    found = reading(**{"map.yaml": MAP, str(Path("sub/other.yaml")): OTHER, "refs.yaml": "book: A book\n"})
    assert not found.diagnostics
    assert [*found.map.claims] == ["thesis", "a/b"]
    assert [*found.map.sources] == ["book"]


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("absent.yaml", "cannot read the included map `absent.yaml`: not on this shelf"),
        ("locked.yaml", "cannot read the included map `locked.yaml`: it is locked away"),
    ],
)
def test_what_the_disk_says_of_an_include_is_told(path, message):
    found = reading(**{"map.yaml": f"argmap: 1\nthesis: A.\ninclude: {{a: {path}}}\n"})
    assert [problem.message for problem in found.diagnostics] == [message]


def test_this_machines_files_are_the_default(tmp_path):
    path = tmp_path / "map.yaml"
    path.write_text("argmap: 1\nthesis: A.\n", encoding="utf-8")
    assert DISK.read(str(path), 6) == b"argmap"
    assert read(str(path)).map.claims["thesis"].text == "A."
