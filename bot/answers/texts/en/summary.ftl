# The manager summary.

summary-title = Summary
summary-source = workbook, all sheets together
summary-attention-title = Needs attention, the worst first
summary-state-title = Where each part stands
summary-moved-title = Statuses that moved
summary-of-parts = { $parts }:
summary-part-commitments = commitments
summary-part-money = finances
summary-part-staffing = staffing
summary-part-risks = risks
summary-part-projects = projects
summary-part-partnerships = cooperation
summary-part-contracts = contracts
summary-part-benchmark = benchmark
summary-part-reports = report
summary-nothing-known = nothing has been recorded yet
summary-of-now = The summary is always about now ({ $day }); ask about a part for an earlier period.

summary-attention = { $count ->
    [0] nothing needs attention now
    [one] 1 matter needs attention
   *[other] { $count } matters need attention
}
summary-concern-late = { $count ->
    [one] 1 promise or request late
   *[other] { $count } promises and requests late
}
summary-concern-unreported = { $count ->
    [one] 1 done but not reported back
   *[other] { $count } done but not reported back
}
summary-concern-red = { $count ->
    [one] 1 project in red
   *[other] { $count } projects in red
}
summary-concern-overspent = { $count ->
    [one] 1 budget overspent
   *[other] { $count } budgets overspent
}
summary-concern-nearly = { $count ->
    [one] 1 budget nearly spent
   *[other] { $count } budgets nearly spent
}
summary-concern-high = { $count ->
    [one] 1 high net risk
   *[other] { $count } high net risks
}
summary-concern-sections = { $count ->
    [one] 1 report section late
   *[other] { $count } report sections late
}
summary-concern-benchmark = { $count ->
    [one] 1 benchmark delivery late
   *[other] { $count } benchmark deliveries late
}
summary-concern-deadlines = { $count ->
    [one] 1 deadline within 30 working days
   *[other] { $count } deadlines within 30 working days
}

summary-promise = promise
summary-request = request
summary-project = project
summary-risk = risk
summary-section = section of report { $period }
summary-benchmark = Benchmark { $year } (over { $data })
summary-delivery = benchmark delivery
summary-notice = last day to give notice
summary-contract-of = { $subject } ({ $supplier })
summary-report = Report { $period }
summary-done-on = done on { $day }
summary-ready-on = ready { $day }
summary-as-of = as of { $day }
summary-unreported = not reported back
summary-no-reason = no reason known
summary-red = red on { $aspects }
summary-aspect-time = time
summary-aspect-money = money
summary-aspect-quality = quality
summary-aspect-scope = scope
summary-in-year = { $name } { $year }
summary-reserve = { $name } { $year }
summary-of-reserve = the reserve itself
summary-left = { $amount } left
summary-available = { $amount } available
summary-closing = { $amount } closing
summary-committed-unknown = commitments not known
summary-net-score = net score { $score }

summary-state-commitments = { $open } open, { $late } late
summary-state-requests = { $count ->
    [one] and 1 request open
   *[other] and { $count } requests open
}
summary-state-staffing = { $occupied } of { $of } fte filled
summary-over-teams = over { $known } of { $count } teams
summary-over-items = over { $known } of { $count } items
summary-state-risks = { $high } high of { $total }
summary-not-assessed = { $count ->
    [one] net; 1 not assessed
   *[other] net; { $count } not assessed
}
summary-lights-red = { $count } red
summary-lights-amber = { $count } amber
summary-lights-green = { $count } green
summary-lights-grey = { $count } grey
summary-lights-none = { $count } without a light
summary-state-projects = { $count ->
    [0] no open projects
    [one] 1 open project, by its worst light
   *[other] { $count } open projects, by their worst light
}
summary-state-partnerships = { $running } running, { $ongoing } ongoing
summary-of-results = { $count ->
    [one] of 1 result
   *[other] of { $count } results
}
summary-state-contracts = { $count } running
summary-renewed = { $count ->
    [one] of which 1 tacitly renewed
   *[other] of which { $count } tacitly renewed
}
summary-edition-planned = planned
summary-edition-running = running
summary-edition-closed = closed
summary-delivery-on = delivery { $day }
summary-not-public = not public yet
summary-state-reports = { $handed } of { $total } delivered
summary-sections-late = { $count } late

summary-since-report = Since report { $period } (as of { $day })
summary-since-day = Since { $day }
summary-changed-new = { $changed } changed, { $new } new
summary-moved = { $count ->
    [one] 1 status moved
   *[other] { $count } statuses moved
}
summary-history-begins = history from { $day }
summary-history-begins-note = The history begins on { $day }; what changed before that is not known. The first import does not count as a change.
summary-changes-are = { $since } { $changed ->
    [one] 1 record changed
   *[other] { $changed } records changed
} and { $new } { $new ->
    [one] is
   *[other] are
} new; { $moved ->
    [0] no status moved
    [one] 1 status moved
   *[other] { $moved } statuses moved
}
summary-no-report = There is no public report to compare with yet. Name a date, for example “what changed since 1 January?”.
summary-risk-status-active = active
summary-risk-status-closed = closed
summary-section-status-not_started = not started
summary-section-status-delivered = delivered
summary-section-status-approved = approved

summary-button-attention = All { $count } attention points
summary-button-changes = What changed?
summary-button-summary = The summary
summary-button-whole = Summary of everything
