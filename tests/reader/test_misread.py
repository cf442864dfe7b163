"""Keys and quotes that YAML could not take for such."""

from __future__ import annotations

import pytest

HEAD = "argmap: 1\nthesis:\n  text: A is b.\n  support:\n"
THESIS = "argmap: 1\nthesis:\n"


def told(read_text, text):
    (problem,) = read_text(text).diagnostics
    return f"{problem.location} {problem.rule.code}".removeprefix("map.yaml:"), problem.message, problem.help


ON_ONE_LINE = [
    (f"{THESIS}  text: We go. support:\n    - Two is.\n", "3:16", "Write `support:` on a line of its own below"),
    (f"{HEAD}    - text: We go. support:\n        - Two is.\n", "5:20", "aligned with `text`"),
    (f"{HEAD}    - text: We go support:  # so\n        - Two is.\n", "5:19", "aligned with `text`"),
    (f"{THESIS}  text: We go. note: so it is\n", "3:16", "Write `note:` on a line of its own below"),
    (f"{THESIS}  text: He said “go!” note: so it is\n", "3:23", "Write `note:` on a line of its own below"),
    (f"{THESIS}  text: We go\n    and come. support:\n    - Two is.\n", "4:15", "aligned with the key of this text"),
    (f'{THESIS}  text: "We go." support:\n    - Two is.\n', "3:18", "aligned with `text`"),
    (f"{THESIS}  text: 'We go.' note: so it is\n", "3:18", "aligned with `text`"),
    ("argmap: 1\nthesis: We go. support:\n  - Two is.\n", "2:16", "below `thesis:`, after `text:`"),
    ("argmap: 1\nthesis: text: We go.\n", "2:9", "Write `text:` on a line of its own below `thesis:`, indented"),
    (f"{HEAD[:-1]} text: We go.\n", "4:12", "Write `- text:` on a line of its own below `support:`, indented"),
]


@pytest.mark.parametrize(("text", "place", "help"), ON_ONE_LINE)
def test_a_second_key_on_one_line(read_text, text, place, help):
    where, message, cure = told(read_text, text)
    assert where == f"{place} AM003"
    assert "a second key begins on this line" in message
    assert help in cure


@pytest.mark.parametrize("sentence", ["They ask for support: it is due", "The source: a book", "It is so. Note: yes"])
def test_a_word_of_a_sentence_is_no_second_key(read_text, sentence):
    _, message, cure = told(read_text, f"{THESIS}  text: {sentence}\n")
    assert "`: ` stands inside a sentence" in message
    assert "in quotes" in cure


@pytest.mark.parametrize(
    "sentence", ["“We go: now.”", "\u2018We go: now.\u2019", "„We go: now.“", "«We go: now»", "“We go”: now"]
)
@pytest.mark.parametrize("lead", ["    - ", "    - text: "])
def test_curly_quotes_are_none(read_text, lead, sentence):
    _, message, cure = told(read_text, f"{HEAD}{lead}{sentence}\n")
    assert "`: ` stands inside a sentence" in message
    assert cure.startswith("Curly quotes do not count in YAML: put straight ones")


def test_a_text_in_curly_quotes_that_is_cut(read_text):
    where, _, cure = told(read_text, f"{HEAD}    - “We rank #1”\n")
    assert where == "5:16 AM010"
    assert cure.startswith("Curly quotes do not count in YAML: put straight ones")


DASHED = [
    (f"{THESIS}  text: A b.\n  - support:\n    - Two is.\n", "4:3", "Remove the dash before `support`"),
    (f"{THESIS}  text: A b.\n  - support:\n      - Two is.\n", "4:3", "Remove the dash before `support`"),
    (f"{HEAD}    - text: Two is.\n      - rebuttals:\n        - C.\n", "6:7", "Remove the dash before `rebuttals`"),
    (f"{THESIS}  text: A b.\n  - Two is.\n", "4:3", "`support:` or `rebuttals:`"),
    (f"{HEAD}    - One is.\n  - Two is.\n", "6:3", "Align it with the entries that it belongs to"),
]


@pytest.mark.parametrize(("text", "place", "help"), DASHED)
def test_a_dash_among_keys(read_text, text, place, help):
    where, message, cure = told(read_text, text)
    assert where == f"{place} AM003"
    assert "a dash begins an entry here, where keys stand" in message
    assert help in cure


def test_a_dash_before_the_reasons_of_the_entry_above(read_text):
    where, message, cure = told(read_text, f"{HEAD}    - text: Two is.\n    - support:\n      - Three.\n")
    assert where == "6:7 AM103"
    assert "has no `text`" in message
    assert cure.endswith("if `support` belongs to the entry above, write it there without the dash.")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("```yaml\nargmap: 1\nthesis: A b.\n```\n", "1:1"),
        ("```\nargmap: 1\nthesis: A b.\n```\n", "1:1"),
        ("\n# so\n  ```yaml\nargmap: 1\n", "3:3"),
        ("Look:\n\n```yaml\nargmap: 1\n", "3:1"),
        ("argmap: 1\nthesis: A b.\n```\n", "3:1"),
        ("# so\n~~~yaml\nargmap: 1\nthesis: A b.\n~~~\n", "2:1"),
        ("~~~\n\nargmap: 1\nthesis: A b.\n~~~\n", "1:1"),
        ("argmap: 1\nthesis: A b.\n~~~\n", "3:1"),
    ],
)
def test_a_markdown_fence(read_text, text, place):
    where, message, cure = told(read_text, text)
    assert where == f"{place} AM003"
    assert "a Markdown fence" in message
    assert cure == "Remove this line, and the one that closes or opens the fence."


def test_a_fence_in_a_text_is_not_blamed(found):
    assert found(f"{THESIS}  text: |\n    ```\n    ~~~\n   note: so\n") == ["6:4 AM003"]


NO_COLON = [
    (f"{THESIS}  text: A b.\n  support\n    - One.\n", "4:3", "support"),
    (f"{THESIS}  text: A b.\n  support\n  rebuttals:\n    - One.\n", "4:3", "support"),
    (f"{THESIS}  text: A b.\n  support\n", "4:3", "support"),
    (f"{HEAD}    - id: c\n      text\n        One is.\n", "6:7", "text"),
    ("argmap: 1\nthesis\n  text: A b.\n", "2:1", "thesis"),
    (f"{THESIS}  text A b.\n  support:\n    - One.\n", "3:3", "text"),
    (f"{HEAD}    - text One is.\n      note: so\n", "5:7", "text"),
    (f"{HEAD}    - text\n      note: so\n", "5:7", "text"),
    (f"{HEAD}    - text One is.\n\n      support: [Two.]\n", "5:7", "text"),
    ("argmap 1\nthesis: A b.\n", "1:1", "argmap"),
    ("# so\nargmap 1\nthesis: A b.\n", "2:1", "argmap"),
]


@pytest.mark.parametrize(("text", "place", "key"), NO_COLON)
def test_a_key_without_its_colon(read_text, text, place, key):
    where, message, cure = told(read_text, text)
    assert where == f"{place} AM003"
    assert message == f"the colon is missing after `{key}`"
    assert cure == f"Write `{key}:`."


def test_a_line_that_begins_with_a_key_or_a_word(read_text):
    where, message, cure = told(read_text, f"{THESIS}  text: They came\n  by train.\n")
    assert where == "4:3 AM003"
    assert "neither a key" in message
    assert cure == "If `by` is a key, write `by:`; if not, indent the line further than the key above."


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (f"{THESIS}  They came\n  by train\n  support:\n    - One.\n", "indented deeper"),
        (f"{HEAD}    - They came\n        by train\n      note: so\n", "`note` stands below a sentence"),
        (f"{THESIS}  text: They came\n    by train\n     note: so\n", "indented deeper"),
        (f"{THESIS}  text: A b.\n  lone\n", "neither a key"),
    ],
)
def test_other_lines_above_a_key_keep_their_words(read_text, text, message):
    assert message in told(read_text, text)[1]


@pytest.mark.parametrize(
    "entry", ["-\tOne is so.", "-\ttext: One is so.", "- \tOne is so.", "- -\tOne is so.", "-   \ttext: One is so."]
)
def test_a_tab_after_a_dash(read_text, entry):
    where, message, cure = told(read_text, f"{HEAD}    {entry}\n")
    assert where == f"5:{5 + entry.index(chr(9))} AM003"
    assert message == "a tab follows the dash, and where a list or keys may begin YAML takes blanks only"
    assert cure == "Replace the tab after the dash by a blank."


def test_a_tab_after_a_colon_is_fine(found):
    assert found(f"{THESIS}  text:\tA is b.\n  support:\t\n    - text:\tOne is so.\n      note:\t'so'\n") == []
