import os
import re
import shutil

import pytest
from gitting import commit, git, repository

from argmap.revisions import GitError, Repository, Tree, versions
from argmap.revisions.versions import Version

MAP = "argmap: 1\ninclude: {{o: parts/other.yaml}}\nthesis:\n  text: {}\n  support: [{{ref: o/b}}]\n"
OTHER = "argmap: 1\nthesis: {{id: b, text: {}}}\n"


@pytest.fixture
def here(tmp_path, monkeypatch):
    """Make a repository of two commits; both the map and what it includes differ, and once more in the work tree."""
    folder = repository(tmp_path / "repo")
    for number in ("One", "Two"):
        commit(folder, maps__map=MAP.format(f"{number}."), maps__parts__other=OTHER.format(f"Other {number}."))
    (folder / "maps/map.yaml").write_text(MAP.format("Three."), encoding="utf-8")
    (folder / "maps/parts/other.yaml").write_text(OTHER.format("Other three."), encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


def texts(*names, root=None):
    """Give the thesis and the included claim of each version."""
    found = []
    for version in versions(names):
        reading = version.read(root)
        assert not reading.diagnostics
        found.append([claim.text for claim in reading.map.claims.values()])
    return found


ONE, TWO, THREE = ["One.", "Other One."], ["Two.", "Other Two."], ["Three.", "Other three."]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("maps/map.yaml",), (TWO, THREE)),
        (("HEAD", "maps/map.yaml"), (TWO, THREE)),
        (("HEAD~1", "maps/map.yaml"), (ONE, THREE)),
        (("HEAD~1", "HEAD", "maps/map.yaml"), (ONE, TWO)),
        (("HEAD~1:maps/map.yaml", "HEAD:maps/map.yaml"), (ONE, TWO)),
        (("HEAD~1:maps/map.yaml", "maps/map.yaml"), (ONE, THREE)),
        (("HEAD~1:maps/map.yaml", "main"), (ONE, TWO)),
        (("HEAD~1", "main:maps/map.yaml"), (ONE, TWO)),
        (("maps/map.yaml", "HEAD:maps/map.yaml"), (THREE, TWO)),
        (("main@{0}:maps/map.yaml", "maps/map.yaml"), (TWO, THREE)),
        ((":maps/map.yaml", "maps/map.yaml"), (TWO, THREE)),
        (("", "maps/map.yaml"), (TWO, THREE)),
        (("maps/map.yaml", "maps/map.yaml"), (THREE, THREE)),
    ],
)
@pytest.mark.usefixtures("here")
def test_what_names_mean(names, expected):
    assert texts(*names) == [*expected]


def test_the_index_is_read_where_no_revision_is_named(here):
    (here / "maps/parts/other.yaml").write_text(OTHER.format("Staged."), encoding="utf-8")
    git(here, "add", "maps/parts/other.yaml")
    (here / "maps/parts/other.yaml").write_text(OTHER.format("Later."), encoding="utf-8")
    assert texts(":maps/map.yaml", "maps/map.yaml") == [["Two.", "Staged."], ["Three.", "Later."]]


def test_paths_of_a_revision_begin_at_the_top_or_with_a_dot_here(here, monkeypatch):
    monkeypatch.chdir(here / "maps/parts")
    assert texts("HEAD:maps/map.yaml", "HEAD:../map.yaml") == [TWO, TWO]
    assert texts("HEAD", "../map.yaml") == [TWO, THREE]
    with pytest.raises(
        GitError, match=r"`other.yaml` is not in revision HEAD. Paths .* top: write `HEAD:./other.yaml`"
    ):
        texts("HEAD:other.yaml", "../map.yaml")


def test_a_file_is_compared_with_its_own_repository_wherever_one_stands(here, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert texts("HEAD", "repo/maps/map.yaml") == [TWO, THREE]
    assert texts("HEAD", str(here / "maps/map.yaml")) == [TWO, THREE]


def test_a_hook_of_git_means_its_own_repository(here, monkeypatch):
    monkeypatch.setenv("GIT_DIR", ".git")
    assert texts("HEAD", "maps/map.yaml") == [TWO, THREE]
    assert texts(":maps/map.yaml", str(here / "maps/map.yaml")) == [TWO, THREE]
    assert texts("HEAD", str(here / "maps/map.yaml"))[0] == TWO


def test_a_file_goes_before_a_revision_of_the_same_name(here):
    git(here, "tag", "tea.yaml")
    (here / "tea.yaml").write_text("argmap: 1\nthesis: Tea.\n", encoding="utf-8")
    assert texts("tea.yaml", "maps/map.yaml")[0] == ["Tea."]
    (here / "a:b.yaml").write_text("argmap: 1\nthesis: Colon.\n", encoding="utf-8")
    assert texts("a:b.yaml", "maps/map.yaml")[0] == ["Colon."]


@pytest.mark.usefixtures("here")
def test_standard_input_is_a_version_without_revisions():
    assert versions(["-", "maps/map.yaml"])[0] == Version("-")
    with pytest.raises(GitError, match="standard input has no revision `HEAD`"):
        versions(["HEAD", "-"])


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (("nope", "maps/map.yaml"), "`nope` is neither a file nor a revision of the repository around maps"),
        (("--all", "maps/map.yaml"), "`--all` is neither a file nor a revision"),
        (("HEAD", "nope/map.yaml"), "there is no folder nope, so nope/map.yaml has no revisions"),
        (("HEAD:maps/mao.yaml", "maps/map.yaml"), "`maps/mao.yaml` is not in revision HEAD. Did you mean `maps/map.yaml`?"),
        ((":maps/nope", "maps/map.yaml"), "`maps/nope` is not in the index"),
        (("HEAD", "maps\0/map.yaml"), "there is no folder"),
        (("HE\0AD", "maps/map.yaml"), "git could not be run"),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("here")
def test_names_that_mean_nothing(names, message):
    with pytest.raises(GitError, match="^" + re.escape(message)):
        texts(*names)


OUT = "a symbolic link out of the repository in revision HEAD, and is not followed: name the file itself"


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("evil.yaml", f"`evil.yaml` is {OUT}"),
        ("up.yaml", f"`up.yaml` is {OUT}"),
        ("folder/passwd", f"`folder/passwd` leads through `folder`, {OUT}"),
        ("gone.yaml", "`gone.yaml` is a symbolic link to nothing in revision HEAD: name the file itself"),
        ("twice.yaml", "`twice.yaml` is a symbolic link to nothing in revision HEAD: name the file itself"),
        ("inner/none.yaml", "`inner/none.yaml` is not in revision HEAD."),
        ("../map.yaml", "`../map.yaml` is not in revision HEAD."),
    ],
)
def test_links_that_are_not_followed(here, path, message):
    targets = {
        "evil.yaml": "/etc/passwd",
        "up.yaml": "../map.yaml",
        "folder": "/etc",
        "gone.yaml": "none.yaml",
        "twice.yaml": "gone.yaml",
        "inner": "maps",
    }
    for link, target in targets.items():
        (here / link).symlink_to(target)
    commit(here)
    with pytest.raises(GitError, match=f"^{re.escape(message)}"):
        texts(f"HEAD:{path}", "maps/map.yaml")


def test_outside_a_repository(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    (tmp_path / "map.yaml").write_text("argmap: 1\nthesis: A.\n", encoding="utf-8")
    with pytest.raises(GitError, match="there is no git repository here, so there are no revisions to compare with"):
        texts("HEAD", "map.yaml")


def test_a_repository_that_git_refuses(here):
    (here / ".git/config").write_text("[core\n", encoding="utf-8")
    with pytest.raises(GitError, match="git cannot use the repository around maps: fatal: bad config"):
        texts("HEAD", "maps/map.yaml")


@pytest.mark.usefixtures("here")
def test_without_git(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(GitError, match="git is not installed"):
        texts("HEAD", "maps/map.yaml")


def test_mistakes_are_placed_in_the_revision(here):
    (old, _) = versions(["HEAD", "maps/map.yaml"])
    commit(here, maps__map="argmap: 1\nthesis: {txt: a}\n")
    reading = old.read(None)
    assert {problem.location.path for problem in reading.diagnostics} == {"HEAD:maps/map.yaml"}
    assert [*reading.texts] == ["HEAD:maps/map.yaml"]


@pytest.mark.usefixtures("here")
def test_a_root_is_a_folder_of_this_machine():
    assert texts("HEAD", "maps/map.yaml", root="maps")[0] == TWO
    (old, _) = versions(["HEAD", "maps/map.yaml"])
    (problem,) = old.read("elsewhere").diagnostics[:1]
    assert problem.message == "`parts/other.yaml` lies outside the project (elsewhere/)"
    assert old.read(os.sep).diagnostics == ()
    assert old.name == "HEAD:maps/map.yaml"


def test_a_tree_whose_content_is_gone(here):
    name = git(here, "rev-parse", "HEAD:maps").strip()
    (here / ".git/objects" / name[:2] / name[2:]).unlink()
    with pytest.raises(GitError, match="git ls-tree failed: "):
        Tree(Repository.around(here), "HEAD").holds("maps/map.yaml")


def test_more_names_than_versions_are_a_programmers_mistake():
    with pytest.raises(ValueError, match="a"):
        versions(["a", "b", "c", "d"])
