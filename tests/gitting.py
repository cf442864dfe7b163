"""A real git repository to read revisions from."""

import os
import subprocess
from pathlib import Path

IDENTITY = {f"GIT_{role}_{what}": "a@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
CLEAN = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}


def git(folder, *arguments, **changes):
    """Run git in a folder without the user's settings; give what it prints."""
    environment = {**CLEAN, **IDENTITY, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", **changes}
    done = subprocess.run(
        ["git", *arguments],  # noqa: S607 - whichever git is installed
        cwd=folder,
        env=environment,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def commit(folder, **files):
    """Write files (`a__b` is a/b.yaml) and commit all."""
    for name, text in files.items():
        path = Path(folder, f"{name.replace('__', '/')}.yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "A version")


def repository(folder):
    """Make an empty repository."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "--quiet", "--initial-branch=main")
    return folder
