"""The words of the manager summary."""

from __future__ import annotations

from bot.understanding.vocabulary import Phrases, Words

SUMMARY_WORDS: Words = {
    ("topic", "summary"): Phrases(
        "samenvatting|samenvattingen|samenvatten|vat samen|vat het samen|vat alles samen"
        "|vat de stand van zaken samen|vat alles kort samen|vat kort samen|managementsamenvatting"
        "|mt samenvatting|mtsamenvatting|managementrapportage|briefing|brief me|bijpraten|praat me bij|praat mij bij"
        "|praat ons bij|bijgepraat|update voor het mt|hoe staan we ervoor|hoe staan wij ervoor|hoe staan we er voor"
        "|hoe staat alles ervoor|hoe staat het er allemaal voor|hoe staat het ervoor in het algemeen"
        "|hoe staat het er in het algemeen voor|hoe gaat het in het algemeen|hoe gaat het over het algemeen"
        "|hoe doen we het in het algemeen|waar staan we|stand van zaken in het algemeen|stand van zaken algemeen"
        "|overzicht voor het mt|overzicht voor de directie|overzicht voor het management|overzicht voor het bestuur"
        "|kort overzicht|kort overzicht voor|beknopt overzicht|algemeen overzicht|overzicht van alles"
        "|algemene stand van zaken|algehele stand van zaken|totale stand van zaken|stavaza algemeen|algemene stavaza"
        "|stavaza totaal|totaalbeeld|totaaloverzicht|totaal overzicht|overall beeld|overall overzicht|algemeen beeld"
        "|het grote plaatje|helikopterview|dashboard|in vogelvlucht|op hoofdlijnen|hoofdlijnen|in grote lijnen",
        "summary|summaries|summarise|summarize|management summary|executive summary|briefing|brief me|brief us"
        "|short overview|brief overview|overview for the mt|overview for management|overview for the board"
        "|bring me up to date|bring us up to date|bring me up to speed|catch me up|fill me in"
        "|where do we stand overall|how are we doing overall|how are we doing"
        "|how do things stand|how are things overall|overall status|overall state|overall picture|overall overview"
        "|general status|general overview|state of affairs|big picture|dashboard|recap|highlights|in a nutshell",
    ),
    # Of one part this is what its own topic answers.
    ("topic", "standing"): Phrases("waar staan we nu", "where we stand|where do we stand|how we stand|how do we stand"),
    ("measure", "attention"): Phrases(
        "wat vraagt aandacht|wat vraagt onze aandacht|wat vraagt nu aandacht|wat heeft aandacht nodig"
        "|waar moet ik op letten|waar moeten we op letten|wat moet het mt weten|alle aandachtspunten"
        "|wat zijn de aandachtspunten|aandachtspunten mt|aandachtspunten voor het mt|wat is urgent|wat is dringend"
        "|wat heeft prioriteit|waar knelt het|waar moet ik me zorgen over maken|waar moet ik mij zorgen over maken"
        "|waar moeten we ons zorgen over maken|zorgen over maken|zorgpunten|knelpunten|waar liggen de knelpunten"
        "|wat loopt er niet goed|wat gaat niet goed|wat gaat er niet goed|wat gaat er mis|wat zijn de problemen"
        "|waar zitten de problemen|waar zit de pijn|rode vlaggen|brandjes|brandjes blussen|welke brandjes blussen"
        "|welke brandjes moeten we blussen|waar moet ik van wakker liggen|waar lig je wakker van|waar gaat het mis"
        "|waar moet ik op sturen|waar moeten we op sturen|eerst aandacht|als eerste aandacht|het eerst aandacht"
        "|bestuurlijke aandacht|aandacht van het mt|aandacht van de directie|waar moet ik eerst naar kijken",
        "what needs attention|what needs our attention|what needs my attention|what should i worry about"
        "|what should we worry about|what is urgent|what is pressing|attention points|points of attention"
        "|what should management know|where is it going wrong|what should i be worried about|what are the problems"
        "|red flags|what is going wrong"
        "|needs management attention|needs attention first|needs our attention first|deserves attention"
        "|look at first|requires attention|what isn't going well|where are the bottlenecks|bottlenecks"
        "|what keeps me awake|fires to put out",
    ),
    ("measure", "changes"): Phrases(
        "wat is er veranderd|wat er veranderd is|wat veranderde er|wat is er gewijzigd|wat is er nieuw|wat is nieuw"
        "|wat is er gebeurd|veranderingen|wijzigingen sinds|wat is er veranderd sinds de vorige rapportage"
        "|veranderd sinds de vorige rapportage|veranderd sinds de laatste rapportage"
        "|gewijzigd sinds de vorige rapportage"
        "|veranderingen sinds de vorige rapportage|nieuw sinds de vorige rapportage"
        "|wat is er nieuw sinds de vorige rapportage|veranderd sinds de vorige keer"
        "|veranderd sinds de vorige samenvatting"
        "|wat is er veranderd sinds de laatste rapportage|sinds de vorige rapportage veranderd",
        "what changed|what has changed|what is new|what happened|changes since|changes since the last report"
        "|what changed since the last report|what has changed since the last report|what is new since the last report"
        "|what has changed since the previous report|what changed since the previous report",
    ),
    ("part", "commitments"): Phrases(
        "toezegging|toezeggingen|verzoek|verzoeken|beloften", "commitment|commitments|promise|promises|requests"
    ),
    ("part", "money"): Phrases(
        "financien|financieel|financiele|geld|budget|budgetten|begroting|reserve|reserves|investeringen|kredieten"
        "|centen|euros",
        "finance|finances|financial|financials|money|budget|budgets|reserve|reserves|investments",
    ),
    ("part", "staffing"): Phrases(
        "personeel|formatie|bezetting|fte|personele middelen|mensen|medewerkers", "staff|staffing|people|personnel|fte"
    ),
    ("part", "risks"): Phrases("risico|risicos|risicoprofiel|risicomanagement", "risk|risks|risk profile"),
    ("part", "projects"): Phrases(
        "project|projecten|projectenportefeuille|portfolio|portefeuille", "project|projects|portfolio|project portfolio"
    ),
    ("part", "partnerships"): Phrases(
        "samenwerking|samenwerkingen|samenwerkingsprojecten|partners", "cooperation|collaboration|partnerships|partners"
    ),
    ("part", "contracts"): Phrases(
        "contract|contracten|leveranciers|overeenkomsten", "contract|contracts|suppliers|agreements"
    ),
    ("part", "benchmark"): Phrases("benchmark|ict benchmark", "benchmark|ict benchmark"),
    ("part", "reports"): Phrases(
        "rapportage|halfjaarrapportage|halfjaarlijkse rapportage|onderdelen|aanlevering",
        "report|half yearly report|sections|deliveries",
    ),
    ("audience", "management"): Phrases(
        "mt|managementteam|management team|management|directie|bestuur|college|gemeenteraad|raad|wethouder|manager"
        "|managers|leidinggevende|baas|afdeling|overleg|mt overleg|vergadering|team",
        "mt|management team|management|board|directors|council|manager|managers|boss|department|meeting|team",
    ),
    ("manner", "plain"): Phrases(
        "korte|kort|beknopt|beknopte|snel|snelle|actuele|huidige|complete|volledige|algemene|algemeen|hele|heel|geheel"
        "|totale|maak|schrijf|opstellen|stel op|eenvoudige|stand van zaken|stand|stavaza|status|overzicht"
        "|alles|allemaal"
        "|belangrijkste|punten|vorige|laatste|eerst|doe|update|nieuwste",
        "short|brief|quick|current|complete|full|general|overall|whole|make|write|simple|status|overview|everything"
        "|all|main|most important|last|previous|first|update|latest",
    ),
}
