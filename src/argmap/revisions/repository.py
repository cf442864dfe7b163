"""A git repository, asked through git's plumbing: nothing here writes, runs hooks or filters, or reaches the network."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

LINK = "120000"
MODULE = "160000"
SECONDS = 60
QUIET = {
    "GIT_NO_LAZY_FETCH": "1",  # what a partial clone lacks stays away: no network
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
OPTIONS = ("--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false")  # the last may name a program to run


class GitError(Exception):
    """Git cannot answer; the message says what was asked for and what to do."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a tree: its mode in octal digits, and the name of its content."""

    mode: str
    blob: str


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository: git's program, the folder from which it is asked, and that folder's path within the work tree."""

    git: str
    folder: Path
    prefix: str

    @classmethod
    def around(cls, folder: Path) -> Repository:
        """Find the repository that a folder lies in; raise GitError where there is none, or no git."""
        git = shutil.which("git")
        if git is None:
            raise GitError("git is not installed, and revisions can only be read with it")
        done = _run(git, folder, "rev-parse", "--git-dir", "--show-prefix")
        if done.returncode:
            _not_a_repository(folder, done.stderr.decode(errors="replace"))
        prefix = done.stdout.split(b"\n", 1)[1].removesuffix(b"\n")
        return cls(git, folder, os.fsdecode(prefix))

    def tree(self, revision: str) -> str:
        """Give the name of a revision's tree, empty for the index (the empty revision, as git writes it)."""
        if not revision:
            return ""
        asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{tree}}")
        done = _run(self.git, self.folder, *asked)
        name = done.stdout.decode(errors="replace").strip()
        if done.returncode or not name.isalnum():
            raise GitError(f"`{revision}` is neither a file nor a revision of the repository {_where(self.folder)}")
        return name

    def entries(self, tree: str) -> dict[str, Entry]:
        """Give the files of a tree, or of the index, by path from the top, with `/` between folders."""
        if tree:
            return _listed(self._ask("ls-tree", "-r", "-z", "--full-tree", "--end-of-options", tree))
        up = os.fsdecode(self._ask("rev-parse", "--show-cdup").removesuffix(b"\n"))
        return _listed(self._ask("ls-files", "--stage", "-z", "--full-name", folder=self.folder / up))

    def content(self, blob: str, most: int) -> bytes:
        """Give at most so many bytes of a file's content as it is stored, with no filter applied."""
        command = [self.git, *OPTIONS, "cat-file", "blob", blob]
        with subprocess.Popen(  # noqa: S603 - no shell, and `blob` is a name that git gave
            command,
            cwd=self.folder,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        ) as process:
            data = process.stdout.read(most) if process.stdout else b""
        if process.returncode and len(data) < most:
            raise OSError(None, "its content is not in this repository")
        return data

    def _ask(self, *arguments: str, folder: Path | None = None) -> bytes:
        done = _run(self.git, folder or self.folder, *arguments)
        if done.returncode:
            raise GitError(f"git {arguments[0]} failed: {done.stderr.decode(errors='replace').strip()}")
        return done.stdout


def _environment() -> dict[str, str]:
    return {**os.environ, **QUIET}


def _run(git: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(  # noqa: S603 - no shell, and revisions stand behind --end-of-options
            [git, *OPTIONS, *arguments],
            cwd=folder,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise GitError(f"git could not be run in {folder}: {error}") from None


def _not_a_repository(folder: Path, said: str) -> NoReturn:
    if "not a git repository" in said:
        raise GitError(f"there is no git repository {_where(folder)}, so there are no revisions to compare with")
    raise GitError(f"git cannot use the repository {_where(folder)}: {said.strip()}")


def _where(folder: Path) -> str:
    return "here" if folder.resolve() == Path.cwd() else f"around {folder}"


def _listed(data: bytes) -> dict[str, Entry]:
    """Read what `ls-tree -z` or `ls-files --stage -z` prints: `mode type name` or `mode name stage`, a tab, the path."""
    entries = {}
    for line in data.split(b"\0")[:-1]:
        head, _, path = line.partition(b"\t")
        mode, second, third = head.decode("ascii").split(" ")[:3]
        blob = third if second in {"blob", "commit", "tree"} else second
        if third in {blob, "0"}:  # other stages are the sides of a conflict
            entries[os.fsdecode(path)] = Entry(mode, blob)
    return entries
