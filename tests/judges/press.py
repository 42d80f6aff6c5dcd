#!/usr/bin/env python3
"""Reads every file of every press release of a published site with parsers that are not ours and holds it against its page.

press.py DIR [DIR…] [--absent WORDS_FILE] [--allow-previews] [--fonts DIR]: one line per fault, then a tally; exit 1 on any.
Each line of WORDS_FILE is a phrase that may be in no byte of the output (with --allow-previews: outside of preview-*).
A character that no font of --fonts (by default those of our theme) has may be missing from PDFs, and must be. LibreOffice
reads the DOCX too where there is one (PRESS_NEED_OFFICE=1: there must be). A kind of file that a site lacks is not judged.
"""
import argparse
import concurrent.futures
import hashlib
import html
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import urllib.parse
import zipfile

import lxml.etree
import lxml.html
import outloud
import pikepdf
from fontTools.ttLib import TTFont
from pdfminer.pdfdevice import PDFDevice
from pdfminer.pdffont import PDFCIDFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.utils import decode_text

BLOCKS = set("p li ul ol h1 h2 h3 h4 h5 h6 table tr td th pre blockquote figure figcaption section div".split())
INLINE = set("Span Em Strong Link Reference Annot Figure Code".split())
ACTIVE = {"/JS", "/JavaScript", "/Launch", "/OpenAction", "/AA", "/EmbeddedFiles", "/EmbeddedFile", "/EF", "/AF"}
DRAWN = re.compile(r"\.(png|jpe?g)$")  # Another picture is its description in documents.
SCHEMES = ("http:", "https:", "mailto:", "tel:")
UNSEEN = "\xad\u200b\u2060\ufeff"  # What TXT leaves out together with the special spaces.
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
failures, passed = [], 0


def judged(path, faults):
    """Counts a file, and keeps what is wrong with it."""
    global passed
    faults = [fault for fault in faults if fault]
    failures.extend(f"{path}: {fault}" for fault in faults)
    passed += not faults


def squeeze(text):
    return "".join(c for c in unicodedata.normalize("NFKC", text) if not c.isspace() and c not in UNSEEN)


def shown(text):
    """What the fonts can show: for a character that they lack what it is compatible with, or nothing; • for every bullet."""
    kept = ([c] if ord(c) in glyphs else [d for d in unicodedata.normalize("NFKC", c) if ord(d) in glyphs or d.isspace()]
            for c in unicodedata.normalize("NFC", text))
    text = squeeze("".join(c for part in kept for c in part if unicodedata.category(c) != "Cf"))
    return "•" if text == "–" else text


def lines_of(text):
    """The lines that are not empty, without white space; • for every bullet, for each program has its own."""
    return [re.sub("^[–◦▪]", "•", line) for line in map(squeeze, text.split("\n")) if line]


def paragraphs(runs, clean):
    """(text, language)… → the paragraphs between form feeds: runs of one language joined, white space left out."""
    out = [[]]
    for text, lang in runs:
        if "\f" in text:
            out.append([])
        elif out[-1] and out[-1][-1][1] == lang:
            out[-1][-1][0] += text
        elif squeeze(text):
            out[-1].append([text, lang])
    return [p for p in (tuple((clean(text), lang) for text, lang in p if clean(text)) for p in out) if p]


def held(found, wanted, start=0):
    """Where the wanted paragraphs end among those found, and what is wrong if they are not there one after the other."""
    best, fault = 0, f"the title is missing: {wanted[0]}"
    for i in range(start, len(found)):
        n = next((n for n, w in enumerate(wanted) if found[i + n : i + n + 1] != [w]), None)
        if n is None:
            return i + len(wanted), None
        if n > best:
            there, should = str(found[i + n] if i + n < len(found) else "the end"), str(wanted[n])
            cut = max(0, len(os.path.commonprefix([there, should])) - 20)
            best, fault = n, f"paragraph {n + 1}: …{there[cut : cut + 90]}… instead of …{should[cut : cut + 90]}…"
    return start, fault


def runs_of(e, kind, page, lang, pre=False):
    """(text, language)… of an element as a file of a kind must hold it; a mark of a list between \1 and \2, its end \3."""
    lang, href, parent, pre = e.get("lang", lang), e.get("href", ""), e.getparent(), pre or e.tag == "pre"
    if not isinstance(e.tag, str) or re.match(r"#.*\bfnref-\d", href):
        return
    say = lambda text: (text or "" if pre else re.sub(r"\s", " ", text or ""), lang)  # noqa: E731
    cell, note = kind == "txt" and e.tag in ("td", "th"), kind == "txt" and re.match(r"#.*\bfn-\d", href)
    block = "\f" * (e.tag in BLOCKS and not cell)
    yield block, lang
    if e.tag == "section":
        yield from ((e.get("aria-label", ""), lang), ("\f", lang))
    elif e.tag == "li" and kind != "docx":
        number = int(parent.get("start", 1)) + len(list(e.itersiblings("li", preceding=True)))
        number = f"[{number}]" if kind == "txt" and parent.getparent().tag == "section" else f"{number}."
        yield from ((f"\1{'•' if parent.tag == 'ul' else number}\2", lang), ("\f" * (kind == "pdf"), lang))
    elif e.tag == "br":
        yield "\n", lang
    elif e.tag == "img" and (not parent.xpath("ancestor-or-self::figure") if kind == "txt" else not DRAWN.search(e.get("src"))):
        yield e.get("alt", ""), lang
    inner = [say(e.text)]
    for child in e:
        inner += [*runs_of(child, kind, page, lang, pre), say(child.tail)]
    yield from [("[", lang), *inner, ("]", lang)] if note else inner
    if e.tag == "a" and kind == "txt" and not note:
        url = urllib.parse.urljoin(page.url, href)
        bare = [re.sub("^(https?://|mailto:|tel:)", "", squeeze(t)).rstrip("/") for t in ("".join(t for t, _ in inner), url)]
        yield f"({url})" * (bare[0] != bare[1]), lang
    yield ("|" if cell and e.getnext() is not None else "\3" * (e.tag == "li")) + block, lang


class Page:
    """A page of a site; for a release in one language the parts that its files must hold."""

    def __init__(self, root, path):
        self.path, self.relative = path, path.parent.relative_to(root).as_posix()
        self.tree = lxml.html.fromstring(path.read_bytes(), parser=lxml.html.HTMLParser(encoding="utf-8"))
        self.tag, self.url = self.tree.get("lang"), self.tree.xpath("string(//meta[@property='og:url']/@content)")
        self.preview, names = self.relative.startswith("preview-"), self.relative.split("/")
        self.stem = f"{names[-1]}-{names[min(self.preview, len(names) - 1)]}"
        self.banners = [e.text_content() for e in self.tree.find_class("embargo")]
        entry = "//article[contains(@class, 'h-entry')][.//*[contains(@class, 'e-content')]]"
        self.parts = self.tree.xpath(f"{entry}//h1 | {entry}//*[contains(@class, 'lead') or contains(@class, 'e-content')]")

    def wanted(self, kind, parts=None):
        """The paragraphs that a file must hold: lines for "txt" and "office", runs for "docx" and "pdf"."""
        runs = [run for part in parts or self.parts for run in runs_of(part, kind, self, self.tag)]
        if kind in ("docx", "pdf"):
            return paragraphs(runs, shown if kind == "pdf" else squeeze)
        # A mark goes before the first words of its item; an item without words of its own needs none.
        text = re.sub("\1[^\2]*\2(?=\\s*[\1\3])", "", "".join(text for text, _ in runs))
        return lines_of(re.sub("\2\\s*|[\1\3]", "", text).replace("\f", "\n"))

    def files(self, end):
        return sorted(path for path in self.path.parent.glob(self.stem + end) if path.suffix not in (".br", ".gz"))

    def unsaid(self, found, clean=squeeze):
        found = [p if isinstance(p, str) else "".join(text for text, _ in p) for p in found]
        return [f"does not say “{banner}”" for banner in self.banners if clean(banner) not in found]


class Words(PDFDevice):
    """The text of each marked content of a PDF, as it is read out, with its language."""

    def __init__(self, manager):
        super().__init__(manager)
        self.page, self.stack, self.text, self.faults = 0, [], {}, set()

    def begin_tag(self, tag, props=None):
        self.stack.append(props if isinstance(props, dict) else {})
        self.put(decode_text(self.stack[-1].get("ActualText", b"")))

    def end_tag(self):
        self.stack.pop()

    def put(self, text):
        inner = {key: value for props in self.stack for key, value in props.items()}
        self.text.setdefault((self.page, inner.get("MCID")), []).append((text, decode_text(inner.get("Lang", b""))))

    def render_string(self, textstate, seq, ncs, graphicstate):
        for cid in (cid for part in seq if isinstance(part, bytes) for cid in textstate.font.decode(part)):
            if cid == 0 and isinstance(textstate.font, PDFCIDFont):
                self.faults.add(f"page {self.page + 1}: .notdef")
            try:
                text = textstate.font.to_unichr(cid)
                self.put("" if any("ActualText" in props for props in self.stack) else text)
            except PDFUnicodeNotDefined:
                self.faults.add(f"page {self.page + 1}: a character without Unicode")


def spoken(node, words, pages, roles, page, lang, inside, heard):
    """(text, language)… of a node of the structure tree, with form feeds around blocks; `heard` keeps the elements."""
    if not isinstance(node, pikepdf.Dictionary):
        yield from ((text, own or lang) for text, own in words.get((page, int(node)), []))
        return
    page, lang = pages[node.Pg.objgen] if "/Pg" in node else page, str(node.get("/Lang", lang))
    role = str(roles.get(str(node.get("/S", "")), node.get("/S", "/Span")))[1:]
    heard.append((role, str(node.get("/Alt", ""))))
    # A block of code is one paragraph, whatever stands in it.
    block = inside != "Code" and (role not in INLINE or role == "Code" and "/Block" in str(node.get("/A", "")))
    kids = node.get("/K", node.get("/MCID", []))
    yield "\f" * block, lang
    for kid in kids if isinstance(kids, pikepdf.Array | list) else [kids]:
        yield from spoken(kid, words, pages, roles, page, lang, role if block else inside, heard)
    yield "\f" * block, lang


def flat(item):
    """An object of a PDF with all that it holds directly."""
    yield item
    if isinstance(item, (pikepdf.Array, pikepdf.Dictionary, pikepdf.Stream)):
        for value in item if isinstance(item, pikepdf.Array) else item.values():
            if isinstance(value, pikepdf.Object) and not value.is_indirect:
                yield from flat(value)


def read_pdf(path, languages):
    """What is wrong with a PDF in so many languages by itself; its runs, language, title, ID; every text in it."""
    faults, out = [], {"runs": [], "lang": "", "title": "", "id": None, "text": ""}
    need = lambda fine, fault: None if fine else faults.append(fault)  # noqa: E731
    try:
        pdf, words, heard = pikepdf.open(path), Words(PDFResourceManager()), []
        interpreter = PDFPageInterpreter(words.rsrcmgr, words)
        with open(path, "rb") as file:
            for words.page, page in enumerate(PDFPage.get_pages(file)):
                interpreter.process_page(page)
        root, title, meta, pages = pdf.Root, str(pdf.docinfo.get("/Title", "")), pdf.open_metadata(), [p.obj.objgen for p in pdf.pages]
        objects, lang = [part for item in pdf.objects for part in flat(item)], str(root.get("/Lang", ""))
        text = "\n".join("".join(t for t, _ in part) for part in words.text.values())
        strings = [str(o) for o in objects if isinstance(o, pikepdf.String)] + [text, bytes(root.Metadata.read_bytes()).decode()]
        roles, pages = root.StructTreeRoot.get("/RoleMap", {}), {page: i for i, page in enumerate(pages)}
        runs = list(spoken(root.StructTreeRoot, words.text, pages, roles, None, lang, "", heard))
        out |= {"runs": runs, "lang": lang, "title": title, "id": bytes(pdf.trailer.ID[0]), "text": "".join(t for t, _ in runs)}
        out["text"] += "\n" + html.unescape("\n".join(strings))
        need(root.get("/MarkInfo", {}).get("/Marked"), "is not marked as tagged")
        need(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"), "DisplayDocTitle is not set")
        need(title.strip() and squeeze(meta.get("dc:title") or "") == squeeze(title), "has no title, or two")
        for key, value in (("pdfuaid:part", "1"), ("pdfaid:part", "2"), ("pdfaid:conformance", "A")):
            need(meta.get(key) == value, f"{key} is {meta.get(key)}, not {value}")
        levels = [int(role[1]) for role, _ in heard if re.fullmatch(r"H\d", role)]
        need(levels[:1] == [1] and all(b <= a + 1 for a, b in zip(levels, levels[1:])), f"headings of the levels {levels}")
        need(levels.count(1) == languages, f"{levels.count(1)} H1 for {languages} languages")
        need(len(pages) == 1 or "/First" in root.get("/Outlines", {}), "several pages and no outline")
        need(all(alt.strip() for role, alt in heard if role == "Figure"), "a figure without /Alt")
        need("\xad" not in text, f"a soft hyphen: {text[max(0, text.find(chr(173)) - 9) :][:20]!r}")
        for link in (a for page in pdf.pages for a in page.get("/Annots", [])):
            uri = str(link.get("/A", {}).get("/URI", ""))
            need(link.Subtype == "/Link" and uri.startswith(SCHEMES), f"an annotation {link.Subtype} to “{uri}”")
            need(str(link.get("/Contents", "")).strip(), f"a link without /Contents to “{uri}”")
        for item in (o for o in objects if isinstance(o, (pikepdf.Dictionary, pikepdf.Stream))):
            active = ACTIVE & {*item.keys(), *(str(item.get(key)) for key in ("/S", "/Type", "/Subtype"))}
            need(not active, f"active or embedded: {sorted(active)}")
            kind, name = str(item.get("/Subtype")), item.get("/BaseFont")
            if item.get("/Type") == "/Font":
                files = {"/FontFile", "/FontFile2", "/FontFile3"} & {*item.get("/FontDescriptor", {}).keys()}
                need(files or kind in ("/Type0", "/Type3"), f"the font {name} is not embedded")
                need(kind.startswith("/CIDFont") or "/ToUnicode" in item, f"the font {name} has no ToUnicode")
        other = outloud.check(str(path))
        faults += [*sorted(words.faults), *(f"outloud: {f.rule}: {f.message}" for f in other.findings if f.severity == "error")]
        need(not other.error, f"outloud: {other.error}")
    except Exception as error:  # Whatever the parsers stumble over is a fault of the file.
        faults.append(f"cannot be read: {error!r}")
    return out | {"faults": faults}


def read_docx(path):
    """What is wrong with a DOCX by itself, its title, its paragraphs."""
    faults, found, title = [], [], ""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        trees = {name: lxml.etree.fromstring(data) for name, data in parts.items() if name.endswith((".xml", ".rels"))}
        typed = {e.get("PartName", "").strip("/") or e.get("Extension") for e in trees["[Content_Types].xml"]}
        faults += [f"{name} has no content type" for name in parts if name[0] != "[" and not {name, name.split(".")[-1]} & typed]
        for name, target, out in ((n, e.get("Target"), e.get("TargetMode")) for n in trees if "_rels/" in n for e in trees[n]):
            fine = target.startswith(SCHEMES) if out else name.split("_rels/")[0] + target in parts
            faults += [not fine and f"{name}: a relation to “{target}”"]
        for e in trees["word/document.xml"].iter(W + "p", W + "t"):
            lang = "" if e.tag == W + "p" else "".join(e.xpath("../w:rPr/w:lang/@w:val", namespaces={"w": W[1:-1]}))
            faults += [e.tag == W + "t" and not lang and f"“{e.text}” has no language"]
            faults += [re.search(r"[\0-\b\n-\x1f\x7f-\x9f]", e.text or "") and f"a control character in {e.text!r}"]
            found.append(("\f" if e.tag == W + "p" else e.text or "", lang))
        title = trees["docProps/core.xml"].findtext("{http://purl.org/dc/elements/1.1/}title", "")
    except Exception as error:  # Whatever the parsers stumble over is a fault of the file.
        faults.append(f"cannot be read: {error!r}")
    return faults, title, paragraphs(found, squeeze)


class Site:
    """All that one site has published."""

    def __init__(self, root, pool):
        files = sorted(path for path in root.rglob("*") if path.is_file())
        self.root, self.linked, self.hashes = root, set(), {}
        for path in files:
            self.hashes.setdefault(hashlib.sha256(path.read_bytes()).hexdigest(), []).append(path)
        self.pages = {path: Page(root, path) for path in files if path.suffix == ".html"}
        self.releases = [page for page in self.pages.values() if page.parts]
        self.prefix = self.releases[0].url.removesuffix(self.releases[0].relative + "/") if self.releases else ""
        pdfs = {path: 1 for path in files if path.suffix == ".pdf"}
        pdfs |= {path: path.stem[len(page.stem) :].count("-") + 1 for page in self.releases for path in page.files("*.pdf")}
        self.office = {path: "" for page in self.releases for path in page.files(".docx") if shutil.which("soffice")}
        with tempfile.TemporaryDirectory(prefix="press-") as folder:
            for i, path in enumerate(self.office):
                shutil.copyfile(path, f"{folder}/{i}.docx")
            command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "txt:Text"]
            command += ["--outdir", "text", *(f"{i}.docx" for i in range(len(self.office)))]
            quiet = {"cwd": folder, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
            running = subprocess.Popen(command if self.office else ["true"], **quiet)
            self.pdfs = dict(zip(pdfs, pool.map(read_pdf, pdfs, pdfs.values())))
            running.wait()
            for i, path in enumerate(self.office):
                text = pathlib.Path(folder, "text", f"{i}.txt")
                self.office[path] = text.read_text("utf-8-sig") if text.exists() else ""

    def file(self, url):
        path = self.root / urllib.parse.unquote(url.removeprefix(self.prefix)).split("#")[0]
        path = path / "index.html" if url.endswith("/") else path
        return path if url.startswith(self.prefix) and path.is_file() else None

    def sizes(self, said):
        for url, size in said:
            true = self.file(url) and self.file(url).stat().st_size
            yield true != int(size or -1) and f"{url} has {true} bytes, not {size}"

    def judge(self):
        judged(self.root, [not self.releases and "no release"])
        for page in self.pages.values():
            self.judge_page(page)
        for page in self.releases:
            self.judge_release(page)
        ids = [found["id"] for found in self.pdfs.values()]
        for path, found in ((path, found) for page in self.pages.values() for path, found in self.pdfs.items() if path in page.files("*.pdf")):
            wrong = found["lang"] != page.tag and f"/Lang is {found['lang']}, not {page.tag}"
            judged(path, [*found["faults"], wrong, ids.count(found["id"]) > 1 and "has the ID of another"])
        for path in sorted(self.root.glob("**/kit.zip")):
            judged(path, [*self.archive(path), path not in self.linked and "no release offers it"])
        for path in sorted(self.root.glob("*/atom.xml")):
            links = lxml.etree.parse(path).iterfind("//{*}link[@rel='enclosure']")
            judged(path, self.sizes((e.get("href"), e.get("length")) for e in links))
        for path in sorted(self.root.glob("*/feed.json")):
            files = [file for item in json.loads(path.read_bytes())["items"] for file in item.get("attachments", [])]
            judged(path, self.sizes((file["url"], file.get("size_in_bytes")) for file in files))

    def judge_release(self, page):
        """Holds every file of a release in one language against its page."""
        links = page.tree.xpath("//nav[contains(@class, 'langs')]//a[@hreflang]")
        sides = {a.get("hreflang"): self.pages[self.file(urllib.parse.urljoin(page.url, a.get("href")))] for a in links}
        for path in page.files(".txt"):
            text = path.read_bytes().decode("utf-8", "replace")
            odd = sorted({f"U+{ord(c):04X}" for c in text if c not in " \n\t" and (c.isspace() or c in UNSEEN + "\ufffd")})
            lines = lines_of(text)
            judged(path, [held(lines, page.wanted("txt"))[1], odd and f"has the characters {odd}", *page.unsaid(lines)])
        for path in page.files(".docx"):
            faults, title, found = read_docx(path)
            other = squeeze(title) != squeeze(page.parts[0].text_content()) and "core.xml has another title"
            fault = path in self.office and held(lines_of(self.office[path]), page.wanted("office"))[1]
            judged(path, [*faults, other, held(found, page.wanted("docx"))[1], *page.unsaid(found), fault and f"LibreOffice: {fault}"])
        for path in page.files("*.pdf"):
            found, at, faults = paragraphs(self.pdfs[path]["runs"], shown), 0, []
            for side in (page, *(sides[lang] for lang in path.stem[len(page.stem) :].split("-")[1:])):
                at, fault = held(found, side.wanted("pdf"), at)
                faults += [fault and f"{side.tag}: {fault}", *side.unsaid(found, shown)]
            judged(path, faults)
        for path in page.files(".json"):
            item = json.loads(path.read_bytes())
            files = [file for part in (item, *item.get("associations", [])) for file in part.get("renditions", [])]
            judged(path, self.sizes((file["href"], file.get("sizeinbytes")) for file in files))
        for path, side in ((path, side) for path in page.path.parent.glob("*/index.html") for side in sides.values()):
            parts = f"//article[@lang='{side.tag}']//*[self::h1 or self::h2[@class='h1'] or @class='lead' or @class='text']"
            judged(path, [held(side.wanted("docx", self.pages[path].tree.xpath(parts)), side.wanted("docx"))[1]])

    def judge_page(self, page):
        """What a page offers has the size that it says; below preview-*, and only there, it says that it is under embargo."""
        faults, linked = [], set()
        for a in page.tree.xpath("//a[@download]"):
            path = self.file(urllib.parse.urljoin(page.url or self.prefix, a.get("href")))
            said = re.search(r"(\d[\d.,]*)\s(Ko|kB|Mo|MB)", a.xpath("string(.//small | following-sibling::small)"))
            size = path.stat().st_size if path else 0
            true = (f"{-(-size // 100_000) / 10:.1f}", "M") if size >= 1_000_000 else (str(-(-size // 1000)), "K")
            wrong = not path or (said or page.parts) and (not said or (said[1].replace(",", "."), said[2][0].upper()) != true)
            faults += [wrong and f"{a.get('href')} has {size} bytes, not {said and said[0]}"]
            linked.add(path)
        faults += [f"does not offer {path.name}" for path in page.files("*") if page.parts and path not in linked]
        faults += [bool(page.banners) != page.preview and f"has {len(page.banners)} banners of an embargo"]
        robots, secret = page.tree.xpath("string(//meta[@name='robots']/@content)"), re.match("preview-[0-9a-f]{32}/", page.relative)
        faults += [page.preview and not (secret and "noindex" in robots) and "can be found"]
        self.linked |= linked if page.parts else set()
        judged(page.path, faults)

    def archive(self, path):
        """The sums, the order and the times of an archive; its files are those of the site."""
        with zipfile.ZipFile(path) as archive:
            names, parts = archive.namelist(), {name: archive.read(name) for name in archive.namelist()}
            yield from (f"{i.filename} is of {i.date_time}" for i in archive.infolist() if i.date_time != (1980, 1, 1, 0, 0, 0))
        sums = {name: hashlib.sha256(data).hexdigest() for name, data in parts.items() if name != "SHA256SUMS"}
        yield names != sorted(sums.keys() | {"SHA256SUMS"}) and "the names are not sorted, or one is there twice"
        yield parts["SHA256SUMS"].decode() != "".join(f"{sums[name]}  {name}\n" for name in sorted(sums)) and "SHA256SUMS is wrong"
        for name in (name for name in sums if "/" in name and not (name[:7] == "images/" and name.removesuffix(".txt") in parts.keys() - {name})):
            own = [other.name for other in self.hashes.get(sums[name], [])]
            yield name.split("/")[-1] not in own and not (own and name[:7] in ("images/", "agenda/")) and f"{name} is no file of the site"
            yield name[:7] == "images/" and not parts.get(f"{name}.txt", b"").strip() and f"{name} has no words beside it"

    def judge_absence(self, phrases):
        """No phrase may be in any byte; the name of a folder for previews only in that folder."""
        previews = [path.name for path in self.root.glob("preview-*")]
        for path in sorted(path for paths in self.hashes.values() for path in paths):
            name = path.relative_to(self.root).as_posix()
            public = not name.startswith("preview-")
            banned = (phrases if public or not options.allow_previews else []) + previews * public
            texts = [*read(name, path.read_bytes())] if banned else []
            texts += [(name, re.sub(r"\s", "", self.pdfs[path]["text"]))] if path in self.pdfs else []
            found = {(phrase, where) for where, text in texts for phrase in banned if phrase in plain(text) or phrase.replace(" ", "") in text}
            failures.extend(f"{path}: “{phrase}” is in {where}" for phrase, where in sorted(found))


def plain(text):
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).replace("’", "'")


def read(name, data):
    """(where, text) for every text in a file, and in the files in an archive; the PDFs in it are those of the site."""
    text = data.decode("utf-8", "replace")
    yield name, f"{name}\n{text}"
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for part in archive.namelist():
                yield from read(f"{name}!{part}", archive.read(part))
    elif b"\0" not in data:
        # JSON, HTML and iCalendar say some characters in other words; in DOCX a sentence may be of several runs.
        text = re.sub(r"\\u([0-9a-f]{4})", lambda m: chr(int(m[1], 16)), re.sub(r"\r?\n[ \t]", "", text))
        yield name, html.unescape(re.sub(r"<[^>]*>", "", html.unescape(text))).replace("\\", "")


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("sites", nargs="+", type=pathlib.Path, metavar="DIR")
parser.add_argument("--absent", type=pathlib.Path, metavar="WORDS_FILE")
parser.add_argument("--allow-previews", action="store_true")
parser.add_argument("--fonts", default=pathlib.Path(__file__).resolve().parents[2] / "themes/default/fonts", type=pathlib.Path, metavar="DIR")
options = parser.parse_args()
glyphs = frozenset().union(*(TTFont(path).getBestCmap() for path in options.fonts.glob("*.?tf")))
if not shutil.which("soffice"):
    print("press: there is no LibreOffice: each DOCX is read once only")
    failures += ["LibreOffice is missing"] * (os.environ.get("PRESS_NEED_OFFICE") == "1")
with concurrent.futures.ProcessPoolExecutor() as pool:
    for folder in options.sites:
        site = Site(folder, pool)
        site.judge()
        site.judge_absence([plain(line.strip()) for line in options.absent.read_text("utf-8").splitlines() if line.strip()] if options.absent else [])
for failure in failures:
    print(failure, file=sys.stderr)
print(f"press: {passed} passed, {len(failures)} failed")
sys.exit(1 if failures or not passed else 0)
