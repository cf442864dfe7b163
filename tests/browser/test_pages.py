"""The matrix as a page in a browser: it needs nothing from elsewhere, and what a map says is only text."""

import subprocess
import sys

from browsing import complaints, opened

MAP = """\
argmap: 1
title: "<script>document.title = 'run'</script> & <b>bold</b>"
sources:
  one: {title: "<img src=x onerror=alert(1)>"}
thesis:
  text: "T </td><script>document.title = 'run'</script>"
  support:
    - {text: "A b", source: one, at: '"><script>document.title = "run"</script>'}
"""


def page_of(folder):
    (folder / "map.yaml").write_text(MAP, encoding="utf-8")
    page = folder / "matrix.html"
    with page.open("wb") as out:
        command = [sys.executable, "-m", "argmap", "matrix", "map.yaml", "--format", "html"]
        subprocess.run(command, cwd=folder, stdout=out, check=True)
    return page


def test_what_a_map_says_is_only_text(tmp_path):
    page = opened(page_of(tmp_path))
    assert "<title>run</title>" not in page
    assert "&lt;script&gt;document.title = 'run'&lt;/script&gt;" in page


def test_the_browser_has_nothing_to_complain_of(tmp_path):
    page = page_of(tmp_path)
    assert "://" not in page.read_text(encoding="utf-8")
    assert complaints(page) == []
