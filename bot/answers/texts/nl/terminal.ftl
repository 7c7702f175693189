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

check-settings = Instellingen
check-local = lokaal, zonder aanmelding, op { $place }
check-teams = Microsoft Teams ({ $type }), op { $place }
check-clock = Klok
check-real = { $now } (de echte tijd)
check-set = { $now } (gezet met STAVAZA_TODAY)
check-store = Opslag
check-empty = bereikbaar, maar leeg. Lees een werkboek in: python -m bot import BESTAND.xlsx
check-rows = { $count } rijen van { $organisation }, laatst gewijzigd { $changed }
check-schedule = Herinneringen
check-schedule-set = van { $opens } tot { $closes }, samenvatting op { $weekday } om { $digest }, stille dagen: { $quiet }
check-schedule-none = geen
check-keys = Sleutels van het Bot Framework
check-keys-bad = { $reason }. Staat het netwerk https toe naar login.botframework.com (of ToBotFromChannelOpenIdMetadataUrl)?
check-credentials = Aanmelding van de bot
check-credentials-bad = { $reason }. Kloppen MicrosoftAppId, MicrosoftAppPassword (of MicrosoftAppCertificateFile), MicrosoftAppType en MicrosoftAppTenantId met de registratie in Azure?
check-certificate = Certificaat van de bot
check-certificate-bad = { $reason }. Wijst MicrosoftAppCertificateFile (en MicrosoftAppCertificateKeyFile) naar het goede PEM-bestand?
check-certificate-until = geldig tot { $until }
check-certificate-ends = loopt af op { $until }. Zet een nieuw certificaat in de registratie in Azure en in MicrosoftAppCertificateFile
check-good = in orde
