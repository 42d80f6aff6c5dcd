### The words of the interface. Merged under a site’s own i18n/fr/messages.ftl.
### A message without arguments is `t.name_with_underscores` in a template.

## The menu, in its order. They are short: six of them stand in one line.

nav-home = Accueil
nav-programme = Programme
nav-dates = Rendez-vous
nav-registration = Inscription
nav-press = Presse
nav-contact = Contact
nav-glossary = Lexique
nav-accessibility = Accessibilité
nav-privacy = Vie privée

## Titles and descriptions of the generated pages, where the author wrote none. $site is the name of the event.

title-programme = Programme
title-dates = Rendez-vous
title-registration = Inscription
title-press = Espace presse
title-contact = Contact
title-glossary = Lexique
title-accessibility = Accessibilité
title-privacy = Vie privée
description-programme = { $site } : le programme, rendez-vous par rendez-vous et heure par heure.
description-dates = { $site } : toutes les dates, avec l’heure, le lieu et un fichier pour votre agenda.
description-registration = { $site } : les inscriptions, rendez-vous par rendez-vous.
description-press = { $site } : les communiqués de presse et les personnes à contacter.
description-contact = { $site } : les personnes et les organisations à contacter.
description-glossary = { $site } : les mots du secteur.
description-accessibility = { $site } : ce qui est accessible, ce qui ne l’est pas encore, et à qui le signaler.
description-privacy = { $site } : ce site ne collecte aucune donnée sur ses visiteurs.

## What every page has: for screen readers, and the foot of the page.

skip-to-content = Aller au contenu
menu-label = Menu principal
languages-label = Langue de la page
other-language = Cette page dans une autre langue
organisers = Organisé par
follow = Rester au courant
keep = À garder
about-site = À propos de ce site
export-json = Le programme pour les applications (JSON)
export-xml = Le programme pour les applications (frab XML)
feed-link = Communiqués de presse (flux Atom)

## A date: when, where, and what is not certain. $title is the title of the date.

next-date = Prochain rendez-vous
all-dates = Tous les rendez-vous
dates-mentioned = Rendez-vous
period = du { $start } au { $end }
date-sentence = { $title } : { $when }, { $where }.
venue-to-be-announced = lieu à définir
venue-map = Voir sur la carte (OpenStreetMap)
venue-site = Site du lieu
status-cancelled = Annulé
status-postponed = Reporté
status-tentative = À confirmer
summary-cancelled = Annulé : { $title }
summary-postponed = Reporté : { $title }
summary-venue-unknown = { $title } (lieu à définir)

## When everything is over. After the first one comes the period: « L’événement a eu lieu » « du … au … ».

archive-held = L’événement a eu lieu

## The timed programme of a date.

sessions = Programme
session-time = Heure
session-interpreted = Traduction simultanée
session-interpretation = Traduction simultanée :
session-title = Activité
session-speakers = Avec
session-room = Salle
session-languages = Langues

## The state of the registration. $date is a day and an hour: « vendredi 1er décembre 2023 à 9 h ».

registration-announced = Le formulaire d’inscription suivra
registration-upcoming = Ouverture des inscriptions le { $date }
registration-open = Inscriptions ouvertes
registration-closing = Inscriptions encore ouvertes jusqu’au { $date }
registration-waitlist = Complet, liste d’attente ouverte
registration-full = Complet
registration-closed = Inscriptions closes
registration-over = Ce rendez-vous a eu lieu

## The button that leads to the form, and what one must know before. $host is the host of the form, $language the name of a language.

registration-button = S’inscrire
registration-button-waitlist = S’inscrire sur la liste d’attente
registration-host = formulaire sur { $host }
registration-until = Inscription jusqu’au { $date }
registration-per-organisation =
    { $count ->
        [one] Une personne par organisation
       *[other] { $count } personnes au maximum par organisation
    }
registration-free = Participation gratuite
registration-price = Participation : { $amount }
registration-form-language = Le formulaire n’existe qu’en { $language }.

## Calendars.

calendar-add = Ajouter à mon agenda
calendar-file = Fichier d’agenda (.ics)
calendar-google = Google Agenda
calendar-outlook = Outlook
calendar-subscribe = S’abonner à l’agenda de toutes les dates
calendar-address = ou copiez cette adresse dans votre logiciel d’agenda :
calendar-all = Toutes les dates dans un fichier d’agenda (.ics)
calendar-registration = Inscription : { $url }
calendar-name = { $site }
calendar-description = { $site } : toutes les dates, tenues à jour.

## The press.

press-release = Communiqué de presse
press-releases = Communiqués de presse
press-all = Tous les communiqués
press-contact = Contact presse
press-images = Images pour la presse
press-none = Aucun communiqué pour le moment.
press-number = page { $number } sur { $count }
press-newer = Communiqués plus récents
press-older = Communiqués plus anciens
press-pages-label = Pages de la liste
release-newer = Communiqué suivant
release-older = Communiqué précédent
release-others-label = Autres communiqués
feed-title = { $site } : communiqués de presse
image-credit = Photo : { $credit }
press-downloads = Télécharger
press-facing = Côte à côte : { $languages }
press-this-page = Lire cette version seule
press-about = À propos des organisateurs
press-online = En ligne
press-end = — Fin du communiqué —
press-embargo = Sous embargo jusqu’au { $date }. Ne rien publier avant.
press-logos = Logos
press-by-year = Par année
press-year =
    { $count ->
        [one] { $count } communiqué
       *[other] { $count } communiqués
    }
press-newest = Les plus récents
press-years-label = Communiqués par année
title-press-year = Communiqués de presse de { $year }
description-press-year = { $site } : les communiqués de presse de { $year }.
description-facing = Le texte dans toutes les langues, paragraphe par paragraphe : { $title }
copy-text = Copier le texte
copy-done = Texte copié

## The files of a release. The language and the size stand behind the name.

download-pdf = PDF
download-pdf-bilingual =
    { $count ->
        [2] PDF bilingue
       *[other] PDF multilingue
    }
download-word = Word (DOCX)
download-text = Texte brut
download-markdown = Markdown
download-ninjs = ninjs (JSON)
download-kit = Dossier de presse (ZIP)
download-logos = Logos des organisations (ZIP)
download-programme = Programme (PDF)
download-picture = Image originale
download-picture-size = Image originale, { $width } × { $height } pixels
size-kilobytes = { $number } Ko
size-megabytes = { $number } Mo
document-page = page { $page } sur { $count }

# The name of a file: a word without accents and spaces.
kit-read-me = LISEZMOI
kit-contents = Ce dossier contient le communiqué dans chaque langue (texte, Word, PDF) et, s’il y en a, les images originales et les dates pour un agenda.
kit-pictures =
    { $count ->
        [one] À côté de l’image se trouvent sa légende, son crédit et sa licence. Mentionnez le crédit.
       *[other] À côté de chaque image se trouvent sa légende, son crédit et sa licence. Mentionnez le crédit.
    }

## People and organisations.

people = Personnes de contact
organisations = Organisations
speakers = Avec la participation de
contacts-mentioned = Contact

## The accessibility statement, after the model of the Commission (Decision (EU) 2018/1523). $url is the address of the site.

accessibility-promise = Nous voulons que chacun puisse utiliser ce site, y compris avec un lecteur d’écran, au clavier ou avec un texte agrandi. Cette déclaration concerne le site { $url }.
accessibility-status = État de conformité
accessibility-unknown = L’accessibilité de ce site n’a pas encore été évaluée.
accessibility-full = Ce site est conforme au niveau AA des règles pour l’accessibilité des contenus web (WCAG) 2.2.
accessibility-partial = Ce site est partiellement conforme au niveau AA des règles pour l’accessibilité des contenus web (WCAG) 2.2.
accessibility-none = Ce site n’est pas conforme au niveau AA des règles pour l’accessibilité des contenus web (WCAG) 2.2.
accessibility-issues = Ce qui n’est pas encore accessible
accessibility-prepared = Comment cette déclaration a été établie
accessibility-date = Cette déclaration a été établie le { $date }.
accessibility-self = Les organisateurs ont évalué le site eux-mêmes.
accessibility-third-party = Le site a été évalué par un tiers.
accessibility-feedback = Signaler un problème
accessibility-write = Quelque chose vous gêne, ou vous avez besoin d’une page sous une autre forme ? Dites-le-nous.
accessibility-no-contact = Adresse de contact à définir.
accessibility-enforcement = Si notre réponse ne vous convient pas
accessibility-appeal = Vous pouvez vous adresser à : { $authority }.

## The privacy page. The tool holds these sentences true: there is no script that stores or sends, and nothing from elsewhere.

privacy-nothing = Ce site ne collecte aucune donnée sur vous : ni cookies, ni mesure d’audience, ni formulaire. Il ne charge rien qui vienne d’un autre site.
privacy-host = Comme tout serveur, celui qui héberge ces pages peut tenir un journal technique (adresse IP, page demandée, heure).
privacy-elsewhere = Ce qui se passe ailleurs
privacy-links = Certains liens mènent à d’autres sites, qui ont leurs propres règles. Rien ne leur est transmis avant que vous les ouvriez.
privacy-forms = Les inscriptions se font par un formulaire externe : { $hosts }.
privacy-calendars = Les liens vers Google Agenda, Outlook et OpenStreetMap ouvrent les services de ces fournisseurs.
privacy-contact = Une question ?

## The author’s text: what is added for screen readers.

table-label = Tableau { $number }
footnotes = Notes
footnote-back = Retour au texte

## The page that does not exist, and the choice of a language at the root of the site.

not-found-title = Page introuvable
not-found-text = Cette page n’existe pas, ou elle a changé d’adresse.
not-found-home = Aller à la page d’accueil
choice-continue = Continuer en français

# What `diptych new` leaves to be written, between double square brackets.
mark-title = titre
mark-lead = Premier paragraphe : qui, quoi, quand, où, en deux ou trois phrases.
mark-quote = Une citation, avec le nom et la fonction de la personne.
mark-text = Texte.
