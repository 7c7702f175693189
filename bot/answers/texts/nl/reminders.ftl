# Herinneringen: de lijst op de terminal, de mail, en de eenvoudige tekst.

reminders-mail-subject = { $count ->
    [one] Stavaza: één herinnering
   *[other] Stavaza: { $count } herinneringen
}
reminders-plain = { $count ->
    [one] Er vraagt één ding uw aandacht:
   *[other] Er vragen { $count } dingen uw aandacht:
}
reminders-line = { $subject } ({ $due })
reminders-subject = { $kind }: { $title }
reminders-due-late = { $day }, { $count ->
    [one] één werkdag te laat
   *[other] { $count } werkdagen te laat
}
reminders-due-today = vandaag
reminders-due-left = { $day }, nog { $count ->
    [one] één werkdag
   *[other] { $count } werkdagen
}
reminders-more = En nog { $count }.

reminders-kind-promise = Toezegging
reminders-kind-request = Verzoek
reminders-kind-report_back = Terugkoppelen aan de raad
reminders-kind-section = Onderdeel van de rapportage
reminders-kind-report_delivery = Rapportage aanleveren
reminders-kind-report_adoption = Rapportage vaststellen
reminders-kind-benchmark_opening = Start van de ICT Benchmark
reminders-kind-benchmark_delivery = Gegevens voor de ICT Benchmark
reminders-kind-benchmark_contract = Laatste contractjaar van de ICT Benchmark
reminders-kind-contract_notice = Laatste opzegdag van een contract
reminders-kind-project_end = Einde van een project
reminders-kind-stale_figures = Verouderde cijfers
reminders-kind-personal = Eigen herinnering
reminders-kind-digest = Wekelijkse samenvatting
reminders-kind-undelivered = Herinneringen die niet aankwamen
reminders-kind-mass_sending = Veel berichten tegelijk

reminders-why-owner = eigenaar
reminders-why-client = opdrachtgever, eigenaar is te laat
reminders-why-manager = leidinggevende, eigenaar is te laat
reminders-why-deputy = vervangt { $person }
reminders-why-unreachable = { $person } is niet te bereiken
reminders-why-no_owner = er is geen eigenaar
reminders-why-personal = zelf gevraagd
reminders-why-subscribed = elke week
reminders-why-administrator = beheerder

reminders-heading-day = gaat uit
reminders-heading-who = aan
reminders-heading-what = waarover
reminders-heading-due = datum
reminders-heading-why = waarom
reminders-none = Er gaan tot en met { $until } geen herinneringen uit.
reminders-total = { $messages ->
    [one] Eén bericht
   *[other] { $messages } berichten
} met { $reminders ->
    [one] één herinnering
   *[other] { $reminders } herinneringen
}, tot en met { $until }. Er is niets verstuurd.
reminders-is-paused = Let op: alles is gepauzeerd sinds { $moment } door { $person }.
reminders-is-many = Let op: op { $day } staan er { $count } berichten klaar; bij meer dan { $most } beslist eerst een beheerder.
reminders-unreachable = Niet te bereiken in Teams: { $names }.
reminders-paused = Gepauzeerd. { $count ->
    [0] Er gaat niets meer uit.
    [one] Eén bericht was al onderweg; verder gaat er niets uit.
   *[other] { $count } berichten waren al onderweg; verder gaat er niets uit.
}
reminders-resumed = Herinneringen gaan weer uit.
reminders-was-not-paused = Er was geen pauze.
reminders-allowed = { $count } berichten van { $day } mogen uit.
reminders-nothing-asked = Er wachten geen berichten op toestemming.
reminders-again = Bericht { $id } gaat opnieuw uit, met het eerstvolgende bericht aan deze persoon.
reminders-not-again = Er is geen mislukt of onzeker bericht { $id }.
reminders-no-trouble = Sinds { $since } is alles aangekomen.
reminders-heading-id = nummer
reminders-heading-status = stand
reminders-heading-reason = reden
reminders-heading-tries = pogingen
reminders-status-pending = wacht
reminders-status-failed = mislukt
reminders-status-unknown = onzeker
reminders-reason-not-installed = heeft Stavaza niet in Teams
reminders-jobs-run = Stavaza verstuurt herinneringen (stoppen met Ctrl+C).
