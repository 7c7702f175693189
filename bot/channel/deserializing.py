"""botbuilder's ``Activity`` from JSON without the cost of msrest's deserializer, which takes longer than an answer.

msrest looks every field up by several spellings, copies what it knows of each, and goes through the names of types as
text. Here that is worked out once for each class. What comes out is the same; whatever is not of the expected JSON type
is left to msrest, which converts or refuses it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from typing import Any

import botbuilder.schema
from botbuilder.schema import Activity
from msrest.serialization import Deserializer, Model


class _UnexpectedError(Exception):
    """A value that is not of the expected JSON type."""


def deserialized(fields: Mapping[str, Any]) -> Activity:
    """Return the activity of these fields, as ``Activity.deserialize`` does; raises what that raises."""
    try:
        return _made(Activity, fields)
    except _UnexpectedError:
        return Activity.deserialize(fields)


def _made(model: type[Model], fields: Any) -> Any:
    if type(fields) is not dict:
        raise _UnexpectedError
    plan = _plan(model)  # type: ignore[arg-type]  # classes have a hash; msrest's objects have none
    given, others = {}, {}
    for key, value in fields.items():
        known = plan.get(key)
        if known is None:
            others[key] = value
        elif value is not None:
            given[known[0]] = known[1](value)
    made = model(**given)
    if others:
        made.additional_properties = others
    return made


@cache
def _plan(model: type[Model]) -> Mapping[str, tuple[str, Callable[[Any], Any]]]:
    """Return for each key of a class's JSON the attribute it goes to, and what makes that of the value."""
    return {place["key"]: (name, _reader(place["type"])) for name, place in model._attribute_map.items()}


def _reader(kind: str) -> Callable[[Any], Any]:
    if kind in _PLAIN:
        return _PLAIN[kind]
    if kind.startswith("["):
        return _each(_reader(kind[1:-1]))
    model = getattr(botbuilder.schema, kind, None)
    if model is None:
        return _left_to_msrest
    return lambda value: _made(model, value)


def _each(reader: Callable[[Any], Any]) -> Callable[[Any], list[Any]]:
    def read(values: Any) -> list[Any]:
        if type(values) is not list or None in values:
            raise _UnexpectedError
        return [reader(value) for value in values]

    return read


def _of(kind: type) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if type(value) is not kind:
            raise _UnexpectedError
        return value

    return read


def _moment(value: Any) -> datetime:
    if type(value) is not str:
        raise _UnexpectedError
    # Of the many ways to write a moment only the usual one is read here, which both read alike.
    if len(value) in _USUAL_LENGTHS and value[10] == "T" and (value[-1] == "Z" or value[-6] in "+-"):
        try:
            return datetime.fromisoformat(value)
        except ValueError:
            pass
    moment: datetime = Deserializer.deserialize_iso(value)  # type: ignore[no-untyped-call]
    return moment


_USUAL_LENGTHS = range(20, 33)
"""Characters, from whole seconds with a Z to millionths with an offset."""


def _object(value: Any) -> Any:
    # msrest makes a copy, in which what is in strings, numbers, lists and dicts stays the same.
    return value


def _left_to_msrest(_value: Any) -> Any:
    raise _UnexpectedError


_PLAIN: Mapping[str, Callable[[Any], Any]] = {
    "str": _of(str),
    "bool": _of(bool),
    "int": _of(int),
    "iso-8601": _moment,
    "object": _object,
}
