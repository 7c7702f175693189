"""The words people use of projects, in both languages."""

from __future__ import annotations

from bot.understanding.vocabulary import Phrases, Words

STATUS_WORDS: Words = {
    ("status", "unfinished"): Phrases(
        "open|openstaand|openstaande|niet klaar|nog niet klaar|niet afgerond|niet gereed|niet af|onafgerond"
        "|nog te doen"
        "|staan nog open|nog open",
        "open|unfinished|not finished|not done|not completed|not ready|not closed|outstanding|still to do",
    ),
    ("status", "finished"): Phrases(
        "klaar|is af|zijn af|al af|voltooid|afgehandeld|achter de rug|zit erop",
        "finished|completed|complete|done|wrapped up",
    ),
    ("status", "started"): Phrases(
        "gestart|begonnen|van start gegaan|gestarte|van start",
        "have started|has started|already started|been started|are started|is started|begun|kicked off|got going",
    ),
    ("status", "not_started"): Phrases(
        "niet gestart|niet gestarte|nog niet gestart|niet begonnen|nog niet begonnen|moet nog starten"
        "|moeten nog starten|moeten nog beginnen|nog te starten|nog starten|nog beginnen|stilstaan|liggen stil"
        "|in de startblokken|op de plank|niet van start|nog niet van start|moeten nog van start",
        "not started|not yet started|not begun|yet to start|still to start|to be started|have not begun|yet to begin"
        "|on the shelf|not got going|waiting to start|yet to kick off|not kicked off",
    ),
    ("status", "running"): Phrases(
        "loopt|lopen|lopend|lopende|in uitvoering|onderhanden|bezig|mee bezig|actief|actieve|gaande|aan de gang"
        "|draait|draaien|in de steigers|in gang",
        "running|in progress|under way|underway|active|being worked on|going on|in hand",
    ),
    ("status", "ongoing"): Phrases("doorlopend|doorlopende|continu|permanent", "ongoing|continuous|permanent"),
    ("status", "ready"): Phrases("gereed|resultaat is er", "ready"),
    ("status", "closed"): Phrases("afgerond|afgeronde|afgesloten|gesloten", "closed|rounded off|wound up"),
    ("status", "cancelled"): Phrases(
        "geannuleerd|geannuleerde|gestopt|stopgezet|geschrapt|afgeblazen|ingetrokken|beeindigd|gecanceld|gestopte"
        "|stopgezette|geschrapte|van de baan|van tafel|afgevallen|stekker eruit|stekker uit|gesneuveld|gesneuvelde"
        "|gaat niet door|gaan niet door|ging niet door|gingen niet door|niet doorgegaan|vervallen|afgelast"
        "|gecancelde",
        "cancelled|canceled|stopped|scrapped|called off|withdrawn|dropped|axed|pulled|off the table|terminated"
        "|abandoned|not going ahead|did not go ahead|shelved",
    ),
}
"""Shared with the results of cooperation, which have the same statuses."""
PROJECT_WORDS: Words = {
    **STATUS_WORDS,
    ("status", "unfinished"): Phrases(
        "open|openstaand|openstaande|niet klaar|nog niet klaar|niet gereed|niet af|nog te doen|staan nog open"
        "|nog open"
        "|nog niet gereed|nog niet af|nog niet opgeleverd|niet opgeleverd",
        "open|unfinished|not finished|not done|not completed|not ready|outstanding|still to do|not delivered",
    ),
    ("status", "not_closed"): Phrases(
        "niet afgerond|nog niet afgerond|niet afgeronde|onafgerond|niet afgesloten|nog niet afgesloten"
        "|nog niet administratief afgesloten|niet administratief afgesloten|nog niet gesloten|niet gesloten",
        "not closed|not yet closed|not been closed|not formally closed|not yet formally closed|not wound up",
    ),
    ("nearly", "yes"): Phrases(
        "bijna klaar|bijna af|bijna gereed|bijna afgerond|bijna opgeleverd|bijna voltooid|zo goed als klaar"
        "|zo goed als af|nagenoeg klaar|nagenoeg af|nagenoeg gereed|vrijwel klaar|vrijwel af|laatste loodjes"
        "|op een oor na|bijna aan de finish",
        "nearly done|nearly finished|nearly complete|nearly completed|nearly ready|almost done|almost finished"
        "|almost complete|almost completed|almost ready|close to completion|close to being finished|as good as done"
        "|home stretch",
    ),
    ("due", "yes"): Phrases(
        "moet af zijn|moeten af zijn|moet klaar zijn|moeten klaar zijn|moet gereed zijn|moeten gereed zijn|moet af"
        "|moeten af|moet klaar|moeten klaar|moeten opgeleverd worden|moet opgeleverd worden|moeten worden opgeleverd"
        "|moet worden opgeleverd|moeten opleveren|nog opgeleverd worden|nog klaar moeten",
        "must be finished|must be ready|must be done|must be completed|must be delivered|have to be finished"
        "|have to be ready|need to be finished|need to be ready|need to be done|should be finished|should be ready"
        "|should be done|are due|is due",
    ),
    ("must", "yes"): Phrases("moeten|moet", "must|have to|need to|should"),
    ("versus", "yes"): Phrases(
        "versus|vs|tegenover|vergeleken met|vergelijk|afgezet tegen|ten opzichte van|tov|naast",
        "versus|vs|compared to|compared with|compare|against",
    ),
    ("subject", "projects"): Phrases(
        "project|projecten|projectje|projectjes|projectportfolio|portfolio|projectenportefeuille|projectenlijst"
        "|traject|trajecten",
        "project|projects|portfolio|project portfolio",
    ),
    ("ask", "item"): Phrases(
        "hoe loopt|hoe lopen|hoe staat|hoe staan|hoe gaat|hoe gaan|hoe vordert|hoe ervoor|laatste stand",
        "how is|how are|how does|where do stand|how far along",
    ),
    ("ask", "total"): Phrases(
        "totaal|totale|in totaal|bij elkaar|opgeteld|som",
        "total|in total|altogether|sum|combined",
    ),
    # By how much later it is ready than planned.
    ("order", "slip"): Phrases(
        "verst uitgelopen|meest uitgelopen|langst uitgelopen|meest vertraagd|langst vertraagd|meest vertraagde"
        "|loopt het verst uit|loopt het meest uit|lopen het meest uit|grootste vertraging|grootste uitloop"
        "|langste vertraging"
        "|meeste vertraging|verst achter|meest achter|verst achter op schema",
        "most delayed|furthest behind|furthest behind schedule|longest delay|largest delay|biggest delay|most behind"
        "|greatest delay|slipped the most|slipped most|most late|slipped furthest",
    ),
    ("average", "yes"): Phrases("gemiddeld|gemiddelde|doorsnee", "average|mean|on average"),
    ("measure", "share"): Phrases(
        "welk deel|welk deel van|deel van|aandeel|hoeveel procent van|percentage van|welk percentage van"
        "|procent van|hoe groot deel van",
        "what share|share of|what percentage of|percentage of|percent of|what proportion|proportion of|what part of",
    ),
    ("unbudgeted", "yes"): Phrases(
        "zonder budget|geen budget|nog geen budget|budget onbekend|budget ontbreekt|zonder begroting",
        "without budget|without a budget|no budget|budget unknown|budget missing",
    ),
    ("should", "had"): Phrases(
        "hadden klaar moeten zijn|had klaar moeten zijn|hadden af moeten zijn|had af moeten zijn"
        "|hadden gereed moeten zijn|had gereed moeten zijn|klaar hadden moeten zijn|klaar had moeten zijn"
        "|klaar had moeten|hadden klaar|opgeleverd hadden moeten|opgeleverd had moeten|hadden opgeleverd moeten",
        "should have been finished|should have been ready|should have been done|should have been delivered"
        "|should have been completed|were supposed to be|was supposed to be",
    ),
    ("had", "yes"): Phrases("had|hadden|zou|zouden", "should have|supposed"),
    ("should", "must"): Phrases("klaar moeten zijn|al klaar moeten|af moeten zijn|gereed moeten zijn", ""),
    ("delivered", "yes"): Phrases("opgeleverd|opgeleverde", "delivered"),
    ("what", "yes"): Phrases("wat", "what"),
    ("programme", "samen_digitaal"): Phrases("samen digitaal|sd|programma samen digitaal", "samen digitaal|sd"),
    ("programme", "reserve"): Phrases(
        "reserve basisregistraties|basisregistraties|basisregistratie|reserve|programma basisregistraties",
        "reserve basisregistraties|basisregistraties|base registers|key registers|reserve|base registry"
        "|base registries|base registration|base registrations|basic registry|basic registries|basic registration"
        "|basic registrations|key registry|key registries|core registers",
    ),
    ("programme", "cooperation"): Phrases(
        "programma samenwerking|samenwerkingsprogramma|samenwerkingsprojecten",
        "cooperation programme|collaboration programme|programme samenwerking|program samenwerking"
        "|samenwerking programme|samenwerking program|programma samenwerking|programme cooperation",
    ),
    ("programme", "other"): Phrases("overig|overige|programma overig", "other|others|miscellaneous"),
    ("theme", "services"): Phrases(
        "dienstverlening|publieksdienstverlening|digitale dienstverlening|burger|burgers|inwoners|inwoner|ondernemers",
        "services|service delivery|public services|citizens|citizen|residents|inhabitants|businesses",
    ),
    ("theme", "operations"): Phrases("bedrijfsvoering", "operations|business operations|operational management"),
    ("theme", "information"): Phrases(
        "informatievoorziening|informatie voorziening",
        "information provision|information supply|information management",
    ),
    ("theme", "legislation"): Phrases(
        "wet- en regelgeving|wet en regelgeving|wetgeving|regelgeving|wetten|wettelijk|wettelijke",
        "legislation|laws|law|laws and regulations|regulations|statutory",
    ),
    ("theme", "security"): Phrases(
        "informatieveiligheid|informatiebeveiliging|security", "information security|security|cybersecurity"
    ),
    ("colour", "red"): Phrases("rood|rode|op rood|in het rood", "red|in the red"),
    ("colour", "amber"): Phrases("oranje|amber|geel|gele", "orange|amber|yellow"),
    ("colour", "green"): Phrases(
        "groen|groene|volledig groen|volledig op groen|helemaal groen|helemaal op groen|geheel groen|geheel op groen"
        "|gaan goed|gaat goed|goed gaan|lopen goed|overal groen|overal op groen|alles groen|alles op groen"
        "|alle lichten groen|alle lichten op groen"
        "|alle stoplichten groen|alle stoplichten op groen|alle vier groen|alle vier op groen|alle kleuren groen",
        "green|going well|go well|doing well|all green|fully green|completely green|entirely green"
        "|all lights green|all lights are green"
        "|all on green"
        "|green across the board|all traffic lights green|all four green|green on all",
    ),
    ("colour", "grey"): Phrases("grijs|grijze", "grey|gray"),
    ("colour", "attention"): Phrases(
        "niet groen|niet op groen|aandacht|aandacht nodig|aandachtspunten|zorgenkind|zorgenkinderen|problemen"
        "|probleem"
        "|probleemprojecten|knelpunten|knelpunt|hapert|haperen|niet goed|gaat niet goed|gaan niet goed|gaat mis|mis"
        "|slecht|zorgelijk|zorgen|knelt|loopt stroef|lopen stroef|loopt moeizaam|lopen moeizaam|loopt niet goed"
        "|lopen niet goed|loopt slecht|lopen slecht|loopt niet lekker|lopen niet lekker|loopt niet soepel"
        "|lopen niet soepel|stroef|moeizaam|vastgelopen|loopt vast|lopen vast|zit vast|zitten vast|stokt"
        "|stokken|stagneert|stagneren|niet lekker|niet soepel|niet naar wens|niet zoals het hoort|zorgwekkend"
        "|spannend"
        "|in de problemen|in zwaar weer|zwaar weer|uit de bocht|uit de pas|ontspoort|ontsporen|ontspoord|loopt mis"
        "|lopen mis"
        "|zorgenkindjes|hoofdpijndossier|hoofdpijndossiers|kwakkelt|kwakkelen|sukkelt|bijsturen|bijsturing"
        "|fout gaan|gaat fout|gaan fout|loopt spaak|lopen spaak|in gevaar",
        "not green|attention|needs attention|problem|problems|problematic|trouble|in trouble|struggling|not well"
        "|going wrong|go wrong|at risk|badly|poorly|issues|stuck|stalled|stalling|off track|off the rails"
        "|in difficulty"
        "|difficulties|troubled|worrying|worrisome|worry|not on track|running into problems|not smoothly",
    ),
    ("aspect", "time"): Phrases("tijd|qua tijd|doorlooptijd", "time"),
    ("aspect", "money"): Phrases("geld|qua geld|financien|financieel", "money|financially|finance"),
    ("aspect", "quality"): Phrases("kwaliteit|qua kwaliteit", "quality"),
    ("aspect", "scope"): Phrases("scope|reikwijdte|omvang", "scope"),
    ("late", "overdue"): Phrases(
        "te laat|over tijd|over datum|over de datum|verlopen|achterstallig|deadline voorbij|deadline verstreken"
        "|overschreden|deadline gemist",
        "late|overdue|past due|too late|past deadline|missed deadline",
    ),
    ("late", "delayed"): Phrases(
        "vertraagd|vertraagde|vertraging|uitgelopen|loopt uit|lopen uit|uitloop|later dan gepland|later klaar"
        "|dagen later|weken later|maanden later"
        "|achter op schema|achter op planning|loopt achter|lopen achter|achterstand|achter|vertragen|uitgesteld"
        "|later op dan gepland|later opgeleverd|later gereed|later af|later dan verwacht|later dan beloofd"
        "|langer dan gepland|langer duren|duurt langer|duren langer|opgeschoven|schuift op|schuiven op|verlaat"
        "|tegenvallende planning",
        "days later|weeks later|months later|delayed|delay|delays|behind schedule|later than planned|slipping"
        "|slipped|running late|postponed|behind"
        "|will finish later than planned|to finish later than planned|finish later than expected"
        "|will be ready later|will be done later|will be finished later|ready later than planned"
        "|later than expected|longer than planned|taking longer|takes longer|later than originally planned"
        "|pushed back|slippage|run late|runs late",
    ),
    ("late", "on_time"): Phrases(
        "op tijd|op schema|volgens planning|volgens plan|niet vertraagd|zonder vertraging|op koers",
        "on time|on schedule|on track|not delayed|according to plan|without delay",
    ),
    ("money", "over"): Phrases(
        "over budget|over budget heen|boven budget|budgetoverschrijding|overschrijding|overschrijdt|overschrijden"
        "|over begroting|te veel uitgegeven|teveel uitgegeven|duurder dan begroot|duurder dan geraamd"
        "|duurder uitgevallen|duurder dan gepland|duurder geworden|duurder uitgepakt|budget overschreden"
        "|budget te boven|meer kosten dan|over de kop|uit budget gelopen",
        "over budget|overspent|overrun|exceeded budget|above budget|exceeds budget|overspending|overran"
        "|exceed budget|blew budget|went over|gone over|cost overrun|pricier than planned"
        "|more expensive than planned",
    ),
    ("beyond", "above"): Phrases("verder dan|voorbij", "further than|beyond|past"),
    ("beyond", "below"): Phrases("minder ver dan|niet verder dan|nog geen", "less far than|not beyond|not even"),
    ("unit", "days"): Phrases("dag|dagen", "day|days"),
    # A delay is told in days.
    ("howlong", "yes"): Phrases("hoeveel maanden|hoeveel weken|hoe lang", "how many months|how many weeks|how long"),
    ("measure", "progress"): Phrases(
        "voortgang|hoe ver|hoever|percentage|hoeveel procent|gevorderd|vordering|vorderingen|vorderen|vordert|verst"
        "|verst gevorderd|minst ver|procent gereed|procent klaar|vooruitgang|procenten|percentages"
        "|voortgangspercentage|voortgangspercentages|schiet op|schieten op|opschieten",
        "progress|how far|percentage|percent complete|furthest|advanced|how much complete|furthest along|percentages"
        "|how complete|per cent complete",
    ),
    ("measure", "lights"): Phrases(
        "lichten|lampjes|stoplicht|stoplichten|kleur|kleuren|verkeerslichten|verkeerslicht",
        "traffic light|traffic lights|colour|lights|rag",
    ),
    ("measure", "live"): Phrases(
        "live|live gaan|gaat live|gaan live|live gang|livegang|golive|wanneer live|in productie|in gebruik|uitgerold"
        "|lancering|gelanceerd",
        "live|go live|goes live|going live|golive|in production|in use|rolled out|launch|launched",
    ),
    ("measure", "be_ready"): Phrases("klaar zijn|gereed zijn", "be ready|be finished"),
    ("measure", "planned"): Phrases(
        "oorspronkelijk|oorspronkelijke|oorspronkelijk gepland|oorspronkelijke planning|oorspronkelijke opleverdatum"
        "|oorspronkelijke einddatum|oorspronkelijke datum|oorspronkelijk gepland klaar|aanvankelijk|aanvankelijke"
        "|initieel|initiele|eerste planning|eerst gepland|in eerste instantie"
        "|geplande versus verwachte|gepland versus verwacht|gepland vs verwacht"
        "|geplande vs verwachte|gepland en verwacht|geplande en verwachte|geplande opleverdatum|geplande einddatum"
        "|gepland tegenover verwacht|verwachte versus geplande|klaar zijn volgens planning|volgens planning klaar"
        "|gereed zijn volgens planning|volgens planning klaar zijn|volgens planning gereed|volgens planning af"
        "|af zijn volgens planning|volgens planning opgeleverd|volgens planning afgerond|volgens plan klaar",
        "original|originally|initial|initially|originally planned|original planning|original date|original end date"
        "|original delivery date|planned versus expected|planned vs expected|planned and expected|planned end date"
        "|planned delivery date|planned date|planned and the expected|expected versus planned|first planned"
        "|according to plan be ready|be ready according to plan|scheduled to be ready|scheduled to be finished",
    ),
    ("measure", "ready"): Phrases(
        "datum|eindigt op|af zijn|wanneer|wanneer klaar|wanneer gereed|wanneer af|oplevering|opleveren|opleverdatum"
        "|einddatum|klaar komen|afgerond zijn|afgerond worden|opgeleverd worden|worden opgeleverd|wordt opgeleverd"
        "|klaar moeten|moeten klaar|planning|deadline|verwacht|verwachte|gepland|geplande|eindigt|eindigen|afloopt"
        "|aflopen|afronden|einde|hoe lang nog|hoelang nog|nog duren|laatste verwachting|volgens laatste planning"
        "|huidige planning|actuele planning|op te leveren|verwachting|verwachten|opleverdata|einddata"
        "|verwachte opleverdatum|verwachte einddatum",
        "date|when|when finished|delivery|delivery date|end date|due|due date|deadline|planning|expected|planned|end"
        "|be done|be completed|be delivered|finish|to be finished|latest forecast|latest expectation"
        "|current planning|forecast|expects|expect|expecting",
    ),
    ("measure", "start"): Phrases(
        "hoe lang loopt|hoe lang al bezig|hoe lang bezig|startdatum|begindatum|start|starten|beginnen|begint"
        "|startten|begonnen in|wanneer gestart|wanneer begonnen"
        "|wanneer van start|sinds wanneer",
        "start date|start|starts|starting|begin|begins|when started|since when",
    ),
    ("measure", "ran"): Phrases("liep|liepen|draaide|draaiden", "ran|was running|were running"),
    ("measure", "reason"): Phrases(
        "waarom|reden|redenen|oorzaak|toelichting|hoe komt|oorzaken|hoezo|waardoor|waar ligt aan|ligt dat aan"
        "|verklaring|uitleg|wat is er mis|wat is er aan de hand|wat speelt|wat scheelt|waar zit hem in"
        "|wat zit erachter|wat houdt tegen",
        "why|reason|reasons|cause|because|causes|how come|explanation|explain|what is wrong|what is holding"
        "|what went wrong|what is the matter|holding up|reasoning|holding back",
    ),
    ("measure", "budget"): Phrases(
        "budget|budgetten|begroot|begrote|begroting|kosten|kost|mogen kosten|krediet|raming|geraamd",
        "budget|budgets|budgeted|cost|costs|estimate|expensive",
    ),
    ("divided", "owner"): Phrases("per projectleider|per projectmanager|per kartrekker", "per project manager"),
    ("measure", "owner"): Phrases(
        "projectleider|projectleiders|projecttrekker|projectmanager|projectmanagers|kartrekker|kartrekkers|trekker"
        "|trekkers|trekt|getrokken|leiding|wie leidt|geleid|aanspreekpunt|projectverantwoordelijke|projecteigenaar"
        "|wie doet|bij wie ligt|bij wie|onder leiding van|wie leiden|wie zit erop",
        "project leader|project leaders|project manager|project managers|project lead|lead|leader|leads|led by|runs"
        "|who runs|who leads|who manages|point of contact|contact person",
    ),
    ("measure", "spent"): Phrases(
        "besteed|uitgegeven|gekost|uitgaven|besteding|bestedingen|verbruikt|opgemaakt|bestede|uitgegeven geld"
        "|gespendeerd|is erin gestoken|gestoken|opgegaan|eraan opgegaan|opgesoupeerd|erdoorheen|kwijt|uitgave"
        "|gemaakte kosten|werkelijke kosten|budget op|budget al op|geld op|al op|geld zit er al in|zit er al in"
        "|erin zit",
        "spent|spending|expenditure|used up|expenses|put into|put in|gone into|went into|sunk into|poured into"
        "|used so far|burned|burnt|cost so far|actual cost|actual costs|gone so far",
    ),
    ("measure", "left"): Phrases(
        "geld zit er nog in|zit er nog in|nog geld|geld nog|nog over|blijft over|is er over|restant|resteert"
        "|resteren|restbudget|nog beschikbaar|nog te besteden|nog uit te geven|budget over|geld over"
        "|budget minus besteed|budget min besteed|begroot minus besteed|budget minus uitgaven|budget min uitgaven"
        "|begroting minus uitgaven|verschil tussen budget en besteed|verschil tussen budget en uitgaven|ruimte"
        "|nog vrij",
        "left|remaining|remains|still available|budget left|money left|left to spend|budget minus spent"
        "|budget minus spending|budget less spent|difference between budget and spending"
        "|difference between budget and spent|headroom|unspent",
    ),
    ("measure", "average_budget"): Phrases("gemiddeld budget|gemiddelde begroting", "average budget|mean budget"),
    ("measure", "average_spent"): Phrases("gemiddelde besteding|gemiddeld besteed", "average spending"),
    ("measure", "average_left"): Phrases("gemiddeld restant", "average remaining"),
    ("measure", "client"): Phrases(
        "opdrachtgever|opdrachtgevers|in opdracht van|opdracht", "client|commissioned by|commissioner|sponsor"
    ),
    ("measure", "phase"): Phrases("fase|fasen|projectfase|stadium", "phase|phases|stage"),
    ("group", "programme"): Phrases(
        "welk programma heeft de meeste|programma met de meeste|in welk programma de meeste|per programma"
        "|naar programma|elk programma|ieder programma|verdeeld over de programma's",
        "per programme|by programme|by program|per program|for each programme|each programme",
    ),
    ("group", "theme"): Phrases("per opgave|per thema|naar opgave", "per theme|by theme|per task|by task"),
    ("group", "status"): Phrases("per status|naar status", "per status|by status"),
    ("group", "phase"): Phrases("per fase", "per phase|by phase"),
    ("money", "under"): Phrases(
        "onder budget|binnen budget|binnen begroting|onder begroting|budget niet overschreden|niet over budget",
        "under budget|within budget|below budget|inside budget|not over budget|underspent",
    ),
    ("more", "yes"): Phrases(
        "meer|hoger|groter",
        "more|higher|greater|larger",
    ),
    ("less", "yes"): Phrases(
        "minder|lager|kleiner",
        "less|lower|smaller",
    ),
    ("than", "yes"): Phrases(
        "dan",
        "than",
    ),
    ("unspent", "yes"): Phrases(
        "geen geld uitgegeven|niets uitgegeven|niks uitgegeven|geen euro uitgegeven|geen cent uitgegeven"
        "|niets besteed|niks besteed|niet besteed|geen uitgaven|geen geld besteed|geen besteding|geen bestedingen"
        "|zonder uitgaven|zonder bestedingen|niets gekost|niks gekost|geen cent gekost|geen geld hebben uitgegeven"
        "|geen euro hebben uitgegeven|geen kosten gemaakt|budget onaangeroerd|onaangeroerd budget|niets opgemaakt"
        "|geen cent besteed|geen euro besteed",
        "not spent anything|not spent any money|not spent a cent|not spent a euro|not spent a penny|spent nothing"
        "|spent no money|nothing spent|no spending|no money spent|no expenditure|without spending|not yet spent"
        "|not cost anything|cost nothing|budget untouched|untouched budget|nothing been spent|yet to spend",
    ),
    ("missing", "ready"): Phrases(
        "zonder opleverdatum|geen opleverdatum|zonder einddatum|geen einddatum|einddatum onbekend|zonder planning"
        "|geen planning|opleverdatum onbekend|zonder deadline|geen deadline|zonder datum|geen datum"
        "|zonder oplevering",
        "without an end date|no end date|without a delivery date|no delivery date|end date unknown"
        "|without a deadline|no deadline|without a date|no date|no planned date|without a planned date"
        "|no finish date",
    ),
    ("missing", "owner"): Phrases(
        "zonder eigenaar|geen eigenaar|zonder projectleider|geen projectleider|zonder trekker|geen trekker"
        "|van niemand|zonder verantwoordelijke",
        "without an owner|no owner|without a project leader|no project leader|without a lead|unowned|nobody leads"
        "|no project manager|without a project manager",
    ),
    ("missing", "progress"): Phrases(
        "zonder voortgang|geen voortgang|zonder percentage|geen percentage|voortgang onbekend"
        "|zonder voortgangspercentage",
        "without progress|no progress|progress unknown|without a percentage|no percentage",
    ),
    ("late", "early"): Phrases(
        "eerder dan gepland|eerder dan verwacht|vroeger dan gepland|voor op schema|voor op planning|loopt voor op"
        "|lopen voor op|sneller dan gepland|sneller klaar|eerder klaar|eerder gereed|eerder af|eerder opgeleverd"
        "|eerder op dan gepland|voortijdig|voorsprong|voor liggen|voorlopen|vroeger klaar|liggen voor|ligt voor",
        "ahead of plan|ahead of schedule|ahead of time|earlier than planned|sooner than planned"
        "|earlier than expected|faster than planned|early|ahead|before planned date|sooner",
    ),
    ("money", "cheaper"): Phrases(
        "goedkoper uitgevallen|goedkoper dan begroot|goedkoper dan gepland|goedkoper dan geraamd|goedkoper uitgepakt"
        "|goedkoper geworden|goedkoper dan budget|voordeliger uitgevallen|voordeliger dan begroot|meegevallen"
        "|vielen mee|viel mee",
        "cheaper than planned|cheaper than budgeted|cheaper than expected|came in under|came in under budget"
        "|cheaper than budget",
    ),
    ("delivers", "yes"): Phrases(
        "leveren|levert|leverden|leverde",
        "",
    ),
    ("light", "yes"): Phrases(
        "programma|opgave|thema|gemeente|staan|ict|doorontwikkeling|ervoor|helemaal|gegevens|of niet|stand nu"
        "|uitvallen|uitgevallen|uitpakken|uitgepakt",
        "programme|program|theme|task|municipality|stand|ict|or not|whether|turn out|turned out",
    ),
}
