"""CSL-JSON files as a map's sources."""

import json

import pytest

HEAD = "argmap: 1\nsources: refs.json\nthesis:\n  text: T\n  source: {}\n"
ITEM = {
    "id": "http://zotero.org/users/1/items/AB12",
    "citation-key": "doe2001",
    "type": "article-journal",
    "title": 'A "title" \U0001f600 [x]',
    "author": [
        {"family": "Doe", "given": "Jane"},
        {"literal": "World Bank"},
        {"family": "Cruz", "non-dropping-particle": "de la", "static-ordering": False},
    ],
    "issued": {"date-parts": [[2001, 5, 6]]},
    "journalAbbreviation": "J.",
    "container-title": "Journal",
    "volume": 12,
    "DOI": "",
    "note": None,
    "editor": [],
    "custom": {"x": 1},
    "categories": ["y"],
    "some-program": "z",
    "file": "Full Text:files/1.pdf:application/pdf",
}


@pytest.fixture
def sources(read_text):
    def entries(value, key="a"):
        reading = read_text(HEAD.format(key), {"refs.json": value if isinstance(value, str) else json.dumps(value)})
        assert not reading.diagnostics, reading.diagnostics
        return reading.map.sources

    return entries


@pytest.mark.parametrize("dumped", [{"ensure_ascii": True}, {"ensure_ascii": False, "indent": "\t"}, {"indent": 2}])
def test_an_item_becomes_a_source(sources, dumped):
    (source,) = sources(json.dumps([ITEM], **dumped), "doe2001").values()
    assert (source.key, source.year, source.file) == ("doe2001", "2001", "")
    assert source.fields == {
        "type": "article-journal",
        "title": 'A "title" \U0001f600 [x]',
        "author": "Jane Doe, World Bank and de la Cruz",
        "issued": "2001-05-06",
        "container-title-short": "J.",
        "container-title": "Journal",
        "volume": "12",
    }


@pytest.mark.parametrize(
    "value",
    [
        [{"id": "a", "title": "T"}],
        [{"id": " a ", "title": "T"}],
        {"items": [{"id": "a", "title": "T"}]},
        {"references": [{"id": "http://x/y/a", "title": "T"}]},
        {"a": {"title": "T"}},
        {"a": "T"},
    ],
)
def test_the_shapes_of_a_bibliography(sources, value):
    assert [(key, source.title) for key, source in sources(value).items()] == [("a", "T")]


def test_numbers_are_keys(sources):
    assert [*sources([{"id": 12, "title": "T"}], "12")] == ["12"]


def test_what_is_argmaps_own(sources):
    (source,) = sources([{"id": "a", "file": "a.md", "stance": "mixed", "note": "N"}]).values()
    assert (source.file, source.stance, source.note) == ("a.md", "mixed", "N")


def test_what_is_wrong_is_told_at_its_line(found):
    text = """\
[
  {"id": "a", "title": "T"},
  {"id": "a", "title": "Again"},
  {"title": "No key"},
  "no item",
  {"id": "b", "titel": "T"},
  {"id": "c", "title": ["T"], "author": 3},
  {"id": "d", "title": "T", "title": "U"},
  {"id": "e", "issued": {"season": 1}}
]
"""
    assert found(HEAD.format("a"), {"refs.json": text}) == [
        "refs.json:3:10 AM211",
        "refs.json:4:4 AM212",
        "refs.json:5:3 AM102",
        "refs.json:6:15 AM214",
        "refs.json:7:24 AM102",
        "refs.json:8:29 AM008",
        "refs.json:9:26 AM102",
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", "1:1 AM210"),
        ("[", "1:2 AM210"),
        ('[{"id": "a" "b"}]', "1:13 AM210"),
        ('[{"id": "a"}\n{"id": "b"}]', "2:1 AM210"),
        ("[1] x", "1:5 AM210"),
        ('"a"', "1:1 AM102"),
        ("3", "1:1 AM102"),
        ("[" * 100_000, "1:1 AM004"),
    ],
)
def test_what_is_no_bibliography(found, text, place):
    problems = found(HEAD.format("a"), {"refs.json": text})
    assert problems[0].startswith("refs.json:") or "AM402" in problems[0]
    assert f"refs.json:{place}" in problems


def test_a_broken_file_is_told_once(found):
    assert found(HEAD.format("a"), {"refs.json": '[{"id": "a"'}) == ["refs.json:1:12 AM210"]


def test_halves_of_characters_are_replaced(sources):
    (source,) = sources(r'[{"id": "a", "title": "x\ud800y"}]').values()
    assert source.title == "x\ufffdy"


def test_what_cites_an_unknown_key(read_text):
    (problem,) = read_text(HEAD.format("doe2002"), {"refs.json": '[{"id": "doe2001"}]'}).diagnostics
    assert (problem.rule.code, str(problem.location), problem.help) == (
        "AM402",
        "map.yaml:5:11",
        "Did you mean `doe2001`?",
    )
