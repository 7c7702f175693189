# Woorden die alle onderwerpen delen.

unknown = geen gegevens
page = { $first } tot en met { $last } van { $total }
next-page = { $rest ->
    [one] De laatste
   *[other] { $count ->
        [one] De volgende
       *[other] Volgende { $count } (nog { $rest })
    }
}
without-confidential = Zonder vertrouwelijke gegevens.
confidential-elsewhere = Hier lezen anderen mee. In een gesprek met mij alleen ziet u ze wel.
example-figure = Voorbeeldcijfer: (deels) verzonnen voor de demonstratie.
source-sheet = werkboek, blad { $sheet }
who-are-you = Ik weet nog niet wie u bent: uw account staat niet in het blad personen. Vraag de beheerder om u daarin op te nemen.
of-you = van u
department-named = de afdeling { $name }
job-named = de { $name }
of-person = van { $person }
with-text = met „{ $text }” in de naam
matching = passend bij uw woorden
left-out = zonder { $what }
button-of-owner = Alles van { $owner }

period-year = in { $year }
period-until = tot en met { $day }
period-from = vanaf { $day }
period-day = op { $day }
period-between = van { $first } tot en met { $last }

no-deadline = geen deadline
no-owner = geen eigenaar
deadline-is = deadline { $deadline }
deadline-month = { $month }
deadline-quarter = { $quarter }e kwartaal { $year }
deadline-half-year = { $half }e halfjaar { $year }
deadline-year = { $year }
days-late = { $days ->
    [one] 1 dag te laat
   *[other] { $days } dagen te laat
}
days-left = { $days ->
    [0] vandaag
    [one] nog 1 dag
   *[other] nog { $days } dagen
}
days-and-workdays-left = { days-left }, { $workdays ->
    [one] waarvan 1 werkdag
   *[other] waarvan { $workdays } werkdagen
}

label-status = Status
label-deadline = Deadline
label-owner = Eigenaar
label-kind = Soort
label-number = Nummer
label-client = Opdrachtgever
label-holder = Portefeuillehouder
label-body = Gremium
label-made-on = Gedaan op
label-done-on = Afgedaan op
label-reported-on = Teruggekoppeld op

apology = Er ging iets mis en ik kan dit nu niet beantwoorden. Probeer het straks opnieuw. Blijft het misgaan, noem de beheerder dan kenmerk { $reference }.
apology-too-slow = Het antwoord laat te lang op zich wachten; ik ben ermee gestopt. Probeer het straks opnieuw. Blijft het misgaan, noem de beheerder dan kenmerk { $reference }.
too-many-messages = U stuurt meer berichten dan ik kan beantwoorden. Wacht een minuut; de berichten die u nu stuurt, beantwoord ik niet.
button-not-known = Deze knop is van een oudere versie of klopt niet. Stel uw vraag opnieuw, dan krijgt u een nieuwe kaart.
too-long = Dat is me te veel in één keer. Stel uw vraag in een of twee zinnen (hoogstens { $limit } tekens).
which-one = Ik kan dit op meer manieren lezen. Bedoelt u { $choices }?
not-understood = Ik weet niet wat u wilt weten. Hiermee kan ik helpen:
words-left-out = Niet meegewogen in dit antwoord: { $words }.
unknown-words = { $words } ken ik niet.
misplaced-words = { $words } kan ik in deze vraag niet plaatsen.
choice-of-item = { $name } ({ $subject })
understood-topic = Ik begreep wel dat het gaat over: { $topic }.
nearest-names = Bedoelt u { $names }?
ask-without = Zonder { $words }

help-title = Stavaza
help-headline = Ik weet hoe het staat met toezeggingen, geld, risico's en projecten. U kunt bijvoorbeeld vragen:
help-hint = Vraag het zoals u het zou zeggen, bijvoorbeeld „hoeveel budget is er nog voor werkplekken?” of „welke toezeggingen zijn te laat?”. Een vervolgvraag mag kort: „en netto?”, „van Jan”.
welcome-person = Dag { $name }, ik ben Stavaza. Ik weet hoe het staat met toezeggingen, geld, risico's en projecten. U kunt bijvoorbeeld vragen:
welcome-stranger = Dag, ik ben Stavaza. Ik weet hoe het staat met toezeggingen, geld, risico's en projecten. U kunt bijvoorbeeld vragen:
welcome-group = Dag allemaal, ik ben Stavaza. Noem me met @Stavaza en stel uw vraag, bijvoorbeeld:
example-commitments = Welke toezeggingen staan nog open?
example-budgets = Hoeveel budget is er nog voor Samen Digitaal?
example-risks = Hoeveel netto risico's staan rechtsboven?
example-projects = Welke projecten staan op rood en waarom?

topic-commitments = Toezeggingen
topic-budgets = Budgetten
topic-reserves = Reserves
topic-risks = Risico's
topic-staffing = Personeel
topic-projects = Projecten
topic-partnerships = Samenwerking
topic-benefits = Opbrengsten
topic-benchmark = Benchmark
topic-reminders = Herinneringen
topic-help = Wat ik kan
topic-reports = Halfjaarlijkse rapportage
topic-background = Achtergrondinformatie
topic-contracts = Contracten
topic-keyfigures = Kerncijfers
topic-summary = Samenvatting

aside-date = De stand is van { $day }.
aside-dates = De standen zijn van { $first } tot en met { $last }.
aside-no-date = Van deze gegevens is geen peildatum vastgelegd.
aside-source = De bron is { $source }.

claim-holds = Ja, dat klopt.
claim-fails = Nee, dat klopt niet.

count-in-year = { $count ->
    [0] geen in { $year }
   *[other] { $count } in { $year }
}
count-difference = { $difference ->
    [0] evenveel
   *[other] { $more ->
        [yes] { $abs } meer
       *[no] { $abs } minder
    }
}
rows-confidential = die vertrouwelijk zijn
rows-not-confidential = die niet vertrouwelijk zijn
