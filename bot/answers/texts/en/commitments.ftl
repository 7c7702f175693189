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
commitments-state-late = { $count ->
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
commitments-none-known = No promises or requests have been recorded yet.
commitments-body = made in { $name }
commitments-holder = of portfolio holder { $name }
commitments-due = with a deadline { $period }
commitments-made = made { $period }
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
commitment-not-reported = not yet reported back to the council
commitment-stands = “{ $title }” is { $status }.
commitment-owner-is = { $owner } owns “{ $title }”.
commitment-owner-none = “{ $title }” has no owner.
commitment-deadline-is = The deadline of “{ $title }” is { $deadline }; its status is { $status }.
commitment-deadline-none = “{ $title }” has no deadline; its status is { $status }.
commitment-made-on = “{ $title }” was promised on { $day }.
commitment-made-on-in = “{ $title }” was promised on { $day } in { $body }.
commitment-reported-on = Yes, “{ $title }” was reported back to the council on { $day }.
commitment-reported-not = No, “{ $title }” has not been reported back to the council yet.
