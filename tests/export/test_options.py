"""Which format a name means, and what of a map is asked for."""

from __future__ import annotations

import pytest
from helpers import map_of

from argmap.export.options import Format, Options, format_named
from argmap.export.registry import EXPORTERS
from argmap.focus import UnknownNameError

MAP = "argmap: 1\ntitle: T\nkind: debate\nthesis:\n  text: It is so.\n  support:\n    - id: because\n      text: Because.\n"


def test_every_format_has_an_exporter() -> None:
    assert [*EXPORTERS] == [*Format]


@pytest.mark.parametrize(
    ("output", "format"),
    [
        ("a.svg", Format.SVG),
        ("b.d/A.PNG", Format.PNG),
        (".x.pdf", Format.PDF),
        ("a.dot", Format.DOT),
        ("a.gv", Format.DOT),
    ],
)
def test_a_suffix_tells_the_format(output: str, format: Format) -> None:
    assert format_named(output, None) is format


@pytest.mark.parametrize("output", ["-", "a.svg", "a", "a.gif"])
def test_a_format_that_is_named_wins(output: str) -> None:
    assert format_named(output, Format.PNG) is Format.PNG


@pytest.mark.parametrize(
    ("output", "fault"),
    [
        (
            "-",
            "there is no file to tell the format by: name one with -o, or a format with --format (dot, svg, png, pdf)",
        ),
        ("a.gif", "no format is named `gif`: use one of dot, svg, png, pdf, or name one with --format"),
        ("a", "`a` has no suffix to tell the format by: use one of dot, svg, png, pdf, or name one with --format"),
        ("svg", "`svg` has no suffix to tell the format by: use one of dot, svg, png, pdf, or name one with --format"),
        ("", "`` has no suffix to tell the format by: use one of dot, svg, png, pdf, or name one with --format"),
    ],
)
def test_no_format_is_an_error_that_lists_them(output: str, fault: str) -> None:
    with pytest.raises(ValueError, match="format") as caught:
        format_named(output, None)
    assert str(caught.value) == fault


def test_options_name_a_part_of_a_map() -> None:
    argmap = map_of(MAP)
    assert len(Options().part_of(argmap).map.claims) == 2
    assert [*Options(below="because").part_of(argmap).map.claims] == ["because"]
    assert len(Options(depth=1).part_of(argmap, 0).map.claims) == 1
    with pytest.raises(UnknownNameError):
        Options(source="nowhere").part_of(argmap)


def test_what_happens_is_told_to_nobody_unless_asked() -> None:
    assert EXPORTERS[Format.DOT](map_of(MAP), Options()) == EXPORTERS[Format.DOT](map_of(MAP), Options(tell=print))
    Options().tell("unheard")
