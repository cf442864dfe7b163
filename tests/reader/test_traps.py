"""What YAML takes for its own: each trap is told where it stands, and how to get out of it."""

from __future__ import annotations

import pytest
import yaml

from argmap.reader.traps import syntax_error

HEAD = "argmap: 1\nthesis:\n  text: The bridge is safe.\n  support:\n"
QUOTES = "in quotes"

# A sentence, the column of its fault, a piece of the message, a piece of the help.
SENTENCES = [
    ('"Trust" is a word that matters.', 0, "begins with a quotation mark", QUOTES),
    ("'Trust' is a word that matters.", 0, "begins with a quotation mark", QUOTES),
    ('"Trust" is: a word', 0, "begins with a quotation mark", QUOTES),
    ('"真理" is a word', 0, "begins with a quotation mark", QUOTES),
    ("[Sic] he said so.", 0, "begins with `[`", QUOTES),
    ("[a](b) is a link", 0, "begins with `[`", QUOTES),
    ("{x} he said", 0, "begins with `{`", QUOTES),
    ("*Always* he said so", 0, "begins with `*`", QUOTES),
    ("**Bold** words", 0, "begins with `*`", QUOTES),
    ("* starred", 0, "begins with `*`", QUOTES),
    ("&c. is a word", 0, "begins with `&`", QUOTES),
    ("& so on", 0, "begins with `&`", QUOTES),
    ("! Not so", 0, "`!` is a YAML tag", QUOTES),
    ("!not so", 0, "`!not` is a YAML tag", QUOTES),
    ("!!python/object/apply:os.system so", 0, "`!!python/object/apply:os.system` is a YAML tag", QUOTES),
    ("%percent here", 0, "begins with `%`", QUOTES),
    ("@home it is safe", 0, "begins with `@`", QUOTES),
    ("@真理", 0, "begins with `@`", QUOTES),
    ("`code` is law", 0, "begins with a backtick", QUOTES),
    ("> greater than this", 0, "begins with `>`", QUOTES),
    ("| pipe text", 0, "begins with `|`", QUOTES),
    (", he said", 0, "begins with `,`", QUOTES),
    ("] he said", 0, "begins with `]`", QUOTES),
    ("} he said", 0, "begins with `}`", QUOTES),
    ('"never closed', 0, "opened here and never closed", "other sort"),
    ("'tis true", 0, "opened here and never closed", "other sort"),
    ("[never closed", 0, "a `[` is opened here and never closed", "Close it"),
    ("{never closed", 0, "a `{` is opened here and never closed", "Close it"),
    (r'"a path: C:\documents"', 11, "a backslash in double quotes", "single quotes"),
    (r'"a surrogate \ud800"', 15, "a backslash in double quotes", "single quotes"),
    ("Ranked #1 in the league", 7, "takes the rest of the line for a comment", QUOTES),
    ("Größe #1", 6, "takes the rest of the line for a comment", QUOTES),
    ("A bell \a rings", 7, "the control character U+0007", "Remove it"),
    ("真理 \0", 3, "the control character U+0000", "Remove it"),
]


def problem_in(reading):
    assert len(reading.diagnostics) == 1, reading.diagnostics
    return reading.diagnostics[0]


@pytest.mark.parametrize("lead", ["    - ", "    - text: "])
@pytest.mark.parametrize(("sentence", "fault"), [(sentence, fault) for sentence, *fault in SENTENCES])
def test_sentences_that_yaml_takes_for_its_own(read_text, lead, sentence, fault):
    offset, message, help = fault
    problem = problem_in(read_text(f"{HEAD}{lead}{sentence}\n    - The next one.\n"))
    assert (problem.location.line, problem.location.column) == (5, len(lead) + offset + 1)
    assert message in problem.message
    assert help in problem.help


@pytest.mark.parametrize(
    "sentence", ["Peace: a matter of trust", "Größe: ein Wort", "真理: 是", "🙂: a smile", "1: 2", "http://a.b/c: d"]
)
def test_a_colon_within_a_sentence(read_text, sentence):
    problem = problem_in(read_text(f"{HEAD}    - {sentence}\n    - The next one.\n"))
    assert f"{problem.location} {problem.rule.code}" == "map.yaml:5:7 AM101"
    assert "`: ` stands inside a sentence" in problem.message
    problem = problem_in(read_text(f"{HEAD}    - text: {sentence}\n"))
    assert f"{problem.location} {problem.rule.code}" == f"map.yaml:5:{13 + sentence.index(': ')} AM003"
    assert "`: ` stands inside a sentence" in problem.message
    assert QUOTES in problem.help


def test_a_second_colon_in_an_entry(read_text):
    problem = problem_in(read_text(f"{HEAD}    - He said: yes: no\n"))
    assert str(problem.location) == "map.yaml:5:19"
    assert "`: ` stands inside a sentence" in problem.message


@pytest.mark.parametrize(("lead", "place"), [(HEAD + "    - ", "5:8"), ("argmap: 1\nthesis: ", "2:10")])
def test_a_sentence_in_braces(read_text, lead, place):
    problem = problem_in(read_text(f"{lead}{{Dogs bark, they say}}\n"))
    assert f"{problem.location} {problem.rule.code}" == f"map.yaml:{place} AM101"
    assert "begins with `{`" in problem.message


def test_a_sentence_that_ends_with_a_colon_above_its_reasons(read_text):
    problem = problem_in(read_text(f"{HEAD}    - Dogs are good:\n        - They walk.\n"))
    assert f"{problem.location} {problem.rule.code}" == "map.yaml:5:7 AM101"
    assert "a key of it: `Dogs are good`" in problem.message
    assert "`support:`" in problem.help


@pytest.mark.parametrize(("lead", "place"), [("    - ", "5:9 AM101"), ("    - text: ", "5:13 AM003")])
def test_a_question_mark_and_a_blank(read_text, lead, place):
    problem = problem_in(read_text(f"{HEAD}{lead}? a question\n"))
    assert f"{problem.location} {problem.rule.code}" == f"map.yaml:{place}"
    assert "begins with `?`" in problem.message


@pytest.mark.parametrize(("lead", "place"), [("    -", "5:6"), ("    - text:", "5:7")])
def test_a_text_that_begins_with_a_hash_is_a_comment(read_text, lead, place):
    problem = problem_in(read_text(f"{HEAD}{lead} #1 in the league\n"))
    assert f"{problem.location} {problem.rule.code}" == f"map.yaml:{place} AM104"
    assert "`#1 in the league` for a comment" in problem.help


def test_a_real_comment_is_fine(found):
    assert (
        found(f"{HEAD}    - It holds.  # checked\n    # another\n    - text: 'C #' # a quoted text ends by itself\n")
        == []
    )


WRONG_FORMS = [
    (f"{HEAD}    - text: - nested\n", "5:13 AM003", "a list begins beside its key"),
    ("argmap: 1\nthesis:\n  text: A b\n  support: One sentence.\n", "4:12 AM102", "`support` takes a list"),
    ("argmap: 1\nthesis:\n  text: A b\n  support:\n    -no blank\n", "5:5 AM102", "`support` takes a list"),
    (f"{HEAD}    - One is so.\n    -no blank\n    - Two.\n", "6:5 AM003", "a dash without a blank"),
    (f"{HEAD}    - One is so.\n    lone line\n    - Two.\n", "6:5 AM003", "neither a key"),
    (f"{HEAD}    -\tOne is so.\n", "5:6 AM003", "a tab follows the dash"),
    ("argmap: 1\n? \tthesis\n: A b\n", "2:3 AM003", "a tab stands here"),
    (f"{HEAD}\t- One is so.\n", "5:1 AM003", "a tab indents this line"),
    (f"{HEAD}  \t  - One is so.\n", "5:3 AM003", "a tab indents this line"),
    (f"{HEAD}    - text: One is so.\n        note: deeper\n", "6:9 AM003", "indented deeper"),
    (f"{HEAD}    - text: One is so.\n     note: between\n", "6:6 AM003", "like neither its neighbours"),
    (f"{HEAD}    - x: [\n    - Two.\n", "5:10 AM003", "a `[` is opened here and never closed"),
    (f"{HEAD}    - x: {{", "5:10 AM003", "a `{` is opened here and never closed"),
    (f'{HEAD}    - "{"x" * 1030}" is: so\n', "5:7 AM003", "begins with a quotation mark"),
    ("argmap: 1\n%TAG x\nthesis: A b\n", "2:1 AM003", "begins with `%`"),
    ("%FOO 1\n---\n%BAR\n", "1:1 AM003", "begins with `%`"),
    ("%YAML 7.0\n---\nargmap: 1\nthesis: A b\n", "1:1 AM003", "begins with `%`"),
    ("argmap: 1\nthesis: >9x\n", "2:9 AM003", "begins with `>`"),
    ("argmap: 1\n  thesis: A b\n", "2:3 AM003", "indented deeper"),
    ("argmap: 1\nthesis: &\n", "2:9 AM003", "begins with `&`"),
]


@pytest.mark.parametrize(("text", "place", "message"), WRONG_FORMS)
def test_other_slips_of_form(read_text, text, place, message):
    problem = problem_in(read_text(text))
    assert f"{problem.location} {problem.rule.code}" == f"map.yaml:{place}"
    assert message in problem.message


def test_what_has_no_words_of_its_own_is_told_in_libyamls():
    mark = yaml.Mark("map.yaml", 0, 9, 0, None, None)
    error = yaml.scanner.ScannerError(None, None, "found something new", mark)
    assert syntax_error("map.yaml", ["x"], error, None).message == "this is not YAML: found something new"
