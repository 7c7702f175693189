# Personeel: formatie en bezetting in fte, medewerkers in personen.

staffing-title = Personeel
staffing-fte = { $figure } fte
staffing-heads = { $figure } { $count ->
    [one] medewerker
   *[other] medewerkers
}
staffing-over = { $figure } (over { $known } van { $count } teams)
staffing-with-share = { $figure }, { $share }
staffing-since = { $figure } ({ $change } sinds { $day })
staffing-of-team = bij { $name }
staffing-in-period = { $period }

staffing-says-stands = Op { $day } is de formatie { $where } { $establishment }; bezet { $occupied }
staffing-says-vacancies = Op { $day } is { $where } vacant: { $vacant } (formatie { $establishment } min bezetting { $occupied })
staffing-says-permanent = Op { $day } { $where } vast: { $fte } en, apart geteld, { $heads }
staffing-says-temporary = Op { $day } { $where } tijdelijk: { $fte } en, apart geteld, { $heads }
staffing-says-hired = Op { $day } { $where } inhuur: { $fte }, naast de bezetting
staffing-says-heads = Op { $day } { $where } { $heads }: vast { $permanent }, tijdelijk { $temporary } (inhuur niet meegeteld)
staffing-says-kinds = Op { $day } { $where } vast { $permanent } ({ $permanent_heads }), tijdelijk { $temporary } ({ $temporary_heads }) en inhuur { $hired }
staffing-changed = Van { $then } tot { $now } { $where }: { $changes }
staffing-went = { $label } van { $then } naar { $now } ({ $change })
staffing-went-unknown = { $label } van { $then } naar { $now } (verschil niet te bepalen)
staffing-no-earlier = Een eerdere peildatum om mee te vergelijken ken ik niet.
staffing-most = Op { $day } heeft { $teams } de meeste { $what }: { $figure }{ $more ->
    [0] {""}
   *[other] {" "}(en nog { $more } teams evenveel)
}
staffing-least = Op { $day } heeft { $teams } de minste { $what }: { $figure }{ $more ->
    [0] {""}
   *[other] {" "}(en nog { $more } teams evenveel)
}
staffing-none-known = Er zijn nog geen personeelscijfers vastgelegd.
staffing-nothing = Ik heb geen personeelscijfers { $what }
staffing-known-dates = Peildata die ik ken: { $dates }.
staffing-not-by-person = Personeelscijfers worden per team bijgehouden, en er is geen team met de naam van die afdeling.
staffing-missing-teams = Zonder { $teams }: daarvan zijn er op deze datum geen cijfers.
staffing-units = Medewerkers zijn personen en worden niet bij de fte opgeteld; inhuur telt niet mee in de bezetting.
staffing-other-teams = De vorige peildatum telt { $then } teams, deze { $now }: een verschil komt ook daardoor.
staffing-by-team = Per team op { $day }

staffing-name-establishment = formatie
staffing-name-occupied = bezetting
staffing-name-vacant = vacatureruimte
staffing-name-permanent = vast
staffing-name-temporary = tijdelijk
staffing-name-hired = inhuur
staffing-name-heads = medewerkers
staffing-name-permanent-heads = vaste medewerkers
staffing-name-temporary-heads = tijdelijke medewerkers

staffing-label-establishment = Formatie
staffing-label-occupied = Bezetting
staffing-label-vacant = Vacant
staffing-label-permanent = Vast
staffing-label-temporary = Tijdelijk
staffing-label-hired = Inhuur
staffing-label-permanent-heads = Vast in personen
staffing-label-temporary-heads = Tijdelijk in personen

staffing-button-all = Alle teams samen
staffing-button-teams = Per team
staffing-button-latest = De laatste cijfers
staffing-button-change = Vergelijk met vorige
staffing-button-vacancies = Hoeveel is vacant?
staffing-button-temporary = Hoeveel tijdelijken?
staffing-button-hired = Hoeveel inhuur?

staffing-unit = { $unit ->
    [heads] medewerkers
   *[other] fte
}
staffing-limit-is = van { $figure } { $unit }
staffing-limit-above = boven { $figure } { $unit }
staffing-limit-at_least = van minstens { $figure } { $unit }
staffing-limit-below = onder { $figure } { $unit }
staffing-limit-at_most = van hoogstens { $figure } { $unit }
staffing-picked = { $count ->
    [0] Geen van de { $total } teams heeft
    [one] 1 van de { $total } teams heeft
   *[other] { $count } van de { $total } teams hebben
} op { $day } een aantal ({ $what }) { $limit }{ $named }
staffing-average = Op { $day } is het gemiddelde per team ({ $what }): { $figure }
staffing-share = Op { $day } { $where } is { $what } { $percent } van de { $whole } ({ $part } van { $total })
staffing-share-of-all = Op { $day } is { $teams } { $percent } van alle teams samen ({ $what }: { $part } van { $total })
staffing-each = Per team ({ $what }): { $named }.
