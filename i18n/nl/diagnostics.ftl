### Wat de compiler over een site zegt. Geschreven voor wie de site bewerkt: wat er fout is, en wat u eraan doet.
### `message` zegt wat er fout is, `.help` wat u doet, `.label` een woord op de plaats zelf. Alle talen hebben dezelfde namen en argumenten.

## Data in teksten

date-invalid = “{ $written }” is een dag die niet bestaat
    .help = schrijf de dag die u bedoelt
date-weekday = “{ $date }” valt op een “{ $weekday }”
    .help = schrijf “{ $date }”, of verbeter de datum

## De talen zeggen hetzelfde

in-language = { $code ->
    [de] in het Duits
    [en] in het Engels
    [fr] in het Frans
    [nl] in het Nederlands
   *[other] in “{ $code }”
    }
in-languages = { $codes ->
    [de] in het Duits
    [en] in het Engels
    [fr] in het Frans
    [nl] in het Nederlands
   *[other] in “{ $codes }”
    }
in-own = { $own ->
    [de] in het Duits
    [en] in het Engels
    [fr] in het Frans
    [nl] in het Nederlands
   *[other] in “{ $own }”
    }
in-other = { $other ->
    [de] in het Duits
    [en] in het Engels
    [fr] in het Frans
    [nl] in het Nederlands
   *[other] in “{ $other }”
    }
month-name = { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
    [12] december
   *[other] ?
    }
weekday-before = { $weekday ->
    [1] maandag{" "}
    [2] dinsdag{" "}
    [3] woensdag{" "}
    [4] donderdag{" "}
    [5] vrijdag{" "}
    [6] zaterdag{" "}
    [7] zondag{" "}
   *[other] {""}
    }
said = { $value }
    .known = hier staat { $value }
    .either = { $one } of { $other }
    .page = een andere pagina van deze site
said-date = { weekday-before }{ $day } { month-name } { $year }
    .known = hier staat { weekday-before }{ $day } { month-name } { $year }
    .no-year = { weekday-before }{ $day } { month-name }, zonder jaar
said-month = { month-name } { $year }
    .no-year = { month-name }
said-weekday = { $weekday ->
    [1] maandag
    [2] dinsdag
    [3] woensdag
    [4] donderdag
    [5] vrijdag
    [6] zaterdag
    [7] zondag
   *[other] ?
    }
fact-counterpart = hetzelfde in de andere taal
fact-nowhere = ontbreekt hier
    .page = nergens op deze pagina
fact-help = verbeter de tekst die fout is; als beide juist zijn, schrijf dan boven deze alinea: <!-- parity: allow { $rule } — uw reden -->
    .wrong = de tekst { in-language } is fout: schrijf “{ $written }”
    .wrong-side = de tekst { in-language } is fout
    .add = voeg dit toe aan de tekst { in-languages }
    .missing = voeg het toe waar het ontbreekt, of schrap het in de andere tekst; als het zo bedoeld is, schrijf dan boven deze alinea: <!-- parity: allow { $rule } — uw reden -->
    .front-matter = verbeter de tekst die fout is; als beide juist zijn, schrijf dan tussen de twee regels --- bovenaan de pagina: parity: {"{"} allow: [{"{"} rule: { $rule }, reason: "…" {"}"}] {"}"}
    .data = verbeter de tekst die fout is, of voeg toe wat ontbreekt
fact-amount = de talen geven verschillende bedragen
    .missing = dit bedrag ontbreekt { in-languages }
fact-date = de talen geven verschillende data
    .missing = deze datum ontbreekt { in-languages }
fact-email = de talen geven verschillende e-mailadressen
    .missing = dit e-mailadres ontbreekt { in-languages }
fact-month = de talen noemen verschillende maanden
    .missing = deze maand ontbreekt { in-languages }
fact-number = de talen geven verschillende getallen
    .missing = dit getal ontbreekt { in-languages }
fact-ordinal = de talen nummeren dit verschillend
    .missing = dit rangnummer ontbreekt { in-languages }
fact-percent = de talen geven verschillende percentages
    .missing = dit percentage ontbreekt { in-languages }
fact-phone = de talen geven verschillende telefoonnummers
    .missing = dit telefoonnummer ontbreekt { in-languages }
fact-time = de talen geven verschillende uren
    .missing = dit uur ontbreekt { in-languages }
fact-url = de talen verwijzen naar verschillende adressen
    .missing = dit adres ontbreekt { in-languages }
fact-weekday = de talen noemen verschillende dagen van de week
    .missing = deze dag van de week ontbreekt { in-languages }
fact-person = { $name } wordt niet genoemd { in-languages }
    .misspelt = dit lijkt op { $name }, maar is anders geschreven
    .contacts = de naam in de contacten
    .help = schrijf “{ $name }”
fact-schedule =
    .hour = de agenda geeft andere uren voor deze bijeenkomst
    .hours-label = de agenda zegt { $hours }
    .day = de agenda geeft een andere dag voor deze bijeenkomst
    .venue = de agenda geeft een andere plaats voor deze bijeenkomst
    .venue-label = de agenda zegt “{ $name }”
    .form = dit is het adres van geen enkel inschrijvingsformulier in de agenda
    .form-label = het formulier in de agenda
    .help = verbeter de tekst, of de agenda als die fout is
language-identical = deze tekst is in alle talen dezelfde: hij werd niet vertaald
    .help = vertaal hem; als hij dezelfde moet zijn, schrijf dan erboven: <!-- parity: allow language/identical — uw reden -->
    .front-matter = vertaal hem; als hij dezelfde moet zijn, schrijf dan tussen de twee regels --- bovenaan de pagina: parity: {"{"} allow: [{"{"} rule: language/identical, reason: "…" {"}"}] {"}"}
    .data = vertaal hem; als hij in alle talen dezelfde is, schrijf hem dan één keer, zonder taal
language-untranslated = deze tekst is { in-other }, op een pagina { in-own }
    .help = vertaal hem; woorden die in een andere taal moeten blijven, worden gemarkeerd: [woorden]{"{"}lang={ $other }{"}"}
length-ratio = deze tekst is in een van de talen minder dan half zo lang
    .label = { $count } tekens
    .help = kijk of er in de kortste iets ontbreekt; zo niet, schrijf dan erboven: <!-- parity: allow length/ratio — uw reden -->
meta-untranslated = deze tekst is { in-other } en moet { in-own } zijn
    .help = vertaal hem
pair-outdated = dit is gewijzigd { in-languages } sinds het bevestigd werd
    .all = dit is in alle talen gewijzigd sinds het bevestigd werd
    .changed = gewijzigd
    .review = klopt dit nog?
    .help = bekijk het: diptych status { $page }; zeggen beide hetzelfde: diptych confirm { $page }
    .more = en nog { $count }; bekijk ze: diptych status { $page }; zegt alles hetzelfde: diptych confirm { $page }
pair-unconfirmed = nog niemand heeft bevestigd dat de talen van deze pagina hetzelfde zeggen
    .broken = de neerslag van wat voor deze pagina bevestigd werd, is onleesbaar
    .help = lees ze naast elkaar, en dan: diptych confirm { $page }
parity-unused-allow = deze uitzondering dient nergens toe: wat ze toestaat, is er niet
    .help = verwijder ze, of zet ze op haar plaats: vlak boven haar blok
    .only = niets onder deze opmerking staat alleen in deze taal
    .syntax = deze opmerking wordt niet begrepen en doet dus niets
    .syntax-help = schrijf <!-- parity: allow fact/date — reden --> of <!-- parity: only nl — reden -->
place-language =
    .street = deze straatnaam is niet { in-language }
    .commune = { in-language } heet deze gemeente “{ $name }”
    .help = schrijf hem in de taal van de pagina; een naam die zo moet blijven, wordt gemarkeerd: [rue Haute]{"{"}lang=fr{"}"}
place-postcode = { $code } is geen postcode van { $name }
    .help = { $name } heeft: { $codes }
structure-code = deze code is niet in alle talen dezelfde
    .help = code wordt niet vertaald: kopieer ze van de kant die juist is
structure-heading-level = deze kop heeft in een andere taal een ander niveau
    .label = { $level ->
    [0] geen kop
   *[other] { $level } { $level ->
        [one] teken #
       *[other] tekens #
    }
    }
    .help = geef beide hetzelfde aantal tekens #
structure-images = de talen hebben niet evenveel afbeeldingen
    .label = { $count } { $count ->
    [one] afbeelding
   *[other] afbeeldingen
    }
    .help = voeg de afbeelding toe die ontbreekt
structure-list = deze lijst is niet in alle talen van dezelfde soort
    .numbered = genummerd
    .bullets = zonder nummers
    .none = geen lijst
    .help = schrijf beide met “1.”, of beide met “-”
structure-missing-block = { $count ->
    [one] dit deel van de tekst ontbreekt
   *[other] deze { $count } delen van de tekst ontbreken
    } { in-languages }
    .after = het zou hierna staan
    .before = het zou hiervoor staan
    .help = schrijf het aan de andere kant, of schrap het hier; als het voor één taal bedoeld is, schrijf dan erboven: <!-- parity: only { $own } — uw reden -->
structure-split = deze alinea is er één in de ene taal en meer in een andere
structure-table = deze tabel is niet in alle talen even groot
    .label = { $rows } rijen, { $columns } kolommen
    .none = geen dergelijke tabel
    .help = voeg toe wat ontbreekt
style-inclusive-mix = deze tekst schrijft inclusieve vormen op twee manieren
    .help = houd u aan één teken
term-missing = de term “{ $term }” ontbreekt { in-language }
    .help = gebruik “{ $term }”; als hij met opzet ontbreekt, schrijf dan tussen de twee regels --- bovenaan de pagina: parity: {"{"} allow: [{"{"} rule: term/missing, reason: "…" {"}"}] {"}"}
term-variant = deze pagina zegt zowel “{ $one }” als “{ $other }”
    .first = de eerste keer
    .help = houd u aan een van beide
term-wrong-language = “{ $written }” is niet de term { in-language }
    .glossary = in de woordenlijst
    .help = schrijf “{ $right }”
time-order = dit eindigt voor het begint
    .help = schrijf de uren in hun volgorde, of verbeter het uur dat fout is
typography-number = “{ $written }” kan als { $small } en als { $big } worden gelezen
    .help = schrijf duizendtallen met een punt of een spatie: 600.000 of 600 000

## Bestanden

file-encoding = dit bestand is geen tekst in UTF-8 (byte { $byte })
    .help = sla het opnieuw op met de codering “UTF-8”
    .invisible = hier staat een teken dat niemand ziet ({ $code })
    .invisible-help = verwijder het; zo’n teken komt vaak mee wanneer u tekst van elders kopieert
file-kind =
    .data = een gegevensbestand met deze naam wordt door niemand gelezen
    .deep = hier zitten te veel mappen in elkaar
    .link = dit is een koppeling naar een andere plaats op de schijf, en zulke koppelingen worden niet gevolgd
    .link-help = kopieer het bestand zelf naar hier
    .name = de naam van dit bestand is geen leesbare tekst
    .special = dit is geen bestand en ook geen map
file-language = de naam van dit bestand zegt niet welke taal het is
    .unknown = “{ $code }” is geen taal van deze site
    .help = geef het een van deze namen: { $names }
file-size = dit bestand is te groot: { $size } MB, hoogstens { $limit } MB
file-unreadable = dit bestand kan niet gelezen worden: { $words }

## Afbeeldingen

image-alt = deze afbeelding heeft geen tekst voor wie ze niet ziet
    .press = deze afbeelding voor de pers heeft geen “alt” in “{ $code }”
    .help = zeg wat erop te zien is
image-missing = er is geen afbeelding “{ $file }”
    .help = ze werd hier gezocht: { $path }
    .elsewhere = afbeeldingen staan in de map “content” van deze site; kopieer de afbeelding daarheen
    .kind = “{ $file }” is geen afbeelding die gepubliceerd kan worden
    .kind-help = exporteer ze als PNG, JPEG of WebP

## Links

link-anchor = de pagina heeft geen deel “{ $part }”
    .help = de delen van een pagina zijn haar titels: “## Voor wie?” wordt “#voor-wie”
link-dead = deze link leidt nergens heen: “{ $path }” bestaat niet
    .held = deze link leidt naar een pagina die niet gepubliceerd is (ontwerp of embargo): { $path }
    .help = schrijf het pad naar het Markdownbestand, vanuit dit bestand gezien (“../programme.md”), of een pad van de site (“/nl/programma/”)
    .kind = bestanden van deze soort worden niet gepubliceerd: { $path }
    .kind-help = publiceer het als pdf, Word, afbeelding, geluid of film
link-language = een pagina { in-own } linkt naar een pagina { in-other }
    .help = link naar de pagina in dezelfde taal; zonder taal in de naam (“programme.md”) is het altijd die
link-malformed = dit adres is niet volledig, of bevat een spatie of een teken dat in geen enkel adres staat
    .brackets = dit is geen link: een haakje ontbreekt, of er staat een spatie vóór “(”
    .brackets-help = schrijf [woorden](adres), zonder spatie ertussen
    .empty = deze link heeft geen adres
    .scheme = adressen die met “{ $scheme }” beginnen, worden niet gepubliceerd
    .not-https = hier moet een adres staan dat met https:// begint
    .relative = dit adres zegt niet of het met https begint
    .user = dit adres verbergt een gebruikersnaam vóór de naam van de site
    .host = in dit adres ontbreekt de naam van de site
    .base = base_url is de naam van een site, eventueel met een pad: https://www.example.be
    .help = kopieer het adres opnieuw uit de browser; een link begint met https://, mailto: of tel:, of is een pad
    .https = schrijf een adres dat met https:// begint

## Markdown

markdown-footnote = nergens wordt naar de noot “{ $label }” verwezen: niemand zou ze lezen
    .help = zet [^{ $label }] waar de verwijzing hoort, of verwijder de noot
    .missing = de noot “{ $label }” is niet geschreven
    .missing-help = schrijf ze verder in de tekst: [^{ $label }]: woorden van de noot
markdown-heading = deze titel heeft { $level } tekens #, de vorige { $last }: er ontbreekt een niveau
    .help = gebruik hoogstens één # meer dan in de vorige titel
    .id = de naam “{ $id }” van deze titel mag alleen letters zonder accent, cijfers, - en _ bevatten
markdown-nesting = lijsten en citaten zitten hier meer dan { $limit } niveaus diep in elkaar
markdown-raw-html = dit is HTML, en die wordt niet gepubliceerd
    .help = gebruik Markdown: **vet**, *cursief*, [link](https://…); schrijf < als \<

## Berichten van de interface

message-argument = het bericht “{ $id }” gebruikt niet in alle talen dezelfde argumenten
    .label = gebruikt { $arguments }
    .not-given = het bericht “{ $id }” gebruikt ${ $argument }, maar krijgt dat van niemand
message-cycle = dit bericht verwijst naar zichzelf, of bevat meer dan { $limit } delen
message-duplicate = het bericht “{ $id }” staat er twee keer
message-syntax = dit is geen bericht: Fluent kan het niet lezen
    .label = { $words }
    .help = een bericht schrijft u zo: naam = woorden
    .deep = accolades of haakjes zitten hier meer dan { $limit } niveaus diep in elkaar
message-unknown = er is geen bericht “{ $id }”
    .help = voeg het in elke taal toe aan i18n/<taal>/messages.ftl
message-untranslated = het bericht “{ $id }” ontbreekt in “{ $code }”
    .help = voeg het toe aan i18n/{ $code }/messages.ftl
message-unused = geen enkele pagina gebruikt het bericht “{ $id }”
    .help = verwijder het, of verbeter de naam

## De hoofding van pagina’s en de gegevensbestanden

meta-field =
    .differs = de talen zeggen niet hetzelfde in “{ $field }”
    .differs-label = “{ $code }” zegt { $value }
    .differs-help = verbeter de taal die fout is; een veld dat geen tekst is, mag ook in één taal alleen staan
    .language = de tekst in “{ $code }” ontbreekt
    .language-help = schrijf hem in elke taal, of één keer zonder taal als hij overal dezelfde is
    .one-side = “{ $field }” ontbreekt in “{ $code }”
    .one-side-help = schrijf “{ $field }” in elke taal, of in geen enkele
meta-front-matter = deze pagina begint niet met haar hoofding (front matter)
    .open = de hoofding is niet afgesloten
    .large = de hoofding is te lang: hoogstens { $limit } kB
    .help = begin het bestand met een regel ---, dan “title: …”, dan een tweede regel ---
pair-missing-page = deze pagina bestaat niet { in-language }
    .help = schrijf { $path }; de pagina’s worden samen gepubliceerd of helemaal niet
reference-duplicate = de id “{ $id }” staat er twee keer
    .first = de eerste keer
    .help = geef een van beide een andere id; verander nooit een id die al gepubliceerd is
reference-unknown =
    .venue = er is geen locatie “{ $id }”
    .person = er is geen persoon “{ $id }”
    .organisation = er is geen organisatie “{ $id }”
    .date = er is geen datum “{ $id }”
    .rule = er is geen regel “{ $id }”
    .theme = er is geen thema “{ $id }”
    .colour = het thema heeft geen kleur “{ $name }”
    .help = { $file } kent: { $known }
schema-language = “{ $code }” is geen taal van deze site
    .help = de talen zijn: { $languages }
schema-missing-field = “{ $field }” ontbreekt
    .help = voeg een regel “{ $field }: …” toe
    .image-help = voeg “{ $field }” toe aan het beeld: de pers moet weten wat het toont, wie het maakte en wat ermee mag
schema-unknown-field = “{ $field }” is geen veld
    .near = bedoelt u “{ $near }”?
    .known = de mogelijke namen zijn: { $fields }
schema-value =
    .choice = dit woord is hier niet mogelijk
    .choices = kies uit: { $choices }
    .colour = een kleur schrijft u als "#9e2f1b", met de aanhalingstekens
    .contrast = een contrast is een getal van 1 tot 21, zoals 4.5
    .count = het moeten er { $count } zijn
    .day = dit is geen dag
    .day-help = een dag schrijft u als 2024-01-15
    .email = dit is geen e-mailadres
    .embargo = een embargo bestaat uit een dag, een uur en het tijdsverschil met UTC
    .embargo-help = schrijf bijvoorbeeld 2023-11-14T09:00+01:00
    .empty = hier staat niets
    .flag = schrijf true of false
    .geo = een plaats schrijft u als [breedtegraad, lengtegraad], bijvoorbeeld [50.8385, 4.3225]
    .id = “{ $id }” kan geen id zijn
    .id-help = een id bestaat uit kleine letters zonder accent, cijfers en koppeltekens, en verandert nooit
    .invisible = in deze tekst staat een teken dat niemand ziet ({ $code }); verwijder het
    .list = hier hoort een lijst
    .map = hier horen velden met waarden
    .moment = dit is geen datum
    .moment-help = schrijf 2024-01-15T09:00, of 2024-01-15 voor een hele dag
    .number = hier hoort een geheel getal
    .number-above-zero = hier hoort een geheel getal, minstens 1
    .calendar-key = “{ $key }” is niet de naam van een evenement
    .language-code = dit is niet de code van een taal (schrijf fr, nl, en, de …)
    .pattern = “{ $name }” is geen naam die dit patroon kent
    .phone = dit is geen telefoonnummer dat men kan bellen
    .price = een prijs schrijft u als 12 of 12.50; 0 is gratis
    .text = hier hoort tekst
    .time = dit is geen uur
    .time-help = een uur schrijft u als 09:00
    .zone = er is geen tijdzone “{ $zone }”
    .zone-rule = in “{ $zone }” verandert de klok niet volgens een jaarlijkse regel: geen enkele agenda zou ze kunnen volgen
    .no-such-day = deze dag bestaat niet
    .email-help = een adres schrijft u als naam@voorbeeld.be
    .phone-help = schrijf het met het zonenummer (02/522 98 69) of het land (+32 2 522 98 69), met alle cijfers
    .rule = de regel “{ $id }” kan niet opzij worden gezet
site-languages =
    .code = “{ $code }” is geen taalcode: twee of drie kleine letters
    .few = een site heeft minstens twee talen
    .few-help = schrijf bijvoorbeeld: languages: [fr, nl]
    .twice = de taal “{ $code }” staat er twee keer
    .unknown = de taal “{ $code }” is niet bekend
    .unknown-help = schrijf { $path } (kopieer het bestand van een andere taal); bekend zijn: { $known }
site-missing = er is geen content/site.yaml
    .help = schrijf het, of begin met “diptych init”
yaml-duplicate-key = “{ $key }” staat er twee keer
    .first = de eerste keer
    .help = verwijder een van beide
yaml-syntax = dit is geen geldige YAML ({ $words })
    .help = kijk naar de aanhalingstekens, de spaties aan het begin van de regel en de dubbele punten, hier en in de vorige regel
    .after-quote = er staat tekst na het sluitende aanhalingsteken
    .after-quote-help = zet de hele tekst tussen rechte aanhalingstekens, en schrijf daarbinnen \" voor een recht aanhalingsteken
    .anchor = ankers (&) en aliassen (*) van YAML kunnen hier niet worden gebruikt
    .anchor-help = schrijf de waarde opnieuw waar ze nodig is; is het een tekst, zet hem dan tussen rechte aanhalingstekens: "…"
    .bracket = dit haakje is niet gesloten, of niet met een haakje van dezelfde soort
    .bracket-help = sluit het; hoort het bij een tekst, zet die dan tussen rechte aanhalingstekens: "…"
    .comma = hier ontbreekt een komma of het sluitende haakje
    .comma-help = schrijf een komma tussen de velden, of zet de tekst tussen rechte aanhalingstekens: "…"
    .deep = haakjes of lijsten zitten te diep in elkaar
    .deep-help = er mogen er hoogstens 32 in elkaar zitten
    .documents = hier begint een tweede document
    .documents-help = verwijder de regel ---: een bestand bevat één document
    .escape = een backslash tussen dubbele aanhalingstekens begint een teken dat YAML niet kent
    .escape-help = schrijf de backslash twee keer, of gebruik enkele aanhalingstekens
    .indent = deze regel begint niet in de kolom van de velden waar hij bij hoort
    .indent-help = laat velden van één ding in dezelfde kolom beginnen, met spaties; een tekst die doorloopt bevat geen dubbele punt, tenzij tussen aanhalingstekens
    .quote = dit aanhalingsteken is niet gesloten
    .quote-help = schrijf hetzelfde aanhalingsteken aan het einde van de tekst
    .space = na deze dubbele punt ontbreekt een spatie
    .space-help = schrijf een spatie na de dubbele punt
    .tab = er staat een tab aan het begin van de regel, waar alleen spaties tellen
    .tab-help = vervang de tab door spaties, zoals in de regels eromheen
    .tag = tags (!) van YAML kunnen hier niet worden gebruikt
    .tag-help = verwijder de tag; is het een tekst, zet hem dan tussen rechte aanhalingstekens: "…"
yaml-unquoted =
    .bracket = een haakje of accolade in een tekst zonder aanhalingstekens heeft in YAML een eigen betekenis
    .colon = een dubbele punt met een spatie erna beëindigt hier de waarde
    .comma = deze komma beëindigt de tekst: “{ $lost }” zou verloren gaan
    .hash = “{ $lost }” zou verloren gaan: een # na een spatie begint een commentaar
    .sign = een waarde kan niet met “{ $sign }” beginnen
    .space = de spatie na de dubbele punt is een vaste spatie, en die telt voor YAML niet als spatie
    .help = zet de tekst tussen rechte aanhalingstekens: "…"

## De kalender

schedule-clock-change =
    .gap = dit uur bestaat niet: die nacht gaat de klok vooruit (begin van de zomertijd)
    .fold = dit uur bestaat twee keer: die nacht gaat de klok achteruit (einde van de zomertijd)
    .help = kies een uur voor of na het verzetten van de klok
schedule-order = het einde komt niet na het begin
    .mixed = begin en einde hebben allebei een uur, of geen van beide
    .start = het begin
    .help = verbeter een van beide
    .registration = de inschrijving sluit voor ze opent
    .opens = de opening
    .opens-late = de inschrijving opent pas als de bijeenkomst voorbij is
    .closes-late = de inschrijving sluit na het begin van de bijeenkomst
schedule-outside = deze sessie valt buiten de uren van haar bijeenkomst
    .date = de bijeenkomst
    .help = verbeter de uren van de sessie of van de bijeenkomst
schedule-overlap = twee sessies zijn tegelijk in de zaal “{ $room }”
    .speaker = “{ $id }” spreekt tegelijk in twee sessies
    .first = de andere sessie
    .help = verplaats een van beide, of verbeter de zaal of de sprekers
schedule-past-invites = deze bijeenkomst is voorbij en nodigt nog uit
    .help = schrap de regel; de site sluit vanzelf wat voorbij is
accessibility-outdated = deze toegankelijkheidsverklaring is meer dan een jaar oud
    .help = kijk na of ze nog klopt en pas dan de “date” aan
calendar-locked = agenda’s zouden een wijziging moeten vernemen: { $ids }
    .help = bouw de site zonder --locked en bewaar content/.diptych/calendar.yaml in uw versiebeheer
    .restore = haal het bestand terug uit uw versiebeheer, of wis het
calendar-vanished = “{ $id }” is in agenda’s gepubliceerd, moet nog komen en staat niet meer in het programma
    .help = zet het terug met “status: cancelled”, zodat agenda’s het vernemen; een id verandert nooit
schedule-venue = een datum is pas bevestigd als de locatie bekend is
    .help = vermeld de locatie, of laat “status” weg

## Adressen en de gepubliceerde pagina’s

page-duplicate-id = de gepubliceerde pagina heeft twee delen met de naam “{ $id }”
    .help = geef een van de titels een andere naam: ## Titel {"{"}#naam{"}"}
page-link = de gepubliceerde pagina { $page } linkt naar “{ $href }”, dat niet bestaat
    .help = staat de link niet in een tekst, dan komt hij van het thema
text-placeholder = “{ $words }” moet nog worden geschreven
    .help = schrijf daar wat er moet staan, zonder de haken
theme-contrast = “{ $name }” ({ $colour }) is niet leesbaar genoeg op “{ $other }” ({ $ground }) in de { $scheme ->
        [dark] donkere
       *[light] lichte
    } weergave: contrast { $ratio }, minstens { $least } is nodig
    .near = de dichtstbijzijnde kleur die voldoet is { $near }
theme-font = het lettertype “{ $name }” kan niet worden gelezen
theme-template = deze sjabloon kan niet gebruikt worden
    .label = { $words }
    .deep = hier zitten te veel haakjes of accolades in elkaar
    .typst-missing = in het thema ontbreekt het bestand “{ $file }”, dat de pdf’s opmaakt
    .typst-export = de pdf kan niet worden geschreven: { $words }
url-collision = twee bronnen willen het adres { $path }
    .file = er zijn twee bestanden voor deze pagina
    .help = geef een van beide een andere “slug”
    .help-files = geef de bestanden van een van beide een andere naam: daar komt dit adres vandaan, en een “slug” verandert er niets aan
url-slug = “{ $sign }” kan hier niet in een adres staan
    .empty = het adres is leeg
    .long = het adres is te lang: hoogstens { $limit } tekens
    .near = schrijf “{ $near }”
    .help = een adres bestaat uit kleine letters zonder accent, cijfers en koppeltekens
    .reserved = “{ $slug }” is een naam die de site of een besturingssysteem nodig heeft
    .file = de naam “{ $name }” kan geen adres worden
    .file-help = geef de pagina een “slug”, of de bestanden een andere naam

## Rapporten

report-fix = verander het zo
report-errors = { $count ->
        [one] { $count } fout
       *[other] { $count } fouten
    }
report-warnings = { $count ->
        [one] { $count } waarschuwing
       *[other] { $count } waarschuwingen
    }
report-nothing = niets aan te merken
report-explain = meer over een regel: diptych explain { $rule }

## De opdrachtregel

cli-check-done = { $problems }
cli-build-stopped = { $problems }; er is niets gepubliceerd
cli-progress = de site wordt gemaakt
cli-build-made =
    { $count ->
        [0] er hoefde geen document of beeld opnieuw gemaakt te worden
        [one] { $count } document of beeld is opnieuw gemaakt
       *[other] { $count } documenten of beelden zijn opnieuw gemaakt
    }
cli-preview = onder embargo, alleen voor de pers: { $page } { $url }
cli-build-done = { $pages }; bestanden geschreven: { $written }, ongewijzigd: { $unchanged }, verwijderd: { $removed }, in { $time } ms
cli-build-pages = { $count ->
        [one] { $lang } { $count } pagina
       *[other] { $lang } { $count } pagina’s
    }
cli-next-change = de site verandert vanzelf op { $when }: bouw ze dan opnieuw
cli-and = { $first }; { $second }
cli-no-content = er is geen map “{ $path }”: ga naar de map van uw site, of geef ze op met --root
cli-output-refused = de site wordt niet naar “{ $path }” geschreven: { $why }
    .not-ours = de map bevat bestanden die diptych niet geschreven heeft; kies een andere met --output, of maak ze zelf leeg
    .inside = ze zou over de bronnen van de site komen te liggen
    .link = het is een koppeling naar een andere plaats op de schijf
    .not-a-folder = het is geen map
cli-output-busy = een andere build schrijft naar “{ $path }” en eindigt niet; probeer het later opnieuw
cli-output-failed = “{ $path }” kan niet geschreven worden: { $why }
cli-unknown-rule = er is geen regel “{ $rule }”; de regels zijn: { $rules }
cli-init-exists = “{ $path }” is niet leeg; er is niets geschreven
cli-init-done = een nieuwe site staat in “{ $path }”. Daarna: diptych serve --root { $path }
cli-init-ci = “{ $file }” is geschreven. Vervang daarin { $mark } door de herkomst van het programma en commit het bestand
cli-bad-now = --now vraagt een tijdstip zoals 2023-12-01T12:00:00+01:00
cli-bad-base-url = --base-url vraagt een adres zoals https://www.example.be
cli-bad-epoch = SOURCE_DATE_EPOCH vraagt het aantal seconden sinds 1970
cli-bad-without = --without kent “{ $name }” niet; het kent: { $known }

## Hoe pagina’s ervoor staan

cli-no-page = er is geen pagina “{ $name }”; diptych status somt ze op
cli-confirm-what = zeg welke pagina’s bevestigd worden, of --all
cli-confirm-refused = { $page } wordt niet bevestigd: verbeter eerst de fouten
cli-confirmed = bevestigd: { $page }
cli-fixed = { $count ->
    [0] niets kon worden verbeterd
    [one] 1 probleem verbeterd
   *[other] { $count } problemen verbeterd
    }
status-total = { $pages } pagina’s: { $confirmed } bevestigd, { $outdated } te herbekijken, { $unconfirmed } nog niet bevestigd
status-incomplete = onvolledig
status-unconfirmed = nog niet bevestigd
status-outdated = { $count ->
    [one] 1 blok gewijzigd sinds het bevestigd werd
   *[other] { $count } blokken gewijzigd sinds ze bevestigd werden
    }
status-confirmed = bevestigd op { $date }
status-draft = ontwerp
status-embargo = onder embargo tot { $when }
status-title = De talen naast elkaar: { $site }
status-page = Pagina
status-state = Hoe ze ervoor staat
status-findings = Wat er gevonden werd

## Wat de pdf’s niet kunnen tonen, en afbeeldingen die niet gelezen kunnen worden

pdf-glyph = “{ $character }” ({ $code }) ontbreekt in de lettertypen van het thema: de pdf’s tonen het niet
    .help = schrijf er een woord voor in de plaats, of voeg een lettertype toe aan het thema
pdf-length = dit persbericht is langer dan { $limit } kB: er wordt geen pdf van gemaakt
    .help = maak het korter, of publiceer het rapport als apart bestand
image-unreadable = deze afbeelding kan niet worden gelezen
    .large = deze afbeelding heeft te veel beeldpunten: { $width } × { $height }
    .help = open ze in een beeldprogramma en bewaar ze opnieuw als JPEG of PNG

## the preview

cli-serve-open = de voorvertoning staat op { $url } en volgt wat u opslaat. Ctrl+C sluit ze af.
cli-serve-edit = de editor staat op { $url }
cli-serve-compiled = { $time }: { $problems }
cli-serve-port = poort { $port } kan niet worden geopend ({ $why }); kies een andere met --port
cli-serve-watch = de wijzigingen in de map kunnen niet worden gevolgd: { $why }
cli-serve-failed = de voorvertoning is gestopt: { $why }
serve-refused =
    .host = Deze voorvertoning is alleen voor deze computer: open ze via 127.0.0.1 of localhost, met het poortnummer.
    .stranger = Een pagina van een andere site vraagt hierom; ze krijgt geen antwoord.
    .token = Alleen de editor van deze voorvertoning mag schrijven.
    .method = Dat kan hier niet.
cli-edit-missing = de editor is niet geïnstalleerd: “diptych edit --install” haalt hem op (npm is nodig)
cli-edit-installed = de editor is geïnstalleerd: “diptych serve --edit” opent hem
cli-edit-npm = npm kon de editor niet ophalen: { $why }
serve-edit =
    .unseen = Zeg welke versie van het bestand gelezen werd.
    .type = Zo wordt een bestand niet verstuurd.
    .large = Dit bestand is te groot.
    .name = Een bestand met deze naam mag hier niet worden geschreven.
    .changed = Iemand heeft dit bestand intussen gewijzigd.
    .disk = Het bestand kon niet worden geschreven: { $why }
serve-no-editor = De editor is niet geopend: start de voorvertoning met “diptych serve --edit”.
serve-no-page = Er is geen pagina op het adres “{ $path }”.
serve-empty = De site kan nog niet worden getoond
serve-split = Naast elkaar: { $path }
preview-label = Wat er gevonden werd
preview-close = Sluiten
preview-nothing = Niets aan te merken.
preview-others = Op andere pagina’s
preview-line = regel { $line }
preview-side = Naast elkaar
preview-single = Alleen deze pagina
preview-status = Alle pagina’s
preview-edit = Bewerken
preview-sync = Samen scrollen
preview-draft = Ontwerp
preview-embargo = Onder embargo tot { $when }

## new pages

cli-new-done = geschreven: { $paths }. Vervang wat tussen dubbele vierkante haken staat; “diptych check” somt het op.
cli-new-name = “{ $name }” levert geen bestandsnaam op: er zijn letters of cijfers nodig
cli-new-site = de site zelf kan nog niet worden gelezen; “diptych check” zegt waarom
cli-new-dates = de data in content/schedule.yaml staan tussen vierkante haken op één regel: zet ze onder elkaar, elk met een streepje, en probeer opnieuw

## the command line: its help, and what was typed wrong

help-about = Compiler voor tweetalige evenementensites. Hij maakt van een map met Markdown en YAML in twee of meer talen een statische site met een agendabestand voor elke datum, en behandelt elk verschil tussen de talen als een fout waarvan hij beide plaatsen toont.
help-usage = Gebruik:
help-options = Opties
help-arguments = Argumenten
help-commands = Opdrachten
help-command = OPDRACHT
help-help = Deze helptekst tonen
help-version = De versie tonen
help-init = Een kleine tweetalige site schrijven om mee te beginnen
help-init-dir = De map van de nieuwe site; ze moet leeg zijn of mag nog niet bestaan
help-init-ci = Ook het bestand schrijven waarmee github, gitlab of codeberg de site controleert, bouwt en publiceert; een bestaande site krijgt alleen dat
help-new = Een pagina, een persbericht of een datum beginnen, in alle talen
help-new-kind = Wat u begint: press (een persbericht), page (een pagina) of date (een datum)
help-new-name = De titel ervan, of de naam van de bestanden
help-build = De site nakijken en in een map publiceren
help-build-output = De map waarin wordt gepubliceerd, gezien vanuit de map van de site; standaard “public”
help-build-without = Niet maken: pdf, docx, txt, md, kit, facing, ninjs, cards, compressed
help-build-press-preview = Ook de persberichten onder embargo schrijven, elk in een map waarvan de naam niet te raden is
help-check = De site nakijken en niets publiceren
help-check-fix = De veilige verbeteringen uitvoeren, en daarna opnieuw nakijken
help-publish = Wat gebouwd is publiceren waar het gelezen wordt: in een map, of in opslag die S3 spreekt
help-publish-target = Een map, of s3://bucket/prefix
help-publish-output = De map waarin gebouwd is, ten opzichte van de map van de site; standaard “public”
help-publish-dry-run = Zeggen wat er zou gebeuren, in volgorde, en niets doen
help-publish-rollback = De vorige gepubliceerde site terugzetten
help-publish-forget = Niets van de vorige site bewaren: wat ingetrokken is, is weg en kan niet teruggezet worden
help-publish-delete-many = Toestaan dat meer dan een tiende van de gepubliceerde bestanden verdwijnt
help-publish-press-preview = Ook de persberichten onder embargo publiceren die voor de pers gebouwd zijn
help-publish-ahead = Ook concepten of de site van een latere dag publiceren, als de bouw die toont
help-publish-moved-from = Het vorige adres van de site, als ze verhuisd is
help-publish-take-over = Meteen verdergaan waar een andere publicatie gestopt is; alleen als u weet dat die niet meer loopt
help-publish-without-conditions = Publiceren in opslag die voorwaarden negeert, waar twee gelijktijdige publicaties elkaar niet opmerken
help-publish-endpoint = Het adres van de opslag, als het niet die van Amazon is (ook: AWS_ENDPOINT_URL)
help-publish-region = De regio van de opslag (ook: AWS_REGION); standaard us-east-1
help-publish-format = De vorm van het plan: human of json
help-serve = De site op deze computer tonen zoals ze eruit zal zien, en volgen wat u opslaat
help-serve-port = De poort; standaard 4000, of een vrije poort als die bezet is
help-serve-edit = Ook de editor openen, met de talen naast elkaar
help-serve-quiet = Alleen het adres van de voorvertoning tonen
help-edit = De editor installeren die in de browser opengaat (serve --edit)
help-edit-install = Hem met npm ophalen, in de versie die dit programma kent
help-status = Tonen hoe de pagina’s ervoor staan: bevestigd, te herbekijken, in conflict
help-status-page = Een pagina, in de vorm “press/x” of als het pad van een van haar bestanden: wat aanvaard werd en wat er nu staat
help-status-html = Ook een leesbare pagina schrijven: de talen naast elkaar, hun gegevens en wat er gevonden werd
help-confirm = Bevestigen dat de talen van een pagina hetzelfde zeggen, zoals ze er staan
help-confirm-pages = De pagina’s, in de vorm “press/x” of als het pad van een van hun bestanden
help-confirm-all = Alle pagina’s
help-explain = Een regel uitleggen: wat ze beoordeelt, waarom, en wat u moet doen
help-explain-rule = De regel, zoals een rapport die tussen vierkante haken noemt: fact/date; zonder regel de lijst
help-import = Een Wordbestand overnemen: een ontwerp in elk van zijn talen, en wat de controle ervan zegt
help-import-file = Het Wordbestand (.docx)
help-import-name = De naam van de nieuwe bestanden; standaard gevormd uit de datum en de titel
help-import-kind = Wat het wordt: press (een persbericht) of page (een pagina); standaard een persbericht
help-lsp = Antwoorden aan een teksteditor die het Language Server Protocol spreekt, via stdin en stdout
help-lsp-stdio = Aanvaard omdat editors dit toevoegen; een andere manier is er niet
help-lsp-verbose = Op stderr melden wat gecompileerd werd
help-root = De map van de site, die content/ bevat; standaard de huidige map
help-base-url = Het adres van de gepubliceerde site, in plaats van dat in site.yaml
help-now = Het tijdstip dat als nu geldt (ook: SOURCE_DATE_EPOCH); voorbeeld: 2023-12-01T12:00:00+01:00
help-drafts = Ook ontwerpen publiceren
help-locked = Mislukken als er in content/.diptych iets zou moeten veranderen
help-format = De vorm van de bevindingen: human, short, json, github of sarif
help-verbose = Meer details tonen
help-quiet = Niets tonen als alles in orde is
help-lang = De taal van de berichten: fr, nl of en; standaard die van de computer
cli-usage = deze opdracht wordt niet begrepen
    .unknown = er is hier geen optie “{ $name }”
    .verb = er is geen opdracht “{ $name }”
    .missing = dit ontbreekt: { $name }
    .empty = “{ $name }” heeft een waarde nodig
    .value = “{ $value }” past niet bij { $name }
    .twice = “{ $name }” staat er tweemaal, of gaat niet samen met de rest
    .known = mogelijk: { $known }
    .near = bedoelt u “{ $near }”?
    .more = meer weten: { $command } --help

## editors

lsp-no-counterpart = hier staat geen tegenhanger
lsp-fix-replace = “{ $old }” vervangen door “{ $new }”
lsp-fix-insert = “{ $new }” invoegen
lsp-fix-remove = “{ $old }” schrappen
lsp-fix-several = Op { $count } plaatsen verbeteren
lsp-fix-all = Alle veilige verbeteringen in dit bestand uitvoeren
lsp-new-page = { $path } aanmaken
lsp-checked = { $path }: { $count ->
    [0] geen problemen
    [one] 1 probleem
   *[other] { $count } problemen
    }

## import

cli-import-name = --name vraagt kleine letters zonder accent, cijfers en koppeltekens: “{ $name }” kan “{ $slug }” worden
cli-import-no-site = de site zelf kan niet gelezen worden: voer diptych check uit en verbeter eerst de fouten
cli-import-unreadable = “{ $path }” kan niet gelezen worden: { $why }
cli-import-refused = “{ $path }” is niet overgenomen: { $why }
cli-new-exists = “{ $path }” bestaat al; er is niets geschreven. Kies een andere naam, of verwijder zelf dit bestand
cli-new-link = “{ $path }” is een koppeling naar een andere plaats op de schijf; er is niets geschreven
cli-import-missing = er is geen tekst in “{ $lang }” gevonden: schrijf { $path }
cli-import-done = geschreven: { $paths }{ $pictures ->
    [0] {""}
    [one] , en 1 afbeelding
   *[other] , en { $pictures } afbeeldingen
    }. Daarna: lees elke taal na, verwijder “draft: true”, en dan diptych confirm { $page }
import-large = het bestand is groter dan { $limit } MB. Sla het op zonder afbeeldingen, of met kleinere
import-old-word = dit is een Wordbestand van vóór 2007. Open het in Word of LibreOffice, kies “Opslaan als” en dan “Word-document (.docx)”
import-encrypted = het bestand is met een wachtwoord beveiligd. Sla het op zonder wachtwoord
import-open-document = dit is een OpenDocumentbestand (.odt). Open het in LibreOffice of Word, kies “Opslaan als” en dan “Word-document (.docx)”
import-not-word = dit is geen Wordbestand (.docx). Open het in het programma waarmee het gemaakt is, kies “Opslaan als” en dan “Word-document (.docx)”
import-broken = het bestand is beschadigd. Open het in Word of LibreOffice en sla het opnieuw op als .docx
import-entries = het bestand heeft meer dan { $limit } onderdelen, en zoveel heeft geen enkel persbericht nodig. Kopieer de tekst naar een nieuw document
import-bomb = de inhoud van het bestand is na het uitpakken veel te groot. Kopieer de tekst naar een nieuw document
import-deep = elementen zitten meer dan { $limit } niveaus diep in elkaar. Kopieer de tekst naar een nieuw document
import-entities = het bestand declareert eigen entiteiten, wat geen enkele tekstverwerker doet. Kopieer de tekst naar een nieuw document
import-long = de tekst is te lang: een bestand heeft hoogstens { $limit } alinea’s. Verdeel hem over meer bestanden
import-empty = er staat geen tekst in
import-no-language = de tekst is in geen van de talen van de site geschreven
import-days = de talen noemen aan het begin verschillende dagen: “date” is die van de eerste, en de regels blijven in de tekst staan
import-no-day = er staat geen dag aan het begin van de tekst: “date” is { $day }
import-no-title = er is geen titel gevonden in “{ $lang }”: schrijf er een
import-embargo = de tekst spreekt van een embargo: schrijf het in “embargo”, met het uur en het tijdsverschil met UTC
import-pictures-left = { $count ->
    [one] 1 afbeelding is weggelaten: alleen PNG, JPEG, WebP en GIF kunnen gepubliceerd worden
   *[other] { $count } afbeeldingen zijn weggelaten: alleen PNG, JPEG, WebP en GIF kunnen gepubliceerd worden
    }
import-pictures-silent = { $count ->
    [one] 1 afbeelding heeft geen tekst voor wie ze niet ziet
   *[other] { $count } afbeeldingen hebben geen tekst voor wie ze niet ziet
    }: zeg tussen de vierkante haken wat erop te zien is

## the editor in the browser

edit-title = Editor
edit-loading = De site wordt gelezen …
edit-failed = De editor kon niet starten. Laad de pagina opnieuw; helpt dat niet, kijk dan in het venster waarin diptych draait.
edit-panel = Hoe deze pagina eruitziet, en wat er gevonden werd
edit-panel-hide = Paneel verbergen
edit-panel-show = Paneel tonen
edit-pages = De pagina zoals ze eruit zal zien
edit-findings = Op deze pagina
edit-page-none = Open links een pagina: hier ziet u dan hoe ze eruitziet en wat er gevonden werd.
edit-page-good = Niets aan te merken op deze pagina: de talen zeggen hetzelfde.
edit-page-fresh = Sla de pagina een eerste keer op: dan wordt ze nagekeken.
edit-other = Elders op de site
edit-other-none = Niets aan te merken op de andere pagina’s.
edit-place = Regel
edit-fixable = “diptych check --fix” kan dit verbeteren.
edit-severity-error = Fout
edit-severity-warning = Waarschuwing
edit-severity-info = Opmerking
edit-open = Deze pagina openen
edit-held-back = Deze pagina kan niet getoond worden: ze is niet gepubliceerd, of er staat iets in de weg.
edit-offline = De verbinding met diptych is verbroken: er kan niets opgeslagen worden. Start “diptych serve --edit” opnieuw, en laat deze pagina open.
edit-compiling = Wat u opgeslagen hebt, wordt nagekeken …
edit-saved = Opgeslagen
edit-refused = Niet opgeslagen
edit-refused-what = Iemand anders, of een ander programma, heeft deze pagina gewijzigd sinds u ze geopend hebt. Er is niets weggeschreven, en wat u getypt hebt, staat nog altijd hier links.
edit-refused-file = Gewijzigd op de schijf:
edit-refused-failed = De pagina kon niet weggeschreven worden. Wat u getypt hebt, staat nog altijd hier links.
edit-refused-lost = Dit is de tekst die eerder niet opgeslagen kon worden. Kopieer eruit wat u nog nodig hebt.
edit-copy = Mijn tekst kopiëren
edit-mine = Mijn tekst
edit-copied = Gekopieerd
edit-copy-failed = Uw browser staat kopiëren niet toe. Selecteer de tekst hieronder en kopieer hem.
edit-reload = De pagina openen zoals ze nu is
edit-reload-sure = Wat u getypt hebt, verdwijnt uit de velden; u kunt het hier in het paneel nog lezen.
edit-later = Nu niet
edit-changed = De pagina is gewijzigd op de schijf
edit-changed-what = Iemand anders, of een ander programma, heeft deze pagina opgeslagen sinds u ze geopend hebt. Open ze zoals ze nu is voor u verder typt.
edit-releases = Persberichten
edit-release = Persbericht
edit-own-pages = Pagina’s
edit-own-page = Pagina
edit-dates = Teksten bij de data
edit-image = Afbeelding
edit-file-hint = De naam van de bestanden op de schijf, dezelfde in alle talen. Die kan hier later niet meer gewijzigd worden.
edit-slug-wrong = Alleen kleine letters zonder accent, cijfers en koppeltekens
edit-wrong-embargo = Een dag, een uur en het tijdsverschil met UTC: 2023-11-14T09:00+01:00
edit-field-title = Titel
edit-field-short-title = Korte titel
edit-field-summary = Samenvatting
edit-field-body = Tekst
edit-field-date = Datum van het persbericht
edit-field-embargo = Onder embargo tot
edit-field-draft = Ontwerp
edit-field-dates = Data waarover het gaat
edit-field-contacts = Contactpersonen
edit-field-images = Afbeeldingen voor de pers
edit-field-image-file = Bestand
edit-field-image-alt = Wat erop te zien is
edit-field-image-caption = Bijschrift
edit-field-image-credit = Maker
edit-field-image-licence = Licentie
edit-field-slug = Naam in het adres
edit-field-weight = Plaats in het menu
edit-field-updated = Laatst gewijzigd op
edit-hint-short-title = Voor de links tussen persberichten. In alle talen of in geen enkele.
edit-hint-summary = Een of twee zinnen voor lijsten en zoekmachines; anders de eerste alinea. In alle talen of in geen enkele.
edit-hint-body = Markdown: een lege regel tussen alinea’s, ## vóór een tussentitel, twee sterretjes aan weerszijden van vette woorden.
edit-hint-date = Een datum in de toekomst houdt niets tegen: daarvoor dient een embargo of een ontwerp.
edit-hint-embargo = Vóór dat tijdstip verschijnt het persbericht nergens. Vermeld het tijdsverschil met UTC: 2023-11-14T09:00+01:00
edit-hint-draft = Een ontwerp wordt in geen enkele taal gepubliceerd.
edit-hint-dates = Ze verschijnen op de pagina. Titels en uren komen uit het programma.
edit-hint-contacts = Ze verschijnen op de pagina, met hun telefoonnummer en uren.
edit-hint-images = De eerste afbeelding in de ene taal is de eerste in de andere.
edit-hint-image-file = In dezelfde map als de tekst: foto.jpg. Eén taal volstaat.
edit-hint-image-alt = Voor wie ze niet kan zien.
edit-hint-image-licence = Eén taal volstaat.
edit-hint-slug = Het laatste deel van het adres in deze taal; anders de naam van het bestand.
edit-hint-weight = Kleine getallen komen eerst. Leeg: niet in het menu.
edit-hint-updated = Alleen als u het wilt tonen.

## publishing

cli-publish-progress = bezig met publiceren
cli-publish-done = gepubliceerd in { $target }: { $added } nieuw, { $changed } gewijzigd, { $removed } verwijderd, { $unchanged } ongewijzigd
cli-publish-would = er is niets geschreven. In { $target } zouden er zijn: { $added } nieuw, { $changed } gewijzigd, { $removed } verwijderd, { $unchanged } ongewijzigd
cli-publish-act =
    .add = nieuw
    .change = gewijzigd
    .remove = verwijderd
    .retire = later verwijderd
cli-publish-strangers = { $count ->
    [one] 1 bestand in de map komt niet van de bouw en wordt niet gepubliceerd
   *[other] { $count } bestanden in de map komen niet van de bouw en worden niet gepubliceerd
    }
cli-publish-nothing = er is niets te publiceren in “{ $path }”: voer eerst diptych build uit
cli-publish-changed = “{ $file }” in “{ $path }” is niet meer zoals het gebouwd werd; voer diptych build opnieuw uit (helpt dat niet, verwijder dan eerst de map)
cli-publish-previews = “{ $path }” bevat persberichten onder embargo, alleen voor de pers; bouw zonder --press-preview, of geef ook hier --press-preview
cli-publish-drafts = “{ $path }” bevat concepten; bouw zonder --drafts, of geef --ahead om ze te publiceren
cli-publish-later = “{ $path }” is de site zoals ze er op { $when } zal uitzien; bouw zonder --now, of geef --ahead om ze vóór die tijd te publiceren
cli-publish-scheme = “{ $target }” is geen plaats die diptych kent: noem een map, of s3://bucket/prefix
cli-publish-bucket = “{ $target }” noemt geen bucket: schrijf s3://bucket of s3://bucket/prefix
cli-publish-without = deze diptych is gecompileerd zonder de functie “publish”: hij publiceert alleen in mappen
cli-publish-keys = de sleutels van de opslag ontbreken: zet ze in AWS_ACCESS_KEY_ID en AWS_SECRET_ACCESS_KEY
cli-publish-endpoint = --endpoint vraagt een adres zoals https://s3.example.org, zonder naam of wachtwoord erin
cli-publish-refused = er wordt niets gepubliceerd in “{ $target }”: { $why }
cli-publish-not-ours = “{ $target }” bevat bestanden die diptych niet gepubliceerd heeft; er is niets geschreven. Is dit de juiste bucket? Zo ja, kies een eigen prefix of maak ze zelf leeg
cli-publish-taken = “{ $file }” in { $target } is door iemand anders geplaatst en wordt niet vervangen; verwijder het zelf en publiceer opnieuw
cli-publish-other-site = { $target } bevat de site { $site }; er is niets geschreven. Is die site verhuisd, publiceer dan met --moved-from { $site }
cli-publish-too-many = { $lost } van de { $of } gepubliceerde bestanden zouden verdwijnen; er is niets geschreven. Bekijk --dry-run; klopt het, publiceer dan met --delete-many
cli-publish-busy = iemand is aan het publiceren in { $target }, of een publicatie is er blijven steken; er is niets geschreven. Probeer het over een kwartier opnieuw, of publiceer met --take-over als u weet dat ze niet meer loopt
cli-publish-meanwhile = iemand heeft intussen gepubliceerd in { $target }; deze publicatie is gestopt. Bekijk de site en publiceer daarna opnieuw
cli-publish-no-conditions = de opslag van { $target } negeert voorwaarden: twee gelijktijdige publicaties zouden elkaar niet opmerken. Er is niets gepubliceerd; kan er nooit meer dan één tegelijk lopen, publiceer dan met --without-conditions
cli-publish-no-previous = er is geen vorige site bewaard voor { $target }; er is niets veranderd
cli-publish-previous-broken = de vorige site is niet volledig (“{ $file }” ontbreekt of is gewijzigd); er is niets veranderd
cli-publish-no-bucket = er is geen bucket op { $target }; maak ze eerst aan, of verbeter de naam, --endpoint of --region
cli-publish-denied = de sleutels geven geen toegang tot { $target }: ze moeten juist zijn, en toelaten op te lijsten, te lezen, te schrijven en te verwijderen
cli-publish-newer = een nieuwere versie van diptych heeft gepubliceerd in { $target }; gebruik die
cli-publish-failed = { $target } antwoordt niet zoals het hoort: { $why }. Publiceer opnieuw; wat er te lezen is, is volledig
