"""Acronyms of government: a name with "Wet open overheid" is also found by "Woo", and the other way about."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.understanding.spans import Name
from bot.understanding.text import fold

_TABLE = """
avg: algemene verordening gegevensbescherming
bag: basisregistratie adressen en gebouwen | adressen en gebouwen
bgt: basisregistratie grootschalige topografie | grootschalige topografie
bio: baseline informatiebeveiliging overheid
brk: basisregistratie kadaster
bro: basisregistratie ondergrond
brp: basisregistratie personen
bvv: basisvoorziening vreemdelingen
cdo: chief data officer
cio: chief information officer
ciso: chief information security officer
dms: documentmanagementsysteem | document management systeem
dso: digitaal stelsel omgevingswet
fg: functionaris gegevensbescherming | functionaris voor gegevensbescherming
ggi: gemeentelijke gemeenschappelijke infrastructuur
gis: geografisch informatiesysteem | geografisch informatie systeem
kcc: klantcontactcentrum | klant contact centrum
ris: raadsinformatiesysteem
soc: security operations center | security operations centre | security operations centrum
vth: vergunningen toezicht en handhaving | vergunningverlening toezicht en handhaving
wdo: wet digitale overheid
wep: wet elektronische publicaties
wmebv: wet modernisering elektronisch bestuurlijk verkeer
wmo: wet maatschappelijke ondersteuning
woo: wet open overheid | open overheid
woz: waardering onroerende zaken
zgw: zaakgericht werken
"""


def _read(table: str) -> dict[str, str]:
    lines = (line.split(": ") for line in table.strip().splitlines())
    return {phrase: short for short, phrases in lines for phrase in phrases.split(" | ")}


SHORT_FOR = _read(_TABLE)
LONG_FOR = {short: phrase for phrase, short in reversed(SHORT_FOR.items())}
_LONG = re.compile(rf"\b(?:{'|'.join(sorted(SHORT_FOR, key=len, reverse=True))})\b")
_SHORT = re.compile(rf"\b(?:{'|'.join(LONG_FOR)})\b")


def with_other_forms(names: Iterable[Name]) -> list[Name]:
    """Return the names, each that holds an acronym or what one stands for in its other form as well."""
    found: list[Name] = []
    for name in names:
        found.append(name)
        text = fold(name.text)
        shorter = _LONG.sub(lambda phrase: SHORT_FOR[phrase.group()], text)
        longer = _SHORT.sub(lambda short: LONG_FOR[short.group()], text)
        found += [replace(name, text=other, official=name.shown) for other in (shorter, longer) if other != text]
    return found
