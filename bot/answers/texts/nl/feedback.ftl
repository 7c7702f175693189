# Duimen onder een antwoord, en de lijst van wat niet begrepen is.

feedback-helpful = Dit klopt
feedback-not-helpful = Dit klopt niet
feedback-thanks = Dank u, dat helpt.
feedback-sorry = Dank u. Ik geef dit door; stel de vraag gerust anders.
feedback-rephrase = Hoe kan ik het vragen?

misunderstood-title = { $days ->
    [one] Niet begrepen of niet geholpen, laatste dag
   *[other] Niet begrepen of niet geholpen, laatste { $days } dagen
}
misunderstood-none = { $days ->
    [one] In de laatste dag is er niets onbegrepen gebleven.
   *[other] In de laatste { $days } dagen is er niets onbegrepen gebleven.
}
misunderstood-thumbs = Duimen: { $helpful } omhoog, { $not-helpful } omlaag.
misunderstood-count = aantal
misunderstood-last = laatst
misunderstood-kind = wat
misunderstood-language = taal
misunderstood-topic = onderwerp
misunderstood-text = tekst
misunderstood-not_understood = niet begrepen
misunderstood-asked_back = teruggevraagd
misunderstood-not_helpful = duim omlaag
