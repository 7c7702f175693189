"""The words in which people ask about key figures."""

from __future__ import annotations

from bot.topics.keyfigures_narrow import NARROW_WORDS
from bot.understanding.vocabulary import Phrases, Words

SYNONYMS: dict[str, str] = {
    "werkplek": "workplaces|workstations|workspaces|bureaus",
    "laptop": "laptops|tablets|ipads|notebooks|schootcomputers",
    "telefoons": "mobile phones|smartphones|mobieltjes|cell phones|mobiles|mobieltje",
    "smartphone": "mobile phones|mobiele telefoons|mobieltjes|telefoons|phones|gsm|gsms|cell phones|mobiles|mobieltje",
    "applicaties": "applications|apps|software packages|softwarepakketten|pakketten|programmatuur"
    "|applicatielandschap|systemen|systems",
    "servers": "servers",
    "opslag": "storage|disk space|opslagruimte|terabytes|opslagcapaciteit|opgeslagen|schijfruimte|data volume|data",
    "locaties": "locations|sites|vestigingen|network locations|panden|gebouwen",
    "gebruikers": "users|user accounts|accounts",
    "account": "users|gebruikers|accounts|user accounts",
    "meldingen": "tickets|incidents|service desk calls|servicedesk calls|helpdesk calls|incidenten|helpdeskmeldingen"
    "|calls|oproepen",
    "servicepunt": "servicedesk|helpdesk|service desk|ict helpdesk",
    "servicedesk": "servicepunt|helpdesk|service desk|ict helpdesk",
    "afgesproken tijd": "resolved in time|solved in time|resolved within the agreed time|op tijd opgelost"
    "|binnen de tijd opgelost",
    "opgelost": "verholpen|afgehandeld|oplossen|opgeloste|solved|resolved|closed",
    "dag": "etmaal|24 uur",
    "binnen een dag": "within a day|within one day|within 24 hours|in a day|same day|dezelfde dag|op de dag zelf",
    "beschikbaarheid": "availability|uptime|network availability|bereikbaarheid|beschikbaar|in de lucht|available",
    "koppelingen": "interfaces|integrations|application interfaces|links between applications",
    "koppelvlak": "koppelingen|interfaces|integrations|application interfaces|links between applications",
    "processen": "digitally supported processes|digital processes|digitale processen",
    "storing": "outages|disruptions|failures|uitval|verstoringen|major incidents|incidenten",
    "printer": "printers",
    "licenti": "licences|licenses",
    "lekken": "data breaches|data leaks|breaches|gelekt|lekken",
    "klik": "klikkers|geklikt|klikken|klikt|klikte|clicked|click|clicks|clickers|click rate|erin getrapt|in getrapt"
    "|trapt|trappen|trapte|trapten"
    "|fall for|fell for|falls for|tuinen|intrappen",
    "oefenmails": "phishing test|phishingtest|nepmails|testmails|phishing exercise|test mails|phishing mails"
    "|phishing tests|phishingmails|practice mails|exercise mails",
    "phishing": "verdachte mails|nepmails|suspicious mails",
    "wachttijd": "wacht|wachten|wachtduur|in de wacht|waiting time|wait|waiting|on hold|wait time|waiting times",
    "telefoon": "telefonisch|bellers|beller|callers|caller|bellen|belt|gebeld|aan de lijn",
    "ingediend": "gedaan|aangevraagd|ingestuurd|verstuurd|submitted|handed in|sent in|made|filed|gaat|gaan"
    "|komt binnen|binnengekomen",
    "aanvragen": "applications|aanvraag",
    "aanvraag": "application",
    "bezoek": "visits|visitors|bezoekers|bezocht|bezoeken|keer bezocht|views",
    "tevreden": "satisfaction|satisfied|rapportcijfer|happy|waardering|tevreden",
    "aangesloten": "connected|verbonden",
    "beheer en onderhoud": "ict beheer|technisch beheer|maintenance and support|management and maintenance"
    "|operations and maintenance",
    "digitale dienstverlening": "digital services|digital service delivery|online services",
    "informatieveiligheid": "information security|informatiebeveiliging|cybersecurity|security|cyberveiligheid",
}
"""What else people call a word with these letters, of the name of a figure or a category."""

ONLY_BESIDE = frozenset(
    {"ingediend", "opgelost", "aangesloten", "dag", "binnen een dag", "afgesproken tijd", "processen"}
)
"""Words of names that say what was done, or when: what else these are called names no figure by itself."""

BESIDE = frozenset(word for part in ONLY_BESIDE for word in f"{part}|{SYNONYMS[part]}".replace("|", " ").split())
"""The words of these: "verstuurd" by itself is no figure."""

KEY_FIGURE_WORDS: Words = {
    ("subject", "figure"): Phrases(
        "kerncijfer|kerncijfers|kengetal|kengetallen|kerngetal|kerngetallen|statistiek|statistieken|kpi|kpi's|kpis"
        "|prestatie-indicator|prestatie-indicatoren",
        "key figure|key figures|key number|key numbers|statistic|statistics|kpi|kpis|metrics|metric",
    ),
    ("figures", "yes"): Phrases(
        "cijfer|cijfers|aantallen|getallen|meting|metingen", "figure|figures|numbers|measurements"
    ),
    ("figure", "satisfaction"): Phrases(
        "tevreden|tevredenheid|hoe tevreden|klanttevredenheid|klanttevredenheidsonderzoek|tevredenheidscijfer",
        "satisfied|satisfaction|how satisfied|customer satisfaction|happy",
    ),
    ("figure", "ratio"): Phrases(
        "verhouding|verhouding tussen|verhoudingen|verhouding digitaal|verhouding digitaal niet digitaal",
        "ratio|proportion|ratio between|ratio of",
    ),
    ("insight", "no"): Phrases(
        "waar geen cijfers over|waar hebben we geen cijfers over|waarover geen cijfers|waarvan geen cijfers"
        "|waarvan geen cijfer|welke cijfers ontbreken|welke cijfers missen|waar geen cijfers van|"
        "waarvoor nog geen inzicht|waarover nog geen inzicht|nog geen inzicht|geen inzicht|waarin geen inzicht"
        "|waarin nog geen inzicht|waar nog geen inzicht"
        "|nog geen zicht|ontbreekt inzicht",
        "what figures are missing|which figures are missing|no figures about|no figures on|no insight"
        "|no insight yet|where no insight|without insight|lack insight",
    ),
    ("unknown", "yes"): Phrases(
        "onbekend|onbekende|zonder waarde|ontbreken|ontbreekt|ontbrekende|niet bekend|zonder cijfer"
        "|geen recent cijfer|geen recente cijfers|geen nieuw cijfer|nog niet gemeten"
        "|niet gemeten|missen|geen cijfer|geen waarde|geen cijfers|niet ingevuld|leeg",
        "no recent figure|no recent figures|unknown|without value|without a value|missing|not known|not measured"
        "|not yet measured|no figure"
        "|no value|no figures|empty",
    ),
    ("why", "yes"): Phrases(
        "waarom|waarom niet|waarom nog niet|reden|hoe komt|waardoor|oorzaak|verklaring",
        "why|why not|reason|how come|cause|explanation",
    ),
    # Only of a figure that is a time; else "hoe lang" asks for what is no figure.
    ("duration", "yes"): Phrases("hoe lang|hoelang|hoe lang moet", "how long"),
    ("ask", "count"): Phrases("hoeveel|aantal|hoe veel", "how many|number of|how much"),
    ("compare", "up"): Phrases(
        "gestegen|gegroeid|toegenomen|omhoog|omhoog gegaan|meer geworden|meer|meer dan|langer|hoger|vaker|groter"
        "|bijgekomen|erbij gekomen|erbij|stijgen|stijgt|groeit|groeien|verhoogd|opgelopen|loopt op|lopen op"
        "|lopen die op|loopt die op|oplopen|stijger|stijgers|gaat omhoog|neemt toe|nemen toe",
        "risen|rose|gone up|went up|go up|going up|increased|grown|more|more than|higher|longer|grew|growing|rising"
        "|added",
    ),
    ("compare", "down"): Phrases(
        "gedaald|gekrompen|afgenomen|omlaag|omlaag gegaan|minder|minder dan|minder geworden|korter|lager|kleiner"
        "|dalen|daalt|daler|dalers|weg|weggegaan|verdwenen|afgegaan|afgevallen|uitgefaseerd|verlaagd|teruggelopen"
        "|verminderd|neemt af|nemen af|geslonken|eraf",
        "fallen|fell|gone down|went down|go down|going down|down|decreased|fewer|fewer than|less|less than|lower"
        "|shorter|dropped|declined|shrunk|falling|reduced",
    ),
    ("compare", "previous"): Phrases(
        "verschil|vs|versus|tegenover|verschil met vorige|vergeleken|vergeleken met|vergeleken met vorige|vergelijk"
        "|vergelijking"
        "|ten opzichte van|t o v|tov|ten opzichte van vorige|tov vorige|sinds vorige keer|sinds vorige|veranderd"
        "|verandering|veranderingen|groei|toename|afname|stijging|daling|ontwikkeling|verloop|vorige peildatum"
        "|vorige keer|vorige meting|meer of minder|trend|ontwikkeld|meer dan vorige|minder dan vorige|dan vorige keer"
        "|dan de vorige keer|dan vorige meting|dan daarvoor|dan ervoor|sneller|trager"
        "|periode daarvoor|periode ervoor|die daarvoor"
        "|gewijzigd|verdubbeld|gehalveerd|hoeveel meer"
        "|hoeveel minder",
        "difference|compared|vs|versus|compared to|compared to last time|compare|comparison|change|changes|changed"
        "|growth"
        "|increase|decrease|development|previous|since last time|last time|more or less|trend|than last time"
        "|than before|than the previous time|up or down|history|faster|slower"
        "|how many more|how many fewer|how much more|how much less|doubled|halved|one before|period before",
    ),
    # Whether more is better or worse is told of no figure: what changed is given, and that is said.
    ("compare", "judged"): Phrases(
        "beter|slechter|verbeterd|verslechterd|vooruit|achteruit|vooruitgegaan|achteruitgegaan|verbeteren|verslechteren"
        "|verbetert|verslechtert|verbetering|verslechtering|beter geworden|slechter geworden|vooruitgang|achteruitgang",
        "better|worse|improved|improvement|improving|worsened|deteriorated|got better|got worse|gotten worse",
    ),
    ("change", "up"): Phrases(
        "grootste stijging|sterkste stijging|grootste toename|grootste groei|meeste groei|snelste groei"
        "|grootste stijger|sterkste stijger|sterkste groei",
        "largest increase|biggest increase|largest rise|biggest rise|most growth|largest growth|biggest growth",
    ),
    ("change", "down"): Phrases(
        "grootste daling|sterkste daling|grootste afname|grootste daler|sterkste daler|sterkste afname",
        "largest decrease|biggest decrease|largest fall|biggest fall|largest drop|biggest drop|largest decline"
        "|biggest decline",
    ),
    ("order", "largest"): Phrases(
        "meest|het meest|sterkst|het sterkst|hardst|het hardst|snelst|het snelst|flinkst", "fastest|strongest|the most"
    ),
    ("order", "smallest"): Phrases("minst|het minst|nauwelijks", "the least"),
    ("unit", "percent"): Phrases("in procenten|in percentages|=een percentage", "in percentages|in percents"),
    ("unit", "euro"): Phrases("in euro's|in euro", "in euros"),
    ("moment", "before"): Phrases(
        "=een half jaar geleden|half jaar geleden|halfjaar geleden|=een halfjaar geleden|zes maanden geleden"
        "|6 maanden geleden|half jaar eerder|=een half jaar eerder|halfjaar eerder|half jaar terug"
        "|=een half jaar terug|vorige periode",
        "=half a year ago|=half a year earlier|six months earlier|six months ago|6 months ago|half year ago"
        "|previous period",
    ),
    ("compare", "between"): Phrases("verschil tussen", "difference between"),
    ("compare", "all"): Phrases(
        "door de tijd|door de jaren heen|historie|alle metingen|alle peildata|over de jaren",
        "over time|over the years|all measurements",
    ),
    ("group", "category"): Phrases(
        "per categorie|naar categorie|per onderdeel|per soort", "per category|by category|per kind"
    ),
    # "Hoeveel is er nog voor werkplekken?" is about money: no figure, but what there is for it.
    ("money", "yes"): Phrases(
        "voor|er nog voor|zit|zit er|zit er nog|zit er nog in|blijft over|nog over|er nog", "for|left|left for|remains"
    ),
    ("series", "yes"): Phrases(
        "per half jaar|per halfjaar|elk half jaar|ieder half jaar|per meting|per peildatum|elke meting"
        "|half jaar na half jaar",
        "per half year|each half year|every half year|every six months|per measurement|half-yearly",
    ),
    # No figure has a norm: that is said, rather than left for other subjects to guess at.
    ("target", "yes"): Phrases(
        "norm|normen|streefwaarde|streefwaarden|streefcijfer|streefgetal|doelstelling|target|doelwaarde"
        "|norm halen|halen norm|halen we de norm",
        "target|targets|norm|norms|objective",
    ),
    ("opinion", "yes"): Phrases(
        "vond|vonden|vindt|vinden|denken|oordeel|oordelen|mening|beoordelen|beoordeeld|beoordeling|waarderen"
        "|gewaardeerd|waardering",
        "think|thought|opinion|judge|rate|rated|appreciate|feel",
    ),
    # "Sinds de vorige peildatum" compares; only the day itself is asked of the answer.
    ("aside", "as_of"): Phrases(
        "welke peildatum|wat is de peildatum|op welke peildatum|wanneer gemeten|wanneer geteld|wanneer gepeild"
        "|wanneer opgenomen|laatst gemeten|laatst geteld",
        "which reporting date|what reporting date|reporting date|reporting date refer|which reference date"
        "|when measured|when counted|last measured|last counted",
    ),
    # What narrows is never here: see keyfigures_narrow.
    ("light", "yes"): Phrases(
        "gemeente|organisatie|zijn er|in gebruik|in beheer|gebruiken|verbruik|verbruiken|hebben|hebben nu|totaal"
        "|in totaal"
        "|totale|waarde|categorie|nu|laatste|huidige|actuele|recente|recent|over|bij|vergeleken met|ict"
        "|bedraagt|onze|inzicht|waarin|hoeverre|in hoeverre|mate|beschikken|bezitten|tellen|telt|telden|geteld"
        "|hoe hoog|hoog|hoe groot|gemeten|peildatum|gaat|kwamen binnen|binnengekomen|kreeg|kregen|krijgt|krijgen"
        "|geworden|hoe vaak|vaak|keer|cijfer|score|ict gebruik|gehad|hoeveelheid|omvang|stand|hoe staat|draaien|draait"
        "|staan|getal|hoogte|niveau|eindstand|ict afdeling|half jaar|halfjaar|half jaar tijd|afgelopen"
        "|noteren|genoteerd|registreren|geregistreerd|geregistreerde|bijgehouden|voorgekomen|voorkomen|opgetreden"
        "|plaatsgevonden|voorgedaan|geconstateerd|meegemaakt|ontvangen|ontvingen|gekregen|slaan op|slaan we op"
        "|opslaan|bewaren|bewaard"
        "|bijna|extra|bekende|rapporteren|gerapporteerd|opgegeven|precieze|exacte|hangen|hangt|kennen|valt mee",
        "municipality|organisation|organization|in use|manage|managed|use|usage|consumption|getting|total|in total"
        "|category|now|latest|current"
        "|value|high|measured|ict|it|insight|extent|rate|how often|often|times|score|number|received|came in|got"
        "|people|amount|level|figure|grade|mark|recorded|registered|logged|occurred|experienced|suffered|counted"
        "|operate|operated|maintain|maintained|run|running|hang|hanging|extra|almost|nearly|stored"
        "|last period|latest period|reference date|counts|count|refer|department|last half year|past half year",
    ),
    **NARROW_WORDS,
}
