"""The words in which people ask about the benchmark."""

from __future__ import annotations

from bot.understanding.vocabulary import Phrases, Words

ALIASES: dict[str, str] = {
    "basis ict": "basis-ict|basic ict costs|basic ict|base ict|core ict|ict infrastructure|basisinfrastructuur",
    "persone": "personnel costs|staff costs|staffing costs|personeelskosten|kosten van personeel|personele lasten"
    "|ict staff|ict personnel|salariskosten|loonkosten|personeel ict|personeel ict per inwoner|kosten medewerkers"
    "|personeelslasten|staff",
    "applicatie": "application costs|costs of applications|softwarekosten|software|softwarelasten|applicatiekosten"
    "|applicatielasten|software costs",
    "werkplek": "workplace costs|costs per workplace|cost per workstation|werkplekkosten|werkplekken|kosten werkplek"
    "|workstation|workplaces",
    "medewerker": "cost per employee|costs per employee",
    "overhead": "overhead",
    "fte": "fte",
}
"""What else people call an indicator with these words in its name; an alias is for the shortest such name."""

OF_THE_WHOLE = (
    "ict costs per inhabitant|costs per inhabitant|cost per inhabitant|ict cost per inhabitant|cost per capita"
    "|cost per resident|costs per capita|cost per head|kosten per hoofd"
    "|kosten per inwoner|lasten per inwoner|ict kosten per inwoner|ict lasten per inwoner|ict uitgaven per inwoner"
    "|ict per inwoner|ict per hoofd|ict kosten|ict lasten|ict uitgaven|ict costs|ict spending|it costs|it kosten"
    "|totale kosten|total costs|totale ict kosten|ict per inhabitant|ict per capita"
)
"""What people call the indicator that the others are parts of."""

FIGURE_YEARS = range(2005, 2051)
"""Years for which "over 2018" is told from "2018": the year of the figures, not that of taking part."""

BENCHMARK_WORDS: Words = {
    ("subject", "benchmark"): Phrases(
        "benchmark|benchmarks|benchmarken|benchmarking|ict benchmark|ict benchmark gemeenten|benchmark gemeenten"
        "|benchmark ict|benchmarkonderzoek|bm|gebenchmarkt",
        "benchmark|benchmarks|benchmarking|ict benchmark|benchmark study|benchmarked",
    ),
    # Not "vorige" by itself: its stem is that of "voor".
    ("subject", "previous"): Phrases(
        "vorige benchmark|vorige ict benchmark|vorige editie|vorige uitkomsten|vorige resultaten|eerdere benchmark"
        "|eerdere benchmarks|eerdere edities",
        "previous benchmark|earlier benchmark|earlier benchmarks|previous edition|benchmark before",
    ),
    ("municipalities", "yes"): Phrases(
        "gemeente|gemeenten|gemeentes|vergelijkingsgroep|gemeentegroep",
        "municipality|municipalities|towns|cities|comparison group",
    ),
    ("municipalities", "others"): Phrases(
        "andere gemeenten|andere|anderen|de rest|overige gemeenten|collega gemeenten|andere gemeente",
        "other municipalities|other|others|the rest|other towns|other cities",
    ),
    ("ict", "yes"): Phrases("ict|it|informatiemanagement", "ict|it|information management"),
    ("ask", "count"): Phrases(
        "hoe vaak|hoeveel keer|hoeveel maal|hoe groot", "how often|how many times|how big|how large|how wide"
    ),
    ("relation", "yes"): Phrases(
        "t o v|tov|ten opzichte van|vergeleken met|vergeleken|in vergelijking met|in vergelijking|vergelijking"
        "|vergelijkingen"
        "|vergelijk"
        "|vergelijken|tegenover|tegen|afgezet tegen|naast|hoe doen|hoe scoren|scoren|scoort"
        "|score|presteren|presteert|prestatie|prestaties|verhoudt|verhouden|hoe verhouden|verhouding"
        "|hoe goed|hoe staan we|staan we ervoor|afwijken van|wijken af|wijken af van",
        "compared to|compared with|compared|in comparison with|comparison|comparisons|compare|against|versus|vs"
        "|relative to|score|scores|perform|performing|performance|measure up|stack up",
    ),
    ("relation", "difference"): Phrases(
        "verschil|verschillen|verschil met|verschillen met|verschil tussen|verschilt|verschilden|verschilde|scheelt"
        "|schelen|scheelde|scheelden|kloof|kloof met|gat met|afstand tot",
        "difference|differences|difference with|difference from|difference between|differ|differs|differ from"
        "|differed|gap|gap with|gap between|distance to",
    ),
    # "verschil" may widen or narrow, whichever way we are apart.
    ("moved", "gap_up"): Phrases(
        "groter geworden|vergroot|verschil groter|verschillen groter|opgelopen|verder uiteen|verder uit elkaar"
        "|verschil toegenomen|verschil gegroeid|kloof groter",
        "widen|widened|widening|wider|got larger|got bigger|become larger|become bigger|grown larger|gap larger"
        "|gap bigger",
    ),
    ("moved", "gap_down"): Phrases(
        "kleiner geworden|verkleind|verschil kleiner|verschillen kleiner|geslonken|slinkt|ingelopen"
        "|dichter bij elkaar"
        "|naar elkaar toe|verschil afgenomen|kloof kleiner",
        "narrow|narrowed|narrowing|narrower|shrink|shrunk|shrank|got smaller|become smaller|closer together"
        "|gap smaller|gap closed|close gap|closing gap",
    ),
    ("caution", "yes"): Phrases(
        "korrel zout|korreltje zout|met een korrel zout|voorzichtig mee|slag om de arm",
        "pinch of salt|grain of salt|with caution|cautious",
    ),
    ("questionnaire", "yes"): Phrases("vragenlijst|uitvraag|enquete", "questionnaire|survey"),
    ("sent", "yes"): Phrases(
        "de deur uit|deur uit|verstuurd|verzonden|uitgezet|rondgestuurd|ontvangen|binnen",
        "sent|sent out|out yet|received|arrived",
    ),
    ("size", "all"): Phrases(
        "alle gemeenten|alle gemeenten samen|alle gemeenten bij elkaar|gemeenten samen|alle andere gemeenten"
        "|landelijk|alle deelnemers|alle deelnemende gemeenten|deelnemers"
        "|nederland"
        "|hele land|rest van nederland",
        "all municipalities|all other municipalities|nationwide|national|all participants|the country",
    ),
    # With no group named it is that of all.
    ("average", "yes"): Phrases(
        "gemiddeld|gemiddelde|het gemiddelde|landelijk gemiddelde|totale gemiddelde|algemeen gemiddelde|gemiddelden"
        "|normaal|gebruikelijk|gangbaar",
        "average|the average|national average|averages|mean|normal|typical|usual",
    ),
    ("group_value", "yes"): Phrases(
        "groepswaarde|groepswaarden|waarde van de groep|waarde groep|groepsgemiddelde|gemiddelde van de groep"
        "|hoeveel betalen andere|wat betalen andere|wat geven andere|hoeveel geven andere|wat kost het andere",
        "group value|group average|value of the group|what do others pay|what do others spend|group values",
    ),
    ("value", "yes"): Phrases(
        "wat kost|wat kosten|kost|kosten|lasten|uitgaven|hoeveel betalen|betalen|betaal|uitgeven|kwijt|hoe duur"
        "|besteden|besteed|besteedt|spenderen|betaalden|betaald|eigen cijfer|ons cijfer"
        "|euro|euro's|in euro|in euro's|bedrag|bedragen|waarde|eigen waarde|onze waarde|waarden|€",
        "what does cost|what do cost|cost|costs|spend|spends|spent|spending|pay|pays|paid|euro|euros|in euros|amount"
        "|amounts|value|own value|how expensive|own figure|our figure|our own figure"
        "|our value|values|€",
    ),
    ("value", "much"): Phrases("hoeveel euro|hoeveel euro's|hoeveel geld", "how many euros|how much money"),
    ("own", "yes"): Phrases(
        "onze|ons|bij ons|wij|wijzelf|zelf|eigen|eigen cijfer|onze eigen|we", "our|ours|we|own|our own|us"
    ),
    ("per", "inwoner"): Phrases(
        "per inwoner|per hoofd|per hoofd van de bevolking|per burger", "per inhabitant|per capita|per head|per resident"
    ),
    ("per", "medewerker"): Phrases("per medewerker|per fte|per ambtenaar", "per employee|per fte|per member of staff"),
    ("moved", "up"): Phrases(
        "gestegen|stijgen|stegen|steeg|toegenomen|omhoog|gegroeid|duurder geworden|hoger geworden|stijging|toename"
        "|verslechterd",
        "risen|rise|rose|increased|gone up|went up|go up|grown|become more expensive|increase|got worse|worsened",
    ),
    ("moved", "down"): Phrases(
        "gedaald|dalen|daalden|daalde|afgenomen|omlaag|gekrompen|goedkoper geworden|lager geworden|daling|afname",
        "fallen|fall|fell|drop|decreased|gone down|went down|go down|dropped|become cheaper|decrease",
    ),
    # Told by the other words: our own figure or that of a group, the parts, the year of the figures.
    ("measure", "groups"): Phrases("", ""),
    ("measure", "indicators"): Phrases("", ""),
    ("measure", "data_year"): Phrases("", ""),
    ("measure", "own"): Phrases("", ""),
    ("measure", "group"): Phrases("", ""),
    ("negation", "yes"): Phrases("niet|geen", "not|didn't|no"),
    ("size", "small"): Phrases(
        "kleine|kleine gemeenten|kleinere|kleinere gemeenten|kleine gemeente|kleintjes|kleinste gemeenten",
        "small|small municipalities|smaller|smaller municipalities|smallest municipalities",
    ),
    ("size", "middle"): Phrases(
        "middelgrote|middelgrote gemeenten|vergelijkbare|vergelijkbare gemeenten|gelijksoortige gemeenten"
        "|soortgelijke gemeenten|even grote gemeenten|gemeenten van onze grootte|gemeenten van ons formaat"
        "|gemeenten van onze omvang|onze grootte|ons formaat|onze omvang|middengroep|gemeenten zoals wij",
        "medium|medium sized|mid sized|midsize|similar|similar municipalities"
        "|our size|peers|peer group|municipalities like us",
    ),
    ("size", "large"): Phrases(
        "grote|grote gemeenten|grotere|grotere gemeenten|grote gemeente|grote steden|steden|grootste gemeenten",
        "large|large municipalities|larger|larger municipalities|big|bigger|big municipalities|big cities"
        "|largest municipalities|biggest municipalities",
    ),
    ("residents", "100000"): Phrases("100.000|100000|100k|100 000|honderdduizend", "100,000|100k|100 thousand"),
    ("residents", "60000"): Phrases("60.000|60000|60k|60 000|zestigduizend", "60,000|60 thousand"),
    ("residents", "60000-100000"): Phrases(
        "60.000-100.000|60000-100000|60-100k|60k-100k|60-100|60.000 tot 100.000|60.000 - 100.000|60 tot 100 duizend"
        "|tussen 60.000 en 100.000|tussen de 60.000 en 100.000|60 tot 100k|60.000/100.000",
        "60,000-100,000|60,000 to 100,000|between 60,000 and 100,000|60 to 100 thousand|60k to 100k"
        "|between 60k and 100k",
    ),
    ("direction", "higher"): Phrases(
        "duurder|duur|dure|hoger|hogere|hoog|zo hoog|slechter|boven|erboven|boven het gemiddelde|boven gemiddeld"
        "|meer dan gemiddeld|meer kwijt"
        "|meer uit|meer dan|meer|te duur|bovengemiddeld|geven meer uit|betalen meer",
        "more expensive|expensive|dearer|costlier|higher|high|so high|that high|worse|above|above average"
        "|above the average|spend more|pay more"
        "|more",
    ),
    ("direction", "lower"): Phrases(
        "goedkoper|goedkoop|lager|lagere|beter|zuiniger|voordeliger|onder het gemiddelde|onder gemiddeld|eronder"
        "|of onder|zitten onder|zit onder|liggen onder|ligt onder|ver onder|hoever onder|procent onder|% onder"
        "|minder dan gemiddeld|minder kwijt|minder uit|minder dan|minder|geven minder uit|betalen minder|efficienter",
        "cheaper|cheap|lower|better|less expensive|below|below average|below the average|spend less|pay less|less",
    ),
    ("direction", "equal"): Phrases(
        "gelijk|gelijk aan|gelijk met|gelijke|precies gelijk|exact gelijk|op gelijke hoogte|hetzelfde|zelfde niveau"
        "|evenveel|even duur|even hoog|even veel|even goedkoop|identiek|quitte|geen verschil|scheelt niets"
        "|scheelt niks|schelen niets",
        "equal|equal to|the same|just as expensive|just as high|level|level with|exactly level|on par|on par with"
        "|identical|no difference|neck and neck|same level",
    ),
    ("order", "dearest"): Phrases(
        "duurste|duurst|hoogste|hoogst|slechtst|slechtste|verst boven|meest boven|ver erboven|hoogst boven",
        "dearest|most expensive|highest|worst|furthest above|farthest above|most above",
    ),
    ("order", "cheapest"): Phrases(
        "goedkoopste|goedkoopst|laagste|laagst|best|beste|voordeligst|zuinigst|verst onder|verst eronder|meest onder",
        "cheapest|lowest|best|least expensive|furthest below|farthest below|most below",
    ),
    ("order", "smallest"): Phrases(
        "dichtst bij|dichtstbij|het dichtst|dichtste bij", "closest|closest to|nearest|nearest to|most like"
    ),
    ("order", "largest"): Phrases(
        "meest af|wijken het meest af|meest afwijken|meest uiteen|grootst",
        "differ most|most different|stand out most",
    ),
    ("countable", "many"): Phrases(
        "bij hoeveel|in hoeveel|op hoeveel|hoeveel vergelijkingen",
        "in how many|on how many|for how many|how many comparisons",
    ),
    ("countable", "groups"): Phrases(
        "groepen|gemeentegroepen|vergelijkingsgroepen|grootteklassen|referentiegroepen",
        "groups|size classes|comparison groups|reference groups",
    ),
    ("countable", "indicators"): Phrases("indicatoren|kengetallen", "indicators|measures|metrics"),
    ("countable", "yes"): Phrases(
        "vergelijkingen|onderdelen|punten|kostensoorten|post|posten|kostenpost|kostenposten",
        "comparisons|points|parts|cost items",
    ),
    ("are", "yes"): Phrases("zijn we|zijn wij|zitten we|zitten wij", "are we"),
    ("where", "all"): Phrases(
        "overal|op alle punten|op alles|op alle onderdelen|in alle vergelijkingen|met alle groepen"
        "|voor alle indicatoren",
        "everywhere|on all points|on everything|on all counts|across the board|in all comparisons|on all indicators",
    ),
    ("where", "any"): Phrases("ergens|op enig punt|waar dan ook", "anywhere|somewhere|at any point"),
    ("where", "yes"): Phrases(
        "waar|waarin|waarop|waarmee|op welke punten|op welke|bij welke|voor welke|met welke|welke",
        "where|in what|on which|for which|at which|which",
    ),
    ("group", "indicator"): Phrases(
        "per indicator|per onderdeel|naar indicator|elke indicator", "per indicator|by indicator"
    ),
    ("group", "compared"): Phrases(
        "per groep|per vergelijkingsgroep|per gemeentegrootte|per grootte|per gemeentegroep|per grootteklasse",
        "per group|by group|per size|by size",
    ),
    ("measure", "participation"): Phrases(
        "deelname|deelnames|deelnemen|deelgenomen|neem deel|nemen deel|neemt deel|doen mee|meedoen|doet mee|meegedaan"
        "|gedaan mee|deelnamejaar|mee te doen|meededen|deden mee|deed mee|doe mee|deelneemt|deelname aan",
        "participate|participates|participating|participation|participated|take part|taking part|took part|join"
        "|joining|joined",
    ),
    ("contract", "yes"): Phrases(
        "gecontracteerd|contract|ingeschreven|aangemeld|vastgelegd|afgesproken", "contracted|contract|signed up"
    ),
    ("do", "yes"): Phrases("doen|doet|deden|deed|gaan|gedaan", "do|does|are"),
    ("along", "yes"): Phrases("mee", "along"),
    ("measure", "start"): Phrases(
        "begint|begin|beginnen|begon|start|starten|startdatum|van start|gaat van start|wanneer|startmoment",
        "begin|begins|beginning|start|starts|starting|start date|kick off|when",
    ),
    ("measure", "delivery"): Phrases(
        "aanleverdatum|aanleveren|aangeleverd|inleveren|ingeleverd|deadline|uiterlijk|leveren|cijfers aanleveren"
        "|gegevens aanleveren|wanneer aanleveren|wanneer inleveren|gegevens inleveren|aanlevering|aanlevertermijn"
        "|cijfers inleveren|opleveren|binnen zijn|levert aan|levert|aanlevert|gegevens aan|lever aan"
        "|invullen|ingevuld|tot wanneer",
        "deliver|delivery|delivery date|submit|submission|hand in|deadline|due|due date|data due|deliver data"
        "|data be delivered|fill in|filled in",
    ),
    ("measure", "owner"): Phrases(
        "coordineert|coordineren|coordinator|contactpersoon|aanspreekpunt|trekt|regelt|begeleidt|wie doet|wie levert"
        "|wie stuurt|stuurt in",
        "coordinates|coordinate|coordinator|contact|contact person|looks after|takes care of|runs|who does"
        "|who sends|who submits|sends in",
    ),
    ("measure", "status"): Phrases(
        "status|stavaza|stand van zaken|loopt|lopend|lopende|afgerond|gepland|geplande|bezig|al bekend|hoe ver"
        "|planning|stand",
        "status|running|finished|planned|progress|under way|planning|known",
    ),
    ("measure", "caveats"): Phrases(
        "waarom|waardoor|hoe komt|hoe komt het|verklaring|verklaren|verklaar|oorzaak|oorzaken|kanttekening"
        "|kanttekeningen|betrouwbaar|betrouwbaarheid|absolute waarheid|toerekening|toegerekend|voorbehoud|reden"
        "|voorbehouden|redenen|hoe hard"
        "|hoeveel waarde|zegt dat|waarde hechten|hechten|hoe zeker|zekerheid|nauwkeurig|nauwkeurigheid|marge"
        "|foutmarge"
        "|wijken af|vergelijkbaar met elkaar|eerlijk|te vertrouwen|zeggingskracht",
        "why|why differences|why are there differences|explain|explanation|caveat|caveats|reliable|reliability|reason"
        "|reasons|cause|absolute truth|attribution|certain|how certain|accurate|accuracy|margin|how accurate|trust"
        "|trusted"
        "|trustworthy|take seriously|how much weight",
    ),
    ("background", "yes"): Phrases("waarom verschillen|waarom zijn er verschillen", ""),
    ("measure", "aim"): Phrases(
        "doel|doelen|doelstelling|doelstellingen|ambitie|bedoeling|streven|streefwaarde|gehaald|behaald|halen|haal"
        "|voldoen|voldaan|doel gehaald|norm",
        "goal|goals|target|targets|aim|aims|ambition|achieve|achieved|reached",
    ),
    ("measure", "editions"): Phrases(
        "editie|edities|jaargangen|jaargang|welke jaren|alle jaren|alle edities|jaren|alle benchmarks"
        "|ronde|rondes|benchmarkronde|benchmarkrondes",
        "round|rounds|edition|editions|years|which years|all years|all editions",
    ),
    ("measure", "results"): Phrases(
        "uitkomst|uitkomsten|resultaat|resultaten|cijfers|afwijking|afwijkingen|uitslag|uitslagen"
        "|bevindingen|conclusie|conclusies|uitkomen|kwam uit|komt uit|zegt|samenvatting|samenvatten|samengevat"
        "|vat samen|beeld",
        "outcome|outcomes|result|results|figures|findings|conclusion|conclusions|say|summary|summarise|summarize"
        "|picture",
    ),
    ("edition", "next"): Phrases(
        "volgende|eerstvolgende|nieuwe|komende|aankomende|aanstaande|straks|die nu komt|die eraan komt"
        "|die er aan komt"
        "|eraan komt|op komst",
        "next|upcoming|coming|new",
    ),
    ("again", "yes"): Phrases("weer|opnieuw", "again"),
    ("edition", "first"): Phrases(
        "eerste|eerste keer|eerste deelname|voor het eerst|allereerste", "first|first time|for the first time"
    ),
    # Not "vorige benchmark" by itself: the one before now is the latest.
    ("edition", "previous"): Phrases(
        "editie daarvoor|editie ervoor|benchmark daarvoor|benchmark ervoor|keer daarvoor|keer ervoor|jaar ervoor"
        "|jaar daarvoor|een eerder|die daarvoor|en daarvoor|en ervoor|voorlaatste|op een na laatste|ronde daarvoor"
        "|ronde ervoor|vorige ronde",
        "edition before|one before|benchmark before that|time before|year before|before that|last but one"
        "|round before|previous round|earlier round",
    ),
    ("edition", "latest"): Phrases(
        "laatste|meest recente|recentste|recente|afgelopen|actuele", "last|latest|most recent|recent|previous"
    ),
    ("year", "data"): Phrases(
        "boekjaar|over boekjaar|over het boekjaar|over welk jaar|van welk jaar|op welk jaar",
        "financial year|book year|fiscal year|which year do cover|which year do figures|what year do figures",
    ),
    **{
        ("data_year", str(year)): Phrases(
            f"over {year}|over jaar {year}|cijfers over {year}|gegevens over {year}"
            f"|boekjaar {year}|over boekjaar {year}",
            f"over {year}|covering {year}|on the figures of {year}|based on {year}|about {year}"
            f"|financial year {year}|over financial year {year}",
        )
        for year in FIGURE_YEARS
    },
    ("compare", "previous"): Phrases(
        "beide edities|beide rondes|twee edities|twee rondes|tussen edities|tussen rondes|elke editie|elke ronde"
        "|iedere editie|per editie|per ronde|edities naast elkaar|beide jaren"
        "|vorig jaar vergeleken|met vorige keer|met het jaar ervoor|vorige keer|ontwikkeling|door de jaren heen|trend"
        "|veranderd|verbeterd|verslechterd|vooruit|achteruit|vooruitgegaan|achteruitgegaan|verschil met vorige"
        "|ten opzichte van vorige|tov vorige|t o v vorige|vergeleken met vorige|vergeleken met eerdere|vooruitgang"
        "|sinds laatste|dan vorige editie|dan vorige ronde|dan vorige|dan vorige benchmark|dan vorige keer"
        "|sinds vorige|sinds vorige benchmark|verschoven|verandering",
        "both editions|both rounds|two editions|two rounds|each edition|each round|every edition|between editions"
        "|between rounds|per edition|both years"
        "|last time|over the years|trend|changed|change|improved|improvement|development|compared to the previous"
        "|compared to last|since the previous|improve|than last time|than the previous|since last time|since last"
        "|since previous|since earlier|than last|progress",
    ),
    ("light", "yes"): Phrases(
        "inwoner|inwoners|groep|indicator|onderdeel"
        "|procent|percentage|jaar|jaren"
        "|datum|hebben|geld|uitkomen|m i partners|inwonertal|inwoneraantal|jaarlijks|bekend|zaak|qua|kant|positie"
        "|plek"
        "|gegevens|%|keer|editie|ronde|elkaar|juist|onderling|krijgen|krijgt|ontvangen|sturen|paar|enkele|enige",
        "cover|covers|inhabitant|inhabitants|resident|residents|group|indicator|percent|percentage"
        "|year|date|money|population|yearly|terms|position|data|%|time|edition|round|get|receive|few|each"
        "|some",
    ),
}
