import re

import pytest
from checks.examples import problems

MAP = """\
    argmap: 1
    sources:
      book: {title: A book, file: book.txt}
      other: {title: Another, file: other.txt}
    thesis:
      text: T
      support:
        - text: Of the other
          source: other
      cites:
        - {source: book, CITED}
    """
BOOK = "# One\nWe saw all piers, and then\ntwo piers were cracked.\n\f# Two\nAll piers hold. The winter was cold.\n"
FILES = {"book.txt": BOOK, "other.txt": "Some other words of ours.\n"}


def told(cited, files=None):
    found = problems(MAP.replace("CITED", cited), {**FILES, **(files or {})})
    lines = (f"{one.location.line}:{one.location.column} {one.rule.code} {one.message} | {one.help}" for one in found)
    return [re.sub(r"`\S*/book", "`book", line) for line in lines]


@pytest.mark.parametrize(
    ("cited", "said"),
    [
        (
            "quote: two piers are cracked",
            (
                "11:29 AM412 `two piers are cracked` is not in `book` (`book.txt`): nearest is `two piers were cracked.`, line 3, 89% alike"
                " | Quote word for word; `[…]` stands for what is left out."
            ),
        ),
        (
            "quote: zzz qqq xxx kkk",
            (
                "11:29 AM412 `zzz qqq xxx kkk` is not in `book` (`book.txt`), nor is anything like it"
                " | Quote word for word, or cite the text that has it."
            ),
        ),
        (
            "quote: winter … were cracked",
            (
                "11:29 AM412 the parts of `winter … were cracked` stand in `book` (`book.txt`), but not in this order near each other:"
                " line 5 and line 3 | Quote what stands together, or cite each part by itself under `cites`."
            ),
        ),
        (
            "quote: some other words",
            (
                "11:29 AM413 `some other words` is not in `book`, but in `other`, line 1"
                " | Write `source: other`, or quote what `book` says."
            ),
        ),
        (
            "at: line 1, quote: two piers",
            "11:26 AM414 `two piers` is not at `line 1`, but at line 3 | Write `at: line 3`.",
        ),
        (
            "at: 'line 4-5', quote: two piers",
            "11:26 AM414 `two piers` is not at `line 4-5`, but at line 3 | Write `at: line 3`.",
        ),
        (
            "at: line 3, quote: all piers",
            (
                "11:26 AM414 `all piers` is not at `line 3`, but at line 2 and line 5"
                " | Write `at: line 2`, or the place that you mean."
            ),
        ),
        ("at: § Two, quote: two piers", "11:26 AM414 `two piers` is not at `§ Two`, but at § One | Write `at: § One`."),
        ("at: p. 2, quote: two piers", "11:26 AM414 `two piers` is not at `p. 2`, but at p. 1 | Write `at: p. 1`."),
        (
            "at: p. 3",
            "11:26 AM415 `p. 3` is not there: the text of `book` has 2 pages | Pages are counted by the form feeds of the text.",
        ),
        ("at: line 6", "11:26 AM415 `line 6` is not there: the text of `book` has 5 lines | "),
        ("at: line 0", "11:26 AM415 `line 0` is not there: the text of `book` has 5 lines | "),
        ("at: § Twos", "11:26 AM415 the text of `book` has no heading `Twos` | Did you mean `Two`?"),
        (
            "quote: all piers",
            (
                "11:29 AM416 `all piers` stands 2 times in `book`: line 2 and line 5"
                " | Say with `at` which is meant, or quote more words."
            ),
        ),
        (
            "quote: '… !'",
            (
                "11:29 AM406 this quote has no words: `… !`"
                " | Quote some words of the source, or leave the quote out and say where (`at`)."
            ),
        ),
    ],
)
def test_what_is_wrong(cited, said):
    assert told(cited) == [said]


@pytest.mark.parametrize(
    "cited",
    [
        "quote: two piers were cracked",
        "quote: 'TWO […] cracked'",
        "at: lines 2-3, quote: 'and then two piers'",
        "at: line 5, quote: all piers",
        "at: § Two, quote: all piers",
        "at: p. 2, quote: all piers",
        "at: chapter 7, quote: two piers",
        "at: line 5",
        "at: p. 2ff.",
    ],
)
def test_what_is_right(cited):
    assert told(cited) == []


def test_a_single_paragraph():
    (said,) = told("at: '¶ 9', quote: two piers", {"book.txt": "\nWe saw\ntwo piers.\n\n"})
    assert "`¶ 9` is not there: the text of `book` has 1 paragraph | The quote is found: write `at: ¶ 1`." in said


def test_many_places_are_counted():
    (said,) = told("quote: piers", {"book.txt": "piers\n" * 30})
    assert (
        "stands 30 times in `book`: line 1, line 2, line 3, line 4, line 5, line 6, line 7, line 8 and 22 more" in said
    )


@pytest.mark.parametrize("quote", ["x" * 1_001, "word " * 300])
def test_a_quote_of_a_page(quote):
    codes = [said.split()[1] for said in told(f"quote: {quote}")]
    assert codes == ["AM407", "AM412"]


@pytest.mark.parametrize("quote", ["(((", "[a-", ".*", "\\\\d+", "پل کے ستون", "पुल के खंभे", "x"])
def test_strange_quotes_are_only_absent(quote):
    (said,) = told(f"quote: '{quote} x'")
    assert " AM412 " in said


def test_a_misquotation_is_reported_in_its_own_map_only():
    text = "argmap: 1\ninclude:\n  a: a.yaml\nthesis:\n  text: W\n  support:\n    - ref: a/thesis\n"
    assert problems(text, {**FILES, "a.yaml": MAP.replace("CITED", "quote: no such words")}) == []
