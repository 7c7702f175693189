# Key figures. No value is an official answer: no insight yet.

keyfigures-title = Key figures
keyfigures-none = no insight yet
keyfigures-no-insight = { $name }: there is no insight in this yet (as of { $day })
keyfigures-last-known = the last known value was { $value } on { $day }
keyfigures-is = { $name }: { $value } on { $day }
keyfigures-no-earlier = there is no earlier measurement
keyfigures-yes = Yes.
keyfigures-no = No.
keyfigures-because = { $name }: { $note }
keyfigures-no-reason = No explanation was recorded for “{ $name }” ({ $value } on { $day })
keyfigures-moved-up = { $count ->
    [0] No key figure is higher than at the measurement before
    [one] { $subject } is higher than at the measurement before
   *[other] { $subject } are higher than at the measurement before
}
keyfigures-moved-down = { $count ->
    [0] No key figure is lower than at the measurement before
    [one] { $subject } is lower than at the measurement before
   *[other] { $subject } are lower than at the measurement before
}
keyfigures-then-unknown = the difference with { $day } cannot be told
keyfigures-than = { $change } than on { $day }
keyfigures-same = no more or less
keyfigures-more = { $size } more
keyfigures-less = { $size } less
keyfigures-points = { $figure } percentage points
keyfigures-on = on { $day }
keyfigures-named = { $name } { $value }
keyfigures-count = { $count ->
    [one] 1 key figure
   *[other] { $count } key figures
}
keyfigures-of-category = about { $category }
keyfigures-period = measured { $period }
keyfigures-there-are = { $count ->
    [one] There is { $subject }
   *[other] There are { $subject }
}
keyfigures-of-which-none = { $count } of them without insight yet
keyfigures-without-insight = There is no insight yet in { $subject }
keyfigures-none-in-period = Nothing was measured { $period }; there are measurements of { $dates }
keyfigures-none-found = I know no such key figure.
keyfigures-none-known = No key figures are known yet: there are none in the workbook.
keyfigures-all-known = The value of every key figure is known.
keyfigures-measured = Measurements
keyfigures-label-change = Difference
keyfigures-label-category = Category
keyfigures-label-code = Code
keyfigures-button-all = All key figures
keyfigures-button-none = Where is no insight yet?
keyfigures-button-category = More about { $category }
keyfigures-changes = compared to the measurement before { $risen } risen, { $fallen } fallen, { $same } equal and { $unknown } that cannot be compared
keyfigures-changed-by = { $name }, { $change } than on { $day }
keyfigures-most-largest-up = In proportion risen most: { $named }
keyfigures-most-largest-down = In proportion fallen most: { $named }
keyfigures-most-largest-either = In proportion changed most: { $named }
keyfigures-most-smallest-up = In proportion risen least: { $named }
keyfigures-most-smallest-down = In proportion fallen least: { $named }
keyfigures-most-smallest-either = In proportion changed least: { $named }
keyfigures-apart = The difference is { $size }.
keyfigures-not-judged = The workbook does not tell whether more is better or worse.
keyfigures-in-percent = in percents
keyfigures-in-euro = in euros
keyfigures-above = above { $figure }
keyfigures-at-least = of at least { $figure }
keyfigures-below = below { $figure }
keyfigures-at-most = of at most { $figure }
keyfigures-no-owner = Who keeps or delivers a key figure is not in the workbook
keyfigures-no-target = A norm or target is not in the workbook
