# Kerncijfers. Geen waarde is een officieel antwoord: nog geen inzicht.

keyfigures-title = Kerncijfers
keyfigures-none = nog geen inzicht
keyfigures-no-insight = { $name }: hierin is nog geen inzicht (stand { $day })
keyfigures-last-known = de laatste bekende waarde was { $value } op { $day }
keyfigures-is = { $name }: { $value } op { $day }
keyfigures-no-earlier = er is geen eerdere meting
keyfigures-yes = Ja.
keyfigures-no = Nee.
keyfigures-because = { $name }: { $note }
keyfigures-no-reason = Bij „{ $name }” ({ $value } op { $day }) is geen verklaring vastgelegd
keyfigures-moved-up = { $count ->
    [0] Geen enkel kerncijfer is hoger dan bij de meting ervoor
    [one] { $subject } is hoger dan bij de meting ervoor
   *[other] { $subject } zijn hoger dan bij de meting ervoor
}
keyfigures-moved-down = { $count ->
    [0] Geen enkel kerncijfer is lager dan bij de meting ervoor
    [one] { $subject } is lager dan bij de meting ervoor
   *[other] { $subject } zijn lager dan bij de meting ervoor
}
keyfigures-then-unknown = het verschil met { $day } is niet te bepalen
keyfigures-than = { $change } dan op { $day }
keyfigures-same = niet meer of minder
keyfigures-more = { $size } meer
keyfigures-less = { $size } minder
keyfigures-points = { $figure } procentpunt
keyfigures-on = op { $day }
keyfigures-named = { $name } { $value }
keyfigures-count = { $count ->
    [one] 1 kerncijfer
   *[other] { $count } kerncijfers
}
keyfigures-of-category = over { $category }
keyfigures-period = gemeten { $period }
keyfigures-there-are = { $count ->
    [one] Er is { $subject }
   *[other] Er zijn { $subject }
}
keyfigures-of-which-none = waarvan { $count } waarin nog geen inzicht is
keyfigures-without-insight = In { $subject } is nog geen inzicht
keyfigures-none-in-period = Er is niets gemeten { $period }; wel op { $dates }
keyfigures-none-found = Zo'n kerncijfer ken ik niet.
keyfigures-none-known = Er zijn nog geen kerncijfers bekend: er staan er geen in het werkboek.
keyfigures-all-known = Van elk kerncijfer is de waarde bekend.
keyfigures-measured = Metingen
keyfigures-label-change = Verschil
keyfigures-label-category = Categorie
keyfigures-label-code = Code
keyfigures-button-all = Alle kerncijfers
keyfigures-button-none = Waarin is nog geen inzicht?
keyfigures-button-category = Meer over { $category }
keyfigures-changes = vergeleken met de meting ervoor { $risen } gestegen, { $fallen } gedaald, { $same } gelijk en { $unknown } niet te vergelijken
keyfigures-changed-by = { $name }, { $change } dan op { $day }
keyfigures-most-largest-up = Naar verhouding het meest gestegen: { $named }
keyfigures-most-largest-down = Naar verhouding het meest gedaald: { $named }
keyfigures-most-largest-either = Naar verhouding het meest veranderd: { $named }
keyfigures-most-smallest-up = Naar verhouding het minst gestegen: { $named }
keyfigures-most-smallest-down = Naar verhouding het minst gedaald: { $named }
keyfigures-most-smallest-either = Naar verhouding het minst veranderd: { $named }
keyfigures-apart = Het verschil is { $size }.
keyfigures-not-judged = Of meer beter is of slechter, staat niet in het werkboek.
keyfigures-in-percent = in procenten
keyfigures-in-euro = in euro's
keyfigures-above = boven { $figure }
keyfigures-at-least = van ten minste { $figure }
keyfigures-below = onder { $figure }
keyfigures-at-most = van ten hoogste { $figure }
keyfigures-no-owner = Wie een kerncijfer bijhoudt of levert, staat niet in het werkboek
keyfigures-no-target = Een norm of streefwaarde staat niet in het werkboek
