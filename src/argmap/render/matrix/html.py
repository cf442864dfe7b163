"""Claims by sources, as a page that stands alone: no script, nothing from the network, readable in print and in grey."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from argmap.render.matrix.words import claim_name, gaps, place, source_name
from argmap.render.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.matrix import Cell, Matrix, Mention, Relation
    from argmap.model import ArgumentMap

MAP = 'dir="auto" lang=""'  # words of a map: they run their own way, and nobody says in which language they are
FEW = 3  # places that are shown without being asked for
MOST_COLUMNS = 5  # of a table that paper has room for; a wider one is printed as a list
DEEPEST = 5  # the level from which a claim is set in no further
# A cell's `div` has the width: a word that is wider breaks there, and no other. Borders of one side each, since those
# that cells share do not stick with them.
STYLE = """\
body { font: 16px/1.4 system-ui, sans-serif; margin: 2rem; color: #111; background: #fff; }
table { border-collapse: separate; border-spacing: 0; border: solid #999; border-width: 1px 0 0 1px; }
th, td { border: solid #999; border-width: 0 1px 1px 0; padding: .4rem .6rem; text-align: start; vertical-align: top; }
th > div, td > div { overflow-wrap: break-word; }
thead th { position: sticky; top: 0; z-index: 1; background: #eee; }
thead th > div { max-width: 12rem; }
thead th:first-child { left: 0; z-index: 2; }
tbody th { position: sticky; left: 0; font-weight: normal; background: #fff; }
tbody th > div { min-width: min(16rem, 40vw); max-width: 28rem; overflow-wrap: anywhere; }
tbody th > div { margin-inline-start: calc(min(1.5rem, 2vw) * var(--level)); }
td > div { min-width: 10rem; max-width: 24rem; }
td.empty { color: #767676; text-align: center; }
tr.empty th { background: repeating-linear-gradient(45deg, #fff 0 6px, #e4e4e4 6px 8px); }
dl { max-width: 60rem; }
code { font-size: .85em; color: #444; }
ul { margin: .2rem 0 .4rem; padding: 0 1.1rem; font-size: .9em; }
@page { size: landscape; margin: 12mm; }
@media print {
  body { margin: 0; font-size: 10pt; }
  thead th, thead th:first-child, tbody th { position: static; }
  tbody th > div { min-width: 10rem; margin-inline-start: calc(.8rem * var(--level)); }
  thead th > div, td > div { min-width: 0; max-width: calc((100vw - 17rem) / var(--columns) - 1.3rem); }
  table.wide { display: block; border: 0; }
  .wide tbody, .wide tr, .wide th, .wide td { display: block; border: 0; padding: 0; }
  .wide thead, .wide td.empty { display: none; }
  .wide th > div, .wide td > div { max-width: none; }
  .wide tbody th { padding: .3rem; margin-top: 1rem; border-bottom: 1px solid #999; break-after: avoid; }
  .wide td { margin: .4rem 0 0 1.5rem; }
  .wide td::before { content: attr(data-source); font-weight: bold; unicode-bidi: isolate; }
}"""


def as_html(matrix: Matrix) -> str:
    """Give the page; each cell unfolds to the places, with quotes and the claims that cite."""
    return "\n".join(_lines(matrix)) + "\n"


def _text(text: str) -> str:
    return escape(visible(text))


def _key(key: str) -> str:
    """Give a name that may break after its slashes, where no browser would by itself."""
    return _text(key).replace("/", "/<wbr>")


def _lines(matrix: Matrix) -> Iterator[str]:
    title = _text(matrix.map.title) or "Untitled"
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield f'<meta name="viewport" content="width=device-width">\n<title>{title}</title>\n<style>\n{STYLE}\n</style>\n</head>'
    yield f"<body>\n<h1 {MAP}>{title}</h1>"
    yield from _table(matrix)
    yield "<h2>Sources</h2>\n<dl>"
    for key in matrix.columns:
        yield f"<dt {MAP}>{_text(key)}</dt><dd {MAP}>{_text(source_name(matrix.map.sources[key]))}</dd>"
    yield "</dl>"
    for words, names in gaps(matrix):
        yield f"<p><strong>{words}:</strong> {', '.join(f'<bdi>{_text(name)}</bdi>' for name in names)}</p>"
    yield "</body>\n</html>"


def _table(matrix: Matrix) -> Iterator[str]:
    heads = "".join(f'<th scope="col"><div {MAP}>{_key(key)}</div></th>' for key in matrix.columns)
    wide = ' class="wide"' if len(matrix.columns) > MOST_COLUMNS else ""
    yield f'<table{wide} style="--columns: {len(matrix.columns)}">'
    yield f'<thead><tr><th scope="col">Claim</th>{heads}</tr></thead>\n<tbody>'
    empty = {*matrix.empty_rows}
    for row in matrix.rows:
        claim = matrix.map.claims[row]
        name = f" <code><bdi>{_key(row)}</bdi></code>" if claim.id else ""
        level = f"--level: {min(matrix.levels[row], DEEPEST)}"
        yield '<tr class="empty">' if row in empty else "<tr>"
        yield f'<th scope="row" style="{level}"><div {MAP}>{_text(claim.text)}{name}</div></th>'
        yield from (_cell(matrix.map, key, matrix.cells.get((row, key))) for key in matrix.columns)
        yield "</tr>"
    yield "</tbody>\n</table>"


def _cell(argmap: ArgumentMap, source: str, cell: Cell | None) -> str:
    if not cell:
        return '<td class="empty">&ndash;</td>'
    told = "".join(_mentions(argmap, *said) for said in cell.items())
    return f'<td data-source="{_text(source)}"><div>{told}</div></td>'


def _mentions(argmap: ArgumentMap, relation: Relation, mentions: tuple[Mention, ...]) -> str:
    items = "".join(_mention(argmap, one) for one in mentions)
    opened = " open" if len(mentions) <= FEW else ""
    return f"<details{opened}><summary>{relation}&nbsp;{len(mentions):,}</summary><ul>{items}</ul></details>"


def _mention(argmap: ArgumentMap, mention: Mention) -> str:
    """Give an item that runs as its quote does, or without one as the claim's name: a `bdi` has no say in it."""
    where, name = f"<bdi>{_text(place(mention))}</bdi>", _key(claim_name(argmap, mention.claim))
    if not mention.citation.quote:
        return f"<li {MAP}>{where} <code>{name}</code></li>"
    return f"<li {MAP}>{where} <q>{_text(mention.citation.quote)}</q> <code><bdi>{name}</bdi></code></li>"
