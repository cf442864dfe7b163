from pathlib import Path

import pytest
from gitting import commit, git, repository

from argmap.revisions import Repository, Tree, versions

MAP = "argmap: 1\ninclude: {{o: {}}}\nthesis:\n  text: A.\n  support: [{{ref: o/b}}]\n"
OTHER = "argmap: 1\nthesis: {id: b, text: B.}\n"


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(repository(tmp_path / "repo"))
    return tmp_path / "repo"


def problems(name="HEAD:map.yaml"):
    reading = versions([name, name])[0].read(None)
    return [problem.message for problem in reading.diagnostics]


def tree(revision="HEAD"):
    return Tree(Repository.around(Path.cwd()), revision)


def test_links_are_followed_within_the_tree(here):
    (here / "real").mkdir()
    (here / "link").symlink_to("real")
    (here / "twice.yaml").symlink_to("link/../link/other.yaml")
    commit(here, real__other=OTHER, map=MAP.format("twice.yaml"))
    assert problems() == []
    assert tree().real("twice.yaml") == tree().real("./real/other.yaml") == str(Path("repository/real/other.yaml"))


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("/etc/passwd", "`o.yaml` lies outside the project (repository/)"),
        ("../../other.yaml", "`o.yaml` lies outside the project (repository/)"),
        ("o.yaml", "cannot read the included map `o.yaml`: its symbolic links lead in a circle"),
        ("gone.yaml", "cannot read the included map `o.yaml`: it is not in that revision"),
    ],
)
def test_links_that_lead_nowhere(here, target, message):
    (here / "o.yaml").symlink_to(target)
    commit(here, map=MAP.format("o.yaml"))
    assert message in problems()


@pytest.mark.parametrize(
    ("include", "message"),
    [
        ("../other.yaml", "`../other.yaml` lies outside the project (repository/)"),
        ("parts", "cannot read the included map `parts`: it is a folder"),
        ("parts/none.yaml", "cannot read the included map `parts/none.yaml`: it is not in that revision"),
    ],
)
def test_includes_that_the_tree_has_not(here, include, message):
    commit(here, map=MAP.format(include), parts__some="a: b\n")
    (here / "parts/none.yaml").write_text(OTHER, encoding="utf-8")
    assert message in problems()


def test_another_repository_within(here):
    inner = repository(here / "inner")
    commit(inner, map=OTHER)
    commit(here, map=MAP.format("inner"))
    assert "cannot read the included map `inner`: it is another repository (a submodule)" in problems()


def test_the_project_begins_where_its_marker_lies(here):
    (here / "sub").mkdir()
    (here / "sub/argmap.toml").touch()
    commit(here, sub__maps__map=MAP.format("../../other.yaml"), other=OTHER)
    assert "`../../other.yaml` lies outside the project (sub/)" in problems("HEAD:sub/maps/map.yaml")


def test_names_of_any_letters(here):
    name = "ein Ärger\twith\nlines 茶.yaml"
    (here / name).write_text(OTHER, encoding="utf-8")
    commit(here)
    assert tree().read(name, 6) == tree("").read(name, 6) == b"argmap"


def test_the_index_from_a_folder_below_the_top(here, monkeypatch):
    commit(here, map=OTHER, sub__some="a: b\n")
    monkeypatch.chdir(here / "sub")
    assert [*tree("").entries] == ["map.yaml", "sub/some.yaml"]


def test_the_sides_of_a_conflict_are_no_version(here):
    commit(here, map="a: 1\n", other="a: 1\n")
    git(here, "checkout", "--quiet", "-b", "side")
    commit(here, map="a: 2\n")
    git(here, "checkout", "--quiet", "main")
    commit(here, map="a: 3\n")
    with pytest.raises(AssertionError):
        git(here, "merge", "--quiet", "side")
    assert [*tree("").entries] == ["other.yaml"]


def test_an_endless_file_is_read_no_further_than_asked(here):
    commit(here, map="a" * 1_000_000)
    assert len(tree().read("map.yaml", 10)) == 10


def test_content_that_is_not_there(here):
    commit(here, map=OTHER)
    found = tree()
    (blob,) = {entry.blob for entry in found.entries.values()}
    (here / ".git/objects" / blob[:2] / blob[2:]).unlink()
    with pytest.raises(OSError, match="its content is not in this repository"):
        found.read("map.yaml", 10)


def test_nothing_of_the_repositorys_settings_is_run(here):
    """Programs that a repository's settings name would run for whoever reads a stranger's clone."""
    spy = here / "spy"
    spy.write_text(f"#!/bin/sh\ntouch {here}/ran\ncat\n", encoding="utf-8")
    spy.chmod(0o755)
    commit(here, map=OTHER)
    for setting in (
        "core.fsmonitor",
        "core.pager",
        "filter.x.smudge",
        "diff.x.textconv",
        "core.sshCommand",
        "alias.ls-tree",
    ):
        git(here, "config", setting, str(spy))
    (here / ".gitattributes").write_text("*.yaml filter=x diff=x\n", encoding="utf-8")
    git(here, "config", "core.hooksPath", str(here))
    assert problems() == problems(":map.yaml") == []
    assert not (here / "ran").exists()
