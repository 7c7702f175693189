"""The words for what somebody still has to do."""

from __future__ import annotations

from bot.understanding.vocabulary import Phrases, Words

TASK_WORDS: Words = {
    ("mine", "tasks"): Phrases(
        "wat moet ik|wat moet ik nog|wat moet ik doen|wat moet ik nog doen|wat moet ik nog allemaal doen"
        "|wat heb ik nog te doen|wat heb ik te doen|wat heb ik nog openstaan|wat heb ik openstaan|wat heb ik open staan"
        "|wat heb ik nog liggen|wat heb ik liggen|wat ligt er bij mij|wat ligt er nog bij mij|op mijn bordje"
        "|op mijn bord|op mijn bureau|op mijn naam|wat staat er op mijn naam"
        "|waar moet ik aan werken|wat wordt van mij verwacht|wat verwacht van mij|wat loopt er bij mij"
        "|mijn werkvoorraad|wat staat er voor mij open|wat staat er bij mij open|wat moet ik afmaken"
        "|wat moet ik afronden"
        "|wat moet ik aanleveren en doen|moet ik nog iets doen|moet ik nog wat doen|moet ik iets doen"
        "|heb ik nog iets openstaan|heb ik nog wat openstaan|heb ik nog iets te doen|wat staat mij te doen"
        "|waar moet ik achteraan|wat is mijn werk|ben ik ergens|heb ik iets|heb ik iets dat|heb ik nog iets"
        "|heb ik dingen|heb ik zaken|waar ben ik|loop ik achter|loop ik ergens achter|lig ik achter|loop ik ergens"
        "|waar loop ik achter|waar moet ik aan denken|wat staat er voor mij|iets dat af moet",
        "what do i have to do|what must i do|what do i need to do|what do i still have to do|what should i do"
        "|on my plate|on my desk|what is on my plate|what's on my plate|what is expected of me|what do i have open"
        "|what do i have outstanding|what is assigned to me|what's assigned to me|what am i supposed to do"
        "|do i have anything|am i|is anything of mine|what should i work on|what do i have left"
        "|anything for me to do|what is waiting for me|what's left for me"
        "|do i have anything outstanding|what do i have on",
    ),
    ("mine", "team"): Phrases(
        "wat moet mijn team nog doen|wat moet mijn team doen|wat heeft mijn team openstaan|wat ligt er bij mijn team"
        "|wat staat er open bij mijn team|wat moeten mijn mensen nog doen|wat staat open bij mijn team"
        "|wat ligt er nog bij mijn team",
        "what does my team have to do|what does my team still have to do|what is on my team's plate"
        "|what is my team supposed to do|what does my team have open|what does my team have outstanding",
    ),
    ("topic", "tasks"): Phrases(
        "taken|taak|takenlijst|to do|todo|to do lijst|todo lijst|todolijst|actielijst|actie|acties|actiepunten"
        "|openstaande acties|open acties|openstaande taken|openstaande zaken|openstaande punten|werkvoorraad|werklijst"
        "|deadlines|deadline|aflopende termijnen|nog te doen|nog doen|moet nog doen|moet doen|wat moet nog doen"
        "|openstaan|op zijn bordje|op haar bordje|wat moet gebeuren|moet er gebeuren|wat moet er gebeuren|wat moet af"
        "|wat moet er af|moet er af|bordje|agenda|wat staat er op de planning|op de planning|wat komt eraan"
        "|wat komt er aan|komt eraan|wat loopt af",
        "tasks|task|task list|to do|to do list|todo|todo list|actions|action items|action list|outstanding actions"
        "|open actions|open items|outstanding items|work list|workload|deadlines|deadline|due|what is due|what's due"
        "|have to do|has to do|still have to do|coming up|what is coming up|what needs to be done|needs doing|plate",
    ),
    ("late", "yes"): Phrases(
        "te laat|over tijd|over de termijn|achterstallig|achterstallige|verlopen|over de deadline|achter",
        "late|overdue|past due|past the deadline|too late|behind",
    ),
    ("light", "yes"): Phrases(
        "open|openstaand|openstaande|mijn werk|lijst|lijstje|overzicht|alles|allemaal|alle|welke|eerst|belangrijkste"
        "|urgent|urgente|komende tijd|iets|ergens|iemand",
        "open|outstanding|pending|list|overview|everything|all|which|first|urgent|still|anything|something|anyone|anybody",
    ),
}
