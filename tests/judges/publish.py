#!/usr/bin/env python3
"""Publishing into real storage: what a reader finds there, whatever happens to the publication.

  publish.py BINARY SITE [--kills 12] [--seed N]

SITE is built twice, changed in between. Both are published by turns into a bucket of moto, which keeps conditions: killed at random instants,
two at once, brought back, with too many deletions, into the wrong bucket. Each time every object must hold what one of the two sites has
under its name, and whoever begins at the home page must find everything that a page names. s3rver ignores conditions, and must be
refused. A folder is the old site or the new one, whole. Needs boto3 and moto (requirements.txt) and s3rver (package.json).
"""
import argparse, hashlib, json, os, random, re, shutil, signal, socket, subprocess, sys, tempfile, time
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import boto3
from botocore.config import Config

HERE = Path(__file__).resolve().parent
WITHOUT = "pdf,docx,cards"
NOW = "2023-12-01T12:00:00+01:00"
SECRET = "a-secret-that-nobody-may-read"
TYPES = {
    ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".ics": "text/calendar; charset=utf-8", ".md": "text/markdown; charset=utf-8",
    ".js": "text/javascript; charset=utf-8", ".txt": "text/plain; charset=utf-8", ".json": "application/json; charset=utf-8", ".xml": "application/xml; charset=utf-8", ".svg": "image/svg+xml",
    ".png": "image/png", ".jpg": "image/jpeg", ".avif": "image/avif", ".woff2": "font/woff2", ".zip": "application/zip", ".ico": "image/x-icon",
}  # fmt: skip
NAMES = {"atom.xml": "application/atom+xml; charset=utf-8", "feed.json": "application/feed+json; charset=utf-8"}


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def md5(data):
    return hashlib.md5(data).hexdigest()


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.found += [attrs[a] for a in ("href", "src") if attrs.get(a)]
        self.found += [part.split()[0] for part in (attrs.get("srcset") or "").split(",") if part.strip()]


class Edition:
    """What a build made, as a bucket should hold it."""

    def __init__(self, root):
        self.root = root
        public = root / "public"
        self.tree = {str(p.relative_to(public)): p.read_bytes() for p in sorted(public.rglob("*")) if p.is_file()}
        left_out = {"_headers", ".htaccess", ".diptych-manifest", ".server/nginx.conf", ".server/Caddyfile"}
        siblings = {p for p in self.tree if p.endswith((".br", ".gz"))}
        self.files = {p: b for p, b in self.tree.items() if p not in left_out and p not in siblings}
        self.sums = {p: md5(b) for p, b in self.files.items()}
        self.host = re.search(r"Sitemap: (https://[^/]+)", self.tree["robots.txt"].decode()).group(1)


class Trial:
    def __init__(self, binary, site, folder, endpoint):
        self.binary, self.folder, self.bad = binary, folder, []
        self.env = {k: v for k, v in os.environ.items() if not k.startswith("AWS_")}
        self.env |= {"AWS_ACCESS_KEY_ID": "key", "AWS_SECRET_ACCESS_KEY": SECRET, "AWS_ENDPOINT_URL": endpoint, "LANG": "C"}
        self.s3 = boto3.client("s3", endpoint_url=endpoint, region_name="us-east-1", aws_access_key_id="key", aws_secret_access_key=SECRET, config=Config(s3={"addressing_style": "path"}))
        self.old = self.build(site, "old", lambda root: None)
        self.new = self.build(site, "new", self.edit)
        self.third = self.build(site, "third", self.edit_again)
        kinds = [len(set(a) - set(b)) for a, b in ((self.old.files, self.new.files), (self.new.files, self.old.files))]
        changed = [p for p in self.old.sums if p in self.new.sums and self.old.sums[p] != self.new.sums[p]]
        if not all(kinds) or not changed:
            sys.exit("the two sites do not differ as they should")
        print(f"two sites of {len(self.old.files)} and {len(self.new.files)} objects: {kinds[1]} new, {len(changed)} changed, {kinds[0]} gone")

    def build(self, site, name, edit):
        root = self.folder / name
        for part in ["content", "i18n", "themes"]:
            if (site / part).is_dir():
                shutil.copytree(site / part, root / part)
        edit(root)
        done = subprocess.run([self.binary, "build", "--root", str(root), "--now", NOW, "--without", WITHOUT], capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"the site does not build: {done.stderr}")
        return Edition(root)

    @staticmethod
    def edit(root):
        """Every page changes, one pair comes and one goes."""
        content = root / "content"
        for page in content.rglob("*.md"):
            page.write_text(page.read_text().rstrip("\n") + "\n\nSTICS.\n")
        (content / "nouveau.fr.md").write_text("---\ntitle: Nouveau\n---\n\nUne page.\n")
        (content / "nouveau.nl.md").write_text("---\ntitle: Nieuw\n---\n\nEen pagina.\n")
        for name in ["supporters.fr.md", "supporters.nl.md"]:
            (content / name).unlink(missing_ok=True)
        for page in content.rglob("*.md"):
            text = page.read_text()
            page.write_text(text.replace("supporters.fr.md", "nouveau.fr.md").replace("supporters.nl.md", "nouveau.nl.md"))
        # The style changes, and so its name.
        site = content / "site.yaml"
        text = site.read_text()
        site.write_text(re.sub(r"^theme: \{", 'theme: { accent: "#0b5cad",', text, flags=re.M))

    @classmethod
    def edit_again(cls, root):
        cls.edit(root)
        for page in (root / "content").rglob("*.md"):
            page.write_text(page.read_text() + "\nCOOP.\n")

    def command(self, edition, target, *more):
        return [self.binary, "publish", target, "--root", str(edition.root), *more]

    def publish(self, edition, target, *more, env=None):
        done = subprocess.run(self.command(edition, target, *more), capture_output=True, text=True, env=self.env | (env or {}), timeout=120)
        if SECRET in done.stdout + done.stderr:
            self.bad.append("a secret is printed")
        return done

    def must(self, what, edition, target, *more):
        done = self.publish(edition, target, *more)
        if done.returncode != 0:
            self.bad.append(f"{what}: exit {done.returncode}, {done.stderr.strip()[-300:]!r}")
        return done

    def refused(self, what, words, edition, target, *more, env=None):
        done = self.publish(edition, target, *more, env=env)
        if done.returncode != 2 or not re.search(words, done.stderr) or len(done.stderr.strip().splitlines()) != 1:
            self.bad.append(f"{what}: exit {done.returncode}, {done.stderr.strip()[-300:]!r}")

    def bucket(self, name):
        self.s3.create_bucket(Bucket=name)
        return f"s3://{name}"

    def listing(self, target):
        pages = self.s3.get_paginator("list_objects_v2").paginate(Bucket=target[5:])
        return {o["Key"]: (o["ETag"].strip('"'), o["LastModified"]) for page in pages for o in page.get("Contents", [])}

    def public(self, target):
        return {k: tag for k, (tag, _) in self.listing(target).items() if not k.startswith(".diptych-")}

    def expect(self, what, target, edition, other=None):
        """The bucket is this site, and the assets of the other at most."""
        there = self.public(target)
        for path, tag in edition.sums.items():
            if there.get(path) != tag:
                self.bad.append(f"{what}: {path} is not that of the site")
        extra = {p for p in there if p not in edition.sums and not (other and p.startswith("assets/") and other.sums.get(p) == there[p])}
        if extra:
            self.bad.append(f"{what}: {sorted(extra)[:5]} is left")
        ours = [k for k in self.listing(target) if k.startswith(".diptych-previous/")]
        if len({k.split("/")[1] for k in ours}) > 1:
            self.bad.append(f"{what}: more than one site is kept")

    def whole(self, what, target):
        """Every object is of one of the sites, and everything that can be reached is there."""
        there, bodies = self.public(target), {}
        for path, tag in there.items():
            for edition in (self.old, self.new, self.third):
                if edition.sums.get(path) == tag:
                    bodies[path] = edition.files[path]
        foreign = set(there) - set(bodies)
        if foreign:
            self.bad.append(f"{what}: {sorted(foreign)[:3]} is of neither site")
        todo, seen, missing = ["index.html"], {"index.html"}, []
        while todo:
            page = todo.pop()
            if page not in bodies:
                missing.append(page)
            elif page.endswith(".html"):
                links = Links()
                links.feed(bodies[page].decode())
                for link in links.found:
                    url = urlsplit(urljoin(f"{self.old.host}/{page.removesuffix('index.html')}", link))
                    path = unquote(url.path).lstrip("/")
                    path += "index.html" if path == "" or path.endswith("/") else ""
                    if f"{url.scheme}://{url.netloc}" == self.old.host and path not in seen:
                        seen.add(path)
                        todo.append(path)
        if missing:
            self.bad.append(f"{what}: {sorted(missing)[:3]} is named and not there")
        return len(seen)


def killed(trial, kills):
    target = trial.bucket("killed")
    trial.must("first", trial.old, target)
    trial.expect("first", target, trial.old)
    reached = trial.whole("first", target)
    # How long one takes on a machine that may be busy.
    times = []
    for edition in [trial.new, trial.old, trial.new]:
        started = time.time()
        trial.must("second", edition, target)
        times.append(time.time() - started)
    seconds = min(times)
    trial.expect("second", target, trial.new, trial.old)
    begun = 0
    for turn in range(kills):
        edition, other = (trial.old, trial.new) if turn % 2 == 0 else (trial.new, trial.old)
        process = subprocess.Popen(trial.command(edition, target), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=trial.env)
        time.sleep(random.uniform(0.05, seconds))
        process.send_signal(signal.SIGKILL)
        process.wait()
        trial.whole("killed", target)
        state = json.loads(trial.s3.get_object(Bucket=target[5:], Key=".diptych-published")["Body"].read())
        begun += state["underway"] is not None
        trial.must("after a kill", edition, target)
        trial.expect("after a kill", target, edition, other)
    print(f"killed {kills} times, {begun} of them with the claim: never a hole among {reached} addresses, and the next ended it ({seconds:.1f} s each)")


def elsewhere(trial):
    """Killed on one computer, published from another: it waits, or takes over."""
    target = trial.bucket("elsewhere")
    trial.must("elsewhere", trial.old, target)
    for _ in range(20):
        process = subprocess.Popen(trial.command(trial.new, target), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=trial.env)
        while process.poll() is None:
            if json.loads(trial.s3.get_object(Bucket="elsewhere", Key=".diptych-published")["Body"].read())["underway"]:
                process.kill()
        process.wait()
        if json.loads(trial.s3.get_object(Bucket="elsewhere", Key=".diptych-published")["Body"].read())["underway"]:
            break
        trial.must("elsewhere", trial.old, target)
    before = trial.listing(target)
    trial.refused("somebody was killed elsewhere", "somebody is publishing", trial.old, target)
    if trial.listing(target) != before:
        trial.bad.append("elsewhere: who was told to wait has written")
    trial.must("take over", trial.old, target, "--take-over")
    trial.expect("take over", target, trial.old, trial.new)
    print("killed elsewhere: told to wait, then taken over")


def at_once(trial, times):
    target = trial.bucket("at-once")
    trial.must("at once", trial.old, target)
    told = 0
    for _ in range(times):
        editions = [trial.third, trial.new]
        random.shuffle(editions)
        running = [subprocess.Popen(trial.command(e, target), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=trial.env) for e in editions]
        ended = [(e, p.communicate(timeout=120)[1], p.returncode) for e, p in zip(editions, running)]
        won = [e for e, _, code in ended if code == 0]
        for _, said, code in ended:
            if code not in (0, 2) or (code == 2 and not re.search("somebody (is publishing|has published)", said)):
                trial.bad.append(f"at once: exit {code}, {said.strip()[-200:]!r}")
            told += code == 2
        if not won:
            trial.bad.append("at once: nobody wins")
        there = trial.public(target)
        if not any(all(there.get(p) == t for p, t in e.sums.items()) for e in won):
            trial.bad.append("at once: the bucket holds the site of nobody who has won")
        trial.whole("at once", target)
        trial.must("at once", trial.old, target)
    if not told:
        trial.bad.append("at once: nobody was ever told")
    print(f"two at once, {times} times: one wins, the other is told {told} times")


def headers(trial):
    target = trial.bucket("headers")
    trial.must("headers", trial.old, target, "--quiet")
    for path in trial.old.files:
        head = trial.s3.head_object(Bucket="headers", Key=path)
        name = path.rsplit("/", 1)[-1]
        kind = NAMES.get(name) or TYPES.get("." + name.rsplit(".", 1)[-1], "application/octet-stream")
        lasting = path.startswith("assets/")
        if head["ContentType"] != kind:
            trial.bad.append(f"headers: {path} is {head['ContentType']}")
        if head.get("CacheControl") != ("public, max-age=31536000, immutable" if lasting else "public, max-age=300"):
            trial.bad.append(f"headers: {path} has {head.get('CacheControl')}")
        if head.get("ContentEncoding") or head.get("ContentDisposition"):
            trial.bad.append(f"headers: {path} has more than it should")
    state = trial.s3.head_object(Bucket="headers", Key=".diptych-published")
    if state.get("CacheControl") != "no-store":
        trial.bad.append("headers: what is ours may be kept by caches")
    print(f"headers of {len(trial.old.files)} objects")


def back(trial):
    target = trial.bucket("back")
    trial.refused("back from nothing", "no earlier site", trial.old, target, "--rollback")
    trial.must("back", trial.old, target)
    before = trial.listing(target)
    dry = trial.publish(trial.new, target, "--dry-run")
    if dry.returncode != 0 or trial.listing(target) != before or "index.html" not in dry.stdout:
        trial.bad.append(f"dry run: exit {dry.returncode}, or something was written")
    plan = json.loads(trial.publish(trial.new, target, "--dry-run", "--format", "json").stdout)
    trial.must("back", trial.new, target)
    if [s["act"] for s in plan["steps"]].count("add") != len(set(trial.new.files) - set(trial.old.files)):
        trial.bad.append("dry run: the plan is not what is done")
    trial.must("back", trial.new, target, "--rollback")
    trial.expect("back", target, trial.old, trial.new)
    trial.must("and forth", trial.new, target, "--rollback")
    trial.expect("and forth", target, trial.new, trial.old)
    trial.must("forget", trial.new, target, "--forget")
    trial.expect("forget", target, trial.new)
    if [k for k in trial.listing(target) if k.startswith(".diptych-previous")]:
        trial.bad.append("forget: something is kept")
    trial.refused("back after forgetting", "no earlier site", trial.new, target, "--rollback")
    print("dry run, back, forth, forgotten")


def refusals(trial, small):
    target = trial.bucket("refusals")
    trial.s3.put_object(Bucket="refusals", Key="thesis.txt", Body=b"x")
    trial.refused("wrong bucket", "did not publish", trial.old, target)
    if set(trial.listing(target)) != {"thesis.txt"}:
        trial.bad.append("wrong bucket: something was written")
    below = f"{target}/site"
    trial.must("a prefix of its own", trial.old, below)
    trial.must("a prefix of its own", trial.new, below)
    if trial.s3.get_object(Bucket="refusals", Key="thesis.txt")["Body"].read() != b"x":
        trial.bad.append("a prefix of its own: what lies above was touched")
    before = trial.listing(target)
    trial.refused("too many deletions", "would be deleted", small, below)
    trial.refused("another site", "--moved-from", trial.another, below)
    trial.refused("no bucket", "no bucket", trial.old, "s3://not-there")
    trial.refused("no keys", "AWS_SECRET_ACCESS_KEY", trial.old, below, env={"AWS_SECRET_ACCESS_KEY": ""})
    trial.refused("no cipher", "--endpoint", trial.old, below, "--endpoint", "http://example.org")
    started = time.time()
    trial.refused("nobody there", "does not answer", trial.old, below, "--endpoint", f"http://127.0.0.1:{free_port()}")
    if time.time() - started > 30:
        trial.bad.append("nobody there: it takes too long to say so")
    page = trial.new.root / "public/index.html"
    text = page.read_bytes()
    page.write_bytes(text + b" ")
    trial.refused("somebody edited the output", "not as the build wrote it", trial.new, below)
    page.write_bytes(text)
    trial.refused("nothing was built", "diptych build", trial.new, below, "--output", "elsewhere")
    if trial.listing(target) != before:
        trial.bad.append("refusals: something was written")
    trial.must("many deletions", small, below, "--delete-many")
    print("refusals: wrong bucket, another site, too many deletions, no bucket, no keys, no cipher, nobody there, edited, not built")


def deaf(trial):
    """Storage that says “done” whatever the condition."""
    port, data = free_port(), trial.folder / "s3rver"
    data.mkdir()
    server = subprocess.Popen(
        ["node", str(HERE / "node_modules/s3rver/bin/s3rver.js"), "-d", str(data), "-a", "127.0.0.1", "-p", str(port), "--configure-bucket", "deaf", "--silent"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        wait_for(port)
        env = {"AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}", "AWS_ACCESS_KEY_ID": "S3RVER", "AWS_SECRET_ACCESS_KEY": "S3RVER"}
        trial.refused("deaf storage", "ignores conditions", trial.old, "s3://deaf", env=env)
        there = [p for p in (data / "deaf").rglob("*") if p.is_file()]
        if there:
            trial.bad.append(f"deaf storage: {there[:2]} is left")
        done = trial.publish(trial.old, "s3://deaf", "--without-conditions", env=env)
        if done.returncode != 0 or not (data / "deaf/index.html._S3rver_object").is_file():
            trial.bad.append(f"deaf storage that somebody knows: exit {done.returncode}, {done.stderr.strip()[-300:]!r}")
        print("storage that ignores conditions: refused, but for whoever knows it")
    finally:
        server.kill()
        server.wait()


def tree(root):
    return {str(p.relative_to(root)): p.read_bytes() for p in root.rglob("*") if p.is_file()} if root.exists() else {}


def folder(trial, kills):
    target = trial.folder / "www/site"
    trial.must("folder", trial.old, str(target))
    started = time.time()
    trial.must("folder", trial.new, str(target))
    seconds = time.time() - started
    for turn in range(kills):
        edition = trial.old if turn % 2 == 0 else trial.new
        process = subprocess.Popen(trial.command(edition, str(target)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=trial.env)
        time.sleep(random.uniform(0, seconds))
        process.kill()
        process.wait()
        if tree(target) not in (trial.old.tree, trial.new.tree):
            trial.bad.append("folder: killed, and the site is mixed")
        trial.must("folder", edition, str(target))
        if tree(target) != edition.tree or [p.name for p in target.parent.iterdir()] != ["site"]:
            trial.bad.append("folder: the next does not end it, or leaves something")
    trial.must("folder", trial.old, str(target))
    trial.must("folder", trial.new, str(target))
    trial.must("folder, back", trial.new, str(target), "--rollback")
    if tree(target) != trial.old.tree:
        trial.bad.append("folder: the site before does not come back")
    print(f"a folder, killed {kills} times: the old site or the new one")


def wait_for(port):
    for _ in range(200):
        with socket.socket() as s:
            if s.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    sys.exit("a server does not start")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("site", type=Path)
    parser.add_argument("--kills", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    random.seed(args.seed)
    port = free_port()
    moto = subprocess.Popen(
        [str(Path(sys.executable).with_name("moto_server")), "-H", "127.0.0.1", "-p", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        wait_for(port)
        with tempfile.TemporaryDirectory(prefix="diptych-publish-") as place:
            trial = Trial(os.path.abspath(args.binary), args.site, Path(place), f"http://127.0.0.1:{port}")

            def less(root):
                for path in (root / "content").iterdir():
                    if path.name != "site.yaml":
                        shutil.rmtree(path) if path.is_dir() else path.unlink()
                host = re.search(r"^base_url:.*$", (root / "content/site.yaml").read_text(), re.M).group(0)
                (root / "content/site.yaml").write_text(f"title: {{ fr: Petit, nl: Klein }}\n{host}\nlanguages: [fr, nl]\n")

            def moved(root):
                less(root)
                text = (root / "content/site.yaml").read_text()
                (root / "content/site.yaml").write_text(re.sub(r"^base_url:.*$", "base_url: https://autre.example.be", text, flags=re.M))

            small = trial.build(args.site, "small", less)
            trial.another = trial.build(args.site, "another", moved)
            killed(trial, args.kills)
            elsewhere(trial)
            at_once(trial, 4)
            headers(trial)
            back(trial)
            refusals(trial, small)
            deaf(trial)
            folder(trial, args.kills // 2)
            for line in trial.bad[:20]:
                print(f"publish: {line}")
            sys.exit(1 if trial.bad else 0)
    finally:
        moto.kill()
        moto.wait()


if __name__ == "__main__":
    main()
