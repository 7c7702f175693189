# Projects.

projects-title = Projects
projects-count = { $count ->
    [0] no project
    [one] 1 project
   *[other] { $count } projects
}
projects-there-are = { $count ->
    [0] There is { $subject }
    [one] There is { $subject }
   *[other] There are { $subject }
}
projects-are = { $subject } { $state }
projects-breakdown = { $headline }: { $parts }
projects-none-known = No projects have been recorded yet.
project-status-not_started = not started
project-status-running = running
project-status-ongoing = ongoing
project-status-ready = ready (gereed)
project-status-closed = closed (afgerond)
project-status-cancelled = cancelled
project-counted-not_started = { $count } not started
project-counted-running = { $count } running
project-counted-ongoing = { $count } ongoing
project-counted-ready = { $count } ready (gereed)
project-counted-closed = { $count } closed (afgerond)
project-counted-cancelled = { $count } cancelled
projects-state-not_started = { $count ->
    [0] is not started
    [one] is not started
   *[other] are not started
}
projects-state-ongoing = { $count ->
    [0] is ongoing
    [one] is ongoing
   *[other] are ongoing
}
projects-state-ready = { $count ->
    [0] is ready (gereed)
    [one] is ready (gereed)
   *[other] are ready (gereed)
}
projects-state-closed = { $count ->
    [0] is closed (afgerond)
    [one] is closed (afgerond)
   *[other] are closed (afgerond)
}
projects-state-cancelled = { $count ->
    [0] is cancelled
    [one] is cancelled
   *[other] are cancelled
}
projects-state-unfinished = { $count ->
    [0] is not finished yet
    [one] is not finished yet
   *[other] are not finished yet
}
projects-state-finished = { $count ->
    [0] is finished
    [one] is finished
   *[other] are finished
}
projects-state-started = { $count ->
    [0] is started
    [one] is started
   *[other] are started
}
projects-state-running = { $count ->
    [0] is running
    [one] is running
   *[other] are running
}
projects-state-overdue = { $count ->
    [0] is past its delivery date
    [one] is past its delivery date
   *[other] are past their delivery date
}
projects-state-delayed = { $count ->
    [0] is expected later than planned
    [one] is expected later than planned
   *[other] are expected later than planned
}
projects-state-on_time = { $count ->
    [0] is on schedule
    [one] is on schedule
   *[other] are on schedule
}
projects-state-coloured = { $count ->
    [0] is
    [one] is
   *[other] are
} at { $colour }{ $named ->
    [0] {""}
   *[other] {" "}for { $aspects }
}
projects-of-programme = of { $name }
projects-of-theme = for { $name }
projects-of-phase = in the phase { $name }
projects-of-client = commissioned by { $name }
projects-period-start = starting { $period }
projects-period-ready = with (expected) delivery { $period }
projects-period-runs = running (in part) { $period }
projects-over-budget = with more spent than budgeted
projects-under-budget = with less spent than budgeted
projects-unspent = on which nothing has been spent yet
projects-spent-unknown = of { $count ->
    [one] 1 project
   *[other] { $count } projects
} it is not known what has been spent
projects-missing-ready = without a known delivery date
projects-missing-owner = without an owner
projects-missing-progress = without a known progress
projects-quoted = “{ $name }”
projects-spent-of = { $spent } of { $budget }
projects-left-out = (leaving out { $names })
projects-state-early = { $count ->
    [0] is ready earlier than planned
    [one] is ready earlier than planned
   *[other] are ready earlier than planned
}
project-without-unfinished = what is not finished
project-without-finished = what is finished
project-without-not_closed = what is not closed
project-without-started = what has started
project-without-not_started = what has not started
project-without-running = what is running
project-without-ongoing = what is ongoing
project-without-ready = what is ready (gereed)
project-without-closed = what is closed (afgerond)
project-without-cancelled = what is cancelled
projects-compared-above = more than { $amount }
projects-compared-at_least = at least { $amount }
projects-compared-below = less than { $amount }
projects-compared-at_most = at most { $amount }
projects-compared-is = exactly { $amount }
projects-with-budget = with a budget of { $amount }
projects-with-spent = with { $amount } spent
projects-with-left = with { $amount } left
projects-with-left_share = with { $amount } of the budget left
projects-with-spent_share = with { $amount } of the budget spent
projects-with-progress = with { $amount } progress
projects-with-delay = with a delay of { $amount } days
projects-to-come = Of the { $subject }, { $done ->
    [0] none is finished yet
    [one] 1 is finished ({ $parts })
   *[other] { $done } are finished ({ $parts })
}
projects-not-yet = { $open } not yet
projects-sum-budget = budget { $amount } in all
projects-sum-budget-unknown = the budget is not known
projects-sum-spent = spent { $amount } in all
projects-sum-spent-unknown = what was spent is not known
projects-sum-left = { $amount } left in all
projects-sum-left-unknown = what is left is not known
projects-sum-progress = { $amount } progress on average
projects-sum-progress-unknown = the progress is not known
projects-over = (over { $known } of { $count } projects)
projects-of-which-coloured = of which { $red ->
    [0] { $amber } at amber
   *[other] { $red } at red{ $amber ->
        [0] {""}
       *[other] {" "}and { $amber } at amber
    }
}
projects-of-which-overdue = { $count } past the delivery date
projects-beside = and also { $counted }
projects-button-cooperation = Cooperation projects too ({ $count })
projects-button-status = Status { $status }
projects-button-attention = What is red or amber?
projects-button-delayed = What is delayed?
projects-button-open = What is not finished yet?
projects-button-owner = Projects of { $owner }
projects-button-programme = Projects of { $name }

project-programme-samen_digitaal = Samen Digitaal
project-programme-reserve = Reserve basisregistraties
project-programme-cooperation = the programme Samenwerking (cooperation)
project-programme-other = other programmes (overig)
project-theme-services = services (dienstverlening)
project-theme-operations = operations (bedrijfsvoering)
project-theme-information = information provision (informatievoorziening)
project-theme-legislation = legislation (wet- en regelgeving)
project-theme-security = information security (informatieveiligheid)
project-colour-green = green
project-colour-amber = amber
project-colour-red = red
project-colour-grey = grey
project-aspect-time = time
project-label-time = Light: time
project-aspect-money = money
project-label-money = Light: money
project-aspect-quality = quality
project-label-quality = Light: quality
project-aspect-scope = scope
project-label-scope = Light: scope
project-label-progress = Progress
project-label-phase = Phase
project-label-start = Start
project-label-planned = Planned ready
project-label-expected = Expected ready
project-label-delay = Delay
project-label-programme = Programme
project-label-theme = Task
project-label-years = Years
project-label-budget = Budget
project-label-spent = Spent
project-label-left = Left
project-lights-are = { $aspects } { $colour }
project-reason = { $lights } – reason: { $reason }
project-no-ready-day = no delivery date
project-no-client = no client
project-is-expected = expected ready on { $day }
project-is-planned = planned ready on { $day }
project-was-expected = delivery { $day }
project-was-planned = planned delivery { $day }
project-starts = start { $day }
project-days-later = { $days ->
    [one] 1 day later than planned
   *[other] { $days } days later than planned
}
project-days-earlier = { $days ->
    [one] 1 day earlier than planned
   *[other] { $days } days earlier than planned
}
project-delay-none = none: as planned
project-delay-later = { $days ->
    [one] 1 day
   *[other] { $days } days
}
project-delay-earlier = { $days ->
    [one] 1 day earlier than planned
   *[other] { $days } days earlier than planned
}
project-stands = “{ $name }”: { $status }
project-progress = { $progress } progress
project-progress-unknown = progress: no data
project-yes = Yes.
project-no = No.
project-benefits = Benefits
project-owner-is = { $person } owns “{ $name }”.
project-owner-none = “{ $name }” has no owner.
project-client-is = { $person } is the client of “{ $name }”.
project-client-none = No client is known for “{ $name }”.
project-start-is = “{ $name }” starts on { $day }.
project-start-was = “{ $name }” started on { $day }.
project-start-none = No start date is known for “{ $name }”.
project-phase-is = “{ $name }” is in the phase { $phase }.
project-phase-none = No phase is known for “{ $name }”.
project-lights = The lights of “{ $name }”: { $lights }.
project-budget-is = The budget of “{ $name }” is { $budget }; spent: { $spent }.
project-budget-unknown = No budget is known for “{ $name }”; spent: { $spent }.
project-spent-is = { $spent } was spent on “{ $name }”, of a budget of { $budget }.
project-spent-share = { $spent } was spent on “{ $name }”, { $share } of a budget of { $budget }.
project-spent-unknown = What was spent on “{ $name }” is not known; budget: { $budget }.
project-left-is = Of the budget of “{ $name }”, { $amount } is left ({ $budget } budgeted, { $spent } spent).
project-left-unknown = What is left of “{ $name }” is not known; budget: { $budget }, spent: { $spent }.
projects-highest = { $count ->
    [one] Highest { $by } of { $subject }: { $names }.
   *[other] The { $count } with the highest { $by }, of { $subject }: { $names }.
}
projects-lowest = { $count ->
    [one] Lowest { $by } of { $subject }: { $names }.
   *[other] The { $count } with the lowest { $by }, of { $subject }: { $names }.
}
projects-extreme-unknown = This is not known of { $subject }.
projects-by-budget = budget
projects-by-spent = amount spent
projects-by-left = amount left
projects-by-progress = progress
projects-by-delay_days = delay
projects-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
projects-counted-delayed = { $count } expected later than planned
projects-counted-overdue = { $count } past the delivery date
projects-period-planned = with planned delivery { $period }
project-planned-was = “{ $name }” was originally planned to be ready on { $day }
project-planned-none = No planned delivery date is known for “{ $name }”.
project-planned-not-expected = an expected date is not known
project-planned-expected = now expected on { $day }
project-planned-came = it became { $day }
project-days-as-planned = as planned
projects-state-not_closed = { $count ->
    [0] is not closed yet
    [one] is not closed yet
   *[other] are not closed yet
}
projects-unbudgeted = without a known budget
projects-average-budget = budget { $amount } on average
projects-average-spent = spent { $amount } on average
projects-average-left = { $amount } left on average
projects-share = { $count } of the { $total } projects ({ $share })
projects-share-are = { $subject } { $state }
projects-share-which = are { $subject }
projects-most = most: { $names } ({ $groups ->
    [one] { $count }
   *[other] { $count } each
})
