"""The words for questions about people."""

from __future__ import annotations

from bot.understanding.vocabulary import Phrases, Words

PEOPLE_WORDS: Words = {
    ("who", "yes"): Phrases(
        "wie is|wie zijn|wie was|ken je|kent u|wie heet|meer over|info over|informatie over|vertel over"
        "|vertel iets over|profiel|profiel van|wie is ook alweer|gegevens van|wie is onze|wie is de|wie is eigenlijk",
        "who is|who are|who's|do you know|tell me about|more about|information about|info on|profile of|profile",
    ),
    ("who", "that"): Phrases(
        "wie is dat|wie is hij|wie is zij|wie is dit|wie is die|wie is die persoon|wie is deze persoon|wie is die man"
        "|wie is die vrouw|wie is hem|wie zijn dat|wie is de eigenaar dan",
        "who is that|who's that|who is he|who is she|who is this|who are they|who is that person|who is this person"
        "|who is him|who is her",
    ),
    ("measure", "function"): Phrases(
        "functie|functietitel|wat doet|wat voor functie|welke functie|rol|welke rol|beroep|baan|wat is voor iemand"
        "|wat voor werk doet",
        "job|job title|position|function|role|what does do|what kind of work|occupation",
    ),
    ("measure", "department"): Phrases(
        "welke afdeling|bij welke afdeling|op welke afdeling|waar werkt|afdeling"
        "|onder welke afdeling|van welke afdeling|welk team|in welk team|bij welk team|werkt",
        "work in|works in|work at|works at|work for|works for|which team|what team"
        "|which department|what department|department|where does work|which department does work in"
        "|what department does work in|which team is in|department work in",
    ),
    ("measure", "manager"): Phrases(
        "leidinggevende|manager|baas|chef|wie geeft leiding aan|wie stuurt aan|onder wie valt|onder wie werkt"
        "|teamleider|rapporteert|aflegt|afleggen|aangestuurd|aangestuurd door|verantwoording|legt verantwoording af"
        "|verantwoording af|verantwoording aan|rapporteert aan|aan wie rapporteert",
        "manager|line manager|boss|supervisor|reports to|report to|who does report to|team lead|answers to|answer to"
        "|answerable to|accountable to|managed by|superior",
    ),
    ("measure", "deputy"): Phrases(
        "vervanger|vervangt|vervangster|plaatsvervanger|vervanging|waarnemer|neemt waar|achtervang|bij afwezigheid"
        "|als er niet is|als ze er niet is|als hij er niet is|er niet is|op vakantie|ziek is|afwezig is"
        "|als afwezig is|invaller|er even niet is|niet aanwezig|niet bereikbaar is|niet beschikbaar is|met vakantie is"
        "|met verlof is|uitvalt|valt in|neemt over|springt in|achterwacht",
        "deputy|replaces|replace|replacement|stand in|stands in|stand in for|stands in for|stand-in|substitute"
        "|substitutes|covers for|cover for|covers|is away|is out of office|is not in|is not there|is absent"
        "|fills in for|fill in for|fills in|backup|when absent|is unavailable|is not available|is on leave"
        "|is on holiday|is on vacation|is ill|is sick|is off sick|is off|takes over from|takes over for",
    ),
    ("measure", "contact"): Phrases(
        "mail|e-mail|email|mailadres|e-mailadres|emailadres|contact|contactgegevens|bereik|bereiken|bereikbaar"
        "|hoe bereik|mailen",
        "mail|e-mail|email|email address|e-mail address|contact|contact details|reach|how do i reach",
    ),
    ("measure", "owns"): Phrases(
        "waar gaat over|waarvan eigenaar|eigenaar|waar is eigenaar van|verantwoordelijk|waar verantwoordelijk voor"
        "|waarvoor verantwoordelijk|wat valt onder|takenpakket|portefeuille|wat is allemaal van|wat heeft allemaal"
        "|wat beheert|waar is van|waar houdt zich mee bezig",
        "owns|own|what does own|responsible|responsible for|in charge of|owner of|look after|what is responsible for"
        "|what belongs to",
    ),
    ("measure", "members"): Phrases(
        "wie zit er in het team van|wie zitten er in het team van|wie zitten in het team van|wie zit in het team van"
        "|wie zitten in|wie zit in|wie werken bij|wie werken op|wie werkt bij|wie werkt op|teamleden|medewerkers van"
        "|collega's van|wie horen bij|wie vallen onder|wie valt onder|mensen van|wie werken er|wie zitten er"
        "|wie zitten er bij|wie zit er bij|leden van|wie zijn",
        "members|members of|who works in|who works for|who works at|who is in|who are in|team members|people in"
        "|colleagues in|who reports to|staff of",
    ),
}
"""``who:that`` points back to the person of the answer before."""
