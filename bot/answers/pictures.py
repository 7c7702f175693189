"""A risk matrix as a picture: small, the same for the same figures, readable on a light and on a dark background."""

from __future__ import annotations

from base64 import b64encode
from functools import lru_cache
from io import BytesIO
from itertools import product
from math import ceil

from PIL import Image, ImageDraw, ImageFont

from bot.answers.answer import Matrix, Sign
from bot.answers.plain import tidy

SHARPNESS = 1.6
"""Pixels of the picture for each pixel on the screen. More would cost the second matrix its place on a card."""

# All in pixels of the picture.
_CELL_WIDTH, _CELL_HEIGHT, _GAP = 64, 44, 2
_LEFT, _BOTTOM, _EDGE = 54, 54, 8
_MARK, _LINE = 9, 2
_COUNT_SIZE, _WORD_SIZE = 22, 17
_LONGEST_LABEL = 60

_Colour = tuple[int, int, int]
_PAPER: _Colour = (247, 248, 250)
_INK: _Colour = (27, 31, 36)
# Told apart by lightness as well as by hue, and by the mark in the corner: not by colour alone.
_FILLS: dict[Sign, _Colour] = {
    Sign.GOOD: (124, 203, 170),
    Sign.ATTENTION: (248, 212, 115),
    Sign.BAD: (230, 122, 106),
    Sign.NEUTRAL: (214, 218, 224),
}
# Few colours, square corners and nothing drawn for none keep a picture below 4 KB, so that two fit on a card.
_SMOOTHING = (0.5,)


@lru_cache(maxsize=256)
def matrix_picture(matrix: Matrix) -> bytes:
    """Return a PNG of the matrix: counts in the cells, likelihood upward, impact to the right, both numbered."""
    rows, columns = len(matrix.counts), len(matrix.counts[0])
    width, height = _picture_size(rows, columns)
    image = Image.new("RGB", (width, height), _PAPER)
    draw = ImageDraw.Draw(image)
    for row, column in product(range(rows), range(columns)):
        _draw_cell(draw, _cell_at(rows, row, column), matrix.counts[row][column], matrix.zones[row][column])
    _draw_levels(draw, rows, columns)
    _draw_axes(image, matrix, rows, columns)
    packed = BytesIO()
    image.quantize(palette=_palette(), dither=Image.Dither.NONE).save(packed, "PNG", optimize=True, bits=4)
    return packed.getvalue()


def data_uri(png: bytes) -> str:
    """Return a PNG as an address that holds the picture itself."""
    return f"data:image/png;base64,{b64encode(png).decode('ascii')}"


def shown_width(matrix: Matrix) -> int:
    """Return how wide the picture is meant to be shown, in pixels of the screen."""
    return ceil(_picture_size(len(matrix.counts), len(matrix.counts[0]))[0] / SHARPNESS)


def _picture_size(rows: int, columns: int) -> tuple[int, int]:
    width = _LEFT + columns * (_CELL_WIDTH + _GAP) + _EDGE
    return width, _EDGE + rows * (_CELL_HEIGHT + _GAP) + _BOTTOM


def _cell_at(rows: int, row: int, column: int) -> tuple[int, int]:
    """Return the top left corner of a cell; row 0 is the lowest."""
    return _LEFT + column * (_CELL_WIDTH + _GAP), _EDGE + (rows - 1 - row) * (_CELL_HEIGHT + _GAP)


def _draw_cell(draw: ImageDraw.ImageDraw, corner: tuple[int, int], count: int, zone: Sign) -> None:
    x, y = corner
    draw.rectangle((x, y, x + _CELL_WIDTH - 1, y + _CELL_HEIGHT - 1), fill=_FILLS[zone])
    _draw_mark(draw, (x + 8, y + (_CELL_HEIGHT - _MARK) // 2), zone)
    if count:
        middle = (x + _CELL_WIDTH // 2 + 6, y + _CELL_HEIGHT // 2)
        draw.text(middle, str(count), _INK, _font(_COUNT_SIZE), anchor="mm", stroke_width=0.6)


def _draw_mark(draw: ImageDraw.ImageDraw, corner: tuple[int, int], zone: Sign) -> None:
    """Draw the sign of a zone, as shapes: the font has no such signs."""
    x, y = corner
    low, right = y + _MARK, x + _MARK
    match zone:
        case Sign.GOOD:
            draw.line([(x, y + 5), (x + 3, low - 1), (right, y + 1)], _INK, _LINE)
        case Sign.ATTENTION:
            draw.polygon([(x, low - 1), (x + _MARK // 2, y), (right, low - 1)], _INK)
        case Sign.BAD:
            draw.line([(x, y), (right, low)], _INK, _LINE)
            draw.line([(x, low), (right, y)], _INK, _LINE)
        case Sign.NEUTRAL:
            draw.ellipse([(x + 1, y + 1), (right - 1, low - 1)], _INK)


def _draw_levels(draw: ImageDraw.ImageDraw, rows: int, columns: int) -> None:
    font = _font(_WORD_SIZE)
    for row in range(rows):
        _, y = _cell_at(rows, row, 0)
        draw.text((_LEFT - 14, y + _CELL_HEIGHT // 2), str(row + 1), _INK, font, anchor="mm")
    for column in range(columns):
        x, y = _cell_at(rows, 0, column)
        draw.text((x + _CELL_WIDTH // 2, y + _CELL_HEIGHT + 15), str(column + 1), _INK, font, anchor="mm")


def _draw_axes(image: Image.Image, matrix: Matrix, rows: int, columns: int) -> None:
    across = columns * (_CELL_WIDTH + _GAP)
    label = _label(matrix.x_label, across)
    image.paste(label, (_LEFT + (across - label.width) // 2, image.height - label.height - 4))
    upward = rows * (_CELL_HEIGHT + _GAP)
    label = _label(matrix.y_label, upward).rotate(90, expand=True)
    image.paste(label, (4, _EDGE + (upward - label.height) // 2))


def _label(text: str, longest: int) -> Image.Image:
    """Return an axis label with an arrow to where it grows, cut off where it does not fit."""
    font = _font(_WORD_SIZE)
    words, arrow = tidy(text)[:_LONGEST_LABEL], 26
    while words and font.getlength(words) > longest - arrow:
        words = words[:-1]
    label = Image.new("RGB", (ceil(font.getlength(words)) + arrow, 26), _PAPER)
    draw = ImageDraw.Draw(label)
    draw.text((0, 13), words, _INK, font, anchor="lm")
    tip, middle = label.width - 2, 14
    draw.line([(tip - 16, middle), (tip, middle)], _INK, _LINE)
    draw.line([(tip - 6, middle - 6), (tip, middle), (tip - 6, middle + 6)], _INK, _LINE)
    return label


@lru_cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    # Pillow's own font: the picture is the same on every machine.
    font = ImageFont.load_default(size)
    if not isinstance(font, ImageFont.FreeTypeFont):
        raise RuntimeError("Pillow is built without FreeType: it cannot draw text of a chosen size.")
    return font


@lru_cache
def _palette() -> Image.Image:
    """Return the colours, at most sixteen: the ink, the grounds, and for smooth edges a step from each to the ink."""
    grounds = (_PAPER, *_FILLS.values())
    colours = [_INK, *grounds, *(_toward_ink(ground, share) for ground in grounds for share in _SMOOTHING)]
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for colour in colours for part in colour])
    return palette


def _toward_ink(ground: _Colour, share: float) -> _Colour:
    red, green, blue = (round(light + (dark - light) * share) for light, dark in zip(ground, _INK, strict=True))
    return red, green, blue
