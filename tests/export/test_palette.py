"""The palette against what makes it fit for colour-blind readers and for grey paper, reckoned anew."""

from itertools import combinations, pairwise

import pytest

from argmap.export.palette import PALETTES, RELATIONS
from argmap.export.style import Theme
from argmap.model import Side

# Machado, Oliveira & Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG
# 15(6), 2009: dichromats, on linear RGB.
SIGHTS = {
    "full": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
WHITE = (0.95047, 1.0, 1.08883)


def linear(colour):
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]


def times(matrix, vector):
    return [sum(one * other for one, other in zip(row, vector, strict=True)) for row in matrix]


def lab(colour, sight="full"):
    seen = [min(1.0, max(0.0, share)) for share in times(SIGHTS[sight], linear(colour))]
    x, y, z = (share / white for share, white in zip(times(XYZ, seen), WHITE, strict=True))
    x, y, z = (share ** (1 / 3) if share > 0.008856 else 7.787 * share + 16 / 116 for share in (x, y, z))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def contrast(one, other):
    """The contrast of WCAG 2.2, from 1 to 21."""
    dark, light = sorted(times(XYZ, linear(colour))[1] for colour in (one, other))
    return (light + 0.05) / (dark + 0.05)


def test_every_relation_is_drawn():
    assert [*RELATIONS] == [*Side]
    assert [*PALETTES] == [*Theme]
    assert all([*palette.lines] == [*Side] for palette in PALETTES.values())


def test_relations_differ_in_arrowhead_line_and_word():
    lines = [(relation.style, relation.double) for relation in RELATIONS.values()]
    assert len({*lines}) == len(Side)
    for of in ("arrowhead", "word", "linked"):
        assert len({getattr(relation, of) for relation in RELATIONS.values()}) == len(Side)


@pytest.mark.parametrize("theme", Theme)
def test_relations_stay_apart_on_grey_paper(theme):
    lightnesses = sorted(lab(colour)[0] for colour in PALETTES[theme].lines.values())
    assert min(later - earlier for earlier, later in pairwise(lightnesses)) >= 12


@pytest.mark.parametrize("sight", SIGHTS)
def test_relations_stay_apart_in_every_sight(sight):
    colours = [lab(colour, sight) for colour in PALETTES[Theme.COLOUR].lines.values()]
    for one, other in combinations(colours, 2):
        assert sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5 >= 20


def test_the_grey_theme_is_grey():
    grey = PALETTES[Theme.GREY]
    colours = [
        *grey.lines.values(),
        grey.thesis,
        grey.included,
        grey.paper,
        grey.ink,
        grey.small,
        grey.border,
        grey.faint,
    ]
    assert all(colour[1:3] == colour[3:5] == colour[5:7] for colour in colours)


@pytest.mark.parametrize("theme", Theme)
def test_text_and_lines_stand_out_as_wcag_asks(theme):
    palette = PALETTES[theme]
    grounds = (palette.paper, palette.thesis, palette.included)
    assert all(contrast(text, ground) >= 4.5 for text in (palette.ink, palette.small) for ground in grounds)
    lines = [*palette.lines.values(), palette.border, palette.faint]
    assert all(contrast(line, palette.paper) >= 3 for line in lines)
    assert contrast(palette.faint, palette.included) >= 3
