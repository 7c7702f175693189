# Benefits.

benefits-title = Benefits of Samen Digitaal
benefits-source = workbook, sheet opbrengsten (without as-of date)
benefits-none-known = No benefits have been recorded yet.
benefits-count = { $count ->
    [0] no benefit
    [one] 1 benefit
   *[other] { $count } benefits
}
benefits-there-are = { $count ->
    [0] There is { $subject } recorded
    [one] There is { $subject } recorded
   *[other] There are { $subject } recorded
}
benefits-for = for { $theme }
benefits-of = of “{ $project }”
benefits-with-text = with “{ $text }” in it
benefits-period = { $period }
benefits-named = { $headline }: { $parts }
benefits-counted = { $count } for { $theme }
benefits-label-count = Number
benefits-button-all = All benefits
benefits-button-themes = Per task
benefits-compared = Benefits
benefits-by-project = “{ $project }” brought: { $benefit }
benefits-by-none = Recorded as a benefit, without a project: { $benefit }
