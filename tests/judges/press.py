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
    """(text, language)… of an element as a file of a kind must hold it; a mark of a list between \\1 and \\2, its end \\3."""
    lang, href, parent, text = e.get("lang", lang), e.get("href", ""), e.getparent(), e.text or ""
    if not isinstance(e.tag, str) or re.match(r"#.*\bfnref-\d", href):
        return
    plain, cell = kind == "txt", kind == "txt" and e.tag in ("td", "th")
    block, note = e.tag in BLOCKS and not cell, plain and re.match(r"#.*\bfn-\d", href)
    yield "\f" * block, lang
    if e.tag == "section":
        yield from ((e.get("aria-label", ""), lang), ("\f", lang))
    elif e.tag == "li" and kind != "docx":
        number = int(parent.get("start", 1)) + len(list(e.itersiblings("li", preceding=True)))
        mark = f"[{number}]" if plain and parent.getparent().tag == "section" else f"{number}."
        yield f"\1{'•' if parent.tag == 'ul' else mark}\2", lang
        yield "\f" * (kind == "pdf"), lang
    elif e.tag == "br":
        yield "\n", lang
    elif e.tag == "img" and (not parent.xpath("ancestor-or-self::figure") if plain else not re.search(r"\.(png|jpe?g)$", e.get("src"))):
        yield e.get("alt", ""), lang
    inner = [(text, lang)]
    for child in e:
        inner += [*runs_of(child, kind, page, lang, pre or e.tag == "pre"), (child.tail or "", lang)]
    yield ("[" * bool(note), lang)
    yield from inner if pre or e.tag == "pre" else [(text if text in "\n\f" else re.sub(r"\s", " ", text), lang) for text, lang in inner]
    yield "]" * bool(note) + "|" * (cell and e.getnext() is not None), lang
    if e.tag == "a" and plain and not note:
        url = urllib.parse.urljoin(page.url, href)
        words, bare = (re.sub("^(https?://|mailto:|tel:)", "", squeeze(t)).rstrip("/") for t in ("".join(t for t, _ in inner), url))
        yield f"({url})" * (words != bare), lang
    yield "\3" * (e.tag == "li") + "\f" * block, lang
