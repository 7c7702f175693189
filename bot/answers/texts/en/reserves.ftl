# Reserves: opening, additions, withdrawals, closing, available.

reserves-title = Reserves
reserves-all = { $count ->
    [one] the reserve
   *[other] the { $count } reserves together
}
reserves-none = none
reserves-short = { $amount } short
reserves-label-opening = Opening balance
reserves-label-additions = Additions
reserves-label-withdrawals = Withdrawals
reserves-label-closing = Closing balance
reserves-label-committed = Committed
reserves-label-available = Available
reserves-short-opening = opening { $amount }
reserves-short-additions = additions { $amount }
reserves-short-withdrawals = withdrawals { $amount }
reserves-short-closing = closing { $amount }
reserves-short-committed = committed { $amount }
reserves-short-available = available { $amount }
reserves-said-opening = The opening balance of { $subject } in { $year } is { $amount }
reserves-said-additions = { $sign ->
    [zero] Nothing was added to { $subject } in { $year }
   *[other] { $amount } was added to { $subject } in { $year }
}
reserves-said-withdrawals = { $sign ->
    [zero] Nothing was withdrawn from { $subject } in { $year }
   *[other] { $amount } was withdrawn from { $subject } in { $year }
}
reserves-said-closing = { $final ->
    [yes] The closing balance of { $subject } on 31 Dec { $year } is { $amount }
   *[no] The closing balance of { $subject } in { $year }, as known on { $day }, is { $amount }
}
reserves-said-committed = Of { $subject }, { $amount } is committed in { $year }
reserves-said-available = { $sign ->
    [minus] Of { $subject } nothing is available in { $year }: it is { $amount }
   *[other] Of { $subject }, { $amount } is available in { $year } (closing balance less commitments)
}
reserves-unknown-committed = The commitments of { $subject } in { $year } are not known; the closing balance is { $closing }
reserves-unknown-available = What is available of { $subject } in { $year } is not known: the closing balance is { $closing }; commitments not known
reserves-of-which-available = of which { $amount } is available
reserves-committed-unknown = commitments not known
reserves-beside = { $label } { $amount }
reserves-coverage = over { $known } of { $count } reserves
reserves-per-year = { $label } of { $subject }: { $series }
reserves-in-year = { $value } in { $year }
reserves-years = by year, from { $first } to { $last }
reserves-none-known = No reserves have been recorded yet.
reserves-none-found = I find no reserve of that name.
reserves-none-in-year = There are no figures of the reserve { $period }; there are for { $years }.
reserves-button-development = By year
reserves-button-available = What is available?
reserves-button-budgets = The budget items
reserves-plain = { $count ->
    [one] the reserve
   *[other] the reserves
}
reserves-changed = Since { $first ->
    [opening] the beginning of { $year }
   *[other] the end of { $year }
}, the balance of { $subject } { $sign ->
    [minus] has gone down by { $amount }
    [zero] has stayed the same
   *[other] has gone up by { $amount }
}: from { $then } to { $now } (as of { $day })
reserves-change = { $sign ->
    [minus] { $amount } less
    [zero] the same
   *[other] { $amount } more
}
reserves-from-to = from { $then } to { $now }
reserves-change-unknown = This difference cannot be told: there are no figures of both moments
reserves-not-in-both = { $count ->
    [one] Without 1 reserve that has no figures of both moments.
   *[other] Without { $count } reserves that have no figures of both moments.
}
reserves-ranked = { $order ->
    [smallest] { $count ->
        [one] The reserve with the lowest amount ({ $label }) in { $year } is { $named }
       *[other] The { $count } reserves with the lowest amount ({ $label }) in { $year }: { $named }
    }
   *[largest] { $count ->
        [one] The reserve with the highest amount ({ $label }) in { $year } is { $named }
       *[other] The { $count } reserves with the highest amount ({ $label }) in { $year }: { $named }
    }
}
reserves-picked = { $count ->
    [0] None of the { $total } reserves has
    [one] 1 of the { $total } reserves has
   *[other] { $count } of the { $total } reserves have
} an amount ({ $label }) { $limit } in { $year }
reserves-with-value = { $name } ({ $value })
reserves-share = { $label } is { $percent } of the { $whole }
reserves-together = { $amount } together
