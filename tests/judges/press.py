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
import posixpath
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
    has = lambda c: ord(c) in glyphs  # noqa: E731
    kept = (c if has(c) else "".join(filter(has, unicodedata.normalize("NFKC", c))) for c in unicodedata.normalize("NFC", text))
    text = "".join(c for c in squeeze("".join(kept)) if unicodedata.category(c) != "Cf")
    return "•" if text == "–" else text


def lines_of(text):
    """The lines that are not empty, without white space; • for every bullet, for each program has its own."""
    return [re.sub("^[–◦▪]", "•", line) for line in map(squeeze, text.split("\n")) if line]


def merged(runs, clean):
    """((text, language), …) of a paragraph: neighbours of one language joined, white space left out."""
    out = []
    for text, lang in runs:
        if out and out[-1][1] == lang:
            out[-1][0] += text
        elif squeeze(text):
            out.append([text, lang])
    return tuple((clean(text), lang) for text, lang in out if clean(text))


def held(found, wanted, start=0):
    """Where the wanted paragraphs end among those found, and what is wrong if they are not there one after the other."""
    best, fault = 0, "the title is missing"
    for i in range(start, len(found)):
        n = next((n for n, w in enumerate(wanted) if found[i + n : i + n + 1] != [w]), None)
        if n is None:
            return i + len(wanted), None
        if n > best:
            there, should = str(found[i + n] if i + n < len(found) else "the end"), str(wanted[n])
            cut = max(0, len(os.path.commonprefix([there, should])) - 20)
            best, fault = n, f"paragraph {n + 1}: …{there[cut : cut + 90]}… instead of …{should[cut : cut + 90]}…"
    return start, fault


def wanted(kind, page, parts):
    """The paragraphs of a page as a file must hold them: lines for "txt" and "office", runs for "docx" and "pdf"."""
    out, runs, mark = [], [], ""

    def flush():
        nonlocal mark
        lines = lines_of("".join(text for text, _ in runs)) if kind in ("txt", "office") else None
        if lines:
            out.extend([mark + lines[0], *lines[1:]])
            mark = ""
        elif lines is None:
            out.extend(filter(None, [merged(runs, shown if kind == "pdf" else squeeze)]))
        runs.clear()

    def walk(e, lang, pre):
        nonlocal mark
        lang, href, start, parent = e.get("lang", lang), e.get("href", ""), len(runs), e.getparent()
        if not isinstance(e.tag, str) or re.match(r"#.*\bfnref-\d", href):
            return
        say = lambda text: runs.append((text if pre else re.sub(r"\s", " ", text or ""), lang))  # noqa: E731
        pre, cell = pre or e.tag == "pre", kind == "txt" and e.tag in ("td", "th")
        block, note = e.tag in BLOCKS and not cell, kind == "txt" and re.match(r"#.*\bfn-\d", href)
        if block:
            flush()
        if e.tag in ("ul", "ol"):
            mark = ""  # An item without words of its own needs none.
        elif e.tag == "section":
            say(e.get("aria-label"))
            flush()
        elif e.tag == "li":
            number = int(parent.get("start", 1)) + len(list(e.itersiblings("li", preceding=True)))
            numbered = f"[{number}]" if kind == "txt" and parent.getparent().tag == "section" else f"{number}."
            mark = "•" if parent.tag == "ul" else numbered
            out.extend([((mark, page.tag),)] if kind == "pdf" else [])
        elif e.tag == "br":
            runs.append(("\n", lang))
        elif e.tag == "img" and (parent.xpath("not(ancestor-or-self::figure)") if kind == "txt" else not DRAWN(e.get("src"))):
            say(e.get("alt"))
        say("[" * bool(note) + (e.text or ""))
        for child in e:
            walk(child, lang, pre)
            say(child.tail)
        say("]" * bool(note) + "|" * (cell and e.getnext() is not None))
        if e.tag == "a" and kind == "txt" and not note:
            url = urllib.parse.urljoin(page.url, href)
            bare = [re.sub("^(https?://|mailto:|tel:)", "", squeeze(t)).rstrip("/") for t in ("".join(t for t, _ in runs[start:]), url)]
            say(f"({url})" * (bare[0] != bare[1]))
        if block:
            flush()
            mark = "" if e.tag == "li" else mark

    for part in parts:
        walk(part, page.tag, False)
    return out


class Page:
    """A page of a site; for a release the parts that its files must hold."""

    def __init__(self, root, path):
        self.path, self.relative = path, path.parent.relative_to(root).as_posix()
        self.tree = lxml.html.fromstring(path.read_bytes(), parser=lxml.html.HTMLParser(encoding="utf-8"))
        self.tag, self.url = self.tree.get("lang"), "".join(self.tree.xpath("//meta[@property='og:url']/@content")[:1])
        self.preview, names = self.relative.startswith("preview-"), self.relative.split("/")
        self.lang, self.stem = names[self.preview], f"{names[-1]}-{names[self.preview]}" if len(names) > 1 else ""
        self.banners = [e.text_content() for e in self.tree.find_class("embargo")]
        entry = "//article[contains(@class, 'h-entry')][.//*[contains(@class, 'e-content')]]"
        self.parts = self.tree.xpath(f"{entry}//h1 | {entry}//*[contains(@class, 'lead') or contains(@class, 'e-content')]")

    def wanted(self, kind):
        return wanted(kind, self, self.parts)

    def files(self, end):
        return sorted(self.path.parent.glob(self.stem + end)) if self.parts else []


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


def structure(pdf, words, need):
    """Every paragraph in runs and the level of every heading, in the order of the structure tree."""
    roles, out, levels, fresh = pdf.Root.StructTreeRoot.get("/RoleMap", {}), [], [], True
    pages = {page.obj.objgen: i for i, page in enumerate(pdf.pages)}

    def walk(node, page, lang, inside):
        nonlocal fresh
        if not isinstance(node, pikepdf.Dictionary):
            for text, own in words.text.get((page, int(node)), []):
                out.extend([[]] * 0 if not fresh else [[]])
                out[-1].append((text, own or lang))
                fresh = False
            return
        page, lang = pages[node.Pg.objgen] if "/Pg" in node else page, str(node.get("/Lang", lang))
        role = str(roles.get(str(node.get("/S", "")), node.get("/S", "/Span")))[1:]
        levels.extend([int(role[1])] if re.fullmatch(r"H\d", role) else [])
        need(role != "Figure" or str(node.get("/Alt", "")).strip(), "a figure without /Alt")
        # A block of code is one paragraph, whatever stands in it.
        block = inside != "Code" and (role not in INLINE or role == "Code" and "/Block" in str(node.get("/A", "")))
        kids = node.get("/K", []) if "/S" in node or "/K" in node else node.get("/MCID", [])
        fresh |= block
        for kid in kids if isinstance(kids, (pikepdf.Array, list)) else [kids]:
            walk(kid, page, lang, role if block else inside)
        fresh |= block

    walk(pdf.Root.StructTreeRoot, None, str(pdf.Root.get("/Lang", "")), "")
    return out, levels


def read_pdf(data, languages):
    """What is wrong with a PDF in so many languages by itself; its paragraphs, language, title, ID; every text in it."""
    faults, strings = [], []
    need = lambda fine, fault: None if fine else faults.append(fault)  # noqa: E731

    def look(item):
        if isinstance(item, pikepdf.String):
            strings.append(str(item))
        if not isinstance(item, (pikepdf.Array, pikepdf.Dictionary, pikepdf.Stream)):
            return
        if not isinstance(item, pikepdf.Array):
            active = ACTIVE & {*item.keys(), str(item.get("/S")), str(item.get("/Type")), str(item.get("/Subtype"))}
            need(not active, f"active or embedded: {sorted(active)}")
            kind, files = str(item.get("/Subtype")), {"/FontFile", "/FontFile2", "/FontFile3"}
            if item.get("/Type") == "/Font":
                inside = kind in ("/Type0", "/Type3") or files & {*item.get("/FontDescriptor", {}).keys()}
                need(inside, f"font {item.get('/BaseFont')} is not embedded")
                need(kind.startswith("/CIDFont") or "/ToUnicode" in item, f"font {item.get('/BaseFont')} has no ToUnicode")
            if item.get("/Type") == "/Metadata":
                strings.append(html.unescape(item.read_bytes().decode("utf-8", "replace")))
        for value in item if isinstance(item, pikepdf.Array) else item.values():
            if not getattr(value, "is_indirect", False):
                look(value)

    out = {"faults": faults, "paragraphs": [], "lang": "", "title": "", "id": None, "text": ""}
    try:
        pdf, words = pikepdf.open(io.BytesIO(data)), Words(PDFResourceManager())
        interpreter = PDFPageInterpreter(words.rsrcmgr, words)
        for words.page, page in enumerate(PDFPage.get_pages(io.BytesIO(data))):
            interpreter.process_page(page)
        out["paragraphs"], levels = structure(pdf, words, need)
        any(look(item) for item in pdf.objects)
        root, title, meta = pdf.Root, str(pdf.docinfo.get("/Title", "")), pdf.open_metadata()
        need(root.get("/MarkInfo", {}).get("/Marked"), "is not marked as tagged")
        need(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"), "DisplayDocTitle is not set")
        need(title.strip() and squeeze(meta.get("dc:title") or "") == squeeze(title), "has no title, or two")
        for key, value in (("pdfuaid:part", "1"), ("pdfaid:part", "2"), ("pdfaid:conformance", "A")):
            need(meta.get(key) == value, f"{key} is {meta.get(key)}, not {value}")
        need(levels[:1] == [1] and all(b <= a + 1 for a, b in zip(levels, levels[1:])), f"headings of the levels {levels}")
        need(levels.count(1) == languages, f"{levels.count(1)} H1 for {languages} languages")
        need(len(pdf.pages) == 1 or "/First" in root.get("/Outlines", {}), "several pages and no outline")
        for link in (a for page in pdf.pages for a in page.get("/Annots", [])):
            uri = str(link.get("/A", {}).get("/URI", ""))
            need(link.Subtype == "/Link" and uri.startswith(SCHEMES), f"an annotation {link.Subtype} to “{uri}”")
            need(str(link.get("/Contents", "")).strip(), f"a link without /Contents to “{uri}”")
        text = "".join(text for part in words.text.values() for text, _ in part)
        need("\xad" not in text, f"a soft hyphen: {text[max(0, text.find(chr(173)) - 9) :][:20]!r}")
        strings += [text, *("".join(text for text, _ in p) for p in out["paragraphs"])]
        faults += sorted(words.faults)
        out |= {"lang": str(root.get("/Lang", "")), "title": title, "id": bytes(pdf.trailer.ID[0]), "text": "\n".join(strings)}
    except Exception as error:  # Whatever the parsers stumble over is a fault of the file.
        faults.append(f"cannot be read: {error!r}")
    return out


def read_pdf_file(path, languages):
    out, other = read_pdf(path.read_bytes(), languages), outloud.check(str(path))
    out["faults"] += [f"outloud: {f.rule}: {f.message}" for f in other.findings if f.severity == "error"]
    out["faults"] += [f"outloud: {other.error}"] if other.error else []
    return out
