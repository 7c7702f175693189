# Words that all subjects share.

unknown = no data
page = { $first } to { $last } of { $total }
next-page = { $rest ->
    [one] The last one
   *[other] { $count ->
        [one] The next one
       *[other] Next { $count } ({ $rest } left)
    }
}
without-confidential = Confidential data left out.
confidential-elsewhere = Others read along here. In a chat with me alone you do see them.
example-figure = Example figure (voorbeeldcijfer): made up, in part, for the demonstration.
source-sheet = workbook, sheet { $sheet }
who-are-you = I do not know yet who you are: your account is not in the sheet personen. Ask the administrator to add you there.
of-you = of yours
department-named = the { $name } department
job-named = the { $name }
of-person = of { $person }
with-text = with “{ $text }” in the name
matching = matching your words
left-out = without { $what }
button-of-owner = All of { $owner }

period-year = in { $year }
period-until = up to and including { $day }
period-from = from { $day }
period-day = on { $day }
period-between = from { $first } to { $last }

no-deadline = no deadline
no-owner = no owner
deadline-is = deadline { $deadline }
deadline-month = { $month }
deadline-quarter = Q{ $quarter } { $year }
deadline-half-year = H{ $half } { $year }
deadline-year = { $year }
days-late = { $days ->
    [one] 1 day late
   *[other] { $days } days late
}
days-left = { $days ->
    [0] today
    [one] 1 day left
   *[other] { $days } days left
}
days-and-workdays-left = { days-left }, { $workdays ->
    [one] 1 working day
   *[other] { $workdays } working days
}

label-status = Status
label-deadline = Deadline
label-owner = Owner
label-kind = Kind
label-number = Number
label-client = Client
label-holder = Portfolio holder
label-body = Body
label-made-on = Made on
label-done-on = Done on
label-reported-on = Reported back on

apology = Something went wrong and I cannot answer this now. Please try again later. If it keeps failing, give the administrator reference { $reference }.
apology-too-slow = The answer is taking too long, so I have stopped. Please try again later. If it keeps failing, give the administrator reference { $reference }.
too-many-messages = You are sending more messages than I can answer. Please wait a minute; I do not answer the messages you send now.
button-not-known = This button belongs to an older version or is not right. Ask your question again and you get a new card.
too-long = That is too much at once. Please ask in one or two sentences (at most { $limit } characters).
which-one = I can read this in more than one way. Do you mean { $choices }?
not-understood = I do not know what you want to know. This is what I can help with:
words-left-out = Not taken into account in this answer: { $words }.
unknown-words = I do not know { $words }.
misplaced-words = I cannot place { $words } in this question.
choice-of-item = { $name } ({ $subject })
understood-topic = I did understand that it is about: { $topic }.
nearest-names = Do you mean { $names }?
ask-without = Without { $words }

help-title = Stavaza
help-headline = I know where promises, money, risks and projects stand. You can ask, for example:
help-hint = Ask the way you would say it, such as “how much budget is left for workplaces?” or “which promises are late?”. A follow-up may be short: “and net?”, “of Jan”.
welcome-person = Hello { $name }, I am Stavaza. I know where promises, money, risks and projects stand. You can ask, for example:
welcome-stranger = Hello, I am Stavaza. I know where promises, money, risks and projects stand. You can ask, for example:
welcome-group = Hello everyone, I am Stavaza. Mention me with @Stavaza and ask your question, for example:
example-commitments = Which promises are still open?
example-budgets = How much budget is left for Samen Digitaal?
example-risks = How many net risks are at the top right?
example-projects = Which projects are red, and why?

topic-commitments = Promises
topic-budgets = Budgets
topic-reserves = Reserves
topic-risks = Risks
topic-staffing = Staffing
topic-projects = Projects
topic-partnerships = Cooperation
topic-benefits = Benefits
topic-benchmark = Benchmark
topic-reminders = Reminders
topic-help = What I can do
topic-reports = Half-yearly report
topic-background = Background information
topic-contracts = Contracts
topic-keyfigures = Key figures
topic-summary = Summary

aside-date = The figures are as of { $day }.
aside-dates = The figures are as of { $first } to { $last }.
aside-no-date = No as-of date is recorded for these data.
aside-source = The source is { $source }.

claim-holds = Yes, that is right.
claim-fails = No, that is not right.

count-in-year = { $count ->
    [0] none in { $year }
   *[other] { $count } in { $year }
}
count-difference = { $difference ->
    [0] as many
   *[other] { $more ->
        [yes] { $abs } more
       *[no] { $abs } fewer
    }
}
rows-confidential = that are confidential
rows-not-confidential = that are not confidential
