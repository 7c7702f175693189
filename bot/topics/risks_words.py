"""Risks: the words by which people ask about them, in both languages."""

from __future__ import annotations

from bot.topics.exceptions import SECRECY_WORDS
from bot.understanding.vocabulary import Phrases, Words

WORDS: Words = {
    **SECRECY_WORDS,
    ("subject", "risk"): Phrases(
        "risico|risicos|risico's|risicolijst|risicoregister|risicoanalyse|risico lopen|risico loop|risico loopt"
        "|lopen risico|gevaar|gevaren|bedreiging|bedreigingen|dreiging|dreigingen|misgaan|mis gaan|fout gaan"
        "|fout lopen|kan er misgaan|kan er mis gaan|kan misgaan|kan mis gaan|kan fout gaan|risicovol|risicodossier"
        "|risicodossiers|zorgpunt|zorgpunten|wat kan er mis|kan er mis|kwetsbare plek|kwetsbare plekken"
        "|waar lopen we risico|risicogebied|bedreigt|bedreigen|wakker van|wakker liggen",
        "risk|risks|risk register|risk list|threat|threats|go wrong|could go wrong|can go wrong|might go wrong"
        "|hazard|hazards|exposures|danger|dangers|worry about most|keeps us awake|keep us awake|threatens|threaten",
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
        "verschil|verschillen|verschillend|vergelijk|vergelijking|vergelijken|ten opzichte van|tov|versus|tegenover"
        "|effect van de maatregelen|effect maatregelen|effect|van bruto naar netto|bruto naar netto"
        "|bruto tegenover netto|bruto ten opzichte van netto|verschoven|verschuiven|verschuiving"
        "|maatregelen opgeleverd|leveren op|helpen|helpen de maatregelen|verandert|veranderen|veranderd"
        "|zakt|zakken|gezakt|daalt|dalen|gedaald|verlaagd|omlaag|opgeschoven|schuift|schuiven|winst|verbetering"
        "|naar beneden|wat doen de maatregelen|doen de maatregelen|hebben de maatregelen geholpen"
        "|baten de maatregelen|maatregelen geholpen",
        "difference|differences|difference between|between|compare|compared|comparison|versus|vs"
        "|effect of the measures|gross to net|from gross to net|moved|shifted|do the measures help|change|changes"
        "|changed|drop|drops|dropped|went down|go down|goes down|come down|comes down|brought down|lowered|reduced"
        "|improve|improved|improvement|effect of measures|do measures help",
    ),
    ("measure", "measures"): Phrases(
        "maatregel|maatregelen|beheersmaatregel|beheersmaatregelen|beheersing|beheerst|mitigatie|mitigaties"
        "|mitigerende maatregelen|tegenmaatregel|tegenmaatregelen|wat doen we tegen|wat doen we aan|doen tegen|tegen"
        "|wordt gedaan aan|gedaan aan|gedaan tegen|maatregelen genomen|maatregelen getroffen|genomen|getroffen|nemen"
        "|treffen|maatregelen nemen|maatregelen treffen|aanpak|voorkomen|beperken|wat doen we er aan"
        "|wat doen we eraan|gedaan om|beschermen|beschermt|bescherming|indammen|wat is er tegen|wapenen|wapent"
        "|beheersen|beheersen we|ingezet tegen|afdekken|afgedekt|opvangen|onder controle|in de hand houden|weren"
        "|tegengaan|voorkomen we|verkleinen|verminderen",
        "in place|measures in place|measure|measures|mitigation|mitigations|mitigating|mitigate|mitigated|control"
        "|controls|control measures|what do we do about|done about|doing about|against|countermeasure"
        "|countermeasures|measures taken|taken|prevent|protect|protects|protection|safeguard|safeguards"
        "|guard against|in hand against|do about|keep under control|under control|reduce|contain",
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
        "bedrag|bedragen|euro|euro's|geld|omvang|schade|kost|kosten|hoeveel kost|financiele omvang|financiele schade"
        "|waard|blootstelling|exposure|risicobedragen|schadebedrag|prijskaartje|bedragen mee|geldgevolg|geldgevolgen"
        "|geldelijk gevolg|geldelijke gevolg|financiele gevolg|schadepost|kostenplaatje|geldbedrag|geldbedragen"
        "|risicobedrag|schadebedragen",
        "exposure|financial exposure|risk amount|price tag|amount|amounts|euro|euros|money|cost|costs|damage|value"
        "|worth|money amount|money amounts|financial consequence|financial impact|price",
    ),
    # "kans" has the stem of "kan" (can): its plural has it not, and is found by the same words.
    ("measure", "likelihood"): Phrases(
        "kansen|waarschijnlijkheid|waarschijnlijk|hoe groot kansen|hoe waarschijnlijk|hoe groot is de kans|kansscore"
        "|kansscores|waarschijnlijkheden|kans van optreden",
        "likelihood|likelihoods|probability|chance|how likely|likely|odds|chances",
    ),
    ("measure", "impact"): Phrases(
        "gevolg|gevolgen|impact|hoe erg|hoe groot gevolg|ernst|gevolgscore|gevolgscores|klap|hoe hard",
        "impact|impacts|consequence|consequences|severity|impact score|how bad would|damage score",
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
        "bruto|inherent|inherente|brutto|voor maatregelen|voor beheersmaatregelen|voor beheersing|zonder beheersing"
        "|als we niets doen|als we niks doen|brutowaarde|brutoscore|brutoscores|bruto score"
        "|zonder maatregelen gerekend"
        "|voordat we iets doen|voor de maatregelen|vooraf",
        "gross|inherent|before measures|before mitigation|before controls|before any measures|pre mitigation"
        "|gross score|gross scores|before we do anything|untreated",
    ),
    ("side", "net"): Phrases(
        "netto|na mitigatie|na de maatregelen|na het nemen van maatregelen|na alle maatregelen|residueel|residuele"
        "|na maatregelen|na beheersmaatregelen|na beheersing|met maatregelen|nettowaarde|nettoscore|nettoscores"
        "|restscore"
        "|na afloop van maatregelen|met de maatregelen erbij|dan nog over",
        "net|nett|residual|after measures|after mitigation|after controls|post mitigation|net score|net scores"
        "|once measures are in place|when measures are in place|with measures in place|after the measures"
        "|measures in place|after treatment",
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
    ("priced", "yes"): Phrases(
        "met een bedrag|met bedrag|hebben een bedrag|heeft een bedrag|hebben bedrag|bedrag ingevuld|gekwantificeerd",
        "with an amount|have an amount|has an amount|with amount|quantified",
    ),
    ("priced", "no"): Phrases(
        "zonder bedrag|geen bedrag|bedrag onbekend|bedrag ontbreekt|geen bedrag ingevuld|bedrag niet ingevuld"
        "|bedrag niet bekend|geen bedrag bekend|zonder risicobedrag|niet gekwantificeerd|zonder financiele omvang"
        "|geen prijskaartje|zonder prijskaartje|geen geldbedrag|zonder geldbedrag",
        "without amount|no amount|without an amount|amount unknown|amount missing|not quantified|unquantified"
        "|no amount known|no price tag|without a price tag|no money amount",
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
        "financieel|financiele|met financiele gevolgen|financiele gevolgen|financieel gevolg|financiele impact"
        "|geldelijk|geldelijke|gevolgen voor de begroting|met geld te maken|geldelijke gevolgen|gevolgen in geld"
        "|die geld kosten|ons geld kosten|kunnen geld kosten|met een prijskaartje",
        "financial|financially|financial consequences|financial impact|with financial consequences|monetary"
        "|to do with money|cost us money|cost money|about money",
    ),
    ("consequence", "only_financial"): Phrases(
        "alleen financieel|alleen maar financieel|uitsluitend financieel|uitsluitend financiele|louter financieel"
        "|louter financiele|puur financieel|puur financiele|enkel financieel|slechts financieel|zuiver financieel"
        "|zuiver financiele|financieel alleen|alleen financiele gevolgen|alleen financieel gevolg"
        "|uitsluitend financiele gevolgen|alleen met geld te maken|enkel met geld te maken"
        "|uitsluitend met geld te maken|puur om geld|alleen om geld|alleen geld|puur geld|alleen over geld"
        "|alleen maar met geld te maken|louter met geld te maken",
        "are only financial|is only financial|purely financial|solely financial|exclusively financial"
        "|only financial consequences|only financial impact|only have financial|only has financial|financial only"
        "|merely financial|just financial consequences|only about money|only to do with money|just about money"
        "|purely about money|only money|nothing but money|solely about money",
    ),
    ("consequence", "only_non_financial"): Phrases(
        "alleen niet financieel|alleen nietfinancieel|uitsluitend niet financieel|uitsluitend niet financiele"
        "|louter niet financieel|puur niet financieel|alleen niet financiele gevolgen|zijn niet financieel"
        "|niet financieel zijn|is niet financieel|niet financieel is",
        "are not financial|is not financial"
        "|only non financial|purely non financial|solely non financial|exclusively non financial|non financial only",
    ),
    ("consequence", "non_financial"): Phrases(
        "niet financieel|niet financiele|nietfinancieel|nietfinanciele|niet financiele gevolgen"
        "|niet financieel gevolg|immaterieel|immateriele",
        "non financial|not financial|nonfinancial|non financial consequences",
    ),
    # Risks have no end: what is asked so is asked of something else.
    ("ends", "yes"): Phrases(
        "loopt af|lopen af|aflopen|afloopt|eindigt|eindigen|verloopt|verlopen|einddatum|deadline|deadlines|vervaldatum",
        "end|ends|ending|expire|expires|expiring|end date|deadline|deadlines|due date|due",
    ),
    ("status", "active"): Phrases(
        "actief|actieve|open|openstaand|openstaande|lopend|lopende|levend|levende|nog actief|nog open|nog actuele",
        "active|open|running|live|still active|still open|current",
    ),
    ("status", "closed"): Phrases(
        "gesloten|afgesloten|gesloten zijn|niet actief|inactief|inactieve|niet meer actief|vervallen|dicht|sluiten"
        "|gesloten worden|afgevoerd|van de lijst|van de lijst af|van tafel|niet langer actief|geen risico meer"
        "|weggenomen|opgeheven|afgesloten zijn|voorbij|van de baan",
        "closed|inactive|not active|no longer active|off the list|off the table|retired|gone|removed|taken off"
        "|no longer a risk|shut|close",
    ),
    ("status", "any"): Phrases(
        "inclusief gesloten|ook gesloten|ook de gesloten|met gesloten|actief en gesloten|open en gesloten"
        "|actieve en gesloten|gesloten en actieve|gesloten en open",
        "including closed|also closed|with closed|active and closed|open and closed|closed and active",
    ),
    ("assessed", "no"): Phrases(
        "niet beoordeeld|nog niet beoordeeld|onbeoordeeld|onbeoordeelde|niet netto beoordeeld|netto niet beoordeeld"
        "|niet gescoord|zonder netto|zonder nettoscore|geen netto|geen netto score|nog beoordelen"
        "|te beoordelen|niks ingevuld|niets ingevuld|niet ingevuld|nog niet ingevuld|nog leeg|netto leeg"
        "|netto ontbreekt|netto ontbreken|ontbreekt netto|ontbreekt nettoscore|niet ingeschat"
        "|nog niet ingeschat|nog inschatten|netto onbekend|onbekend netto|geen netto beoordeling|geen beoordeling"
        "|zonder netto beoordeling|zonder netto waarde|geen netto waarde|netto niet bekend|netto nog niet bekend"
        "|nog geen netto|niet bepaald|nog niet bepaald|niet gewogen|niet netto gewogen|niet netto ingeschat"
        "|niet netto gescoord|niet netto bepaald|niet gewaardeerd|zonder inschatting|moeten beoordelen"
        "|nog beoordeeld worden|nog ingeschat worden|nog ingevuld worden|nog netto ingeschat|nog netto beoordeeld"
        "|nog netto ingevuld|moeten nog beoordeeld|netto niets|netto niks|beoordeeld moeten worden"
        "|zonder beoordeling|zonder nettowaarde|netto-score ontbreekt|netto nog leeg|geen nettoscore"
        "|nettoscore ontbreekt",
        "not assessed|not yet assessed|unassessed|without net|without net score|no net score|not scored"
        "|to be assessed|not filled in|nothing filled in|net missing|missing net|missing a net|net blank|blank"
        "|no assessment|need net rating|need net score|need net assessment|need rating|need to be rated"
        "|need assessment|needs net rating|lacks net|lacking net|without assessment|net unknown|unknown net"
        "|not rated|unrated|not evaluated|lack a net"
        "|lack net|no net rating|net not assessed",
    ),
    ("assessed", "yes"): Phrases(
        "ingeschat|netto ingeschat|netto ingevuld|beoordeeld|wel beoordeeld|netto beoordeeld|al beoordeeld"
        "|netto beoordeling",
        "assessed|already assessed|net assessed|net assessment|net rating",
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
        "per eigenaar|per persoon|per medewerker|per trekker|per verantwoordelijke",
        "by owner|per owner|by person|per person",
    ),
    ("group", "consequence"): Phrases(
        "zowel financieel als niet financieel|zowel financiele als niet financiele|financieel en niet financieel"
        "|financiele en niet financiele|financieel of niet|financieel of niet financieel|financieel versus niet"
        "|verdeling financieel niet financieel|per gevolg",
        "both financial and non financial|financial and non financial|financial or not|financial or non financial",
    ),
    ("order", "largest"): Phrases(
        "ernstigste|zwaarste|gevaarlijkste|hoogst scorende|hoogst|meest ernstige|belangrijkst|grootst|zwaarst"
        "|meest dreigende|grootste zorg|grootste zorgen|ergste|meest ernstig|meest zorgwekkende|meest kritieke"
        "|nijpendste|op nummer een|bovenaan|bovenaan de lijst",
        "worst|most serious|most severe|gravest|highest scoring|most important|main|key|biggest worry"
        "|biggest concern|most pressing|top of the list|most critical|most worrying|number one",
    ),
    ("order", "dearest"): Phrases(
        "grootst financieel|financieel grootste|financieel zwaarste|hoogste bedrag|grootste bedrag|duurste"
        "|kostbaarste|meeste geld|meeste kosten|meeste schade|kost het meest|kosten het meest|het meeste kosten"
        "|meest kosten|kan het meest kosten|het meest kunnen kosten|duurst|grootste geldbedrag|grootste schade"
        "|hoogste schade|grootste prijskaartje|kost ons het meest",
        "most expensive|costliest|dearest|largest amount|highest amount|most costly|most money|cost us the most"
        "|cost the most|costs us the most|costs the most|biggest money|biggest amount|biggest money amount"
        "|largest money|could cost the most",
    ),
    ("ask", "total"): Phrases(
        "totaal|totale|in totaal|opgeteld|som|samen|gezamenlijk|bij elkaar|bij elkaar opgeteld|tezamen"
        "|opgeteld hoeveel",
        "total|in total|sum|altogether|added up|together|combined|all told",
    ),
    ("measure", "owner"): Phrases(
        "verantwoordelijk voor|risicoeigenaar|risicoeigenaren|aanspreken"
        "|aanspreekpunt|bellen|moet ik bellen|moet ik hebben|wie let op|wie waakt|houdt in de gaten|wie bewaakt"
        "|bij wie moet ik",
        "risk owner|risk owners|should i call|call about|talk to|point of contact|watches|looks after|in charge of",
    ),
    ("consequence", "not_financial"): Phrases(
        "zonder financiele gevolgen|geen financiele gevolgen|geen financieel gevolg|zonder financieel gevolg"
        "|geen geldgevolg|geen geldgevolgen|zonder geldgevolg|zonder geldgevolgen|geen geld kosten"
        "|niet met geld te maken|niets met geld te maken|geen gevolgen in geld|geen gevolgen voor de begroting"
        "|geen geldelijke gevolgen|geen invloed op de begroting|geen financiele impact|geen financiele schade",
        "without financial consequences|no financial consequences|no financial impact|without financial impact"
        "|nothing to do with money|not about money|no money consequences|no monetary impact|do not cost money"
        "|no effect on the budget|no financial consequence",
    ),
    ("light", "yes"): Phrases(
        "plek|cel|vakje|vak|hokje|positie|plaats|coordinaat|coordinaten|gezien|gemeente|organisatie|register|bestaan"
        "|bestaat|spelen|speelt|bekend|geregistreerd|vastgelegd|vallen|valt|zone|gebied|vlak|kwadrant|hoek|bevinden"
        "|zowel|lopen|loopt|soort risico|hoort|horen|over|ergste geval|in het ergste geval|slechtste geval"
        "|in het slechtste geval|neer|alles|te maken|met betrekking|stel dat|als het misgaat|mocht het gebeuren"
        "|in orde|van februari|geweest|verder niets|verder niks|meetellen|in ogenschouw|aanleiding",
        "cell|square|box|position|spot|municipality|organisation|organization|exist|registered|known|fall|falls|zone"
        "|area|quadrant|corner|both|face|facing|run|running|worst case|in the worst case|everything|counting"
        "|in order|if it happens|being|should it happen|at worst|once",
    ),
}
