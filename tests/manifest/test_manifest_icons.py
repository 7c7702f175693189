"""The icons keep to Microsoft's rules for Teams apps."""

from __future__ import annotations

import io

from PIL import Image, ImageChops

from manifest import icons


def opened(png: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(png))
    assert image.format == "PNG"
    return image


def test_the_color_icon_is_a_full_square_with_the_sign_in_the_safe_area() -> None:
    image = opened(icons.color_icon())
    background = Image.new("RGB", image.size, icons.BACKGROUND)
    sign = ImageChops.difference(image, background).getbbox()
    margin = (192 - 120) // 2

    assert image.size == (192, 192)
    assert image.mode == "RGB", "no transparency: Teams cuts the shape itself"
    assert sign is not None
    left, top, right, bottom = sign
    assert min(left, top) >= margin
    assert max(right, bottom) <= 192 - margin
    assert (right - left, bottom - top) > (100, 100), "the sign fills the safe area"


def test_the_outline_icon_is_white_on_transparent_and_nothing_else() -> None:
    image = opened(icons.outline_icon())
    red, green, blue, alpha = image.split()

    assert image.size == (32, 32)
    assert image.mode == "RGBA"
    assert [channel.getextrema() for channel in (red, green, blue)] == [(255, 255)] * 3
    assert alpha.getextrema() == (0, 255)
    assert [alpha.getpixel(corner) for corner in ((0, 0), (31, 0), (0, 31), (31, 31))] == [0] * 4
    inked = sum(alpha.histogram()[128:]) / (32 * 32)
    assert 0.15 < inked < 0.5, "an outline, not a filled shape and not an empty one"


def test_icons_are_the_same_each_time() -> None:
    assert icons.color_icon() == icons.color_icon()
    assert icons.outline_icon() == icons.outline_icon()
