# The reminder: one message for a person for a day, with what is asked and what can be done.

remind-title = Reminder · { $day }
remind-headline = { $count ->
    [0] Everything on this card has been dealt with.
    [one] { $name }, 1 item needs your attention.
   *[other] { $name }, { $count } items need your attention.
}
remind-headline-late = { $count ->
    [one] { $name }, 1 item needs your attention: it is late.
   *[other] { $all ->
        [yes] { $name }, { $count } items need your attention: { $count ->
            [2] both
           *[other] all
        } late.
       *[no] { $name }, { $count } items need your attention, { $late } of them late.
    }
}
remind-more = { $count ->
    [one] There is 1 more item. Ask: what do I still have to do?
   *[other] There are { $count } more items. Ask: what do I still have to do?
}
remind-page = { $first } to { $last } of { $total }

remind-left = { $days ->
    [0] today
    [one] 1 working day left
   *[other] { $days } working days left
}
remind-late = { $days ->
    [one] 1 working day late
   *[other] { $days } working days late
}
remind-before = due { $deadline }
remind-on = on { $deadline }
remind-since = since { $deadline }
remind-was-due = was due { $deadline }

remind-kind-promise = Commitment
remind-kind-request = Request
remind-kind-report_back = Reporting back to the council
remind-kind-section = Section of report { $period }
remind-kind-report_delivery = Delivering the report
remind-kind-report_adoption = Adopting the report
remind-kind-benchmark_opening = Benchmark opens
remind-kind-benchmark_delivery = Benchmark figures
remind-kind-benchmark_contract = Benchmark: participation ends
remind-kind-contract_notice = Contract: last day to give notice
remind-kind-project_end = Project: end date
remind-kind-stale_figures = Figures grow old
remind-kind-personal = Personal reminder
remind-kind-digest = Overview for managers
remind-kind-undelivered = Reminders not delivered
remind-kind-mass_sending = Many messages at once

remind-ask-promise = Mark the commitment as done, or tell where it stands.
remind-ask-request = Mark the request as done, or tell where it stands.
remind-ask-report_back = This is done. Report it back to the council, with the letter or the date.
remind-ask-section = Deliver your section.
remind-ask-report_delivery = Deliver the report.
remind-ask-report_adoption = Have the report adopted.
remind-ask-benchmark_opening = Start taking part in the benchmark.
remind-ask-benchmark_delivery = Deliver the figures for the benchmark.
remind-ask-benchmark_contract = Decide whether to go on taking part after { $year }.
remind-ask-contract_notice = Decide whether to give notice, extend it or let it run on.
remind-ask-project_end = Is the project ready? Mark it as done, or change the planning in the workbook.
remind-ask-stale_figures = Deliver new figures, or confirm that these still hold.
remind-ask-personal = You asked me to remind you of this.
remind-ask-digest = What needs attention, in one overview.
remind-ask-undelivered = See which reminders have not arrived.
remind-ask-mass_sending = { $messages } messages are waiting; { $limit } may go at once. Let them go or hold them back.

remind-why-owner = You get this as the owner.
remind-why-client = You get this as the client: { $owner } is late.
remind-why-manager = You get this as the manager of { $owner }: it has been late for longer.
remind-why-deputy = You get this as the deputy of { $owner }.
remind-why-unreachable = You get this because { $owner } cannot be reached.
remind-why-no_owner = You get this as administrator: nobody who can be reached owns it.
remind-why-personal = You get this because you asked for it.
remind-why-subscribed = You get this as a manager, every week.
remind-why-administrator = You get this as administrator.
remind-somebody = the owner
remind-report-of = Report { $period }
remind-benchmark-of = ICT benchmark { $year }
remind-figures-of = Figures in the sheet { $table }

remind-state-done = Done
remind-state-done-on = Done on { $day }
remind-state-report-next = { $done }. Still to be reported back to the council.
remind-state-lapsed = Lapsed
remind-state-reported = Reported back to the council on { $day }
remind-state-delivered = Delivered
remind-state-approved = Approved
remind-state-public = Adopted and public
remind-state-running = Started
remind-state-ready = Ready
remind-state-closed = Closed
remind-state-cancelled = Cancelled
remind-state-settled = Dealt with on { $day } by { $person }
remind-state-later = Later: I will come back to it on { $day }. The deadline stays.
remind-state-personal-later = Later: I will come back to it on { $day }.
remind-state-handed-over = Handed over to { $person }
remind-hidden = Something that you may not see (any more)
remind-state-hidden = Confidential, or not public yet
remind-state-gone = No longer in the workbook
remind-state-no-longer = No longer needed
remind-state-muted = You get no more reminders of this

act-done = Done
act-approve = Approve
act-progress = In progress
act-later = Later
act-hand-over = Hand over
act-open = Open
act-show = More
act-back = Back
act-next = Next
act-previous = Previous
act-stop = Stop reminding me
act-unsubscribe = Unsubscribe
act-start = Remind me again
act-subscribe = Subscribe again
act-cancel = No longer needed
act-report-back = Report back
act-summary = Open the overview
act-allow = Allow
act-hold = Hold all
act-resume = Let them go again
act-again = Send again: { $number } { $person }
remind-state-allowed = Allowed by { $person }
remind-about = About { $title }: { $stands }
remind-about-settled = dealt with by now ({ $state })
remind-about-due = still open, due { $day }
remind-about-open = still open
remind-handed = Handed over by { $person } on { $day }
