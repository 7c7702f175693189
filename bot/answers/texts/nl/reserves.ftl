# Reserves: beginstand, toevoegingen, onttrekkingen, eindstand, beschikbaar.

reserves-title = Reserves
reserves-all = { $count ->
    [one] de reserve
   *[other] de { $count } reserves samen
}
reserves-none = geen
reserves-short = { $amount } tekort
reserves-label-opening = Beginstand
reserves-label-additions = Toevoegingen
reserves-label-withdrawals = Onttrekkingen
reserves-label-closing = Eindstand
reserves-label-committed = Verplicht
reserves-label-available = Beschikbaar
reserves-short-opening = beginstand { $amount }
reserves-short-additions = toevoegingen { $amount }
reserves-short-withdrawals = onttrekkingen { $amount }
reserves-short-closing = eindstand { $amount }
reserves-short-committed = verplicht { $amount }
reserves-short-available = beschikbaar { $amount }
reserves-said-opening = De beginstand van { $subject } in { $year } is { $amount }
reserves-said-additions = { $sign ->
    [zero] Aan { $subject } is in { $year } niets toegevoegd
   *[other] Aan { $subject } is in { $year } { $amount } toegevoegd
}
reserves-said-withdrawals = { $sign ->
    [zero] Aan { $subject } is in { $year } niets onttrokken
   *[other] Aan { $subject } is in { $year } { $amount } onttrokken
}
reserves-said-closing = { $final ->
    [yes] De eindstand van { $subject } op 31-12-{ $year } is { $amount }
   *[no] De eindstand van { $subject } in { $year } is volgens de stand van { $day } { $amount }
}
reserves-said-committed = Van { $subject } is in { $year } { $amount } verplicht
reserves-said-available = { $sign ->
    [minus] Van { $subject } is in { $year } niets beschikbaar: er is { $amount }
   *[other] Van { $subject } is in { $year } { $amount } beschikbaar (eindstand min verplicht)
}
reserves-unknown-committed = Van { $subject } zijn de verplichtingen in { $year } niet bekend; de eindstand is { $closing }
reserves-unknown-available = Van { $subject } is niet bekend wat in { $year } beschikbaar is: de eindstand is { $closing }; verplichtingen niet bekend
reserves-of-which-available = waarvan { $amount } beschikbaar
reserves-committed-unknown = verplichtingen niet bekend
reserves-beside = { $label } { $amount }
reserves-coverage = over { $known } van { $count } reserves
reserves-per-year = { $label } van { $subject }: { $series }
reserves-in-year = { $value } in { $year }
reserves-years = per jaar, van { $first } tot en met { $last }
reserves-none-known = Er zijn nog geen reserves vastgelegd.
reserves-none-found = Ik vind geen reserve met die naam.
reserves-none-in-year = Er zijn { $period } geen cijfers van de reserve; wel voor { $years }.
reserves-button-development = Verloop per jaar
reserves-button-available = Wat is beschikbaar?
reserves-button-budgets = De posten
reserves-plain = { $count ->
    [one] de reserve
   *[other] de reserves
}
reserves-changed = De stand van { $subject } is sinds { $first ->
    [opening] het begin van { $year }
   *[other] eind { $year }
} { $sign ->
    [minus] met { $amount } gedaald
    [zero] gelijk gebleven
   *[other] met { $amount } gestegen
}: van { $then } naar { $now } (stand { $day })
reserves-change = { $sign ->
    [minus] { $amount } minder
    [zero] gelijk
   *[other] { $amount } meer
}
reserves-from-to = van { $then } naar { $now }
reserves-change-unknown = Dit verschil is niet te bepalen: er zijn geen cijfers van beide momenten
reserves-not-in-both = { $count ->
    [one] Zonder 1 reserve waarvan niet van beide momenten cijfers zijn.
   *[other] Zonder { $count } reserves waarvan niet van beide momenten cijfers zijn.
}
reserves-ranked = { $order ->
    [smallest] { $count ->
        [one] De reserve met de laagste stand ({ $label }) in { $year } is { $named }
       *[other] De { $count } reserves met de laagste stand ({ $label }) in { $year }: { $named }
    }
   *[largest] { $count ->
        [one] De reserve met de hoogste stand ({ $label }) in { $year } is { $named }
       *[other] De { $count } reserves met de hoogste stand ({ $label }) in { $year }: { $named }
    }
}
reserves-picked = { $count ->
    [0] Geen van de { $total } reserves heeft
    [one] 1 van de { $total } reserves heeft
   *[other] { $count } van de { $total } reserves hebben
} in { $year } een bedrag ({ $label }) { $limit }
reserves-with-value = { $name } ({ $value })
reserves-share = { $label } is { $percent } van de { $whole }
reserves-together = samen { $amount }
