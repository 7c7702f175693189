"""The words in which people ask about key figures."""

from __future__ import annotations

from bot.understanding.vocabulary import Phrases, Words

ALIASES: dict[str, str] = {
    "werkplek": "workplaces|workstations|workspaces",
    "laptop": "tablets|ipads|notebooks",
    "telefoons": "mobile phones|smartphones|mobieltjes|cell phones|mobiles|mobieltje",
    "applicaties": "applications|apps|software packages|softwarepakketten",
    "servers": "servers",
    "opslag": "storage|disk space|opslagruimte|terabytes|opslagcapaciteit",
    "locaties": "locations|sites|vestigingen|network locations",
    "gebruikers": "users|user accounts|accounts",
    "meldingen": "tickets|incidents|service desk calls|servicedesk calls|helpdesk calls|incidenten|helpdeskmeldingen",
    "afgesproken tijd": "resolved in time|solved in time|resolved within the agreed time|op tijd opgelost"
    "|binnen de tijd opgelost",
    "beschikbaarheid": "availability|uptime|network availability|bereikbaarheid",
    "koppelingen": "interfaces|integrations|application interfaces|links between applications",
    "processen": "digitally supported processes|digital processes|digitale processen",
    "storing": "outages|disruptions|failures",
    "printer": "printers",
    "licenti": "licences|licenses",
    "beheer en onderhoud": "maintenance and support|management and maintenance|operations and maintenance",
    "digitale dienstverlening": "digital services|digital service delivery|online services",
}
"""What else people call a figure or a category with these letters in its name."""

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
        "nog geen inzicht|geen inzicht|waarin geen inzicht|waarin nog geen inzicht|waar nog geen inzicht"
        "|nog geen zicht|ontbreekt inzicht",
        "no insight|no insight yet|where no insight|without insight|lack insight",
    ),
    ("unknown", "yes"): Phrases(
        "onbekend|onbekende|zonder waarde|ontbreken|ontbreekt|ontbrekende|niet bekend|zonder cijfer|nog niet gemeten"
        "|niet gemeten|missen",
        "unknown|without value|without a value|missing|not known|not measured|not yet measured",
    ),
    ("ask", "count"): Phrases("hoeveel|aantal|hoe veel", "how many|number of|how much"),
    ("compare", "previous"): Phrases(
        "verschil|verschil met vorige|vergeleken|vergeleken met|vergeleken met vorige|vergelijk|vergelijking"
        "|ten opzichte van|t o v|tov|ten opzichte van vorige|tov vorige|sinds vorige keer|sinds vorige|veranderd"
        "|verandering|veranderingen|gegroeid|groei|gekrompen|toegenomen|afgenomen|toename|afname|gestegen|gedaald"
        "|stijging|daling|ontwikkeling|verloop|vorige peildatum|vorige keer|vorige meting|meer of minder|trend"
        "|meer geworden|minder geworden|ontwikkeld|erbij gekomen|bijgekomen|erbij|omhoog|omlaag|meer dan vorige"
        "|minder dan vorige",
        "difference|compared|compared to|compared to last time|compare|comparison|change|changes|changed|grown|growth"
        "|increase|increased|decrease|decreased|development|previous|since last time|last time|more or less|trend"
        "|risen|fallen|gone up|gone down|up or down|history",
    ),
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
    ("light", "yes"): Phrases(
        "burger|burgers|inwoner|inwoners|ondernemers|bedrijven|klanten|klant|bewoners|gemeente|organisatie|digitaal"
        "|digitale|online|zijn er|in gebruik|in beheer|beheren|beheerd|gebruiken|hebben|hebben nu|totaal|in totaal"
        "|waarde|procent|percentage|categorie|nu|laatste|huidige|actuele|recente|over|bij|stuks|vergeleken met|ict"
        "|bedraagt|dienstverlening|onze|inzicht|waarin|hoeverre|in hoeverre|mate|niet digitaal|niet digitale"
        "|servicedesk|helpdesk|hoe hoog|hoog|hoe groot|groot|gemeten|peildatum",
        "citizen|citizens|resident|residents|inhabitants|businesses|customers|municipality|organisation|digital|online"
        "|services|service|in use|manage|managed|use|total|in total|percentage|percent|category|now|latest|current"
        "|value|high|big|measured|ict|insight|non digital|service desk|helpdesk|extent",
    ),
}
