#!/usr/bin/env python3
"""Reads every file of every press release of a published site with parsers that are not ours and holds it against its page.

press.py DIR [DIR…] [--absent WORDS_FILE] [--allow-previews]: one line per fault, then a tally; exit 1 on any. A kind of file
that a site lacks is not judged. Each line of WORDS_FILE is a phrase that may be in no byte (with --allow-previews: outside of
preview-*). A character may be missing from PDFs, and must be, when no font of our theme has it. LibreOffice reads each DOCX too
where there is one (PRESS_NEED_OFFICE=1: there must be).
"""
import argparse
import concurrent.futures
import hashlib
import io
import itertools
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
from html import unescape

import outloud
import pikepdf
import pymupdf
from fontTools.ttLib import TTFont
from lxml import etree, html
from pdfminer import pdfdevice, pdffont, pdfinterp, pdfpage, utils

BLOCKS = set("p li ul ol h1 h2 h3 h4 h5 h6 table tr td th pre blockquote figure figcaption section div".split())
INLINE = set("Span Em Strong Link Reference Annot Figure Code".split())
ACTIVE = re.compile('"(/(?:JS|JavaScript|Launch|OpenAction|AA|EmbeddedFiles?|EF|AF))"')
SCHEMES, W = ("http:", "https:", "mailto:", "tel:"), "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
UNSEEN = "\xad\u200b\u2060\ufeff"  # What TXT leaves out together with the special spaces.
GLYPHS = {c for p in pathlib.Path(__file__).parents[2].glob("themes/default/fonts/*.ttf") for c in TTFont(p).getBestCmap()}
failures, passed = [], []


def judged(path, faults):
    """Counts a file, and keeps what is wrong with it."""
    try:
        found = [f"{path}: {fault}" for fault in faults if fault]
    except Exception as error:  # Whatever a parser stumbles over is a fault of the file.
        found = [f"{path}: cannot be read: {error!r}"]
    (failures if found else passed).extend(dict.fromkeys(found) or [path])


def squeeze(text):
    return re.sub(rf"[\s{UNSEEN}]", "", unicodedata.normalize("NFKC", text))


def shown(text):
    """What the fonts can show: for a character that they lack what it is compatible with, or nothing; • for every bullet."""
    has = lambda c: ord(c) in GLYPHS and unicodedata.category(c) != "Cf"  # noqa: E731
    kept = [c if has(c) else "".join(filter(has, unicodedata.normalize("NFKC", c).replace("\u2010", "-"))) for c in unicodedata.normalize("NFC", text)]
    return re.sub("^–$", "•", squeeze("".join(kept)))


def lines_of(text):
    """The lines that are not empty, without white space; • for every bullet, for each program has its own. The mark of an item that
    begins with a list stands alone, which the page does not show as text."""
    lines = (re.sub("^[–◦▪]", "•", line) for line in map(squeeze, text.split("\n")))
    return [line for line in lines if line and not re.fullmatch(r"•|\d+\.", line)]


def paragraphs(runs, clean):
    """(text, language)… → the paragraphs between form feeds, without white space, a language named where it begins: [fr-BE]Oui."""
    out = [[]]
    for text, lang in runs:
        if "\f" in text:
            out.append([])
        elif out[-1] and out[-1][-1][0] == lang:
            out[-1][-1][1] += text
        elif squeeze(text):
            out[-1].append([lang, text])
    return list(filter(None, ("".join(f"[{lang}]{clean(text)}" for lang, text in part if clean(text)) for part in out)))


def runs_of(e, kind, page, lang, pre=False):
    """(text, language)… of an element as a file of a kind must hold it; the mark of an item between \1 and \2, its end \3."""
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
    # In TXT a picture between words is its description; so is in documents a picture that they cannot hold.
    elif e.tag == "br" or e.tag == "img" and not (e.xpath("ancestor::figure") if kind == "txt" else re.search(r"\.(pn|jp)", e.get("src"))):
        yield e.get("alt", "\n"), lang
    inner = [say(e.text), *(run for child in e for run in (*runs_of(child, kind, page, lang, pre), say(child.tail)))]
    yield from [("[", lang), *inner, ("]", lang)] if note else inner
    # A link of the page itself to what a term means is no link of its text.
    if e.tag == "a" and kind == "txt" and not note and e.get("class") != "term":
        url = urllib.parse.urljoin(page.url, href)
        bare = [re.sub("^(https?://|mailto:|tel:)", "", squeeze(t)).rstrip("/") for t in ("".join(t for t, _ in inner), url)]
        yield f"({url})" * (bare[0] != bare[1]), lang
    yield ("|" if cell and e.getnext() is not None else "\3" * (e.tag == "li")) + block, lang


class Page:
    """A page of a site; for a release in one language the parts that its files must hold."""

    def __init__(self, root, path):
        self.names = path.parent.relative_to(root).parts
        self.tree = tree = html.fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
        self.tag, self.url = self.tree.get("lang"), self.tree.xpath("string(//meta[@property='og:url']/@content)")
        self.preview = "".join(self.names[:1]).startswith("preview-")
        self.stem = f"{self.names[-1]}-{self.names[self.preview]}" if len(self.names) > 1 else "-"
        self.banners = [e.text_content() for e in self.tree.find_class("embargo")]
        of = "contains(@class, '{}')".format
        self.parts = tree.xpath(f"//article[@class='h-entry'][.//*[{of('e-content')}]]//*[self::h1 or {of('lead')} or {of('e-content')}]")
        self.files = [file for file in path.parent.glob(self.stem + "*") if self.parts or file.suffix == ".pdf"]

    def held(self, kind, found, start=0):
        """Where the paragraphs of the release end among those found; what is wrong if they do not follow one another there."""
        runs, clean = [run for part in self.parts for run in runs_of(part, kind, self, self.tag)], shown if kind == "pdf" else squeeze
        # Without runs, a mark goes before the first words of its item; an item without words of its own needs none.
        text = re.sub("\1[^\2]*\2(?=\\s*[\1\3])", "", "".join(text for text, _ in runs))
        lines = lines_of(re.sub("\2\\s*|[\1\3]", "", text).replace("\f", "\n"))
        wanted = lines if kind in ("txt", "office") else paragraphs(runs, clean)
        said = {*found} & {prefix + clean(banner) for banner in self.banners for prefix in ("", f"[{self.tag}]")}
        faults = [f"{kind} has {len(said)} of the banners {self.banners}"] * (len(said) != len(self.banners))
        starts = [i for i, paragraph in enumerate(found) if i >= start and paragraph == wanted[0]]
        for i in (i for i in starts if found[i : i + len(wanted)] == wanted):
            return i + len(wanted), faults
        there, should = ("\n".join(part) for part in (found[starts[0] :] if starts else [], wanted))
        cut = max(0, len(os.path.commonprefix([there, should])) - 20)
        return start, [*faults, f"{kind} has {there[cut : cut + 90]!r} instead of {should[cut : cut + 90]!r}"]


class Words(pdfdevice.PDFDevice):
    """The text of each marked content of a PDF, as it is read out, with its language; \0 for .notdef."""

    def begin_tag(self, tag, props=None):
        props = props if isinstance(props, dict) else {}
        self.stack.append({**self.stack[-1], **props})
        self.put(utils.decode_text(props.get("ActualText", b"")))

    def end_tag(self):
        self.stack.pop()

    def put(self, text):
        where, lang = (self.page, self.stack[-1].get("MCID")), utils.decode_text(self.stack[-1].get("Lang", b""))
        self.text.setdefault(where, []).append((text, lang))

    def render_string(self, textstate, seq, ncs, graphicstate):
        for cid in (cid for part in seq if isinstance(part, bytes) for cid in textstate.font.decode(part)):
            try:
                text = "\0" if cid == 0 and isinstance(textstate.font, pdffont.PDFCIDFont) else textstate.font.to_unichr(cid)
            except pdffont.PDFUnicodeNotDefined:
                text = "\ufffd"
            self.put("" if "ActualText" in self.stack[-1] else text)


def torn(path):
    """The addresses that two lines of a PDF share elsewhere than after a slash or before a hyphen, where no part of them needs it."""
    with pymupdf.open(path) as pdf:
        for page in pdf:
            addresses = {link.get("uri", "") for link in page.get_links()}
            lines = [line.strip() for line in page.get_text().splitlines()]
            for uri in (uri for uri in addresses if max(map(len, re.split("[/-]", uri))) < 20):
                for line, after in itertools.pairwise(lines):
                    ends = [i for i in range(9, len(uri)) if line.endswith(uri[:i]) and after and (uri[i:].startswith(after) or after.startswith(uri[i:]))]
                    yield from (f"{uri[:i]} | {uri[i:]}" for i in ends if uri[i - 1] != "/" and uri[i] != "-")


def read_pdf(path, languages):
    """What is wrong with a PDF in so many languages by itself; its runs, language, title, ID; every text in it."""
    pdf, words, heard, faults = pikepdf.open(path), Words(pdfinterp.PDFResourceManager()), [], []
    interpreter, words.stack, words.text = pdfinterp.PDFPageInterpreter(words.rsrcmgr, words), [{}], {}
    for words.page, page in enumerate(pdfpage.PDFPage.get_pages(io.BytesIO(path.read_bytes()))):
        interpreter.process_page(page)
    root, title, meta, lang = pdf.Root, str(pdf.docinfo.get("/Title", "")), pdf.open_metadata(), str(pdf.Root.get("/Lang", ""))
    roles, pages = root.StructTreeRoot.get("/RoleMap", {}), {page.obj.objgen: i for i, page in enumerate(pdf.pages)}

    def spoken(node, page, lang, inside):
        if not isinstance(node, pikepdf.Dictionary):
            yield from ((text, own or lang) for text, own in words.text.get((page, int(node)), []))
            return
        page, lang = pages[node.Pg.objgen] if "/Pg" in node else page, str(node.get("/Lang", lang))
        role = str(roles.get(str(node.get("/S", "")), node.get("/S", "/Span")))[1:]
        heard.append(role)
        # A block of code is one paragraph, whatever stands in it.
        block = inside != "Code" and (role not in INLINE or role == "Code" and "/Block" in str(node.get("/A", "")))
        kids = node.get("/K", node.get("/MCID", []))
        yield "\f" * block, lang
        for kid in kids if isinstance(kids, (pikepdf.Array, list)) else [kids]:
            yield from spoken(kid, page, lang, role if block else inside)
        yield "\f" * block, lang

    runs, text = [*spoken(root.StructTreeRoot, None, lang, "")], "".join(t for part in words.text.values() for t, _ in part)
    objects, xmp = "\n".join(item.to_json(True).decode() for item in pdf.objects), root.Metadata.read_bytes().decode()
    need = lambda fine, fault: faults.extend([] if fine else [fault])  # noqa: E731
    need(root.get("/MarkInfo", {}).get("/Marked"), "is not marked as tagged")
    need(title.strip() and title == meta.get("dc:title"), f"has the titles “{title}” and “{meta.get('dc:title')}”")
    need(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"), "does not show its title")
    need([*map(meta.get, ("pdfuaid:part", "pdfaid:part", "pdfaid:conformance"))] == ["1", "2", "A"], "does not claim UA-1 and A-2a")
    levels = [int(role[1]) for role in heard if re.fullmatch(r"H\d", role)]
    need(levels.count(1) == languages and all(b <= a + 1 for a, b in zip([0, *levels], levels)), f"headings of the levels {levels}")
    need(len(pages) == 1 or "/First" in root.get("/Outlines", {}), "several pages and no outline")
    need(not ACTIVE.search(objects), f"active or embedded: {ACTIVE.findall(objects)}")
    bad = re.findall(".{,9}[\0\xad\ufffd].{,9}", text + objects)
    need(not bad, f"a soft hyphen, .notdef or a character without Unicode in {bad}")
    for link in (link for page in pdf.pages for link in page.get("/Annots", [])):
        uri, said = str(link.get("/A", {}).get("/URI", "")), str(link.get("/Contents", ""))
        need(link.Subtype == "/Link" and uri.startswith(SCHEMES) and said.strip(), f"{link.Subtype} to “{uri}”, “{said}”")
    faults += [f"an address is torn: {where}" for where in torn(path)]
    other = outloud.check(str(path))  # It sees also fonts that are not embedded, and figures without a description.
    faults += [other.error, *(f"outloud: {f.rule}: {f.message}" for f in other.findings if f.severity == "error")]
    everything = "\n".join([text, "".join(text for text, _ in runs), objects, unescape(xmp)])
    return {"faults": faults, "runs": runs, "lang": lang, "title": title, "id": bytes(pdf.trailer.ID[0]), "text": everything}


def read_docx(path):
    """What is wrong with a DOCX by itself, its title, its paragraphs."""
    with zipfile.ZipFile(path) as archive:
        parts, faults, found = {name: archive.read(name) for name in archive.namelist()}, [], []
    trees = {name: etree.fromstring(data) for name, data in parts.items() if name.endswith((".xml", ".rels"))}
    typed = {e.get("PartName", "").strip("/") or e.get("Extension") for e in trees["[Content_Types].xml"]}
    faults += [f"{name} has no content type" for name in parts if name[0] != "[" and not {name, name.split(".")[-1]} & typed]
    links = [(name.split("_rels/")[0], e.get("Target"), e.get("TargetMode")) for name in trees if "_rels/" in name for e in trees[name]]
    faults += [f"a relation to “{to}”" for at, to, out in links if not (to.startswith(SCHEMES) if out else at + to in parts)]
    for e in trees["word/document.xml"].iter(W + "p", W + "t"):
        text, langs = e.text or "", [lang.get(W + "val") for lang in e.getparent().findall(f"{W}rPr/{W}lang")]
        wrong = e.tag == W + "t" and (not langs or re.search(r"[\0-\b\n-\x1f\x7f-\x9f]", text))
        faults += [wrong and f"{text!r} has no language, or control characters"]
        found.append((text, "".join(langs)) if e.tag == W + "t" else ("\f", ""))
    return faults, trees["docProps/core.xml"].findtext("{http://purl.org/dc/elements/1.1/}title", ""), paragraphs(found, squeeze)


class Site:
    """All that one site has published."""

    def __init__(self, root, pool):
        self.root, files = root, sorted(path for path in root.rglob("*") if path.is_file())
        self.sums = {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
        self.pages = {path: Page(root, path) for path in files if path.suffix == ".html"}
        releases = [page for page in self.pages.values() if page.parts]
        self.prefix = releases[0].url.removesuffix("/".join(releases[0].names) + "/") if releases else ""
        judged(root, [not releases and "no release"])
        counts = {path: path.stem[len(page.stem) :].count("-") + 1 for page in releases for path in page.files}
        self.pdfs = {path: pool.submit(read_pdf, path, counts.get(path, 1)) for path in files if path.suffix == ".pdf"}
        docx = [path for page in releases for path in page.files if path.suffix == ".docx"]
        with tempfile.TemporaryDirectory(prefix="press-") as folder:
            office = [OFFICE, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "txt:Text"]
            if docx and OFFICE:
                subprocess.run([*office, "--outdir", folder, *docx], capture_output=True)
            texts = {text.stem: text.read_text("utf-8-sig") for text in pathlib.Path(folder).glob("*.txt")}
        self.office = {path: texts.get(path.stem, "") for path in docx if OFFICE}

    def file(self, url):
        path = self.root / (urllib.parse.unquote(url.removeprefix(self.prefix)) + "index.html" * url.endswith("/"))
        return path if url.startswith(self.prefix) and path.is_file() else None

    def judge(self, phrases):
        """No phrase may be in any byte; the name of a folder for previews only in that folder."""
        previews = [path.name for path in self.root.glob("preview-*")]
        for path, name in ((path, path.relative_to(self.root).as_posix()) for path in self.sums):
            banned = phrases * (not options.allow_previews) if name.startswith("preview-") else previews + phrases
            found = (self.file_faults(path), self.said(path, name, path.read_bytes(), banned) if banned else [])
            judged(path, (fault for faults in found for fault in faults))

    def file_faults(self, path):
        page, said = self.pages.get(path.parent / "index.html"), []
        own = page and path.name.startswith(page.stem) and (page.parts or path.suffix == ".pdf") and path.suffix
        if path in self.pages:
            yield from self.page_faults(self.pages[path])
        elif path.name == "kit.zip":
            yield from self.archive_faults(path)
        elif path.name == "atom.xml":
            said = [(e.get("href"), e.get("length")) for e in etree.parse(path).iterfind(".//{*}link[@rel='enclosure']")]
        elif path.suffix == ".json":
            keys = lambda o: (o.get("href", o.get("url")), o.get("sizeinbytes", o.get("size_in_bytes")))  # noqa: E731
            json.loads(path.read_bytes(), object_hook=lambda o: {"contenttype", "mime_type"} & {*o} and keys(o)[0] and said.append(keys(o)))
        elif own == ".txt":
            text = path.read_bytes().decode("utf-8", "replace")
            yield from page.held("txt", lines_of(text))[1]
            yield from (f"has U+{ord(c):04X}" for c in text if c not in " \n\t" and (c.isspace() or c in UNSEEN + "\ufffd"))
        elif own == ".docx":
            faults, title, found = read_docx(path)
            yield from [*faults, *page.held("docx", found)[1]]
            yield squeeze(title) != squeeze(page.parts[0].text_content()) and f"core.xml has the title “{title}”"
            yield from page.held("office", lines_of(self.office[path]))[1] if path in self.office else []
        elif own == ".pdf":
            pdf, at, order = self.pdfs[path].result(), 0, path.stem[len(page.stem) :].split("-")[1:]
            twins = [str(p) for p, other in self.pdfs.items() if not other.exception() and other.result()["id"] == pdf["id"]]
            yield from [*pdf["faults"], len(twins) > 1 and f"one ID for {twins}", pdf["lang"] != page.tag and f"/Lang is {pdf['lang']}"]
            yield page.parts and not order and shown(pdf["title"]) != shown(page.parts[0].text_content()) and "has another title"
            links = {a.get("hreflang"): a.get("href") for a in page.tree.xpath("//nav[contains(@class, 'langs')]//a[@hreflang]")}
            for lang in [page.stem.rsplit("-")[-1], *order] if page.parts else []:
                side = self.pages[self.file(urllib.parse.urljoin(page.url, links[lang]))]
                at, faults = side.held("pdf", paragraphs(pdf["runs"], shown), at)
                yield from faults
        for url, size in said:
            true = self.file(url) and self.file(url).stat().st_size
            yield true != int(size or -1) and f"{url} has {true} bytes, not {size}"

    def page_faults(self, page):
        """What a page offers has the size that it says; below preview-*, and only there, it says that it is under embargo."""
        offered = {self.file(urllib.parse.urljoin(page.url or self.prefix, a.get("href"))): a for a in page.tree.xpath("//a[@download]")}
        for path, a in offered.items():
            said = re.search(r"(\d[\d.,]*)\s(Ko|kB|Mo|MB)", a.xpath("string(.//small | following-sibling::small)"))
            size = path.stat().st_size if path else 0
            true = [f"{-(-size // 100_000) / 10:.1f}", "M"] if size >= 1_000_000 else [str(-(-size // 1000)), "K"]
            fine = path and (said and [said[1].replace(",", "."), said[2][0].upper()] == true or not said and not page.parts)
            yield not fine and f"{a.get('href')} has {size} bytes, not {said and said[0]}"
        yield from (f"does not offer {f.name}" for f in page.files if page.parts and f.suffix not in (".br", ".gz") and f not in offered)
        kits = {path for path in self.sums if page.parts and path.name == "kit.zip"}
        yield kits and not kits & offered.keys() and "does not offer its archive"
        yield bool(page.banners) != page.preview and f"has {len(page.banners)} banners of an embargo"
        hidden = re.match("preview-[0-9a-f]{32}/", "/".join(page.names)) and page.tree.xpath("//meta[@name='robots'][@content='noindex']")
        yield page.preview and not hidden and "can be found"

    def archive_faults(self, path):
        """The sums, the order and the times of an archive; its files are those of the site."""
        archive = zipfile.ZipFile(io.BytesIO(path.read_bytes()))
        parts = {name: archive.read(name) for name in archive.namelist()}
        yield from (f"{i.filename} is of {i.date_time}" for i in archive.infolist() if i.date_time != (1980, 1, 1, 0, 0, 0))
        sums = {name: hashlib.sha256(data).hexdigest() for name, data in parts.items() if name != "SHA256SUMS"}
        yield archive.namelist() != sorted({*sums, "SHA256SUMS"}) and "the names are not sorted, or one is there twice"
        yield parts["SHA256SUMS"].decode() != "".join(f"{sums[name]}  {name}\n" for name in sorted(sums)) and "SHA256SUMS is wrong"
        for folder, name in (name.split("/", 1) for name in sums if "/" in name and not (name[-4:] == ".txt" and name[:-4] in parts)):
            own = {other.name for other, digest in self.sums.items() if digest == sums[f"{folder}/{name}"]}
            yield not (own if folder in ("images", "agenda") else name in own) and f"{folder}/{name} is not the file of the site"
            yield folder == "images" and not parts.get(f"images/{name}.txt", b"").strip() and f"{name} has no words beside it"

    def said(self, path, name, data, banned):
        """Which phrases are in a file, its name, or a file in it; the PDFs in an archive are those of the site."""
        texts, plain = [name, data.decode("utf-8", "replace")], lambda text: re.sub(r"\s+", " ", unicodedata.normalize("NFC", text))
        if data[:2] == b"PK":
            archive = zipfile.ZipFile(io.BytesIO(data))
            for part in archive.namelist():
                yield from self.said(None, f"{name}!{part}", archive.read(part), banned)
        elif path in self.pdfs:
            texts.append(self.pdfs[path].result()["text"])
        elif b"\0" not in data:
            # JSON, HTML and iCalendar say some characters in other words; in DOCX a sentence may be of several runs.
            text = re.sub(r"\\u([0-9a-f]{4})", lambda m: chr(int(m[1], 16)), re.sub(r"\r?\n[ \t]", "", texts[1]))
            texts.append(unescape(re.sub(r"<[^>]*>", "", unescape(text))).replace("\\", ""))
        texts = [plain(text) for text in texts]
        yield from (f"“{phrase}” is in {name}" for phrase in banned if any(plain(phrase) in text for text in texts))


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("sites", nargs="+", type=pathlib.Path, metavar="DIR")
parser.add_argument("--absent", type=argparse.FileType(encoding="utf-8"), default=[], metavar="WORDS_FILE")
parser.add_argument("--allow-previews", action="store_true")
options = parser.parse_args()
absent, OFFICE = [line.strip() for line in options.absent if line.strip()], shutil.which("soffice")
failures += ["LibreOffice is missing"] * (not OFFICE and os.environ.get("PRESS_NEED_OFFICE") == "1")
with concurrent.futures.ProcessPoolExecutor() as workers:
    for site in options.sites:
        Site(site, workers).judge(absent)
print(*failures, sep="\n" * bool(failures), end="\n" * bool(failures), file=sys.stderr)
print(f"press: {len(passed)} passed, {len(failures)} failed{'' if OFFICE else ' (LibreOffice, which is missing, read no DOCX)'}")
sys.exit(1 if failures or not passed else 0)
