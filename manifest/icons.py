"""The two icons of the app package, drawn here so that every build gives the same bytes and no image is kept twice.

The sign is a speech bubble holding a status list: an answer that says where things stand. The three statuses carry
a mark inside the colour, since nothing in this product is told by colour alone. Sizes, safe area and the
rule "outline is white on transparent" come from Microsoft's icon guidelines for Teams apps.
"""

from __future__ import annotations

import io
from dataclasses import dataclass

from PIL import Image, ImageDraw

COLOR_SIZE = 192
SAFE_AREA = 120
OUTLINE_SIZE = 32
BACKGROUND = "#0B5A6B"

_OVERSAMPLING = 8
_BUBBLE = "#FFFFFF"
_BAR = "#0B5A6B"
_ON_TRACK = "#2E9E5B"
_ATTENTION = "#F2A413"
_STUCK = "#D64545"

_Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Pen:
    """Draws in pixels of the finished icon on a canvas that is larger by the oversampling factor."""

    draw: ImageDraw.ImageDraw

    def box(self, left: float, top: float, right: float, bottom: float, radius: float, fill: str | int) -> None:
        self.draw.rounded_rectangle(
            # Pillow counts the last pixel as inside, so a box of n pixels ends at n - 1.
            (_big(left), _big(top), _big(right) - 1, _big(bottom) - 1),
            radius=_big(radius),
            fill=fill,
        )

    def dot(self, x: float, y: float, diameter: float, fill: str | int) -> None:
        half = diameter / 2
        self.box(x - half, y - half, x + half, y + half, half, fill)

    def line(self, points: list[_Point], width: float, fill: str | int) -> None:
        # Pillow cuts the ends of a line off square: a dot on each corner makes ends and joints round.
        self.draw.line([(_big(x), _big(y)) for x, y in points], fill=fill, width=_big(width))
        for x, y in points:
            self.dot(x, y, width, fill)

    def polygon(self, points: list[_Point], fill: str | int) -> None:
        self.draw.polygon([(_big(x), _big(y)) for x, y in points], fill=fill)


def color_icon() -> bytes:
    """Return the full-colour icon as PNG: 192 by 192 pixels, opaque, the sign inside the central 120 by 120."""
    canvas = Image.new("RGB", (_big(COLOR_SIZE), _big(COLOR_SIZE)), BACKGROUND)
    pen = _Pen(ImageDraw.Draw(canvas))
    pen.box(36, 37, 156, 135, 20, _BUBBLE)
    pen.polygon([(58, 131), (94, 131), (58, 155)], _BUBBLE)
    for y, length, status in ((60, 58, _ON_TRACK), (86, 44, _ATTENTION), (112, 52, _STUCK)):
        pen.dot(60, y, 20, status)
        pen.box(79, y - 5, 79 + length, y + 5, 5, _BAR)
    pen.line([(55.5, 60.5), (58.8, 63.8), (64.8, 56.8)], 2.6, _BUBBLE)  # a tick: on track
    pen.line([(60, 80.5), (60, 87)], 2.6, _BUBBLE)  # an exclamation mark: needs attention
    pen.dot(60, 91.3, 3, _BUBBLE)
    pen.line([(56.2, 108.2), (63.8, 115.8)], 2.6, _BUBBLE)  # a cross: stuck
    pen.line([(56.2, 115.8), (63.8, 108.2)], 2.6, _BUBBLE)
    return _png(canvas.reduce(_OVERSAMPLING))


def outline_icon() -> bytes:
    """Return the outline icon as PNG: 32 by 32 pixels, every pixel white, the drawing in the transparency alone."""
    canvas = Image.new("L", (_big(OUTLINE_SIZE), _big(OUTLINE_SIZE)), 0)
    pen = _Pen(ImageDraw.Draw(canvas))
    ink, clear = 255, 0
    pen.box(3, 4, 29, 24, 5, ink)
    pen.polygon([(7, 22), (16, 22), (7, 30)], ink)
    pen.box(5, 6, 27, 22, 3, clear)
    for y, length in ((10, 12), (14, 9), (18, 11)):
        pen.box(8, y - 1, 10, y + 1, 0, ink)
        pen.box(12, y - 1, 12 + length, y + 1, 0, ink)
    alpha = canvas.reduce(_OVERSAMPLING)
    white = Image.new("L", alpha.size, 255)
    return _png(Image.merge("RGBA", (white, white, white, alpha)))


def _big(length: float) -> int:
    return round(length * _OVERSAMPLING)


def _png(image: Image.Image) -> bytes:
    target = io.BytesIO()
    image.save(target, format="PNG", optimize=True)
    return target.getvalue()
