# De opdrachtregel.

terminal-welcome = Stel uw vraag. Een cijfer drukt op de knop met dat nummer; "stop" sluit af.
import-error = FOUT
import-warning = LET OP
import-refused = { $count ->
    [one] 1 fout: er is niets ingelezen.
   *[other] { $count } fouten: er is niets ingelezen.
}
import-nothing = { $source }: niets veranderd, { $count ->
    [one] 1 rij is gelijk.
   *[other] alle { $count } rijen zijn gelijk.
}
import-title = { $source }
import-sheet = blad
import-done = Ingelezen.
import-dry-run = Proefrun: er is niets weggeschreven.
import-more = … en nog { $count } wijzigingen; met --dry-run staan ze er alle bij.
export-done = Geschreven: { $target }
export-failed = { $target } kan niet worden geschreven: { $reason }
export-not-xlsx = { $target }: de naam moet eindigen op .xlsx
