"""Files are written as a whole or not at all."""

from __future__ import annotations

import os
import stat
import threading
from typing import TYPE_CHECKING

import pytest

from argmap.cli._output import fault_of, write

if TYPE_CHECKING:
    from pathlib import Path


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_file_has_the_mode_that_the_user_gives_new_files(tmp_path: Path) -> None:
    file = tmp_path / "a.svg"
    before = os.umask(0o027)
    try:
        write(str(file), b"new")
    finally:
        os.umask(before)
    assert file.read_bytes() == b"new"
    assert mode(file) == 0o640
    assert [*tmp_path.iterdir()] == [file]


def test_a_file_that_is_there_is_replaced_and_keeps_its_mode(tmp_path: Path) -> None:
    file = tmp_path / "a.svg"
    file.write_bytes(b"a longer old text")
    file.chmod(0o604)
    write(str(file), b"new")
    assert file.read_bytes() == b"new"
    assert mode(file) == 0o604


def test_a_link_stays_and_what_it_leads_to_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    link, file = tmp_path / "link.svg", tmp_path / "there" / "file.svg"
    link.symlink_to(file)
    write(str(link), b"new")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"


@pytest.mark.parametrize("old", [None, b"old"])
def test_a_write_that_fails_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: bytes | None
) -> None:
    file = tmp_path / "a.svg"
    if old:
        file.write_bytes(old)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", full)
    with pytest.raises(OSError, match="No space left"):
        write(str(file), b"new")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == ([old] if old else [])


def test_a_pipe_is_written_to_and_stays_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write(str(pipe), b"new")
    reader.join(10)
    assert read == [b"new"]
    assert pipe.is_fifo()


def test_what_can_be_written_has_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "there.svg").touch()
    assert [fault_of(path) for path in ("new.svg", "there.svg", str(tmp_path / "new.svg"), "/dev/null")] == [""] * 4


def test_what_cannot_be_written_has_a_fault(tmp_path: Path) -> None:
    assert fault_of(str(tmp_path)) == "it is a folder"
    assert fault_of(f"{tmp_path}/new.svg/") == "it is a folder"
    assert fault_of(f"{tmp_path}/no/new.svg") == f"there is no folder `{tmp_path}/no`"
    assert fault_of(f"{tmp_path}/{'x' * 300}.svg") == "File name too long"


def test_what_may_not_be_written_has_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may write everywhere, so the system is played."""
    (tmp_path / "there.svg").touch()
    monkeypatch.setattr(os, "access", lambda path, _: str(path) == str(tmp_path))
    assert fault_of(str(tmp_path / "there.svg")) == "permission denied"
    assert fault_of(str(tmp_path / "new.svg")) == ""
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert fault_of(str(tmp_path / "new.svg")) == "permission denied"
