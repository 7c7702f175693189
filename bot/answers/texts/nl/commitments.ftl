# Toezeggingen en verzoeken.

commitments-title = Toezeggingen
commitments-promise = { $count ->
    [0] geen toezegging
    [one] 1 toezegging
   *[other] { $count } toezeggingen
}
commitments-request = { $count ->
    [0] geen verzoek
    [one] 1 verzoek
   *[other] { $count } verzoeken
}
commitments-both = { $count ->
    [0] geen toezegging of verzoek
    [one] 1 toezegging of verzoek
   *[other] { $count } toezeggingen en verzoeken
}
commitments-there-are = { $count ->
    [one] Er is { $subject }
    [0] Er is { $subject }
   *[other] Er zijn { $subject }
}
commitments-are = { $subject } { $state }
commitments-state-unfinished = { $count ->
    [0] staat nog open
    [one] staat nog open
   *[other] staan nog open
}
commitments-state-in_progress = { $count ->
    [0] is in behandeling
    [one] is in behandeling
   *[other] zijn in behandeling
}
commitments-state-partly_done = { $count ->
    [0] is deels afgedaan
    [one] is deels afgedaan
   *[other] zijn deels afgedaan
}
commitments-state-done = { $count ->
    [0] is afgedaan
    [one] is afgedaan
   *[other] zijn afgedaan
}
commitments-state-lapsed = { $count ->
    [0] is vervallen
    [one] is vervallen
   *[other] zijn vervallen
}
commitments-state-late-yes = { $count ->
    [0] is te laat
    [one] is te laat
   *[other] zijn te laat
}
commitments-state-reported-no = { $count ->
    [0] is afgedaan maar nog niet teruggekoppeld
    [one] is afgedaan maar nog niet teruggekoppeld
   *[other] zijn afgedaan maar nog niet teruggekoppeld
}
commitments-state-reported-yes = { $count ->
    [0] is teruggekoppeld aan de raad
    [one] is teruggekoppeld aan de raad
   *[other] zijn teruggekoppeld aan de raad
}
commitments-of-which-late = { $count ->
    [one] waarvan 1 te laat
   *[other] waarvan { $count } te laat
}
commitments-late-too = en te laat
commitments-and-requests = { $count ->
    [one] en 1 verzoek
   *[other] en { $count } verzoeken
}
commitments-but-requests = { $count ->
    [one] maar 1 verzoek wel
   *[other] maar { $count } verzoeken wel
}
commitments-none-known = Er zijn nog geen toezeggingen of verzoeken vastgelegd.
commitments-holder = van portefeuillehouder { $name }
commitments-button-late = Wat is te laat?
commitments-button-open = Wat staat nog open?
commitments-button-unreported = Nog niet teruggekoppeld
commitments-button-requests = De verzoeken

commitment-kind-promise = toezegging
commitment-kind-request = verzoek
commitment-status-open = open
commitment-status-in_progress = in behandeling
commitment-status-partly_done = deels afgedaan
commitment-status-done = afgedaan
commitment-status-lapsed = vervallen
commitment-status-unfinished = nog open
commitment-status-final = afgedaan of vervallen
commitment-status-kept = niet vervallen
commitment-not-reported = nog niet teruggekoppeld aan de raad
commitment-stands = „{ $title }” is { $status }.
commitment-owner-is = { $owner } is eigenaar van „{ $title }”.
commitment-owner-none = „{ $title }” heeft geen eigenaar.
commitment-deadline-is = De deadline van „{ $title }” is { $deadline }; de status is { $status }.
commitment-deadline-none = „{ $title }” heeft geen deadline; de status is { $status }.
commitment-reported-on = Ja, „{ $title }” is op { $day } teruggekoppeld aan de raad.
commitments-state-open = { $count ->
    [0] is nog niet begonnen (open)
    [one] is nog niet begonnen (open)
   *[other] zijn nog niet begonnen (open)
}
commitments-state-final = { $count ->
    [0] staat niet meer open
    [one] staat niet meer open
   *[other] staan niet meer open
}
commitments-state-kept = { $count ->
    [0] is niet vervallen
    [one] is niet vervallen
   *[other] zijn niet vervallen
}
commitments-state-late-no = { $count ->
    [0] staat nog open en is niet te laat
    [one] staat nog open en is niet te laat
   *[other] staan nog open en zijn niet te laat
}
commitments-state-soon-yes = { $count ->
    [0] staat open met een deadline binnen 30 dagen
    [one] staat open met een deadline binnen 30 dagen
   *[other] staan open met een deadline binnen 30 dagen
}
commitments-state-deadline-none = { $count ->
    [0] is zonder deadline
    [one] is zonder deadline
   *[other] zijn zonder deadline
}
commitments-late-by-above = { $count ->
    [0] is meer dan { $days } dagen te laat
    [one] is meer dan { $days } dagen te laat
   *[other] zijn meer dan { $days } dagen te laat
}
commitments-late-by-at-least = { $count ->
    [0] is ten minste { $days } dagen te laat
    [one] is ten minste { $days } dagen te laat
   *[other] zijn ten minste { $days } dagen te laat
}
commitments-late-by-below = { $count ->
    [0] is minder dan { $days } dagen te laat
    [one] is minder dan { $days } dagen te laat
   *[other] zijn minder dan { $days } dagen te laat
}
commitments-late-by-at-most = { $count ->
    [0] is hoogstens { $days } dagen te laat
    [one] is hoogstens { $days } dagen te laat
   *[other] zijn hoogstens { $days } dagen te laat
}
commitments-late-by-exactly = { $count ->
    [0] is precies { $days } dagen te laat
    [one] is precies { $days } dagen te laat
   *[other] zijn precies { $days } dagen te laat
}
commitments-of-which-open = waarvan { $open ->
    [0] geen
   *[other] { $open }
} nog open
commitments-of-which-open-late = waarvan { $open } nog open en { $late } te laat
commitments-of-which-late-rest = waarvan { $late } te laat en { $rest } nog niet
commitments-client = in opdracht van { $name }
commitments-body = (gremium: { $name })
commitments-body_kind = uit { $name }
commitments-kind-of-council = de raad
commitments-kind-of-committee = een commissie
commitments-kind-of-board = het college
commitments-all-bodies = In alle gremia samen: { $count }.
commitments-unowned = zonder eigenaar
commitments-except-owner = behalve die van { $names }
commitments-except-holder = behalve die van { $names }
commitments-except-body = behalve die uit { $names }
commitments-except-body_kind = behalve die uit { $names }
commitments-except-status = behalve wat { $names } is
commitments-also-made = { $count ->
    [one] 1 is
   *[other] { $count } zijn
} { $period }.
commitments-also-unreported = Afgedaan maar nog niet teruggekoppeld: { $count }.
commitments-period-deadline = met deadline { $period }
commitments-period-made_on = gedaan { $period }
commitments-period-done_on = afgedaan { $period }
commitments-period-reported_on = teruggekoppeld { $period }
commitments-made-on = gedaan op { $day }
commitments-share = { $count } van de { $subject } ({ $share }) { $state }.
commitments-ranked-longest_late = Het langst te laat is { $titles }: { $more }, de deadline was { $deadline }.
commitments-ranked-longest_late-several = Het langst te laat zijn { $titles }.
commitments-ranked-next = De eerstvolgende deadline is { $deadline } ({ $more }): { $titles }.
commitments-ranked-next-several = De eerstvolgende deadlines zijn van { $titles }.
commitments-ranked-oldest = Het oudst is { $titles }, { $more }; deadline: { $deadline }.
commitments-ranked-oldest-several = Het oudst zijn { $titles }.
commitments-ranked-newest = Het nieuwst is { $titles }, { $more }; deadline: { $deadline }.
commitments-ranked-newest-several = Het nieuwst zijn { $titles }.
commitments-most = { $names } { $holders ->
    [one] heeft
   *[other] hebben
} de meeste ({ $count }); { $what }.
commitments-names = { $what }: { $names }.
commitments-groups = { $what }, verdeeld over { $groups } { $by ->
    [owner] eigenaren
    [client] opdrachtgevers
    [holder] portefeuillehouders
    [body] gremia
    [status] statussen
   *[other] soorten
}.

commitment-deadline-at-last = { $deadline } (uiterlijk { $day })
commitment-client-is = { $client } is opdrachtgever van „{ $title }”.
commitment-client-none = „{ $title }” heeft geen opdrachtgever.
commitment-holder-is = De portefeuillehouder van „{ $title }” is { $holder }.
commitment-holder-none = „{ $title }” heeft geen portefeuillehouder.
commitment-made-on-in = „{ $title }” is { $kind ->
    [request] gevraagd
   *[other] toegezegd
} op { $day } in { $body }.
commitment-made-on = „{ $title }” is { $kind ->
    [request] gevraagd
   *[other] toegezegd
} op { $day }.
commitment-made-in = „{ $title }” is { $kind ->
    [request] gevraagd
   *[other] toegezegd
} in { $body }; de datum is niet vastgelegd.
commitment-made-unknown = Van „{ $title }” is niet vastgelegd wanneer en waar het is toegezegd of gevraagd.
commitment-done-on = „{ $title }” is afgedaan op { $day }.
commitment-reported-not = Nee, „{ $title }” is nog niet teruggekoppeld aan de raad: { $status }.
commitment-late = { $agrees ->
    [yes] Ja
   *[other] Nee
}, „{ $title }” is te laat: { $status }.
commitment-not-late = { $agrees ->
    [yes] Ja
   *[other] Nee
}, „{ $title }” is niet te laat: { $status }.
commitment-yes-no = { $agrees ->
    [yes] Ja
   *[other] Nee
}, „{ $title }” is { $status }.
commitment-reason = „{ $title }” is { $status }. { $note }
commitment-reason-none = „{ $title }” is { $status }; een toelichting is niet vastgelegd.
commitment-description = „{ $title }”: { $description }
commitment-description-none = Van „{ $title }” is geen omschrijving vastgelegd.
commitments-average-late = { $subject } { $count ->
    [one] is
   *[other] zijn
} te laat, gemiddeld { $days } dagen.
commitments-ranked-longest_open = Het langst open staat { $titles }, { $more }; deadline: { $deadline }.
commitments-ranked-longest_open-several = Het langst open staan { $titles }.
commitments-promise-noun = toezeggingen
commitments-request-noun = verzoeken
commitments-both-noun = toezeggingen en verzoeken
commitments-except-key = behalve { $names }
commitments-in-parts = { $headline }: { $parts }
commitments-counted-status = { $count } { $value ->
    [open] nog niet begonnen (open)
    [unfinished] nog open
    [in_progress] in behandeling
    [partly_done] deels afgedaan
    [done] afgedaan
    [lapsed] vervallen
    [final] niet meer open
   *[kept] niet vervallen
}
commitments-counted-kind = { $value ->
    [promise] { $count ->
        [0] geen toezegging
        [one] 1 toezegging
       *[other] { $count } toezeggingen
    }
   *[request] { $count ->
        [0] geen verzoek
        [one] 1 verzoek
       *[other] { $count } verzoeken
    }
}
commitments-more = Ja.
commitments-not-more = Nee.
commitments-moment-deadline = met deadline
commitments-moment-made_on = gedaan
commitments-moment-done_on = afgedaan
commitments-moment-reported_on = teruggekoppeld
commitments-state-late-done_late = { $count ->
    [0] is te laat afgedaan
    [one] is te laat afgedaan
   *[other] zijn te laat afgedaan
}
commitments-state-late-done_in_time = { $count ->
    [0] is op tijd afgedaan
    [one] is op tijd afgedaan
   *[other] zijn op tijd afgedaan
}
