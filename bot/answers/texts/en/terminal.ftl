# The command line.

terminal-welcome = Ask your question. A number presses the button of that number; "stop" ends.
import-error = ERROR
import-warning = WARNING
import-refused = { $count ->
    [one] 1 error: nothing was imported.
   *[other] { $count } errors: nothing was imported.
}
import-nothing = { $source }: nothing changed, { $count ->
    [one] 1 row is the same.
   *[other] all { $count } rows are the same.
}
import-title = { $source }
import-sheet = sheet
import-done = Imported.
import-dry-run = Dry run: nothing was written.
import-more = … and { $count } more changes; --dry-run lists them all.
export-done = Written: { $target }
export-failed = { $target } cannot be written: { $reason }
export-not-xlsx = { $target }: the name must end in .xlsx
