"""The words for the half-yearly report and its sections."""

from __future__ import annotations

from bot.understanding.vocabulary import Phrases, Words

REPORT_WORDS: Words = {
    ("about", "report"): Phrases(
        "rapportage|halfjaarrapportage|halfjaarlijkse rapportage|halfjaarsrapportage|half jaar rapportage|rapport"
        "|halfjaarverslag|halfjaarlijks verslag|halfjaarbericht|halfjaarstuk|halfjaarrapport|verslag|raadsrapportage"
        "|voortgangsrapportage|tussenrapportage"
        "|rapportage informatiemanagement|rapportage ict|rapportage digitale dienstverlening",
        "report|half-yearly report|half year report|half-year report|biannual report|semi-annual report"
        "|semiannual report|progress report|reporting|council report",
    ),
    ("about", "reports"): Phrases(
        "welke rapportages|alle rapportages|overzicht rapportages|lijst rapportages|hoeveel rapportages"
        "|eerdere rapportages|alle rapporten|welke rapporten",
        "which reports|all reports|list reports|how many reports|earlier reports|overview reports|what reports",
    ),
    ("about", "public"): Phrases(
        "openbare rapportages|openbare rapportage|welke rapportages openbaar|welke rapportage openbaar"
        "|hoeveel rapportages openbaar|openbare rapporten"
        "|welke rapportages gepubliceerd|hoeveel rapportages gepubliceerd|gepubliceerde rapportages"
        "|is er een openbare rapportage",
        "public reports|published reports|is there a public report|which report is public|which reports public"
        "|which reports are public|how many reports are public|which reports published"
        "|reports can the public see|which reports can the public see",
    ),
    ("about", "embargo"): Phrases(
        "welke rapportages onder embargo|welke rapportage onder embargo|welk rapport onder embargo"
        "|welke rapporten onder embargo|rapportages onder embargo|hoeveel rapportages onder embargo"
        "|wat onder embargo|welke onder embargo",
        "which report under embargo|which reports under embargo|what under embargo|reports under embargo"
        "|how many reports under embargo|which report embargoed|which reports embargoed|embargoed reports",
    ),
    ("about", "preparation"): Phrases(
        "welke rapportages in voorbereiding|welke rapportage in voorbereiding|welk rapport in voorbereiding"
        "|rapportages in voorbereiding|rapportage in voorbereiding|welke rapportage in de maak",
        "which report in preparation|which reports in preparation|reports in preparation|report in preparation"
        "|which report being prepared|which reports being prepared",
    ),
    ("about", "coming"): Phrases(
        "welke rapportages moeten nog komen|welke rapportages komen nog|welke rapportages nog niet openbaar"
        "|welke rapportages niet openbaar|welke rapportage nog niet openbaar|rapportages nog te verschijnen"
        "|welke rapportages moeten nog verschijnen|komende rapportages|welke rapportages nog niet gepubliceerd",
        "which reports still to come|reports still to come|which reports not public|which report not public"
        "|which reports not public yet|upcoming reports|which reports not published",
    ),
    ("about", "sections"): Phrases(
        "onderdeel|onderdelen|rapportageonderdeel|rapportageonderdelen|bijdrage|bijdragen|hoofdstuk|hoofdstukken"
        "|paragraaf|paragrafen|stuk|stukken|stukje|deel|inbreng|teksten",
        "section|sections|part|parts|chapter|chapters|contribution|contributions|piece|input|paragraph",
    ),
    ("deliver", "yes"): Phrases(
        "aanleveren|aan te leveren|aanlevert|inleveren|in te leveren|levert|levert aan|leveren aan|lever aan|levert in"
        "|indienen|in te dienen|insturen|in te sturen|toesturen|ingestuurd hebben|hebben ingestuurd|binnen zijn"
        "|zijn binnen|binnen hebben|binnenkomen"
        "|rapporteren|aangeleverd worden|worden aangeleverd",
        "deliver|submit|hand in|handed in|turn in|turned in|send in|sent in|contribute|supply|be in",
    ),
    ("deliver", "date"): Phrases(
        "aanleverdatum|inleverdatum|aanlevertermijn|inlevertermijn|uiterste aanleverdatum|uiterste inleverdatum"
        "|inleverdag|aanleverdag|uiterste inleverdag|uiterste aanleverdag|uiterste dag van aanleveren"
        "|aanlevermoment|aanleverdeadline|inleverdeadline",
        "delivery date|submission date|submission deadline|delivery deadline|hand-in date",
    ),
    # "embargo" and "vaststelling" are only of reports; what may be shared takes a report beside it.
    ("release", "embargo"): Phrases(
        "embargo|onder embargo|embargo af|loopt embargo af|embargo voorbij|embargo opgeheven|embargo eraf",
        "embargo|under embargo|embargo lifted|embargo end|embargo ends|embargo over|embargoed",
    ),
    ("release", "adoption"): Phrases("vaststelling|vaststeldatum|vaststelmoment", "adoption date|adoption"),
    ("release", "share"): Phrases(
        "delen|gedeeld|al delen|delen met|te delen|kan ik delen|mag ik delen|gedeeld worden|gedeeld met|doorsturen"
        "|verspreiden|rondsturen|delen met de pers|naar de pers|pers|media|geheim|geheime|vertrouwelijk|vertrouwelijke"
        "|naar buiten brengen|mag naar buiten",
        "share|shared|shared with|forward|circulate|share with the press|press|media|secret|confidential",
    ),
    ("share", "yes"): Phrases(
        "procent|percentage|aandeel|hoeveel procent|welk percentage|welk deel|%",
        "percent|percentage|share of|proportion|what share|%",
    ),
    ("first", "yes"): Phrases("als eerste|eerste|eerst|eerste deadline", "first|first deadline"),
    ("earliest", "yes"): Phrases("vroegste|vroegste deadline|allereerste deadline", "earliest|earliest deadline"),
    ("longest_late", "yes"): Phrases(
        "langst te laat|langste te laat|verst over tijd|langst over tijd|meest te laat|langst over de deadline"
        "|verst achter|ergst te laat|het meest te laat|het langst te laat|langst verlopen|langst wachten",
        "most overdue|longest overdue|furthest behind|most late|overdue the longest|late the longest"
        "|been late longest|overdue longest|most days late|most days overdue",
    ),
    ("noted", "yes"): Phrases(
        "opmerking|opmerkingen|toelichting|toelichtingen|een toelichting|een opmerking|notitie|kanttekening",
        "remark|remarks|note|notes|comment|comments|with an explanation",
    ),
    ("last", "yes"): Phrases(
        "laatste deadline|als laatste|laatst|verste deadline|laatste onderdeel",
        "last deadline|latest deadline|due last",
    ),
    ("mine", "team"): Phrases(
        "mijn mensen|mijn medewerkers|mijn collega's|mijn teamleden|onze mensen",
        "my people|my colleagues|my staff|our people",
    ),
    ("pending", "yes"): Phrases(
        "nog|moet nog|moeten nog|nog te",
        "still|still has to|still have to|still needs to|still need to|yet to|yet|has yet to|have yet to|to be",
    ),
    ("negation", "yes"): Phrases(
        "niet|geen|niets|nog niet|nog geen|nog niets",
        "not|no|nothing|not yet|hasn't|haven't|isn't|aren't|didn't|hasnt|havent|wasn't",
    ),
    ("state", "missing"): Phrases(
        "niet gestart|nog niet gestart|niet begonnen"
        "|nog niet aangeleverd|niet aangeleverd|niet ingeleverd|niet binnen|nog binnenkomen|niet ontvangen"
        "|er nog niet|er niet|is er nog niet|nog tegoed|wachten we nog op|wachten we nog"
        "|is het wachten|schuldig|in gebreke|laten op zich wachten|laat op zich wachten",
        "owe|owes|owing|owed|still owes|still owe|not started|not submitted|not delivered|not handed in"
        "|not received|still to be delivered|we still waiting for|still waiting for"
        "|still to be submitted",
    ),
    ("state", "awaiting"): Phrases(
        "alleen aangeleverd|slechts aangeleverd|alleen maar aangeleverd|alleen ingeleverd|wacht op akkoord"
        "|wachten op akkoord|ter goedkeuring|wachten op goedkeuring|wacht op goedkeuring",
        "only delivered|are only delivered|merely delivered|only submitted|awaiting approval|waiting for approval"
        "|waiting to be approved|awaiting sign-off",
    ),
    ("state", "delivered"): Phrases(
        "aangeleverd|ingeleverd|ingediend|ingestuurd|al binnen|binnen|binnengekomen|ontvangen|aangeboden|geleverd",
        "been delivered|been submitted|been handed in|been received|already delivered|already submitted|already in"
        "|were submitted|were delivered|are delivered|are submitted|is delivered|is submitted|received",
    ),
    ("state", "approved"): Phrases(
        "akkoord|akkoord bevonden|goedgekeurd|geaccordeerd|goedkeuring", "approved|agreed|accepted|signed off"
    ),
    ("state", "unapproved"): Phrases(
        "nog akkoord|zonder akkoord|niet akkoord|niet goedgekeurd|nog goed te keuren",
        "not approved|unapproved|to be approved",
    ),
    ("rough", "missing"): Phrases(
        "ontbreken|ontbreekt|ontbrekende|mist|missen|open|openstaand|openstaande|nog open|nog doen|te doen|nog te doen",
        "missing|lacking|open|outstanding|to do|left to do|remaining|pending",
    ),
    ("rough", "delivered"): Phrases("klaar|af|compleet|afgerond", "ready|done|complete|finished|completed"),
    ("late", "yes"): Phrases(
        "te laat|over tijd|over de deadline|over datum|achter|achterstallig|achterop|verlopen|deadline verstreken"
        "|deadline gemist|niet op tijd|deadline niet gehaald|deadline overschreden|vertraagd|over de deadline heen"
        "|voorbij de deadline",
        "late|too late|overdue|past the deadline|past due|missed the deadline|behind|behind schedule|not on time",
    ),
    ("late", "no"): Phrases(
        "niet te laat|nog niet te laat|op tijd|nog op tijd|op tijd zijn|op tijd komen|nog op tijd komen|niet over tijd"
        "|niet achter|nog niet verlopen|deadline nog niet verstreken|deadline niet verstreken",
        "not late|not yet late|not late yet|not overdue|not overdue yet|not yet overdue|on time|in time|still on time"
        "|not past the deadline|deadline not passed",
    ),
    ("measure", "deadline"): Phrases(
        "deadline|deadlines|wanneer|uiterste datum|uiterste dag|als uiterste dag|uiterste moment|uiterste|uiterlijk"
        "|termijn"
        "|hoe lang nog|hoeveel tijd|hoeveel dagen|hoeveel weken"
        "|hoeveel werkdagen|tot wanneer|voor wanneer|welke dag|datum",
        "deadline|deadlines|when|due|due date|how many days|how many weeks"
        "|how many working days|how long|how much time|by when|what day",
    ),
    ("measure", "reason"): Phrases(
        "waar wacht|waarop wacht|wacht op|waar wacht op|wachten op|waar wachten we op",
        "waiting for|what is holding up|holding up",
    ),
    ("measure", "adopted"): Phrases(
        "vastgesteld|stelt vast|stellen vast|stelde vast|vast te stellen|vaststellen|wanneer vastgesteld|naar de raad"
        "|in de raad|bij de raad|bij de raad liggen|behandeld"
        "|behandeling|besproken|gepubliceerd|publicatie|openbaar|openbaar gemaakt|wanneer openbaar|verschijnt"
        "|verschijnen|verschenen|komt uit|uitkomt|uitkomen|uitgekomen|uitgebracht|komen uit|naar buiten",
        "comes out|come out|coming out|adopted|adopt|published|publish|public|publication"
        "|to the council|discussed|released"
        "|before the council|with the council|presented",
    ),
    ("measure", "as_of"): Phrases(
        "peildatum|peilmoment|stand per welke datum|naar welke stand|welke periode|over welke periode|periode",
        "as-of date|reference date|cut-off date|which period|what period|period covered|reporting period",
    ),
    ("measure", "feedback"): Phrases(
        "feedback|feedbackvragen|feedback rapportage|feedback op de rapportage|inhoud rapportage"
        "|inhoud van de rapportage|informatie mist|informatie mist u|informatie niet nodig|informatie nodig"
        "|informatie rapportage niet nodig|rapportage nodig|vier vragen|vragen over de rapportage|vragen rapportage"
        "|vragen aan de raad|vragen over inhoud rapportage|rapportage 1x per jaar voldoende"
        "|1x per jaar|1x per jaar voldoende|een keer per jaar|eenmaal per jaar|1 keer per jaar|jaarlijks voldoende"
        "|hoe vaak rapporteren|spreken wij hierover af|spreken we af|reacties op de rapportage"
        "|vinden van de rapportage",
        "feedback|feedback questions|feedback report|feedback on the report|content of the report"
        "|contents of the report|information missing|information is missing|missing information|once a year"
        "|report once a year|four questions|questions about the report|questions report|how often report",
    ),
    ("measure", "owner"): Phrases(
        "eindverantwoordelijk|eindverantwoordelijke|eindverantwoordelijkheid|trekt|kartrekker"
        "|coordineert|coordinator|coordinatie|coordineren|wie coordineert|stelt samen|samensteller|opsteller"
        "|eindredactie|eindredacteur|schrijft|geschreven|schreef|opgesteld|redigeert|wie deed|door wie|wie schrijft"
        "|wie stelt op",
        "by whom|ultimately responsible|overall responsible|accountable|wrote|coordinates|coordinator|coordinating"
        "|compiles"
        "|edits|edit|edited|editor|writes|who writes|drafts|author",
    ),
    ("made", "yes"): Phrases("gemaakt|maakt|maakte|maken", "made|makes|make|prepared|prepares"),
    ("approver", "yes"): Phrases(
        "wie keurde|wie keurt|wie heeft goedgekeurd|door wie goedgekeurd|wie gaf akkoord|wie geeft akkoord"
        "|wie accordeert|wie heeft geaccordeerd|wie moet goedkeuren|wie keurt goed|wie akkoord gegeven",
        "who approved|who approves|approved by whom|who signed off|who signs off|who has approved|who must approve",
    ),
    ("which", "previous"): Phrases(
        "vorige keer|laatste keer|vorige|afgelopen|laatst verschenen|laatste openbare|laatste|meest recente",
        "last time|previous time|previous|last|latest|most recent|preceding",
    ),
    ("which", "next"): Phrases(
        "volgende|komende|eerstvolgende|aankomende|nieuwe|huidige|lopende|deze", "next|upcoming|coming|current|new"
    ),
    ("why", "yes"): Phrases(
        "waarom|waardoor|reden|aanleiding|uitleg|toelichting op|achtergrondinformatie|bedoeling|doel|betekent",
        "why|reason|explain|explanation|background information|purpose|meaning|mean",
    ),
    ("group", "owner"): Phrases(
        "per eigenaar|per persoon|per collega|per medewerker|naar eigenaar",
        "per owner|by owner|per person|by person|by colleague",
    ),
    # What is due of everybody is due on the day of the report.
    ("all", "yes"): Phrases("iedereen|iedereens|wij allemaal", "everyone|everybody"),
    ("light", "yes"): Phrases(
        "tekst|halfjaarlijkse|halfjaarlijks|raad|gemeenteraad|college|i&i|ict|informatiemanagement|afdeling|cijfers"
        "|gegevens"
        "|informatie|collega|collega's|mensen|personen|onze gemeente|kant en klaar|rapporteurs",
        "along|half-yearly|biannual|council|department|figures|data|information|colleagues|people|anyone"
        "|someone|person|nobody",
    ),
}
"""``rough`` words say something of many things ("open", "klaar"), so they need the report or a section beside them.

``why`` words are there to leave such questions to the background texts.
"""
