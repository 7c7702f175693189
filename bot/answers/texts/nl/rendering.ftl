# Wat om een antwoord heen staat: bron, stand, matrix als tekst, en wat niet paste.
rendering-source = Bron: { $source }
rendering-as-of = stand per { $day }
rendering-as-of-range = stand { $first } t/m { $last }
rendering-note = Let op: { $note }

rendering-matrix-levels = Aantallen bij { $axis } 1 t/m { $highest }:
rendering-matrix-row = { $axis } { $level }: { $counts }
rendering-matrix-zone =
    { $sign ->
        [good] groen { $count }
        [attention] oranje { $count }
        [bad] rood { $count }
       *[neutral] grijs { $count }
    }
rendering-matrix-total = samen { $count }

rendering-entries-cut = { $shown } van { $total } getoond, meer past niet in één bericht. Vraag gerichter voor de rest.
rendering-entries-cut-page = { $page }; hiervan passen er { $shown } in dit bericht. Vraag gerichter voor de rest.
rendering-details-cut = Niet alle toelichting per regel paste in dit bericht. Vraag naar één regel voor het hele verhaal.
rendering-texts-cut = Lange teksten zijn ingekort, omdat ze niet in één bericht passen.
rendering-blocks-cut = Niet alles paste in dit bericht. Vraag gerichter voor de rest.

rendering-terminal-choices = Verder met:
rendering-and-more = … en nog { $rest }
