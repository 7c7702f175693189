# Budgets: budgeted, spent, committed, left, forecast.

budgets-title = Budgets
budgets-part-operations = Operations (bedrijfsvoering I&I)
budgets-part-investments = Investments (investeringen I&I)
budgets-part-samen_digitaal = Samen Digitaal
budgets-part-reserve = Reserve basisregistraties
budgets-part-none = without a part
budgets-cost_kind-material = material
budgets-cost_kind-personnel = personnel
budgets-cost_kind-none = without a kind
budgets-nature-structural = structural
budgets-nature-one_off = one-off
budgets-nature-none = without a nature
budgets-whole = all parts together
budgets-item = “{ $item }”
budgets-item-of = “{ $item }” ({ $part })
budgets-none = none
budgets-items = Items
budgets-per-part = By part
budgets-per-cost_kind = By kind
budgets-per-nature = By nature
budgets-per-owner = By owner
budgets-per-year-title = By year

budgets-headline = For { $subject } in { $year }, { $said }
budgets-headline-unknown = For { $subject } in { $year }, { $measure } is not known
budgets-beside-unknown = { $measure } is not known
budgets-said-remaining = { $sign ->
    [minus] there is a shortfall of { $amount }
   *[other] { $amount } is left
}
budgets-said-unspent = { $sign ->
    [minus] without commitments there is a shortfall of { $amount }
   *[other] without commitments { $amount } is left
}
budgets-said-budgeted = { $amount } was budgeted originally
budgets-said-changes = { $sign ->
    [minus] budget changes took off { $amount }
    [zero] budget changes came to nothing
   *[other] budget changes added { $amount }
}
budgets-said-revised = the budget is { $amount } (after changes and carry-over)
budgets-said-spent = { $amount } has been spent
budgets-said-committed = { $amount } is committed
budgets-said-forecast = { $amount } is expected to be needed
budgets-said-outlook = { $sign ->
    [minus] a shortfall of { $amount } is expected
    [zero] nothing is expected to be left or short
   *[other] { $amount } is expected to be left
}
budgets-said-carried_over = { $sign ->
    [minus] a shortfall of { $amount } was carried over from { $before }
    [zero] nothing was carried over from { $before }
   *[other] { $amount } was carried over from { $before }
}
budgets-said-share = { $percent } of the budget has been spent
budgets-of-base = { $sign ->
    [minus] on a budget of { $base }
   *[other] of { $base }
}
budgets-share-of-base = ({ $percent } of { $base })
budgets-spent-of-base = ({ $spent } of { $base })
budgets-coverage = { $count ->
    [one] over { $known } of 1 item
   *[other] over { $known } of { $count } items
}
budgets-without-committed = revised budget less spent is { $amount }
budgets-missing-spent = amount spent not known
budgets-missing-committed = commitments not known
budgets-missing-forecast = forecast not known
budgets-short = { $amount } short
budgets-of-which = of which { $parts }
budgets-average = { $amount } per item on average
budgets-share-of-total = { $percent } of the total

budgets-the-remaining = what is left
budgets-the-unspent = what is left without commitments
budgets-the-budgeted = the budgeted amount
budgets-the-changes = the amount of the changes
budgets-the-carried_over = the amount carried over
budgets-the-revised = the revised budget
budgets-the-spent = the amount spent
budgets-the-share_spent = the amount spent
budgets-the-committed = the committed amount
budgets-the-forecast = the forecast
budgets-the-outlook = the expected result

budgets-a-remaining = remainder
budgets-a-unspent = remainder without commitments
budgets-a-budgeted = budgeted amount
budgets-a-changes = budget change
budgets-a-carried_over = amount carried over
budgets-a-revised = revised budget
budgets-a-spent = amount spent
budgets-a-committed = committed amount
budgets-a-forecast = forecast
budgets-a-outlook = expected result

budgets-label-budgeted = Budgeted (original)
budgets-label-changes = Changes
budgets-label-carried_over = Carried over
budgets-label-revised = Revised
budgets-label-spent = Spent
budgets-label-committed = Committed
budgets-label-remaining = Left
budgets-label-unspent = Left without commitments
budgets-label-forecast = Forecast
budgets-label-outlook = Expected result
budgets-label-share_spent = Share spent
budgets-label-owner = Left
budgets-label-of-nature = { $label }, { $nature }
budgets-label-part = Part
budgets-label-cost_kind = Kind
budgets-label-nature = Nature
budgets-label-code = Code

budgets-short-budgeted = budgeted { $amount }
budgets-short-changes = changes { $amount }
budgets-short-carried_over = carried over { $amount }
budgets-short-revised = revised { $amount }
budgets-short-spent = spent { $amount }
budgets-short-committed = committed { $amount }
budgets-short-remaining = left { $amount }
budgets-short-forecast = forecast { $amount }
budgets-short-outlook = expected result { $amount }

budgets-posts = { $count ->
    [one] item
   *[other] items
}
budgets-credits = { $count ->
    [one] credit
   *[other] credits
}
budgets-of = of { $subject }
budgets-picked = { $count ->
    [0] None of the { $total } { $noun } { $subject } { $picked } in { $year }
   *[other] { $count } of the { $total } { $noun } { $subject } { $picked } in { $year }
}
budgets-counted = In { $year } there { $count ->
    [one] is 1 { $noun } { $subject }
   *[other] are { $count } { $noun } { $subject }
}
budgets-state-are = { $count ->
    [0] has
    [one] has
   *[other] have
}
budgets-with-amount = a { $measure } { $limit }
budgets-and = and { $limit }
budgets-state-overspent = { $count ->
    [0] is overspent
    [one] is overspent
   *[other] are overspent
}
budgets-state-nearly = { $count ->
    [0] is nearly used up
    [one] is nearly used up
   *[other] are nearly used up
}
budgets-state-open = { $count ->
    [0] is still running
    [one] is still running
   *[other] are still running
}
budgets-limit-is = of { $amount }
budgets-limit-above = above { $amount }
budgets-limit-at_least = of at least { $amount }
budgets-limit-from = of at least { $amount }
budgets-limit-below = below { $amount }
budgets-limit-before = below { $amount }
budgets-limit-at_most = of at most { $amount }
budgets-together = together: { $said }
budgets-undecided = { $count ->
    [one] Of 1 other item this cannot be told: an amount is not known.
   *[other] Of { $count } other items this cannot be told: an amount is not known.
}
budgets-ranked = { $order ->
    [smallest] { $count ->
        [one] The item with the lowest amount ({ $measure }) of { $subject } in { $year } is { $named }
       *[other] The { $count } items with the lowest amount ({ $measure }) of { $subject } in { $year }: { $named }
    }
   *[largest] { $count ->
        [one] The item with the highest amount ({ $measure }) of { $subject } in { $year } is { $named }
       *[other] The { $count } items with the highest amount ({ $measure }) of { $subject } in { $year }: { $named }
    }
}
budgets-ranked-one = “{ $item }” ({ $value })
budgets-per-year = { $label } for { $subject }: { $series }
budgets-in-year = { $value } in { $year }
budgets-years-from = from { $first } to { $last }, by year
budgets-no-items = no items
budgets-difference = { $sign ->
    [minus] { $amount } less
    [zero] no difference
   *[other] { $amount } more
}
budgets-owner-is = { $owner } owns { $subject } in { $year }
budgets-owner-none = { $subject } has no owner in { $year }
budgets-owners = The items of { $subject } are owned in { $year } by { $owners }
budgets-owner-count = { $owner } ({ $count })
budgets-none-known = No budgets have been recorded yet.
budgets-none-found = I find no budget for { $subject }.
budgets-none-in-year = For { $subject } there are no budget figures { $period }; there are for { $years }.
budgets-button-part = { $part }
budgets-button-items = All items
budgets-button-all = All budgets
budgets-button-reserve = The reserve itself
budgets-button-overspent = { $count ->
    [one] 1 item is overspent
   *[other] { $count } items are overspent
}
budgets-button-outlook = Will we end within budget?
budgets-button-unspent = Without commitments
budgets-button-remaining = What is left?
budgets-percent = { $percent } of the budget
budgets-some = { $count } items ({ $first } and others)
budgets-with = with
budgets-those-overspent = overspent
budgets-those-within = within budget
budgets-state-within = { $count ->
    [one] has stayed within budget
   *[other] have stayed within budget
}
budgets-those-nearly = nearly used up
budgets-those-open = still running
budgets-see-list = see the list
budgets-difference-between = { $said } in { $last } than in { $first }
budgets-reason = Explanation of { $subject } in { $year }: { $note }
budgets-reason-of = “{ $item }”: { $note }
budgets-reason-other = No explanation was recorded for { $subject } in { $year }; in { $other } it was: { $note }
budgets-reason-none = No explanation was recorded for { $subject } in { $year }
budgets-explained = In { $year } an explanation was recorded for { $count ->
    [0] none of the { $total } items
    [one] 1 of the { $total } items
   *[other] { $count } of the { $total } items
} of { $subject }
budgets-none-to-explain = In { $year } there is no item of { $subject }, so no explanation either
budgets-share = { $item } is { $percent } of { $whole } in { $year } ({ $measure }: { $part } of { $total })
budgets-share-unknown = Which share { $item } is of { $whole } in { $year } cannot be said: an amount is not known
budgets-other-part = “{ $item }” is an item of { $part }, not of { $other }. Do you mean that item?
budgets-nothing-in-part = There is no such item in { $part }
budgets-state-underspent = { $count ->
    [one] has spent less than budgeted
   *[other] have spent less than budgeted
}
budgets-state-empty = { $count ->
    [one] is used up
   *[other] are used up
}
budgets-state-untouched = { $count ->
    [one] has no spending yet
   *[other] have no spending yet
}
budgets-state-unknown = { $count ->
    [one] has an amount that is not known
   *[other] have an amount that is not known
}
budgets-those-underspent = spent less than budgeted
budgets-those-empty = nothing left
budgets-those-untouched = no spending yet
budgets-those-unknown = amount not known
budgets-only-years = There are only budget figures by year, as they stand on the as-of date.
budgets-yearly-mean = { $amount } per year on average, over { $years } years
budgets-added-up = In { $years } together: { $amount }.
budgets-added-up-known = In { $years } together, as far as known: { $amount }.
budgets-not-added-up = Over years { $measure } cannot be added up: part of it comes back in the next year.
budgets-most-of = Most with { $names }: { $amount } ({ $figure }).
budgets-state-changed = { $count ->
    [0] was changed
    [one] was changed
   *[other] were changed
}
budgets-state-raised = { $count ->
    [0] was raised
    [one] was raised
   *[other] were raised
}
budgets-state-lowered = { $count ->
    [0] was lowered
    [one] was lowered
   *[other] were lowered
}
budgets-those-changed = changed
budgets-those-raised = raised
budgets-those-lowered = lowered
budgets-items-there-are = { $count ->
    [one] In { $year } there is 1 item of { $subject }
   *[other] In { $year } there are { $count } items of { $subject }
}
