"""The words people use for budgets, credits and what becomes of them."""

from __future__ import annotations

from bot.understanding.vocabulary import Phrases, Words

PARTS: Words = {
    ("part", "operations"): Phrases(
        "bedrijfsvoering|bedrijfsvoering i&i|bedrijfsvoeringsbudget|exploitatie|exploitatiebudget|regulier|reguliere",
        "operations|operational|operating|business operations|running costs|day to day",
    ),
    ("part", "investments"): Phrases(
        "investering|investeringen|krediet|kredieten|investeringskrediet|investeringskredieten|investeringsbudget"
        "|vervangingsinvestering|vervangingsinvesteringen|ict investeringen|geinvesteerd|investeren",
        "investment|investments|credit|credits|capital expenditure|capex|capital|invested|invest",
    ),
    ("part", "samen_digitaal"): Phrases(
        "samen digitaal|programma samen digitaal|sd|samendigitaal|programma sd",
        "samen digitaal|samen digitaal programme|sd|digital together|programme sd",
    ),
    ("part", "reserve"): Phrases(
        "reserve basisregistraties|reserve basisregistratie|basisregistraties|basisregistratie|reserve|reserves",
        "reserve basisregistraties|key registers|base registers|base registries|basic registers|key registers reserve"
        "|reserve|reserves",
    ),
}

FIELDS: Words = {
    ("cost_kind", "material"): Phrases(
        "materieel|materiele|materiaalkosten",
        "material|non staff",
    ),
    ("cost_kind", "personnel"): Phrases(
        "personeel|personele|personeelskosten|personeelslasten|loonkosten|personeelsbudget",
        "personnel|staffing|payroll|staff",
    ),
    ("nature", "structural"): Phrases("structureel|structurele|terugkerend|terugkerende", "structural|recurring"),
    ("nature", "one_off"): Phrases(
        "eenmalig|eenmalige|incidenteel|incidentele|niet structureel",
        "one off|oneoff|incidental|one time|non recurring|not recurring",
    ),
    ("state", "overspent"): Phrases(
        "overschreden|overschrijding|overschrijdingen|overschrijden|overschrijdt|tekort|tekorten|in de min|negatief"
        "|negatieve|rode cijfers|in het rood|over budget|over het budget|over de begroting|boven budget"
        "|te veel uitgegeven|teveel uitgegeven|overbesteed|overbesteding|te veel besteed|teveel besteed",
        "overspent|over budget|overspend|overspending|overrun|overruns|exceeded|in the red|negative|shortfall"
        "|shortfalls|deficit|deficits|spent too much",
    ),
    ("state", "nearly"): Phrases(
        "bijna op|bijna leeg|bijna uitgeput|raakt op|raken op|krap|weinig over|bijna besteed|bijna opgemaakt|bijna vol",
        "nearly spent|almost spent|almost gone|nearly gone|running out|nearly exhausted|tight|nearly used up"
        "|almost used up|almost empty|nearly empty",
    ),
    ("state", "open"): Phrases(
        "lopen|loopt|lopende|lopend|lopen nog|loopt nog|nog lopende|open|openstaand|openstaande|nog open|nog niet op"
        "|iets over|nog iets over",
        "still open|open|running|still running|active|with money left|something left|anything left",
    ),
    ("group", "item"): Phrases(
        "post|posten|per post|budgetpost|budgetposten|begrotingspost|begrotingsposten|kostenpost|kostenposten",
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
        "per jaar|jaarlijks|door de jaren heen|over de jaren|elk jaar|ieder jaar|meerjarig|verloop|trend",
        "per year|each year|over the years|by year|trend|every year",
    ),
    ("group", "owner"): Phrases(
        "per eigenaar|per budgethouder|per persoon", "per owner|by owner|per budget holder|by budget holder"
    ),
    ("compare", "yes"): Phrases(
        "vergeleken|vergeleken met|vergelijk|vergelijken|ten opzichte van|t.o.v.|tov|versus|vs|verschil|verschillen"
        "|meer dan|minder dan|hoger dan|lager dan|meer|minder",
        "compared|compare|compared to|compared with|versus|vs|difference|more than|less than|higher than|lower than"
        "|more|less",
    ),
    ("share", "yes"): Phrases(
        "aandeel|welk deel|deel van het totaal|aandeel in het totaal|welk gedeelte|deel",
        "share|which part|what part|share of the total|proportion|portion",
    ),
    ("statistic", "average"): Phrases("gemiddeld|gemiddelde|doorsnee", "average|on average|mean"),
}

MEASURES: Words = {
    ("measure", "remaining"): Phrases(
        "restant|restanten|resterend|resterende|resteert|resteren|saldo|restbudget|beschikbaar|beschikbare|nog vrij"
        "|vrije ruimte|ruimte|te besteden|nog te besteden|vrij besteedbaar|nog over|er over|er nog over|over is|er nog"
        "|nog in|nog ruimte|zit in|zit er in|zit nog in|zit er nog in|hoeveel zit er nog in|hoeveel zit er in"
        "|hoeveel over|overgebleven|overblijft|blijft over|resteert nog|nog budget|budget nog|nog geld|geld nog"
        "|budget over|geld over|nog uitgeven|nog uit te geven|kunnen besteden|kan besteden|mogen besteden"
        "|financiele ruimte|inclusief verplichtingen|incl verplichtingen|met verplichtingen"
        "|heb nog|hebben nog|nog hebben",
        "left|is left|left over|remaining|remains|remainder|available|still available|still have|balance|room"
        "|left to spend|still spend|can spend|including commitments",
    ),
    ("measure", "unspent"): Phrases(
        "zonder verplichtingen|exclusief verplichtingen|excl verplichtingen|verplichtingen niet meegerekend"
        "|verplichtingen niet meegeteld|buiten verplichtingen|los van verplichtingen|niet besteed|nog niet besteed"
        "|onbesteed|niet uitgegeven|nog niet uitgegeven|restant zonder verplichtingen"
        "|restant exclusief verplichtingen|restant excl verplichtingen",
        "without commitments|excluding commitments|excl commitments|not counting commitments|not spent|unspent"
        "|before commitments|ignoring commitments|not yet spent",
    ),
    ("too", "unspent"): Phrases(
        "en zonder verplichtingen|en exclusief verplichtingen|en excl verplichtingen|met en zonder verplichtingen",
        "and without commitments|and excluding commitments|with and without commitments|and excl commitments",
    ),
    ("measure", "budgeted"): Phrases(
        "begroot|begrote|primitief|primitieve|primitieve begroting|begroting primitief|oorspronkelijk|oorspronkelijke"
        "|oorspronkelijk begroot|oorspronkelijke begroting|oorspronkelijk budget|primitief begroot|geraamd",
        "original|originally|original budget|originally budgeted|initial budget|initially budgeted",
    ),
    ("measure", "changes"): Phrases(
        "wijziging|wijzigingen|begrotingswijziging|begrotingswijzigingen|gewijzigd|erbij gekomen|bijgekomen|bij gekomen"
        "|bijgeraamd|verhoogd|verlaagd|eraf gegaan|af gegaan|mutatie|mutaties|bijstelling|bijstellingen|aangepast"
        "|aanpassingen",
        "changes|change|amendments|budget changes|changed|adjustments|added|increased|decreased|adjusted by",
    ),
    ("measure", "revised"): Phrases(
        "bijgesteld|bijgestelde|bijgestelde begroting|bijgesteld budget|na wijziging|na wijzigingen|actuele begroting"
        "|actueel budget|huidige budget|huidig budget|totale budget|totaal budget|totaalbudget|krediet groot",
        "revised|revised budget|adjusted budget|current budget|total budget|after changes",
    ),
    ("measure", "spent"): Phrases(
        "besteed|besteden|bestedingen|besteding|uitgegeven|uitgeven|uitgaven|uitgave|gerealiseerd|realisatie|kosten"
        "|gekost|kost|kostte|verbruikt|opgemaakt|betaald|werkelijke kosten|werkelijk uitgegeven|geven uit|gaven uit"
        "|geeft uit|lasten|al weg|al op",
        "spent|spend|spending|expenses|expenditure|actuals|actual|cost|costs|realised|realized|used|paid",
    ),
    ("measure", "committed"): Phrases(
        "verplicht|verplichte|verplichting|verplichtingen|vastgelegd|aangegaan|aangegane verplichtingen"
        "|openstaande verplichtingen|lopende verplichtingen|besteld|staat aan verplichtingen",
        "committed|commitments|outstanding commitments|obligations|obligated|ordered|encumbered|earmarked",
    ),
    ("measure", "forecast"): Phrases(
        "prognose|prognoses|verwachting|verwacht|verwachten|verwachte|verwachte uitgaven|voorspelling|verwachte kosten"
        "|geprognosticeerd|eindejaarsverwachting|verwachte besteding",
        "forecast|forecasts|expected|expect|estimate|year end forecast|expected spending",
    ),
    ("measure", "outlook"): Phrases(
        "resultaat|komen uit|komt uit|kom uit|uitkomen|rondkomen|komen rond|redden het|het redden|houden over"
        "|houd over|overhouden|overschot|verwacht resultaat|verwacht tekort|verwachte resultaat|verwacht overschot"
        "|verwachte overschot|verwachte tekort|binnen begroting|binnen budget|binnen de begroting|binnen het budget"
        "|blijven binnen budget|blijven binnen de begroting|komen tekort|tekort komen|komt tekort|genoeg|toereikend"
        "|financieel resultaat|halen de begroting",
        "outlook|result|within budget|stay within budget|on budget|make ends meet|end up|come out|break even|surplus"
        "|expected result|expected shortfall|expected surplus|enough|sufficient|on track financially|make it",
    ),
    ("measure", "carried_over"): Phrases(
        "overgeheveld|overheveling|overhevelingen|overhevelen|overgezet|meegenomen|doorgeschoven|gaat over naar"
        "|over naar|gaat er over naar|gaat mee naar|mee naar|overloop|meenemen naar|gaat over",
        "carried over|carry over|carryover|carried over to|rolled over|transferred|carried forward|carry forward"
        "|goes over to|moves to|brought forward",
    ),
    ("measure", "share_spent"): Phrases(
        "hoeveel procent|procent|percentage|welk percentage|hoeveel procent besteed|procent besteed"
        "|percentage besteed|percentage uitgegeven|procent uitgegeven|hoeveel procent uitgegeven|uitputting|uitgeput"
        "|uitputtingspercentage|benut|benutting|bestedingspercentage|hoeveel procent op|% besteed",
        "percentage|percent|what percentage|percentage spent|percent spent|what percentage spent|share spent"
        "|utilisation|utilization|how much of the budget|burn rate",
    ),
    ("measure", "owner"): Phrases("budgethouder|budgethouders|budgeteigenaar", "budget holder|budget owner"),
    ("maybe", "left"): Phrases("over", ""),
}

SUBJECTS: Words = {
    ("subject", "budget"): Phrases(
        "budget|budgetten|begroting|begrotingen|financiele middelen",
        "budget|budgets|funds|funding",
    ),
    ("subject", "money"): Phrases(
        "geld|gelden|centen|euro|euro's|financien|financieel|financiele|financiele stand|middelen|bedrag|bedragen|pot"
        "|potje",
        "money|finance|finances|financial|financially|euros|amount|amounts|cash|pot",
    ),
    ("ask", "total"): Phrases("totaal|in totaal|totale|bij elkaar|opgeteld|som|samen", "total|in total|sum|altogether"),
    ("light", "yes"): Phrases(
        "ict|automatisering|afdeling|gemeente|programma|stand|groot",
        "ict|department|programme|big",
    ),
}

WORDS: Words = {**PARTS, **FIELDS, **MEASURES, **SUBJECTS}
