# Contracts: with whom, for how much, until when, and the last day to give notice.

contracts-title = Contracts
contracts-count-any = { $count ->
    [0] contracts
    [one] 1 contract
   *[other] { $count } contracts
}
contracts-count-running = { $count ->
    [0] running contracts
    [one] 1 running contract
   *[other] { $count } running contracts
}
contracts-count-tacitly-renewed = { $count ->
    [0] tacitly renewed contracts
    [one] 1 tacitly renewed contract
   *[other] { $count } tacitly renewed contracts
}
contracts-count-not-begun = { $count ->
    [0] contracts that have not begun
    [one] 1 contract that has not begun
   *[other] { $count } contracts that have not begun
}
contracts-count-ended = { $count ->
    [0] ended contracts
    [one] 1 ended contract
   *[other] { $count } ended contracts
}
contracts-state-count-not-begun = { $count } not begun
contracts-state-count-running = { $count } running
contracts-state-count-tacitly-renewed = { $count } tacitly renewed
contracts-state-count-ended = { $count } ended
contracts-there-are = { $count ->
    [0] There are no { $subject }
    [one] There is { $subject }
   *[other] There are { $subject }
}
contracts-none-known = Nothing is known about contracts yet: there are none in the workbook.
contracts-at-suppliers = { $subject } with { $suppliers ->
    [one] 1 supplier
   *[other] { $suppliers } suppliers
}
contracts-of-which-renewed = ({ $count } of them tacitly renewed)
contracts-over = (over { $known } of { $count } contracts)
contracts-together-yearly = together { $amount } per year
contracts-together-whole = together { $amount } over the whole term
contracts-alone-yearly = value { $amount } per year
contracts-alone-whole = value { $amount } over the whole term
contracts-together-unknown = value: no data
contracts-value-unknown = The value of { $subject }: no data
contracts-total-yearly = The value of { $subject } is { $amount } per year in total
contracts-total-whole = The value over the whole term of { $subject } is { $amount } in total
contracts-total-average-whole = The value over the whole term of { $subject } is { $amount } on average
contracts-total-average = The value of { $subject } is { $amount } per year on average
contracts-value-yearly = { $amount } per year
contracts-value-whole = { $amount } in total
contracts-first-notice = { $name }, by { $value }
contracts-first-end = { $name }, end { $value }
contracts-first-yearly-value = { $name } ({ $value } per year)
contracts-first-total-value = { $name } ({ $value } in total)
contracts-order-first = first
contracts-order-last = last
contracts-order-largest = largest
contracts-order-smallest = smallest
contracts-and-more = { $named } and { $count } more

contracts-with = with { $supplier }
contracts-about = with “{ $text }” in subject or supplier
contracts-tacit-yes = with tacit renewal
contracts-tacit-no = without tacit renewal
contracts-with-extension = with an extension option
contracts-missing-value = without a known value
contracts-missing-end = without an end date
contracts-missing-notice = without a notice period
contracts-missing-extension = without an extension option
contracts-missing-owner = without an owner
contracts-passed-yes = of which the last day to give notice has passed
contracts-is-yearly = of { $amount } per year
contracts-above-yearly = of more than { $amount } per year
contracts-at-least-yearly = of at least { $amount } per year
contracts-below-yearly = of less than { $amount } per year
contracts-at-most-yearly = of at most { $amount } per year
contracts-before-yearly = of less than { $amount } per year
contracts-from-yearly = of at least { $amount } per year
contracts-is-whole = of { $amount } in total
contracts-above-whole = of more than { $amount } in total
contracts-at-least-whole = of at least { $amount } in total
contracts-below-whole = of less than { $amount } in total
contracts-at-most-whole = of at most { $amount } in total
contracts-before-whole = of less than { $amount } in total
contracts-from-whole = of at least { $amount } in total
contracts-period-end = with an end date { $period }
contracts-period-start = with a start date { $period }
contracts-period-notice = with a last notice day { $period }
contracts-period-force = in force { $period }

contracts-is-running = runs until { $day }
contracts-is-open-ended = runs, without a known end date
contracts-is-not-begun = begins on { $day }
contracts-is-ended = ended on { $day }
contracts-is-tacitly-renewed = tacitly renewed (first end { $day })
contracts-notice-ahead-yes = give notice by { $day } ({ $days ->
    [0] today
    [one] 1 day left
   *[other] { $days } days left
}), or it is tacitly renewed
contracts-notice-ahead-no = give notice by { $day } ({ $days ->
    [0] today
    [one] 1 day left
   *[other] { $days } days left
}), no tacit renewal
contracts-notice-passed-yes = last day to give notice was { $day }, will be tacitly renewed
contracts-notice-passed-no = last day to give notice was { $day }
contracts-notice-renewed = last day to give notice before the first end was { $day }; after the renewal it is not known
contracts-notice-no-end = last day to give notice not known (no end date)
contracts-notice-no-months = last day to give notice not known (no notice period)
contracts-notice-no-day = last day to give notice cannot be told
contracts-note-unknown = Of { $count ->
    [one] 1 running contract
   *[other] { $count } running contracts
} the last day to give notice is not known (end date or notice period missing).
contracts-note-passed = Of { $count ->
    [one] 1 running contract
   *[other] { $count } running contracts
} the last day to give notice has already passed.

contracts-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}
contracts-is-tacit-yes = yes
contracts-is-tacit-no = no
contracts-tacitly-yes = { $name } is tacitly renewed unless notice is given in time
contracts-tacitly-no = { $name } is not tacitly renewed
contracts-then-tacit-yes = without notice it is tacitly renewed
contracts-then-tacit-no = no tacit renewal
contracts-option-yes = { $name } can be extended: { $option }
contracts-option-no = { $name }: no extension option known
contracts-owner-yes = { $owner } owns { $name }
contracts-owner-no = { $name } has no owner
contracts-starts = { $name } begins or began on { $day }
contracts-start-unknown = The start date of { $name }: no data
contracts-costs-yearly = { $name } has a value of { $amount } per year
contracts-costs-whole = { $name } has a value of { $amount } over the whole term
contracts-costs-unknown-yearly = The yearly value of { $name }: no data
contracts-costs-unknown-whole = The total value of { $name }: no data

contracts-label-count = Contracts
contracts-label-supplier = Supplier
contracts-label-subject = Subject
contracts-label-yearly = Value per year
contracts-label-whole = Total value
contracts-label-start = Start
contracts-label-end = End
contracts-label-months = Notice period
contracts-label-notice = Notice
contracts-label-tacit = Tacit renewal
contracts-label-extension = Extension option

contracts-button-notice = What needs notice when?
contracts-button-end = What ends soon?
contracts-button-suppliers = By supplier
contracts-button-of-supplier = All of { $supplier }
contracts-button-all = All running contracts
