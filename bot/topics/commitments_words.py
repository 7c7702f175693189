"""The words for promises and requests."""

from __future__ import annotations

from bot.topics.exceptions import SECRECY_WORDS
from bot.understanding.vocabulary import Negated, Phrases, Words

COMMITMENT_WORDS: Words = {
    **SECRECY_WORDS,
    ("kind", "promise"): Phrases(
        "toezegging|toezeggingen|belofte|beloften|beloftes|afspraak met de raad|afspraken met de raad"
        "|bestuursafspraak|bestuursafspraken|raadstoezegging|raadstoezeggingen|commissietoezegging"
        "|commissietoezeggingen|toezeggingenlijst|raadsbelofte|actiepunten raad"
        "|actiepunten van de raad|raadsacties|toezeggen|bestuurlijke toezegging|bestuurlijke toezeggingen",
        "promise|promises|commitment|commitments|pledge|pledges|undertaking|undertakings|council commitment"
        "|council promises|promises to council",
    ),
    ("kind", "request"): Phrases(
        "verzoek|verzoeken|vraag van de commissie|vragen van de commissie|vraag van commissies|vragen van commissies"
        "|vraag van de raad|vragen van de raad|vragen uit de raad|vragen uit de commissie|commissievraag"
        "|commissievragen|raadsvraag|raadsvragen|commissieverzoek|commissieverzoeken|raadsverzoek|raadsverzoeken"
        "|gevraagd door de commissie|informatieverzoek|informatieverzoeken|verzoekenlijst|onbeantwoorde vragen"
        "|openstaande vragen|open vragen|vragen die|vraag over|vragen over|beantwoorde vragen|alle vragen"
        "|welke vragen|hoeveel vragen|technische vragen|vragen vanuit de raad|vragen vanuit de commissie"
        "|vraag uit de raad|vraag uit de commissie|vraag vanuit|vragen vanuit|vraagt de raad|vraagt de commissie",
        "request|requests|asked by the committee|question of the committee|questions of the committee"
        "|questions from the committee|questions from committees|questions from the council|committee question"
        "|committee questions|committee request|committee requests|council request|council requests|council question"
        "|council questions|unanswered questions|open questions|questions|question about|outstanding questions"
        "|question on|committee asks|council asks|asked for by|asks from|queries|query|enquiry|enquiries",
    ),
    ("made", "promise"): Phrases(
        "toegezegd|zegde toe|zegden toe|zeggen toe|toe te zeggen|beloofd|beloofde|beloofden|beloven|belooft"
        "|afgesproken met de raad|afgesproken met de commissie|toezegde|toezegden|hebben beloofd|toe zegde"
        "|toe zegden",
        "promised|committed to|pledged|did promise|pledge|committed ourselves|gave our word",
    ),
    ("made", "request"): Phrases(
        "gevraagd|vroeg|vroegen|verzocht|verzochten|gevraagd door|heeft gevraagd|wil weten|wilde weten|gevraagd om"
        "|vroeg om|vroegen om|opgevraagd|vragen om|wilden weten|willen weten|verzoekt",
        "requested|asked|asked for|asked by|did ask for|ask for|asking for|asks for|wanted to know|wants to know"
        "|asked us",
    ),
    ("made", "either"): Phrases(
        "gedaan|gemaakt|gedaan op|afgegeven|uitgesproken|genoteerd|vastgelegd|bijgekomen|erbij gekomen|ingediend"
        "|gesteld|binnengekomen|kwamen|kwam|uit|dateren|dateert|stammen|gekregen|ontvangen|kregen|kreeg",
        "made|made on|given|recorded|added|submitted|came in|from|dating from|dated|received|got",
    ),
    ("status", "unfinished"): Phrases(
        "open|openstaand|openstaande|staan nog open|lopend|lopende|lopen|loopt|lopen nog|nog te doen|nog niet klaar"
        "|onafgedaan|nog afdoen|nog doen|afdoen|af te doen|af te handelen|na te komen|te beantwoorden|in te lossen"
        "|waar te maken|af te ronden|onbeantwoord|er nog niet|is er nog niet|nog af te handelen|nog te beantwoorden"
        "|onbeantwoorde|resteren|resterend|resterende|nog over|in de pijplijn|uitstaand|uitstaande|hangend|hangende"
        "|onvoltooid|onvoltooide|onafgehandeld|onafgehandelde|in portefeuille|nog te leveren|te leveren|leveren"
        "|nog leveren|moet nog gebeuren|nog gebeuren|nog op de plank|nog aan het werk|nog niet rond|niet rond"
        "|nog lopen|nog loopt|op bordje|op haar bordje|op zijn bordje|op bord|hangt nog|hangen nog|boven ons hoofd"
        "|nog inlossen|nog waarmaken|nog nakomen",
        "open|outstanding|pending|unfinished|to finish|to answer|unanswered|still to do|to do|to be done|remaining"
        "|left to do|unresolved|active|ongoing|current|incomplete|to deliver|to complete|deliver|fulfil|fulfill"
        "|still running|owe|owes|we owe|unfulfilled|on plate|still hanging|hanging|undelivered|still due"
        "|awaiting answer|waiting for an answer|await an answer|without an answer|no answer yet",
    ),
    ("status", "open"): Phrases(
        "niet gestart|nog niet gestart|nog niet begonnen|niet begonnen|niet opgepakt|nog niet opgepakt"
        "|nog niks gedaan|niets mee gedaan|nog niets mee gedaan|ligt nog stil|liggen stil|stilliggen|moeten beginnen"
        "|moet beginnen|geen werk van gemaakt|niks mee gebeurd|niets mee gebeurd|niets gebeurd|niks gebeurd"
        "|nog nergens|blijven liggen|blijft liggen|op de plank|nog onaangeroerd|onaangeroerd",
        "not started|not begun|not picked up|nothing done|untouched|yet to start|still to start|not touched"
        "|nothing happened|nothing has happened|no work done|left lying|on the shelf|nobody has started",
    ),
    ("status", "in_progress"): Phrases(
        "in behandeling|mee bezig|in uitvoering|onderhanden|wordt aan gewerkt|aan gewerkt|gestart|begonnen|opgepakt"
        "|in bewerking|in de maak|onder handen|wordt gewerkt|werken we aan|lopen al|in voorbereiding",
        "in progress|being worked on|under way|underway|started|in the works|being handled|being dealt with|in hand"
        "|being prepared|working on",
    ),
    ("status", "partly_done"): Phrases(
        "deels afgedaan|gedeeltelijk afgedaan|deels|gedeeltelijk|half af|deels klaar|deels afgehandeld|half klaar"
        "|voor een deel|voor de helft|ten dele|halverwege",
        "partly done|partially done|partly|partially|half done|partly finished|partially completed|half finished"
        "|part done|halfway|half way",
    ),
    ("status", "done"): Phrases(
        "afgedaan|klaar|gereed|afgerond|afgehandeld|nagekomen|voltooid|uitgevoerd|beantwoord|af|ingelost|waargemaakt"
        "|gesloten|afgedane|opgeleverd|gerealiseerd|afgesloten|afgevinkt|afgewikkeld|gelukt|volbracht|afgeronde"
        "|afgehandelde|de deur uit|deur uit|klaargekomen|opgelost|afgewerkt|van bordje|ingewilligd|gedaan gekregen"
        "|voldaan",
        "done|finished|completed|complete|closed|settled|fulfilled|kept|answered|delivered|resolved|honoured|honored"
        "|ready|dealt with|carried out|out of the door|out the door|off the table done|wrapped up|ticked off"
        "|discharged|granted",
    ),
    ("status", "lapsed"): Phrases(
        "vervallen|ingetrokken|komen te vervallen|geschrapt|niet meer nodig|opgegaan in|van tafel|van de baan"
        "|afgevallen|komt te vervallen|niet meer aan de orde|niet meer van toepassing|achterhaald|stopgezet"
        "|teruggetrokken|weggevallen|niet doorgegaan|gaat niet door|gaan niet door|afgevoerd",
        "lapsed|withdrawn|dropped|cancelled|canceled|no longer needed|expired|off the table|no longer relevant"
        "|taken back|fallen away|moot|called off|scrapped|not going ahead",
    ),
    ("status", "final"): Phrases(
        "niet meer open|niet langer open|staan niet meer open",
        "no longer open|not open anymore",
    ),
    ("status", "kept"): Phrases("niet vervallen|nog geldig|geldige", "not lapsed|still valid"),
    ("all", "yes"): Phrases(
        "inclusief afgedane|inclusief de afgedane|ook de afgedane|inclusief afgeronde|inclusief vervallen"
        "|ook afgedane"
        "|afgedaan of niet|open en afgedaan|open en gesloten",
        "including finished|including done|including closed|including lapsed|including completed|open and closed"
        "|done or not|including the finished",
    ),
    ("mine", "must"): Phrases(
        "moet ik|ik moet|moet ik nog|moeten wij nog|nog van mij verwacht|van mij verwacht",
        "must i|i must|do i have to|i have to|do i need to|do i still have to|i still have to|should i",
    ),
    ("must", "yes"): Phrases(
        "moet|moeten|dient|dienen|moet nog|moeten nog|moet er|moeten er",
        "must|have to|has to|should|need to|needs to|need|needs|still have to|still need",
    ),
    ("late", "yes"): Phrases(
        "te laat|over de termijn|over tijd|over datum|over de datum|verlopen|achterstallig|achterstallige|achter"
        "|termijn verstreken|verstreken|overschreden|deadline verstreken|deadline overschreden|deadline voorbij"
        "|deadline gepasseerd|voorbij de deadline|over de deadline|over de deadline heen|deadline gemist"
        "|deadline niet gehaald|op achterstand|achterstand|vertraagd|vertraging|over de afgesproken datum"
        "|niet op tijd|niet tijdig|laat|lopen achter|loopt achter|uitgelopen|over termijn|over de streefdatum"
        "|had moeten zijn|hadden moeten zijn|hadden al klaar moeten zijn|al klaar moeten zijn|rood|niet gehaald"
        "|datum niet gehaald|termijn niet gehaald|termijn gemist|te lang|te laat zijn|laat mee|te laat mee"
        "|door de deadline|door de deadline heen|voorbij de datum|over tijd gegaan|had al klaar moeten zijn"
        "|hadden er al moeten liggen|had er al moeten liggen",
        "late|overdue|past due|too late|past the deadline|past deadline|behind schedule|behind|not on time|delayed"
        "|missed the deadline|deadline missed|missed their deadline|missed deadlines|past their deadline"
        "|past its deadline|deadline passed|deadline has passed|should have been|in arrears|out of time|running late"
        "|run late|runs late|overrun|past date|past their date|late with|missing deadlines|slipped|slipping"
        "|beyond deadline|gone past",
    ),
    # Told by the two together: whether it was done before its deadline.
    ("late", "done_late"): Phrases("", ""),
    ("late", "done_in_time"): Phrases("", ""),
    ("late", "no"): Phrases(
        "op schema|op koers|nog op tijd|op tijd|binnen de termijn|nog binnen de termijn|binnen termijn"
        "|liggen op schema|tijdig|haalt datum|haalt deadline|haalt termijn|haalt streefdatum|halen deadline"
        "|halen termijn|halen datum|deadline gehaald|termijn gehaald|datum gehaald|gehaald deadline|deadline halen"
        "|termijn halen|datum halen|netjes op tijd|voor de deadline klaar|binnen de tijd|op tijd klaar|op tijd af"
        "|haalt|halen",
        "on schedule|on track|still on time|on time|within the deadline|in time|make the deadline|meet the deadline"
        "|met the deadline|meet deadline|met deadline|make deadline|made the deadline|finished on time|done on time"
        "|hit the deadline",
    ),
    ("soon", "yes"): Phrases(
        "binnenkort|op korte termijn|dreigen te laat|dreigt te laat|bijna te laat|bijna verlopen|verlopen bijna"
        "|deadline nadert|naderende deadline|naderen|spoedig|zeer binnenkort|lopen binnenkort af|bijna aan de beurt",
        "soon|shortly|coming up|due soon|about to expire|nearly late|almost late|deadline approaching|nearly due",
    ),
    ("reported", "yes"): Phrases(
        "teruggekoppeld|terugkoppelen|terug te koppelen|terugkoppeling aan de raad|gemeld|gerapporteerd|ingelicht"
        "|geinformeerd|verteld|bericht|teruggemeld|gecommuniceerd|op de hoogte|op de hoogte gesteld|verstuurd"
        "|verzonden|gestuurd|toegestuurd|opgestuurd|aangeboden|naar de raad gegaan|naar de commissie gegaan"
        "|naar de raad|naar de commissie|naar de gemeenteraad|gemeld raad|teruggekoppeld raad"
        "|teruggekoppeld commissie|gemeld commissie|naar de raad gestuurd|naar de commissie gestuurd"
        "|aan de raad gestuurd|raad ingelicht|commissie ingelicht|raad geinformeerd|raad op de hoogte"
        "|gestuurd commissie|verstuurd commissie|verstuurd raad|raad gehoord|raad weet|weet de raad"
        "|weet de commissie|commissie weet|terug naar de raad|doorgegeven|laten weten|bekendgemaakt|verteld aan"
        "|raadsbrief verstuurd|raadsbrief gestuurd|bij de raad|bij de commissie|aan de raad voorgelegd|voorgelegd"
        "|raad kreeg|kreeg de raad|commissie kreeg|kreeg de commissie|raad gekregen|commissie gekregen"
        "|raad ontvangen|commissie ontvangen|ontving de raad|ontving de commissie|raad ontving|commissie ontving"
        "|commissie gehoord",
        "reported back|already reported|reported to the council|reported to the committee|reported|reported back to"
        "|informed|told|notified|sent to the council|sent to the committee|sent|communicated|council informed"
        "|council told|council been told|council notified|committee informed|committee told|committee been told"
        "|gone to the council|went to the council|go to the council|been to the council|council knows|fed back"
        "|heard back|gone out|gone to the committee|went to the committee|been to the committee|passed on|told about"
        "|been informed|been notified|council receive|committee receive|council received|committee received"
        "|received by the council|received by the committee|council aware|committee aware|council know"
        "|committee know|committee knows|committee get|council get|committee got|council got",
    ),
    ("reported", "no"): Phrases(
        "raad niet weet|raad niks weet|raad niets weet|commissie niet weet|commissie niks weet|raad niet ingelicht"
        "|raad niet geinformeerd|commissie niet ingelicht|commissie niet geinformeerd|raad niet op de hoogte"
        "|nog terugkoppelen|nog terug te koppelen|nog te melden|raad weet niet|weet de raad niet|commissie weet niet"
        "|weet de commissie niet|raad weet het niet|nog melden|nog naar de raad|raadsbrief moet nog"
        "|moeten nog teruggekoppeld|moet nog teruggekoppeld|nog teruggekoppeld worden|nog gemeld worden"
        "|moeten worden teruggekoppeld|teruggekoppeld moeten worden|moeten nog gemeld|zonder terugkoppeling"
        "|in het duister|tast in het duister|tasten in het duister|nog van niets|weet van niets|weten van niets"
        "|niets gehoord|niks gehoord|nog niets gehoord|niets vernomen|nog niets vernomen|geen bericht gehad"
        "|geen bericht gekregen|geen terugkoppeling|terugkoppeling ontbreekt|zonder raadsbrief|geen raadsbrief"
        "|zonder te melden|zonder het te melden|zonder dat de raad|zonder dat de commissie|terugkoppeling moet nog"
        "|nog terugmelden|terug te melden|raad nog niets|commissie nog niets|zonder teruggekoppeld"
        "|zonder terug te koppelen|nog te vertellen|nog bericht|nog melden raad",
        "still to be reported|to be reported|council does not know|still to report|to report back|awaiting report"
        "|without being reported|council hasn't heard|hasn't heard|not heard|yet to be reported|in the dark"
        "|still in the dark|left in the dark|without anyone reporting|without reporting back|without reporting"
        "|without being reported back|without telling|without anyone telling|none the wiser|nobody told"
        "|nobody has told|no report back|unreported|not informed|still to inform|still to tell|still to be told"
        "|yet to hear|has yet to hear|have yet to hear|does not know yet|knows nothing|no word|no feedback",
    ),
    ("deadline", "none"): Phrases(
        "zonder deadline|geen deadline|zonder einddatum|geen einddatum|zonder termijn|zonder datum|geen termijn",
        "without a deadline|no deadline|without deadline|no due date|without due date|without a due date",
    ),
    ("unowned", "yes"): Phrases(
        "zonder eigenaar|geen eigenaar|van niemand|zonder trekker|geen trekker",
        "without an owner|no owner|without owner|unowned|unassigned",
    ),
    ("commissioned", "mine"): Phrases(
        "waar ik opdrachtgever van ben|ik opdrachtgever|ik opdrachtgever van|in mijn opdracht|mijn opdracht",
        "i commissioned|i am the client|on my behalf|commissioned by me",
    ),
    ("measure", "client"): Phrases(
        "opdrachtgever|opdrachtgevers|in opdracht van|opdracht van|opdrachtgeefster",
        "client|clients|commissioned by|on behalf of|commissioner",
    ),
    ("measure", "holder"): Phrases(
        "portefeuillehouder|portefeuille|bestuurder|wethouders|portefeuillehouders|verantwoordelijk wethouder"
        "|verantwoordelijke wethouder|welke wethouder|welk collegelid|wethouder",
        "portfolio holder|portfolio holders|portfolio|alderman|aldermen|which alderman|responsible alderman",
    ),
    ("measure", "deadline"): Phrases(
        "deadline|deadlines|wanneer|termijn|uiterste datum|wanneer klaar|wanneer af|hoe lang nog|hoeveel dagen"
        "|einddatum|streefdatum|uiterlijk|tot wanneer|voor wanneer|hoeveel tijd|opleverdatum|vervaldatum"
        "|afdoeningsdatum|afdoeningstermijn|aflopen|loopt af|lopen af|afloopt|verloopt|verlopen deze"
        "|hoeveel dagen nog|per wanneer klaar|dagen over|tijd over|hoelang nog|datum|verwacht|verwachten|verwachte"
        "|verwachting|tegen wanneer|moet er liggen|moet dat er liggen|er liggen|opleverdata|tot welke datum"
        "|op welke datum|voor welke datum",
        "deadline|deadlines|when|due|due date|due dates|how many days|days left|time left|how long|how much time"
        "|by when|until when|end date|target date|how many days left|left|expire|expires|expected|expect|expecting"
        "|by what date|on what date due|be ready|be done|be finished|ready by|looked for|in the offing",
    ),
    ("measure", "made_on"): Phrases(
        "wanneer toegezegd|wanneer beloofd|toezeggingsdatum|gedaan op|wanneer gevraagd|wanneer gedaan|sinds wanneer"
        "|datum toezegging|datum van de toezegging|datum van het verzoek|hoe oud is|hoe lang al|hoe lang loopt"
        "|hoe lang staat|bij welk besluit|welk besluit|bij welke besluitenlijst|welke besluitenlijst|besluitenlijst"
        "|in welk besluit|wanneer afgesproken|sinds welke datum",
        "when promised|promised on|made on|when requested|when asked|since when|date of the promise|how old is"
        "|how long has|when made|which decision|what decision|decision list|at which decision|list of decisions"
        "|when pledged",
    ),
    ("measure", "done_on"): Phrases(
        "afgedaan op|wanneer afgedaan|wanneer afgehandeld|wanneer afgerond|afdoendatum|datum van afdoening"
        "|wanneer gereed|wanneer de deur uit",
        "done on|when done|when finished|when completed|when settled|completed on|finished on|when answered"
        "|when delivered|when closed|when fulfilled|date finished",
    ),
    ("measure", "reported_on"): Phrases(
        "wanneer teruggekoppeld|wanneer naar de raad|wanneer gemeld|teruggekoppeld op|wanneer verstuurd"
        "|wanneer ingelicht|wanneer naar de commissie|wanneer geinformeerd|wanneer ontvangen|wanneer gekregen"
        "|datum ontvangen|datum teruggekoppeld|datum van terugkoppeling|wanneer verteld|wanneer doorgegeven"
        "|wanneer kreeg|wanneer hoorde",
        "when reported|reported on|when sent|when informed|when told|when reported back|when received"
        "|when did receive|date receive|date received|when did get|when heard|date sent|date reported",
    ),
    ("measure", "body"): Phrases(
        "gremium|welke vergadering|in welke vergadering|welke commissie|door welke commissie|aan wie toegezegd"
        "|aan wie beloofd|wie heeft gevraagd|wie vroeg|door wie gevraagd|welk gremium|waar toegezegd|waar beloofd"
        "|welke raadsvergadering|wie vraagt|van wie komt het verzoek|wie heeft erom gevraagd"
        "|wie heeft hierom gevraagd|wie wilde weten|wie wil weten|van wie kwam|wie stelde|wie stelde de vraag"
        "|wie wou weten|uit welke vergadering|uit welke commissie|welke commissie vroeg|gremia",
        "which meeting|which committee|what meeting|in which meeting|who asked|who requested|to whom|which body"
        "|who wanted|promised to whom|whom did we promise|who put the question|who was asking|asked by whom",
    ),
    ("measure", "reason"): Phrases(
        "waarom|wacht|reden|oorzaak|waardoor|hoe komt het|hoe komt dat|toelichting|stand van zaken|voortgang"
        "|laatste stand|waarop wacht|waar wacht op|wacht op|wachten op|waar wachten we op|waarop wachten"
        "|wat is er aan de hand|hoe ver|hoever|wat is er gedaan|wat houdt tegen|wat ging mis|waar hangt op"
        "|waar zit het op vast|vast op|zit vast|duurt lang|duurt zo lang|waarom duurt|waarom zo lang|laatste nieuws"
        "|wat speelt|nieuws|nadere toelichting|update|opmerking|opmerkingen|uitleg|wat gebeurt er|hoezo|oorzaken"
        "|verklaring|belemmert|belemmering|houdt tegen|tegenhoudt|stokt|waar ligt aan|ligt dat aan|waarop wachten we"
        "|blokkeert|wat scheelt|uitleggen|wat zit erachter",
        "why|reason|cause|how come|explanation|explain|progress|latest|waiting for|what is holding|holding up"
        "|held up|how far|what is the hold up|update|news|note|notes|remarks|delaying|what went wrong|stuck|holding"
        "|holding it up|hold up|holdup|blocking|blocker|in the way|standing in the way|what is wrong"
        "|what is the matter|explaining|keeping|cause of the delay|slowing down",
    ),
    ("measure", "description"): Phrases(
        "wat houdt in|omschrijving|inhoud|inhoud van|wat is precies toegezegd|wat precies toegezegd|waar gaat over"
        "|waar gaat dat over|wat is precies beloofd|wat precies gevraagd|strekking",
        "what exactly promised|description|what does entail|contents|what is about|exact wording|what precisely",
    ),
    ("measure", "average"): Phrases(
        "gemiddeld|gemiddelde|gemiddelde vertraging|gemiddeld aantal dagen|hoeveel dagen gemiddeld"
        "|gemiddelde achterstand",
        "average|on average|mean|average delay|average number of days",
    ),
    ("measure", "share"): Phrases(
        "percentage|procent|aandeel|welk deel|hoe groot deel|hoeveel procent|welk percentage|afdoeningspercentage",
        "percentage|percent|share|proportion|what part|what fraction|fraction",
    ),
    ("order", "longest_late"): Phrases(
        "langst te laat|langst over tijd|langst over de termijn|meest te laat|langst verlopen|langst over datum"
        "|grootste achterstand|meeste vertraging|langste achterstand|grootste vertraging|meeste achterstand"
        "|oudste achterstand|langst overschreden|meeste dagen te laat|het meest achter|langst over de deadline",
        "most overdue|longest overdue|latest overdue|most late|longest past due|most days late|furthest behind"
        "|biggest delay|overdue the longest|late the longest",
    ),
    ("order", "longest_open"): Phrases(
        "langst open|langst lopende|langst lopend|langstlopende|langst openstaand|langst openstaande"
        "|oudste openstaande"
        "|oudste open|oudste onafgedane|langst in behandeling",
        "longest open|longest running|open the longest|oldest open|oldest outstanding|longest outstanding",
    ),
    ("order", "oldest"): Phrases(
        "oudste|langst|het langst|langste|oudste eerst|allereerste",
        "oldest|longest|earliest|very first",
    ),
    ("order", "newest"): Phrases(
        "nieuwste|laatste|meest recente|recentste|jongste|nieuwe|recente|laatst gedane|laatst toegezegde"
        "|laatst binnengekomen|meest recent|recent|onlangs|kort geleden|recentelijk",
        "newest|most recent|latest|last|new|recent|recently|most recently",
    ),
    ("order", "next"): Phrases(
        "eerstvolgende|als eerste aan de beurt|eerst aan de beurt|aan de beurt|eerste deadline|eerstvolgende deadline"
        "|volgende deadline|volgende|als eerste klaar|als eerste af|eerst klaar|als eerste verlopen|als eerste"
        "|dichtstbijzijnde|meest urgent|meest urgente|urgentste|urgent|dringendst|eerst aflopend|loopt als eerste af"
        "|eerstvolgend|kortste deadline",
        "next|next deadline|first due|due first|nearest|coming up first|first deadline|next up|most urgent"
        "|urgent|soonest|earliest deadline|up next|comes first",
    ),
    ("order", "by_deadline"): Phrases(
        "sorteer op deadline|gesorteerd op deadline|volgorde van deadline|op volgorde van deadline"
        "|sorteren op deadline"
        "|op deadline|naar deadline",
        "sort by deadline|sorted by deadline|in order of deadline|by deadline|order by deadline",
    ),
    ("group", "owner"): Phrases(
        "per eigenaar|per persoon|per collega|per medewerker|naar eigenaar|per trekker|per ambtenaar"
        "|verdeeld over eigenaren|verdeeld over de eigenaren|verdeling over eigenaren|verdeling eigenaren",
        "per owner|by owner|per person|by person|by colleague|per colleague|split by owner|for each owner",
    ),
    ("group", "holder"): Phrases(
        "per portefeuillehouder|per wethouder|naar portefeuillehouder|naar wethouder|per bestuurder|per collegelid",
        "per portfolio holder|by portfolio holder|per alderman|by alderman|for each alderman",
    ),
    ("group", "body"): Phrases(
        "per gremium|per commissie|naar gremium|per vergadering|per orgaan|naar commissie",
        "per body|by body|per committee|by committee|for each committee",
    ),
    ("group", "status"): Phrases(
        "per status|naar status|verdeeld naar status|statusverdeling|verdeling status|verdeling naar status"
        "|uitgesplitst naar status",
        "per status|by status|split by status|broken down by status|status breakdown",
    ),
    ("group", "client"): Phrases("per opdrachtgever|naar opdrachtgever", "per client|by client"),
    ("group", "kind"): Phrases("per soort|naar soort", "by kind|per kind|by type|per type"),
    ("body_kind", "council"): Phrases(
        "raad|gemeenteraad|aan de raad|aan de gemeenteraad|raadsleden|in de raad|raadsvergadering|raadsvergaderingen",
        "council|city council|municipal council|councillors|council meeting|council members",
    ),
    ("body_kind", "committee"): Phrases(
        "commissie|commissies|raadscommissie|raadscommissies|in de commissie|aan de commissie|commissieleden"
        "|commissievergadering",
        "committee|committees|committee meeting|council committee|council committees",
    ),
    ("body_kind", "board"): Phrases(
        "college|college van b en w|b en w|college van burgemeester en wethouders|aan het college|in het college"
        "|collegevergadering",
        "board|executive board|municipal executive|board of mayor and aldermen|mayor and aldermen",
    ),
    ("denied", "yes"): Phrases("geen|niet de|niet die", "no|not the"),
    ("more", "yes"): Phrases("meer", "more"),
    ("less", "yes"): Phrases("minder", "fewer|less"),
    ("than", "yes"): Phrases("dan", "than"),
    ("claim", "yes"): Phrases(
        "klopt|klopt het|is het waar|is het juist|toch|correct|zijn het er|dacht ik",
        "is it true|correct|is it correct|is it right|true|am i right",
    ),
    ("unit", "days"): Phrases("dagen|dag", "days|day"),
    ("unit", "weeks"): Phrases("weken|week", "weeks|week"),
    ("unit", "months"): Phrases("maanden|maand", "months|month"),
    ("versus", "yes"): Phrases(
        "versus|vs|tegenover|vergeleken met|ten opzichte van|tov|vergelijk|afgezet tegen|naast",
        "versus|vs|compared to|compared with|compare|against",
    ),
    ("light", "yes"): Phrases(
        "bestuurlijk|bestuurlijke|politiek|politieke|aandacht|lijst van|actie|beeld|stuk|geregistreerd"
        "|geregistreerde|uitgezet|terechtgekomen|nagekomen beloften|i&i|ict|informatiemanagement|bestuur"
        "|gemeentelijke|actueel|actuele|huidige|inmiddels|aan zet|beurt|mee|alsnog|steeds|uiteindelijk|gegaan|gaat"
        "|komt|kwamen|zelf|nu nog|live|live staat|of niet|net|zit te|bordje|bord|neer|graag"
        "|meteen|al dan niet|toevallig al|uit zichzelf|fractie|fracties|presidium|raadsfractie|raadsfracties"
        "|# -at all",
        "political|administrative|registered|on the list|list of|official|already|been|gone|yet|municipal|attention"
        "|or not|happen|plate|presidium|political group|political groups|still to happen|whether|anyone|anything"
        "|exactly|actually|at all",
    ),
}

NEGATED: Negated = {
    ("status", "done"): ("status", "unfinished"),
    ("status", "unfinished"): ("status", "final"),
    ("status", "in_progress"): ("status", "open"),
    ("late", "yes"): ("late", "no"),
    ("late", "no"): ("late", "yes"),
    ("reported", "yes"): ("reported", "no"),
    ("status", "lapsed"): ("status", "kept"),
}
