# De samenvatting voor het MT.

summary-title = Samenvatting
summary-source = werkboek, alle bladen samen
summary-attention-title = Vraagt aandacht, het ergste eerst
summary-state-title = Stand per onderdeel
summary-moved-title = Statussen die verschoven
summary-of-parts = { $parts }:
summary-part-commitments = toezeggingen
summary-part-money = financiën
summary-part-staffing = personeel
summary-part-risks = risico's
summary-part-projects = projecten
summary-part-partnerships = samenwerking
summary-part-contracts = contracten
summary-part-benchmark = benchmark
summary-part-reports = rapportage
summary-nothing-known = er is nog niets vastgelegd
summary-of-now = De samenvatting gaat altijd over nu ({ $day }); vraag per onderdeel naar een eerdere periode.

summary-attention = { $count ->
    [0] niets vraagt nu aandacht
    [one] 1 zaak vraagt aandacht
   *[other] { $count } zaken vragen aandacht
}
summary-concern-late = { $count ->
    [one] 1 toezegging of verzoek te laat
   *[other] { $count } toezeggingen en verzoeken te laat
}
summary-concern-unreported = { $count ->
    [one] 1 afgedaan maar niet teruggekoppeld
   *[other] { $count } afgedaan maar niet teruggekoppeld
}
summary-concern-red = { $count ->
    [one] 1 project op rood
   *[other] { $count } projecten op rood
}
summary-concern-overspent = { $count ->
    [one] 1 budget in de min
   *[other] { $count } budgetten in de min
}
summary-concern-nearly = { $count ->
    [one] 1 budget bijna op
   *[other] { $count } budgetten bijna op
}
summary-concern-high = { $count ->
    [one] 1 hoog nettorisico
   *[other] { $count } hoge nettorisico's
}
summary-concern-sections = { $count ->
    [one] 1 rapportageonderdeel te laat
   *[other] { $count } rapportageonderdelen te laat
}
summary-concern-benchmark = { $count ->
    [one] 1 benchmarkaanlevering te laat
   *[other] { $count } benchmarkaanleveringen te laat
}
summary-concern-deadlines = { $count ->
    [one] 1 termijn binnen 30 werkdagen
   *[other] { $count } termijnen binnen 30 werkdagen
}

summary-promise = toezegging
summary-request = verzoek
summary-project = project
summary-risk = risico
summary-section = onderdeel van rapportage { $period }
summary-benchmark = Benchmark { $year } (over { $data })
summary-delivery = aanlevering benchmark
summary-notice = laatste dag om op te zeggen
summary-contract-of = { $subject } ({ $supplier })
summary-report = Rapportage { $period }
summary-done-on = afgedaan op { $day }
summary-ready-on = gereed { $day }
summary-as-of = peildatum { $day }
summary-unreported = niet teruggekoppeld
summary-no-reason = geen toelichting bekend
summary-red = rood op { $aspects }
summary-aspect-time = tijd
summary-aspect-money = geld
summary-aspect-quality = kwaliteit
summary-aspect-scope = scope
summary-in-year = { $name } { $year }
summary-reserve = { $name } { $year }
summary-of-reserve = stand van de reserve zelf
summary-left = restant { $amount }
summary-available = beschikbaar { $amount }
summary-closing = eindstand { $amount }
summary-committed-unknown = verplichtingen niet bekend
summary-net-score = netto score { $score }

summary-state-commitments = { $open } open, { $late } te laat
summary-state-requests = { $count ->
    [one] en 1 verzoek open
   *[other] en { $count } verzoeken open
}
summary-state-staffing = { $occupied } van { $of } fte bezet
summary-over-teams = over { $known } van { $count } teams
summary-over-items = over { $known } van { $count } posten
summary-state-risks = { $high } hoog van { $total }
summary-not-assessed = { $count ->
    [one] netto; 1 niet beoordeeld
   *[other] netto; { $count } niet beoordeeld
}
summary-lights-red = { $count } rood
summary-lights-amber = { $count } oranje
summary-lights-green = { $count } groen
summary-lights-grey = { $count } grijs
summary-lights-none = { $count } zonder stoplicht
summary-state-projects = { $count ->
    [0] geen open projecten
    [one] 1 open project, naar het ergste stoplicht
   *[other] { $count } open projecten, naar het ergste stoplicht
}
summary-state-partnerships = { $running } lopen, { $ongoing } doorlopend
summary-of-results = { $count ->
    [one] van 1 resultaat
   *[other] van { $count } resultaten
}
summary-state-contracts = { $count } lopend
summary-renewed = { $count ->
    [one] waarvan 1 stilzwijgend verlengd
   *[other] waarvan { $count } stilzwijgend verlengd
}
summary-edition-planned = gepland
summary-edition-running = loopt
summary-edition-closed = afgerond
summary-delivery-on = aanleveren { $day }
summary-not-public = nog niet openbaar
summary-state-reports = { $handed } van { $total } aangeleverd
summary-sections-late = { $count } te laat

summary-since-report = Sinds rapportage { $period } (peildatum { $day })
summary-since-day = Sinds { $day }
summary-changed-new = { $changed } gewijzigd, { $new } nieuw
summary-moved = { $count ->
    [one] 1 status verschoven
   *[other] { $count } statussen verschoven
}
summary-history-begins = historie vanaf { $day }
summary-history-begins-note = De historie begint op { $day }; wat daarvoor veranderde, is niet bekend. De eerste import telt niet als verandering.
summary-changes-are = { $since } { $changed ->
    [one] is 1 gegeven gewijzigd
   *[other] zijn { $changed } gegevens gewijzigd
} en { $new } nieuw; { $moved ->
    [0] geen status is verschoven
    [one] 1 status is verschoven
   *[other] { $moved } statussen zijn verschoven
}
summary-no-report = Er is nog geen openbare rapportage om mee te vergelijken. Noem een datum, bijvoorbeeld „wat is er veranderd sinds 1 januari?”.
summary-risk-status-active = actief
summary-risk-status-closed = gesloten
summary-section-status-not_started = niet gestart
summary-section-status-delivered = aangeleverd
summary-section-status-approved = akkoord

summary-button-attention = Alle { $count } aandachtspunten
summary-button-changes = Wat is er veranderd?
summary-button-summary = De samenvatting
summary-button-whole = Samenvatting van alles
