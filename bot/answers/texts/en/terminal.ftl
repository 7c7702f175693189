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

check-settings = Settings
check-local = local, without sign-in, on { $place }
check-teams = Microsoft Teams ({ $type }), on { $place }
check-clock = Clock
check-real = { $now } (the real time)
check-set = { $now } (set by STAVAZA_TODAY)
check-store = Store
check-empty = reachable, but empty. Import a workbook: python -m bot import FILE.xlsx
check-rows = { $count } rows of { $organisation }, last changed { $changed }
check-schedule = Reminders
check-schedule-set = from { $opens } to { $closes }, summary on { $weekday } at { $digest }, quiet days: { $quiet }
check-schedule-none = none
check-keys = Keys of the Bot Framework
check-keys-bad = { $reason }. Does the network allow https to login.botframework.com (or ToBotFromChannelOpenIdMetadataUrl)?
check-credentials = Sign-in of the bot
check-credentials-bad = { $reason }. Do MicrosoftAppId, MicrosoftAppPassword (or MicrosoftAppCertificateFile), MicrosoftAppType and MicrosoftAppTenantId match the registration in Azure?
check-certificate = Certificate of the bot
check-certificate-bad = { $reason }. Does MicrosoftAppCertificateFile (and MicrosoftAppCertificateKeyFile) name the right PEM file?
check-certificate-until = valid until { $until }
check-certificate-ends = ends on { $until }. Put a new certificate in the registration in Azure and in MicrosoftAppCertificateFile
check-good = in order
