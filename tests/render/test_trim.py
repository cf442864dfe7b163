from io import StringIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from argmap.render.trim import Trimmed


def printed(inner, **options):
    console = Console(width=20, file=StringIO(), **{"color_system": None, **options})
    console.print(Trimmed(inner), end="")
    return console.file.getvalue()


def test_lines_end_where_their_text_does():
    table = Table.grid(padding=(0, 2, 0, 0))
    for row in (("a", "one"), ("much longer", "two"), ("", "")):
        table.add_row(*row)
    assert printed(table) == "a            one\nmuch longer  two\n\n"


def test_blanks_within_a_line_and_styles_stay():
    assert printed(Text(" a  b  ")) == " a  b\n"
    coloured = printed(Text.assemble(("ab ", "red"), ("  ", "on blue")), force_terminal=True, color_system="standard")
    assert coloured == "\x1b[31mab\x1b[0m\n"
