import pytest
from checks.examples import problems

MAP = """\
    # texts in: {folders}
    argmap: 1
    sources:
      book:
        title: A book
        file: {file}
    thesis:
      text: T
      cites:
        - {{source: book, quote: one}}
        - {{source: book, quote: two}}
    """


def told(file, folders="", files=None):
    found = [one for one in problems(MAP.format(file=file, folders=folders), files) if one.rule.code != "AM405"]
    return [(one.location.line, one.rule.code, str(one.severity), one.message, one.help) for one in found]


def test_a_text_that_is_not_at_hand_is_told_once():
    message = "`book.txt` is not at hand, so the quotes from `book` are not checked"
    help = "Put it beside the map, or name its folder with `--sources DIR`."
    assert told("book.txt") == [(4, "AM408", "info", message, help)]


def test_an_address_is_no_file():
    ((*_, help),) = told("https://example.org/book.txt")
    assert help == "`file` takes the path of a file; an address in the web goes under `URL`."


def test_no_file_is_named():
    found = problems("argmap: 1\nsources:\n  book: A book\nthesis:\n  text: T\n  source: book\n  quote: one\n")
    assert [(str(one.severity), one.message) for one in found] == [
        ("info", "`book` names no `file`, so its quotes are not checked")
    ]


def test_a_text_that_is_not_in_the_folders_given():
    ((line, code, severity, message, help),) = told("book.txt", "texts", {"texts/other.txt": "one"})
    assert (line, code, severity) == (4, "AM409", "warning")
    assert message == "no file `book.txt` is at hand, so the quotes from `book` are not checked"
    assert help.startswith("Looked for beside the map and in ")
    ((*_, help),) = told("book.txt", "texts", {"texts/books.txt": "one"})
    assert help == "Did you mean `books.txt`?"
    ((*_, help),) = told("book.txt", "no-such-folder")
    assert help.startswith("Looked for")


def test_a_text_that_cannot_be_read():
    message = "the text of `book` cannot be read, so its quotes are not checked: it is empty"
    help = "`file` takes plain text in UTF-8, at most 16 MiB."
    assert told("book.txt", "", {"book.txt": ""}) == [(4, "AM410", "error", message, help)]


def test_a_text_outside():
    ((line, code, severity, message, help),) = told("../book.txt")
    assert (line, code, severity) == (4, "AM411", "error")
    assert message == "`../book.txt` leads outside the project, so the quotes from `book` are not checked"
    assert help == "Move the text into the project, or name its folder with `--sources DIR`."


@pytest.mark.parametrize("file", ["no.txt", "../no.txt", "https://example.org"])
def test_without_quotes_no_text_is_needed(file):
    text = f"argmap: 1\nsources:\n  b: {{title: B, file: '{file}'}}\nthesis: {{text: T, source: b, at: line 3}}\n"
    assert problems(text) == []


def test_a_source_of_an_included_map_is_told_in_its_own_file():
    whole = "argmap: 1\ninclude:\n  a: a.yaml\nthesis:\n  text: T\n  source: a/book\n  quote: one\n"
    (problem,) = problems(whole, {"a.yaml": MAP.format(folders="", file="book.txt")})
    assert problem.location.path.endswith("a.yaml")
    assert problem.rule.code == "AM408"
