### Ce que le compilateur dit d’un site. Écrit pour la personne qui le modifie : ce qui ne va pas, et que faire.
### `message` dit ce qui ne va pas, `.help` que faire, `.label` un mot à l’endroit même. Toutes les langues ont les mêmes noms et arguments.

## Les dates dans les textes

date-invalid = « { $written } » est un jour qui n’existe pas
    .help = écrivez le jour dont il s’agit
date-weekday = « { $date } » tombe un « { $weekday } »
    .help = écrivez « { $date } », ou corrigez la date

## Les langues disent la même chose

in-language = { $code ->
    [de] en allemand
    [en] en anglais
    [fr] en français
    [nl] en néerlandais
   *[other] en « { $code } »
    }
in-languages = { $codes ->
    [de] en allemand
    [en] en anglais
    [fr] en français
    [nl] en néerlandais
   *[other] en « { $codes } »
    }
in-own = { $own ->
    [de] en allemand
    [en] en anglais
    [fr] en français
    [nl] en néerlandais
   *[other] en « { $own } »
    }
in-other = { $other ->
    [de] en allemand
    [en] en anglais
    [fr] en français
    [nl] en néerlandais
   *[other] en « { $other } »
    }
month-name = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
    [12] décembre
   *[other] ?
    }
weekday-before = { $weekday ->
    [1] lundi{" "}
    [2] mardi{" "}
    [3] mercredi{" "}
    [4] jeudi{" "}
    [5] vendredi{" "}
    [6] samedi{" "}
    [7] dimanche{" "}
   *[other] {""}
    }
said = { $value }
    .known = ici, c’est { $value }
    .either = { $one } ou { $other }
    .page = une autre page de ce site
said-date = { weekday-before }{ $day } { month-name } { $year }
    .known = ici, c’est le { weekday-before }{ $day } { month-name } { $year }
    .no-year = { weekday-before }{ $day } { month-name }, sans année
said-month = { month-name } { $year }
    .no-year = { month-name }
said-weekday = { $weekday ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
    [7] dimanche
   *[other] ?
    }
fact-counterpart = la même chose dans l’autre langue
fact-nowhere = manque ici
    .page = nulle part dans cette page
fact-help = corrigez le texte qui se trompe ; si les deux sont justes, écrivez au-dessus de ce paragraphe : <!-- parity: allow { $rule } — votre raison -->
    .wrong = le texte { in-language } se trompe : écrivez « { $written } »
    .wrong-side = le texte { in-language } se trompe
    .add = complétez le texte { in-languages }
    .missing = ajoutez ce qui manque, ou supprimez-le dans l’autre texte ; si c’est voulu, écrivez au-dessus de ce paragraphe : <!-- parity: allow { $rule } — votre raison -->
    .front-matter = corrigez le texte qui se trompe ; si les deux sont justes, écrivez entre les deux lignes --- en haut de la page : parity: {"{"} allow: [{"{"} rule: { $rule }, reason: "…" {"}"}] {"}"}
    .data = corrigez le texte qui se trompe, ou ajoutez ce qui manque
fact-amount = les langues donnent des montants différents
    .missing = ce montant manque { in-languages }
fact-date = les langues donnent des dates différentes
    .missing = cette date manque { in-languages }
fact-email = les langues donnent des adresses e-mail différentes
    .missing = cette adresse e-mail manque { in-languages }
fact-month = les langues citent des mois différents
    .missing = ce mois manque { in-languages }
fact-number = les langues donnent des nombres différents
    .missing = ce nombre manque { in-languages }
fact-ordinal = les langues ne numérotent pas ceci de la même façon
    .missing = ce rang manque { in-languages }
fact-percent = les langues donnent des pourcentages différents
    .missing = ce pourcentage manque { in-languages }
fact-phone = les langues donnent des numéros de téléphone différents
    .missing = ce numéro de téléphone manque { in-languages }
fact-time = les langues donnent des heures différentes
    .missing = cette heure manque { in-languages }
fact-url = les langues renvoient à des adresses différentes
    .missing = cette adresse manque { in-languages }
fact-weekday = les langues citent des jours de la semaine différents
    .missing = ce jour de la semaine manque { in-languages }
fact-person = { $name } n’est pas cité { in-languages }
    .misspelt = ceci ressemble à { $name }, mal orthographié
    .contacts = le nom dans les contacts
    .help = écrivez « { $name } »
fact-schedule =
    .hour = l’agenda donne d’autres heures pour ce rendez-vous
    .hours-label = l’agenda dit { $hours }
    .day = l’agenda donne un autre jour pour ce rendez-vous
    .venue = l’agenda donne un autre lieu pour ce rendez-vous
    .venue-label = l’agenda dit « { $name } »
    .form = cette adresse n’est celle d’aucun formulaire d’inscription de l’agenda
    .form-label = le formulaire de l’agenda
    .help = corrigez le texte, ou l’agenda si c’est lui qui se trompe
language-identical = ce texte est le même dans toutes les langues : il n’a pas été traduit
    .help = traduisez-le ; s’il doit être le même, écrivez au-dessus : <!-- parity: allow language/identical — votre raison -->
    .front-matter = traduisez-le ; s’il doit être le même, écrivez entre les deux lignes --- en haut de la page : parity: {"{"} allow: [{"{"} rule: language/identical, reason: "…" {"}"}] {"}"}
    .data = traduisez-le ; s’il est le même dans toutes les langues, écrivez-le une seule fois, sans langue
language-untranslated = ce texte est { in-other }, dans une page { in-own }
    .help = traduisez-le ; des mots qui doivent rester dans une autre langue se marquent ainsi : [mots]{"{"}lang={ $other }{"}"}
length-ratio = ce texte est plus de deux fois plus court dans l’une des langues
    .label = { $count } caractères
    .help = voyez s’il manque quelque chose au plus court ; sinon, écrivez au-dessus : <!-- parity: allow length/ratio — votre raison -->
meta-untranslated = ce texte est { in-other } et devrait être { in-own }
    .help = traduisez-le
pair-outdated = ceci a changé { in-languages } depuis sa confirmation
    .all = ceci a changé dans toutes les langues depuis sa confirmation
    .changed = changé
    .review = est-ce encore juste ?
    .help = regardez : diptych status { $page } ; si les deux disent la même chose : diptych confirm { $page }
    .more = et { $count } de plus ; regardez : diptych status { $page } ; si tout dit la même chose : diptych confirm { $page }
pair-unconfirmed = personne n’a encore confirmé que les langues de cette page disent la même chose
    .broken = la trace de ce qui a été confirmé pour cette page est illisible
    .help = lisez les deux côtés, puis : diptych confirm { $page }
parity-unused-allow = cette exception ne sert à rien : ce qu’elle permet n’est pas là
    .help = supprimez-la, ou mettez-la à sa place : juste au-dessus de son bloc
    .only = rien sous ce commentaire n’existe que dans cette langue
    .syntax = ce commentaire n’est pas compris : il ne fait donc rien
    .syntax-help = écrivez <!-- parity: allow fact/date — raison --> ou <!-- parity: only fr — raison -->
place-language =
    .street = ce nom de rue n’est pas { in-language }
    .commune = { in-language }, cette commune s’appelle « { $name } »
    .help = écrivez-le dans la langue de la page ; un nom qui doit rester tel quel se marque ainsi : [Hoogstraat]{"{"}lang=nl{"}"}
place-postcode = { $code } n’est pas un code postal de { $name }
    .help = { $name } a : { $codes }
structure-code = ce code n’est pas le même dans toutes les langues
    .help = le code ne se traduit pas : copiez-le du côté qui est juste
structure-heading-level = ce titre n’a pas le même niveau dans une autre langue
    .label = { $level ->
    [0] pas de titre
   *[other] { $level } { $level ->
        [one] signe #
       *[other] signes #
    }
    }
    .help = donnez aux deux le même nombre de signes #
structure-images = les langues n’ont pas le même nombre d’images
    .label = { $count } { $count ->
    [one] image
   *[other] images
    }
    .help = ajoutez l’image qui manque
structure-list = cette liste n’est pas du même genre dans toutes les langues
    .numbered = numérotée
    .bullets = sans numéros
    .none = pas de liste
    .help = écrivez les deux avec « 1. », ou les deux avec « - »
structure-missing-block = { $count ->
    [one] cette partie du texte manque
   *[other] ces { $count } parties du texte manquent
    } { in-languages }
    .after = sa place est après ceci
    .before = sa place est avant ceci
    .help = écrivez ce qui manque de l’autre côté, ou supprimez-le ici ; si c’est destiné à une seule langue, écrivez au-dessus : <!-- parity: only { $own } — votre raison -->
structure-split = ce paragraphe en fait un dans une langue et plusieurs dans une autre
structure-table = ce tableau n’a pas la même taille dans toutes les langues
    .label = { $rows } lignes, { $columns } colonnes
    .none = pas de tel tableau
    .help = ajoutez ce qui manque
style-inclusive-mix = ce texte écrit les formes inclusives de deux façons
    .help = gardez un seul signe
term-missing = le terme « { $term } » manque { in-language }
    .help = employez « { $term } » ; s’il est omis à dessein, écrivez entre les deux lignes --- en haut de la page : parity: {"{"} allow: [{"{"} rule: term/missing, reason: "…" {"}"}] {"}"}
term-variant = cette page dit à la fois « { $one } » et « { $other } »
    .first = la première fois
    .help = gardez l’un des deux
term-wrong-language = « { $written } » n’est pas le terme { in-language }
    .glossary = dans le glossaire
    .help = écrivez « { $right } »
time-order = ceci finit avant de commencer
    .help = écrivez les heures dans leur ordre, ou corrigez celle qui est fausse
typography-number = « { $written } » peut se lire { $small } ou { $big }
    .help = écrivez les milliers avec un point ou une espace : 600.000 ou 600 000

## Les fichiers

file-encoding = ce fichier n’est pas du texte en UTF-8 (octet { $byte })
    .help = enregistrez-le à nouveau avec l’encodage « UTF-8 »
    .invisible = il y a ici un caractère que personne ne voit ({ $code })
    .invisible-help = supprimez-le ; il vient souvent d’un copier-coller
file-kind =
    .data = un fichier de données de ce nom n’est lu par personne
    .deep = il y a ici trop de dossiers les uns dans les autres
    .link = ceci est un lien vers un autre endroit du disque, et ces liens ne sont pas suivis
    .link-help = copiez ici le fichier lui-même
    .name = le nom de ce fichier n’est pas un texte lisible
    .special = ceci n’est ni un fichier ni un dossier
file-language = le nom de ce fichier ne dit pas sa langue
    .unknown = « { $code } » n’est pas une langue de ce site
    .help = donnez-lui l’un de ces noms : { $names }
file-size = ce fichier est trop lourd : { $size } Mo, au maximum { $limit } Mo
file-unreadable = ce fichier ne peut pas être lu : { $words }

## Les images

image-alt = cette image n’a pas de texte pour les personnes qui ne la voient pas
    .press = cette image pour la presse n’a pas de « alt » en « { $code } »
    .help = dites ce qu’elle montre
image-missing = il n’y a pas d’image « { $file } »
    .help = elle a été cherchée ici : { $path }
    .elsewhere = les images se trouvent dans le dossier « content » de ce site ; copiez-y l’image
    .kind = « { $file } » n’est pas une image que l’on peut publier
    .kind-help = exportez-la en PNG, JPEG ou WebP

## Les liens

link-anchor = la page n’a pas de partie « { $part } »
    .help = les parties d’une page sont ses titres : « ## Pour qui ? » devient « #pour-qui »
link-dead = ce lien ne mène nulle part : « { $path } » n’existe pas
    .held = ce lien mène à une page qui n’est pas publiée (brouillon ou embargo) : { $path }
    .help = écrivez le chemin du fichier Markdown à partir de celui-ci (« ../programme.md »), ou un chemin du site (« /fr/programme/ »)
    .kind = les fichiers de ce genre ne sont pas publiés : { $path }
    .kind-help = publiez-le en PDF, Word, image, son ou film
link-language = une page { in-own } renvoie à une page { in-other }
    .help = renvoyez à la page dans la même langue ; sans langue dans le nom (« programme.md »), c’est toujours elle
link-malformed = cette adresse est incomplète, ou contient une espace ou un signe qu’une adresse n’a jamais
    .brackets = ce n’est pas un lien : une parenthèse manque, ou il y a une espace avant « ( »
    .brackets-help = écrivez [mots](adresse), sans espace entre les deux
    .empty = ce lien n’a pas d’adresse
    .scheme = les adresses qui commencent par « { $scheme } » ne sont pas publiées
    .not-https = il faut ici une adresse qui commence par https://
    .relative = cette adresse ne dit pas si elle commence par https
    .user = cette adresse cache un nom d’utilisateur devant le nom du site
    .host = il manque à cette adresse le nom du site
    .base = base_url est un nom de site, suivi au besoin d’un chemin : https://www.example.be
    .help = copiez à nouveau l’adresse depuis le navigateur ; un lien commence par https://, mailto: ou tel:, ou bien c’est un chemin
    .https = écrivez une adresse qui commence par https://

## Markdown

markdown-footnote = rien ne renvoie à la note « { $label } » : personne ne la lirait
    .help = mettez [^{ $label }] à l’endroit voulu, ou supprimez la note
    .missing = la note « { $label } » n’est pas écrite
    .missing-help = écrivez-la plus bas : [^{ $label }]: texte de la note
markdown-heading = ce titre a { $level } signes #, celui d’avant { $last } : il manque un niveau
    .help = mettez au plus un # de plus que dans le titre précédent
    .id = le nom « { $id } » de ce titre ne peut contenir que des lettres sans accent, des chiffres, - et _
markdown-nesting = listes et citations sont ici imbriquées sur plus de { $limit } niveaux
markdown-raw-html = ceci est du HTML, qui n’est pas publié
    .help = utilisez Markdown : **gras**, *italique*, [lien](https://…) ; écrivez < sous la forme \<

## Les messages de l’interface

message-argument = le message « { $id } » n’utilise pas les mêmes arguments dans toutes les langues
    .label = utilise { $arguments }
    .not-given = le message « { $id } » utilise ${ $argument }, que personne ne lui donne
message-cycle = ce message renvoie à lui-même, ou contient plus de { $limit } parties
message-duplicate = le message « { $id } » s’y trouve deux fois
message-syntax = ceci n’est pas un message : Fluent ne peut pas le lire
    .label = { $words }
    .help = un message s’écrit : nom = texte
    .deep = des accolades ou des parenthèses sont ici imbriquées sur plus de { $limit } niveaux
message-unknown = il n’y a pas de message « { $id } »
    .help = ajoutez-le à i18n/<langue>/messages.ftl dans chaque langue
message-untranslated = le message « { $id } » manque en « { $code } »
    .help = ajoutez-le à i18n/{ $code }/messages.ftl
message-unused = aucune page n’utilise le message « { $id } »
    .help = supprimez-le, ou corrigez son nom

## L’en-tête des pages et les fichiers de données

meta-field =
    .differs = les langues ne disent pas la même chose dans « { $field } »
    .differs-label = « { $code } » dit { $value }
    .differs-help = corrigez la langue qui se trompe ; un champ qui n’est pas du texte peut aussi ne figurer que dans une langue
    .language = le texte en « { $code } » manque
    .language-help = écrivez-le dans chaque langue, ou une seule fois sans langue s’il est partout le même
    .one-side = « { $field } » manque en « { $code } »
    .one-side-help = écrivez « { $field } » dans chaque langue, ou dans aucune
meta-front-matter = cette page ne commence pas par son en-tête (front matter)
    .open = l’en-tête n’est pas fermé
    .large = l’en-tête est trop long : au maximum { $limit } ko
    .help = commencez le fichier par une ligne ---, puis « title: … », puis une seconde ligne ---
pair-missing-page = cette page n’existe pas { in-language }
    .help = écrivez { $path } ; les pages sont publiées ensemble ou pas du tout
reference-duplicate = l’identifiant « { $id } » s’y trouve deux fois
    .first = la première fois
    .help = donnez à l’un des deux un autre identifiant ; ne changez jamais un identifiant déjà publié
reference-unknown =
    .venue = il n’y a pas de lieu « { $id } »
    .person = il n’y a pas de personne « { $id } »
    .organisation = il n’y a pas d’organisation « { $id } »
    .date = il n’y a pas de date « { $id } »
    .rule = il n’y a pas de règle « { $id } »
    .theme = il n’y a pas de thème « { $id } »
    .colour = le thème n’a pas de couleur « { $name } »
    .help = { $file } connaît : { $known }
schema-language = « { $code } » n’est pas une langue de ce site
    .help = les langues sont : { $languages }
schema-missing-field = « { $field } » manque
    .help = ajoutez une ligne « { $field }: … »
    .image-help = ajoutez « { $field } » à l’image : la presse doit savoir ce qu’elle montre, qui l’a faite et ce qu’elle peut en faire
schema-unknown-field = « { $field } » n’est pas un champ
    .near = vouliez-vous dire « { $near } » ?
    .known = les noms possibles sont : { $fields }
schema-value =
    .choice = ce mot n’est pas de ceux qui sont possibles ici
    .choices = écrivez au choix : { $choices }
    .colour = une couleur s’écrit "#9e2f1b", guillemets compris
    .contrast = un contraste est un nombre de 1 à 21, comme 4.5
    .count = il en faut { $count }
    .day = ceci n’est pas un jour
    .day-help = un jour s’écrit 2024-01-15
    .email = ceci n’est pas une adresse e-mail
    .embargo = un embargo se compose d’un jour, d’une heure et du décalage avec UTC
    .embargo-help = écrivez par exemple 2023-11-14T09:00+01:00
    .empty = il n’y a rien ici
    .flag = écrivez true ou false
    .geo = un endroit s’écrit [latitude, longitude], par exemple [50.8385, 4.3225]
    .id = « { $id } » ne peut pas être un identifiant
    .id-help = un identifiant se compose de minuscules sans accent, de chiffres et de traits d’union, et ne change jamais
    .invisible = il y a dans ce texte un caractère que personne ne voit ({ $code }) ; supprimez-le
    .list = il faut ici une liste
    .map = il faut ici des champs avec leurs valeurs
    .moment = ceci n’est pas une date
    .moment-help = écrivez 2024-01-15T09:00, ou 2024-01-15 pour un jour entier
    .number = il faut ici un nombre entier
    .number-above-zero = il faut ici un nombre entier, au moins 1
    .calendar-key = « { $key } » n’est pas le nom d’un événement
    .language-code = ceci n’est pas le code d’une langue (écrivez fr, nl, en, de…)
    .pattern = « { $name } » n’est pas un nom que ce modèle connaît
    .phone = ceci n’est pas un numéro de téléphone que l’on peut appeler
    .price = un prix s’écrit 12 ou 12.50 ; 0 veut dire gratuit
    .text = il faut ici du texte
    .time = ceci n’est pas une heure
    .time-help = une heure s’écrit 09:00
    .zone = il n’y a pas de fuseau horaire « { $zone } »
    .zone-rule = dans « { $zone } », l’heure ne change pas selon une règle annuelle : aucun agenda ne pourrait la suivre
    .no-such-day = ce jour n’existe pas
    .email-help = une adresse s’écrit nom@exemple.be
    .phone-help = écrivez-le avec son préfixe (02/522 98 69) ou son pays (+32 2 522 98 69), avec tous ses chiffres
    .rule = la règle « { $id } » ne peut pas être écartée
site-languages =
    .code = « { $code } » n’est pas le code d’une langue : deux ou trois minuscules
    .few = un site a au moins deux langues
    .few-help = écrivez par exemple : languages: [fr, nl]
    .twice = la langue « { $code } » s’y trouve deux fois
    .unknown = la langue « { $code } » est inconnue
    .unknown-help = écrivez { $path } (copiez celui d’une autre langue) ; langues connues : { $known }
site-missing = il n’y a pas de content/site.yaml
    .help = écrivez-le, ou commencez par « diptych init »
yaml-duplicate-key = « { $key } » s’y trouve deux fois
    .first = la première fois
    .help = supprimez l’un des deux
yaml-syntax = ceci n’est pas du YAML valable ({ $words })
    .help = vérifiez les guillemets, les espaces en début de ligne et les deux-points, ici et à la ligne précédente
    .after-quote = il y a du texte après le guillemet fermant
    .after-quote-help = mettez tout le texte entre guillemets droits, et écrivez \" pour un guillemet droit à l’intérieur
    .anchor = les ancres (&) et les alias (*) de YAML ne peuvent pas servir ici
    .anchor-help = réécrivez la valeur là où il la faut ; si c’est un texte, mettez-le entre guillemets droits : "…"
    .bracket = ce crochet ou cette accolade n’est pas fermé, ou pas par son pendant
    .bracket-help = fermez-le ; s’il fait partie d’un texte, mettez le texte entre guillemets droits : "…"
    .comma = il manque ici une virgule ou le crochet fermant
    .comma-help = écrivez une virgule entre les champs, ou mettez le texte entre guillemets droits : "…"
    .deep = trop de crochets ou de listes sont emboîtés
    .deep-help = 32 niveaux au plus
    .documents = un deuxième document commence ici
    .documents-help = supprimez la ligne --- : un fichier contient un seul document
    .escape = une barre oblique inverse entre guillemets doubles commence un signe que YAML ne connaît pas
    .escape-help = doublez la barre, ou employez des apostrophes droites
    .indent = cette ligne ne commence pas dans la colonne des champs dont elle fait partie
    .indent-help = commencez les champs d’une même chose dans la même colonne, avec des espaces ; un texte qui continue ne contient de deux-points qu’entre guillemets
    .quote = ce guillemet n’est pas fermé
    .quote-help = écrivez le même guillemet à la fin du texte
    .space = il manque une espace après ce deux-points
    .space-help = écrivez une espace après le deux-points
    .tab = il y a une tabulation en début de ligne, où seules les espaces comptent
    .tab-help = remplacez-la par des espaces, comme dans les lignes voisines
    .tag = les étiquettes (!) de YAML ne peuvent pas servir ici
    .tag-help = supprimez l’étiquette ; si c’est un texte, mettez-le entre guillemets droits : "…"
yaml-unquoted =
    .bracket = un crochet ou une accolade dans un texte sans guillemets a un sens propre en YAML
    .colon = un deux-points suivi d’une espace met ici fin à la valeur
    .comma = cette virgule met fin au texte : « { $lost } » serait perdu
    .hash = « { $lost } » serait perdu : un # après une espace commence un commentaire
    .sign = une valeur ne peut pas commencer par « { $sign } »
    .space = l’espace après le deux-points est insécable, et YAML ne la prend pas pour une espace
    .help = mettez le texte entre guillemets droits : "…"

## Le calendrier

schedule-clock-change =
    .gap = cette heure n’existe pas : cette nuit-là, on avance les horloges (passage à l’heure d’été)
    .fold = cette heure existe deux fois : cette nuit-là, on recule les horloges (fin de l’heure d’été)
    .help = choisissez une heure avant ou après le changement d’heure
schedule-order = la fin n’est pas après le début
    .mixed = le début et la fin doivent avoir une heure tous les deux, ou aucun
    .start = le début
    .help = corrigez l’un des deux
    .registration = les inscriptions se ferment avant de s’ouvrir
    .opens = l’ouverture
    .opens-late = les inscriptions ne s’ouvrent qu’une fois le rendez-vous passé
    .closes-late = les inscriptions se ferment après le début du rendez-vous
schedule-outside = cette activité sort des heures de son rendez-vous
    .date = le rendez-vous
    .help = corrigez les heures de l’activité ou du rendez-vous
schedule-overlap = deux activités occupent en même temps la salle « { $room } »
    .speaker = « { $id } » intervient dans deux activités en même temps
    .first = l’autre activité
    .help = déplacez l’une des deux, ou corrigez sa salle ou ses intervenants
schedule-past-invites = ce rendez-vous est passé et invite encore
    .help = supprimez la ligne ; le site ferme de lui-même ce qui est passé
accessibility-outdated = cette déclaration d’accessibilité a plus d’un an
    .help = vérifiez ce qu’elle dit, puis changez la « date »
calendar-locked = les agendas devraient apprendre un changement : { $ids }
    .help = construisez le site sans --locked et enregistrez content/.diptych/calendar.yaml dans votre dépôt
    .restore = reprenez le fichier dans votre dépôt, ou supprimez-le
calendar-vanished = « { $id } » a été publié dans les agendas, est encore à venir et a disparu du programme
    .help = remettez-le avec « status: cancelled », pour que les agendas l’apprennent ; un id ne change jamais
schedule-venue = une date n’est confirmée que si son lieu est connu
    .help = indiquez le lieu, ou ne mettez pas de « status »

## Les adresses et les pages publiées

page-duplicate-id = la page publiée a deux parties du nom de « { $id } »
    .help = donnez un autre nom à l’un des titres : ## Titre {"{"}#nom{"}"}
page-link = la page publiée { $page } renvoie à « { $href } », qui n’existe pas
    .help = si le lien n’est pas dans un texte, il vient du thème
text-placeholder = « { $words } » reste à écrire
    .help = écrivez à cet endroit ce qu’il faut, sans les crochets
theme-contrast = « { $name } » ({ $colour }) ne se lit pas assez bien sur « { $other } » ({ $ground }) dans { $scheme ->
        [dark] la version sombre
       *[light] la version claire
    } : contraste de { $ratio }, il faut au moins { $least }
    .near = la couleur la plus proche qui convient est { $near }
theme-font = la police « { $name } » ne peut pas être lue
theme-template = ce modèle de page ne peut pas être utilisé
    .label = { $words }
    .deep = trop de parenthèses ou d’accolades sont ici imbriquées
    .typst-missing = il manque au thème le fichier « { $file } », qui compose les PDF
    .typst-export = le PDF ne peut pas être écrit : { $words }
url-collision = deux sources veulent l’adresse { $path }
    .file = il y a deux fichiers pour cette page
    .help = donnez à l’une des deux un autre « slug »
    .help-files = donnez un autre nom aux fichiers de l’une des deux : cette adresse en est tirée, et un « slug » n’y change rien
url-slug = « { $sign } » ne peut pas figurer ici dans une adresse
    .empty = l’adresse est vide
    .long = l’adresse est trop longue : au maximum { $limit } caractères
    .near = écrivez « { $near } »
    .help = une adresse se compose de minuscules sans accent, de chiffres et de traits d’union
    .reserved = « { $slug } » est un nom dont le site ou un système d’exploitation a besoin
    .file = le nom « { $name } » ne peut pas devenir une adresse
    .file-help = donnez un « slug » à la page, ou un autre nom aux fichiers

## Les rapports

report-fix = modifiez-le ainsi
report-errors = { $count ->
        [one] { $count } erreur
       *[other] { $count } erreurs
    }
report-warnings = { $count ->
        [one] { $count } avertissement
       *[other] { $count } avertissements
    }
report-nothing = rien à redire
report-explain = pour en savoir plus sur une règle : diptych explain { $rule }

## La ligne de commande

cli-check-done = { $problems }
cli-build-stopped = { $problems } ; rien n’a été publié
cli-progress = le site se prépare
cli-build-made =
    { $count ->
        [0] aucun document ni image n’a dû être refait
        [one] { $count } document ou image a été refait
       *[other] { $count } documents ou images ont été refaits
    }
cli-preview = sous embargo, à ne montrer qu’à la presse : { $page } { $url }
cli-build-done = { $pages } ; fichiers écrits : { $written }, inchangés : { $unchanged }, supprimés : { $removed }, en { $time } ms
cli-build-pages = { $count ->
        [one] { $lang } { $count } page
       *[other] { $lang } { $count } pages
    }
cli-next-change = le site changera de lui-même le { $when } : construisez-le alors à nouveau
cli-and = { $first } ; { $second }
cli-no-content = il n’y a pas de dossier « { $path } » : allez dans le dossier de votre site, ou indiquez-le avec --root
cli-output-refused = le site n’est pas écrit dans « { $path } » : { $why }
    .not-ours = le dossier contient des fichiers que diptych n’a pas écrits ; choisissez-en un autre avec --output, ou videz-le vous-même
    .inside = il recouvrirait les sources du site
    .link = c’est un lien vers un autre endroit du disque
    .not-a-folder = ce n’est pas un dossier
cli-output-busy = une autre construction écrit dans « { $path } » et ne se termine pas ; réessayez plus tard
cli-output-failed = « { $path } » ne peut pas être écrit : { $why }
cli-unknown-rule = il n’y a pas de règle « { $rule } » ; les règles sont : { $rules }
cli-init-exists = « { $path } » n’est pas vide ; rien n’a été écrit
cli-init-done = un nouveau site se trouve dans « { $path } ». Ensuite : diptych serve --root { $path }
cli-init-ci = « { $file } » est écrit. Remplacez-y { $mark } par la provenance de l’outil, puis versez-le dans le dépôt
cli-bad-now = --now demande un instant tel que 2023-12-01T12:00:00+01:00
cli-bad-base-url = --base-url demande une adresse telle que https://www.example.be
cli-bad-epoch = SOURCE_DATE_EPOCH demande un nombre de secondes depuis 1970
cli-bad-without = --without ne connaît pas « { $name } » ; il connaît : { $known }

## Où en sont les pages

cli-no-page = il n’y a pas de page « { $name } » ; diptych status les énumère
cli-confirm-what = dites quelles pages sont confirmées, ou --all
cli-confirm-refused = { $page } n’est pas confirmée : corrigez d’abord les erreurs
cli-confirmed = confirmée : { $page }
cli-fixed = { $count ->
    [0] rien n’a pu être corrigé
    [one] 1 problème corrigé
   *[other] { $count } problèmes corrigés
    }
status-total = { $pages } pages : { $confirmed } confirmées, { $outdated } à revoir, { $unconfirmed } pas encore confirmées
status-incomplete = incomplète
status-unconfirmed = pas encore confirmée
status-outdated = { $count ->
    [one] 1 bloc a changé depuis sa confirmation
   *[other] { $count } blocs ont changé depuis leur confirmation
    }
status-confirmed = confirmée le { $date }
status-draft = brouillon
status-embargo = sous embargo jusqu’au { $when }
status-title = Les langues côte à côte : { $site }
status-page = Page
status-state = Où elle en est
status-findings = Ce qui a été trouvé

## Ce que les PDF ne peuvent pas montrer, et les images qui ne se lisent pas

pdf-glyph = « { $character } » ({ $code }) manque dans les polices du thème : les PDF ne le montreront pas
    .help = écrivez un mot à la place, ou ajoutez une police au thème
pdf-length = ce communiqué dépasse { $limit } Ko : il n’en est pas fait de PDF
    .help = raccourcissez-le, ou publiez le rapport dans un fichier à part
image-unreadable = cette image ne peut pas être lue
    .large = cette image a trop de points : { $width } × { $height }
    .help = ouvrez-la dans un logiciel d’images et enregistrez-la à nouveau en JPEG ou en PNG

## the preview

cli-serve-open = l’aperçu est à l’adresse { $url } ; il suit ce que vous enregistrez. Ctrl+C y met fin.
cli-serve-edit = l’éditeur est à l’adresse { $url }
cli-serve-compiled = { $time } : { $problems }
cli-serve-port = le port { $port } ne peut pas être ouvert ({ $why }) ; indiquez-en un autre avec --port
cli-serve-watch = impossible de suivre les modifications du dossier : { $why }
cli-serve-failed = l’aperçu s’est arrêté : { $why }
serve-refused =
    .host = Cet aperçu est réservé à cet ordinateur : ouvrez-le à l’adresse 127.0.0.1 ou localhost, avec son port.
    .stranger = La demande vient d’une page d’un autre site : elle reste sans réponse.
    .token = Seul l’éditeur de cet aperçu peut écrire.
    .method = Cela ne se fait pas ici.
cli-edit-missing = l’éditeur n’est pas installé : « diptych edit --install » le télécharge (npm est nécessaire)
cli-edit-installed = l’éditeur est installé : « diptych serve --edit » l’ouvre
cli-edit-npm = npm n’a pas pu télécharger l’éditeur : { $why }
serve-edit =
    .unseen = Dites quelle version du fichier a été lue.
    .type = Un fichier ne s’envoie pas ainsi.
    .large = Ce fichier est trop grand.
    .name = Aucun fichier de ce nom ne peut être écrit ici.
    .changed = Quelqu’un a modifié ce fichier entre-temps.
    .disk = Le fichier n’a pas pu être écrit : { $why }
serve-no-editor = L’éditeur n’est pas ouvert : lancez l’aperçu avec « diptych serve --edit ».
serve-no-page = Il n’y a pas de page à l’adresse « { $path } ».
serve-empty = Le site ne peut pas encore être affiché
serve-split = Côte à côte : { $path }
preview-label = Ce qui a été trouvé
preview-close = Fermer
preview-nothing = Rien à signaler.
preview-others = Sur d’autres pages
preview-line = ligne { $line }
preview-side = Côte à côte
preview-single = Cette page seule
preview-status = Toutes les pages
preview-edit = Modifier
preview-sync = Défiler ensemble
preview-draft = Brouillon
preview-embargo = Sous embargo jusqu’au { $when }

## new pages

cli-new-done = fichiers écrits : { $paths }. Remplacez ce qui est entre doubles crochets ; « diptych check » en donne la liste.
cli-new-name = « { $name } » ne donne pas de nom de fichier : il faut des lettres ou des chiffres
cli-new-site = le site lui-même ne peut pas encore être lu ; « diptych check » dit pourquoi
cli-new-dates = les dates de content/schedule.yaml sont entre crochets sur une seule ligne : écrivez-les l’une sous l’autre, chacune avec un tiret, et recommencez

## the command line: its help, and what was typed wrong

help-about = Compilateur de sites bilingues pour des événements. Il fait d’un dossier de textes Markdown et YAML, en deux langues ou plus, un site statique avec un fichier d’agenda pour chaque date, et traite toute différence entre les langues comme une erreur dont il montre les deux endroits.
help-usage = Usage :
help-options = Options
help-arguments = Arguments
help-commands = Commandes
help-command = COMMANDE
help-help = Afficher cette aide
help-version = Afficher la version
help-init = Écrire un petit site bilingue pour commencer
help-init-dir = Le dossier du nouveau site ; il doit être vide ou ne pas encore exister
help-init-ci = Écrire aussi le fichier par lequel github, gitlab ou codeberg vérifie, construit et publie le site ; un site existant ne reçoit que lui
help-new = Commencer une page, un communiqué ou une date, dans toutes les langues
help-new-kind = Ce que l’on commence : press (un communiqué), page ou date
help-new-name = Son titre, ou le nom de ses fichiers
help-build = Vérifier le site et le publier dans un dossier
help-build-output = Le dossier où publier, par rapport au dossier du site ; par défaut, « public »
help-build-without = Ne pas produire : pdf, docx, txt, md, kit, facing, ninjs, cards, compressed
help-build-press-preview = Écrire aussi les communiqués sous embargo, chacun dans un dossier dont le nom ne se devine pas
help-check = Vérifier le site sans rien publier
help-check-fix = Apporter les corrections sans risque, puis vérifier à nouveau
help-publish = Publier ce que la construction a produit là où on le lira : un dossier, ou un stockage compatible S3
help-publish-target = Un dossier, ou s3://compartiment/préfixe
help-publish-output = Le dossier que la construction a écrit, par rapport au dossier du site ; par défaut, « public »
help-publish-dry-run = Dire ce qui serait fait, dans l’ordre, et ne rien faire
help-publish-rollback = Rétablir le site publié précédemment
help-publish-forget = Ne rien garder du site précédent : ce qui a été retiré disparaît pour de bon et ne peut plus être rétabli
help-publish-delete-many = Permettre de supprimer plus d’un dixième des fichiers publiés
help-publish-press-preview = Publier aussi les communiqués sous embargo que la construction a écrits pour la presse
help-publish-ahead = Publier aussi les brouillons, ou le site d’un jour à venir, si la construction les montre
help-publish-moved-from = L’adresse que le site avait auparavant, s’il a déménagé
help-publish-take-over = Reprendre aussitôt là où une autre publication s’est arrêtée ; seulement si vous savez qu’elle n’est plus en cours
help-publish-without-conditions = Publier dans un stockage qui ne tient pas compte des conditions, où deux publications simultanées ne se remarquent pas
help-publish-endpoint = L’adresse du stockage, si ce n’est pas celui d’Amazon (aussi : AWS_ENDPOINT_URL)
help-publish-region = La région du stockage (aussi : AWS_REGION) ; par défaut, us-east-1
help-publish-format = La forme du plan : human ou json
help-serve = Montrer sur cet ordinateur le site tel qu’il sera, et suivre ce que l’on enregistre
help-serve-port = Le port ; par défaut, 4000, ou un port libre si celui-là est pris
help-serve-edit = Ouvrir aussi l’éditeur, les langues côte à côte
help-serve-quiet = N’afficher que l’adresse de l’aperçu
help-edit = Installer l’éditeur qui s’ouvre dans le navigateur (serve --edit)
help-edit-install = Le télécharger avec npm, dans la version que ce programme connaît
help-status = Montrer où en sont les pages : confirmées, à revoir, en conflit
help-status-page = Une page, sous la forme « press/x » ou par le chemin d’un de ses fichiers : ce qui a été accepté et ce qui s’y trouve maintenant
help-status-html = Écrire aussi une page à lire : les langues côte à côte, leurs données et ce qui a été trouvé
help-confirm = Confirmer que les langues d’une page disent la même chose, telles qu’elles sont
help-confirm-pages = Les pages, sous la forme « press/x » ou par le chemin d’un de leurs fichiers
help-confirm-all = Toutes les pages
help-explain = Expliquer une règle : ce qu’elle juge, pourquoi, et que faire
help-explain-rule = La règle, telle qu’un rapport la nomme entre crochets : fact/date ; sans elle, la liste
help-import = Reprendre un fichier Word : un brouillon dans chacune de ses langues, et ce qu’en dit la vérification
help-import-file = Le fichier Word (.docx)
help-import-name = Le nom des nouveaux fichiers ; par défaut, formé de la date et du titre
help-import-kind = Ce qu’il devient : press (un communiqué) ou page ; par défaut, un communiqué
help-lsp = Répondre à un éditeur de texte qui parle le Language Server Protocol, par stdin et stdout
help-lsp-stdio = Accepté, car les éditeurs l’ajoutent ; il n’y a pas d’autre moyen
help-lsp-verbose = Indiquer sur stderr ce qui a été compilé
help-root = Le dossier du site, celui qui contient content/ ; par défaut, le dossier courant
help-base-url = L’adresse du site publié, au lieu de celle de site.yaml
help-now = L’instant à considérer comme maintenant (aussi : SOURCE_DATE_EPOCH) ; exemple : 2023-12-01T12:00:00+01:00
help-drafts = Publier aussi les brouillons
help-locked = Échouer si quelque chose devait changer dans content/.diptych
help-format = La forme des résultats : human, short, json, github ou sarif
help-verbose = Afficher plus de détails
help-quiet = Ne rien afficher quand tout va bien
help-lang = La langue des messages : fr, nl ou en ; par défaut, celle de l’ordinateur
cli-usage = cette commande n’est pas comprise
    .unknown = il n’y a pas d’option « { $name } » ici
    .verb = il n’y a pas de commande « { $name } »
    .missing = il manque : { $name }
    .empty = « { $name } » demande une valeur
    .value = « { $value } » ne convient pas à { $name }
    .twice = « { $name } » est donné deux fois, ou ne va pas avec le reste
    .known = choix possibles : { $known }
    .near = vouliez-vous dire « { $near } » ?
    .more = pour en savoir plus : { $command } --help

## editors

lsp-no-counterpart = rien ne correspond ici
lsp-fix-replace = Remplacer « { $old } » par « { $new } »
lsp-fix-insert = Insérer « { $new } »
lsp-fix-remove = Supprimer « { $old } »
lsp-fix-several = Corriger à { $count } endroits
lsp-fix-all = Apporter dans ce fichier toutes les corrections sans risque
lsp-new-page = Créer { $path }
lsp-checked = { $path } : { $count ->
    [0] rien à signaler
    [one] 1 problème
   *[other] { $count } problèmes
    }

## import

cli-import-name = --name demande des minuscules sans accent, des chiffres et des traits d’union : « { $name } » pourrait être « { $slug } »
cli-import-no-site = le site lui-même ne peut pas être lu : lancez diptych check et corrigez d’abord ses erreurs
cli-import-unreadable = « { $path } » ne peut pas être lu : { $why }
cli-import-refused = « { $path } » n’a pas été repris : { $why }
cli-new-exists = « { $path } » existe déjà ; rien n’a été écrit. Choisissez un autre nom, ou supprimez vous-même ce fichier
cli-new-link = « { $path } » est un lien vers un autre endroit du disque ; rien n’a été écrit
cli-import-missing = aucun texte en « { $lang } » n’a été trouvé : écrivez { $path }
cli-import-done = fichiers écrits : { $paths }{ $pictures ->
    [0] {""}
    [one] , et 1 image
   *[other] , et { $pictures } images
    }. Ensuite : relisez chaque langue, supprimez « draft: true », puis diptych confirm { $page }
import-large = le fichier dépasse { $limit } Mo. Enregistrez-le sans ses images, ou avec des images plus petites
import-old-word = c’est un fichier Word d’avant 2007. Ouvrez-le dans Word ou LibreOffice, choisissez « Enregistrer sous », puis « Document Word (.docx) »
import-encrypted = le fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe
import-open-document = c’est un fichier OpenDocument (.odt). Ouvrez-le dans LibreOffice ou Word, choisissez « Enregistrer sous », puis « Document Word (.docx) »
import-not-word = ce n’est pas un fichier Word (.docx). Ouvrez-le dans le logiciel qui l’a créé, choisissez « Enregistrer sous », puis « Document Word (.docx) »
import-broken = le fichier est endommagé. Ouvrez-le dans Word ou LibreOffice et enregistrez-le à nouveau en .docx
import-entries = le fichier a plus de { $limit } parties, ce dont aucun communiqué n’a besoin. Copiez son texte dans un nouveau document
import-bomb = le contenu du fichier, une fois décompressé, est beaucoup trop volumineux. Copiez son texte dans un nouveau document
import-deep = des éléments sont imbriqués sur plus de { $limit } niveaux. Copiez le texte dans un nouveau document
import-entities = le fichier déclare ses propres entités, ce que ne fait aucun traitement de texte. Copiez son texte dans un nouveau document
import-long = le texte est trop long : un fichier compte au plus { $limit } paragraphes. Découpez-le en plusieurs fichiers
import-empty = il ne contient aucun texte
import-no-language = le texte n’est dans aucune des langues du site
import-days = les langues donnent des jours différents au début : « date » reprend celui de la première, et les lignes restent dans le texte
import-no-day = aucun jour ne figure au début du texte : « date » est { $day }
import-no-title = aucun titre n’a été trouvé en « { $lang } » : écrivez-en un
import-embargo = le texte parle d’un embargo : écrivez-le dans « embargo », avec l’heure et le décalage avec UTC
import-pictures-left = { $count ->
    [one] 1 image a été laissée de côté : seuls les formats PNG, JPEG, WebP et GIF peuvent être publiés
   *[other] { $count } images ont été laissées de côté : seuls les formats PNG, JPEG, WebP et GIF peuvent être publiés
    }
import-pictures-silent = { $count ->
    [one] 1 image n’a pas de texte pour les personnes qui ne la voient pas
   *[other] { $count } images n’ont pas de texte pour les personnes qui ne les voient pas
    } : dites entre les crochets ce que l’on y voit

## the editor in the browser

edit-title = Éditeur
edit-loading = Lecture du site…
edit-failed = L’éditeur n’a pas pu démarrer. Rechargez la page ; si cela ne suffit pas, regardez la fenêtre où tourne diptych.
edit-panel = L’aspect de cette page, et ce qui y a été trouvé
edit-panel-hide = Masquer le volet
edit-panel-show = Afficher le volet
edit-pages = La page telle qu’elle sera
edit-findings = Sur cette page
edit-page-none = Ouvrez une page à gauche : son aspect et ce qui y a été trouvé s’affichent ici.
edit-page-good = Rien à signaler sur cette page : les langues disent la même chose.
edit-page-fresh = Enregistrez la page une première fois : elle sera alors vérifiée.
edit-other = Ailleurs sur le site
edit-other-none = Rien à signaler sur les autres pages.
edit-place = Ligne
edit-fixable = « diptych check --fix » peut corriger ceci.
edit-severity-error = Erreur
edit-severity-warning = Avertissement
edit-severity-info = Remarque
edit-open = Ouvrir cette page
edit-held-back = Cette page ne peut pas être montrée : elle n’est pas publiée, ou quelque chose y fait obstacle.
edit-offline = La connexion avec diptych est perdue : rien ne peut être enregistré. Relancez « diptych serve --edit », et laissez cette page ouverte.
edit-compiling = Vérification de ce que vous avez enregistré…
edit-saved = Enregistré
edit-refused = Non enregistré
edit-refused-what = Quelqu’un d’autre, ou un autre programme, a modifié cette page depuis que vous l’avez ouverte. Rien n’a été écrit, et ce que vous avez tapé est toujours là, à gauche.
edit-refused-file = Modifié sur le disque :
edit-refused-failed = La page n’a pas pu être écrite. Ce que vous avez tapé est toujours là, à gauche.
edit-refused-lost = Voici le texte qui n’a pas pu être enregistré. Copiez-en ce dont vous avez encore besoin.
edit-copy = Copier mon texte
edit-mine = Mon texte
edit-copied = Copié
edit-copy-failed = Votre navigateur ne permet pas de copier. Sélectionnez le texte ci-dessous et copiez-le.
edit-reload = Ouvrir la page telle qu’elle est maintenant
edit-reload-sure = Ce que vous avez tapé disparaît des champs ; vous pourrez encore le lire ici, dans le volet.
edit-later = Pas maintenant
edit-changed = La page a changé sur le disque
edit-changed-what = Quelqu’un d’autre, ou un autre programme, a enregistré cette page depuis que vous l’avez ouverte. Ouvrez-la telle qu’elle est maintenant avant de continuer.
edit-releases = Communiqués de presse
edit-release = Communiqué de presse
edit-own-pages = Pages
edit-own-page = Page
edit-dates = Textes des rendez-vous
edit-image = Image
edit-file-hint = Le nom des fichiers sur le disque, le même dans toutes les langues. On ne peut plus le changer ici par la suite.
edit-slug-wrong = Uniquement des minuscules sans accent, des chiffres et des traits d’union
edit-wrong-embargo = Un jour, une heure et le décalage avec UTC : 2023-11-14T09:00+01:00
edit-field-title = Titre
edit-field-short-title = Titre court
edit-field-summary = Résumé
edit-field-body = Texte
edit-field-date = Date du communiqué
edit-field-embargo = Sous embargo jusqu’au
edit-field-draft = Brouillon
edit-field-dates = Rendez-vous dont il est question
edit-field-contacts = Personnes de contact
edit-field-images = Images pour la presse
edit-field-image-file = Fichier
edit-field-image-alt = Ce qu’on y voit
edit-field-image-caption = Légende
edit-field-image-credit = Crédit
edit-field-image-licence = Licence
edit-field-slug = Nom dans l’adresse
edit-field-weight = Place dans le menu
edit-field-updated = Dernière modification
edit-hint-short-title = Pour les liens entre communiqués. Dans toutes les langues ou dans aucune.
edit-hint-summary = Une ou deux phrases pour les listes et les moteurs de recherche ; sinon, le premier paragraphe. Dans toutes les langues ou dans aucune.
edit-hint-body = Markdown : une ligne vide entre les paragraphes, ## devant un intertitre, deux astérisques de part et d’autre des mots en gras.
edit-hint-date = Une date à venir ne retient rien : c’est le rôle de l’embargo ou du brouillon.
edit-hint-embargo = Avant ce moment, le communiqué ne paraît nulle part. Indiquez le décalage avec UTC : 2023-11-14T09:00+01:00
edit-hint-draft = Un brouillon n’est publié dans aucune langue.
edit-hint-dates = Ils s’affichent sur la page. Leurs titres et leurs heures viennent du programme.
edit-hint-contacts = Elles s’affichent sur la page, avec leur téléphone et leurs heures.
edit-hint-images = La première image dans une langue est la première dans l’autre.
edit-hint-image-file = Dans le même dossier que le texte : photo.jpg. Une langue suffit.
edit-hint-image-alt = Pour qui ne peut pas la voir.
edit-hint-image-licence = Une langue suffit.
edit-hint-slug = La dernière partie de l’adresse dans cette langue ; sinon, le nom du fichier.
edit-hint-weight = Les petits nombres viennent d’abord. Vide : pas dans le menu.
edit-hint-updated = Seulement si vous voulez l’afficher.

## publishing

cli-publish-progress = publication en cours
cli-publish-done = publié dans { $target } ; fichiers nouveaux : { $added }, modifiés : { $changed }, supprimés : { $removed }, inchangés : { $unchanged }
cli-publish-would = rien n’a été écrit ; dans { $target }, il y aurait des fichiers nouveaux : { $added }, modifiés : { $changed }, supprimés : { $removed }, inchangés : { $unchanged }
cli-publish-act =
    .add = nouveau
    .change = modifié
    .remove = supprimé
    .retire = supprimé plus tard
cli-publish-strangers = { $count ->
    [one] 1 fichier du dossier ne vient pas de la construction et n’est pas publié
   *[other] { $count } fichiers du dossier ne viennent pas de la construction et ne sont pas publiés
    }
cli-publish-nothing = il n’y a rien à publier dans « { $path } » : lancez d’abord diptych build
cli-publish-changed = « { $file } » dans « { $path } » n’est plus tel que la construction l’a écrit ; relancez diptych build (si cela ne suffit pas, supprimez d’abord le dossier)
cli-publish-previews = « { $path } » contient des communiqués sous embargo, réservés à la presse ; construisez le site sans --press-preview, ou donnez aussi --press-preview ici
cli-publish-drafts = « { $path } » contient des brouillons ; construisez le site sans --drafts, ou ajoutez --ahead pour les publier
cli-publish-later = « { $path } » est le site tel qu’il sera le { $when } ; construisez-le sans --now, ou ajoutez --ahead pour le publier avant l’heure
cli-publish-scheme = diptych ne sait pas publier dans « { $target } » : indiquez un dossier, ou s3://compartiment/préfixe
cli-publish-bucket = « { $target } » ne nomme aucun compartiment : écrivez s3://compartiment ou s3://compartiment/préfixe
cli-publish-without = ce diptych a été compilé sans la fonction « publish » : il ne publie que dans des dossiers
cli-publish-keys = il manque les clés du stockage : donnez-les dans AWS_ACCESS_KEY_ID et AWS_SECRET_ACCESS_KEY
cli-publish-endpoint = --endpoint demande une adresse telle que https://s3.example.org, sans nom ni mot de passe
cli-publish-refused = rien n’est publié dans « { $target } » : { $why }
cli-publish-not-ours = « { $target } » contient des fichiers que diptych n’a pas publiés ; rien n’a été écrit. Est-ce le bon compartiment ? Si oui, choisissez un préfixe pour le site ou videz-le vous-même
cli-publish-taken = « { $file } » dans { $target } a été déposé par quelqu’un d’autre et n’est pas remplacé ; supprimez-le vous-même et publiez à nouveau
cli-publish-other-site = { $target } contient le site { $site } ; rien n’a été écrit. Si ce site a changé d’adresse, publiez avec --moved-from { $site }
cli-publish-too-many = { $lost } des { $of } fichiers publiés seraient supprimés ; rien n’a été écrit. Voyez --dry-run ; si c’est bien ce que vous voulez, publiez avec --delete-many
cli-publish-busy = une publication est en cours dans { $target }, ou s’y est interrompue ; rien n’a été écrit. Réessayez dans un quart d’heure, ou publiez avec --take-over si vous savez qu’elle n’est plus en cours
cli-publish-meanwhile = quelqu’un a publié entre-temps dans { $target } ; cette publication s’est arrêtée. Regardez le site, puis publiez à nouveau
cli-publish-no-conditions = le stockage de { $target } ne tient pas compte des conditions : deux publications simultanées ne se remarqueraient pas. Rien n’a été publié ; si une seule peut avoir lieu à la fois, publiez avec --without-conditions
cli-publish-no-previous = aucun site précédent n’est gardé pour { $target } ; rien n’a été modifié
cli-publish-previous-broken = le site précédent n’est plus complet (« { $file } » manque ou a été modifié) ; rien n’a été modifié
cli-publish-no-bucket = il n’y a pas de compartiment à { $target } ; créez-le d’abord, ou corrigez son nom, --endpoint ou --region
cli-publish-denied = les clés ne donnent pas accès à { $target } : elles doivent être exactes, et permettre de lister, lire, écrire et supprimer
cli-publish-newer = une version plus récente de diptych a publié dans { $target } ; utilisez celle-là
cli-publish-failed = { $target } ne répond pas comme il le devrait : { $why }. Publiez à nouveau ; ce que l’on peut y lire est complet
