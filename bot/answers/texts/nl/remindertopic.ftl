# Vragen over herinneringen.

remindertopic-title = Herinneringen
remindertopic-mine = { $personal ->
    [0] U vroeg mij nergens aan te herinneren
    [one] U vroeg mij u aan 1 zaak te herinneren
   *[other] U vroeg mij u aan { $personal } zaken te herinneren
}{ $coming ->
    [0] ; verder komt er niets aan.
    [one] ; verder komt er 1 herinnering aan.
   *[other] ; verder komen er { $coming } herinneringen aan.
}
remindertopic-personal-title = Wat u mij vroeg
remindertopic-coming-title = Wat er tot en met { $day } aankomt
remindertopic-going-out = { $count ->
    [0] Er gaan tot en met { $day } geen herinneringen uit, zoals het nu staat.
    [one] Er gaat tot en met { $day } 1 herinnering uit, zoals het nu staat.
   *[other] Er gaan tot en met { $day } { $count } herinneringen uit, naar { $people ->
        [one] 1 persoon
       *[other] { $people } mensen
    }, zoals het nu staat.
}
remindertopic-going-out-mine = { $count ->
    [0] U krijgt tot en met { $day } geen herinneringen, zoals het nu staat.
    [one] U krijgt tot en met { $day } 1 herinnering, zoals het nu staat.
   *[other] U krijgt tot en met { $day } { $count } herinneringen, zoals het nu staat.
}
remindertopic-only-yours = u ziet alleen uw eigen herinneringen; die van allen ziet de beheerder.
remindertopic-paused-note = alle herinneringen staan nu stil, tot een beheerder ze hervat.
remindertopic-why = { $count ->
    [one] Uw laatste herinnering kwam op { $day } en ging over 1 zaak.
   *[other] Uw laatste herinnering kwam op { $day } en ging over { $count } zaken.
}
remindertopic-why-none = U kreeg van mij nog geen herinnering.
remindertopic-step-before = { $days ->
    [one] 1 werkdag voor { $due }
   *[other] { $days } werkdagen voor { $due }
}
remindertopic-step-late = { $days ->
    [one] 1 werkdag na { $due }
   *[other] { $days } werkdagen na { $due }
}
remindertopic-step-on = op { $due }
remindertopic-step-later = op de dag die met Later is gekozen
remindertopic-asked-note = er wachten { $count } berichten op toestemming: er mogen er { $limit } op een dag uit zonder te vragen.
remindertopic-failed = { $count ->
    [one] 1 bericht sinds { $day } is niet aangekomen, of dat is onzeker.
   *[other] { $count } berichten sinds { $day } zijn niet aangekomen, of dat is onzeker, bij { $people ->
        [one] 1 persoon
       *[other] { $people } mensen
    }.
}
remindertopic-failed-none = Sinds { $day } is alles aangekomen.
remindertopic-failed-not-yours = Wat niet is aangekomen, ziet alleen een beheerder. Vraag het hem, of vraag: mijn herinneringen.
remindertopic-failed-waiting = wat wacht op iemand die Stavaza niet in Teams heeft, gaat vanzelf uit zodra hij het heeft.
remindertopic-failed-more = { $about }; en nog { $rest }
remindertopic-failed-tries = { $count ->
    [one] 1 poging
   *[other] { $count } pogingen
}
remindertopic-outcome-refused = Geweigerd
remindertopic-outcome-too-large = Te groot voor Teams
remindertopic-outcome-gone = Stavaza is daar verwijderd of geblokkeerd
remindertopic-outcome-unknown = Niet bekend of het aankwam
remindertopic-outcome-lease-ran-out = Afgebroken tijdens het sturen
remindertopic-step-handed = omdat het aan u werd overgedragen
