### The words of the interface. Merged under a site’s own i18n/nl/messages.ftl.
### A message without arguments is `t.name_with_underscores` in a template.

## The menu, in its order. They are short: six of them stand in one line.

nav-home = Home
nav-programme = Programma
nav-dates = Data
nav-registration = Inschrijving
nav-press = Pers
nav-contact = Contact
nav-glossary = Woordenlijst

## Titles and descriptions of the generated pages, where the author wrote none. $site is the name of the event.

title-programme = Programma
title-dates = Data
title-registration = Inschrijving
title-press = Voor de pers
title-contact = Contact
title-glossary = Woordenlijst
description-programme = { $site }: het programma, per bijeenkomst en van uur tot uur.
description-dates = { $site }: alle data, met het uur, de plaats en een bestand voor uw agenda.
description-registration = { $site }: de inschrijvingen, bijeenkomst per bijeenkomst.
description-press = { $site }: de persberichten en de contactpersonen voor de pers.
description-contact = { $site }: de personen en organisaties bij wie u terechtkunt.
description-glossary = { $site }: de woorden van de sector.

## What every page has: for screen readers, and the foot of the page.

skip-to-content = Naar de inhoud
menu-label = Hoofdmenu
languages-label = Taal van de pagina
other-language = Deze pagina in een andere taal
organisers = Georganiseerd door
follow = Op de hoogte blijven
keep = Om te bewaren
export-json = Het programma voor apps (JSON)
export-xml = Het programma voor apps (frab XML)
feed-link = Persberichten (Atom-feed)

## A date: when, where, and what is not certain. $title is the title of the date.

next-date = Volgende bijeenkomst
all-dates = Alle bijeenkomsten
dates-mentioned = Bijeenkomsten
period = van { $start } tot en met { $end }
date-sentence = { $title }: { $when }, { $where }.
venue-to-be-announced = plaats nog te bepalen
venue-map = Bekijk op de kaart (OpenStreetMap)
venue-site = Website van de locatie
status-cancelled = Geannuleerd
status-postponed = Uitgesteld
status-tentative = Onder voorbehoud
summary-cancelled = Geannuleerd: { $title }
summary-postponed = Uitgesteld: { $title }
summary-venue-unknown = { $title } (plaats nog te bepalen)

## When everything is over. After the first one comes the period: « L’événement a eu lieu » « du … au … ».

archive-held = Het evenement vond plaats

## The timed programme of a date.

sessions = Programma
session-time = Uur
session-parallel = Gelijktijdig
session-interpretation = Simultaanvertaling:
session-title = Activiteit
session-speakers = Met
session-room = Zaal
session-languages = Talen

## The state of the registration. $date is a day and an hour: « vendredi 1er décembre 2023 à 9 h ».

registration-announced = Het inschrijvingsformulier volgt
registration-upcoming = Inschrijven kan vanaf { $date }
registration-open = Inschrijvingen geopend
registration-closing = Inschrijven kan nog tot { $date }
registration-waitlist = Volzet, wachtlijst geopend
registration-full = Volzet
registration-closed = Inschrijvingen afgesloten
registration-over = Deze bijeenkomst heeft plaatsgevonden

## The button that leads to the form, and what one must know before. $host is the host of the form, $language the name of a language.

registration-button = Inschrijven
registration-button-waitlist = Inschrijven op de wachtlijst
registration-host = formulier op { $host }
registration-until = Inschrijven kan tot { $date }
registration-per-organisation =
    { $count ->
        [one] Eén persoon per organisatie
       *[other] Maximaal { $count } personen per organisatie
    }
registration-free = Deelname gratis
registration-price = Deelnameprijs: { $amount }
registration-form-language = Het formulier bestaat alleen in het { $language }.

## Calendars.

calendar-add = Toevoegen aan mijn agenda
calendar-file = Agendabestand (.ics)
calendar-google = Google Agenda
calendar-outlook = Outlook
calendar-subscribe = Abonneren op de agenda met alle data
calendar-address = of kopieer dit adres naar uw agendaprogramma:
calendar-all = Alle data in één agendabestand (.ics)
calendar-registration = Inschrijven: { $url }
calendar-name = { $site }
calendar-description = { $site }: alle data, altijd bijgewerkt.

## The press.

press-release = Persbericht
press-releases = Persberichten
press-all = Alle persberichten
press-contact = Perscontact
press-images = Beelden voor de pers
press-none = Voorlopig geen persberichten.
press-number = pagina { $number } van { $count }
press-newer = Recentere persberichten
press-older = Oudere persberichten
press-pages-label = Pagina’s van de lijst
release-newer = Volgend persbericht
release-older = Vorig persbericht
release-others-label = Andere persberichten
feed-title = { $site }: persberichten
image-credit = Foto: { $credit }
press-downloads = Downloaden
press-facing = Naast elkaar: { $languages }
press-this-page = Deze versie apart lezen
press-about = Over de organisatoren
press-online = Online
press-end = — Einde van het persbericht —
press-embargo = Onder embargo tot { $date }. Niets publiceren voor dat tijdstip.
press-logos = Logo’s
press-by-year = Per jaar
press-year =
    { $count ->
        [one] { $count } persbericht
       *[other] { $count } persberichten
    }
press-newest = De recentste
press-years-label = Persberichten per jaar
title-press-year = Persberichten van { $year }
description-press-year = { $site }: de persberichten van { $year }.
description-facing = De tekst in alle talen, alinea naast alinea: { $title }
copy-text = Tekst kopiëren
copy-done = Tekst gekopieerd

## The files of a release. The language and the size stand behind the name.

download-pdf = Pdf
download-pdf-bilingual =
    { $count ->
        [2] Tweetalige pdf
       *[other] Meertalige pdf
    }
download-word = Word (DOCX)
download-text = Platte tekst
download-markdown = Markdown
download-ninjs = ninjs (JSON)
download-kit = Persmap (ZIP)
download-logos = Logo’s van de organisaties (ZIP)
download-programme = Programma (pdf)
download-picture = Origineel beeld
download-picture-size = Origineel beeld, { $width } × { $height } pixels
size-kilobytes = { $number } kB
size-megabytes = { $number } MB
document-page = pagina { $page } van { $count }

# The name of a file: a word without accents and spaces.
kit-read-me = LEESMIJ
kit-contents = Deze persmap bevat het persbericht in elke taal (tekst, Word, pdf) en, als die er zijn, de originele beelden en de data voor een agenda.
kit-pictures =
    { $count ->
        [one] Naast het beeld staan het bijschrift, de bron en de licentie. Vermeld de bron.
       *[other] Naast elk beeld staan het bijschrift, de bron en de licentie. Vermeld de bron.
    }

## People and organisations.

people = Contactpersonen
organisations = Organisaties
contacts-mentioned = Contact

## The author’s text: what is added for screen readers.

table-label = Tabel { $number }
footnotes = Voetnoten
footnote-back = Terug naar de tekst

## The page that does not exist, and the choice of a language at the root of the site.

not-found-title = Pagina niet gevonden
not-found-text = Deze pagina bestaat niet of heeft een ander adres gekregen.
not-found-home = Naar de startpagina
choice-continue = Verder in het Nederlands
