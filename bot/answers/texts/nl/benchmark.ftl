# De ICT-benchmark: deelname, uitkomsten en kanttekeningen. Beide jaren staan in elk antwoord.

benchmark-title = ICT-benchmark
benchmark-edition = benchmark { $year } (over { $data })
benchmark-edition-alone = benchmark { $year } (boekjaar onbekend)
benchmark-years = { $year } (over { $data })
benchmark-source = werkboek, blad benchmark_uitkomsten (deelname { $year }, cijfers over { $data })
benchmark-caveat = De benchmark is geen absolute waarheid: uitkomsten hangen sterk af van waar kosten aan zijn toegerekend en wie wat doet.

benchmark-yes = Ja
benchmark-no = Nee
benchmark-verdict = { $verdict }. { $text }
benchmark-verdict-partly = Deels
benchmark-verdict-unknown = Niet te zeggen
benchmark-says = { $edition }: { $text }
benchmark-namely = { $text }: { $told }
benchmark-beside = tegenover { $group }: { $told }
benchmark-of-indicator = { $indicator } { $told }
benchmark-than = { $told } dan { $group }
benchmark-equal-to = { $told } aan { $group }
benchmark-unknown-beside = { $told } tegenover { $group }
benchmark-own = { $indicator } { $value },
benchmark-group-has = gemiddeld { $value } bij { $group }
benchmark-beside-own = { $text }, bij ons { $value } ({ $told })
benchmark-change-same = { $own }, evenveel als in { $edition }
benchmark-change-more = { $own }, { $size } meer dan in { $edition } ({ $was })
benchmark-change-less = { $own }, { $size } minder dan in { $edition } ({ $was })
benchmark-change-was = { $than } (in { $edition } { $told })
benchmark-own-unknown = eigen bedragen zijn niet vastgelegd; { $told }
benchmark-group-unknown = bedragen van de groep zijn niet vastgelegd; { $told }
benchmark-about = ongeveer
benchmark-equal = gelijk
benchmark-lower = { $figure } lager
benchmark-higher = { $figure } hoger
benchmark-mixed = van { $low } lager tot { $high } hoger
benchmark-range = { $low } tot { $high }
benchmark-none-such = geen enkele vergelijking
benchmark-of-comparisons = van { $total } vergelijkingen { $parts }
benchmark-count-lower = { $count } lager
benchmark-count-equal = { $count } gelijk
benchmark-count-higher = { $count } hoger
benchmark-count-mixed = { $count } wisselend
benchmark-count-unknown = { $count } zonder gegevens
benchmark-counted = { $what } bij { $count } van { $total } { $total ->
    [one] vergelijking
   *[other] vergelijkingen
}
benchmark-is-higher = duurder (hoger)
benchmark-is-lower = goedkoper (lager)
benchmark-is-equal = gelijk
benchmark-is-any = verschil
benchmark-by-is = precies { $percent }%
benchmark-by-above = meer dan { $percent }%
benchmark-by-at-least = minstens { $percent }%
benchmark-by-below = minder dan { $percent }%
benchmark-by-at-most = hoogstens { $percent }%
benchmark-by-from = vanaf { $percent }%
benchmark-by-before = onder { $percent }%
benchmark-aim-met = doel (goedkoper dan de vergelijkingsgroep) gehaald bij { $cheaper } van { $known } vergelijkingen: { $told }
benchmark-aim-count = gehaald bij { $cheaper } van { $known }
benchmark-was = { $edition }: { $told }
benchmark-order-largest = het grootste verschil: { $told }
benchmark-order-smallest = het kleinste verschil: { $told }
benchmark-order-dearest = het duurst: { $told }
benchmark-order-cheapest = het goedkoopst: { $told }
benchmark-no-earlier = Uitkomsten van een eerdere benchmark om mee te vergelijken ken ik niet.

benchmark-group-all = alle gemeenten
benchmark-group-small = gemeenten onder { $high } inwoners
benchmark-group-middle = gemeenten van { $low } tot { $high } inwoners
benchmark-group-large = gemeenten boven { $low } inwoners
benchmark-group-named = gemeenten { $name }
benchmark-residents = gemeenten { $bounds } inwoners
benchmark-residents-is = van { $count }
benchmark-residents-above = boven { $count }
benchmark-residents-below = onder { $count }
benchmark-that = die vergelijking
benchmark-no-comparison = { $edition } heeft geen uitkomst voor { $asked }. Er is vergeleken met { $groups }, op { $indicators }.
benchmark-no-results = { $edition }: nog geen uitkomsten bekend.
benchmark-no-edition-participation = Van een benchmark met deelname in { $year } is niets bekend.
benchmark-no-edition-data = Een benchmark over boekjaar { $year } is niet bekend.
benchmark-no-next = Een volgende benchmark is niet bekend.
benchmark-no-next-but = Een volgende benchmark is niet bekend. { $count ->
    [0] Er is geen deelname gecontracteerd
   *[other] Gecontracteerd is deelname { $names }
}
benchmark-none-known = Er is nog niets bekend over de benchmark: er staat niets over in het werkboek.
benchmark-withheld = De gegevens van de benchmark van { $year } zijn vertrouwelijk.
benchmark-withheld-all = De gegevens van de benchmark zijn vertrouwelijk.

benchmark-contracted = Deelname aan de benchmark is gecontracteerd voor { $names }
benchmark-no-year = geen enkel jaar
benchmark-takes-part = Ja, deelname aan { $edition } is gecontracteerd
benchmark-and-start = (start { $day })
benchmark-takes-no-part = Nee, deelname in { $year } is niet gecontracteerd; gecontracteerd: { $names }
benchmark-takes-no-part-over = Nee, een benchmark over { $year } is niet gecontracteerd; gecontracteerd: { $names }
benchmark-editions = { $count ->
    [0] Er is geen deelname aan de benchmark gecontracteerd
    [one] Eén deelname aan de benchmark is gecontracteerd: { $names }
   *[other] { $count } deelnames aan de benchmark zijn gecontracteerd: { $names }
}
benchmark-start-ahead = De { $edition } begint op { $day } ({ $days ->
    [0] vandaag
    [one] over 1 dag
   *[other] over { $days } dagen
})
benchmark-start-past = De { $edition } is begonnen op { $day }
benchmark-start-unknown = De startdatum van { $edition }: geen gegevens
benchmark-delivery-ahead = De cijfers voor { $edition } moeten op { $day } zijn aangeleverd ({ $days ->
    [0] vandaag
    [one] over 1 dag
   *[other] over { $days } dagen
})
benchmark-delivery-past = De aanleverdatum van { $edition } was { $day }
benchmark-delivery-unknown = De aanleverdatum van { $edition }: geen gegevens
benchmark-data-year = De { $edition } gaat over boekjaar { $data }
benchmark-has-groups = { $edition } vergelijkt ons met { $count } { $count ->
    [one] groep
   *[other] groepen
}: { $names }
benchmark-has-indicators = { $edition } heeft { $count } { $count ->
    [one] indicator
   *[other] indicatoren
}: { $names }
benchmark-owner-is = { $owner } is eigenaar van { $edition }
benchmark-owner-none = De { $edition } heeft geen eigenaar
benchmark-stands = { $edition }: { $status }, { $results }
benchmark-then-next = volgende is { $edition }, start { $start }
benchmark-results-known = uitkomsten bekend
benchmark-results-unknown = nog geen uitkomsten
benchmark-is-contracted = gecontracteerd
benchmark-not-contracted = niet gecontracteerd
benchmark-starts = start { $day }
benchmark-delivers = aanleveren { $day }
benchmark-status-planned = gepland
benchmark-status-running = loopt
benchmark-status-closed = afgerond

benchmark-label-participation = Deelname
benchmark-label-data = Over boekjaar
benchmark-label-aim = Doel (goedkoper)
benchmark-label-own = Eigen waarde
benchmark-label-group = Waarde groep
benchmark-label-contracted = Gecontracteerd
benchmark-label-start = Start
benchmark-label-delivery = Aanleverdatum

benchmark-button-all = Alle vergelijkingen
benchmark-button-why = Waarom zijn er verschillen?
benchmark-button-next = Wanneer is de volgende?
benchmark-button-start = Wanneer is de volgende?
benchmark-button-participation = Welke jaren doen we mee?
benchmark-button-beside = Tegenover { $group }
benchmark-button-results = Uitkomsten { $edition }
