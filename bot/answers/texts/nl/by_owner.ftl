# Tellen per eigenaar, per afdeling van de eigenaar of per leverancier.

by-owner-holders-owner = { $count ->
    [one] 1 eigenaar
   *[other] { $count } eigenaren
}
by-owner-holders-department = { $count ->
    [one] 1 afdeling
   *[other] { $count } afdelingen
}
by-owner-holders-supplier = { $count ->
    [one] 1 leverancier
   *[other] { $count } leveranciers
}
by-owner-all-owner = { $count ->
    [one] 1 collega
   *[other] { $count } collega's
}
by-owner-all-department = { $count ->
    [one] 1 afdeling
   *[other] { $count } afdelingen
}
by-owner-extreme = { $names } { $ties ->
    [one] heeft
   *[other] hebben elk
} { $end ->
    [smallest] de minste
   *[largest] de meeste
}: { $count } van { $total }, verdeeld over { $holders }.
by-owner-top = { $end ->
    [smallest] De minste
   *[largest] De meeste
} hebben { $names }.
by-owner-divided = Ze zijn verdeeld over { $holders }; { $ties ->
    [one] de meeste bij { $names }: { $count }.
   *[other] de meeste bij { $names }: elk { $count }.
}
by-owner-as-many = { $found } van { $holders } { $found ->
    [one] heeft
   *[other] hebben
} { $how }: { $names }.
by-owner-nobody = Geen van { $holders } heeft { $how }.
by-owner-others = { $count ->
    [one] 1 ander
   *[other] { $count } anderen
}
by-owner-is = er precies { $count }
by-owner-above = er meer dan { $count }
by-owner-at-least = er minstens { $count }
by-owner-below = er minder dan { $count }
by-owner-at-most = er hoogstens { $count }
by-owner-none = er geen
by-owner-nowhere-owner = { $count ->
    [one] 1 heeft geen eigenaar.
   *[other] { $count } hebben geen eigenaar.
}
by-owner-nowhere-department = { $count ->
    [one] Van 1 is geen eigenaar of afdeling bekend.
   *[other] Van { $count } is geen eigenaar of afdeling bekend.
}
by-owner-nowhere-supplier = { $count ->
    [one] Van 1 is geen leverancier bekend.
   *[other] Van { $count } is geen leverancier bekend.
}
by-owner-button-owner = Per eigenaar
by-owner-button-department = Per afdeling
by-owner-button-list = Toon ze allemaal
by-owner-of-which-red = waarvan { $count } op rood
by-owner-high-gross = bruto { $count } hoog
by-owner-high-net = netto { $count } hoog
by-owner-few = Ze zijn van { $names }.
by-owner-no-owner = Geen eigenaar
by-owner-no-department = Geen eigenaar of afdeling bekend
by-owner-no-supplier = Geen leverancier bekend
