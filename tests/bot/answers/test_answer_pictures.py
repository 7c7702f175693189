from __future__ import annotations

from base64 import b64decode
from dataclasses import replace
from io import BytesIO
from itertools import combinations

from hypothesis import given, settings
from PIL import Image

from bot.answers.answer import Matrix, Sign
from bot.answers.pictures import data_uri, matrix_picture, shown_width
from tests.bot.answers.answer_samples import GROSS, NET
from tests.bot.answers.answer_strategies import matrices

MOST_BYTES = 4 * 1024


def opened(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png)).convert("RGB")


def luminance(colour: tuple[int, int, int]) -> float:
    """Relative luminance, as WCAG 2 defines it."""
    parts = [part / 255 for part in colour]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_a_picture_is_small_and_sharp() -> None:
    for matrix in (GROSS, NET):
        png = matrix_picture(matrix)
        assert len(png) < MOST_BYTES
        assert opened(png).width >= 1.5 * shown_width(matrix)
        assert shown_width(matrix) < 300


def test_the_same_figures_give_the_same_picture() -> None:
    first = matrix_picture(GROSS)
    matrix_picture.cache_clear()
    assert matrix_picture(replace(GROSS)) == first
    assert matrix_picture(NET) != first


def test_each_zone_has_its_colour_and_its_mark() -> None:
    def cell(zone: Sign) -> Image.Image:
        blank = replace(GROSS, counts=((0,),), zones=((zone,),), x_label="", y_label="")
        return opened(matrix_picture(blank))

    for one, other in combinations(Sign, 2):
        assert cell(one).tobytes() != cell(other).tobytes()
        # Without colour: the shapes still differ.
        ink = [
            image.convert("L").point(lambda light: 255 * (light < 60)).tobytes() for image in (cell(one), cell(other))
        ]
        assert ink[0] != ink[1]


def test_figures_and_marks_stand_out_from_every_fill() -> None:
    colours = opened(matrix_picture(GROSS)).getcolors() or []
    by_use = [colour for _, colour in sorted(colours, reverse=True)[:4]]
    darkest = min((colour for _, colour in colours), key=lambda colour: luminance(colour))  # type: ignore[arg-type]
    for ground in by_use:
        assert contrast(ground, darkest) > 4.5  # type: ignore[arg-type]


def test_the_address_holds_the_picture() -> None:
    head, packed = data_uri(matrix_picture(NET)).split(",")
    assert head == "data:image/png;base64"
    assert b64decode(packed) == matrix_picture(NET)


@given(matrices)
@settings(max_examples=25, deadline=None)
def test_any_matrix_can_be_drawn(matrix: Matrix) -> None:
    assert len(matrix_picture(matrix)) < 2 * MOST_BYTES
