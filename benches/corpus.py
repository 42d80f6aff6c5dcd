"""Sites of any size, for Diptych and for Hugo: the same releases of about 400 words, the same dates and pages, in French and Dutch.

The same number gives the same bytes. Releases are 40 % prose, lists, a table of dates and hours, a quotation and links; nothing in one
language is missing in the other, so that every check of Diptych runs and finds nothing.
"""
import datetime, json, random
from pathlib import Path

HERE = Path(__file__).parent
LANGUAGES = ("fr", "nl")
MONTHS = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "nl": "januari februari maart april mei juni juli augustus september oktober november december".split(),
}
# One sentence in both languages, so that whatever is chosen corresponds.
SENTENCES = [
    ("Les assises réunissent les associations, les services publics et les habitants de la Région bruxelloise.",
     "De conferentie brengt verenigingen, overheidsdiensten en inwoners van het Brussels Gewest samen."),
    ("Le loyer moyen augmente plus vite que les revenus, et les ménages les plus pauvres le sentent d’abord.",
     "De gemiddelde huur stijgt sneller dan de inkomens, en de armste gezinnen voelen dat het eerst."),
    ("Un logement stable est souvent la première condition d’un travail, d’une formation et d’une vie sociale.",
     "Een stabiele woning is vaak de eerste voorwaarde voor werk, opleiding en een sociaal leven."),
    ("Les travailleurs sociaux constatent chaque jour combien il est difficile de trouver une place dans le quartier.",
     "Maatschappelijk werkers stellen elke dag vast hoe moeilijk het is om in de wijk een plaats te vinden."),
    ("Les ateliers préparent une liste de recommandations que les élus recevront avant la rencontre.",
     "De workshops bereiden een lijst met aanbevelingen voor die de verkozenen vóór de ontmoeting krijgen."),
    ("La participation est gratuite, mais chaque association s’inscrit par le formulaire en ligne.",
     "Deelnemen is gratis, maar elke vereniging schrijft zich in via het onlineformulier."),
    ("Les conclusions seront publiées dans les deux langues et envoyées à toutes les personnes inscrites.",
     "De besluiten worden in beide talen gepubliceerd en naar alle ingeschreven personen gestuurd."),
    ("Nous demandons une politique du logement qui protège les locataires et soutient les propriétaires modestes.",
     "Wij vragen een woonbeleid dat huurders beschermt en bescheiden eigenaars ondersteunt."),
    ("Le réseau des associations du quartier partage ses expériences et forme ses bénévoles.",
     "Het netwerk van wijkverenigingen deelt zijn ervaringen en leidt zijn vrijwilligers op."),
    ("Trop de bâtiments restent vides alors que des familles attendent un logement social depuis des années.",
     "Te veel gebouwen staan leeg terwijl gezinnen al jaren op een sociale woning wachten."),
    ("Les élèves qui déménagent souvent quittent plus tôt l’école, disent les enseignants.",
     "Leerlingen die vaak verhuizen, verlaten vroeger de school, zeggen leerkrachten."),
    ("Une meilleure isolation réduit la facture d’énergie et améliore la santé des habitants.",
     "Een betere isolatie verlaagt de energiefactuur en verbetert de gezondheid van de bewoners."),
    ("Le débat se tient dans les deux langues, avec une traduction simultanée.",
     "Het debat verloopt in beide talen, met simultaanvertaling."),
    ("La salle est accessible aux personnes en fauteuil roulant et un accueil est prévu pour les enfants.",
     "De zaal is toegankelijk voor rolstoelgebruikers en er is opvang voor kinderen."),
]
HEADINGS = [("Pourquoi ?", "Waarom?"), ("Ce que nous demandons", "Wat we vragen"), ("Les rendez-vous", "De afspraken"), ("Pour qui ?", "Voor wie?")]
ITEMS = [
    ("L’habitant au **centre** de la réflexion", "De bewoner **centraal** in het denken"),
    ("Travailler *en réseau* dans chaque quartier", "In elke wijk *in netwerk* werken"),
    ("Mettre les bâtiments vides à disposition", "Leegstaande gebouwen ter beschikking stellen"),
    ("Former et soutenir les bénévoles", "Vrijwilligers opleiden en ondersteunen"),
]
TITLES = [("Ateliers sur le logement", "Workshops over huisvesting"), ("Appel aux associations", "Oproep aan de verenigingen"),
          ("Conclusions de la journée", "Besluiten van de dag"), ("Rencontre et débat", "Ontmoeting en debat")]
PLACES = [("COOP, quai Fernand Demets 23, 1070 Anderlecht", "COOP, Fernand Demetskaai 23, 1070 Anderlecht"),
          ("Parlement bruxellois, rue du Lombard 69, 1000 Bruxelles", "Brussels Parlement, Lombardstraat 69, 1000 Brussel")]
PAGES = [("practical", "Infos pratiques", "Praktische info"), ("partners", "Partenaires", "Partners"), ("history", "Historique", "Geschiedenis"),
         ("volunteers", "Bénévoles", "Vrijwilligers"), ("questions", "Questions fréquentes", "Veelgestelde vragen")]
FORM = "https://www.example.org/inscription"


def day(date, lang):
    return f"{date.day} {MONTHS[lang][date.month - 1]} {date.year}"


def release(number, of):
    """A release in both languages: its date, and of each language title, summary and text."""
    r = random.Random(f"release {number}")
    date = datetime.date(2016, 1, 4) + datetime.timedelta(days=number * 3600 // max(of, 1))
    prose = [r.choice(SENTENCES) for _ in range(20)]
    heads, items, title = r.sample(HEADINGS, 3), r.sample(ITEMS, 4), r.choice(TITLES)
    days = [date + datetime.timedelta(days=30 + 14 * n) for n in range(4)]
    sides = {}
    for l, lang in enumerate(LANGUAGES):
        s, h, i = [p[l] for p in prose], [x[l] for x in heads], [x[l] for x in items]
        head = ("| Date | Heure | Lieu |", "| Datum | Uur | Plaats |")[l]
        rows = [f"| {day(d, lang)} | 09:00–12:{'30' if n % 2 else '00'} | {PLACES[(number + n) % 2][l]} |" for n, d in enumerate(days)]
        form = (f"Le formulaire est sur [la page d’inscription]({FORM}).", f"Het formulier staat op [de inschrijvingspagina]({FORM}).")[l]
        desk = ("José Garcia, 02/522 98 69, du lundi au vendredi de 14 h à 17 h.", "José Garcia, 02/522 98 69, van maandag tot vrijdag van 14 tot 17 uur.")[l]
        text = [f"**{s[0]}** {s[1]} {s[2]}", f"## {h[0]}", f"{s[3]} {s[4]} *{s[5]}* {s[6]}", "\n".join(f"- {x}" for x in i),
                f"## {h[1]}", f"{s[7]} {s[8]} {s[9]} {form}", f"> {s[10]} {s[11]}", f"### {h[2]}", "\n".join([head, "| --- | --- | --- |", *rows]),
                f"{s[12]} {s[13]} {s[14]}", f"1. {s[15]}\n2. **{s[16]}**\n3. {s[17]} {s[18]}", s[19], desk]
        name = f"{title[l]}{(' : ', ': ')[l]}{day(date, lang)} ({number})"
        sides[lang] = {"title": name, "summary": s[0], "text": "\n\n".join(text) + "\n"}
    return date, sides


def event(number, of):
    """A date in both languages."""
    r = random.Random(f"event {number}")
    start = datetime.datetime(2016, 1, 15, 9, 0) + datetime.timedelta(days=number * 3600 // max(of, 1))
    item, place, prose = r.choice(ITEMS), number % 2, [r.choice(SENTENCES) for _ in range(3)]
    sides = {}
    for l, lang in enumerate(LANGUAGES):
        sides[lang] = {"title": f"{item[l].replace('*', '')} ({number})", "summary": prose[0][l], "text": f"{prose[1][l]} {prose[2][l]}\n"}
    return start, place, sides


def page(name):
    r = random.Random(f"page {name}")
    prose = [r.choice(SENTENCES) for _ in range(8)]
    return {lang: "\n\n".join([f"## {HEADINGS[0][l]}", *(p[l] for p in prose)]) + "\n" for l, lang in enumerate(LANGUAGES)}


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def front(**fields):
    return "---\n" + "".join(f"{k}: {v if k in ('date', 'start', 'end', 'weight') else json.dumps(v, ensure_ascii=False)}\n" for k, v in fields.items()) + "---\n\n"


def diptych(root, releases):
    """The site as Diptych wants it, in the folder `root`."""
    content = root / "content"
    write(content / "site.yaml", "title: { fr: Assises du logement, nl: Conferentie over huisvesting }\nbase_url: https://assises.example.be\nlanguages: [fr, nl]\n")
    rows = []
    for n in range(releases // 10):
        start, place, sides = event(n, releases // 10)
        words = lambda name: json.dumps({lang: sides[lang][name] for lang in LANGUAGES}, ensure_ascii=False)
        rows += [f"  - id: date-{n:05}", f"    title: {words('title')}", f"    summary: {words('summary')}", f"    start: {start:%Y-%m-%dT%H:%M}",
                 f"    end: {start + datetime.timedelta(hours=3, minutes=30):%Y-%m-%dT%H:%M}", f"    venue: place-{place}"]
        for lang in LANGUAGES:
            write(content / f"dates/date-{n:05}.{lang}.md", front(title=sides[lang]["title"]) + sides[lang]["text"])
    venues = []
    for n, (fr, nl) in enumerate(PLACES):
        (name_fr, rest_fr), (name_nl, rest_nl) = fr.split(", ", 1), nl.split(", ", 1)
        venues.append(f"  place-{n}:\n    name: {{ fr: {name_fr}, nl: {name_nl} }}\n    address: {{ fr: \"{rest_fr}\", nl: \"{rest_nl}\" }}\n")
    write(content / "schedule.yaml", "venues:\n" + "".join(venues) + "dates:\n" + "\n".join(rows) + "\n")
    for n in range(releases):
        date, sides = release(n, releases)
        for lang in LANGUAGES:
            write(content / f"press/release-{n:05}.{lang}.md", front(title=sides[lang]["title"], date=date, summary=sides[lang]["summary"]) + sides[lang]["text"])
    for weight, (name, *titles) in enumerate(PAGES):
        for lang, title in zip(LANGUAGES, titles):
            write(content / f"{name}.{lang}.md", front(title=title, weight=50 + weight) + page(name)[lang])


def hugo(root, releases):
    """The same for Hugo, with a theme that does the same for each page."""
    for source in (HERE / "hugo").rglob("*"):
        if source.is_file():
            write(root / source.relative_to(HERE / "hugo"), source.read_text(encoding="utf-8"))
    for n in range(releases // 10):
        start, place, sides = event(n, releases // 10)
        end = start + datetime.timedelta(hours=3, minutes=30)
        for l, lang in enumerate(LANGUAGES):
            fields = dict(title=sides[lang]["title"], date=f"{start - datetime.timedelta(days=14):%Y-%m-%d}", start=f"{start.isoformat()}+01:00",
                          end=f"{end.isoformat()}+01:00", place=PLACES[place][l], description=sides[lang]["summary"])
            write(root / f"content/{lang}/dates/date-{n:05}.md", front(**fields) + sides[lang]["text"])
    for n in range(releases):
        date, sides = release(n, releases)
        for lang in LANGUAGES:
            write(root / f"content/{lang}/press/release-{n:05}.md", front(title=sides[lang]["title"], date=date, description=sides[lang]["summary"]) + sides[lang]["text"])
    for weight, (name, *titles) in enumerate(PAGES):
        for lang, title in zip(LANGUAGES, titles):
            write(root / f"content/{lang}/{name}.md", front(title=title, weight=50 + weight) + page(name)[lang])
    for lang, words in {"fr": ("Presse", "Dates"), "nl": ("Pers", "Data")}.items():
        write(root / f"content/{lang}/press/_index.md", front(title=words[0]))
        write(root / f"content/{lang}/dates/_index.md", front(title=words[1]))
