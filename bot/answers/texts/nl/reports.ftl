# De halfjaarlijkse rapportage en haar onderdelen.

reports-title = Halfjaarlijkse rapportage
reports-source = werkboek, bladen rapportages en rapportageonderdelen
reports-not-public = Deze rapportage is nog niet openbaar.
reports-ask-alone = Werkt u eraan mee? Vraag het me dan in uw persoonlijke chat.
reports-without-unpublished = Wat nog niet openbaar is, staat er niet bij.
reports-none-known = Er zijn nog geen rapportages vastgelegd.
reports-none-for-you = Er zijn geen rapportages die ik u mag laten zien.
reports-none-public = Er is nog geen rapportage openbaar.
reports-none-found = Ik ken geen rapportage{ $period }.
reports-period = {" "}{ $period }
reports-period-half = {" "}over { $period }
reports-there-are = { $count ->
    [one] Er is 1 halfjaarrapportage: { $newest }.
   *[other] Er zijn { $count } halfjaarrapportages; de nieuwste is { $newest }.
}
reports-public-are = { $count ->
    [one] Er is 1 halfjaarrapportage openbaar: { $newest }.
   *[other] Er zijn { $count } halfjaarrapportages openbaar; de nieuwste is { $newest }.
}
reports-embargo-are = { $count ->
    [one] Er is 1 halfjaarrapportage onder embargo: { $newest }.
   *[other] Er zijn { $count } halfjaarrapportages onder embargo; de nieuwste is { $newest }.
}
reports-preparation-are = { $count ->
    [one] Er is 1 halfjaarrapportage in voorbereiding: { $newest }.
   *[other] Er zijn { $count } halfjaarrapportages in voorbereiding; de nieuwste is { $newest }.
}
reports-coming-are = { $count ->
    [one] Er is 1 halfjaarrapportage die nog niet openbaar is: { $newest }.
   *[other] Er zijn { $count } halfjaarrapportages die nog niet openbaar zijn; de nieuwste is { $newest }.
}
reports-none-coming = Alle rapportages zijn openbaar.
reports-none-embargo = Er is geen rapportage onder embargo.
reports-none-preparation = Er is geen rapportage in voorbereiding.
reports-yes = Ja.
reports-no = Nee.
reports-name = Halfjaarrapportage { $period }
reports-of = van de halfjaarrapportage { $period }
reports-in = in de halfjaarrapportage { $period }
reports-delivery = aanleverdatum { $day }
reports-status-in_preparation = in voorbereiding
reports-status-embargo = onder embargo
reports-status-public = openbaar
reports-left = {" "}({ $left })

reports-stands = De halfjaarrapportage { $period } is { $status }; aanleverdatum { $day }{ $left }.
reports-stands-public = De halfjaarrapportage { $period } is { $status }.
reports-handed-in = { $total ->
    [one] Het ene onderdeel is { $count ->
        [0] nog niet aangeleverd.
       *[other] aangeleverd.
    }
   *[other] { $count } van de { $total } onderdelen { $count ->
        [one] is
       *[other] zijn
    } aangeleverd.
}
reports-deadline-is = De halfjaarrapportage { $period } moet uiterlijk { $day } zijn aangeleverd{ $left }.
reports-deadline-was = De aanleverdatum van de halfjaarrapportage { $period } was { $day }.
reports-adopted-on = De halfjaarrapportage { $period } is vastgesteld op { $day } en is { $status }.
reports-adopted-planned = De halfjaarrapportage { $period } is nog niet openbaar ({ $status }); zij wordt vastgesteld op { $day }{ $left }.
reports-adopted-passed = De halfjaarrapportage { $period } zou op { $day } worden vastgesteld; de status is nog: { $status }.
reports-adopted-unknown = Van de halfjaarrapportage { $period } is geen vaststeldatum bekend; de status is: { $status }.
reports-as-of-is = De peildatum van de halfjaarrapportage { $period } is { $day }.
reports-owner-is = { $owner } is eigenaar van de halfjaarrapportage { $period }.
reports-owner-none = De halfjaarrapportage { $period } heeft geen eigenaar.

reports-label-delivery = Aanleverdatum
reports-label-adoption = Vaststelling
reports-label-as-of = Peildatum
reports-label-sections = Onderdelen
reports-label-late = Te laat
reports-label-not_started = Niet gestart
reports-label-delivered = Aangeleverd
reports-label-approved = Akkoord

reports-section-not_started = niet gestart
reports-section-delivered = aangeleverd
reports-section-approved = akkoord
reports-sections-count = { $count ->
    [one] 1 onderdeel
   *[other] { $count } onderdelen
}
reports-sections-none = Er zijn geen onderdelen { $scope } vastgelegd.
reports-sections-all = { $handed ->
    [0] { $total ->
        [one] Het ene onderdeel { $scope } is nog niet aangeleverd
       *[other] Nog geen van de { $total } onderdelen { $scope } is aangeleverd
    }
   *[other] { $handed } van de { $total ->
        [one] 1 onderdeel
       *[other] { $total } onderdelen
    } { $scope } { $handed ->
        [one] is
       *[other] zijn
    } aangeleverd
}
reports-sections-some = { $count ->
    [0] Geen van de { $total ->
        [one] onderdelen
       *[other] { $total } onderdelen
    } { $scope } { $state }
   *[other] { $count } van de { $total ->
        [one] 1 onderdeel
       *[other] { $total } onderdelen
    } { $scope } { $state }
}
reports-sections-every = Alle { $total } onderdelen { $scope } { $state }
reports-sections-each = Van de { $total } onderdelen { $scope }: { $parts }
reports-state-missing = { $count ->
    [0] moet nog worden aangeleverd
    [one] moet nog worden aangeleverd
   *[other] moeten nog worden aangeleverd
}
reports-state-delivered = { $count ->
    [0] is aangeleverd
    [one] is aangeleverd
   *[other] zijn aangeleverd
}
reports-state-approved = { $count ->
    [0] is akkoord
    [one] is akkoord
   *[other] zijn akkoord
}
reports-state-awaiting = { $count ->
    [0] wacht op akkoord
    [one] wacht op akkoord
   *[other] wachten op akkoord
}
reports-state-unapproved = { $count ->
    [0] is nog niet akkoord
    [one] is nog niet akkoord
   *[other] zijn nog niet akkoord
}
reports-state-late = { $count ->
    [0] is te laat
    [one] is te laat
   *[other] zijn te laat
}
reports-state-in_time = { $count ->
    [0] is niet te laat
    [one] is niet te laat
   *[other] zijn niet te laat
}
reports-state-noted = { $count ->
    [0] heeft een toelichting
    [one] heeft een toelichting
   *[other] hebben een toelichting
}
reports-except = (behalve { $names })
reports-section-of = „{ $section }” ({ $owner })
reports-longest-late = Het langst te laat: { $sections }, { $days }.
reports-earliest-deadline = { $count ->
    [one] De vroegste deadline is { $day }: { $sections }.
    [2] De vroegste deadline is { $day }: { $sections }.
    [3] De vroegste deadline is { $day }: { $sections }.
   *[other] De vroegste deadline is { $day }, van { $count } onderdelen.
}
reports-of-which-late = { $count ->
    [one] 1 is te laat
   *[other] { $count } zijn te laat
}
reports-due = met deadline { $period }
reports-one = „{ $section }” { $report } heeft deadline { $day }{ $left } en is { $status }.
reports-one-reason = „{ $section }” { $report } is { $status }: { $note }
reports-one-no-reason = „{ $section }” { $report } is { $status }; een toelichting is niet vastgelegd.
reports-one-owner = { $owner } is eigenaar van „{ $section }” { $report }; deadline { $day }{ $left }, { $status }.
reports-next-deadline = De eerstvolgende deadline is { $day }{ $left }: „{ $section }”.
reports-last-deadline = { $count ->
    [one] De laatste deadline is { $day }: { $sections }.
    [2] De laatste deadline is { $day }: { $sections }.
    [3] De laatste deadline is { $day }: { $sections }.
   *[other] De laatste deadline is { $day }, van { $count } onderdelen.
}
reports-quoted = „{ $section }”
reports-share = Dat is { $share }.
reports-people = Van: { $names }.
reports-people-count = Van { $count } collega's.
reports-in-group = { $section }: { $status }, deadline { $day }{ $left }

reports-feedback = { $count ->
    [one] De rapportage stelt de lezer 1 vraag:
   *[other] De rapportage stelt de lezer { $count } vragen:
}
reports-feedback-1 = Welke informatie mist u en waarvoor/waartoe?
reports-feedback-2 = Welke informatie in deze rapportage heeft u niet nodig?
reports-feedback-3 = Is een rapportage 1x per jaar ook voldoende?
reports-feedback-4 = Wat spreken wij hierover af?
reports-feedback-source = vaste vragen van de halfjaarlijkse rapportage

reports-button-report = Rapportage { $period }
reports-button-current = Hoe staat de rapportage ervoor?
reports-button-missing = Wie moet nog aanleveren?
reports-button-late = Wat is te laat?
reports-button-sections = Alle onderdelen
reports-button-mine = Mijn onderdelen
reports-button-whole = De rapportage als geheel
reports-sections-there-are = { $count ->
    [one] Er is 1 onderdeel { $scope }
   *[other] Er zijn { $count } onderdelen { $scope }
}
