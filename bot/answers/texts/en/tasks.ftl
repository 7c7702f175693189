# What somebody still has to do.

topic-tasks = What is still to be done
tasks-source = workbook, sheets toezeggingen, rapportageonderdelen, projecten, benchmark_edities and contracten
tasks-due = with a deadline { $period }
tasks-open = Still to do{ $subject }: { $count } ({ $parts })
tasks-late = Late{ $subject }: { $count } ({ $parts })
tasks-none-open = Nothing is open { $subject }
tasks-none-late = Nothing is late { $subject }
tasks-of-which-late = of which { $count } late
tasks-promise = { $count ->
    [one] 1 promise
   *[other] { $count } promises
}
tasks-request = { $count ->
    [one] 1 request
   *[other] { $count } requests
}
tasks-section = { $count ->
    [one] 1 section of the report
   *[other] { $count } sections of the report
}
tasks-project = { $count ->
    [one] 1 project
   *[other] { $count } projects
}
tasks-contract = { $count ->
    [one] 1 contract to end or renew
   *[other] { $count } contracts to end or renew
}
tasks-benchmark = { $count ->
    [one] 1 benchmark
   *[other] { $count } benchmarks
}
tasks-of-project = project
tasks-button-late = What is late?
