"""People in numbers: establishment, occupation and vacancies in fte, employees as head counts apart."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers.answer import Answer
from bot.question import Ask, Comparison, Filter, Question, QuestionError
from bot.topics import common, staffing_answers
from bot.topics.base import Context, Topic
from bot.topics.staffing_answers import KEY, MEASURES
from bot.understanding.reading import Slots
from bot.understanding.spans import Concept, Name, Names
from bot.understanding.vocabulary import Phrases, Words
from models.staffing import Staffing

WEAK = frozenset({"light", "compare", "group"})
"""Slots that alone do not speak of staffing: much else changes too."""
KINDS = ("permanent", "temporary", "hired")
MOST_LIMIT = 100


class StaffingTopic(Topic):
    """Sheet ``personeel``."""

    key = KEY
    nouns = frozenset({"subject"})
    extra_slots = frozenset({"team", "amount"})
    words: ClassVar[Words] = {
        ("subject", "staffing"): Phrases(
            "fte|fte's|ftes|personeel|personele middelen|personele|personeelsbestand|personeelscijfers|personeelsleden"
            "|personeelsomvang|capaciteit|menskracht|mankracht|teams|team|hoe groot team",
            "fte|ftes|staff|staffing|personnel|workforce|full time equivalents|capacity|manpower|team|teams",
        ),
        ("measure", "establishment"): Phrases(
            "formatie|formatieplaats|formatieplaatsen|toegestane formatie|vastgestelde formatie|begrote formatie"
            "|formatieruimte|formatieomvang|plaatsen|plekken|arbeidsplaatsen|functies",
            "establishment|established|posts|positions|budgeted fte|authorised strength",
        ),
        ("measure", "occupied"): Phrases(
            "bezet|bezetting|bezettingsgraad|ingevuld|ingevulde|vervuld|vervulde|gevuld|bemensing|bemand|benut",
            "occupied|occupation|occupancy|filled|manned|staffed",
        ),
        ("measure", "vacancies"): Phrases(
            "vacature|vacatures|vacatureruimte|vacant|vacante|vacante formatie|onvervuld|onvervulde|niet bezet"
            "|niet ingevuld|niet vervuld|onbezet|onbezette|open plek|open plekken|openstaande vacatures|open vacatures"
            "|openstaande functies|open functies|openstaande plekken|onderbezetting|nog in te vullen|in te vullen"
            "|nog in vullen|tekort|te kort|nog te vervullen",
            "vacancy|vacancies|vacant|unfilled|not filled|not occupied|open positions|open posts|open vacancies"
            "|unoccupied|understaffed|short",
        ),
        ("measure", "permanent"): Phrases(
            "vast|vaste|vasten|vaste medewerkers|vaste medewerker|vaste mensen|vaste krachten|vaste dienst"
            "|in vaste dienst|vast in dienst|vast personeel|vaste aanstelling|vaste bezetting|vaste fte|vast fte"
            "|vaste collega's|vast contract|vaste contracten",
            "permanent|permanent employees|permanent staff|permanently employed|permanent people|permanent contract",
        ),
        ("measure", "temporary"): Phrases(
            "tijdelijk|tijdelijke|tijdelijken|tijdelijke medewerkers|tijdelijke medewerker|tijdelijke mensen"
            "|tijdelijke krachten|tijdelijk personeel|tijdelijk in dienst|tijdelijke aanstelling|tijdelijke bezetting"
            "|tijdelijke fte|tijdelijk fte|tijdelijke collega's|tijdelijk contract|tijdelijke contracten",
            "temporary|temporary employees|temporary staff|temporarily employed|temps|temp|temporary people"
            "|temporary contract|fixed term",
        ),
        ("measure", "hired"): Phrases(
            "inhuur|inhuren|ingehuurd|ingehuurde|ingehuurden|extern|externe|externen|externe inhuur|inhuurkracht"
            "|inhuurkrachten|externe medewerkers|externe krachten|externe mensen|zzp|zzp'er|zzp'ers|zzpers"
            "|uitzendkracht|uitzendkrachten|gedetacheerd|gedetacheerden|detachering|flexibele schil|flex"
            "|inleen|ingeleend|ingehuurd personeel|ingehuurde mensen|ingehuurde medewerkers",
            "hired|hire|hiring|external|externals|contractor|contractors|external staff|agency staff|freelancers"
            "|freelancer|hired in|hired staff|external people|external employees",
        ),
        ("measure", "heads"): Phrases(
            "medewerkers|medewerker|mensen|personen|koppen|collega's|werknemers|werknemer|ambtenaren|personen in dienst"
            "|mensen in dienst|medewerkers in dienst|in dienst|mensen werken|mensen werkzaam|medewerkers werken"
            "|werken|werkzaam|aantal medewerkers|hoofden",
            "employee|employees|people|heads|headcount|head count|head counts|persons|colleagues|staff members|employed"
            "|people work|work|working|civil servants",
        ),
        ("measure", "kinds"): Phrases(
            "vast en tijdelijk|vast of tijdelijk|vaste en tijdelijke|vast tijdelijk|vast tijdelijk en inhuur"
            "|vast tijdelijk inhuur|opbouw|samenstelling|opbouw van de bezetting",
            "permanent and temporary|permanent or temporary|permanent versus temporary|make up|composition|mix",
        ),
        ("compare", "previous"): Phrases(
            "verschil|verschil met vorige|vergeleken|vergeleken met vorige|vergelijk|vergelijking|ten opzichte van"
            "|ten opzichte van vorige|tov|tov vorige|sinds vorige|sinds vorige keer|sinds de vorige peildatum|veranderd"
            "|verandering|veranderingen|gegroeid|groei|gekrompen|krimp|toegenomen|afgenomen|toename|afname|gestegen"
            "|gedaald|stijging|daling|ontwikkeling|verloop|meer of minder|vorige peildatum|vorige keer|vorige meting"
            "|meer of minder geworden|meer geworden|minder geworden|ontwikkeld",
            "difference|compared|compared to last time|compare|comparison|change|changes|changed|grown|growth|shrunk"
            "|increase|increased|decrease|decreased|development|previous|since last time|last time|more or less"
            "|versus last time|trend|risen|fallen",
        ),
        ("group", "team"): Phrases(
            "per team|welk team|welke teams|elk team|ieder team|alle teams|verdeeld over teams|verdeling over teams"
            "|per afdeling|teams",
            "per team|by team|which team|which teams|each team|every team|all teams|teams",
        ),
        ("light", "yes"): Phrases(
            "komen|komt|gemeente|organisatie|afdeling|in totaal|totaal|totale|samen|zijn er|dienst|procent|percentage"
            "|verhouding|deel|daarvan|waarvan|over|nog",
            "municipality|organisation|organization|department|total|in total|altogether|percent|percentage|ratio"
            "|share|left",
        ),
    }

    def check(self, question: Question) -> None:
        """Refuse, beside what any topic refuses, comparisons and orders that are not ours."""
        super().check(question)
        fields = {one.removeprefix("-") for one in (question.order,) if one}
        if not fields <= set(MEASURES) or any(one.comparison is not Comparison.IS for one in question.filters):
            raise QuestionError
        if any(one.field == "amount" for one in question.filters):
            raise QuestionError

    def compose(self, slots: Slots, earlier: Question | None = None) -> Question | None:
        """Read the slots. Vast, tijdelijk or inhuur together are asked about as the make-up of the whole."""
        own = _own_slots(slots)
        if own and own <= WEAK:
            return None
        limit = _limit(slots)
        if slots.amounts and limit is None:
            return None
        measure = _measure(slots)
        order = slots.first("order")
        field = measure if measure in MEASURES else "establishment"
        filters = (
            *(Filter("team", key) for key in slots.names("team")),
            *(Filter("owner", key) for key in slots.names("owner")),
            *slots.filters("compare"),
        )
        return Question(
            KEY,
            ask=Ask.LIST if slots.has("ask", "list") or order or slots.has("group") else Ask.TOTAL,
            measure=measure,
            filters=filters,
            period=slots.period,
            group="team" if order else slots.first("group"),
            order=None if order is None else field if order == "smallest" else f"-{field}",
            limit=limit,
        )

    async def names(self, session: AsyncSession) -> Iterable[Name]:
        """The teams. A name is only secret where all rows of the team are."""
        found = await session.scalars(select(Staffing).where(Staffing.withdrawn.is_(False)))
        teams: dict[str, frozenset[str] | None] = {}
        for one in found:
            allowed, others = common.only_for(one), teams.get(one.team, frozenset())
            teams[one.team] = None if allowed is None or others is None else allowed | others
        return [Name(KEY, "team", team, team, allowed) for team, allowed in teams.items()]

    async def answer(self, question: Question, context: Context) -> Answer:
        """Answer with the figures of one date, together and by team."""
        return await staffing_answers.answer(question, context)


def _own_slots(slots: Slots) -> set[str]:
    """Return the slots that words and names of this very topic fill."""
    own = [span.meaning for span in slots.spans if span.topic == KEY]
    return {one.slot if isinstance(one, Concept) else one.field for one in own if isinstance(one, (Concept, Names))}


def _measure(slots: Slots) -> str | None:
    """Return what is asked about: what is most particular first, people where nothing else was said."""
    named = [one for one in slots.values("measure") if one != "owner"]
    if "kinds" in named or sum(kind in named for kind in KINDS) > 1:
        return "kinds"
    particular = [one for one in ("vacancies", *KINDS, "establishment", "occupied", "heads") if one in named]
    return particular[0] if particular else None


def _limit(slots: Slots) -> int | None:
    """Return how many teams are wanted; other numbers mean nothing here."""
    if len(slots.amounts) != 1 or not slots.has("order"):
        return None
    amount = slots.amounts[0]
    plain = amount.comparison is None and not amount.is_money and not amount.is_percent
    return int(amount.value) if plain and amount.value.isdecimal() and 0 < int(amount.value) <= MOST_LIMIT else None
