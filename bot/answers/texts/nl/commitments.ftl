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
commitments-state-late = { $count ->
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
commitments-none-known = Er zijn nog geen toezeggingen of verzoeken vastgelegd.
commitments-body = gedaan in { $name }
commitments-holder = van portefeuillehouder { $name }
commitments-due = met deadline { $period }
commitments-made = gedaan { $period }
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
commitment-not-reported = nog niet teruggekoppeld aan de raad
commitment-stands = „{ $title }” is { $status }.
commitment-owner-is = { $owner } is eigenaar van „{ $title }”.
commitment-owner-none = „{ $title }” heeft geen eigenaar.
commitment-deadline-is = De deadline van „{ $title }” is { $deadline }; de status is { $status }.
commitment-deadline-none = „{ $title }” heeft geen deadline; de status is { $status }.
commitment-made-on = „{ $title }” is toegezegd op { $day }.
commitment-made-on-in = „{ $title }” is toegezegd op { $day } in { $body }.
commitment-reported-on = Ja, „{ $title }” is op { $day } teruggekoppeld aan de raad.
commitment-reported-not = Nee, „{ $title }” is nog niet teruggekoppeld aan de raad.
