"""What holds of any input: reading never raises, loses nothing and points into the text."""

from __future__ import annotations

import re
import unicodedata

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from argmap.reader import Library, Limits, read
from argmap.reader.decode import lines_of

NO_FIXTURE_RESET = settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)

WORDS = (
    "argmap thesis theses claims support rebuttals evidence undercuts premises ref text id source sources cites at quote "
    "by kind of steps from to expect include essay reconstruction stands true 1 x y a/b - -- : ? # & * ! | > ' \" [ ] { } "
    "% @ ` , ~ << *x &x !t null"
).split()
PIECES = st.one_of(
    st.sampled_from(
        [*WORDS, "\n", "\n  ", "\n    ", "\n      - ", ": ", ":\n", " ", "\t", "\r\n", "\u2028", "\ufeff", "\0"]
    ),
    st.text(max_size=3),
)
YAML_ISH = st.lists(PIECES, max_size=40).map("".join)


def is_within(place, text):
    lines = lines_of(text)
    if not 1 <= place.line <= place.end_line <= len(lines):
        return False
    start = 1 <= place.column <= len(lines[place.line - 1]) + 2
    ordered = (place.line, place.column) <= (place.end_line, place.end_column)
    return start and ordered and place.end_column <= len(lines[place.end_line - 1]) + 2


def is_sound(reading):
    """Assert what holds of every reading, with errors or without."""
    for problem in reading.diagnostics:
        place = problem.location
        assert place.path not in reading.texts or is_within(place, reading.texts[place.path]), problem
        assert problem.message == problem.message.strip()
        assert "\n" not in problem.message + problem.help
    assert list(reading.diagnostics) == sorted(reading.diagnostics, key=lambda problem: problem.order)
    starts = [
        (str(problem.location), problem.rule.code, problem.message if problem.rule.code == "AM206" else "")
        for problem in reading.diagnostics
    ]
    assert len(starts) == len(set(starts)), "one mistake gives one diagnostic"
    if reading.map is None:
        assert reading.diagnostics
        return
    argmap = reading.map
    assert list(argmap.steps) == list(range(len(argmap.steps)))
    for index, step in argmap.steps.items():
        assert step.index == index
        assert len(step.premises) == len(step.by_ref) >= 1
        assert all(premise in argmap.claims for premise in step.premises)
        known = argmap.steps if isinstance(step.target, int) else argmap.claims
        assert step.target in known
        assert argmap.conclusion_of(step) in argmap.claims
    for key, claim in argmap.claims.items():
        assert claim.key == key
        assert all(citation.source in argmap.sources for citation in claim.citations)
        assert is_within(claim.location, reading.texts[claim.location.path])
    assert all(thesis in argmap.claims for thesis in argmap.theses)
    assert all(expected.claim in argmap.claims for expected in argmap.expectations)


@NO_FIXTURE_RESET
@given(st.binary(max_size=200))
def test_any_bytes(tmp_path, data):
    (tmp_path / "map.yaml").write_bytes(data)
    is_sound(read(str(tmp_path / "map.yaml")))


@NO_FIXTURE_RESET
@given(YAML_ISH)
def test_any_text_that_is_much_like_yaml(tmp_path, text):
    (tmp_path / "map.yaml").write_bytes(f"argmap: 1\n{text}".encode(errors="replace"))
    is_sound(read(str(tmp_path / "map.yaml")))


KEYS = "text id label support rebuttals evidence undercuts premises ref source at quote cites note tags implicit from to".split()
NODES = st.recursive(
    st.one_of(st.sampled_from(["x", "y", "thesis", "A claim", "s", "", None, 7, True, "p. 1"]), st.text(max_size=5)),
    lambda children: st.one_of(
        st.lists(children, max_size=3), st.dictionaries(st.sampled_from([*KEYS, "zz"]), children, max_size=4)
    ),
    max_leaves=20,
)
TOP = "title kind of note include sources thesis theses claims steps expect".split()


@NO_FIXTURE_RESET
@given(st.dictionaries(st.sampled_from(TOP), NODES, max_size=6), st.booleans())
def test_any_tree_of_the_formats_keys(tmp_path, tree, flow):
    text = yaml.safe_dump({"argmap": 1, **tree}, allow_unicode=True, default_flow_style=flow, sort_keys=False)
    (tmp_path / "map.yaml").write_text(text, encoding="utf-8", newline="")
    is_sound(read(str(tmp_path / "map.yaml")))


SPACES = re.compile(r"\s+")
SENTENCES = (
    st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn", "Zl", "Zp"]), min_size=1, max_size=40
    )
    .map(lambda text: SPACES.sub(" ", f"A{text}").strip())
    .filter(lambda text: "\ufeff" not in text)
)
IDS = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8).map(
    lambda text: unicodedata.normalize("NFC", text)
)


@st.composite
def maps(draw):
    """Give a tree of claims as YAML's data, and the texts of its claims in written order."""
    ids = iter(draw(st.lists(IDS.filter(lambda name: 0 < len(name) < 60), unique=True, min_size=30, max_size=30)))
    texts: list[str] = []

    def claim(depth):
        text = draw(SENTENCES)
        texts.append(text)
        node = {"id": next(ids), "text": text}
        for side in ("support", "rebuttals"):
            entries = [entry(depth + 1) for _ in range(draw(st.integers(0, 2 if depth < 2 else 0)))]
            if entries:
                node[side] = entries
        return node

    def entry(depth):
        if draw(st.integers(0, 3)) == 0:
            premises = [claim(3), claim(3)]
            return {"premises": premises}
        node = claim(depth)
        if draw(st.booleans()) and depth < 2:
            node["undercuts"] = [claim(3)]
        return node

    try:
        tree = {"argmap": 1, "thesis": claim(0), "claims": [claim(3)]}
    except StopIteration:
        return draw(st.nothing())
    return tree, texts


@NO_FIXTURE_RESET
@given(st.lists(SENTENCES, min_size=1, max_size=6), st.sampled_from(["plain", "'", '"', "|"]))
def test_texts_come_back_unchanged_and_where_they_stand(tmp_path, sentences, style):
    """Each as a claim with an id; plain ones only where YAML leaves a text alone."""
    lines = ["argmap: 1", "thesis: The thesis", "claims:"]
    written = []
    for number, sentence in enumerate(sentences):
        dumped = yaml.safe_dump(
            sentence, allow_unicode=True, width=10_000, default_style=None if style == "plain" else style
        )
        dumped = dumped.removesuffix("...\n").rstrip("\n").replace("\n", "\n    ")
        lines += [f"  - id: c{number}", *f"    text: {dumped}".split("\n")]
        written.append(dumped)
    text = "\n".join(lines) + "\n"
    (tmp_path / "map.yaml").write_text(text, encoding="utf-8", newline="")
    reading = read(str(tmp_path / "map.yaml"))
    is_sound(reading)
    assert reading.map, reading.diagnostics
    claims = [reading.map.claims[f"c{number}"] for number in range(len(sentences))]
    assert [claim.text for claim in claims] == sentences
    rows = text.split("\n")
    for claim, dumped in zip(claims, written, strict=True):
        place = claim.location
        if place.line == place.end_line:
            assert rows[place.line - 1][place.column - 1 : place.end_column - 1] == dumped


@NO_FIXTURE_RESET
@given(maps(), st.booleans())
def test_written_order_is_never_lost(tmp_path, drawn, flow):
    tree, texts = drawn
    text = yaml.safe_dump(tree, allow_unicode=True, default_flow_style=flow, sort_keys=False, width=10_000)
    (tmp_path / "map.yaml").write_text(text, encoding="utf-8", newline="")
    reading = read(str(tmp_path / "map.yaml"))
    is_sound(reading)
    assert reading.diagnostics == ()
    assert [claim.text for claim in reading.map.claims.values()] == texts
    places = [step.location for step in reading.map.steps.values()]
    assert places == sorted(places)


@NO_FIXTURE_RESET
@given(st.lists(YAML_ISH, min_size=2, max_size=3))
def test_maps_that_include_one_another(tmp_path, texts):
    for number, text in enumerate(texts):
        other = (number + 1) % len(texts)
        content = f"argmap: 1\ninclude: {{a: m{other}.yaml, b: m0.yaml}}\nthesis: {{text: A b, support: [{{ref: a/x}}]}}\n{text}"
        (tmp_path / f"m{number}.yaml").write_bytes(content.encode(errors="replace"))
    library = Library(Limits())
    for number in range(len(texts)):
        path = str(tmp_path / f"m{number}.yaml")
        reading = read(path, library=library)
        is_sound(reading)
        assert reading.has_errors
        assert reading.diagnostics == read(path).diagnostics
