# The half-yearly report and its sections.

reports-title = Half-yearly report
reports-source = workbook, sheets rapportages and rapportageonderdelen
reports-not-public = This report is not public yet.
reports-ask-alone = Are you working on it? Then ask me in your personal chat.
reports-without-unpublished = What is not public yet is left out.
reports-none-known = No reports have been recorded yet.
reports-none-for-you = There are no reports that I may show you.
reports-none-public = No report is public yet.
reports-none-found = I know of no report{ $period }.
reports-period = {" "}{ $period }
reports-period-half = {" "}for { $period }
reports-there-are = { $count ->
    [one] There is 1 half-yearly report: { $newest }.
   *[other] There are { $count } half-yearly reports; the newest is { $newest }.
}
reports-public-are = { $count ->
    [one] There is 1 public half-yearly report: { $newest }.
   *[other] There are { $count } public half-yearly reports; the newest is { $newest }.
}
reports-embargo-are = { $count ->
    [one] There is 1 half-yearly report under embargo: { $newest }.
   *[other] There are { $count } half-yearly reports under embargo; the newest is { $newest }.
}
reports-preparation-are = { $count ->
    [one] There is 1 half-yearly report in preparation: { $newest }.
   *[other] There are { $count } half-yearly reports in preparation; the newest is { $newest }.
}
reports-coming-are = { $count ->
    [one] There is 1 half-yearly report that is not public yet: { $newest }.
   *[other] There are { $count } half-yearly reports that are not public yet; the newest is { $newest }.
}
reports-none-coming = All reports are public.
reports-none-embargo = No report is under embargo.
reports-none-preparation = No report is in preparation.
reports-yes = Yes.
reports-no = No.
reports-name = Half-yearly report { $period }
reports-of = of the half-yearly report { $period }
reports-in = in the half-yearly report { $period }
reports-delivery = delivery date { $day }
reports-status-in_preparation = in preparation
reports-status-embargo = under embargo
reports-status-public = public
reports-left = {" "}({ $left })

reports-stands = The half-yearly report { $period } is { $status }; delivery date { $day }{ $left }.
reports-stands-public = The half-yearly report { $period } is { $status }.
reports-handed-in = { $total ->
    [one] Its one section { $count ->
        [0] has not been delivered yet.
       *[other] has been delivered.
    }
   *[other] { $count } of the { $total } sections { $count ->
        [one] has
       *[other] have
    } been delivered.
}
reports-deadline-is = The half-yearly report { $period } must be delivered by { $day }{ $left }.
reports-deadline-was = The delivery date of the half-yearly report { $period } was { $day }.
reports-adopted-on = The half-yearly report { $period } was adopted on { $day } and is { $status }.
reports-adopted-planned = The half-yearly report { $period } is not public yet ({ $status }); it will be adopted on { $day }{ $left }.
reports-adopted-passed = The half-yearly report { $period } was to be adopted on { $day }; its status is still: { $status }.
reports-adopted-unknown = No adoption date is known for the half-yearly report { $period }; its status is: { $status }.
reports-as-of-is = The as-of date of the half-yearly report { $period } is { $day }.
reports-owner-is = { $owner } owns the half-yearly report { $period }.
reports-owner-none = The half-yearly report { $period } has no owner.

reports-label-delivery = Delivery date
reports-label-adoption = Adoption
reports-label-as-of = As-of date
reports-label-sections = Sections
reports-label-late = Late
reports-label-not_started = Not started
reports-label-delivered = Delivered
reports-label-approved = Approved

reports-section-not_started = not started
reports-section-delivered = delivered
reports-section-approved = approved
reports-sections-count = { $count ->
    [one] 1 section
   *[other] { $count } sections
}
reports-sections-none = No sections { $scope } have been recorded.
reports-sections-all = { $handed ->
    [0] { $total ->
        [one] The one section { $scope } has not been delivered yet
       *[other] None of the { $total } sections { $scope } has been delivered yet
    }
   *[other] { $handed } of the { $total ->
        [one] 1 section
       *[other] { $total } sections
    } { $scope } { $handed ->
        [one] has
       *[other] have
    } been delivered
}
reports-sections-some = { $count ->
    [0] None of the { $total ->
        [one] sections
       *[other] { $total } sections
    } { $scope } { $state }
   *[other] { $count } of the { $total ->
        [one] 1 section
       *[other] { $total } sections
    } { $scope } { $state }
}
reports-sections-every = All { $total } sections { $scope } { $state }
reports-sections-each = Of the { $total } sections { $scope }: { $parts }
reports-state-missing = { $count ->
    [0] still has to be delivered
    [one] still has to be delivered
   *[other] still have to be delivered
}
reports-state-delivered = { $count ->
    [0] has been delivered
    [one] has been delivered
   *[other] have been delivered
}
reports-state-approved = { $count ->
    [0] has been approved
    [one] has been approved
   *[other] have been approved
}
reports-state-awaiting = { $count ->
    [0] is waiting for approval
    [one] is waiting for approval
   *[other] are waiting for approval
}
reports-state-unapproved = { $count ->
    [0] has not been approved yet
    [one] has not been approved yet
   *[other] have not been approved yet
}
reports-state-late = { $count ->
    [0] is late
    [one] is late
   *[other] are late
}
reports-state-in_time = { $count ->
    [0] is not late
    [one] is not late
   *[other] are not late
}
reports-state-noted = { $count ->
    [0] has an explanation
    [one] has an explanation
   *[other] have an explanation
}
reports-except = (except { $names })
reports-section-of = “{ $section }” ({ $owner })
reports-longest-late = Late the longest: { $sections }, { $days }.
reports-earliest-deadline = { $count ->
    [one] The earliest deadline is { $day }: { $sections }.
    [2] The earliest deadline is { $day }: { $sections }.
    [3] The earliest deadline is { $day }: { $sections }.
   *[other] The earliest deadline is { $day }, of { $count } sections.
}
reports-of-which-late = { $count ->
    [one] 1 is late
   *[other] { $count } are late
}
reports-due = due { $period }
reports-one = “{ $section }” { $report } is due on { $day }{ $left }; it is { $status }.
reports-one-reason = “{ $section }” { $report } is { $status }: { $note }
reports-one-no-reason = “{ $section }” { $report } is { $status }; no explanation has been recorded.
reports-one-owner = { $owner } owns “{ $section }” { $report }; due on { $day }{ $left }, { $status }.
reports-next-deadline = The next deadline is { $day }{ $left }: “{ $section }”.
reports-last-deadline = { $count ->
    [one] The last deadline is { $day }: { $sections }.
    [2] The last deadline is { $day }: { $sections }.
    [3] The last deadline is { $day }: { $sections }.
   *[other] The last deadline is { $day }, of { $count } sections.
}
reports-quoted = “{ $section }”
reports-share = That is { $share }.
reports-people = From: { $names }.
reports-people-count = From { $count } colleagues.
reports-in-group = { $section }: { $status }, due { $day }{ $left }

reports-feedback = { $count ->
    [one] The report asks its readers 1 question:
   *[other] The report asks its readers { $count } questions:
}
reports-feedback-1 = What information do you miss, and what for?
reports-feedback-2 = What information in this report do you not need?
reports-feedback-3 = Would a report once a year do as well?
reports-feedback-4 = What do we agree on this?
reports-feedback-source = fixed questions of the half-yearly report

reports-button-report = Report { $period }
reports-button-current = Where does the report stand?
reports-button-missing = Who still has to deliver?
reports-button-late = What is late?
reports-button-sections = All sections
reports-button-mine = My sections
reports-button-whole = The report as a whole
reports-sections-there-are = { $count ->
    [one] There is 1 section { $scope }
   *[other] There are { $count } sections { $scope }
}
