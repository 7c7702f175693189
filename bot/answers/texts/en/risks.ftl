# Risks.

risks-title = Risks
risks-number = { $count ->
    [0] no
   *[other] { $count }
}
risks-noun = { $count ->
    [one] risk
   *[other] risks
}
risks-count = { $count ->
    [one] 1 risk
   *[other] { $count } risks
}
risks-active = { $count ->
    [one] active
   *[other] active
}
risks-closed = { $count ->
    [one] closed
   *[other] closed
}
risks-financial = { $count ->
    [one] financial
   *[other] financial
}
risks-non_financial = { $count ->
    [one] non-financial
   *[other] non-financial
}
risks-consequence-both = financial and non-financial
risks-any-status = (active and closed)
risks-in-category = in the category { $name }
risks-no-category = without a category
risks-assessed-no = without a net assessment
risks-assessed-yes = with a net assessment
risks-without-measures = without recorded measures
risks-as-of = as of a date { $period }
risks-what-amount = an amount
risks-what-score = a score
risks-what-likelihood = a likelihood
risks-what-impact = an impact
risks-with = with { $conditions }
risks-compared-is = { $what } of { $value }
risks-compared-below = { $what } below { $value }
risks-compared-before = { $what } below { $value }
risks-compared-at-most = { $what } of at most { $value }
risks-compared-above = { $what } above { $value }
risks-compared-at-least = { $what } of at least { $value }
risks-compared-from = { $what } of at least { $value }

risks-side-gross = gross
risks-side-net = net
risks-zone-high = high
risks-zone-middle = medium
risks-zone-low = low
risks-in-zone-high = in the high zone (score { $high } or more)
risks-in-zone-middle = in the medium zone (score from { $middle }, below { $high })
risks-in-zone-low = in the low zone (score below { $middle })
risks-corner-top-right = at the top right (likelihood and impact 4 or 5)
risks-corner-top-left = at the top left (likelihood 4 or 5, impact 1 or 2)
risks-corner-bottom-right = at the bottom right (likelihood 1 or 2, impact 4 or 5)
risks-corner-bottom-left = at the bottom left (likelihood and impact 1 or 2)

risks-likelihood = Likelihood
risks-impact = Impact
risks-matrix-gross = Gross: before measures
risks-matrix-net = Net: after measures
risks-matrix-caption = { $missing ->
    [0] { $count ->
        [one] 1 risk
       *[other] { $count } risks
    }
   *[other] { $count } of { $total } risks; { $missing } not assessed
}

risks-there-are = { $count ->
    [one] there is { $subject }
    [0] there are { $subject }
   *[other] there are { $subject }
}
risks-gross-there-are = { $count ->
    [one] gross, there is { $subject }
   *[other] gross, there are { $subject }
}
risks-net-there-are = { $count ->
    [one] net, there is { $subject }
   *[other] net, there are { $subject }
}
risks-both-sides = { $subject }: gross { $gross }, net { $net }
risks-with-spread = { $subject }: { $spread }
risks-in-spread = { $count } { $zone }
risks-not-assessed = { $count } not assessed
risks-net-not-assessed = { $count } net not assessed
risks-not-assessed-note = { $count ->
    [one] 1 risk has no net assessment and is not counted here.
   *[other] { $count } risks have no net assessment and are not counted here.
}
risks-none-known = No risks have been recorded yet.
risks-known-as-of = The latest as-of date of the risks I know is { $day }.
risks-overlap = { $count ->
    [one] 1 risk is both financial and non-financial, so the two add up to more than { $total }.
   *[other] { $count } risks are both financial and non-financial, so the two add up to more than { $total }.
}
risks-both-kinds = { $count ->
    [one] 1 of these is both financial and non-financial.
   *[other] { $count } of these are both financial and non-financial.
}
risks-by-kind = { $subject }: { $financial } financial and { $other } non-financial, of which { $both } both

risks-amount-over = { $amount }, over { $known } of { $count } risks
risks-total = { $count ->
    [one] the amount of { $subject } is { $amount }
   *[other] { $subject } come to { $amount } together
}
risks-total-over = { $subject }: { $amount } together, over { $known } of { $count } risks
risks-total-unknown = { $subject }: no data about the amount
risks-missing = { $count ->
    [one] The amount of 1 risk is not known ({ $financial } financial).
   *[other] The amounts of { $count } risks are not known ({ $financial } of them financial).
}
risks-missing-ranked = { $count ->
    [one] The amount of 1 risk is not known; it is not listed here.
   *[other] The amounts of { $count } risks are not known; they are not listed here.
}
risks-moved = { $subject }: of the { $assessed } assessed net, the score of { $lowered } falls, of { $same } stays the same and of { $raised } rises; in the high zone gross { $gross }, net { $net }
risks-moved-unknown = { $count ->
    [0] { $subject }, so no difference between gross and net either
   *[other] { $subject }: none has been assessed net yet, so the difference with gross is not known
}
risks-moved-title = Difference between gross and net score

risks-most-category = { $subject } in { $groups ->
    [one] 1 category
   *[other] { $groups } categories
}; most of them { $named ->
    [no] in { $ties } categories that are equal
   *[other] in { $names }
}
risks-most-owner = { $subject } of { $groups ->
    [one] 1 owner
   *[other] { $groups } owners
}; most of them { $named ->
    [no] with { $ties } owners who are equal
   *[other] with { $names }
}
risks-group-high = high: gross { $gross }, net { $net }
risks-by-category = By category
risks-by-owner = By owner
risks-listed = The risks
risks-listed-gross = Gross
risks-listed-net = Net

risks-rank-score = { $end ->
    [highest] the highest
   *[lowest] the lowest
} { $side } score ({ $value })
risks-rank-likelihood = { $end ->
    [highest] the greatest
   *[lowest] the smallest
} { $side } likelihood ({ $value })
risks-rank-impact = { $end ->
    [highest] the greatest
   *[lowest] the smallest
} { $side } impact ({ $value })
risks-rank-amount = { $end ->
    [highest] the largest
   *[lowest] the smallest
} amount ({ $value })
risks-ranked = Of { $subject }, { $named ->
    [no] { $ties } risks
   *[other] { $names }
} { $ties ->
    [one] has
   *[other] have
} { $what }
risks-tied = { $count ->
    [one] 1 more risk is equal to the last of this list.
   *[other] { $count } more risks are equal to the last of this list.
}
risks-quoted = “{ $title }”

risks-unassessed = not assessed
risks-short-unassessed = { $side } not assessed
risks-short-score = { $side } { $score }, { $zone }
risks-score-in-full = likelihood { $likelihood } × impact { $impact } = { $score } ({ $zone })
risks-measures-line = Measures: { $measures }
risks-no-measures-line = No measures recorded.

risks-stands = { $closed ->
    [yes] The closed risk “{ $title }”
   *[no] “{ $title }”
}: { $scores }.
risks-owner-is = { $owner } owns the risk “{ $title }”.
risks-owner-none = The risk “{ $title }” has no owner.
risks-amount-is = The amount of the risk “{ $title }” is { $amount }.
risks-amount-none = The amount of the risk “{ $title }” is not known.
risks-likelihood-is = The likelihood of “{ $title }” (1 to 5): { $values }.
risks-impact-is = The impact of “{ $title }” (1 to 5): { $values }.
risks-measures-are = Measures for “{ $title }”: { $measures }.
risks-measures-below = The measures for “{ $title }” are below.
risks-measures-none = No measures are recorded for “{ $title }”.

risks-label-gross = Gross
risks-label-net = Net
risks-label-consequence = Consequences
risks-label-amount = Amount
risks-label-measures = Measures
risks-label-category = Category
risks-label-financial = Financial
risks-label-non-financial = Non-financial

risks-button-gross = And gross?
risks-button-net = And net?
risks-button-top-right = Net, top right
risks-button-largest = The 5 largest
risks-button-difference = Gross against net
risks-button-list = Show the list
risks-button-profile = Risk matrix
risks-button-measures = Which measures?
risks-button-measures-all = With measures
risks-button-category = All in { $name }
risks-button-owner = Risks of { $owner }
risks-button-financial = The financial ones
risks-button-non-financial = The non-financial ones
risks-only_financial = { $count ->
    [one] solely financial
   *[other] solely financial
}
risks-only_non_financial = { $count ->
    [one] solely non-financial
   *[other] solely non-financial
}
risks-priced-no = without an amount
risks-priced-yes = with an amount
risks-gross-in = gross { $place }
risks-net-in = and net { $place }
risks-net-no-longer = and net no longer
risks-average-score = The average score of { $subject } is { $parts }
risks-average-likelihood = The average likelihood (1 to 5) of { $subject } is { $parts }
risks-average-impact = The average impact (1 to 5) of { $subject } is { $parts }
risks-average-amount = The average amount of { $subject } is { $parts }
risks-average-over = (over { $known } of { $count })
risks-net-not-in = net not { $place }
risks-share = { $count } of { $total } ({ $share })
risks-yes = Yes.
risks-no = No.
risks-left-out = (except { $names })
risks-others-left-out = { $count ->
    [one] the risk that was named
   *[other] the { $count } risks of that name
}
risks-not-financial = without financial consequences
risks-top = Of { $subject }, the { $end ->
    [highest] highest
   *[lowest] lowest
} by { $by } are: { $names }
risks-by-amount = amount
risks-by-score = score
risks-by-likelihood = likelihood
risks-by-impact = impact
risks-moved-most = { $names } goes down most: by { $points } points.
