# Counting by owner, by the department of the owner or by supplier.

by-owner-holders-owner = { $count ->
    [one] 1 owner
   *[other] { $count } owners
}
by-owner-holders-department = { $count ->
    [one] 1 department
   *[other] { $count } departments
}
by-owner-holders-supplier = { $count ->
    [one] 1 supplier
   *[other] { $count } suppliers
}
by-owner-all-owner = { $count ->
    [one] 1 colleague
   *[other] { $count } colleagues
}
by-owner-all-department = { $count ->
    [one] 1 department
   *[other] { $count } departments
}
by-owner-extreme = { $names } { $ties ->
    [one] has
   *[other] each have
} { $end ->
    [smallest] the fewest
   *[largest] the most
}: { $count } of { $total }, divided over { $holders }.
by-owner-top = { $end ->
    [smallest] The fewest are with
   *[largest] The most are with
} { $names }.
by-owner-divided = They are divided over { $holders }; { $ties ->
    [one] most with { $names }: { $count }.
   *[other] most with { $names }: { $count } each.
}
by-owner-as-many = { $found } of { $holders } { $found ->
    [one] has
   *[other] have
} { $how }: { $names }.
by-owner-nobody = None of { $holders } has { $how }.
by-owner-others = { $count ->
    [one] 1 other
   *[other] { $count } others
}
by-owner-is = exactly { $count }
by-owner-above = more than { $count }
by-owner-at-least = at least { $count }
by-owner-below = fewer than { $count }
by-owner-at-most = at most { $count }
by-owner-none = none
by-owner-nowhere-owner = { $count ->
    [one] 1 has no owner.
   *[other] { $count } have no owner.
}
by-owner-nowhere-department = { $count ->
    [one] Of 1 no owner or department is known.
   *[other] Of { $count } no owner or department is known.
}
by-owner-nowhere-supplier = { $count ->
    [one] Of 1 no supplier is known.
   *[other] Of { $count } no supplier is known.
}
by-owner-button-owner = By owner
by-owner-button-department = By department
by-owner-button-list = Show them all
by-owner-of-which-red = { $count } of them on red
by-owner-high-gross = gross { $count } high
by-owner-high-net = net { $count } high
by-owner-few = They are with { $names }.
by-owner-no-owner = No owner
by-owner-no-department = No owner or department known
by-owner-no-supplier = No supplier known
