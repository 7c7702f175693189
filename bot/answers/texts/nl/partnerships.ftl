# Samenwerking: samenwerkingen en samenwerkingsresultaten.

partnerships-title = Samenwerking
partnerships-results-title = Samenwerkingsprojecten
partnerships-source = werkboek, blad { $sheet } (zonder peildatum)
partnerships-none-known = Er zijn nog geen samenwerkingen vastgelegd.
partnerships-none-found = Zo’n samenwerking is er niet.
partnerships-results-none-known = Er zijn nog geen samenwerkingsprojecten vastgelegd.
partnerships-no-owner = Van samenwerkingen en samenwerkingsprojecten wordt geen eigenaar vastgelegd; ik kan er niet op zoeken.
partnerships-results = { $count ->
    [0] geen samenwerkingsproject
    [one] 1 samenwerkingsproject
   *[other] { $count } samenwerkingsprojecten
}
partnerships-kind-organised = georganiseerd
partnerships-kind-ad_hoc = ad hoc
partnerships-counted-organised = { $count } georganiseerd
partnerships-counted-ad_hoc = { $count } ad hoc
partnerships-with = met { $partners }
partnerships-purpose-unknown = waarvoor: geen gegevens
partnerships-there-are = { $count ->
    [one] Er is 1 samenwerking: { $parts }.
   *[other] Er zijn { $count } samenwerkingen: { $parts }.
}
partnerships-purposes = { $count ->
    [one] Er is 1 samenwerking ({ $parts }); hieronder staat waarvoor.
   *[other] Er zijn { $count } samenwerkingen ({ $parts }); hieronder staat waarvoor.
}
partnerships-partners = We werken samen met { $partners } partners, in { $count } samenwerkingen.
partnerships-yes-with = { $count ->
    [one] Ja, met { $partner } werken we samen in 1 samenwerking: { $partnerships }.
   *[other] Ja, met { $partner } werken we samen in { $count } samenwerkingen: { $partnerships }.
}
partnerships-not-with = Met { $partner } is geen samenwerking gevonden.
partnerships-in-with = In „{ $name }” werken we samen met { $partners }.
partnerships-no-partners = Van „{ $name }” zijn geen partners bekend.
partnerships-no-purpose = Waarvoor „{ $name }” dient, is niet vastgelegd: geen gegevens.
partnerships-purpose = „{ $name }”: { $purpose }.
partnerships-purpose-below = Waarvoor we samenwerken in „{ $name }”, staat hieronder.
partnerships-without-results = In „{ $name }” werken we samen met { $partners }; er zijn geen samenwerkingsprojecten vastgelegd.
partnerships-one = „{ $name }” heeft { $results }: { $parts }.
partnerships-of-partner = met { $name }
partnerships-of-partnership = in „{ $name }”
partnerships-of-kind = in samenwerkingen van de soort { $name }
partnerships-of-aim = gericht op { $name }
partnerships-period = met looptijd (deels) { $period }
partnerships-all-in = binnen { $partnerships }
partnerships-aim-cost = kosten
partnerships-aim-quality = kwaliteit
partnerships-aim-vulnerability = minder kwetsbaarheden
partnerships-aim-knowledge = delen van kennis
partnerships-aims = gericht op { $aims }
partnerships-no-aims = geen van de vier doelen aangekruist
partnerships-no-years = geen jaar vastgelegd
partnerships-label-partners = Partners
partnerships-label-partnership = Samenwerking
partnerships-label-aims = Doelen
partnerships-result = „{ $name }”: { $status }{ $years }, in samenwerking „{ $partnership }”.
partnerships-result-no-owner = Van „{ $name }” is geen eigenaar vastgelegd; het hoort bij samenwerking „{ $partnership }”.
partnerships-result-partners = „{ $name }” doen we met { $partners } („{ $partnership }”).
partnerships-result-aims = „{ $name }” is gericht op { $aims }.
partnerships-button-partners = Met wie werken we samen?
partnerships-button-purpose = Waarvoor werken we samen?
partnerships-button-results = Samenwerkingsprojecten
partnerships-button-same = Meer uit deze samenwerking
partnerships-button-running = Wat loopt er?
partnerships-button-ongoing = Wat is doorlopend?
partnerships-button-finished = Wat is klaar?
partnerships-button-own-projects = Ook de gewone projecten
partnerships-of-all = van in totaal { $count } ({ $parts })
partnerships-most-partners = De meeste partners { $several ->
    [yes] hebben { $names }, elk { $count }.
   *[no] heeft { $names }: { $count }.
}
partnerships-fewest-partners = De minste partners { $several ->
    [yes] hebben { $names }, elk { $count }.
   *[no] heeft { $names }: { $count }.
}
partnerships-most-results = De meeste samenwerkingsprojecten { $several ->
    [yes] hebben { $names }, elk { $count }.
   *[no] heeft { $names }: { $count }.
}
partnerships-fewest-results = De minste samenwerkingsprojecten { $several ->
    [yes] hebben { $names }, elk { $count }.
   *[no] heeft { $names }: { $count }.
}
partnerships-not-in = Nee, { $partner } doet niet mee in { $names }.
