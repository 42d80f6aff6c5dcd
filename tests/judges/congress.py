#!/usr/bin/env python3
"""Writes the source of a big event that is not the one of this repository, to judge that the default theme carries it.

congress.py FOLDER [--small]: an invented congress on water in Ghent, of three days, in French and Dutch. Every person,
organisation, street and figure is made up. --small writes two releases instead of sixty. Build it at 2026-03-02T09:00:00+01:00
(registration open, the programme complete) or at 2026-05-04T09:00:00+02:00 (the congress comes next).

In the texts, what stands between < and > is a fact that each language writes in its own way: <2026-05-19> a day and its weekday,
<d2026-05-19> a day alone, <9:00> an hour, <9:00-12:30> from one hour to another, <n3500> a number, <e480000> an amount. French and
Dutch stand one below the other, or side by side with a | between.
"""
import datetime
import json
import pathlib
import re
import sys
import unicodedata

LANGS = ("fr", "nl")
MONTHS = {"fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
          "nl": "januari februari maart april mei juni juli augustus september oktober november december".split()}
WEEKDAYS = {"fr": "lundi mardi mercredi jeudi vendredi samedi dimanche".split(),
            "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split()}

SITE = """
title:
  fr: "Eaux communes : le congrès de l’eau et des villes"
  nl: "Gedeeld water: het congres over water en steden"
base_url: https://congress.example
languages: [fr, nl]
time_zone: Europe/Brussels
organisers: [observatoire, riverains]
theme: { accent: "#0b4f6c" }
sections:
  press: { fr: presse, nl: pers }
  dates: { fr: rendez-vous, nl: afspraken }
"""

# id | site | French | Dutch
ORGANISATIONS = """
observatoire | https://observatoire.example/ | Observatoire fédéré des eaux communes | Gefedereerd Observatorium voor Gedeeld Water
riverains | https://riverains.example/ | Coopérative des riverains de la Lys, de l’Escaut et de leurs affluents | Coöperatie van de oeverbewoners van Leie, Schelde en zijrivieren
institut | | Institut interuniversitaire pour l’étude des réseaux d’assainissement et de la réutilisation des eaux pluviales | Interuniversitair Instituut voor de studie van rioleringsnetten en het hergebruik van hemelwater
mutuelle | | La Digue, mutuelle d’assurance contre les inondations et les dégâts des eaux | Overstromingsschadeverzekeringsmaatschappij De Dijk
ecole | | École supérieure d’hydrologie des Trois-Écluses | Hogeschool voor Hydrologie De Drie Sluizen
debit | | Débit | Debiet
"""
BOILERPLATE = {
    "observatoire": ("L’Observatoire fédéré des eaux communes rassemble depuis 2019 les mesures que publient les communes, les distributeurs et les bénévoles. Il les rend comparables et lisibles par tous ; il ne gère aucun réseau et ne vend rien.",
                     "Het Gefedereerd Observatorium voor Gedeeld Water verzamelt sinds 2019 de metingen van gemeenten, drinkwaterbedrijven en vrijwilligers. Het maakt ze vergelijkbaar en leesbaar voor iedereen; het beheert zelf geen netten en verkoopt niets."),
    "riverains": ("La Coopérative des riverains compte 2 300 membres le long de 18 cours d’eau. Ses équipes mesurent, entretiennent les berges et donnent leur avis sur les projets qui touchent la rivière.",
                  "De Coöperatie van de oeverbewoners telt 2.300 leden langs 18 waterlopen. Haar ploegen meten, onderhouden de oevers en geven advies over projecten die de rivier raken."),
}

# id | name | organisation | role in French | role in Dutch. The first three speak to the press; all others speak at the congress.
PEOPLE = """
lavandier | Clémence Lavandier | observatoire | Porte-parole | Woordvoerster
peeters | Dries Waterschoot-Peeters | riverains | Responsable de la presse néerlandophone | Verantwoordelijke Nederlandstalige pers
gracht | Noémie Van de Gracht | observatoire | Attachée de presse du congrès | Persattachee van het congres
ruisseau | Anne-Sophie Ruisseau | observatoire | Directrice | Directrice
sluyswachter | Ignaas De Sluyswachter | riverains | Président | Voorzitter
stefanescu | Mihaela Ștefănescu-Vandenbroucke | institut | Professeure d’hydraulique urbaine et de gestion des risques | Hoogleraar stedelijke hydraulica en risicobeheer
wasowicz | Łukasz Wąsowicz-Dębski | ecole | Chargé de cours | Docent
nguyen | Nguyễn Thị Phương Lambrechts | institut | Chercheuse en chimie de l’eau | Onderzoekster waterchemie
dvoracek | Bořivoj Dvořáček-Říha | | Ancien maître éclusier | Gewezen sluismeester
bief | Marie-Apolline du Bief de Haute-Vanne | mutuelle | Directrice des sinistres exceptionnels et des catastrophes naturelles | Directrice uitzonderlijke schadegevallen en natuurrampen
overwater | Jan-Baptist Van Overwaterschoot | riverains | Agriculteur et administrateur | Landbouwer en bestuurder
kraanwaeters | Godelieve Kraanwaeters | institut | Ingénieure en égouttage | Rioleringsingenieur
thordis | Þórdís Önundardóttir | | Juriste | Juriste
xuereb | Ġorġ Xuereb-Żahra | | Urbaniste | Stedenbouwkundige
ecluse | Zoë D’Écluse | riverains | Coordinatrice des bénévoles | Coördinator vrijwilligers
yagmuroglu | Ayşe Gül Yağmuroğlu | debit | Architecte paysagiste | Landschapsarchitecte
fuente | Juan-Íñigo de la Fuente y Ñandú | ecole | Hydrogéologue | Hydrogeoloog
murchu | Oisín Ó Murchú-Brook | | Économiste de l’eau | Watereconoom
diop | Fatoumata Diop-Rivière | observatoire | Responsable des données ouvertes | Verantwoordelijke open data
ij | Ko Ij | debit | Graphiste | Grafisch ontwerper
sas | Lieve Sas | riverains | Gardienne de rivière | Rivierwachter
gouttiere | Émilienne Gouttière | | Échevine de l’Environnement | Schepen van Leefmilieu
grossueberlauf | Wolf-Dietrich Großüberlauf | mutuelle | Expert en sinistres | Schade-expert
pluvinage | Sébastien Pluvinage | institut | Ingénieur | Ingenieur
zwaluw | Marijke Zwaluwmeersch-Vandekerckhove | ecole | Doyenne | Decaan
elain | Abdelkrim El Aïn | | Médiateur de dettes | Schuldbemiddelaar
fontaine | Hélène-Françoise Fontaine-Moulin | observatoire | Historienne | Historica
peil | Teun Peil | debit | Développeur | Ontwikkelaar
"""
PRESS_PHONES = {"lavandier": "09/000 01 10", "peeters": "09/000 01 20", "gracht": "0470/00 01 30"}
HOURS = ("du lundi au vendredi de 9 h à 17 h", "van maandag tot vrijdag van 9 tot 17 uur")

SCHEDULE = """
venues:
  filtres:
    name: { fr: La Halle aux Filtres, nl: De Filterhal }
    address: { fr: "Filterkaai 12, 9000 Gand", nl: "Filterkaai 12, 9000 Gent" }
    url: https://filtres.example/
    geo: [51.0603, 3.7312]
  reservoir:
    name: { fr: Ancien réservoir de distribution d’eau potable, nl: Voormalig drinkwaterreservoir }
    address: { fr: "Rue du Réservoir-Fictif 8, 1000 Bruxelles", nl: "Fictieve-Reservoirstraat 8, 1000 Brussel" }
dates:
  - id: appel
    title: { fr: Clôture de l’appel à témoignages, nl: Afsluiting van de oproep tot getuigenissen }
    summary:
      fr: Dernier jour pour envoyer un récit, une photo ou une mesure de votre rivière.
      nl: Laatste dag om een verhaal, een foto of een meting van uw rivier in te sturen.
    start: 2026-03-31
    registration: { state: none }
  - id: visite
    title: { fr: "Visite guidée : sous la ville, l’eau", nl: "Rondleiding: het water onder de stad" }
    summary:
      fr: Deux heures et demie dans un réservoir de 1874, avec casque et lampe, et 146 marches à descendre.
      nl: Tweeënhalf uur in een reservoir uit 1874, met helm en lamp, en 146 treden naar beneden.
    start: 2026-04-18T14:00
    end: 2026-04-18T16:30
    venue: reservoir
    registration: { url: "https://formulaires.example/visite", closes: 2026-04-15, state: waitlist, language: nl, price: "7.50" }
  - id: riverains
    title: { fr: Atelier préparatoire des riverains, nl: Voorbereidende workshop voor oeverbewoners }
    summary:
      fr: Une matinée pour choisir les questions que les riverains poseront aux responsables.
      nl: Een voormiddag om de vragen te kiezen die de oeverbewoners aan de beheerders stellen.
    start: 2026-04-24T09:30
    end: 2026-04-24T12:30
    venue: tbd
    registration: { per_organisation: 2, price: 0 }
  - id: congress
    title: { fr: "Eaux communes : trois jours de congrès", nl: "Gedeeld water: drie dagen congres" }
    summary:
      fr: L’eau qui manque, l’eau qui déborde, l’eau qui s’achète. Quarante rendez-vous dans quatre salles, pour repartir avec des engagements que chacun peut vérifier.
      nl: Water dat ontbreekt, water dat overloopt, water dat te koop is. Veertig afspraken in vier zalen, en engagementen mee naar huis die iedereen kan nagaan.
    start: 2026-05-19T08:30
    end: 2026-05-21T16:30
    venue: filtres
    registration:
      url: { fr: "https://formulaires.example/fr/congres", nl: "https://formulaires.example/nl/congres" }
      opens: 2026-01-12T09:00
      closes: 2026-05-08T17:00
      per_organisation: 4
      price: 95
    sessions:
%s
  - id: reception
    title: { fr: Réception au bord de l’eau, nl: Receptie aan het water }
    summary:
      fr: Un verre d’eau du robinet, ou autre chose, avec les intervenants du congrès.
      nl: Een glas kraantjeswater, of iets anders, met de sprekers van het congres.
    start: 2026-05-20T19:30
    end: 2026-05-20T22:30
    venue: filtres
    registration: { url: "https://formulaires.example/reception", state: full, price: 25 }
  - id: ecoles
    title: { fr: Journée des écoles, nl: Scholendag }
    summary:
      fr: Une journée de mesures et d’expériences pour les classes de dix à douze ans. La nouvelle date sera annoncée.
      nl: Een dag met metingen en proefjes voor klassen van tien tot twaalf jaar. De nieuwe datum volgt.
    start: 2026-06-05T09:00
    end: 2026-06-05T15:30
    venue: filtres
    status: postponed
    registration: { state: none }
"""
ROOMS = {"A": ("Auditorium Escaut", "Auditorium Schelde"), "B": ("Salle de la Lys", "Leiezaal"),
         "C": ("Salle des Machines à vapeur", "Stoommachinezaal"), "D": ("Atelier 4", "Atelier 4")}

# day, hours, room, languages>interpretation, speakers | French | Dutch | summaries. An x before the room: cancelled.
SESSIONS = """
1 08:30-09:30 - - - | Accueil | Onthaal
1 09:30-10:45 A fr,nl>fr,nl ruisseau,sluyswachter,gouttiere | L’eau qui manque : séance d’ouverture | Water dat ontbreekt: openingszitting | Ce que deux étés secs ont changé, et ce qu’ils n’ont pas changé. | Wat twee droge zomers hebben veranderd, en wat niet.
1 11:15-12:45 A fr,nl>fr,nl fuente,sas | Qui a droit à la dernière goutte ? « Premier arrivé, premier servi » et autres règles de partage de la rivière en période d’étiage sévère | Wie heeft recht op de laatste druppel? “Wie eerst komt” en andere verdeelregels voor de rivier bij extreem laagwater | Un agriculteur, une brasserie et un club de kayak se disputent la même rivière : le public tranche. | Een landbouwer, een brouwerij en een kajakclub willen dezelfde rivier: het publiek beslist.
1 11:15-12:45 B nl>fr kraanwaeters,pluvinage | Débrancher les gouttières | Regenpijpen afkoppelen
1 11:15-12:45 C fr stefanescu,wasowicz,nguyen | Permis d’une station d’épuration : pourquoi faut-il sept ans ? | De waterzuiveringsinstallatievergunningsaanvraag: waarom duurt die zeven jaar? | Le dossier, pièce par pièce, et ce que l’on peut supprimer sans rien perdre. | Het dossier, stuk voor stuk, en wat er zonder verlies uit kan.
1 11:15-12:45 D fr,nl ij,peil | Dessiner un chiffre | Een cijfer tekenen
1 14:00-15:30 A fr>nl dvoracek,fontaine | Deux siècles d’écluses | Twee eeuwen sluizen
1 14:00-15:30 B fr,nl>fr,nl zwaluw,overwater,murchu | Irriguer avec l’eau épurée : solution d’avenir, expédient coûteux ou simple déplacement du problème vers l’aval ? | Irrigeren met gezuiverd water: oplossing voor de toekomst, duur lapmiddel of gewoon een probleem voor wie stroomafwaarts woont?
1 14:00-15:30 C nl kraanwaeters | Entretenir ou remplacer les ouvrages d’infiltration des eaux pluviales : combien cela coûte-t-il à la commune ? | Hemelwaterinfiltratievoorzieningen onderhouden of vernieuwen: wat kost het de gemeente?
1 14:00-15:30 D fr ecluse,sas | Mesurer soi-même sa rivière, atelier pratique | Zelf uw rivier meten, een praktische workshop | Apportez des bottes. | Breng laarzen mee.
1 16:00-17:30 A fr,nl>fr,nl thordis,gouttiere,bief | Sécheresse : qui décide, qui paie, qui contrôle ? | Droogte: wie beslist, wie betaalt, wie controleert?
1 16:00-17:30 B nl>fr xuereb,yagmuroglu | La ville éponge n’existe pas | De sponsstad bestaat niet
1 16:00-17:30 C fr diop,peil | Données ouvertes : publier ses mesures sans se noyer | Open data: meten, publiceren en niet verdrinken
1 17:45-18:30 A fr,nl>fr,nl ruisseau | Synthèse de la première journée | Besluit van de eerste dag
2 09:00-10:15 A fr,nl>fr,nl stefanescu,bief,grossueberlauf | L’eau qui déborde : séance plénière | Water dat overloopt: plenaire zitting | Quatre crues, quatre communes, et 75 minutes pour comparer. | Vier overstromingen, vier gemeenten, en 75 minuten om te vergelijken.
2 10:45-12:15 A nl>fr grossueberlauf,thordis | Égoutiers, plongeurs, éclusiers : que couvre vraiment l’assurance contre les accidents du travail quand on travaille sous la ville ? | Riool- en sluispersoneel: wat dekt een arbeidsongevallenverzekeringsmaatschappij echt als men onder de stad werkt?
2 10:45-12:15 B fr,nl xuereb | Plans de gestion des risques d’inondation et mesures par bassin versant : lire un plan en dix minutes | Overstromingsrisicobeheerplannen en stroomgebiedsbeheersmaatregelen: een plan lezen in tien minuten
2 10:45-12:15 C fr pluvinage,wasowicz | Bassin d’orage ou noue ? Le match | Bufferbekken of wadi? De match
2 10:45-12:15 D nl ecluse,overwater | Le carnet du riverain | Het schriftje van de oeverbewoner
2 13:30-15:00 A fr,nl>fr,nl gouttiere,murchu,elain | Reconstruire au même endroit ? | Heropbouwen op dezelfde plek?
2 13:30-15:00 B nl kraanwaeters,zwaluw | Réseau séparatif : rue par rue, ou pas du tout | Gescheiden riolering: straat per straat, of helemaal niet
2 13:30-15:00 C fr>nl fontaine | Ce que disent les repères de crue | Wat hoogwatermerken vertellen | Une promenade en images, des caves aux clochers. | Een wandeling in beelden, van kelder tot kerktoren.
2 13:30-15:00 D fr,nl ij,diop | Une carte d’inondation que tout le monde comprend | Een overstromingskaart die iedereen begrijpt
2 15:30-17:00 A fr>nl bief,sluyswachter | « Dégât des eaux » ou « catastrophe naturelle » ? Petit guide à l’usage de celles et ceux qui remplissent un formulaire à deux heures du matin | “Waterschade” of “natuurramp”? Kleine gids voor wie om twee uur ’s nachts een formulier invult
2 15:30-17:00 B nl>fr yagmuroglu,xuereb | La cour de récréation qui boit | De speelplaats die drinkt
2 15:30-17:00 C fr nguyen,fuente | Polluants persistants : ce que la crue laisse derrière elle | Hardnekkige vervuiling: wat een overstroming achterlaat
2 15:30-17:00 D fr,nl peil,sas | Capteurs à moins de cent euros | Sensoren voor minder dan honderd euro
2 17:15-18:30 A fr>nl dvoracek,fontaine | Film et débat : le dernier éclusier | Film en debat: de laatste sluiswachter
3 09:00-10:30 A fr,nl>fr,nl elain,murchu,thordis | L’eau qui s’achète : le tarif solidaire à l’épreuve des factures | Water dat te koop is: het solidair tarief getoetst aan de factuur
3 09:00-10:30 B nl>fr overwater,zwaluw | Fermes, brasseries, blanchisseries | Boerderijen, brouwerijen, wasserijen
3 09:00-10:30 C fr diop | Compteur intelligent : utile ? | Slimme meter: nuttig?
3 09:00-10:30 D fr,nl ecluse,ij | Écrire à son voisin, atelier d’écriture | Schrijven naar uw buur, een schrijfworkshop
3 11:00-12:30 A fr>nl gouttiere,fuente,nguyen | Eaux usées, ressource ou déchet ? | Afvalwater, grondstof of afval?
3 11:00-12:30 xB fr wasowicz | Le prix de l’eau en bouteille | De prijs van flessenwater
3 11:00-12:30 C nl stefanescu,kraanwaeters | Mesurer la sécurité de l’approvisionnement en eau potable : un guide | Drinkwatervoorzieningszekerheid meten: een leidraad
3 11:00-12:30 D fr,nl elain | Lire sa facture avec un médiateur de dettes | Uw factuur lezen met een schuldbemiddelaar
3 13:30-14:30 B fr,nl peil,diop | Marathon des données : résultats | Datamarathon: de resultaten
3 13:30-14:30 C nl>fr pluvinage,yagmuroglu | Une noue en une heure, montre en main | Een wadi in een uur, met het horloge in de hand
3 14:45-16:00 A fr,nl>fr,nl ruisseau,sluyswachter,gouttiere | Les engagements | De engagementen | Chaque organisation lit le sien à voix haute. | Elke organisatie leest het hare hardop voor.
3 16:00-16:30 A fr,nl>fr,nl ruisseau | Et maintenant ? | En nu?
"""

# French | Dutch | definition in French | definition in Dutch
GLOSSARY = """
station d’épuration | waterzuiveringsinstallatie, rioolwaterzuiveringsinstallatie | Installation qui nettoie les eaux usées avant de les rendre à la rivière. | Installatie die afvalwater zuivert voor het terug naar de rivier gaat.
eaux pluviales | hemelwater | L’eau de pluie qui tombe sur les toits, les rues et les places, tant qu’elle n’est mêlée à aucune autre. | Regenwater dat op daken, straten en pleinen valt, zolang het niet met ander water is vermengd.
eaux usées | afvalwater | L’eau qui a servi, dans un ménage ou une entreprise, et qui doit être traitée. | Water dat in een huishouden of een bedrijf is gebruikt en dat gezuiverd moet worden.
bassin d’orage | bufferbekken | Réservoir, souvent enterré, qui retient l’eau d’une averse et la laisse s’écouler lentement. | Reservoir, vaak ondergronds, dat het water van een stortbui vasthoudt en traag laat weglopen.
eaux souterraines | grondwater | L’eau contenue dans le sol et la roche. Elle alimente les puits et, en été, une bonne part des rivières. | Het water in de bodem en het gesteente. Het voedt de putten en, in de zomer, een groot deel van de rivieren.
réseau séparatif | gescheiden riolering | Égouts à deux conduites : une pour les eaux usées, une pour les eaux pluviales. | Riolering met twee leidingen: een voor afvalwater, een voor hemelwater.
CUE, Conseil des usagers de l’eau | RWG, Raad van de watergebruikers | Assemblée consultative créée pour le congrès, où siègent 24 ménages tirés au sort. | Adviesraad die voor het congres is opgericht en waarin 24 gelote gezinnen zetelen.
noue | wadi | Fossé large et peu profond, planté, où l’eau s’infiltre en quelques heures. | Brede, ondiepe en beplante greppel waarin het water binnen enkele uren in de grond dringt.
étiage | laagwater | Le niveau le plus bas qu’une rivière atteint dans l’année. | De laagste stand die een rivier in de loop van het jaar bereikt.
tarif solidaire | solidair tarief | Prix dont les premiers mètres cubes, nécessaires à la vie, coûtent moins que les suivants. | Prijs waarbij de eerste kubieke meters, die men nodig heeft om te leven, minder kosten dan de volgende.
"""

# What releases are made of, French above Dutch. A number: a paragraph; h: a heading; q: a quotation; l: a list (//), of which what ends in a colon comes before; t: a table
# (// between rows, | between cells); n: a paragraph with a footnote (//). The letter is the subject.
BLOCKS = """
A1 Le congrès réunit ceux qui ont l’eau en charge et ceux qui en vivent : communes, intercommunales, agriculteurs, ingénieurs, assureurs, chercheurs et habitants. L’objectif n’est pas de signer une déclaration de plus, mais de repartir avec des engagements que chacun pourra vérifier un an plus tard.
Het congres brengt samen wie water beheert en wie ervan leeft: gemeenten, intercommunales, landbouwers, ingenieurs, verzekeraars, onderzoekers en bewoners. Het is niet de bedoeling om nog een verklaring te ondertekenen, wel om naar huis te gaan met engagementen die iedereen een jaar later kan nagaan.
A2 Toutes les séances plénières sont interprétées en français et en néerlandais. Dans les ateliers, chacun parle sa langue, et le programme indique à l’avance où une interprétation est prévue. Les documents sont distribués dans les deux langues.
Alle plenaire zittingen worden getolkt in het Frans en het Nederlands. In de workshops spreekt iedereen zijn eigen taal, en het programma vermeldt vooraf waar er getolkt wordt. De documenten zijn in beide talen beschikbaar.
A3 Le choix de Gand n’a rien d’un hasard : la Lys et l’Escaut s’y rejoignent, et peu de centres historiques vivent aussi près de l’eau. La Halle aux Filtres, où le congrès se tient, a elle-même purifié l’eau de la ville pendant près d’un siècle.
De keuze voor Gent is geen toeval: Leie en Schelde vloeien er samen, en weinig historische centra leven zo dicht bij het water. De Filterhal, waar het congres plaatsvindt, heeft zelf bijna een eeuw lang het water van de stad gezuiverd.
Aq « L’eau ne connaît pas la frontière linguistique. Il était temps qu’un congrès fasse de même », explique Anne-Sophie Ruisseau, directrice de l’Observatoire fédéré des eaux communes.
“Water kent geen taalgrens. Het werd tijd dat ook een congres er geen kent”, zegt Anne-Sophie Ruisseau, directrice van het Gefedereerd Observatorium voor Gedeeld Water.
Ah Trois jours, quatre salles, quarante rendez-vous
Drie dagen, vier zalen, veertig afspraken
Al L’inscription comprend : // une place dans les ateliers de son choix, à réserver aussitôt ; // les repas de midi, préparés par une cuisine de quartier ; // le recueil des chiffres, imprimé dans les deux langues ; // l’entrée à toutes les séances plénières.
Inbegrepen in de inschrijving: // een plaats in de workshops naar keuze, meteen vast te leggen; // de middagmaaltijden, bereid door een buurtkeuken; // de cijferbundel, gedrukt in beide talen; // toegang tot alle plenaire zittingen.
At Jour | Thème | Séances // <2026-05-19> | L’eau qui manque | 14 // <2026-05-20> | L’eau qui déborde | 14 // <2026-05-21> | L’eau qui s’achète | 12
Dag | Thema | Sessies // <2026-05-19> | Water dat ontbreekt | 14 // <2026-05-20> | Water dat overloopt | 14 // <2026-05-21> | Water dat te koop is | 12
An Le budget du congrès s’élève à <e480000>, dont 35 % proviennent des inscriptions.[^1] Le solde est couvert par les deux organisateurs et par leurs partenaires ; aucun vendeur d’eau en bouteille n’a été sollicité. // Budget approuvé par les deux conseils d’administration le <d2025-06-24>.
Het budget van het congres bedraagt <e480000>, waarvan 35 % uit inschrijvingsgeld komt.[^1] De rest betalen de twee organisatoren en hun partners; aan verkopers van flessenwater is niets gevraagd. // Begroting goedgekeurd door beide raden van bestuur op <d2025-06-24>.
B1 Pendant un siècle, les villes n’ont eu qu’une idée de la pluie : s’en débarrasser au plus vite. Les égouts l’emportaient avec les eaux usées, et la station d’épuration recevait à chaque orage un débit pour lequel personne ne l’avait construite.
Een eeuw lang wilden steden maar een ding met regen: hem zo snel mogelijk kwijtraken. De riolen voerden hem af met het afvalwater, en de waterzuiveringsinstallatie kreeg bij elk onweer een debiet te slikken waarvoor niemand haar had gebouwd.
B2 Un réseau séparatif coûte cher et se construit rue par rue. En attendant, chaque mètre carré rendu perméable compte : une noue le long d’un trottoir, un toit vert au-dessus d’une école, un parking sur graviers au lieu d’asphalte.
Een gescheiden riolering is duur en komt er straat per straat. Intussen telt elke vierkante meter die weer water doorlaat: een wadi langs een voetpad, een groendak boven een school, een parking op grind in plaats van asfalt.
B3 Sur les <n1200> ménages interrogés, 64 % disposent d’une citerne, mais 27 % seulement s’en servent pour les toilettes ou la lessive. La raison la plus citée n’est pas le prix de l’installation : c’est l’absence de quelqu’un qui explique comment l’entretenir.
Van de <n1200> bevraagde gezinnen heeft 64 % een regenput, maar slechts 27 % gebruikt die voor het toilet of de was. De vaakst genoemde reden is niet de prijs van de installatie: er is gewoon niemand die uitlegt hoe men ze onderhoudt.
Bq « Débrancher une gouttière prend une après-midi. Convaincre une rue entière de le faire prend trois ans, et c’est là que le congrès peut aider », estime Godelieve Kraanwaeters, ingénieure en égouttage.
“Een regenpijp afkoppelen duurt een namiddag. Een hele straat overtuigen duurt drie jaar, en daar kan het congres bij helpen”, meent rioleringsingenieur Godelieve Kraanwaeters.
Bh Des ouvrages d’infiltration à la portée de toutes les communes
Hemelwaterinfiltratievoorzieningen: haalbaar voor elke gemeente
Bl Du plus simple au plus coûteux : // la gouttière vers le jardin, quand il y a un jardin ; // la citerne sous le toit de l’école, de la ferme ou de l’atelier ; // la noue dans la rue, plantée par les riverains ; // le bassin d’orage sous la place, quand rien d’autre ne suffit.
Van het eenvoudigste tot het duurste: // de regenpijp naar de tuin, als er een tuin is; // de regenput onder het dak van school, hoeve of atelier; // de wadi in de straat, beplant door de buurt; // het bufferbekken onder het plein, als al de rest niet volstaat.
Bt Ouvrage | Volume retenu | Coût par m³ // Noue | 40 m³ | <e85> // Citerne d’école | 60 m³ | <e310> // Bassin d’orage enterré | <n3500> m³ | <e1150>
Voorziening | Opgevangen volume | Kostprijs per m³ // Wadi | 40 m³ | <e85> // Regenput van een school | 60 m³ | <e310> // Ondergronds bufferbekken | <n3500> m³ | <e1150>
Bn Le bassin d’orage enterré sous la place du marché retient <n3500> mètres cubes.[^1] Il s’est rempli onze fois en un an, et n’a débordé qu’un dimanche soir, quand il est tombé en peu de temps ce qu’il tombe d’habitude en un mois. // Mesures de l’Institut interuniversitaire, du <d2023-03-01> au <d2024-02-29>.
Het bufferbekken onder het marktplein houdt <n3500> kubieke meter vast.[^1] Het liep op een jaar tijd elf keer vol en stroomde enkel over op een zondagavond, toen er in korte tijd evenveel viel als anders in een maand. // Metingen van het Interuniversitair Instituut, van <d2023-03-01> tot en met <d2024-02-29>.
C1 Une sécheresse ne se voit pas tout de suite. Les rivières baissent les premières, puis les puits, et les eaux souterraines ne suivent qu’après deux ou trois saisons ; quand le robinet s’en ressent, il est trop tard pour décider calmement.
Een droogte zie je niet meteen. Eerst zakken de rivieren, dan de putten, en het grondwater volgt pas na twee of drie seizoenen; als de kraan het merkt, is het te laat om nog rustig te beslissen.
C2 Le guide propose trois seuils, le vert, l’orange et le rouge, et dit pour chacun qui doit faire quoi : la commune, l’agriculteur, l’entreprise, le ménage. Aucun seuil n’entraîne d’interdiction générale ; tous obligent à publier la consommation de la semaine.
De leidraad stelt drie drempels voor, groen, oranje en rood, en zegt bij elke drempel wie wat moet doen: de gemeente, de landbouwer, het bedrijf, het gezin. Geen enkele drempel leidt tot een algemeen verbod; allemaal verplichten ze om het verbruik van de week bekend te maken.
C3 Dans la vallée, 38 exploitations irriguent désormais avec l’eau d’une station d’épuration. Elles s’épargnent les mois où le pompage est interdit, mais la rivière, elle, reçoit moins d’eau en été : ce que l’un garde, l’autre ne l’a plus.
In de vallei irrigeren 38 bedrijven intussen met water uit een waterzuiveringsinstallatie. Zo ontlopen ze de maanden waarin ze niet mogen oppompen, maar de rivier krijgt in de zomer minder water: wat de ene houdt, heeft de andere niet meer.
Cq « Le jour où l’on peut traverser la rivière à pied, tout le monde téléphone. C’est six mois plus tôt qu’il fallait s’inquiéter », rappelle Lieve Sas, gardienne de rivière.
“De dag dat je te voet door de rivier kan, belt iedereen. Zes maanden vroeger had men zich zorgen moeten maken”, zegt rivierwachter Lieve Sas.
Ch Réutiliser l’eau sans se raconter d’histoires
Water hergebruiken zonder onszelf iets wijs te maken
Cl Ce que veut dire chaque couleur : // vert : on mesure, et l’on publie chaque mois ; // orange : on publie chaque semaine, et les gros consommateurs se réunissent ; // rouge : on partage ce qui reste selon une règle convenue en hiver.
Wat elke kleur betekent: // groen: er wordt gemeten, en elke maand gepubliceerd; // oranje: er wordt elke week gepubliceerd, en de grootverbruikers komen samen; // rood: wat overblijft, wordt verdeeld volgens een regel die in de winter is afgesproken.
Ct Puits | Printemps | Automne // Puits de la Ferme haute | 6,4 m | 8,9 m // Puits du Vieux Moulin | 3,1 m | 3,3 m // Puits de l’École | 11,8 m | 14,2 m
Put | Voorjaar | Najaar // Put van de Hoge Hoeve | 6,4 m | 8,9 m // Put van de Oude Molen | 3,1 m | 3,3 m // Put van de School | 11,8 m | 14,2 m
Cn Pendant l’été, le débit d’étiage de la rivière est resté sous la normale pendant 71 jours.[^1] Les prélèvements n’ont pourtant baissé que de 4 %, faute d’un signal d’alerte que tout le monde comprenne. // La normale est la moyenne des trente années précédentes.
In de zomer bleef het debiet bij laagwater 71 dagen onder het normale peil.[^1] Toch werd er slechts 4 % minder water opgepompt, bij gebrek aan een waarschuwing die iedereen begrijpt. // Het normale peil is het gemiddelde van de dertig voorgaande jaren.
D1 Une inondation passe en une nuit ; un dossier d’indemnisation prend parfois des années. Entre les deux, des familles vivent entre des murs humides, et des communes avancent l’argent de travaux que personne ne veut assurer.
Een overstroming is na een nacht voorbij; een schadedossier sleept soms jaren aan. Intussen wonen gezinnen tussen vochtige muren en schieten gemeenten geld voor voor werken die niemand wil verzekeren.
D2 La carte distingue trois zones, selon la hauteur d’eau attendue une fois par siècle. Elle ne dit pas où il est interdit de bâtir : elle dit ce que l’acheteur doit savoir avant de signer, et ce que l’assureur ne pourra plus prétendre ignorer.
De kaart onderscheidt drie zones, naargelang van de waterhoogte die een keer per eeuw verwacht wordt. Ze zegt niet waar bouwen verboden is: ze zegt wat de koper moet weten voor hij tekent, en wat de verzekeraar niet langer kan beweren niet te weten.
D3 Des <n4860> dossiers examinés, 71 % ont été clos en moins d’un an. Les autres butent presque toujours sur la même question : qui doit prouver que l’eau venait de la rivière, et non de l’égout ?
Van de <n4860> onderzochte dossiers was 71 % binnen het jaar afgesloten. De andere lopen bijna altijd vast op dezelfde vraag: wie moet bewijzen dat het water uit de rivier kwam, en niet uit de riool?
Dq « Le client ne veut pas un formulaire, il veut savoir s’il peut rentrer chez lui. Commençons par répondre à cette question-là », plaide Wolf-Dietrich Großüberlauf, expert en sinistres.
“De klant wil geen formulier, hij wil weten of hij naar huis kan. Laten we eerst op die vraag antwoorden”, pleit schade-expert Wolf-Dietrich Großüberlauf.
Dh Accidents du travail : l’assureur aussi doit descendre dans l’égout
Arbeidsongevallenverzekeringsmaatschappijen moeten mee de riool in
Dl Les premiers gestes : // photographier chaque pièce avant de la vider, avec la trace de l’eau ; // garder un échantillon de ce que l’on jette ; // appeler la commune avant l’assureur, pour que le niveau soit constaté ; // ne rien repeindre avant six mois.
De eerste stappen: // van elke kamer een foto nemen voor ze leeggemaakt wordt, met het spoor van het water; // een staal bewaren van wat weggegooid wordt; // eerst de gemeente bellen en dan pas de verzekeraar, zodat het peil wordt vastgesteld; // de eerste zes maanden niets herschilderen.
Dt Zone | Hauteur d’eau | Bâtiments // Bleu clair | moins de 30 cm | <n2140> // Bleu | de 30 à 80 cm | 615 // Bleu foncé | plus de 80 cm | 94
Zone | Waterhoogte | Gebouwen // Lichtblauw | minder dan 30 cm | <n2140> // Blauw | 30 tot 80 cm | 615 // Donkerblauw | meer dan 80 cm | 94
Dn Un bassin d’orage protège le quartier qui l’a payé, et parfois au détriment du suivant.[^1] La mutuelle La Digue propose donc de partager les primes par vallée, et non plus par commune. // Proposition déposée auprès des deux organisateurs le <d2024-04-12>.
Een bufferbekken beschermt de wijk die het betaald heeft, soms ten koste van de volgende.[^1] Verzekeraar De Dijk stelt daarom voor om de premies per vallei te delen, en niet langer per gemeente. // Voorstel ingediend bij beide organisatoren op <d2024-04-12>.
E1 Le mètre cube le plus cher est celui que l’on paie sans l’avoir bu. Une fuite derrière un mur, un compteur partagé par trois logements, une facture annuelle qui tombe en décembre : voilà comment une dette d’eau commence.
De duurste kubieke meter is die welke men betaalt zonder hem te drinken. Een lek achter een muur, een meter voor drie woningen samen, een jaarfactuur die in december in de bus valt: zo begint een waterschuld.
E2 Le tarif solidaire repose sur une idée simple : les premiers mètres cubes servent à boire, à cuisiner et à se laver, les suivants à remplir une piscine. Les premiers doivent donc coûter moins. Le difficile est de savoir combien de personnes vivent derrière chaque compteur.
Het solidair tarief steunt op een eenvoudig idee: de eerste kubieke meters dienen om te drinken, te koken en zich te wassen, de volgende om een zwembad te vullen. De eerste moeten dus minder kosten. Moeilijk is te weten hoeveel mensen er achter elke meter wonen.
E3 Le Conseil des usagers de l’eau (CUE) a entendu 17 témoins en cinq séances. Son avis tient en deux pages, et il a été adopté sans vote : pas de coupure en hiver, une facture par trimestre, et le même numéro de téléphone pour tous.
De Raad van de watergebruikers (RWG) heeft in vijf zittingen 17 getuigen gehoord. Zijn advies telt twee bladzijden en werd zonder stemming aangenomen: in de winter wordt niemand afgesloten, er komt een factuur per kwartaal, en een telefoonnummer voor iedereen.
Eq « On ne me demande jamais le prix du litre. On me demande combien de temps on a pour payer », raconte Abdelkrim El Aïn, médiateur de dettes.
“Niemand vraagt mij wat een liter kost. Ze vragen hoeveel tijd ze hebben om te betalen”, vertelt schuldbemiddelaar Abdelkrim El Aïn.
Eh Qui paie l’eau de qui ?
Wie betaalt wiens water?
El Quatre demandes reviennent toujours : // un forfait par personne et non par compteur ; // une facture que l’on comprend sans calculatrice ; // un plan de paiement proposé avant le premier rappel ; // une recherche de fuite gratuite, une fois par an.
Vier vragen komen altijd terug: // een vast bedrag per persoon en niet per meter; // een factuur die men zonder rekenmachine begrijpt; // een afbetalingsplan dat voor de eerste aanmaning wordt voorgesteld; // een keer per jaar een gratis lekopsporing.
Et Ménage | Consommation par an | Facture // Une personne | 38 m³ | <e164> // Deux adultes et deux enfants | 112 m³ | <e498> // Six personnes, deux ménages | 171 m³ | <e812>
Gezin | Verbruik per jaar | Factuur // Een persoon | 38 m³ | <e164> // Twee volwassenen en twee kinderen | 112 m³ | <e498> // Zes personen, twee gezinnen | 171 m³ | <e812>
En Dans l’échantillon, 9 % des ménages consacrent à l’eau plus de 3 % de leur revenu.[^1] Ce sont rarement ceux qui consomment le plus, et presque toujours ceux dont le logement est le plus ancien. // Enquête menée auprès de 640 ménages en janvier et en février 2024.
In de steekproef geeft 9 % van de gezinnen meer dan 3 % van het inkomen aan water uit.[^1] Dat zijn zelden de grootste verbruikers, en bijna altijd de bewoners van de oudste woningen. // Enquête bij 640 gezinnen in januari en februari 2024.
F1 Des mesures, il y en a beaucoup. Elles dorment dans des rapports, sous des noms différents, avec des unités différentes et sans la date à laquelle elles ont été prises. Les mettre côte à côte est un travail ingrat, et c’est le premier qu’il faut faire.
Metingen zijn er genoeg. Ze slapen in rapporten, onder verschillende namen, met verschillende eenheden en zonder de datum waarop ze gedaan zijn. Ze naast elkaar leggen is ondankbaar werk, en het is het eerste wat er moet gebeuren.
F2 Le fichier publié contient <n86400> mesures de 212 stations. Chacune porte le nom de celui qui l’a prise, la méthode et la marge d’erreur. Tout le monde peut le télécharger, le corriger et le republier, à condition de dire d’où il vient.
Het gepubliceerde bestand bevat <n86400> metingen van 212 stations. Bij elke meting staan de naam van wie ze deed, de methode en de foutenmarge. Iedereen mag het downloaden, verbeteren en opnieuw publiceren, als hij zegt waar het vandaan komt.
F3 Un capteur coûte aujourd’hui <e92> en pièces détachées, et se monte en une soirée. Il ne remplace pas un laboratoire : il dit quand il faut y courir. Les plans, le logiciel et la liste des pièces sont libres.
Een sensor kost vandaag <e92> aan onderdelen en is op een avond gemonteerd. Hij vervangt geen laboratorium: hij zegt wanneer men er naartoe moet lopen. De plannen, de software en de stuklijst zijn vrij.
Fq « Un chiffre sans sa marge d’erreur est une opinion. Avec elle, il devient une conversation », sourit Fatoumata Diop-Rivière, responsable des données ouvertes de l’Observatoire.
“Een cijfer zonder foutenmarge is een mening. Met een foutenmarge wordt het een gesprek”, glimlacht Fatoumata Diop-Rivière, verantwoordelijke open data van het Observatorium.
Fh Les données du réseau de mesure des eaux souterraines, sans jargon
Grondwaterstandsmeetnetwerkgegevens zonder jargon
Fl Ce qui est mesuré, et quand : // le niveau, toutes les dix minutes ; // la température et la conductivité, toutes les heures ; // les nitrates, une fois par semaine ; // les polluants persistants, quatre fois par an.
Wat er gemeten wordt, en wanneer: // het peil, om de tien minuten; // de temperatuur en de geleidbaarheid, elk uur; // de nitraten, een keer per week; // de hardnekkige vervuiling, vier keer per jaar.
Ft Paramètre | Stations | Marge // Niveau | 212 | 1 cm // Température | 180 | 0,2 °C // Nitrates | 64 | 5 %
Parameter | Stations | Marge // Peil | 212 | 1 cm // Temperatuur | 180 | 0,2 °C // Nitraten | 64 | 5 %
Fn Les laboratoires de l’Institut ont comparé les capteurs bon marché avec leurs propres appareils pendant 26 semaines.[^1] L’écart est resté sous les 5 %, sauf par grand froid, quand la pile faiblit. // Le protocole et les résultats bruts sont publiés avec le rapport.
De laboratoria van het Instituut hebben de goedkope sensoren 26 weken lang met hun eigen toestellen vergeleken.[^1] Het verschil bleef onder 5 %, behalve bij strenge vorst, als de batterij verzwakt. // Het protocol en de ruwe resultaten zijn samen met het rapport gepubliceerd.
G1 Un riverain voit ce qu’aucun capteur ne voit : le tuyau qui n’était pas là hier, l’odeur du lundi matin, le héron qui ne revient pas. Encore faut-il que quelqu’un décroche quand il appelle, et lui dise ensuite ce qu’on en a fait.
Een oeverbewoner ziet wat geen sensor ziet: de buis die er gisteren niet lag, de geur op maandagochtend, de reiger die niet terugkomt. Alleen moet er iemand opnemen als hij belt, en hem nadien zeggen wat ermee gebeurd is.
G2 Les équipes se composent de cinq à huit bénévoles. Chacune adopte deux kilomètres de berge, reçoit une trousse de mesure et une demi-journée de formation, et rend compte une fois par mois. Il reste 14 tronçons sans équipe.
De ploegen tellen vijf tot acht vrijwilligers. Elke ploeg adopteert twee kilometer oever, krijgt een meetkoffer en een halve dag opleiding, en brengt een keer per maand verslag uit. Voor 14 stukken is er nog geen ploeg.
G3 Les organisateurs répondront par écrit à chaque remarque, qu’elle soit suivie ou non. Les réponses seront affichées à la Coopérative et lues en séance : c’est la condition que les riverains ont posée pour participer.
De organisatoren antwoorden schriftelijk op elke opmerking, of ze er nu gevolg aan geven of niet. De antwoorden worden bij de Coöperatie uitgehangen en in de zitting voorgelezen: dat was de voorwaarde van de oeverbewoners om mee te doen.
Gq « Les gens ne demandent pas à décider de tout. Ils demandent qu’on ne décide pas sans le leur dire », résume Zoë D’Écluse, coordinatrice des bénévoles.
“Mensen willen niet over alles beslissen. Ze willen dat er niets beslist wordt zonder dat ze het weten”, vat Zoë D’Écluse, coördinator vrijwilligers, het samen.
Gh Écrire, mesurer, revenir
Schrijven, meten, terugkomen
Gl Une équipe dispose de trois outils : // le carnet, où l’on note ce que l’on voit, avec le jour et le lieu ; // la trousse, pour mesurer la température, le niveau et les nitrates ; // la visite, une fois par saison, avec la gardienne de rivière.
Een ploeg heeft drie werktuigen: // het schriftje, om te noteren wat men ziet, met dag en plaats; // de koffer, om temperatuur, peil en nitraten te meten; // de rondgang, een keer per seizoen, met de rivierwachter.
Gt Cours d’eau | Équipes | Kilomètres // La Lys | 31 | 62 // L’Escaut | 27 | 54 // Affluents | 46 | 92
Waterloop | Ploegen | Kilometer // Leie | 31 | 62 // Schelde | 27 | 54 // Zijrivieren | 46 | 92
Gn En un an, les bénévoles ont fait 348 signalements, dont 112 ont conduit à une intervention.[^1] Le plus utile tenait en une ligne : « de la mousse sous le pont, depuis hier ». // Compte arrêté par la Coopérative le <d2025-05-31>.
Op een jaar tijd deden de vrijwilligers 348 meldingen, waarvan er 112 tot een ingreep leidden.[^1] De nuttigste paste op een regel: “schuim onder de brug, sinds gisteren”. // Stand opgemaakt door de Coöperatie op <d2025-05-31>.
"""

# day, blocks after the lead, =dates that it speaks of | title in French | title in Dutch »» short titles; below it the two leads.
PRESS = """
2024-02-06 A1 Aq | Un congrès bilingue sur l’eau verra le jour en 2026 | In 2026 komt er een tweetalig watercongres
L’Observatoire fédéré des eaux communes annonce la tenue, au printemps 2026, d’un congrès consacré à l’eau dans les villes. Il durera trois jours et se tiendra en français et en néerlandais, sur un pied d’égalité. La ville hôte sera désignée à l’automne.
Het Gefedereerd Observatorium voor Gedeeld Water kondigt voor het voorjaar van 2026 een congres aan over water in de stad. Het duurt drie dagen en verloopt in het Frans en het Nederlands, op gelijke voet. De gaststad wordt in het najaar gekozen.
2024-02-27 G1 Gq | Riverains, à vos carnets | Oeverbewoners, neem uw schriftje
La Coopérative des riverains distribue <n1500> carnets le long de la Lys et de l’Escaut. On y note ce que l’on voit, avec le jour et le lieu. Les premiers seront relevés en juin.
De Coöperatie van de oeverbewoners deelt <n1500> schriftjes uit langs Leie en Schelde. Men noteert er wat men ziet, met dag en plaats. De eerste worden in juni opgehaald.
2024-03-14 C1 Cq Ch C3 Ct | Étiage d’été : pourquoi une rivière « encore belle » en juin peut-elle manquer d’eau trois mois plus tard, et que faut-il décider avant l’hiver ? | Laagwater in de zomer: waarom kan een rivier die er in juni “nog mooi” uitziet drie maanden later zonder water zitten, en wat moet er voor de winter beslist worden? »» Étiage : décider avant l’hiver | Laagwater: beslissen voor de winter
Les niveaux relevés dans trois puits témoins montrent que les eaux souterraines n’ont pas retrouvé leur hauteur d’il y a dix ans, malgré un hiver pluvieux. L’Observatoire invite les communes à convenir dès maintenant d’une règle de partage.
Het peil in drie referentieputten toont dat het grondwater na een natte winter nog niet terug is op de hoogte van tien jaar geleden. Het Observatorium vraagt de gemeenten om nu al een verdeelregel af te spreken.
2024-03-22 E1 Eq Eh El | Journée de l’eau : ce qu’une facture ne dit pas | Waterdag: wat een factuur niet vertelt
Combien de personnes derrière chaque compteur ? Combien de litres perdus avant le robinet ? À l’occasion de la Journée de l’eau, les deux organisateurs publient une facture annotée, ligne par ligne, que chacun peut comparer avec la sienne.
Hoeveel mensen achter elke meter? Hoeveel liter verloren voor de kraan? Op Waterdag publiceren de twee organisatoren een factuur met uitleg, regel per regel, die iedereen naast de zijne kan leggen.
2024-04-09 B1 Bq Bl | La pluie n’est pas un déchet | Regen is geen afval
Un guide de 48 pages montre comment garder l’eau là où elle tombe. Il s’adresse aux petites communes, qui n’ont ni bureau d’études ni budget extraordinaire. Il est gratuit et peut être reproduit librement.
Een gids van 48 pagina’s toont hoe men water kan houden waar het valt. Hij richt zich tot kleine gemeenten, die geen studiebureau en geen buitengewone begroting hebben. Hij is gratis en mag vrij worden overgenomen.
2024-04-23 F1 Fq | Où sont les mesures ? | Waar zitten de metingen?
L’Observatoire a demandé à 60 administrations les mesures qu’elles détiennent. Après deux mois, 41 ont répondu, dont neuf en envoyant du papier. L’inventaire est publié tel quel, cases vides comprises.
Het Observatorium vroeg 60 besturen welke metingen ze bezitten. Na twee maanden hadden er 41 geantwoord, waarvan negen op papier. De inventaris wordt gepubliceerd zoals hij is, met de lege vakjes erbij.
2024-05-07 D1 Dq D3 Dh D2 Dl Dt Dn | Inondations : la mutuelle La Digue ouvre ses archives et publie dix ans de dossiers d’indemnisation, sans les noms, mais avec toutes les dates | Overstromingsschadeverzekeringsmaatschappij De Dijk opent haar archief en publiceert tien jaar schadedossiers, zonder de namen, maar met alle data »» La Digue ouvre ses archives | De Dijk opent haar archief
C’est une première dans le secteur : un assureur met ses dossiers à la disposition de la recherche. Les données couvrent la période de 2013 à 2022. Elles montrent combien de temps il faut pour constater un dégât, l’estimer et le payer.
Het is een primeur in de sector: een verzekeraar stelt zijn dossiers ter beschikking van het onderzoek. De gegevens gaan over de periode van 2013 tot 2022. Ze tonen hoelang het duurt om schade vast te stellen, te schatten en te betalen.
2024-05-28 G2 Gq Gt | Cent équipes le long de l’eau | Honderd ploegen langs het water
La centième équipe de bénévoles a reçu sa trousse de mesure samedi. Elle surveillera deux kilomètres de berge, entre un pont de chemin de fer et une ancienne tannerie. La Coopérative avait fixé cet objectif pour la fin de l’année.
De honderdste ploeg vrijwilligers kreeg zaterdag haar meetkoffer. Ze houdt twee kilometer oever in het oog, tussen een spoorwegbrug en een oude leerlooierij. De Coöperatie had dat doel voor het einde van het jaar gesteld.
2024-06-11 A1 A2 Aq | Deux organisateurs, deux langues, un congrès | Twee organisatoren, twee talen, een congres
L’Observatoire et la Coopérative des riverains organiseront ensemble le congrès de 2026. Une convention règle le partage du travail, des frais et de la parole. Chaque texte sera écrit dans les deux langues dès le premier jour, et relu côte à côte.
Het Observatorium en de Coöperatie van de oeverbewoners organiseren samen het congres van 2026. Een overeenkomst regelt de verdeling van het werk, de kosten en het woord. Elke tekst wordt vanaf de eerste dag in beide talen geschreven en naast elkaar nagelezen.
2024-06-25 C2 Cl | Trois couleurs pour une sécheresse | Drie kleuren voor een droogte
Vert, orange, rouge : un guide propose aux communes une échelle commune. Il tient sur une feuille, que l’on peut afficher à la maison communale. Douze communes l’essaieront cet été.
Groen, oranje, rood: een leidraad biedt gemeenten een gemeenschappelijke schaal aan. Hij past op een blad dat in het gemeentehuis kan uithangen. Twaalf gemeenten proberen hem deze zomer uit.
2024-07-09 B2 Bh B3 Bt Bn | Citernes : beaucoup en ont, peu s’en servent | Regenputten: veel mensen hebben er een, weinigen gebruiken hem
Une enquête de l’Institut interuniversitaire révèle un paradoxe : la plupart des maisons construites depuis vingt ans possèdent une citerne, mais l’eau de pluie y dort. Les chercheurs proposent un entretien collectif, rue par rue.
Een enquête van het Interuniversitair Instituut brengt een paradox aan het licht: de meeste woningen van de voorbije twintig jaar hebben een regenput, maar het water slaapt erin. De onderzoekers stellen een gezamenlijk onderhoud voor, straat per straat.
2024-08-27 C1 Cq C2 Cl Ch C3 Ct | Bilan de l’été : la rivière a tenu, de justesse | Balans van de zomer: de rivier hield het, op het nippertje
L’été n’a pas été le plus sec, mais il a été long. Les douze communes qui suivaient l’échelle à trois couleurs ont passé cinq semaines à l’orange, et aucune au rouge. Les autres ne savent pas où elles en étaient.
De zomer was niet de droogste, maar hij duurde lang. De twaalf gemeenten die de schaal met drie kleuren volgden, stonden vijf weken op oranje en geen enkele week op rood. De andere weten niet waar ze stonden.
2024-09-10 E2 Eq | Un tarif solidaire, oui, mais pour qui ? | Een solidair tarief, ja, maar voor wie?
Les deux organisateurs ont réuni des médiateurs de dettes, des distributeurs et des locataires pour une première journée sur le tarif solidaire. Il en est sorti une liste de onze questions, et une seule réponse : il faut compter les personnes, pas les compteurs.
De twee organisatoren brachten schuldbemiddelaars, drinkwaterbedrijven en huurders samen voor een eerste dag over het solidair tarief. Dat leverde een lijst van elf vragen op, en maar een antwoord: tel de mensen, niet de meters.
2024-09-24 A3 A1 | Gand accueillera le congrès | Gent ontvangt het congres
Quatre villes s’étaient portées candidates. Le comité a choisi Gand, pour sa Halle aux Filtres, pour ses gares et pour l’engagement de recevoir chacun dans sa langue. Les trois autres accueilleront les journées préparatoires.
Vier steden hadden zich kandidaat gesteld. Het comité koos voor Gent, om de Filterhal, om de stations en om de belofte om iedereen in zijn taal te ontvangen. De drie andere steden ontvangen de voorbereidende dagen.
2024-10-08 D2 Dq Dt | Une carte des inondations que l’on peut lire sans diplôme | Een overstromingskaart die men zonder diploma kan lezen
Bleu clair, bleu, bleu foncé : la nouvelle carte de l’École supérieure d’hydrologie se passe de légende technique. Elle indique la hauteur d’eau attendue devant chaque porte, comparée à celle d’un genou, d’une table et d’une fenêtre.
Lichtblauw, blauw, donkerblauw: de nieuwe kaart van de Hogeschool voor Hydrologie heeft geen technische legende nodig. Ze toont hoe hoog het water voor elke deur kan staan, vergeleken met een knie, een tafel en een venster.
2024-10-22 F1 Fl | Les mesures sont en ligne | De metingen staan online
Six mois après l’inventaire, l’Observatoire publie le premier fichier commun. Il rassemble ce que les administrations ont bien voulu donner, et ce que les bénévoles ont mesuré. Il sera mis à jour chaque trimestre.
Zes maanden na de inventaris publiceert het Observatorium het eerste gemeenschappelijke bestand. Het bevat wat de besturen wilden geven en wat de vrijwilligers hebben gemeten. Het wordt elk kwartaal bijgewerkt.
2024-11-05 G3 Gq | Une réponse écrite à chaque remarque | Op elke opmerking een schriftelijk antwoord
Plus de 400 riverains ont lu le projet de programme et l’ont annoté. Les organisateurs s’engagent à répondre à chacun d’eux avant Noël.
Meer dan 400 oeverbewoners lazen het ontwerp van programma en schreven er opmerkingen bij. De organisatoren verbinden zich ertoe om elk van hen voor Kerstmis te antwoorden.
2024-11-19 B1 B2 Bh Bl | Réseau séparatif : faut-il vraiment ouvrir toutes les rues ? | Gescheiden riolering: moeten werkelijk alle straten open?
Un colloque a confronté les ingénieurs et les échevins de huit communes. Tous veulent séparer les eaux pluviales des eaux usées ; personne ne veut commencer par sa rue principale. Le compte rendu propose un ordre des travaux qui suit la pente et non le calendrier électoral.
Een studiedag bracht de ingenieurs en de schepenen van acht gemeenten samen. Allen willen ze hemelwater en afvalwater scheiden; niemand wil met zijn hoofdstraat beginnen. Het verslag stelt een volgorde voor die de helling volgt en niet de verkiezingskalender.
2024-12-03 E1 En | L’eau chère des logements anciens | Duur water in oude woningen
Ce n’est pas la douche, c’est le tuyau : dans les logements d’avant 1950, une facture sur six contient une fuite. C’est ce que montrent les dossiers confiés par 23 services de médiation de dettes.
Niet de douche, maar de leiding is het probleem: in woningen van voor 1950 zit er in een op de zes facturen een lek. Dat blijkt uit dossiers die 23 diensten voor schuldbemiddeling ter beschikking stelden.
2024-12-17 A2 Aq | Ce que nous avons appris en un an | Wat we in een jaar geleerd hebben
Un an après la première réunion, les organisateurs publient un bilan honnête : ce qui avance, ce qui traîne, et les deux idées qu’il a fallu abandonner. Le congrès gardera ses trois jours, mais perdra sa soirée de gala.
Een jaar na de eerste vergadering publiceren de organisatoren een eerlijke balans: wat vooruitgaat, wat blijft liggen, en de twee ideeën die ze moesten opgeven. Het congres behoudt zijn drie dagen, maar verliest zijn gala-avond.
2025-01-14 A1 Ah A2 Aq | Neuf personnes composent le comité de programme | Een programmacomité van negen mensen
Quatre francophones, quatre néerlandophones et une présidente qui parle les deux langues : le comité de programme est au complet. Il a un an pour réduire 300 propositions à quarante.
Vier Franstaligen, vier Nederlandstaligen en een voorzitster die beide talen spreekt: het programmacomité is voltallig. Het heeft een jaar om 300 voorstellen tot veertig terug te brengen.
2025-01-28 F3 Fq | Un capteur pour moins de cent euros | Een sensor voor minder dan honderd euro
L’association Débit publie les plans d’un capteur de niveau que l’on peut monter soi-même. Trente exemplaires sont déjà en service. Le premier est tombé à l’eau, et continue de mesurer.
De vereniging Debiet publiceert de plannen van een peilsensor die men zelf kan monteren. Er zijn er al dertig in gebruik. De eerste viel in het water, en meet nog altijd.
2025-02-11 D1 Dn Dh | Partager les primes d’une vallée | De premies van een vallei delen
La pluie tombe en amont, la cave se remplit en aval : pour l’assurance, ce sont pourtant deux affaires différentes. Une proposition veut les réunir. Elle sera débattue au congrès, mais les communes peuvent réagir dès à présent.
De regen valt stroomopwaarts, de kelder loopt stroomafwaarts vol: voor de verzekering zijn dat nochtans twee verschillende zaken. Een voorstel wil ze samenbrengen. Het congres zal erover debatteren, maar de gemeenten kunnen nu al reageren.
2025-02-25 Bn Bq | Onze fois plein, une fois trop | Elf keer vol, een keer te veel
Le bassin d’orage de la place du marché a deux ans. Les riverains redoutaient l’odeur, les commerçants redoutaient le chantier ; aujourd’hui, on se plaint surtout de ne rien voir. Une fenêtre sera percée dans le sol.
Het bufferbekken onder het marktplein is twee jaar oud. De buurt vreesde de geur, de handelaars vreesden de werf; vandaag klaagt men vooral dat er niets te zien is. Er komt een venster in de grond.
2025-03-11 G1 G2 Gl | Quatorze tronçons cherchent une équipe | Veertien stukken rivier zoeken een ploeg
Ils sont moins beaux que les autres : une zone industrielle, une bretelle d’autoroute, deux kilomètres de béton. C’est pourtant là qu’il se passe le plus de choses. La Coopérative lance un appel aux entreprises voisines.
Ze zijn minder mooi dan de andere: een industriezone, een oprit van de autosnelweg, twee kilometer beton. Toch gebeurt daar het meest. De Coöperatie doet een oproep aan de bedrijven in de buurt.
2025-03-21 E1 E2 Eh Et Eq El | Combien coûte l’eau de trois ménages ? Le calcul, poste par poste, et ce qu’il deviendrait avec un tarif solidaire : « Ni cadeau, ni punition » | Wat kost het water van drie gezinnen? De berekening, post per post, en wat ze met een solidair tarief zou worden: “Geen cadeau en geen straf”
Une personne seule, une famille de quatre, deux ménages sous un toit : à la veille de la Journée de l’eau, l’Observatoire compare trois factures réelles, publiées avec l’accord de ceux qui les paient.
Een alleenstaande, een gezin van vier, twee gezinnen onder een dak: aan de vooravond van Waterdag vergelijkt het Observatorium drie echte facturen, gepubliceerd met toestemming van wie ze betaalt.
2025-04-03 C3 Ch Cq | L’eau épurée n’est pas une eau de plus | Gezuiverd water is geen extra water
Arroser un champ avec l’eau d’une station d’épuration, c’est la retirer à la rivière. Une note de l’École supérieure d’hydrologie calcule ce que cela change, mois par mois, et pour qui.
Een veld besproeien met water uit een waterzuiveringsinstallatie betekent dat men het de rivier afneemt. Een nota van de Hogeschool voor Hydrologie berekent wat dat verandert, maand per maand, en voor wie.
2025-04-15 F1 F2 Fq Fh Ft F3 Fl Fn | 86 400 mesures, et leur marge d’erreur | 86.400 metingen, en hun foutenmarge
Le fichier commun a doublé de volume en six mois. Pour la première fois, chaque mesure y porte sa marge d’erreur. Certaines sont larges : mieux vaut le savoir.
Het gemeenschappelijke bestand is op zes maanden tijd verdubbeld. Voor het eerst staat bij elke meting haar foutenmarge. Sommige zijn ruim: beter dat men het weet.
2025-04-29 A3 Aq | Halle aux Filtres : le chantier finira à temps | Filterhal: de werf is op tijd klaar
Le toit est refermé, les quatre salles ont trouvé leur place et l’ascenseur arrivera en septembre. Les organisateurs ont visité le chantier avec des personnes en fauteuil roulant, qui ont fait déplacer deux portes.
Het dak is dicht, de vier zalen hebben hun plaats gevonden en de lift komt in september. De organisatoren bezochten de werf met rolstoelgebruikers, die twee deuren lieten verplaatsen.
2025-05-13 B3 Bt | Combien coûte un mètre cube retenu ? | Wat kost een kubieke meter die men opvangt?
Une noue, une citerne ou un bassin d’orage : les prix varient de un à treize. Le tableau publié aujourd’hui tient compte de l’entretien, que les devis oublient souvent.
Een wadi, een regenput of een bufferbekken: de prijzen lopen uiteen van een tot dertien. De tabel die vandaag verschijnt, houdt rekening met het onderhoud, dat in offertes vaak ontbreekt.
2025-05-27 D3 Dq | Prouver d’où venait l’eau | Bewijzen waar het water vandaan kwam
Rivière ou égout ? De la réponse dépend l’assureur qui paie. Des chercheurs proposent un test qui coûte moins qu’une expertise, et qui ne demande qu’un peu de la boue laissée dans la cave.
Rivier of riool? Van het antwoord hangt af welke verzekeraar betaalt. Onderzoekers stellen een test voor die minder kost dan een expertise, en waarvoor een beetje slib uit de kelder volstaat.
2025-06-10 G2 Gh Gn | Une ligne suffit | Een regel volstaat
« De la mousse sous le pont, depuis hier » : c’est à ce signalement qu’une commune doit d’avoir trouvé, en trois heures, une cuve percée. La Coopérative simplifie son formulaire, qui passe de quatre pages à une.
“Schuim onder de brug, sinds gisteren”: dankzij die melding vond een gemeente in drie uur tijd een lekke tank. De Coöperatie vereenvoudigt haar formulier, van vier pagina’s naar een.
2025-06-24 C1 C2 | L’échelle à trois couleurs gagne trente communes | De schaal met drie kleuren verovert dertig gemeenten
Après une année d’essai, trente communes de plus adoptent l’échelle. Elle n’oblige à rien, sinon à publier ses chiffres. C’est précisément ce qui la rend efficace, disent les bourgmestres.
Na een proefjaar nemen dertig gemeenten meer de schaal over. Ze verplicht tot niets, behalve tot het publiceren van de cijfers. Net dat maakt haar doeltreffend, zeggen de burgemeesters.
2025-07-08 E2 El | Vingt-quatre ménages tirés au sort | Vierentwintig gezinnen geloot
Le Conseil des usagers de l’eau (CUE) est installé. Vingt-quatre ménages, choisis par tirage au sort, se réuniront cinq fois et remettront un avis avant la fin de l’année. Ils sont défrayés et peuvent venir avec leurs enfants.
De Raad van de watergebruikers (RWG) is geïnstalleerd. Vierentwintig gezinnen, door loting gekozen, komen vijf keer samen en geven voor het einde van het jaar advies. Hun kosten worden vergoed en hun kinderen zijn welkom.
2025-07-22 D1 Dl | Après la crue, les dix premiers gestes | Na de overstroming: de eerste tien stappen
Ne rien jeter, ne rien repeindre, tout photographier : une affiche bilingue rassemble ce que les sinistrés auraient voulu savoir. Elle a été écrite par ceux qui l’ont appris à leurs dépens.
Niets weggooien, niets herschilderen, overal foto’s van nemen: een tweetalige affiche verzamelt wat de getroffenen graag hadden geweten. Ze is geschreven door wie het aan den lijve ondervond.
2025-08-19 Cn C1 | Soixante et onze jours sous la normale | Eenenzeventig dagen onder het normale peil
Le débit d’étiage est resté bas pendant plus de deux mois. Ce n’est pas un record ; c’est le troisième été de suite, et voilà ce qui inquiète.
Het debiet bij laagwater bleef meer dan twee maanden laag. Dat is geen record; het is wel de derde zomer op rij, en dat baart zorgen.
2025-09-02 A1 Ah Aq A2 | Appel à contributions : quarante places, et pas une de plus | Oproep tot bijdragen: veertig plaatsen, en geen enkele meer
Chercheurs, agents communaux, agriculteurs et associations peuvent proposer une séance jusqu’au <2025-10-17>. Une page suffit. Le comité préfère les échecs bien racontés aux succès mal expliqués.
Onderzoekers, gemeentepersoneel, landbouwers en verenigingen kunnen tot en met <2025-10-17> een sessie voorstellen. Een bladzijde volstaat. Het comité verkiest goed vertelde mislukkingen boven slecht uitgelegde successen.
2025-09-11 F3 Fh Fl | Les eaux souterraines, toutes les dix minutes | Het grondwater, om de tien minuten
Douze puits sont équipés depuis une semaine. Leurs niveaux s’affichent en ligne, avec la date de la dernière vérification. Les écoles voisines s’en servent déjà.
Twaalf putten zijn sinds een week uitgerust. Hun peil staat online, met de datum van de laatste controle. De scholen in de buurt gebruiken het al.
2025-09-18 B1 B2 Bq | Une noue devant chaque école ? | Een wadi voor elke school?
Sept cours de récréation ont perdu leur asphalte pendant l’été. L’eau y disparaît désormais en quatre heures. Les enfants ont choisi les plantes, et les concierges ont choisi les bottes.
Zeven speelplaatsen verloren in de zomer hun asfalt. Het water verdwijnt er nu binnen vier uur. De kinderen kozen de planten, en de conciërges kozen de laarzen.
2025-09-30 G3 Gq | Les réponses sont affichées | De antwoorden hangen uit
Les 412 remarques des riverains sur le programme ont reçu une réponse. Un tiers ont été suivies, un tiers étaient des questions, et un tiers ont été écartées, avec la raison.
De 412 opmerkingen van de oeverbewoners over het programma zijn beantwoord. Een derde werd gevolgd, een derde waren vragen, en een derde werd verworpen, met de reden erbij.
2025-10-07 E1 E2 En | Neuf ménages sur cent | Negen gezinnen op honderd
C’est la part de ceux pour qui l’eau est devenue une dépense lourde. L’enquête menée auprès de 640 ménages est publiée aujourd’hui, avec le questionnaire et les réponses anonymes.
Zo groot is de groep voor wie water een zware uitgave is geworden. De enquête bij 640 gezinnen wordt vandaag gepubliceerd, met de vragenlijst en de anonieme antwoorden.
2025-10-14 A2 An | Le budget du congrès, ligne par ligne | De begroting van het congres, lijn per lijn
D’où vient l’argent, où va-t-il ? Les organisateurs publient leur budget avant d’ouvrir les inscriptions. Le poste le plus lourd n’est pas la salle : ce sont les interprètes.
Waar komt het geld vandaan, waar gaat het naartoe? De organisatoren publiceren hun begroting voor de inschrijvingen beginnen. De zwaarste post is niet de zaal: dat zijn de tolken.
2025-10-21 D2 D3 Dh Dt | Acheter en zone bleue : ce qu’il faut savoir avant de signer | Kopen in blauwe zone: wat u voor de handtekening moet weten
Plus de <n2800> bâtiments se trouvent dans l’une des trois zones de la carte. Une brochure explique aux acheteurs, en huit questions, ce que le vendeur, le notaire et l’assureur doivent leur dire.
Meer dan <n2800> gebouwen liggen in een van de drie zones van de kaart. Een brochure legt kopers in acht vragen uit wat de verkoper, de notaris en de verzekeraar hun moeten zeggen.
2025-10-30 C3 Ct | Trois puits, trois histoires | Drie putten, drie verhalen
L’un baisse, l’autre remonte, le troisième ne bouge pas. Les eaux souterraines d’une même vallée ne se ressemblent pas, et un seul chiffre ne les résume jamais.
De ene put zakt, de andere stijgt, de derde blijft gelijk. Het grondwater van een en dezelfde vallei is overal anders, en een cijfer alleen vat het nooit samen.
2025-11-06 F2 Fq Fn | Le laboratoire et la soirée bricolage | Het labo en de knutselavond
Les capteurs à bas prix tiennent leurs promesses, sauf quand il gèle. Tel est le résultat d’une comparaison de 26 semaines, que l’Institut présentera au congrès.
De goedkope sensoren doen wat ze beloven, behalve als het vriest. Dat is de uitkomst van een vergelijking van 26 weken, die het Instituut op het congres voorstelt.
2025-11-13 B2 Bl | Le jardin qui boit | De tuin die drinkt
Un concours récompensera les plus beaux jardins de pluie, privés ou partagés. Seule condition : aucune goutte d’eau pluviale ne doit rejoindre l’égout. Les photos sont attendues pour le <2026-01-30>.
Een wedstrijd bekroont de mooiste regentuinen, van een gezin of van een buurt. De enige voorwaarde: er mag geen druppel regen naar de riool. De foto’s worden ten laatste op <2026-01-30> verwacht.
2025-11-20 A1 Aq | Trois cent douze propositions pour quarante places | Driehonderdtwaalf voorstellen voor veertig plaatsen
L’appel à contributions a dépassé les attentes. Le comité lira tout, deux fois, dans les deux langues. Les auteurs recevront une réponse avant le <2025-12-19>.
De oproep tot bijdragen overtrof de verwachtingen. Het comité leest alles, twee keer, in beide talen. De indieners krijgen voor <2025-12-19> antwoord.
2025-11-27 G1 G2 Gq Gh Gl Gt G3 Gn | Un an de carnets : ce que les riverains ont vu | Een jaar schriftjes: wat de oeverbewoners zagen
Ils sont revenus tachés, gonflés, parfois illustrés. La Coopérative a lu 640 carnets et en publie un choix, avec l’accord de leurs auteurs. On y apprend où sont passés les hérons.
Ze kwamen terug met vlekken, opgezwollen, soms met tekeningen. De Coöperatie las 640 schriftjes en publiceert er een keuze uit, met toestemming van de schrijvers. We vernemen er waar de reigers gebleven zijn.
2025-12-04 E3 Eh Eq | Pas de coupure en hiver : l’avis du Conseil des usagers de l’eau | In de winter niemand zonder water: het advies van de Raad van de watergebruikers
Le Conseil des usagers de l’eau (CUE) a remis son avis. Il tient en deux pages, que chaque commune recevra par la poste. Le tarif solidaire y figure, mais seulement en quatrième position.
De Raad van de watergebruikers (RWG) heeft zijn advies ingediend. Het telt twee bladzijden, die elke gemeente met de post ontvangt. Het solidair tarief staat erin, maar pas op de vierde plaats.
2025-12-11 D1 Dq D2 | La boue parle | Slib spreekt
Le test qui distingue l’eau de la rivière de celle de l’égout a fait ses preuves dans 52 caves. Il coûte <e38> et donne un résultat en trois jours.
De test die rivierwater van rioolwater onderscheidt, heeft in 52 kelders zijn nut bewezen. Hij kost <e38> en geeft na drie dagen uitsluitsel.
2025-12-18 A1 A2 Ah At | Le programme provisoire est là | Het voorlopige programma is er
Trois jours, trois thèmes : l’eau qui manque, l’eau qui déborde, l’eau qui s’achète. Le comité a retenu quarante séances. Vingt-cinq intervenants ont déjà confirmé leur venue.
Drie dagen, drie thema’s: water dat ontbreekt, water dat overloopt, water dat te koop is. Het comité koos veertig sessies. Vijfentwintig sprekers hebben al bevestigd.
2026-01-08 A3 Al =congress | Les inscriptions ouvrent lundi | Vanaf maandag kan men inschrijven
À partir du <2026-01-12>, on peut s’inscrire au congrès, qui se tiendra à Gand du 19 au 21 mai 2026. La participation aux trois jours coûte <e95>. Une même organisation peut inscrire quatre personnes.
Vanaf <2026-01-12> kan men inschrijven voor het congres, dat van 19 tot en met 21 mei 2026 in Gent plaatsvindt. Deelnemen aan de drie dagen kost <e95>. Een organisatie kan vier mensen inschrijven.
2026-01-15 F1 F3 Fl | Un marathon pour les données | Een datamarathon
Deux jours et une nuit pour faire parler les mesures : l’association Débit invite les programmeurs, les graphistes et les curieux. Les résultats seront montrés au congrès, y compris les ratés.
Twee dagen en een nacht om metingen te laten spreken: de vereniging Debiet nodigt programmeurs, grafici en nieuwsgierigen uit. De resultaten worden op het congres getoond, ook de mislukte.
2026-01-22 B1 Bq B2 Bh B3 Bt Bl Bn | Hors de l’égout : pourquoi les petites communes entretiennent leurs ouvrages d’infiltration des eaux pluviales mieux que les grandes | Hemelwaterinfiltratievoorzieningenonderhoud: waarom kleine gemeenten het beter doen dan grote »» Infiltration : les petites communes devant | Infiltratie: kleine gemeenten eerst
L’Institut interuniversitaire a visité 90 ouvrages dans 30 communes. Là où quelqu’un porte un nom, un numéro de téléphone et une pelle, ils fonctionnent. Ailleurs, une noue sur trois est devenue un parking.
Het Interuniversitair Instituut bezocht 90 voorzieningen in 30 gemeenten. Waar iemand een naam, een telefoonnummer en een schop heeft, werken ze. Elders is een op de drie wadi’s een parking geworden.
2026-01-29 A2 A3 =reception | La réception affiche complet | De receptie is volzet
Les 180 places de la réception du <2026-05-20> sont parties en dix jours. Il n’y aura pas de liste d’attente. On pourra en revanche boire un verre au bord de l’eau chaque soir, sans inscription.
De 180 plaatsen voor de receptie op <2026-05-20> waren na tien dagen weg. Er komt geen wachtlijst. Wel kan iedereen elke avond iets drinken aan het water, zonder inschrijving.
2026-02-05 C1 Cq Cl | Un hiver trop doux | Een te zachte winter
Il a plu, mais trop vite. Les eaux souterraines n’ont regagné que la moitié de ce qu’elles avaient perdu. L’Observatoire passe six communes à l’orange dès février, ce qui n’était jamais arrivé.
Het heeft geregend, maar te snel. Het grondwater heeft maar de helft teruggekregen van wat het verloren had. Het Observatorium zet zes gemeenten al in februari op oranje, wat nog nooit gebeurd is.
2026-02-10 D2 Dh D3 Dn | Assurer ceux qui travaillent sous la ville | Wie onder de stad werkt, moet verzekerd zijn
Égoutiers, plongeurs, éclusiers : leurs accidents sont rares, graves et mal couverts. Une étude présentée au congrès compare onze polices. Deux seulement prévoient le travail de nuit dans l’eau.
Rioolarbeiders, duikers, sluiswachters: hun ongevallen zijn zeldzaam, ernstig en slecht gedekt. Een studie die op het congres wordt voorgesteld, vergelijkt elf polissen. Slechts twee voorzien in nachtwerk in het water.
2026-02-17 G3 Gq =visite | Sous la ville, l’eau : la visite est complète | Het water onder de stad: de rondleiding is volzet
La visite guidée du <2026-04-18> affiche complet, mais une liste d’attente est ouverte. Il faut pouvoir descendre 146 marches et en remonter autant. Les enfants sont admis dès douze ans.
De rondleiding op <2026-04-18> is volzet, maar er is een wachtlijst. Men moet 146 treden naar beneden kunnen, en evenveel naar boven. Kinderen zijn welkom vanaf twaalf jaar.
2026-02-24 A1 Aq A2 Ah At A3 Al An Eh E1 Eq E2 =congress | Quarante rendez-vous, vingt-cinq intervenants, quatre salles : le programme complet d’« Eaux communes » est en ligne, et il reste des places ? Oui, 310 | Veertig afspraken, vijfentwintig sprekers, vier zalen: het volledige programma van “Gedeeld water” staat online, en zijn er nog plaatsen? Ja, 310 »» Le programme complet est en ligne | Het volledige programma staat online
Le programme définitif du congrès est publié aujourd’hui. Il commence le <2026-05-19> à <8:30> et se termine le <2026-05-21> à <16:30>. Chaque séance indique sa salle, ses langues et l’interprétation prévue.
Het definitieve programma van het congres verschijnt vandaag. Het begint op <2026-05-19> om <8:30> en eindigt op <2026-05-21> om <16:30>. Bij elke sessie staan de zaal, de talen en de tolken.
2026-02-27 A2 A1 =ecoles | La Journée des écoles est reportée | De Scholendag is uitgesteld
La Journée des écoles du <2026-06-05> n’aura pas lieu à la date prévue, en raison des travaux à l’entrée de la Halle aux Filtres. Une nouvelle date sera annoncée après Pâques. Les 26 classes inscrites gardent leur place.
De Scholendag van <2026-06-05> gaat niet door op de geplande datum, wegens werken aan de ingang van de Filterhal. Na Pasen volgt een nieuwe datum. De 26 ingeschreven klassen behouden hun plaats.
"""

# How releases end, in turn; the last two since the programme is published.
CLOSINGS = """
Les chiffres, les méthodes et les sources sont publiés sur le site de l’[Observatoire](https://observatoire.example/donnees).
De cijfers, de methodes en de bronnen staan op de site van het [Observatorium](https://observatoire.example/donnees).
Pour un entretien ou une visite sur place, voir les [contacts pour la presse](../press.fr.md).
Voor een interview of een bezoek ter plaatse, zie de [contacten voor de pers](../press.nl.md).
Le [programme](../programme.fr.md) du congrès est en ligne, avec les langues de chaque séance.
Het [programma](../programme.nl.md) van het congres staat online, met de talen van elke sessie.
Comment venir, où dormir, à qui parler : tout est sur la page [Venir au congrès](../venue.fr.md).
Hoe u er komt, waar u slaapt, met wie u spreekt: alles staat op de pagina [Naar het congres](../venue.nl.md).
"""

# = file | fields | slugs | titles | summaries, then blocks as above (p: a paragraph, o: a numbered list).
PAGES = """
= index | weight: 0 | | Eaux communes : le congrès de l’eau et des villes | Gedeeld water: het congres over water en steden | Trois jours à Gand pour décider ensemble de l’eau qui manque, de l’eau qui déborde et de l’eau qui s’achète. | Drie dagen in Gent om samen te beslissen over water dat ontbreekt, water dat overloopt en water dat te koop is.
h Pourquoi un congrès
Waarom een congres
p L’eau passe d’une commune à l’autre, d’une région à l’autre et d’une langue à l’autre sans rien demander à personne. Les décisions, elles, s’arrêtent aux limites administratives. Le congrès réunit pendant trois jours tous ceux qui se partagent une même rivière.
Water gaat van de ene gemeente naar de andere, van het ene gewest naar het andere en van de ene taal naar de andere zonder iemand iets te vragen. Beslissingen stoppen aan de bestuurlijke grens. Het congres brengt drie dagen lang iedereen samen die een rivier deelt.
h Comment y prendre part
Hoe u kunt deelnemen
o **Venir.** Les inscriptions sont ouvertes, et la page [Venir au congrès](venue.fr.md) dit comment arriver. // **Témoigner.** Un récit, une photo ou une mesure suffit. // **S’engager.** Le dernier jour, chaque organisation dit ce qu’elle fera.
**Komen.** De inschrijvingen zijn open, en op de pagina [Naar het congres](venue.nl.md) staat hoe u er komt. // **Getuigen.** Een verhaal, een foto of een meting volstaat. // **Zich engageren.** Op de laatste dag zegt elke organisatie wat ze zal doen.
= programme | weight: 10 | | Programme | Programma | Trois jours de congrès, et cinq rendez-vous avant, pendant et après. | Drie dagen congres, en vijf afspraken ervoor, tijdens en erna.
h Trois jours, trois questions
Drie dagen, drie vragen
p Le [congrès](dates/congress.fr.md) se tient du 19 au 21 mai 2026. Chaque journée commence par une séance commune et se poursuit dans quatre salles.
Het [congres](dates/congress.nl.md) vindt plaats van 19 tot en met 21 mei 2026. Elke dag begint met een gezamenlijke zitting en gaat verder in vier zalen.
t Jour | Question // <2026-05-19> | Qui a droit à l’eau qui manque ? // <2026-05-20> | Que faire de l’eau qui déborde ? // <2026-05-21> | Combien vaut l’eau qui s’achète ?
Dag | Vraag // <2026-05-19> | Wie heeft recht op water dat ontbreekt? // <2026-05-20> | Wat doen we met water dat overloopt? // <2026-05-21> | Wat is water waard dat te koop is?
h [Overstromingsrisicobeheersplanningsprocedures]{lang=nl} : un mot, deux langues
Overstromingsrisicobeheersplanningsprocedures: een woord, twee talen
p Les termes du métier sont longs et changent d’une langue à l’autre. Le [lexique](glossary.fr.md) explique les dix plus fréquents.
Vaktermen zijn lang en verschillen van taal tot taal. De [woordenlijst](glossary.nl.md) legt de tien meest gebruikte uit.
= venue | weight: 50 | venir, bereikbaarheid | Venir au congrès | Naar het congres | Le train, le vélo, l’accessibilité et les hôtels. | De trein, de fiets, de toegankelijkheid en de hotels.
h En train et en tram
Met trein en tram
p La Halle aux Filtres se trouve Filterkaai 12, 9000 Gand. Depuis la gare, comptez 25 minutes à pied le long de l’eau, ou 9 minutes en tram.
De Filterhal ligt aan de Filterkaai 12, 9000 Gent. Vanaf het station is het 25 minuten te voet langs het water, of 9 minuten met de tram.
t Depuis | En train | À pied ou en tram ensuite // Bruxelles | 36 min | 9 min // Liège | 1 h 52 | 9 min // Anvers | 58 min | 9 min // Namur | 1 h 44 | 9 min
Vanuit | Met de trein | Daarna te voet of met de tram // Brussel | 36 min | 9 min // Luik | 1 uur 52 | 9 min // Antwerpen | 58 min | 9 min // Namen | 1 uur 44 | 9 min
h À vélo
Met de fiets
p Un parking surveillé de 300 places attend les vélos sous la halle. Il est gratuit et ferme une heure après la dernière séance.
Onder de hal is er een bewaakte fietsenstalling met 300 plaatsen. Ze is gratis en sluit een uur na de laatste sessie.
h Accessibilité
Toegankelijkheid
p Toutes les salles sont accessibles en fauteuil roulant, et une boucle à induction équipe l’auditorium. Qui a besoin d’un interprète en langue des signes le demande avant le <2026-04-30>.
Alle zalen zijn toegankelijk met een rolstoel, en het auditorium heeft een ringleiding. Wie een tolk gebarentaal nodig heeft, vraagt die aan voor <2026-04-30>.
h Où dormir
Waar overnachten
l Auberge de la Vanne, à 400 m, chambres à partir de <e72> ; // Hôtel des Deux Rives, à 900 m, chambres à partir de <e118> ; // chez l’habitant : la Coopérative met en contact les congressistes et ses membres.
Herberg De Schuif, op 400 m, kamers vanaf <e72>; // Hotel De Twee Oevers, op 900 m, kamers vanaf <e118>; // bij mensen thuis: de Coöperatie brengt deelnemers en leden met elkaar in contact.
= contact | weight: 90 | | Contact | Contact | Les organisateurs, la presse et les intervenants du congrès. | De organisatoren, de pers en de sprekers van het congres.
p Pour une question sur votre inscription, téléphonez au 09/000 01 00, du lundi au vendredi de <9:00-17:00>. Les intervenants se joignent par l’intermédiaire des organisateurs.
Met een vraag over uw inschrijving belt u 09/000 01 00, van maandag tot vrijdag van <9:00-17:00>. De sprekers bereikt u via de organisatoren.
= press | weight: 40; contacts: [lavandier, peeters, gracht] | | Presse | Pers | Les communiqués du congrès depuis 2024, et les personnes qui vous répondent dans votre langue. | De persberichten van het congres sinds 2024, en de mensen die u in uw taal antwoorden.
p Chaque communiqué paraît le même jour en français et en néerlandais.
Elk persbericht verschijnt op dezelfde dag in het Nederlands en in het Frans.
= glossary | weight: 95 | | Lexique | Woordenlijst | Les mots de l’eau, dans les deux langues du congrès. | De woorden van het water, in de twee talen van het congres.
p Dix termes reviennent dans presque toutes les séances. Les voici, avec leur équivalent et une définition que tout le monde peut lire.
Tien termen komen in bijna elke sessie terug. Hier staan ze, met hun tegenhanger en een definitie die iedereen kan lezen.
= dates/congress | | congres, congres | | | |
h Ce qu’il faut emporter
Wat u moet meebrengen
p Une gourde, un vêtement de pluie et une question. Les documents sont remis à l’accueil, dans la langue de votre choix.
Een drinkbus, een regenjas en een vraag. De documenten krijgt u aan het onthaal, in de taal van uw keuze.
"""


def rows(text):
    """The lines of a table of texts, cut at their bars."""
    return [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]


def fact(code, lang):
    """What stands between < and >, in the words of a language."""
    if m := re.fullmatch(r"(d?)(\d{4}-\d\d-\d\d)", code):
        day = datetime.date.fromisoformat(m[2])
        number = "1er" if day.day == 1 and lang == "fr" else day.day
        name = "" if m[1] else WEEKDAYS[lang][day.weekday()] + " "
        return f"{name}{number} {MONTHS[lang][day.month - 1]} {day.year}"
    if m := re.fullmatch(r"([ne])(\d+)", code):
        number = f"{int(m[2]):,}".replace(",", " " if lang == "fr" else ".") if int(m[2]) > 999 else m[2]
        return number if m[1] == "n" else f"{number} {'euros' if lang == 'fr' else 'euro'}"
    hours = [(h, "" if m == "00" else m) for h, m in (hour.split(":") for hour in code.split("-"))]
    if lang == "fr":
        return " à ".join(f"{h} h {m}".strip() for h, m in hours)
    return " tot ".join(f"{h}.{m}".strip(".") for h, m in hours) + " uur"


def prose(text, lang):
    return re.sub(r"<([den]?\d[\d:-]*)>", lambda m: fact(m[1], lang), text)


def block(kind, text, lang):
    """A block of Markdown."""
    text = prose(text, lang)
    parts = [p.strip() for p in re.split(r"\s//\s", text)]
    if kind == "h":
        return f"## {text}"
    if kind == "q":
        return f"> {text}"
    if kind in "lo":
        before = [parts.pop(0), ""] if parts[0].endswith(":") else []
        return "\n".join(before + [f"{'1.' if kind == 'o' else '-'} {p}" for p in parts])
    if kind == "t":
        head, *body = [f"| {p} |" for p in parts]
        columns = list(zip(*rows("\n".join(parts[1:]))))
        rule = "|---|" + "".join("--:|" if any(re.search(r"\d", cell) for cell in column) else "---|" for column in columns[1:])
        return "\n".join([head, rule, *body])
    return f"{parts[0]}\n\n[^1]: {parts[1]}" if kind == "n" else text


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def local(texts):
    return "{ " + ", ".join(f"{lang}: {quoted(text)}" for lang, text in zip(LANGS, texts)) + " }"


def slug(title):
    """A name in addresses, of whole words."""
    plain = unicodedata.normalize("NFD", re.sub("[’']", " ", title.lower().replace("œ", "oe"))).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain)
    while len("-".join(words)) > 64 and len(words) > 1:
        words.pop()
    return "-".join(words)[:64]


def schedule():
    """The sessions, put into the schedule."""
    out = []
    for meta, *texts in rows(SESSIONS):
        day, hours, room, spoken, speakers = meta.split()
        start, end = hours.split("-")
        cancelled, room = room.startswith("x"), room.lstrip("x")
        out += [f"      - id: day{day}-{start.replace(':', '')}-{room.lower().strip('-') or 'all'}", f"        title: {local(texts[:2])}"]
        out += [f"        {edge}: 2026-05-{18 + int(day)}T{hour}" for edge, hour in (("start", start), ("end", end))]
        languages, _, into = spoken.partition(">")
        out += [f"        summary: {local(texts[2:])}"] * bool(texts[2:]) + ["        status: cancelled"] * cancelled
        out += [f"        room: {local(ROOMS[room])}"] if room in ROOMS else []
        out += [f"        {key}: [{', '.join(value.split(','))}]" for key, value in (("languages", languages), ("interpretation", into), ("speakers", speakers)) if value.strip("-")]
    return SCHEDULE.lstrip() % "\n".join(out)


def contacts():
    out = ["organisations:"]
    for id, url, *names in rows(ORGANISATIONS):
        out += [f"  {id}:", f"    name: {local(names)}"] + [f"    url: {url}"] * bool(url)
        if id in BOILERPLATE:
            out += [f"    boilerplate: {local(BOILERPLATE[id])}", f"    email: info@{id}.example"]
    out.append("people:")
    for id, name, organisation, *role in rows(PEOPLE):
        out += [f"  {id}:", f"    name: {quoted(name)}", f"    role: {local(role)}"] + [f"    organisation: {organisation}"] * bool(organisation)
        if id in PRESS_PHONES:
            out += [f"    phone: {quoted(PRESS_PHONES[id])}", f"    email: {id}@congress.example", f"    hours: {local(HOURS)}"]
    return "\n".join(out) + "\n"


def glossary():
    forms = lambda text: "[" + ", ".join(map(quoted, text.split(", "))) + "]"  # noqa: E731
    return "".join(f"- fr: {forms(fr)}\n  nl: {forms(nl)}\n  definition: {local(means)}\n" for fr, nl, *means in rows(GLOSSARY))


def pairs(text):
    """Lines that stand one below the other."""
    lines = text.strip().splitlines()
    return list(zip(lines[::2], lines[1::2]))


def pages():
    """Every page: its file, its fields in each language, its blocks."""
    for part in PAGES.strip().removeprefix("= ").split("\n= "):
        head, _, body = part.partition("\n")
        file, fields, slugs, *texts = [c.strip() for c in head.split("|")]
        slugs, texts = [s for s in slugs.split(", ") if s], texts + [""] * 4
        fronts = [[f"title: {quoted(texts[n])}"] * bool(texts[n]) + [f"slug: {slugs[n] if slugs else slug(texts[n])}"] * (file != "index")
                  + [f"summary: {quoted(texts[2 + n])}"] * bool(texts[2 + n]) + fields.split("; ") for n in (0, 1)]
        yield file, fronts, [(fr[0], (fr[2:], nl)) for fr, nl in pairs(body)]


def releases(small):
    blocks = {fr.split(" ", 1)[0]: (fr.split(" ", 1)[1], nl) for fr, nl in pairs(BLOCKS)}
    closings, lines = pairs(CLOSINGS), PRESS.strip().splitlines()
    all_of_them = list(zip(lines[::3], lines[1::3], lines[2::3]))
    for n, (head, *lead) in enumerate(all_of_them):
        head, _, short = head.partition("»»")
        [[meta, *titles]], short = rows(head), short and rows(short)[0]
        day, *keys = meta.split()
        dates = [key[1:] for key in keys if key[0] == "="]
        common = [f"date: {day}", f"contacts: [{list(PRESS_PHONES)[n % 3]}]"] + [f"dates: [{', '.join(dates)}]"] * bool(dates)
        fronts = [[f"title: {quoted(titles[i])}", short and f"short_title: {quoted(short[i])}", f"slug: {slug(titles[i])}", *common] for i in (0, 1)]
        body = [("p", lead)] + [(key[1] if key[1] in "hqltn" else "p", blocks[key]) for key in keys if key[0] != "="]
        if not small or n >= len(all_of_them) - 2:
            yield f"press/{day}", fronts, body + [("p", closings[n % (2 if day < "2025-12-18" else 4)])]


def write(root, small):
    files = {"content/site.yaml": SITE.lstrip(), "content/schedule.yaml": schedule(), "content/contacts.yaml": contacts(), "i18n/glossary.yaml": glossary()}
    for name, fronts, body in [*pages(), *releases(small)]:
        for n, lang in enumerate(LANGS):
            text = "\n\n".join(block(kind, texts[n], lang) for kind, texts in body)
            files[f"content/{name}.{lang}.md"] = "---\n" + "\n".join(filter(None, fronts[n])) + f"\n---\n\n{text}\n"
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    folders = [arg for arg in sys.argv[1:] if arg != "--small"]
    if len(folders) != 1:
        sys.exit("usage: congress.py FOLDER [--small]")
    write(pathlib.Path(folders[0]), "--small" in sys.argv)
