"""The words that ask for an explanation, and what to look for where a text has no such word itself."""

from __future__ import annotations

from bot.understanding.vocabulary import Phrases, Words

HINTS: dict[str, tuple[str, ...]] = {
    "why": ("waarom", "aanleiding", "reden"),
    "purpose": ("bedoeling", "doel", "aanleiding"),
    "what": ("bedoeling", "aanleiding"),
}
"""Words that a subject has when it answers such a question, of several that were named."""

BACKGROUND_WORDS: Words = {
    ("asks", "why"): Phrases(
        "waarom|hoezo|hoe komt|hoe kan|waardoor|reden|redenen|wat is de reden|oorzaak|aanleiding|wat is de aanleiding",
        "why|why are there|how come|reason|reasons|what is the reason|cause|occasion",
    ),
    ("asks", "purpose"): Phrases(
        "bedoeling|wat is de bedoeling|doel|doelen|doelstelling|wat is het doel|waarvoor|waarvoor is|waarvoor dient"
        "|waartoe|nut",
        "purpose|what is the purpose|aim|aims|goal|goals|what is the goal|what is it for|point of|intention",
    ),
    ("asks", "meaning"): Phrases(
        "wat betekent|wat betekenen|betekent|betekenis|definitie|definities|begrip|begrippen|wat houdt|houdt|houdt in"
        "|wat wordt bedoeld met|wat bedoelen jullie met|bedoeld met|wat verstaan we onder|verstaan onder|omschrijving",
        "what does mean|what do mean|mean|means|meaning|definition|definitions|what is meant by|meant by|term",
    ),
    ("asks", "explain"): Phrases(
        "uitleg|leg uit|uitleggen|uitgelegd|toelichting|toelichten|licht toe|verklaring|verklaar|verklaren|context"
        "|meer weten over|meer informatie over|informatie over|vertel over|vertel iets over|vertel meer over",
        "explain|explained|explanation|context|tell about|more about|information about|information on"
        "|clarify|elaborate",
    ),
    ("asks", "background"): Phrases(
        "achtergrond|achtergronden|achtergrondinformatie|achtergrondtekst|achtergrondteksten",
        "background|background information|background text|background texts|backgrounds",
    ),
    ("asks", "what"): Phrases("wat is|wat is precies|wat is eigenlijk", "what is|what is exactly|what's"),
    ("about", "rapportage"): Phrases(
        "halfjaarrapportage|rapport|verslag|halfjaarverslag", "report|reports|half-yearly report|reporting"
    ),
    ("about", "benchmark"): Phrases("benchmark|benchmarks|ict benchmark", "benchmark|benchmarks|ict benchmark"),
    ("about", "verschil"): Phrases(
        "verschil|verschillen|verschilt|afwijken|afwijking|afwijkingen", "difference|differences|differ|differs|vary"
    ),
    ("about", "financ"): Phrases("geld|financien|geldzaken", "financial|finance|finances|money|funding|funds"),
    ("about", "person"): Phrases("personeel", "staff|staffing|personnel|human resources|employees"),
    ("about", "risico"): Phrases("risico|risico's", "risk|risks|risk profile|risk matrix"),
    ("about", "samenwerking"): Phrases(
        "samenwerken|werken samen", "cooperation|collaboration|partnership|partnerships|cooperate|collaborate"
    ),
    ("about", "toezegging"): Phrases("beloftes", "commitment|commitments|promise|promises"),
    ("about", "bedrijfsvoering"): Phrases("", "operations|business operations|running costs|operational costs"),
    ("about", "investering"): Phrases("", "investment|investments"),
    ("about", "basisregistraties"): Phrases("", "key registers|base registries|basic registrations"),
    ("about", "reserve"): Phrases("", "reserve|reserves"),
    ("about", "beheer"): Phrases("", "maintenance|management and maintenance|support and maintenance"),
    ("about", "tevredenheid"): Phrases("tevreden", "satisfaction|satisfied"),
    ("about", "dienstverlening"): Phrases("", "services|digital services|service delivery"),
    ("light", "yes"): Phrases(
        "doen|doet|precies|eigenlijk|tekst|teksten|gemeente|heerenveen|informatie|zoveel|geen|nog geen"
        "|inzicht|nog geen inzicht|werken|werkt|hebben we|programma|jaar op jaar",
        "text|texts|exactly|municipality|information|make|made|no|insight|work|works|produce|write|programme"
        "|program|year to year",
    ),
}
"""``about`` gives what to look for in subjects and texts, for words that these do not have themselves."""
