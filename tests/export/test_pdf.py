"""PDF: written by typst in earnest; programs of the system are played, and by whom the file is made is in it."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import pytest
from drawing import Told, drawing_program, program
from helpers import map_of

from argmap.export import fonts, pdf, svg
from argmap.export.engine import DrawingError
from argmap.export.options import Engine

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MAP = """
    argmap: 1
    title: 'A *map* #of "signs" \\ $x$'
    kind: debate
    thesis: The claim \N{EN DASH} Ελλάδα.
"""
HINDI = "argmap: 1\ntitle: T\nkind: debate\nthesis:\n  text: कश्मीर\n"


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Have these programs and no others, each by the name of what it writes into its PDF."""

    def set_programs(*names: str, typst: bool = True, body: str = "") -> None:
        for name in names:
            write = f"print({whole(name)!r}) if '-Tsvg' not in sys.argv else print({picture()!r})"
            program(tmp_path / "bin", name, body or write)
        monkeypatch.setenv("PATH", str(tmp_path / "bin"))
        monkeypatch.delenv("ARGMAP_DOT", raising=False)
        if not typst:
            monkeypatch.setitem(sys.modules, "typst", None)

    return set_programs


def whole(text: str) -> str:
    return f"%PDF-1.5\n{text}\n%%EOF"


def picture() -> str:
    return '<svg xmlns="http://www.w3.org/2000/svg" width="20pt" height="10pt"><text y="9">कश्मीर</text></svg>'


def page(data: bytes) -> list[float]:
    """Give the width and height of the only page of a PDF."""
    ((width, height),) = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]", data)
    return [float(width), float(height)]


def exported(text: str, told: Told | None = None, **chosen: object) -> bytes:
    return pdf.export(map_of(text), (told or Told()).options(**chosen))


def test_typst_writes_one_page_as_large_as_the_drawing(install: Callable[..., None]) -> None:
    install()
    data = exported(MAP)
    width, height = svg.size(svg.picture(map_of(MAP), Told().options()))
    assert page(data) == pytest.approx([width, height], abs=1)
    assert b"Liberation" in data


def test_the_title_that_typst_writes_shows_what_is_unseen(install: Callable[..., None]) -> None:
    install()
    assert b"/Title(A <U+202E>map)" in exported('argmap: 1\ntitle: "A \\u202Emap"\nkind: debate\nthesis: It is.\n')


def test_two_exports_by_typst_are_the_same(install: Callable[..., None]) -> None:
    install()
    assert exported(MAP) == exported(MAP)


@pytest.mark.parametrize(
    ("text", "choice", "here", "writer"),
    [
        (MAP, Engine.AUTO, "typst rsvg-convert dot", b"typst"),
        (MAP, Engine.AUTO, "rsvg-convert dot", b"rsvg-convert"),
        (MAP, Engine.AUTO, "dot", b"dot"),
        (HINDI, Engine.AUTO, "typst rsvg-convert dot", b"rsvg-convert"),
        (HINDI, Engine.AUTO, "typst dot", b"dot"),
        (HINDI, Engine.AUTO, "typst", b"typst"),
        (MAP, Engine.EMBEDDED, "typst rsvg-convert dot", b"typst"),
        (HINDI, Engine.EMBEDDED, "typst rsvg-convert dot", b"typst"),
        (MAP, Engine.SYSTEM, "typst rsvg-convert dot", b"rsvg-convert"),
        (MAP, Engine.SYSTEM, "typst dot", b"dot"),
    ],
)
def test_the_writer_is_the_best_for_the_text_and_the_engine(
    install: Callable[..., None], text: str, choice: Engine, here: str, writer: bytes
) -> None:
    install(*here.removeprefix("typst").split(), typst=here.startswith("typst"))
    data = exported(text, engine=choice)
    assert data.startswith(b"%PDF-")
    assert (data.split()[1] if b"/MediaBox" not in data else b"typst") == writer


@pytest.mark.parametrize("choice", [Engine.AUTO, Engine.EMBEDDED])
def test_nothing_that_writes_pdf_is_an_error_that_says_what_to_install(
    install: Callable[..., None], choice: Engine
) -> None:
    install(typst=False)
    with pytest.raises(DrawingError, match=re.escape("run `pip install 'argmap[pdf]'`")):
        exported(MAP, engine=choice)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("print('%PDF-1.5 and no end')", "rsvg-convert gave no complete PDF (it has no beginning or no end)"),
        ("print('no pdf %%EOF')", "rsvg-convert gave no complete PDF (it has no beginning or no end)"),
        ("sys.exit('cannot load')", "rsvg-convert gave no complete PDF (cannot load)"),
        ("sys.exit(101)", "rsvg-convert crashed (exit status 101)"),
    ],
)
def test_a_writer_that_fails_is_told_and_the_next_one_writes(
    install: Callable[..., None], body: str, told: str
) -> None:
    install("rsvg-convert", body=body)
    heard = Told()
    assert b"/MediaBox" in exported(HINDI, heard)
    assert told in heard.lines


def test_what_every_writer_did_is_in_the_error(install: Callable[..., None]) -> None:
    install("rsvg-convert", typst=False, body="sys.exit('no memory')")
    with pytest.raises(DrawingError, match=r"rsvg-convert gave no complete PDF \(no memory\)"):
        exported(MAP)


def test_what_typst_refuses_is_an_error_of_drawing(
    install: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    install()
    monkeypatch.setattr(pdf, "_TYPST", b"#nonsense")
    with pytest.raises(DrawingError, match="typst could not write the PDF: unknown variable: nonsense"):
        exported(MAP)


def test_letters_that_typst_misplaces_are_told(install: Callable[..., None], monkeypatch: pytest.MonkeyPatch) -> None:
    install()
    monkeypatch.setattr(fonts, "_folders", lambda: ())
    told = Told()
    exported(HINDI, told, engine=Engine.EMBEDDED)
    assert told.lines == [
        "no font here has the letters of these scripts, so boxes stand for them: Devanagari",
        "typst sets letters of Devanagari upon one another; with rsvg-convert they come out right",
    ]


def test_a_page_larger_than_viewers_show_is_scaled(
    install: Callable[..., None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install()
    wide = picture().replace("20pt", "28800pt")
    monkeypatch.setenv("ARGMAP_DOT", drawing_program(tmp_path, "dot", wide.replace("कश्मीर", "Kashmir")))
    told = Told()
    assert page(exported(MAP, told)) == [14_400, 5]
    assert told.lines == ["the drawing is so large that its page is scaled to 50%, five metres long: zoom in to read"]


def test_a_graphviz_is_told_how_large_a_page_may_be(install: Callable[..., None]) -> None:
    limited = f"{whole('limited')!r} if 'size=\"200,200\";' in text else ''"
    install("dot", body=f"print({picture()!r} if '-Tsvg' in sys.argv else {limited})")
    assert exported(MAP, engine=Engine.SYSTEM).split()[1] == b"limited"


def test_the_embedded_engine_is_not_asked_for_pdf(install: Callable[..., None]) -> None:
    install()
    options = Told().options(engine=Engine.EMBEDDED)
    assert pdf._graphviz(map_of(MAP), svg.parsed(picture().encode()), options) is None
