# Staffing: establishment and occupation in fte, employees in heads.

staffing-title = Staffing
staffing-fte = { $figure } fte
staffing-heads = { $figure } { $count ->
    [one] employee
   *[other] employees
}
staffing-over = { $figure } (over { $known } of { $count } teams)
staffing-with-share = { $figure }, { $share }
staffing-since = { $figure } ({ $change } since { $day })
staffing-of-team = at { $name }
staffing-in-period = { $period }

staffing-says-stands = On { $day } the establishment { $where } is { $establishment }; occupied { $occupied }
staffing-says-vacancies = On { $day } vacant { $where }: { $vacant } (establishment { $establishment } less occupied { $occupied })
staffing-says-permanent = On { $day } { $where } permanent: { $fte } and, counted apart, { $heads }
staffing-says-temporary = On { $day } { $where } temporary: { $fte } and, counted apart, { $heads }
staffing-says-hired = On { $day } { $where } hired: { $fte }, beside the occupied posts
staffing-says-heads = On { $day } { $where } { $heads }: permanent { $permanent }, temporary { $temporary } (hired people not counted)
staffing-says-kinds = On { $day } { $where } permanent { $permanent } ({ $permanent_heads }), temporary { $temporary } ({ $temporary_heads }) and hired { $hired }
staffing-changed = From { $then } to { $now } { $where }: { $changes }
staffing-went = { $label } from { $then } to { $now } ({ $change })
staffing-went-unknown = { $label } from { $then } to { $now } (difference cannot be told)
staffing-no-earlier = I know of no earlier date to compare with.
staffing-most = On { $day } { $teams } has the most { $what }: { $figure }{ $more ->
    [0] {""}
   *[other] {" "}(and { $more } more teams as much)
}
staffing-least = On { $day } { $teams } has the least { $what }: { $figure }{ $more ->
    [0] {""}
   *[other] {" "}(and { $more } more teams as little)
}
staffing-none-known = No staffing figures have been recorded yet.
staffing-nothing = I have no staffing figures { $what }
staffing-known-dates = Dates I know of: { $dates }.
staffing-not-by-person = Staffing is kept by team, and no team has the name of that department.
staffing-missing-teams = Without { $teams }: there are no figures for this date.
staffing-units = Employees are head counts and are not added to fte; hired people are not part of the occupied posts.
staffing-other-teams = The date before has { $then } teams, this one { $now }: part of a difference comes from that.
staffing-by-team = By team on { $day }

staffing-name-establishment = establishment
staffing-name-occupied = occupied
staffing-name-vacant = vacancies
staffing-name-permanent = permanent
staffing-name-temporary = temporary
staffing-name-hired = hired
staffing-name-heads = employees
staffing-name-permanent-heads = permanent employees
staffing-name-temporary-heads = temporary employees

staffing-label-establishment = Establishment
staffing-label-occupied = Occupied
staffing-label-vacant = Vacant
staffing-label-permanent = Permanent
staffing-label-temporary = Temporary
staffing-label-hired = Hired
staffing-label-permanent-heads = Permanent, in heads
staffing-label-temporary-heads = Temporary, in heads

staffing-button-all = All teams together
staffing-button-teams = By team
staffing-button-latest = The latest figures
staffing-button-change = Compare with before
staffing-button-vacancies = How much is vacant?
staffing-button-temporary = How many temporary?
staffing-button-hired = How many hired?

staffing-unit = { $unit ->
    [heads] employees
   *[other] fte
}
staffing-limit-is = of { $figure } { $unit }
staffing-limit-above = above { $figure } { $unit }
staffing-limit-at_least = of at least { $figure } { $unit }
staffing-limit-below = below { $figure } { $unit }
staffing-limit-at_most = of at most { $figure } { $unit }
staffing-picked = { $count ->
    [0] None of the { $total } teams has
    [one] 1 of the { $total } teams has
   *[other] { $count } of the { $total } teams have
} a number ({ $what }) { $limit } on { $day }{ $named }
staffing-average = On { $day } the average per team ({ $what }) is { $figure }
staffing-share = On { $day } { $where }, { $what } is { $percent } of the { $whole } ({ $part } of { $total })
staffing-share-of-all = On { $day } { $teams } is { $percent } of all teams together ({ $what }: { $part } of { $total })
staffing-each = By team ({ $what }): { $named }.
