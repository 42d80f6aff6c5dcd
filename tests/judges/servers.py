#!/usr/bin/env python3
"""Serves a published site with the real nginx, Caddy and Apache, and holds what they answer against the files.

servers.py DIR [DIR…] [--only nginx,caddy] [--self-test]: one line per fault, then a tally; exit 1 on any. Each server gets a small
configuration of its own that reads what the site brings for it (.server/nginx.conf, .server/Caddyfile, .htaccess), in two ways: as
bare as it can be, and as distributions set it up. A site whose address has a path is served below that path, with a neighbour
beside it. `_headers` is what all are held against, and is itself held against what Netlify and Cloudflare Pages read. --self-test
breaks copies of the site, one thing at a time, and fails unless each break is found.
"""
import argparse
import collections
import contextlib
import gzip
import http.client
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse

# What a browser must be told of each kind of file. Where two are given, both are the same to it.
OFFICE = "application/vnd.openxmlformats-officedocument."
OPEN = "application/vnd.oasis.opendocument."
TYPES = {
    "atom.xml": ["application/atom+xml"], "feed.json": ["application/feed+json"], "html": ["text/html"], "css": ["text/css"],
    "js": ["text/javascript", "application/javascript"], "svg": ["image/svg+xml"], "ics": ["text/calendar"], "json": ["application/json"],
    "xml": ["application/xml", "text/xml"], "txt": ["text/plain"], "md": ["text/markdown"], "woff2": ["font/woff2"], "png": ["image/png"],
    "jpg": ["image/jpeg"], "webp": ["image/webp"], "avif": ["image/avif"], "gif": ["image/gif"], "pdf": ["application/pdf"],
    "zip": ["application/zip"], "docx": [OFFICE + "wordprocessingml.document"], "xlsx": [OFFICE + "spreadsheetml.sheet"],
    "pptx": [OFFICE + "presentationml.presentation"], "odt": [OPEN + "text"], "ods": [OPEN + "spreadsheet"], "odp": [OPEN + "presentation"],
    "epub": ["application/epub+zip"], "mp3": ["audio/mpeg"], "m4a": ["audio/mp4", "audio/x-m4a"], "ogg": ["audio/ogg", "application/ogg"],
    "mp4": ["video/mp4"], "webm": ["video/webm"],
}
# Text says in which letters it is written. JSON is always UTF-8, and XML says it itself: there it may be said and need not be.
LETTERS, PERHAPS = {"atom.xml", "feed.json", "html", "css", "js", "ics", "txt", "md"}, {"svg", "json", "xml"}
SIBLINGS = {"br": ".br", "gzip": ".gz"}
# What Netlify and Cloudflare set themselves and refuse.
REFUSED = "accept-ranges age allow alt-svc connection content-encoding content-length content-range date location server trailer upgrade"
HOST = "www.example.test"
OUTSIDE = "neighbour.txt"
USER = ["www-data", "nobody"]


class Site:
    """A published folder, copied to where it lies below the root of a server, and what lies in it."""

    def __init__(self, folder, root):
        page = next(p for p in sorted(folder.glob("??/index.html")))
        link = re.search(r'<link rel="canonical" href="([^"]+)"', page.read_text())
        self.base = urllib.parse.urlsplit(link[1]).path.removesuffix(f"/{page.parent.name}/")
        self.root, self.top = root, root / self.base.strip("/")
        shutil.copytree(folder, self.top)
        self.languages = sorted(p.parent.name for p in folder.glob("??/404.html"))
        names = sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
        seen = [n for n in names if not n.startswith((".", "_"))]
        self.plain = [n for n in seen if not (n.endswith(tuple(SIBLINGS.values())) and n.rpartition(".")[0] in names)]
        self.own = list(self.plain)
        # Kinds of files that authors may publish and that this site has not.
        for ending in sorted(TYPES.keys() - {self.kind(n) for n in self.plain}):
            self.plain.append(self.write(f"media/probe/{ending if '.' in ending else 'probe.' + ending}", b"%PDF-probe" * 20))
        self.write(".well-known/security.txt", b"Contact: mailto:x@example.test\n")
        self.write(".git/config", b"[core]\n")
        if self.base:
            (root / OUTSIDE).write_text("Someone else's.\n")
        self.folders = sorted({p.as_posix() for n in self.plain for p in pathlib.PurePosixPath(n).parents if p.name})
        self.headers = Headers(self)

    def write(self, name, body):
        path = self.top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
        return name

    def kind(self, name):
        last = name.rpartition("/")[2]
        return last if last in TYPES else last.rpartition(".")[2]

    def read(self, name):
        return (self.top / name).read_bytes()

    def siblings(self, name):
        return {code: name + ending for code, ending in SIBLINGS.items() if (self.top / (name + ending)).is_file()}

    def samples(self):
        """The first and the last file of each kind, with and without siblings, below assets/ and elsewhere; and each home page."""
        kinds = collections.defaultdict(list)
        for name in self.plain:
            kinds[self.kind(name), tuple(self.siblings(name)), name.startswith("assets/")].append(name)
        chosen = {n for names in kinds.values() for n in (names[0], names[-1])}
        return sorted(chosen | {"index.html", *(f"{code}/index.html" for code in self.languages)})

    def missing(self, name):
        """The page for what does not exist, where this is asked for."""
        code = name.partition("/")[0]
        return f"{code}/404.html" if code in self.languages and "/" in name else "404.html"

    def without_index(self):
        return [f for f in self.folders if not (self.top / f / "index.html").exists()]


class Headers:
    """What `_headers` says: blocks of a path and its headers, and what is wrong with its form."""

    def __init__(self, site):
        self.site, self.blocks, self.faults, self.passed = site, [], [], 0
        path = site.top / "_headers"
        for number, line in enumerate(path.read_text().splitlines() if path.exists() else [], 1):
            self.line(f"_headers:{number}", line)
        self.judge()

    def expect(self, holds, fault):
        self.passed += bool(holds)
        self.faults += [] if holds else [fault]

    def line(self, where, line):
        self.expect(len(line) <= 2000, f"{where}: a line of {len(line)} characters; Cloudflare reads 2000")
        if not line.strip() or line.startswith("#"):
            return
        if not line[0].isspace():
            self.expect(line.startswith("/") and " " not in line, f"{where}: a line that is not indented must be a path: {line!r}")
            self.expect(line.count("*") <= 1, f"{where}: Cloudflare takes one * in a path: {line!r}")
            self.expect(line.startswith(self.site.base + "/"), f"{where}: not below {self.site.base}/: {line!r}")
            self.expect(line not in [p for p, _ in self.blocks], f"{where}: {line} stands there twice")
            self.blocks.append((line, {}))
            return
        name, colon, value = (part.strip() for part in line.partition(":"))
        self.expect(colon and value and re.fullmatch(r"[A-Za-z0-9-]+", name), f"{where}: must be a header, “Name: value”: {line!r}")
        self.expect(name.lower() not in REFUSED.split(), f"{where}: hosts refuse the header {name}")
        self.expect(self.blocks, f"{where}: a header before the first path")
        if self.blocks:
            self.expect(name.lower() not in self.blocks[-1][1], f"{where}: {name} stands twice below {self.blocks[-1][0]}")
            self.blocks[-1][1][name.lower()] = value

    def of(self, name):
        """The headers of a file: each of them with the values of all rules that name it."""
        found = collections.defaultdict(list)
        for path, headers in self.blocks:
            if re.fullmatch(".*".join(map(re.escape, path.split("*"))), f"{self.site.base}/{name}", re.DOTALL):
                for header, value in headers.items():
                    found[header].append(value)
        return found

    def judge(self):
        self.expect(self.blocks, "_headers: is missing or says nothing")
        self.expect(len(self.blocks) <= 100, f"_headers: {len(self.blocks)} rules; Cloudflare reads 100")
        every = self.every()
        must = {"content-security-policy": "default-src 'none'", "x-content-type-options": "nosniff", "permissions-policy": "", "referrer-policy": ""}
        for name, part in must.items():
            self.expect(part in every.get(name, "(no)"), f"_headers: {self.site.base}/*: {name} is {every.get(name)!r}, without {part!r}")
        # A page shows no sound or film, but who opens the file itself wants to play it.
        if {self.site.kind(n) for n in self.site.own} & {"mp3", "m4a", "ogg", "mp4", "webm"}:
            policy = every.get("content-security-policy", "")
            self.expect("media-src 'self'" in policy, "_headers: Content-Security-Policy has no media-src: sound and film cannot be played")
        self.expect("immutable" in self.lasting(), "_headers: /assets/*: nothing says that these files never change")
        for name in self.site.plain:
            found = self.of(name)
            twice = {h: v for h, v in found.items() if len(v) > 1}
            self.expect(not twice, f"_headers: two rules give /{name} the same header, which Cloudflare joins with a comma: {twice}")
            if "content-type" in found:
                self.expect(wrong_type(self.site.kind(name), found["content-type"][0]) is None, f"_headers: /{name}: {found['content-type'][0]}")
            kept = found.get("cache-control", [""])[0]
            self.expect(("immutable" in kept) == name.startswith("assets/"), f"_headers: /{name}: Cache-Control {kept!r}")
        for kind in ("atom.xml", "feed.json", "ics"):
            for name in [n for n in self.site.plain if self.site.kind(n) == kind][:1]:
                self.expect("content-type" in self.of(name), f"_headers: no Content-Type for /{name}")

    def every(self):
        """What every answer has."""
        return next((h for p, h in self.blocks if p == f"{self.site.base}/*"), {})

    def lasting(self):
        return next((h.get("cache-control", "") for p, h in self.blocks if p == f"{self.site.base}/assets/*"), "")


def wrong_type(kind, found):
    """None, or what the type should be."""
    name, *parameters = [part.strip() for part in (found or "").split(";")]
    said = [p.lower().replace('"', "") for p in parameters]
    wanted = [["charset=utf-8"]] if kind in LETTERS else [[], ["charset=utf-8"]] if kind in PERHAPS else [[]]
    if name.lower() in TYPES[kind] and said in wanted:
        return None
    return " or ".join(TYPES[kind]) + "; charset=utf-8" * (kind in LETTERS)


class Answer:
    def __init__(self, method, path, response, asked):
        self.status, self.fields, self.body = response.status, response.getheaders(), response.read()
        self.ask = " ".join([method, path, *(f"({name}: {value})" for name, value in asked.items() if name != "Host")])

    def all(self, name):
        return [value for field, value in self.fields if field.lower() == name.lower()]

    def one(self, name):
        return ", ".join(self.all(name)) or None

    def words(self, name):
        return [word.strip().lower() for value in self.all(name) for word in value.split(",")]


class Server:
    """A server that runs; `how` says whether it sends Brotli (br) and compresses by itself what has no sibling (own)."""

    def __init__(self, name, site, folder, command, how):
        self.name, self.site, self.folder, self.command, self.how = name, site, folder, command, how
        self.passed, self.faults = 0, []

    def fault(self, text):
        self.faults.append(f"{self.name}: {text}")

    def expect(self, answer, what, found, *wanted):
        return self.hold(found in wanted, answer, f"{what} is {found!r}, not {' or '.join(map(repr, wanted))}")

    def hold(self, holds, answer, text):
        self.passed += bool(holds)
        self.faults += [] if holds else [f"{self.name}: {answer.ask}: {text}"]
        return holds

    def same(self, answer, name, body):
        """The body, byte for byte."""
        start = answer.body[:60].decode("utf-8", "replace")
        self.hold(answer.body == body, answer, f"the body is not {name} ({len(body)} bytes) but {len(answer.body)} bytes: {start!r}")

    @contextlib.contextmanager
    def running(self):
        """A port of the loopback on which it answers."""
        for attempt in range(3):
            with socket.socket() as free:
                free.bind(("127.0.0.1", 0))
                self.port = free.getsockname()[1]
            log = self.folder / "said"
            with log.open("wb") as out:
                command = self.command(self)
                process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=out, cwd=self.folder, env=self.env())
            try:
                if self.answers(process):
                    yield log
                    return
                if attempt == 2 or "in use" not in log.read_text(errors="replace"):
                    self.fault(f"does not start: {log.read_text(errors='replace').strip()[-600:]}")
                    yield None
                    return
            finally:
                process.send_signal(signal.SIGTERM)
                try:
                    process.wait(10)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()

    def env(self):
        home = str(self.folder)
        return {"PATH": os.environ["PATH"] + ":/usr/sbin:/sbin", "HOME": home, "XDG_DATA_HOME": home, "XDG_CONFIG_HOME": home, "LANG": "C"}

    def answers(self, process):
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return True
            if process.poll() is not None:
                return False
            time.sleep(0.05)
        return False

    def ask(self, path, method="GET", **headers):
        """`path` as it is sent, below the root of the server."""
        asked = {"Host": HOST, **{name.replace("_", "-"): value for name, value in headers.items()}}
        for attempt in range(3):
            line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
            try:
                line.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
                for name, value in asked.items():
                    line.putheader(name, value)
                line.endheaders()
                return Answer(method, path, line.getresponse(), asked)
            except (ConnectionResetError, http.client.RemoteDisconnected):
                if attempt == 2:
                    raise
                time.sleep(0.1)
            finally:
                line.close()

    def get(self, name, **headers):
        return self.ask(f"{self.site.base}/{urllib.parse.quote(name)}", **headers)

    # What is judged of every answer.

    def armed(self, answer):
        """Every header that `_headers` gives to all: once, and the same."""
        for name, value in self.site.headers.every().items():
            self.expect(answer, name, answer.all(name), [value])

    def kept(self, answer, name):
        """How long it may be kept: for ever below assets/, a short while elsewhere; an error a short while, or nothing is said of it."""
        found = answer.all("Cache-Control")
        if name.startswith("assets/") and answer.status < 400:
            self.expect(answer, "Cache-Control", found, [self.site.headers.lasting()])
            return
        age = re.search(r"max-age=(\d+)", found[0]) if len(found) == 1 else None
        brief = age is not None and int(age[1]) <= 3600 and "immutable" not in found[0]
        self.hold(brief or answer.status >= 400 and not found, answer, f"Cache-Control is {found}, not one of an hour at most")

    def varies(self, answer, name):
        if self.site.siblings(name):
            self.expect(answer, "Vary", [word for word in answer.words("Vary") if word == "accept-encoding"], ["accept-encoding"])

    def typed(self, answer, kind):
        found = answer.all("Content-Type")
        wanted = wrong_type(kind, "; ".join(found)) if len(found) == 1 else "there once"
        self.hold(wanted is None, answer, f"Content-Type is {found}, not {wanted}")

    def coded(self, answer, name, codes):
        """The body of a file in the first of these encodings that there is; a server may compress by itself what has no sibling."""
        siblings = self.site.siblings(name)
        code = next((c for c in codes if c in siblings), None)
        found = answer.one("Content-Encoding")
        if self.own(answer, name) and "gzip" in codes and answer.body[:2] == b"\x1f\x8b":
            answer.body = gzip.decompress(answer.body)
            self.same(answer, name, self.site.read(name))
            return
        self.expect(answer, "Content-Encoding", found, code)
        chosen = siblings.get(code, name)
        self.same(answer, chosen, self.site.read(chosen))
        # Caddy does not say how long a compressed body is.
        self.expect(answer, "Content-Length", answer.one("Content-Length"), str(len(answer.body)), *[None] * (code is not None))

    def own(self, answer, name):
        """Whether the server itself has compressed this, which is its own affair."""
        return "own" in self.how and answer.one("Content-Encoding") is not None and not self.site.siblings(name)

    # What is asked.

    def files(self):
        brotli = ["br"] if "br" in self.how else []
        asked = {None: [], "identity": [], "gzip": ["gzip"], "br": brotli, "gzip, deflate, br, zstd": brotli + ["gzip"], "gzip;q=0, br;q=0": []}
        for name in self.site.samples():
            tags = {}
            for accepted, codes in asked.items():
                answer = self.get(name, **({"Accept_Encoding": accepted} if accepted else {}))
                if not self.expect(answer, "the status", answer.status, 200):
                    continue
                self.typed(answer, self.site.kind(name))
                self.coded(answer, name, codes)
                self.varies(answer, name)
                self.armed(answer)
                self.kept(answer, name)
                if not self.own(answer, name):
                    tags.setdefault(answer.one("ETag") or "", set()).add(answer.one("Content-Encoding"))
                if accepted in (None, "br", "gzip"):
                    self.again(name, answer, accepted)
            for tag, bodies in tags.items():
                self.expect(answer, f"the number of bodies that share the ETag {tag}", len(bodies), 1)
            if name.endswith("index.html"):
                answer = self.get(name.removesuffix("index.html"), Accept_Encoding="gzip")
                self.expect(answer, "the status", answer.status, 200)
                self.typed(answer, "html")
                self.coded(answer, name, ["gzip"])
                self.varies(answer, name)
                self.armed(answer)
        name = f"{self.site.languages[0]}/index.html"
        # What stands between takes compressed pages too.
        self.coded(self.get(name, Accept_Encoding="gzip", Via="1.1 cache"), name, ["gzip"])

    def again(self, name, first, accepted):
        """HEAD, what has not changed, and a part."""
        accept = {"Accept_Encoding": accepted} if accepted else {}
        head = self.get(name, method="HEAD", **accept)
        self.expect(head, "the status", head.status, 200)
        self.expect(head, "the body", head.body, b"")
        for field in ("Content-Type", "Content-Length", "Content-Encoding", "ETag", "Vary", "Cache-Control"):
            # A length may be left out, and is not known yet where the server compresses.
            same = head.one(field) == first.one(field) or field == "Content-Length" and (head.one(field) is None or self.own(first, name))
            self.hold(same, head, f"{field} is {head.one(field)!r}, and for GET {first.one(field)!r}")
        self.armed(head)
        for asked, field in (("If_None_Match", "ETag"), ("If_Modified_Since", "Last-Modified")):
            # mod_deflate marks the tags of what it compresses, and does not know them again.
            if not self.hold(first.one(field), first, f"{field} is missing") or self.own(first, name):
                continue
            answer = self.get(name, **accept, **{asked: first.one(field)})
            if self.expect(answer, "the status", answer.status, 304):
                self.expect(answer, "the body", answer.body, b"")
                self.armed(answer)
                self.kept(answer, name)
                self.varies(answer, name)
        if accepted:
            return
        whole = self.site.read(name)
        for asked, start, end in (("bytes=0-9", 0, 10), ("bytes=-7", len(whole) - 7, len(whole))):
            answer = self.get(name, Range=asked)
            if self.expect(answer, "the status", answer.status, 206):
                self.same(answer, f"{name} from {start} to {end}", whole[start:end])
                self.expect(answer, "Content-Range", answer.one("Content-Range"), f"bytes {start}-{end - 1}/{len(whole)}")
                self.armed(answer)
                self.typed(answer, self.site.kind(name))

    def moved(self):
        """A folder without its slash: to the same with it, on the same host. The query may be lost, as Caddy 2.6 does."""
        site, origins = self.site, ("", "http://{}")
        pages = [folder for folder in site.folders if (site.top / folder / "index.html").exists()]
        for folder in [*[""] * bool(site.base), *site.languages, *pages[-2:]]:
            path = f"{site.base}/{folder}".rstrip("/")
            for host in (HOST, f"{HOST}:8443"):
                for query in ("", "?a=1&b=%C3%A9"):
                    answer = self.ask(path + query, Host=host)
                    if self.expect(answer, "the status", answer.status, 301, 308):
                        wanted = [origin.format(host) + path + "/" + kept for origin in origins for kept in dict.fromkeys((query, ""))]
                        self.expect(answer, f"Location, asked of {host},", answer.one("Location"), *wanted)
                        self.armed(answer)
        code = site.languages[0]
        for path in ("//evil.example/..", "//evil.example/%2e%2e", "/%5cevil.example/..", f"//{code}", f"{site.base}//{code}"):
            answer = self.ask(path)
            target = urllib.parse.urljoin(f"http://{HOST}/", answer.one("Location") or "")
            self.expect(answer, f"the host to which Location {answer.one('Location')!r} leads", urllib.parse.urlsplit(target).netloc, HOST)

    def absent(self):
        """What does not exist is said in the language in which it was asked for."""
        site = self.site
        names = "nothing nothing/ nothing.html nothing.ics a/b/c xx/nothing ça/là index.html/x".split()
        names += "assets/nothing.css assets/nothing/ press/nothing.zip".split()
        for code in site.languages:
            deep = next((folder for folder in reversed(site.folders) if folder.startswith(f"{code}/")), f"{code}/deep")
            inside = "nothing nothing/ feed a/b/c/ nothing.ics nothing.pdf x/atom.xml x/feed.json index.html/x assets/x.css .x/y".split()
            names += [f"{code}/{name}" for name in inside] + [f"{deep}/nothing.md", f"{deep}/nothing/", f"{code}nothing", f"{code}-be/x"]
        names += [f"{folder}/" for folder in site.without_index()]
        for name in names:
            self.refused(self.get(name), site.missing(name))
        for name in (f"{site.languages[0]}/nothing", "nothing"):
            page = site.missing(name)
            for accepted in ("gzip", "br"):
                answer = self.get(name, Accept_Encoding=accepted)
                self.expect(answer, "the status", answer.status, 404)
                self.coded(answer, page, [accepted] * (answer.one("Content-Encoding") is not None))
                self.varies(answer, page)
            head = self.get(name, method="HEAD")
            self.expect(head, "the status", head.status, 404)
            self.expect(head, "the body", head.body, b"")
            self.armed(head)
        for folder in site.without_index():
            answer = self.get(folder)
            self.expect(answer, "the status of a folder without a page", answer.status, 301, 308, 404)
        answer = self.get(".well-known/security.txt")
        self.expect(answer, "the status", answer.status, 200)

    def refused(self, answer, page, status=(404,)):
        self.expect(answer, "the status", answer.status, *status)
        self.same(answer, page, self.site.read(page))
        self.typed(answer, "html")
        self.armed(answer)
        self.kept(answer, page)
        self.varies(answer, page)

    def hidden(self):
        """What is for the server is for nobody else."""
        code = self.site.languages[0]
        names = "_headers _headers/ .htaccess .server .server/ .server/nginx.conf .server/Caddyfile .diptych-manifest .git/config".split()
        names += "%5fheaders %2eserver/nginx.conf .server/nginx%2econf .server//nginx.conf /.server/nginx.conf ./.server/nginx.conf".split()
        names += ["assets/../.server/nginx.conf", f"{code}/../_headers", f"{code}/../.diptych-manifest"]
        for name in names:
            answer = self.ask(f"{self.site.base}/{name}")
            # Apache itself refuses .ht files, before it asks anybody.
            own = ".ht" in name and self.name.startswith("apache")
            if answer.status in (301, 308):
                answer = self.ask(urllib.parse.urlsplit(answer.one("Location")).path)
            self.refused(answer, "404.html", (403, 404) if own else (404,))

    def beside(self):
        """What lies beside the site is not the site's to rule."""
        if not self.site.base:
            return
        answer = self.ask(f"/{OUTSIDE}")
        self.expect(answer, "the status", answer.status, 200)
        self.expect(lost := self.ask("/nothing"), "the status", lost.status, 404)
        for answer in (answer, lost, self.ask(f"{self.site.base}x"), self.ask(f"{self.site.base}x/{self.site.languages[0]}/nothing")):
            for name in ("Content-Security-Policy", "Strict-Transport-Security"):
                self.expect(answer, f"{name}, outside of {self.site.base},", answer.one(name), None)
            self.hold(answer.body != self.site.read("404.html"), answer, f"the body is 404.html of the site, outside of {self.site.base}")

    def judge(self):
        with self.running() as log:
            if log is None:
                return
            for line in log.read_text(errors="replace").splitlines():
                # Who shows himself on the loopback only has no certificate, and needs nobody to rule him.
                if re.search(r'[\[:"](warn|error|emerg|crit|alert)["\]]', line) and not re.search("admin endpoint|automatic HTTPS", line):
                    self.fault(f"complains while it starts: {line.strip()}")
            for part in (self.files, self.moved, self.absent, self.hidden, self.beside):
                try:
                    part()
                except (OSError, http.client.HTTPException) as error:
                    self.fault(f"{part.__name__}: no answer: {error!r}")


# The three servers, each in two ways.


def user():
    """As whom a server works that root starts."""
    import grp
    import pwd

    if os.geteuid():
        return None
    names = {p.pw_name: grp.getgrgid(p.pw_gid).gr_name for p in pwd.getpwall()}
    return next(((name, names[name]) for name in USER if name in names), None)


def nginx(brotli):
    def command(server):
        folder, who = server.folder, user()
        types = next(p for p in map(pathlib.Path, ("/etc/nginx/mime.types", "/usr/local/nginx/conf/mime.types")) if p.exists())
        shutil.copy(types, folder / "mime.types")
        module = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"
        temporary = "".join(f"{kind}_temp_path {folder}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        (folder / "nginx.conf").write_text(
            f"daemon off;\nworker_processes 1;\npid {folder}/nginx.pid;\nerror_log stderr warn;\n"
            + (f"user {who[0]};\n" if who else "")
            + (f"load_module {module};\n" if brotli else "")
            + "events { worker_connections 64; }\nhttp {\n"
            + f"include {types};\ndefault_type application/octet-stream;\naccess_log off;\n{temporary}"
            + ("" if brotli else "gzip on;\nsendfile on;\ntcp_nopush on;\n")
            + f"server {{\nlisten 127.0.0.1:{server.port};\nserver_name localhost;\nroot {server.site.root};\n"
            + f"include {server.site.top}/.server/nginx.conf;\n"
            + ("brotli_static on;\n" if brotli else "")
            + "}\n}\n"
        )
        return ["nginx", "-e", "stderr", "-p", str(folder), "-c", str(folder / "nginx.conf")]

    return command


def caddy(encode):
    def command(server):
        folder = server.folder
        (folder / "Caddyfile").write_text(
            "{\n\tadmin off\n\tauto_https off\n}\n\n"
            f"http://:{server.port} {{\n\tbind 127.0.0.1\n\troot * {server.site.root}\n"
            + ("\tencode gzip\n" if encode else "")
            + ("" if not server.site.base else "\tfile_server\n")
            + f"\timport {server.site.top}/.server/Caddyfile\n}}\n"
        )
        return ["caddy", "run", "--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"]

    return command


def apache(distribution):
    def command(server):
        folder, who = server.folder, user()
        modules = next(p for p in map(pathlib.Path, ("/usr/lib/apache2/modules", "/usr/lib64/httpd/modules", "/usr/lib/httpd/modules")) if p.exists())
        names = ["mpm_event", "unixd", "authz_core", "mime", "dir", "headers", "rewrite"]
        names += "alias env setenvif filter deflate negotiation autoindex".split() * distribution
        load = "".join(f"LoadModule {n}_module {modules}/mod_{n}.so\n" for n in names if (modules / f"mod_{n}.so").exists())
        own = pathlib.Path("/etc/apache2/mods-available")
        (folder / "httpd.conf").write_text(
            f"ServerRoot {folder}\nDefaultRuntimeDir {folder}\nPidFile {folder}/httpd.pid\nListen 127.0.0.1:{server.port}\nServerName localhost\n"
            f"{load}ErrorLog /dev/stderr\nLogLevel warn\nTypesConfig /etc/mime.types\nDocumentRoot {server.site.root}\n"
            "StartServers 1\nThreadsPerChild 8\nMaxRequestWorkers 16\nServerLimit 2\nMinSpareThreads 2\nMaxSpareThreads 16\n"
            + (f"User {who[0]}\nGroup {who[1]}\n" if who else "")
            + "".join(f"IncludeOptional {own}/{n}.conf\n" for n in ("mime", "dir", "deflate", "negotiation") if distribution)
            + "<Directory />\n  AllowOverride None\n  Require all denied\n</Directory>\n"
            + f"<Directory {server.site.root}>\n  AllowOverride All\n  Require all granted\n"
            + ("  Options Indexes FollowSymLinks MultiViews\n" if distribution else "")
            # As many who set servers up do; it must not come twice.
            + ("  Header set X-Content-Type-Options nosniff\n  Header always set Referrer-Policy no-referrer\n" if distribution else "")
            + '</Directory>\n<FilesMatch "^\\.ht">\n  Require all denied\n</FilesMatch>\n'
        )
        return [shutil.which("apache2", path=server.env()["PATH"]) or "httpd", "-f", str(folder / "httpd.conf"), "-DFOREGROUND"]

    return command


SERVERS = {
    "nginx": [("nginx", nginx(False), {"own"}), ("nginx with Brotli", nginx(True), {"br"})],
    "caddy": [("caddy", caddy(False), {"br"}), ("caddy with encode", caddy(True), {"br", "own"})],
    "apache": [("apache", apache(False), {"br"}), ("apache as Debian has it", apache(True), {"br", "own"})],
}
PROGRAMS = {"nginx": ["nginx"], "caddy": ["caddy"], "apache": ["apache2", "httpd"]}


def judge(folder, chosen, only=None):
    """(what holds, what does not) of a published folder; `only` names one way of one server."""
    passed, faults = 0, []
    with tempfile.TemporaryDirectory(prefix="servers-") as temporary:
        temporary = pathlib.Path(temporary)
        temporary.chmod(0o755)  # Others than root read it.
        try:
            site = Site(folder, temporary / "www")
        except (OSError, StopIteration, TypeError) as error:
            return 0, [f"{folder}: is not a published site: {error!r}"]
        passed += site.headers.passed
        faults += site.headers.faults
        for name in site.plain:
            if "gzip" in site.siblings(name):
                try:
                    alike = gzip.decompress(site.read(name + ".gz")) == site.read(name)
                except (OSError, EOFError):
                    alike = False
                passed += alike
                faults += [] if alike else [f"{name}.gz: does not hold what {name} holds"]
        for key in chosen:
            if not any(shutil.which(p, path=os.environ["PATH"] + ":/usr/sbin:/sbin") for p in PROGRAMS[key]):
                faults.append(f"{key}: is not installed (leave it out with --only)")
                continue
            for name, command, how in SERVERS[key]:
                if only not in (None, name):
                    continue
                own = temporary / name.replace(" ", "-")
                own.mkdir()
                server = Server(name, site, own, command, how)
                server.judge()
                passed += server.passed
                faults += server.faults
    return passed, list(dict.fromkeys(faults))


# Breaks: the way of a server (none: `_headers` and files alone), the file, what is found in it, what comes in its place, and what must
# then be said.
ASSETS = r"(location \^~ \S*/assets/ \{\n(?:.*\n)*?)"
BREAKS = [
    *(
        ("nginx", ".server/nginx.conf", *rest)
        for rest in [
            (r"^ *text/calendar ics;\n", "", r"\.ics: Content-Type"),
            (r"text/calendar ics;", "text/calendar ics html;", "complains"),
            (r" charset utf-8;|^charset utf-8;", "", r"/fr/index\.html: Content-Type"),
            (r"^.*atom\\\.xml.*\n", "", r"/fr/atom\.xml: Content-Type"),
            (r"error_page [^;]*/fr/404\.html;", "", "/fr/nothing: the body"),
            (r"(return 404; \}\n) *error_page.*\n", r"\1", "/nothing: the body"),
            (r"error_page 403 404 =404", "error_page 404", "/fr/agenda/: the status"),
            (r"^( *)index index\.html;", r"\1index index.html; autoindex on;", "/fr/agenda/: the status"),
            (r"gzip_static on", "gzip_static off", r"/fr/index\.html \(Accept-Encoding: gzip\): the body"),
            (r"gzip_vary on", "gzip_vary off", r"/fr/index\.html: Vary"),
            (r"gzip_proxied any", "gzip_proxied off", "Via"),
            (r"absolute_redirect off", "absolute_redirect on", "/fr: Location"),
            (ASSETS + " *add_header Referrer-Policy.*\n", r"\1", r"/assets/\S*: referrer-policy"),
            (r'(add_header Referrer-Policy "[^"]*") always', r"\1", "/fr/nothing: referrer-policy"),
            (r", immutable", "", r"/assets/\S*: Cache-Control"),
            (r"^( *add_header Cache-Control) \"[^\"]*300\"", r'\1 "max-age=86400"', r"/fr/index\.html: Cache-Control"),
            (r"^ *location ~ \S*_headers.*\n", "", r"/\.server/nginx\.conf: the status"),
            (r"\(\?!well-known/\)", "", r"security\.txt: the status"),
            (r"index\.html;", "index.htm;", "/fr/.*: the status"),
        ]
    ),
    ("nginx with Brotli", ".server/nginx.conf", r"^ *gzip_vary on;\n", "", r"\(Accept-Encoding: br\): Vary"),
    *(
        ("caddy", ".server/Caddyfile", *rest)
        for rest in [
            (r"^header \S+ Content-Type \"application/atom.*\n", "", r"/fr/atom\.xml: Content-Type"),
            (r"^(\s*)precompressed br gzip", r"\1precompressed gzip", r"\(Accept-Encoding: br\): the body"),
            (r"^(file_server.*) \{\n.*\n\}", r"\1", r"\(Accept-Encoding: gzip\): Content-Encoding"),
            (r"^(file_server.*) \{\n", r"\1 {\n\tbrowse\n", "/fr/agenda/: the status"),
            (r"^\s*rewrite \S*/fr/\*.*\n", "", "/fr/nothing: the body"),
            (r"^\t\t\tContent-Type.*\n", "", r"/fr/nothing\.ics: Content-Type"),
            (r"^\t\t\tCache-Control.*\n", "", r"/assets/nothing\.css: Cache-Control"),
            (r"^\t\t\tVary.*\n", "", "/fr/nothing: Vary"),
            (r"^error .*\n", "", r"/\.server/nginx\.conf: the status"),
            (r"^\tnot path .*well-known.*\n", "", r"security\.txt: the status"),
            (r"^\tVary Accept-Encoding\n", "\tX-Vary no\n", r"/fr/index\.html: Vary"),
            (r"^\tdefer\n", "", r"\(Accept-Encoding: gzip\): Vary"),
            (r"^\tReferrer-Policy.*\n", "", r"/fr/index\.html: referrer-policy"),
            (r", immutable", "", r"/assets/\S*: Cache-Control"),
            (r"^handle_errors", "handle_mistakes", "does not start"),
        ]
    ),
    ("caddy with encode", ".server/Caddyfile", r"^\s*precompressed br gzip\n", "", r"/fr/index\.html \(Accept-Encoding: br\): Content-Encoding"),
    *(
        ("apache as Debian has it", ".htaccess", *rest)
        for rest in [
            (r"^AddType \"text/calendar.*\n", "", r"\.ics: Content-Type"),
            (r"^ *ForceType \"application/atom.*\n", "", r"/fr/atom\.xml: Content-Type"),
            (r"^RemoveType.*\n", "", r"\(Accept-Encoding: gzip\): Content-Type"),
            (r"^AddEncoding br.*\n", "", r"\(Accept-Encoding: br\): Content-Encoding"),
            (r"^ *ErrorDocument 404 \S*/fr/404.html\n", "", "/fr/nothing: the body"),
            (r"^ErrorDocument 403.*\n", "", r"/\.htaccess: the body"),
            (r" -MultiViews", "", "/fr/feed: the status"),
            (r"^ *RewriteCond \S+ -d\n.*\n.*\n", "", "/fr/agenda/: the status"),
            (r"^ *RewriteCond .*br.*\n( *RewriteCond.*\n)*.*\$1\.br.*\n", "", r"\(Accept-Encoding: br\): Content-Encoding"),
            (r"^.*q=0.*\n", "", r"\(Accept-Encoding: gzip;q=0, br;q=0\): Content-Encoding"),
            (r"^ *RewriteRule .*_headers.*\n", "", r"/\.server/nginx\.conf: the status"),
            (r"\(\?!well-known/\)", "", r"security\.txt: the status"),
            (r"^ *Header merge Vary.*\n", "", r"/fr/index\.html .*: Vary"),
            (r"^ *Header onsuccess unset.*\n", "", "x-content-type-options is "),
            (r"Header always set Permissions-Policy", "Header set Permissions-Policy", "permissions-policy is"),
            (r", immutable", "", r"/assets/\S*: Cache-Control"),
            (r"^RewriteEngine|^Options", "Optionen", "the status is 500"),
        ]
    ),
    *(
        (None, "_headers", *rest)
        for rest in [
            (r"^(\S*/assets/\*)\n", r"\1\n  X-Own: a\n\1\n", "stands there twice"),
            (r"^  (Referrer-Policy.*)", r"\1", "must be a path"),
            (r"^  (Referrer-Policy):", r"  \1", "must be a header"),
            (r"^  (Referrer-Policy.*\n)", r"  \1  \1", "stands twice"),
            (r"^  (Referrer-Policy.*\n)", r"  \1  Server: own\n", "refuse"),
            (r"\A(.*\n)", r"\1  Cache-Control: max-age=300\n", "comma"),
            (r"^  Content-Security-Policy.*\n", "", "content-security-policy is None"),
            (r"default-src 'none'", "default-src 'self'", "content-security-policy is"),
            (r", immutable", "", "never change"),
            (r"/\*\.ics", "/*/*.ics", r"one \*"),
            (r"^.*\*\.ics\n.*\n", "", r"no Content-Type for /\S*\.ics"),
            (r"text/calendar; charset=utf-8", "text/plain", r"\.ics: text/plain"),
            (r"\A", "  X-Own: a\n", "before the first path"),
            (r"^(\S*)/assets/\*", "assets/*", "must be a path"),
        ]
    ),
    ("nginx", "_headers", r"Referrer-Policy: \S+", "Referrer-Policy: origin", "referrer-policy is"),
    (None, "fr/index.html", r"</html>", "</html> ", "does not hold"),
]
# Where a site lies below a path.
BELOW = [
    ("nginx", ".server/nginx.conf", r"\Alocation|^location \^~ (\S+)/ \{", r"location ^~ / {", "outside"),
    ("nginx", ".server/nginx.conf", r"^location = (.*\n)*?\}\n", "", "Location"),
    ("caddy", ".server/Caddyfile", r"^@diptych path .*", "@diptych path /*", "outside"),
    ("apache", ".htaccess", r"^ErrorDocument 404 \S+", "ErrorDocument 404 /404.html", "/nothing: the body"),
    (None, "_headers", r"^/[^/]+/assets", "/assets", "not below"),
]


def self_test(folder, chosen):
    passed, faults = judge(folder, chosen)
    print(f"the site as it is: {passed} checks passed, {len(faults)} failed")
    found = 0
    link = re.search(r'rel="canonical" href="https?://[^/"]+/([^"]*)"', next(iter(sorted(folder.glob("??/index.html")))).read_text())
    breaks = [b for b in BREAKS + BELOW * (link[1].count("/") > 1) if b[0] is None or b[0].split()[0] in chosen]
    for only, name, pattern, instead, said in breaks:
        with tempfile.TemporaryDirectory(prefix="broken-") as temporary:
            copy = pathlib.Path(temporary) / "site"
            shutil.copytree(folder, copy)
            text = (copy / name).read_text()
            broken = re.sub(pattern, instead, text, flags=re.MULTILINE)
            (copy / name).write_text(broken)
            told = [] if broken == text else judge(copy, [only.split()[0]] if only else [], only)[1]
        new = [line for line in told if line not in faults and re.search(said, line)]
        found += bool(new)
        said = "nothing to break" if broken == text else f"{len(told)} others: {told[:1]}"
        print("" if new else "NOT FOUND: ", f"{only or 'form'}: {name}: {pattern!r}: ", new[0][:200] if new else said, sep="")
    print(f"servers: {found} of {len(breaks)} breaks found")
    return found == len(breaks) and not faults


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=pathlib.Path)
    parser.add_argument("--only", default=",".join(SERVERS), help="the servers to ask, with commas between them")
    parser.add_argument("--self-test", action="store_true")
    arguments = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # Whoever ends this ends the servers.
    chosen = arguments.only.split(",")
    if unknown := set(chosen) - set(SERVERS):
        parser.error(f"no such server: {', '.join(sorted(unknown))}")
    if arguments.self_test:
        sys.exit(not all([self_test(folder, chosen) for folder in arguments.folders]))
    passed, faults = 0, []
    for folder in arguments.folders:
        holds, lacks = judge(folder, chosen)
        passed += holds
        faults += lacks
    print("\n".join(faults), end="\n" * bool(faults))
    print(f"servers: {passed} checks passed, {len(faults)} failed")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
