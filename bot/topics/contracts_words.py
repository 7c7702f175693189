"""The words in which people ask about contracts."""

from __future__ import annotations

from bot.understanding.vocabulary import Phrases, Words

ALIASES: dict[str, str] = {
    "zaaksysteem": "case management system|case system|zaaksoftware",
    "burgerza": "civil affairs|civil registry|citizen registry",
    "belasting": "tax|taxes|tax system",
    "financie": "financial system|finance system|finance",
    "glasvezel": "fibre|fiber|glass fibre",
    "telefonie": "telephony|telephones|phones|telefoons",
    "mobiele": "mobile phones|mobile telephony|mobiele telefoons",
    "vaste telefonie": "fixed telephony|landlines",
    "website": "web site|site",
    "kantoorautomatisering": "office automation|office software",
    "sociaal domein": "social domain|social services",
    "geo": "geo information|gis|geographic",
    "kopieer": "printers|copiers|printing",
    "print": "printers|copiers|printing",
    "reservekopie": "backup|backups",
    "uitwijk": "disaster recovery|fallback",
    "hosting": "hosting",
    "beveiliging": "security",
    "licentie": "licences|licenses",
    "document": "document management",
}
"""What else people call a contract with these letters in its subject."""

CONTRACT_WORDS: Words = {
    ("subject", "contract"): Phrases(
        "contract|contracten|overeenkomst|overeenkomsten|raamovereenkomst|raamovereenkomsten|raamcontract"
        "|raamcontracten|contractueel|contractenregister|contractregister|contractenlijst|onderhoudscontract"
        "|onderhoudscontracten|dienstverleningsovereenkomst|kontrakt|kontrakten|kontract|kontracten",
        "contract|contracts|agreement|agreements|contract register|framework agreement|framework agreements",
    ),
    ("subject", "supplier"): Phrases(
        "leverancier|leveranciers|contractpartij|contractpartijen|contractpartners|contractpartner|wie levert|levert"
        "|leveren|wie verzorgt|verzorgt|verzorgen",
        "supplier|suppliers|vendor|vendors|who supplies|supplies|supply|supplied|who provides|who delivers",
    ),
    ("subject", "value"): Phrases(
        "contractwaarde|contractwaarden|contractwaardes|contractkosten|contractbedrag|contractbedragen|contractsom",
        "contract value|contract values|contract costs",
    ),
    ("group", "supplier"): Phrases(
        "met wie|bij wie|bij wie zit|bij wie loopt|bij wie hebben|bij wie nemen af|aan wie|welke partijen|partijen"
        "|welke bedrijven|met welke bedrijven|bedrijven",
        "with whom|with who|who with|which parties|parties|companies|which companies|with which companies",
    ),
    ("measure", "yearly_value"): Phrases(
        "waarde per jaar|jaarwaarde|jaarlijkse waarde|jaarlijkse kosten|per jaar|jaarlijks|jaarlijkse|voor hoeveel"
        "|hoeveel kost|hoeveel kosten|wat kost|wat kosten|kost|kosten|bedrag|bedragen"
        "|waarde|waardes|waarden|waard|hoeveel geld|betalen|betaalt|kwijt|prijs|uitgaven|uitgeven|hoeveel betalen"
        "|jaarbedrag|jaarbedragen|wat betalen|geld",
        "value per year|yearly value|annual value|yearly|annual|annually|per year|a year|for how much|cost|costs"
        "|how much cost|value|worth|how much worth|amount|amounts|pay|paying|spend|price|how much pay|how much money"
        "|money|each year",
    ),
    ("measure", "total_value"): Phrases(
        "totale waarde|totale contractwaarde|totaalwaarde|hele looptijd|over de looptijd|over de hele looptijd"
        "|gehele looptijd|volledige looptijd|waarde over de looptijd",
        "total value|total contract value|whole term|entire term|over the term|full term|contract value in total",
    ),
    ("measure", "end"): Phrases(
        "einde|eind|einddatum|einddata|eindigt|eindigen|loopt af|lopen af|liep af|liepen af|eindigde"
        "|eindigden|aflopen|aflopende|afloopt|afloopdatum"
        "|verloopt|verlopen|verloopdatum|expireert|expireren|tot wanneer|looptijd|hoe lang|hoelang|loopt tot|stopt"
        "|stoppen|ten einde|vervalt|vervallen|aflopend|wanneer eindigt|wanneer loopt|wanneer|hoe lang loopt|doorlopen"
        "|loopt door|lopen door|doorloopt|doorlopend|zitten vast aan|zit vast aan|zitten nog vast aan"
        "|zit nog vast aan"
        "|hoe lang vast aan|hoe lang zitten vast|hoe lang nog vast|gebonden aan|hoe lang gebonden|nog vast aan"
        "|vast aan",
        "end|ends|ending|end date|end dates|expire|expires|expiring|expiry|expiry date|run out|runs out|running out"
        "|until when|how long|term|stop|stops|run until|when|continue|tied to|locked in|locked into|stuck with"
        "|bound to"
        "|committed to",
    ),
    ("measure", "start"): Phrases(
        "begindatum|ingangsdatum|startdatum|sinds wanneer|begint|beginnen|begon|begonnen|ingegaan|ingaat|gaan in"
        "|gaat in|starten|gestart|start|afgesloten|gesloten|wanneer begonnen|wanneer ingegaan|vanaf wanneer",
        "start date|begin date|begin|begins|began|begun|start|starts|started|since when|from when|commence|concluded"
        "|signed",
    ),
    ("measure", "notice"): Phrases(
        "opzeggen|opgezegd|opgezegd worden|opzegging|opzeggingen|opzegdatum|opzegdata|opzegtermijn|opzegtermijnen"
        "|zeg op|opzegmoment|opzegmomenten|opzegdag|opzegdagen|laatste opzegdag|laatste opzegdatum"
        "|uiterste opzegdatum"
        "|uiterlijk opzeggen|op te zeggen|opzegbaar|zeggen op|beeindigen|uiterlijk opgezegd|deadline|uiterlijk"
        "|wanneer opzeggen|wanneer opgezegd|voor wanneer opzeggen|opgezegd moeten worden|termijn|deadlines"
        "|aan toe om op te zeggen|moeten opgezegd|moet opgezegd",
        "notice|give notice|giving notice|notice given|cancel|cancelled|cancelling|cancellation|canceled|terminate"
        "|terminated|termination|notice period|notice periods|last day to give notice|notice date|notice day"
        "|notice deadline|deadline|when give notice|when cancel",
    ),
    ("measure", "extension"): Phrases(
        "verlengen|verlengd|verlenging|verlengingsoptie|verlengingsopties|verlengoptie|verlengopties|optie|opties"
        "|optiejaren|optiejaar|verlengbaar|te verlengen|verlengd worden|verlengingen",
        "extension|extensions|extend|extended|extension option|extension options|renewal option|renewal options"
        "|option"
        "|options|renew|renewed|renewal|extendable",
    ),
    ("off", "yes"): Phrases("af", "out"),
    ("tacit", "yes"): Phrases(
        "stilzwijgend|stilzwijgende verlenging|met stilzwijgende verlenging|worden stilzwijgend verlengd"
        "|wordt stilzwijgend verlengd|automatisch|automatisch verlengen|worden automatisch verlengd"
        "|verlengen stilzwijgend|automatische verlenging|verlengen automatisch|verlengen zichzelf|lopen vanzelf door",
        "tacit|tacit renewal|automatic renewal|renew automatically|renews automatically|renew tacitly|auto renew"
        "|auto renewal|automatic extension",
    ),
    ("tacit", "no"): Phrases(
        "niet stilzwijgend|zonder stilzwijgende verlenging|niet stilzwijgend verlengd|niet automatisch verlengd"
        "|geen stilzwijgende verlenging|eindigen vanzelf|lopen vanzelf af",
        "not tacitly renewed|without tacit renewal|no tacit renewal|without automatic renewal"
        "|not automatically renewed",
    ),
    ("status", "tacitly_renewed"): Phrases(
        "zijn stilzwijgend verlengd|is stilzwijgend verlengd|stilzwijgend verlengd|stilzwijgend verlengde"
        "|al stilzwijgend verlengd|automatisch verlengd|zijn automatisch verlengd|stilzwijgend doorgelopen",
        "tacitly renewed|automatically renewed|been tacitly renewed|been renewed|were tacitly renewed"
        "|got tacitly renewed|was tacitly renewed|got renewed|were automatically renewed"
        "|got automatically renewed|were renewed tacitly"
        "|were renewed automatically|got renewed automatically|were renewed",
    ),
    ("status", "running"): Phrases(
        "lopend|lopende|lopen nog|lopen|loopt|actief|actieve|geldig|geldige|huidige|van kracht|momenteel|nu",
        "running|active|current|currently|valid|in force|now|run|runs",
    ),
    ("status", "ended"): Phrases(
        "beeindigd|beeindigde|zijn afgelopen|is afgelopen|al afgelopen|reeds afgelopen|zijn verlopen|is verlopen"
        "|al verlopen|zijn geeindigd|geeindigd|is geeindigd|gestopt|lopen niet meer|niet meer lopend|niet meer geldig"
        "|loopt niet meer|oude|zijn beeindigd|voorbij",
        "ended|have ended|expired|have expired|terminated already|no longer running|no longer valid|old|are over",
    ),
    ("status", "not_begun"): Phrases(
        "nog niet begonnen|nog niet ingegaan|niet begonnen|toekomstig|toekomstige|moeten nog beginnen|nog beginnen"
        "|moeten nog ingaan|nog ingaan|gaan nog in|nog niet gestart|niet ingegaan|komende",
        "not begun|not yet begun|not started|not yet started|future|yet to begin|yet to start|upcoming",
    ),
    ("passed", "yes"): Phrases(
        "opzegdag voorbij|opzegdatum voorbij|opzegtermijn voorbij|opzegtermijn verstreken|opzegdag verstreken"
        "|opzegdatum verstreken|opzegtermijn verlopen|opzegdatum verlopen|te laat|niet meer opgezegd"
        "|niet meer opzeggen"
        "|te laat opzeggen|te laat om op te zeggen|opzegdag gemist|opzegtermijn gemist|opzegdatum gemist|gemist"
        "|niet meer op te zeggen|verstreken|opzegtermijn al voorbij|opzegdag al voorbij",
        "notice day passed|notice passed|notice period passed|notice date passed|too late|too late to cancel"
        "|too late to give notice|missed|passed|no longer cancel|no longer be cancelled|notice missed",
    ),
    ("passed", "no"): Phrases(
        "nog opzeggen|nog opgezegd|nog op te zeggen|nog opzegbaar|nog op tijd opzeggen|op tijd opzeggen|nog op tijd",
        "still cancel|still be cancelled|still give notice|in time|still terminate",
    ),
    ("missing", "value"): Phrases(
        "zonder waarde|waarde onbekend|geen waarde|zonder bedrag|waarde niet bekend|zonder contractwaarde"
        "|waarde ontbreekt|waarde mist|geen bedrag|zonder jaarwaarde|onbekende waarde|waarde niet ingevuld"
        "|geen jaarwaarde|geen jaarbedrag|zonder jaarbedrag|jaarwaarde onbekend|jaarwaarde ontbreekt"
        "|jaarbedrag ontbreekt"
        "|geen contractwaarde|geen jaarlijkse waarde|jaarbedrag onbekend|geen waarde per jaar",
        "without value|without a value|value unknown|no value|value missing|without amount|unknown value"
        "|no annual value"
        "|no yearly value|without an annual value|without a yearly value|annual value missing|annual value unknown"
        "|no amount|no contract value|lacks a value|lack a value|no value per year|value not known",
    ),
    ("missing", "end"): Phrases(
        "zonder einddatum|onbepaalde tijd|voor onbepaalde tijd|geen einddatum|zonder einde|onbepaalde duur"
        "|einddatum onbekend|onbekende einddatum|lopen oneindig",
        "without end date|without an end date|indefinite|indefinitely|no end date|open ended|end date unknown",
    ),
    ("missing", "notice"): Phrases(
        "zonder opzegtermijn|geen opzegtermijn|opzegtermijn onbekend|zonder opzegdatum|onbekende opzegtermijn"
        "|opzegtermijn ontbreekt",
        "without notice period|without a notice period|no notice period|notice period unknown",
    ),
    ("missing", "extension"): Phrases(
        "zonder verlengingsoptie|geen verlengingsoptie|zonder optie|zonder verlengoptie|niet verlengd worden"
        "|niet te verlengen|zonder verlengingsopties|geen verlengingsopties",
        "without extension option|no extension option|without an extension option|cannot be extended",
    ),
    ("missing", "owner"): Phrases("zonder eigenaar|geen eigenaar", "without owner|without an owner|no owner"),
    ("with", "extension"): Phrases(
        "met verlengingsoptie|met verlengingsopties|met optie|met opties|met verlengoptie|kunnen verlengd worden"
        "|kunnen verlengd|kunnen we verlengen|te verlengen|hebben verlengingsoptie|hebben verlengingsopties"
        "|met optiejaren|verlengbare",
        "with extension option|with an extension option|with extension options|can be extended|can we extend"
        "|have an extension option|with options|extendable",
    ),
    ("average", "yes"): Phrases("gemiddeld|gemiddelde|doorsnee|gemiddelde waarde", "average|mean|on average"),
    ("total", "yes"): Phrases(
        "totaal|in totaal|totale|samen|bij elkaar|opgeteld|som|alles bij elkaar|tezamen|totaalbedrag",
        "total|in total|altogether|sum|combined|all together",
    ),
    ("unit", "months"): Phrases("maand|maanden|per maand|maandelijks", "month|months|per month|monthly"),
    ("after_end", "yes"): Phrases(
        "na einddatum|na hun einddatum|voorbij einddatum|na afloop|na einde|na het einde",
        "after end date|past end date|beyond end date|after end|past end|after expiry|after expiring",
    ),
    ("soon", "yes"): Phrases(
        "binnenkort|op korte termijn|snel|spoedig|straks|op termijn|bijna|aanstaande", "soon|shortly|before long|almost"
    ),
    ("measure", "owner"): Phrases(
        "wie beheert|beheert|beheerder|contractbeheerder|contractmanager|contracteigenaar|contracthouder",
        "who manages|manages|managed by|contract manager",
    ),
    ("order", "largest"): Phrases(
        "kostbaarste|prijzigste|meest kost", "most expensive|expensive|priciest|costliest|dearest|most valuable"
    ),
    ("order", "first"): Phrases(
        "eerstvolgende|als eerste|eerste|eerst|vroegste|als eerst", "first|earliest|next|first to"
    ),
    ("order", "last"): Phrases("langst lopende|langste|als laatste|langst|laatste", "longest|last|latest"),
    ("light", "yes"): Phrases(
        "gemeente|organisatie|beheer en onderhoud|hebben lopen|gegevens|register|jaar|datum|waarvoor|onderwerp"
        "|onderwerpen|waarover|gaat over|stuks|ict|i&i|zaken doen|doen zaken|inkoop|ingekocht|alle",
        "municipality|organisation|maintenance and support|data|register|year|date|what for|subject|subjects|about"
        "|ict|business|purchased|held|hold",
    ),
}
