"""Pages opened in a real browser without a window: what its own engine makes of them."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html import unescape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome")
_ANSWER = re.compile(r'<pre id="answer">(.*?)</pre>', re.DOTALL)


def asked(folder: Path, body: str, question: str, width: int = 1200) -> Any:
    """Open a page with that body, run the function body `question` in it when it is drawn, and give what it returns.

    The window is so many pixels wide.
    """
    script = (
        "document.fonts.ready.then(() => { let answer; try { answer = (() => {" + question + "})(); }"
        "catch (error) { answer = 'failed: ' + error; }"
        "const pre = document.createElement('pre'); pre.id = 'answer';"
        "pre.textContent = JSON.stringify(answer); document.body.appendChild(pre); });"
    )
    page = folder / "page.html"
    page.write_text(f"<!DOCTYPE html><meta charset='utf-8'><body>{body}<script>{script}</script>", encoding="utf-8")
    hit = _ANSWER.search(opened(page, f"--window-size={width},900"))
    assert hit, "the browser gave no answer"
    answer = json.loads(unescape(hit[1]))
    assert not (isinstance(answer, str) and answer.startswith("failed: ")), answer
    return answer


def opened(page: Path, *options: str) -> str:
    """Give what the browser makes of a page, as HTML."""
    return _chromium(*options, "--dump-dom", page).stdout


def complaints(page: Path) -> list[str]:
    """Give what the browser's console says of a page."""
    told = _chromium("--enable-logging=stderr", page, "--dump-dom").stderr
    return [line for line in told.splitlines() if "CONSOLE" in line]


def _chromium(*options: object) -> subprocess.CompletedProcess[str]:
    program = next((path for name in NAMES if (path := shutil.which(name))), None)
    assert program, f"none of {', '.join(NAMES)} is here: install one"
    command = [
        program,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--virtual-time-budget=10000",
        *map(str, options),
    ]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
