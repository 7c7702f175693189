"""Dutch verbs that are parted from their first half: "gaven we aan laptops uit" is "uitgegeven aan laptops"."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from bot.understanding.text import Token, forms

_TABLE = """
uit: geven geeft geef gaf gaven uitgegeven | komen komt kom kwam kwamen uitkomen
over: houden houdt houd hou hield hielden overhouden | hevelt hevelen hevelde hevelden overgeheveld
over: blijft blijven bleef bleven overblijft
af: lopen loopt liep liepen loopt | rondt ronden rondde rondden afgerond | doet doen deed deden afgedaan
af: handelt handelen handelde handelden afgehandeld
op: zeg zegt zeggen opzeggen | levert leveren leverde leverden oplevert
toe: zegt zeggen zegde zegden toegezegd | voegt voegen voegde voegden toegevoegd
terug: koppelt koppelen koppelde koppelden teruggekoppeld
bij: stelt stellen stelde stelden bijgesteld
mee: neemt nemen nam namen meegenomen | valt vallen viel vielen meevallen
tegen: valt vallen viel vielen tegenvallen
door: schuift schuiven schoof schoven doorgeschoven
in: huurt huren huurde huurden ingehuurd | valt vallen viel vielen invallen
af: legt leggen legde legden afleggen
vast: stelt stellen stelde stelden vastgesteld | legt leggen legde legden vastgelegd
samen: werkt werken werkte werkten samenwerken | vat vatten vatte samenvatten
"""
_ARTICLES = frozenset({"de", "het", "een"})
"""Before these a particle is a preposition: "geven uit de reserve"."""


def _read(table: str) -> dict[str, dict[str, str]]:
    verbs: dict[str, dict[str, str]] = {}
    for line in table.strip().splitlines():
        particle, _, groups = line.partition(": ")
        for group in groups.split(" | "):
            *forms, whole = group.split()
            for form in forms:
                verbs.setdefault(form, {})[particle] = whole
    return verbs


VERBS = _read(_TABLE)
"""The forms of a verb → its particle → the word it is known by: the whole one, or the verb in its usual form."""


def reunited(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Put the halves of a verb together where a word with meaning stands between them.

    The particle comes right behind its verb, which is then found by the whole word too: "gaven … uit" as "gaven uit"
    and as "uitgegeven". An everyday verb that nobody needs may still be left over.
    """
    for at, token in enumerate(tokens):
        particles = VERBS.get(token.text)
        end = _particle_of(particles, tokens, at) if particles else None
        if particles and end is not None:
            whole = replace(token, forms=token.forms | forms(particles[tokens[end].text]))
            return (*tokens[:at], whole, tokens[end], *tokens[at + 1 : end], *tokens[end + 1 :])
    return tokens


def _particle_of(particles: dict[str, str], tokens: tuple[Token, ...], verb: int) -> int | None:
    """Return where the particle stands: the last word of the clause, behind what is given, held or run out."""
    for at, token in islice(enumerate(tokens), verb + 1, None):
        if token.text not in particles:
            continue
        if not any(between.must_count for between in tokens[verb + 1 : at]):
            return None  # side by side they are a phrase
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        return None if after and (after.is_content or after.text in _ARTICLES) else at
    return None
