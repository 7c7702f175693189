# Contracten: met wie, voor hoeveel, tot wanneer, en de laatste dag om op te zeggen.

contracts-title = Contracten
contracts-count-any = { $count ->
    [0] contracten
    [one] 1 contract
   *[other] { $count } contracten
}
contracts-count-running = { $count ->
    [0] lopende contracten
    [one] 1 lopend contract
   *[other] { $count } lopende contracten
}
contracts-count-tacitly-renewed = { $count ->
    [0] stilzwijgend verlengde contracten
    [one] 1 stilzwijgend verlengd contract
   *[other] { $count } stilzwijgend verlengde contracten
}
contracts-count-not-begun = { $count ->
    [0] nog niet begonnen contracten
    [one] 1 nog niet begonnen contract
   *[other] { $count } nog niet begonnen contracten
}
contracts-count-ended = { $count ->
    [0] beëindigde contracten
    [one] 1 beëindigd contract
   *[other] { $count } beëindigde contracten
}
contracts-state-count-not-begun = { $count } nog niet begonnen
contracts-state-count-running = { $count } lopend
contracts-state-count-tacitly-renewed = { $count } stilzwijgend verlengd
contracts-state-count-ended = { $count } beëindigd
contracts-there-are = { $count ->
    [0] Er zijn geen { $subject }
    [one] Er is { $subject }
   *[other] Er zijn { $subject }
}
contracts-none-known = Er is nog niets bekend over contracten: er staan er geen in het werkboek.
contracts-at-suppliers = { $subject } bij { $suppliers ->
    [one] 1 leverancier
   *[other] { $suppliers } leveranciers
}
contracts-of-which-renewed = (waarvan { $count } stilzwijgend verlengd)
contracts-over = (over { $known } van { $count } contracten)
contracts-together-yearly = samen { $amount } per jaar
contracts-together-whole = samen { $amount } over de hele looptijd
contracts-alone-yearly = waarde { $amount } per jaar
contracts-alone-whole = waarde { $amount } over de hele looptijd
contracts-together-unknown = waarde: geen gegevens
contracts-value-unknown = De waarde van { $subject }: geen gegevens
contracts-total-yearly = De waarde van { $subject } is samen { $amount } per jaar
contracts-total-whole = De waarde over de hele looptijd van { $subject } is samen { $amount }
contracts-total-average-whole = Van { $subject } is de waarde over de hele looptijd gemiddeld { $amount }
contracts-total-average = Van { $subject } is de waarde gemiddeld { $amount } per jaar
contracts-value-yearly = { $amount } per jaar
contracts-value-whole = { $amount } in totaal
contracts-first-notice = { $name }, uiterlijk { $value }
contracts-first-end = { $name }, einde { $value }
contracts-first-yearly-value = { $name } ({ $value } per jaar)
contracts-first-total-value = { $name } ({ $value } in totaal)
contracts-order-first = als eerste
contracts-order-last = als laatste
contracts-order-largest = het grootst
contracts-order-smallest = het kleinst
contracts-and-more = { $named } en nog { $count }

contracts-with = met { $supplier }
contracts-about = met „{ $text }” in onderwerp of leverancier
contracts-tacit-yes = met stilzwijgende verlenging
contracts-tacit-no = zonder stilzwijgende verlenging
contracts-with-extension = met een verlengingsoptie
contracts-missing-value = zonder bekende waarde
contracts-missing-end = zonder einddatum
contracts-missing-notice = zonder opzegtermijn
contracts-missing-extension = zonder verlengingsoptie
contracts-missing-owner = zonder eigenaar
contracts-passed-yes = waarvan de laatste opzegdag voorbij is
contracts-is-yearly = van { $amount } per jaar
contracts-above-yearly = van meer dan { $amount } per jaar
contracts-at-least-yearly = van minstens { $amount } per jaar
contracts-below-yearly = van minder dan { $amount } per jaar
contracts-at-most-yearly = van hoogstens { $amount } per jaar
contracts-before-yearly = van minder dan { $amount } per jaar
contracts-from-yearly = van minstens { $amount } per jaar
contracts-is-whole = van { $amount } in totaal
contracts-above-whole = van meer dan { $amount } in totaal
contracts-at-least-whole = van minstens { $amount } in totaal
contracts-below-whole = van minder dan { $amount } in totaal
contracts-at-most-whole = van hoogstens { $amount } in totaal
contracts-before-whole = van minder dan { $amount } in totaal
contracts-from-whole = van minstens { $amount } in totaal
contracts-period-end = met einddatum { $period }
contracts-period-start = met begindatum { $period }
contracts-period-notice = met laatste opzegdag { $period }
contracts-period-force = van kracht { $period }

contracts-is-running = loopt tot en met { $day }
contracts-is-open-ended = loopt, zonder bekende einddatum
contracts-is-not-begun = begint op { $day }
contracts-is-ended = beëindigd op { $day }
contracts-is-tacitly-renewed = stilzwijgend verlengd (eerste einde { $day })
contracts-notice-ahead-yes = uiterlijk { $day } opzeggen ({ $days ->
    [0] vandaag
    [one] nog 1 dag
   *[other] nog { $days } dagen
}), anders stilzwijgend verlengd
contracts-notice-ahead-no = uiterlijk { $day } opzeggen ({ $days ->
    [0] vandaag
    [one] nog 1 dag
   *[other] nog { $days } dagen
}), geen stilzwijgende verlenging
contracts-notice-passed-yes = laatste opzegdag was { $day }, wordt stilzwijgend verlengd
contracts-notice-passed-no = laatste opzegdag was { $day }
contracts-notice-renewed = laatste opzegdag voor het eerste einde was { $day }; die na de verlenging is niet bekend
contracts-notice-no-end = laatste opzegdag niet bekend (geen einddatum)
contracts-notice-no-months = laatste opzegdag niet bekend (geen opzegtermijn)
contracts-notice-no-day = laatste opzegdag niet te bepalen
contracts-note-unknown = Van { $count ->
    [one] 1 lopend contract
   *[other] { $count } lopende contracten
} is de laatste opzegdag niet bekend (einddatum of opzegtermijn ontbreekt).
contracts-note-passed = Bij { $count ->
    [one] 1 lopend contract
   *[other] { $count } lopende contracten
} is de laatste opzegdag al voorbij.

contracts-months = { $count ->
    [one] 1 maand
   *[other] { $count } maanden
}
contracts-is-tacit-yes = ja
contracts-is-tacit-no = nee
contracts-tacitly-yes = { $name } wordt stilzwijgend verlengd als niet op tijd wordt opgezegd
contracts-tacitly-no = { $name } wordt niet stilzwijgend verlengd
contracts-then-tacit-yes = zonder opzegging stilzwijgend verlengd
contracts-then-tacit-no = geen stilzwijgende verlenging
contracts-option-yes = { $name } kan worden verlengd: { $option }
contracts-option-no = { $name }: geen verlengingsoptie bekend
contracts-owner-yes = { $owner } is eigenaar van { $name }
contracts-owner-no = { $name } heeft geen eigenaar
contracts-starts = { $name } begint of begon op { $day }
contracts-start-unknown = De begindatum van { $name }: geen gegevens
contracts-costs-yearly = { $name } heeft een waarde van { $amount } per jaar
contracts-costs-whole = { $name } heeft over de hele looptijd een waarde van { $amount }
contracts-costs-unknown-yearly = De waarde per jaar van { $name }: geen gegevens
contracts-costs-unknown-whole = De totale waarde van { $name }: geen gegevens

contracts-label-count = Contracten
contracts-label-supplier = Leverancier
contracts-label-subject = Onderwerp
contracts-label-yearly = Waarde per jaar
contracts-label-whole = Totale waarde
contracts-label-start = Begin
contracts-label-end = Einde
contracts-label-months = Opzegtermijn
contracts-label-notice = Opzeggen
contracts-label-tacit = Stilzwijgende verlenging
contracts-label-extension = Verlengingsoptie

contracts-button-notice = Wat moet wanneer opgezegd?
contracts-button-end = Wat loopt binnenkort af?
contracts-button-suppliers = Per leverancier
contracts-button-of-supplier = Alles van { $supplier }
contracts-button-all = Alle lopende contracten
