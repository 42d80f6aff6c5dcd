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
nav-accessibility = Toegankelijkheid
nav-privacy = Privacy

## Titles and descriptions of the generated pages, where the author wrote none. $site is the name of the event.

title-programme = Programma
title-dates = Data
title-registration = Inschrijving
title-press = Voor de pers
title-contact = Contact
title-glossary = Woordenlijst
title-accessibility = Toegankelijkheid
title-privacy = Privacy
description-programme = { $site }: het programma, per bijeenkomst en van uur tot uur.
description-dates = { $site }: alle data, met het uur, de plaats en een bestand voor uw agenda.
description-registration = { $site }: de inschrijvingen, bijeenkomst per bijeenkomst.
description-press = { $site }: de persberichten en de contactpersonen voor de pers.
description-contact = { $site }: de personen en organisaties bij wie u terechtkunt.
description-glossary = { $site }: de woorden van de sector.
description-accessibility = { $site }: wat toegankelijk is, wat nog niet, en aan wie u het kunt melden.
description-privacy = { $site }: deze site verzamelt geen gegevens over haar bezoekers.

## What every page has: for screen readers, and the foot of the page.

skip-to-content = Naar de inhoud
menu-label = Hoofdmenu
languages-label = Taal van de pagina
other-language = Deze pagina in een andere taal
organisers = Georganiseerd door
follow = Op de hoogte blijven
keep = Om te bewaren
about-site = Over deze site
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
session-interpreted = Simultaanvertaling
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
speakers = Met medewerking van
contacts-mentioned = Contact

## The accessibility statement, after the model of the Commission (Decision (EU) 2018/1523). $url is the address of the site.

accessibility-promise = We willen dat iedereen deze site kan gebruiken, ook met een schermlezer, met het toetsenbord of met vergrote tekst. Deze verklaring geldt voor de site { $url }.
accessibility-status = Nalevingsstatus
accessibility-unknown = De toegankelijkheid van deze site is nog niet onderzocht.
accessibility-full = Deze site voldoet aan niveau AA van de richtlijnen voor toegankelijkheid van webcontent (WCAG) 2.2.
accessibility-partial = Deze site voldoet gedeeltelijk aan niveau AA van de richtlijnen voor toegankelijkheid van webcontent (WCAG) 2.2.
accessibility-none = Deze site voldoet niet aan niveau AA van de richtlijnen voor toegankelijkheid van webcontent (WCAG) 2.2.
accessibility-issues = Wat nog niet toegankelijk is
accessibility-prepared = Hoe deze verklaring is opgesteld
accessibility-date = Deze verklaring werd opgesteld op { $date }.
accessibility-self = De organisatoren hebben de site zelf onderzocht.
accessibility-third-party = De site werd onderzocht door een derde partij.
accessibility-feedback = Een probleem melden
accessibility-write = Stoort u iets, of hebt u een pagina in een andere vorm nodig? Laat het ons weten.
accessibility-no-contact = Contactadres nog te bepalen.
accessibility-enforcement = Als ons antwoord niet volstaat
accessibility-appeal = U kunt zich wenden tot: { $authority }.

## The privacy page. The tool holds these sentences true: there is no script that stores or sends, and nothing from elsewhere.

privacy-nothing = Deze site verzamelt geen gegevens over u: geen cookies, geen bezoekersmeting, geen formulieren. Ze laadt niets van een andere site.
privacy-host = Zoals elke server kan die waarop deze pagina’s staan een technisch logboek bijhouden (IP-adres, opgevraagde pagina, tijdstip).
privacy-elsewhere = Wat elders gebeurt
privacy-links = Sommige links leiden naar andere sites, met hun eigen regels. Zolang u ze niet opent, krijgen die sites niets van u te zien.
privacy-forms = Inschrijven gebeurt via een extern formulier: { $hosts }.
privacy-calendars = De links naar Google Agenda, Outlook en OpenStreetMap openen de diensten van die aanbieders.
privacy-contact = Een vraag?

## The author’s text: what is added for screen readers.

table-label = Tabel { $number }
footnotes = Voetnoten
footnote-back = Terug naar de tekst

## The page that does not exist, and the choice of a language at the root of the site.

not-found-title = Pagina niet gevonden
not-found-text = Deze pagina bestaat niet of heeft een ander adres gekregen.
not-found-home = Naar de startpagina
choice-continue = Verder in het Nederlands

# What `diptych new` leaves to be written, between double square brackets.
mark-title = titel
mark-lead = Eerste alinea: wie, wat, wanneer en waar, in twee of drie zinnen.
mark-quote = Een citaat, met de naam en de functie van de persoon.
mark-text = Tekst.
