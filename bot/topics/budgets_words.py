"""The words people use for budgets, credits and what becomes of them."""

from __future__ import annotations

from bot.understanding.vocabulary import Phrases, Words

PARTS: Words = {
    ("part", "operations"): Phrases(
        "bedrijfsvoering|bedrijfsvoering i&i|bedrijfsvoeringsbudget|exploitatie|exploitatiebudget|regulier|reguliere",
        "bedrijfsvoering|operations|operational|operating|business operations|running costs|day to day",
    ),
    ("part", "investments"): Phrases(
        "investering|investeringen|krediet|kredieten|investeringskrediet|investeringskredieten|investeringsbudget"
        "|vervangingsinvestering|vervangingsinvesteringen|ict investeringen|investeren|restkrediet",
        "investment|investments|credit|credits|capital expenditure|capex|capital|invest",
    ),
    ("part", "samen_digitaal"): Phrases(
        "samen digitaal|programma samen digitaal|sd|samendigitaal|programma sd",
        "samen digitaal|samen digitaal programme|sd|digital together|programme sd",
    ),
    ("part", "reserve"): Phrases(
        "reserve basisregistraties|reserve basisregistratie|basisregistraties|basisregistratie|reserve|reserves"
        "|reserve br",
        "reserve basisregistraties|key registers|base registers|base registries|basic registers|key registers reserve"
        "|reserve|reserves",
    ),
}

FIELDS: Words = {
    ("cost_kind", "material"): Phrases(
        "materieel|materiele|materiaalkosten",
        "material|non staff|materieel",
    ),
    ("cost_kind", "personnel"): Phrases(
        "personeel|personele",
        "personnel|staffing|staff|personeel",
    ),
    # Often the name of an item; where it is none, it is this kind of costs.
    ("pay", "personnel"): Phrases(
        "personeelskosten|personeelslasten|loonkosten|loonlasten|lonen|salarissen|salariskosten|personeelsbudget",
        "payroll|salaries|wages|staff costs|personnel costs|wage costs|salary costs",
        score=0.8,
    ),
    ("nature", "structural"): Phrases("structureel|structurele|terugkerend|terugkerende", "structural|recurring"),
    ("nature", "one_off"): Phrases(
        "eenmalig|eenmalige|incidenteel|incidentele|niet structureel",
        "one off|oneoff|incidental|one time|non recurring|not recurring",
    ),
    ("state", "overspent"): Phrases(
        "overschreden|overschrijding|overschrijdingen|overschrijden|overschrijdt|tekort|tekorten|in de min|negatief"
        "|negatieve|rode cijfers|in het rood|over budget|over het budget|over de begroting|boven budget"
        "|te veel uitgegeven|teveel uitgegeven|overbesteed|overbesteding|te veel besteed|teveel besteed|overheen"
        "|over heen|over budget heen|over begroting heen|over krediet heen|boven krediet|over krediet"
        "|hoger dan budget"
        "|hoger dan krediet|meer dan budget|meer dan krediet|heengegaan|overheengegaan|eroverheen"
        "|meer uit dan begroot|meer uitgegeven dan begroot"
        "|meer besteed dan begroot|meer dan begroot|hoger dan begroot|boven begroting|boven de begroting"
        "|meer uitgegeven dan er was|uit de hand|uit de pas|uitgelopen|meer gekost dan begroot"
        "|meer kosten dan begroot|meer uitgegeven dan gepland|te duur|meer uitgegeven dan budget"
        "|meer uitgegeven dan het budget|meer nodig dan begroot|duurder uitgevallen",
        "overspent|over budget|overspend|overspending|overrun|overruns|exceeded|in the red|negative|shortfall"
        "|shortfalls|deficit|deficits|spent too much|shortage|shortages|overspends|went over|gone over|go over"
        "|goes over|going over|over its budget|over their budget|more than budgeted|above budget|higher than budget"
        "|higher than its budget|over credit"
        "|spent more than budgeted|more than the budget|exceed|exceeds|exceeding|exceeded budget|blown|beyond budget"
        "|cost too much",
    ),
    ("state", "nearly"): Phrases(
        "bijna op|bijna leeg|bijna uitgeput|raakt op|raken op|krap|weinig over|bijna besteed|bijna opgemaakt|bijna vol",
        "nearly spent|almost spent|almost gone|nearly gone|running out|nearly exhausted|tight|nearly used up"
        "|almost used up|almost empty|nearly empty",
    ),
    ("state", "underspent"): Phrases(
        "minder uit dan begroot|minder uitgegeven dan begroot|minder besteed dan begroot|minder dan begroot"
        "|lager dan begroot|onderbesteed|onderschreden|onderschrijding|onderschrijdingen|onder de begroting",
        "underspent|less than budgeted|spent less than budgeted|below budget|underspends",
    ),
    ("state", "within"): Phrases(
        "niet overschreden|niet over budget|geen overschrijding|zonder overschrijding|bleven binnen|bleef binnen"
        "|gebleven binnen|binnen hun geld|binnen geld|binnen gebleven|niet in het rood|niet in de min",
        "not overspent|not over budget|no overrun|without overspending|stayed within|kept within|remained within",
    ),
    ("state", "empty"): Phrases(
        "leeg|helemaal op|volledig besteed|volledig op|volledig uitgeput|niets over|niks over|niets meer over"
        "|niks meer over|geen geld|geen budget|geen budget meer|geen geld meer|geen ruimte meer|niets meer|niks meer"
        "|geen ruimte|helemaal opgemaakt|zijn op|op zijn|is op|op is",
        "fully spent|used up|exhausted|nothing left|no money left|no budget left|empty|fully used|all spent",
    ),
    ("state", "unknown"): Phrases(
        "onbekend|onbekende|niet bekend|niets bekend|niks bekend|geen cijfers|geen gegevens|zonder cijfers"
        "|zonder gegevens|niets ingevuld|niks ingevuld|niet ingevuld|ontbreekt|ontbreken"
        "|ontbrekende",
        "unknown|not known|no data|no figures|missing|without figures|not filled in",
    ),
    ("state", "untouched"): Phrases(
        "niet gestart|nog niet gestart|niet begonnen|nog niet begonnen|niet aangesproken|nog niet aangesproken"
        "|onaangeroerd|nog onaangeroerd|niet aangeraakt|nog niet aangeraakt|niets aan uitgegeven|niets op besteed"
        "|niets uit besteed|niets uitgegeven|niets besteed|nog niets besteed|niks uitgegeven|niks besteed"
        "|nog niets uitgegeven|geen cent uitgegeven|geen uitgaven|nog geen uitgaven|geen bestedingen",
        "not started|not yet started|not begun|untouched|not touched|nothing spent|spent nothing"
        "|nothing has been spent|no spending|not been started|no expenses",
    ),
    ("state", "changed"): Phrases("wel gewijzigd|ooit gewijzigd", "ever changed|changed at all"),
    ("state", "raised"): Phrases(
        "naar boven bijgesteld|budget verhoogd|verhoogd budget", "budget raised|raised budget"
    ),
    ("state", "lowered"): Phrases(
        "naar beneden bijgesteld|budget verlaagd|verlaagd budget", "budget lowered|lowered budget|budget cut"
    ),
    ("state", "open"): Phrases(
        "lopen|loopt|lopende|lopend|lopen nog|loopt nog|nog lopende|open|openstaand|openstaande|nog open|nog niet op"
        "|iets over|nog iets over",
        "still open|open|running|still running|active|with money left|something left|anything left",
    ),
    ("group", "item"): Phrases(
        "post|posten|per post|budgetpost|budgetposten|begrotingspost|begrotingsposten|kostenpost|kostenposten|potten"
        "|budgetregel|budgetregels|regels",
        "item|items|line items|posts|per item|by item|budget items|budget lines|budget line|lines",
    ),
    ("group", "part"): Phrases(
        "per onderdeel|onderdelen|per deel|uitgesplitst|uitsplitsing|verdeling|verdeeld|opgesplitst|per budget"
        "|naar onderdeel|per programma",
        "per part|by part|breakdown|broken down|split|per programme|by programme|parts",
    ),
    ("group", "cost_kind"): Phrases(
        "per soort|per kostensoort|kostensoort|kostensoorten|naar soort", "by kind|per kind|per cost kind|cost kinds"
    ),
    ("group", "nature"): Phrases(
        "per aard|naar aard|structureel of eenmalig|structureel of incidenteel|is dat structureel|is dit structureel"
        "|is het structureel|dat structureel|is dat eenmalig|is dit eenmalig|is het eenmalig|dat eenmalig"
        "|is dat incidenteel",
        "structural or one off|recurring or one off|is it structural|is that structural|is that recurring"
        "|is it recurring|is that one off|is it one off",
    ),
    ("group", "year"): Phrases(
        "per jaar|jaarlijks|door de jaren heen|=over de jaren|elk jaar|ieder jaar|meerjarig|verloop|trend|ontwikkeling"
        "|door de jaren|afgelopen jaren|laatste jaren|alle jaren|historie|jaar op jaar|meerjarenbeeld",
        "per year|each year|over the years|by year|trend|every year|history|year by year|past years|recent years"
        "|all years|development|developed",
    ),
    ("group", "owner"): Phrases(
        "per eigenaar|per budgethouder|per persoon", "per owner|by owner|per budget holder|by budget holder"
    ),
    ("compare", "yes"): Phrases(
        "vergeleken|vergeleken met|vergelijk|vergelijken|ten opzichte van|t.o.v.|tov|versus|vs|verschil|verschillen"
        "|meer dan|minder dan|hoger dan|lager dan|meer|minder|gestegen|stijging|gedaald|daling|toegenomen|toename"
        "|afgenomen|afname|gegroeid|groei|gekrompen|duurder|goedkoper|hoger|lager|dan in|of meer|of minder"
        "|meer of minder|hoger of lager|veranderd|vergelijking",
        "compared|compare|compared to|compared with|versus|vs|difference|more than|less than|higher than|lower than"
        "|risen|rise|grown|growth|fallen|dropped|gone up|gone down|went up|went down|increase since|decrease since"
        "|higher|lower|comparison|shrunk|cheaper|more expensive|more|less",
    ),
    ("share", "yes"): Phrases(
        "aandeel|welk deel|deel van het totaal|aandeel in het totaal|welk gedeelte|deel|gedeelte"
        "|procent van het totaal|procent van de totale|percentage van het totaal|percentage van de totale"
        "|procent van alle|% van het totaal|% van de totale|% van alle|procent van de begroting gaat naar"
        "|aandeel van",
        "share|which part|what part|share of the total|proportion|portion|percent of the total"
        "|percentage of the total|percent of total|percentage of total|% of the total|% of total|fraction|share of"
        "|percentage of all",
    ),
    ("statistic", "average"): Phrases("gemiddeld|gemiddelde|doorsnee", "average|on average|mean"),
}

MEASURES: Words = {
    ("measure", "remaining"): Phrases(
        "restant|restanten|resterend|resterende|resteert|resteren|saldo|restbudget|beschikbaar|beschikbare|nog vrij"
        "|vrije ruimte|ruimte|te besteden|nog te besteden|vrij besteedbaar|nog over|er over|er nog over|over is"
        "|er nog|nog in|nog ruimte|zit in|zit er in|zit nog in|zit er nog in|hoeveel zit er nog in|hoeveel zit er in"
        "|hoeveel over|overgebleven|overblijft|blijft over|resteert nog|nog budget|budget nog|nog geld|geld nog"
        "|budget over|geld over|nog uitgeven|nog uit te geven|kunnen besteden|kan besteden|mogen besteden"
        "|financiele ruimte|inclusief verplichtingen|incl verplichtingen|met verplichtingen|heb nog|hebben nog"
        "|nog hebben|bleef|bleef over|bleef er over|blijft|resteerde|onderuitputting|onderbesteding|restantbudget"
        "|restbudgetten|speelruimte|armslag|nog te spenderen|nog spenderen|overhebben|over hebben"
        "|kunnen uitgeven|kan uitgeven|mogen uitgeven|mag uitgeven|kunt uitgeven|nog kwijt"
        "|er nog uit|mag er nog uit|mag nog uit|kan er nog uit|kan nog uit|kunnen nog uit|nog bij kunnen|in de plus"
        "|in de plus of in de min|plus of min|in de min of in de plus"
        "|nog beschikken|nog inzetbaar|inzetbaar",
        "left|is left|left over|remaining|remains|remainder|available|still available|still have|balance|room"
        "|left to spend|still spend|can spend|may spend|able to spend|afford|including commitments|underspend"
        "|underspending|headroom|unused|leftover"
        "|wiggle room|still there|to spend|remained",
    ),
    ("measure", "unspent"): Phrases(
        "zonder verplichtingen|exclusief verplichtingen|excl verplichtingen|verplichtingen niet meegerekend"
        "|verplichtingen niet meegeteld|buiten verplichtingen|verplichtingen niet meetelt"
        "|verplichtingen niet meerekent|verplichtingen niet meetellen|verplichtingen niet meerekenen"
        "|verplichtingen niet mee|verplichtingen buiten|voor verplichtingen|behalve verplichtingen"
        "|verplichtingen weglaat|verschil tussen budget en besteed|verschil tussen begroot en besteed"
        "|verschil begroot en besteed|verschil tussen begroting en realisatie|verschil begroting en realisatie"
        "|verschil tussen begroting en uitgaven|verschil tussen budget en uitgaven"
        "|verschil tussen budget en realisatie|verschil budget en realisatie|los van verplichtingen|niet besteed"
        "|nog niet besteed|onbesteed|niet uitgegeven|nog niet uitgegeven|restant zonder verplichtingen"
        "|restant exclusief verplichtingen|restant excl verplichtingen",
        "without commitments|excluding commitments|excl commitments|not counting commitments|not spent|unspent"
        "|before commitments|ignoring commitments|not yet spent|difference between budget and spending"
        "|difference between budget and spent|difference between budgeted and spent"
        "|difference between budget and actuals|budget minus spent|budget vs actuals",
    ),
    ("too", "unspent"): Phrases(
        "en zonder verplichtingen|en exclusief verplichtingen|en excl verplichtingen|met en zonder verplichtingen",
        "and without commitments|and excluding commitments|with and without commitments|and excl commitments",
    ),
    ("measure", "budgeted"): Phrases(
        "zonder wijzigingen|exclusief wijzigingen|excl wijzigingen|voor wijzigingen|begroot zonder wijzigingen"
        "|begroot|begrote|primitief|primitieve|primitieve begroting|begroting primitief|oorspronkelijk"
        "|oorspronkelijke"
        "|oorspronkelijk begroot|oorspronkelijke begroting|oorspronkelijk budget|primitief begroot|geraamd",
        "without changes|excluding changes|before changes|budgeted|original|originally|original budget"
        "|originally budgeted|initial budget|initially budgeted",
    ),
    ("measure", "changes"): Phrases(
        "wijziging|wijzigingen|begrotingswijziging|begrotingswijzigingen|gewijzigd|erbij gekomen|bijgekomen"
        "|bij gekomen|bijgeraamd|verhoogd|verlaagd|eraf gegaan|af gegaan|mutatie|mutaties|bijstelling|bijstellingen"
        "|aangepast|aanpassingen|bezuiniging|bezuinigingen|bezuinigd|gekort|korting|kortingen|bijgeplust|bij geraamd"
        "|afgeraamd|bij gezet|begrotingsmutatie|begrotingsmutaties|aanpassing|eraf gehaald|af gehaald"
        "|erbij gekregen|erbij gezet|extra|extra gekregen|extra budget|extra geld",
        "changes|change|amendments|budget changes|changed|adjustments|added|increased|decreased|adjusted by|cut|cuts"
        "|cutback|cutbacks|savings|saving|amendment|adjustment|taken off|budget cut|extra",
    ),
    ("measure", "revised"): Phrases(
        "inclusief|incl|inclusief wijzigingen|incl wijzigingen|met wijzigingen|inclusief overheveling"
        "|inclusief wat is meegenomen"
        "|inclusief wijzigingen en overheveling|bijgesteld|bijgestelde|bijgestelde begroting|bijgesteld budget"
        "|na wijziging|na wijzigingen|actuele begroting"
        "|actueel budget|huidige budget|huidig budget|totale budget|totaal budget|totaalbudget|krediet groot",
        "including|including changes|including carry over|including what was carried over|revised|revised budget"
        "|adjusted budget|current budget|total budget|after changes",
    ),
    ("measure", "spent"): Phrases(
        "besteed|uitkomst|besteden|bestedingen|besteding|uitgegeven|uitgeven|uitgaven|uitgave|gerealiseerd"
        "|realisatie|kosten"
        "|gekost|kost|kostte|verbruikt|opgemaakt|betaald|werkelijke kosten|werkelijk uitgegeven|geven uit|gaven uit"
        "|geeft uit|lasten|al weg|al op|gaven|gaf|opgegaan|op gegaan|gespendeerd|aan kwijt|kwijt|er in uitgegeven"
        "|ging er uit|ging uit|doorheen|er doorheen|doorheen gejaagd|verbruik|afgeboekt|uitgekeerd|geboekt"
        "|gefactureerd|geld heen|betalen|geld naartoe|geld aan op|geld naar toe|begonnen met uitgeven"
        "|begonnen met besteden|begonnen met uitgaven",
        "spent|outcome|spend|spending|expenses|expenditure|actuals|actual|cost|costs|realised|realized|used|paid"
        "|spendings"
        "|gone through|outlay|outgoings|went to|booked|invoiced|started spending|begun spending|money go|money went"
        "|money goes",
    ),
    ("measure", "committed"): Phrases(
        "vastgelegd maar nog niet uitgegeven|vastgelegd maar niet uitgegeven|vastgelegd maar nog niet besteed"
        "|verplicht maar nog niet uitgegeven|verplicht maar niet uitgegeven|verplicht maar nog niet besteed"
        "|verplicht maar nog niet betaald|besteld maar nog niet betaald|vastgelegd en nog niet uitgegeven|"
        "verplicht|verplichte|verplichting|verplichtingen|vastgelegd|aangegaan|aangegane verplichtingen"
        "|openstaande verplichtingen|lopende verplichtingen|besteld|staat aan verplichtingen|ligt vast|liggen vast"
        "|al vast|vast aan|gereserveerd|gereserveerde|in bestelling|toegezegd|vastligt|vast ligt|vastliggen|vastzit"
        "|zit vast|verplichtingenstand|uitstaande verplichtingen|nog te betalen|in de pijplijn|contractueel vast",
        "committed but not spent|committed but not yet spent|committed but not paid|ordered but not yet paid"
        "|committed but unspent|committed|commitments|outstanding commitments|obligations"
        "|obligated|ordered|encumbered|earmarked|commitment"
        "|reserved|tied up|outstanding obligations|contracted",
    ),
    ("measure", "forecast"): Phrases(
        "prognose|prognoses|verwachting|verwacht|verwachten|verwachte|verwachte uitgaven|voorspelling"
        "|verwachte kosten|geprognosticeerd|eindejaarsverwachting|verwachte besteding|geschat|schatting"
        "|geraamde uitgaven|eindprognose|jaarprognose|prognosticeren|eindverwachting",
        "forecast|forecasts|expected|expect|estimate|year end forecast|expected spending",
    ),
    ("measure", "outlook"): Phrases(
        "resultaat|komen uit|komt uit|kom uit|uitkomen|rondkomen|komen rond|redden het|het redden|houden over"
        "|houd over|overhouden|overschot|verwacht resultaat|verwacht tekort|verwachte resultaat|verwacht overschot"
        "|verwachte overschot|verwachte tekort|binnen begroting|binnen budget|binnen de begroting|binnen het budget"
        "|blijven binnen budget|blijven binnen de begroting|komen tekort|tekort komen|komt tekort|genoeg|toereikend"
        "|meevaller|meevallers|tegenvaller|tegenvallers|mee of tegenvaller|mee en tegenvaller|meevallen|tegenvallen"
        "|valt mee|valt tegen|verwachten tekort|verwachten over|verwacht over|eind van jaar over"
        "|eind van jaar iets over|einde van jaar over|eind van jaar tekort|eindigen|eindigt|eindresultaat"
        "|jaarresultaat|verschil tussen budget en prognose|verschil tussen begroting en prognose"
        "|verschil budget en prognose|verschil begroting en prognose|verschil tussen begroot en prognose"
        "|verschil begroot en prognose|saldo eind van jaar|uit met|kom uit met|over aan eind van jaar"
        "|hebben over aan eind van jaar|hebben over eind van jaar|hebben eind van jaar over|over aan einde van jaar"
        "|financieel resultaat|halen de begroting",
        "outlook|result|within budget|stay within budget|on budget|make ends meet|end up|come out|break even|surplus"
        "|expected result|expected shortfall|expected surplus|enough|sufficient|on track financially|make it|windfall"
        "|setback|outturn|expected to be left|year end|end of year|expected to remain|for year end|at year end"
        "|by year end|by the end of year|at the end of year|for the end of year"
        "|difference between budget and forecast|budget minus forecast|budget versus forecast|budget vs forecast"
        "|expect to have left|expected overspend|expected underspend|shortfall expected|run short",
    ),
    ("measure", "carried_over"): Phrases(
        "meegenomen uit vorig jaar|overgeheveld uit vorig jaar|meegekomen uit vorig jaar|mee uit vorig jaar"
        "|overgeheveld|overheveling|overhevelingen|overhevelen|overgezet|meegenomen|doorgeschoven|gaat over naar"
        "|over naar|gaat er over naar|gaat mee naar|mee naar|overloop|meenemen naar|gaat over",
        "carried over from last year|brought forward from last year|carried over|carry over|carryover"
        "|carried over to|rolled over|transferred|carried forward|carry forward"
        "|goes over to|moves to|brought forward",
    ),
    ("measure", "share_spent"): Phrases(
        "hoeveel procent|procent|percentage|welk percentage|hoeveel procent besteed|procent besteed"
        "|percentage besteed|percentage uitgegeven|procent uitgegeven|hoeveel procent uitgegeven|uitputting|uitgeput"
        "|uitputtingspercentage|benut|benutting|bestedingspercentage|hoeveel procent op|% besteed|uitnutting|uitgenut"
        "|uitnuttingspercentage|bestedingsgraad|realisatiepercentage|% uitgegeven|% op|uitputtingsgraad",
        "percentage|percent|what percentage|percentage spent|percent spent|what percentage spent|share spent"
        "|utilisation|utilization|how much of the budget|burn rate",
    ),
    ("measure", "reason"): Phrases(
        "waarom|waardoor|hoe komt|hoe komt het|hoe komt dat|hoe kan het|hoe kan dat|hoezo|reden|redenen|oorzaak"
        "|oorzaken|verklaring|verklaren|verklaart|veroorzaakt|toelichting|toelichtingen|waar komt door"
        "|waar ligt aan|hoe is zo|te verklaren|onderbouwing|opmerking|opmerkingen",
        "why|how come|reason|reasons|cause|causes|caused|note|notes|remark",
    ),
    ("aside", "as_of"): Phrases("hoe actueel|hoe actueel budget|hoe actueel begroting", "how current"),
    ("measure", "owner"): Phrases(
        "budgethouder|budgethouders|budgeteigenaar|wie gaat over|wie gaan over|wie ging over|gaat erover",
        "budget holder|budget owner|holds the budget",
    ),
    ("maybe", "left"): Phrases("over", ""),
    ("may", "spend"): Phrases(
        "kunnen nog|kan nog|kunt nog|mogen nog|mag nog|kunnen we nog|mogen we nog|kan ik nog|mag ik nog",
        "can still|may still|can we still|may we still|can i still|could we still",
    ),
    ("invested", "yes"): Phrases(
        "geinvesteerd|hebben geinvesteerd|heeft geinvesteerd|is geinvesteerd|werd geinvesteerd|was geinvesteerd",
        "invested|did invest|did we invest",
    ),
    ("may", "ask"): Phrases("mag ik|mogen we|kunnen we|kan ik", "may i|may we|can i|can we"),
    ("year_end", "yes"): Phrases(
        "eind van jaar|einde van jaar|eind dit jaar|einde dit jaar|eind van dit jaar|einde van dit jaar|eind jaar"
        "|per jaareinde|jaareinde|bij jaareinde|op 31 december|aan eind van jaar|aan eind van dit jaar"
        "|aan einde van jaar|aan einde van dit jaar|aan eind|op eind van jaar",
        "end of year|end of this year|at end of year|by end of year|by end of this year|at end of this year|year's end",
    ),
}

ORDERS: Words = {
    ("order", "largest"): Phrases(
        "gesorteerd|sorteer|sorteren|op volgorde|volgorde|aflopend|grootst|hoogst|duurst|meest|rangschik"
        "|van groot naar klein",
        "sort|sorted|sort by|ranked|rank|ranking|in order|descending|ordered",
    ),
    ("order", "smallest"): Phrases(
        "oplopend|kleinst|laagst|minst|goedkoopst|van klein naar groot", "ascending|fewest|from small to large"
    ),
}

SUBJECTS: Words = {
    ("subject", "budget"): Phrases(
        "budget|budgetten|begroting|begrotingen|financiele middelen",
        "budget|budgets|funds|funding",
    ),
    ("subject", "staff_spending"): Phrases(
        "geven uit aan personeel|gaven uit aan personeel|uitgeven aan personeel|uitgegeven aan personeel"
        "|besteed aan personeel|besteden aan personeel|kwijt aan personeel|kost personeel|kostte personeel"
        "|kosten van personeel|kosten voor personeel|geld naar personeel|uitgaven personeel|uitgaven aan personeel",
        "spend on personnel|spend on staff|spent on personnel|spent on staff|cost of staff|cost of personnel"
        "|costs of staff|does staff cost|spending on staff|spending on personnel",
    ),
    ("subject", "money"): Phrases(
        "geld|gelden|centen|euro|euro's|financien|financieel|financiele|financiele stand|middelen|bedrag|bedragen|pot"
        "|potje|potjes",
        "money|finance|finances|financial|financially|euros|amount|amounts|cash|pot|pots",
    ),
    ("ask", "total"): Phrases(
        "totaal|in totaal|totale|bij elkaar|bij elkaar opgeteld|opgeteld|optellen|som|samen|tezamen|gecumuleerd"
        "|cumulatief|gezamenlijk",
        "total|in total|sum|altogether|together|added up|added together|combined|cumulative|cumulatively",
    ),
    ("light", "yes"): Phrases(
        "ict|automatisering|afdeling|gemeente|programma|stand|groot|hoe hoog|zo hoog|zo laag|zo veel|zoveel|zo weinig"
        "|hoogte|cijfer|cijfers|qua omvang|omvang|grootte|op bedrag|naar bedrag|qua bedrag|hele|gehele|linie|ultimo"
        "|i&i|plaatje|ervoor|tegenover|eindigde|eindigden|sloot|sloten af|nu toe|tot nu toe|code|codenummer|zo duur"
        "|duur"
        "|tot nu|hoog|veel",
        "ict|department|programme|big|by size|size|figure|figures|so high|code|so expensive|expensive|so low|high"
        "|so far|to date|by amount|ended|closed|closing|yearly|annual|as a whole|anything|something",
    ),
}

WORDS: Words = {**PARTS, **FIELDS, **MEASURES, **ORDERS, **SUBJECTS}
