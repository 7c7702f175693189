"""Every kind of cell, as people write it."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.commitments import CommitmentStatus
from models.projects import Theme
from models.workbook.cells import (
    AMOUNT_LIMIT,
    QUANTITY_LIMIT,
    Broken,
    Percent,
    parse,
    parse_amount,
    parse_date,
    parse_email,
    parse_name,
    parse_period,
    parse_quantity,
    parse_text,
    parse_whole,
    parse_word,
    parse_years,
    parse_yes_no,
    parser,
    plain_text,
)
from models.workbook.display import as_written
from models.workbook.problems import CellError
from models.workbook.sheets import COMMITMENT_STATUSES, SHEETS, THEMES, Column, Kind

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


def code_of(read: Any, cell: object, *more: Any, **options: Any) -> str:
    with pytest.raises(CellError) as error:
        read(cell, *more, **options)
    return error.value.code


@pytest.mark.parametrize(
    ("cell", "euros"),
    [
        (1234, "1234"),
        (1234.5, "1234.5"),
        (0.1 + 0.2, "0.3"),
        (sum([0.1] * 100), "10"),
        (99_999_999_999.99, "99999999999.99"),
        (9_999_999_999_999.99, "9999999999999.99"),
        (-0.0, "0"),
        ("€ 1.234,56", "1234.56"),
        ("€1.234,56", "1234.56"),
        (f"€{NO_BREAK_SPACE}1.234,56", "1234.56"),
        ("1.234", "1234"),
        ("1.234.567", "1234567"),
        ("12.345", "12345"),
        ("1 234,50", "1234.5"),
        ("1234,5", "1234.5"),
        ("1.234,5", "1234.5"),
        ("1234.56", "1234.56"),
        ("0.5", "0.5"),
        ("50k", "50000"),
        ("50 K", "50000"),
        ("1,23456k", "1234.56"),
        ("1,2 mln", "1200000"),
        ("€ 1,2 mln.", "1200000"),
        ("1,234567 mln", "1234567"),
        ("0,5 miljoen", "500000"),
        ("2 mld", "2000000000"),
        ("4.977-", "-4977"),
        ("(4.977)", "-4977"),
        ("(€ 4.977,10)", "-4977.1"),
        ("-4.977", "-4977"),
        ("-€ 5", "-5"),
        ("€ -5", "-5"),
        ("+5", "5"),
        ("€ 5,-", "5"),
        ("50.000,-", "50000"),
        ("5 euro", "5"),
        ("EUR 5", "5"),
        ("-0", "0"),
        ("99.999.999.999,99", "99999999999.99"),
    ],
)
def test_amounts_as_people_write_them(cell: str | float, euros: str) -> None:
    amount = parse_amount(cell)
    assert amount == Decimal(euros)
    assert amount.as_tuple().exponent == -2
    assert not (amount == 0 and amount.is_signed())


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("12,345", "amount_decimals"),
        ("1234.567", "amount_decimals"),
        ("0.500", "amount_decimals"),
        ("1,234567k", "amount_decimals"),
        ("0,0000000000000000000000000000000000000000001 mln", "amount_decimals"),
        (12.345, "amount_decimals"),
        ("abc", "amount"),
        ("12a", "amount"),
        ("O", "amount"),
        ("-", "amount"),
        ("n.v.t.", "amount"),
        ("€", "amount"),
        ("€€5", "amount"),
        ("--5", "amount"),
        ("5--", "amount"),
        ("(5", "amount"),
        ("1,234.56", "amount"),
        ("12.34.567", "amount"),
        ("1.23.456", "amount"),
        ("5%", "amount"),
        ("1e6", "amount"),
        ("٣", "amount"),
        ("9" * 200, "amount"),
        (True, "amount"),
        (date(2020, 1, 1), "amount"),
        (time(1), "amount"),
        (timedelta(1), "amount"),
        (Percent(0.5), "amount"),
        (float("inf"), "amount"),
        (1e300, "amount_too_large"),
        (10**400, "amount_too_large"),
        ("10.000.000.000.000", "amount_too_large"),
        ("10.000 mld", "amount_too_large"),
    ],
)
def test_what_is_no_amount_is_refused(cell: object, code: str) -> None:
    assert code_of(parse_amount, cell) == code


@pytest.mark.parametrize(
    ("cell", "euros"),
    [(12, "12000"), (12.345, "12345"), (0.00001, "0.01"), ("12,345", "12345"), ("1.234", "1234000"), ("(5)", "-5000")],
)
def test_amounts_in_thousands(cell: str | float, euros: str) -> None:
    assert parse_amount(cell, in_thousands=True) == Decimal(euros)


def test_a_unit_in_a_column_of_thousands_is_refused() -> None:
    assert code_of(parse_amount, "50k", in_thousands=True) == "scale_twice"
    assert code_of(parse_amount, 0.000001, in_thousands=True) == "amount_decimals"


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        (1.234, "1.234"),
        (12, "12"),
        (1 / 3, "0.333333333333333"),
        (0.1 + 0.2, "0.3"),
        ("12,5", "12.5"),
        ("12.5", "12.5"),
        ("1,234", "1.234"),
        ("1234", "1234"),
        ("1.234,5", "1234.5"),
        ("1.234.567", "1234567"),
        ("1234.567", "1234.567"),
        ("0.125", "0.125"),
        ("-2,5", "-2.5"),
        ("-2,5 %", "-2.5"),
        ("5%", "5"),
        (Percent(-0.05), "-5"),
        (Percent(0.07), "7"),
        (9_000_000_000.12345, "9000000000.12345"),
    ],
)
def test_quantities_have_decimals(cell: str | float | Percent, number: str) -> None:
    assert parse_quantity(cell, percent=True) == Decimal(number)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("1.234", "ambiguous_number"),
        ("-12.345", "ambiguous_number"),
        ("123.456", "ambiguous_number"),
        ("1,234.5", "number"),
        ("5%", "number"),
        ("veel", "number"),
        (True, "number"),
        (date(2020, 1, 1), "number"),
        (float("-inf"), "number"),
        ("9" * 61, "number"),
        (10**10, "number_too_large"),
        (1e300, "number_too_large"),
    ],
)
def test_what_is_no_quantity_is_refused(cell: object, code: str) -> None:
    assert code_of(parse_quantity, cell) == code


def test_an_ambiguous_quantity_is_told_how_to_write_it() -> None:
    with pytest.raises(CellError) as error:
        parse_quantity("-1.234")
    assert error.value.parameters == {"value": "-1.234", "whole": "-1234", "decimal": "-1,234"}


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        (5, 5),
        (5.0, 5),
        (4.999999999999, 5),
        ("5", 5),
        ("1.234", 1234),
        ("1 234", 1234),
        ("5,0", 5),
        ("5.00", 5),
        ("+5", 5),
    ],
)
def test_whole_numbers(cell: str | float, number: int) -> None:
    assert parse_whole(cell, range(2000)) == number


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (0, "out_of_range"),
        (6, "out_of_range"),
        ("-1", "out_of_range"),
        (1e300, "out_of_range"),
        (2.5, "whole"),
        ("2,5", "whole"),
        ("twee", "whole"),
        ("1.2345", "whole"),
        (True, "whole"),
        (date(2020, 1, 1), "whole"),
        (Percent(0.05), "whole"),
        (float("inf"), "whole"),
        ("9" * 61, "whole"),
    ],
)
def test_what_is_no_whole_number_in_bounds_is_refused(cell: object, code: str) -> None:
    assert code_of(parse_whole, cell, range(1, 6)) == code


@pytest.mark.parametrize("cell", ["60%", "60 %", 60, Percent(0.6)])
def test_progress_may_be_a_percentage(cell: str | int | Percent) -> None:
    assert parse_whole(cell, range(101), percent=True) == 60


@pytest.mark.parametrize(
    "cell",
    [
        date(2020, 2, 1),
        datetime(2020, 2, 1),  # noqa: DTZ001 - as Excel gives it
        "01-02-2020",
        "1-2-2020",
        " 1-02-2020 ",
        "2020-02-01",
        "2020-02-01 00:00:00",
        "2020-02-01T00:00:00",
    ],
)
def test_dates(cell: str | date) -> None:
    assert parse_date(cell) == date(2020, 2, 1)


@pytest.mark.parametrize("cell", ["0001-01-01", "01-01-0001", "-", "n.v.t.", "N.V.T.", "Nvt", "NVT", date(1, 1, 1)])
def test_no_date(cell: str | date) -> None:
    assert parse_date(cell) is None
    assert cell == date(1, 1, 1) or parse_years(cell, 300) is None


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("31-02-2020", "impossible_date"),
        ("29-02-2019", "impossible_date"),
        ("13-13-2020", "impossible_date"),
        ("00-01-2020", "impossible_date"),
        ("2020-02-31", "impossible_date"),
        ("01/02/2020", "date"),
        ("01-02-20", "date"),
        ("1 februari 2020", "date"),
        ("2020", "date"),
        ("31-12-2019 12:00", "date"),
        ("٣١-١٢-٢٠١٩", "date"),
        (43831, "date"),
        (43831.5, "date"),
        (True, "date"),
        (time(9, 30), "date"),
        (timedelta(hours=30), "date"),
        (datetime(2020, 2, 1, 9, 30), "date_with_time"),  # noqa: DTZ001 - as Excel gives it
        ("31-12-1899", "date_out_of_range"),
        ("01-01-2101", "date_out_of_range"),
        (date(2101, 1, 1), "date_out_of_range"),
        ("01-01-0000", "impossible_date"),
    ],
)
def test_what_is_no_date_is_refused(cell: object, code: str) -> None:
    assert code_of(parse_date, cell) == code


@pytest.mark.parametrize("cell", ["ja", "JA", " x ", "X", "1", 1, 1.0, "true", "TRUE", True])
def test_yes(cell: str | float) -> None:
    assert parse_yes_no(cell) is True


@pytest.mark.parametrize("cell", ["nee", "Nee", "0", 0, 0.0, "false", False])
def test_no(cell: str | float) -> None:
    assert parse_yes_no(cell) is False


@pytest.mark.parametrize("cell", ["misschien", "yes", "j", 2, 0.5, date(2020, 1, 1)])
def test_neither_yes_nor_no(cell: object) -> None:
    assert code_of(parse_yes_no, cell) == "yes_no"


@pytest.mark.parametrize("cell", ["in behandeling", "In Behandeling", "IN  BEHANDELING", "ín behandelíng"])
def test_words_are_matched_softly(cell: str) -> None:
    assert parse_word(cell, COMMITMENT_STATUSES) is CommitmentStatus.IN_PROGRESS


def test_a_word_with_punctuation() -> None:
    assert parse_word("Wet- en regelgeving", THEMES) is Theme.LEGISLATION


@pytest.mark.parametrize("cell", ["klaar", "inbehandeling", "open.", 1, True])
def test_a_word_that_is_not_on_the_list_names_the_list(cell: object) -> None:
    with pytest.raises(CellError) as error:
        parse_word(cell, COMMITMENT_STATUSES)  # type: ignore[arg-type]
    assert error.value.code == "word"
    assert error.value.parameters["words"] == "open, in behandeling, deels afgedaan, afgedaan, vervallen"


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (" tekst ", "tekst"),
        ("een\r\ntwee\rdrie\tvier", "een\ntwee\ndrie\tvier"),
        ("e\N{COMBINING ACUTE ACCENT}", "é"),
        ("=1+1", "=1+1"),
        (7, "7"),
        (7.0, "7"),
        (2.5, "2,5"),
        (True, "ja"),
        (date(2020, 2, 1), "01-02-2020"),
        (datetime(2020, 2, 1, 9, 5), "01-02-2020 09:05"),  # noqa: DTZ001 - as Excel gives it
        (time(8, 30), "08:30"),
        (Percent(0.05), "5%"),
        ("👩‍👩‍👧", "👩‍👩‍👧"),
    ],
)
def test_text(cell: Any, text: str) -> None:
    assert parse_text(cell, 4000) == text


@pytest.mark.parametrize("letter", ["\0", "\x07", "\x1b", "\x7f", "\x85", "\ufffe", "\ud800"])
def test_control_characters_are_refused_everywhere(letter: str) -> None:
    for read in (parse_date, parse_amount, parse_quantity, parse_yes_no, parse_period, plain_text):
        assert code_of(read, f"a{letter}b") == "control_character"
    assert code_of(parse_email, f"a{letter}@b.nl", 300) == "control_character"


def test_names_are_on_one_line() -> None:
    assert parse_name("een\n twee\tdrie", 300) == "een twee drie"


def test_the_length_of_text_is_bounded() -> None:
    assert parse_name("x" * 300, 300) == "x" * 300
    assert code_of(parse_name, "x" * 301, 300) == "too_long"
    assert parse_text("x" * 4000, 4000) == "x" * 4000
    assert code_of(parse_text, "x" * 4001, 4000) == "too_long"


@pytest.mark.parametrize("cell", ["a@b.nl", "k.de-vries+x@sub.gemeente.nl", "O'Neill@voorbeeld.example"])
def test_email(cell: str) -> None:
    assert parse_email(cell, 300) == cell


@pytest.mark.parametrize("cell", ["Karin", "a@b", "a@@b.nl", "a b@c.nl", "a@b..nl", "@b.nl", "a@b.nl;c@d.nl", 5])
def test_what_is_no_email_is_refused(cell: object) -> None:
    assert code_of(parse_email, cell, 300) == "email"


@pytest.mark.parametrize("cell", ["2020", "2020-3", "20-1", "2020/1", date(2020, 1, 1), "1800-1"])
def test_what_is_no_period_is_refused(cell: object) -> None:
    assert code_of(parse_period, cell) == "period"
    assert parse_period("2020-2") == "2020-2"


@pytest.mark.parametrize(("cell", "years"), [(2019, "2019"), ("2019 e.v.", "2019 e.v."), ("2019-2020", "2019-2020")])
def test_years_are_free_text(cell: str | int, years: str) -> None:
    assert parse_years(cell, 300) == years


def test_broken_and_empty_cells() -> None:
    column = SHEETS[0].columns[1]
    read = parser(column)
    for empty in (None, "", "  \n", float("nan"), NO_BREAK_SPACE):
        assert parse(empty, column, read) is None
    assert code_of(parse, Broken(None), column, read) == "formula_without_value"
    assert code_of(parse, Broken("#REF!"), column, read) == "excel_error"


CELLS = st.one_of(
    st.text(max_size=80),
    st.text("0123456789.,-+€()kKmln% \N{NO-BREAK SPACE}−:/T", max_size=20),
    st.text(st.characters(codec=None), max_size=10),  # halves of surrogate pairs too
    st.integers(),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
    st.builds(Percent, st.floats()),
    st.builds(Broken, st.none() | st.text(max_size=5)),
    st.none(),
)


@given(
    cell=CELLS,
    column=st.sampled_from([column for sheet in SHEETS for column in sheet.columns]),
    thousands=st.booleans(),
)
def test_no_cell_raises_anything_but_its_own_error(cell: Any, column: Column, thousands: bool) -> None:
    with suppress(CellError):
        # What is accepted can be stored: text without control characters, numbers within bounds.
        match parse(cell, column, parser(column, in_thousands=thousands)):
            case str(text) if not column.words:
                assert "\0" not in text
                assert len(text) <= column.longest
                assert text.encode()
            case Decimal() as number:
                assert abs(number) < (AMOUNT_LIMIT if column.kind is Kind.AMOUNT else QUANTITY_LIMIT)


AMOUNTS = st.decimals(-(AMOUNT_LIMIT - 1), AMOUNT_LIMIT - 1, places=2)
AMOUNT_COLUMN = Column("bedrag", "amount", Kind.AMOUNT)
QUANTITIES = st.decimals(-(QUANTITY_LIMIT - 1), QUANTITY_LIMIT - 1, places=6)


@given(AMOUNTS)
def test_amounts_come_back_from_numbers_and_text(amount: Decimal) -> None:
    assert parse_amount(float(amount)) == amount
    assert parse_amount(as_written(AMOUNT_COLUMN, amount)) == amount
    plain = f"{abs(amount):.2f}".replace(".", ",")
    for text in (f"{plain}-", f"({plain})", f"-{plain}", f"- {plain}", f"€ -{plain}"):
        assert parse_amount(text) == -abs(amount)


@given(QUANTITIES)
def test_quantities_come_back_from_text(quantity: Decimal) -> None:
    assert parse_quantity(f"{quantity:f}".replace(".", ",")) == quantity


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_dates_come_back(day: date) -> None:
    for text in (f"{day:%d-%m-%Y}", f"{day.day}-{day.month}-{day.year}", day.isoformat()):
        assert parse_date(text) == day


@given(st.sampled_from([(column, word) for sheet in SHEETS for column in sheet.columns for word in column.words]))
def test_words_come_back(choice: tuple[Column, str]) -> None:
    column, word = choice
    meaning = parse_word(f" {word.upper()} ", column.words)
    assert as_written(column, meaning) == word


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), max_size=300))
def test_text_that_was_read_once_is_read_the_same_again(text: str) -> None:
    read = parse_text(text, 4000)
    assert parse_text(read, 4000) == read
