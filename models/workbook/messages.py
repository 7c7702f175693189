"""Every word about a workbook that a person reads, in Dutch and English. No logic but filling in.

A message says what is wrong and what is allowed; the place goes before it.
"""

from __future__ import annotations

from collections.abc import Mapping

STAGES = {
    "read": {"nl": "inlezen", "en": "reading"},
    "check": {"nl": "controleren", "en": "checking"},
    "compare": {"nl": "vergelijken", "en": "comparing"},
    "write": {"nl": "wegschrijven", "en": "writing"},
}
"""What an import is doing, for a progress bar."""

KINDS = {
    "new": {"nl": "nieuw", "en": "new"},
    "changed": {"nl": "gewijzigd", "en": "changed"},
    "same": {"nl": "gelijk", "en": "the same"},
    "withdrawn": {"nl": "ingetrokken", "en": "withdrawn"},
    "restored": {"nl": "hersteld", "en": "restored"},
}
"""What an import does with a row."""

FILE_MESSAGES = {
    "not_found": {
        "nl": "{path} bestaat niet; geef een .xlsx-bestand of een map met CSV-bestanden",
        "en": "{path} does not exist; give an .xlsx file or a folder of CSV files",
    },
    "unreadable": {
        "nl": "{path} kan niet worden gelezen ({reason}); sluit het in andere programma's en controleer de rechten",
        "en": "{path} cannot be read ({reason}); close the file in other programs and check its permissions",
    },
    "not_a_workbook": {
        "nl": "{path} is geen Excel-werkmap; geef een .xlsx-bestand of een map met CSV-bestanden",
        "en": "{path} is not an Excel workbook; give an .xlsx file or a folder of CSV files",
    },
    "single_csv": {
        "nl": "{path} is één CSV-bestand; geef de map met de CSV-bestanden, één per blad: <blad>.csv",
        "en": "{path} is a single CSV file; give the folder that holds the CSV files, one for each sheet: <sheet>.csv",
    },
    "old_excel": {
        "nl": "{path} is een oude Excel-werkmap (.xls); sla het in Excel op als .xlsx",
        "en": "{path} is an old Excel workbook (.xls); save it as .xlsx in Excel",
    },
    "encrypted": {
        "nl": "{path} is beveiligd met een wachtwoord; sla het op zonder wachtwoord",
        "en": "{path} is protected with a password; save it without one",
    },
    "corrupt": {
        "nl": "{path} is beschadigd; open het in Excel en sla het opnieuw op als .xlsx",
        "en": "{path} is corrupt; open it in Excel and save it again as .xlsx",
    },
    "too_large": {
        "nl": "{path} is te groot; een bestand mag hoogstens {limit} MB zijn",
        "en": "{path} is too large; a file may be at most {limit} MB",
    },
    "too_large_inside": {
        "nl": "{path} is uitgepakt te groot; een werkmap mag uitgepakt hoogstens {limit} MB zijn "
        "en niet verdacht sterk ingepakt",
        "en": "{path} is too large when unpacked; a workbook may be at most {limit} MB unpacked "
        "and not packed suspiciously tightly",
    },
    "too_many_rows": {
        "nl": "te veel rijen; een blad mag hoogstens {limit} rijen hebben, en losse cellen ver naar onderen tellen mee",
        "en": "too many rows; a sheet may have at most {limit} rows, and stray cells far down count too",
    },
    "too_many_columns": {
        "nl": "te veel kolommen; een blad mag hoogstens {limit} kolommen hebben, en losse cellen ver naar rechts "
        "tellen mee",
        "en": "too many columns; a sheet may have at most {limit} columns, and stray cells far to the right count too",
    },
    "empty_folder": {
        "nl": "in de map {path} staat geen CSV-bestand; noem ze naar de bladen: <blad>.csv",
        "en": "the folder {path} holds no CSV file; name them after the sheets: <sheet>.csv",
    },
    "csv_encoding": {
        "nl": "het CSV-bestand is geen UTF-8; sla het op als “CSV UTF-8”",
        "en": "the CSV file is not UTF-8; save it as “CSV UTF-8”",
    },
    "csv_malformed": {
        "nl": "het CSV-bestand klopt hier niet; zet tekst met ; , of een nieuwe regel tussen aanhalingstekens",
        "en": "the CSV file is malformed here; put text with ; , or a new line between quotes",
    },
    "csv_too_wide": {
        "nl": "deze rij heeft meer cellen dan er kolomnamen zijn; zet tekst met {separator} tussen aanhalingstekens",
        "en": "this row has more cells than there are column names; put text with {separator} between quotes",
    },
    "no_known_sheet": {
        "nl": "geen enkel blad heeft een bekende naam; bekend zijn: {sheets}",
        "en": "no sheet has a known name; known are: {sheets}",
    },
    "sheet_twice": {
        "nl": "dit blad staat er twee keer in, als “{first}” en “{second}”; houd er één over",
        "en": "this sheet is there twice, as “{first}” and “{second}”; keep one of them",
    },
}

SHEET_MESSAGES = {
    "missing_column": {
        "nl": "de verplichte kolom ontbreekt; de kolomnamen staan in rij 1, verplicht zijn: {columns}",
        "en": "the required column is missing; column names are in row 1, required are: {columns}",
    },
    "column_twice": {
        "nl": "deze kolom staat er twee keer in, als “{first}” en “{second}”; houd er één over",
        "en": "this column is there twice, as “{first}” and “{second}”; keep one of them",
    },
    "not_in_thousands": {
        "nl": "alleen kolommen met bedragen mogen “(x 1.000)” in hun naam hebben",
        "en": "only columns of amounts may have “(x 1.000)” in their name",
    },
    "bad_header": {
        "nl": "de kolomnaam in rij 1 is een foutwaarde of een formule zonder waarde; typ de naam als tekst",
        "en": "the column name in row 1 is an error value or a formula without a value; type the name as text",
    },
}

CELL_MESSAGES = {
    "required": {
        "nl": "is leeg, maar verplicht; vul een waarde in",
        "en": "is empty, but required; fill in a value",
    },
    "formula_without_value": {
        "nl": "de formule heeft geen opgeslagen waarde; open de werkmap in Excel en sla haar op, of typ de waarde zelf",
        "en": "the formula has no stored value; open the workbook in Excel and save it, or type the value itself",
    },
    "excel_error": {
        "nl": "de cel bevat de foutwaarde {value}; herstel de formule of typ de waarde zelf",
        "en": "the cell holds the error value {value}; mend the formula or type the value itself",
    },
    "control_character": {
        "nl": "“{value}” bevat een stuurteken ({character}); toegestaan zijn gewone tekens, tabs en nieuwe regels",
        "en": "“{value}” holds a control character ({character}); allowed are ordinary characters, tabs and new lines",
    },
    "date": {
        "nl": "“{value}” is geen datum; toegestaan zijn een Excel-datum, dd-mm-jjjj, d-m-jjjj, jjjj-mm-dd, "
        "of -, n.v.t., Nvt en 0001-01-01 voor “geen”",
        "en": "“{value}” is not a date; allowed are an Excel date, dd-mm-yyyy, d-m-yyyy, yyyy-mm-dd, "
        "or -, n.v.t., Nvt and 0001-01-01 for “none”",
    },
    "impossible_date": {
        "nl": "“{value}” bestaat niet op de kalender; geef een datum die bestaat, als dd-mm-jjjj",
        "en": "“{value}” is not on the calendar; give a date that exists, as dd-mm-yyyy",
    },
    "date_with_time": {
        "nl": "“{value}” heeft een tijd erbij; geef alleen de datum, als dd-mm-jjjj",
        "en": "“{value}” has a time with it; give only the date, as dd-mm-yyyy",
    },
    "date_out_of_range": {
        "nl": "“{value}” valt buiten {lowest} tot en met {highest}; geef een datum binnen die jaren",
        "en": "“{value}” is outside {lowest} to {highest}; give a date within those years",
    },
    "amount": {
        "nl": "“{value}” is geen bedrag; toegestaan is een getal of tekst als € 1.234,56 · 1.234 · 50k · 1,2 mln · "
        "4.977- · (4.977)",
        "en": "“{value}” is not an amount; allowed is a number or text such as € 1.234,56 · 1.234 · 50k · 1,2 mln · "
        "4.977- · (4.977)",
    },
    "amount_decimals": {
        "nl": "“{value}” heeft niet één of twee decimalen; een bedrag heeft er hoogstens twee, met een punt voor "
        "duizendtallen: 1.234,56",
        "en": "“{value}” does not have one or two decimals; an amount has at most two, with a point for thousands: "
        "1.234,56",
    },
    "scale_twice": {
        "nl": "“{value}” heeft een maat achter het getal, maar de kolom is al in duizendtallen; geef alleen het getal",
        "en": "“{value}” has a unit behind the number, but the column is in thousands already; give only the number",
    },
    "amount_too_large": {
        "nl": "“{value}” is te groot; een bedrag is hoogstens {limit} euro",
        "en": "“{value}” is too large; an amount is at most {limit} euros",
    },
    "number": {
        "nl": "“{value}” is geen getal; toegestaan is een getal met komma of punt als decimaalteken, zoals 12,5",
        "en": "“{value}” is not a number; allowed is a number with a comma or point for decimals, such as 12,5",
    },
    "ambiguous_number": {
        "nl": "“{value}” kan {whole} of {decimal} betekenen; schrijf {whole} of {decimal}, of maak er een getalcel van",
        "en": "“{value}” may mean {whole} or {decimal}; write {whole} or {decimal}, or make it a number cell",
    },
    "number_too_large": {
        "nl": "“{value}” is te groot; een getal is hoogstens {limit}",
        "en": "“{value}” is too large; a number is at most {limit}",
    },
    "whole": {
        "nl": "“{value}” is geen heel getal; toegestaan is een heel getal van {lowest} tot en met {highest}",
        "en": "“{value}” is not a whole number; allowed is a whole number from {lowest} to {highest}",
    },
    "out_of_range": {
        "nl": "“{value}” valt buiten de grenzen; toegestaan is een heel getal van {lowest} tot en met {highest}",
        "en": "“{value}” is out of bounds; allowed is a whole number from {lowest} to {highest}",
    },
    "yes_no": {
        "nl": "“{value}” is geen ja of nee; toegestaan zijn: ja, nee, x, 1, 0, true, false",
        "en": "“{value}” is not a yes or no; allowed are: ja, nee, x, 1, 0, true, false",
    },
    "word": {
        "nl": "“{value}” staat niet op de lijst; toegestaan zijn: {words}",
        "en": "“{value}” is not on the list; allowed are: {words}",
    },
    "too_long": {
        "nl": "de tekst telt {length} tekens; hoogstens {limit} zijn toegestaan",
        "en": "the text has {length} characters; at most {limit} are allowed",
    },
    "email": {
        "nl": "“{value}” is geen e-mailadres; toegestaan is een adres als naam@gemeente.nl",
        "en": "“{value}” is not an e-mail address; allowed is an address such as name@gemeente.nl",
    },
    "period": {
        "nl": "“{value}” is geen periode; toegestaan is jaar-helft, als tekst: 2020-1 of 2020-2",
        "en": "“{value}” is not a period; allowed is year-half, as text: 2020-1 or 2020-2",
    },
    "unknown_person": {
        "nl": "“{value}” is geen bekende persoon; het e-mailadres moet op blad personen staan of al bekend zijn",
        "en": "“{value}” is not a known person; the e-mail must be on sheet personen or be known already",
    },
    "unknown_project": {
        "nl": "“{value}” is geen bekend project; het nummer moet op blad projecten staan of al bekend zijn",
        "en": "“{value}” is not a known project; the number must be on sheet projecten or be known already",
    },
    "unknown_partnership": {
        "nl": "“{value}” is geen bekende samenwerking; de naam moet op blad samenwerkingen staan of al bekend zijn",
        "en": "“{value}” is not a known partnership; the name must be on sheet samenwerkingen or be known already",
    },
    "key_twice": {
        "nl": "“{key}” staat al in rij {first}, met andere gegevens; laat één van de rijen {first} en {second} staan",
        "en": "“{key}” is already in row {first}, with other data; keep one of the rows {first} and {second}",
    },
    "no_consequence": {
        "nl": "een risico is financieel, niet financieel of beide; zet minstens één van de twee op ja",
        "en": "a risk is financial, not financial or both; set at least one of the two to ja",
    },
    "half_net": {
        "nl": "is leeg terwijl {other} is ingevuld; vul kans_netto en gevolg_netto allebei in, of geen van beide",
        "en": "is empty while {other} is filled in; fill in both kans_netto and gevolg_netto, or neither",
    },
    "note_required": {
        "nl": "is leeg, maar verplicht omdat {aspects} op oranje of rood staat; leg uit waarom",
        "en": "is empty, but required because {aspects} is amber or red (oranje, rood); explain why",
    },
    "setting_whole": {
        "nl": "“{value}” past niet bij {name}; toegestaan is een heel getal van {lowest} tot en met {highest}",
        "en": "“{value}” does not fit {name}; allowed is a whole number from {lowest} to {highest}",
    },
    "setting_days": {
        "nl": "“{value}” past niet bij {name}; toegestaan zijn hele werkdagen van 0 tot en met 366, gescheiden door ;, "
        "zoals 30;14;7;1",
        "en": "“{value}” does not fit {name}; allowed are whole working days from 0 to 366, separated by ;, "
        "such as 30;14;7;1",
    },
    "setting_escalation": {
        "nl": "“{value}” past niet bij {name}; toegestaan zijn de werkdagen te laat voor de eigenaar, de opdrachtgever "
        "en de leidinggevende: hoogstens drie, oplopend, van 0 (niet) tot en met 366, gescheiden door ;, zoals 1;5;10",
        "en": "“{value}” does not fit {name}; allowed are the working days late for the owner, the client and the "
        "manager: at most three, rising, from 0 (never) to 366, separated by ;, such as 1;5;10",
    },
    "setting_hours": {
        "nl": "“{value}” past niet bij {name}; toegestaan is begin-einde als uu:mm-uu:mm, zoals 08:30-17:00",
        "en": "“{value}” does not fit {name}; allowed is begin-end as hh:mm-hh:mm, such as 08:30-17:00",
    },
    "setting_digest": {
        "nl": "“{value}” past niet bij {name}; toegestaan is een dag (ma di wo do vr za zo) en tijd, zoals ma 08:30",
        "en": "“{value}” does not fit {name}; allowed is a day (ma di wo do vr za zo) and a time, such as ma 08:30",
    },
    "setting_weekdays": {
        "nl": "“{value}” past niet bij {name}; toegestaan zijn hoogstens vier werkdagen (ma di wo do vr), gescheiden "
        "door ;, zoals wo;vr",
        "en": "“{value}” does not fit {name}; allowed are at most four weekdays (ma di wo do vr), separated by ;, "
        "such as wo;vr",
    },
    "setting_count": {
        "nl": "“{value}” past niet bij {name}; toegestaan is een heel getal van 1 tot en met 99999",
        "en": "“{value}” does not fit {name}; allowed is a whole number from 1 to 99999",
    },
    "setting_yes_or_no": {
        "nl": "“{value}” past niet bij {name}; toegestaan is ja of nee",
        "en": "“{value}” does not fit {name}; allowed is ja (yes) or nee (no)",
    },
    "setting_digest_outside": {
        "nl": "digest ({digest}) valt buiten werktijd ({hours}); toegestaan is een tijd daarbinnen, zoals ma 08:30",
        "en": "digest ({digest}) is outside werktijd ({hours}); allowed is a time within it, such as ma 08:30",
    },
    "setting_digest_quiet": {
        "nl": "digest ({weekday}) valt op een dag van stille_dagen ({quiet}); toegestaan is een andere dag",
        "en": "digest ({weekday}) is on a day of stille_dagen ({quiet}); allowed is another day",
    },
    "setting_order": {
        "nl": "risico_midden_vanaf ({middle}) moet lager zijn dan risico_hoog_vanaf ({high})",
        "en": "risico_midden_vanaf ({middle}) must be lower than risico_hoog_vanaf ({high})",
    },
}

WARNINGS = {
    "unknown_sheet": {
        "nl": "dit blad is niet bekend en is overgeslagen; bekend zijn: {sheets}",
        "en": "this sheet is not known and was left out; known are: {sheets}",
    },
    "unknown_column": {
        "nl": "deze kolom is niet bekend en is overgeslagen; bekend zijn: {columns}",
        "en": "this column is not known and was left out; known are: {columns}",
    },
    "nameless_column": {
        "nl": "kolom {letter} heeft geen naam in rij 1 en is overgeslagen; geef haar een naam",
        "en": "column {letter} has no name in row 1 and was left out; give it a name",
    },
    "empty_sheet": {
        "nl": "het blad is leeg, ook zonder kolomnamen, en is overgeslagen",
        "en": "the sheet is empty, without column names even, and was left out",
    },
    "equal_rows": {
        "nl": "“{key}” staat hetzelfde in rij {first} en rij {second}; één is genoeg",
        "en": "“{key}” is the same in row {first} and row {second}; one is enough",
    },
    "rounded": {
        "nl": "“{value}” is afgerond op zes decimalen; in deze kolom {count} keer",
        "en": "“{value}” was rounded to six decimals; {count} times in this column",
    },
    "unknown_setting": {
        "nl": "de instelling “{value}” is niet bekend en doet niets; bekend zijn: {names}",
        "en": "the setting “{value}” is not known and does nothing; known are: {names}",
    },
    "withdrawn_reference": {
        "nl": "“{value}” is ingetrokken op blad {referred}; in deze kolom {count} keer",
        "en": "“{value}” is withdrawn on sheet {referred}; {count} times in this column",
    },
    "sheet_withdrawn": {
        "nl": "het blad staat niet in de werkmap; met --volledig worden alle {count} rijen ingetrokken",
        "en": "the sheet is not in the workbook; with --volledig all {count} rows are withdrawn",
    },
}

MESSAGES: Mapping[str, Mapping[str, str]] = FILE_MESSAGES | SHEET_MESSAGES | CELL_MESSAGES | WARNINGS
"""Every message by its code."""

HINTS = {
    "name": {"nl": "Tekst, hoogstens {longest} tekens.", "en": "Text, at most {longest} characters."},
    "text": {"nl": "Tekst, hoogstens {longest} tekens.", "en": "Text, at most {longest} characters."},
    "years": {
        "nl": "Jaren als tekst: 2019, 2019-2020, 2019 e.v.; Nvt = geen.",
        "en": "Years as text: 2019, 2019-2020, 2019 e.v.; Nvt = none.",
    },
    "period": {"nl": "Jaar-helft als tekst: 2020-1 of 2020-2.", "en": "Year-half as text: 2020-1 or 2020-2."},
    "email": {"nl": "E-mailadres.", "en": "E-mail address."},
    "date": {"nl": "Datum, dd-mm-jjjj; - of Nvt = geen.", "en": "Date, dd-mm-yyyy; - or Nvt = none."},
    "amount": {
        "nl": "Bedrag in euro's, twee decimalen; leeg = niet bekend, nooit 0.",
        "en": "Amount in euros, two decimals; empty = not known, never 0.",
    },
    "quantity": {
        "nl": "Getal, decimalen toegestaan; leeg = niet bekend, nooit 0.",
        "en": "Number, decimals allowed; empty = not known, never 0.",
    },
    "percent": {
        "nl": "Percentage; negatief = goedkoper dan de groep, 0 = gelijk.",
        "en": "Percentage; negative = cheaper than the group, 0 = equal.",
    },
    "whole": {"nl": "Heel getal, {lowest} t/m {highest}.", "en": "Whole number, {lowest} to {highest}."},
    "whole_percent": {
        "nl": "Heel percentage, {lowest} t/m {highest}.",
        "en": "Whole percentage, {lowest} to {highest}.",
    },
    "yes_no": {"nl": "ja of nee (of x).", "en": "ja or nee (yes or no), or x."},
    "word": {"nl": "Kies uit: {words}.", "en": "Choose from: {words}."},
    "required": {"nl": "Verplicht.", "en": "Required."},
    "key": {"nl": "Herkent de rij.", "en": "Identifies the row."},
    "default": {"nl": "Leeg = {default}.", "en": "Empty = {default}."},
    "refers": {"nl": "Moet op blad {refers} staan.", "en": "Must be on sheet {refers}."},
}
"""What a column asks for: for the notes in the template and the tables of the manual."""

TEMPLATE_ROW = {
    "nl": "Voorbeeldrij: laat zien wat de kolommen bedoelen. Overschrijf of verwijder haar.",
    "en": "Example row: shows what the columns mean. Overwrite or delete it.",
}


def render(
    code: str,
    parameters: Mapping[str, object],
    language: str,
    *,
    sheet: str | None = None,
    row: int | None = None,
    column: str | None = None,
) -> str:
    """Return a message with its place before it (``sheet, row, column:``), in ``nl`` or ``en``."""
    place = [str(part) for part in (sheet, row, column) if part is not None]
    message = MESSAGES[code][language].format_map(dict(parameters))
    return f"{', '.join(place)}: {message}" if place else message
