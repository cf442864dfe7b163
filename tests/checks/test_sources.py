import pytest
from checks.examples import found, problems


def test_evidence_without_a_source_is_told_once_for_each_claim():
    text = """\
        argmap: 1
        sources:
          s: S
        thesis:
          text: T
          evidence:
            - id: a
              text: A
            - ref: b
          rebuttals:
            - text: C
              evidence:
                - ref: a
                - text: Cited
                  cites:
                    - source: s
                      at: p. 1
        claims:
          - id: b
            text: B
        """
    assert found(text) == ["7:7 AM401", "9:7 AM401"]
    first, second = problems(text)
    assert first.message == "`a` is given as evidence but cites no source"
    assert second.message == "`b` is given as evidence but cites no source"


def test_evidence_may_be_cited_where_it_is_pointed_to():
    text = """\
        argmap: 1
        include:
          other: other.yaml
        sources:
          s: S
        thesis:
          text: T
          evidence:
            - ref: other/a
              cites:
                - source: s
        """
    assert found(text, {"other.yaml": "argmap: 1\nthesis:\n  text: O\n  support:\n    - {id: a, text: A}\n"}) == []


def test_evidence_of_an_included_map_is_that_maps_matter():
    text = "argmap: 1\ninclude:\n  other: other.yaml\nthesis:\n  text: T\n  support:\n    - ref: other/thesis\n"
    assert found(text, {"other.yaml": "argmap: 1\nthesis:\n  text: O\n  evidence:\n    - A\n"}) == []


def test_uncited_evidence_of_an_included_map_used_as_evidence_here():
    text = "argmap: 1\ninclude:\n  other: other.yaml\nthesis:\n  text: T\n  evidence:\n    - ref: other/a\n"
    other = "argmap: 1\nthesis:\n  text: O\n  evidence:\n    - id: a\n      text: A\n"
    assert found(text, {"other.yaml": other}) == ["7:7 AM401"]


def test_the_source_that_is_restated_is_in_use():
    text = "argmap: 1\nkind: reconstruction\nof: s\nsources:\n  s: S\nthesis:\n  text: T\n  implicit: true\n"
    assert found(text) == []


def test_one_misspelt_key_is_one_finding():
    text = """\
        argmap: 1
        sources:
          s: S
        thesis:
          text: T
          evidence:
            - text: A
              sourec: s
        """
    assert found(text) == ["8:7 AM101"]


def test_an_unused_source_is_named():
    text = """\
        argmap: 1
        sources:
          used: S
          पुस्तक: R
        thesis:
          text: T
          source: used
        """
    (problem,) = problems(text)
    assert str(problem.location).endswith(":4:3")
    assert problem.message == "no claim cites the source `पुस्तक`"


def test_sources_that_maps_share_may_be_unused_in_one():
    text = """\
        argmap: 1
        sources: sources.yaml
        thesis:
          text: T
          source: s
        """
    assert found(text, {"sources.yaml": "s: S\nt: T\n"}) == []


def test_a_source_cited_by_a_claim_added_to_or_by_an_including_map_only():
    other = "argmap: 1\nsources:\n  s: S\nthesis:\n  text: O\n  id: o\n"
    text = """\
        argmap: 1
        include:
          other: other.yaml
        thesis:
          text: T
          source: other/s
          support:
            - ref: other/o
        """
    assert found(text, {"other.yaml": other}) == []
    assert found(other) == ["3:3 AM403"]


RECONSTRUCTION = """\
    argmap: 1
    kind: {kind}
    of: book
    sources:
      book: B
      more: M
    thesis:
      text: T
      at: p. 1
      support:
        - text: A
          quote: as it is written
        - text: Unsaid
          implicit: true
        - text: Elsewhere
          source: more
        - text: Taken for granted
          assumed: true
        - text: Uncited
"""


def test_uncited_claims_of_a_reconstruction():
    text = RECONSTRUCTION.format(kind="reconstruction")
    assert found(text) == ["5:3 AM408", "17:13 AM404", "19:13 AM404"]
    assert problems(text)[2].message == '"Uncited" does not say where in `book` it is found'


ONE_SOURCE = """\
    argmap: 1
    kind: {kind}
    {of}
    sources:
      s: S
      t: T
    thesis:
      text: T
      support:
        - id: a
          text: A
          source: s
          at: p. 1
          support:
            - premises:
                - text: B
                  source: s
                  at: p. 2
                - text: C
                  implicit: true
                  {c}
                - ref: a-again
        - text: E
          {against}:
            - text: D
              source: t
              at: p. 1
    claims:
      - id: a-again
        text: Again A
        source: s
        at: p. 3
        support:
          - text: Z
            implicit: true
"""


@pytest.mark.parametrize("kind", ["essay", "debate"])
def test_one_source_behind_all_support(kind):
    text = ONE_SOURCE.format(kind=kind, of="note: N", against="rebuttals", c="when: now")
    (problem,) = problems(text)
    assert problem.rule.code == "AM405"
    assert problem.location.line == 8
    assert problem.message == "all that is cited for `thesis` is in one source: `s`, 3 times"


def test_a_second_source_anywhere_in_the_support():
    assert found(ONE_SOURCE.format(kind="debate", of="note: N", against="support", c="when: now")) == []
    assert found(ONE_SOURCE.format(kind="debate", of="note: N", against="rebuttals", c="source: t")) == []


def test_a_reconstruction_has_one_source_by_its_nature():
    text = ONE_SOURCE.format(kind="reconstruction", of="of: s", against="rebuttals", c="when: now")
    assert found(text) == ["8:9 AM404", "23:13 AM404"]


def test_a_single_citation_is_no_pattern():
    text = "argmap: 1\nsources:\n  s: S\nthesis:\n  text: T\n  evidence:\n    - text: A\n      source: s\n"
    assert found(text) == []


def test_the_support_may_run_in_circles():
    text = """\
        argmap: 1
        sources:
          s: S
        thesis:
          text: T
          source: s
          support:
            - text: A
              source: s
              support:
                - ref: thesis
        """
    assert found(text) == ["5:9 AM405", "11:11 AM301"]


DOUBLE = """\
    argmap: 1
    kind: debate
    sources: {s: {title: S}, t: {title: T}}
    thesis:
      text: T
      support:
        - {text: A, source: s, at: p. 1}
        - {text: B, support: [{text: B too, source: s, at: p. 2}, {text: B as well, source: s, at: p. 2}]}
        - {text: C, source: t}
        - {text: D, assumed: true, support: [{text: E, source: s, at: p. 1}, {text: F, source: s, at: p. 3}]}
    """


def test_two_supports_of_a_thesis_from_one_source_or_of_a_claim_from_one_place():
    source, place = problems(DOUBLE)
    assert (source.rule.code, source.location.line) == ("AM417", 8)
    assert source.message == '3 supports of `thesis` rest on `s` alone: "A"; "B"; "D"'
    assert (place.rule.code, place.location.line) == ("AM417", 8)
    assert place.message == '2 supports of "B" rest on `s` at p. 2 alone: "B too"; "B as well"'


def test_a_second_source_below_makes_a_support_independent():
    text = DOUBLE.replace("at: p. 2}]", "at: p. 9}, {text: B again, source: t}]")
    (problem,) = problems(text)
    assert problem.message == '2 supports of `thesis` rest on `s` alone: "A"; "D"'


def test_supports_of_an_included_claim_are_counted_where_they_are_written():
    other = "argmap: 1\nsources: {s: {title: S}}\nthesis:\n  id: o\n  text: O\n  evidence:\n    - {text: A, source: s, at: p. 1}\n"
    text = """\
        argmap: 1
        include:
          other: other.yaml
        thesis:
          text: T
          support:
            - ref: other/o
              support:
                - {text: B, source: other/s, at: p. 1}
        """
    assert "AM417" not in str(found(text, {"other.yaml": other}))


def test_a_reconstruction_is_of_one_source():
    assert "AM417" not in str(found(DOUBLE.replace("kind: debate", "kind: reconstruction\n    of: s")))
