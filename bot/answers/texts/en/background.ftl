# Background texts of the report.

background-title = Background information
background-title-of = Background: { $subject }
background-about = The background information says about “{ $subject }”:
background-in-dutch = The text is shown as it was recorded, not translated.
background-all = { $count ->
    [one] There is 1 background text.
   *[other] There are { $count } background texts. What would you like to read about?
}
background-which = { $count ->
    [one] There is 1 background text about this.
   *[other] There are { $count } background texts about this. Which one do you mean?
}
background-none-known = No background texts have been recorded yet.
background-none-found = No background text has been recorded about this.
background-button-all = All background texts
background-button-benchmark = The results of the benchmark
background-button-reserves = Where the reserve stands
background-button-risks = The risks
background-button-staffing = Establishment and occupancy
background-button-partnerships = The partnerships
background-button-commitments = The commitments
background-button-reports = The report
background-button-budgets = The budgets
