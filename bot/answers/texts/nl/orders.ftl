# Wat iemand in woorden opdraagt: herinner mij, vergeet het, ik ben weg, stop.

order-remind-noted = Ik herinner u op { $day } aan: { $text }.
order-remind-moved = { $asked } is geen werkdag; daarom deze dag.
order-remind-what = Waaraan zal ik u herinneren, en wanneer? Zeg bijvoorbeeld: herinner me volgende week dinsdag aan de benchmark.
order-remind-when = Wanneer zal ik u herinneren aan „{ $text }”? Zeg bijvoorbeeld: herinner me volgende week dinsdag aan { $text }.
order-remind-past = { $day } is niet meer te halen: kies een dag vanaf morgen.
order-remind-far = { $day } is te ver weg: kies een dag binnen vijf jaar.
order-remind-many = U hebt al { $count } herinneringen openstaan. Annuleer er eerst enkele.
order-button-mine = Mijn herinneringen
order-button-cancel-named = Annuleer: { $text }
order-forget-none = U hebt geen persoonlijke herinneringen openstaan.
order-forget-which = { $count ->
    [one] Welke herinnering bedoelt u?
   *[other] Welke van deze { $count } herinneringen bedoelt u?
}
order-forget-unknown = { $count ->
    [one] Die herinnering ken ik niet. U hebt er 1:
   *[other] Die herinnering ken ik niet. U hebt er { $count }:
}
order-forget-how = annuleren kan ook in woorden, bijvoorbeeld: annuleer herinnering 1
order-away-until = Tot wanneer bent u weg? Zeg bijvoorbeeld: ik ben weg tot 3 maart, Anna vervangt mij.
order-away-past = { $day } is al voorbij. Tot wanneer bent u weg?
order-away-turned = { $last } ligt voor { $first }. Van wanneer tot wanneer bent u weg?
order-away-long = Dat is langer dan een jaar. Vraag de beheerder u in het blad personen op niet actief te zetten.
order-away-confirm = U bent weg van { $first } tot en met { $last }, en { $deputy } krijgt dan uw herinneringen. Klopt dat?
order-away-confirm-alone = U bent weg van { $first } tot en met { $last }. Niemand is uw vervanger, dus uw herinneringen gaan naar de beheerder. Klopt dat?
order-away-noted = Vastgelegd: u bent weg van { $first } tot en met { $last }, en { $deputy } krijgt dan uw herinneringen. Bent u eerder terug, zeg dan: ik ben er weer.
order-away-noted-alone = Vastgelegd: u bent weg van { $first } tot en met { $last }. Bent u eerder terug, zeg dan: ik ben er weer.
order-deputy-which = Wie bedoelt u met { $name }: { $names }? Zeg het nog eens met de hele naam.
order-deputy-unknown = „{ $name }” vind ik niet bij de actieve mensen in het blad personen. Er is niets vastgelegd.
order-deputy-gone = Deze vervanger is er niet meer. Er is niets vastgelegd.
order-yes = Ja, leg vast
order-no = Nee
order-refused = Goed, ik leg niets vast.
order-back = Welkom terug. Uw herinneringen komen weer bij u.
order-not-away = U stond niet als afwezig; uw herinneringen komen bij u.
order-stop-what = Waarover zal ik u niet meer herinneren? Zeg bijvoorbeeld: stop herinneringen over de benchmark.
order-stop-none = Ik herinner u nergens aan waar „{ $words }” in staat.

weekday-0 = maandag { $day }
weekday-1 = dinsdag { $day }
weekday-2 = woensdag { $day }
weekday-3 = donderdag { $day }
weekday-4 = vrijdag { $day }
weekday-5 = zaterdag { $day }
weekday-6 = zondag { $day }
# Wat een beheerder met alle herinneringen doet.

steer-not-yours = Dit kan alleen een beheerder. Voor uzelf: stop herinneringen over een onderwerp, of zeg tot wanneer u weg bent.
steer-held = { $count ->
    [0] Alle herinneringen staan stil tot een beheerder ze weer laat gaan.
    [one] Alle herinneringen staan stil tot een beheerder ze weer laat gaan. Eén bericht was al onderweg.
   *[other] Alle herinneringen staan stil tot een beheerder ze weer laat gaan. { $count } berichten waren al onderweg.
}
steer-held-already = Alle herinneringen staan al stil: { $person } deed dat op { $moment }.
steer-resumed = De herinneringen gaan weer uit.
steer-not-held = De herinneringen stonden niet stil.
steer-allowed = { $count ->
    [one] Toegestaan: 1 bericht gaat uit.
   *[other] Toegestaan: { $count } berichten gaan uit.
}
steer-allowed-already = Dit is al toegestaan, door { $person } op { $moment }.
steer-allow-past = De berichten van { $day } gaan niet meer uit; wat er nog van nodig is, gaat in een later bericht mee.
steer-nothing-asked = Er wachten geen berichten op toestemming.
steer-again = Bericht { $number } aan { $person } gaat opnieuw uit.
steer-again-next = Wat in bericht { $number } stond en nog nodig is, gaat mee in het volgende bericht aan { $person }.
steer-again-already = Bericht { $number } aan { $person } is niet mislukt of onzeker, of het is al opnieuw gestuurd. Er gebeurt niets.
steer-again-waits = Bericht { $number } aan { $person } wacht al om uit te gaan. Er gebeurt niets.
steer-again-unknown = Bericht { $number } ken ik niet.
steer-button-failed = Wat is niet aangekomen?
steer-button-going-out = Wat gaat er uit?
order-remind-hour-moved = { $asked } valt buiten de tijd waarin herinneringen uitgaan ({ $opens } tot { $closes }); daarom deze tijd.
order-remind-one-message = u krijgt één bericht op een dag: is er die dag iets dat niet kan wachten, dan komt het eerder
order-remind-about = dit gaat over { $title }: { $stands }
day-at = { $day } om { $hour }
