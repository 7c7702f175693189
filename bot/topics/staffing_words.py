"""The words people use for staffing."""

from __future__ import annotations

from bot.understanding.vocabulary import Phrases, Words

WORDS: Words = {
    ("subject", "staffing"): Phrases(
        "fte|fte's|ftes|personeel|personele middelen|personele|personeelsbestand|personeelscijfers|personeelsleden"
        "|personeelsomvang|capaciteit|menskracht|mankracht|teams|team|hoe groot team|bemanning|fte aantal"
        "|personeelssterkte|uren|uur",
        "fte|ftes|staff|staffing|personnel|workforce|full time equivalents|capacity|manpower|team|teams"
        "|head count figures|staff numbers|strength|hours",
    ),
    ("measure", "establishment"): Phrases(
        "formatie|formatieplaats|formatieplaatsen|toegestane formatie|vastgestelde formatie|begrote formatie"
        "|formatieruimte|formatieomvang|plaatsen|plekken|arbeidsplaatsen|functies|formatieplekken|formatief"
        "|formatieve|begrote fte|formatiesterkte|op papier|papieren formatie|hoe groot|groot|omvang|grootte",
        "establishment|established|posts|positions|budgeted fte|authorised strength|establishment strength"
        "|on paper|headcount budget|allotted fte|how big|how large|big|large|size|establishments",
    ),
    ("measure", "occupied"): Phrases(
        "bezet|bezetting|bezettingsgraad|ingevuld|ingevulde|vervuld|vervulde|gevuld|bemensing|bemand|benut|op sterkte"
        "|boven formatie|onder formatie|boven de sterkte|overbezet|overbezetting|volle sterkte|volledig bezet"
        "|compleet|voltallig|vol|zit vol|zitten vol|volzet|bezette|bezettingspercentage|bezettingsgraden"
        "|feitelijke bezetting|werkelijke bezetting",
        "occupied|occupation|occupancy|filled|manned|staffed|at strength|up to strength|at full strength"
        "|full strength|fully staffed|occupancy rate|occupation rate|fill rate|actual strength",
    ),
    ("measure", "vacancies"): Phrases(
        "vacature|vacatures|vacatureruimte|vacant|vacante|vacante formatie|onvervuld|onvervulde|niet bezet"
        "|niet ingevuld|niet vervuld|onbezet|onbezette|open plek|open plekken|openstaande vacatures|open vacatures"
        "|openstaande functies|open functies|openstaande plekken|onderbezetting|nog in te vullen|in te vullen"
        "|nog in vullen|nog te vervullen|openstaande formatie|open formatie|onvervulde vacatures|onderbezet"
        "|onderbezette|formatieruimte over|ruimte in formatie|fte open|fte tekort|tekort aan personeel"
        "|personeelstekort|tekort aan mensen|verschil tussen formatie en bezetting|verschil formatie en bezetting"
        "|formatie min bezetting|gat tussen formatie en bezetting|aannemen|aan te nemen|iemand aannemen"
        "|aangenomen worden|werven|nog werven|invullen",
        "vacancy|vacancies|vacant|unfilled|not filled|not occupied|open positions|open posts|open vacancies"
        "|unoccupied|understaffed|understaffing|gap|gap between establishment and occupancy"
        "|gap between establishment and occupation|difference between establishment and occupancy"
        "|difference between establishment and occupation|to fill|left to fill|still to fill|can hire|hire someone"
        "|room to hire|recruit|shortfall|staff shortage",
    ),
    ("measure", "permanent"): Phrases(
        "vast|vaste|vasten|vaste medewerkers|vaste medewerker|vaste mensen|vaste krachten|vaste dienst"
        "|in vaste dienst|vast in dienst|vast personeel|vaste aanstelling|vaste bezetting|vaste fte|vast fte"
        "|vaste collega's|vast contract|vaste contracten",
        "permanent|permanent employees|permanent staff|permanently employed|permanent people|permanent contract",
    ),
    ("measure", "temporary"): Phrases(
        "tijdelijk|tijdelijke|tijdelijken|tijdelijke medewerkers|tijdelijke medewerker|tijdelijke mensen"
        "|tijdelijke krachten|tijdelijk personeel|tijdelijk in dienst|tijdelijke aanstelling|tijdelijke bezetting"
        "|tijdelijke fte|tijdelijk fte|tijdelijke collega's|tijdelijk contract|tijdelijke contracten",
        "temporary|temporary employees|temporary staff|temporarily employed|temps|temp|temporary people"
        "|temporary contract|fixed term|temporary contracts|fixed term contracts",
    ),
    ("measure", "hired"): Phrases(
        "inhuur|inhuren|ingehuurd|ingehuurde|ingehuurden|extern|externe|externen|externe inhuur|inhuurkracht"
        "|inhuurkrachten|externe medewerkers|externe krachten|externe mensen|zzp|zzp'er|zzp'ers|zzpers|uitzendkracht"
        "|uitzendkrachten|gedetacheerd|gedetacheerden|detachering|flexibele schil|flex|inleen|ingeleend"
        "|ingehuurd personeel|ingehuurde mensen|ingehuurde medewerkers|extern personeel|externe capaciteit"
        "|externe fte|ingeleende",
        "hired|hire|hiring|external|externals|contractor|contractors|external staff|agency staff|freelancers"
        "|freelancer|hired in|hired staff|external people|external employees|external hire|external hires"
        "|outside staff|externally hired|contingent",
    ),
    ("measure", "heads"): Phrases(
        "medewerkers|medewerker|mensen|personen|koppen|collega's|werknemers|werknemer|ambtenaren|personen in dienst"
        "|mensen in dienst|medewerkers in dienst|in dienst|mensen werken|mensen werkzaam|medewerkers werken|werken"
        "|werkzaam|aantal medewerkers|hoofden|fysieke medewerkers|personen werken|man in dienst|poppetjes|mannetjes",
        "employee|employees|people|heads|headcount|head count|head counts|persons|colleagues|staff members|employed"
        "|people work|work|working|civil servants|headcounts|people employed",
    ),
    ("measure", "kinds"): Phrases(
        "vast en tijdelijk|vast of tijdelijk|vaste en tijdelijke|vast tijdelijk|vast tijdelijk en inhuur"
        "|vast tijdelijk inhuur|opbouw|samenstelling|opbouw van de bezetting",
        "permanent and temporary|permanent or temporary|permanent versus temporary|make up|composition|mix",
    ),
    ("compare", "previous"): Phrases(
        "verschil|verschillen|sinds vorige|sinds vorige keer|sinds de vorige peildatum|veranderd|verandering"
        "|veranderingen|gegroeid|groei|groeit|gekrompen|krimp|krimpt|toegenomen|afgenomen|toename|afname|gestegen"
        "|gedaald|stijging|daling|meer of minder|vorige peildatum|vorige keer|vorige meting"
        "|meer of minder geworden|meer geworden|minder geworden|erbij gekomen|bijgekomen|erbij gekregen"
        "|gekregen|extra|uitgebreid|uitbreiding|ingekrompen|kreeg|kregen|hoger of lager|omhoog|omlaag|mutatie"
        "|veranderde|groeide|steeg|daalde|kromp|nam af|nam toe|bij gekomen|verloren|ingeleverd",
        "difference|grow|grows|shrink|change|changes|changed|grown|growth|grew|shrunk|shrank|increase|increased"
        "|decrease|decreased|previous|since last time|last time|more or less|risen|rose"
        "|fallen|fell|extra|gained|lost|gone up|gone down|went up|went down|up or down|additional|added",
    ),
    ("compare", "course"): Phrases(
        "verloop|ontwikkeling|trend|door de tijd|over de tijd|historie|ontwikkeld",
        "development|trend|over time|history|developed|course",
    ),
    ("compare", "than"): Phrases(
        "vergeleken|vergeleken met|vergeleken met vorige|vergelijk|vergelijking|ten opzichte van"
        "|ten opzichte van vorige|tov|tov vorige|verschil met vorige|verschil met|hoger dan|lager dan|meer dan in"
        "|minder dan in|dan in|versus|vs",
        "compared|compared to|compared with|compared to last time|compare|comparison|versus last time|versus|vs"
        "|than in|higher than|lower than|difference with|more than in|fewer than in|less than in",
    ),
    ("which", "team"): Phrases(
        "welk team|welke teams|welke team|welke afdelingen", "which team|which teams|what teams"
    ),
    ("group", "team"): Phrases(
        "per team|elk team|ieder team|alle teams|verdeeld over teams|verdeling over teams|per afdeling|teams"
        "|teams onderling|uitgesplitst naar team|naar team|elk van de teams|alle afdelingen",
        "per team|by team|each team|every team|all teams|teams",
    ),
    # Said of much else too: only beside a word of our own.
    ("weak", "vacancies"): Phrases(
        "tekort|te kort|open|open staat|staat open|staan open|staat er open|openstaand|openstaande|ruimte|plek|gat"
        "|vrij|nodig",
        "short|shortage|room|open|free|space",
    ),
    ("none", "yes"): Phrases("geen|zonder|niet|dus geen", "no|without|none|not"),
    ("statistic", "average"): Phrases("gemiddeld|gemiddelde|doorsnee", "average|on average|mean"),
    ("share", "yes"): Phrases(
        "aandeel|welk deel|hoeveel procent|percentage|procent|welk percentage|deel|gedeelte|verhouding",
        "share|which part|what part|percentage|percent|what percentage|proportion|portion|ratio",
    ),
    ("order", "largest"): Phrases(
        "grootst|hoogst|meest|op volgorde|volgorde|gesorteerd|sorteer|aflopend|van groot naar klein|rangschik",
        "sorted|ranked|in order|descending|sort|rank",
    ),
    ("order", "smallest"): Phrases("kleinst|laagst|minst|oplopend|van klein naar groot", "fewest|ascending"),
    ("light", "yes"): Phrases(
        "bij elkaar|bij elkaar opgeteld|komen|komt|gemeente|organisatie|afdeling|in totaal|totaal|totale|samen"
        "|zijn er|dienst|daarvan|waarvan|over"
        "|nog|cijfer|cijfers|aantal|ict|i&i|qua|onderling|iemand|graad|type contract|soort contract|contracttype|hele"
        "|gehele|plaatje|heel",
        "municipality|organisation|organization|department|total|in total|altogether|figures|figure|rate"
        "|contract type|by contract type|number|whole|entire",
    ),
}
