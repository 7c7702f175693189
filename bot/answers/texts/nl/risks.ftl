# Risico's.

risks-title = Risico's
risks-number = { $count ->
    [0] geen
   *[other] { $count }
}
risks-noun = { $count ->
    [one] risico
   *[other] risico's
}
risks-count = { $count ->
    [one] 1 risico
   *[other] { $count } risico's
}
risks-active = { $count ->
    [one] actief
   *[other] actieve
}
risks-closed = { $count ->
    [one] gesloten
   *[other] gesloten
}
risks-financial = { $count ->
    [one] financieel
   *[other] financiële
}
risks-non_financial = { $count ->
    [one] niet-financieel
   *[other] niet-financiële
}
risks-consequence-both = financieel en niet-financieel
risks-any-status = (actief en gesloten)
risks-in-category = in de categorie { $name }
risks-no-category = zonder categorie
risks-assessed-no = zonder netto beoordeling
risks-assessed-yes = met een netto beoordeling
risks-without-measures = zonder vastgelegde maatregelen
risks-as-of = met peildatum { $period }
risks-what-amount = een bedrag
risks-what-score = een score
risks-what-likelihood = een kans
risks-what-impact = een gevolg
risks-with = met { $conditions }
risks-compared-is = { $what } van { $value }
risks-compared-below = { $what } onder { $value }
risks-compared-before = { $what } onder { $value }
risks-compared-at-most = { $what } van hoogstens { $value }
risks-compared-above = { $what } boven { $value }
risks-compared-at-least = { $what } van minstens { $value }
risks-compared-from = { $what } van minstens { $value }

risks-side-gross = bruto
risks-side-net = netto
risks-zone-high = hoog
risks-zone-middle = midden
risks-zone-low = laag
risks-in-zone-high = in zone hoog (score { $high } of meer)
risks-in-zone-middle = in zone midden (score vanaf { $middle }, onder { $high })
risks-in-zone-low = in zone laag (score onder { $middle })
risks-corner-top-right = rechtsboven (kans en gevolg 4 of 5)
risks-corner-top-left = linksboven (kans 4 of 5, gevolg 1 of 2)
risks-corner-bottom-right = rechtsonder (kans 1 of 2, gevolg 4 of 5)
risks-corner-bottom-left = linksonder (kans en gevolg 1 of 2)

risks-likelihood = Kans
risks-impact = Gevolg
risks-matrix-gross = Bruto: zonder maatregelen
risks-matrix-net = Netto: na maatregelen
risks-matrix-caption = { $missing ->
    [0] { $count ->
        [one] 1 risico
       *[other] { $count } risico's
    }
   *[other] { $count } van { $total } risico's; { $missing } niet beoordeeld
}

risks-there-are = { $count ->
    [one] er is { $subject }
    [0] er zijn { $subject }
   *[other] er zijn { $subject }
}
risks-gross-there-are = { $count ->
    [one] bruto is er { $subject }
   *[other] bruto zijn er { $subject }
}
risks-net-there-are = { $count ->
    [one] netto is er { $subject }
   *[other] netto zijn er { $subject }
}
risks-both-sides = { $subject }: bruto { $gross }, netto { $net }
risks-with-spread = { $subject }: { $spread }
risks-in-spread = { $count } { $zone }
risks-not-assessed = { $count } niet beoordeeld
risks-net-not-assessed = { $count } netto niet beoordeeld
risks-not-assessed-note = { $count ->
    [one] 1 risico is netto niet beoordeeld en telt hier niet mee.
   *[other] { $count } risico's zijn netto niet beoordeeld en tellen hier niet mee.
}
risks-none-known = Er zijn nog geen risico's vastgelegd.
risks-known-as-of = De laatste peildatum van de risico's die ik ken is { $day }.
risks-overlap = { $count ->
    [one] 1 risico is zowel financieel als niet-financieel; samen tellen die twee dus op tot meer dan { $total }.
   *[other] { $count } risico's zijn zowel financieel als niet-financieel; samen tellen die twee dus op tot meer dan { $total }.
}
risks-both-kinds = { $count ->
    [one] 1 hiervan is zowel financieel als niet-financieel.
   *[other] { $count } hiervan zijn zowel financieel als niet-financieel.
}
risks-by-kind = { $subject }: { $financial } financieel en { $other } niet-financieel, waarvan { $both } allebei

risks-amount-over = { $amount }, over { $known } van { $count } risico's
risks-total = { $count ->
    [one] het bedrag van { $subject } is { $amount }
   *[other] { $subject } zijn samen { $amount }
}
risks-total-over = { $subject }: samen { $amount }, over { $known } van { $count } risico's
risks-total-unknown = { $subject }: geen gegevens over het bedrag
risks-missing = { $count ->
    [one] Van 1 risico is geen bedrag bekend ({ $financial } financieel).
   *[other] Van { $count } risico's is geen bedrag bekend ({ $financial } daarvan financieel).
}
risks-missing-ranked = { $count ->
    [one] Van 1 risico is geen bedrag bekend; dat staat hier niet bij.
   *[other] Van { $count } risico's is geen bedrag bekend; die staan hier niet bij.
}
risks-moved = { $subject }: van de { $assessed } die netto zijn beoordeeld, daalt de score van { $lowered }, blijft die van { $same } gelijk en stijgt die van { $raised }; in zone hoog bruto { $gross }, netto { $net }
risks-moved-unknown = { $count ->
    [0] { $subject }, dus ook geen verschil tussen bruto en netto
   *[other] { $subject }: netto is er nog niets beoordeeld, dus het verschil met bruto is niet bekend
}
risks-moved-title = Verschil tussen bruto en netto score

risks-most-category = { $subject } in { $groups ->
    [one] 1 categorie
   *[other] { $groups } categorieën
}; de meeste { $named ->
    [no] in { $ties } categorieën die gelijk staan
   *[other] in { $names }
}
risks-most-owner = { $subject } van { $groups ->
    [one] 1 eigenaar
   *[other] { $groups } eigenaren
}; de meeste { $named ->
    [no] bij { $ties } eigenaren die gelijk staan
   *[other] bij { $names }
}
risks-group-high = hoog: bruto { $gross }, netto { $net }
risks-by-category = Per categorie
risks-by-owner = Per eigenaar
risks-listed = De risico's
risks-listed-gross = Bruto
risks-listed-net = Netto

risks-rank-score = { $end ->
    [highest] de hoogste
   *[lowest] de laagste
} { $side } score ({ $value })
risks-rank-likelihood = { $end ->
    [highest] de grootste
   *[lowest] de kleinste
} { $side } kans ({ $value })
risks-rank-impact = { $end ->
    [highest] het grootste
   *[lowest] het kleinste
} { $side } gevolg ({ $value })
risks-rank-amount = { $end ->
    [highest] het hoogste
   *[lowest] het laagste
} bedrag ({ $value })
risks-ranked = Van { $subject } { $ties ->
    [one] heeft
   *[other] hebben
} { $named ->
    [no] { $ties } risico's
   *[other] { $names }
} { $what }
risks-tied = { $count ->
    [one] Nog 1 risico staat gelijk met het laatste van deze lijst.
   *[other] Nog { $count } risico's staan gelijk met het laatste van deze lijst.
}
risks-quoted = „{ $title }”

risks-unassessed = niet beoordeeld
risks-short-unassessed = { $side } niet beoordeeld
risks-short-score = { $side } { $score }, { $zone }
risks-score-in-full = kans { $likelihood } × gevolg { $impact } = { $score } ({ $zone })
risks-measures-line = Maatregelen: { $measures }
risks-no-measures-line = Geen maatregelen vastgelegd.

risks-stands = { $closed ->
    [yes] Het gesloten risico „{ $title }”
   *[no] „{ $title }”
}: { $scores }.
risks-owner-is = { $owner } is eigenaar van het risico „{ $title }”.
risks-owner-none = Het risico „{ $title }” heeft geen eigenaar.
risks-amount-is = Het bedrag van het risico „{ $title }” is { $amount }.
risks-amount-none = Van het risico „{ $title }” is geen bedrag bekend.
risks-likelihood-is = De kans van „{ $title }” (1 tot 5): { $values }.
risks-impact-is = Het gevolg van „{ $title }” (1 tot 5): { $values }.
risks-measures-are = Maatregelen bij „{ $title }”: { $measures }.
risks-measures-below = De maatregelen bij „{ $title }” staan hieronder.
risks-measures-none = Bij „{ $title }” zijn geen maatregelen vastgelegd.

risks-label-gross = Bruto
risks-label-net = Netto
risks-label-consequence = Gevolgen
risks-label-amount = Bedrag
risks-label-measures = Maatregelen
risks-label-category = Categorie
risks-label-financial = Financieel
risks-label-non-financial = Niet-financieel

risks-button-gross = En bruto?
risks-button-net = En netto?
risks-button-top-right = Netto rechtsboven
risks-button-largest = De 5 grootste
risks-button-difference = Verschil bruto en netto
risks-button-list = Toon de lijst
risks-button-profile = Risicomatrix
risks-button-measures = Welke maatregelen?
risks-button-measures-all = Met maatregelen
risks-button-category = Alles in { $name }
risks-button-owner = Risico's van { $owner }
risks-button-financial = De financiële
risks-button-non-financial = De niet-financiële
risks-only_financial = { $count ->
    [one] uitsluitend financieel
   *[other] uitsluitend financiële
}
risks-only_non_financial = { $count ->
    [one] uitsluitend niet-financieel
   *[other] uitsluitend niet-financiële
}
risks-priced-no = zonder bedrag
risks-priced-yes = met een bedrag
risks-gross-in = bruto { $place }
risks-net-in = en netto { $place }
risks-net-no-longer = en netto niet meer
risks-average-score = De gemiddelde score van { $subject } is { $parts }
risks-average-likelihood = De gemiddelde kans (1 tot 5) van { $subject } is { $parts }
risks-average-impact = Het gemiddelde gevolg (1 tot 5) van { $subject } is { $parts }
risks-average-amount = Het gemiddelde bedrag van { $subject } is { $parts }
risks-average-over = (over { $known } van { $count })
risks-net-not-in = netto niet { $place }
risks-share = { $count } van { $total } ({ $share })
risks-yes = Ja.
risks-no = Nee.
risks-left-out = (behalve { $names })
risks-others-left-out = { $count ->
    [one] het genoemde risico
   *[other] de { $count } risico's met die naam
}
risks-not-financial = zonder financiële gevolgen
risks-top = Van { $subject } staan { $end ->
    [highest] bovenaan
   *[lowest] onderaan
} naar { $by }: { $names }
risks-by-amount = bedrag
risks-by-score = score
risks-by-likelihood = kans
risks-by-impact = gevolg
risks-moved-most = Het meest daalt { $names }: { $points } punten.
