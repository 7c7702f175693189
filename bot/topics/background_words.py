"""The words that ask for an explanation, and what to look for where a text has no such word itself."""

from __future__ import annotations

from bot.understanding.vocabulary import Phrases, Words

HINTS: dict[str, tuple[str, ...]] = {
    "why": ("waarom", "aanleiding", "reden"),
    "purpose": ("bedoeling", "doel", "aanleiding", "nut"),
    "what": ("bedoeling", "aanleiding", "begrip", "wat "),
    "meaning": ("betekenis", "begrip", "definitie", "uitleg", "wat "),
    "difference": ("verschil",),
    "how": ("werkwijze", "procedure", "hoe ", "methode", "aanpak"),
    "rule": ("regel", "richtlijn", "beleid", "werkwijze"),
    "role": ("rol", "opdrachtgever", "taken", "bevoegd"),
    "keep": ("bewaar",),
    "done": ("werkwijze", "regel"),
    "rate": ("tarie",),
    "until": ("programma", "looptijd"),
}
"""Words that a subject has when it answers such a question, of several that were named."""

WEAK = frozenset({"what", "how_is", "does", "may", "which", "until"})
"""Asks that others make as well: "hoe zit het met de reserve" and "mag ik het budget zien" ask for figures."""
SHARED_ASKS = frozenset({"note", "why"})
"""Asks that are no stronger for an explanation than for figures: "toelichting", "waarom"."""

ABOUT: dict[str, str] = {"keep": "bewaar", "role": "rol"}
"""What such a question is about where nothing else says so."""

BACKGROUND_WORDS: Words = {
    ("asks", "why"): Phrases(
        "waarom|hoezo|hoe komt|hoe kan|waardoor|reden|redenen|wat is de reden|oorzaak|aanleiding|wat is de aanleiding"
        "|naar aanleiding waarvan|beweegreden",
        "why|why are there|how come|reason|reasons|what is the reason|cause|occasion|rationale",
    ),
    ("asks", "purpose"): Phrases(
        "bedoeling|wat is de bedoeling|doel|doelen|doelstelling|wat is het doel|waarvoor|waarvoor is|waarvoor dient"
        "|waartoe|nut|wat is het nut|dient voor|bestemd|bedoeld voor|waarvoor bedoeld",
        "purpose|what is the purpose|aim|aims|goal|goals|what is the goal|what is it for|point of|intention"
        "|intended for|meant for",
    ),
    # "Waar is die reserve eigenlijk voor": what stands between them is what it is about.
    ("opens", "for"): Phrases("waar is|waar zijn|waar dient|waar dienen|waar hebben", "what are"),
    ("opens", "about"): Phrases("waar gaat|waar gaan|waar draait", "what do"),
    ("opens", "how"): Phrases(
        "hoe|op welke manier|op welke wijze|via welke weg|langs welke weg|via welke route",
        "how|in what way|in which way|by what route|through which route|through which channel",
    ),
    # With "hoe" these ask how it is done, whatever stands between.
    ("manner", "yes"): Phrases(
        "gewogen|wegen|bepaald|bepalen|berekend|berekenen|beoordeeld|beoordelen|gescoord|scoren|vastgesteld|vaststellen"
        "|vastgelegd|vastleggen|geregeld|gemeten|meten|ingeschat|inschatten|werkt|werken|tot stand|verloopt|verlopen"
        "|huren|behandeld|afgehandeld|behandelen|toegekend|toekennen|tot stand gekomen|in zijn werk|gaan om|omgegaan",
        "weighed|weigh|determined|determine|calculated|calculate|assessed|assess|scored|score|measured"
        "|measure|estimated|estimate|handled|handle|work|works|treated|established|set|hire|arrived at",
    ),
    ("closes", "for"): Phrases("voor|toe|om", "for|about"),
    ("closes", "about"): Phrases("over", "about"),
    ("closes", "definition"): Phrases(
        "wat is dat|wat zijn dat|wat is dat nou", "what is that|what's that|what are those"
    ),
    ("asks", "definition"): Phrases(
        "=wat is een|=wat is nou een|=wat is precies een|wanneer is iets|wanneer is er sprake van"
        "|wanneer spreken we van"
        "|wanneer noemen we iets",
        "=what is a|=what is an|=what's a|=what's an|when is something|when do we call something",
    ),
    ("asks", "which"): Phrases("wie|welk|welke|waar|hoeveel|wanneer", "who|which|where|how many|when"),
    ("asks", "meaning"): Phrases(
        "wat betekent|wat betekenen|betekent|betekenen|betekenis|definitie|definities|begrip|begrippen|wat houdt"
        "|houdt|houdt in|inhouden"
        "|wat wordt bedoeld met|wat bedoelen jullie met|wat bedoelen we met|bedoeld met|wat verstaan we onder"
        "|wat verstaat|verstaan onder|verstaan we|omschrijving|omschrijf|beschrijf|beschrijving|beschrijf eens"
        "|staat voor|gewone taal|in gewone taal|jip en janneketaal|eenvoudige woorden|simpele woorden|in het kort"
        "|waar gaat over|strekking|inhoud|wat valt onder|wat vallen onder|valt onder|vallen onder|wat hoort bij",
        "what does mean|what do mean|mean|means|meaning|definition|definitions|define|what is meant by|meant by|term"
        "|stand for|stands for|describe|description|plain language|plain english|simple terms|in short|entail|entails"
        "|what is involved|what falls under|falls under|fall under",
    ),
    ("asks", "explain"): Phrases(
        "uitleg|leg uit|leg|uitleggen|uitgelegd|legenda|snap niet|begrijp niet|lezen|te lezen|moet ik lezen"
        "|interpreteren",
        "explain|explained|explanation|explaining|legend|interpret|how to read|how do i read|do not understand"
        "|don't understand",
    ),
    ("asks", "note"): Phrases(
        "toelichting|toelichten|licht toe|verklaring|verklaar|verklaren|context|meer weten over|meer informatie over"
        "|informatie over|vertel over|vertel iets over|vertel meer over",
        "context|tell about|more about|information about|information on|clarify|elaborate",
    ),
    ("asks", "background"): Phrases(
        "achtergrond|achtergronden|achtergrondinformatie|achtergrondtekst|achtergrondteksten",
        "background|background information|background text|background texts|backgrounds",
    ),
    ("asks", "difference"): Phrases(
        "wat is het verschil tussen|wat is het verschil|wat is verschil|wat zijn de verschillen tussen|waarin verschilt"
        "|waarin verschillen|hoe verschilt|hoe verschillen|het verschil|versus|vs|onderscheid|wat is het onderscheid"
        "|wat is nou het verschil|is hetzelfde als|zijn hetzelfde|is dat hetzelfde|hetzelfde",
        "what is the difference between|what is the difference|what's the difference|what's the difference between"
        "|difference between|how does differ|how do differ|versus|vs|distinction|the same as|is the same",
    ),
    ("asks", "how"): Phrases(
        "hoe werkt|hoe werken|hoe werkte|hoe gaat in zijn werk|hoe gaat in werk|in zijn werk|hoe gaat dat|werkwijze"
        "|werkwijzen|procedure|procedures|methode|methodiek|systematiek|manier waarop|hoe bepalen|hoe bepaal"
        "|hoe wordt bepaald|hoe worden bepaald|hoe bepaald|hoe wegen|hoe weeg|hoe worden gewogen|hoe gewogen"
        "|hoe berekenen|hoe berekend|hoe wordt berekend|hoe beoordelen|hoe beoordeeld|hoe scoren|hoe worden gescoord"
        "|hoe meten|hoe gemeten|hoe geregeld|hoe is geregeld|hoe regelen|hoe pakken aan|hoe verloopt|hoe verlopen"
        "|hoe komen tot|hoe komt tot stand|hoe worden vastgesteld|hoe vastgesteld|hoe worden vastgelegd|hoe vastgelegd"
        "|stappen|welke stappen|wat gebeurt|wat gebeurt er met|wat gebeurt er als|wat doen met|hoe gaan om met"
        "|hoe omgaan met|hoe gaat om met|hoe wordt omgegaan",
        "how does work|how do work|how does it work|how do we work|how is handled|how are handled|how do we handle"
        "|how do we determine|how is determined|how are determined|how do we weigh|how are weighed|how is weighed"
        "|how do we assess|how are assessed|how do we score|how are scored|how do we rate|how are rated"
        "|how do we calculate|how is calculated|how are calculated|how do we measure|how do we deal with"
        "|procedure|procedures|method|methodology|working method|way of working|what happens to|what happens with"
        "|what happens when|what happens if|process for|steps",
    ),
    ("asks", "how_is"): Phrases(
        "hoe zit|hoe zit het met|hoe zit dat met|hoe zit dat|hoe gaat|hoe gaan|hoe is|hoe kun|hoe kan|wat weet je over"
        "|wat weet je van",
        "how is|how are|how about|what about|how do we|how does|what do you know about",
    ),
    ("asks", "does"): Phrases("wat doet|wat doen|wie doet", "what does|what do"),
    ("asks", "rule"): Phrases(
        "regels|regel|spelregels|spelregel|wat zijn de regels|wat zijn de regels voor|wat zijn de spelregels|regeling"
        "|voorschrift|voorschriften|richtlijn|richtlijnen|voorwaarden|onder welke voorwaarden|wanneer mag|hoe mag"
        "|is toegestaan|toegestaan|verordening|zomaar|zonder meer",
        "rules|rule|what are the rules|what are the rules for|ground rules|regulation|regulations|guideline|guidelines"
        "|conditions|when may|when can we|permitted",
    ),
    ("asks", "may"): Phrases(
        "mag ik|moet|moeten|kun je|kan je|kan ik|kunnen we|loopt|lopen|doorlopen|blijft|blijven|vervalt|vervallen",
        "may|may i|can we|can i|am i allowed|must we|does continue|run on|expire|expires|lapse|lapses",
    ),
    # "Mag een restant mee" asks for a rule, wherever that is asked first; "mag ik het budget" asks for a figure.
    ("asks", "permitted"): Phrases(
        "mag|mogen|mag je|mogen we|mag dat|wanneer mag|wanneer mogen|mag pas|mogen pas",
        "may we|can you take|can we take|can you carry|can we carry|can you keep|can we keep"
        "|are we allowed|is it allowed|is one allowed|can money|when may|when can|may one|allowed|allowed to",
    ),
    ("asks", "role"): Phrases(
        "rol|rollen|rol van|taak van|taken van|taakverdeling|rolverdeling|bevoegdheid|bevoegdheden|bevoegd|wie beslist"
        "|wie beslissen|wie bepaalt|wie stelt vast|wie mag|wie neemt besluit|wie heeft te zeggen|wie gaat er over"
        "|beslist|beslissen|zeggenschap",
        "role|role of|roles|task of|tasks of|who decides|decides|decide|who sets|authority|powers|who has the say"
        "|who has the final say",
    ),
    ("asks", "keep"): Phrases(
        "bewaren|bewaart|bewaard|hoe lang bewaren|hoelang bewaren|hoe lang bewaard|hoelang bewaard|hoe lang houden"
        "|hoe lang blijven|hoe lang blijft|hoelang blijven|hoelang blijft|vernietigd|vernietigen|wanneer vernietigd"
        "|wanneer vernietigen|weggooien|bewaarbeleid|opruimen",
        "how long do we keep|how long are kept|how long do we retain|how long must we keep|how long do we store"
        "|how long are stored|keep|kept|retain|retained|retention|destroyed|destroy|thrown away",
    ),
    ("asks", "done"): Phrases(
        "afvinken|afgevinkt|echt afvinken|wegstrepen|weggestreept|van de lijst af|van de lijst"
        "|echt klaar|echt af|echt afgedaan|echt afgerond|pas klaar|pas afgedaan|geldt als|gelden als|beschouwd als"
        "|telt als|telt als 1|als 1|voor 1|tellen als|telt mee als|telt voor|wanneer telt|wanneer geldt|gezien als"
        "|is gelijk aan 1"
        "|gelijk aan een",
        "ticked off|tick off|crossed off|cross off|off the list"
        "|really finished|really done|really closed|truly done|truly finished|count as|counts as|counts as one"
        "|count as 1"
        "|count as one|as one|one fte|considered|regarded as|equal to one|is one|equals one",
    ),
    ("asks", "rate"): Phrases(
        "tarief|tarieven|maximumtarief|maximumtarieven|uurtarief|uurtarieven|maximumprijs|maximumprijzen|prijsplafond"
        "|prijsafspraken",
        "rate|rates|tariff|tariffs|hourly rate|hourly rates|maximum rates|maximum price|maximum prices|price cap"
        "|price caps|price ceiling",
    ),
    ("asks", "until"): Phrases(
        "tot wanneer|tot en met wanneer|tot welk jaar|tot en met welk jaar|tot welke datum|hoe lang duurt|hoelang duurt"
        "|hoe lang loopt|hoelang loopt|looptijd|van wanneer tot wanneer|einddatum|eindjaar",
        "until when|till when|until what year|until which year|through which year|how long does run|how long does last"
        "|run until|runs until|end year|duration",
    ),
    ("asks", "what"): Phrases("wat is|wat is precies|wat is eigenlijk", "what is|what is exactly|what's"),
    ("about", "rapportage"): Phrases(
        "halfjaarrapportage|rapport|verslag|halfjaarverslag|rapporteren|rapporteert|gerapporteerd",
        "report|reports|half-yearly report|reporting",
    ),
    ("about", "benchmark"): Phrases("benchmark|benchmarks|ict benchmark", "benchmark|benchmarks|ict benchmark"),
    ("about", "verschil"): Phrases(
        "verschil|verschillen|verschilt|afwijken|afwijking|afwijkingen|wijken af|wijkt af|wijken|uiteenlopen",
        "difference|differences|differ|differs|vary",
    ),
    ("about", "financ"): Phrases("geld|financien|geldzaken", "financial|finance|finances|money|funding|funds"),
    ("about", "person"): Phrases("personeel", "staff|staffing|personnel|human resources|employees"),
    ("about", "medewerkers"): Phrases("koppen|hoofden", "head count|headcount|heads"),
    ("about", "melding"): Phrases("", "incident report|incident reports"),
    ("about", "risico"): Phrases(
        "risico|risico's|risicoscore|risicoscores|score|matrix|risicomatrix",
        "risk|risks|risk profile|risk matrix|risk score|score|matrix",
    ),
    ("about", "samenwerking"): Phrases(
        "samenwerken|werken samen", "cooperation|collaboration|partnership|partnerships|cooperate|collaborate"
    ),
    ("about", "toezegging"): Phrases(
        "belofte|beloftes|beloften|bestuursafspraken", "commitment|commitments|promise|promises|pledge|pledges"
    ),
    ("about", "overhevel"): Phrases(
        "meenemen|meegenomen|meeneem|neem mee|nemen mee|doorschuiven|doorgeschoven|schuiven door|overzetten|overgezet"
        "|overheveling|overgeheveld|geld over houden|meenemen naar volgend jaar",
        "carry money over|carry budget over|carry funds over|carry money|take money along|move money to next year"
        "|carry over|carrying over|carried over|carryover|carry forward|roll over|rolled over|carrying forward"
        "|take along|budget along|money along|along to next year|take to next year|take into next year"
        "|take along to next year"
        "|move to next year|bring along|keep for next year|save for next year",
    ),
    ("about", "restant"): Phrases(
        "overschot|overschotten|overgebleven|niet besteed|restbudget|geld dat over|geld over|wat over|overgebleven geld"
        "|wat overblijft|wat overhouden|geld dat overblijft|onbesteed geld",
        "money left|money that is left|money left over|unspent money|what is left|what we have left|leftover"
        "|leftovers|left over|remainder|unspent",
    ),
    ("about", "deeltijd"): Phrases(
        "parttimer|parttimers|parttime|part time|deeltijder|deeltijders|deeltijdwerker",
        "part time|part timer|part timers",
    ),
    ("about", "jaren"): Phrases("jaargrens|jaarwisseling|meerdere jaren|over de jaargrens", "year end|several years"),
    ("about", "stoplicht"): Phrases(
        "kleur|kleuren|verkeerslicht|verkeerslichten|lichten|kleurtjes",
        "colour|colours|color|colors|traffic light|traffic lights|lights",
    ),
    ("about", "samen digitaal"): Phrases("sd", "sd"),
    ("about", "krediet"): Phrases("kredieten", "credit|credits|loan facility"),
    ("about", "budget"): Phrases("budgetten|begroting", "budgets"),
    ("about", "groen"): Phrases("groen", "green"),
    ("about", "oranje"): Phrases("oranje", "orange|amber"),
    ("about", "rood"): Phrases("rood|rode", "red"),
    ("about", "grijs"): Phrases("grijs|grijze", "grey|gray"),
    ("about", "bruto"): Phrases("", "gross"),
    ("about", "netto"): Phrases("", "net"),
    ("about", "raad"): Phrases("gemeenteraad", "council|municipal council|city council|councillors"),
    ("about", "griffie"): Phrases("", "clerk|registry|council clerk"),
    ("about", "inhuur"): Phrases(
        "inhuren|ingehuurd|ingehuurde|inhuurkrachten|externen",
        "external hire|hiring externals|hiring|externals|contractors",
    ),
    ("about", "bedrijfsvoering"): Phrases("", "operations|business operations|running costs|operational costs"),
    ("about", "investering"): Phrases("", "investment|investments"),
    ("about", "basisregistraties"): Phrases("", "key registers|base registries|basic registrations"),
    ("about", "reserve"): Phrases("", "reserve|reserves"),
    ("about", "beheer"): Phrases("", "maintenance|management and maintenance|support and maintenance"),
    ("about", "tevredenheid"): Phrases("tevreden", "satisfaction|satisfied"),
    ("about", "dienstverlening"): Phrases("", "services|digital services|service delivery"),
    ("light", "yes"): Phrases(
        "gevraagd|vroeg|vroegen|wilde|beschreven|staat beschreven|vastgelegd|ooit|besproken|praten over|hebben over"
        "|doen|doet|niet|precies|eigenlijk|tekst|teksten|gemeente|informatie|zoveel|geen|nog geen"
        "|inzicht|nog geen inzicht|werken|werkt|hebben we|programma|jaar op jaar|term|woord|ook weer|alweer"
        "|volgend jaar|naar volgend jaar|het volgende jaar|bij ons|binnen de gemeente|twee keer per jaar|elk half jaar"
        "|elk halfjaar|ieder half jaar|ieder halfjaar|halfjaarlijks|gegevens|bij een project|bij projecten|aantal"
        "|eind van het jaar|einde van het jaar|aan het eind van het jaar|einde jaar|per inwoner|cijfers|uitkomsten"
        "|resultaten",
        "ask|ask for|asked|asked for|asks for|requested|want|described|before|talk about|speak about|in mind"
        "|text|texts|not|exactly|municipality|information|make|made|no|insight|work|works|produce|write|programme"
        "|program|year to year|next year|to next year|twice a year|every half year|every six months|half yearly|again"
        "|at a project|of a project|number of|at the end of the year|end of the year|figures|outcomes|results",
    ),
}
"""``about`` gives what to look for in subjects and texts, for words that these do not have themselves."""
