import codecs
import os

import pytest

from argmap.diagnostics import Location
from argmap.model import Source
from argmap.texts import shelf as shelves
from argmap.texts.shelf import LIMIT, Lack, Missing, Shelf
from argmap.texts.text import Text


@pytest.fixture
def project(tmp_path):
    for path in ("home/.git", "home/maps", "home/texts", "out"):
        (tmp_path / path).mkdir(parents=True)
    for path in ("home/maps/near.txt", "home/texts/far.txt", "out/out.txt"):
        (tmp_path / path).write_text(f"this is {path}", "utf-8")
    return tmp_path


def look(project, file, folders=(), root=None, named_in="home/maps/map.yaml"):
    """Give the text of a source that names that file, or why there is none."""
    source = Source("s", Location(str(project / named_in), 1, 1, 1, 2), file=file)
    shelf = Shelf([str(project / folder) for folder in folders], root)
    found = shelf.text(str(project / "home/maps/map.yaml"), source)
    return found.content if isinstance(found, Text) else found.lack


def test_a_text_beside_the_map_or_elsewhere_in_the_project(project):
    assert look(project, "near.txt") == "this is home/maps/near.txt"
    assert look(project, "../texts/far.txt") == "this is home/texts/far.txt"
    assert look(project, str(project / "home/texts/far.txt")) == "this is home/texts/far.txt"
    assert look(project, "near.txt", named_in="home/sources.yaml") is Lack.MISSING


def test_no_text(project):
    assert look(project, "") is Lack.UNNAMED
    assert look(project, "no.txt") is Lack.MISSING
    assert look(project, "no.txt", ["texts"]) is Lack.MISSING
    assert look(project, "https://example.org/a.txt") is Lack.MISSING
    assert look(project, "nul\0.txt") is Lack.MISSING
    assert look(project, "x" * 10_000) is Lack.MISSING


def test_texts_in_folders_that_are_given(project):
    assert look(project, "out.txt", ["home/texts", "out"]) == "this is out/out.txt"
    assert look(project, "elsewhere/out.txt", ["out"]) == "this is out/out.txt"
    assert look(project, "../../out/out.txt", ["out"]) == "this is out/out.txt"
    assert look(project, "near.txt", ["out"]) == "this is home/maps/near.txt"


def test_other_texts_of_the_same_name(project):
    for folder in ("home/texts", "out"):
        (project / folder / "near.txt").write_text(f"this is {folder}/near.txt", "utf-8")
    (project / "link").symlink_to(project / "out")
    source = Source("s", Location(str(project / "home/maps/map.yaml"), 1, 1, 1, 2), file="near.txt")
    folders = [str(project / folder) for folder in ("home/texts", "home/maps", "out", "link")]
    others = Shelf(folders).others(source.location.path, source)
    assert others == [str(project / "home/texts/near.txt"), str(project / "out/near.txt")]
    assert Shelf(folders[1:2]).others(source.location.path, source) == []
    (project / "home/maps/near.txt").unlink()
    assert look(project, "near.txt", ["out", "home/texts"]) == "this is out/near.txt"
    (project / "out/near.txt").unlink()
    (project / "out/near.txt").symlink_to(project / "link.txt")
    (project / "link.txt").write_text("secret", "utf-8")
    assert Shelf(folders[:1] + folders[2:]).others(source.location.path, source) == [], "and none that may not be read"


@pytest.mark.parametrize("file", ["../../out/out.txt", "/etc/passwd", "../../no/such.txt", "../.."])
@pytest.mark.parametrize("folders", [[], ["home/texts"]])
def test_nothing_outside_is_read(project, file, folders):
    assert look(project, file, folders) is Lack.OUTSIDE


def test_no_link_leads_outside(project):
    (project / "home/maps/link.txt").symlink_to(project / "out/out.txt")
    (project / "home/maps/folder").symlink_to(project / "out")
    assert look(project, "link.txt") is Lack.OUTSIDE
    assert look(project, "folder/out.txt") is Lack.OUTSIDE
    assert look(project, "folder/../near.txt") == "this is home/maps/near.txt"
    assert look(project, "link.txt", ["out"]) == "this is out/out.txt"
    (project / "home/texts/link.txt").symlink_to(project / "home/maps/near.txt")
    assert look(project, "../texts/link.txt") == "this is home/maps/near.txt"


def test_no_link_leads_out_of_a_given_folder(project):
    (project / "secret.txt").write_text("secret", "utf-8")
    (project / "out/link.txt").symlink_to(project / "secret.txt")
    assert look(project, "link.txt", ["out"]) is Lack.OUTSIDE


def test_another_root(project):
    assert look(project, "../../out/out.txt", root=str(project)) == "this is out/out.txt"


def test_a_map_from_standard_input_names_texts_from_here(project, monkeypatch):
    monkeypatch.chdir(project / "home/maps")
    source = Source("s", Location("-", 1, 1, 1, 2), file="near.txt")
    assert Shelf().text("-", source).content == "this is home/maps/near.txt"


def test_a_text_is_read_once(project, monkeypatch):
    shelf = Shelf()
    path = str(project / "home/maps/near.txt")
    text = shelf.read(path)
    monkeypatch.setattr(shelves, "_load", lambda _: pytest.fail("read again"))
    assert shelf.read(path) is text


BAD = {
    b"": "it is empty",
    b" \n\xc2\xa0\n": "it is empty",
    b"%PDF-1.7 \xff\xfe": "it is a PDF file; save its text, for instance with `pdftotext`",
    b"PK\x03\x04rest": "it is a Word, OpenDocument, EPUB or ZIP file; save it as plain text",
    b"{\\rtf1 text}": "it is an RTF file; save it as plain text",
    b"abc\x80\x00\x01\x02": "it is not a text file: it has bytes that no text has",
    "one\nca\u00e9".encode("latin-1"): (
        "it is not UTF-8: byte 0xE9 here (in Windows-1252 or Latin-1 it would be 'é') (line 2)"
    ),
    codecs.BOM_UTF16_LE + "text".encode("utf-16-le"): "it is in UTF-16 or UTF-32, not UTF-8",
    "text".encode("utf-16-be"): "it is in UTF-16 or UTF-32, not UTF-8",
}


@pytest.mark.parametrize("data", BAD, ids=lambda data: repr(data[:9]))
def test_what_is_no_text_is_named(tmp_path, data):
    (tmp_path / "text.txt").write_bytes(data)
    assert Shelf().read(str(tmp_path / "text.txt")) == Missing(Lack.UNREADABLE, BAD[data])


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path):
    (tmp_path / "text.txt").write_bytes(codecs.BOM_UTF8 + b"text")
    assert Shelf().read(str(tmp_path / "text.txt")).content == "text"


def test_50_megabytes_are_refused_unread(tmp_path):
    with (tmp_path / "text.txt").open("wb") as file:
        file.truncate(50_000_000)
    found = Shelf().read(str(tmp_path / "text.txt"))
    assert found.lack is Lack.UNREADABLE
    assert f"more than {LIMIT // 2**20} MiB" in found.reason


def test_folders_pipes_and_devices_are_no_texts(tmp_path):
    assert Shelf().read(str(tmp_path)).reason == "it is a folder"
    os.mkfifo(tmp_path / "pipe")
    assert Shelf().read(str(tmp_path / "pipe")).reason == "it is no ordinary file"


@pytest.mark.parametrize("error", [PermissionError(13, "Permission denied"), OSError("no more")])
def test_what_may_not_be_read(tmp_path, monkeypatch, error):
    (tmp_path / "text.txt").write_text("text", "utf-8")

    def refuse(*_args):
        raise error

    monkeypatch.setattr(shelves.Path, "open", refuse)
    assert Shelf().read(str(tmp_path / "text.txt")).reason == (error.strerror or str(error)).lower()
