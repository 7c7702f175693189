# Budgetten: begroot, besteed, verplicht, restant, prognose.

budgets-title = Budgetten
budgets-part-operations = Bedrijfsvoering I&I
budgets-part-investments = Investeringen I&I
budgets-part-samen_digitaal = Samen Digitaal
budgets-part-reserve = Reserve basisregistraties
budgets-part-none = zonder onderdeel
budgets-cost_kind-material = materieel
budgets-cost_kind-personnel = personeel
budgets-cost_kind-none = zonder soort
budgets-nature-structural = structureel
budgets-nature-one_off = eenmalig
budgets-nature-none = zonder aard
budgets-whole = alle onderdelen samen
budgets-item = „{ $item }”
budgets-item-of = „{ $item }” ({ $part })
budgets-none = geen
budgets-items = Posten
budgets-per-part = Per onderdeel
budgets-per-cost_kind = Per soort
budgets-per-nature = Per aard
budgets-per-owner = Per eigenaar
budgets-per-year-title = Per jaar

budgets-headline = Voor { $subject } is er in { $year } { $said }
budgets-headline-unknown = Van { $subject } is { $measure } in { $year } niet bekend
budgets-beside-unknown = { $measure } is niet bekend
budgets-said-remaining = { $sign ->
    [minus] { $amount } tekort
   *[other] nog { $amount } over
}
budgets-said-unspent = { $sign ->
    [minus] zonder verplichtingen { $amount } tekort
   *[other] zonder verplichtingen nog { $amount } over
}
budgets-said-budgeted = { $amount } begroot (primitief)
budgets-said-changes = { $sign ->
    [minus] door begrotingswijzigingen { $amount } af gegaan
    [zero] geen bedrag door begrotingswijzigingen bij of af gegaan
   *[other] door begrotingswijzigingen { $amount } bij gekomen
}
budgets-said-revised = { $amount } budget (na wijzigingen en overheveling)
budgets-said-spent = { $amount } besteed
budgets-said-committed = { $amount } verplicht
budgets-said-forecast = naar verwachting { $amount } nodig
budgets-said-outlook = { $sign ->
    [minus] naar verwachting { $amount } tekort
    [zero] naar verwachting niets over en niets tekort
   *[other] naar verwachting { $amount } over
}
budgets-said-carried_over = { $sign ->
    [minus] { $amount } tekort uit { $before } overgeheveld naar { $year }
    [zero] niets uit { $before } overgeheveld naar { $year }
   *[other] { $amount } uit { $before } overgeheveld naar { $year }
}
budgets-said-share = { $percent } van het budget besteed
budgets-of-base = { $sign ->
    [minus] op een budget van { $base }
   *[other] van { $base }
}
budgets-share-of-base = ({ $percent } van { $base })
budgets-spent-of-base = ({ $spent } van { $base })
budgets-coverage = { $count ->
    [one] over { $known } van 1 post
   *[other] over { $known } van { $count } posten
}
budgets-without-committed = bijgesteld begroot min besteed is { $amount }
budgets-missing-spent = besteed bedrag niet bekend
budgets-missing-committed = verplichtingen niet bekend
budgets-missing-forecast = prognose niet bekend
budgets-short = { $amount } tekort
budgets-of-which = waarvan { $parts }
budgets-average = gemiddeld { $amount } per post
budgets-share-of-total = { $percent } van het totaal

budgets-the-remaining = het restant
budgets-the-unspent = het restant zonder verplichtingen
budgets-the-budgeted = het begrote bedrag
budgets-the-changes = het bedrag van de wijzigingen
budgets-the-carried_over = het overgehevelde bedrag
budgets-the-revised = het bijgestelde budget
budgets-the-spent = het bestede bedrag
budgets-the-share_spent = het bestede bedrag
budgets-the-committed = het verplichte bedrag
budgets-the-forecast = de prognose
budgets-the-outlook = het verwachte resultaat

budgets-a-remaining = restant
budgets-a-unspent = restant zonder verplichtingen
budgets-a-budgeted = begroot bedrag
budgets-a-changes = begrotingswijziging
budgets-a-carried_over = overgeheveld bedrag
budgets-a-revised = bijgesteld budget
budgets-a-spent = besteed bedrag
budgets-a-committed = verplicht bedrag
budgets-a-forecast = prognose
budgets-a-outlook = verwacht resultaat

budgets-label-budgeted = Begroot (primitief)
budgets-label-changes = Wijzigingen
budgets-label-carried_over = Overgeheveld
budgets-label-revised = Bijgesteld
budgets-label-spent = Besteed
budgets-label-committed = Verplicht
budgets-label-remaining = Restant
budgets-label-unspent = Restant zonder verplichtingen
budgets-label-forecast = Prognose
budgets-label-outlook = Verwacht resultaat
budgets-label-share_spent = Deel dat besteed is
budgets-label-owner = Restant
budgets-label-of-nature = { $label } { $nature }
budgets-label-part = Onderdeel
budgets-label-cost_kind = Soort
budgets-label-nature = Aard
budgets-label-code = Code

budgets-short-budgeted = begroot { $amount }
budgets-short-changes = wijzigingen { $amount }
budgets-short-carried_over = overgeheveld { $amount }
budgets-short-revised = bijgesteld { $amount }
budgets-short-spent = besteed { $amount }
budgets-short-committed = verplicht { $amount }
budgets-short-remaining = restant { $amount }
budgets-short-forecast = prognose { $amount }
budgets-short-outlook = verwacht resultaat { $amount }

budgets-posts = { $count ->
    [one] post
   *[other] posten
}
budgets-credits = { $count ->
    [one] krediet
   *[other] kredieten
}
budgets-of = van { $subject }
budgets-picked = { $count ->
    [0] Geen van de { $total } { $noun } { $subject } { $picked } in { $year }
   *[other] { $count } van de { $total } { $noun } { $subject } { $picked } in { $year }
}
budgets-counted = In { $year } { $count ->
    [one] is er 1 { $noun } { $subject }
   *[other] zijn er { $count } { $noun } { $subject }
}
budgets-state-are = { $count ->
    [0] heeft
    [one] heeft
   *[other] hebben
}
budgets-with-amount = een { $measure } { $limit }
budgets-and = en { $limit }
budgets-state-overspent = { $count ->
    [0] is overschreden
    [one] is overschreden
   *[other] zijn overschreden
}
budgets-state-nearly = { $count ->
    [0] is bijna op
    [one] is bijna op
   *[other] zijn bijna op
}
budgets-state-open = { $count ->
    [0] loopt nog
    [one] loopt nog
   *[other] lopen nog
}
budgets-limit-is = van { $amount }
budgets-limit-above = boven { $amount }
budgets-limit-at_least = van minstens { $amount }
budgets-limit-from = van minstens { $amount }
budgets-limit-below = onder { $amount }
budgets-limit-before = onder { $amount }
budgets-limit-at_most = van hoogstens { $amount }
budgets-together = samen { $said }
budgets-undecided = { $count ->
    [one] Van 1 andere post is dit niet te zeggen: een bedrag is niet bekend.
   *[other] Van { $count } andere posten is dit niet te zeggen: een bedrag is niet bekend.
}
budgets-ranked = { $order ->
    [smallest] { $count ->
        [one] De post met het laagste bedrag ({ $measure }) van { $subject } in { $year } is { $named }
       *[other] De { $count } posten met het laagste bedrag ({ $measure }) van { $subject } in { $year }: { $named }
    }
   *[largest] { $count ->
        [one] De post met het hoogste bedrag ({ $measure }) van { $subject } in { $year } is { $named }
       *[other] De { $count } posten met het hoogste bedrag ({ $measure }) van { $subject } in { $year }: { $named }
    }
}
budgets-ranked-one = „{ $item }” ({ $value })
budgets-per-year = { $label } van { $subject }: { $series }
budgets-in-year = { $value } in { $year }
budgets-years-from = van { $first } tot en met { $last }, per jaar
budgets-no-items = geen posten
budgets-difference = { $sign ->
    [minus] { $amount } minder
    [zero] geen verschil
   *[other] { $amount } meer
}
budgets-owner-is = { $owner } is in { $year } eigenaar van { $subject }
budgets-owner-none = { $subject } heeft in { $year } geen eigenaar
budgets-owners = De posten van { $subject } zijn in { $year } van { $owners }
budgets-owner-count = { $owner } ({ $count })
budgets-none-known = Er zijn nog geen budgetten vastgelegd.
budgets-none-found = Ik vind geen budget voor { $subject }.
budgets-none-in-year = Voor { $subject } zijn er { $period } geen budgetcijfers; wel voor { $years }.
budgets-button-part = { $part }
budgets-button-items = Alle posten
budgets-button-all = Alle budgetten
budgets-button-reserve = Stand van de reserve
budgets-button-overspent = { $count ->
    [one] 1 post is overschreden
   *[other] { $count } posten zijn overschreden
}
budgets-button-outlook = Komen we uit?
budgets-button-unspent = Zonder verplichtingen
budgets-button-remaining = Wat is er over?
budgets-percent = { $percent } van het budget
budgets-some = { $count } posten ({ $first } en andere)
budgets-with = met
budgets-those-overspent = overschreden
budgets-those-within = binnen het budget
budgets-state-within = { $count ->
    [0] is binnen het budget gebleven
    [one] is binnen het budget gebleven
   *[other] zijn binnen het budget gebleven
}
budgets-those-nearly = bijna op
budgets-those-open = nog lopend
budgets-see-list = zie de lijst
budgets-difference-between = { $said } in { $last } dan in { $first }
budgets-reason = Toelichting bij { $subject } in { $year }: { $note }
budgets-reason-of = „{ $item }”: { $note }
budgets-reason-other = Bij { $subject } is in { $year } geen toelichting vastgelegd; in { $other } wel: { $note }
budgets-reason-none = Bij { $subject } is in { $year } geen toelichting vastgelegd
budgets-explained = Bij { $count ->
    [0] geen van de { $total } posten
    [one] 1 van de { $total } posten
   *[other] { $count } van de { $total } posten
} van { $subject } is in { $year } een toelichting vastgelegd
budgets-none-to-explain = Er is in { $year } geen post van { $subject }, dus ook geen toelichting
budgets-share = { $item } is in { $year } { $percent } van { $whole } ({ $measure }: { $part } van { $total })
budgets-share-unknown = Welk deel { $item } in { $year } is van { $whole } is niet te zeggen: een bedrag is niet bekend
budgets-other-part = „{ $item }” is een post van { $part }, niet van { $other }. Bedoelt u die post?
budgets-nothing-in-part = Zo’n post is er niet bij { $part }
budgets-state-underspent = { $count ->
    [0] heeft minder besteed dan begroot
    [one] heeft minder besteed dan begroot
   *[other] hebben minder besteed dan begroot
}
budgets-state-empty = { $count ->
    [0] is op
    [one] is op
   *[other] zijn op
}
budgets-state-untouched = { $count ->
    [one] heeft nog geen uitgaven
   *[other] hebben nog geen uitgaven
}
budgets-state-unknown = { $count ->
    [0] heeft een bedrag dat niet bekend is
    [one] heeft een bedrag dat niet bekend is
   *[other] hebben een bedrag dat niet bekend is
}
budgets-those-underspent = minder besteed dan begroot
budgets-those-empty = niets over
budgets-those-untouched = nog geen uitgaven
budgets-those-unknown = bedrag niet bekend
budgets-only-years = Budgetcijfers zijn er alleen per jaar, met de stand van de peildatum.
budgets-yearly-mean = gemiddeld { $amount } per jaar, over { $years } jaren
budgets-added-up = In { $years } samen: { $amount }.
budgets-added-up-known = In { $years } samen, voor zover bekend: { $amount }.
budgets-not-added-up = Over jaren is { $measure } niet op te tellen: een deel komt in het volgende jaar terug.
budgets-most-of = Het meest bij { $names }: { $amount } ({ $figure }).
budgets-state-changed = { $count ->
    [0] is gewijzigd
    [one] is gewijzigd
   *[other] zijn gewijzigd
}
budgets-state-raised = { $count ->
    [0] is verhoogd
    [one] is verhoogd
   *[other] zijn verhoogd
}
budgets-state-lowered = { $count ->
    [0] is verlaagd
    [one] is verlaagd
   *[other] zijn verlaagd
}
budgets-those-changed = gewijzigd
budgets-those-raised = verhoogd
budgets-those-lowered = verlaagd
budgets-items-there-are = { $count ->
    [one] In { $year } is er 1 post van { $subject }
   *[other] In { $year } zijn er { $count } posten van { $subject }
}
