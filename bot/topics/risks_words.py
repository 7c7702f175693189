"""Risks: the words by which people ask about them, in both languages."""

from __future__ import annotations

from bot.understanding.vocabulary import Phrases, Words

WORDS: Words = {
    ("subject", "risk"): Phrases(
        "risico|risicos|risico's|risicolijst|risicoregister|risicoanalyse|risico lopen|risico loop|risico loopt"
        "|lopen risico|gevaar|gevaren|bedreiging|bedreigingen|dreiging|dreigingen|misgaan|mis gaan|fout gaan"
        "|fout lopen"
        "|kan er misgaan|kan er mis gaan|kan misgaan|kan mis gaan|kan fout gaan|risicovol",
        "risk|risks|risk register|risk list|threat|threats|go wrong|could go wrong|can go wrong|might go wrong",
    ),
    ("subject", "net_risk"): Phrases(
        "restrisico|restrisico's|restrisicos|rest risico", "residual risk|residual risks|remaining risk"
    ),
    ("measure", "matrix"): Phrases(
        "matrix|matrixen|matrices|risicomatrix|risicomatrixen|risicoprofiel|risicoprofielen|risico profiel"
        "|risico matrix|risicobeeld|risico beeld|heatmap|risicokaart|5x5",
        "matrix|matrices|risk matrix|risk profile|risk map|heat map|heatmap|risk picture",
    ),
    ("measure", "difference"): Phrases(
        "verschil|verschillen|verschillend|vergelijk|vergelijking|vergelijken|ten opzichte van|tov|versus"
        "|tegenover|effect van de maatregelen|effect maatregelen|effect|van bruto naar netto|bruto naar netto"
        "|bruto tegenover netto|bruto ten opzichte van netto|verschoven|verschuiven|verschuiving"
        "|maatregelen opgeleverd|opgeleverd|leveren op|helpen|helpen de maatregelen",
        "difference|differences|difference between|between|compare|compared|comparison|versus|vs"
        "|effect of the measures|gross to net|from gross to net|moved|shifted|do the measures help",
    ),
    ("measure", "measures"): Phrases(
        "maatregel|maatregelen|beheersmaatregel|beheersmaatregelen|beheersing|beheerst|mitigatie|mitigaties"
        "|mitigerende maatregelen|tegenmaatregel|tegenmaatregelen|wat doen we tegen|wat doen we aan|doen tegen"
        "|tegen|wordt gedaan aan|gedaan aan|gedaan tegen|maatregelen genomen|maatregelen getroffen|genomen"
        "|getroffen|nemen|treffen|maatregelen nemen|maatregelen treffen"
        "|aanpak|voorkomen|beperken|wat doen we er aan|wat doen we eraan",
        "in place|measures in place|measure|measures|mitigation|mitigations|mitigating|mitigate|mitigated|control"
        "|controls|control measures"
        "|what do we do about|done about|doing about|against|countermeasure|countermeasures|measures taken|taken"
        "|prevent",
    ),
    ("measure", "total_amount"): Phrases(
        "totaalbedrag|totaalbedragen|totaal bedrag|totale bedrag|risicobedrag|totale risicobedrag|totale schade"
        "|totale omvang|totale kosten|benodigd weerstandsvermogen|weerstandsvermogen"
        "|risicosom|totale blootstelling|totale financiele omvang|totale exposure|maximale schade|op het spel"
        "|staat op het spel"
        "|financieel op het spel|hoeveel euro|hoeveel geld|geld op het spel",
        "total exposure|total financial exposure|total risk amount|total financial impact|total at stake|at stake"
        "|is at stake"
        "|how much money|financially at stake|money at stake|how much money is at stake"
        "|total amount|total amounts|total cost|total costs|total damage|total value|risk total",
    ),
    ("measure", "amount"): Phrases(
        "bedrag|bedragen|euro|euro's|geld|omvang|schade"
        "|kost|kosten|hoeveel kost|financiele omvang|financiele schade|waard"
        "|blootstelling|exposure|risicobedragen|schadebedrag|prijskaartje|bedragen mee",
        "exposure|financial exposure|risk amount|price tag|amount|amounts|euro|euros|money"
        "|cost|costs|damage|value|worth",
    ),
    # "kans" has the stem of "kan" (can): its plural has it not, and is found by the same words.
    ("measure", "likelihood"): Phrases(
        "kansen|waarschijnlijkheid|waarschijnlijk|hoe groot kansen|hoe waarschijnlijk",
        "likelihood|likelihoods|probability|chance|how likely|likely",
    ),
    ("measure", "impact"): Phrases(
        "gevolg|gevolgen|impact|hoe erg|hoe groot gevolg|ernst", "impact|impacts|consequence|consequences|severity"
    ),
    ("measure", "score"): Phrases(
        "score|scores|scoort|scoren|gescoord|risicoscore|risicoscores|risicowaarde|risicoklasse|hoe groot|hoe hoog"
        "|hoe ernstig|hoe zwaar",
        "score|scores|scored|rating|how big is|how big are|how high is|how high are|how serious is|how serious are"
        "|how bad is|how bad are",
    ),
    ("measure", "average_score"): Phrases("gemiddelde score", "average score"),
    ("measure", "average_likelihood"): Phrases("gemiddelde waarschijnlijkheid", "average likelihood"),
    ("measure", "average_impact"): Phrases("gemiddelde gevolg", "average impact"),
    ("measure", "average_amount"): Phrases("gemiddelde bedrag", "average amount"),
    ("both", "yes"): Phrases(
        "voor en na maatregelen|voor en na de maatregelen|voor en na beheersmaatregelen|voor en na beheersing",
        "before and after measures|before and after mitigation|before and after controls",
    ),
    ("side", "gross"): Phrases(
        "bruto|inherent|inherente|brutto|voor maatregelen|voor beheersmaatregelen"
        "|voor beheersing|zonder beheersing"
        "|als we niets doen|als we niks doen",
        "gross|inherent|before measures|before mitigation|before controls|before any measures|pre mitigation",
    ),
    ("side", "net"): Phrases(
        "netto|na mitigatie|na de maatregelen|na het nemen van maatregelen|na alle maatregelen|residueel|residuele"
        "|na maatregelen|na beheersmaatregelen|na beheersing|met maatregelen",
        "net|nett|residual|after measures|after mitigation|after controls|post mitigation",
    ),
    ("no_longer", "yes"): Phrases(
        "netto niet meer|niet meer netto|netto niet langer|na maatregelen niet meer|na maatregelen niet langer"
        "|na beheersmaatregelen niet meer|na beheersing niet meer|niet meer na maatregelen|door maatregelen niet meer"
        "|dankzij maatregelen niet meer|met maatregelen niet meer",
        "no longer net|net no longer|no longer after measures|after measures no longer|after mitigation no longer"
        "|no longer after mitigation|thanks to measures no longer|no longer because of measures",
    ),
    ("no_longer", "not"): Phrases(
        "netto niet|niet netto|na maatregelen niet|niet na maatregelen|na beheersing niet",
        "net not|not net|not after measures|after measures not|not after mitigation",
    ),
    ("no_longer", "bare"): Phrases("niet meer|niet langer", "no longer|not anymore|not any more"),
    ("measure", "share"): Phrases(
        "welk deel|deel|percentage|hoeveel procent|procent|welk percentage|aandeel|hoe groot deel|verhouding",
        "what share|share|what percentage|percentage|percent|what proportion|proportion|what part|which part",
    ),
    ("average", "yes"): Phrases("gemiddeld|gemiddelde|doorsnee", "average|mean|on average|averaged"),
    ("seen", "financially"): Phrases(
        "financieel gezien|in financieel opzicht|financieel opzicht|financieel bekeken|geldelijk gezien|qua geld"
        "|qua bedrag|in euro's|in geld|in geld uitgedrukt|op basis van bedrag|op bedrag|in financiele zin",
        "in financial terms|in money terms|in terms of money|money wise|by amount|in euros|in terms of amount",
    ),
    ("priced", "no"): Phrases(
        "zonder bedrag|geen bedrag|bedrag onbekend|bedrag ontbreekt|geen bedrag ingevuld|bedrag niet ingevuld"
        "|bedrag niet bekend|geen bedrag bekend|zonder risicobedrag|niet gekwantificeerd|zonder financiele omvang",
        "without amount|no amount|without an amount|amount unknown|amount missing|not quantified|unquantified"
        "|no amount known",
    ),
    ("now", "yes"): Phrases(
        "nu|op dit moment|momenteel|op het moment|actueel|actuele|huidig|huidige",
        "now|right now|currently|current|at the moment|at present",
    ),
    ("zone", "high"): Phrases(
        "rood|rode|hoog|hoge|rode zone|in het rood|zone hoog|hoge zone|kritiek|kritieke|ernstig|ernstige|zwaar"
        "|zware|groot|grote|forse|rode gebied|rode vlak|hoge score",
        "red|high|red zone|high zone|critical|severe|serious|big|major",
    ),
    ("zone", "middle"): Phrases(
        "oranje|geel|gele|midden|middel|middelhoog|middelhoge|matig|matige|oranje zone"
        "|gele zone|zone midden|middelgroot|middelgrote|middenzone|oranje gebied|oranje vlak",
        "orange|amber|yellow|medium|middle|moderate|orange zone|medium zone|middle zone",
    ),
    ("zone", "low"): Phrases(
        "groen|groene|laag|lage|groene zone|zone laag|lage zone|klein|kleine|gering|geringe|groene gebied"
        "|groene vlak|lage score",
        "green|low|green zone|low zone|minor|small",
    ),
    ("zone", "top_right"): Phrases(
        "rechtsboven|rechts boven|rechtsbovenin|rechtsbovenaan|rechterbovenhoek|rechter bovenhoek|bovenin rechts"
        "|boven rechts|rechts bovenin|rechtsbovenhoek",
        "top right|upper right|top right corner|upper right corner|top right hand corner|topright",
    ),
    ("zone", "top_left"): Phrases(
        "linksboven|links boven|linksbovenin|linkerbovenhoek|linker bovenhoek|links bovenin",
        "top left|upper left|top left corner|upper left corner|topleft",
    ),
    ("zone", "bottom_right"): Phrases(
        "rechtsonder|rechts onder|rechtsonderin|rechteronderhoek|rechter onderhoek|rechts onderin",
        "bottom right|lower right|bottom right corner|lower right corner",
    ),
    ("zone", "bottom_left"): Phrases(
        "linksonder|links onder|linksonderin|linkeronderhoek|linker onderhoek|links onderin",
        "bottom left|lower left|bottom left corner|lower left corner",
    ),
    ("consequence", "financial"): Phrases(
        "financieel|financiele|met financiele gevolgen|financiele gevolgen|financieel gevolg"
        "|financiele impact|geldelijk|geldelijke|gevolgen voor de begroting",
        "financial|financially|financial consequences|financial impact|with financial consequences|monetary",
    ),
    ("consequence", "only_financial"): Phrases(
        "alleen financieel|alleen maar financieel|uitsluitend financieel|uitsluitend financiele|louter financieel"
        "|louter financiele|puur financieel|puur financiele|enkel financieel|slechts financieel|zuiver financieel"
        "|zuiver financiele|financieel alleen|alleen financiele gevolgen|alleen financieel gevolg"
        "|uitsluitend financiele gevolgen",
        "are only financial|is only financial|purely financial|solely financial|exclusively financial"
        "|only financial consequences|only financial impact|only have financial|only has financial|financial only"
        "|merely financial|just financial consequences",
    ),
    ("consequence", "only_non_financial"): Phrases(
        "alleen niet financieel|alleen nietfinancieel|uitsluitend niet financieel|uitsluitend niet financiele"
        "|louter niet financieel|puur niet financieel|alleen niet financiele gevolgen",
        "only non financial|purely non financial|solely non financial|exclusively non financial|non financial only",
    ),
    ("consequence", "non_financial"): Phrases(
        "niet financieel|niet financiele|nietfinancieel|nietfinanciele|niet financiele gevolgen"
        "|niet financieel gevolg|zonder financiele gevolgen|geen financiele gevolgen|immaterieel|immateriele",
        "non financial|not financial|nonfinancial|non financial consequences|without financial consequences"
        "|no financial consequences",
    ),
    ("status", "active"): Phrases(
        "actief|actieve|open|openstaand|openstaande|lopend|lopende", "active|open|running|live"
    ),
    ("status", "closed"): Phrases(
        "gesloten|afgesloten|gesloten zijn|niet actief|inactief|inactieve|niet meer actief|vervallen",
        "closed|inactive|not active|no longer active",
    ),
    ("status", "any"): Phrases(
        "inclusief gesloten|ook gesloten|ook de gesloten|met gesloten|actief en gesloten|open en gesloten"
        "|actieve en gesloten|gesloten en actieve|gesloten en open",
        "including closed|also closed|with closed|active and closed|open and closed|closed and active",
    ),
    ("assessed", "no"): Phrases(
        "niet beoordeeld|nog niet beoordeeld|onbeoordeeld|onbeoordeelde|niet netto beoordeeld|netto niet beoordeeld"
        "|niet gescoord|zonder netto|zonder nettoscore|zonder netto score|geen netto|geen netto score"
        "|nog beoordelen|te beoordelen|niks ingevuld|niets ingevuld|niet ingevuld|nog niet ingevuld|nog leeg"
        "|netto leeg"
        "|netto ontbreekt|netto ontbreken|ontbreekt netto|ontbreekt nettoscore|ontbreekt netto score|niet ingeschat"
        "|nog niet ingeschat|nog inschatten|netto onbekend|onbekend netto|geen netto beoordeling|geen beoordeling"
        "|zonder netto beoordeling|zonder netto waarde|geen netto waarde|netto niet bekend|netto nog niet bekend"
        "|nog geen netto|niet bepaald|nog niet bepaald|niet gewogen"
        "|niet netto gewogen|niet netto ingeschat|niet netto gescoord|niet netto bepaald"
        "|niet gewaardeerd|zonder inschatting"
        "|moeten beoordelen"
        "|nog beoordeeld worden|nog ingeschat worden|nog ingevuld worden|nog netto ingeschat|nog netto beoordeeld"
        "|nog netto ingevuld|moeten nog beoordeeld|netto niets|netto niks|beoordeeld moeten worden|zonder beoordeling",
        "not assessed|not yet assessed|unassessed|without net|without net score|no net score|not scored"
        "|to be assessed|not filled in|nothing filled in|net missing|missing net|missing a net|net blank|blank"
        "|no assessment"
        "|without assessment|net unknown|unknown net|not rated|unrated|not evaluated|lack a net|lack net"
        "|no net rating"
        "|net not assessed",
    ),
    ("assessed", "yes"): Phrases(
        "ingeschat|netto ingeschat|netto ingevuld|beoordeeld|wel beoordeeld|netto beoordeeld|al beoordeeld",
        "assessed|already assessed|net assessed",
    ),
    ("mitigated", "no"): Phrases(
        "zonder maatregelen|geen maatregelen|zonder beheersmaatregelen|geen beheersmaatregelen|zonder maatregel"
        "|geen maatregel|nog geen maatregelen|geen enkele maatregel",
        "without measures|no measures|without mitigation|no mitigation|without mitigations|no mitigations"
        "|without controls|no controls|not mitigated|unmitigated",
    ),
    ("group", "category"): Phrases(
        "per categorie|categorie|categorieen|per soort|per onderwerp|per thema|soort|soorten|rubriek|per rubriek",
        "by category|per category|category|categories|by type|per type|type|types|by kind|kinds",
    ),
    ("group", "owner"): Phrases(
        "wie heeft de meeste|wie heeft meeste|eigenaar met de meeste"
        "|per eigenaar|per persoon|per medewerker|per trekker|per verantwoordelijke",
        "who has the most|owner with the most|by owner|per owner|by person|per person",
    ),
    ("group", "consequence"): Phrases(
        "zowel financieel als niet financieel|zowel financiele als niet financiele|financieel en niet financieel"
        "|financiele en niet financiele|financieel of niet|financieel of niet financieel|financieel versus niet"
        "|verdeling financieel niet financieel|per gevolg",
        "both financial and non financial|financial and non financial|financial or not|financial or non financial",
    ),
    ("order", "largest"): Phrases(
        "ernstigste|zwaarste|gevaarlijkste|hoogst scorende|hoogst|meest ernstige|belangrijkst|grootst|zwaarst",
        "worst|most serious|most severe|gravest|highest scoring|most important|main|key",
    ),
    ("order", "dearest"): Phrases(
        "grootst financieel|financieel grootste|financieel zwaarste|hoogste bedrag|grootste bedrag|duurste"
        "|kostbaarste|meeste geld|meeste kosten|meeste schade",
        "most expensive|costliest|dearest|largest amount|highest amount|most costly|most money",
    ),
    ("ask", "total"): Phrases(
        "totaal|totale|in totaal|opgeteld|som|samen|gezamenlijk|bij elkaar|bij elkaar opgeteld|tezamen",
        "total|in total|sum|altogether|added up|together|combined",
    ),
    ("light", "yes"): Phrases(
        "plek|cel|vakje|vak|hokje|positie|plaats|coordinaat|coordinaten|gezien|gemeente|organisatie|register"
        "|bestaan|bestaat|spelen|speelt|bekend|geregistreerd|vastgelegd|vallen|valt"
        "|zone|gebied|vlak|kwadrant|hoek|bevinden|zowel|lopen|loopt|soort risico|hoort|horen|over",
        "cell|square|box|position|spot|municipality|organisation|organization|exist|registered|known|fall|falls"
        "|zone|area|quadrant|corner|both"
        "|face|facing|run|running",
    ),
}
