# Cooperation: partnerships and their results.

partnerships-title = Cooperation
partnerships-results-title = Cooperation projects
partnerships-source = workbook, sheet { $sheet } (without as-of date)
partnerships-none-known = No partnerships have been recorded yet.
partnerships-none-found = There is no such partnership.
partnerships-results-none-known = No cooperation projects have been recorded yet.
partnerships-no-owner = No owner is recorded for partnerships and cooperation projects, so I cannot look for one.
partnerships-results = { $count ->
    [0] no cooperation project
    [one] 1 cooperation project
   *[other] { $count } cooperation projects
}
partnerships-kind-organised = organised
partnerships-kind-ad_hoc = ad hoc
partnerships-counted-organised = { $count } organised
partnerships-counted-ad_hoc = { $count } ad hoc
partnerships-with = with { $partners }
partnerships-purpose-unknown = purpose: no data
partnerships-there-are = { $count ->
    [one] There is 1 partnership: { $parts }.
   *[other] There are { $count } partnerships: { $parts }.
}
partnerships-purposes = { $count ->
    [one] There is 1 partnership ({ $parts }); its purpose is below.
   *[other] There are { $count } partnerships ({ $parts }); their purposes are below.
}
partnerships-partners = We cooperate with { $partners } partners, in { $count } partnerships.
partnerships-yes-with = { $count ->
    [one] Yes, we cooperate with { $partner } in 1 partnership: { $partnerships }.
   *[other] Yes, we cooperate with { $partner } in { $count } partnerships: { $partnerships }.
}
partnerships-not-with = No partnership with { $partner } was found.
partnerships-in-with = In “{ $name }” we cooperate with { $partners }.
partnerships-no-partners = No partners are known for “{ $name }”.
partnerships-no-purpose = The purpose of “{ $name }” is not recorded: no data.
partnerships-purpose = “{ $name }”: { $purpose }.
partnerships-purpose-below = What we cooperate for in “{ $name }” is below.
partnerships-without-results = In “{ $name }” we cooperate with { $partners }; no cooperation projects are recorded.
partnerships-one = “{ $name }” has { $results }: { $parts }.
partnerships-of-partner = with { $name }
partnerships-of-partnership = in “{ $name }”
partnerships-of-kind = in partnerships of the kind { $name }
partnerships-of-aim = aimed at { $name }
partnerships-period = running (in part) { $period }
partnerships-all-in = within { $partnerships }
partnerships-aim-cost = costs
partnerships-aim-quality = quality
partnerships-aim-vulnerability = fewer vulnerabilities
partnerships-aim-knowledge = sharing knowledge
partnerships-aims = aimed at { $aims }
partnerships-no-aims = none of the four aims ticked
partnerships-no-years = no year recorded
partnerships-label-partners = Partners
partnerships-label-partnership = Partnership
partnerships-label-aims = Aims
partnerships-result = “{ $name }”: { $status }{ $years }, in the partnership “{ $partnership }”.
partnerships-result-no-owner = No owner is recorded for “{ $name }”; it belongs to the partnership “{ $partnership }”.
partnerships-result-partners = “{ $name }” is done with { $partners } (“{ $partnership }”).
partnerships-result-aims = “{ $name }” is aimed at { $aims }.
partnerships-button-partners = With whom do we cooperate?
partnerships-button-purpose = What do we cooperate for?
partnerships-button-results = Cooperation projects
partnerships-button-same = More of this partnership
partnerships-button-running = What is running?
partnerships-button-ongoing = What is ongoing?
partnerships-button-finished = What is finished?
partnerships-button-own-projects = Ordinary projects too
partnerships-of-all = of { $count } in all ({ $parts })
partnerships-most-partners = { $several ->
    [yes] The most partners are in { $names }, { $count } each.
   *[no] The most partners are in { $names }: { $count }.
}
partnerships-fewest-partners = { $several ->
    [yes] The fewest partners are in { $names }, { $count } each.
   *[no] The fewest partners are in { $names }: { $count }.
}
partnerships-most-results = { $several ->
    [yes] The most cooperation projects are in { $names }, { $count } each.
   *[no] The most cooperation projects are in { $names }: { $count }.
}
partnerships-fewest-results = { $several ->
    [yes] The fewest cooperation projects are in { $names }, { $count } each.
   *[no] The fewest cooperation projects are in { $names }: { $count }.
}
partnerships-not-in = No, { $partner } does not take part in { $names }.
