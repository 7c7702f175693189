# Questions about reminders.

remindertopic-title = Reminders
remindertopic-mine = { $personal ->
    [0] You asked me to remind you of nothing
    [one] You asked me to remind you of 1 thing
   *[other] You asked me to remind you of { $personal } things
}{ $coming ->
    [0] ; nothing else is coming.
    [one] ; 1 other reminder is coming.
   *[other] ; { $coming } other reminders are coming.
}
remindertopic-personal-title = What you asked me
remindertopic-coming-title = What is coming up to { $day }
remindertopic-going-out = { $count ->
    [0] No reminders go out up to { $day }, as things stand.
    [one] 1 reminder goes out up to { $day }, as things stand.
   *[other] { $count } reminders go out up to { $day }, to { $people ->
        [one] 1 person
       *[other] { $people } people
    }, as things stand.
}
remindertopic-going-out-mine = { $count ->
    [0] You get no reminders up to { $day }, as things stand.
    [one] You get 1 reminder up to { $day }, as things stand.
   *[other] You get { $count } reminders up to { $day }, as things stand.
}
remindertopic-only-yours = you see your own reminders only; the administrator sees those of all.
remindertopic-paused-note = all reminders are held now, until an administrator resumes them.
remindertopic-why = { $count ->
    [one] Your last reminder came on { $day } and was about 1 item.
   *[other] Your last reminder came on { $day } and was about { $count } items.
}
remindertopic-why-none = I have not sent you a reminder yet.
remindertopic-step-before = { $days ->
    [one] 1 working day before { $due }
   *[other] { $days } working days before { $due }
}
remindertopic-step-late = { $days ->
    [one] 1 working day after { $due }
   *[other] { $days } working days after { $due }
}
remindertopic-step-on = on { $due }
remindertopic-step-later = on the day chosen with Later
remindertopic-asked-note = { $count } messages wait for leave: { $limit } may go out on a day without asking.
remindertopic-failed = { $count ->
    [one] 1 message since { $day } did not arrive, or may not have.
   *[other] { $count } messages since { $day } did not arrive, or may not have, to { $people ->
        [one] 1 person
       *[other] { $people } people
    }.
}
remindertopic-failed-none = Everything has arrived since { $day }.
remindertopic-failed-not-yours = Only an administrator sees what did not arrive. Ask one, or ask: my reminders.
remindertopic-failed-waiting = what waits for someone who does not have Stavaza in Teams, goes out by itself as soon as he has.
remindertopic-failed-more = { $about }; and { $rest } more
remindertopic-failed-tries = { $count ->
    [one] 1 try
   *[other] { $count } tries
}
remindertopic-outcome-refused = Refused
remindertopic-outcome-too-large = Too large for Teams
remindertopic-outcome-gone = Stavaza was removed or blocked there
remindertopic-outcome-unknown = Not known whether it arrived
remindertopic-outcome-lease-ran-out = Cut short while sending
remindertopic-step-handed = because it was handed over to you
