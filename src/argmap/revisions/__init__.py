"""Maps of the past: files of a git revision, read with the includes of that revision."""

from argmap.revisions.repository import GitError, Repository
from argmap.revisions.tree import Tree
from argmap.revisions.versions import Version, versions

__all__ = ["GitError", "Repository", "Tree", "Version", "versions"]
