import subprocess
import sys

from argmap.export.style import Direction, Group, Labels, Style, Theme


def test_a_style_is_a_full_coloured_drawing_that_grows_down_unless_told_otherwise():
    assert Style() == Style(Direction.DOWN, Labels.FULL, Theme.COLOUR, None)


def test_words_for_the_command_line():
    assert [[*names] for names in (Direction, Labels, Theme, Group)] == [
        ["down", "up", "right", "left"],
        ["full", "short"],
        ["colour", "grey"],
        ["source", "tag"],
    ]


def test_only_down_and_up_are_vertical():
    assert [direction for direction in Direction if direction.is_vertical] == ["down", "up"]


def test_importing_it_imports_nothing_heavy():
    told = "import sys, argmap.export.style; print(*{'networkx', 'pydot', 'rich'} & {*sys.modules})"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
