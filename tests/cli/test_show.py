"""The command in its own process: only there do pipes, encodings and terminals show what they do."""

import fcntl
import json
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest

MAP = """\
argmap: 1
title: Tea — 茶
kind: debate
sources: {leaf: {title: Leaves}}
thesis:
  text: Tea is better than coffee.
  support:
    - {id: calm, text: Tea calms., source: leaf}
  rebuttals:
    - {id: wakes, text: Coffee wakes.}
    - Coffee smells good.
"""


@pytest.fixture
def tea(tmp_path):
    path = tmp_path / "tea.yaml"
    path.write_text(MAP, encoding="utf-8")
    return str(path)


def environment(**changes):
    kept = {key: value for key, value in os.environ.items() if key in {"PATH", "PYTHONPATH", "HOME", "SYSTEMROOT"}}
    return {**kept, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": "utf-8", "TERM": "xterm", **changes}


def show(*args, **changes):
    command = [sys.executable, "-m", "argmap", "show", *args]
    run = subprocess.run(command, capture_output=True, env=environment(**changes), check=False)
    return run.returncode, run.stdout.decode(), run.stderr.decode()


def test_a_map_in_a_pipe_is_plain_and_eighty_wide(tea):
    status, out, err = show(tea)
    assert (status, err) == (0, "")
    assert out.startswith("Tea — 茶\ndebate · 4 claims · 1 source cited\n+ support 1   ")
    assert "\x1b" not in out
    assert "├─ + support   Tea calms. [calm] ● stands\n│              — Leaves\n" in out


def test_options_reach_the_map(tea):
    assert "Claim   Tea calms. [calm] ● stands\n        — Leaves\n" in show(tea, "--focus", "tea c")[1]
    assert "… left out  3 claims" in show(tea, "--depth", "0")[1]
    assert "Coffee" not in show(tea, "--source", "leaf")[1].split("Unanswered")[0]
    assert "|- + support   Tea calms." in show(tea, "--ascii")[1]
    assert "Thesis: Tea is better than\n│ coffee.\n" in show(tea, "--width", "30")[1]
    assert "Thesis: Tea is better than\n│ coffee.\n" in show(tea, COLUMNS="30")[1]


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["--focus", "calms"], "Error: Invalid value for '--focus': no claim is named `calms`. Did you mean `calm`?"),
        (
            ["--focus", "coffee"],
            "Error: Invalid value for '--focus': `coffee` names several claims: `wakes`, “Coffee smells good.”",
        ),
        (
            ["--source", "leave"],
            "Error: Invalid value for '--source': no source is named `leave`. Did you mean `leaf`?",
        ),
        (["--focus", "\x1b[31m"], "Error: Invalid value for '--focus': no claim is named `␛[31m`"),
        (["--width", "5"], "Error: Invalid value for '--width': "),
    ],
)
def test_wrong_names_are_errors_of_usage(tea, args, message):
    status, out, err = show(tea, *args)
    assert (status, out) == (2, "")
    assert message in err


def test_a_map_with_errors_is_explained(tea):
    Path(tea).write_text(f"{MAP}supports: [x]\n", encoding="utf-8")
    status, out, err = show(tea)
    assert (status, out) == (1, "")
    assert "AM101" in err
    status, out, err = show(tea + "x")
    assert (status, out) == (2, "")
    assert "AM001" in err


def test_encodings_without_the_signs_get_others(tea):
    status, out, _ = show(tea, PYTHONIOENCODING="ascii")
    assert (status, out[:18]) == (0, "Tea \\u2014 \\u8336\n")
    assert "|- + support   Tea calms. [calm] = stands\n" in out


def test_colour_is_forced_and_forbidden(tea):
    assert "\x1b[32m+ support" in show(tea, FORCE_COLOR="1")[1]
    assert "\x1b[" not in show(tea, FORCE_COLOR="1", TERM="dumb")[1]
    assert "\x1b[32m" not in show(tea, FORCE_COLOR="1", NO_COLOR="1")[1]


def test_a_closed_pipe_ends_in_silence(tmp_path):
    path = tmp_path / "long.yaml"
    path.write_text(MAP + "".join(f"    - Reason {number} against it.\n" for number in range(5_000)), encoding="utf-8")
    command = [sys.executable, "-m", "argmap", "show", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()) as run:
        assert run.stdout.readline().decode() == "Tea — 茶\n"
        run.stdout.close()
        assert run.stderr.read() == b""


@pytest.mark.parametrize(("columns", "widest", "term"), [(60, 60, "xterm"), (200, 120, "xterm"), (60, 60, "dumb")])
def test_a_terminal_is_filled_up_to_what_reads_well(tea, columns, widest, term):
    Path(tea).write_text(f"{MAP}    - {'word ' * 100}\n", encoding="utf-8")
    out, colours = in_terminal(columns, tea, term)
    assert widest - 6 < max(map(len, out.split("\r\n"))) <= widest
    assert colours == (term != "dumb")


def in_terminal(columns, path, term):
    """Give what is printed to a terminal so many columns wide, without escapes, and whether there were any."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    with subprocess.Popen(
        [sys.executable, "-m", "argmap", "show", path], stdout=theirs, env=environment(TERM=term)
    ) as run:
        os.close(theirs)
        read = b""
        while chunk := read_some(ours):
            read += chunk
        assert run.wait() == 0
    os.close(ours)
    text = re.sub(r"\x1b\[[0-9;]*m", "", read.decode())
    return text, text != read.decode()


def read_some(descriptor):
    try:
        return os.read(descriptor, 65536)
    except OSError:  # how Linux tells that the other end was closed
        return b""


def test_standing_can_be_left_out(tea):
    told, silent = show(tea)[1], show(tea, "--no-standing")[1]
    assert "Thesis  Tea is better than coffee. ◐ undecided (contested)\n" in told
    assert "Thesis  Tea is better than coffee.\n" in silent
    assert "stands" not in silent


def test_programs_get_json(tea):
    status, out, err = show(tea, "--format", "json")
    told = json.loads(out)
    assert (status, err, told["version"], told["command"]) == (0, "", 1, "show")
    assert [one["standing"] for one in told["claims"]] == ["undecided", "stands", "stands", "stands"]
    assert "standing" not in show(tea, "-f", "json", "--no-standing")[1]


def test_programs_get_a_part_and_the_list_of_sources(tea):
    assert json.loads(show(tea, "-f", "json", "--focus", "calm")[1])["left_out"] == 3
    (source,) = json.loads(show(tea, "-f", "json", "--sources")[1])["sources"]
    assert (source["source"], source["claims"], source["text"]) == ("leaf", 1, None)


def test_json_is_json_on_an_output_that_lacks_letters(tea):
    assert json.loads(show(tea, "-f", "json", PYTHONIOENCODING="ascii")[1])["title"] == "Tea — 茶"
