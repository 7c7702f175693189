"""The words in which people ask about the benchmark."""

from __future__ import annotations

from bot.understanding.vocabulary import Phrases, Words

ALIASES: dict[str, str] = {
    "basis ict": "basis-ict|basic ict costs|basic ict|base ict|core ict|ict infrastructure|basisinfrastructuur",
    "persone": "personnel costs|staff costs|staffing costs|personeelskosten|kosten van personeel|personele lasten",
    "kosten per inwoner": "ict costs per inhabitant|costs per inhabitant|cost per resident|costs per capita"
    "|cost per head|kosten per hoofd|ict kosten per inwoner|ict per inwoner|ict kosten",
    "applicatie": "application costs|costs of applications|softwarekosten",
    "werkplek": "workplace costs|costs per workplace|cost per workstation",
    "medewerker": "cost per employee|costs per employee",
    "overhead": "overhead",
    "fte": "fte",
}
"""What else people call an indicator with these words in its name; an alias is for the shortest such name."""

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
        "gemeente|gemeenten|gemeentes|andere gemeenten|andere|anderen|overige gemeenten|collega gemeenten",
        "municipality|municipalities|other municipalities|other|others|towns|cities",
    ),
    ("relation", "yes"): Phrases(
        "t o v|tov|ten opzichte van|vergeleken met|vergeleken|in vergelijking met|vergelijking|vergelijkingen|vergelijk"
        "|vergelijken|tegenover|tegen|afgezet tegen|naast|hoe doen|hoe scoren|scoren|scoort"
        "|score|presteren|presteert|prestatie|prestaties|verhoudt|verhouden|hoe verhouden|verhouding|verschil met"
        "|verschillen met|hoe goed|hoe staan we|staan we ervoor|afwijken van|wijken af|wijken af van",
        "compared to|compared with|compared|in comparison with|comparison|comparisons|compare|against|versus|vs"
        "|relative to|score|scores|perform|performing|performance|measure up|stack up"
        "|difference with",
    ),
    ("size", "all"): Phrases(
        "alle gemeenten|gemiddeld|gemiddelde|gemiddelde gemeente|het gemiddelde|landelijk|landelijk gemiddelde"
        "|totale gemiddelde|algemeen gemiddelde|alle deelnemers|alle deelnemende gemeenten|deelnemers|nederland"
        "|hele land|rest van nederland",
        "all municipalities|average|the average|average municipality|nationwide|national average|all participants"
        "|the country",
    ),
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
        "duurder|duur|dure|hoger|hogere|slechter|boven het gemiddelde|boven gemiddeld|meer dan gemiddeld|meer kwijt"
        "|meer uit|meer dan|meer|te duur|bovengemiddeld|geven meer uit|betalen meer",
        "more expensive|expensive|dearer|costlier|higher|worse|above average|above the average|spend more|pay more"
        "|more",
    ),
    ("direction", "lower"): Phrases(
        "goedkoper|goedkoop|lager|lagere|beter|zuiniger|voordeliger|onder het gemiddelde|onder gemiddeld"
        "|minder dan gemiddeld|minder kwijt|minder uit|minder dan|minder|geven minder uit|betalen minder|efficienter",
        "cheaper|cheap|lower|better|less expensive|below average|below the average|spend less|pay less|less",
    ),
    ("direction", "equal"): Phrases(
        "gelijk|gelijk aan|hetzelfde|evenveel|even duur|even hoog|even veel",
        "equal|equal to|the same|just as expensive|just as high",
    ),
    ("order", "dearest"): Phrases(
        "duurste|duurst|hoogste|hoogst|slechtst|slechtste", "dearest|most expensive|highest|worst"
    ),
    ("order", "cheapest"): Phrases(
        "goedkoopste|goedkoopst|laagste|laagst|best|beste|voordeligst|zuinigst", "cheapest|lowest|best|least expensive"
    ),
    ("countable", "yes"): Phrases(
        "groepen|vergelijkingen|indicatoren|onderdelen|gemeentegroepen|vergelijkingsgroepen|punten|kostensoorten",
        "groups|comparisons|indicators|points|parts",
    ),
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
        "|gedaan mee|deelnamejaar|mee te doen",
        "participate|participates|participating|participation|participated|take part|taking part|took part|join"
        "|joining|joined",
    ),
    ("contract", "yes"): Phrases(
        "gecontracteerd|contract|ingeschreven|aangemeld|vastgelegd|afgesproken", "contracted|contract|signed up"
    ),
    ("do", "yes"): Phrases("doen|doet|deden|gaan|gedaan", "do|does|are"),
    ("along", "yes"): Phrases("mee", "along"),
    ("measure", "start"): Phrases(
        "begint|begin|beginnen|begon|start|starten|startdatum|van start|gaat van start|wanneer|startmoment",
        "begin|begins|beginning|start|starts|starting|start date|kick off|when",
    ),
    ("measure", "delivery"): Phrases(
        "aanleverdatum|aanleveren|aangeleverd|inleveren|ingeleverd|deadline|uiterlijk|leveren|cijfers aanleveren"
        "|gegevens aanleveren|wanneer aanleveren|wanneer inleveren|gegevens inleveren|aanlevering|aanlevertermijn"
        "|cijfers inleveren|opleveren|binnen zijn",
        "deliver|delivery|delivery date|submit|submission|hand in|deadline|due|due date|data due|deliver data"
        "|data be delivered",
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
        "|hoeveel waarde|zegt dat|waarde hechten|hechten|hoe zeker|zekerheid|nauwkeurig|nauwkeurigheid|marge|foutmarge"
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
        "editie|edities|jaargangen|jaargang|welke jaren|alle jaren|alle edities|jaren|alle benchmarks",
        "edition|editions|years|which years|all years|all editions",
    ),
    ("measure", "results"): Phrases(
        "uitkomst|uitkomsten|resultaat|resultaten|cijfers|verschil|verschillen|afwijking|afwijkingen|uitslag|uitslagen"
        "|bevindingen|conclusie|conclusies|uitkomen|kwam uit|komt uit|zegt",
        "outcome|outcomes|result|results|figures|difference|differences|findings|conclusion|conclusions|say",
    ),
    ("edition", "next"): Phrases(
        "volgende|eerstvolgende|nieuwe|komende|aankomende|straks|weer", "next|upcoming|coming|new|again"
    ),
    ("edition", "latest"): Phrases(
        "laatste|meest recente|recentste|recente|afgelopen|actuele", "last|latest|most recent|recent|previous"
    ),
    ("year", "data"): Phrases("boekjaar|over boekjaar|over het boekjaar", "financial year|book year|fiscal year"),
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
        "vorig jaar vergeleken|met vorige keer|met het jaar ervoor|vorige keer|ontwikkeling|door de jaren heen|trend"
        "|veranderd|verbeterd|verslechterd|vooruit|achteruit|vooruitgegaan|achteruitgegaan|verschil met vorige"
        "|ten opzichte van vorige|tov vorige|t o v vorige|vergeleken met vorige|vergeleken met eerdere",
        "last time|over the years|trend|changed|change|improved|improvement|development|compared to the previous"
        "|compared to last|since the previous",
    ),
    ("light", "yes"): Phrases(
        "inwoner|inwoners|groep|vergelijkingsgroep|gemeentegroep|indicator|onderdeel"
        "|procent|percentage|ict|it|informatiemanagement|kwijt|uitgeven|betalen|uitgaven|jaar|eigen|jaren"
        "|datum|hebben|geld|uitkomen|m i partners|inwonertal|inwoneraantal|jaarlijks|bekend|zaak|qua|kant",
        "inhabitant|inhabitants|resident|residents|group|indicator|percent|percentage|ict|it|spend"
        "|pay|spending|year|own|date|money|population|yearly|terms",
    ),
}
