"""The words people use of cooperation, in both languages, and short names of partners that everybody knows."""

from __future__ import annotations

from bot.topics.projects_words import STATUS_WORDS
from bot.understanding.vocabulary import Phrases, Words

PARTNERSHIP_WORDS: Words = {
    **STATUS_WORDS,
    ("status", "finished"): Phrases(
        f"{STATUS_WORDS['status', 'finished'].nl}|opgeleverd", f"{STATUS_WORDS['status', 'finished'].en}|delivered"
    ),
    ("subject", "partnerships"): Phrases(
        "samenwerking|samenwerkingen|samenwerkingsverband|samenwerkingsverbanden|samenwerken|samenwerkt|samengewerkt"
        "|werken samen|werkt samen|samen met|doen samen|samen doen|gemeentelijke samenwerking|samenwerkingsvorm"
        "|samenwerkingsvormen|verband|verbanden|met ons samen|doet samen|doen mee|doet mee|meedoen|meedoet|deelnemen"
        "|neemt deel|nemen deel|alliantie|allianties|bondgenootschap|bondgenootschappen",
        "partnership|partnerships|cooperation|cooperations|collaboration|collaborations|cooperate|cooperating"
        "|collaborate|collaborating|work together|working together|work with|working with|take part|takes part"
        "|taking part|part of|member of|belong to|participate|participates|joined|alliance|alliances|consortium"
        "|consortia",
    ),
    ("subject", "results"): Phrases(
        "samenwerkingsproject|samenwerkingsprojecten|samenwerkingsresultaat|samenwerkingsresultaten"
        "|gezamenlijk project|gezamenlijke projecten|projecten samenwerking|resultaten samenwerking"
        "|samenwerkingstraject|samenwerkingstrajecten|projecten met anderen|projecten met andere gemeenten"
        "|resultaat van samenwerking|levert op|leveren op|leverde op|leverden op|oplevert|opleveren|wat brengt"
        "|gezamenlijk resultaat"
        "|gezamenlijke resultaten|gezamenlijke afspraken|gezamenlijke opbrengst|gezamenlijke opbrengsten"
        "|brengt ons|wat komt eruit|wat kwam eruit|kwam eruit|komt eruit|wat leverde op",
        "collaboration project|collaboration projects|cooperation project|cooperation projects|partnership project"
        "|partnership projects|joint project|joint projects|joint result|joint results|joint outcomes"
        "|joint agreements|shared results|shared projects|collaborative projects"
        "|partnership results|cooperation results|collaboration results|results of cooperation|came out of"
        "|came out|comes out of|yield|yields|yielded|produce|produces|produced|bring us|brought us",
    ),
    ("subject", "partners"): Phrases(
        "partner|partners|samenwerkingspartner|samenwerkingspartners",
        "partner|partners|who work with|who cooperate|who collaborate|who are partners",
    ),
    ("measure", "partners"): Phrases(
        "met wie|met welke|met hoeveel|deelnemers|deelnemer|wie doet mee|wie doen mee|wie zit in|wie zitten in"
        "|wie zit er in|wie zitten er in|wie hoort bij|wie horen bij|wie maken deel uit|wie maakt deel uit"
        "|wie is lid|wie zijn lid|leden|lid van|wie zijn de deelnemers|wie zijn de leden|welke partijen"
        "|welke gemeenten|wie nog meer|met welke partijen|wie allemaal",
        "with whom|with which|with how many|who with|participants|who takes part|who take part|who is in|who are in"
        "|members|member|which parties|which municipalities|who else",
    ),
    ("measure", "purpose"): Phrases(
        "waarvoor|waarom|doel|doelen|doelstelling|wat is het doel|waartoe|met welk doel|bedoeling|reden|opgezet"
        "|opgericht|in het leven geroepen|gestart voor|aangegaan|beoogt|beogen|nastreeft|nastreven",
        "what for|why|purpose|purposes|goal|goals|objective|reason|set up|set up for|founded"
        "|established|created for|intended|aim for|meant for",
    ),
    ("measure", "years"): Phrases(
        "wanneer|jaar|jaren|welk jaar|looptijd|tot wanneer", "when|year|years|until when|term"
    ),
    ("measure", "aims"): Phrases("welke doelen|vier doelen|welk doel", "which aims|aim|aims|four aims|which goals"),
    ("object", "project"): Phrases(
        "project|projecten|traject|trajecten|initiatief|initiatieven", "project|projects|initiative|initiatives"
    ),
    ("object", "result"): Phrases(
        "resultaat|resultaten|afspraak|afspraken", "result|results|outcome|outcomes|arrangement|arrangements"
    ),
    ("ask", "item"): Phrases(
        "hoe loopt|hoe lopen|hoe staat|hoe staan|hoe gaat|hoe ver|hoever|voortgang|laatste stand",
        "how is|how are|how does|how far|progress",
    ),
    ("kind", "organised"): Phrases("georganiseerd|georganiseerde|structurele", "organised|organized|structural"),
    ("kind", "ad_hoc"): Phrases("ad hoc|adhoc|incidentele|incidenteel|los verband", "ad hoc|incidental"),
    ("aim", "cost"): Phrases(
        "kosten|kosten verlagen|kosten beheersen|lagere kosten|kostenbesparing|besparen|besparing|goedkoper"
        "|geld besparen|kostenverlaging|kostenbeheersing|kosten drukken|lagere lasten|goedkoper inkopen"
        "|kosten omlaag|minder kosten|geld schelen|scheelt geld",
        "cost|costs|saving|savings|save money|cost saving|lower costs|cheaper|lower cost|cutting costs|cut costs"
        "|reducing costs|cost reduction",
    ),
    ("aim", "quality"): Phrases(
        "kwaliteit|kwaliteit verbeteren|betere kwaliteit|kwaliteit verhogen|beter maken",
        "quality|better quality|improving quality|raise quality",
    ),
    ("aim", "vulnerability"): Phrases(
        "kwetsbaarheid|kwetsbaarheden|kwetsbaar|minder kwetsbaar|minder kwetsbaarheden|kwetsbaarheden verminderen"
        "|verminderen kwetsbaarheden|vermindert kwetsbaarheid|verminderen van kwetsbaarheden|verlagen kwetsbaarheid"
        "|robuuster|minder afhankelijk|weerbaarder",
        "vulnerability|vulnerabilities|less vulnerable|fewer vulnerabilities|resilience|more resilient|robust",
    ),
    ("aim", "knowledge"): Phrases(
        "kennis|kennis delen|kennisdeling|delen van kennis|kennis uitwisselen|kennisuitwisseling|kennisdelen"
        "|kennis opdoen|van elkaar leren|leren van elkaar|expertise",
        "knowledge|knowledge sharing|share knowledge|sharing knowledge|exchange knowledge|learn from each other"
        "|learning from each other|expertise",
    ),
    ("together", "aims"): Phrases(
        "alle drie|alledrie|alle vier|alle twee|allebei|beide|zowel|tegelijk|tegelijkertijd|combineren|combinatie",
        "all three|all four|both|at the same time|combine|combined|simultaneously",
    ),
    ("light", "yes"): Phrases(
        "gemeente|gemeenten|gericht op|gaat over|gaan over|draagt bij|dragen bij|dragen daaraan bij|bijdragen"
        "|bijdraagt"
        "|verminderen|vermindert|verlagen|verlaagt|verbeteren|verbetert|helpen|helpt|raken|raakt|samen|ict"
        "|organisaties|overheden"
        "|partijen|andere|anderen|zelf|staan|doen|doet|ervoor|bestaan|bestaat|liep|liepen|werken|werkt|levert"
        "|leverde|leveren|leverden|gezamenlijk|gezamenlijke|regionaal|regionale|afspraak|afspraken",
        "municipality|municipalities|aimed at|about|reduce|reduces|lower|lowers|improve|improves|neighbouring"
        "|contribute|contributes|joint|common|shared|together|ict|organisations|organizations|governments"
        "|parties|other|others|exist|stand|ran|deliver|delivers",
    ),
}

SHORT_NAMES = {
    "vng": ("Vereniging van Nederlandse Gemeenten",),
    "vereniging van nederlandse gemeenten": ("VNG",),
    "súdwest-fryslân": ("Zuidwest-Friesland", "SWF"),
    "de fryske marren": ("De Friese Meren", "DFM"),
}
"""Other names of partners, by the folded official one."""
