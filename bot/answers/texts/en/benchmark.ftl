# The ICT benchmark: taking part, outcomes and caveats. Both years are in every answer.

benchmark-title = ICT benchmark
benchmark-edition = benchmark { $year } (over { $data })
benchmark-edition-alone = benchmark { $year } (financial year unknown)
benchmark-years = { $year } (over { $data })
benchmark-source = workbook, sheet benchmark_uitkomsten (participation { $year }, figures of { $data })
benchmark-caveat = The benchmark is no absolute truth: outcomes depend heavily on what costs are attributed to and on who does what.

benchmark-yes = Yes
benchmark-no = No
benchmark-verdict = { $verdict }. { $text }
benchmark-verdict-partly = Partly
benchmark-verdict-unknown = Cannot be told
benchmark-says = { $edition }: { $text }
benchmark-namely = { $text }: { $told }
benchmark-beside = against { $group }: { $told }
benchmark-of-indicator = { $indicator } { $told }
benchmark-than = { $told } than { $group }
benchmark-equal-to = { $told } to { $group }
benchmark-unknown-beside = { $told } against { $group }
benchmark-own = { $indicator } { $value },
benchmark-group-has = on average { $value } at { $group }
benchmark-beside-own = { $text }, ours { $value } ({ $told })
benchmark-change-same = { $own }, the same as in { $edition }
benchmark-change-more = { $own }, { $size } more than in { $edition } ({ $was })
benchmark-change-less = { $own }, { $size } less than in { $edition } ({ $was })
benchmark-change-was = { $than } (in { $edition } { $told })
benchmark-own-unknown = own amounts were not recorded; { $told }
benchmark-group-unknown = amounts of the group were not recorded; { $told }
benchmark-about = about
benchmark-equal = equal
benchmark-lower = { $figure } lower
benchmark-higher = { $figure } higher
benchmark-mixed = from { $low } lower to { $high } higher
benchmark-range = { $low } to { $high }
benchmark-none-such = not a single comparison
benchmark-of-comparisons = of { $total } comparisons { $parts }
benchmark-count-lower = { $count } lower
benchmark-count-equal = { $count } equal
benchmark-count-higher = { $count } higher
benchmark-count-mixed = { $count } mixed
benchmark-count-unknown = { $count } without data
benchmark-counted = { $what } in { $count } of { $total } { $total ->
    [one] comparison
   *[other] comparisons
}
benchmark-is-higher = more expensive (higher)
benchmark-is-lower = cheaper (lower)
benchmark-is-equal = equal
benchmark-is-any = a difference
benchmark-by-is = exactly { $percent }%
benchmark-by-above = more than { $percent }%
benchmark-by-at-least = at least { $percent }%
benchmark-by-below = less than { $percent }%
benchmark-by-at-most = at most { $percent }%
benchmark-by-from = from { $percent }%
benchmark-by-before = below { $percent }%
benchmark-aim-met = aim (cheaper than the group) met in { $cheaper } of { $known } comparisons: { $told }
benchmark-aim-count = met in { $cheaper } of { $known }
benchmark-was = { $edition }: { $told }
benchmark-order-largest = largest difference: { $told }
benchmark-order-smallest = smallest difference: { $told }
benchmark-order-dearest = most expensive: { $told }
benchmark-order-cheapest = cheapest: { $told }
benchmark-no-earlier = I know of no outcomes of an earlier benchmark to compare with.

benchmark-group-all = all municipalities
benchmark-group-small = municipalities below { $high } inhabitants
benchmark-group-middle = municipalities of { $low } to { $high } inhabitants
benchmark-group-large = municipalities above { $low } inhabitants
benchmark-group-named = municipalities { $name }
benchmark-residents = municipalities { $bounds } inhabitants
benchmark-residents-is = of { $count }
benchmark-residents-above = above { $count }
benchmark-residents-below = below { $count }
benchmark-that = that comparison
benchmark-no-comparison = { $edition } has no outcome for { $asked }. It compares with { $groups }, on { $indicators }.
benchmark-no-results = { $edition }: no outcomes known yet.
benchmark-no-edition-participation = Nothing is known of a benchmark with participation in { $year }.
benchmark-no-edition-data = A benchmark over financial year { $year } is not known.
benchmark-no-next = No next benchmark is known.
benchmark-no-next-but = No next benchmark is known. { $count ->
    [0] No participation is contracted
   *[other] Contracted is participation { $names }
}
benchmark-none-known = Nothing is known about the benchmark yet: there is nothing about it in the workbook.
benchmark-withheld = The data of the benchmark of { $year } are confidential.
benchmark-withheld-all = The data of the benchmark are confidential.

benchmark-contracted = Participation in the benchmark is contracted for { $names }
benchmark-no-year = no year at all
benchmark-takes-part = Yes, participation in { $edition } is contracted
benchmark-and-start = (starts { $day })
benchmark-takes-no-part = No, participation in { $year } is not contracted; contracted: { $names }
benchmark-takes-no-part-over = No, a benchmark over { $year } is not contracted; contracted: { $names }
benchmark-editions = { $count ->
    [0] No participation in the benchmark is contracted
    [one] One participation in the benchmark is contracted: { $names }
   *[other] { $count } participations in the benchmark are contracted: { $names }
}
benchmark-start-ahead = The { $edition } begins on { $day } ({ $days ->
    [0] today
    [one] in 1 day
   *[other] in { $days } days
})
benchmark-start-past = The { $edition } began on { $day }
benchmark-start-unknown = The start of { $edition }: no data
benchmark-delivery-ahead = The figures for { $edition } must be delivered on { $day } ({ $days ->
    [0] today
    [one] in 1 day
   *[other] in { $days } days
})
benchmark-delivery-past = The delivery date of { $edition } was { $day }
benchmark-delivery-unknown = The delivery date of { $edition }: no data
benchmark-data-year = The { $edition } covers financial year { $data }
benchmark-has-groups = { $edition } sets us beside { $count } { $count ->
    [one] group
   *[other] groups
}: { $names }
benchmark-has-indicators = { $edition } has { $count } { $count ->
    [one] indicator
   *[other] indicators
}: { $names }
benchmark-owner-is = { $owner } owns { $edition }
benchmark-owner-none = The { $edition } has no owner
benchmark-stands = { $edition }: { $status }, { $results }
benchmark-then-next = next is { $edition }, start { $start }
benchmark-results-known = outcomes known
benchmark-results-unknown = no outcomes yet
benchmark-is-contracted = contracted
benchmark-not-contracted = not contracted
benchmark-starts = starts { $day }
benchmark-delivers = deliver { $day }
benchmark-status-planned = planned
benchmark-status-running = running
benchmark-status-closed = finished

benchmark-label-participation = Participation
benchmark-label-data = Over financial year
benchmark-label-aim = Aim (cheaper)
benchmark-label-own = Own value
benchmark-label-group = Group's value
benchmark-label-contracted = Contracted
benchmark-label-start = Start
benchmark-label-delivery = Delivery date

benchmark-button-all = All comparisons
benchmark-button-why = Why do figures differ?
benchmark-button-next = When is the next?
benchmark-button-start = When is the next?
benchmark-button-participation = Which years do we take part?
benchmark-button-beside = Against { $group }
benchmark-button-results = Outcomes { $edition }
