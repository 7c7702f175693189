# Projecten.

projects-title = Projecten
projects-count = { $count ->
    [0] geen project
    [one] 1 project
   *[other] { $count } projecten
}
projects-there-are = { $count ->
    [0] Er is { $subject }
    [one] Er is { $subject }
   *[other] Er zijn { $subject }
}
projects-are = { $subject } { $state }
projects-breakdown = { $headline }: { $parts }
projects-none-known = Er zijn nog geen projecten vastgelegd.
project-status-not_started = niet gestart
project-status-running = loopt
project-status-ongoing = doorlopend
project-status-ready = gereed
project-status-closed = afgerond
project-status-cancelled = geannuleerd
project-counted-not_started = { $count } niet gestart
project-counted-running = { $count } loopt
project-counted-ongoing = { $count } doorlopend
project-counted-ready = { $count } gereed
project-counted-closed = { $count } afgerond
project-counted-cancelled = { $count } geannuleerd
projects-state-not_started = { $count ->
    [0] is niet gestart
    [one] is niet gestart
   *[other] zijn niet gestart
}
projects-state-ongoing = { $count ->
    [0] is doorlopend
    [one] is doorlopend
   *[other] zijn doorlopend
}
projects-state-ready = { $count ->
    [0] is gereed
    [one] is gereed
   *[other] zijn gereed
}
projects-state-closed = { $count ->
    [0] is afgerond
    [one] is afgerond
   *[other] zijn afgerond
}
projects-state-cancelled = { $count ->
    [0] is geannuleerd
    [one] is geannuleerd
   *[other] zijn geannuleerd
}
projects-state-unfinished = { $count ->
    [0] is nog niet klaar
    [one] is nog niet klaar
   *[other] zijn nog niet klaar
}
projects-state-finished = { $count ->
    [0] is klaar
    [one] is klaar
   *[other] zijn klaar
}
projects-state-started = { $count ->
    [0] is gestart
    [one] is gestart
   *[other] zijn gestart
}
projects-state-running = { $count ->
    [0] loopt
    [one] loopt
   *[other] lopen
}
projects-state-overdue = { $count ->
    [0] is over de opleverdatum
    [one] is over de opleverdatum
   *[other] zijn over de opleverdatum
}
projects-state-delayed = { $count ->
    [0] is later klaar dan gepland
    [one] is later klaar dan gepland
   *[other] zijn later klaar dan gepland
}
projects-state-on_time = { $count ->
    [0] ligt op schema
    [one] ligt op schema
   *[other] liggen op schema
}
projects-state-coloured = { $count ->
    [0] staat
    [one] staat
   *[other] staan
} op { $colour }{ $named ->
    [0] {""}
   *[other] {" "}voor { $aspects }
}
projects-of-programme = van { $name }
projects-of-theme = voor { $name }
projects-of-phase = in de fase { $name }
projects-of-client = in opdracht van { $name }
projects-period-start = met start { $period }
projects-period-ready = met (verwachte) oplevering { $period }
projects-period-runs = met looptijd (deels) { $period }
projects-over-budget = met meer besteed dan begroot
projects-under-budget = met minder besteed dan begroot
projects-unspent = waaraan nog niets is uitgegeven
projects-spent-unknown = van { $count ->
    [one] 1 project
   *[other] { $count } projecten
} is niet bekend wat er is uitgegeven
projects-missing-ready = zonder bekende opleverdatum
projects-missing-owner = zonder eigenaar
projects-missing-progress = zonder bekende voortgang
projects-quoted = „{ $name }”
projects-spent-of = { $spent } van { $budget }
projects-left-out = (behalve { $names })
projects-state-early = { $count ->
    [0] is eerder klaar dan gepland
    [one] is eerder klaar dan gepland
   *[other] zijn eerder klaar dan gepland
}
project-without-unfinished = wat nog niet klaar is
project-without-finished = wat klaar is
project-without-not_closed = wat niet is afgesloten
project-without-started = wat is gestart
project-without-not_started = wat niet is gestart
project-without-running = wat loopt
project-without-ongoing = wat doorlopend is
project-without-ready = wat gereed is
project-without-closed = wat is afgerond
project-without-cancelled = wat is geannuleerd
projects-compared-above = meer dan { $amount }
projects-compared-at_least = minstens { $amount }
projects-compared-below = minder dan { $amount }
projects-compared-at_most = hoogstens { $amount }
projects-compared-is = precies { $amount }
projects-with-budget = met { $amount } budget
projects-with-spent = met { $amount } besteed
projects-with-left = met { $amount } over
projects-with-left_share = met { $amount } van het budget over
projects-with-spent_share = met { $amount } van het budget besteed
projects-with-progress = met { $amount } voortgang
projects-with-delay = met { $amount } dagen vertraging
projects-to-come = Van de { $subject } { $done ->
    [0] is er nog geen klaar
    [one] is er 1 klaar ({ $parts })
   *[other] zijn er { $done } klaar ({ $parts })
}
projects-not-yet = { $open } nog niet
projects-sum-budget = samen begroot { $amount }
projects-sum-budget-unknown = het budget is niet bekend
projects-sum-spent = samen besteed { $amount }
projects-sum-spent-unknown = wat er besteed is, is niet bekend
projects-sum-left = samen nog over { $amount }
projects-sum-left-unknown = wat er over is, is niet bekend
projects-sum-progress = gemiddeld { $amount } voortgang
projects-sum-progress-unknown = de voortgang is niet bekend
projects-over = (over { $known } van { $count } projecten)
projects-of-which-coloured = waarvan { $red ->
    [0] { $amber } op oranje
   *[other] { $red } op rood{ $amber ->
        [0] {""}
       *[other] {" "}en { $amber } op oranje
    }
}
projects-of-which-overdue = { $count } over de opleverdatum
projects-beside = daarnaast { $counted }
projects-button-cooperation = Ook samenwerkingsprojecten ({ $count })
projects-button-status = Status { $status }
projects-button-attention = Wat staat op rood of oranje?
projects-button-delayed = Wat loopt uit?
projects-button-open = Wat is nog niet klaar?
projects-button-owner = Projecten van { $owner }
projects-button-programme = Projecten { $name }

project-programme-samen_digitaal = Samen Digitaal
project-programme-reserve = Reserve basisregistraties
project-programme-cooperation = het programma Samenwerking
project-programme-other = programma Overig
project-theme-services = dienstverlening
project-theme-operations = bedrijfsvoering
project-theme-information = informatievoorziening
project-theme-legislation = wet- en regelgeving
project-theme-security = informatieveiligheid
project-colour-green = groen
project-colour-amber = oranje
project-colour-red = rood
project-colour-grey = grijs
project-aspect-time = tijd
project-label-time = Stoplicht tijd
project-aspect-money = geld
project-label-money = Stoplicht geld
project-aspect-quality = kwaliteit
project-label-quality = Stoplicht kwaliteit
project-aspect-scope = scope
project-label-scope = Stoplicht scope
project-label-progress = Voortgang
project-label-phase = Fase
project-label-start = Start
project-label-planned = Gepland gereed
project-label-expected = Verwacht gereed
project-label-delay = Uitloop
project-label-programme = Programma
project-label-theme = Opgave
project-label-years = Jaar
project-label-budget = Budget
project-label-spent = Besteed
project-label-left = Nog over
project-lights-are = { $aspects } { $colour }
project-reason = { $lights } – toelichting: { $reason }
project-no-ready-day = geen opleverdatum
project-no-client = geen opdrachtgever
project-is-expected = verwacht klaar op { $day }
project-is-planned = gepland klaar op { $day }
project-was-expected = oplevering { $day }
project-was-planned = geplande oplevering { $day }
project-starts = start { $day }
project-days-later = { $days ->
    [one] 1 dag later dan gepland
   *[other] { $days } dagen later dan gepland
}
project-days-earlier = { $days ->
    [one] 1 dag eerder dan gepland
   *[other] { $days } dagen eerder dan gepland
}
project-delay-none = geen: zoals gepland
project-delay-later = { $days ->
    [one] 1 dag
   *[other] { $days } dagen
}
project-delay-earlier = { $days ->
    [one] 1 dag eerder dan gepland
   *[other] { $days } dagen eerder dan gepland
}
project-stands = „{ $name }”: { $status }
project-progress = { $progress } voortgang
project-progress-unknown = voortgang: geen gegevens
project-yes = Ja.
project-no = Nee.
project-benefits = Opbrengsten
project-owner-is = { $person } is eigenaar van „{ $name }”.
project-owner-none = „{ $name }” heeft geen eigenaar.
project-client-is = { $person } is opdrachtgever van „{ $name }”.
project-client-none = Van „{ $name }” is geen opdrachtgever bekend.
project-start-is = „{ $name }” start op { $day }.
project-start-was = „{ $name }” is gestart op { $day }.
project-start-none = Van „{ $name }” is geen startdatum bekend.
project-phase-is = „{ $name }” is in de fase { $phase }.
project-phase-none = Van „{ $name }” is geen fase bekend.
project-lights = De stoplichten van „{ $name }”: { $lights }.
project-budget-is = Het budget van „{ $name }” is { $budget }; besteed: { $spent }.
project-budget-unknown = Van „{ $name }” is geen budget bekend; besteed: { $spent }.
project-spent-is = Aan „{ $name }” is { $spent } besteed, van een budget van { $budget }.
project-spent-share = Aan „{ $name }” is { $spent } besteed, { $share } van een budget van { $budget }.
project-spent-unknown = Wat er aan „{ $name }” is besteed, is niet bekend; budget: { $budget }.
project-left-is = Van het budget van „{ $name }” is { $amount } over ({ $budget } begroot, { $spent } besteed).
project-left-unknown = Wat er van „{ $name }” over is, is niet bekend; budget: { $budget }, besteed: { $spent }.
projects-highest = { $count ->
    [one] De hoogste waarde voor { $by } van { $subject }: { $names }.
   *[other] De { $count } met de hoogste waarde voor { $by } van { $subject }: { $names }.
}
projects-lowest = { $count ->
    [one] De laagste waarde voor { $by } van { $subject }: { $names }.
   *[other] De { $count } met de laagste waarde voor { $by } van { $subject }: { $names }.
}
projects-extreme-unknown = Van { $subject } is dit niet bekend.
projects-by-budget = budget
projects-by-spent = besteed bedrag
projects-by-left = restant
projects-by-progress = voortgang
projects-by-delay_days = vertraging
projects-days = { $days ->
    [one] 1 dag
   *[other] { $days } dagen
}
projects-counted-delayed = { $count } later klaar dan gepland
projects-counted-overdue = { $count } over de opleverdatum
projects-period-planned = met geplande oplevering { $period }
project-planned-was = „{ $name }” had volgens de oorspronkelijke planning klaar moeten zijn op { $day }
project-planned-none = Van „{ $name }” is geen geplande opleverdatum bekend.
project-planned-not-expected = een verwachte datum is niet bekend
project-planned-expected = nu verwacht op { $day }
project-planned-came = het werd { $day }
project-days-as-planned = zoals gepland
projects-state-not_closed = { $count ->
    [0] is nog niet afgesloten
    [one] is nog niet afgesloten
   *[other] zijn nog niet afgesloten
}
projects-unbudgeted = zonder bekend budget
projects-average-budget = gemiddeld begroot { $amount }
projects-average-spent = gemiddeld besteed { $amount }
projects-average-left = gemiddeld nog over { $amount }
projects-share = { $count } van de { $total } projecten ({ $share })
projects-share-are = { $subject } { $state }
projects-share-which = zijn { $subject }
projects-most = de meeste: { $names } ({ $groups ->
    [one] { $count }
   *[other] elk { $count }
})
