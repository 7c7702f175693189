# Wat iemand nog moet doen.

topic-tasks = Wat er nog moet gebeuren
tasks-source = werkboek, bladen toezeggingen, rapportageonderdelen, projecten, benchmark_edities en contracten
tasks-due = met een deadline { $period }
tasks-open = Nog te doen{ $subject }: { $count } ({ $parts })
tasks-late = Te laat{ $subject }: { $count } ({ $parts })
tasks-none-open = Er staat niets open { $subject }
tasks-none-late = Er is niets te laat { $subject }
tasks-of-which-late = waarvan { $count } te laat
tasks-promise = { $count ->
    [one] 1 toezegging
   *[other] { $count } toezeggingen
}
tasks-request = { $count ->
    [one] 1 verzoek
   *[other] { $count } verzoeken
}
tasks-section = { $count ->
    [one] 1 onderdeel van de rapportage
   *[other] { $count } onderdelen van de rapportage
}
tasks-project = { $count ->
    [one] 1 project
   *[other] { $count } projecten
}
tasks-contract = { $count ->
    [one] 1 contract om op te zeggen of te verlengen
   *[other] { $count } contracten om op te zeggen of te verlengen
}
tasks-benchmark = { $count ->
    [one] 1 benchmark
   *[other] { $count } benchmarks
}
tasks-of-project = project
tasks-button-late = Wat is te laat?
