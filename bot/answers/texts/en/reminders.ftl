# Reminders: the list on the terminal, the mail, and the plain text.

reminders-mail-subject = { $count ->
    [one] Stavaza: one reminder
   *[other] Stavaza: { $count } reminders
}
reminders-plain = { $count ->
    [one] One thing needs your attention:
   *[other] { $count } things need your attention:
}
reminders-line = { $subject } ({ $due })
reminders-subject = { $kind }: { $title }
reminders-due-late = { $day }, { $count ->
    [one] one working day late
   *[other] { $count } working days late
}
reminders-due-today = today
reminders-due-left = { $day }, { $count ->
    [one] one working day left
   *[other] { $count } working days left
}
reminders-more = And { $count } more.

reminders-kind-promise = Promise
reminders-kind-request = Request
reminders-kind-report_back = Report back to the council
reminders-kind-section = Section of the report
reminders-kind-report_delivery = Deliver the report
reminders-kind-report_adoption = Adopt the report
reminders-kind-benchmark_opening = Start of the ICT benchmark
reminders-kind-benchmark_delivery = Figures for the ICT benchmark
reminders-kind-benchmark_contract = Last contracted year of the ICT benchmark
reminders-kind-contract_notice = Last day to give notice on a contract
reminders-kind-project_end = End of a project
reminders-kind-stale_figures = Figures grown old
reminders-kind-personal = Your own reminder
reminders-kind-digest = Weekly summary
reminders-kind-undelivered = Reminders that did not arrive
reminders-kind-mass_sending = Many messages at once

reminders-why-owner = owner
reminders-why-client = client, the owner is late
reminders-why-manager = manager, the owner is late
reminders-why-deputy = in the place of { $person }
reminders-why-unreachable = { $person } cannot be reached
reminders-why-no_owner = there is no owner
reminders-why-personal = asked for
reminders-why-subscribed = every week
reminders-why-administrator = administrator

reminders-heading-day = goes out
reminders-heading-who = to
reminders-heading-what = about
reminders-heading-due = date
reminders-heading-why = why
reminders-none = No reminders go out up to { $until }.
reminders-total = { $messages ->
    [one] One message
   *[other] { $messages } messages
} with { $reminders ->
    [one] one reminder
   *[other] { $reminders } reminders
}, up to { $until }. Nothing was sent.
reminders-is-paused = Mind: everything is paused since { $moment } by { $person }.
reminders-is-many = Mind: { $count } messages are waiting on { $day }; with more than { $most } an administrator decides first.
reminders-unreachable = Cannot be reached in Teams: { $names }.
reminders-paused = Paused. { $count ->
    [0] Nothing goes out any more.
    [one] One message was on its way already; nothing else goes out.
   *[other] { $count } messages were on their way already; nothing else goes out.
}
reminders-resumed = Reminders go out again.
reminders-was-not-paused = There was no pause.
reminders-allowed = { $count } messages of { $day } may go out.
reminders-nothing-asked = No messages wait for leave.
reminders-again = Message { $id } goes out again, with the next message to this person.
reminders-not-again = There is no failed or doubtful message { $id }.
reminders-no-trouble = Everything has arrived since { $since }.
reminders-heading-id = number
reminders-heading-status = state
reminders-heading-reason = reason
reminders-heading-tries = tries
reminders-status-pending = waiting
reminders-status-failed = failed
reminders-status-unknown = doubtful
reminders-reason-not-installed = does not have Stavaza in Teams
reminders-jobs-run = Stavaza sends reminders (stop with Ctrl+C).
