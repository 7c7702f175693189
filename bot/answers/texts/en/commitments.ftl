# Promises and requests.

commitments-title = Promises
commitments-promise = { $count ->
    [0] no promise
    [one] 1 promise
   *[other] { $count } promises
}
commitments-request = { $count ->
    [0] no request
    [one] 1 request
   *[other] { $count } requests
}
commitments-both = { $count ->
    [0] no promise or request
    [one] 1 promise or request
   *[other] { $count } promises and requests
}
commitments-there-are = { $count ->
    [one] There is { $subject }
    [0] There is { $subject }
   *[other] There are { $subject }
}
commitments-are = { $subject } { $state }
commitments-state-unfinished = { $count ->
    [0] is still open
    [one] is still open
   *[other] are still open
}
commitments-state-in_progress = { $count ->
    [0] is in progress
    [one] is in progress
   *[other] are in progress
}
commitments-state-partly_done = { $count ->
    [0] is partly done
    [one] is partly done
   *[other] are partly done
}
commitments-state-done = { $count ->
    [0] is done
    [one] is done
   *[other] are done
}
commitments-state-lapsed = { $count ->
    [0] has lapsed
    [one] has lapsed
   *[other] have lapsed
}
commitments-state-late-yes = { $count ->
    [0] is late
    [one] is late
   *[other] are late
}
commitments-state-reported-no = { $count ->
    [0] is done but not yet reported back
    [one] is done but not yet reported back
   *[other] are done but not yet reported back
}
commitments-state-reported-yes = { $count ->
    [0] has been reported back to the council
    [one] has been reported back to the council
   *[other] have been reported back to the council
}
commitments-of-which-late = { $count ->
    [one] of which 1 late
   *[other] of which { $count } late
}
commitments-late-too = and late
commitments-and-requests = { $count ->
    [one] and 1 request
   *[other] and { $count } requests
}
commitments-but-requests = { $count ->
    [one] but there is 1 such request
   *[other] but there are { $count } such requests
}
commitments-none-known = No promises or requests have been recorded yet.
commitments-holder = of portfolio holder { $name }
commitments-button-late = What is late?
commitments-button-open = What is still open?
commitments-button-unreported = Not yet reported back
commitments-button-requests = The requests

commitment-kind-promise = promise
commitment-kind-request = request
commitment-status-open = open
commitment-status-in_progress = in progress
commitment-status-partly_done = partly done
commitment-status-done = done
commitment-status-lapsed = lapsed
commitment-status-unfinished = still open
commitment-status-final = done or lapsed
commitment-status-kept = not lapsed
commitment-not-reported = not yet reported back to the council
commitment-stands = “{ $title }” is { $status }.
commitment-owner-is = { $owner } owns “{ $title }”.
commitment-owner-none = “{ $title }” has no owner.
commitment-deadline-is = The deadline of “{ $title }” is { $deadline }; its status is { $status }.
commitment-deadline-none = “{ $title }” has no deadline; its status is { $status }.
commitment-reported-on = Yes, “{ $title }” was reported back to the council on { $day }.
commitments-state-open = { $count ->
    [0] has not been started (open)
    [one] has not been started (open)
   *[other] have not been started (open)
}
commitments-state-final = { $count ->
    [0] is no longer open
    [one] is no longer open
   *[other] are no longer open
}
commitments-state-kept = { $count ->
    [0] has not lapsed
    [one] has not lapsed
   *[other] have not lapsed
}
commitments-state-late-no = { $count ->
    [0] is still open and not late
    [one] is still open and not late
   *[other] are still open and not late
}
commitments-state-soon-yes = { $count ->
    [0] is open with a deadline within 30 days
    [one] is open with a deadline within 30 days
   *[other] are open with a deadline within 30 days
}
commitments-state-deadline-none = { $count ->
    [0] is without a deadline
    [one] is without a deadline
   *[other] are without a deadline
}
commitments-late-by-above = { $count ->
    [0] is more than { $days } days late
    [one] is more than { $days } days late
   *[other] are more than { $days } days late
}
commitments-late-by-at-least = { $count ->
    [0] is at least { $days } days late
    [one] is at least { $days } days late
   *[other] are at least { $days } days late
}
commitments-late-by-below = { $count ->
    [0] is less than { $days } days late
    [one] is less than { $days } days late
   *[other] are less than { $days } days late
}
commitments-late-by-at-most = { $count ->
    [0] is at most { $days } days late
    [one] is at most { $days } days late
   *[other] are at most { $days } days late
}
commitments-late-by-exactly = { $count ->
    [0] is exactly { $days } days late
    [one] is exactly { $days } days late
   *[other] are exactly { $days } days late
}
commitments-of-which-open = of which { $open ->
    [0] none
   *[other] { $open }
} still open
commitments-of-which-open-late = of which { $open } still open and { $late } late
commitments-of-which-late-rest = of which { $late } late and { $rest } not yet
commitments-client = commissioned by { $name }
commitments-body = (body: { $name })
commitments-body_kind = from { $name }
commitments-kind-of-council = the council
commitments-kind-of-committee = a committee
commitments-kind-of-board = the board
commitments-all-bodies = In all bodies together: { $count }.
commitments-unowned = without an owner
commitments-except-owner = except those of { $names }
commitments-except-holder = except those of { $names }
commitments-except-body = except those from { $names }
commitments-except-body_kind = except those from { $names }
commitments-except-status = except what is { $names }
commitments-also-made = { $count ->
    [one] 1 was
   *[other] { $count } were
} { $period }.
commitments-also-unreported = Done but not yet reported back: { $count }.
commitments-period-deadline = with a deadline { $period }
commitments-period-made_on = made { $period }
commitments-period-done_on = done { $period }
commitments-period-reported_on = reported back { $period }
commitments-made-on = made on { $day }
commitments-share = { $count } of the { $subject } ({ $share }) { $state }.
commitments-ranked-longest_late = Longest overdue is { $titles }: { $more }, the deadline was { $deadline }.
commitments-ranked-longest_late-several = Longest overdue are { $titles }.
commitments-ranked-next = The next deadline is { $deadline } ({ $more }): { $titles }.
commitments-ranked-next-several = The next deadlines are those of { $titles }.
commitments-ranked-oldest = The oldest is { $titles }, { $more }; deadline: { $deadline }.
commitments-ranked-oldest-several = The oldest are { $titles }.
commitments-ranked-newest = The newest is { $titles }, { $more }; deadline: { $deadline }.
commitments-ranked-newest-several = The newest are { $titles }.
commitments-most = { $names } { $holders ->
    [one] has
   *[other] have
} the most ({ $count }); { $what }.
commitments-names = { $what }: { $names }.
commitments-groups = { $what }, divided over { $groups } { $by ->
    [owner] owners
    [client] clients
    [holder] portfolio holders
    [body] bodies
    [status] statuses
   *[other] kinds
}.

commitment-deadline-at-last = { $deadline } ({ $day } at the latest)
commitment-client-is = { $client } commissioned “{ $title }”.
commitment-client-none = “{ $title }” has no client.
commitment-holder-is = The portfolio holder of “{ $title }” is { $holder }.
commitment-holder-none = “{ $title }” has no portfolio holder.
commitment-made-on-in = “{ $title }” was { $kind ->
    [request] requested
   *[other] promised
} on { $day } in { $body }.
commitment-made-on = “{ $title }” was { $kind ->
    [request] requested
   *[other] promised
} on { $day }.
commitment-made-in = “{ $title }” was { $kind ->
    [request] requested
   *[other] promised
} in { $body }; the date was not recorded.
commitment-made-unknown = When and where “{ $title }” was promised or requested has not been recorded.
commitment-done-on = “{ $title }” was done on { $day }.
commitment-reported-not = No, “{ $title }” has not been reported back to the council yet: { $status }.
commitment-late = { $agrees ->
    [yes] Yes
   *[other] No
}, “{ $title }” is late: { $status }.
commitment-not-late = { $agrees ->
    [yes] Yes
   *[other] No
}, “{ $title }” is not late: { $status }.
commitment-yes-no = { $agrees ->
    [yes] Yes
   *[other] No
}, “{ $title }” is { $status }.
commitment-reason = “{ $title }” is { $status }. { $note }
commitment-reason-none = “{ $title }” is { $status }; no explanation has been recorded.
commitment-description = “{ $title }”: { $description }
commitment-description-none = No description of “{ $title }” has been recorded.
commitments-average-late = { $subject } { $count ->
    [one] is
   *[other] are
} late, by { $days } days on average.
commitments-ranked-longest_open = Open the longest is { $titles }, { $more }; deadline: { $deadline }.
commitments-ranked-longest_open-several = Open the longest are { $titles }.
commitments-promise-noun = promises
commitments-request-noun = requests
commitments-both-noun = promises and requests
commitments-except-key = except { $names }
commitments-in-parts = { $headline }: { $parts }
commitments-counted-status = { $count } { $value ->
    [open] not begun (open)
    [unfinished] still open
    [in_progress] in progress
    [partly_done] partly done
    [done] done
    [lapsed] lapsed
    [final] no longer open
   *[kept] not lapsed
}
commitments-counted-kind = { $value ->
    [promise] { $count ->
        [0] no promise
        [one] 1 promise
       *[other] { $count } promises
    }
   *[request] { $count ->
        [0] no request
        [one] 1 request
       *[other] { $count } requests
    }
}
commitments-more = Yes.
commitments-not-more = No.
commitments-moment-deadline = with a deadline
commitments-moment-made_on = made
commitments-moment-done_on = done
commitments-moment-reported_on = reported back
commitments-state-late-done_late = { $count ->
    [0] was done late
    [one] was done late
   *[other] were done late
}
commitments-state-late-done_in_time = { $count ->
    [0] was done on time
    [one] was done on time
   *[other] were done on time
}
