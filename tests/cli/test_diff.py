"""The command as people call it, and in its own process as a real git does."""

import json
import os
import shlex
import subprocess
import sys

import pytest
from gitting import CLEAN, commit, git, repository
from typer.testing import CliRunner

from argmap.cli import app

OLD = "argmap: 1\ntitle: Tea\nthesis:\n  text: Tea is good.\n  support:\n    - {id: calm, text: It calms.}\n"
NEW = OLD.replace("It calms.", "It\n      calms people.") + "  rebuttals:\n    - {id: wakes, text: Coffee wakes.}\n"
NOTE = "# Here \\xNN is a byte that is no text, and \\\\ a backslash.\n"
HERE = {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "1", "COLUMNS": "80"}


@pytest.fixture
def here(tmp_path):
    folder = repository(tmp_path / "repo")
    commit(folder, maps__tea=OLD)
    (folder / "maps/tea.yaml").write_text(NEW, encoding="utf-8")
    return folder


@pytest.fixture
def run(here, monkeypatch):
    """Run the command in the repository; give its exit status and what it prints."""
    monkeypatch.chdir(here)
    monkeypatch.setenv("COLUMNS", "80")

    def call(*arguments, given=None):
        done = CliRunner().invoke(app, ["diff", *arguments], input=given)
        return done.exit_code, done.stdout, done.stderr

    return call


def test_what_changed_since_a_commit(run):
    status, out, err = run("HEAD", "maps/tea.yaml")
    assert (status, err) == (1, "")
    assert out.startswith(
        "From HEAD:maps/tea.yaml to maps/tea.yaml\nClaims: 1 added, 1 reworded; steps: 1 added; 1 standing changed.\n\nStanding\n"
    )
    assert "~ [calm] It calms{+ people+}.\n" in out
    assert run("maps/tea.yaml")[1] == out


def test_the_same_ends_with_zero(run):
    assert run("HEAD", "HEAD", "maps/tea.yaml") == (
        0,
        "From HEAD:maps/tea.yaml to HEAD:maps/tea.yaml\nNothing that is said differs.\n",
        "",
    )
    assert run("maps/tea.yaml", "-", given=NEW)[0] == 0


def test_other_formats(run):
    status, out, _ = run("maps/tea.yaml", "--format", "json")
    assert (status, json.loads(out)["new"]["name"]) == (1, "maps/tea.yaml")
    assert run("maps/tea.yaml", "--format", "markdown")[1].startswith("### From HEAD:maps/tea.yaml to")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nope", "maps/tea.yaml"], "Error: `nope` is neither a file nor a revision of the repository around maps\n"),
        (
            ["HEAD:maps/te.yaml", "maps/tea.yaml"],
            "Error: `maps/te.yaml` is not in revision HEAD. Did you mean `maps/tea.yaml`?\n",
        ),
        (
            ["maps/tea.yaml", "HEAD:maps"],
            "HEAD:maps:1:1: error AM001 unreadable-file: cannot read this file: it is a folder\n",
        ),
        (["HEAD", "maps/gone.yaml"], "Error: `maps/gone.yaml` is not in revision HEAD."),
        (["maps/tea.yaml", "gone.yaml"], "gone.yaml:1:1: error AM001 unreadable-file"),
        (["", "maps/tea.yaml"], "the path is empty"),
        (["-", "-"], "standard input (`-`) can be only one of the two versions"),
        (["a", "b", "c", "d"], "two versions are compared, and 4 names are given"),
        (["HE\x1bAD", "maps/tea.yaml"], "Error: `HE\u241bAD` is neither"),
        (["--textconv", "a", "b"], "expected one file, not 2"),
        (["--textconv", "gone.yaml"], "cannot read this file"),
        (["--driver", "a", "b"], "expected the 7 or 9 arguments that git passes, not 2"),
    ],
)
def test_what_cannot_be_compared_ends_with_two(run, arguments, message):
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert message in err.replace("\n│ ", " ")


def test_a_link_to_outside_is_named_as_one(here, run):
    (here / "evil.yaml").symlink_to("/etc/passwd")
    commit(here)
    message = "Error: `evil.yaml` is a symbolic link out of the repository in revision HEAD, and is not followed: name the file itself\n"
    assert run("HEAD", "HEAD", "evil.yaml") == (2, "", message)


def test_maps_with_errors_are_shown_and_not_compared(here, run):
    commit(here, maps__tea="argmap: 1\nthesis: {txt: a}\n", words="just words\n")
    (here / "maps/tea.yaml").write_text(OLD, encoding="utf-8")
    status, out, err = run("HEAD", "maps/tea.yaml")
    assert (status, out) == (2, "")
    assert "HEAD:maps/tea.yaml:2:10: error AM1" in err
    assert "  2 | thesis: {txt: a}\n" in err
    assert "words.yaml:1:1: error" in run("words.yaml", "maps/tea.yaml")[2]


@pytest.fixture
def driven(here):
    """Let git compare maps by argmap."""

    def call(option, *arguments):
        program = shlex.join([sys.executable, "-m", "argmap", "diff", option, "--"])
        (here / ".git/info/attributes").write_text("*.yaml diff=argmap\n", encoding="utf-8")
        setting = {"--driver": "command", "--textconv": "textconv"}[option]
        return git(here, "-c", f"diff.argmap.{setting}={program}", "--no-pager", *arguments, **HERE)

    return call


def test_git_calls_argmap_as_its_external_diff_driver(driven):
    assert (
        driven("--driver", "diff")
        == """\
argmap diff maps/tea.yaml
From a/maps/tea.yaml to b/maps/tea.yaml
Claims: 1 added, 1 reworded; steps: 1 added; 1 standing changed.

Standing
  ~ [thesis] from stands (supported) to undecided (contested)
      because the rebuttal by [wakes] was added

Claims added
  + [wakes] Coffee wakes. (maps/tea.yaml:9)
      as rebuttal of [thesis]

Claims reworded
  ~ [calm] It calms{+ people+}.

"""
    )


def test_the_driver_reads_includes_beside_the_map(here, driven):
    commit(
        here,
        maps__tea=OLD + "    - {ref: o/b}\ninclude: {o: ../other.yaml}\n",
        other="argmap: 1\nthesis: {id: b, text: B.}\n",
    )
    (here / "maps/tea.yaml").write_text(OLD, encoding="utf-8")
    assert "- [o/b] B." in driven("--driver", "diff")


def test_the_driver_tells_of_maps_that_came_and_moved(here, driven):
    commit(here, maps__tea=OLD)
    git(here, "mv", "maps/tea.yaml", "maps/moved.yaml")
    commit(here, maps__moved=OLD.replace("It calms.", "It calms people."), new="argmap: 1\nthesis: Quite.\n")
    shown = driven("--driver", "diff", "--find-renames=30%", "HEAD~1", "HEAD")
    assert "From a/maps/tea.yaml to b/maps/moved.yaml\nClaims: 1 reworded.\n" in shown
    assert "argmap diff new.yaml\na new map: 1 claim, 0 steps\n" in shown


def test_the_driver_compares_what_is_no_map_line_by_line(here, driven):
    commit(here, other="a: 1\nb: \x07\n")
    (here / "other.yaml").write_text("a: 2\nb: \x07\n", encoding="utf-8")
    shown = driven("--driver", "diff", "--", "other.yaml")
    assert shown.startswith("argmap diff other.yaml\ncompared line by line, for a version is no map free of errors: ")
    assert shown.endswith(
        "@@ -1,3 +1,3 @@\n # Here \\xNN is a byte that is no text, and \\\\ a backslash.\n-a: 1\n+a: 2\n b: \\x07\n\n"
    )


def test_git_goes_on_where_nobody_reads_its_diff_any_more(here, driven):
    commit(here, maps__tea=OLD, other=OLD)
    for name in ("maps/tea.yaml", "other.yaml"):
        (here / name).write_text(NEW, encoding="utf-8")
    shown = driven("--driver", "diff")
    git(here, "config", "diff.argmap.command", shlex.join([sys.executable, "-m", "argmap", "diff", "--driver", "--"]))
    read, written = os.pipe()
    os.close(read)
    done = subprocess.run(
        ["git", "--no-pager", "diff"],  # noqa: S607 - whichever git is installed
        cwd=here,
        env={**CLEAN, **HERE},
        stdout=written,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(written)
    assert shown.count("because the rebuttal by [wakes] was added") == 2
    assert (done.returncode, done.stderr) == (0, "")


def test_the_driver_leaves_conflicts_to_git(run):
    assert run("--driver", "maps/tea.yaml") == (
        0,
        "argmap diff maps/tea.yaml\nin conflict: its sides are not compared\n",
        "",
    )


def test_git_compares_texts_line_by_line_through_the_text_conversion(here, driven):
    shown = driven("--textconv", "diff").splitlines()
    assert [line for line in shown if line[0] in "+-"] == [
        "--- a/maps/tea.yaml",
        "+++ b/maps/tea.yaml",
        "-      text: It calms.",
        "+      text: It calms people.",
        "+  rebuttals:",
        "+    - id: wakes",
        "+      text: Coffee wakes.",
    ]
    (here / "maps/tea.yaml").write_text(OLD.replace("It calms.", "It\n      calms.") + "# a remark\n", encoding="utf-8")
    assert driven("--textconv", "diff") == ""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"ref: T2"', "ref: T2"),
        ('"text: It calms."', "text: It calms."),
        ('"null"', "null"),
        ('"~"', "~"),
        ('""', ""),
    ],
)
def test_git_sees_that_quotes_came_or_went_where_they_mean_something(here, driven, before, after):
    commit(here, quotes=f"argmap: 1\nthesis: A claim.\nnote:\n- {before}\n")
    (here / "quotes.yaml").write_text(f"argmap: 1\nthesis: A claim.\nnote:\n- {after}\n", encoding="utf-8")
    shown = driven("--textconv", "diff", "--", "quotes.yaml").splitlines()
    assert shown[-2:] == [f"-  - {before}", f"+  - {after}".rstrip()]


@pytest.mark.parametrize(
    "text",
    [
        "a: [\n\t# b\n  \\x1b \u00e9",
        "thesis: &t A claim.\n",
        "thesis: !t A claim.\n",
        "thesis: *t\n",
        "thesis: A claim.\nthesis: A claim.\n",
        "[a]: b\n",
        "a\n---\nb\n",
        "# Nothing yet.\n",
        "",
    ],
)
def test_the_text_conversion_of_what_is_no_yaml_of_maps_is_the_file(here, run, text):
    (here / "bad.yaml").write_text(text, encoding="utf-8")
    assert run("--textconv", "bad.yaml") == (0, text, "")


def test_bytes_that_no_terminal_should_see_are_told_apart(here, run):
    (here / "bad.yaml").write_bytes(b"a: [\\\n\x1b]0;title\x07\r\n\xe2\x80\xae")
    assert run("--textconv", "bad.yaml") == (0, NOTE + "a: [\\\\\n\\x1b]0;title\\x07\\x0d\n\\xe2\\x80\\xae", "")
    (here / "latin.yaml").write_bytes("a: café\n".encode("latin-1"))
    assert run("--textconv", "latin.yaml") == (0, NOTE + "a: caf\\xe9\n", "")


@pytest.mark.parametrize("option", ["--textconv", "--driver"])
def test_git_shows_which_bytes_changed_in_what_is_not_utf8(here, driven, option):
    (here / "latin.yaml").write_bytes(b"text: caf\xe4\n")
    commit(here)
    (here / "latin.yaml").write_bytes(b"text: caf\xf6\n")
    shown = driven(option, "diff", "--", "latin.yaml")
    assert "\n-text: caf\\xe4\n+text: caf\\xf6\n" in shown


def test_the_driver_tells_blanks_and_line_ends_apart(here, driven):
    for before, after in ((b"a: [\n b\n", b"a: [\n\tb\n"), (b"a: [\n", b"a: [\r\n"), (b"a: [\n", b"a: [")):
        (here / "bad.yaml").write_bytes(before)
        commit(here)
        (here / "bad.yaml").write_bytes(after)
        lines = driven("--driver", "diff", "--", "bad.yaml").splitlines()
        assert [line for line in lines[4:] if line[:1] in ("-", "+")], (before, after)


def test_what_git_passes_to_a_driver(here, run):
    for name, text in {"old": OLD, "new": NEW, "bad": "a: 1\n", "worse": "a: 2\n"}.items():
        (here / name).write_text(text, encoding="utf-8")

    def passed(old, new, *renamed):
        status, out, err = run("--driver", "maps/tea.yaml", old, "0", "100644", new, "0", "100644", *renamed)
        assert (status, err) == (0, "")
        return out.removeprefix("argmap diff maps/tea.yaml\n")

    assert passed("old", "new").startswith("From a/maps/tea.yaml to b/maps/tea.yaml\nClaims: 1 added, 1 reworded;")
    assert passed("old", "old", "maps/other.yaml", "similarity index 100%\n") == (
        "From a/maps/tea.yaml to b/maps/other.yaml\nNothing that is said differs.\n\n"
    )
    assert passed("/dev/null", "new") == "a new map: 3 claims, 2 steps\n\n"
    assert passed("old", "/dev/null") == "a map that is gone: 2 claims, 1 step\n\n"
    assert passed("bad", "worse").endswith("-a: 1\n+a: 2\n\n")
    assert passed("/dev/null", "bad").endswith("+a: 1\n\n")


def test_a_map_in_the_text_conversion(run):
    assert run("--textconv", "maps/tea.yaml")[1].endswith(
        "      text: It calms people.\n  rebuttals:\n    - id: wakes\n      text: Coffee wakes.\n"
    )
