nav-home = Startseite
nav-programme = Programm
nav-dates = Termine
nav-registration = Anmeldung
nav-press = Presse
nav-contact = Kontakt
nav-glossary = Glossar
title-programme = Programm
title-dates = Termine
title-registration = Anmeldung
title-press = Presse
title-contact = Kontakt
title-glossary = Glossar
description-programme = { $site }: das Programm, Termin für Termin.
description-dates = { $site }: alle Termine mit Uhrzeit, Ort und Kalenderdatei.
description-registration = { $site }: die Anmeldung, Termin für Termin.
description-press = { $site }: die Pressemitteilungen und Ansprechpersonen.
description-contact = { $site }: Personen und Organisationen.
description-glossary = { $site }: die Wörter des Sektors.
skip-to-content = Zum Inhalt
menu-label = Hauptmenü
languages-label = Sprache der Seite
other-language = Diese Seite in einer anderen Sprache
organisers = Veranstaltet von
follow = Auf dem Laufenden bleiben
keep = Zum Aufbewahren
export-json = Das Programm für Apps (JSON)
export-xml = Das Programm für Apps (frab XML)
feed-link = Pressemitteilungen (Atom-Feed)
next-date = Nächster Termin
all-dates = Alle Termine
dates-mentioned = Termine
period = vom { $start } bis zum { $end }
date-sentence = { $title }: { $when }, { $where }.
venue-to-be-announced = Ort wird noch bekannt gegeben
venue-map = Auf der Karte ansehen (OpenStreetMap)
venue-site = Website des Ortes
status-cancelled = Abgesagt
status-postponed = Verschoben
status-tentative = Noch zu bestätigen
summary-cancelled = Abgesagt: { $title }
summary-postponed = Verschoben: { $title }
summary-venue-unknown = { $title } (Ort wird noch bekannt gegeben)
archive-held = Die Veranstaltung hat stattgefunden
sessions = Programm
session-time = Uhrzeit
session-parallel = Gleichzeitig
session-interpretation = Simultanübersetzung:
session-title = Programmpunkt
session-speakers = Mit
session-room = Raum
session-languages = Sprachen
registration-announced = Das Anmeldeformular folgt
registration-upcoming = Anmeldung ab { $date }
registration-open = Anmeldung offen
registration-closing = Anmeldung noch bis { $date }
registration-waitlist = Ausgebucht, Warteliste offen
registration-full = Ausgebucht
registration-closed = Anmeldung geschlossen
registration-over = Dieser Termin hat stattgefunden
registration-button = Anmelden
registration-button-waitlist = Auf die Warteliste
registration-host = Formular auf { $host }
registration-until = Bis { $date }
registration-per-organisation =
    { $count ->
        [one] Eine Person pro Organisation
       *[other] Höchstens { $count } Personen pro Organisation
    }
registration-free = Teilnahme kostenlos
registration-price = Teilnahme: { $amount }
registration-form-language = Das Formular gibt es nur auf { $language }.
calendar-add = In meinen Kalender
calendar-file = Kalenderdatei (.ics)
calendar-google = Google Kalender
calendar-outlook = Outlook
calendar-subscribe = Den Kalender aller Termine abonnieren
calendar-address = oder diese Adresse in Ihr Kalenderprogramm kopieren:
calendar-all = Alle Termine in einer Kalenderdatei (.ics)
calendar-registration = Anmeldung: { $url }
calendar-name = { $site }
calendar-description = { $site }: alle Termine, stets aktuell.
press-release = Pressemitteilung
press-releases = Pressemitteilungen
press-all = Alle Pressemitteilungen
press-contact = Pressekontakt
press-images = Bilder für die Presse
press-none = Noch keine Pressemitteilung.
press-number = Seite { $number } von { $count }
press-newer = Neuere Pressemitteilungen
press-older = Ältere Pressemitteilungen
press-pages-label = Seiten der Liste
release-newer = Nächste Pressemitteilung
release-older = Vorige Pressemitteilung
release-others-label = Andere Pressemitteilungen
feed-title = { $site }: Pressemitteilungen
image-credit = Foto: { $credit }
people = Ansprechpersonen
organisations = Organisationen
contacts-mentioned = Kontakt
table-label = Tabelle { $number }
footnotes = Anmerkungen
footnote-back = Zurück zum Text
not-found-title = Seite nicht gefunden
not-found-text = Diese Seite gibt es nicht, oder ihre Adresse hat sich geändert.
not-found-home = Zur Startseite
choice-continue = Weiter auf Deutsch
press-downloads = Herunterladen
press-facing = Nebeneinander: { $languages }
press-this-page = Diese Fassung allein lesen
press-about = Über die Veranstalter
press-online = Online
press-end = — Ende der Pressemitteilung —
press-embargo = Sperrfrist bis { $date }. Vorher nichts veröffentlichen.
press-logos = Logos
press-by-year = Nach Jahren
press-year =
    { $count ->
        [one] { $count } Pressemitteilung
       *[other] { $count } Pressemitteilungen
    }
press-newest = Die neuesten
press-years-label = Pressemitteilungen nach Jahren
title-press-year = Pressemitteilungen { $year }
description-press-year = { $site }: die Pressemitteilungen des Jahres { $year }.
description-facing = Der Text in allen Sprachen, Absatz neben Absatz: { $title }
copy-text = Text kopieren
copy-done = Text kopiert
download-pdf = PDF
download-pdf-bilingual =
    { $count ->
        [2] Zweisprachiges PDF
       *[other] Mehrsprachiges PDF
    }
download-word = Word (DOCX)
download-text = Reiner Text
download-markdown = Markdown
download-ninjs = ninjs (JSON)
download-kit = Pressemappe (ZIP)
download-logos = Logos der Organisationen (ZIP)
download-programme = Programm (PDF)
download-picture = Originalbild
download-picture-size = Originalbild, { $width } × { $height } Pixel
size-kilobytes = { $number } kB
size-megabytes = { $number } MB
document-page = Seite { $page } von { $count }
kit-read-me = LIESMICH
kit-contents = Diese Mappe enthält die Pressemitteilung in jeder Sprache (Text, Word, PDF) und, wenn es sie gibt, die Originalbilder und die Termine für einen Kalender.
kit-pictures =
    { $count ->
        [one] Neben dem Bild stehen Bildtext, Nachweis und Lizenz. Bitte nennen Sie den Nachweis.
       *[other] Neben jedem Bild stehen Bildtext, Nachweis und Lizenz. Bitte nennen Sie den Nachweis.
    }
