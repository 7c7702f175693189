# Achtergrondteksten bij de rapportage.

background-title = Achtergrondinformatie
background-title-of = Achtergrond: { $subject }
background-about = Over „{ $subject }” staat in de achtergrondinformatie:
background-in-dutch = De tekst staat hier zoals hij is vastgelegd.
background-all = { $count ->
    [one] Er is 1 achtergrondtekst.
   *[other] Er zijn { $count } achtergrondteksten. Waarover wilt u lezen?
}
background-which = { $count ->
    [one] Er is 1 achtergrondtekst die hierover gaat.
   *[other] Er zijn { $count } achtergrondteksten die hierover gaan. Welke bedoelt u?
}
background-none-known = Er zijn nog geen achtergrondteksten vastgelegd.
background-none-found = Hierover is geen achtergrondtekst vastgelegd.
background-button-all = Alle achtergrondteksten
background-button-benchmark = De uitkomsten van de benchmark
background-button-reserves = De stand van de reserve
background-button-risks = De risico's
background-button-staffing = De formatie en bezetting
background-button-partnerships = De samenwerkingen
background-button-commitments = De toezeggingen
background-button-reports = De rapportage
background-button-budgets = De budgetten
