# What stands around an answer: source, as-of date, the matrix as text, and what did not fit.
rendering-source = Source: { $source }
rendering-as-of = as of { $day }
rendering-as-of-range = as of { $first } to { $last }
rendering-note = Note: { $note }

rendering-matrix-levels = Counts at { $axis } 1 to { $highest }:
rendering-matrix-row = { $axis } { $level }: { $counts }
rendering-matrix-zone =
    { $sign ->
        [good] green { $count }
        [attention] orange { $count }
        [bad] red { $count }
       *[neutral] grey { $count }
    }
rendering-matrix-total = together { $count }

rendering-entries-cut = { $shown } of { $total } shown; more does not fit in one message. Ask more precisely for the rest.
rendering-entries-cut-page = { $page }; { $shown } of these fit in this message. Ask more precisely for the rest.
rendering-details-cut = Not all details of the lines fitted in this message. Ask about one line for the whole story.
rendering-texts-cut = Long texts have been shortened, because they do not fit in one message.
rendering-blocks-cut = Not everything fitted in this message. Ask more precisely for the rest.

rendering-terminal-choices = Go on with:
rendering-and-more = … and { $rest } more
