import pytest

from argmap.texts.at import OPEN, At, Unit, count, holds, lines_of, parse, sections, written
from argmap.texts.search import find
from argmap.texts.text import Text


@pytest.mark.parametrize(
    ("at", "unit", "ranges"),
    [
        ("line 42", Unit.LINE, [(42, 42)]),
        ("Line 42", Unit.LINE, [(42, 42)]),
        ("lines 40-45", Unit.LINE, [(40, 45)]),
        ("lines 40\u201345", Unit.LINE, [(40, 45)]),
        ("lines 45-40", Unit.LINE, [(40, 45)]),
        ("ll. 4, 6-7 and 9", Unit.LINE, [(4, 4), (6, 7), (9, 9)]),
        ("l. 5", Unit.LINE, [(5, 5)]),
        ("L5", Unit.LINE, [(5, 5)]),
        ("p. 3", Unit.PAGE, [(3, 3)]),
        ("p.3", Unit.PAGE, [(3, 3)]),
        ("page 3", Unit.PAGE, [(3, 3)]),
        ("pp. 234-8", Unit.PAGE, [(234, 238)]),
        ("pp. 3f.", Unit.PAGE, [(3, 4)]),
        ("pp. 3 ff.", Unit.PAGE, [(3, 3 + OPEN)]),
        ("p. 3, line 4", Unit.PAGE, [(3, 3)]),
        ("¶ 7", Unit.PARAGRAPH, [(7, 7)]),
        ("¶¶ 7-8", Unit.PARAGRAPH, [(7, 8)]),
        ("para. 7", Unit.PARAGRAPH, [(7, 7)]),
        ("paragraph 7", Unit.PARAGRAPH, [(7, 7)]),
        ("line 0", Unit.LINE, [(0, 0)]),
    ],
)
def test_numbers_are_read(at, unit, ranges):
    assert parse(at) == At(unit, tuple(ranges))


@pytest.mark.parametrize(
    ("at", "heading"),
    [("§ War, peace", "War, peace"), ("§2.1", "2.1"), ("section Of Liberty", "Of Liberty"), ("sec. 3", "3")],
)
def test_headings_are_read(at, heading):
    assert parse(at) == At(Unit.SECTION, heading=heading)


@pytest.mark.parametrize(
    "at", ["", "chapter 2", "p. iv", "page", "3 May", "front page", "00:12:30", "line 3a", "lines", "plate 7", "¶", "§"]
)
def test_what_no_text_can_tell(at):
    assert parse(at) is None


PLAIN = Text("t", "The Bridge\n\nWe looked at all\npiers.\n\f2. Cracks\n\nTwo piers are cracked.\n\fLast page\n")
MARKED = Text("t", "# 1 The bridge\nAll piers.\n## 1.1 Cracks\nTwo piers.\n# 2 Cost\nMuch.\n")


def at_holds(text, at, quote):
    return holds(text, parse(at), find(text, quote)[0])


@pytest.mark.parametrize("at", ["line 3", "line 4", "lines 1-3", "lines 1, 4", "p. 1", "¶ 2", "§ The Bridge"])
def test_it_holds(at):
    assert at_holds(PLAIN, at, "all piers")


@pytest.mark.parametrize("at", ["line 2", "lines 5-9", "p. 2", "p. 9", "¶ 1", "§ Cracks", "§ 2", "§ Nowhere"])
def test_it_does_not_hold(at):
    assert not at_holds(PLAIN, at, "all piers")


@pytest.mark.parametrize(
    "at", ["§ 1.1", "§ Cracks", "§ 1.1 Cracks", "§ 1", "§ The Bridge", "§ the bridge", "§ Cracks, ¶ 1", "§ The"]
)
def test_sections_hold_what_is_below_them(at):
    assert at_holds(MARKED, at, "two piers")


def test_a_section_by_number_is_that_number():
    assert [one.words for one in sections(MARKED, "1")] == ["1 The bridge"]
    assert sections(MARKED, "3") == []
    assert sections(MARKED, "") == []


def test_a_heading_may_be_a_line_that_nothing_marks():
    text = Text("t", "One line.\nCracks:\nTwo piers.\nAll, done.\n")
    assert text.headings == []
    assert lines_of(text, "Cracks:") == [10]
    assert at_holds(text, "§ Cracks:", "two piers")
    assert not at_holds(text, "§ Cracks:", "one line")


def test_counting():
    assert [count(PLAIN, unit) for unit in Unit] == [8, 3, 3, 3]
    assert count(MARKED, Unit.PAGE) == 0


def test_places_are_written_as_at_takes_them():
    (all_piers,), (two_piers,) = find(PLAIN, "all piers"), find(PLAIN, "two piers")
    assert [written(PLAIN.place(all_piers), unit) for unit in Unit] == ["lines 3-4", "p. 1", "¶ 2", "§ The Bridge"]
    assert [written(PLAIN.place(two_piers), unit) for unit in Unit] == ["line 7", "p. 2", "¶ 3", "§ 2. Cracks"]
    bare = Text("t", "Two piers, cracked.\n")
    assert [written(bare.place(find(bare, "piers")[0]), unit) for unit in Unit] == ["line 1", "line 1", "¶ 1", "line 1"]


@pytest.mark.parametrize("text", [PLAIN, MARKED])
@pytest.mark.parametrize("unit", Unit)
@pytest.mark.parametrize("quote", ["piers", "all piers", "two piers"])
def test_a_written_place_is_read_back(text, unit, quote):
    for span in find(text, quote):
        assert holds(text, parse(written(text.place(span), unit)), span)
