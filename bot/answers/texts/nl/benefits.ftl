# Opbrengsten.

benefits-title = Opbrengsten van Samen Digitaal
benefits-source = werkboek, blad opbrengsten (zonder peildatum)
benefits-none-known = Er zijn nog geen opbrengsten vastgelegd.
benefits-count = { $count ->
    [0] geen opbrengst
    [one] 1 opbrengst
   *[other] { $count } opbrengsten
}
benefits-there-are = { $count ->
    [0] Er is { $subject } vastgelegd
    [one] Er is { $subject } vastgelegd
   *[other] Er zijn { $subject } vastgelegd
}
benefits-for = voor { $theme }
benefits-of = van „{ $project }”
benefits-with-text = met „{ $text }” erin
benefits-period = { $period }
benefits-named = { $headline }: { $parts }
benefits-counted = { $count } voor { $theme }
benefits-label-count = Aantal
benefits-button-all = Alle opbrengsten
benefits-button-themes = Per opgave
benefits-compared = Opbrengsten
benefits-by-project = „{ $project }” leverde op: { $benefit }
benefits-by-none = Vastgelegd als opbrengst, zonder project: { $benefit }
