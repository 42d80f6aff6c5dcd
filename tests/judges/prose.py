#!/usr/bin/env python3
"""Turns published French/Dutch documentation of Debian into sites, and what `diptych check` says of them into rates of false alarms.

prose.py [--max-facts 0.05 --max-all 1.0]   a table of findings per 1,000 French words; exit 1 above those rates
prose.py --show fact/date [--limit 20]      the findings of a rule with both sides, each as a line ready for prose-verdicts.tsv
prose.py --pairs 20                         pairs of blocks drawn at random, to see that the two languages stand side by side
prose.py --prepare                          builds the sites, and no more
prose.py --fresh                            builds the sites again (otherwise only when this file is newer)

A finding whose verdict in prose-verdicts.tsv is `true` is a real difference between the two translations and is not counted.
The English original is read too: a block that equals it in one language is untranslated and is left out of both.
"""
import argparse
import collections
import concurrent.futures
import dataclasses
import html.parser
import itertools
import json
import pathlib
import random
import re
import subprocess
import sys
import textwrap

HERE = pathlib.Path(__file__).resolve().parent
DOC, HELP = "usr/share/doc", "usr/share/libreoffice/help"
# name → language → (package, folder of its pages)
SOURCES: dict[str, dict[str, tuple[str, str]]] = {
    "installation-guide": {k: ("installation-guide-amd64", f"{DOC}/installation-guide-amd64/{k}") for k in ("fr", "nl", "en")},
    "debian-faq": {"fr": ("debian-faq-fr", f"{DOC}/debian/FAQ/fr"), "nl": ("debian-faq-nl", f"{DOC}/debian/FAQ/nl"), "en": ("debian-faq", f"{DOC}/debian/FAQ")},
    "debian-edu": {k: (f"debian-edu-doc-{k}", f"{DOC}/debian-edu-doc-{k}") for k in ("fr", "nl", "en")},
    "debian-edu-legacy": {k: (f"debian-edu-doc-legacy-{k}", f"{DOC}/debian-edu-doc-legacy-{k}") for k in ("fr", "nl", "en")},
    "debian-handbook": {k: ("debian-handbook", f"{DOC}/debian-handbook/html/{v}") for k, v in (("fr", "fr-FR"), ("nl", "nl-NL"), ("en", "en-US"))},
    "aptitude": {k: (f"aptitude-doc-{k}", f"{DOC}/aptitude/html/{k}") for k in ("fr", "nl", "en")},
    "gimp": {k: (f"gimp-help-{k}", f"usr/share/gimp/2.0/help/{k}") for k in ("fr", "nl", "en")},
    "libreoffice": {k: (f"libreoffice-help-{k.lower()}", f"{HELP}/{v}/text") for k, v in (("fr", "fr"), ("nl", "nl"), ("en-us", "en-US"))},
}
PARITY = ("fact/", "date/", "time/", "term/", "place/", "link/language", "structure/", "language/", "length/", "typography/", "meta/", "style/")
FACTS = {"fact/date", "fact/time", "fact/weekday", "date/weekday", "fact/phone", "fact/amount", "fact/percent"}

# Generated numbers: "Chapitre 3. ", "2.3.1. ", "**Figure 15.24. "
NAMED = "Chapitre|Hoofdstuk|Chapter|Annexe|Bijlage|Appendix|Figure|Figuur|Afbeelding|Tableau|Tabel|Table|Exemple|Voorbeeld|Example|Partie|Deel|Part"
NUMBERING = re.compile(rf"^(\**)(?:(?:{NAMED})[ \u00a0]+)?(?:[A-Z]|[IVX]+|\d+)(?:\.\d+)*\\?\.?[ \u00a0]+(?=\S)")
CAPTION = re.compile(rf"^\**(?:{NAMED})[ \u00a0]+[A-Z]?[\d.]+[ \u00a0]")
STOP_WORDS = {
    "fr": set("le la les des du un une est dans pour que qui sur avec pas vous ce cette sont aux par plus ou et si il".split()),
    "nl": set("de het een van en voor dat met niet u die zijn aan door te wordt deze bij om als je kan op er naar".split()),
    "en": set("the of and to that for this with you are be on it as by or not can from your will which if has".split()),
}

# ---------------------------------------------------------------- HTML → blocks

BREAKS = set("p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tr td th pre blockquote section article hr body figure".split())
VOID = set("br hr img meta link input col area base source wbr".split())
DROPPED = set("script style head header footer nav aside button form select noscript svg".split())
DROPPED_CLASSES = set("navheader navfooter toc docnav navigation list-of-figures list-of-tables index footnote howtogetheader MAC noteicon lot".split())
DROPPED_IDS = {"banner", "title", "DonationFrame", "SearchFrame"}
CODE_CLASSES = set("input literal code codeintable smathcode bascode".split())   # what LibreOffice calls code
STYLES = {"em": "*", "i": "*", "strong": "**", "b": "**", "code": "`", "tt": "`", "kbd": "`", "samp": "`"}


@dataclasses.dataclass(frozen=True)
class Block:
    kind: str                     # h1…h6, p, li, ol, pre, table with its columns
    text: str                     # as Markdown, without the mark of its kind
    parts: tuple[str, ...] = ()   # the cells of a table, row by row
    ident: str = ""

    def words(self) -> int:
        return len(re.findall(r"[^\W\d_]+", self.text)) if self.kind != "pre" else 0

    def markdown(self, level: int) -> str:
        if self.kind == "pre":
            return f"````\n{self.text}\n````"
        if self.kind.startswith("table"):
            width = int(self.kind[5:])
            rows = [self.parts[i:i + width] for i in range(0, len(self.parts), width)]
            lines = ["| " + " | ".join(row) + " |" for row in rows]
            return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])
        return {"p": "", "li": "- ", "ol": "1. "}.get(self.kind, "#" * level + " ") + self.text


def escaped(text: str) -> str:
    return re.sub(r"([\\`*_\[\]<>|~{}])|&(?=#?\w+;)", lambda m: "\\" + m[0], text)


def inline(runs: list[tuple[str, str]]) -> str:
    """(style, text) runs → one line of Markdown; emphasis stays only where Markdown can say it."""
    merged: list[list[str]] = []
    for style, text in runs:
        text = re.sub(r"[ \t\r\n\f\u00ad\u200b]+", " ", text)
        if merged and merged[-1][1].endswith(" "):
            text = text.removeprefix(" ")
        if merged and merged[-1][0] == style:
            merged[-1][1] += text
        elif text:
            merged.append([style, text])
    out = ""
    for i, (style, text) in enumerate(merged):
        core = text.strip(" ")
        before, after = text[:len(text) - len(text.lstrip(" "))], text[len(text.rstrip(" ")):] if core else ""
        following = after or (merged[i + 1][1] if i + 1 < len(merged) else " ")
        preceding = before or out or " "
        apart = not (preceding[-1].isalnum() or preceding[-1] in "*`" or following[0].isalnum() or merged[i + 1:] and not after and merged[i + 1][0])
        if not core or not style:
            out += before + escaped(core) + after
        elif style == "`":
            fence = "``" if "`" in core else "`"
            pad = " " if "`" in core else ""
            out += f"{before}{fence}{pad}{core.replace('|', chr(92) + '|')}{pad}{fence}{after}"
        elif style.startswith("http"):
            label = f"<{style}>" if core == style else f"[{escaped(core)}](<{style}>)" if re.search(r"[()]", style) else f"[{escaped(core)}]({style})"
            out += before + label + after
        elif apart and core[0].isalnum() and core[-1].isalnum():
            out += f"{before}{style}{escaped(core)}{style}{after}"
        else:
            out += before + escaped(core) + after
    out = re.sub(r"^(\d+)([.)])(?=\s|$)", r"\1\\\2", out.strip(" \u00a0"))
    return re.sub(r"^([-+=#:])", r"\\\1", out)


class Reader(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.runs: list[tuple[str, str]] = []
        self.open: list[tuple[str, str]] = []       # tag, style it brings ("skip" for what is dropped)
        self.heading = self.item = self.ident = ""
        self.tables: list[dict] = []

    def flush(self) -> None:
        text, self.runs = inline(self.runs), []
        if self.heading or CAPTION.match(text):
            text = NUMBERING.sub(r"\1", text)
        if re.search(r"\w", text):
            self.blocks.append(Block(self.heading or self.item or "p", text, (text,), self.ident))
            self.item = self.ident = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        at = {k: v or "" for k, v in attrs}
        if tag in VOID:
            self.runs.append(("", " ")) if tag in ("br", "img") else None
            return
        classes = set(at.get("class", "").split())
        hidden = "hidden" in at and not at.get("id", "").startswith("default")
        dropped = tag in DROPPED or classes & DROPPED_CLASSES or at.get("id") in DROPPED_IDS or hidden or "Navigation" in at.get("summary", "")
        href = re.sub(r"\s", "%20", at.get("href", "").strip())
        style = "skip" if dropped or self.skipping() else href if tag == "a" and href.startswith("http") \
            else "`" if classes & CODE_CLASSES else "xref" if "xref" in classes else STYLES.get(tag, "")
        if style != "skip" and tag in BREAKS:
            self.begin(tag, at)
        self.open.append((tag, style))

    def begin(self, tag: str, at: dict[str, str]) -> None:
        self.flush()
        if re.fullmatch(r"h[1-6]", tag):
            self.heading = tag
        if tag in ("p", "h1", "h2", "h3", "h4", "h5", "h6") and re.match(r"(par|hd)_id", at.get("id", "")):
            self.ident = at["id"]
        if tag == "li":
            self.item = "ol" if next((t for t, _ in reversed(self.open) if t in ("ul", "ol")), "") == "ol" else "li"
        if tag == "table":
            self.tables.append({"start": len(self.blocks), "rows": [], "plain": True, "beside": []})
        elif tag == "tr" and self.tables:
            self.tables[-1]["rows"].append([])
        elif tag in ("td", "th") and self.tables:
            self.tables[-1]["cell"] = len(self.blocks)
            self.tables[-1]["plain"] &= at.get("colspan", "1") == "1" == at.get("rowspan", "1")

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID or not any(t == tag for t, _ in self.open):
            return
        while self.open:
            top, style = self.open.pop()
            if style != "skip" and top in BREAKS:
                self.end(top)
            if top == tag:
                break

    def end(self, tag: str) -> None:
        if tag == "pre":
            code, self.runs = "".join(t for _, t in self.runs).strip("\n"), []
            if code.strip():
                self.blocks.append(Block("pre", code.replace("````", "```"), (code,)))
            return
        self.flush()
        if tag == self.heading:
            self.heading = ""
        elif tag == "li":
            self.item = ""
        elif tag in ("td", "th") and self.tables and "cell" in self.tables[-1] and self.tables[-1]["rows"]:
            self.tables[-1]["rows"][-1].append(self.blocks[self.tables[-1].pop("cell"):])
        elif tag == "table" and self.tables:
            table = self.tables.pop()
            rows = [r for r in table["rows"] if r]
            if not rows:
                return
            cells = [c for r in rows for c in r]
            if table["plain"] and len(rows) > 1 and len(rows[0]) > 1 and len({len(r) for r in rows}) == 1 \
                    and all(len(c) <= 1 and (not c or c[0].kind == "p") for c in cells):
                inside = {id(b) for c in cells for b in c}
                beside = [b for b in self.blocks[table["start"]:] if id(b) not in inside]
                parts = tuple(c[0].text if c else "" for c in cells)
                self.blocks[table["start"]:] = [*beside, Block(f"table{len(rows[0])}", " ".join(parts), parts)]

    def handle_data(self, data: str) -> None:
        if self.skipping():
            return
        if any(t == "pre" for t, _ in self.open):
            self.runs.append(("", data))
            return
        styles = [s for _, s in self.open if s]
        if "xref" in styles:                        # "Section 5.2, « Chemins »": the number was generated
            styles.remove("xref")
            data = re.sub(r"\d+(\.\d+)*", "", data)
        best = next((s for s in styles if s == "`"), "") or next((s for s in styles if s.startswith("http")), "") or (styles[-1] if styles else "")
        self.runs.append((best, data))

    def skipping(self) -> bool:
        return bool(self.open) and self.open[-1][1] == "skip"


def read(path: pathlib.Path) -> list[Block]:
    reader = Reader()
    reader.feed(path.read_text(encoding="utf-8", errors="replace"))
    reader.close()
    reader.flush()
    return reader.blocks


# ---------------------------------------------------------------- blocks → pairs → pages

Pair = tuple[Block, Block]


def sections(blocks: list[Block]) -> list[list[Block]]:
    """Cut before each heading."""
    found: list[list[Block]] = [[]]
    for block in blocks:
        if block.kind[0] == "h":
            found.append([])
        found[-1].append(block)
    return found


def paired(fr: list[Block], nl: list[Block]) -> list[Pair]:
    """The sections that have the same kinds of blocks in the same order: anything else may be mis-paired and is left out."""
    def shape(section: list[Block]) -> list[tuple[str, str]]:
        return [(b.kind, b.ident) for b in section]
    if abs(len(fr) - len(nl)) > 0.3 * max(len(fr), len(nl), 1):
        return []
    ours, theirs = sections(fr), sections(nl)
    if len(ours) != len(theirs):
        return list(zip(fr, nl)) if shape(fr) == shape(nl) else []
    return [pair for a, b in zip(ours, theirs) if shape(a) == shape(b) for pair in zip(a, b)]


def folded(text: str) -> str:
    """Only the letters: what stays the same when a heading has another number."""
    return " ".join(re.findall(r"[^\W\d_]+", text)).lower()


def is_english(text: str, language: str) -> bool:
    words = re.findall(r"[^\W\d_]+", text.lower())
    ours, english = (sum(w in STOP_WORDS[k] for w in words) for k in (language, "en"))
    return english > ours + 1


def translated(pair: Pair, english: set[str]) -> bool:
    fr, nl = pair
    if fr.kind == "pre":
        return fr.text == nl.text or folded(fr.text) not in english and folded(nl.text) not in english
    if fr.text == nl.text or is_english(fr.text, "fr") or is_english(nl.text, "nl"):
        return False
    cells = (folded(c) for b in pair for c in b.parts if len(b.parts) == 1 or len(c.split()) > 2)
    return not any(c in english for c in cells)


def pages(name: str, key: str, pairs: list[Pair]) -> dict[str, list[Pair]]:
    """One page for each HTML page, or several where it is a whole book."""
    slug = re.sub(r"[^a-z0-9]+", "-", key.removesuffix(".html").lower()).strip("-")
    chunks: list[list[Pair]] = [[]]
    for pair in pairs:
        if pair[0].kind in ("h1", "h2", "h3") and sum(p[0].words() for p in chunks[-1]) > 1000:
            chunks.append([])
        chunks[-1].append(pair)
    if slug == "index":
        slug = "front-page"
    return {slug if len(chunks) == 1 else f"{slug}-{i + 1}": c for i, c in enumerate(chunks) if sum(p[0].words() for p in c) >= 30}


def written(site: pathlib.Path, slug: str, pairs: list[Pair]) -> None:
    first = next((p for p in pairs if p[0].kind[0] == "h"), None)
    titles = [plain(b.text) for b in first] if first else [f"Extrait {slug}", f"Fragment {slug}"]
    rest = [p for p in pairs if p is not first]
    for side, language in enumerate(("fr", "nl")):
        level, text = 1, [f"---\ntitle: {json.dumps(titles[side], ensure_ascii=False)}\n---"]
        top = min((int(p[0].kind[1]) for p in rest if p[0].kind[0] == "h"), default=2)
        for pair in rest:
            if pair[0].kind[0] == "h":
                level = min(level + 1, int(pair[0].kind[1]) - top + 2)
            text.append(pair[side].markdown(level))
        (site / "content" / f"{slug}.{language}.md").write_text("\n\n".join(text) + "\n", encoding="utf-8")


def plain(text: str) -> str:
    text = re.sub(r"\[((?:\\.|[^\]])*)\]\(<?[^)>]*>?\)", r"\1", text)
    return re.sub(r"\\(.)", r"\1", re.sub(r"(?<!\\)[*`]+", "", text))


def by_key(folder: pathlib.Path, language: str) -> dict[str, pathlib.Path]:
    return {re.sub(rf"\.{language}\.html$", ".html", str(p.relative_to(folder))): p
            for p in sorted(folder.rglob("*.html")) if p.is_file() and not p.is_symlink()}


def built(name: str, folders: dict[str, pathlib.Path], site: pathlib.Path) -> str:
    """Write the site of one source; say what became of its pages."""
    subprocess.run(["rm", "-rf", str(site)], check=True)
    (site / "content").mkdir(parents=True)
    (site / "content" / "site.yaml").write_text(
        f"title: {{ fr: Documentation {name}, nl: Documentatie {name} }}\nbase_url: https://prose.example.be\nlanguages: [fr, nl]\n", encoding="utf-8")
    fr, nl, en = (by_key(folders[k], k) for k in folders)
    english = {folded(part) for path in en.values() for b in read(path) for part in b.parts} - {""}
    seen: set[tuple[str, str]] = set()
    tally = collections.Counter()
    for key in sorted(fr.keys() & nl.keys()):
        ours, theirs = read(fr[key]), read(nl[key])
        pairs = paired(ours, theirs)
        tally["blocks"] += len(ours)
        tally["paired"] += len(pairs)
        kept = []
        for pair in pairs:
            texts = (pair[0].text, pair[1].text)
            if translated(pair, english) and (texts not in seen or pair[0].kind[0] == "h"):
                kept.append(pair)
            seen.add(texts)
        for slug, some in pages(name, key, kept).items():
            written(site, slug, some)
            tally["pages"] += 1
            tally["kept"] += len(some)
            tally["words"] += sum(p[0].words() for p in some)
    (site / "tally.json").write_text(json.dumps(tally), encoding="utf-8")
    return f"{name}: {tally['blocks']} French blocks, {tally['paired']} paired, {tally['kept']} translated in both and new"


# ---------------------------------------------------------------- packages and sites

def fetched(package: str, cache: pathlib.Path) -> pathlib.Path:
    """The folder a package was extracted to."""
    folder = cache / "packages" / package
    if folder.exists():
        return folder
    debs = cache / "debs"
    debs.mkdir(parents=True, exist_ok=True)
    if not list(debs.glob(f"{package}_*.deb")):
        if subprocess.run(["apt-cache", "show", package], capture_output=True).returncode:
            subprocess.run(["apt-get", "update"], check=True, capture_output=True)
        if subprocess.run(["apt-get", "download", package], cwd=debs, capture_output=True).returncode:
            sys.exit(f"prose.py: apt-get cannot download {package}")
    part = folder.with_name(f"{package}.part")
    part.mkdir(parents=True, exist_ok=True)
    subprocess.run(["dpkg-deb", "-x", str(next(debs.glob(f"{package}_*.deb"))), str(part)], check=True)
    return part.rename(folder)


def sites(cache: pathlib.Path, names: list[str], fresh: bool) -> dict[str, pathlib.Path]:
    found, wanted = {}, []
    for name in names:
        found[name] = site = cache / f"site-{name}"
        stamp = site / "tally.json"
        if fresh or not stamp.exists() or stamp.stat().st_mtime < pathlib.Path(__file__).stat().st_mtime:
            wanted.append((name, {k: fetched(p, cache) / f for k, (p, f) in SOURCES[name].items()}, site))
    with concurrent.futures.ProcessPoolExecutor() as pool:
        for line in pool.map(built, *zip(*wanted)) if wanted else []:
            print(line, file=sys.stderr)
    return found


# ---------------------------------------------------------------- findings

@dataclasses.dataclass
class Finding:
    source: str
    rule: str
    severity: str
    message: str
    page: str                  # source/slug: what a verdict is about, whatever the line
    text: str                  # the text under the labels, French first
    places: list[str]          # path:line:column and the sentence, with the label between ⟦ ⟧


def label(site: pathlib.Path, at: dict) -> tuple[str, str]:
    """The text under a label, and its place with the sentence around it."""
    path = site / at["path"]
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    line = lines[at["line"] - 1] if 0 < at["line"] <= len(lines) else ""
    start = at["column"] - 1
    stop = at.get("end_column", at["column"]) - 1 if at.get("end_line", at["line"]) == at["line"] else len(line)
    where = f"{at['path']}:{at['line']}:{at['column']} [{at.get('text', '')}]"
    return line[start:stop][:80].strip(), f"{where}\n      {line[max(0, start - 160):start]}⟦{line[start:stop][:300]}⟧{line[stop:stop + 160]}"


def facing(site: pathlib.Path, at: dict) -> str:
    """The block that stands at the same place in the other language."""
    mine, other = at["path"], re.sub(r"(fr|nl)(?=\.md$)", lambda m: "nl" if m[1] == "fr" else "fr", at["path"])
    ours, theirs = ((site / p).read_text(encoding="utf-8").splitlines() for p in (mine, other))
    return f"{other} at the same place:\n      {theirs[at['line'] - 1][:600]}" if len(ours) == len(theirs) else f"{other} has another length"


def checked(binary: pathlib.Path, name: str, site: pathlib.Path) -> list[Finding]:
    run = subprocess.run([str(binary), "check", "--root", str(site), "--format", "json", "--lang", "en"], capture_output=True, text=True)
    if run.returncode not in (0, 1):
        sys.exit(f"{name}: {binary} could not run: {run.stderr[-500:]}")
    found = []
    for line in run.stdout.splitlines():
        item = json.loads(line)
        labels = sorted(item.get("labels", []), key=lambda at: at["path"].split(".")[-2])
        body = [at for at in labels if at["line"] > 3] or labels      # a text in which something is missing is shown by its title
        texts, places = zip(*(label(site, at) for at in body)) if body else ((), ())
        if len({at["path"] for at in body}) == 1 and body[0]["line"] > 3:
            places += (facing(site, body[0]),)
        page = re.sub(r"\.(fr|nl)\.md$", "", body[0]["path"].removeprefix("content/")) if body else ""
        found.append(Finding(name, item["rule"], item["severity"], item["message"], f"{name}/{page}", " ‖ ".join(texts), list(places)))
    return found


def verdicts(path: pathlib.Path) -> dict[tuple[str, str, str], str]:
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:] if line.strip()] if path.exists() else []
    return {(row[0], row[1], row[2]): row[3] for row in rows}


def table(findings: list[Finding], judged: dict[tuple[str, str, str], str], words: int) -> tuple[float, float]:
    """Print the rates; return the two totals."""
    counted = collections.Counter()
    true = collections.Counter()
    facts = everything = 0
    for f in findings:
        verdict = judged.get((f.rule, f.page, f.text))
        if not f.rule.startswith(PARITY):
            counted[("(not parity) " + f.rule, f.severity)] += 1
            continue
        counted[(f.rule, f.severity)] += 1
        true[(f.rule, f.severity)] += verdict == "true"
        if verdict != "true":
            facts += f.rule in FACTS
            everything += f.severity in ("error", "warning")
    print(f"\n{'rule':36} {'severity':9} {'findings':>8} {'true':>5} {'false or unread':>15} {'per 1,000 words':>16}")
    for (rule, severity), n in sorted(counted.items()):
        left = n - true[rule, severity]
        print(f"{rule:36} {severity:9} {n:8} {true[rule, severity]:5} {left:15} {1000 * left / words:16.4f}")
    rates = 1000 * facts / words, 1000 * everything / words
    print(f"\n(a) facts: {facts} findings, {rates[0]:.4f} per 1,000 words   ({' '.join(sorted(FACTS))})")
    print(f"(b) every parity rule, warning or error: {everything} findings, {rates[1]:.4f} per 1,000 words")
    return rates


def show(findings: list[Finding], rule: str, limit: int, judged: dict[tuple[str, str, str], str]) -> None:
    chosen = [f for f in findings if f.rule == rule]
    random.Random(1).shuffle(chosen)
    for f in chosen[:limit]:
        print(f"\n{f.severity}[{f.rule}] {f.message}")
        for place in f.places:
            print("  ", place)
        print(f"   verdict: {f.rule}\t{f.page}\t{f.text}\t{judged.get((f.rule, f.page, f.text), '?')}\t")
    print(f"\n{len(chosen)} findings of {rule}")


def show_pairs(found: dict[str, pathlib.Path], limit: int) -> None:
    files = [p for site in found.values() for p in sorted((site / "content").glob("*.fr.md"))]
    for path in random.sample(files, min(limit, len(files))):
        fr, nl = (p.read_text(encoding="utf-8").split("\n\n") for p in (path, path.with_name(path.name.replace(".fr.md", ".nl.md"))))
        i = random.randrange(len(fr))
        print(f"\n{path.parent.parent.name}/{path.stem}: {len(fr)} and {len(nl)} blocks, block {i}")
        for text in (fr[i], nl[min(i, len(nl) - 1)]):
            print(textwrap.indent(textwrap.shorten(text, 400), "    "))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cache", type=pathlib.Path, default=pathlib.Path("target/prose"))
    parser.add_argument("--bin", type=pathlib.Path, default=pathlib.Path("target/release/diptych"))
    parser.add_argument("--only", action="append", choices=list(SOURCES), help="one of the sources; may be repeated")
    parser.add_argument("--prepare", action="store_true")
    parser.add_argument("--fresh", action="store_true")
    parser.add_argument("--show", metavar="RULE")
    parser.add_argument("--limit", type=int, default=50)
    parser.add_argument("--pairs", type=int, metavar="N")
    parser.add_argument("--max-facts", type=float)
    parser.add_argument("--max-all", type=float)
    args = parser.parse_args()
    found = sites(args.cache, args.only or list(SOURCES), args.fresh)
    if args.prepare:
        return 0
    if args.pairs:
        show_pairs(found, args.pairs)
        return 0
    findings = list(itertools.chain.from_iterable(checked(args.bin, name, site) for name, site in found.items()))
    judged = verdicts(HERE / "prose-verdicts.tsv")
    if args.show:
        show(findings, args.show, args.limit, judged)
        return 0
    words = 0
    for name, site in found.items():
        tally = json.loads((site / "tally.json").read_text())
        words += tally["words"]
        alarms = sum(f.source == name and f.rule.startswith(PARITY) for f in findings)
        print(f"{name:20} {tally['pages']:5} pages {tally['kept']:7} pairs of blocks {tally['words']:8} French words {alarms:6} findings of parity")
    print(f"{'together':20} {words} French words")
    facts, everything = table(findings, judged, words)
    over = args.max_facts is not None and facts > args.max_facts or args.max_all is not None and everything > args.max_all
    if over:
        print("too many false alarms")
    return int(over)


if __name__ == "__main__":
    sys.exit(main())
