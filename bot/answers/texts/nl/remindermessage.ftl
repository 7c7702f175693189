# De herinnering: een bericht per persoon per dag, met wat er gevraagd wordt en wat men kan doen.

remind-title = Herinnering · { $day }
remind-headline = { $count ->
    [0] Alles op deze kaart is afgehandeld.
    [one] { $name }, 1 zaak vraagt uw aandacht.
   *[other] { $name }, { $count } zaken vragen uw aandacht.
}
remind-headline-late = { $count ->
    [one] { $name }, 1 zaak vraagt uw aandacht: die is te laat.
   *[other] { $all ->
        [yes] { $name }, { $count } zaken vragen uw aandacht: { $count ->
            [2] beide
           *[other] alle
        } te laat.
       *[no] { $name }, { $count } zaken vragen uw aandacht, waarvan { $late } te laat.
    }
}
remind-more = { $count ->
    [one] Er is nog 1 zaak. Vraag: wat moet ik nog doen?
   *[other] Er zijn nog { $count } zaken. Vraag: wat moet ik nog doen?
}
remind-page = { $first } tot { $last } van { $total }

remind-left = { $days ->
    [0] vandaag
    [one] nog 1 werkdag
   *[other] nog { $days } werkdagen
}
remind-late = { $days ->
    [one] 1 werkdag te laat
   *[other] { $days } werkdagen te laat
}
remind-before = uiterlijk { $deadline }
remind-on = op { $deadline }
remind-since = sinds { $deadline }
remind-was-due = was uiterlijk { $deadline }

remind-kind-promise = Toezegging
remind-kind-request = Verzoek
remind-kind-report_back = Terugkoppeling aan de raad
remind-kind-section = Onderdeel rapportage { $period }
remind-kind-report_delivery = Rapportage aanleveren
remind-kind-report_adoption = Rapportage vaststellen
remind-kind-benchmark_opening = Benchmark begint
remind-kind-benchmark_delivery = Benchmark aanleveren
remind-kind-benchmark_contract = Benchmark: deelname loopt af
remind-kind-contract_notice = Contract: laatste dag om op te zeggen
remind-kind-project_end = Project: einddatum
remind-kind-stale_figures = Cijfers worden oud
remind-kind-personal = Persoonlijke herinnering
remind-kind-digest = Overzicht voor managers
remind-kind-undelivered = Niet afgeleverde herinneringen
remind-kind-mass_sending = Veel berichten tegelijk

remind-ask-promise = Meld de toezegging af, of laat weten waar zij staat.
remind-ask-request = Meld het verzoek af, of laat weten waar het staat.
remind-ask-report_back = Dit is afgedaan. Koppel het nog terug aan de raad, met de brief of de datum.
remind-ask-section = Lever uw onderdeel aan.
remind-ask-report_delivery = Lever de rapportage aan.
remind-ask-report_adoption = Laat de rapportage vaststellen.
remind-ask-benchmark_opening = Start de deelname aan de benchmark.
remind-ask-benchmark_delivery = Lever de gegevens voor de benchmark aan.
remind-ask-benchmark_contract = Besluit of de gemeente na { $year } blijft meedoen.
remind-ask-contract_notice = Besluit of u opzegt, verlengt of laat doorlopen.
remind-ask-project_end = Is het project klaar? Meld het gereed, of pas de planning aan in het werkboek.
remind-ask-stale_figures = Lever nieuwe cijfers aan, of bevestig dat deze nog kloppen.
remind-ask-personal = U vroeg mij u hieraan te herinneren.
remind-ask-digest = Wat aandacht vraagt, in een overzicht.
remind-ask-undelivered = Kijk welke herinneringen niet zijn aangekomen.
remind-ask-mass_sending = Er wachten { $messages } berichten; er gaan er { $limit } tegelijk. Laat ze gaan of houd ze tegen.

remind-why-owner = U krijgt dit als eigenaar.
remind-why-client = U krijgt dit als opdrachtgever: { $owner } is te laat.
remind-why-manager = U krijgt dit als leidinggevende van { $owner }: het is al langer te laat.
remind-why-deputy = U krijgt dit als vervanger van { $owner }.
remind-why-unreachable = U krijgt dit omdat { $owner } niet te bereiken is.
remind-why-no_owner = U krijgt dit als beheerder: niemand die te bereiken is, is eigenaar.
remind-why-personal = U krijgt dit omdat u erom vroeg.
remind-why-subscribed = U krijgt dit als manager, elke week.
remind-why-administrator = U krijgt dit als beheerder.
remind-somebody = de eigenaar
remind-report-of = Rapportage { $period }
remind-benchmark-of = ICT Benchmark { $year }
remind-figures-of = Cijfers in het blad { $table }

remind-state-done = Afgedaan
remind-state-done-on = Afgedaan op { $day }
remind-state-report-next = { $done }. Nog terugkoppelen aan de raad.
remind-state-lapsed = Vervallen
remind-state-reported = Teruggekoppeld aan de raad op { $day }
remind-state-delivered = Aangeleverd
remind-state-approved = Akkoord
remind-state-public = Vastgesteld en openbaar
remind-state-running = Gestart
remind-state-ready = Gereed
remind-state-closed = Afgerond
remind-state-cancelled = Geannuleerd
remind-state-settled = Afgehandeld op { $day } door { $person }
remind-state-later = Later: ik kom erop terug op { $day }. De deadline blijft.
remind-state-personal-later = Later: ik kom erop terug op { $day }.
remind-state-handed-over = Overgedragen aan { $person }
remind-hidden = Een zaak die u niet (meer) mag zien
remind-state-hidden = Vertrouwelijk, of nog niet openbaar
remind-state-gone = Staat niet meer in het werkboek
remind-state-no-longer = Niet meer nodig
remind-state-muted = U krijgt hierover geen herinneringen meer

act-done = Gereed
act-approve = Akkoord
act-progress = In behandeling
act-later = Later
act-hand-over = Overdragen
act-open = Open
act-show = Meer
act-back = Terug
act-next = Volgende
act-previous = Vorige
act-stop = Niet meer herinneren
act-unsubscribe = Afmelden
act-start = Toch weer herinneren
act-subscribe = Weer aanmelden
act-cancel = Niet meer nodig
act-report-back = Terugkoppelen
act-summary = Open het overzicht
act-allow = Toestaan
act-hold = Alles stilzetten
act-resume = Weer laten gaan
act-again = Opnieuw sturen: { $number } { $person }
remind-state-allowed = Toegestaan door { $person }
remind-about = Gaat over { $title }: { $stands }
remind-about-settled = intussen afgehandeld ({ $state })
remind-about-due = staat nog open, uiterlijk { $day }
remind-about-open = staat nog open
remind-handed = Overgedragen door { $person } op { $day }
