"""The words people use for reserves."""

from __future__ import annotations

from bot.understanding.vocabulary import Phrases, Words

WORDS: Words = {
    ("subject", "reserve"): Phrases(
        "reserve|reserves|bestemmingsreserve|bestemmingsreserves|reservepot|spaarpot|spaarpotje|reservepotje"
        "|reservepotten",
        "reserve|reserves|earmarked reserve|key registers reserve|reserve fund|reserve funds",
    ),
    # The one reserve that the report knows by an abbreviation.
    ("named", "basisregistraties"): Phrases(
        "br|reserve br", "br|reserve br|key registers|base registers|base registries"
    ),
    ("measure", "opening"): Phrases(
        "beginstand|beginsaldo|startstand|begin van het jaar|stand 1 januari|begon|begonnen|beginbalans|stand begin"
        "|begin|beginwaarde|startsaldo|openingsstand|start",
        "opening|opening balance|start of the year|began|started with|initial balance|beginning|start|starting balance",
    ),
    ("measure", "additions"): Phrases(
        "toevoeging|toevoegingen|toegevoegd|bijgestort|gestort|storting|stortingen|erbij gekomen|bij gekomen"
        "|bijgekomen|dotatie|dotaties|erin gegaan|in gegaan|ging erin|gingen erin|gaat erin|gaan erin|stopten"
        "|stopte|stoppen|stopt|gestopt|storten|stortten|stort|kreeg erbij|kregen erbij"
        "|kwam erin|kwamen erin|komt erin|komen erin"
        "|erin gekomen|erin ging|erin kwam|in gekomen|erbij|bij gestort|gedoteerd|ingelegd|inleg|voeding|gevoed"
        "|aangevuld|aanvulling|erin gestopt|in gestopt|stopten in|stoppen in|stopten we|stoppen we|stop er in"
        "|stortten|storten|kwam bij|kwam er bij|komt bij",
        "addition|additions|added|deposit|deposits|deposited|paid in|went in|put in|went into|topped up|top up"
        "|top ups|topup|got more|contribution"
        "|contributions|put into|paid into|flowed in|inflow|came in|comes in|goes in|going in"
        "|gone in|gone into|comes into|came into",
    ),
    ("measure", "withdrawals"): Phrases(
        "onttrekking|uit reserve|uit reserves|eruit gingen|ging eruit|gingen eruit|gaat eruit|gaan eruit|eruit ging"
        "|kwam eruit|komt eruit|haalden uit|halen uit|haalden we uit"
        "|eruit gehaald|onttrekkingen|onttrokken|uitgehaald|uit gehaald"
        "|eruit gehaald|eruit gegaan|af gegaan|gehaald|vrijval|uit gegaan|opgenomen|eraf|eruit|af gehaald|onttrekken"
        "|uitgegeven uit|gebruikt uit|ging af|ging er af|opname|opnames|uitname|onttrekt|eraf gehaald|eraf gegaan",
        "withdrawal|withdrawals|withdrawn|taken out|took out|went out|goes out|going out|gone out|comes out"
        "|drawn|drawn from|came out|withdrew|withdraw"
        "|taken from|used from|drawdown|outflow|pulled out|went out of|came out of",
    ),
    ("measure", "closing"): Phrases(
        "eindstand|eindsaldo|saldo|stand|hoe staat|zit in|zit er in|zit er nog in|hoeveel zit er in"
        "|hoeveel zit er nog in|hoe groot|groot|hoogte|hoe hoog|omvang|stand 31 december|eindbalans|staat er op"
        "|reservepositie|positie|reservestand|eind|einde|ultimo|hoog|waarde|vol|zat er in|stond er in|in kas|bedraagt"
        "|bedroeg|standen",
        "closing|is in|closing balance|balance|how big|size|level|end of the year|stand|how large|held in|position"
        "|ending balance|final balance|how full|end|balances|worth",
    ),
    ("measure", "committed"): Phrases(
        "verplicht|verplichting|verplichtingen|vastgelegd|geclaimd|claims|gereserveerd|claim|toegezegd|geoormerkt"
        "|ligt vast|liggen vast|al vast|zit vast|vast ligt|vastligt|bestemd|belegd|beklemd|al uitgedeeld|op beslag",
        "committed|commitments|obligations|claimed|earmarked|earmarks|tied up|pledged|encumbered|spoken for|commitment",
    ),
    ("measure", "available"): Phrases(
        "beschikbaar|beschikbare|nog beschikbaar|vrij|vrije ruimte|vrij besteedbaar|ruimte|nog over|er over"
        "|er nog over|er nog|restant|te besteden|nog te besteden|resteert|blijft over|inzetbaar|nog uitgeven"
        "|nog inzetten|over blijft|overblijft|na verplichtingen|na aftrek van verplichtingen|bleef over|bleef"
        "|nog vrij|vrij te besteden|zonder verplichtingen|min verplichtingen|vrije deel|vrij deel",
        "available|free|left|remaining|remains|uncommitted|left over|can spend|may spend|room|still available"
        "|after commitments|after earmarks|after obligations|net of commitments|left to spend|still spend"
        "|available after commitments|available after earmarks|headroom",
    ),
    ("measure", "development"): Phrases(
        "verloop|ontwikkeling|mutatie|mutaties|opbouw|per jaar|elk jaar|door de jaren heen|over de jaren|ieder jaar"
        "|historie|afgelopen jaren|alle jaren|ontwikkeld|jaarlijks|door de jaren|verlopen|trend|bewegingen",
        "development|movements|movement|trend|per year|by year|over the years|each year|history|every year|developed"
        "|year by year",
    ),
    ("measure", "change"): Phrases(
        "gegroeid|groeit|groei|gekrompen|krimp|krimpt|gestegen|stijging|stijgt|gedaald|daling|daalt|toegenomen"
        "|toename|afgenomen|afname|geslonken|slinkt|veranderd|verandering|verschil|verschillen|hoger|lager|omhoog"
        "|omlaag|omhooggegaan|achteruitgegaan|achteruit|vooruit|meer of minder|meer geworden|minder geworden"
        "|meer of minder geworden|meer dan|minder dan|groter geworden|kleiner geworden|ingeteerd|interen"
        "|saldo mutaties|per saldo|netto mutatie|groter of kleiner|aangegroeid",
        "grown|growth|grow|shrunk|shrink|increased|increase|decreased|decrease|risen|rise|fallen|dropped|gone up"
        "|gone down|went up|went down|change|changed|difference|decline|declined|higher|lower|up or down"
        "|bigger or smaller|more than|less than|net change|net movement",
    ),
    # A verb of movement asks for what came in or went out: without either it asks for nothing that is known.
    ("flow", "yes"): Phrases("ging|gingen|gaat|gaan|kwam|kwamen|komt", "went|goes|came|comes"),
    ("into", "yes"): Phrases("in reserve|in reserves", "into reserve|into reserves"),
    ("than", "yes"): Phrases(
        "hoger dan|lager dan|groter dan|kleiner dan|vergeleken|vergeleken met|ten opzichte van|tov|vergelijk"
        "|vergelijking|verschil met|dan in",
        "higher than|lower than|bigger than|smaller than|compared|compared to|compared with|compare|versus|vs|than in",
    ),
    ("share", "yes"): Phrases(
        "aandeel|welk deel|hoeveel procent|procent|percentage|welk percentage|gedeelte|welk gedeelte|deel",
        "share|which part|what part|percentage|percent|what percentage|proportion|portion",
    ),
    ("short", "yes"): Phrases(
        "tekort|tekorten|te kort|komt te kort|in de min|in het rood|negatief|negatieve|ontoereikend|onvoldoende"
        "|te weinig|onder nul|onder water",
        "short|shortfall|shortfalls|deficit|deficits|negative|in the red|below zero|not enough|insufficient"
        "|overdrawn|overcommitted|underfunded|under water",
    ),
    ("order", "largest"): Phrases(
        "grootst|hoogst|meest|meest in|volste|volst|dikst|dikste|dikst gevuld|best gevuld|best gevulde|vol zit"
        "|gesorteerd|sorteer|op volgorde|volgorde|aflopend|rijkste",
        "sorted|ranked|in order|descending|sort",
    ),
    ("order", "smallest"): Phrases("kleinst|laagst|minst|oplopend|leegste|armste", "fewest|ascending"),
    ("light", "yes"): Phrases(
        "geld|euro|bedrag|pot|potje|totaal|totale|in totaal|samen|onderdeel|ict|cijfer|cijfers|bij elkaar|opgeteld"
        "|alles|budget|financiele",
        "money|amount|euros|pot|total|in total|altogether|ict|figure|figures|together|fund|funds",
    ),
}
